"""data/grid_intensity_emaps.csv (ODbL), data/grid_intensity.csv and data/grid_intensity_market.csv.

`low` and `high` bound, with 90 % confidence, the annual mean of a data centre that draws its power in that scope. The
factors are those of the research note (drift of a zone from year to year, disagreement between sources, sub-national
grids hidden by country means).

Left out: CC BY-SA rows (Ember has the same country-years under CC BY), NREL's 2018-19 factors (about 5 % above EPA's:
delivered energy), Ember's US and Indian states (boundary unstated, Wyoming implausible), and whatever
overrides/grid_intensity.csv drops or moves, with the reason there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import frame

COLUMNS = (
    "scope_type", "scope_id", "provider", "signal", "boundary", "basis", "year", "source_ids", "gco2e_per_kwh",
    "low", "high",
)  # fmt: skip
KEY = ("scope_type", "scope_id", "provider", "signal", "boundary", "basis", "year", "source_ids")
MARKET_COLUMNS = ("provider", "region", "year", "boundary", "gco2e_per_kwh", "source_ids")
SOURCES = {
    "electricity_maps_yearly": "emaps_yearly",
    "ember_yearly_2025-05": "ember_yearly",
    "egrid2022": "egrid2022",
    "egrid2023_rev2_secondary": "egrid2023",
    "gsf_rtc@b2858aa": "gsf_rtc",
    "google_region_carbon@49f3f26": "google_region_carbon",
}
SCOPES = {"em_zone", "country_iso3", "egrid_subregion", "cloud_region"}
#: Countries whose grid is several: the mean of the country says little about one site.
SUBNATIONAL = {"USA", "CAN", "AUS", "IND", "BRA", "JPN"}
COUNTRY_FACTOR, SUBNATIONAL_FACTOR, EGRID_FACTOR, MARGINAL_FACTOR = 1.35, 3.0, 1.6, 1.6


def bounds(row: dict[str, str]) -> tuple[float, float]:
    """The 90 % class of a value: multiplicative factor, or at least so many grams."""
    value = float(row["gco2e_per_kwh"])
    factor, grams = _class(row, value)
    return max(0.0, min(value / factor, value - grams)), max(value * factor, value + grams)


def _class(row: dict[str, str], value: float) -> tuple[float, float]:
    if row["signal"] == "marginal":
        return MARGINAL_FACTOR, 0.0
    if row["scope_type"] == "country_iso3":
        return (SUBNATIONAL_FACTOR if row["scope_id"] in SUBNATIONAL else COUNTRY_FACTOR), 10.0
    if row["scope_type"] == "egrid_subregion":
        return EGRID_FACTOR, 0.0
    if value >= 300:
        return 1.20, 0.0
    return (1.35, 0.0) if value >= 100 else (1.7, 10.0)


def cleaned(sources: Path) -> Iterator[dict[str, str]]:
    """Rows of the raw table under our source ids, with the overrides applied, each of which must match something."""
    rules = frame.overrides("grid_intensity")
    used: set[int] = set()
    for row in frame.csv_rows(sources / "grid" / "grid_intensity_annual.csv"):
        if row["source"] not in SOURCES or row["scope_type"] not in SCOPES:
            continue
        row["source_ids"] = SOURCES[row["source"]]
        matching = [n for n, rule in enumerate(rules) if _matches(rule, row)]
        used.update(matching)
        actions = [rules[n] for n in matching]
        if any(rule["action"] == "drop" for rule in actions):
            continue
        for rule in actions:
            row["scope_id"] = rule["new_scope_id"]
        yield row
    if idle := set(range(len(rules))) - used:
        raise frame.BuildError(f"overrides/grid_intensity.csv: no row matches {[rules[n] for n in sorted(idle)]}")


def _matches(rule: dict[str, str], row: dict[str, str]) -> bool:
    wanted = rule["signal"]
    return (
        rule["source"] == row["source_ids"]
        and rule["provider"] == row["provider"]
        and rule["scope_id"] in ("*", row["scope_id"])
        and rule["year"] in ("", row["year"])
        and (wanted in ("", row["signal"]) or wanted == row["boundary"])
        and (wanted != "" or row["signal"] != "market")
        and rule["gco2e_per_kwh"] in ("", row["gco2e_per_kwh"])
    )


def located(row: dict[str, str], scope_type: str, scope_id: str, provider: str = "") -> dict[str, str]:
    """One output row, with its bounds."""
    row = {**row, "scope_type": scope_type, "scope_id": scope_id, "provider": provider}
    low, high = bounds(row)
    return {
        **{column: row[column] for column in COLUMNS if column not in ("low", "high")},
        "gco2e_per_kwh": frame.number(float(row["gco2e_per_kwh"])),
        "low": frame.number(low, 4),
        "high": frame.number(high, 4),
    }


def open_rows(rows: Iterable[dict[str, str]], regions: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    """Everything but Electricity Maps; provider regions also speak for their zone where nothing else does."""
    kept = list(rows)
    for row in kept:
        yield located(row, row["scope_type"], row["scope_id"], row["provider"])
    by_region = {(region["provider"], region["region"]): region for region in regions}
    yield from _spoken_for(kept, by_region, "em_zone", ("average", "direct"))
    yield from _spoken_for(kept, by_region, "watttime_region", ("marginal", "direct_co2"))


def _spoken_for(
    rows: list[dict[str, str]], regions: dict[tuple[str, str], dict[str, str]], scope: str, kind: tuple[str, str]
) -> Iterator[dict[str, str]]:
    """A zone takes the value of the provider regions that stand in it: their mean, should they differ."""
    found: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in rows:
        region = regions.get((row["provider"], row["scope_id"]))
        if row["scope_type"] != "cloud_region" or (row["signal"], row["boundary"]) != kind or not region:
            continue
        if scope != "em_zone" or region["zone_confidence"] == "high":
            found.setdefault((region[scope], row["year"]), []).append(row)
    for (zone, _year), members in found.items():
        if zone:
            mean = sum(float(row["gco2e_per_kwh"]) for row in members) / len(members)
            yield located({**members[0], "gco2e_per_kwh": f"{mean:.6g}"}, scope, zone)


def tables(sources: Path) -> Iterator[frame.Table]:
    from build_regions import region_rows

    rows = list(cleaned(sources))
    average = [row for row in rows if row["signal"] != "market"]
    emaps = [row for row in average if row["source_ids"] == "emaps_yearly"]
    rest = [row for row in average if row["source_ids"] != "emaps_yearly"]
    regions = list(region_rows(sources))
    yield frame.Table("grid_intensity_emaps", COLUMNS, KEY, (located(r, "em_zone", r["scope_id"]) for r in emaps))
    yield frame.Table("grid_intensity", COLUMNS, KEY, open_rows(rest, regions))
    market = (
        {
            **{c: row[c] for c in MARKET_COLUMNS if c in row},
            "region": row["scope_id"],
            "gco2e_per_kwh": frame.number(float(row["gco2e_per_kwh"])),
        }
        for row in rows
        if row["signal"] == "market"
    )
    yield frame.Table("grid_intensity_market", MARKET_COLUMNS, ("provider", "region", "year"), market)


if __name__ == "__main__":
    sys.exit(frame.main(tables))
