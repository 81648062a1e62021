"""Sums of a bill by any of its columns: energy and emissions with ranges by scope, money by currency, hours, rows."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import InputError, shown
from ..model import Interval, plain
from .engine import ENERGY
from .ledger import exact_sum, joined

if TYPE_CHECKING:
    from .pipeline import Estimated

#: ``--group-by`` → column of the usage relation.
KEYS = {
    "account": "account", "service": "service", "region": "region", "month": "usage_month", "sku": "sku",
    "class": "class", "provider": "provider", "billing-month": "billing_month", "resource": "resource_id",
    "currency": "currency", "reason": "reason",
}  # fmt: skip
#: The scope of each figure that a bill has; they are never one sum.
MACHINES, STORAGE, NETWORK = "server+pue", "storage+pue", "network"
SCOPES = (MACHINES, STORAGE, NETWORK)
#: What stands for a key that a row does not have.
NONE = "(none)"
#: Keys that name a tag, or a column of the bill's own.
_NAMED = ("tag", "column")
#: What billing exports put before the name of a tag.
TAG_PREFIXES = ("", "user:", "user_", "resourceTags/user:", "resource_tags_user_", "aws:")
_PARTS = ("independent", "shared")
_FIGURES = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e")


class Figures(NamedTuple):
    """Energy and emissions of one scope; ``None`` where no row has the figure. [kWh], [kgCO2e]

    ``independent`` and ``shared`` hold energy and operational emissions with one kind of error only.
    """

    energy_kwh: Interval | None
    operational_kgco2e: Interval | None
    embodied_kgco2e: Interval | None
    total_kgco2e: Interval | None
    independent: dict[str, Interval | None]
    shared: dict[str, Interval | None]

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        found: dict[str, Any] = {name: plain(getattr(self, name)) for name in _FIGURES}
        for name in ("independent", "shared"):
            found[name] = {figure: plain(value) for figure, value in getattr(self, name).items()}
        return found


class Money(NamedTuple):
    """Money of one currency, exact; ``None`` where no row says it."""

    billed: Decimal | None
    effective: Decimal | None


class Group(NamedTuple):
    """The rows that agree in what they were grouped by.

    Attributes
    ----------
    machine_hours : of machines, managed services and held capacity, as billed. [h]
    measured_hours : of them those whose utilization was measured. [h]
    estimated_hours : of them those that have energy: what energy and emissions go with. [h]
    by_scope : scope → figures.
    estimated_rows : rows that have energy.
    money : currency → billed and effective.
    """

    key: tuple[str, ...]
    rows: int
    estimated_rows: int
    machine_hours: float
    measured_hours: float
    by_scope: dict[str, Figures]
    money: dict[str, Money]
    estimated_hours: float = 0.0

    @property
    def not_estimated_hours(self) -> float:
        """Machine-hours without energy; what differs by rounding only is none. [h]"""
        left = self.machine_hours - self.estimated_hours
        return left if abs(left) > 1e-9 * abs(self.machine_hours) else 0.0

    @property
    def machines(self) -> Figures | None:
        """Energy and emissions of machines, their managed and serverless kin included."""
        return self.by_scope.get(MACHINES)

    @property
    def storage(self) -> Figures | None:
        """Energy and emissions of bytes kept."""
        return self.by_scope.get(STORAGE)

    def to_dict(self, names: Sequence[str]) -> dict[str, Any]:
        """Return plain data for JSON; ``names`` are those of the key. Money is text: exact decimals."""
        row: dict[str, Any] = dict(zip(names, self.key, strict=True))
        return row | {
            "rows": self.rows,
            "estimated_rows": self.estimated_rows,
            "machine_hours": self.machine_hours,
            "estimated_hours": self.estimated_hours,
            "measured_hours": self.measured_hours,
            "by_scope": {scope: figures.to_dict() for scope, figures in self.by_scope.items()},
            "money": {currency: money_dict(money) for currency, money in self.money.items()},
        }

    def to_flat(self, names: Sequence[str]) -> dict[str, Any]:
        """Return one level of plain data, the row of the CSV: machines' figures plainly, storage's by its name."""
        row: dict[str, Any] = dict(zip(names, self.key, strict=True))
        row |= {"rows": self.rows, "machine_hours": self.machine_hours, "estimated_hours": self.estimated_hours}
        row["measured_hours"] = self.measured_hours
        for scope, prefix in ((MACHINES, ""), (STORAGE, "storage_"), (NETWORK, "network_")):
            figures = self.by_scope.get(scope)
            for name in _FIGURES:
                value = None if figures is None else getattr(figures, name)
                for end in Interval._fields:
                    row[f"{prefix}{name}_{end}"] = None if value is None else getattr(value, end)
        for currency, each in self.money.items():
            for kind, amount in each._asdict().items():
                row[f"{kind}_{currency}"] = None if amount is None else exact(amount)
        return row


def money_dict(money: Money) -> dict[str, str | None]:
    """Return money as exact text."""
    return {name: None if value is None else exact(value) for name, value in money._asdict().items()}


def exact(value: Decimal) -> str:
    """Return a decimal as text with every digit, and no zero behind the last one that counts.

    >>> exact(Decimal("20.5200"))
    '20.52'
    """
    return f"{value.normalize():f}" if value else "0"


def check(names: Sequence[str]) -> None:
    """Raise for a name that a bill cannot be grouped by.

    Raises
    ------
    InputError
        Lists what is possible.
    """
    for name in names:
        kind, _, rest = name.partition(":")
        if name not in KEYS and (kind not in _NAMED or not rest):
            raise InputError(f"--group-by must be one of {', '.join(KEYS)}, tag:NAME or column:NAME; got {name!r}.")
        if not rest.isprintable():
            # No provider allows such a tag; in a printed statement it would reach a terminal.
            raise InputError(f"--group-by must name a {kind} by text that can be printed; got {shown(name)}.")


def keep(names: Sequence[str], dialect: str = "duckdb") -> dict[str, str]:
    """Return what cells are kept apart by: name → expression over a row, for groups and for the report itself."""
    wanted = {name: name for name in ("account", "reason", "billing_month", "currency", "flag")}
    for name in names:
        if name.startswith("tag:"):
            wanted[column(name)] = _tag(name.removeprefix("tag:"), dialect)
        elif name.startswith("column:"):
            wanted[column(name)] = column(name)
    return wanted


def column(name: str) -> str:
    """Return the column of the energy relation that holds a key.

    A tag may be called anything: its letters stand with a hash of the whole name, so that no two are one.
    """
    if name in KEYS:
        return KEYS[name]
    letters = re.sub("[^a-z0-9]+", "_", name.lower())[:24].strip("_")
    return f"{letters}_{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _tag(name: str, dialect: str) -> str:
    """Return the expression of a tag's value, under any of the prefixes that exports put before its name."""
    found = []
    for prefix in TAG_PREFIXES:
        key = f"{prefix}{name}"
        if dialect == "spark":
            quoted = key.replace("\\", "\\\\").replace("'", "\\'")
            found.append(f"get_json_object(tags, '$[\\'{quoted}\\']')")
        else:
            pointer = key.replace("~", "~0").replace("/", "~1").replace("'", "''")
            found.append(f"json_extract_string(tags, '/{pointer}')")
    return f"nullif(coalesce({', '.join(found)}), '')"


