"""Where each machine of a plan is to be had, and at what price: the table's, the user's, or none that is known.

Where the table holds prices of a provider, it also tells what is sold where. What it says nothing of is still weighed,
by carbon and time: the machines of a provider without prices of the kinds asked for, and machines or regions that the
user names.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..providers import Region
from .fitting import Fit
from .given_prices import price_of
from .price_book import offers, sells_in
from .request import Request
from .tally import Tally

#: As ``price_book.Offer``, with ``None`` for a price that is not known.
Offered = tuple[str, str, float | None, str | None]


class Offering:
    """Offers of all machines of a plan, looked up at once."""

    def __init__(self, request: Request, fits: Collection[Fit], regions: Collection[Region], tally: Tally) -> None:
        self._request, self._tally = request, tally
        pairs = {(fit.machine.provider, fit.machine.sku) for fit in fits}
        kinds = frozenset(request.price_kinds)
        # What is sold on demand tells where a machine is, also to someone who asks for another kind of price.
        every = offers(pairs, kinds | {"on_demand"})
        self._sold = every
        self._known = (
            every if "on_demand" in kinds else {p: [o for o in found if o[1] in kinds] for p, found in every.items()}
        )
        self._priced = {provider for (provider, _), found in self._known.items() if found}
        self._asked: dict[str, list[str]] = {}
        for region in regions:
            self._asked.setdefault(region.provider, []).append(region.region)
        self._blank = {
            provider: [name for name in names if not sells_in(name)] if request.regions else []
            for provider, names in self._asked.items()
        }
        self._given = {(provider, sku) for provider, sku, _ in request.given_prices}
        self._used: set[tuple[str, str, str | None]] = set()

    def of(self, fit: Fit) -> Sequence[Offered]:
        """Return a machine's offers in all regions, asked for or not; without any, why goes to the tally."""
        pair = provider, sku = fit.machine.provider, fit.machine.sku
        # Nearly all machines of nearly all plans: what the table says, as it stands.
        found: Sequence[Offered] = self._known[pair]
        blank = self._blank.get(provider)
        if found:
            if blank:
                found = [*found, *((region, self._request.price_kinds[0], None, None) for region in blank)]
        elif provider not in self._priced or self._request.skus or pair in self._given:
            sold = {offer[0] for offer in self._sold[pair]}.union(blank or ())
            names = self._asked.get(provider, [])
            places = [name for name in names if name in sold] if self._sold[pair] else names
            found = [(region, self._request.price_kinds[0], None, None) for region in places]
            if not found:
                self._tally.add("machine", "not sold in the regions asked for, by the price table", sku)
        elif blank:
            found = [(region, self._request.price_kinds[0], None, None) for region in blank]
        else:
            self._tally.add(
                "machine", "no price of that kind known anywhere: name it with --sku to have it weighed", sku
            )
        return self._at_given_prices(pair, found) if pair in self._given else found

    @property
    def idle_prices(self) -> list[tuple[str, str | None]]:
        """Given prices that no offer so far took: (SKU, region or ``None``)."""
        return [(key[1], key[2]) for key in self._request.given_prices if key not in self._used]

    def _at_given_prices(self, pair: tuple[str, str], found: Sequence[Offered]) -> list[Offered]:
        """Put the user's price in the place of all others: one offer for each region that it holds for.

        Who knows the price of a machine in a region can have it there, whatever the table says.
        """
        kind, asked = self._request.price_kinds[0], set(self._asked.get(pair[0], ()))
        known = {offer[0] for offer in found}
        more = [
            region
            for provider, sku, region in self._request.given_prices
            if (provider, sku) == pair and region in asked and region not in known
        ]
        at: dict[str, Offered] = {}
        others = []
        for offer in [*found, *((region, kind, None, None) for region in more if region is not None)]:
            region = offer[0]
            given = price_of(self._request.given_prices, *pair, region)
            if given is None:
                others.append(offer)
                continue
            if region in asked:
                key = (*pair, region)
                self._used.add(key if key in self._request.given_prices else (*pair, None))
            if region not in at or offer[1] == kind:
                at[region] = (region, kind, given, offer[3])
        return [*at.values(), *others]
