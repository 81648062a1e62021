"""Plans: plan, serve."""

from __future__ import annotations

from .parts import FIGURES, TRAIL, VERSION, WARNINGS, WATTS
from .shapes import (
    Shape,
    amount,
    by_name,
    fields,
    flag,
    interval,
    many,
    maybe,
    number,
    one_of,
    share,
    text,
    texts,
    whole,
)  # fmt: skip

_TRAINING = fields(
    "Of a language model: what is trained.",
    model=text("Model."), params_b=amount("Parameters.", "10^9"), active_b=amount("Parameters at work a token.",
    "10^9"),
    tokens=amount("Tokens of one pass.", "tokens"), epochs=amount("Passes."),
    method=text("pretrain, full, lora or qlora."), sequence_tokens=amount("Sequence length.", "tokens"),
    precision=text("Precision of the arithmetic."), stack=text("Software, or unknown."), optimizer=text("Optimizer."),
    recompute=text("Which activations are computed again."), micro_batch=amount("Sequences a board works on at once."),
    tokens_per_s_per_gpu=maybe(amount("Speed that was given.", "tokens/s")),
    mfu=maybe(share("Share of the boards' peak that was given.")),
    flop_per_token=amount("Work of a token.", "FLOP"),
)  # fmt: skip

_JOB = fields(
    "The job, resolved.",
    name=text("Its name."), kind=one_of("Which hours count.", "cpu", "gpu"),
    device_hours=interval("Hours of the reference device, one trial.", "h"), trials=whole("Trials."),
    devices=texts("Reference devices; several where the name is that of a family."),
    reference_count=maybe(whole("Devices that the hours were measured on together.")),
    work=maybe(text("Kind of work, by which speeds are compared.")), precision=text("Precision."),
    workload=text("Workload class."), threads=maybe(amount("Threads that it can use.")),
    memory_gib=maybe(amount("Memory needed.", "GiB")), gpu_memory_gb=maybe(amount("Memory needed on a board.", "GB")),
    cpu_util=maybe(share("CPU utilization given.")), gpu_util=maybe(share("GPU utilization given.")),
    batch=maybe(amount("Batch size given.")),
    speeds=by_name(interval("Factor over the reference device."), "Speeds that were given, by device."),
    training=maybe(_TRAINING),
)  # fmt: skip


def _place(meaning: str) -> Shape:
    """What tells an option from all others."""
    return fields(
        meaning,
        provider=text("Cloud."),
        sku=text("Machine type."),
        region=text("Region."),
        price_kind=text("on_demand, spot, …"),
        machines=whole("Machines at once."),
    )


_OPTION = fields(
    "One machine in one place: an option.",
    provider=text("Cloud."), sku=text("Machine type."), machines=whole("Machines at once."), region=text("Region."),
    region_name=text("Its name."), country=text("ISO 3166-1 alpha-2."), price_kind=text("on_demand, spot, …"),
    usd_per_hour=maybe(amount("Price of one machine; null where none is known.", "USD/h")),
    price_given=flag("Whether the price is the user's own."),
    interruption=maybe(text("How often the provider takes such spot machines away.")),
    start=maybe(text("Start of the job, UTC.")), hours=interval("Time that the job takes, all trials.", "h"),
    lost_work_factor=maybe(interval("Time over that without interruptions; null where they do not count.", "ratio")),
    combined_usd=maybe(interval("Money and emissions at the carbon price given, together.", "USD")),
    power_watts=WATTS,
    **FIGURES,
    intensity_gco2e_per_kwh=maybe(interval("Carbon intensity while it runs.", "gCO2e/kWh")),
    pue=maybe(interval("Site overhead over IT energy.", "ratio")), gpu_model=maybe(text("GPU.")),
    gpu_count=amount("GPUs of all machines together."), vcpus=amount("vCPUs of one machine."),
    memory_gib=amount("Memory of one machine.", "GiB"), tier=text("Origin of the power curve."),
    speed=text("How its speed is known: given, direct, linked or borrowed."), widest=text("What widens it most."),
    warnings=WARNINGS, on_front=flag("Whether no other option beats it in carbon, cost and time."),
    indistinguishable_from_least=flag("Whether the 90 % range of its objective over the least holds 1."),
    against_least=maybe(interval("Its objective over the least, shared errors cancelled.", "ratio")),
    titles=texts("best, greenest, cheapest, fastest, balanced, …"),
)  # fmt: skip

