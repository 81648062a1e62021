"""From an observation to rows: hours, watts at each point, PUE and grid by hand from the machine's own curve."""

from datetime import UTC, datetime
from math import exp

import pytest

from estimator.errors import InputError
from estimator.estimate import total
from estimator.estimate.face import estimate_vm
from estimator.machines.catalogue import find_machine
from estimator.model import Interval
from estimator.physics import intervals
from estimator.usage import estimate as usage_estimate
from estimator.usage.estimate import Assumptions, Grid, estimated
from estimator.usage.machines import Machine, Observation, Problem, Series
from estimator.usage.window import DAY, HOUR

START = int(datetime(2026, 10, 30, tzinfo=UTC).timestamp())
PUE, GRAMS = 1.5, 200.0
#: Exact site: what is left are the machine's own figures.
EXACT = Assumptions(pue=PUE, grid=lambda provider, region, window: Grid(Interval.exact(GRAMS)))
GONE = (Problem("remote", "i-1", "CPUUtilization came back incomplete."),)


def seen(cpu=None, *, hours=None, problems=(), watts=None, busy=None, memory=None, **machine):
    """Return an observation of hourly points from START on; the window is as long as the CPU series, or ``hours``."""
    given = {"sku": "m5.xlarge", "state": "running", "launched_at": START - DAY, **machine}
    held = Machine("aws", "1", "eu-west-1", "i-1", given.pop("sku"), **given)

    def series(values):
        return None if values is None else Series(START, HOUR, tuple(values))

    end = START + HOUR * (hours or len(cpu))
    return Observation(
        held,
        START,
        end,
        series(cpu),
        gpu_utilization=series(busy),
        gpu_watts=series(watts),
        memory=series(memory),
        problems=tuple(problems),
    )


def only(observation, assumptions=EXACT):
    (found,) = estimated(observation, assumptions)
    return found


def watts_at(*points, sku="m5.xlarge"):
    """Return the machine's own watts at 0, 10, 50 or 100 %, as its row of the table has them."""
    return [find_machine(sku).watts[(0.0, 0.1, 0.5, 1.0).index(point)] for point in points]


def test_energy_is_the_mean_of_watts_times_running_hours_times_pue():
    row = only(seen([0.0, 0.1, 0.5, 1.0])).row
    mean = sum(watts_at(0.0, 0.1, 0.5, 1.0)) / 4
    assert row.power_watts.central == pytest.approx(mean)
    assert row.energy_kwh.central == pytest.approx(mean * 4 / 1000 * PUE)
    assert row.operational_kgco2e.central == pytest.approx(mean * 4 / 1000 * PUE * GRAMS / 1000)
    assert row.total_kgco2e.central == pytest.approx(row.operational_kgco2e.central + row.embodied_kgco2e.central)
    assert (row.status, row.reason, row.cpu_source) == ("estimated", "", "measured")
    assert (row.running_hours, row.observed_hours, row.gap_hours, row.silent_hours, row.coverage) == (4, 4, 0, 0, 1)
    assert (row.period_start, row.period_end) == ("2026-10-30T00:00Z", "2026-10-30T04:00Z")


def test_the_row_is_that_of_the_same_machine_at_that_utilization():
    row = only(seen([0.5] * 10)).row
    plain = estimate_vm("m5.xlarge", 10, region="eu-west-1", cpu_util=0.5, pue=PUE, intensity=GRAMS)
    for name in ("power_watts", "energy_kwh", "operational_kgco2e", "embodied_kgco2e", "cost_usd"):
        assert getattr(row, name) == pytest.approx(tuple(getattr(plain, name))), name
    assert row.tier == plain.tier


