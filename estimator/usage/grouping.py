"""Rows summed by tag, type, region, account: hours, energy and emissions with the one rule for sums.

What is unknown of one machine's load averages out over a group; what the model errs in one machine type's curve does
not over machines of that type, nor what all share (power model, PUE, grid) over any: the rule of
:func:`estimator.estimate.total.total`. Days and months of one machine are one machine: its errors go the same way in
each. Hours and energy of a sum are those of the same rows; what was not estimated is counted beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..errors import InputError
from ..estimate.total import Apart, Errors
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
    """The sum over some rows. Intervals are ``None`` where no row of the group has the figure.

    Attributes
    ----------
    machines : all of them, estimated or not.
    running_hours, observed_hours, silent_hours, cpu_util_mean : of the rows that are estimated, as energy is. [h]
    not_estimated : rows that are not.
    not_estimated_hours : running hours of those, where they are known. [h]
    hours_unknown : those of which not even the hours are known.
    without_cost, without_operational : estimated rows that lack the figure, and are not in its sum.
    """

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
    not_estimated_hours: float = 0.0
    hours_unknown: int = 0
    without_operational: int = 0

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
        #: Machine and type → its errors, all its rows together.
        self.errors: dict[tuple[str, tuple[str, str]], Errors] = {}
        self.embodied: list[Interval] = []
        self.cost: list[Interval] = []
        self.machines: set[str] = set()
        self.sources: dict[str, int] = {}
        self.hours = self.observed = self.silent = self.cpu_weighted = self.cpu_hours = 0.0
        self.not_estimated = self.without_cost = self.without_operational = self.hours_unknown = 0
        self.not_estimated_hours = 0.0

    def add(self, item: Estimated) -> None:
        row = item.row
        self.machines.add(row.key)
        if item.errors is None:
            self.not_estimated += 1
            self.not_estimated_hours += row.running_hours or 0.0
            self.hours_unknown += row.running_hours is None
            return
        self.hours += row.running_hours or 0.0
        self.observed += row.observed_hours or 0.0
        self.silent += row.silent_hours or 0.0
        if row.cpu_util_mean is not None and row.observed_hours:
            self.cpu_weighted += row.cpu_util_mean * row.observed_hours
            self.cpu_hours += row.observed_hours
        label = (
            "did not run"
            if row.status == "not_running"
            else row.cpu_source + (f", GPU {row.gpu_source}" if row.gpu_source != "none" else "")
        )
        self.sources[label] = self.sources.get(label, 0) + 1
        name = row.key, item.errors.kind
        before = self.errors.get(name)
        self.errors[name] = item.errors if before is None else _together(before, item.errors)
        self.embodied += [row.embodied_kgco2e] if row.embodied_kgco2e else []
        self.cost += [row.cost_usd] if row.cost_usd else []
        self.without_cost += row.cost_usd is None
        self.without_operational += item.errors.operational is None

    def group(self, key: tuple[str, ...]) -> Group:
        energy, operational = intervals.LineSum(), intervals.LineSum()
        for each in self.errors.values():
            energy.add(*each.energy, each.kind)
            if each.operational is not None:
                operational.add(*each.operational, each.kind)
        known = any(each.operational is not None for each in self.errors.values())
        return Group(
            key=key,
            machines=len(self.machines),
            running_hours=self.hours,
            observed_hours=self.observed,
            silent_hours=self.silent,
            cpu_util_mean=self.cpu_weighted / self.cpu_hours if self.cpu_hours else None,
            energy_kwh=energy.result()[0] if self.errors else None,
            operational_kgco2e=operational.result()[0] if known else None,
            # Embodied figures and prices come from the same few rows for all machines: their errors add.
            embodied_kgco2e=intervals.total_shared(self.embodied) if self.embodied else None,
            cost_usd=intervals.total_shared(self.cost) if self.cost else None,
            sources=self.sources,
            not_estimated=self.not_estimated,
            without_cost=self.without_cost,
            not_estimated_hours=self.not_estimated_hours,
            hours_unknown=self.hours_unknown,
            without_operational=self.without_operational,
        )


def _together(first: Errors, second: Errors) -> Errors:
    """Return the errors of two rows of one machine: each kind of error goes the same way in both."""
    if first.operational is None or second.operational is None:
        return Errors(first.kind, _added(first.energy, second.energy), first.operational or second.operational)
    return Errors(first.kind, _added(first.energy, second.energy), _added(first.operational, second.operational))


def _added(first: Apart, second: Apart) -> Apart:
    own, alike, shared = (intervals.total_shared(pair) for pair in zip(first, second, strict=True))
    return own, alike, shared


def _value(row: UsageRow, name: str) -> str:
    if name.startswith("tag:"):
        wanted = name.removeprefix("tag:")
        exact = row.tags.get(wanted)
        if exact is None:
            exact = next((value for key, value in row.tags.items() if key.lower() == wanted.lower()), None)
        return UNTAGGED if exact is None else exact
    return str(getattr(row, KEYS[name])) or "(none)"
