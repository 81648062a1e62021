"""What a bill comes to: the ledger, groups, months, what moved, what is not covered, what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from ..model import Interval
from ..notebook import frame, html_table, ranged
from .advice import Advice
from .movers import Mover
from .totals import Figures, Group, Money, exact, money_dict

if TYPE_CHECKING:
    import pandas

#: Version of the JSON of a report; raised when a field changes its meaning.
SCHEMA_VERSION = 1


class ClassLine(NamedTuple):
    """Rows and money of one class and currency: a line of the ledger."""

    name: str
    currency: str
    rows: int
    billed: Decimal | None
    effective: Decimal | None


class Uncovered(NamedTuple):
    """Spend without an estimate, and why; ``amount`` is what was billed, or where the file has none, effective cost;
    ``None`` where no row's money can be read.
    """

    service: str
    name: str
    reason: str
    currency: str
    rows: int
    amount: Decimal | None


class Covered(NamedTuple):
    """How much of a bill rests on what.

    Attributes
    ----------
    machine_hours, measured_hours, estimated_hours : of machines that ran: all, with measured utilization, with energy.
    by_tier : tier of the power row → machine-hours.
    money_estimated, money : currency → money of rows with energy, and of all rows: billed, or where the file has none,
        effective.
    """

    machine_hours: float
    measured_hours: float
    estimated_hours: float
    by_tier: dict[str, float]
    money_estimated: dict[str, Decimal]
    money: dict[str, Decimal]

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        plain = self._asdict()
        for name in ("money_estimated", "money"):
            plain[name] = {currency: exact(value) for currency, value in plain[name].items()}
        return plain


class Read(NamedTuple):
    """A file that was read."""

    path: str
    format: str
    rows: int


@dataclass(repr=False)
class FleetReport:
    """What bills come to.

    Attributes
    ----------
    files, left_out : what was read, and what was not with its reason.
    ledger : rows and money by class and currency; they add up to the files to the cent.
    rejected : lines that could not be taken apart: (file, line, message).
    whole : the sum; ``groups`` by ``group_by``, ``classes`` by class, ``months`` by month of usage.
    money_by_month : billing month → currency → money.
    movers : changes between ``compared`` months.
    uncovered : spend without an estimate, largest first; ``covered`` is how much of the hours and the money has one.
    advice : what to do, what saves most first.
    quarantined : reason → rows; ``flags`` are remarks on rows that count all the same: remark → rows.
    notes : what was assumed.
    """

    files: list[Read]
    left_out: list[tuple[str, str]]
    ledger: list[ClassLine]
    rejected: list[tuple[str, int, str]]
    whole: Group
    group_by: tuple[str, ...]
    groups: list[Group]
    classes: list[Group]
    months: list[Group]
    money_by_month: dict[str, dict[str, Money]]
    compared: tuple[str, str] | None
    movers: list[Mover]
    uncovered: list[Uncovered]
    covered: Covered
    advice: list[Advice]
    quarantined: dict[str, int]
    flags: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """Rows of the bills that were taken apart."""
        return sum(line.rows for line in self.ledger)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON, the groups under ``results``; money is text, so that no digit is lost."""
        return {
            "schema_version": SCHEMA_VERSION,
            "files": [read._asdict() for read in self.files],
            "left_out": [{"path": path, "reason": reason} for path, reason in self.left_out],
            "rows": self.rows,
            "ledger": [_with_money(line) for line in self.ledger],
            "rejected": [{"file": file, "line": line, "message": message} for file, line, message in self.rejected],
            "quarantined": self.quarantined,
            "flags": self.flags,
            "notes": self.notes,
            "total": self.whole.to_dict(()),
            "classes": [group.to_dict(("class",)) for group in self.classes],
            "months": [group.to_dict(("month",)) for group in self.months],
            "money_by_billing_month": {
                month: {currency: money_dict(money) for currency, money in by.items()}
                for month, by in self.money_by_month.items()
            },
            "compared_months": list(self.compared) if self.compared else None,
            "movers": [mover.to_dict() for mover in self.movers],
            "uncovered": [_with_money(line) for line in self.uncovered],
            "coverage": self.covered.to_dict(),
            "advice": [one.to_dict() for one in self.advice],
            "group_by": list(self.group_by),
            "results": [group.to_dict(self.group_by) for group in self.groups],
        }

    def to_frame(self) -> pandas.DataFrame:
        """Return the groups, or the classes where nothing was grouped by, as a pandas DataFrame.

        Raises
        ------
        MissingExtraError
            If pandas is not installed.
        """
        names = self.group_by or ("class",)
        groups = self.groups if self.group_by else self.classes
        return frame([group.to_dict(names) for group in groups])  # type: ignore[no-any-return]  # pandas is loaded there

    def __repr__(self) -> str:
        """Return one line: rows, energy, emissions, money."""
        return f"<FleetReport of {self.rows:,} rows: {'; '.join(_headline(self.whole))}>"

    def _repr_html_(self) -> str:
        """Return a row for each group, or else for each class, and the total, for notebooks."""
        names = self.group_by or ("class",)
        rows = [(*group.key, *_cells(group)) for group in (self.groups if self.group_by else self.classes)]
        rows.append(("total", *[""] * (len(names) - 1), *_cells(self.whole)))
        headings = (*names, "rows", "machines [kWh]", "machines [kgCO2e]", "billed")
        return html_table(f"{self.rows:,} rows", headings, rows)


def _cells(group: Group) -> tuple[Any, ...]:
    """Return rows, energy and emissions of machines, and money: storage and network are scopes of their own."""
    figures = (group.machines.energy_kwh, group.machines.total_kgco2e) if group.machines else (None, None)
    money = [f"{each.billed:,.2f} {unit}" for unit, each in group.money.items() if each.billed is not None]
    return (f"{group.rows:,}", *map(ranged, figures), ", ".join(money))


def _headline(group: Group) -> list[str]:
    found = []
    machines: Figures | None = group.machines
    if machines is not None:
        for value, unit in ((machines.energy_kwh, "kWh"), (machines.total_kgco2e, "kgCO2e")):
            if isinstance(value, Interval):
                found.append(f"{value} {unit}")
    found += [f"{money.billed:,.2f} {currency}" for currency, money in group.money.items() if money.billed is not None]
    return found


def _with_money(line: ClassLine | Uncovered) -> dict[str, Any]:
    plain: Mapping[str, Any] = line._asdict()
    return {name: exact(value) if isinstance(value, Decimal) else value for name, value in plain.items()}


def months_of(groups: Sequence[Group]) -> list[str]:
    """Return the months of groups by month, in order, what has none left out."""
    return sorted({group.key[-1] for group in groups if group.key[-1][:1].isdigit()})
