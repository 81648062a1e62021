"""Every known price of some machines, read in one pass over the sorted table; and the price of one option."""

from __future__ import annotations

from collections.abc import Collection
from math import inf
from mmap import ACCESS_READ, mmap

from .. import tables
from ..errors import DataError
from ..model import Interval, Step
from ..prices.snapshot import price_interval
from .given_prices import GivenPrices, as_price, price_of
from .request import PriceSource
from .slots import Slot

_TABLE = "prices"
#: For so many machines or fewer, bisecting the file is faster than reading it.
FEW = 64
_COLUMNS = "provider,sku,region,kind,usd_per_hour,price_date,basis,interruption"


#: Region, kind, US dollars per machine-hour, interruption class: plain tuples, for there are a hundred thousand.
Offer = tuple[str, str, float, str | None]


def offers(wanted: Collection[tuple[str, str]], kinds: Collection[str]) -> dict[tuple[str, str], list[Offer]]:
    """Return the offers of (provider, SKU) pairs, of some price kinds.

    The table is a hundred thousand lines and most are not wanted: lines are cut up only as far as needed.

    Raises
    ------
    DataError
        If the columns are not those of the table, or a price is no number above 0.
    """
    if len(wanted) <= FEW:
        return {
            pair: [_offer(row) for row in tables.rows_for(_TABLE, *pair) if row["kind"] in kinds] for pair in wanted
        }
    found: dict[tuple[str, str], list[Offer]] = {pair: [] for pair in wanted}
    with tables.path_of(_TABLE).open(encoding="utf-8") as file:
        if not next(file, "").startswith(_COLUMNS):
            raise DataError(f"{_TABLE}.csv must begin with the columns {_COLUMNS}.")
        before, current = ("", ""), None
        for line in file:
            provider, sku, rest = line.split(",", 2)
            if (provider, sku) != before:
                before = (provider, sku)
                current = found.get(before)
            if current is None:
                continue
            region, kind, usd, _, _, interruption, _ = rest.split(",", 6)
            if kind in kinds:
                try:
                    value = float(usd)
                except ValueError:
                    value = 0.0
                if not 0 < value < inf:
                    raise DataError(f"{_TABLE}.csv: a price must be a number above 0; got {line.strip()!r}.")
                current.append((region, kind, value, interruption or None))
    return found


def _offer(row: dict[str, str]) -> Offer:
    value = tables.figure(row, "usd_per_hour", _TABLE)
    if value <= 0:
        raise DataError(
            f"{_TABLE}.csv: a price must be a number above 0; got {value:g} for {row['sku']} in {row['region']}."
        )
    return row["region"], row["kind"], value, row["interruption"] or None


class Prices:
    """Price of a machine-hour with its range and step: the user's, the table's or a source's, asked once each."""

    def __init__(self, source: PriceSource | None = None, given: GivenPrices | None = None) -> None:
        self._source, self._given = source, given or {}
        self._asked: dict[tuple[str, str, str, str], tuple[Interval, Step] | None] = {}

    def of(self, slot: Slot) -> tuple[Interval, Step] | None:
        """Return the price of an option; ``None`` where none is known. [US dollars/h]"""
        name = (slot.place.provider, slot.fit.machine.sku, slot.place.region, slot.price_kind)
        usd = price_of(self._given, *name[:3])
        if usd is not None:
            return as_price(usd)
        if self._source is None:
            if slot.usd_per_hour is None:
                return None
            interval, steps = price_interval(*name)
            return None if interval is None else (interval, steps[-1])
        if name not in self._asked:
            self._asked[name] = self._source(*name)
        return self._asked[name]


@tables.per_folder(512)
def sells_in(region: str) -> bool:
    """Whether the table has any price in a region: without one, nothing is known of what is sold there."""
    with tables.path_of(_TABLE).open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        return data.find(f",{region},".encode()) >= 0
