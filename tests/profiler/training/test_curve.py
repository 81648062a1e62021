"""Learning curves: slopes that were put in come out, Fieller's interval, tenths, nested parts, and no silent guess."""

from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("scipy")

from estimator.errors import InputError
from estimator.model import Interval
from profiler.meters import CpuTimeModel
from profiler.models import chosen
from profiler.training.curve import LearningCurve, Point, curve_of, ratio_of_slopes
from profiler.training.job import Fold, ModelRun
from profiler.training.outcomes import Joules
from profiler.training.subsets import nested, part_of, sizes

AMOUNTS = (50, 100, 200, 400)


def curve(beta=0.25, alpha=1.5, spread=0.0, folds=5, seed=0):
    """A curve of exact power laws, with a factor for each fold and noise of its own for each point."""
    chance = np.random.default_rng(seed)
    level = np.exp(0.2 * chance.normal(size=folds))
    points = []
    for amount in AMOUNTS:
        errors = 2.0 * level * amount**-beta * np.exp(spread * chance.normal(size=folds))
        costs = np.full(folds, 1e-3 * amount**alpha)
        mean = float(errors.mean())
        points.append(
            Point(amount, Interval.exact(mean), Interval.exact(3.0 * costs[0]), costs[0], tuple(errors), tuple(costs))
        )
    return LearningCurve("m", "rows", "data", "error", "meter", tuple(points), 0.2)


def test_power_laws_that_were_put_in_come_out():
    found = curve()
    assert found.error_slope.central == pytest.approx(0.25) and found.energy_slope.central == pytest.approx(1.5)
    assert found.elasticity.central == pytest.approx(6.0) and found.elasticity.high - found.elasticity.low < 1e-6
    first, last = found.halves
    assert first.central == pytest.approx(0.25) == pytest.approx(last.central)


def test_a_curve_shows_its_ends_in_a_line_and_its_points_in_a_table():
    found = curve()
    ends = [f"{found.points[at].error.central:.4g}" for at in (0, -1)]
    assert repr(found) == f"<LearningCurve of m: error {ends[0]} at 50 → {ends[1]} at 400 rows>"
    rows = [[cell.text for cell in line] for line in ElementTree.fromstring(found._repr_html_()).iter("tr")]
    assert [row[0] for row in rows] == ["rows", "50", "100", "200", "400"]


def test_intervals_hold_the_truth_about_nine_times_in_ten():
    held = {"slope": 0, "elasticity": 0}
    for seed in range(200):
        found = curve(spread=0.05, folds=6, seed=seed)
        held["slope"] += found.error_slope.low <= 0.25 <= found.error_slope.high
        held["elasticity"] += found.elasticity.low <= 6.0 <= found.elasticity.high
    # These folds are independent; the correction for shared rows makes intervals wider than they need here.
    assert all(185 <= count <= 200 for count in held.values()), held


def test_without_the_correction_fieller_covers_nine_in_ten():
    chance, held = np.random.default_rng(5), 0
    for _ in range(500):
        below, above = chance.normal(2.0, 0.3, 8), chance.normal(3.0, 0.3, 8)
        found = ratio_of_slopes(list(above), list(below), test_share=1e-9)
        held += found.low <= 1.5 <= found.high
    assert 430 <= held <= 470


def test_an_error_that_does_not_fall_has_no_elasticity():
    assert curve(beta=0.0, spread=0.05).elasticity is None
    assert curve(beta=-0.2).elasticity is None


def test_gains_are_paired_and_priced_only_where_told_apart():
    sure, unsure = curve(), curve(beta=0.001, spread=0.05)
    for gain, before, after in zip(sure.gains, sure.points, sure.points[1:], strict=False):
        assert gain.gain.central == pytest.approx(before.error.central - after.error.central)
        assert gain.joules == pytest.approx(after.train_joules.central - before.train_joules.central)
        percent = 100 * gain.gain.central / before.error.central
        assert gain.kwh_per_percent == pytest.approx(gain.joules / 3.6e6 / percent)
    assert all(gain.told_apart for gain in sure.gains)
    assert [gain.kwh_per_percent for gain in unsure.gains if not gain.told_apart] and not all(
        gain.told_apart for gain in unsure.gains
    )


