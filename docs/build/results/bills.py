"""What ran: fleet, usage, recorded runs."""

from __future__ import annotations

from estimator.usage.rows import FIELDS

from .parts import FIGURES, GROUP, GROUP_BY, NOTES, PROBLEM, TRAIL, VERSION
from .shapes import (
    Shape,
    always,
    amount,
    anything,
    by_name,
    decimal,
    fields,
    flag,
    interval,
    many,
    may,
    maybe,
    number,
    one_of,
    share,
    text,
    texts,
    whole,
)  # fmt: skip

_INTERVALS = ("power_watts", "energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")
_ERRORS = fields(energy_kwh=interval("Energy.", "kWh"), operational_kgco2e=maybe(interval("Emissions.", "kgCO2e")))
_BY_SCOPE = by_name(
    fields(
        energy_kwh=interval("Energy.", "kWh"),
        operational_kgco2e=maybe(interval("Operational emissions.", "kgCO2e")),
        embodied_kgco2e=maybe(interval("Embodied emissions.", "kgCO2e")),
        total_kgco2e=maybe(interval("Both.", "kgCO2e")),
        independent=_ERRORS,
        shared=_ERRORS,
    ),
    "Figures by what they cover: scopes are never added.",
)
_MONEY = by_name(
    fields(billed=maybe(decimal("As billed.")), effective=maybe(decimal("With prepayments spread."))),
    "Money by currency.",
)


def _group(meaning: str, **key: Shape) -> Shape:
    return fields(
        meaning,
        None if key else GROUP,
        **key,
        rows=whole("Rows of the bills."),
        estimated_rows=whole("Rows with an estimate."),
        machine_hours=number("Machine-hours; negative where a correction takes more back than was billed.", "h"),
        estimated_hours=number("Machine-hours with an estimate: what the figures are of.", "h"),
        measured_hours=number("Machine-hours whose utilization was measured.", "h"),
        by_scope=_BY_SCOPE,
        money=_MONEY,
    )


_LEDGER = {
    "name": text("Class of the rows."), "currency": text("Currency."), "rows": whole("Rows."),
}  # fmt: skip
FLEET = fields(
    schema_version=VERSION,
    files=many(
        fields(path=text("File."), format=text("Format that it was recognized as."), rows=whole("Rows.")), "Read."
    ),
    left_out=many(fields(path=text("File."), reason=text("Why.")), "Files that were not read."),
    rows=whole("Rows that were taken apart."),
    ledger=many(
        fields(**_LEDGER, billed=maybe(decimal("As billed.")), effective=maybe(decimal("With prepayments spread."))),
        "Rows and money by class and currency; they add up to the files.",
    ),
    rejected=many(
        fields(file=text("File."), line=whole("Line."), message=text("Why.")), "Lines that could not be taken apart."
    ),
    quarantined=by_name({"type": "integer"}, "Reason → rows that were set aside."),
    flags=by_name({"type": "integer"}, "What looks odd → rows."),
    notes=NOTES,
    total=_group("The whole."),
    classes=many(_group("A class of rows.", **{"class": text("Class.")})),
    months=many(_group("A month of usage.", month=text("YYYY-MM."))),
    money_by_billing_month=by_name(_MONEY, "Money by billing month."),
    compared_months=maybe(texts("The two months that movers compare.")),
    movers=many(
        fields(
            key=texts("Service, region and the like."),
            before_kgco2e=maybe(number("Emissions before.", "kgCO2e")),
            after_kgco2e=maybe(number("Emissions after.", "kgCO2e")),
            change=maybe(interval("Change.", "kgCO2e")),
            told_apart=flag("Whether the change is more than its own error."),
            billed=by_name(decimal("Change of money."), "By currency."),
        ),
        "What changed most.",
    ),
    uncovered=many(
        fields(
            service=maybe(text("Service.")),
            name=text("Class."),
            reason=text("Why there is no estimate."),
            currency=text("Currency."),
            rows=whole("Rows."),
            amount=maybe(decimal("Money.")),
        ),
        "Spend without an estimate, largest first.",
    ),
    coverage=fields(
        "How much of the bill is estimated.",
        machine_hours=number("Machine-hours of class machine.", "h"),
        measured_hours=number("Of these measured.", "h"),
        estimated_hours=number("Of these estimated.", "h"),
        by_tier=by_name({"type": "number"}, "Origin of the power curve → machine-hours. [h]"),
        money_estimated=by_name(decimal("Money of rows with an estimate."), "By currency."),
        money=by_name(decimal("Money."), "By currency."),
    ),
    advice=many(
        fields(
            kind=text("generation, region, idle, …"),
            what=text("What runs."),
            instead=text("What would do."),
            hours=amount("Machine-hours that it is about.", "h"),
            saved_kgco2e=interval("Saved.", "kgCO2e"),
            told_apart=flag("Whether that is more than its own error."),
            saved_usd=maybe(number("Saved, at list prices.", "USD")),
            note=text("What to check."),
        ),
        "What to do, what saves most first.",
    ),
    group_by=GROUP_BY,
    results=many(_group("A group, with what it was grouped by as fields.")),
)

