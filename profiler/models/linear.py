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