def test_the_compressed_load_is_the_share_and_the_mean_of_each_piece_of_the_curve():
    row = only(seen([0.02, 0.08, 0.05, 0.3, 0.9, 0.7, 0.8, 1.0])).row
    assert (row.cpu_share_0_10, row.cpu_share_10_50, row.cpu_share_50_100) == pytest.approx((0.375, 0.125, 0.5))
    assert (row.cpu_util_0_10, row.cpu_util_10_50, row.cpu_util_50_100) == pytest.approx((0.05, 0.3, 0.85))
    assert row.cpu_util_mean == pytest.approx(0.48125)


def test_stopped_hours_cost_nothing():
    stopped = only(seen([0.5, None, None, 0.5], state="stopped", launched_at=START)).row
    two = only(seen([0.5, 0.5])).row
    assert (stopped.running_hours, stopped.silent_hours) == (2, 2)
    for name in ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "cost_usd"):
        assert getattr(stopped, name) == pytest.approx(tuple(getattr(two, name))), name


def test_a_machine_that_stood_still_costs_exactly_nothing():
    found = only(seen([None] * 5, state="stopped", launched_at=START - 9 * DAY, stopped_at=START - DAY))
    row = found.row
    assert (row.status, row.running_hours, row.coverage, row.cpu_source) == ("not_running", 0, None, "none")
    for name in ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd"):
        assert getattr(row, name) == (0, 0, 0), name
    assert found.errors.energy == found.errors.operational == ((0, 0, 0), (0, 0, 0), (0, 0, 0))


def test_gaps_take_the_mean_and_widen_the_figures():
    whole, gappy = only(seen([0.5] * 4)).row, only(seen([0.5, None, None, 0.5])).row
    assert (gappy.cpu_source, gappy.coverage, gappy.gap_hours, gappy.running_hours) == ("measured+gaps", 0.5, 2, 4)
    assert gappy.energy_kwh.central == pytest.approx(whole.energy_kwh.central)
    assert gappy.energy_kwh.low < whole.energy_kwh.low
    assert gappy.energy_kwh.high > whole.energy_kwh.high


def test_a_machine_that_could_not_be_read_is_assumed_where_the_inventory_proves_that_it_ran():
    row = only(seen(hours=168, problems=GONE)).row
    assert (row.status, row.cpu_source, row.coverage, row.running_hours) == ("partial", "assumed", 0, 168)
    assert row.reason == GONE[0].sentence
    assert row.energy_kwh.high / row.energy_kwh.low > 2


def test_without_a_proof_of_its_hours_a_machine_that_could_not_be_read_is_unknown():
    for state, more in (("running", " It is running now, since when is not known."), ("deallocated", "")):
        found = only(seen(hours=5, problems=GONE, state=state, launched_at=None))
        assert (found.row.status, found.row.reason) == ("not_estimated", GONE[0].sentence + more)
        assert (found.row.running_hours, found.row.energy_kwh, found.errors) == (None, None, None)


def test_running_now_without_a_single_point_is_unknown_and_not_zero():
    mute = only(seen([None] * 5, launched_at=None)).row
    assert (mute.status, mute.running_hours, mute.silent_hours) == ("not_estimated", None, None)
    assert "its monitoring is silent" in mute.reason
    later = only(seen([None] * 5, launched_at=None, created_at=START + 9 * HOUR)).row
    assert (later.status, later.running_hours, later.silent_hours) == ("not_running", 0, 0)


def test_an_unknown_type_keeps_its_hours():
    found = only(seen([0.5] * 3, sku="zz9.big"))
    assert (found.row.status, found.row.running_hours, found.row.energy_kwh) == ("not_estimated", 3, None)
    assert found.row.reason.startswith("unknown SKU 'zz9.big'")
    assert found.errors is None


