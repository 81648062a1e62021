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


def boosted_of(task: str, seed: int, quick: bool) -> Any:
    """Return gradient-boosted trees for a table of one's own: as many as its rows bear, by early stopping."""
    from sklearn import ensemble

    kind = getattr(ensemble, f"HistGradientBoosting{_ENDINGS[task]}")
    return kind(
        max_iter=100 if quick else 500,
        learning_rate=0.1 if quick else 0.05,
        max_leaf_nodes=15,
        l2_regularization=1.0,
        early_stopping=True,
        random_state=seed,
    )


def forest_of(task: str, seed: int, quick: bool, threads: int) -> Any:
    """Return a random forest."""
    from sklearn import ensemble

    kind = getattr(ensemble, f"RandomForest{_ENDINGS[task]}")
    return kind(60 if quick else 200, max_features=0.3, random_state=seed, n_jobs=threads)


def packaged(package: str, task: str, seed: int, quick: bool, threads: int, device: str) -> Any:
    """Return boosted trees of ``lightgbm``, ``xgboost`` or ``catboost`` with the package's own settings."""
    from importlib import import_module

    made, kind = import_module(package), _ENDINGS[task]
    count, gpu = 50 if quick else 300, device == "cuda"
    if package == "lightgbm":
        return getattr(made, f"LGBM{kind}")(n_estimators=count, random_state=seed, n_jobs=threads, verbose=-1)
    if package == "xgboost":
        return getattr(made, f"XGB{kind}")(
            n_estimators=count, random_state=seed, n_jobs=threads, device="cuda" if gpu else "cpu"
        )
    return getattr(made, f"CatBoost{kind}")(
        iterations=count, random_seed=seed, thread_count=threads, verbose=False, allow_writing_files=False,
        task_type="GPU" if gpu else "CPU",
    )  # fmt: skip


_ENDINGS = {"regression": "Regressor", "classification": "Classifier"}
