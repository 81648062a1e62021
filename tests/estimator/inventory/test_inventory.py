"""Lists of machines: every row as `estimate_vm` answers it, or refused with its line and its reason."""

import json

import pytest

from estimator.errors import InputError, UnknownNameError
from estimator.estimate.face import estimate_vm
from estimator.estimate.total import total
from estimator.inventory.face import estimate_many
from estimator.physics.intervals import LineSum

FIGURES = ("power_watts", "energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")
ASKED = [
    {"sku": "m5.xlarge", "hours": 730, "region": "eu-west-1", "cpu_util": 0.35, "count": 3},
    {"sku": "Standard_D4s_v3", "hours": 10.5, "region": "westeurope", "workload": "database"},
    {"sku": "p3.2xlarge", "hours": 100, "region": "us-east-1", "gpu_util": 0.9, "price_kind": "spot"},
    {"sku": "n2-standard-4", "hours": 1, "start": "2026-07-01T08:00", "pue": 1.2, "intensity": 300},
    {"sku": "c6g.large", "hours": 730},
]


def same(line, **asked):
    found = estimate_vm(asked.pop("sku"), asked.pop("hours"), **asked)
    assert [getattr(line.result, name) for name in FIGURES] == [getattr(found, name) for name in FIGURES]
    assert line.result.workload == found.workload
    assert line.result.warnings == found.warnings
    assert line.explained().trail == found.trail


def written(rows, spelling, separator=","):
    names = list(dict.fromkeys(name for row in rows for name in row))
    lines = [
        [spelling.get(name, name) for name in names],
        *([str(row.get(name, "")) for name in names] for row in rows),
    ]
    return "\n".join(separator.join(line) for line in lines) + "\n"


def test_every_row_is_what_estimate_vm_answers():
    found = estimate_many(ASKED)
    assert not found.refused
    for line, asked in zip(found.lines, ASKED, strict=True):
        same(line, **asked)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_delimiter_order_and_spelling(tmp_path, separator):
    spelling = {"sku": "Instance Type", "hours": "Hrs/Month", "count": "#", "cpu_util": "Avg CPU", "region": "REGION"}
    path = tmp_path / "machines.csv"
    path.write_text("\ufeff" + written([dict(reversed(row.items())) for row in ASKED], spelling, separator), "utf-8")
    found = estimate_many(path)
    for line, asked in zip(found.lines, ASKED, strict=True):
        same(line, **asked)
    assert [line.line for line in found.lines] == [2, 3, 4, 5, 6]


def test_json_lines_lists_and_wrapped_lists(tmp_path):
    forms = {
        "list.json": json.dumps(ASKED), "wrapped.json": json.dumps({"machines": ASKED, "version": 3}),
        "lines.jsonl": "\n".join(map(json.dumps, ASKED)) + "\n",
    }  # fmt: skip
    for name, text in forms.items():
        (tmp_path / name).write_text(text, "utf-8")
        for line, asked in zip(estimate_many(tmp_path / name).lines, ASKED, strict=True):
            same(line, **asked)
    assert len(estimate_many(tmp_path).lines) == len(forms) * len(ASKED)


def test_what_the_clouds_own_tools_print(tmp_path):
    aws = {"Reservations": [{"Instances": [
        {"InstanceType": "m5.large", "Placement": {"AvailabilityZone": "eu-west-1a"},
         "Tags": [{"Key": "team", "Value": "ml"}], "InstanceId": "i-1"}]}]}  # fmt: skip
    azure = [{"name": "a", "hardwareProfile": {"vmSize": "Standard_D2s_v3"}, "location": "uksouth", "tags": {"x": "1"}}]
    google = [{"machineType": "https://www.googleapis.com/compute/v1/projects/p/zones/z/machineTypes/e2-standard-2",
               "zone": "https://www.googleapis.com/compute/v1/projects/p/zones/europe-west1-b"}]  # fmt: skip
    wanted = ("m5.large", "eu-west-1"), ("Standard_D2s_v3", "uksouth"), ("e2-standard-2", "europe-west1")
    for number, (document, pair) in enumerate(zip((aws, azure, google), wanted, strict=True)):
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps(document), "utf-8")
        (line,) = estimate_many(path, hours=730).lines
        assert (line.result.workload["sku"], line.result.workload["region"]) == pair, line.reason
    assert estimate_many(tmp_path / "0.json", hours=1, group_by="tag:team").groups[0].key == ("ml",)


def test_refused_rows_say_their_line_and_reason_and_none_is_lost(tmp_path):
    path = tmp_path / "m.csv"
    path.write_text(
        "sku,hours,cpu_util,count\nm5.large,10,0.5,1\n,10,,\nm5.large,,,\n\nm5.large,ten,,\nm5.huge,10,,\n"
        "m5.large,10,65,\nm5.large,10,0.5,1.5\nm5.large,10,0.5,1,extra\nm5.large,-1,,\n",
        "utf-8",
    )
    found = estimate_many(path)
    wanted = {3: "machine type", 4: "hours", 6: "ten", 7: "m5.huge", 8: "0.65", 9: "whole", 10: "cells", 11: "least 0"}
    assert [line.line for line in found.lines] == [2, 3, 4, 6, 7, 8, 9, 10, 11]
    assert {line.line for line in found.refused} == set(wanted)
    for line in found.refused:
        assert wanted[line.line] in line.reason
    assert found.total.count == 1


