"""Cloud Carbon Footprint: watts per vCPU of the CPU's generation, on a straight line in the load."""

from __future__ import annotations

from .. import tables
from ..machines.catalogue import Machine
from ..model import Step
from ..physics import published
from ..physics.power import LOADS
from .result import MethodWatts, curve, no_figure

#: Ratios to TDP behind the method's GPU constants, at idle and full load. Source: ccf-app.
GPU_RATIOS = (0.12, 1.02)
_TABLE = "ccf_coefficients"
_NAMES = {
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


def ccf_method_watts(machine: Machine, cpu_models: tuple[str, ...]) -> MethodWatts:
    """Return the method's watts: mean over the CPUs that the machine may land on."""
    ends, steps = [], []
    for name in dict.fromkeys(_name(cpu) for cpu in cpu_models):
        row = _row(machine.provider, name) if name else None
        if row is None:
            return no_figure("ccf", f"Cloud Carbon Footprint has no coefficient for {name or ' or '.join(cpu_models)}.")
        low, high = (tables.figure(row, column, _TABLE) for column in ("low_watts", "high_watts"))
        ends.append((low, high))
        steps += _steps(row, name or "", machine.provider, low, high)
    if not ends:
        return no_figure("ccf", f"the CPU of {machine.sku} is unknown.")
    low, high = (sum(column) / len(ends) for column in zip(*ends, strict=True))
    host = curve([published.ccf_watts(load, machine.vcpus, low, high) for load in LOADS])
    gpu_low, gpu_high, gpu_steps = _gpu(machine)
    gpu = curve([published.ccf_watts(load, machine.gpu_count, gpu_low, gpu_high) for load in LOADS])
    return MethodWatts("ccf", host, gpu, "", (*steps, *gpu_steps))


def _steps(row: dict[str, str], name: str, provider: str, low: float, high: float) -> list[Step]:
    borrowed = f"; {provider}'s own list lacks it, {row['provider']}'s stands in" if row["provider"] != provider else ""
    defect = f"; known defect: {row['defect']}" if row["defect"] else ""
    source_ids = tuple(row["source_ids"].split())
    text = f"{row['method']}{borrowed}{defect}"
    return [
        Step(f"{name}, idle", low, "W per vCPU", text, source_ids, bool(borrowed)),
        Step(f"{name}, full load", high, "W per vCPU", text, source_ids, bool(borrowed)),
    ]


def _name(cpu_model: str) -> str | None:
    from ..power.names import read_cpu_name

    if cpu_model.startswith("Graviton"):
        return cpu_model
    return _NAMES.get(read_cpu_name(cpu_model).generation or "")


def _row(provider: str, name: str) -> dict[str, str] | None:
    for owner in dict.fromkeys((provider, "aws", "azure", "gcp")):
        if found := tables.rows_for(_TABLE, "cpu", owner, name):
            return found[0]
    return None


def _gpu(machine: Machine) -> tuple[float, float, list[Step]]:
    if not machine.gpu_count or not machine.gpu_model:
        return 0.0, 0.0, []
    if found := tables.rows_for(_TABLE, "gpu", "any", machine.gpu_model):
        row = found[0]
        low, high = (tables.figure(row, column, _TABLE) for column in ("low_watts", "high_watts"))
        text = row["method"] + (f"; known defect: {row['defect']}" if row["defect"] else "")
        return (
            low,
            high,
            [Step(f"{machine.gpu_model}, full load", high, "W per GPU", text, tuple(row["source_ids"].split()))],
        )
    from ..power import gpu_spec

    tdp = gpu_spec(machine.gpu_model).tdp_watts
    low, high = (ratio * tdp for ratio in GPU_RATIOS)
    ratios = " and ".join(f"{ratio:g}" for ratio in GPU_RATIOS)
    text = f"no constant of its own: the ratios {ratios} behind the method's other GPUs, of {tdp:g} W"
    return low, high, [Step(f"{machine.gpu_model}, full load", high, "W per GPU", text, ("ccf-app",), True)]
