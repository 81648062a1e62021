"""One measured run as text and tables."""

from __future__ import annotations

from typing import Any

from estimator.model import Interval, Step
from estimator.units import BYTES_PER_GIB
from profiler.measure.measurement import Measurement

from .. import render
from ..ledger import sources, trail

BYTES_PER_MIB = BYTES_PER_GIB / 1024
_LONGEST_TITLE = 100
_SPREAD = {"energy_joules": "energy of one run, J", "cpu_seconds": "CPU-seconds of one run",
           "wall_seconds": "wall time of one run, s"}  # fmt: skip


def text(measurement: Measurement, *, explain: bool) -> str:
    """Return the report that goes to stderr."""
    return "\n" + "\n\n".join(render.plain(table) for table in tables(measurement, explain=explain))


def tables(measurement: Measurement, *, explain: bool) -> list[render.Table]:
    """Return the summary, the spread of repeats, carbon and money where asked, and the trail on request."""
    found = [_summary(measurement)]
    if measurement.spread:
        found.append(
            render.Table(
                ("", "min", "q1", "median", "q3", "max"),
                [
                    (_SPREAD[name], *(row[key] for key in ("min", "q1", "median", "q3", "max")))
                    for name, row in measurement.spread.items()
                ],
                title=f"{len(measurement.runs)} runs",
            )
        )
    if measurement.extras.get("training"):
        found.append(_training(measurement.extras["training"]))
    found += [_place(measurement.extras[key], key) for key in ("here", "cloud") if measurement.extras.get(key)]
    if explain:
        found += [trail(_trail(measurement)), sources(_trail(measurement))]
    return found


def _training(told: dict[str, Any]) -> render.Table:
    """What a training reached of its GPUs."""

    def of(name: str) -> str:
        value = told[name]
        return render.UNKNOWN if value is None else render.interval(Interval(**value))

    board = told["gpu_model"] or "a GPU that is not named (--gpu)"
    rows = [
        ("tokens a second of one GPU", of("tokens_per_second_per_gpu"), _read(told)),
        (
            "model operations",
            f"{of('tflops_per_gpu')} TFLOP/s",
            f"{render.figure(told['gflop_per_token'])} GFLOP a token",
        ),
        ("share of the 16-bit peak", of("peak_utilization"), board),
        ("energy of a token", _joules_of_token(of("joules_per_token")), _per_token(told)),
    ]
    return render.Table(
        ("", "", "basis"), rows, title=f"training of {told['llm']} on {render.counted(told['gpu_count'], 'GPU')}"
    )


def _read(told: dict[str, Any]) -> str:
    of = "one GPU" if told["read_of_one_gpu"] else "all of them"
    return f"{render.counted(told['readings'], 'reading')} of {told['read_as']}, taken to be of {of}"


def _joules_of_token(value: str) -> str:
    return value if value == render.UNKNOWN else f"{value} J"


def _per_token(told: dict[str, Any]) -> str:
    if told["joules_per_token"] is None:
        return "no energy of GPUs was measured"
    return "mean power over tokens a second of all GPUs"


def _summary(measurement: Measurement) -> render.Table:
    rows: list[tuple[str, str, str]] = [
        ("energy", _joules(measurement.energy_joules), _basis(measurement)),
        ("  CPUs and memory", _joules(measurement.cpu_joules), _devices(measurement, ("cpu", "dram"))),
    ]
    if _machine_wide(measurement) and measurement.process_cpu_joules is not None:
        above = ", above idle" if measurement.idle_watts else ""
        rows.append(
            ("  of them this program", _joules(measurement.process_cpu_joules), f"its share by CPU-seconds{above}")
        )
    if any(device.part == "gpu" for run in measurement.runs for device in run.devices):
        rows.append(("  GPUs", _joules(measurement.gpu_joules), _devices(measurement, ("gpu",))))
    rows += [
        ("mean power", _with_unit(measurement.mean_watts, "W"), "energy over wall time"),
        (
            "CPU time",
            f"{render.figure(measurement.cpu_seconds)} s",
            f"user {render.figure(measurement.user_seconds)}, system {render.figure(measurement.system_seconds)}; "
            f"by {measurement.runs[0].usage.method}",
        ),
        ("wall time", f"{render.figure(measurement.wall_seconds)} s", _parallelism(measurement)),
        _memory(measurement),
    ]
    if measurement.exit_code not in (0, None):
        rows.append(("exit status", str(measurement.exit_code), ""))
    title = f"measured: {_shortened(measurement.name)}"
    return render.Table(("", "", "basis"), rows, title=title, notes=_notes(measurement))


