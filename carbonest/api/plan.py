"""Where zoo and plan meet: the profiler knows models, the estimator knows machines, this joins them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from estimator.planning.job import Job
    from estimator.planning.plan import Plan
    from profiler.zoo.models import ZooModel


def plan(**given: Any) -> Plan:
    """Return where, when and on what to run a job, ranked, with ranges.

    Parameters
    ----------
    **given : the options of ``carbonest plan`` with underscores: one of ``zoo``, ``profile``, ``gpu_hours`` and
        ``vcpu_hours``; ``regions``, ``provider``, ``sku``, ``price_kind``, ``machines``, ``minimize``,
        ``carbon_price``, ``deadline``, ``budget``, ``max_kgco2e``, ``start``, ``window``, …

    Raises
    ------
    InputError
        If an option breaks its rule, or no option is left.

    Examples
    --------
    >>> found = plan(zoo="faster_rcnn_R_50_FPN_3x", regions=["eu-north-1", "us-east-1"], sku=["p3.16xlarge"])
    >>> found.best.slot.place.region
    'us-east-1'
    """
    from estimator.planning.asked import request_of
    from estimator.planning.planner import plan as weigh

    return weigh(request_of(given, zoo_job))


@lru_cache(maxsize=1)
def zoo_models() -> tuple[ZooModel, ...]:
    """Return the distinct models of the zoo."""
    from estimator import tables
    from profiler.zoo import models as zoo

    return zoo.models(tables.table("zoo"))


def zoo_job(name: str, *, lsj: bool = False, **given: Any) -> Job:
    """Return the job of training a zoo model.

    Parameters
    ----------
    name : name, configuration or model id.
    lsj : whether the range of a large-scale-jitter model will do.
    **given : fields of :class:`estimator.planning.job.Job` that differ.

    Raises
    ------
    UnknownNameError
        If the zoo has no such model; with the nearest names.
    InputError
        If the zoo gives no hours for it.
    """
    from estimator.model import Step
    from estimator.planning.job import gpu_job
    from profiler.zoo import models as zoo

    model = zoo.find(zoo_models(), name)
    hours = zoo.gpu_hours(model, lsj=lsj)
    score = f", {zoo.SCORES[model.score_name]} {model.score:g}" if model.score is not None else ""
    if model.train_s_per_iter is not None:
        method = f"{model.iterations:,} iterations × {model.train_s_per_iter:g} s × {model.train_gpus} GPUs{score}"
    else:
        method = f"two readings of the published time without a number of GPUs{score}"
    published = Step(
        "published training",
        hours.central,
        "GPU-hours of V100",
        method,
        ("detectron2_zoo",),
        False,
        hours.low,
        hours.high,
    )
    # Upstream says "V100 with NVLink" and not how much memory: both modules are that hardware.
    settings: dict[str, Any] = {
        "name": model.name,
        "reference_count": model.train_gpus or 8,
        "work": "detection_two_stage",
        "measured_precision": "fp32",
        "precision": "fp32",
        "workload": "training",
        "gpu_memory_gb": model.train_mem_gb,
        "published": True,
        "steps": (published,),
    }
    if model.train_s_per_iter is None:
        settings |= {"measured_precision": "amp", "precision": "amp"}
    settings |= {key: value for key, value in given.items() if value is not None}
    return gpu_job(hours, ("V100 16GB SXM2", "V100 32GB SXM2"), **settings)
