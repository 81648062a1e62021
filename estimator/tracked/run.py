"""What a tracker stored of one run, in one form for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

#: How a run ended. ``unknown``: the store does not say; ``waiting``: it never began, and held nothing.
STATES = ("finished", "failed", "killed", "running", "waiting", "unknown")


class Series(NamedTuple):
    """Points in the order in which they were stored: seconds since 1970 and values."""

    times: tuple[float, ...]
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """One accelerator as its run saw it.

    Attributes
    ----------
    key : what names it on its host: ``"0"``, or a UUID where one is stored.
    watts : board power. [W]    utilization : share of time with a kernel resident. [0–1]
    counter : energy since the driver was loaded, as the board itself counts it. [J]
    """

    key: str
    watts: Series | None = None
    utilization: Series | None = None
    counter: Series | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a store. What is not stored is ``None`` or empty, never zero.

    Attributes
    ----------
    source : file or folder that it was read from.
    started, ended : seconds since 1970.
    sweep : group, sweep or array that it belongs to.
    boards : the accelerators that it used.
    gpu_model, gpu_count : as stored; the count may be known where no board has a series. A tracker's is of the host,
        of which the run may have used some boards only; a scheduler's is of the job.
    cpu_util : of the whole host. [0–1]    cpu_count : processors that it held.
    metrics : last value of each metric that is no system metric.
    counter_joules : what the scheduler's own energy plugin counted for it. [J]
    nodes : hosts that it held.
    notes : what was odd about its store, in sentences.
    """

    tracker: str
    source: str
    run_id: str
    project: str = ""
    name: str = ""
    user: str = ""
    sweep: str = ""
    host: str = ""
    state: str = "unknown"
    started: float | None = None
    ended: float | None = None
    boards: tuple[Board, ...] = ()
    gpu_model: str | None = None
    gpu_count: int | None = None
    cpu_util: Series | None = None
    cpu_model: str | None = None
    cpu_count: int | None = None
    nodes: int = 1
    counter_joules: float | None = None
    metrics: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


class Fault(NamedTuple):
    """A part of a store that could not be read, and why; the rest of the store was.

    ``remote`` says that a service is to blame: asked again it may answer.
    """

    source: str
    sentence: str
    remote: bool = False