FLEET_ROW = fields(
    schema_version=VERSION,
    file=text("File."),
    line=whole("Row."),
    raw=by_name(maybe({"type": "string"}), "The row as the bill has it."),
    usage=by_name(anything("Value."), "The row in our columns; blank ones are left out."),
    meaning=text("What its class means."),
    figures=by_name(interval("Figure; its name carries the unit."), "Its figures; empty without an estimate."),
    derived=by_name(anything("Value."), "What they were worked out from."),
    trail=TRAIL,
)


def _usage_field(name: str, unit: str, meaning: str) -> Shape:
    told = f"{meaning[:1].upper()}{meaning[1:]}.".replace("blank if", "null if")
    if name in _INTERVALS:
        return maybe(interval(told, unit))
    if name == "tags":
        return by_name({"type": "string"}, told)
    if unit == "fraction":
        return maybe(amount(told, unit))
    if unit in ("s", "h", "W") or name == "gpu_count":
        return maybe(amount(told, unit))
    return text(told)


_SUM = {
    "machines": whole("Machines."), "running_hours": amount("Time that the estimated rows ran.", "h"),
    "observed_hours": amount("Of that with a point of CPU or GPU.", "h"),
    "silent_hours": amount("Neither a point nor a proof of running.", "h"),
    "cpu_util_mean": maybe(share("Mean CPU utilization, by time.")),
    **{name: shape for name, shape in FIGURES.items() if name != "total_kgco2e"},
    "total_kgco2e": may(FIGURES["total_kgco2e"]),
    "sources": by_name({"type": "integer"}, "Origin of the utilization → rows."),
    "not_estimated": whole("Rows without an estimate: in no figure, and not in running_hours."),
    "not_estimated_hours": amount("Running hours of those, where they are known.", "h"),
    "hours_unknown": whole("Those of which not even the hours are known."),
    "without_cost": whole("Estimated rows without a price: not in cost_usd."),
    "without_operational": whole("Estimated rows without emissions: not in operational_kgco2e."),
    "coverage": maybe(share("observed_hours over running_hours.")),
}  # fmt: skip
_USAGE_HEAD = {
    "schema_version": VERSION, "provider": text("aws or azure."), "window": text("Start/end, UTC."),
    "complete": flag("Whether nothing is missing."), "places": texts("Accounts and regions that were looked at."),
    "machines": whole("Machines found."), "metrics": whole("Series read."),
    "calls": by_name({"type": "integer"}, "Call of the service → times."),
    "retries": by_name({"type": "integer"}, "Why → times."), "waited_seconds": amount("Waited for the service.", "s"),
    "resumed_machines": whole("Machines taken from an earlier run."),
    "problems": many(PROBLEM, "What could not be read."), "notes": NOTES,
}  # fmt: skip
USAGE = fields(
    **_USAGE_HEAD,
    total=fields("The whole.", group=text("total."), **_SUM),
    group_by=GROUP_BY,
    results=many(fields("One machine in one period.", **{f.name: _usage_field(*f) for f in FIELDS})),
)
USAGE_GROUPS = fields(
    **_USAGE_HEAD,
    total=fields("The whole.", group=text("total."), **_SUM),
    group_by=GROUP_BY,
    results=many(fields("A group, with what it was grouped by as fields.", GROUP, **_SUM)),
)
USAGE_DRY = fields(
    schema_version=VERSION,
    places=texts("Accounts and regions that were looked at."),
    machines=whole("Machines found."),
    metrics=whole("Series that would be read."),
    calls=maybe(whole("Calls that this would take.")),
    cost_usd=maybe(amount("What the service would charge.", "USD")),
    problems=many(PROBLEM),
    notes=NOTES,
)

