import numpy as np
import pytest

pd = pytest.importorskip("pandas")
pytest.importorskip("sklearn")

from estimator.errors import InputError, UnknownNameError  # noqa: E402
from estimator.model import Interval  # noqa: E402
from profiler.meters import CpuTimeModel  # noqa: E402
from profiler.sweep import rows as sweep  # noqa: E402
from profiler.sweep.adapter import sweep as sweep_by_lazypredict  # noqa: E402
from profiler.sweep.columns import plain_columns  # noqa: E402
from profiler.sweep.frames import Table  # noqa: E402
from profiler.sweep.lazy import LazyClassifier, LazyRegressor  # noqa: E402
from profiler.sweep.regressors import CLASSIFICATION, LEFT_OUT, LEFT_OUT_CLASSIFIERS, estimators, regressors  # noqa: E402
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


def test_arrays_do_and_what_is_not_known_or_not_asked_for_is_not_there(split, capfd):
    numbers = [np.asarray(part[["size"]]) if hasattr(part, "columns") else np.asarray(part) for part in split]
    wanted = [f"tests.profiler.training.misbehaving:{name}" for name in ("Fails", "Diverges")]
    scores, predictions = (lazy := LazyRegressor(verbose=1, regressors=wanted)).fit(*numbers)
    assert predictions.empty
    assert scores["Energy J"].isna().all(), "no power curve: unknown, not 0"
    assert "no such luck" in scores.loc["Fails", "Status"] and scores.loc["Diverges", "Status"] == "diverged"
    assert set(lazy.errors) == {"Fails"}
    first, second = capfd.readouterr().err.splitlines()
    assert first.startswith("1/2 Fails: failed: ValueError: no such luck, ") and first.endswith("CPU s")
    assert second.startswith("2/2 Diverges: R-Squared -"), "lines on standard error, where asked for"


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
    made = sweep.frame([], [stopped, wild, good], "regressor", 40, 3)
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
    with pytest.raises(InputError, match="must have fit and predict; got 3"):
        LazyRegressor(regressors=[3]).fit(*split)
    with pytest.raises(InputError, match="at least one regressor"):
        LazyRegressor(regressors=[]).fit(*split)
    with pytest.raises(InputError, match="is a list of one"):
        LazyRegressor(regressors="Ridge")
    with pytest.raises(InputError, match="cannot be sent to the process that trains it"):
        LazyRegressor(regressors=[FunctionTransformed(lambda x: x)]).fit(*split)
    with pytest.raises(InputError, match="equally many rows"):
        LazyRegressor(regressors=["Ridge"]).fit(split[0], split[1], split[2][:5], split[3])


class FunctionTransformed:
    def __init__(self, function):
        self.function = function

    def fit(self, X, y):
        return self

    def predict(self, X):
        return np.zeros(len(X))


def test_ready_made_models_keep_their_settings_and_their_names(split):
    from sklearn.linear_model import Ridge

    lazy = LazyRegressor(regressors=[Ridge(alpha=1e6), Ridge(alpha=1e6), Ridge, "Ridge"], cpu_model=CURVE)
    scores, _ = lazy.fit(*split)
    assert set(scores.index) == {"Ridge(alpha=1000000.0)", "Ridge(alpha=1000000.0) #2", "Ridge", "Ridge #2"}
    assert scores.loc["Ridge(alpha=1000000.0)", "R-Squared"] < 0.1 < scores.loc["Ridge", "R-Squared"]
    assert scores.loc["Ridge(alpha=1000000.0)", "RMSE"] == scores.loc["Ridge(alpha=1000000.0) #2", "RMSE"]
    assert (scores["kWh"] * 3.6e6).tolist() == pytest.approx(scores["Energy J"].tolist())


@pytest.fixture(scope="module")
def every_kind():
    """Columns of every kind, each with a part of the price in it."""
    chance = np.random.default_rng(1)
    count = 120
    age, rooms = chance.integers(0, 100, count), chance.integers(1, 5, count)
    sold = pd.Timestamp("2020-01-01") + pd.to_timedelta(age, unit="D")
    frame = pd.DataFrame(
        {
            "new": age < 50,
            "renovated": pd.array(np.where(chance.random(count) < 0.2, None, age < 30), dtype="boolean"),
            "rooms": pd.Series(rooms).astype("category"),
            "sold": sold,
            "since": pd.to_timedelta(age, unit="D"),
            "street": pd.array(chance.choice(["gravel", "paved", None], count), dtype="string"),
            "floors": pd.array(np.where(chance.random(count) < 0.2, None, rooms), dtype="Int64"),
            "anything": [1 if at % 2 else "x" for at in range(count)],
        }
    )
    price = 0.01 * age + 0.2 * rooms + chance.normal(0, 0.02, count)
    return frame[:80], frame[80:], price[:80], price[80:]


