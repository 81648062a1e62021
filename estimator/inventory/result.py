"""What a list of machines comes to: its rows, groups of them, and the whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import UnknownNameError
from ..estimate.total import Errors, Sums, Total
from ..model import SCHEMA_VERSION, Estimate, plain
from ..notebook import frame, html_table, ranged

if TYPE_CHECKING:
    import pandas

#: ``--group-by`` beside the list's own columns: what the estimate says of a row.
KEYS = ("sku", "region", "provider", "tier", "file")
BLANK = "(blank)"
_FIGURES = (
    "power_watts", "energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd",
)  # fmt: skip
#: Our columns beside the user's own, as FOCUS spells columns of others.
_COLUMNS = {
    "power_watts": "x_PowerWatts", "energy_kwh": "x_EnergyKwh", "operational_kgco2e": "x_OperationalKgCo2e",
    "embodied_kgco2e": "x_EmbodiedKgCo2e", "total_kgco2e": "x_Co2eKg", "cost_usd": "x_CostUsd",
}  # fmt: skip


class Line(NamedTuple):
    """One row of a list, answered or refused.

    Attributes
    ----------
    file, line : where it stands; of JSON the item, from 1.
    given : the row's own columns and cells.
    result : Estimate or None
        Without its trail; :meth:`explained` makes it again with it.
    reason : why there is no estimate; empty if there is.
    """

    file: str
    line: int
    given: dict[str, Any]
    result: Estimate | None
    reason: str
    errors: Errors | None
    again: Callable[[], Estimate]

    def explained(self) -> Estimate:
        """Return the whole estimate of the row, with its trail.

        Raises
        ------
        InputError
            If the row was refused.
        """
        return self.again()

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        found = self.result
        row: dict[str, Any] = {
            "file": self.file,
            "line": self.line,
            "status": "refused" if found is None else "estimated",
            "reason": self.reason or None,
            "given": self.given,
            "workload": None if found is None else found.workload,
        }
        row |= {name: None if found is None else plain(getattr(found, name)) for name in _FIGURES}
        return row | {"widest": None if found is None else found.widest, "tier": None if found is None else found.tier}

    def to_flat(self) -> dict[str, Any]:
        """Return the row's own columns, and ours beside them as ``x_…``: the row of the CSV."""
        found = self.result
        asked = {} if found is None else found.workload
        row = dict(self.given)
        row |= {
            "x_Line": self.line,
            "x_Status": "refused" if found is None else "estimated",
            "x_Reason": self.reason or None,
            "x_Provider": asked.get("provider"),
            "x_Sku": asked.get("sku"),
            "x_Region": asked.get("region"),
            "x_Hours": asked.get("hours"),
            "x_Count": asked.get("count"),
            "x_Tier": None if found is None else found.tier,
        }
        for name, column in _COLUMNS.items():
            value = None if found is None else getattr(found, name)
            row[f"{column}Low"] = None if value is None else value.low
            row[column] = None if value is None else value.central
            row[f"{column}High"] = None if value is None else value.high
        return row


class Group(NamedTuple):
    """The rows that agree in what they were grouped by."""

    key: tuple[str, ...]
    lines: int
    refused: int
    machine_hours: float
    total: Total | None

    def to_dict(self, names: Sequence[str]) -> dict[str, Any]:
        """Return plain data; ``names`` are those of the key."""
        row: dict[str, Any] = dict(zip(names, self.key, strict=True))
        row |= {"lines": self.lines, "refused": self.refused, "machine_hours": self.machine_hours}
        return row | ({} if self.total is None else self.total.to_dict())


