"""Widths and left-out groups: the model fitted again and again, each time without what it is asked about."""

from __future__ import annotations

from collections.abc import Callable
from math import log

from estimator.power.coefficients import PowerModel
from estimator.power.curves import GpuModel
from estimator.power.hardware import Hardware
from estimator.validation.rows import place

from . import widths
from .assemble import Fitter
from .inputs import Inputs


def refit(inputs: Inputs, width: widths.Widths | None = None) -> Callable[[str], PowerModel]:
    """Return a function from a group to the model fitted without it."""
    return lambda group: Fitter(inputs, (group,)).build(width)


def calibrated(inputs: Inputs) -> tuple[PowerModel, widths.Widths]:
    """Fit the model and calibrate its widths: hosts by held-out servers, GPUs by leaving one group out at a time."""
    hosts = widths.HostResiduals(inputs).widths
    without_gpu = widths.Widths(hosts, {})
    found = widths.Widths(hosts, widths.gpu_widths(gpu_residuals(inputs, without_gpu)))
    return Fitter(inputs).build(found), found


def gpu_residuals(inputs: Inputs, width: widths.Widths) -> dict[str, dict[str, list[float]]]:
    """Log residuals (measured over predicted) by class and group, each by a model fitted without that group."""
    residuals: dict[str, dict[str, list[float]]] = {name: {} for name in widths.GPU_CLASSES}
    whole = Fitter(inputs)
    whole.build(width)
    names = {"v100": "V100 16GB PCIe", "p100": "P100 PCIe", "a40": "A40", "rtx6000": "RTX 6000"}
    models: dict[str, PowerModel] = {}

    def without(group: str) -> PowerModel:
        if group not in models:
            models[group] = Fitter(inputs, (group,)).build(width)
        return models[group]

    for reading in whole.readings():
        if reading.workload in residuals:
            known = reading.group.split(":")[1] if reading.group.startswith("zeus:") else ""
            part = names.get(known) or _by_generation(reading.generation)
            curve = GpuModel(Hardware(gpu_model=part, gpu_count=reading.gpus), without(reading.group))
            kept = residuals[reading.workload].setdefault(reading.group, [])
            kept.append(log(reading.share * curve.spec.tdp_watts / curve.board_watts(reading.workload, 1.0)))
    for row in inputs.rows:
        if row["core"] == "Y" and row["gpu_model"] and place(row).hardware.gpu_tuned:
            kept = residuals[place(row).workload].setdefault(row["group"], [])
            kept += [-error for _, error in Fitter.errors_of(without(row["group"]), [row])]
    return residuals


def _by_generation(generation: str) -> str:
    return {
        "volta": "V100 16GB SXM2",
        "hopper": "H100 80GB SXM5",
        "blackwell": "B200",
        "maxwell": "TITAN X",
        "pascal": "P40",
        "ampere": "A100 80GB SXM4",
    }.get(generation, "A100 80GB SXM4")
