"""From lines of folds to rows: the front, differences, leaks, unknown figures; no child process needed."""

import json
from dataclasses import replace

import numpy as np
import pytest

from estimator.model import Interval
from profiler.houses.loading import load
from profiler.meters import CpuTimeModel, ReplayMeter
from profiler.models import chosen
from profiler.training.gauge import Gauge
from profiler.training.job import ModelRun, Plan, folds
from profiler.training.outcomes import LEAK_RMSE, Joules, Outcome, leaks, outcomes, with_front
from profiler.training.worker import scores
from tests.shared import SHARED, needs_shared

pytest.importorskip("sklearn")

CURVE = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4)
COST = {"cpu_seconds": 1.0, "wall_seconds": 1.0, "joules": None, "repeats": 1}
PARTS = ("fit", "prepare", "predict_batch", "predict_single", "prepare_batch", "prepare_single")


def line(model, fold, rmse, **given):
    plain = {"model": model, "repeat": 0, "fold": fold, "rows": 700, "error": rmse, "error_trimmed": rmse}
    plain |= {"scores": {"rmse": rmse, "r2": 0.9}}
    return plain | {"diverged": False} | dict.fromkeys(PARTS, COST) | given


def run(model, *errors, **given):
    (spec,) = chosen([model])
    return ModelRun(spec, lines=[line(model, fold, rmse, **given) for fold, rmse in enumerate(errors)])


def test_joules_are_those_of_the_model_or_of_the_sensor():
    (row,) = outcomes([run("mean", 0.4, 0.4)], Joules(CURVE, 1), 2, test_share=0.5)
    assert row.cpu_seconds == 2.0 and row.train_joules == CURVE.joules(2.0, 2.0) and row.modelled
    read = COST | {"joules": 3.0}
    (row,) = outcomes([run("mean", 0.4, 0.4, fit=read, prepare=read)], Joules(CURVE, 1), 2, test_share=0.5)
    assert row.train_joules.central == 6.0 and row.meter == "sensor, by CPU-seconds" and not row.modelled
    (row,) = outcomes([run("mean", 0.4, 0.4)], Joules(None, 1), 2, test_share=0.5)
    assert row.train_joules is None, "without a power curve joules are unknown, not 0"


def test_joules_of_a_gpu_are_added_to_those_of_the_cpus():
    """A board's sensor counts whatever the CPUs are known by; work that none was read for has none of it."""
    gauge = Gauge([ReplayMeter([6.0], part="gpu", device="gpu-0")])
    _, cost = gauge.once(lambda: None)
    assert cost.gpu_joules == 6.0 and cost.joules is None
    drawn = COST | {"gpu_joules": 5.0}
    (row,) = outcomes([run("mean", 0.4, 0.4, fit=drawn)], Joules(CURVE, 1), 2, test_share=0.5)
    assert row.gpu_joules == 5.0 and row.meter == "cpu-time (modelled) + GPU sensor"
    assert row.train_joules.central == pytest.approx(5.0 + CURVE.joules(2.0, 2.0).central)
    (row,) = outcomes([run("mean", 0.4, 0.4)], Joules(CURVE, 1), 2, test_share=0.5)
    assert row.gpu_joules is None


def test_making_features_is_one_pooled_cost_and_a_busy_moment_does_not_move_it():
    busy = COST | {"cpu_seconds": 90.0}
    runs = [run("mean", 0.4, 0.4), run("ridge", 0.1, 0.1), run("ols", 0.1, 0.1)]
    runs[1].lines[0]["prepare"] = busy
    rows = outcomes(runs, Joules(CURVE, 1), 2, test_share=0.5)
    assert [row.cpu_seconds for row in rows] == [2.0, 2.0, 2.0]


def test_a_model_that_makes_its_own_features_pays_for_them_in_its_fit():
    own = COST | {"cpu_seconds": 0.0, "wall_seconds": 0.0}
    rows = outcomes([run("ridge", 0.1, 0.1), run("ols", 0.1, 0.1, prepare=own)], Joules(CURVE, 1), 2, test_share=0.5)
    assert [row.cpu_seconds for row in rows] == [2.0, 1.0]


def test_fresh_rows_are_no_fold():
    with_fresh = run("ridge", 0.1, 0.2)
    with_fresh.lines.append(line("ridge", 0, 9.0, part="fresh", predictions=[1.0]))
    (row,) = outcomes([with_fresh], Joules(CURVE, 1), 2, test_share=0.5)
    assert row.error == pytest.approx(0.15) and row.folds == 2


def test_a_difference_is_taken_fold_by_fold():
    rows = outcomes([run("mean", 0.4, 0.5), run("ridge", 0.1, 0.2)], Joules(CURVE, 1), 2, test_share=0.5)
    assert rows[0].versus_reference.central == pytest.approx(0.3) and rows[1].versus_reference is None


