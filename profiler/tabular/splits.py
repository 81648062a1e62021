"""How a table is split: into folds of rows, of whole groups, or along time.

Rows of classes are stratified. Groups are never torn: what holds for rows of a group that was trained on tells nothing
of a new group. Along time every fold is trained on what came before it, and equal times stay together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from estimator.errors import InputError, shown

from ..training.job import Fold

ROWS, GROUP, TIME = "rows", "group", "time"


@dataclass(frozen=True)
class Split:
    """How to split: ``kind`` is ``rows``, ``group`` or ``time``; ``column`` names the groups or the times."""

    folds: int
    repeats: int
    kind: str = ROWS
    column: str | None = None

    @property
    def words(self) -> str:
        """The split in words."""
        if self.kind == TIME:
            return f"{self.folds} folds along {self.column}, each trained on what came before"
        whole = f" of whole groups by {self.column}" if self.kind == GROUP else ""
        return f"{self.folds} folds × {self.repeats}{whole}"


def parsed_split(given: str | None, *, folds: int, repeats: int) -> Split:
    """Return the split that ``--cv`` asks for: ``5``, ``5x2``, ``group:col``, ``group:col:5x2``, ``time:col:4``.

    Parameters
    ----------
    folds, repeats : where it does not say how many.

    Raises
    ------
    InputError
        If it is none of these.
    """
    if given is None:
        return Split(folds, repeats)
    found = re.fullmatch(r"(?:(group|time):(.+?))?(?::?(\d{1,4})(?:[x×](\d{1,4}))?)?", given.strip())
    if not given.strip() or found is None or (found[1] is None and ":" in given):
        raise InputError(f"--cv must be like 5x2, group:COLUMN, group:COLUMN:5x2 or time:COLUMN:4; got {shown(given)}.")
    kind, column, many, often = found.groups()
    split = Split(int(many or folds), int(often or (1 if kind else repeats)), kind or ROWS, column)
    if split.folds < 2 or split.repeats < 1:
        raise InputError(f"--cv must ask for two or more folds, once or more; got {shown(given)}.")
    if split.kind == TIME and split.repeats > 1:
        raise InputError(f"--cv along time has no repeats, since time has one order; got {shown(given)}.")
    return split


def table_folds(split: Split, target: Any, classes: Sequence[str] | None, by: Any, seed: int) -> tuple[Fold, ...]:
    """Return all splits of a table.

    Parameters
    ----------
    target : shape (n,).
    classes : names of the target's classes; ``None`` for numbers.
    by : groups or times of the rows, shape (n,), where the split asks for them.

    Raises
    ------
    InputError
        If there are fewer rows, groups or times than folds, or a fold lacks a class.
    """
    if split.folds > len(target):
        raise InputError(f"folds must not be more than the {len(target)} rows; got {split.folds}.")
    if split.kind == TIME:
        found = _along(split, by)
    elif split.kind == GROUP:
        found = _grouped(split, by, seed)
    else:
        found = _stratified(split, target, seed) if classes is not None else _shuffled(split, len(target), seed)
    if classes is not None:
        _check_classes(found, target, classes, split)
    return found


def held_out_share(splits: Sequence[Fold]) -> float:
    """Return the mean share of rows that a fold holds out, of all that it uses. [-]"""
    shares = [len(fold.test) / (len(fold.test) + len(fold.train)) for fold in splits]
    return sum(shares) / len(shares)


def _shuffled(split: Split, count: int, seed: int) -> tuple[Fold, ...]:
    from sklearn.model_selection import KFold

    return tuple(
        Fold(repeat, number, train, test)
        for repeat in range(split.repeats)
        for number, (train, test) in enumerate(
            KFold(split.folds, shuffle=True, random_state=seed + repeat).split(range(count))
        )
    )


def _stratified(split: Split, target: Any, seed: int) -> tuple[Fold, ...]:
    import numpy as np
    from sklearn.model_selection import StratifiedKFold

    least = int(np.unique(target, return_counts=True)[1].min())
    if least < split.folds:
        raise InputError(
            f"the target's rarest class must have as many rows as there are folds; it has {least} for {split.folds} "
            "folds: ask for fewer with --cv, or join classes."
        )
    return tuple(
        Fold(repeat, number, train, test)
        for repeat in range(split.repeats)
        for number, (train, test) in enumerate(
            StratifiedKFold(split.folds, shuffle=True, random_state=seed + repeat).split(target, target)
        )
    )


def _grouped(split: Split, groups: Any, seed: int) -> tuple[Fold, ...]:
    import numpy as np

    names, at, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    if len(names) < split.folds:
        raise InputError(
            f"--cv group:{split.column} needs as many groups as folds; there are {len(names)} for {split.folds} folds."
        )
    if sizes.max() == 1:
        raise InputError(
            f"--cv group:{split.column} must name groups of rows; each of its {len(names)} values stands in one row "
            "only, which keeps nothing together: use --cv 5x2."
        )
    found = []
    for repeat in range(split.repeats):
        order = np.random.RandomState(seed + repeat).permutation(len(names))
        # The largest groups first, each into the emptiest fold; the shuffle decides between equal ones.
        order = order[np.argsort(-sizes[order], kind="stable")]
        filled, home = np.zeros(split.folds, dtype=int), np.zeros(len(names), dtype=int)
        for group in order:
            home[group] = int(filled.argmin())
            filled[home[group]] += sizes[group]
        for number in range(split.folds):
            held = home[at] == number
            found.append(Fold(repeat, number, np.flatnonzero(~held), np.flatnonzero(held)))
    return tuple(found)


def _along(split: Split, times: Any) -> tuple[Fold, ...]:
    import numpy as np

    order: Any = np.argsort(times, kind="stable")
    sorted_times = times[order]
    starts = np.flatnonzero(np.concatenate([[True], sorted_times[1:] != sorted_times[:-1]]))
    wanted = [round(part * len(times) / (split.folds + 1)) for part in range(1, split.folds + 1)]
    # A border within equal times moves to the next one between different times.
    places = np.minimum(np.searchsorted(starts, wanted), len(starts) - 1)
    borders = [int(start) for start in starts[places]]
    if len(set(borders)) < split.folds or borders[0] == 0:
        raise InputError(
            f"--cv time:{split.column} needs more different times than folds, none too common; there are "
            f"{len(starts)} for {split.folds} folds."
        )
    ends = [*borders[1:], len(times)]
    return tuple(
        Fold(0, number, np.sort(order[:start]), np.sort(order[start:end]))
        for number, (start, end) in enumerate(zip(borders, ends, strict=True))
    )


def _check_classes(splits: Sequence[Fold], target: Any, classes: Sequence[str], split: Split) -> None:
    for fold in splits:
        for rows, what in ((fold.train, "trained on"), (fold.test, "scored")):
            held = {int(code) for code in target[rows].tolist()}
            lacking = [name for code, name in enumerate(classes) if code not in held]
            if lacking:
                raise InputError(
                    f"every fold must hold every class, trained on and scored; fold {fold.number + 1} of "
                    f"{split.words} has no row of {shown(lacking[0])} among those {what}: ask for fewer folds "
                    "or another --cv."
                )
