"""The undominated of many options in money, carbon and time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

#: Money, carbon, time: all to be small.
Point = tuple[float, float, float]


def undominated(points: Sequence[Point]) -> list[int]:
    """Return the indices of the points that no other point beats, in ascending order.

    A point is beaten by one that is nowhere worse and somewhere better; equal points do not beat each other, so ties
    stay together. Sorting and a staircase of the best so far: n log n.
    """
    order = sorted(range(len(points)), key=lambda index: (points[index][2], points[index][0], points[index][1]))
    costs: list[float] = []
    stairs: list[tuple[float, float]] = []
    kept: list[int] = []
    for index in order:
        cost, carbon, time = points[index]
        at = bisect_right(costs, cost) - 1
        if at >= 0:
            best_carbon, best_time = stairs[at]
            if best_carbon < carbon or (best_carbon == carbon and (costs[at], best_time) != (cost, time)):
                continue
            if best_carbon == carbon:
                kept.append(index)
                continue
        kept.append(index)
        start = bisect_left(costs, cost)
        end = start
        while end < len(costs) and stairs[end][0] >= carbon:
            end += 1
        costs[start:end] = [cost]
        stairs[start:end] = [(carbon, time)]
    return sorted(kept)
