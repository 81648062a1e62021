"""What was planted in a row, and the sums that a reader must find: nothing here knows how a reader decides."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

Row = dict[str, object]


class Planted(NamedTuple):
    """What one row is. Quantities are those that the usage schema names; money is exact."""

    row: Row
    name: str
    billed: Decimal | None
    effective: Decimal | None
    month: str
    hours: Decimal = Decimal(0)
    sku: str | None = None
    nodes: int = 1
    vcpu_hours: Decimal = Decimal(0)
    gib_hours: Decimal = Decimal(0)
    gib_months: Decimal = Decimal(0)
    tokens: Decimal = Decimal(0)
    currency: str = "USD"


class Oracle(NamedTuple):
    """What a reader must find in a file."""

    rows: Counter[str]
    billed: dict[tuple[str, str], Decimal]
    effective: dict[tuple[str, str], Decimal]
    hours: dict[tuple[str, str, str | None], Decimal]
    totals: dict[str, Decimal]


def oracle(planted: Iterable[Planted]) -> Oracle:
    """Return the sums of what was planted."""
    rows: Counter[str] = Counter()
    billed: dict[tuple[str, str], Decimal] = {}
    effective: dict[tuple[str, str], Decimal] = {}
    hours: dict[tuple[str, str, str | None], Decimal] = {}
    totals = dict.fromkeys(("vcpu_hours", "gib_hours", "gib_months", "tokens", "node_hours"), Decimal(0))
    for each in planted:
        rows[each.name] += 1
        for money, value in ((billed, each.billed), (effective, each.effective)):
            if value is not None:
                key = (each.name, each.currency)
                money[key] = money.get(key, Decimal(0)) + value
        if each.hours:
            place = (each.name, each.month, each.sku)
            hours[place] = hours.get(place, Decimal(0)) + each.hours
        for quantity in ("vcpu_hours", "gib_hours", "gib_months", "tokens"):
            totals[quantity] += getattr(each, quantity)
        totals["node_hours"] += each.hours * each.nodes
    return Oracle(rows, billed, effective, hours, totals)


class Clock(NamedTuple):
    """An hour of usage and the invoice's month; a correction's usage lies a month before its invoice."""

    start: datetime
    end: datetime
    invoice: datetime

    @property
    def month(self) -> str:
        return f"{self.start:%Y-%m}-01"


def hour(rng: random.Random, *, late: bool = False) -> Clock:
    """Return an hour in October 2026, at times in the night when clocks go back; ``late``: of September."""
    month = 9 if late else 10
    start = datetime(2026, month, rng.choice([1, 2, 9, 12, 13, 24, 25, 30]), rng.randrange(24))
    return Clock(start, start + timedelta(hours=1), datetime(2026, 10, 1))


def cost(rng: random.Random, places: int = 10) -> Decimal:
    """Return an amount of money with so many decimals."""
    return Decimal(rng.randrange(1, 10**places)).scaleb(-places) * rng.choice([1, 1, 1, 17])


def amount(rng: random.Random) -> Decimal:
    """Return a share of an hour as bills count it, in seconds."""
    return rng.choice([Decimal(1), Decimal(1), Decimal(rng.randrange(60, 3600)) / Decimal(4096)])


def written(value: object, rng: random.Random) -> object:
    """Return a number as text, at times in E-notation as a real file of Microsoft's has it."""
    if isinstance(value, Decimal):
        return f"{value:E}" if rng.random() < 0.1 else f"{value:f}"
    return value


Planter = Callable[[random.Random], Planted]
