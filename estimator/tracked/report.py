"""All runs of some stores: rows, sums by project, user, sweep or end, and what the last point of quality cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import InputError
from ..model import SCHEMA_VERSION, Interval, plain
from ..notebook import frame, html_table, ranged
from ..physics import intervals
from .estimate import Setting, estimated
from .rows import RunRow
from .run import Fault, Run
from .sharing import Sharing, overlapping
from .stores import Store

if TYPE_CHECKING:
    from .wandb_live import WandbProject

#: ``--group-by``, and the column behind it.
KEYS = {
    "project": "project", "user": "user", "sweep": "sweep", "host": "host", "state": "state", "gpu": "gpu_model",
    "region": "region", "sku": "sku", "name": "name",
}  # fmt: skip
_FIGURES = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")
#: Ends of runs whose energy brought nothing.
LOST = ("failed", "killed")
#: Rows of a notebook's table; the rest is in the total.
_MOST = 20
_HEADINGS = ("hours", "energy [kWh]", "operational [kgCO2e]", "cost [USD]")


class Group(NamedTuple):
    """The sum over some runs: of those that could be estimated, and ``not_estimated`` counts the others.

    ``not_estimated_hours`` are hours of the others where they are known; ``hours_unknown`` counts those where not. [h]

    Embodied and total emissions and money are ``None`` unless each estimated run has them: a part is no total.
    """

    key: tuple[str, ...]
    runs: int
    not_estimated: int
    hours: float
    not_estimated_hours: float
    hours_unknown: int
    measured_share: float | None
    energy_kwh: Interval | None
    operational_kgco2e: Interval | None
    embodied_kgco2e: Interval | None
    total_kgco2e: Interval | None
    cost_usd: Interval | None
    lost_runs: int
    lost_energy_kwh: Interval | None

    def to_dict(self, names: Sequence[str]) -> dict[str, Any]:
        """Return plain data; ``names`` are those of the key."""
        found: dict[str, Any] = dict(zip(names, self.key, strict=True))
        for name, value in self._asdict().items():
            if name != "key":
                found[name] = plain(value) if isinstance(value, Interval) else value
        return found


class Move(NamedTuple):
    """One step along the front of quality against energy: from a run to the next better one. [kWh]"""

    from_run: str
    to_run: str
    gain: float
    more_kwh: Interval
    kwh_per_unit: Interval | None


@dataclass(repr=False)
class Report:
    """What the stores hold. ``groups`` are the sums that were asked for; ``whole`` is over everything.

    ``front`` are the steps from the cheapest run to the best, by the metric that was asked for.
    """

    tracker: str
    paths: tuple[str, ...]
    rows: list[RunRow]
    groups: list[Group]
    group_names: tuple[str, ...]
    whole: Group
    faults: list[Fault]
    notes: list[str]
    metric: str | None = None
    goal: str = "min"
    front: list[Move] = field(default_factory=list)
    #: The client's side of runs at a service that can be written; no part of the result.
    service: WandbProject | None = None

    @property
    def partial(self) -> bool:
        """Whether a service failed on the way: asked again it may give more."""
        return any(fault.remote for fault in self.faults)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON: a group or a run each under ``results``."""
        results = [group.to_dict(self.group_names) for group in self.groups] if self.group_names else None
        return {
            "schema_version": SCHEMA_VERSION,
            "kind": "runs",
            "tracker": self.tracker,
            "paths": list(self.paths),
            "runs": len(self.rows),
            "total": self.whole.to_dict(("group",)),
            "group_by": list(self.group_names),
            "metric": self.metric,
            "goal": self.goal if self.metric else None,
            "front": [
                move._asdict() | {"more_kwh": plain(move.more_kwh), "kwh_per_unit": plain(move.kwh_per_unit)}
                for move in self.front
            ],
            "faults": [fault._asdict() for fault in self.faults],
            "notes": self.notes,
            "results": [row.to_dict() for row in self.rows] if results is None else results,
        }

    def grouped(self, names: Sequence[str]) -> list[Group]:
        """Return the sums by other keys than those that were asked for (:data:`KEYS`), most energy first."""
        return _groups(self.rows, tuple(names))

    def to_frame(self) -> Any:
        """Return the runs as a pandas DataFrame.

        Raises
        ------
        MissingExtraError
            Without pandas.
        """
        return frame([row.to_dict() for row in self.rows])

    def _repr_html_(self) -> str:
        """Return a row for each group, or else for each run, and the total, for notebooks."""
        names = self.group_names or ("run", "project", "state")
        if self.group_names:
            lines = [(*group.key, *_cells(group)) for group in self.groups]
        else:
            lines = [(_named(row), row.project, row.state, *_cells(row)) for row in self.rows]
        total = ("total", *[""] * (len(names) - 1), *_cells(self.whole))
        more = f"and {len(lines) - _MOST:,} more, in the total" if len(lines) > _MOST else ""
        count = len(self.rows)
        title = f"{count:,} run{'s' * (count != 1)} of {self.tracker}"
        return html_table(title, (*names, *_HEADINGS), [*lines[:_MOST], total], more=more)

    def __repr__(self) -> str:
        energy = "energy unknown" if self.whole.energy_kwh is None else f"{self.whole.energy_kwh} kWh"
        return f"<{len(self.rows):,} runs of {self.tracker}: {energy}>"


