"""The target of a table: which task it sets, whether it can be learnt at all, and its classes as numbers."""

from __future__ import annotations

from typing import Any

from estimator.errors import InputError, shown

from ..training.metrics import CLASSIFICATION, METRICS, REGRESSION, metric_of
from .columns import CLASS, FLAG, TEXT

#: Whole numbers of at most so many values may be meant as classes.
_FEW = 10
_MOST_CLASSES = 100
#: Larger numbers have cubes that no float holds.
MOST = 1e90


def task_of(task: str | None, metric: str | None, kind: str, values: Any, notes: list[str]) -> str:
    """Return regression or classification: as asked for, as the metric says, or as the values look."""
    if task is not None:
        return task
    if metric is not None:
        known = METRICS.get(metric.strip().lower().replace("_", "").replace("-", ""))
        return known.task if known is not None else metric_of(metric, REGRESSION).task
    if kind in (CLASS, FLAG, TEXT):
        return CLASSIFICATION
    distinct = int(values.nunique())
    if distinct == 2:
        return CLASSIFICATION
    if distinct <= _FEW:
        notes.append(
            f"the target has {distinct} values and is taken as a number; if they are classes: --task classification."
        )
    return REGRESSION


def check_target(values: Any, target: str, task: str) -> None:
    """Raise unless a target without gaps can be learnt.

    Raises
    ------
    InputError
        If it is empty, constant, of another kind than the task asks for, or of too many classes.
    """
    name = f"--target {shown(target, quoted=False)}"
    if values.empty:
        raise InputError(f"{name} must hold values; all of its cells are empty.")
    first, distinct, count = shown(str(values.iloc[0])), int(values.nunique()), len(values)
    if distinct == 1:
        raise InputError(f"{name} must vary; it is {first} in every row.")
    if task == REGRESSION and values.dtype.kind not in "fiub":
        raise InputError(f"{name} must hold numbers for {task}; it holds {first}.")
    check_size(values, name)
    if task == CLASSIFICATION and values.dtype.kind == "M":
        raise InputError(f"{name} must hold classes or numbers; it holds dates.")
    most = min(_MOST_CLASSES, max(2, count // 2))
    if task == CLASSIFICATION and distinct > most:
        raise InputError(
            f"{name} must hold classes, at most {most} of {count:,} rows; it has {distinct:,} different values."
        )


def check_size(values: Any, what: str) -> None:
    """Raise if a column of numbers holds one whose square, in a mean or a deviation, would be none.

    Raises
    ------
    InputError
        If a number is larger than :data:`MOST`.
    """
    if values.dtype.kind == "f" and len(values) and float(values.abs().max()) > MOST:
        raise InputError(f"{what} must hold numbers no larger than {MOST:.0e}; it holds {values.abs().max():.3g}.")


def classes_of(values: Any, positive: str | None) -> tuple[Any, tuple[str, ...]]:
    """Return (place of each row's class, names of the classes in order), the positive class last.

    Numbers are in their order, words in that of the alphabet.

    Raises
    ------
    InputError
        If ``positive`` is not one of two classes.
    """
    import numpy as np

    found = sorted(values.unique().tolist())
    names = [f"{one:g}" if isinstance(one, float) else str(one) for one in found]
    if positive is not None:
        if len(names) != 2 or positive.strip() not in names:
            raise InputError(
                f"--positive must be one of two classes of the target; got {shown(positive)}, "
                f"it has {shown(', '.join(names), 200, quoted=False)}."
            )
        if names.index(positive.strip()) == 0:
            found, names = found[::-1], names[::-1]
    place = {one: at for at, one in enumerate(found)}
    return np.array([place[one] for one in values.tolist()]), tuple(names)
