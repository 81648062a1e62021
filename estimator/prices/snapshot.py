"""List prices from the shipped snapshot: Linux, US dollars per machine-hour, each with date and basis.

A price that is not in the table stays unknown: Google has no open price table, Azure none of reserved and spot prices.
The one exception is labelled: an AWS size newer than the regional table takes its family's regional multiplier.
"""

from typing import NamedTuple

from .. import tables
from ..choices import PRICE_KINDS, one_of
from ..model import Interval, Step
from ..physics.quantiles import quantile
from ..providers import live_regions
from . import spot_range

TABLE, MULTIPLIERS = "prices", "price_multipliers"
UNIT = "USD/h"
#: Region whose prices the multipliers refer to.
MULTIPLIER_BASE = "us-east-1"

#: basis → (low factor, high factor, what it means). Exact where the price was listed as such.
BASES: dict[str, tuple[float, float, str]] = {
    "listed": (1.0, 1.0, "list price"),
    "unchanged": (1.0, 1.0, "regional list price; the same machine has not moved in us-east-1 since"),
    "shared_tenancy": (1.0, 1.0, "list price, shared tenancy"),
    "licence_removed": (1.0, 1.0, "list price less the Windows licence that the raw table held"),
    # The licence of the burstable Bv2 sizes is 0.0046 USD per vCPU-hour: a fifth of the smallest price.
    "licence_uncertain": (0.80, 1.0, "list price; it may hold a Windows licence of up to a fifth"),
    # Dedicated tenancy, which is 6-10 % above the shared one.
    "metal_unverified": (1 / 1.10, 1.0, "price at dedicated tenancy; shared is up to 10 % below"),
    # The judged error of carrying the us-east-1 change over to another region.
    "scaled": (0.9, 1.1, "regional price of 2025 times the change in us-east-1 since"),
    # The largest cut between the two snapshots was 44 % (p5).
    "superseded": (0.56, 1.0, "list price older than a change of the on-demand price: may have fallen by up to 44 %"),
    "mean_saving": (
        spot_range.LOWEST_FACTOR,
        spot_range.HIGHEST_FACTOR,
        "on-demand price less the Spot Advisor's mean saving of that month; no quote",
    ),
    "family": (1.0, 1.0, "price in us-east-1 times the family's regional multiplier; not listed for the region"),
}


class ListedPrice(NamedTuple):
    """A price of one machine. [US dollars/h]

    ``interruption`` is the Spot Advisor's share of machines interrupted in a month, for spot prices.
    """

    usd_per_hour: Interval
    kind: str
    region: str
    price_date: str
    basis: str
    interruption: str | None
    source_ids: tuple[str, ...]

    @property
    def method(self) -> str:
        """What the price is, in a line."""
        text = f"{self.kind.replace('_', ' ')}, {self.region}, {self.price_date}: {BASES[self.basis][2]}"
        return text + (f"; {self.interruption} interrupted in a month" if self.interruption else "")


def price(provider: str, sku: str, region: str, kind: str = "on_demand") -> ListedPrice | None:
    """Return the price of a machine in a region, ``None`` where it is not known.

    Parameters
    ----------
    provider, sku, region : str
        Canonical names.
    kind : str
        One of :data:`estimator.choices.PRICE_KINDS`.
    """
    one_of("the price kind", kind, PRICE_KINDS)
    for row in tables.rows_for(TABLE, provider, sku, region):
        if row["kind"] == kind:
            return _price(row)
    return _by_family(provider, sku, region) if kind == "on_demand" else None


def _price(row: dict[str, str]) -> ListedPrice:
    low, high, _ = BASES[row["basis"]]
    usd = tables.figure(row, "usd_per_hour", TABLE)
    interval = Interval.factors(usd, low, high)
    if row["kind"] == "spot":
        interval = spot_range.spot_range(usd, _on_demand_usd(row))
    return ListedPrice(
        interval,
        row["kind"],
        row["region"],
        row["price_date"],
        row["basis"],
        row["interruption"] or None,
        tables.source_ids(row),
    )


def _on_demand_usd(row: dict[str, str]) -> float | None:
    """Return the on-demand price of a row's machine at its place. [US dollars/h]"""
    for other in tables.rows_for(TABLE, row["provider"], row["sku"], row["region"]):
        if other["kind"] == "on_demand":
            return tables.figure(other, "usd_per_hour", TABLE)
    return None


