"""The power model: watts of hardware from its specification, with ranges that were checked.

One model serves the instance tables, ``carbonest vm``, ``carbonest power`` and ``carbonest validate``. Coefficients
and their residuals are in ``data/power_model.csv``; the formulas in ``estimator.physics.server``.

Examples
--------
>>> hardware = Hardware("Xeon Platinum 8480+", sockets=2, memory_gib=512, gpu_model="H100-SXM", gpu_count=8)
>>> predict(hardware, scope="server_ac", workload="llm-training").tier
'modelled'
"""

from .coefficients import Coefficient, PowerModel, released
from .cpu import CpuSpec, cpu_spec
from .curves import part_curves
from .gpu import GpuSpec, gpu_spec
from .hardware import SCOPES, SETTINGS, Factors, Hardware, PartCurves, Prediction
from .predict import predict
from .workloads import WORKLOADS, classify, is_tuned

__all__ = [
    "SCOPES",
    "SETTINGS",
    "WORKLOADS",
    "Coefficient",
    "CpuSpec",
    "Factors",
    "GpuSpec",
    "Hardware",
    "PartCurves",
    "PowerModel",
    "Prediction",
    "classify",
    "cpu_spec",
    "gpu_spec",
    "is_tuned",
    "part_curves",
    "predict",
    "released",
]
