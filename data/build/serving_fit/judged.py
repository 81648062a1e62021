"""How far families of models that a fit never saw are missed, and how many lie inside ranges made without them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from math import exp, hypot, log
from typing import NamedTuple

import numpy as np

from estimator.physics.quantiles import HIGH, LOW, quantile
from estimator.serving.replica import Efficiency, pace

from . import fit, watts
from .fit import GROUPS, Key
from .rows import Measured, stacked

#: Ranges are at least so wide on each side. [ln]
LEAST_WIDTH = log(1.25)
#: Range of coefficients that are a relative's: those of :mod:`estimator.serving.coefficients`.
RELATIVE_FACTORS = (0.4, 2.0)


class Judged(NamedTuple):
    """A row by a fit without its family: measured over predicted, and whether it lies inside the range."""

    row: Measured
    speed: float
    speed_inside: bool
    energy: float | None
    energy_inside: bool | None


def width(misses: Sequence[float], families: int | None) -> tuple[float, float]:
    """Factors of a range from logarithms of measured over predicted, stretched by 1 + 1/n for n families.

    None stretches nothing: watts, whose errors partly undo those of speed in the energy of a token.
    """
    held, stretch = sorted(misses), 1.0 if families is None else 1.0 + 1.0 / max(1, families)
    low = min(stretch * quantile(held, LOW), -LEAST_WIDTH)
    return exp(low), exp(max(stretch * quantile(held, HIGH), LEAST_WIDTH))


def _families(rows: Sequence[Measured]) -> int:
    return len({row.family for row in rows})


class Judge:
    """Fits without one family and without two, each made once."""

    def __init__(self, rows: Sequence[Measured]) -> None:
        self.rows = rows
        self._fits: dict[frozenset[str], Mapping[Key, Efficiency]] = {}

    def fits(self, without: Collection[str] = ()) -> Mapping[Key, Efficiency]:
        """The fit without some families."""
        key = frozenset(without)
        if key not in self._fits:
            self._fits[key] = fit.fit_all(self.rows, key)
        return self._fits[key]

    @cached_property
    def families(self) -> list[str]:
        """Every family."""
        return sorted({row.family for row in self.rows})

    def rows_judged(self) -> Iterator[Judged]:
        """Every row, its family left out of the fit and of the ranges."""
        for family in self.families:
            rest = [row for row in self.rows if row.family != family]
            misses = fit.left_out(rest, lambda more, family=family: self.fits({family, *more}))  # type: ignore[misc]
            power = watts.power_fitted(rest)
            board = width(list(watts.left_out_watts(rest).values()), None)
            for key in GROUPS:
                own = [row for row in fit.of(self.rows, key) if row.family == family]
                if not own:
                    continue
                beside = fit.of(rest, key)
                spread = (
                    width([misses[row.row_id] for row in beside], _families(beside)) if beside else RELATIVE_FACTORS
                )
                yield from self._judged(own, self.fits((family,))[key], spread, power, board)

    def _judged(
        self,
        own: Sequence[Measured],
        efficiency: Efficiency,
        speed: tuple[float, float],
        power: watts.BoardPower,
        board: tuple[float, float],
    ) -> Iterator[Judged]:
        replica, batch, rates = stacked(own)
        ratios = rates / fit.predicted(own, efficiency)
        at = pace(replica, batch, efficiency)
        drawn = watts.watts_of(own, np.asarray(at.memory_duty), np.asarray(at.arithmetic_duty), power)
        joules = drawn / np.asarray(at.tokens_per_second)
        low = exp(-hypot(log(board[0]), log(speed[1])))
        high = exp(hypot(log(board[1]), log(speed[0])))
        for row, ratio, each in zip(own, ratios, joules, strict=True):
            energy = None if row.joules_per_token is None else float(row.joules_per_token / each)
            inside = None if energy is None else low <= energy <= high
            yield Judged(row, float(ratio), bool(speed[0] <= ratio <= speed[1]), energy, inside)
