"""``carbonest regions``: cloud regions with place, grid zone, carbon intensity and PUE."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from estimator.choices import PROVIDERS

from .. import options, render, terminal

if TYPE_CHECKING:
    from estimator.listings.regions import Listed

HEADINGS = (
    "provider", "region", "place", "zone", "status", "intensity [gCO2e/kWh]", "year", "PUE", "PUE kind",
)  # fmt: skip
NOTES = (
    "",
    "Annual mean, location-based, average, lifecycle, consumption; 90 % intervals. ~ marks a contested grid zone.",
    "PUE kind: measured for that region, or fleet: the provider's average with the spread over its regions.",
    "`carbonest intensity REGION` shows every source, the hours, and where sources disagree.",
)


@click.command("regions")
@click.argument("pattern", nargs=-1, callback=options.joined)
@click.option("--provider", type=options.Word(PROVIDERS), help="Only this cloud.")
@click.option(
    "--sort",
    type=click.Choice(["name", "intensity", "pue"]),
    default="name",
    show_default=True,
    help="Order; least first.",
)
@options.output
def command(pattern: str | None, provider: str | None, sort: str, output_format: str, output_path: str | None) -> None:
    """List cloud regions: place, grid zone, carbon intensity and PUE, each with its range.

    PATTERN is a country, bloc or continent (UK, Germany, eu, europe), or part of a code, name, city or zone, in any
    spelling.

    \b
    carbonest regions --provider aws --sort intensity
    carbonest regions frankfurt
    carbonest regions eu --sort intensity
    """
    from estimator.listings.regions import listed

    found = listed(pattern, provider, sort)
    if not found:
        terminal.note("no region matches; `carbonest regions` lists all.")
    cells, spare = [_cells(item) for item in found], ("status", "year", "zone", "PUE kind", "provider")
    table = render.Table(HEADINGS, cells, notes=NOTES if found else (), spare=spare, keep=2)
    render.write(output_format, output_path, results=[_plain(item) for item in found], tables=[table])


def _cells(item: Listed) -> tuple[Any, ...]:
    region = item.region
    zone = region.em_zone + ("~" if region.zone_confidence == "contested" else "")
    place = f"{region.city}, {region.iso2}"
    kind, year = _kind(item.pue_step.method)
    return (
        region.provider,
        region.region,
        place,
        zone,
        region.status,
        item.intensity,
        _year(item),
        item.pue,
        f"{kind} {year}",
    )


def _kind(method: str) -> tuple[str, str]:
    kind, _, rest = method.partition(", ")
    return kind, rest[:4]


def _year(item: Listed) -> str:
    return item.intensity_step.method.partition("annual mean ")[2][:4]


def _plain(item: Listed) -> dict[str, Any]:
    region = item.region
    kind, year = _kind(item.pue_step.method)
    return {
        "provider": region.provider,
        "region": region.region,
        "display_name": region.display_name,
        "city": region.city,
        "country": region.country,
        "iso2": region.iso2,
        "lat": region.lat,
        "lon": region.lon,
        "em_zone": region.em_zone,
        "zone_confidence": region.zone_confidence,
        "status": region.status,
        "intensity_gco2e_per_kwh": item.intensity.to_dict(),
        "intensity_method": item.intensity_step.method,
        "intensity_source_ids": list(item.intensity_step.source_ids),
        "pue": item.pue.to_dict(),
        "pue_kind": kind,
        "pue_year": year,
        "pue_source_ids": list(item.pue_step.source_ids),
    }
