"""Rows summed by tag, type, region, account: hours, energy and emissions with the one rule for sums.

Errors of single machines average out over a group; those that all share (power model, PUE, grid) do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..errors import InputError
from ..model import Interval
from ..physics import intervals
from .estimate import Estimated
from .rows import UsageRow

#: ``--group-by`` beside ``tag:NAME``.
KEYS = {
    "account": "account", "region": "region", "type": "sku", "provider": "provider", "resource-group": "resource_group",
    "lifecycle": "lifecycle", "machine": "resource_id", "period": "period_start", "state": "state",
}  # fmt: skip
UNTAGGED = "(no tag)"


class Group(NamedTuple):
    """The sum over some rows. Intervals are ``None`` where no row of the group has the figure."""

    key: tuple[str, ...]
    machines: int
    running_hours: float
    observed_hours: float
    silent_hours: float
    cpu_util_mean: float | None
    energy_kwh: Interval | None
    operational_kgco2e: Interval | None
    embodied_kgco2e: Interval | None
    cost_usd: Interval | None
    sources: dict[str, int]
    not_estimated: int
    without_cost: int

    @property
    def coverage(self) -> float | None:
        """Share of the running time that was measured."""
        return self.observed_hours / self.running_hours if self.running_hours else None

    def to_dict(self, names: Sequence[str]) -> dict[str, Any]:
        """Return plain data; ``names`` are those of the key."""
        plain: dict[str, Any] = dict(zip(names, self.key, strict=True))
        for name, value in self._asdict().items():
            if name != "key":
                plain[name] = value.to_dict() if isinstance(value, Interval) else value
        return plain | {"coverage": self.coverage}


def check(names: Sequence[str]) -> None:
    """Raise for a name that rows cannot be grouped by.

    Raises
    ------
    InputError
        Lists what is possible.
    """
    for name in names:
        if name not in KEYS and not (name.startswith("tag:") and len(name) > 4):
            raise InputError(f"--group-by must be one of {', '.join(KEYS)} or tag:NAME; got {name!r}.")


class Sums:
    """Groups that grow row by row, so that the rows themselves need not be kept."""

    def __init__(self, names: Sequence[str]) -> None:
        check(names)
        self.names = tuple(names)
        self._found: dict[tuple[str, ...], _Sum] = {}
        self._whole = _Sum()

    def add(self, item: Estimated) -> None:
        """Add one row."""
        self._whole.add(item)
        if self.names:
            self._found.setdefault(tuple(_value(item.row, name) for name in self.names), _Sum()).add(item)

    def groups(self) -> list[Group]:
        """Return the groups, most energy first."""
        groups = [found.group(key) for key, found in self._found.items()]
        return sorted(groups, key=lambda g: (-(g.energy_kwh.central if g.energy_kwh else 0.0), g.key))

    def whole(self) -> Group:
        """Return the sum over everything."""
        return self._whole.group(("total",))


class _Sum:
    def __init__(self) -> None:
        self.energy: list[tuple[Interval, Interval]] = []
        self.operational: list[tuple[Interval, Interval]] = []
        self.embodied: list[Interval] = []
        self.cost: list[Interval] = []
        self.machines: set[str] = set()
        self.sources: dict[str, int] = {}
        self.hours = self.observed = self.silent = self.cpu_weighted = self.cpu_hours = 0.0
        self.not_estimated = self.without_cost = 0

    def add(self, item: Estimated) -> None:
        row = item.row
        self.machines.add(row.key)
        self.hours += row.running_hours or 0.0
        self.observed += row.observed_hours or 0.0
        self.silent += row.silent_hours or 0.0
        if row.cpu_util_mean is not None and row.observed_hours:
            self.cpu_weighted += row.cpu_util_mean * row.observed_hours
            self.cpu_hours += row.observed_hours
        if item.energy is None:
            self.not_estimated += 1
            return
        label = (
            "did not run"
            if row.status == "not_running"
            else row.cpu_source + (f", GPU {row.gpu_source}" if row.gpu_source != "none" else "")
        )
        self.sources[label] = self.sources.get(label, 0) + 1
        self.energy.append(item.energy)
        self.operational += [item.operational] if item.operational else []
        self.embodied += [row.embodied_kgco2e] if row.embodied_kgco2e else []
        self.cost += [row.cost_usd] if row.cost_usd else []
        self.without_cost += row.cost_usd is None

    def group(self, key: tuple[str, ...]) -> Group:
        return Group(
            key,
            len(self.machines),
            self.hours,
            self.observed,
            self.silent,
            self.cpu_weighted / self.cpu_hours if self.cpu_hours else None,
            _whole(self.energy),
            _whole(self.operational),
            # Embodied figures and prices come from the same few rows for all machines: their errors add.
            intervals.total_shared(self.embodied) if self.embodied else None,
            intervals.total_shared(self.cost) if self.cost else None,
            self.sources,
            self.not_estimated,
            self.without_cost,
        )


def _whole(lines: list[tuple[Interval, Interval]]) -> Interval | None:
    return intervals.total_of_lines(lines)[0] if lines else None


def _value(row: UsageRow, name: str) -> str:
    if name.startswith("tag:"):
        wanted = name.removeprefix("tag:")
        exact = row.tags.get(wanted)
        if exact is None:
            exact = next((value for key, value in row.tags.items() if key.lower() == wanted.lower()), None)
        return UNTAGGED if exact is None else exact
    return str(getattr(row, KEYS[name])) or "(none)"