def _by_family(provider: str, sku: str, region: str) -> ListedPrice | None:
    rows = tables.rows_for(MULTIPLIERS, provider, region, sku.partition(".")[0])
    if not rows or region == MULTIPLIER_BASE or not tables.rows_for(TABLE, provider, sku, MULTIPLIER_BASE):
        return None
    base = price(provider, sku, MULTIPLIER_BASE)
    if base is None:
        return None
    low, central, high = tables.interval(rows[0], "low", "multiplier", "high", MULTIPLIERS)
    usd = base.usd_per_hour
    interval = Interval(usd.low * low, usd.central * central, usd.high * high)
    sources = tuple(dict.fromkeys((*base.source_ids, *tables.source_ids(rows[0]))))
    return base._replace(usd_per_hour=interval, region=region, basis="family", source_ids=sources)


def prices_by_region(provider: str, sku: str, kind: str = "on_demand") -> dict[str, ListedPrice]:
    """Return the listed prices of a machine in every region that lists it."""
    return {row["region"]: _price(row) for row in tables.rows_for(TABLE, provider, sku) if row["kind"] == kind}


@tables.per_folder(65536)
def price_interval(
    provider: str, sku: str, region: str | None, kind: str = "on_demand"
) -> tuple[Interval | None, tuple[Step, ...]]:
    """Return the price of one machine-hour with its trail; ``(None, (step,))`` where it is not known. [US dollars/h]

    Without a region: the median over the provider's live regions that list the machine, bounds from 5 to 95 % of them.
    """
    found = (
        price(provider, sku, region, kind)
        if region
        else _over_regions(provider, sku, one_of("the price kind", kind, PRICE_KINDS))
    )
    if found is None:
        return None, (Step("price", None, UNIT, _why_unknown(provider, sku, region, kind)),)
    usd, assumed = found.usd_per_hour, region is None or found.basis not in ("listed", "shared_tenancy")
    bounds = (usd.low, usd.high) if usd.low < usd.high else (None, None)
    return usd, (Step("price", usd.central, UNIT, found.method, found.source_ids, assumed, *bounds),)


def price_among(
    provider: str, sku: str, regions: tuple[str, ...], kind: str = "on_demand"
) -> tuple[Interval | None, tuple[Step, ...]]:
    """Return the price of one machine-hour in any of some regions: the median of those with a price, bounds of all.

    ``(None, (step,))`` where none has one. [US dollars/h]
    """
    listed = [found for region in regions if (found := price(provider, sku, region, kind)) is not None]
    if not listed:
        return None, (Step("price", None, UNIT, _why_unknown(provider, sku, regions[0], kind)),)
    usd = Interval(
        min(found.usd_per_hour.low for found in listed),
        quantile(sorted(found.usd_per_hour.central for found in listed), 0.5),
        max(found.usd_per_hour.high for found in listed),
    )
    where = f"median of {len(listed)} of {len(regions)} regions, those with a price; the range holds them all"
    if len(listed) == 1:
        where = f"{listed[0].region}, the only one of {len(regions)} regions with a price"
    sources = tuple(sorted({source for found in listed for source in found.source_ids}))
    return usd, (Step.of("price", usd, UNIT, f"{kind.replace('_', ' ')}, {where}", sources, True),)


def _why_unknown(provider: str, sku: str, region: str | None, kind: str) -> str:
    elsewhere = len(prices_by_region(provider, sku, kind))
    text = f"no {kind.replace('_', ' ')} price is listed"
    if region and elsewhere:
        return f"{text} for {region}, but for {elsewhere} others: the machine may not be offered there"
    return text


@tables.per_folder(4096)
def _over_regions(provider: str, sku: str, kind: str) -> ListedPrice | None:
    listed = prices_by_region(provider, sku, kind)
    live = {region.region for region in live_regions(provider)}
    known = sorted((p for name, p in listed.items() if name in live), key=lambda p: p.usd_per_hour.central)
    if not known:
        return None
    middle = known[len(known) // 2]
    interval = Interval(
        min(p.usd_per_hour.low for p in known[_index(known, 0.05) : len(known) // 2 + 1]),
        middle.usd_per_hour.central,
        max(p.usd_per_hour.high for p in known[len(known) // 2 : _index(known, 0.95) + 1]),
    )
    place = (
        f"the one live region that lists it, {known[0].region}"
        if len(known) == 1
        else f"median of the {len(known)} live regions that list it, 5–95 % of them"
    )
    sources = tuple(sorted({source for p in known for source in p.source_ids}))
    return middle._replace(usd_per_hour=interval, region=place, source_ids=sources)


def _index(known: list[ListedPrice], share: float) -> int:
    return round(share * (len(known) - 1))
