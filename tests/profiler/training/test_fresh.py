"""Models on rows that no fold held: errors, ranks, paired intervals, agreement of rankings."""

import numpy as np
import pytest

from estimator.model import Interval
from profiler.models import chosen
from profiler.training.fresh import agreement, unseen
from profiler.training.job import FRESH, ModelRun, fresh_splits
from profiler.training.outcomes import Outcome

pytest.importorskip("scipy")

JOULES = Interval.exact(1.0)


def row(name, error):
    folds = tuple({"repeat": 0, "fold": fold, "error": error, "error_trimmed": error / 2} for fold in range(2))
    given = {"error": error, "error_trimmed": error / 2, "train_joules": JOULES, "joules_per_prediction": JOULES}
    return Outcome(name, "linear", "ok", by_fold=folds, **given)


def run(name, *predictions):
    (spec,) = chosen([name])
    lines = [
        {"model": name, "repeat": repeat, "fold": 0, "part": FRESH, "predictions": list(guess)}
        for repeat, guess in enumerate(predictions)
    ]
    return ModelRun(spec, lines=lines)


@pytest.fixture
def truth():
    return np.random.default_rng(3).normal(size=400)


def test_errors_ranks_and_paired_intervals(truth):
    chance = np.random.default_rng(4)
    noise = chance.normal(size=400)
    guesses = {"ridge": truth + 0.2 * noise, "ols": truth + 0.3 * noise, "lasso": truth + 0.2 * chance.normal(size=400)}
    rows = [row("ridge", 0.3), row("ols", 0.1), row("lasso", 0.2)]
    found = {one.model: one for one in unseen(rows, [run(n, g) for n, g in guesses.items()], truth, "rmse", 0)}
    for name, guess in guesses.items():
        assert found[name].error_out == pytest.approx(np.sqrt(np.mean((guess - truth) ** 2)))
    assert [found[name].rank_in for name in guesses] == [3, 1, 2]
    assert found["ols"].rank_out == 3 and found["ridge"].versus_reference is None
    assert found["ols"].versus_reference.low > 0, "the same noise, half as much again: told apart"
    gap = found["lasso"].versus_reference
    assert gap.low < 0 < gap.high
    # Of independent errors of deviation 0.2 on 400 rows: sd of each RMSE is 0.2/√800, of their difference 0.01.
    assert gap.high - gap.low == pytest.approx(2 * 1.645 * 0.01, rel=0.25)


def test_repeats_are_averaged_and_outliers_left_out(truth):
    guesses = np.stack([truth + 0.1, truth + 0.3])
    guesses[:, 0] = 50.0
    kept = np.arange(400) > 0
    rows = [row("ridge", 0.3), row("ols", 0.1)]
    runs = [run("ridge", *guesses), run("ols", truth + 0.5)]
    found = {one.model: one for one in unseen(rows, runs, truth, "rmse", 0, trimmed=kept)}
    assert found["ridge"].error_out == pytest.approx(0.2) and found["ridge"].error_in == 0.15
    assert [one.model for one in unseen(rows, runs, truth, "rmse", 0)] == ["ols", "ridge"]


def test_agreement_of_rankings(truth):
    rows = [row("ridge", 0.1), row("ols", 0.2), row("lasso", 0.3)]
    upside_down = [run("ridge", truth + 3), run("ols", truth + 2), run("lasso", truth + 1)]
    assert agreement(unseen(rows, upside_down, truth, "rmse", 0)) == pytest.approx(-1.0)
    assert agreement(unseen(rows[:1], upside_down[:1], truth, "rmse", 0)) is None


def test_splits_train_on_all_known_rows_only():
    splits = fresh_splits(5, 3, 2)
    assert [fold.key for fold in splits] == [(FRESH, 0, 0), (FRESH, 1, 0)]
    assert splits[0].train.tolist() == [0, 1, 2, 3, 4] and splits[0].test.tolist() == [5, 6, 7]
