"""Prices that the user gives: of a machine type, everywhere or in one region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .. import units
from ..errors import InputError, shown
from ..machines.catalogue import find_machine
from ..model import Interval, Step
from ..prices.price import HIGHEST
from ..providers import find_region

#: (provider, SKU, region or ``None`` for all of them) → price of one machine. [US dollars/h]
GivenPrices = Mapping[tuple[str, str, str | None], float]
_FORMS = "write SKU=USD_PER_H, SKU@REGION=USD_PER_H, or just the number beside one --sku"


def given_prices(texts: Iterable[str], skus: Sequence[str] = ()) -> GivenPrices:
    """Return the prices that texts give: ``p3.2xlarge=3.06``, ``a2-highgpu-1g@us-central1=3.67``, ``3.06``.

    Parameters
    ----------
    skus : machine types that the plan is limited to; a number alone is the price of the only one.

    Raises
    ------
    InputError
        If a text is no such price, or gives a second one for the same machine and place.
    UnknownNameError
        If there is no such machine or region.

    >>> given_prices(["m5.large=$0.09"])
    {('aws', 'm5.large', None): 0.09}
    """
    found: dict[tuple[str, str, str | None], float] = {}
    for text in texts:
        name, _, number = text.rpartition("=")
        if not name.strip() and len(skus) != 1:
            raise InputError(f"--price {shown(text)} does not say of which machine: {_FORMS}.")
        sku, at, region = (name.strip() or skus[0]).partition("@")
        if at and not region.strip():
            raise InputError(f"--price {shown(text)} names no region after @: {_FORMS}.")
        machine = find_machine(sku.strip())
        place = find_region(region.strip(), machine.provider).region if at else None
        key = machine.provider, machine.sku, place
        value = units.number(units.usd_per_hour(number, "price"), "price", low=0, high=HIGHEST)
        if value <= 0:
            raise InputError(f"a price must be above 0 US dollars per hour; got {shown(text)}.")
        if key in found:
            where = f" in {place}" if place else ""
            raise InputError(f"--price must give the price of {machine.sku}{where} once; it is there twice.")
        found[key] = value
    return found


def price_of(given: GivenPrices, provider: str, sku: str, region: str) -> float | None:
    """Return the price given for a machine in a region; one for that region counts before one for all of them."""
    return given.get((provider, sku, region), given.get((provider, sku, None)))


def as_price(usd_per_hour: float) -> tuple[Interval, Step]:
    """Return a given price with its line of the trail. [US dollars/h]"""
    price = Interval.exact(usd_per_hour)
    return price, Step.of("price", price, "USD/h", "given")