def test_the_front_holds_what_nothing_beats_in_error_and_energy():
    def row(name, error, joules):
        exact = Interval.exact(joules)
        return Outcome(name, "linear", "ok", rmse_log_price=error, train_joules=exact, joules_per_prediction=exact)

    mean = replace(row("mean", 0.4, 0.1), family="baseline")
    assert [found.on_front for found in with_front([mean, row("cheap", 0.2, 1.0)])] == [False, True]
    rows = with_front([row("dear", 0.12, 9.0), row("cheap", 0.2, 1.0), row("beaten", 0.2, 2.0)])
    assert [found.on_front for found in rows] == [True, True, False]
    rows = with_front([*rows[1:], replace(rows[0], diverged=True)])
    assert [found.on_front for found in rows] == [True, False, False]


def test_a_model_that_ran_away_is_flagged_and_its_json_is_whole():
    truth, outliers = np.array([11.0, 12.0, 13.0]), np.array([False, False, True])
    wild = scores(truth, np.full(3, 1e6), outliers, 12.0)
    assert wild["diverged"] and not scores(truth, np.full(3, 12.0), outliers, 12.0)["diverged"]
    void = scores(truth, np.full(3, np.nan), outliers, 12.0)
    assert void["diverged"]
    for found, known in ((wild, True), (void, False)):
        figures = {name: value for name, value in found.items() if name != "error"}
        (row,) = outcomes([run("mean", found["error"], found["error"], **figures)], Joules(CURVE, 1), 2, test_share=0.5)
        assert row.status == "ok" and row.diverged and row.candidate() is None
        assert (row.rmse_log_price is not None) == (row.r2 is not None) == known
        json.dumps(row.to_dict(), allow_nan=False)


def test_scores_are_those_of_scikit_learn():
    metrics = pytest.importorskip("sklearn.metrics")
    chance = np.random.default_rng(0)
    truth, guess, outliers = chance.normal(12, 0.4, 50), chance.normal(12, 0.4, 50), chance.random(50) < 0.1
    found = scores(truth, guess, outliers, 12.0)
    assert found["error"] == found["scores"]["rmse"]
    assert found["error"] == pytest.approx(metrics.mean_squared_error(truth, guess) ** 0.5)
    assert found["scores"]["mae"] == pytest.approx(metrics.mean_absolute_error(truth, guess))
    assert found["error_trimmed"] == pytest.approx(
        metrics.mean_squared_error(truth[~outliers], guess[~outliers]) ** 0.5
    )
    assert found["scores"]["r2"] == pytest.approx(metrics.r2_score(truth, guess))


def test_the_leak_guard_speaks_for_real_data_only():
    leaking = run("mean", LEAK_RMSE - 0.001, LEAK_RMSE - 0.001)
    rows = outcomes([leaking], Joules(None, 1), 2, test_share=0.5)
    assert "is a leak, not a model" in leaks(rows, synthetic=False)[0]
    assert leaks(rows, synthetic=True) == []
    leaking.status, leaking.lines = "interrupted", leaking.lines[:1]
    cut = outcomes([leaking], Joules(None, 1), 2, test_share=0.5)
    assert leaks(cut, synthetic=False) == [], "one fold without the odd houses is no leak"
    assert cut[0].rmse_log_price is not None and cut[0].rmse_interval is None, "one fold tells no spread"


@needs_shared
def test_linear_models_and_components_on_ames_as_expected():
    """Bounds of notes/models.md, section 3, "Expected results"; bounded inputs take some 0.004 off linear models."""
    ames = load(str(SHARED / "sources" / "houseprices" / "train.csv"))
    models = [built for spec in chosen(["mean", "ols", "ridge", "pca"]) for built in spec.build(0, False)]
    errors = {name: [] for name, _ in models}
    for fold in folds(len(ames), Plan(folds=5, repeats=1)):
        rows = fold.train[~ames.outliers[fold.train]]
        made = ames.transformer().fit(ames.columns, rows)
        features, held = (made.transform(ames.columns, part) for part in (rows, fold.test))
        for name, model in models:
            guess = model.fit(features, ames.target[rows]).predict(held)
            errors[name].append(scores(ames.target[fold.test], guess, ames.outliers[fold.test], 12.0)["error"])
    rmse = {name: sum(found) / len(found) for name, found in errors.items()}
    assert 0.39 <= rmse["mean"] <= 0.41
    assert 0.13 <= rmse["ols"] <= 0.17
    assert LEAK_RMSE < rmse["ridge"] <= 0.130
    assert rmse["pca10"] > rmse["pca20"] > rmse["pca40"] > rmse["pca80"]
    assert 0.135 <= rmse["pca20"] <= 0.156 and rmse["pca80"] <= 0.133


def test_an_outcome_shows_itself_in_a_line():
    row = Outcome("ridge", "linear", "ok", rmse_log_price=0.12214, train_joules=Interval(0.05, 0.1, 0.3))
    assert repr(row) == "<Outcome ridge: ok, error 0.1221, 0.1 (0.05 – 0.3) J a training>"
    assert repr(Outcome("Hangs", "sweep", "timeout")) == "<Outcome Hangs: timeout, — J a training>"
