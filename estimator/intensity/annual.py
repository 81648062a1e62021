"""Annual mean carbon intensity of a place, from the tables.

Default: location-based, average, consumption (imports traced), lifecycle. A signal or a boundary that no table has
for a place is an error, never another kind of figure under the same name. Market-based figures exist only where a
provider publishes them, and stay apart.
"""

from typing import NamedTuple

from .. import tables
from ..errors import InputError
from ..model import Interval, Step
from ..physics import intervals
from ..providers import Region

#: The newest year of the tables; a row more than two years older than what is asked for is widened.
TABLE_YEAR = 2025
STALE_AFTER_YEARS = 2
#: 90 % factor of a stale value: back-test over two years of the gas crisis, research note on grids, section c.
STALE = Interval(1 / 1.5, 1.0, 1.5)

UNIT = "gCO2e/kWh"
SCOPE_NAMES = {
    "em_zone": "grid zone", "cloud_region": "cloud region", "country_iso3": "country",
    "egrid_subregion": "eGRID subregion", "watttime_region": "WattTime region",
}  # fmt: skip
EMAPS, OPEN, MARKET = "grid_intensity_emaps", "grid_intensity", "grid_intensity_market"


class Scope(NamedTuple):
    """One place to look: a table, what its scope is, and the boundary of its rows."""

    table: str
    scope_type: str
    boundary: str
    #: The row is not about the site itself.
    proxy: bool


#: (signal, boundary) → where to look, in this order. Marginal figures count direct CO2 only.
LOOKUP_ORDER: dict[tuple[str, str], tuple[Scope, ...]] = {
    ("average", "lifecycle"): (
        Scope(EMAPS, "em_zone", "lifecycle", False),
        Scope(OPEN, "cloud_region", "lifecycle", False),
        Scope(OPEN, "country_iso3", "lifecycle", True),
    ),
    ("average", "direct"): (
        Scope(OPEN, "cloud_region", "direct", False),
        Scope(OPEN, "em_zone", "direct", False),
        Scope(OPEN, "egrid_subregion", "direct_co2e", False),
    ),
    ("marginal", "direct"): (
        Scope(OPEN, "cloud_region", "direct_co2", False),
        Scope(OPEN, "watttime_region", "direct_co2", False),
    ),
}
LOOKUP_ORDER["marginal", "lifecycle"] = LOOKUP_ORDER["marginal", "direct"]


class Annual(NamedTuple):
    """One annual value of one source; ``interval`` bounds the annual mean of a site in the scope. [gCO2e/kWh]"""

    interval: Interval
    year: int
    scope_type: str
    scope_id: str
    signal: str
    boundary: str
    basis: str
    source_ids: tuple[str, ...]

    @property
    def scope_name(self) -> str:
        """What the scope is, in words."""
        return SCOPE_NAMES[self.scope_type]

    @property
    def method(self) -> str:
        """What the value is, in a line."""
        gases = {"direct_co2": "direct (CO2 only)", "direct_co2e": "direct"}.get(self.boundary, self.boundary)
        return f"{self.scope_name} {self.scope_id}, annual mean {self.year}, {self.signal}, {gases}, {self.basis}-based"


def region_intensity(
    region: Region, *, year: int | None = None, boundary: str = "lifecycle", signal: str = "average"
) -> tuple[Interval, Step]:
    """Return the annual carbon intensity of a region with its trail. [gCO2e/kWh]

    Parameters
    ----------
    region : Region
    year : int, optional
        The newest of the tables without it; the nearest year where the tables lack it.
    boundary : {"lifecycle", "direct"}
    signal : {"average", "marginal"}

    Raises
    ------
    InputError
        If no table has such a figure for the region.
    """
    found = known_intensity(region, year, boundary, signal)
    if found is None:
        raise InputError(
            f"no {signal} {boundary} intensity is known for {region.label}: give one with --intensity, or leave the "
            "default (average, lifecycle), which every region has."
        )
    return found