def test_every_kind_of_column_reaches_the_models(every_kind):
    scores, _ = LazyRegressor(regressors=["Ridge", "RandomForestRegressor"]).fit(*every_kind)
    assert (scores["Status"] == "ok").all()
    assert scores.loc["Ridge", "R-Squared"] > 0.95, "moments, spans, categories of numbers: all of them tell"


def test_frames_that_do_not_fit_are_refused(every_kind):
    train, test, *targets = every_kind
    with pytest.raises(InputError, match="X_test lacks 'rooms'"):
        LazyRegressor(regressors=["Ridge"]).fit(train, test.drop(columns="rooms"), *targets)
    with pytest.raises(InputError, match="'rooms' is words in X_train and numbers in X_test"):
        LazyRegressor(regressors=["Ridge"]).fit(train, test.assign(rooms=1.0), *targets)
    with pytest.raises(InputError, match="one target at a time"):
        LazyRegressor(regressors=["Ridge"]).fit(train, test, np.zeros((80, 2)), targets[1])


def test_models_that_need_many_rows_are_not_failed_by_a_warm_up(split):
    from sklearn.decomposition import PCA
    from sklearn.linear_model import LinearRegression
    from sklearn.pipeline import make_pipeline

    chance = np.random.default_rng(0)
    wide = chance.normal(size=(300, 160))
    wanted = [make_pipeline(PCA(150), LinearRegression()), "RANSACRegressor", "LassoLarsIC"]
    lazy = LazyRegressor(regressors=wanted)
    lazy.fit(wide[:220], wide[220:], wide[:220, 0], wide[220:, 0])
    assert lazy.errors == {}


def test_folds_within_the_training_rows(split):
    scores, _ = LazyRegressor(regressors=["Ridge"], cv=4).fit(*split)
    from sklearn.model_selection import KFold

    row = scores.loc["Ridge"]
    assert 0 < row["RMSE CV Std"] < row["RMSE CV Mean"] < 0.2
    # By hand, with scikit-learn alone: the folds are its KFold(shuffle) with the same seed.
    from sklearn.linear_model import Ridge

    from profiler.sweep.columns import as_frame
    from profiler.sweep.frames import FrameFeatures

    columns, target, errors = plain_columns(as_frame(split[0], "X"), "X"), np.asarray(split[2]), []
    for train, test in KFold(4, shuffle=True, random_state=42).split(target):
        features = FrameFeatures().fit(columns, train)
        guess = (
            Ridge().fit(features.transform(columns, train), target[train]).predict(features.transform(columns, test))
        )
        errors.append(np.sqrt(np.mean((guess - target[test]) ** 2)))
    assert row["RMSE CV Mean"] == pytest.approx(np.mean(errors))
    assert row["RMSE CV Std"] == pytest.approx(np.std(errors, ddof=1))


