"""Watts of a machine by published methods: Teads' sheet, Cloud Carbon Footprint, and power from TDP.

Each is reproduced with its own coefficients, defects included, so that results can be compared with tools that use it.
A method that has no figure for a machine says why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import NamedTuple

from . import tables
from .catalogue import Curve, Machine
from .errors import InputError, UnknownNameError
from .model import Step
from .physics import published
from .physics.power import LOADS

#: Method → what it is, in a few words.
METHODS: dict[str, str] = {
    "teads": "the sheet of 2021 as printed: RAPL of seven CPUs under stress-ng, others scaled by TDP; AWS only",
    "ccf": "mean watts per thread of a generation's SPECpower servers, straight in the load",
    "tdp": "Microsoft's post of 2021: whole CPUs and GPUs at thermal design power, at any load",
}
#: Teads' mean ratios of package power to TDP at 0, 10, 50 and 100 %, for chips not measured. Source: teads-2021b.
TEADS_RATIOS = (0.12, 0.32, 0.75, 1.02)
#: Cloud Carbon Footprint's ratios to TDP behind its GPU constants. Source: ccf-app.
CCF_GPU_RATIOS = (0.12, 1.02)
_CCF_NAMES = {
    "sandybridge": "Sandy Bridge",
    "ivybridge": "Ivy Bridge",
    "haswell": "Haswell",
    "broadwell": "Broadwell",
    "skylake": "Skylake",
    "cascadelake": "Cascade Lake",
    "coffeelake": "Coffee Lake",
    "icelake": "Ice Lake",
    "sapphirerapids": "Sapphire Rapids",
    "emeraldrapids": "Emerald Rapids",
    "graniterapids": "Granite Rapids",
    "zen1": "EPYC 1st Gen",
    "zen2": "EPYC 2nd Gen",
    "zen3": "EPYC 3rd Gen",
    "zen4": "EPYC 4th Gen",
    "zen5": "EPYC 5th Gen",
}
_TEADS_PARTS = (
    ("packages", "pkg_%s_watts"),
    ("memory", "ram_%s_watts"),
    ("GPUs", "gpu_%s_watts"),
    ("rest of server", "delta_watts"),
    ("instance", "total_%s_watts"),
)
_TEADS_TABLE, _CCF_TABLE, _DEFECTS_TABLE = "teads_instances", "ccf_coefficients", "teads_defects"


class MethodWatts(NamedTuple):
    """What a published method says of a machine.

    Attributes
    ----------
    host_watts : four watts or None
        All but GPUs at CPU loads of 0, 10, 50 and 100 %; ``None`` where the method has no figure. [W]
    gpu_watts : four watts or None
        All GPUs at GPU loads of 0, 10, 50 and 100 %. [W]
    missing : str
        Why there is no figure; empty where there is one.
    steps : tuple of Step
        Coefficients used, and known defects.
    """

    method: str
    host_watts: Curve | None
    gpu_watts: Curve | None
    missing: str
    steps: tuple[Step, ...]

    @property
    def watts(self) -> Curve | None:
        """Whole machine with CPU and GPU at the same load. [W]"""
        if self.host_watts is None or self.gpu_watts is None:
            return None
        first, second, third, fourth = (a + b for a, b in zip(self.host_watts, self.gpu_watts, strict=True))
        return first, second, third, fourth


def method_watts(machine: Machine, method: str, *, cpu_model: str | None = None) -> MethodWatts:
    """Return the watts of a machine by a published method.

    Parameters
    ----------
    machine : Machine
        From :func:`estimator.catalogue.find_machine`.
    method : str
        Key of :data:`METHODS`.
    cpu_model : str, optional
        The CPU, where it is known which of the possible ones it is.

    Raises
    ------
    UnknownNameError
        If there is no such method.
    """
    rules: dict[str, Callable[[Machine, tuple[str, ...]], MethodWatts]] = {"teads": _teads, "ccf": _ccf, "tdp": _tdp}
    if method not in rules:
        raise UnknownNameError("method", method, (), f"Known: {', '.join(rules)}.")
    return rules[method](machine, (cpu_model,) if cpu_model else machine.cpu_models)


def usable(result: MethodWatts) -> tuple[Curve, Curve]:
    """Return (host, GPU) watts of a method that has them.

    Raises
    ------
    InputError
        If it has none: says why.
    """
    if result.host_watts is None or result.gpu_watts is None:
        raise InputError(f"method {result.method} has no figure: {result.missing} Leave --method out.")
    return result.host_watts, result.gpu_watts


def _none(method: str, why: str) -> MethodWatts:
    return MethodWatts(method, None, None, why, ())


def _teads(machine: Machine, cpu_models: tuple[str, ...]) -> MethodWatts:
    del cpu_models
    if machine.provider != "aws":
        return _none(
            "teads", f"Teads' sheet holds AWS machines only; {machine.sku} is a machine of {machine.provider}."
        )
    found = tables.rows_for(_TEADS_TABLE, machine.sku)
    if not found or found[0]["kind"] == "service":
        return _none("teads", f"Teads' sheet ends in September 2021 and does not hold {machine.sku}.")
    row = found[0]
    total, gpu = _read(row, "total_%s_watts"), _read(row, "gpu_%s_watts")
    # The printed total is kept: printed parts add up to it only within their rounding.
    host = _curve([whole - boards for whole, boards in zip(total, gpu, strict=True)])
    steps = [_printed(row, name, column) for name, column in _TEADS_PARTS]
    return MethodWatts("teads", host, gpu, "", (*steps, *_teads_defects(row)))


def _printed(row: dict[str, str], name: str, column: str) -> Step:
    """One part of the sheet: its value at half load, and what is printed for all loads."""
    if "%" not in column:
        return Step(f"Teads' sheet, {name}", _cell(row, column), "W", "as printed, at any load", ("teads-sheet",))
    cells = " / ".join(row[column % percent] for percent in (0, 10, 50, 100))
    text = f"as printed, at 50 %; {cells} W at 0 / 10 / 50 / 100 %"
    return Step(f"Teads' sheet, {name}", _cell(row, column % 50), "W", text, ("teads-sheet",))


def _teads_defects(row: dict[str, str]) -> list[Step]:
    named = set(row["defects"].split())
    known = {
        entry["defect"]: entry
        for entry in tables.table(_DEFECTS_TABLE)
        if entry["defect"] in named and entry["cpu_model"] in ("", row["cpu_model"])
    }
    return [
        Step(
            f"known defect: {name}",
            entry["effect"],
            "",
            f"{entry['part']}: {entry['reason']}",
            tuple(entry["source_ids"].split()),
        )
        for name, entry in sorted(known.items())
    ]


def _ccf(machine: Machine, cpu_models: tuple[str, ...]) -> MethodWatts:
    ends, steps = [], []
    for name in dict.fromkeys(_ccf_name(cpu) for cpu in cpu_models):
        row = _ccf_row(machine.provider, name) if name else None
        if row is None:
            return _none("ccf", f"Cloud Carbon Footprint has no coefficient for {name or ' or '.join(cpu_models)}.")
        low, high = (tables.figure(row, column, _CCF_TABLE) for column in ("low_watts", "high_watts"))
        ends.append((low, high))
        steps += _ccf_steps(row, name or "", machine.provider, low, high)
    if not ends:
        return _none("ccf", f"the CPU of {machine.sku} is unknown.")
    low, high = (sum(column) / len(ends) for column in zip(*ends, strict=True))
    host = _curve([published.ccf_watts(load, machine.vcpus, low, high) for load in LOADS])
    gpu_low, gpu_high, gpu_steps = _ccf_gpu(machine)
    gpu = _curve([published.ccf_watts(load, machine.gpu_count, gpu_low, gpu_high) for load in LOADS])
    return MethodWatts("ccf", host, gpu, "", (*steps, *gpu_steps))


def _ccf_steps(row: dict[str, str], name: str, provider: str, low: float, high: float) -> list[Step]:
    borrowed = f"; {provider}'s own list lacks it, {row['provider']}'s stands in" if row["provider"] != provider else ""
    defect = f"; known defect: {row['defect']}" if row["defect"] else ""
    source_ids = tuple(row["source_ids"].split())
    text = f"{row['method']}{borrowed}{defect}"
    return [
        Step(f"{name}, idle", low, "W per vCPU", text, source_ids, bool(borrowed)),
        Step(f"{name}, full load", high, "W per vCPU", text, source_ids, bool(borrowed)),
    ]


def _ccf_name(cpu_model: str) -> str | None:
    from .power.names import read_cpu_name

    if cpu_model.startswith("Graviton"):
        return cpu_model
    return _CCF_NAMES.get(read_cpu_name(cpu_model).generation or "")


def _ccf_row(provider: str, name: str) -> dict[str, str] | None:
    for owner in dict.fromkeys((provider, "aws", "azure", "gcp")):
        if found := tables.rows_for(_CCF_TABLE, "cpu", owner, name):
            return found[0]
    return None


def _ccf_gpu(machine: Machine) -> tuple[float, float, list[Step]]:
    if not machine.gpu_count or not machine.gpu_model:
        return 0.0, 0.0, []
    if found := tables.rows_for(_CCF_TABLE, "gpu", "any", machine.gpu_model):
        row = found[0]
        low, high = (tables.figure(row, column, _CCF_TABLE) for column in ("low_watts", "high_watts"))
        text = row["method"] + (f"; known defect: {row['defect']}" if row["defect"] else "")
        return (
            low,
            high,
            [Step(f"{machine.gpu_model}, full load", high, "W per GPU", text, tuple(row["source_ids"].split()))],
        )
    tdp = _gpu_tdp(machine.gpu_model)
    low, high = (ratio * tdp for ratio in CCF_GPU_RATIOS)
    ratios = " and ".join(f"{ratio:g}" for ratio in CCF_GPU_RATIOS)
    text = f"no constant of its own: the ratios {ratios} behind the method's other GPUs, of {tdp:g} W"
    return low, high, [Step(f"{machine.gpu_model}, full load", high, "W per GPU", text, ("ccf-app",), True)]


def _tdp(machine: Machine, cpu_models: tuple[str, ...]) -> MethodWatts:
    from .power import cpu_spec

    if not cpu_models:
        return _none("tdp", f"the CPU of {machine.sku} is unknown.")
    specs = [cpu_spec(name) for name in cpu_models]
    cpu_tdp = sum(spec.tdp_watts for spec in specs) / len(specs)
    cpus = ceil(machine.host_share_vcpus / machine.host_vcpus * machine.host_sockets)
    gpus, gpu_tdp = ceil(machine.gpu_count), _gpu_tdp(machine.gpu_model) if machine.gpu_model else 0.0
    host = 1000 * published.devblog_kilowatts(cpus, cpu_tdp, 0.0, 0, 0.0)
    boards = 1000 * published.devblog_kilowatts(0, 0.0, 0.0, gpus, gpu_tdp)
    whole = (
        "whole CPUs under the machine, though it has a share of them"
        if machine.host_share_vcpus < machine.host_vcpus
        else "whole CPUs"
    )
    mean = f"mean of {', '.join(cpu_models)}" if len(specs) > 1 else cpu_models[0]
    sources = tuple(sorted({source for spec in specs for source in spec.source_ids}))
    steps = [
        Step("c, CPUs", float(cpus), "", whole, ("ms-devblog-2021",)),
        Step("Pc, power of one CPU", cpu_tdp, "W", f"thermal design power, {mean}, at any load", sources),
        Step(
            "Pr, power of the memory",
            0.0,
            "W",
            'left out: the post calls it "much smaller" and gives none',
            ("ms-devblog-2021",),
            True,
        ),
    ]
    if gpus:
        steps += [
            Step("g, GPUs", float(gpus), "", "whole boards", ("ms-devblog-2021",)),
            Step(
                "Pg, power of one GPU",
                gpu_tdp,
                "W",
                f"thermal design power, {machine.gpu_model}, at any load",
                _gpu_sources(machine),
            ),
        ]
    return MethodWatts("tdp", (host,) * 4, (boards,) * 4, "", tuple(steps))


def _gpu_tdp(gpu_model: str) -> float:
    from .power import gpu_spec

    return gpu_spec(gpu_model).tdp_watts


def _gpu_sources(machine: Machine) -> tuple[str, ...]:
    from .power import gpu_spec

    return gpu_spec(machine.gpu_model).source_ids


def _read(row: dict[str, str], pattern: str) -> Curve:
    return _curve([_cell(row, pattern % percent) for percent in (0, 10, 50, 100)])


def _cell(row: dict[str, str], column: str) -> float:
    return tables.figure(row, column, _TEADS_TABLE)


def _curve(values: Sequence[float]) -> Curve:
    first, second, third, fourth = values
    return first, second, third, fourth
