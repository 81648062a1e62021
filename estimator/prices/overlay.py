"""Prices that ``carbonest data refresh prices`` wrote: dated, beside the shipped table, used only when asked for.

One CSV per provider and region in the user's data directory, of the columns of ``data/prices.csv`` and sorted like
it; each is replaced as a whole, so parallel refreshes of different regions do not meet.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from .. import reading
from ..errors import DataError, InputError, shown
from ..remote import directories
from .price import HIGHEST, KINDS, Price

COLUMNS = (
    "provider", "sku", "region", "kind", "usd_per_hour", "price_date", "basis", "interruption", "source_ids",
)  # fmt: skip
#: A region has some thousand machines; a row is a line.
_MOST_BYTES = 16 * reading.MIB
_SAFE = re.compile(r"[a-z0-9-]{1,60}")


def file_of(provider: str, region: str) -> Path:
    """Return where the overlay of a region lies.

    Raises
    ------
    InputError
        If a name cannot be part of a file name.
    """
    if not _SAFE.fullmatch(provider) or not _SAFE.fullmatch(region):
        raise InputError(f"a region must be lower-case letters, digits and dashes; got {region[:40]!r}.")
    return directories.overlay() / f"prices_{provider}_{region}.csv"


def write(provider: str, region: str, prices: Iterable[Price]) -> Path:
    """Write all prices of a region, replacing what was there; returns the file.

    Raises
    ------
    InputError
        If the directory cannot be written.
    """
    lines = []
    for price in prices:
        if price.usd_per_hour is not None and (price.provider, price.region) == (provider, region):
            lines.append(
                (
                    price.provider,
                    price.sku,
                    price.region,
                    price.kind,
                    f"{price.usd_per_hour:.10g}",
                    price.price_date,
                    price.basis,
                    "",
                    price.source_id,
                )
            )
    lines.sort(key=lambda line: ",".join(line[:4]).encode())
    content = io.StringIO()
    writer = csv.writer(content, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(lines)
    file = file_of(provider, region)
    try:
        directories.replace(file, content.getvalue().encode())
    except OSError as error:
        raise InputError(
            f"the price overlay must be writable; {str(file.parent)!r}: {error.strerror}. Set CARBONEST_OVERLAY."
        ) from None
    _rows.cache_clear()
    return file


def overlay_price(provider: str, sku: str, region: str, kind: str = "on_demand") -> Price | None:
    """Return a price of the overlay; ``None`` where the region was refreshed but has no such price.

    Raises
    ------
    InputError
        If the region was never refreshed; the message says the command.
    DataError
        If the overlay's file is broken.
    """
    file = file_of(provider, region)
    try:
        stamp = file.stat().st_mtime_ns
    except OSError:
        raise InputError(
            f"no price overlay of {provider} {region}: run `carbonest data refresh prices --region {region}` first."
        ) from None
    return _rows(str(file), stamp).get((sku.casefold(), kind))


@lru_cache(maxsize=128)
def _rows(path: str, stamp: int) -> dict[tuple[str, str], Price]:
    del stamp
    file = Path(path)
    try:
        text = reading.read_text(file, "a price overlay", at_most=_MOST_BYTES, error=DataError)
        rows = list(csv.reader(io.StringIO(text, newline="")))
    except (DataError, csv.Error) as error:
        raise DataError(f"{file} is not readable: {str(error).rstrip('.')}. Refresh it again.") from None
    if not rows or tuple(rows[0]) != COLUMNS:
        raise DataError(f"{file} must have the columns {','.join(COLUMNS)}. Refresh it again.")
    found = [_price(file, number, row) for number, row in enumerate(rows[1:], start=2)]
    # The providers' lists and their catalogues of machines differ in case now and then.
    return {(price.sku.casefold(), price.kind): price for price in found}


def _price(file: Path, number: int, row: list[str]) -> Price:
    try:
        provider, sku, region, kind, value, date, basis, _, source = row
        per_hour = float(value)
        datetime.date.fromisoformat(date)
    except ValueError:
        raise DataError(f"{file}, line {number}: the row is broken. Refresh it again.") from None
    if not 0 < per_hour <= HIGHEST:
        raise DataError(f"{file}, line {number}: a price must be above 0; got {shown(value)}. Refresh it again.")
    if kind not in KINDS or file.name != f"prices_{provider}_{region}.csv":
        raise DataError(f"{file}, line {number}: the row belongs to another file or kind. Refresh it again.")
    return Price(provider, sku, region, kind, per_hour, "USD", date, basis, source)
