"""From estimated usage to a report: each question one sum over the cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..model import Interval
from ..usage.use import IDLE_CPU, IDLE_HOURS
from .advice import Advice, Use, advice
from .engine import ENERGY
from .ledger import exact_sum, joined
from .movers import Mover, movers
from .report import ClassLine, Covered, Uncovered, months_of
from .totals import NONE, Group, groups

if TYPE_CHECKING:
    from .pipeline import Estimated

#: What is compared month by month where nothing is grouped by.
_MOVING = ("service", "region")
#: Kinds of machine and place that advice is asked for, by energy, and idle machines.
_MOST_USES = 40
#: What was billed; a file of amortised costs has effective costs only.
_AMOUNT = "coalesce(billed, effective)"


def by_month(estimated: Estimated, group_by: Sequence[str]) -> tuple[list[Group], tuple[str, str] | None, list[Mover]]:
    """Return (sums by month of usage, the last two months, what moved between them)."""
    months = sorted(groups(estimated, ("month",)), key=lambda group: group.key)
    names = months_of(months)
    if len(names) < 2:
        return months, None, []
    compared = names[-2], names[-1]
    moving = tuple(name for name in group_by if name not in ("month", "billing-month")) or _MOVING
    return months, compared, movers(groups(estimated, (*moving, "month")), compared)


def uncovered(estimated: Estimated) -> list[Uncovered]:
    """Return spend without an estimate by service and reason, largest first; nothing and the unknown last."""
    rows = estimated.engine.fetch(
        f"SELECT service, class, not_estimated, currency, sum(billing_rows), {exact_sum(_AMOUNT)} FROM {ENERGY} "
        "WHERE not_estimated IS NOT NULL GROUP BY 1, 2, 3, 4"
    )
    found = [
        Uncovered(service or NONE, name, reason, currency or NONE, int(count), joined(whole, rest))
        for service, name, reason, currency, count, whole, rest in rows
    ]
    return sorted(found, key=lambda one: (-abs(one.amount or Decimal(0)), -one.rows, one.service, one.name, one.reason))


def covered(estimated: Estimated) -> Covered:
    """Return what rests on what, by machine-hours and by money."""
    hours = estimated.engine.fetch(
        "SELECT coalesce(tier, ''), sum(machine_hours), sum(coalesce(measured_hours, 0e0)), "
        "sum(CASE WHEN not_estimated IS NULL THEN machine_hours ELSE 0e0 END) "
        f"FROM {ENERGY} WHERE class = 'machine' GROUP BY 1 ORDER BY 1"
    )
    money = estimated.engine.fetch(
        f"SELECT currency, not_estimated IS NULL, {exact_sum(_AMOUNT)} FROM {ENERGY} GROUP BY 1, 2 ORDER BY 1, 2"
    )
    billed: dict[str, Decimal] = {}
    known: dict[str, Decimal] = {}
    for currency, estimated_rows, whole, rest in money:
        value, name = joined(whole, rest), currency or NONE
        if value is not None:
            billed[name] = billed.get(name, Decimal(0)) + value
            known[name] = known.get(name, Decimal(0)) + (value if estimated_rows else Decimal(0))
    by_tier = {tier or "not estimated": float(all_hours or 0) for tier, all_hours, _, _ in hours}
    machine, measured, known_hours = (sum(float(row[index] or 0) for row in hours) for index in (1, 2, 3))
    return Covered(machine, measured, known_hours, by_tier, known, billed)


def ledger_of_cells(estimated: Estimated) -> list[ClassLine]:
    """Return rows and money by class and currency, from the cells."""
    rows = estimated.engine.fetch(
        f"SELECT class, currency, sum(billing_rows), {exact_sum('billed')}, {exact_sum('effective')} FROM {ENERGY} "
        "GROUP BY 1, 2"
    )
    lines = [
        ClassLine(name, currency or NONE, int(count), joined(*billed), joined(*effective))
        for name, currency, count, *money in rows
        for billed, effective in [(money[:2], money[2:])]
    ]
    return ordered(lines)


def ordered(lines: list[ClassLine]) -> list[ClassLine]:
    """Return lines of the ledger by currency, most money first."""
    return sorted(lines, key=lambda line: (line.currency, -abs(float(line.billed or 0)), line.name))


def quarantined(estimated: Estimated) -> dict[str, int]:
    """Return the rows that were set aside, by reason, most first."""
    rows = estimated.engine.fetch(
        f"SELECT reason, sum(billing_rows) FROM {ENERGY} WHERE class = 'quarantined' GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return {reason or NONE: int(count) for reason, count in rows}


def flags(estimated: Estimated) -> dict[str, int]:
    """Return the rows that are counted and should be looked at, by flag."""
    rows = estimated.engine.fetch(
        f"SELECT flag, sum(billing_rows) FROM {ENERGY} WHERE flag IS NOT NULL GROUP BY 1 ORDER BY 1"
    )
    return {str(flag): int(count) for flag, count in rows}


def advised(estimated: Estimated) -> list[Advice]:
    """Return what to do about the machines of a bill."""
    machines = _uses(estimated, "class = 'machine'")
    held = _uses(estimated, "class = 'held_unused'")
    idle = _uses(
        estimated,
        f"class = 'machine' AND utilization_source LIKE 'measured%' AND load_mean < {IDLE_CPU!r}",
        ("resource_id",),
        f"sum(machine_hours) >= {IDLE_HOURS!r}",
    )
    return advice(machines, held, idle)


def _uses(estimated: Estimated, where: str, more: Sequence[str] = (), having: str = "") -> list[Use]:
    """Return hours, emissions and money by machine type and region, most emissions first."""
    keys = ", ".join(["provider", "coalesce(machine, sku)", "region", *more])
    numbers = ", ".join(str(number) for number in range(1, 4 + len(more)))
    figures = ", ".join(f"sum(operational_kgco2e_{end})" for end in Interval._fields)
    hours, measured = "sum(machine_hours)", "sum(coalesce(measured_hours, 0e0))"
    load = "sum(CASE WHEN measured_hours > 0e0 THEN load_mean * measured_hours ELSE 0e0 END)"
    rows = estimated.engine.fetch(
        f"SELECT {keys}, {hours}, {measured}, {load}, {figures} FROM {ENERGY} WHERE {where} AND sku IS NOT NULL "
        f"GROUP BY {numbers} {'HAVING ' + having if having else ''} "
        f"ORDER BY sum(operational_kgco2e_central) DESC NULLS LAST, {numbers} LIMIT {_MOST_USES}"
    )
    width = 3 + len(more)
    money = _money(estimated, keys, numbers, where, width)
    return [
        _use(row[:width], row[width:], money.get(tuple(row[:width]), {}))
        for row in rows
        if row[0] is not None and row[1] is not None
    ]


def _use(key: Sequence[Any], figures: Sequence[Any], money: Mapping[str, float]) -> Use:
    hours, measured, load, low, central, high = figures
    emitted = None if central is None else Interval(low, central, high)
    mean = load / measured if measured and measured >= 0.5 * (hours or 0.0) else None
    return Use(key[0], key[1], key[2], hours or 0.0, emitted, money, mean, str(key[3]) if len(key) > 3 else "")


def _money(
    estimated: Estimated, keys: str, numbers: str, where: str, width: int
) -> dict[tuple[Any, ...], dict[str, float]]:
    rows = estimated.engine.fetch(
        f"SELECT {keys}, currency, sum(CAST(coalesce(effective, billed) AS DOUBLE)) FROM {ENERGY} WHERE {where} "
        f"GROUP BY {numbers}, {width + 1}"
    )
    found: dict[tuple[Any, ...], dict[str, float]] = {}
    for row in rows:
        found.setdefault(tuple(row[:width]), {})[row[width] or NONE] = float(row[width + 1] or 0.0)
    return found