def _notes(measurement: Measurement) -> list[str]:
    notes = []
    idle = measurement.uncharged_idle_joules
    if idle is not None and measurement.energy_joules is not None and measurement.idle_watts is None:
        notes.append(
            f"Waiting costs little: idle power is charged by CPU-seconds used. The rest of the machine's idle "
            f"energy meanwhile, {render.amount(idle, 'J')}, belongs to whoever keeps it on."
        )
    if _machine_wide(measurement) and measurement.process_cpu_joules is not None and not measurement.idle_watts:
        notes.append(
            "The program's share: energy above idle by CPU-seconds among all that ran, idle by CPU-seconds out of "
            "those available. Its range holds what is not known: idle power (--idle measures it, on a quiet machine), "
            "and what a CPU-second of another program takes."
        )
    if measurement.idle_watts == {}:
        notes.append("No counter to measure idle power with: the model's share of idle power was left out instead.")
    if measurement.idle_watts:
        watts = ", ".join(f"{device} {render.figure(value)} W" for device, value in measurement.idle_watts.items())
        notes.append(f"Idle power was measured first and subtracted: {watts}.")
    # A machine without a GPU needs no line about it; why the CPUs' counters could not be read does matter.
    said = [
        pair
        for pair in measurement.reasons
        if not pair[1].startswith("no NVIDIA GPU:") and pair[1] not in measurement.warnings
    ]
    notes += [f"{meter}: {reason}" for meter, reason in said]
    return notes


def _machine_wide(measurement: Measurement) -> bool:
    """Return whether counters of the whole machine read the CPUs."""
    return any(device.machine_wide and device.part == "cpu" for run in measurement.runs for device in run.devices)


def _basis(measurement: Measurement) -> str:
    if measurement.energy_joules is None:
        return "nothing could be metered; see below"
    # A counter of the GPUs beside modelled CPUs: most of the joules may well be measured.
    how = "measured"
    if measurement.modelled:
        how = "in part modelled: the CPUs" if "+" in measurement.meter else "modelled, not measured"
    return f"{how} (meter: {measurement.meter}; covers {measurement.scope})"


def _devices(measurement: Measurement, parts: tuple[str, ...]) -> str:
    devices = [device for run in measurement.runs for device in run.devices if device.part in parts]
    return ", ".join(
        dict.fromkeys(
            device.device if device.counted else f"{device.device} (counted by run {device.counted_by})"
            for device in devices
            if device.machine_wide
        )
    )


def _parallelism(measurement: Measurement) -> str:
    if measurement.wall_seconds <= 0:
        return ""
    return f"{render.figure(measurement.cpu_seconds / measurement.wall_seconds)} CPUs busy on average"


def _place(data: dict[str, Any], key: str) -> render.Table:
    fields = (
        ("energy", "kWh", "energy_kwh"),
        ("operational", "kgCO2e", "operational_kgco2e"),
        ("embodied", "kgCO2e", "embodied_kgco2e"),
        ("cost", "USD", "cost_usd"),
    )
    rows = [
        (label, unit, Interval(**data[field]) if data.get(field) else None)
        for label, unit, field in fields
        if field in data
    ]
    if key == "cloud":
        notes = ["The whole machine for the time of the run, idle vCPUs, rest of the server and site included."]
        return render.Table(("", "unit", "90 % interval"), rows, title=str(data["title"]), notes=notes)
    title = "here" if data["place"] == "here" else f"here, in {data['place']}"
    notes = ["What was metered, and the site's overhead; not power supply, fans, drives and network of the machine."]
    return render.Table(("", "unit", "90 % interval"), rows, title=title, notes=notes)


def _trail(measurement: Measurement) -> tuple[Step, ...]:
    told = [
        *measurement.extras.get("trail", ()),
        *(measurement.extras.get("here") or {}).get("trail", ()),
        *(measurement.extras.get("cloud") or {}).get("trail", ()),
    ]
    return tuple(Step(**step | {"source_ids": tuple(step["source_ids"])}) for step in told)


def _shortened(name: str) -> str:
    words = " ".join(name.split())
    return words if len(words) <= _LONGEST_TITLE else words[: _LONGEST_TITLE - 1] + "…"


def _joules(value: Interval | None) -> str:
    return _with_unit(value, "J")


def _with_unit(value: Interval | None, unit: str) -> str:
    return render.amount(value, unit)


def _memory(measurement: Measurement) -> tuple[str, str, str]:
    size_bytes = measurement.peak_memory_bytes
    if size_bytes is None:
        return ("peak memory", render.UNKNOWN, "")
    floor_bytes = max(run.usage.memory_floor_bytes for run in measurement.runs)
    bound = "at most " if size_bytes <= floor_bytes else ""
    basis = "the measuring process itself held as much" if bound else "largest process"
    return ("peak memory", f"{bound}{render.figure(size_bytes / BYTES_PER_MIB)} MiB", basis)
