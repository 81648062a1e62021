"""Sums over rows, by hand: what is shared adds up, what is a machine's own averages out, and nothing is lost."""

import math

import pytest

from estimator.errors import InputError
from estimator.estimate.total import Errors
from estimator.model import Interval
from estimator.usage.estimate import Estimated
from estimator.usage.grouping import UNTAGGED, Sums
from estimator.usage.rows import UsageRow

from .conftest import ROW

MEASURED = {"running_hours": 10.0, "observed_hours": 10.0, "silent_hours": 0.0, "cpu_source": "measured"}


def line(energy=None, operational=None, **given):
    """Return a row with its errors, (own, its type's, all machines') around one central value each."""
    row = UsageRow(**ROW | MEASURED | given)
    return Estimated(row, None if energy is None else Errors((row.provider, row.sku), energy, operational))


def plain(central, own=0.0, shared=0.0, alike=0.0):
    """Return the three intervals around a central value, as absolute half-widths."""
    return tuple(Interval(central - width, central, central + width) for width in (own, alike, shared))


def joined(central, own, shared):
    """Return a sum with both errors: each a factor, and their logarithms in quadrature, each side by itself."""
    low, high = (
        math.exp(math.hypot(math.log(first), math.log(second))) for first, second in zip(own, shared, strict=True)
    )
    return central / low, central, central * high


def summed(lines, *names):
    sums = Sums(names)
    for item in lines:
        sums.add(item)
    return sums


def test_own_errors_join_in_quadrature_and_shared_ones_add():
    first = (Interval(80, 100, 130), Interval.exact(100), Interval(90, 100, 120))
    second = (Interval(170, 200, 240), Interval.exact(200), Interval(180, 200, 240))
    whole = summed([line(first, first), line(second, second, resource_id="i-2")]).whole()
    # Own: 20 and 30 below make 36.0555, 30 and 40 above make 50. Shared: 10 + 20 below, 20 + 40 above.
    expected = joined(300, (263.9445 / 300, 350 / 300), (270 / 300, 360 / 300))
    for total in (whole.energy_kwh, whole.operational_kgco2e):
        assert total == pytest.approx(expected, abs=1e-3)


@pytest.mark.parametrize(("own", "shared", "width"), [(20.0, 0.0, 200.0), (0.0, 20.0, 2000.0)])
def test_of_a_hundred_machines_own_errors_average_out_and_shared_ones_stay(own, shared, width):
    lines = [line(plain(100.0, own, shared), resource_id=f"i-{n}") for n in range(100)]
    energy = summed(lines).whole().energy_kwh
    # 20 × √100 = 200; 20 × 100 = 2000.
    assert energy == pytest.approx((10_000 - width, 10_000, 10_000 + width), abs=1e-3)


def test_what_the_model_errs_in_one_type_does_not_average_out_over_its_machines():
    lines = [line(plain(100.0, alike=20.0), resource_id=f"i-{n}", sku=f"m5.{n % 2}") for n in range(100)]
    # 50 machines of a type err by 50 × 20 = 1000 together; two types by √(1000² + 1000²).
    width = 1000 * math.sqrt(2)
    assert summed(lines).whole().energy_kwh == pytest.approx((10_000 - width, 10_000, 10_000 + width))
    (one, other) = summed(lines, "type").groups()
    assert one.energy_kwh == other.energy_kwh == pytest.approx((4000, 5000, 6000))


def test_days_of_one_machine_err_alike():
    """A split period equals the whole."""
    days = [line(plain(10.0, own=2.0), period_start=f"2026-10-{day:02}T00:00Z") for day in range(1, 31)]
    assert summed(days).whole().energy_kwh == pytest.approx((240, 300, 360))


def test_the_sum_is_the_total_of_the_same_estimates():
    """The rule of `carbonest.total`, on estimates of the package itself."""
    from estimator.estimate.face import estimate_vm
    from estimator.estimate.total import errors_of, total

    estimates = [estimate_vm(sku, 100, region="us-east-1") for sku in ("m5.large", "m5.large", "c5.xlarge")]
    sums = Sums(())
    for number, each in enumerate(estimates):
        row = UsageRow(**ROW | MEASURED | {"resource_id": f"i-{number}", "sku": each.workload["sku"]})
        sums.add(Estimated(row, errors_of(each)))
    found, expected = sums.whole(), total(estimates)
    assert tuple(found.energy_kwh) == pytest.approx(tuple(expected.energy_kwh))
    assert tuple(found.operational_kgco2e) == pytest.approx(tuple(expected.operational_kgco2e))


def test_embodied_figures_and_prices_share_their_errors():
    figures = {"embodied_kgco2e": Interval(1, 2, 4), "cost_usd": Interval(9, 10, 12)}
    whole = summed([line(plain(1.0), resource_id=f"i-{n}", **figures) for n in range(3)]).whole()
    assert whole.embodied_kgco2e == (3, 6, 12)
    assert whole.cost_usd == (27, 30, 36)
    assert whole.operational_kgco2e is None


