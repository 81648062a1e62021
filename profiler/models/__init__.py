"""The models of the benchmark, by name, each with what it needs and what it shows.

``mean`` is the baseline; linear models, components, trees and networks follow; the *naive* networks are what a first
attempt looks like, beside the good ones. ``distill`` gives three rows: a teacher, a student of it, and the same student
on hard labels.

>>> from profiler.models import specs
>>> [name for name in specs() if name.startswith("pca")]
['pca10', 'pca20', 'pca40', 'pca80']
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from importlib.util import find_spec

from estimator.errors import UnknownNameError

from . import deep, distill, linear, trees
from .base import MeanModel, Model, Spec

COMPONENTS = (10, 20, 40, 80)
#: What a quick run leaves out unless it is asked for by name.
SLOW = ("pca10", "pca40", "pca80", "forest", "cnn-naive")
#: Changes when a model or the way of measuring it changes: no run resumes from results of another kind.
VERSION = 3


def specs() -> dict[str, Spec]:
    """Return every model of the benchmark in the order in which they run, cheap ones first."""
    scikit, torch = ("sklearn",), ("torch",)
    rows = [
        Spec("mean", "baseline", (), _mean, "predicts the training mean"),
        Spec("ols", "linear", scikit, partial(_linear, "ols"), "least squares, no penalty"),
        Spec("ridge", "linear", scikit, partial(_linear, "ridge"), "least squares with an L2 penalty"),
        Spec("lasso", "linear", scikit, partial(_linear, "lasso"), "least squares with an L1 penalty"),
        *(_with_components(count) for count in COMPONENTS),
        Spec("forest", "trees", scikit, partial(_trees, "forest"), "random forest"),
        Spec("gbm", "trees", scikit, partial(_trees, "gbm"), "gradient-boosted trees"),
        Spec("fcn-naive", "network", torch, partial(_network, "fcn-naive"), "fully connected, plain Adam"),
        Spec("fcn", "network", torch, partial(_network, "fcn"), "fully connected, input noise, strong decay"),
        Spec("cnn-naive", "network", torch, partial(_network, "cnn-naive"), "convolution over columns as they stand"),
        Spec("cnn", "network", torch, partial(_network, "cnn"), "convolution over a learned order, noise, decay"),
        Spec(
            "distill",
            "distilled",
            (*scikit, *torch),
            _distilled,
            "teacher and students",
            ("teacher", "student-hard", "student"),
        ),
    ]
    return {row.name: row for row in rows}


def chosen(names: Sequence[str] | None, *, quick: bool = False) -> list[Spec]:
    """Return the models of these names, in running order; for ``None`` all, or all but the slow ones if ``quick``.

    ``pca`` stands for all of them, ``pca+ols`` too; ``student`` and ``teacher`` for ``distill``.

    Raises
    ------
    UnknownNameError
        If there is no model of a name; offers the nearest.
    """
    known = specs()
    if names is None:
        return [row for row in known.values() if not (quick and row.name in SLOW)]
    aliases = {given: row.name for row in known.values() for given in row.provides}
    aliases |= {"linear": "ols"}
    wanted: set[str] = set()
    for name in names:
        lowered = name.strip().lower()
        if lowered.startswith("pca") and lowered not in known:
            count = lowered.removeprefix("pca")
            if count.isdigit() and int(count) > 0:
                known[lowered] = _with_components(int(count))
        if lowered in ("pca", "pca+ols", "pca+lr"):
            wanted |= {row.name for row in known.values() if row.family == "components"}
        elif lowered in known or lowered in aliases:
            wanted.add(aliases.get(lowered, lowered))
        else:
            raise UnknownNameError.among("model", name.strip(), [*known, *aliases], f"Models: {', '.join(known)}.")
    return [row for name, row in known.items() if name in wanted]


def _with_components(count: int) -> Spec:
    return Spec(f"pca{count}", "components", ("sklearn",), partial(_components, count), f"{count} components + ols")


def lacking(spec: Spec) -> list[str]:
    """Return the packages that a model needs and that cannot be imported here."""
    return [package for package in spec.needs if find_spec(package) is None]


def _mean(seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [("mean", MeanModel())]


def _linear(name: str, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [(name, linear.linear(name))]


def _components(count: int, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [(f"pca{count}", linear.components(count, seed))]


def _trees(name: str, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [(name, trees.boosted(seed, quick) if name == "gbm" else trees.forest(seed, quick))]


def _network(name: str, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [(name, deep.network(name, seed, quick))]


def _distilled(seed: int, quick: bool) -> list[tuple[str, Model]]:
    return distill.pupils(seed, quick)
