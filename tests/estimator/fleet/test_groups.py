"""Sums over groups: errors of one machine add up, those of many average out, and what is taken back is gone."""

from math import hypot

import pytest

from estimator.errors import InputError
from estimator.fleet.options import Options

from .usage import MACHINE, MARCH, ends, estimated, lines, only

WHOLE = {"scope": "server+pue", "estimated": True}


def test_hours_of_one_machine_are_that_machine_however_they_are_split():
    with estimated([MACHINE]) as one, estimated([{**MACHINE, "machine_hours": 12.0}] * 62) as many:
        for figure in ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e"):
            assert ends(only(many, **WHOLE), figure) == pytest.approx(ends(only(one, **WHOLE), figure), rel=1e-9)


def test_errors_of_many_machines_average_out_but_not_what_they_share():
    with estimated([{**MACHINE, "resource_id": f"i-{n}"} for n in range(25)]) as many, estimated([MACHINE]) as one:
        all_of_them, alone = only(many, **WHOLE), only(one, **WHOLE)
    low, central, high = ends(all_of_them, "energy_kwh")
    assert central == pytest.approx(25 * alone["energy_kwh_central"])
    assert high / central < alone["energy_kwh_high"] / alone["energy_kwh_central"]
    assert low / central > alone["energy_kwh_low"] / alone["energy_kwh_central"]
    shared = [end / 25 for end in ends(all_of_them, "energy_kwh_shared")]
    assert shared == pytest.approx(ends(alone, "energy_kwh_shared"))


def test_machines_that_the_bill_does_not_name_err_together():
    unnamed = {**MACHINE, "resource_id": None}
    with estimated([unnamed] * 4) as four, estimated([MACHINE]) as one:
        assert ends(only(four, **WHOLE), "energy_kwh") == pytest.approx(
            [4 * end for end in ends(only(one, **WHOLE), "energy_kwh")]
        )


def test_a_correction_takes_its_hours_and_energy_out_of_the_sum():
    back = {**MACHINE, "machine_hours": -700.0}
    with estimated([MACHINE, back]) as found, estimated([{**MACHINE, "machine_hours": 44.0}]) as left:
        assert ends(only(found, **WHOLE), "energy_kwh") == pytest.approx(ends(only(left, **WHOLE), "energy_kwh"))


def test_a_group_of_corrections_only_is_negative_with_its_ends_in_order():
    with (
        estimated([{**MACHINE, "machine_hours": -10.0}]) as back,
        estimated([{**MACHINE, "machine_hours": 10.0}]) as one,
    ):
        expected = [-end for end in reversed(ends(only(one, **WHOLE), "energy_kwh"))]
        assert ends(only(back, **WHOLE), "energy_kwh") == pytest.approx(expected)


def test_scopes_are_never_one_figure():
    stored = {"provider": "aws", "class": "storage", "storage_kind": "object", "gib_months": 10.0, "usage_month": MARCH}
    with estimated([MACHINE, stored]) as found:
        scopes = {total["scope"]: total["energy_kwh_central"] for total in found.group_totals()}
        machine = only(found, **WHOLE)["energy_kwh_central"]
    assert set(scopes) == {"server+pue", "storage+pue"}
    assert scopes["server+pue"] == machine


def test_rows_without_energy_stay_in_the_count():
    with estimated([MACHINE, {**MACHINE, "sku": "nonsense", "machine_hours": 5.0}]) as found:
        left_out = only(found, scope="", estimated=False)
    assert (left_out["billing_rows"], left_out["machine_hours"], left_out["energy_kwh_central"]) == (1, 5.0, None)


def test_two_kinds_of_machines_add_their_curves_errors_in_quadrature():
    other = {**MACHINE, "sku": "c5.large", "resource_id": "i-2"}
    with estimated([MACHINE, other]) as both, estimated([MACHINE]) as one, estimated([other]) as second:
        widths = [
            only(each, **WHOLE)["energy_kwh_independent_high"] - only(each, **WHOLE)["energy_kwh_central"]
            for each in (one, second, both)
        ]
    assert widths[2] == pytest.approx(hypot(*widths[:2]))


def test_storage_and_network_by_hand():
    stored = {"provider": "aws", "region": "us-east-1", "class": "storage", "storage_kind": "object",
              "gib_months": 1000.0, "usage_month": MARCH}  # fmt: skip
    moved = {"provider": "aws", "region": "us-east-1", "class": "network", "network_gib": 1000.0, "usage_month": MARCH}
    with estimated([stored, moved], options=Options(network=True, pue=1.5, intensity=400.0)) as found:
        kept, sent = (lines(found, "energy_kwh_low", "energy_kwh_central", "energy_kwh_high",
                            "operational_kgco2e_central")[line] for line in (1, 2))  # fmt: skip
    # 1000 GiB = 1.073741824 TB; hard disk 0.65 Wh/TBh, six copies, 730 h, PUE 1.5; 400 g/kWh.
    kwh = 1.073741824 * 0.65 * 6 * 730 / 1000 * 1.5
    assert kept == pytest.approx([kwh / 3, kwh, kwh * 3, kwh * 0.4], rel=1e-5)
    # 1073.741824 GB at 0.001 to 0.059 kWh/GB, outside any site.
    assert sent[0] == pytest.approx(1.073741824, rel=1e-6)
    assert sent[2] == pytest.approx(1.073741824 * 59, rel=1e-6)
    assert sent[1] == pytest.approx((sent[0] * sent[2]) ** 0.5, rel=1e-5)


def test_network_is_left_out_unless_asked_for():
    moved = {"provider": "aws", "class": "network", "network_gib": 1.0, "usage_month": MARCH}
    with estimated([moved]) as found:
        energy, reason = lines(found, "energy_kwh_central", "not_estimated")[1]
    assert energy is None
    assert "59 times" in reason


def test_a_name_that_would_end_a_statement_is_a_name():
    evil = "'); DROP TABLE usage_rows; --"
    rows = [{**MACHINE, "sku": evil, "region": evil, "resource_id": evil, "service": evil}, MACHINE]
    with estimated(rows) as found:
        answered = lines(found, "energy_kwh_central", "not_estimated")
    assert answered[1][0] is None
    assert "DROP TABLE" in answered[1][1]
    assert answered[2][0] > 0


@pytest.mark.parametrize("wrong", [{"workload": "nonsense"}, {"boundary": "x"}, {"signal": "x"}])
def test_options_that_are_none_are_refused(wrong):
    with pytest.raises(InputError):
        Options(**wrong)
