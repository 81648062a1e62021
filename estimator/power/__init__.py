"""The power model: watts of hardware from its specification, with ranges that were checked.

One model serves the instance tables, ``carbonest vm``, ``carbonest power`` and ``carbonest validate``. Coefficients
and their residuals are in ``data/power_model.csv``, classes of work in ``data/workload_classes.csv``; the formulas in
``estimator.physics.server`` and ``estimator.physics.duty``.

Examples
--------
>>> hardware = Hardware("Xeon Platinum 8480+", sockets=2, memory_gib=512, gpu_model="H100-SXM", gpu_count=8)
>>> predict(hardware, scope="server_ac", workload="llm-training").tier
'modelled'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .boards import GpuSpec
    from .classes import PRECISIONS, WorkClass, network_of, work_classes
    from .coefficients import Coefficient, PowerModel, released
    from .cpu import CpuSpec, cpu_spec
    from .curves import part_curves
    from .duty import Duty, Work, duty_of
    from .gpu import gpu_spec
    from .hardware import SCOPES, SETTINGS, Factors, Hardware, PartCurves, Prediction
    from .predict import predict
    from .workloads import classify, is_tuned

#: Public name → module: read on first use, for the duty of a GPU needs a fraction of this package.
_HOMES = {
    "SCOPES": "hardware",
    "SETTINGS": "hardware",
    "PRECISIONS": "classes",
    "Coefficient": "coefficients",
    "CpuSpec": "cpu",
    "Duty": "duty",
    "Factors": "hardware",
    "GpuSpec": "boards",
    "Hardware": "hardware",
    "PartCurves": "hardware",
    "PowerModel": "coefficients",
    "Prediction": "hardware",
    "Work": "duty",
    "WorkClass": "classes",
    "classify": "workloads",
    "cpu_spec": "cpu",
    "duty_of": "duty",
    "gpu_spec": "gpu",
    "is_tuned": "workloads",
    "network_of": "classes",
    "part_curves": "curves",
    "predict": "predict",
    "released": "coefficients",
    "work_classes": "classes",
}

__all__ = [
    "PRECISIONS",
    "SCOPES",
    "SETTINGS",
    "Coefficient",
    "CpuSpec",
    "Duty",
    "Factors",
    "GpuSpec",
    "Hardware",
    "PartCurves",
    "PowerModel",
    "Prediction",
    "Work",
    "WorkClass",
    "classify",
    "cpu_spec",
    "duty_of",
    "gpu_spec",
    "is_tuned",
    "network_of",
    "part_curves",
    "predict",
    "released",
    "work_classes",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # The module `predict` and its function share a name: importing the module would shadow the function.
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value
