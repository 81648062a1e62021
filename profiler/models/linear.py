"""Linear models: plain, penalised, and on principal components."""

from __future__ import annotations

from typing import Any

#: Penalties, chosen once on the benchmark's features and kept for every data set.
RIDGE_PENALTY, LASSO_PENALTY = 25.0, 1e-3


def linear(name: str) -> Any:
    """Return ``ols``, ``ridge`` or ``lasso``."""
    from sklearn.linear_model import Lasso, LinearRegression, Ridge

    if name == "ols":
        return LinearRegression()
    return Ridge(alpha=RIDGE_PENALTY) if name == "ridge" else Lasso(alpha=LASSO_PENALTY, max_iter=5000)


def components(count: int, seed: int) -> Any:
    """Return least squares on the first ``count`` principal components."""
    from sklearn.decomposition import PCA
    from sklearn.linear_model import LinearRegression
    from sklearn.pipeline import make_pipeline

    return make_pipeline(PCA(count, svd_solver="full", random_state=seed), LinearRegression())


#: Inner folds on which a penalty for a table of one's own is chosen.
_INNER = 3
_ALPHAS = tuple(10.0**power for power in (-2, -1, 0, 1, 2, 3, 4))
_WEIGHTS = tuple(10.0**power for power in (-4, -3, -2, -1, 0, 1))


def linear_of(name: str, task: str) -> Any:
    """Return ``ols``, ``ridge`` or ``lasso`` for a table of one's own: the penalty is chosen within the training rows.

    For classes they are logistic regressions without, with an L2 and with an L1 penalty.
    """
    from sklearn.linear_model import LassoCV, LinearRegression, LogisticRegression, RidgeCV
    from sklearn.model_selection import GridSearchCV

    if task == "regression":
        if name == "ols":
            return LinearRegression()
        return RidgeCV(alphas=_ALPHAS) if name == "ridge" else LassoCV(cv=_INNER, max_iter=5000)
    if name == "ols":
        return LogisticRegression(C=1e6, max_iter=1000)
    if name == "ridge":
        model = LogisticRegression(max_iter=1000)
        return GridSearchCV(model, {"C": _WEIGHTS}, cv=_INNER, scoring="neg_log_loss")
    # The name of the penalty moved from one parameter to another in scikit-learn 1.8.
    renamed = LogisticRegression().get_params().get("penalty") != "l2"
    penalty = {"l1_ratio": 1.0} if renamed else {"penalty": "l1"}
    sparse = LogisticRegression(**penalty, solver="saga", max_iter=200, tol=1e-3, random_state=0)
    return GridSearchCV(sparse, {"C": _WEIGHTS[1:]}, cv=_INNER, scoring="neg_log_loss")


class Components:
    """Principal components, as many as asked for or as there are, before a linear model."""

    def __init__(self, count: int, seed: int, task: str) -> None:
        self.count, self.seed, self.task = count, seed, task

    def fit(self, features: Any, target: Any) -> Components:
        """Find the components and fit the linear model on them."""
        from sklearn.decomposition import PCA
        from sklearn.pipeline import make_pipeline

        count = min(self.count, *features.shape)
        last = linear_of("ols", self.task)
        self.pipeline = make_pipeline(PCA(count, svd_solver="full", random_state=self.seed), last).fit(features, target)
        if self.task != "regression":
            self.classes_, self.predict_proba = self.pipeline.classes_, self.pipeline.predict_proba
        return self

    def predict(self, features: Any) -> Any:
        """Return predictions."""
        return self.pipeline.predict(features)
