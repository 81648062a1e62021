"""data/regions.csv, data/region_aliases.csv and data/pue.csv: places, names, grid zones and facility overhead.

Defects of the raw tables that are handled here:
- coordinates of the GSF table are wrong for several regions (us-south1 is Dallas in Oregon, us-west4 Las Vegas in New
  Mexico): only our own city-level coordinates are taken, and zones are never resolved from coordinates;
- zones on which the sources disagree are marked contested, with the factors of overrides/zone_confidence.csv;
- PUE values of planned regions are design targets: kind `design`, never used as a measurement;
- GSF's `westus` is westus2 and its second `northeurope` is finlandcentral: already renamed in facility.csv.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

import frame

REGION_COLUMNS = (
    "provider", "region", "display_name", "city", "country", "iso2", "iso3", "lat", "lon", "em_zone",
    "zone_confidence", "zone_low_factor", "zone_high_factor", "watttime_region", "watttime_confidence",
    "egrid_subregion", "status", "note", "source_ids",
)  # fmt: skip
ALIAS_COLUMNS = ("provider", "alias", "kind", "region", "spelling")
PUE_COLUMNS = ("provider", "region", "year", "kind", "pue", "low", "high", "source_ids")

#: Partitions of AWS for which an ordinary account is not enough; the raw list calls them live.
PARTITIONS = (("aws", "cn-", "china"), ("aws", "us-gov-", "government"))
WATTTIME = {"gsf": "listed", "inferred: same zone in gsf": "same_zone", "inferred: unverified": "unverified"}
PUE_SOURCES = {
    "gsf_rtc@b2858aa": "gsf_rtc",
    "AWS sustainability page (global)": "aws_pue_global",
    "Microsoft fleet average (press)": "ms_pue_fleet",
    "Google fleet average": "google_pue_fleet",
}
#: 90 % factors of a published PUE: for that region in 2023-24, for that region earlier, for the provider's fleet.
MEASURED_FACTOR, OLD_FACTOR, FLEET_FACTOR = 1.03, 1.06, 1.12


def normalised(text: str) -> str:
    """Lower-case letters and digits only, without accents: `EU (Ireland)` and `eu ireland` become `euireland`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())


def region_rows(sources: Path) -> Iterator[dict[str, str]]:
    confidence = {(row["provider"], row["region"]): row for row in frame.overrides("zone_confidence")}
    for row in frame.csv_rows(sources / "grid" / "regions.csv"):
        override = confidence.pop((row["provider"], row["region"]), None)
        kept = {column: row[column] for column in REGION_COLUMNS if column in row}
        for provider, prefix, status in PARTITIONS:
            if row["provider"] == provider and row["region"].startswith(prefix):
                kept["status"] = status
        yield {
            **kept,
            "zone_confidence": override["confidence"] if override else "high",
            "zone_low_factor": override["low_factor"] if override else "1",
            "zone_high_factor": override["high_factor"] if override else "1",
            "watttime_confidence": WATTTIME[row["watttime_source"]] if row["watttime_region"] else "",
            "note": override["reason"] if override else row["note"],
            "source_ids": "carbonest_regions gsf_rtc" if row["in_gsf"] == "Y" else "carbonest_regions",
        }
    if confidence:
        raise frame.BuildError(f"overrides/zone_confidence.csv names unknown regions: {sorted(confidence)}")