def test_measured_watts_win_over_utilization_and_that_over_the_prior():
    given = {"sku": "p3.8xlarge", "cpu": [0.5] * 4}
    all_of_it = only(seen(**given, watts=[100.0] * 4, busy=[0.5] * 4)).row
    busy = only(seen(**given, busy=[0.5] * 4)).row
    assumed = only(seen(**given)).row
    rows = (all_of_it, busy, assumed)
    assert [row.gpu_source for row in rows] == ["measured_watts", "measured_utilization", "assumed"]
    assert [row.gpu_coverage for row in rows] == [1, 1, 0]
    assert (all_of_it.gpu_board_watts_mean, all_of_it.gpu_util_mean, all_of_it.gpu_count) == (100, 0.5, 4)
    assert (busy.gpu_board_watts_mean, assumed.gpu_util_mean) == (None, None)
    widths = [row.energy_kwh.high / row.energy_kwh.low for row in rows]
    assert widths == sorted(widths)
    # Fifty watts more on each of four boards, with 6 % lost on the way to them, over four hours.
    more = only(seen(**given, watts=[150.0] * 4)).row
    assert more.energy_kwh.central - all_of_it.energy_kwh.central == pytest.approx(50 * 4 * 1.06 * 4 / 1000 * PUE)


def test_a_machine_without_gpus_has_none():
    row = only(seen([0.5])).row
    assert (row.gpu_source, row.gpu_count, row.gpu_coverage) == ("none", 0, None)


def test_memory_is_shown_and_costs_nothing_more():
    with_memory, without = only(seen([0.5] * 2, memory=[0.2, 0.4])).row, only(seen([0.5] * 2)).row
    assert with_memory.memory_util_mean == pytest.approx(0.3)
    assert (without.memory_util_mean, without.energy_kwh) == (None, with_memory.energy_kwh)


@pytest.mark.parametrize(("rows", "hours"), [("day", [24, 24, 24, 6]), ("month", [48, 30]), ("total", [78])])
def test_periods_add_up_to_the_whole(rows, hours):
    """78 hours from 30 October on: two days of October, the first of November and six hours of the second."""
    observation = seen([0.1 * (n % 11) for n in range(78)])
    parts = [found.row for found in estimated(observation, EXACT.__class__(pue=PUE, grid=EXACT.grid, rows=rows))]
    assert [row.running_hours for row in parts] == hours
    assert [a.period_end for a in parts[:-1]] == [b.period_start for b in parts[1:]]
    whole = only(observation).row
    for name in ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "cost_usd"):
        assert sum(getattr(row, name).central for row in parts) == pytest.approx(getattr(whole, name).central), name


@pytest.mark.parametrize(
    ("machine", "workload", "class_name", "price_kind"),
    [
        ({"sku": "m5.xlarge"}, None, "general", "on_demand"),
        ({"sku": "t3.medium"}, None, "burstable", "on_demand"),
        ({"sku": "p3.2xlarge"}, None, "training-billed", "on_demand"),
        ({"sku": "p3.2xlarge", "lifecycle": "spot"}, "serving", "serving", "spot"),
    ],
)
def test_what_is_not_measured_is_assumed_by_the_kind_of_machine(monkeypatch, machine, workload, class_name, price_kind):
    asked = []
    real = usage_estimate.vm.estimate
    monkeypatch.setattr(usage_estimate.vm, "estimate", lambda question: asked.append(question) or real(question))
    only(seen([0.5] * 2, **machine), Assumptions(workload=workload, pue=PUE, grid=EXACT.grid))
    (question,) = asked
    assert (question.workload, question.price_kind, question.hours) == (class_name, price_kind, 2)
    assert (question.region, question.pue, question.intensity) == ("eu-west-1", PUE, Interval.exact(GRAMS))


def test_the_place_and_each_period_are_asked_of_the_source_and_its_kind_is_taken(monkeypatch):
    asked, questions = [], []

    def grid(provider, region, window):
        asked.append((provider, region, window.text()))
        return Grid(Interval(100.0, 200.0, 300.0), "direct", "marginal", ("live figures.",))

    real = usage_estimate.vm.estimate
    monkeypatch.setattr(usage_estimate.vm, "estimate", lambda question: questions.append(question) or real(question))
    found = list(estimated(seen([0.5] * 48), Assumptions(grid=grid, rows="day")))
    assert asked == [
        ("aws", "eu-west-1", "2026-10-30T00:00Z/2026-10-31T00:00Z"),
        ("aws", "eu-west-1", "2026-10-31T00:00Z/2026-11-01T00:00Z"),
    ]
    assert {(q.boundary, q.signal, q.intensity) for q in questions} == {("direct", "marginal", (100, 200, 300))}
    assert all("live figures." in item.warnings for item in found)