def report(
    store: Store,
    setting: Setting,
    *,
    group_by: Sequence[str] = (),
    projects: Sequence[str] = (),
    goal: str = "min",
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Return the report of some stores, or of a service.

    They are gone through twice: first for who ran when and where, so that runs which overlap share what they held,
    then run by run; no more than one run's series is held at a time.

    Parameters
    ----------
    group_by : keys of :data:`KEYS`.    projects : only these.    goal : ``min`` or ``max`` of the setting's metric.
    progress : called with the number of runs done.

    Raises
    ------
    InputError
        If a path is no store of the tracker, or holds no run.
    AccessError, RemoteError
        If a service refuses, or fails before it has listed its runs; what fails later is among the faults.
    """
    for name in group_by:
        if name not in KEYS:
            raise InputError(f"--group-by must be one of {', '.join(KEYS)}; got {name!r}.")
    if goal not in ("min", "max"):
        raise InputError(f"--goal must be min or max; got {goal!r}.")

    again = waiting = 0

    def every(*, light: bool) -> Iterator[Run | Fault]:
        nonlocal again, waiting
        met: set[tuple[str, str, float | None]] = set()
        again = waiting = 0
        for found in store.runs(light):
            if isinstance(found, Fault):
                yield found
                continue
            if found.state == "waiting":
                waiting += not projects or found.project in projects
                continue
            # A resumed run has the same name and another start; a copied folder has both.
            name = (found.project, found.run_id, found.started)
            if name in met:
                again += 1
            elif not projects or found.project in projects:
                met.add(name)
                yield _on_host(found, setting.host)

    sharing, homeless = Sharing(), []
    for found in every(light=True):
        if isinstance(found, Run):
            sharing.add(found)
            if not found.host and found.started is not None and found.ended is not None:
                homeless.append((found.started, found.ended))
    rows: list[RunRow] = []
    faults: list[Fault] = []
    for found in every(light=False):
        if isinstance(found, Fault):
            faults.append(found)
            continue
        rows.append(estimated(found, setting, sharing))
        if progress:
            progress(len(rows))
    if not rows and not faults and not waiting:
        among = f" of the projects {', '.join(projects)}" if projects else ""
        raise InputError(f"the stores must hold at least one run{among}; they hold none.")
    notes = [f"{again:,} runs stand in the stores twice, as copies do: counted once."] if again else []
    if waiting:
        notes.append(f"{waiting:,} jobs never began, waiting or cancelled before they held anything: left out.")
    together = overlapping(homeless)
    if together:
        notes.append(
            f"{together:,} runs overlap in time and their host is not stored: whether they shared boards is not known, "
            "and each is counted as if it had its own. --host NAME says that all ran on one."
        )
    names = tuple(group_by)
    front = _front(rows, goal) if setting.metric else []
    return Report(
        store.tracker,
        store.where,
        rows,
        _groups(rows, names),
        names,
        group(("total",), rows),
        faults,
        notes,
        setting.metric,
        goal,
        front,
        store.service,
    )


def _on_host(run: Run, host: str | None) -> Run:
    return replace(run, host=host) if host and not run.host else run


def _groups(rows: Sequence[RunRow], names: tuple[str, ...]) -> list[Group]:
    if not names:
        return []
    found: dict[tuple[str, ...], list[RunRow]] = {}
    for row in rows:
        found.setdefault(tuple(str(getattr(row, KEYS[name]) or "(none)") for name in names), []).append(row)
    groups = [group(key, some) for key, some in found.items()]
    return sorted(groups, key=lambda group: (-(group.energy_kwh.central if group.energy_kwh else 0.0), group.key))


def group(key: tuple[str, ...], rows: Sequence[RunRow]) -> Group:
    """Return the sum over some runs."""
    known = [row for row in rows if row.status == "estimated"]
    held = sum(row.own_hours or 0.0 for row in known if row.gpu_source != "none")
    seen = sum((row.own_hours or 0.0) * (row.coverage or 0.0) for row in known if row.gpu_source != "none")
    lost = [row for row in rows if row.state in LOST]
    energy, operational, embodied, total, cost = (_sum([getattr(row, name) for row in known]) for name in _FIGURES)
    return Group(
        key=key,
        runs=len(rows),
        not_estimated=sum(row.status != "estimated" for row in rows),
        hours=sum(row.hours or 0.0 for row in known),
        not_estimated_hours=sum(row.hours or 0.0 for row in rows if row.status != "estimated"),
        hours_unknown=sum(row.hours is None for row in rows if row.status != "estimated"),
        measured_share=seen / held if held else None,
        energy_kwh=energy,
        operational_kgco2e=operational,
        embodied_kgco2e=embodied,
        total_kgco2e=total,
        cost_usd=cost,
        lost_runs=len(lost),
        lost_energy_kwh=_sum([row.energy_kwh for row in lost if row.status == "estimated"]),
    )


def _cells(line: RunRow | Group) -> tuple[Any, ...]:
    hours = "—" if line.hours is None else f"{line.hours:,.4g}"
    figures = (line.energy_kwh, line.operational_kgco2e, line.cost_usd)
    return (hours, *map(ranged, figures))


def _sum(figures: Sequence[Interval | None]) -> Interval | None:
    """Return the sum, ``None`` if one is not known.

    Meters, host model, overhead and grid are the same for all runs, so their errors add.
    """
    known = [figure for figure in figures if figure is not None]
    return intervals.total_shared(known) if known and len(known) == len(figures) else None


def _front(rows: Sequence[RunRow], goal: str) -> list[Move]:
    """Return the steps along the runs that no other beats in both energy and the metric."""
    moves = []
    for cheap, dear in pairwise(undominated(rows, goal)):
        if cheap.energy_kwh is None or dear.energy_kwh is None or cheap.metric is None or dear.metric is None:
            continue
        more = _difference(dear.energy_kwh, cheap.energy_kwh)
        gain = abs(dear.metric - cheap.metric)
        per = more / gain if gain > 0 else None
        moves.append(Move(_named(cheap), _named(dear), gain, more, per))
    return moves


def undominated(rows: Sequence[RunRow], goal: str) -> list[RunRow]:
    """Return the runs that no other beats in both energy and the metric, the cheapest first; ``goal`` is min or max."""
    sign = 1.0 if goal == "min" else -1.0
    scored = [row for row in rows if row.metric is not None and row.energy_kwh is not None]
    scored.sort(key=lambda row: (row.energy_kwh.central, sign * row.metric))  # type: ignore[union-attr,operator]
    best: list[RunRow] = []
    for row in scored:
        if not best or sign * row.metric < sign * best[-1].metric:  # type: ignore[operator]
            best.append(row)
    return best


def _difference(dear: Interval, cheap: Interval) -> Interval:
    """Return how much more one run took: both by the same meters, so the errors go the same way."""
    middle = dear.central - cheap.central
    ends = (dear.low - cheap.low, dear.high - cheap.high)
    return Interval(max(0.0, min(*ends, middle)), middle, max(*ends, middle))


def _named(row: RunRow) -> str:
    return row.name or row.run_id