def test_options_fill_blank_cells_only():
    found = estimate_many(
        [{"sku": "m5.large", "region": "eu-west-1"}, {"sku": "m5.large"}], hours=5, region="us-east-1"
    )
    assert [line.result.workload["region"] for line in found.lines] == ["eu-west-1", "us-east-1"]


def test_hours_from_start_and_end_or_days():
    rows = [
        {"sku": "m5.large", "start": "2026-01-01", "end": "2026-01-03T12:00"},
        {"sku": "m5.large", "days": 2.5},
        {"sku": "m5.large", "start": "2026-01-03", "end": "2026-01-01"},
    ]
    first, second, third = estimate_many(rows).lines
    assert first.result.workload["hours"] == second.result.workload["hours"] == 60
    assert "before" in third.reason


def test_machines_of_one_type_share_their_curve():
    """With the load known, two rows of one type err as one row of two: there is nothing to average out."""
    asked = {"sku": "m5.xlarge", "hours": 100, "region": "eu-west-1", "cpu_util": 0.4}
    twice = estimate_many([asked, asked]).total
    once = estimate_many([asked | {"count": 2}]).total
    for name in ("energy_kwh", "operational_kgco2e"):
        assert tuple(getattr(twice, name)) == pytest.approx(tuple(getattr(once, name)))


def test_unknown_loads_average_out_and_types_do_too():
    one = {"sku": "m5.xlarge", "hours": 100, "region": "eu-west-1"}
    many = estimate_many([one] * 50).total.energy_kwh
    single = estimate_many([one]).total.energy_kwh
    assert (
        single.low / single.central < many.low / many.central < many.high / many.central < single.high / single.central
    )
    known = [{**one, "cpu_util": 0.4}, {**one, "cpu_util": 0.4, "sku": "c5.xlarge"}]
    both = estimate_many(known).total.energy_kwh
    apart = [estimate_many([row]).total.energy_kwh for row in known]
    assert both.high < sum(each.high for each in apart)


def test_the_sum_of_one_estimate_is_that_estimate():
    for asked in ASKED:
        found = estimate_vm(**asked)
        alone = total([found])
        for name in ("energy_kwh", "operational_kgco2e"):
            assert tuple(getattr(alone, name)) == pytest.approx(tuple(getattr(found, name)), rel=1e-12)


def test_line_sum_by_hand():
    """Two kinds of one line each, nothing shared: 3² + 4² = 5² on both sides."""
    from estimator.model import Interval

    lines = LineSum()
    lines.add(Interval(7, 10, 13), Interval.exact(10), Interval.exact(10), "a")
    lines.add(Interval(6, 10, 14), Interval.exact(10), Interval.exact(10), "b")
    whole, independent, shared = lines.result()
    assert tuple(whole) == pytest.approx((15, 20, 25))
    assert tuple(independent) == pytest.approx((15, 20, 25))
    assert tuple(shared) == (20, 20, 20)


def test_groups_add_up_and_unknown_columns_are_named():
    rows = [{**row, "Team": "ab"[number % 2]} for number, row in enumerate(ASKED)]
    found = estimate_many(rows, group_by="team")
    assert sum(group.lines for group in found.groups) == len(rows)
    assert sum(g.total.energy_kwh.central for g in found.groups) == pytest.approx(found.total.energy_kwh.central)
    with pytest.raises(UnknownNameError, match="Team"):
        estimate_many(rows, group_by="teams")


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"), (b"PK\x03\x04rest", "CSV"), (b"a,b\n1,2\n", "machine type"), (b"sku,x\nm5.large,2\n", "hours"),
        ("sku,hours\n".encode("utf-16"), "UTF-8"), (b'{"a": 1}', "machine type"), (b"[1, 2", "JSON"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_a_sentence(tmp_path, content, word):
    path = tmp_path / "m.csv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=word):
        estimate_many(path)


def test_many_unknown_names_stay_fast_to_refuse():
    found = estimate_many([{"sku": f"m5.odd{number}", "hours": 1} for number in range(300)])
    assert len(found.refused) == 300
    assert all(f"m5.odd{number}" in line.reason for number, line in enumerate(found.lines))


def test_a_frame_is_a_list_and_the_result_a_frame():
    pandas = pytest.importorskip("pandas")
    found = estimate_many(pandas.DataFrame(ASKED))
    assert not found.refused
    assert list(found.to_frame()["x_EnergyKwh"]) == [line.result.energy_kwh.central for line in found.lines]
