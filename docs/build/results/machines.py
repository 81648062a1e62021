"""Machines: vm, vm --from, vm --compare-methods, power, terraform."""

from __future__ import annotations

from .parts import (
    COST,
    EMBODIED,
    ENERGY,
    ESTIMATE,
    FIGURES,
    GROUP_BY,
    NOTES,
    OPERATIONAL,
    TOTAL,
    TRAIL,
    VERSION,
    WARNINGS,
    WATTS,
)
from .shapes import (
    Shape,
    always,
    amount,
    anything,
    by_name,
    fields,
    flag,
    interval,
    many,
    maybe,
    one_of,
    part,
    text,
    texts,
    whole,
)  # fmt: skip

VM = fields(**ESTIMATE)

VM_FROM = fields(
    schema_version=VERSION,
    columns=by_name({"type": "string"}, "Field → the heading that it was read from."),
    group_by=GROUP_BY,
    total=part("sum", "The whole list."),
    groups=many(part("sum"), "Groups, with the values that they share as fields of their own."),
    results=many(
        fields(
            "One row of the list.",
            file=text("File that it stands in."),
            line=whole("Line, or item of JSON, from 1."),
            status=one_of("Whether there is an estimate.", "estimated", "refused"),
            reason=maybe(text("Why there is none.")),
            given=by_name(anything("Cell."), "The row's own columns and cells."),
            workload=maybe(part("workload", "What was asked, resolved; null where it was refused.")),
            power_watts=maybe(WATTS),
            **FIGURES,
            widest=maybe(text("What widens the result most.")),
            tier=maybe(text("Origin of the power curve.")),
        ),
        "Every row, in order.",
    ),
)

VM_METHODS = fields(
    schema_version=VERSION,
    results=many(
        fields(
            "One published method, on the same machine and load.",
            method=text("carbonest, teads, ccf or tdp."),
            power_watts=maybe(WATTS),
            energy_kwh=maybe(ENERGY),
            operational_kgco2e=maybe(OPERATIONAL),
            reason=text("Why it differs, or why it has no figure."),
        )
    ),
)

POWER = fields(
    schema_version=VERSION,
    scope=text("What the watts cover: gpu_only, cpu_pkg, cpu_pkg+dram, server_ac or server+pue."),
    power_watts=interval("Mean power at the scope.", "W"),
    energy_kwh=maybe(interval("Energy of --hours.", "kWh")),
    hours=maybe(amount("Hours given.", "h")),
    parts_watts=by_name(interval("Power of the part.", "W"), "Power by part: host, gpu, node."),
    tier=text("Origin of the power curve."),
    widest=text("What widens the result most."),
    trail=TRAIL,
    warnings=WARNINGS,
)

_CHANGED: dict[str, Shape] = {
    "instances": interval("Machines, mean over the month.", "count"), "energy_kwh": ENERGY,
    "operational_kgco2e": OPERATIONAL, "embodied_kgco2e": EMBODIED, "total_kgco2e": TOTAL, "cost_usd": COST,
}  # fmt: skip
_KNOWN = {name: shape if name == "instances" else maybe(shape) for name, shape in _CHANGED.items()}
_SIDE = fields(
    "A resource on one side of the change; figures are null where something about it is unknown.",
    provider=maybe(text("Cloud.")),
    sku=maybe(text("Machine type; several are joined by +.")),
    alternatives=texts("Types that a mixed group may take instead."),
    region=maybe(text("Region.")),
    **{name: maybe(shape) for name, shape in _CHANGED.items()},
    reason=maybe(text("What is unknown.")),
)

TERRAFORM = fields(
    schema_version=VERSION,
    kind=always("terraform"),
    plan=text("File of the plan."),
    hours=amount("Hours of a month, for which every figure is.", "h"),
    total=fields(
        "Sums over the resources known on both sides.",
        before=fields("Before the change.", **_KNOWN),
        after=fields("After it.", **_KNOWN),
        difference=fields("After less before; shared errors cancel.", **_KNOWN),
    ),
    without=by_name({"type": "integer"}, "Figure → resources that lack it: the sums are of the others."),
    not_estimated=many(
        fields(address=text("Resource."), reason=text("What is unknown.")), "Resources with machines but no figure."
    ),
    other_resources=by_name({"type": "integer"}, "Type → resources without machines of their own."),
    notes=NOTES,
    machines=many(
        fields(
            sku=text("Machine type."),
            region=maybe(text("Region.")),
            spot=flag("Whether it is a spot machine."),
            estimate=part("estimate", "One machine for the month."),
        ),
        "The machines behind all figures, each once.",
    ),
    results=many(
        fields(
            "One resource with machines.",
            address=text("Address in the plan."),
            type=text("Resource type."),
            change=text("create, update, delete, replace or no-op."),
            before=maybe(_SIDE),
            after=maybe(_SIDE),
            difference=maybe(fields("After less before.", **_KNOWN)),
            notes=NOTES,
        )
    ),
)

RESULTS = {
    "vm": ("carbonest vm", "One machine: energy, carbon, money.", VM),
    "vm-from": ("carbonest vm --from FILE", "A list of machines, a row each, groups and the sum.", VM_FROM),
    "vm-methods": ("carbonest vm --compare-methods", "Published methods beside carbonest's.", VM_METHODS),
    "power": ("carbonest power", "Watts of hardware that is no cloud machine.", POWER),
    "terraform": ("carbonest terraform", "What a plan of Terraform or OpenTofu changes.", TERRAFORM),
}