PLAN = fields(
    schema_version=VERSION,
    job=_JOB,
    minimize=text("carbon, cost or time."),
    carbon_price_usd_per_tonne=maybe(amount("Carbon price given.", "USD/tCO2e")),
    price_kinds=texts("Kinds of price that were looked at."),
    checkpoint_every_hours=maybe(amount("Work between two checkpoints, given.", "h")),
    standing=fields(
        "Which option leads, and which is the least of what; a limit may leave some of them out of the results.",
        best=_place("The one that leads."), least=_place("Least by the objective."), greenest=_place("Least carbon."),
        cheapest=maybe(_place("Least money, of those with a price.")), fastest=_place("Least time."),
        balanced=maybe(_place("Least money times carbon; with a carbon price the best.")),
    ),
    indistinguishable_from_least=whole("Options that cannot be told from the least, among those that are kept."),
    on_front=whole("Options that no other beats in carbon, cost and time."),
    no_price=texts("Of what no price is known, and what to do."),
    candidates_considered=whole("Options that were compared."),
    machines_considered=whole("Machine types that were looked at."),
    regions_considered=whole("Regions that were looked at."),
    excluded=many(
        fields(reason=text("Why."), kind=text("machine or region."), count=whole("How many."), examples=texts("Some.")),
        "What was left out.",
    ),
    trades=many(
        fields(
            choice=texts("Provider, machine, region and kind of price."),
            instead_of=texts("The same of the other."),
            extra_usd=maybe(number("Money more.", "USD")),
            extra_kgco2e=number("Carbon more.", "kgCO2e"),
            extra_hours=number("Time more.", "h"),
            carbon_ratio=interval("Carbon over the other's.", "ratio"),
            usd_per_tonne_avoided=maybe(number("Money for each tonne avoided.", "USD/tCO2e")),
        ),
        "Greenest against cheapest, both ways.",
    ),
    timing=maybe(
        fields(
            "When to start.",
            zone=text("Grid zone."), data_zone=text("Zone that the hours are of."), hours=amount("Length.", "h"),
            start=maybe(text("Start given.")), best_start=maybe(text("Best start by the average profile.")),
            saving=maybe(interval("Saved by the best start.", "fraction")),
            foresight_saving_24h=maybe(number("Saved by perfect foresight within 24 h.", "fraction")),
            profile_saving_24h=maybe(number("Saved by the average profile within 24 h.", "fraction")),
            weather_share=maybe(number("Share of the variation that the profile does not know.", "fraction")),
            source_ids=texts("Sources."),
        )
    ),
    trail=TRAIL,
    warnings=WARNINGS,
    results=many(_OPTION, "Options, best first."),
)  # fmt: skip

_A_MONTH = {
    "energy_kwh_per_month": maybe(interval("Energy a month; null without a load.", "kWh")),
    "operational_kgco2e_per_month": maybe(interval("Operational emissions a month.", "kgCO2e")),
    "embodied_kgco2e_per_month": maybe(interval("Embodied emissions a month.", "kgCO2e")),
    "total_kgco2e_per_month": maybe(interval("Both.", "kgCO2e")),
    "cost_usd_per_month": maybe(interval("Money a month.", "USD")),
}
SERVE = fields(
    schema_version=VERSION,
    service=fields(
        "What was asked, resolved.",
        model=text("Model."), parameters_b=amount("Parameters.", "10^9"),
        active_b=amount("Parameters at work a token.", "10^9"), precision=text("Form of the weights."),
        engine=text("Serving engine."), input_tokens=amount("Prompt.", "tokens"),
        output_tokens=amount("Answer.", "tokens"), lengths_given=flag("Whether these were given."),
        requests_per_s=maybe(amount("Load, mean.", "1/s")), concurrency=maybe(amount("Requests at once, given.")),
        answer_s=maybe(amount("Longest answer allowed.", "s")), token_ms=maybe(amount("Longest token allowed.", "ms")),
        peak_to_mean=amount("Peak of the load over its mean.", "ratio"),
        tokens_per_s=maybe(amount("Speed given.", "tokens/s")), at_batch=maybe(amount("Batch of that speed.")),
    ),
    machine=fields(
        "The machine chosen: of all that fit the cheapest.",
        provider=text("Cloud."), sku=text("Machine type."), region=maybe(text("Region.")), gpu_model=text("GPU."),
        gpu_count=amount("GPUs of one machine."), gpus_per_replica=whole("GPUs that hold one copy of the model."),
        largest_batch=amount("Most requests at once in a replica."),
        batch_in_memory=amount("Requests whose caches fit."),
    ),
    candidates_considered=whole("Machines and splits that fit."),
    alternatives=many(
        fields(
            sku=text("Machine type."), provider=text("Cloud."), gpu=text("GPU."),
            gpus_per_replica=whole("GPUs a replica."), machines=whole("Machines."),
            usd=maybe(amount("Money: a month at a load, a million tokens without one.", "USD")),
            board_joules_per_1000_tokens=amount("Energy of the boards.", "J"),
        ),
        "What else fits, cheapest first.",
    ),
    widest=text("What widens the figures of a token most."),
    trail=TRAIL,
    warnings=WARNINGS,
    results=many(
        fields(
            "One load.",
            kind=one_of("The load asked for, or a point of the curve.", "load", "curve"),
            batch=amount("Requests at once in a replica."), replicas=whole("Replicas."),
            gpus=whole("GPUs that hold them."),
            machines=whole("Machines."), busy=share("Share of the time that replicas work."),
            full=share("Share of the largest batch."), tokens_per_s=interval("Tokens of all replicas.", "tokens/s"),
            answer_s=interval("Time of one answer.", "s"), token_ms=interval("Time of one token.", "ms"),
            board_joules_per_1000_tokens=interval("Energy of the boards.", "J"),
            facility_joules_per_1000_tokens=interval("Energy of the machines with site overhead.", "J"),
            gco2e_per_1000_tokens=maybe(interval("Operational emissions.", "gCO2e")),
            usd_per_million_tokens=maybe(interval("Money.", "USD")),
            facility_joules_per_request=interval("Energy of one answer.", "J"),
            gco2e_per_request=maybe(interval("Emissions of one answer.", "gCO2e")),
            **_A_MONTH,
        )
    ),
)  # fmt: skip

RESULTS = {
    "plan": ("carbonest plan", "Where, when and on what to run a job, ranked.", PLAN),
    "serve": ("carbonest serve", "A language model served: replicas, energy, carbon, money over the load.", SERVE),
}
