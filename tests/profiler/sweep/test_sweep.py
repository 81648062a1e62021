import numpy as np
import pytest

pd = pytest.importorskip("pandas")
pytest.importorskip("sklearn")

from estimator.errors import InputError, UnknownNameError  # noqa: E402
from estimator.model import Interval  # noqa: E402
from profiler.meters import CpuTimeModel  # noqa: E402
from profiler.sweep import lazy as sweep  # noqa: E402
from profiler.sweep.adapter import sweep as sweep_by_lazypredict  # noqa: E402
from profiler.sweep.frames import Table  # noqa: E402
from profiler.sweep.lazy import LazyRegressor  # noqa: E402
from profiler.sweep.regressors import LEFT_OUT, regressors  # noqa: E402
from profiler.training.job import Plan  # noqa: E402
from profiler.training.outcomes import Joules, Outcome  # noqa: E402

CURVE = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4)


@pytest.fixture(scope="module")
def split():
    chance = np.random.default_rng(0)
    frame = pd.DataFrame(
        {
            "size": chance.normal(100, 20, 120),
            "age": chance.normal(30, 10, 120),
            "street": chance.choice(["gravel", "paved"], 120),
        }
    )
    frame.loc[3, "age"] = np.nan
    frame.loc[5, "street"] = None
    price = 11 + 0.01 * frame["size"] - 0.1 * (frame["street"] == "gravel") + chance.normal(0, 0.05, 120)
    return frame[:80], frame[80:], price[:80], price[80:]


def test_two_calls_with_lazypredicts_columns_and_ours(split):
    told = []
    lazy = LazyRegressor(
        predictions=True,
        regressors=["Ridge", "DummyRegressor"],
        cpu_model=CURVE,
        custom_metric=worst_error,
        progress_callback=lambda *given: told.append(given),
    )
    scores, predictions = lazy.fit(*split)
    assert list(scores.columns) == [*sweep.THEIR_COLUMNS, *sweep.OUR_COLUMNS, "worst_error"]
    assert scores.index.name == "Model" and list(scores.index) == ["Ridge", "DummyRegressor"]
    assert scores["Adjusted R-Squared"].is_monotonic_decreasing
    # Adjusted as lazypredict does it: by the columns of X, not by the features made of them.
    ridge = scores.loc["Ridge"]
    assert ridge["Adjusted R-Squared"] == pytest.approx(1 - (1 - ridge["R-Squared"]) * 39 / (40 - 3 - 1))
    assert ridge["Energy J low"] < ridge["Energy J"] < ridge["Energy J high"] or CURVE.low_factor == 1.0
    assert ridge["CPU s"] > 0 and ridge["Energy J"] > 0 and ridge["Status"] == "ok"
    truth = np.asarray(split[3])
    assert ridge["RMSE"] == pytest.approx(np.sqrt(np.mean((predictions["Ridge"] - truth) ** 2)))
    assert ridge["worst_error"] == pytest.approx(np.max(np.abs(predictions["Ridge"] - truth)))
    assert told[-1][1] == told[-1][2]


def test_arrays_do_and_what_is_not_known_or_not_asked_for_is_not_there(split):
    numbers = [np.asarray(part[["size"]]) if hasattr(part, "columns") else np.asarray(part) for part in split]
    wanted = [f"tests.profiler.training.misbehaving:{name}" for name in ("Fails", "Diverges")]
    scores, predictions = (lazy := LazyRegressor(regressors=wanted)).fit(*numbers)
    assert predictions.empty
    assert scores["Energy J"].isna().all(), "no power curve: unknown, not 0"
    assert "no such luck" in scores.loc["Fails", "Status"] and scores.loc["Diverges", "Status"] == "diverged"
    assert set(lazy.errors) == {"Fails"}


def test_a_stopped_model_says_what_it_burnt(split):
    wanted = ["tests.profiler.training.misbehaving:Hangs"]
    scores, _ = (lazy := LazyRegressor(regressors=wanted, timeout=1.0, cpu_model=CURVE)).fit(*split)
    assert scores.loc["Hangs", "Status"].startswith("timeout") and scores.loc["Hangs", "Energy J"] > 0
    assert np.isnan(scores.loc["Hangs", "RMSE"]) and set(lazy.errors) == {"Hangs"}


def test_what_was_stopped_or_ran_away_stands_last():
    joules = Interval(4.0, 8.0, 30.0)
    good = Outcome("Good", "sweep", "ok", folds=1, rmse_log_price=0.1, r2=0.9, own_train_joules=joules)
    wild = Outcome("Wild", "sweep", "ok", folds=1, rmse_log_price=1e6, r2=-1e12, diverged=True, own_train_joules=joules)
    stopped = Outcome("Stopped", "sweep", "timeout", "stopped after 3 s", burnt_joules=joules)
    made = sweep.frame([stopped, wild, good], rows=40, features=3)
    assert list(made.index) == ["Good", "Wild", "Stopped"]
    assert made.loc["Stopped", ["Energy J low", "Energy J", "Energy J high"]].tolist() == [4.0, 8.0, 30.0]
    assert made.loc["Stopped", "Status"] == "timeout: stopped after 3 s"


def test_the_sweep_holds_all_plain_regressors_and_no_other():
    names = {spec.name for spec in regressors()}
    assert {"Ridge", "SVR", "HistGradientBoostingRegressor", "MLPRegressor", "DummyRegressor"} <= names
    assert not names & LEFT_OUT
    with pytest.raises(UnknownNameError, match="Ridge"):
        regressors(["Rigde"])


def test_what_a_child_cannot_import_is_refused(split):
    class Local:
        pass

    with pytest.raises(InputError, match="put it into a module"):
        LazyRegressor(regressors=[Local]).fit(*split)
    with pytest.raises(InputError, match="equally many rows"):
        LazyRegressor(regressors=["Ridge"]).fit(split[0], split[1], split[2][:5], split[3])


def test_lazypredict_itself_with_cpu_seconds_split_by_model(split):
    pytest.importorskip("lazypredict")
    table = Table(pd.concat(split[:2], ignore_index=True), np.concatenate(split[2:]))
    rows, said = sweep_by_lazypredict(table, Plan(), Joules(CURVE, 1))
    found = {row.model: row for row in rows}
    assert len(found) > 30 and not said
    assert found["RandomForestRegressor"].cpu_seconds > 2 * found["Ridge"].cpu_seconds > 0
    assert found["Ridge"].train_joules.central > 0 and found["Ridge"].rmse_log_price < 0.5
    assert all(row.modelled for row in rows)


def worst_error(truth, predictions):
    return float(np.max(np.abs(np.asarray(predictions) - truth)))
