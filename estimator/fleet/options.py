"""What holds for a whole fleet, beside the bill itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from ..choices import BOUNDARIES, SIGNALS, one_of
from ..machines.load import workload_class
from ..model import Interval

#: (provider, region or None, start or None, hours) → intensity. [gCO2e/kWh]
IntensityAt = Callable[[str, str | None, datetime | None, float], Interval]


@dataclass(frozen=True)
class Options:
    """Assumptions for every row.

    Attributes
    ----------
    workload : str, optional
        Workload class of the machines that ran; else what suits each machine, in all its billed hours.
    network : bool
        Whether bytes moved are estimated: their published figures are 59 times apart.
    boundary, signal : str
        See :class:`estimator.estimate.workload.Workload`.
    pue : float, optional
        Overrides the tables. [-]
    intensity : float or callable, optional
        Overrides the yearly tables, everywhere or by place and month. [gCO2e/kWh]
    """

    workload: str | None = None
    network: bool = False
    boundary: str = BOUNDARIES[0]
    signal: str = SIGNALS[0]
    pue: float | None = None
    intensity: float | IntensityAt | None = None

    def __post_init__(self) -> None:
        one_of("boundary", self.boundary, BOUNDARIES)
        one_of("signal", self.signal, SIGNALS)
        if self.workload is not None:
            workload_class(self.workload, gpus=0, burstable=False)
