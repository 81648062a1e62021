"""scikit-learn's regressors by name, and any other that can be imported, as models of the benchmark."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from estimator.errors import InputError, UnknownNameError

from ..models.base import Model, Spec

#: Regressors that need other regressors, several targets, one feature, or only differ by that.
LEFT_OUT = frozenset({
    "CCA", "IsotonicRegression", "MultiOutputRegressor", "MultiTaskElasticNet", "MultiTaskElasticNetCV",
    "MultiTaskLasso", "MultiTaskLassoCV", "PLSCanonical", "RegressorChain", "StackingRegressor", "VotingRegressor",
})  # fmt: skip


def regressors(names: Sequence[str] | None = None) -> list[Spec]:
    """Return scikit-learn's regressors by name, all of them for ``None``.

    A name of the form ``package.module:Class`` stands for any other regressor that can be imported.

    Raises
    ------
    UnknownNameError
        If scikit-learn has no regressor of a name; offers the nearest.
    """
    if names is None:
        return [_spec(name, path) for name, path in _scikit_learns().items() if name not in LEFT_OUT]
    return [_spec(name.rpartition(":")[2], name if ":" in name else _path(name)) for name in names]


@cache
def _scikit_learns() -> dict[str, str]:
    """Return name → path of scikit-learn's regressors; to find them all it imports nearly all of itself."""
    from sklearn.utils import all_estimators

    return {name: f"{found.__module__}:{name}" for name, found in all_estimators(type_filter="regressor")}


def _path(name: str) -> str:
    known = _scikit_learns()
    if name not in known:
        raise UnknownNameError.among("regressor", name, known, "Names are scikit-learn's.")
    return known[name]


def _spec(name: str, path: str) -> Spec:
    return Spec(name, "sweep", ("sklearn",), partial(_estimator, name, path))


def _estimator(name: str, path: str, seed: int, quick: bool) -> list[tuple[str, Model]]:
    module, _, attribute = path.rpartition(":")
    # Behind everything else: the caller's own modules can be named, and hide none.
    with suppress(FileNotFoundError):  # a working directory that is gone holds none
        here = str(Path.cwd())
        if here not in sys.path:
            sys.path.append(here)
    made = getattr(import_module(module), attribute)()
    takes = made.get_params() if hasattr(made, "get_params") else {}
    wanted = {"random_state": seed, "n_jobs": 1}
    if takes.keys() & wanted.keys():
        made.set_params(**{key: value for key, value in wanted.items() if key in takes})
    return [(name, made)]


def named(item: Any) -> str:
    """Return the name under which :func:`regressors` finds a regressor: a name as it is, a class by its module.

    Raises
    ------
    InputError
        If it is neither, or a class that a child process cannot import.
    """
    if isinstance(item, str):
        return item
    if not isinstance(item, type) or "<locals>" in item.__qualname__ or item.__module__ == "__main__":
        raise InputError(
            f"a regressor must be a name or a class that a child process can import; got {item!r}: "
            "put it into a module."
        )
    return f"{item.__module__}:{item.__qualname__}"
