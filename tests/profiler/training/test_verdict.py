"""The one model to take, on folds whose errors are typed here: which gains are beyond doubt can be seen by eye."""

from dataclasses import replace

import pytest

from estimator.model import Interval
from profiler.training.fronts import Front
from profiler.training.outcomes import BASELINE, Outcome
from profiler.training.verdict import against, joules_per_cpu_second, verdict

FOLDS = range(10)
NOISE = (0.004, -0.003, 0.001, -0.002, 0.003, -0.004, 0.002, -0.001, 0.0005, -0.0005)


def row(name, errors, joules, **given):
    folds = tuple({"repeat": 0, "fold": i, "error": error, "error_trimmed": None} for i, error in enumerate(errors))
    return Outcome(
        name, "linear", "ok", error=sum(errors) / len(errors), by_fold=folds, train_joules=Interval.exact(joules),
        joules_per_prediction=Interval.exact(1e-6), cpu_seconds=joules / 4.0, **given,
    )  # fmt: skip


def front(*rows):
    return Front(rows, 1, 0.1, 0.001)


#: Lasso is better than ridge by 0.003 in each fold: beyond doubt. The teacher is now better than lasso, now worse.
RIDGE = row("ridge", [0.14 + each for each in NOISE], 2.0)
LASSO = row("lasso", [0.137 + each for each in NOISE], 3.0)
TEACHER = row("teacher", [0.136 - 5 * each for each in NOISE], 90.0)


def test_the_last_gain_beyond_doubt_is_taken_and_the_best_is_a_tie_at_its_price():
    found = verdict(front(TEACHER, RIDGE, LASSO))
    assert (found.taken.name, found.best.name, found.cheaper.name) == ("lasso", "teacher", "ridge")
    assert found.times_joules == pytest.approx(30.0) and not found.alone and found.compared
    assert found.gap_to_best.central == pytest.approx(0.001) and found.gap_to_best.low < 0 < found.gap_to_best.high
    assert found.gain.low == pytest.approx(0.003) and found.gain.high == pytest.approx(0.003)


def test_what_is_best_beyond_doubt_is_taken_alone():
    found = verdict(front(RIDGE, LASSO))
    assert found.alone and found.taken.name == "lasso" and found.cheaper.name == "ridge"
    assert found.gap_to_best is None and found.times_joules is None


def test_the_best_that_is_also_the_cheapest_has_nothing_before_it():
    found = verdict(front(replace(LASSO, train_joules=Interval.exact(1.0)), RIDGE))
    assert found.alone and found.taken.name == "lasso" and found.cheaper is None and found.gain is None


def test_without_common_folds_nothing_is_told_apart_and_the_least_error_is_named():
    found = verdict(front(replace(RIDGE, by_fold=()), replace(TEACHER, by_fold=())))
    assert found.taken.name == "teacher" and not found.compared and found.alone


def test_nothing_finished_and_a_baseline_alone_have_no_verdict():
    assert verdict(front(replace(RIDGE, status="timeout"))) is None
    assert verdict(front(replace(RIDGE, family=BASELINE))) is None


def test_a_training_that_took_nothing_has_no_ratio():
    cheap = replace(LASSO, train_joules=Interval.exact(0.0))
    assert verdict(front(cheap, TEACHER)).times_joules is None


def test_all_models_beside_one_least_error_first():
    found = against(front(RIDGE, LASSO, TEACHER), "lasso")
    assert [name for name, _ in found] == ["teacher", "ridge"]
    assert found[1][1].central == pytest.approx(0.003) and found[0][1].central == pytest.approx(-0.001)


def test_joules_per_second_of_cpu_time_are_of_sensors_only():
    measured = [
        replace(RIDGE, modelled=False, cpu_seconds=0.5),
        replace(LASSO, modelled=False, cpu_seconds=1.5),
        TEACHER,
    ]
    assert joules_per_cpu_second(measured) == [("lasso", Interval.exact(2.0)), ("ridge", Interval.exact(4.0))]
