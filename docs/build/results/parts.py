"""Shapes that several results share."""

from __future__ import annotations

from estimator.model import SCHEMA_VERSION

from .shapes import (
    Shape,
    always,
    amount,
    fields,
    flag,
    interval,
    many,
    may,
    maybe,
    number,
    one_of,
    part,
    text,
    texts,
    whole,
)  # fmt: skip

VERSION = always(SCHEMA_VERSION, "Version of the format; it rises when a field changes its meaning or goes.")
TRAIL = many(part("step"), "The steps behind the figures, in order.")
WARNINGS = texts("What was assumed, and what to know before the figures are used.")
NOTES = texts("What was assumed or left out.")
GROUP_BY = texts("What was grouped by, as asked.")
GROUP = text("Value of a grouping.")
ENERGY = interval("Energy at the scope asked for; by default with site overhead (PUE).", "kWh")
OPERATIONAL = interval("Emissions of that energy, location-based.", "kgCO2e")
EMBODIED = interval("Share of the emissions of making the hardware.", "kgCO2e")
TOTAL = interval("Operational and embodied emissions.", "kgCO2e")
COST = interval("Money, at list prices unless a price was given.", "USD")
WATTS = interval("Mean IT power, before site overhead.", "W")

#: Figures in which what is unknown is null.
FIGURES: dict[str, Shape] = {
    "energy_kwh": maybe(ENERGY), "operational_kgco2e": maybe(OPERATIONAL), "embodied_kgco2e": maybe(EMBODIED),
    "total_kgco2e": maybe(TOTAL), "cost_usd": maybe(COST),
}  # fmt: skip
ERRORS = fields(
    "The sum's range by origin; both together make the whole range.",
    energy_kwh=interval("Energy.", "kWh"), operational_kgco2e=maybe(interval("Operational emissions.", "kgCO2e")),
)  # fmt: skip

DEFINITIONS: dict[str, Shape] = {
    "interval": fields(
        "A 90 % interval: 5 % of the truth is expected below low and 5 % above high.",
        low=number("Lower end."), central=number("Central value."), high=number("Upper end."),
    ),
    "step": fields(
        "One step of a trail.",
        name=text("What the step is about."),
        value=maybe({"type": ["number", "string"], "description": "Its value; null where it is unknown."}),
        unit=text("Unit of the value; empty for a name or a ratio."),
        method=text("How it was got."),
        source_ids=texts("Sources, as `carbonest data sources` lists them."),
        assumed=flag("Whether it was neither given nor stated by a table for exactly this case."),
        low=may(number("Lower end of its 90 % interval, where it has one.")),
        high=may(number("Upper end.")),
    ),
    "workload": fields(
        "What was asked, resolved.",
        provider=text("aws, azure or gcp."), sku=text("Machine type, as the provider spells it."),
        region=maybe(text("Region; null where none was given, or only an area with several.")),
        area=may(text("Country, bloc or continent that was given, where it holds several regions.")),
        regions=may(texts("The regions of that area, over which the ranges spread.")),
        hours=amount("Time that each machine runs.", "h"),
        count=amount("Machines."), vcpus=maybe(amount("vCPUs of one machine.")),
        memory_gib=maybe(amount("Memory of one machine.", "GiB")), gpu_model=maybe(text("GPU, if any.")),
        gpu_count=maybe(amount("GPUs of one machine; a fraction for slices.")), workload=text("Workload class."),
        start=maybe(text("Start of the job, UTC.")), boundary=text("What the intensity counts: lifecycle or direct."),
        signal=text("average or marginal."), accounting=text("location."), scope=text("What the energy covers."),
        method=text("Power model."), price_kind=text("on_demand, spot, reserved_1y, …"),
        per=maybe(text("Functional unit of the SCI, if one was given.")),
        pue=maybe(interval("Site overhead over IT energy.", "ratio")),
        intensity_gco2e_per_kwh=maybe(interval("Carbon intensity of the electricity.", "gCO2e/kWh")),
    ),
    "sum": fields(
        "A sum; errors that its lines share are not averaged away.", GROUP,
        lines=may(whole("Rows in it.")), refused=may(whole("Rows without an estimate.")),
        machine_hours=may(amount("Hours of all machines.", "h")), count=may(whole("Estimates in the sum.")),
        **{name: may(shape) for name, shape in FIGURES.items()},
        independent=may(ERRORS), shared=may(ERRORS),
        without=may(fields(
            "Lines without a figure: the sum is of the others.", energy_kwh=may(whole("Without energy.")),
            operational_kgco2e=may(whole("Without operational emissions.")),
            embodied_kgco2e=may(whole("Without embodied emissions.")), cost_usd=may(whole("Without a price.")),
        )),
    ),
}  # fmt: skip

ESTIMATE: dict[str, Shape] = {
    "schema_version": VERSION, "workload": part("workload"), "energy_kwh": interval("Energy at the scope.", "kWh"),
    "operational_kgco2e": maybe(OPERATIONAL), "embodied_kgco2e": maybe(EMBODIED), "total_kgco2e": maybe(TOTAL),
    "cost_usd": maybe(COST), "power_watts": WATTS,
    "widest": text("What widens the result most, and what to give to narrow it."),
    "tier": text("Origin of the power curve: measured, modelled, family, generic."), "trail": TRAIL,
    "warnings": WARNINGS,
    "sci_kgco2e": may(maybe(interval("Software carbon intensity: per machine-hour, or per the unit of --per.",
                                     "kgCO2e/unit"))),
    "market_based_kgco2e": may(maybe(interval("Market-based emissions, beside the location-based ones.", "kgCO2e"))),
}  # fmt: skip
DEFINITIONS["estimate"] = fields("One estimate.", **ESTIMATE)

VERDICT = one_of("Exceeded, ok, or unknown where a figure that decides is missing.", "ok", "exceeded", "unknown")
PROBLEM = fields(
    "What could not be read.", kind=text("Kind of the failure."), where=text("Account, region or service."),
    sentence=text("What failed and what to do."),
)  # fmt: skip
