"""Rows of a profile recomputed with plain scikit-learn on the same folds: its own pipelines and scores."""

import numpy as np
import pytest

pd = pytest.importorskip("pandas")
pytest.importorskip("sklearn")

from sklearn.datasets import load_diabetes, make_classification  # noqa: E402
from sklearn.decomposition import PCA  # noqa: E402
from sklearn.ensemble import HistGradientBoostingRegressor  # noqa: E402
from sklearn.linear_model import Lasso, LinearRegression, LogisticRegression, Ridge, RidgeCV  # noqa: E402
from sklearn.model_selection import GridSearchCV, KFold, StratifiedKFold, cross_val_score  # noqa: E402
from sklearn.pipeline import make_pipeline  # noqa: E402
from sklearn.preprocessing import FunctionTransformer, StandardScaler  # noqa: E402

from profiler.houses.loading import load  # noqa: E402
from profiler.models import chosen  # noqa: E402
from profiler.models.tables import Setting, chosen_for_table  # noqa: E402
from profiler.tabular.loading import load_table  # noqa: E402
from profiler.tabular.splits import Split, table_folds  # noqa: E402
from profiler.training.gauge import Gauge  # noqa: E402
from profiler.training.job import Job, Plan, folds  # noqa: E402
from profiler.training.worker import run_fold  # noqa: E402
from tests.shared import SHARED, needs_shared  # noqa: E402


def prepared(*steps):
    return make_pipeline(StandardScaler(), FunctionTransformer(np.clip, kw_args={"a_min": -3.0, "a_max": 3.0}), *steps)


def errors(data, specs, plan, cuts):
    """The errors of each row, fold by fold, as the child process of a model finds them."""
    found = {}
    for spec in specs:
        job = Job(spec, data, cuts, plan.seed, plan.quick, 1, 4.0)
        lines = [line for fold in cuts for line in run_fold(job, fold, Gauge([]))]
        found[spec.name] = [line["error"] for line in lines]
    return found


def test_numbers_on_the_diabetes_set_that_scikit_learn_bundles():
    x, y = load_diabetes(return_X_y=True, as_frame=True)
    table = load_table(x.assign(target=y), "target")
    plan = Plan(folds=3, repeats=1, seed=2, quick=True)
    cuts = table_folds(Split(3, 1), table.target, None, None, 2)
    specs = chosen_for_table(["ridge", "pca5", "gbm"], Setting(0, len(cuts[0].train), 10))
    ours = errors(table, specs, plan, cuts)
    theirs = {
        "ridge": prepared(RidgeCV(alphas=[0.01, 0.1, 1, 10, 100, 1000, 10000])),
        "pca5": prepared(PCA(5), LinearRegression()),
        "gbm": prepared(
            HistGradientBoostingRegressor(
                max_iter=100, learning_rate=0.1, max_leaf_nodes=15, l2_regularization=1.0, early_stopping=True,
                random_state=2,
            )
        ),
    }  # fmt: skip
    theirs_folds = KFold(3, shuffle=True, random_state=2)
    for name, model in theirs.items():
        score = -cross_val_score(model, x.to_numpy(), y, cv=theirs_folds, scoring="neg_root_mean_squared_error")
        assert ours[name] == pytest.approx(score, rel=1e-6), name


def test_classes_by_the_area_under_the_curve():
    x, y = make_classification(400, 6, n_informative=4, weights=[0.85], random_state=3)
    frame = pd.DataFrame(x, columns=list("abcdef")).assign(y=np.where(y == 1, "yes", "no"))
    table = load_table(frame, "y", metric="auc")
    cuts = table_folds(Split(3, 1), table.target, table.classes, None, 0)
    specs = chosen_for_table(["ridge"], Setting(2, len(cuts[0].train), 6))
    ours = errors(table, specs, Plan(folds=3, repeats=1), cuts)
    penalties = {"C": [1e-4, 1e-3, 1e-2, 0.1, 1, 10]}
    theirs = prepared(GridSearchCV(LogisticRegression(max_iter=1000), penalties, cv=3, scoring="neg_log_loss"))
    cut = StratifiedKFold(3, shuffle=True, random_state=0)
    score = cross_val_score(theirs, x, y, cv=cut, scoring="roc_auc")
    assert ours["ridge"] == pytest.approx(1 - score, abs=1e-6)


@needs_shared
def test_three_rows_of_the_benchmark_on_ames():
    ames = load(str(SHARED / "sources" / "houseprices" / "train.csv"))
    plan = Plan(folds=5, repeats=1, seed=1)
    ours = errors(ames, chosen(["ridge", "lasso", "pca20"]), plan, folds(len(ames), plan))
    theirs = {
        "ridge": Ridge(25.0),
        "lasso": Lasso(1e-3, max_iter=5000),
        "pca20": make_pipeline(PCA(20, svd_solver="full"), LinearRegression()),
    }
    for name, model in theirs.items():
        found = []
        for rows, held in KFold(5, shuffle=True, random_state=1).split(np.arange(1460)):
            kept = rows[~ames.outliers[rows]]
            made = ames.transformer().fit(ames.columns, kept)
            model.fit(made.transform(ames.columns, kept), np.log(ames.price_usd[kept]))
            guess = model.predict(made.transform(ames.columns, held))
            found.append(np.sqrt(np.mean((guess - np.log(ames.price_usd[held])) ** 2)))
        assert ours[name] == pytest.approx(found, rel=1e-8), name
