"""Azure Retail Prices API: public list prices of every virtual machine; no key.

Traps that are handled here: Windows is told by the product's *name*, wherever in it the word stands; spot and low
priority hide in the SKU's and the meter's name; a reservation's price is for its whole term although the unit says
"1 Hour"; several prices of one machine differ by the day they take effect; filter values are case-sensitive.
Source: [azure_retail_prices].
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from .. import schema
from ..errors import InputError, RemoteError
from ..remote.client import Remote, base_url_of
from ..units import HOURS_PER_YEAR
from .price import HIGHEST, KINDS, Price

BASE_URL = "https://prices.azure.com/api/retail/prices"
BASE_URL_VARIABLE = "CARBONEST_AZURE_PRICES_URL"
SOURCE_ID = "azure_retail_prices"

_NAME = "Azure Retail Prices"
_VERSION = "2023-01-01-preview"
_WORD = re.compile(r"[A-Za-z0-9_.-]{1,80}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_UNIT = re.compile(r"([0-9]{1,6}) Hours?")
_WORDS = (
    "skuName", "meterName", "serviceName", "productName", "type", "reservationTerm", "armSkuName", "armRegionName",
    "unitOfMeasure", "currencyCode", "effectiveStartDate", "effectiveEndDate",
)  # fmt: skip
_PAGE = schema.mapping(
    {
        "BillingCurrency": schema.optional(schema.text()),
        "NextPageLink": schema.optional(schema.text()),
        "Items": schema.items(
            schema.mapping(
                {
                    **{name: schema.optional(schema.text()) for name in _WORDS},
                    **{name: schema.optional(schema.number()) for name in ("retailPrice", "tierMinimumUnits")},
                    "isPrimaryMeterRegion": schema.optional(schema.FLAG),
                }
            )
        ),
    }
)
#: Not a Linux machine for everyone: another system, another service, or no longer sold.
_OTHER_PRODUCTS = re.compile(r"windows|cloud ?services|expired", re.IGNORECASE)
_LOW_PRIORITY = re.compile(r"low priority", re.IGNORECASE)
_SPOT = re.compile(r"\bspot\b", re.IGNORECASE)
_TERMS = {"reserved_1y": ("1 Year", HOURS_PER_YEAR), "reserved_3y": ("3 Years", 3 * HOURS_PER_YEAR)}


def open_remote() -> Remote:
    """Return a client of the service."""
    return Remote(_NAME, base_url_of(BASE_URL_VARIABLE, BASE_URL))


def price(remote: Remote, sku: str, region: str, kind: str, currency: str = "USD") -> Price | None:
    """Return the price of one machine in one region; ``None`` where Azure lists none.

    Raises
    ------
    InputError
        If a name or the currency cannot be one.
    RemoteError
    """
    wanted = "Reservation" if kind in _TERMS else "Consumption"
    condition = f"{_region_filter(region)} and armSkuName eq '{_word(sku, 'SKU')}' and priceType eq '{wanted}'"
    found = _prices(remote, _items(remote, condition, currency), (kind,), currency)
    return found.get((sku, region, kind))


def region_prices(
    remote: Remote, region: str, kinds: Iterable[str] = KINDS, currency: str = "USD"
) -> dict[tuple[str, str, str], Price]:
    """Return every price of a region: (SKU, region, kind) → price; some ten pages.

    Raises
    ------
    InputError, RemoteError
    """
    return _prices(remote, _items(remote, _region_filter(region), currency), tuple(kinds), currency)


def _items(remote: Remote, condition: str, currency: str) -> Iterator[dict[str, Any]]:
    if not _CURRENCY.fullmatch(currency):
        raise InputError(f"a currency must be three capital letters, like USD or EUR; got {currency!r}.")
    params = {"api-version": _VERSION, "currencyCode": f"'{currency}'", "$filter": condition}
    for page in remote.pages(remote.base_url, params, lambda body: body.get("NextPageLink")):
        schema.checked(page, _PAGE, f"{_NAME}: an answer", error=RemoteError)
        if page.get("BillingCurrency") not in (None, currency):
            raise RemoteError(f"{_NAME} answered {str(page['BillingCurrency'])[:10]!r} instead of {currency}.")
        yield from page["Items"]


def _region_filter(region: str) -> str:
    return f"serviceName eq 'Virtual Machines' and armRegionName eq '{_word(region, 'region')}'"


def _word(text: str, kind: str) -> str:
    # Quotes would end the filter's literal.
    if not _WORD.fullmatch(text):
        raise InputError(f"an Azure {kind} must be letters, digits, '_', '-' and '.'; got {text[:40]!r}.")
    return text


def _prices(
    remote: Remote, items: Iterable[dict[str, Any]], kinds: tuple[str, ...], currency: str
) -> dict[tuple[str, str, str], Price]:
    offers: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for item in items:
        kind = kind_of(item)
        if kind in kinds and item.get("armSkuName"):
            offers[str(item["armSkuName"]), str(item.get("armRegionName")), kind].append(item)
    now = remote.now()
    found = {}
    for key, several in offers.items():
        chosen = _chosen(several, key[2], now, currency)
        if chosen is not None:
            hourly, note = chosen
            found[key] = Price("azure", *key, hourly, currency, now.date().isoformat(), "listed", SOURCE_ID, note)
    return found


def kind_of(item: dict[str, Any]) -> str | None:
    """Return the kind of a Linux price; ``None`` for an item that is no such price."""
    names = " | ".join(str(item.get(key) or "") for key in ("skuName", "meterName"))
    if item.get("serviceName") != "Virtual Machines" or _OTHER_PRODUCTS.search(str(item.get("productName") or "")):
        return None
    if _LOW_PRIORITY.search(names) or (item.get("tierMinimumUnits") or 0) != 0:
        return None
    if item.get("type") == "Consumption":
        return "spot" if _SPOT.search(names) else "on_demand"
    if item.get("type") == "Reservation":
        return next((kind for kind, (term, _) in _TERMS.items() if item.get("reservationTerm") == term), None)
    return None


def _chosen(items: list[dict[str, Any]], kind: str, now: datetime, currency: str) -> tuple[float, str] | None:
    """Return the hourly price that holds now, and what it was chosen from."""
    current = []
    for item in items:
        since, until = _stamp(item.get("effectiveStartDate")), _stamp(item.get("effectiveEndDate"))
        value = _hourly(item, kind, currency)
        if value is not None and since is not None and since <= now and (until is None or until > now):
            current.append((since, item.get("isPrimaryMeterRegion") is not False, value))
    if not current:
        return None
    newest = max(since for since, _, _ in current)
    best = [(primary, value) for since, primary, value in current if since == newest]
    if any(primary for primary, _ in best):
        best = [(primary, value) for primary, value in best if primary]
    values = sorted({value for _, value in best})
    note = f"in effect since {newest.date().isoformat()}"
    if len(values) > 1:
        note += f"; the lowest of {len(values)} Linux prices, up to {values[-1]:g}"
    return values[0], note


def _hourly(item: dict[str, Any], kind: str, currency: str) -> float | None:
    """Return the price per hour; a price of 0 is a defect of the list, not a gift."""
    price, unit = item.get("retailPrice"), _UNIT.fullmatch(str(item.get("unitOfMeasure")))
    if item.get("currencyCode") not in (None, currency):
        raise RemoteError(f"{_NAME} answered a price in {str(item['currencyCode'])[:10]!r} instead of {currency}.")
    if price is None or not 0 < price < HIGHEST:
        return None
    if kind in _TERMS:
        return float(price) / _TERMS[kind][1]
    return float(price) / int(unit[1]) if unit and int(unit[1]) > 0 else None


def _stamp(text: object) -> datetime | None:
    try:
        stamp = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)
