"""The price maps behind AWS's own price pages: on-demand Linux prices of a region; no key, undocumented.

Current and previous generations are two files; both are keyed by the location's display name. Source: [aws_price_maps].
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from .. import schema
from ..errors import RemoteError
from ..remote.answers import Answer, http_date
from ..remote.client import Remote, base_url_of
from .price import HIGHEST, Price

BASE_URL = "https://b0.p.awsstatic.com"
BASE_URL_VARIABLE = "CARBONEST_AWS_PRICES_URL"
SOURCE_ID = "aws_price_maps"

_NAME = "AWS price maps"
_LOCATIONS = "locations/1.0/aws/current/locations.json"
_MAP = "pricing/2.0/meteredUnitMaps/ec2/USD/current/{map}/{location}/Linux/index.json"
_MAPS = ("ec2-ondemand-without-sec-sel", "previousgen-ondemand")


_NUMBER = re.compile(r"[0-9]{1,12}(\.[0-9]{1,20})?")
_WORD = schema.optional(schema.text())
_PLACES = schema.mapping(each=schema.mapping({"code": _WORD, "name": _WORD, "type": _WORD}))
_PRICES = schema.mapping(
    {
        "manifest": schema.optional(schema.mapping({"currencyCode": _WORD})),
        "regions": schema.mapping(each=schema.mapping(each=schema.mapping({"Instance Type": _WORD, "price": _WORD}))),
    }
)


def open_remote() -> Remote:
    """Return a client of the service."""
    return Remote(_NAME, base_url_of(BASE_URL_VARIABLE, BASE_URL))


def locations(remote: Remote) -> dict[str, str]:
    """Return region code → display name: eu-west-1 → EU (Ireland)."""
    body = schema.checked(remote.get_json(_LOCATIONS), _PLACES, f"{_NAME}: the locations", error=RemoteError)
    return {
        place["code"]: place.get("name") or name
        for name, place in body.items()
        if place.get("code") and place.get("type") == "AWS Region"
    }


def region_prices(remote: Remote, region: str, names: dict[str, str] | None = None) -> dict[str, Price]:
    """Return SKU → on-demand price of a region.

    Parameters
    ----------
    names : what :func:`locations` returned, where several regions are read.

    Raises
    ------
    RemoteError
        If there is no such location or no map of it.
    """
    names = locations(remote) if names is None else names
    if region not in names:
        raise RemoteError(f"{_NAME} have no region {region}; they have {len(names)} others.")
    found: dict[str, Price] = {}
    for position, map_name in enumerate(_MAPS):
        found |= _read(remote, region, names[region], map_name, optional=position > 0)
    if not found:
        raise RemoteError(f"{_NAME} hold no Linux price of {region}.")
    return found


def _read(remote: Remote, region: str, location: str, map_name: str, *, optional: bool) -> dict[str, Price]:
    path = _MAP.format(map=map_name, location=quote(location, safe=""))
    # The store answers 403 for what it does not have.
    answer = remote.get(path, expect=(403, 404))
    if answer.status in (403, 404):
        if optional:
            return {}
        raise RemoteError(f"{_NAME} have no map of {region} ({location}).")
    body, date = remote.parsed(answer), _date(remote, answer)
    schema.checked(body, _PRICES, f"{_NAME}: the prices of {location}", error=RemoteError)
    currency = (body.get("manifest") or {}).get("currencyCode")
    if currency not in (None, "USD"):
        raise RemoteError(f"{_NAME} answered {currency[:10]!r} instead of USD.")
    offers = body["regions"].get(location)
    if offers is None:
        raise RemoteError(f"{_NAME} must answer the prices of {location}; they did not.")
    return _prices(region, offers.values(), date)


def _prices(region: str, offers: Iterable[dict[str, str]], date: str) -> dict[str, Price]:
    found: dict[str, Price] = {}
    for offer in offers:
        sku, value = offer.get("Instance Type"), _value(offer.get("price"))
        if not sku or value is None:
            continue
        before = found.get(sku)
        if before is not None and before.per_hour != value:
            low, high = sorted((before.per_hour, value))
            found[sku] = before._replace(per_hour=low, note=f"the lower of two prices, the other {high:g}")
        elif before is None:
            found[sku] = Price("aws", sku, region, "on_demand", value, "USD", date, "listed", SOURCE_ID)
    return found


def _value(text: str | None) -> float | None:
    # Python would also read 1_000 and the digits of other scripts.
    value = float(text) if text and _NUMBER.fullmatch(text) else 0.0
    return value if 0 < value <= HIGHEST else None


def _date(remote: Remote, answer: Answer) -> str:
    modified = http_date(answer.headers.get("last-modified"))
    return (modified or remote.now()).date().isoformat()
