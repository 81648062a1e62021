"""Watts of boards that serve, from how busy memory and arithmetic are; and what that makes of joules a token."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import least_squares

from estimator.physics import serving as law
from estimator.serving.replica import duties_in, pace

from .fit import Fits, of
from .rows import Measured, stacked


class BoardPower(NamedTuple):
    """Coefficients of :func:`estimator.physics.serving.board_power_share`."""

    memory_slope: float
    arithmetic_slope: float


#: Residuals beyond this count linearly. [ln]
ROBUST = 0.2


def with_watts(rows: Sequence[Measured]) -> list[Measured]:
    """The rows whose boards were measured."""
    return [row for row in rows if row.watts is not None and row.joules_per_token is not None]


def power_fitted(rows: Sequence[Measured], without: Collection[str] = ()) -> BoardPower:
    """Least squares on ln(watts), at duties that follow from the measured speed; families weigh the root of their
    number of rows."""
    own = [row for row in with_watts(rows) if row.family not in without]
    memory, arithmetic = duties(own)
    measured = np.log([row.watts or 0.0 for row in own])
    many = Counter(row.family for row in own)
    weight = np.array([many[row.family] ** -0.25 for row in own])

    def residuals(slopes: np.ndarray) -> np.ndarray:
        miss = (np.log(watts_of(own, memory, arithmetic, BoardPower(*slopes))) - measured) / ROBUST
        return np.asarray(weight * np.sign(miss) * np.sqrt(2 * (np.sqrt(1 + miss**2) - 1)))

    found = least_squares(residuals, (1.0, 3.0), bounds=(0.01, 30.0), xtol=1e-10, ftol=1e-10)
    return BoardPower(*(float(value) for value in found.x))


def duties(rows: Sequence[Measured]) -> tuple[np.ndarray, np.ndarray]:
    """Duties of memory and arithmetic at the speed that was measured."""
    replica, batch, rates = stacked(rows)
    at = duties_in(replica, batch, batch * replica.output_tokens / rates)
    return np.asarray(at[0]), np.asarray(at[1])


def watts_of(rows: Sequence[Measured], memory: np.ndarray, arithmetic: np.ndarray, power: BoardPower) -> np.ndarray:
    """Predicted watts of all boards of rows."""
    limit = np.array([row.tdp_watts for row in rows])
    share = law.board_power_share(memory, arithmetic, np.array([row.waiting_watts for row in rows]) / limit, *power)
    return np.asarray(share * limit * np.array([row.replica.gpus for row in rows]))


def left_out_watts(rows: Sequence[Measured]) -> dict[str, float]:
    """Row id → ln(measured / predicted watts) at the measured speed, by coefficients without the row's family."""
    found: dict[str, float] = {}
    for family in sorted({row.family for row in with_watts(rows)}):
        power = power_fitted(rows, (family,))
        own = [row for row in with_watts(rows) if row.family == family]
        misses = np.log([row.watts or 0.0 for row in own]) - np.log(watts_of(own, *duties(own), power))
        found |= {row.row_id: float(miss) for row, miss in zip(own, misses, strict=True)}
    return found


def left_out_joules(rows: Sequence[Measured], fit: Callable[[Collection[str]], Fits]) -> dict[str, float]:
    """Row id → ln(measured / predicted) joules of an output token, speed and watts both without the row's family."""
    found: dict[str, float] = {}
    for family in sorted({row.family for row in with_watts(rows)}):
        fits, power = fit((family,)), power_fitted(rows, (family,))
        for key, efficiency in fits.items():
            own = [row for row in of(with_watts(rows), key) if row.family == family]
            if not own:
                continue
            replica, batch, _ = stacked(own)
            at = pace(replica, batch, efficiency)
            watts = watts_of(own, np.asarray(at.memory_duty), np.asarray(at.arithmetic_duty), power)
            each = law.joules_per_token(watts, at.tokens_per_second)
            misses = np.log([row.joules_per_token or 0.0 for row in own]) - np.log(each)
            found |= {row.row_id: float(miss) for row, miss in zip(own, misses, strict=True)}
    return found
