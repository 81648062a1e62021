"""Clouds: how each spells its regions and machine types, on the command line and in bills.

``data/regions.csv`` holds every public region, ``data/region_aliases.csv`` each spelling of it. A name that could
mean two places is an error that names both; nothing is guessed.
"""

from typing import NamedTuple

from .. import tables
from ..choices import PROVIDERS, one_of
from ..errors import InputError, UnknownNameError, nearest_names
from . import aws, azure, gcp

MODULES = {"aws": aws, "azure": azure, "gcp": gcp}
_LONGEST_NAME = 100


class Region(NamedTuple):
    """A region of a cloud.

    Attributes
    ----------
    em_zone : str
        Grid zone, in the naming of Electricity Maps.
    zone_confidence : str
        ``high``, or ``contested`` where sources place the region in different zones.
    zone_low_factor, zone_high_factor : float
        The region's intensity reaches at least from and to these factors of its zone's. [-]
    status : str
        ``live`` for regions open to every customer.
    """

    provider: str
    region: str
    display_name: str
    city: str
    country: str
    iso2: str
    iso3: str
    lat: float
    lon: float
    em_zone: str
    zone_confidence: str
    zone_low_factor: float
    zone_high_factor: float
    watttime_region: str | None
    egrid_subregion: str | None
    status: str
    note: str

    @property
    def label(self) -> str:
        """``aws eu-west-1``."""
        return f"{self.provider} {self.region}"


def find_region(name: str, provider: str | None = None, *, billing: bool = False) -> Region:
    """Return the region of a name in any spelling.

    Parameters
    ----------
    name : str
        Code, portal name, location of a bill, short code or city: ``eastus``, ``East US``, ``US East``, ``EUS``,
        ``EU (Ireland)``, ``eu-west-1a``, ``aws:eu-west-1``, ``Frankfurt``; a country with one open region, ``UK``.
    provider : str, optional
        ``aws``, ``azure`` or ``gcp``; inferred without it, where only one of them has such a region.
    billing : bool
        Also read prefixes of usage types (``EUW1``, ``APS3``), which mean other places outside bills.

    Raises
    ------
    InputError
        If the name is blank, belongs to another provider, or could mean several regions.
    UnknownNameError
        If no table holds it; offers the nearest names.

    Examples
    --------
    >>> find_region("US East", "azure").region
    'eastus'
    """
    if not isinstance(name, str) or not name.strip():
        raise InputError("the region must name a place of a cloud, like westeurope or eu-west-1; got nothing.")
    if provider is not None:
        one_of("provider", provider, PROVIDERS)
    stated, separator, rest = name.strip().partition(":")
    if not separator or stated.lower() not in PROVIDERS:
        return _find(name.strip(), provider, billing)
    if provider not in (None, stated.lower()):
        raise InputError(f"{name!r} names a region of {stated.lower()}, but the provider is {provider}.")
    return find_region(rest, stated.lower(), billing=billing)


@tables.per_folder(4096)
def _find(name: str, provider: str | None, billing: bool) -> Region:
    found = _meant(name, billing)
    wanted = [pair for pair in found if provider in (None, pair[0])]
    if len(wanted) == 1:
        return _region(*wanted[0])
    if wanted:
        several = " and ".join(f"{p}:{region}" for p, region in wanted)
        raise InputError(f"{name!r} could be {several}: say which.")
    if not billing:
        from .areas import area

        held = area(name, provider)
        if held is not None and len(held.regions) == 1:
            return held.regions[0]
        if held is not None:
            raise InputError(f"{held.label} holds several regions, {held.names}: name one of them.")
        elsewhere = area(name)
        if elsewhere is not None:
            others = ", ".join(region.label for region in elsewhere.regions[:4])
            raise InputError(f"{provider} has no open region in {elsewhere.label}; there are {others}.")
    if found:
        owner, region = found[0]
        raise InputError(f"{region} is a region of {owner}, not of {provider}: give a region of {provider}.")
    raise unknown(name, provider)


def regions_meant(name: str) -> tuple[Region, ...]:
    """Return every region that a name means, of all providers: ``London`` is one of each."""
    return tuple(_region(*pair) for pair in _meant(name.strip(), billing=False))


def _meant(name: str, billing: bool) -> list[tuple[str, str]]:
    """Return (provider, region) of every region that the name may mean; an exact code settles it."""
    if len(name) > _LONGEST_NAME:
        return []
    key = normalised(name)
    if not key:
        return []
    rows = [row for provider in PROVIDERS for row in tables.rows_for("region_aliases", provider, key)]
    if not rows:
        rows = [row for provider in PROVIDERS for row in _of_zone(provider, name)]
    kept = [row for row in rows if billing or row["kind"] != "usage_prefix"]
    codes = [row for row in kept if row["kind"] == "code" and row["spelling"] == name.lower()]
    return list(dict.fromkeys((row["provider"], row["region"]) for row in codes or kept))


def _of_zone(provider: str, name: str) -> tuple[dict[str, str], ...]:
    region = MODULES[provider].region_of_zone(name.lower())
    return tables.rows_for("region_aliases", provider, normalised(region)) if region else ()


def normalised(text: str) -> str:
    """Return lower-case letters and digits only, without accents: ``EU (Ireland)`` becomes ``euireland``."""
    if not text.isascii():
        import unicodedata

        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "".join(character for character in text.lower() if character.isalnum())


def unknown(name: str, provider: str | None) -> UnknownNameError:
    """Return the error for a region that no table holds, with the nearest known ones."""
    shown = name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + "…"
    known = {
        row["alias"]: row["region"]
        for row in tables.table("region_aliases")
        if provider in (None, row["provider"]) and row["kind"] != "usage_prefix"
    }
    # A country stands for its regions, and is misspelt as well.
    known |= {normalised(each.country): each.country for each in regions() if provider in (None, each.provider)}
    nearest = nearest_names(normalised(name)[:_LONGEST_NAME], known, stands_for=known, cutoff=0.7)
    hint = "`carbonest regions` lists all regions."
    if "," in name:
        hint = "Name one region; `carbonest plan --regions` weighs several."
    return UnknownNameError("region", shown, nearest, hint)


@tables.per_folder(8)
def regions(provider: str | None = None) -> tuple[Region, ...]:
    """Return all regions, or those of one provider, in the order of the table."""
    rows = tables.table("regions") if provider is None else tables.rows_for("regions", provider)
    return tuple(_parsed(row) for row in rows)


@tables.per_folder(8)
def live_regions(provider: str) -> tuple[Region, ...]:
    """Return the regions of a provider that are open to every customer."""
    return tuple(region for region in regions(provider) if region.status == "live")


def _region(provider: str, region: str) -> Region:
    return _parsed(tables.row_for("regions", provider, region))


def _parsed(row: dict[str, str]) -> Region:
    def figure(column: str) -> float:
        return tables.figure(row, column, "regions")

    return Region(
        row["provider"],
        row["region"],
        row["display_name"],
        row["city"],
        row["country"],
        row["iso2"],
        row["iso3"],
        figure("lat"),
        figure("lon"),
        row["em_zone"],
        row["zone_confidence"],
        figure("zone_low_factor"),
        figure("zone_high_factor"),
        row["watttime_region"] or None,
        row["egrid_subregion"] or None,
        row["status"],
        row["note"],
    )