@tables.per_folder(1024)
def known_intensity(
    region: Region, year: int | None = None, boundary: str = "lifecycle", signal: str = "average"
) -> tuple[Interval, Step] | None:
    """Return what :func:`region_intensity` does, or ``None`` where no table has such a figure."""
    for scope in LOOKUP_ORDER[signal, boundary]:
        wanted = signal, scope.boundary, _basis(scope)
        rows = [
            row
            for row in tables.rows_for(scope.table, scope.scope_type, *_key(region, scope.scope_type))
            if (row["signal"], row["boundary"], row["basis"]) == wanted
        ]
        if rows and year is None:
            rows = [max(rows, key=lambda row: row["year"])]
        if rows:
            return _chosen(nearest_year([_annual(row, scope.table) for row in rows], year), region, year, scope)
    return None


def _basis(scope: Scope) -> str:
    return "production" if scope.scope_type in ("country_iso3", "egrid_subregion") else "consumption"


def _key(region: Region, scope_type: str) -> tuple[str, str]:
    names = {
        "em_zone": region.em_zone,
        "country_iso3": region.iso3,
        "cloud_region": region.region,
        "egrid_subregion": region.egrid_subregion,
        "watttime_region": region.watttime_region,
    }
    return names[scope_type] or "-", region.provider if scope_type == "cloud_region" else ""


def _chosen(found: Annual, region: Region, year: int | None, scope: Scope) -> tuple[Interval, Step]:
    interval, method = found.interval, found.method
    if scope.scope_type == "em_zone" and region.zone_confidence == "contested":
        central = interval.central
        interval = Interval(
            min(interval.low, central * region.zone_low_factor),
            central,
            max(interval.high, central * region.zone_high_factor),
        )
        method += f"; the zone is contested: {region.note}"
    wanted = year or TABLE_YEAR
    if abs(wanted - found.year) > STALE_AFTER_YEARS:
        interval = intervals.product(interval, STALE)
        method += f"; {abs(wanted - found.year)} years from {wanted}, so widened"
    elif year is not None and found.year != year:
        method += f"; the nearest year to {year}"
    assumed = scope.proxy or (year is not None and found.year != year)
    return interval, Step.of("carbon intensity", interval, UNIT, method, found.source_ids, assumed)


def nearest_year(found: list[Annual], year: int | None) -> Annual:
    """Return the newest value, or the one nearest to a year (of two equally near ones the older)."""
    if year is None:
        return max(found, key=lambda annual: annual.year)
    return min(found, key=lambda annual: (abs(annual.year - year), annual.year))


def values(table: str, scope_type: str, scope_id: str, provider: str = "") -> list[Annual]:
    """Return every annual value that a table holds for a scope."""
    return [_annual(row, table) for row in tables.rows_for(table, scope_type, scope_id, provider)]


def _annual(row: dict[str, str], table: str) -> Annual:
    return Annual(
        tables.interval(row, "low", "gco2e_per_kwh", "high", table),
        int(tables.figure(row, "year", table)),
        row["scope_type"],
        row["scope_id"],
        row["signal"],
        row["boundary"],
        row["basis"],
        tables.source_ids(row),
    )


def market_based(provider: str, region: str | None) -> tuple[float, Step] | None:
    """Return the provider's own market-based intensity of a region, ``None`` where it publishes none. [gCO2e/kWh]

    A published 0 means that the provider matched all its electricity with contracts and certificates; it does not
    mean that no carbon was emitted.
    """
    rows = tables.rows_for(MARKET, provider, region) if region else ()
    if not rows:
        return None
    row = max(rows, key=lambda row: row["year"])
    value = tables.figure(row, "gco2e_per_kwh", MARKET)
    method = f"market-based, as {provider} publishes it for {region}, {row['year']}; contracts and certificates counted"
    return value, Step("market-based intensity", value, UNIT, method, tables.source_ids(row))
