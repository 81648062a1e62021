"""What was measured here: measure, merge."""

from __future__ import annotations

from .bills import RUNS
from .parts import ESTIMATE, NOTES, TRAIL, VERSION, WARNINGS
from .shapes import (
    Shape,
    always,
    amount,
    by_name,
    fields,
    flag,
    interval,
    many,
    may,
    maybe,
    moment,
    number,
    text,
    texts,
    whole,
)  # fmt: skip

_JOULES = maybe(interval("Energy; null where nothing was metered.", "J"))
#: Of a place (``--region``, ``--intensity``, ``--usd-per-kwh``): what the joules come to where they were drawn.
_HERE = fields(
    "What it comes to where it was measured; null unless a place, an intensity or a price was given.",
    place=text("Where."),
    energy_kwh=interval("Energy with site overhead.", "kWh"),
    operational_kgco2e=maybe(interval("Emissions of that energy.", "kgCO2e")),
    cost_usd=maybe(interval("Price of the electricity.", "USD")),
    trail=TRAIL,
    warnings=WARNINGS,
)
_SPREAD = by_name({"type": "number"}, "min, q1, median, q3 and max over the repeats.")
_TRAINING = fields(
    "Of a language model (`--llm`): what the log told.",
    llm=text("Model."), active=maybe(amount("Parameters at work a token, given.")), method=text("Kind of training."),
    seq=amount("Sequence length.", "tokens"), precision=text("Precision."), gpu_model=maybe(text("GPU.")),
    gpu_count=whole("GPUs."), tokens_per_second_per_gpu=interval("Speed of one board.", "tokens/s"),
    readings=whole("Readings that it rests on."), read_as=text("Name in the log."),
    read_of_one_gpu=flag("Whether the log gave it for one board."),
    gflop_per_token=amount("Work of a token.", "GFLOP"), tflops_per_gpu=interval("Work of a board.", "TFLOP/s"),
    peak_utilization=maybe(interval("Share of the board's peak.", "fraction")),
    joules_per_token=maybe(interval("Energy of a token; null unless the boards were metered.", "J")),
)  # fmt: skip

_MEASUREMENT: dict[str, Shape] = {
    "schema_version": VERSION, "kind": always("measurement"), "run_id": text("Id of the run."),
    "ancestors": texts("Measurements that this one ran within."), "pid": whole("Process."), "name": text("Name."),
    "command": maybe(texts("Program and arguments; null for a block of Python.")),
    "exit_code": maybe(number("Status that the program ended with.")),
    "host": fields(
        "Where it ran.", hostname=text("Name."), boot_id=maybe(text("Id of this boot.")), system=text("Kernel."),
        cpu_model=maybe(text("CPU.")), logical_cpus=maybe(whole("CPUs.")),
    ),
    "job": maybe(text("Scheduler's job.")), "rank": maybe({"type": ["integer", "string"], "description": "Rank."}),
    "started": moment("Start."), "ended": moment("End."), "wall_seconds": amount("Time.", "s"),
    "cpu_seconds": amount("CPU time, children included.", "s"), "user_seconds": amount("Of that in user mode.", "s"),
    "system_seconds": amount("Of that in the kernel.", "s"), "cpu_accounting": text("How CPU time was counted."),
    "machine_busy_seconds": maybe(amount("CPU time of the whole machine.", "s")),
    "steal_seconds": maybe(amount("Taken by the hypervisor.", "s")),
    "peak_memory_bytes": maybe(whole("Most memory at once.", "bytes")),
    "memory_floor_bytes": maybe(whole("What the machine held before.", "bytes")),
    "energy_joules": _JOULES, "cpu_joules": _JOULES, "gpu_joules": _JOULES,
    "process_cpu_joules": maybe(interval("The program's share of the CPUs' joules.", "J")),
    "mean_watts": maybe(interval("Energy over wall time.", "W")),
    "uncharged_idle_joules": maybe(interval("Idle energy that was charged to nobody.", "J")),
    "scope": text("What the joules cover."), "meter": text("Meters, joined by +; none if there was none."),
    "modelled": flag("Whether any of it is a model, not a sensor."),
    "idle_watts": maybe(by_name({"type": "number"}, "Idle power that was subtracted, by part. [W]")),
    "idle_watts_range": maybe(by_name(maybe(interval("Its range.", "W")), "The same with ranges, by part.")),
    "repeats": whole("How often it ran."),
    "spread": by_name(_SPREAD, "Quantity → spread over the repeats; empty for one."),
    "runs": many(
        fields(
            started=moment("Start."), ended=moment("End."), wall_seconds=amount("Time.", "s"),
            cpu_seconds=amount("CPU time.", "s"), energy_joules=_JOULES,
            peak_memory_bytes=maybe(whole("Most memory.", "bytes")),
        ),
        "Each repeat.",
    ),
    "devices": many(
        fields(
            device=text("Device."), part=text("cpu, dram or gpu."), joules=interval("Charged to the run.", "J"),
            gross_joules=interval("Read, idle included.", "J"), meter=text("Meter."),
            modelled=flag("Whether it is a model."), machine_wide=flag("Whether it counts the whole machine."),
            scope=text("What it covers."), started=moment("Start."), ended=moment("End."),
            counted=flag("Whether it is in the sum."),
            counted_by=maybe(text("The measurement that counts it instead.")),
        ),
        "Each device and repeat.",
    ),
    "trail": may(TRAIL), "here": may(maybe(_HERE)),
    "cloud": may(maybe(fields("The same work on a machine of a cloud (`--cloud`).", title=text("Where."), **ESTIMATE))),
    "training": may(_TRAINING), "gpu_model": may(text("GPU of a training.")), "gpu_count": may(whole("GPUs of it.")),
    "warnings": WARNINGS,
    "reasons": many(fields(meter=text("Meter."), reason=text("Why it is not used.")), "Meters that cannot be used."),
}  # fmt: skip
MEASURE = fields(**_MEASUREMENT)

MERGE = fields(
    schema_version=VERSION, kind=always("merged"), files=whole("Files."), hosts=texts("Machines."),
    started=moment("First start."), ended=moment("Last end."), cpu_seconds=amount("CPU time, each counted once.", "s"),
    wall_seconds=amount("Time of all, added.", "s"), energy_joules=_JOULES, cpu_joules=_JOULES, gpu_joules=_JOULES,
    here=maybe(_HERE), meter=text("Meters."), modelled=flag("Whether any of it is a model."),
    devices=many(
        fields(
            hostname=maybe(text("Machine.")), boot_id=maybe(text("Its boot.")), device=text("Device."),
            part=text("cpu, dram or gpu."), meter=text("Meter."), readings=whole("Readings."),
            joules=_JOULES, joules_in_files=_JOULES,
        ),
        "Each device once: what is counted, and what the files say.",
    ),
    warnings=NOTES,
    measurements=many(fields(**_MEASUREMENT), "The files."),
    total=may(
        fields(
            "Measured and recorded runs together; a figure is null unless both have it.",
            energy_kwh=maybe(interval("Energy with site overhead.", "kWh")),
            operational_kgco2e=maybe(interval("Emissions of that energy.", "kgCO2e")),
            cost_usd=maybe(interval("Money.", "USD")),
        )
    ),
    recorded=may(RUNS),
)  # fmt: skip

RESULTS = {
    "measure": (("carbonest measure", "carbonest run"), "Energy of a program.", MEASURE),
    "merge": ("carbonest merge", "Result files added up, each joule once.", MERGE),
}