def groups(estimated: Estimated, names: Sequence[str]) -> list[Group]:
    """Return the sums by keys, most energy of machines first, then most money.

    Parameters
    ----------
    names : keys to group by; none: the whole.
    """
    by = [column(name) for name in names]
    found: dict[tuple[str, ...], _Sum] = {}
    for total in estimated.group_totals(by):
        found.setdefault(tuple(_text(total[name]) for name in by), _Sum()).add_figures(total)
    _add_money(found, estimated, by)
    return sorted((one.group(key) for key, one in found.items()), key=_order)


def money_by(estimated: Estimated, name: str) -> dict[str, dict[str, Money]]:
    """Return money by a key and currency, in the order of the key."""
    found: dict[tuple[str, ...], _Sum] = {}
    _add_money(found, estimated, [column(name)])
    return {key: one.group((key,)).money for (key,), one in sorted(found.items())}


def _add_money(found: dict[tuple[str, ...], _Sum], estimated: Estimated, by: Sequence[str]) -> None:
    for *key, currency, rows, hours, whole, rest, effective_whole, effective_rest in _money(estimated, by):
        one = found.setdefault(tuple(map(_text, key)), _Sum())
        one.add_money(currency, rows, hours, joined(whole, rest), joined(effective_whole, effective_rest))


def whole(estimated: Estimated) -> Group:
    """Return the sum over everything."""
    found = groups(estimated, ())
    return found[0] if found else _Sum().group(())


def _order(group: Group) -> tuple[float, float, tuple[str, ...]]:
    energy = group.machines.energy_kwh if group.machines else None
    money = sum(float(each.billed or 0) for each in group.money.values())
    return (-(energy.central if energy else -1.0), -money, group.key)


def _money(estimated: Estimated, by: Sequence[str]) -> list[tuple[Any, ...]]:
    columns = ", ".join([*by, "currency"])
    numbers = ", ".join(str(number) for number in range(1, len(by) + 2))
    return estimated.engine.fetch(
        f"SELECT {columns}, sum(billing_rows), sum(machine_hours), {exact_sum('billed')}, {exact_sum('effective')} "
        f"FROM {ENERGY} GROUP BY {numbers}"
    )


def _text(value: Any) -> str:
    if value is None or value == "":
        return NONE
    return f"{value:%Y-%m}" if hasattr(value, "strftime") else str(value)


class _Sum:
    """One group while it is put together from what the engine returns."""

    def __init__(self) -> None:
        self.rows = self.estimated = 0
        self.hours = self.measured = self.estimated_hours = 0.0
        self.by_scope: dict[str, Figures] = {}
        self.money: dict[str, Money] = {}

    def add_figures(self, total: dict[str, Any]) -> None:
        if not total["estimated"]:
            return
        self.estimated += int(total["billing_rows"] or 0)
        self.measured += total["measured_hours"] or 0.0
        self.estimated_hours += total["machine_hours"] or 0.0
        self.by_scope[total["scope"]] = figures_of(total)

    def add_money(
        self, currency: str | None, rows: int, hours: float | None, billed: Decimal | None, effective: Decimal | None
    ) -> None:
        self.rows += int(rows)
        self.hours += hours or 0.0
        if billed is not None or effective is not None:
            self.money[currency or NONE] = Money(billed, effective)

    def group(self, key: tuple[str, ...]) -> Group:
        ordered = {scope: self.by_scope[scope] for scope in SCOPES if scope in self.by_scope}
        money = dict(sorted(self.money.items()))
        return Group(key, self.rows, self.estimated, self.hours, self.measured, ordered, money, self.estimated_hours)


def figures_of(total: dict[str, Any]) -> Figures:
    """Return the figures of one row of totals."""

    def interval(name: str) -> Interval | None:
        low, central, high = (total[f"{name}_{end}"] for end in Interval._fields)
        return None if central is None else Interval(low, central, high)

    independent, shared = ({name: interval(f"{name}_{part}") for name in _FIGURES[:2]} for part in _PARTS)
    energy, operational, embodied, whole_kgco2e = map(interval, _FIGURES)
    return Figures(energy, operational, embodied, whole_kgco2e, independent, shared)