def fleet():
    """Ten machines of two teams and three types, one of them without a price, one not estimated."""
    for n in range(10):
        tags = {} if n == 9 else {"Team": "ml" if n % 2 else "search"}
        given = {"resource_id": f"i-{n}", "sku": ("m5.large", "c5.large", "r5.large")[n % 3], "tags": tags}
        given |= {"running_hours": float(n), "observed_hours": n / 2, "silent_hours": 24.0 - n, "cpu_util_mean": n / 10}
        if n == 4:
            yield line(**given, status="not_estimated", reason="unknown SKU")
            continue
        cost = None if n == 7 else Interval.exact(float(n))
        yield line(plain(10.0 * n, n, n), plain(float(n)), **given, cost_usd=cost, embodied_kgco2e=Interval.exact(0.5))


@pytest.mark.parametrize("names", [("tag:team",), ("type",), ("tag:team", "type"), ("machine",), ("region", "account")])
def test_groups_add_up_to_the_whole(names):
    sums = summed(fleet(), *names)
    groups, whole = sums.groups(), sums.whole()
    hours = ("running_hours", "observed_hours", "silent_hours", "not_estimated_hours")
    for name in ("machines", *hours, "not_estimated", "without_cost"):
        assert sum(getattr(group, name) for group in groups) == pytest.approx(getattr(whole, name)), name
    for name in ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "cost_usd"):
        found = [getattr(group, name) for group in groups]
        assert sum(i.central for i in found if i) == pytest.approx(getattr(whole, name).central), name
    # By hand: 0 … 9 without 4, hours and energy alike, and the 4 hours of 4 beside them; costs without 7, too.
    assert (whole.machines, whole.not_estimated, whole.without_cost) == (10, 1, 1)
    assert (whole.running_hours, whole.observed_hours, whole.silent_hours) == (41, 20.5, 175)
    assert (whole.not_estimated_hours, whole.hours_unknown) == (4, 0)
    assert (whole.energy_kwh.central, whole.operational_kgco2e.central) == (410, 41)
    assert (whole.embodied_kgco2e.central, whole.cost_usd.central) == (4.5, 34)
    assert whole.coverage == 0.5
    assert sum(sum(group.sources.values()) for group in groups) == sum(whole.sources.values()) == 9
    energies = [group.energy_kwh.central if group.energy_kwh else 0.0 for group in groups]
    assert energies == sorted(energies, reverse=True)


def test_the_mean_utilization_is_weighted_by_measured_hours():
    lines = [
        line(plain(1.0), cpu_util_mean=0.10, observed_hours=30.0),
        line(plain(1.0), cpu_util_mean=0.50, observed_hours=10.0, resource_id="i-2"),
        line(plain(1.0), cpu_util_mean=None, observed_hours=0.0, resource_id="i-3"),
    ]
    # (0.1 × 30 + 0.5 × 10) / 40
    assert summed(lines).whole().cpu_util_mean == pytest.approx(0.20)
    assert summed(lines[2:]).whole().cpu_util_mean is None


def test_a_machine_with_several_periods_or_spellings_is_one():
    lines = [line(plain(1.0), resource_id=name) for name in ("I-1", "i-1", "i-2")]
    assert summed(lines).whole().machines == 2


def test_keys_are_the_rows_own_or_say_that_there_is_none():
    rows = [
        line(plain(3.0), resource_id="i-1", tags={"team": "ml", "Team": "search"}),
        line(plain(2.0), resource_id="i-2", tags={"TEAM": "web"}, resource_group=""),
        line(plain(1.0), resource_id="i-3", tags={"team": ""}),
        line(plain(0.5), resource_id="i-4"),
    ]
    assert [group.key for group in summed(rows, "tag:team").groups()] == [("ml",), ("web",), ("",), (UNTAGGED,)]
    assert [group.key for group in summed(rows, "tag:Team").groups()] == [("search",), ("web",), ("",), (UNTAGGED,)]
    assert [group.key for group in summed(rows, "resource-group").groups()] == [("(none)",)]


def test_groups_of_equal_energy_stand_in_the_order_of_their_names():
    rows = [line(plain(1.0), resource_id=f"i-{name}", account=name) for name in "cab"]
    assert [group.key for group in summed(rows, "account").groups()] == [("a",), ("b",), ("c",)]


def test_rows_are_counted_by_what_they_rest_on():
    rows = [
        line(plain(1.0)),
        line(plain(1.0), gpu_source="measured_watts"),
        line(plain(1.0), cpu_source="assumed", gpu_source="measured_watts"),
        line(plain(0.0), status="not_running"),
        line(status="not_estimated"),
    ]
    assert summed(rows).whole().sources == {
        "measured": 1,
        "measured, GPU measured_watts": 1,
        "assumed, GPU measured_watts": 1,
        "did not run": 1,
    }


def test_plain_data_carries_the_key_by_name_and_unknown_as_null():
    (group,) = summed([line(plain(2.0, 1.0), tags={"team": "ml"})], "tag:team", "type").groups()
    found = group.to_dict(("tag:team", "type"))
    assert (found["tag:team"], found["type"]) == ("ml", "m5.large")
    assert found["energy_kwh"] == {"low": 1.0, "central": 2.0, "high": 3.0}
    assert (found["cost_usd"], found["coverage"], found["machines"]) == (None, 1.0, 1)
    assert "key" not in found


@pytest.mark.parametrize("name", ["colour", "tag:", "Type", ""])
def test_rows_are_grouped_by_what_they_have_only(name):
    with pytest.raises(InputError, match=r"--group-by must be one of account, region, .* or tag:NAME; got"):
        Sums([name])
