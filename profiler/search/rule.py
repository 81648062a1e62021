"""When a search or a training no longer pays: gain of the best score per kWh, over the last trials or epochs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from estimator.errors import InputError


@dataclass(frozen=True)
class StopRule:
    """Stop when the best score has risen by less than so much for each kWh that the last ``patience`` steps took.

    Parameters
    ----------
    least_gain_per_kwh : float
        In units of the score. Zero stops when the last steps have gained nothing.
    patience : int
        Steps that are looked back on; there is no stopping before so many and one. [-]

    Examples
    --------
    >>> rule = StopRule(least_gain_per_kwh=0.5, patience=2)
    >>> rule.says_stop(best=[0.80, 0.85, 0.85], kwh=[0.01, 0.01, 0.01])      # 0.05 for 0.02 kWh: 2.5 a kWh
    False
    >>> rule.says_stop(best=[0.80, 0.85, 0.85, 0.855], kwh=[0.01] * 4)       # 0.005 for 0.02 kWh: 0.25 a kWh
    True
    """

    least_gain_per_kwh: float
    patience: int = 10

    def __post_init__(self) -> None:
        if not 0 <= self.least_gain_per_kwh < float("inf"):
            raise InputError(f"the least gain per kWh must be a number of 0 or more; got {self.least_gain_per_kwh!r}.")
        if self.patience < 1:
            raise InputError(f"patience must be at least 1 step; got {self.patience}.")

    def gain_per_kwh(self, best: Sequence[float | None], kwh: Sequence[float | None]) -> float | None:
        """Return what the last steps have gained for each kWh; ``None`` where that is not known yet, or not at all.

        Parameters
        ----------
        best : best score after each step, greater is better; ``None`` before the first score.
        kwh : energy of each step; ``None`` where it could not be metered. [kWh]
        """
        if len(best) <= self.patience:
            return None
        before, now, spent = best[-self.patience - 1], best[-1], list(kwh[-self.patience :])
        known = [value for value in spent if value is not None]
        if before is None or now is None or len(known) < len(spent) or sum(known) <= 0:
            return None
        return (now - before) / sum(known)

    def says_stop(self, best: Sequence[float | None], kwh: Sequence[float | None]) -> bool:
        """Return whether to stop after these steps; parameters as of :meth:`gain_per_kwh`."""
        gain = self.gain_per_kwh(best, kwh)
        return gain is not None and (gain < self.least_gain_per_kwh or gain <= 0)