_RUN = fields(
    "One recorded run.",
    tracker=text("Tracker."), source=text("File, folder or address that it was read from."),
    project=text("Project or experiment."), name=text("Name."), run_id=text("Id."),
    user=text("User."), sweep=text("Sweep, if any."), host=text("Host."), state=text("How it ended."),
    start=maybe(text("Start, UTC.")), end=maybe(text("End, UTC.")), hours=maybe(amount("Length.", "h")),
    own_hours=maybe(amount("Hours of the host that are the run's, where it shares it.", "h")),
    region=maybe(text("Place.")), sku=maybe(text("Machine type.")), gpu_model=maybe(text("GPU.")),
    gpu_count=maybe(amount("GPUs.")),
    gpu_source=text("board_counter, measured_watts, measured_utilization, assumed, counter (of nodes) or none."),
    coverage=maybe(share("Share of the boards' time with a stored counter or stored watts.")),
    board_joules=maybe(
        amount("Rise of the boards' stored counters, else integral of the stored watts; gaps left out.", "J")
    ),
    counter_joules=maybe(amount("Counted by the scheduler's plug-in.", "J")),
    **FIGURES,
    metric=maybe(number("The metric that was asked for.")),
    status=one_of("Whether there is an estimate.", "estimated", "not_estimated"), reason=text("Why there is none."),
    warnings=NOTES, trail=TRAIL,
)  # fmt: skip
_RUNS = {
    "runs": whole("Runs."), "not_estimated": whole("Runs without an estimate."),
    "hours": amount("Hours of the estimated runs.", "h"),
    "not_estimated_hours": amount("Hours of the others, where they are known.", "h"),
    "hours_unknown": whole("Those of which not even the hours are known."),
    "measured_share": maybe(share("Share of the energy that rests on stored watts.")), **FIGURES,
    "lost_runs": whole("Failed and killed ones."),
    "lost_energy_kwh": maybe(interval("Energy of those.", "kWh")),
}  # fmt: skip
_RUNS_HEAD = {
    "schema_version": VERSION, "kind": always("runs"), "tracker": text("Tracker."), "paths": texts("Stores."),
    "runs": whole("Runs."), "total": fields("The whole.", group=text("total."), **_RUNS), "group_by": GROUP_BY,
    "metric": maybe(text("Metric that was asked for.")), "goal": maybe(one_of("Which way is better.", "min", "max")),
    "front": many(
        fields(
            from_run=text("Run."), to_run=text("The next better one."), gain=number("Metric gained."),
            more_kwh=interval("Energy more.", "kWh"),
            kwh_per_unit=maybe(interval("Energy for each unit of the metric.", "kWh")),
        ),
        "Steps from the cheapest run to the best.",
    ),
    "faults": many(
        fields(
            source=text("Store."), sentence=text("What is broken."),
            remote=flag("Whether a service is to blame, which may answer when it is asked again."),
        ),
        "What could not be read.",
    ),
    "notes": NOTES,
}  # fmt: skip
RUNS = fields(**_RUNS_HEAD, results=many(_RUN))
RUNS_GROUPS = fields(
    **_RUNS_HEAD, results=many(fields("A group, with what it was grouped by as fields.", GROUP, **_RUNS))
)

_TRACKERS = tuple(f"carbonest usage {name}" for name in ("mlflow", "wandb", "tensorboard", "slurm"))
_CLOUDS = ("carbonest usage aws", "carbonest usage azure")


def _with(option: str, commands: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{command} {option}" for command in commands)


RESULTS = {
    "fleet": (("carbonest fleet", "carbonest replay"), "Bills: every row in one class, every hour once.", FLEET),
    "fleet-row": ("carbonest fleet --explain-row", "One row of a bill, explained.", FLEET_ROW),
    "usage": (_CLOUDS, "Measured utilization: a row for each machine and period.", USAGE),
    "usage-groups": (_with("--group-by", _CLOUDS), "The same, in groups.", USAGE_GROUPS),
    "usage-dry-run": (_with("--dry-run", _CLOUDS), "What a run would ask the service for.", USAGE_DRY),
    "recorded": ((*_TRACKERS, "carbonest merge"), "Runs that trackers have stored.", RUNS),
    "recorded-groups": (_with("--group-by", _TRACKERS), "The same, in groups.", RUNS_GROUPS),
}