def test_tenths_split_the_gain_evenly_and_the_joules_as_they_fall():
    found = curve()
    tenths = found.tenths
    assert [tenth for tenth, _, _ in tenths] == list(range(1, 11))
    whole = found.points[-1].train_joules.central - found.points[0].train_joules.central
    assert sum(joules for _, _, joules in tenths) == pytest.approx(whole)
    assert tenths[-1][1] == pytest.approx(400) and tenths[-1][2] > 5 * tenths[0][2] > 0
    assert curve(beta=-0.2).tenths == [], "nothing was gained"


def test_nothing_beyond_the_data_without_asking_and_then_within_bounds():
    found = curve()
    error, joules = found.extrapolated(800)
    level = found.points[0].error.central * 50**0.25
    assert error.central == pytest.approx(level * 800**-0.25, rel=0.05)
    assert joules.central == pytest.approx(3e-3 * 800**1.5, rel=1e-6)
    for amount in (400, 100, 40_001):
        with pytest.raises(InputError, match="--extrapolate must be above the 400 rows measured"):
            found.extrapolated(amount)
    assert "extrapolated" not in found.to_dict()


def test_points_that_did_not_finish_are_no_points():
    cost = {"cpu_seconds": 1.0, "wall_seconds": 1.0, "joules": None, "repeats": 1}
    model = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4)
    (spec,) = chosen(["ridge"])

    def line(amount, fold, **given):
        plain = {"model": "ridge", "repeat": 0, "fold": fold, "part": part_of(amount), "error": 1.0 / amount + fold}
        return plain | {"diverged": False, "fit": cost, "prepare": cost} | given

    lines = [line(amount, fold) for amount in (50, 100, 200) for fold in (0, 1)]
    lines[0]["diverged"] = True
    names = [("ridge", part_of(amount)) for amount in (50, 100, 200)]
    given = {"model": "ridge", "by": "rows", "data": "d", "label": "e", "test_share": 0.5}
    found = curve_of([ModelRun(spec, lines=lines)], (50, 100, 200), names, Joules(model, 1), **given)
    assert [point.amount for point in found.points] == [100, 200]
    assert found.points[0].train_joules == model.joules(2.0, 2.0)
    with pytest.raises(InputError, match="1 of 3 did: stopped after 3 s"):
        stopped = ModelRun(spec, "timeout", "stopped after 3 s", lines[:4])
        curve_of([stopped], (50, 100, 200), names, Joules(model, 1), **given)


@given(st.integers(50, 50_000), st.integers(2, 8))
def test_sizes_rise_to_all_rows(rows, points):
    found = sizes(rows, points)
    assert found[-1] == rows and found[0] >= 30 and found == sorted(set(found))


@pytest.mark.parametrize(("rows", "points"), [(31, 3), (1000, 1)])
def test_too_few_rows_or_points_are_refused(rows, points):
    with pytest.raises(InputError, match="a learning curve needs 2 or more points"):
        sizes(rows, points)


@settings(max_examples=25)
@given(st.integers(0, 99), st.booleans(), st.booleans())
def test_parts_are_nested_and_never_touch_the_held_out_rows(seed, classes, along):
    target = np.random.default_rng(seed).choice([0, 0, 0, 1], 90)
    times = np.arange(90)[::-1] if along else None
    cuts = (Fold(0, 0, np.arange(60), np.arange(60, 90)), Fold(0, 1, np.arange(30, 90), np.arange(30)))
    found = nested(cuts, [10, 25, 60], target, classes=classes, times=times, seed=seed)
    for fold in cuts:
        mine = [part for part in found if part.number == fold.number]
        assert [len(part.train) for part in mine] == [10, 25, 60]
        assert set(mine[0].train) < set(mine[1].train) < set(mine[2].train) == set(fold.train)
        assert all(np.array_equal(part.test, fold.test) for part in mine)
        if along:
            assert set(mine[0].train) == set(fold.train[np.argsort(times[fold.train])][-10:])
        elif classes and 0.1 < target[fold.train].mean() < 0.9:
            assert 0 < target[mine[1].train].mean() < 1
