"""Looking things up: zoo, skus, regions, intensity, data, doctor."""

from __future__ import annotations

from .parts import VERSION
from .profiles import ZOO_ROW
from .shapes import amount, fields, flag, interval, many, may, maybe, number, text, texts, whole  # fmt: skip

ZOO = fields(
    schema_version=VERSION, source=text("Source."), models=whole("Models."), with_hours=whole("Of these with hours."),
    results=many(fields(**ZOO_ROW)),
)  # fmt: skip

_AT = interval("Power of the machine at that load, at the wall, without site overhead.", "W")
SKUS = fields(
    schema_version=VERSION,
    results=many(fields(
        "One machine type.",
        provider=text("Cloud."), sku=text("Machine type."), family=text("Its family."), arch=text("amd64 or arm64."),
        vcpus=amount("vCPUs."), memory_gib=maybe(amount("Memory.", "GiB")), gpu_model=maybe(text("GPU.")),
        gpu_count=amount("GPUs; a fraction for slices."), burstable=flag("Whether its CPU is rationed."),
        cpu_models=texts("CPUs that it may have."), power_0_watts=_AT, power_10_watts=_AT, power_50_watts=_AT,
        power_100_watts=_AT, tier=text("Origin of the power curve."), covers=text("What the watts cover."),
        method=text("How they were got."), source_ids=texts("Sources."),
    )),
)  # fmt: skip
GLOSSARY = fields(
    schema_version=VERSION,
    results=many(fields(
        "One word of the output.",
        term=text("The word."), also=texts("Its other spellings."), meaning=text("What it means."),
        page=text("Page of the documentation that says more."),
    )),
)  # fmt: skip
SKUS_COUNTS = fields(
    schema_version=VERSION,
    results=many(fields(
        provider=text("Cloud, or all."), measured=whole("Machines with a measured curve."), modelled=whole("Modelled."),
        family=whole("By siblings."), generic=whole("By provider alone."), total=whole("All."),
    )),
)  # fmt: skip
REGIONS = fields(
    schema_version=VERSION,
    results=many(fields(
        "One region.",
        provider=text("Cloud."), region=text("Region."), display_name=text("Its name."), city=text("Place."),
        country=text("Country."), iso2=text("ISO 3166-1 alpha-2."), lat=maybe(number("Latitude.", "°")),
        lon=maybe(number("Longitude.", "°")), em_zone=text("Grid zone."), zone_confidence=text("How sure that is."),
        status=text("live, in_sdk, government, china, …"),
        intensity_gco2e_per_kwh=maybe(interval("Carbon intensity, annual mean.", "gCO2e/kWh")),
        intensity_method=text("How it was got."), intensity_source_ids=texts("Sources."),
        pue=interval("Site overhead over IT energy.", "ratio"), pue_kind=text("measured, fleet, …"),
        pue_year=text("Year of it."), pue_source_ids=texts("Sources."),
    )),
)  # fmt: skip

_ANNUAL = fields(
    "One year's figure.",
    year=whole("Year."), scope_type=text("cloud_region, em_zone, country, …"), scope_id=text("Its name."),
    signal=text("average or marginal."), boundary=text("lifecycle, direct, …"),
    basis=text("consumption or production."),
    gco2e_per_kwh=interval("Carbon intensity.", "gCO2e/kWh"), source_ids=texts("Sources."),
    used_by_default=flag("Whether estimates take it."),
)  # fmt: skip
INTENSITY = fields(
    schema_version=VERSION, place=text("Place."),
    disagreements=many(fields(
        signal=text("Signal."), boundary=text("Boundary."), factor=number("Highest over lowest.", "ratio"),
        lowest=_ANNUAL, highest=_ANNUAL,
    ), "Sources that differ by much."),
    results=many(_ANNUAL),
)  # fmt: skip
INTENSITY_MARKET = fields(
    schema_version=VERSION, place=text("Place."),
    results=many(fields(
        market_based_gco2e_per_kwh=number("Market-based figure.", "gCO2e/kWh"), method=text("How it was got."),
        source_ids=texts("Sources."),
    )),
)  # fmt: skip
INTENSITY_HOURS = fields(
    schema_version=VERSION, place=text("Place."), zone=text("Zone that the hours are of."), years=text("Years."),
    source_ids=texts("Sources."), spread_zone=text("Zone of the spreads."),
    spreads=many(fields(
        window_hours=amount("Length of a job.", "h"), low=amount("Lower end over the annual mean.", "ratio"),
        high=amount("Upper end.", "ratio"),
    ), "Over a year, where the start is unknown."),
    results=many(fields(
        month=whole("Month."), hour_utc=whole("Hour, UTC."), ratio=interval("Over the annual mean.", "ratio"),
        gco2e_per_kwh=maybe(interval("Carbon intensity.", "gCO2e/kWh")),
    )),
)  # fmt: skip
INTENSITY_LIVE = fields(
    schema_version=VERSION, place=text("Place."), zone=may(maybe(text("Zone."))), boundary=text("What it counts."),
    signal=text("average or marginal."), source_id=text("Source."), notes=texts("What the service says of itself."),
    warnings=texts("What to know."), mean_gco2e_per_kwh=maybe(interval("Mean over the window.", "gCO2e/kWh")),
    results=many(fields(
        start=text("Start, UTC."), duration_seconds=amount("Length.", "s"),
        gco2e_per_kwh=number("Carbon intensity.", "gCO2e/kWh"), quality=text("measured, estimated or forecast."),
    )),
)  # fmt: skip