def alias_rows(sources: Path) -> Iterator[dict[str, str]]:
    """Every spelling of a region once per provider; `usage_prefix` rows serve billing columns only."""
    regions = list(frame.csv_rows(sources / "grid" / "regions.csv"))
    seen: dict[tuple[str, str], str] = {}
    candidates = [candidate for row in regions for candidate in _own_spellings(row)]
    candidates += [(r["provider"], r["spelling"], r["kind"], r["region"]) for r in frame.overrides("region_aliases")]
    known = {(row["provider"], row["region"]) for row in regions}
    places: dict[tuple[str, str], set[str]] = {}
    for provider, spelling, _, region in candidates:
        places.setdefault((provider, normalised(spelling)), set()).add(region)
    for provider, spelling, kind, region in candidates:
        alias = normalised(spelling)
        if (provider, region) not in known:
            raise frame.BuildError(f"overrides/region_aliases.csv: {provider} has no region {region!r}")
        if kind == "place" and len(places[provider, alias]) > 1:
            continue
        if kind == "usage_prefix":
            yield {"provider": provider, "alias": alias, "kind": kind, "region": region, "spelling": spelling}
            continue
        if seen.setdefault((provider, alias), region) != region:
            raise frame.BuildError(f"alias {spelling!r} of {provider} means {seen[provider, alias]} and {region}")
    for (provider, alias), region in seen.items():
        first = next(c for c in candidates if c[0] == provider and normalised(c[1]) == alias and c[3] == region)
        yield {"provider": provider, "alias": alias, "kind": first[2], "region": region, "spelling": first[1]}


def _own_spellings(row: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    provider, region, name = row["provider"], row["region"], row["display_name"]
    yield provider, region, "code", region
    yield provider, name, "name", region
    if provider == "aws":
        if name.startswith("Europe ("):
            yield provider, name.replace("Europe (", "EU ("), "billing", region
        # "Germany" must not mean the Sovereign Cloud, nor "Central" Canada: those names stand in brackets too.
        if match := re.search(r"\((?!US|Central|Germany)(.+)\)", name):
            yield provider, match[1], "place", region
    if provider == "gcp":
        yield provider, f"{name} ({region})", "name", region
    for city in re.split(r" / |, ", re.sub(r"\(.*?\)", "", row["city"]))[:1]:
        yield provider, city.strip(), "place", region


def pue_rows(sources: Path) -> Iterator[dict[str, str]]:
    published = [row for row in frame.csv_rows(sources / "grid" / "facility.csv") if row["pue"]]
    for row in published:
        kind = _pue_kind(row)
        value = float(row["pue"])
        if kind == "fleet":
            low, high = _fleet_bounds(value, [r for r in published if r["provider"] == row["provider"]])
        else:
            recent = kind == "measured" and int(row["year"]) >= 2023
            factor = MEASURED_FACTOR if recent else OLD_FACTOR if kind == "measured" else FLEET_FACTOR
            low, high = max(1.0, value / factor), value * factor
        yield {
            "provider": row["provider"],
            "region": row["region"],
            "year": row["year"],
            "kind": kind,
            "pue": frame.number(value),
            "low": frame.number(low, 4),
            "high": frame.number(high, 4),
            "source_ids": PUE_SOURCES[row["source"]],
        }


def _pue_kind(row: dict[str, str]) -> str:
    if row["region"] == "*":
        return "fleet"
    text = f"{row['note']} {row['region_raw']}"
    return "design" if "design value" in text else "measured"


def _fleet_bounds(value: float, published: list[dict[str, str]]) -> tuple[float, float]:
    """A fleet average stands for a region whose PUE nobody published, so it must span those that did."""
    latest: dict[str, float] = {}
    for row in sorted(published, key=lambda row: row["year"]):
        if _pue_kind(row) == "measured":
            latest[row["region"]] = float(row["pue"])
    twentieths = quantiles(latest.values(), n=20, method="inclusive")
    return max(1.0, min(value / FLEET_FACTOR, twentieths[0])), max(value * FLEET_FACTOR, twentieths[-1])


def tables(sources: Path) -> Iterator[frame.Table]:
    yield frame.Table("regions", REGION_COLUMNS, ("provider", "region"), region_rows(sources))
    yield frame.Table("region_aliases", ALIAS_COLUMNS, ("provider", "alias", "kind"), alias_rows(sources))
    yield frame.Table("pue", PUE_COLUMNS, ("provider", "region", "year", "kind"), pue_rows(sources))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
