"""A price of one machine-hour, and how it enters a trail."""

from typing import NamedTuple

from ..choices import PRICE_KINDS, one_of
from ..model import Interval, Step

#: Every kind that a table or a service may be asked for.
KINDS = PRICE_KINDS
#: No machine costs as much, whatever the currency and the term.
HIGHEST = 1e12


class Price(NamedTuple):
    """A public price per machine-hour: Linux, no support, no tax.

    Attributes
    ----------
    per_hour : float
        In ``currency``; for a reservation the whole term's price spread over its hours.
    price_date : str
        Day on which the price was the provider's own. [ISO 8601]
    basis : str
        ``listed`` or, for spot, ``time_weighted``.
    note : str
        What was chosen among several offers, since when it holds.
    low, high : float or None
        Range over the zones of a spot price.
    """

    provider: str
    sku: str
    region: str
    kind: str
    per_hour: float
    currency: str
    price_date: str
    basis: str
    source_id: str
    note: str = ""
    low: float | None = None
    high: float | None = None

    @property
    def usd_per_hour(self) -> float | None:
        """The price in US dollars; ``None`` for a price in another currency."""
        return self.per_hour if self.currency == "USD" else None

    @property
    def usd_interval(self) -> Interval | None:
        """The price with its range over the zones, in US dollars; ``None`` for a price in another currency."""
        if self.currency != "USD":
            return None
        ends = (self.per_hour, *(end for end in (self.low, self.high) if end is not None))
        return Interval(min(ends), self.per_hour, max(ends))

    def step(self, where: str) -> Step:
        """Return the price as a line of the trail; ``where`` is "live" or "overlay"."""
        method = f"{where}, {self.kind.replace('_', ' ')} in {self.region}, {self.price_date}, {self.basis}"
        return Step(
            "price",
            self.per_hour,
            f"{self.currency}/h",
            f"{method}; {self.note}" if self.note else method,
            (self.source_id,),
            False,
            self.low,
            self.high,
        )


def checked_kind(kind: str) -> str:
    """Return a price kind.

    Raises
    ------
    InputError
        If it is none.
    """
    return one_of("the price kind", kind, KINDS)
