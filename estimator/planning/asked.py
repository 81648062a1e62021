"""From the options of ``carbonest plan`` to a request: the job that they describe, and where and how it may run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .. import units
from ..choices import PRICE_KINDS, PROVIDERS
from ..errors import InputError
from ..estimate.options import moment
from ..machines.catalogue import find_machine
from .given_prices import given_prices
from .hardware_names import cpu_named, gpus_named, speed_given
from .job import Job, cpu_job, gpu_job, job_of_profile
from .job_files import profile_result
from .llm_job import llm_job, llm_job_of_profile
from .options import JOB_SOURCES, checked
from .request import Request
from .sources import intensity_source, price_source

#: The job of training a zoo model: (name, ``lsj=``, fields of :class:`.job.Job`) → job. Handed in by whoever knows a
#: zoo, for the planner knows machines only.
ZooJob = Callable[..., Job]
#: Options about the job's needs, under the names of the fields of :class:`.job.Job`.
_NEEDS = {
    "trials": "trials", "threads": "threads", "memory": "memory_gib", "gpu_memory": "gpu_memory_gb", "work": "work",
    "precision": "precision", "batch": "batch", "gpu_util": "gpu_util", "cpu_util": "cpu_util", "workload": "workload",
    "gpus": "reference_count", "name": "name",
}  # fmt: skip
#: Options that pass as they are, under the names of the fields of :class:`.request.Request`.
_FIELDS = {
    "deadline": "deadline_hours", "budget": "budget_usd", "max_kgco2e": "max_kgco2e", "minimize": "minimize",
    "carbon_price": "carbon_price_usd_per_tonne", "window": "window_hours", "boundary": "boundary", "signal": "signal",
    "pue": "pue", "limit": "limit", "checkpoint_every": "checkpoint_hours",
}  # fmt: skip
#: How far ``near`` reaches where nothing is said.
_NEAR_KM = 1500.0


def request_of(given: Mapping[str, Any], zoo_job: ZooJob) -> Request:
    """Return the request that options stand for.

    Raises
    ------
    InputError
        If an option breaks its rule, or two contradict each other.
    """
    given = checked(given)
    regions, skus = _names(given.get("regions")), _names(given.get("sku"))
    request: dict[str, Any] = {
        "job": _job(given, zoo_job),
        "regions": regions,
        "countries": _names(given.get("country")),
        "skus": skus,
        "near": (given["near"], given.get("within_km") or _NEAR_KM) if given.get("near") else None,
        "start": moment(given.get("start")),
        "intensity": intensity_source(
            given.get("intensity"), given.get("fallback"), given.get("boundary"), given.get("signal"), regions
        ),
        "prices": price_source(given.get("prices")),
        "given_prices": given_prices(_names(given.get("price")), skus),
        **{field: given[option] for option, field in _FIELDS.items() if option in given},
    }
    # Naming machines names their providers.
    named = tuple(name.lower() for name in _names(given.get("provider")))
    providers = named or tuple(dict.fromkeys(find_machine(sku).provider for sku in skus))
    if providers or regions:
        request["providers"] = providers or PROVIDERS
    kinds = _names(given.get("price_kind"))
    if kinds:
        request["price_kinds"] = PRICE_KINDS if "all" in kinds else kinds
    if given.get("machines"):
        request["counts"] = _counts(_names(given["machines"]))
    if given.get("signal") == "marginal" and request["intensity"] is None:
        # The tables hold marginal figures of stack emissions only: they must not be called anything else.
        if given.get("boundary") == "lifecycle":
            raise InputError("the tables' marginal intensities count direct emissions only: leave --boundary out.")
        request["boundary"] = "direct"
    return Request(**request)


def job_of(given: Mapping[str, Any], zoo_job: ZooJob) -> Job:
    """Return the job that options stand for.

    Raises
    ------
    InputError
        If none or several ways to say it are given, or an option breaks its rule.
    """
    return _job(checked(given), zoo_job)


def _job(given: Mapping[str, Any], zoo_job: ZooJob) -> Job:
    source = next(name for name in JOB_SOURCES if name in given)
    if source == "llm":
        return llm_job(given, {field: given[option] for option, field in _NEEDS.items() if option in given})
    needs = {field: given[option] for option, field in _NEEDS.items() if option in given}
    if "precision" in needs:
        needs["stated_precision"] = needs["precision"]
        # Published speeds tell two recipes apart: single precision, and anything on the fast units.
        needs["precision"] = "fp32" if needs["precision"] == "fp32" else "amp"
    if given.get("speed"):
        needs["speeds"] = tuple(speed_given(text) for text in _names(given["speed"], comma=False))
    if source == "zoo":
        return zoo_job(given["zoo"], lsj=bool(given.get("lsj")), **needs)
    if "precision" in needs:
        needs["measured_precision"] = needs["precision"]
    if source == "vcpu_hours":
        return cpu_job(given["vcpu_hours"], cpu_named(given.get("cpu")), **needs)
    if source == "profile":
        return _profile_job(given, needs)
    if not given.get("gpu"):
        raise InputError("--gpu-hours needs the GPU they were counted on: give --gpu, for instance --gpu V100.")
    needs.setdefault("name", f"{given['gpu_hours']:g} GPU-hours of {given['gpu'].strip()}")
    return gpu_job(given["gpu_hours"], gpus_named(given["gpu"]), **needs)


def _profile_job(given: Mapping[str, Any], needs: dict[str, Any]) -> Job:
    result = profile_result(given["profile"], given.get("model"))
    if "tokens" in given:
        return llm_job_of_profile(result, given, needs)
    if given.get("gpu"):
        needs["devices"] = gpus_named(given["gpu"])
    if given.get("cpu"):
        result = {**result, "cpu_model": cpu_named(given["cpu"])}
    return job_of_profile(result, **needs)


def _names(texts: tuple[str, ...] | None, *, comma: bool = True) -> tuple[str, ...]:
    """Return the names of an option that may repeat, or hold several with commas."""
    parts = [part for text in texts or () for part in (text.split(",") if comma else [text])]
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _counts(texts: tuple[str, ...]) -> tuple[int, ...]:
    found = [units.number(text, "--machines", low=1, high=10_000) for text in texts]
    if any(number != int(number) for number in found):
        raise InputError(f"--machines must be whole numbers like 1,2,4; got {', '.join(texts)}.")
    return tuple(sorted({int(number) for number in found}))
