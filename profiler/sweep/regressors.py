"""scikit-learn's regressors and classifiers by name, any other that can be imported, and ready-made ones."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from estimator.errors import InputError, UnknownNameError

from ..models.base import Model, Spec

#: What a sweep may be about, as scikit-learn calls its kinds of estimators.
REGRESSION, CLASSIFICATION = "regressor", "classifier"
#: Regressors that need other regressors, several targets, one feature, or only differ by that.
LEFT_OUT = frozenset({
    "CCA", "IsotonicRegression", "MultiOutputRegressor", "MultiTaskElasticNet", "MultiTaskElasticNetCV",
    "MultiTaskLasso", "MultiTaskLassoCV", "PLSCanonical", "RegressorChain", "StackingRegressor", "VotingRegressor",
})  # fmt: skip
#: Classifiers that need other classifiers, several targets, or features that are counts or codes of categories.
LEFT_OUT_CLASSIFIERS = frozenset({
    "CategoricalNB", "ClassifierChain", "ComplementNB", "FixedThresholdClassifier", "MultiOutputClassifier",
    "MultinomialNB", "OneVsOneClassifier", "OneVsRestClassifier", "OutputCodeClassifier", "SelfTrainingClassifier",
    "StackingClassifier", "TunedThresholdClassifierCV", "VotingClassifier",
})  # fmt: skip
_LEFT_OUT = {REGRESSION: LEFT_OUT, CLASSIFICATION: LEFT_OUT_CLASSIFIERS}
#: Characters of a ready-made model that name its row.
_LONGEST_NAME = 60


def regressors(names: Sequence[Any] | None = None) -> list[Spec]:
    """Return scikit-learn's regressors by name, all of them for ``None``; see :func:`estimators`."""
    return estimators(REGRESSION, names)


def estimators(kind: str, names: Sequence[Any] | None = None) -> list[Spec]:
    """Return scikit-learn's estimators of a kind by name, all of them for ``None``.

    A name of the form ``package.module:Class`` stands for any other that can be imported; a class or a ready-made
    model (``Ridge(alpha=3)``) for itself.

    Raises
    ------
    UnknownNameError
        If scikit-learn has none of a name; offers the nearest.
    InputError
        If one is something that a child process cannot import, or if there are none.
    """
    if names is None:
        left_out = _LEFT_OUT[kind]
        return [_spec(name, path) for name, path in _scikit_learns(kind).items() if name not in left_out]
    if not names:
        raise InputError(f"a sweep needs at least one {kind}; got none.")
    return _distinct([_asked(kind, item) for item in names])


def _asked(kind: str, item: Any) -> Spec:
    if isinstance(item, (str, type)):
        name = named(item)
        return _spec(name.rpartition(":")[2], name if ":" in name else _path(kind, name))
    return _ready(item)


def _distinct(specs: list[Spec]) -> list[Spec]:
    """Return the specs under names of their own: two ready-made models may be written alike."""
    found: list[Spec] = []
    for spec in specs:
        count = sum(other.name.partition(" #")[0] == spec.name for other in found)
        name = f"{spec.name} #{count + 1}" if count else spec.name
        build = spec.build
        found.append(Spec(name, spec.family, spec.needs, partial(_renamed, name, build)) if count else spec)
    return found


def _renamed(name: str, build: Any, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [(name, model) for _, model in build(seed, quick)]


@cache
def _scikit_learns(kind: str) -> dict[str, str]:
    """Return name → path of scikit-learn's estimators; to find them all it imports nearly all of itself."""
    from sklearn.utils import all_estimators

    return {name: f"{found.__module__}:{name}" for name, found in all_estimators(type_filter=kind)}


def _path(kind: str, name: str) -> str:
    known = _scikit_learns(kind)
    if name not in known:
        raise UnknownNameError.among(kind, name, known, "Names are scikit-learn's.")
    return known[name]


def _spec(name: str, path: str) -> Spec:
    return Spec(name, "sweep", ("sklearn",), partial(_imported, name, path))


def _imported(name: str, path: str, seed: int, quick: bool) -> list[tuple[str, Model]]:
    module, _, attribute = path.rpartition(":")
    # Behind everything else: the caller's own modules can be named, and hide none.
    with suppress(FileNotFoundError):  # a working directory that is gone holds none
        here = str(Path.cwd())
        if here not in sys.path:
            sys.path.append(here)
    return [(name, _seeded(getattr(import_module(module), attribute)(), seed))]


def module_of(spec: Spec) -> str | None:
    """Return the module that a model is imported from; ``None`` of a ready-made one."""
    build = spec.build
    while isinstance(build, partial) and build.func is _renamed:
        build = build.args[1]
    if not isinstance(build, partial) or build.func is not _imported:
        return None
    return str(build.args[1]).rpartition(":")[0]


def _seeded(made: Any, seed: int) -> Any:
    """Return a model on one thread, with a seed where it takes one and has none."""
    takes = made.get_params() if hasattr(made, "get_params") else {}
    wanted = {"n_jobs": 1}
    if takes.get("random_state", 0) is None:
        wanted["random_state"] = seed
    if takes.keys() & wanted.keys():
        made.set_params(**{key: value for key, value in wanted.items() if key in takes})
    return made


def _ready(model: Any) -> Spec:
    """Return the spec of a ready-made model, which travels as it is.

    Raises
    ------
    InputError
        If it cannot fit and predict, or cannot be sent to a child process.
    """
    if not hasattr(model, "fit") or not hasattr(model, "predict"):
        raise InputError(f"a model must have fit and predict; got {_short(model)}.")
    named(type(model))
    try:
        packed = pickle.dumps(model)
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(
            f"{_short(model)} cannot be sent to the process that trains it: {error}. Name functions in a module "
            "instead of writing them into the model."
        ) from None
    name = _short(model)
    return Spec(name, "sweep", ("sklearn",), partial(_unpacked, name, packed))


def _unpacked(name: str, packed: bytes, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [(name, _seeded(pickle.loads(packed), seed))]


def _short(model: Any) -> str:
    words = " ".join(repr(model).split())
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + "…"


def named(item: Any) -> str:
    """Return the name under which :func:`estimators` finds a model: a name as it is, a class by its module.

    Raises
    ------
    InputError
        If it is neither, or a class that a child process cannot import.
    """
    if isinstance(item, str):
        return item
    if not isinstance(item, type) or "<locals>" in item.__qualname__ or item.__module__ == "__main__":
        raise InputError(
            f"a model must be a name, or of a class that a child process can import; got {_short(item)}: "
            "put it into a module."
        )
    return f"{item.__module__}:{item.__qualname__}"
