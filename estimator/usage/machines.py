"""What a cloud says about a machine, and what was measured on it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from math import isnan, nan
from typing import Any, NamedTuple


class Series(NamedTuple):
    """Means over equally wide buckets; ``None`` where the service has no point, which is not 0.

    NaN is a point that tells nothing but that the machine ran.

    ``start`` is the start of the first bucket in seconds since 1970 (UTC), ``width`` the bucket's length. [s]
    """

    start: int
    width: int
    values: tuple[float | None, ...]

    @property
    def observed(self) -> int:
        """Number of buckets with a point."""
        return sum(value is not None for value in self.values)

    def coarsened(self, width: int) -> Series:
        """Return the series in wider buckets: the mean of the points that are there and known."""
        if width == self.width:
            return self
        start = self.start - self.start % width
        sums: dict[int, tuple[float, int]] = {}
        for position, value in enumerate(self.values):
            if value is not None:
                bucket = (self.start + position * self.width - start) // width
                total, count = sums.get(bucket, (0.0, 0))
                sums[bucket] = (total, count) if isnan(value) else (total + value, count + 1)
        length = -(-(self.start + len(self.values) * self.width - start) // width)
        means = (sums.get(bucket) for bucket in range(length))
        return Series(start, width, tuple(None if p is None else p[0] / p[1] if p[1] else nan for p in means))

    @classmethod
    def of_points(cls, points: dict[int, float], start: int, end: int, width: int) -> Series:
        """Return the series of ``{seconds since 1970: value}`` on the grid that begins at ``start``.

        Points outside of the window are dropped, so that an inclusive end never adds a bucket.
        """
        values: list[float | None] = [None] * max(0, -(-(end - start) // width))
        for stamp, value in points.items():
            if start <= stamp < end:
                values[(stamp - start) // width] = value
        return cls(start, width, tuple(values))


class Problem(NamedTuple):
    """Something that could not be read. ``kind``: ``access`` (no right) or ``remote`` (the service failed)."""

    kind: str
    where: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Which machine it is, as the inventory names it.

    Attributes
    ----------
    resource_id : str
        The cloud's own identifier: ``i-…``, or the resource id of Azure in its own spelling.
    state : str
        ``running``, ``stopped``, ``deallocated``, …; ``unknown`` where the service does not say.
    """

    provider: str
    account: str
    region: str
    resource_id: str
    sku: str
    name: str = ""
    resource_group: str = ""
    state: str = "unknown"
    lifecycle: str = "on_demand"
    tags: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Identifier without regard to the spelling that a service happens to use."""
        return self.resource_id.lower()


@dataclass(frozen=True, slots=True)
class Machine(Identity):
    """One virtual machine as the inventory tells it.

    Attributes
    ----------
    launched_at, stopped_at, created_at : int or None
        Last start, last stop, creation. [s since 1970] ``launched_at`` is the *latest* start only: it proves that the
        machine has run since, and says nothing about the time before.
    detailed : bool
        Whether it sends its metrics by the minute.
    host : str
        Its private name, by which an agent may know it.
    """

    launched_at: int | None = None
    stopped_at: int | None = None
    created_at: int | None = None
    detailed: bool = False
    host: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """One machine with everything that was measured on it in a window.

    Attributes
    ----------
    start, end : int
        The window asked for, half-open. [s since 1970]
    cpu, gpu_utilization, memory : Series or None
        Fractions 0–1; the GPU's is the mean over its boards. ``None`` where the machine has no such metric.
    gpu_watts : Series or None
        Mean per board. [W]
    gpu_boards : int or None
        Boards that the metrics tell apart; ``None`` if they give one mean for all.
    problems : tuple of Problem
        Why something is missing; empty if the service answered in full.
    """

    machine: Machine
    start: int
    end: int
    cpu: Series | None = None
    gpu_utilization: Series | None = None
    gpu_watts: Series | None = None
    gpu_boards: int | None = None
    memory: Series | None = None
    problems: tuple[Problem, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for the journal; a point without a value, NaN, is -1 there: JSON has no NaN."""
        plain: dict[str, Any] = {"machine": {f.name: getattr(self.machine, f.name) for f in fields(self.machine)}}
        for f in fields(self):
            value = getattr(self, f.name)
            if f.name not in ("machine", "problems") and value is not None:
                plain[f.name] = list(value) if isinstance(value, tuple) else value
                if isinstance(value, Series):
                    plain[f.name][2] = [-1 if v is not None and isnan(v) else v for v in value.values]
        return plain

    @classmethod
    def from_dict(cls, plain: dict[str, Any]) -> Observation:
        """Return the observation that :meth:`to_dict` wrote."""
        values = dict(plain)
        for name in ("cpu", "gpu_utilization", "gpu_watts", "memory"):
            if name in values:
                start, width, points = values[name]
                values[name] = Series(int(start), int(width), tuple(map(_point, points)))
        values["machine"] = Machine(**values["machine"])
        return cls(**values)


def _point(plain: float | None) -> float | None:
    return None if plain is None else nan if plain < 0 else float(plain)