@dataclass(repr=False)
class Inventory:
    """What a list of machines comes to.

    Attributes
    ----------
    lines : list of Line
        Every row, in order; none is left out.
    columns : dict
        Field → the heading that it was read from, of the last file.
    unused : list of str
        Headings that were read as nothing but the user's own.
    group_by : tuple of str
        What :attr:`groups` are summed by.
    """

    lines: list[Line]
    columns: dict[str, str]
    unused: list[str] = field(default_factory=list)
    group_by: tuple[str, ...] = ()

    @property
    def refused(self) -> list[Line]:
        """The rows without an estimate, each with its reason."""
        return [line for line in self.lines if line.result is None]

    @property
    def whole(self) -> Group:
        """The sum over all rows."""
        found = _Sum()
        for line in self.lines:
            found.add(line)
        return found.group(())

    @property
    def total(self) -> Total | None:
        """The sum over all rows; ``None`` where not one could be estimated."""
        return self.whole.total

    @property
    def groups(self) -> list[Group]:
        """The sums by ``group_by``, most energy first."""
        return self.grouped(self.group_by) if self.group_by else []

    @property
    def warnings(self) -> dict[str, int]:
        """What was assumed, and of how many rows, the most frequent first."""
        said: dict[str, int] = {}
        for line in self.lines:
            for warning in line.result.warnings if line.result else ():
                said[warning] = said.get(warning, 0) + 1
        return dict(sorted(said.items(), key=lambda pair: -pair[1]))

    def grouped(self, names: Sequence[str]) -> list[Group]:
        """Return the sums by columns of the list, or by what the estimate says: ``sku``, ``region``, ….

        Raises
        ------
        UnknownNameError
            If there is no such column.
        """
        found: dict[tuple[str, ...], _Sum] = {}
        own = {heading for line in self.lines for heading in line.given} if self.lines else set()
        keys = [_key(name, own) for name in names]
        for line in self.lines:
            found.setdefault(tuple(key(line) for key in keys), _Sum()).add(line)
        groups = [each.group(key) for key, each in found.items()]
        return sorted(groups, key=lambda g: (-(g.total.energy_kwh.central if g.total else -1.0), g.key))

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return {
            "schema_version": SCHEMA_VERSION,
            "columns": self.columns,
            "group_by": list(self.group_by),
            "total": self.whole.to_dict(()),
            "groups": [group.to_dict(self.group_by) for group in self.groups],
            "results": [line.to_dict() for line in self.lines],
        }

    def to_frame(self) -> pandas.DataFrame:
        """Return the rows as a pandas DataFrame: the list's own columns and ours.

        Raises
        ------
        MissingExtraError
            If pandas is not installed.
        """
        return frame([line.to_flat() for line in self.lines])  # type: ignore[no-any-return]  # pandas is loaded there

    def __len__(self) -> int:
        return len(self.lines)

    def __repr__(self) -> str:
        """Return one line: how many rows, and what they come to."""
        total = self.total
        figures = "" if total is None else f"; {total.energy_kwh} kWh; {total.total_kgco2e or '—'} kgCO2e"
        return f"<Inventory of {len(self.lines):,} rows, {len(self.refused):,} refused{figures}>"

    def _repr_html_(self) -> str:
        """Return a row for each group, or else for each machine, and the total, for notebooks."""
        if self.group_by:
            names: Sequence[str] = self.group_by
            rows = [(*group.key, *_cells(group.total, group.machine_hours)) for group in self.groups]
        else:
            names = ("line", "machine", "region")
            rows = [(line.line, *_of_line(line)) for line in self.lines[:_MOST]]
        whole = self.whole
        rows.append(("total", *[""] * (len(names) - 1), *_cells(whole.total, whole.machine_hours)))
        left = 0 if self.group_by else len(self.lines) - _MOST
        more = [f"and {left:,} more rows, in the total"] if left > 0 else []
        more += [f"{whole.refused:,} of {whole.lines:,} rows refused: .refused says why"] if whole.refused else []
        title = f"{len(self.lines):,} rows"
        return html_table(title, (*names, *_HEADINGS), rows, more="; ".join(more))


#: Rows of a notebook's table; the rest is in the total.
_MOST = 20
_HEADINGS = ("machine-hours", "energy [kWh]", "operational [kgCO2e]", "embodied [kgCO2e]", "cost [USD]")


def _of_line(line: Line) -> tuple[Any, ...]:
    if line.result is None:
        return (f"refused: {line.reason}", "—", *["—"] * len(_HEADINGS))
    asked = line.result.workload
    hours = asked["hours"] * asked["count"]
    return (asked["sku"], asked.get("region") or "not given", *_cells(line.result, hours))


def _cells(figures: Estimate | Total | None, hours: float) -> tuple[Any, ...]:
    if figures is None:
        return (f"{hours:,.4g}", *["—"] * (len(_HEADINGS) - 1))
    shown = (figures.energy_kwh, figures.operational_kgco2e, figures.embodied_kgco2e, figures.cost_usd)
    return (f"{hours:,.4g}", *map(ranged, shown))


class _Sum:
    def __init__(self) -> None:
        self.sums = Sums()
        self.lines = self.refused = 0
        self.hours = 0.0

    def add(self, line: Line) -> None:
        self.lines += 1
        if line.result is None:
            self.refused += 1
            return
        asked = line.result.workload
        self.hours += asked["hours"] * asked["count"] * asked.get("share", 1.0)
        self.sums.add(line.result, line.errors)

    def group(self, key: tuple[str, ...]) -> Group:
        total = self.sums.total() if self.sums.count else None
        return Group(key, self.lines, self.refused, self.hours, total)


def _key(name: str, own: set[str]) -> Callable[[Line], str]:
    """Return what reads a row's key: a column of the list in any case, or what the estimate says."""
    if name not in own and name not in KEYS:
        folded = {heading.casefold(): heading for heading in own}
        if name.casefold() not in folded:
            raise UnknownNameError.among(
                "column", name, [*own, *KEYS], f"--group-by takes the list's or {', '.join(KEYS)}."
            )
        name = folded[name.casefold()]
    if name in own and name not in KEYS:
        return lambda line: _text(line.given.get(name))
    if name == "file":
        return lambda line: line.file
    if name == "tier":
        return lambda line: line.result.tier if line.result else "(refused)"
    return lambda line: str(line.result.workload[name] or BLANK) if line.result else "(refused)"


def _text(value: Any) -> str:
    return BLANK if value is None or value == "" else str(value).strip() or BLANK