def test_classifiers_with_lazypredicts_columns_and_ours(every_kind):
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import accuracy_score, balanced_accuracy_score, f1_score

    train, test, *prices = every_kind
    labels = [np.where(price > 0.9, "dear", "cheap") for price in prices]
    told = []
    wanted = [LogisticRegression(max_iter=500), "GaussianNB", "DummyClassifier", "LinearSVC"]
    lazy = LazyClassifier(
        classifiers=wanted,
        predictions=True,
        cpu_model=CURVE,
        cv=3,
        progress_callback=lambda *given: told.append(given),
        custom_metric=accuracy_score,
    )
    scores, predictions = lazy.fit(train, test, *labels)
    within = ["Balanced Accuracy CV Mean", "Balanced Accuracy CV Std"]
    assert list(scores.columns) == [*sweep.THEIR_CLASS_COLUMNS, *within, *sweep.OUR_COLUMNS, "accuracy_score"]
    best = scores.loc["LogisticRegression(max_iter=500)"]
    guess = predictions["LogisticRegression(max_iter=500)"]
    assert set(guess) <= {"dear", "cheap"}
    assert best["Accuracy"] == pytest.approx(accuracy_score(labels[1], guess)) == best["accuracy_score"]
    assert best["Balanced Accuracy"] == pytest.approx(balanced_accuracy_score(labels[1], guess))
    assert best["F1 Score"] == pytest.approx(f1_score(labels[1], guess, average="weighted"))
    assert best["ROC AUC"] > 0.85 and scores.loc["LinearSVC", "ROC AUC"] > 0.85
    assert scores.loc["DummyClassifier", "ROC AUC"] == pytest.approx(0.5)
    assert (scores["Energy J"] > 0).all() and scores["Balanced Accuracy"].is_monotonic_decreasing
    begun = [name for name, _, _, metrics in told if metrics is None]
    ended = {name: metrics for name, _, _, metrics in told if metrics is not None}
    assert len(begun) == 4 and ended["GaussianNB"]["Accuracy"] == scores.loc["GaussianNB", "Accuracy"]


def test_three_classes_of_whole_numbers(split):
    train, test, *prices = split
    labels = [np.digitize(price, [11.9, 12.1]) for price in prices]
    scores, predictions = LazyClassifier(classifiers=["LogisticRegression", "RidgeClassifier"], predictions=True).fit(
        train, test, *labels
    )
    assert set(predictions["LogisticRegression"]) <= {0, 1, 2} and scores.loc["LogisticRegression", "ROC AUC"] > 0.7
    assert np.isnan(scores.loc["RidgeClassifier", "ROC AUC"]), "no probabilities of three classes: unknown, not 0"


def test_the_sweep_of_classifiers_holds_the_plain_ones():
    names = {spec.name for spec in estimators(CLASSIFICATION)}
    assert {"LogisticRegression", "SVC", "HistGradientBoostingClassifier", "DummyClassifier"} <= names
    assert not names & LEFT_OUT_CLASSIFIERS


def test_one_models_ruin_is_no_other_models_and_memory_beyond_the_cap_is_told_as_that(split):
    """A model that ends its process, or leaves rubbish in a module, does so in its own."""
    bad = ("EatsMemory", "BlasGivesUp", "EndsItsProcess", "SpoilsNumpy")
    wanted = [*(f"tests.profiler.training.misbehaving:{name}" for name in bad), "Ridge"]
    scores, _ = LazyRegressor(regressors=wanted, memory_gib=1.0, cpu_model=CURVE).fit(*split)
    assert scores.loc["EatsMemory", "Status"] == "memory: needs more than its cap of 1 GiB"
    assert scores.loc["BlasGivesUp", "Status"] == "memory: needs more than its cap of 1 GiB", "whatever a library says"
    assert scores.loc["EndsItsProcess", "Status"] == "failed: exit 3"
    assert scores.loc["Ridge", "Status"] == "ok"


def test_the_end_of_the_process_that_forks_is_told_of_every_model_it_leaves(split):
    wanted = ["Ridge", "tests.profiler.training.misbehaving:EndsItsParent", "Lasso"]
    scores, _ = LazyRegressor(regressors=wanted, cpu_model=CURVE).fit(*split)
    assert scores.loc["Ridge", "Status"] == "ok"
    for name in ("EndsItsParent", "Lasso"):
        assert "the process that forks the models ended: signal 9" in scores.loc[name, "Status"]


def test_lazypredict_itself_with_cpu_seconds_split_by_model(split, monkeypatch):
    pytest.importorskip("lazypredict")
    # A tracking server of the user is not told of our models, nor waited for.
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "http://127.0.0.1:9")
    table = Table(plain_columns(pd.concat(split[:2], ignore_index=True), "X"), np.concatenate(split[2:]))
    rows, said = sweep_by_lazypredict(table, Plan(), Joules(CURVE, 1))
    found = {row.model: row for row in rows}
    assert len(found) > 30 and not said
    assert found["RandomForestRegressor"].cpu_seconds > 2 * found["Ridge"].cpu_seconds > 0
    assert found["Ridge"].train_joules.central > 0 and found["Ridge"].rmse_log_price < 0.5
    assert all(row.modelled for row in rows)


def worst_error(truth, predictions):
    return float(np.max(np.abs(np.asarray(predictions) - truth)))