DATA = fields(
    schema_version=VERSION,
    results=many(fields(
        "One table.", table=text("Name."), row_count=whole("Rows."), newest=text("Date of its newest source."),
        licences=texts("Licences of its sources."), source_ids=texts("Sources."), meaning=text("What it holds."),
    )),
)  # fmt: skip
SOURCES = fields(
    schema_version=VERSION,
    results=many(fields(
        "One source; what does not apply is empty.", source_id=text("Id."), title=text("Title."), url=text("Address."),
        licence=text("Licence."), published=text("Date."), retrieved=text("Date."), attribution=text("Whom to name."),
        ships=text("What of it ships."), sha256=text("Digest of the file."), note=text("What to know."),
    )),
)  # fmt: skip
_PROBLEM = fields(
    table=text("Table."), line=maybe(whole("Line.")), column=maybe(text("Column.")), message=text("What is wrong."),
    times=whole("How often."),
)  # fmt: skip
DATA_CHECK = fields(
    schema_version=VERSION, tables=whole("Tables."), rows=whole("Rows."), problems=many(_PROBLEM)
)  # fmt: skip
DATA_BROKEN = fields(schema_version=VERSION, results=many(_PROBLEM))
DATA_REFRESH = fields(
    schema_version=VERSION,
    results=many(fields(
        provider=text("Cloud."), region=text("Region."), price_count=whole("Prices."), file=maybe(text("File.")),
        problem=maybe(text("Why there are none.")),
    )),
)  # fmt: skip
SCHEMAS = fields(
    schema_version=VERSION,
    results=many(fields(name=text("Name."), commands=texts("Commands that print it."), holds=text("What it is."))),
)  # fmt: skip
DOCTOR = fields(
    schema_version=VERSION,
    results=many(fields(
        area=text("Area."), what=text("What."), works=flag("Whether it works."), detail=text("Why not, or with what."),
    )),
)  # fmt: skip

RESULTS = {
    "zoo": ("carbonest zoo", "Models of the zoo.", ZOO),
    "glossary": ("carbonest glossary", "What the words of the output mean.", GLOSSARY),
    "skus": ("carbonest skus", "Machine types with their power.", SKUS),
    "skus-counts": ("carbonest skus --stats", "How many machine types of which tier.", SKUS_COUNTS),
    "regions": ("carbonest regions", "Regions with carbon intensity and PUE.", REGIONS),
    "intensity": ("carbonest intensity PLACE", "Annual figures of a place.", INTENSITY),
    "intensity-market": ("carbonest intensity PLACE --accounting market", "Its market-based figure.", INTENSITY_MARKET),
    "intensity-hours": ("carbonest intensity PLACE --hourly", "Its mean day, month by month.", INTENSITY_HOURS),
    "intensity-live": ("carbonest intensity PLACE --live SERVICE", "What a service says now.", INTENSITY_LIVE),
    "data": ("carbonest data", "The tables behind the numbers.", DATA),
    "data-sources": ("carbonest data sources", "Their sources.", SOURCES),
    "data-check": ("carbonest data check", "The tables against their schema, nothing wrong.", DATA_CHECK),
    "data-broken": ("carbonest data check", "The same with problems (exit code 6).", DATA_BROKEN),
    "data-refresh": ("carbonest data refresh", "Prices that were fetched.", DATA_REFRESH),
    "data-schema": ("carbonest data schema", "The schemas.", SCHEMAS),
    "doctor": ("carbonest doctor", "What works on this machine.", DOCTOR),
}
