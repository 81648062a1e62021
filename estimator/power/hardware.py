"""What the power model is asked about, and what it answers with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..errors import InputError
from ..model import Interval, Step

#: What a wattage includes; see DESIGN, "Scopes are named and never mixed".
SCOPES = ("gpu_only", "cpu_pkg", "cpu_pkg+dram", "server_ac", "server+pue")
#: How a server is run: as fleets are, or tuned for the SPECpower benchmark.
SETTINGS = ("fleet", "benchmark")
Four = tuple[float, float, float, float]


@dataclass(frozen=True)
class Hardware:
    """One whole host.

    Attributes
    ----------
    cpu_model : str, optional
        Any spelling. Unknown names are placed by their nearest relatives.
    sockets : int
        Processors of the host.
    cores : int, optional
        Physical cores of the host, all sockets together.
    memory_gib : float, optional
        Installed memory. [GiB]
    gpu_model : str, optional
        Any spelling; watts in brackets, "(450 W)", stand for its board power.
    gpu_count : int
        GPUs in use.
    gpus_per_node : int, optional
        GPUs that the host has, when the job uses only some of them.
    year : int, optional
        Year of the hardware, when no model is known.
    gpu_power_cap_watts : float, optional
        Power limit set on each GPU. [W]
    setting : {"fleet", "benchmark"}
        Fleet servers carry redundant supplies, network cards and untuned firmware; benchmark servers do not.
    gpu_tuned : bool
        The GPUs' clocks are set for efficiency (MLPerf calls such systems MaxQ).

    Raises
    ------
    InputError
        If a count, a size or the setting breaks its rule.
    """

    cpu_model: str | None = None
    sockets: int = 1
    cores: int | None = None
    memory_gib: float | None = None
    gpu_model: str | None = None
    gpu_count: int = 0
    gpus_per_node: int | None = None
    year: int | None = None
    gpu_power_cap_watts: float | None = None
    setting: str = "fleet"
    gpu_tuned: bool = False

    def __post_init__(self) -> None:
        if self.setting not in SETTINGS:
            raise InputError(f"setting must be one of {', '.join(SETTINGS)}; got {self.setting!r}.")
        for name, low in (("sockets", 0), ("gpu_count", 0), ("cores", 1), ("gpus_per_node", 1)):
            value = getattr(self, name)
            if value is not None and value < low:
                raise InputError(f"{name} must be at least {low}; got {value}.")
        for name in ("memory_gib", "gpu_power_cap_watts"):
            value = getattr(self, name)
            if value is not None and not 0 <= value < 1e9:
                raise InputError(f"{name} must not be negative and must be finite; got {value:g}.")


class Factors(NamedTuple):
    """Multiplicative 90 % bounds around a central value, whole and split.

    ``shared`` is the error of the model itself, common to all machines; ``independent`` differs from server to server.
    In log space the two squares add up to the square of the whole.
    """

    low: float
    high: float
    shared_low: float
    shared_high: float
    independent_low: float
    independent_high: float


@dataclass(frozen=True)
class PartCurves:
    """One whole host at loads of 0, 10, 50 and 100 %, part by part. [W]

    Attributes
    ----------
    cpu, dram, other : four watts
        Packages, memory, and the rest of the server (supply losses, fans, network, board, what GPUs bring to a
        node). They add up to the host's wall power without its GPUs.
    gpu : four watts or None
        Wall power that ONE GPU causes, over a GPU duty of 0/10/50/100 %: from a context held to the power limit.
    gpu_board : four watts or None
        The same as the driver reports it (``gpu_only``).
    cpu_factors : four Factors
        Bounds of cpu + dram + other at each load.
    gpu_factors : four Factors or None
        Bounds of ``gpu`` at each duty.
    tier : str
        The weaker of the parts' tiers: measured, modelled, family, generic.
    steps : tuple of Step
        The coefficients behind it: value, sources, residual n.
    """

    cpu: Four
    dram: Four
    other: Four
    gpu: Four | None
    gpu_board: Four | None
    cpu_factors: tuple[Factors, Factors, Factors, Factors]
    gpu_factors: tuple[Factors, Factors, Factors, Factors] | None
    tier: str
    steps: tuple[Step, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Prediction:
    """Watts at one scope, with tier and trail.

    ``parts`` are those of the whole job, before facility overhead; ``widest`` names what widens the range most.
    """

    watts: Interval
    tier: str
    steps: tuple[Step, ...]
    warnings: tuple[str, ...] = ()
    parts: dict[str, Interval] = field(default_factory=dict)
    scope: str = "server_ac"
    widest: str = "none"
