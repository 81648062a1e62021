"""Smaller and smaller parts of the training rows, for learning curves: nested, the held-out rows always the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from estimator.errors import InputError

from .job import Fold

#: Fewer rows than this train nothing worth a point.
LEAST_ROWS = 30


def sizes(rows: int, points: int, least: int = LEAST_ROWS) -> list[int]:
    """Return numbers of rows, evenly apart on a log axis, from a sixteenth of them (30 at least) to all.

    Raises
    ------
    InputError
        If there are too few rows for so many points.
    """
    smallest = max(least, rows // 16)
    if points < 2 or rows < smallest + points:
        raise InputError(
            f"a learning curve needs 2 or more points, and {smallest + points} training rows for {points} of them; "
            f"got {points} points and {rows} rows."
        )
    ratio = (rows / smallest) ** (1.0 / (points - 1))
    found = sorted({round(smallest * ratio**step) for step in range(points)})
    return [*found[:-1], rows]


def nested(
    cuts: Sequence[Fold], amounts: Sequence[int], target: Any, *, classes: bool, times: Any, seed: int
) -> tuple[Fold, ...]:
    """Return for each size and fold a split that trains on so many of its rows, the smaller within the larger.

    Of classes each size has its share; along time the latest rows are kept, as one would who had started later.
    """
    import numpy as np

    found = []
    for fold in cuts:
        chance = np.random.default_rng([seed, fold.repeat, fold.number])
        if times is not None:
            order = fold.train[np.argsort(-_ranks(times[fold.train]), kind="stable")]
        else:
            order = chance.permutation(fold.train)
            if classes:
                order = order[np.argsort(_places(target[order]), kind="stable")]
        for amount in amounts:
            found.append(Fold(fold.repeat, fold.number, np.sort(order[:amount]), fold.test, part_of(amount)))
    return tuple(found)


def part_of(amount: int) -> str:
    """Return the part of a run in which so many rows are trained on."""
    return f"rows {amount}"


def _places(codes: Any) -> Any:
    """Return for each row how far through its own class it comes, so that any beginning has every class's share."""
    import numpy as np

    places = np.zeros(len(codes))
    for code in np.unique(codes):
        mine = np.flatnonzero(codes == code)
        places[mine] = (np.arange(len(mine)) + 0.5) / len(mine)
    return places


def _ranks(values: Any) -> Any:
    import numpy as np

    return np.unique(values, return_inverse=True)[1]
