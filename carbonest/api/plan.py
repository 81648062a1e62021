"""Where zoo and plan meet: the profiler knows models, the estimator knows machines, this joins them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from estimator.errors import InputError
from estimator.planning.hardware_names import cpu_named, gpus_named, speed_given
from estimator.planning.job_files import profile_result
from estimator.planning.options import JOB_SOURCES, checked
from estimator.planning.sources import intensity_source, price_source

if TYPE_CHECKING:
    from estimator.planning.job import Job
    from estimator.planning.plan import Plan
    from estimator.planning.request import Request
    from profiler.zoo.models import ZooModel

#: Options about the job's needs, under the names of the fields of :class:`estimator.planning.job.Job`.
NEEDS = {
    "trials": "trials", "threads": "threads", "memory": "memory_gib", "gpu_memory": "gpu_memory_gb", "work": "work",
    "precision": "precision", "batch": "batch", "gpu_util": "gpu_util", "cpu_util": "cpu_util", "workload": "workload",
    "gpus": "reference_count", "name": "name",
}  # fmt: skip


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
    >>> found.best.candidate.slot.place.region
    'us-east-1'
    """
    from estimator.planning.plan import plan as weigh

    return weigh(request_of(given))


def request_of(given: dict[str, Any]) -> Request:
    """Return the request that options stand for.

    Raises
    ------
    InputError
        If an option breaks its rule, or two contradict each other.
    """
    given = checked(given)
    from estimator.estimate.options import moment
    from estimator.planning.request import Request

    near = given.get("near")
    start = given.get("start")
    regions = _names(given.get("regions"))
    request: dict[str, Any] = {
        "job": _job(given),
        "regions": regions,
        "countries": _names(given.get("country")),
        "skus": _names(given.get("sku")),
        "near": (near, given.get("within_km") or 1500.0) if near else None,
        "deadline_hours": given.get("deadline"),
        "budget_usd": given.get("budget"),
        "max_kgco2e": given.get("max_kgco2e"),
        "carbon_price_usd_per_tonne": given.get("carbon_price"),
        "start": moment(start),
        "intensity": intensity_source(
            given.get("intensity"), given.get("fallback"), given.get("boundary"), given.get("signal"), regions
        ),
        "prices": price_source(given.get("prices")),
    }
    provider, kinds = _names(given.get("provider")), _names(given.get("price_kind"))
    provider = tuple(name.lower() for name in provider) or _providers_of(request["skus"])
    if provider or regions:
        request["providers"] = provider or ("aws", "azure", "gcp")
    if kinds:
        from estimator.prices.price import KINDS

        request["price_kinds"] = KINDS if "all" in kinds else kinds
    if given.get("machines"):
        request["counts"] = _counts(_names(given["machines"]))
    for name, target in (
        ("minimize", "minimize"),
        ("window", "window_hours"),
        ("boundary", "boundary"),
        ("signal", "signal"),
        ("pue", "pue"),
        ("limit", "limit"),
    ):
        if given.get(name) is not None:
            request[target] = given[name]
    if given.get("signal") == "marginal" and request["intensity"] is None:
        # The tables hold marginal figures of stack emissions only: they must not be called anything else.
        if given.get("boundary") == "lifecycle":
            raise InputError("the tables' marginal intensities count direct emissions only: leave --boundary out.")
        request["boundary"] = "direct"
    return Request(**request)


def job_of(given: dict[str, Any]) -> Job:
    """Return the job that options stand for.

    Raises
    ------
    InputError
        If none or several ways to say it are given, or an option breaks its rule.
    """
    return _job(checked(given))


def _job(given: dict[str, Any]) -> Job:
    from estimator.planning import job

    named = [name for name in JOB_SOURCES if name in given]
    needs = {field: given[option] for option, field in NEEDS.items() if given.get(option) is not None}
    if "precision" in needs:
        needs["stated_precision"] = needs["precision"]
        # Published speeds tell two recipes apart: single precision, and anything on the fast units.
        needs["precision"] = "fp32" if needs["precision"] == "fp32" else "amp"
    if given.get("speed"):
        needs["speeds"] = tuple(speed_given(text) for text in _names(given["speed"], comma=False))
    if named[0] == "zoo":
        return zoo_job(given["zoo"], lsj=bool(given.get("lsj")), **needs)
    if "precision" in needs:
        needs["measured_precision"] = needs["precision"]
    if named[0] == "vcpu_hours":
        return job.cpu_job(given["vcpu_hours"], cpu_named(given.get("cpu")), **needs)
    if named[0] == "profile":
        return _profile_job(given, needs)
    if not given.get("gpu"):
        raise InputError("--gpu-hours needs the GPU they were counted on: give --gpu, for instance --gpu V100.")
    needs.setdefault("name", f"{given['gpu_hours']:g} GPU-hours of {given['gpu'].strip()}")
    return job.gpu_job(given["gpu_hours"], gpus_named(given["gpu"]), **needs)


def _names(value: Any, *, comma: bool = True) -> tuple[str, ...]:
    """Return a list of names from an option that may repeat, or hold several with commas."""
    if value is None:
        return ()
    texts = [value] if isinstance(value, str) else list(value)
    parts = [part for text in texts for part in (str(text).split(",") if comma else [str(text)])]
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _profile_job(given: dict[str, Any], needs: dict[str, Any]) -> Job:
    from estimator.planning.job import job_of_profile

    result = profile_result(given["profile"], given.get("model"))
    if given.get("gpu"):
        needs["devices"] = gpus_named(given["gpu"])
    if given.get("cpu"):
        result = {**result, "cpu_model": cpu_named(given["cpu"])}
    return job_of_profile(result, **needs)


def _providers_of(skus: tuple[str, ...]) -> tuple[str, ...]:
    """Naming machines names their providers."""
    from estimator.machines.catalogue import find_machine

    return tuple(dict.fromkeys(find_machine(sku).provider for sku in skus))


def _counts(texts: tuple[str, ...]) -> tuple[int, ...]:
    from estimator import units

    found = [units.number(text, "--machines", low=1, high=10_000) for text in texts]
    if any(number != int(number) for number in found):
        raise InputError(f"--machines must be whole numbers like 1,2,4; got {', '.join(texts)}.")
    return tuple(sorted({int(number) for number in found}))


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
        "stated_precision": "fp32",
        "workload": "detection",
        "batch": model.images_per_batch / model.train_gpus if model.images_per_batch and model.train_gpus else None,
        "network": model.name,
        "gpu_memory_gb": model.train_mem_gb,
        "published": True,
        "steps": (published,),
    }
    if model.train_s_per_iter is None:
        settings |= {"measured_precision": "amp", "precision": "amp", "stated_precision": "amp"}
    settings |= {key: value for key, value in given.items() if value is not None}
    return gpu_job(hours, ("V100 16GB SXM2", "V100 32GB SXM2"), **settings)
