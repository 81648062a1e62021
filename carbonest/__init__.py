"""carbonest: what a cloud machine or a model costs in energy, carbon and money, with a range and a trail.

>>> import carbonest
>>> estimate = carbonest.estimate_vm("Standard_D4s_v3", hours=10, region="westeurope")
>>> estimate.energy_kwh.low <= estimate.energy_kwh.central <= estimate.energy_kwh.high
True

Names are loaded on first use, so that ``import carbonest`` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from estimator.estimate.face import estimate_series, estimate_vm
    from estimator.estimate.total import Total, total
    from estimator.estimate.workload import Workload
    from estimator.fleet.face import fleet
    from estimator.fleet.report import FleetReport
    from estimator.inventory.face import estimate_many
    from estimator.inventory.result import Inventory
    from estimator.model import Estimate, Interval, Step
    from estimator.planning.plan import Plan
    from estimator.serving.face import serve
    from estimator.serving.service import Service

    from .api.curve import learning_curve
    from .api.measure import measure, measured
    from .api.measure_run import measure_run
    from .api.mlflow_writing import log_to_mlflow
    from .api.plan import plan, zoo_models
    from .api.profile import profile_houses
    from .api.profile_table import profile_table
    from .api.search import SearchCost, StopRule, lightning_callback, trainer_callback
    from .api.sweep import LazyClassifier, LazyRegressor
    from .api.tracked import recorded
    from .api.usage import usage
    from .api.wandb_writing import log_to_wandb
    from .api.write_back import write_back

__version__ = "0.2.0"

_HOMES = {
    "Estimate": "estimator.model",
    "FleetReport": "estimator.fleet.report",
    "Interval": "estimator.model",
    "Inventory": "estimator.inventory.result",
    "Plan": "estimator.planning.plan",
    "Service": "estimator.serving.service",
    "Step": "estimator.model",
    "Total": "estimator.estimate.total",
    "Workload": "estimator.estimate.workload",
    "estimate_many": "estimator.inventory.face",
    "estimate_series": "estimator.estimate.face",
    "estimate_vm": "estimator.estimate.face",
    "fleet": "estimator.fleet.face",
    "learning_curve": "carbonest.api.curve",
    "measure": "carbonest.api.measure",
    "measured": "carbonest.api.measure",
    "measure_run": "carbonest.api.measure_run",
    "log_to_mlflow": "carbonest.api.mlflow_writing",
    "log_to_wandb": "carbonest.api.wandb_writing",
    "write_back": "carbonest.api.write_back",
    "plan": "carbonest.api.plan",
    "zoo_models": "carbonest.api.plan",
    "profile_houses": "carbonest.api.profile",
    "serve": "estimator.serving.face",
    "profile_table": "carbonest.api.profile_table",
    "recorded": "carbonest.api.tracked",
    "total": "estimator.estimate.total",
    "usage": "carbonest.api.usage",
    "SearchCost": "carbonest.api.search",
    "StopRule": "carbonest.api.search",
    "lightning_callback": "carbonest.api.search",
    "trainer_callback": "carbonest.api.search",
    "LazyClassifier": "carbonest.api.sweep",
    "LazyRegressor": "carbonest.api.sweep",
}

__all__ = [
    "Estimate",
    "FleetReport",
    "Interval",
    "Inventory",
    "LazyClassifier",
    "LazyRegressor",
    "Plan",
    "SearchCost",
    "Service",
    "Step",
    "StopRule",
    "Total",
    "Workload",
    "__version__",
    "estimate_many",
    "estimate_series",
    "estimate_vm",
    "fleet",
    "learning_curve",
    "lightning_callback",
    "log_to_mlflow",
    "log_to_wandb",
    "measure",
    "measure_run",
    "measured",
    "plan",
    "profile_houses",
    "profile_table",
    "recorded",
    "serve",
    "total",
    "trainer_callback",
    "usage",
    "write_back",
    "zoo_models",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        import sys

        raise AttributeError(f"module 'carbonest' has no attribute {name!r}", name=name, obj=sys.modules[__name__])
    from importlib import import_module

    from ._siblings import check

    check()
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
