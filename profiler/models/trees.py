"""Tree ensembles: boosted and bagged."""

from __future__ import annotations

from typing import Any


def boosted(seed: int, quick: bool, trees: int = 2000) -> Any:
    """Return gradient-boosted trees: shallow, many, each on half of the rows and a tenth of the features."""
    from sklearn.ensemble import GradientBoostingRegressor

    count = 300 if quick else trees
    return GradientBoostingRegressor(
        n_estimators=count,
        max_depth=3 if quick else 4,
        learning_rate=0.08 if quick else 40.0 / count,
        subsample=0.5,
        max_features=0.1,
        random_state=seed,
    )


def forest(seed: int, quick: bool) -> Any:
    """Return a random forest on one thread."""
    from sklearn.ensemble import RandomForestRegressor

    return RandomForestRegressor(60 if quick else 200, max_features=0.3, random_state=seed, n_jobs=1)