def test_a_place_that_the_source_does_not_know_is_named_and_not_guessed():
    def grid(provider, region, window):
        raise InputError("the UK service knows Great Britain only.")

    row = only(seen([0.5] * 2), Assumptions(grid=grid)).row
    assert (row.status, row.reason) == ("not_estimated", "the UK service knows Great Britain only.")
    assert (row.running_hours, row.operational_kgco2e) == (2, None)


def test_own_and_shared_errors_are_parts_of_one_width(monkeypatch):
    machine = find_machine("m5.xlarge")._replace(shared_fraction=0.6)
    monkeypatch.setattr(usage_estimate.catalogue, "find_machine", lambda *_: machine)
    monkeypatch.setattr(total, "closest_machine", lambda *_: machine)

    # 100 W, a factor of e^0.5 either way; PUE 1.2 (1.1 to 1.4); 300 g/kWh (200 to 500).
    plain = estimate_vm("m5.xlarge", 10, region="eu-west-1", cpu_util=0.5)
    typed = plain._replace(
        power_watts=Interval.factors(100.0, exp(-0.5), exp(0.5)),
        power_by_model=None,
        energy_kwh=Interval(0.5, 1.2, 2.5),
        operational_kgco2e=Interval(0.1, 0.36, 0.9),
        workload={
            **plain.workload,
            "pue": {"low": 1.1, "central": 1.2, "high": 1.4},
            "intensity_gco2e_per_kwh": {"low": 200.0, "central": 300.0, "high": 500.0},
        },
    )
    monkeypatch.setattr(usage_estimate.vm, "estimate", lambda question: typed)
    found = only(seen([0.5] * 10))
    own, alike, shared = found.errors.energy
    # Own: 0.5 × √(1 − 0.6²) = 0.4 in logarithms. Shared: 0.5 × 0.6 = 0.3, with PUE's ln(1.2/1.1) = 0.0870 below
    # and ln(1.4/1.2) = 0.1542 above: √(0.3² + 0.0870²) = 0.31236, √(0.3² + 0.1542²) = 0.33728.
    assert own == pytest.approx((1.2 * exp(-0.4), 1.2, 1.2 * exp(0.4)))
    assert alike == (1.2, 1.2, 1.2)
    assert shared == pytest.approx((1.2 * exp(-0.31236), 1.2, 1.2 * exp(0.33728)), rel=1e-4)
    own, _, shared = found.errors.operational
    # The grid's ln(300/200) = 0.4055 below and ln(500/300) = 0.5108 above are shared, too.
    assert own == pytest.approx((0.36 * exp(-0.4), 0.36, 0.36 * exp(0.4)))
    assert shared == pytest.approx((0.36 * exp(-0.51183), 0.36, 0.36 * exp(0.61214)), rel=1e-4)


@pytest.mark.parametrize("sku", ["m5.xlarge", "t3.medium", "p3.2xlarge"])
def test_own_and_shared_errors_together_are_the_rows_width(sku):
    found = only(seen([0.2, 0.7], sku=sku), Assumptions(grid=lambda *_: Grid(Interval(300.0, 400.0, 600.0))))
    for whole, (own, alike, shared) in (
        (found.row.energy_kwh, found.errors.energy),
        (found.row.operational_kgco2e, found.errors.operational),
    ):
        assert own.central == alike.central == shared.central == whole.central
        one, kind = (Interval(x.low / x.central, 1.0, x.high / x.central) for x in (own, alike))
        assert intervals.product(one, kind, shared) == pytest.approx(tuple(whole))
