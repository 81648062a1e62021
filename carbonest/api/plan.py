"""Where zoo and plan meet: the profiler knows models, the estimator knows machines, this joins them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, Never, TypeAlias

if TYPE_CHECKING:
    from datetime import datetime

    from estimator.planning.job import Job
    from estimator.planning.plan import Plan
    from profiler.zoo.models import ZooModel

#: A figure, or a text with a unit: 0.65 or "65%", 72 or "3d".
Number: TypeAlias = float | str
#: One name, several, or several in one text with commas.
Names: TypeAlias = str | Sequence[str]
#: One count or several.
Counts: TypeAlias = int | str | Sequence[int] | Sequence[str]


def plan(
    *,
    zoo: str | None = None,
    lsj: bool = False,
    llm: str | None = None,
    tokens: Number | None = None,
    active: Number | None = None,
    method: Literal["pretrain", "full", "lora", "qlora"] | None = None,
    epochs: Number | None = None,
    seq: Number | None = None,
    stack: Literal["tuned", "eager", "unknown"] | None = None,
    optimizer: Literal["adamw", "8bit"] | None = None,
    recompute: Literal["auto", "none", "full"] | None = None,
    tokens_per_s_per_gpu: Number | None = None,
    mfu: Number | None = None,
    profile: str | None = None,
    model: str | None = None,
    gpu_hours: Number | None = None,
    gpu: str | None = None,
    gpus: int | None = None,
    vcpu_hours: Number | None = None,
    cpu: str | None = None,
    threads: Number | None = None,
    trials: int = 1,
    memory: Number | None = None,
    gpu_memory: Number | None = None,
    work: str | None = None,
    precision: Literal["fp32", "amp", "bf16", "fp8"] | None = None,
    batch: Number | None = None,
    speed: Names = (),
    gpu_util: Number | None = None,
    cpu_util: Number | None = None,
    workload: str | None = None,
    name: str | None = None,
    provider: Names = (),
    regions: Names = (),
    country: Names = (),
    near: str | None = None,
    within_km: Number | None = None,
    sku: Names = (),
    machines: Counts | None = None,
    price_kind: Names = "on_demand",
    price: Names | float = (),
    checkpoint_every: Number | None = None,
    start: str | datetime | None = None,
    window: Number | None = None,
    minimize: Literal["carbon", "cost", "time"] | None = None,
    carbon_price: Number | None = None,
    deadline: Number | None = None,
    budget: Number | None = None,
    max_kgco2e: Number | None = None,
    boundary: Literal["lifecycle", "direct"] | None = None,
    signal: Literal["average", "marginal"] | None = None,
    pue: Number | None = None,
    limit: int | None = None,
    intensity: str | float = "annual",
    fallback: Literal["annual", "latest"] | None = None,
    prices: Literal["snapshot", "overlay", "live"] = "snapshot",
    **unknown: Never,
) -> Plan:
    """Return where, when and on what to run a job, ranked, with ranges: ``carbonest plan`` from Python.

    Exactly one of ``zoo``, ``llm``, ``profile``, ``gpu_hours`` and ``vcpu_hours`` says what the job is. Numbers may be
    texts with a unit, as on the command line: ``"3d"``, ``"64GiB"``, ``"65%"``. Lists may be one text with commas.

    Parameters
    ----------
    zoo : str, optional
        A Detectron2 model to train; :func:`zoo_models` lists them.
    lsj : bool
        With ``zoo``: take the range of a large-scale-jitter model.
    llm : str, optional
        A language model to train, by name or size: ``"qwen3-8b"``, ``"8B"``, ``"30B-A3B"``; with ``tokens``.
    tokens, epochs : number, optional
        With ``llm``: tokens of one epoch after packing, ``"2B"``, and how often; once, if left out. [tokens, -]
    active : number, optional
        With ``llm`` by its size: parameters at work on one token, ``"3B"``; all, if left out. [parameters]
    method : {"pretrain", "full", "lora", "qlora"}, optional
        With ``llm``: train every weight, or adapters beside 16-bit or 4-bit ones; pretrain if left out.
    seq : number, optional
        With ``llm``: tokens of a sequence; 4096 if left out. [tokens]
    stack : {"tuned", "eager", "unknown"}, optional
        With ``llm``: code of the Megatron kind, plain framework code, or not known.
    optimizer, recompute : str, optional
        With ``llm``: states of the optimizer, and whether layers are computed again; both decide the memory.
    tokens_per_s_per_gpu, mfu : number, optional
        With ``llm`` and ``gpu``: the speed that you measured, which wins; ``mfu`` of the dense 16-bit peak. [1/s, -]
    profile : str, optional
        A result file of ``carbonest measure`` or ``carbonest profile``.
    model : str, optional
        With ``profile``: which of several results.
    gpu_hours, vcpu_hours : number, optional
        Work in hours of one GPU, or of one busy vCPU. [h]
    gpu, cpu : str, optional
        What the hours were counted on: V100, A100-80GB, 8370C, …; with ``llm`` the only GPU to weigh.
    gpus : int, optional
        GPUs that were at work when the hours were counted; with ``llm`` the GPUs in all to train on.
    threads : number, optional
        vCPUs that the job keeps busy; all, if left out. [vCPUs]
    trials : int
        Runs of the whole job, one after the other.
    memory, gpu_memory : number, optional
        What the machine, and each of its GPUs, must have. [GiB, GB]
    work : str, optional
        Kind of work, by which other GPUs compare: transformer_training, detection, … (``--class`` of the command).
    batch : number, optional
        Items of one step on one GPU: sets the watts; the zoo takes its own. [-]
    precision : {"fp32", "amp", "bf16", "fp8"}, optional
        Of the run to plan; the zoo's hours are fp32.
    speed : text or texts, optional
        Your own speed of a GPU relative to the job's: ``"A100=2.1"``, ``"A100=1.8:2.1:2.4"``.
    gpu_util, cpu_util : number, optional
        Utilization of the run, 0–1. [-]
    workload : str, optional
        Class that sets the watts: training, llm-training, serving, batch, …
    name : str, optional
        What the report calls the job.
    provider : text or texts
        aws, azure, gcp; aws and azure if left out, or those of the machines and regions named.
    regions, country, sku : text or texts
        Only these; all open regions and all machine types if left out. Countries by name or code, or eu, eea.
    near, within_km : str and number, optional
        Only regions so near to this one; within 1500 km if left out. [km]
    machines : int or ints
        Machines at once to try; one if left out, with ``llm`` as many as its memory and the deadline ask for.
    price_kind : text or texts
        on_demand, reserved_1y, reserved_3y, spot, or all.
    price : text or texts, or number
        Your own prices of one machine: ``"p3.2xlarge=3.06"``, ``"a2-highgpu-1g@us-central1=3.67"``, or a number beside
        one ``sku``; they win over every other. [US dollars/h]
    checkpoint_every : number, optional
        Work between two checkpoints, with spot prices: what interruptions cost is then counted. [h]
    start : str or datetime, optional
        Earliest start; UTC unless it says otherwise. Left out: at an unknown time.
    window : number, optional
        How much later it may start. [h]
    minimize : {"carbon", "cost", "time"}, optional
        What ranks the options; carbon (operational and embodied) if left out. Of those that cannot be told from the
        greenest the cheapest is ``best``; where money or time is made small, the least of it.
    carbon_price : number, optional
        Ranks by money and carbon in one number. [US dollars per tonne CO2e]
    deadline, budget, max_kgco2e : number, optional
        Most that the central figures may reach. [h, US dollars, kgCO2e]
    boundary : {"lifecycle", "direct"}, optional
        Emissions of the electricity; lifecycle if left out.
    signal : {"average", "marginal"}, optional
        What a kWh contains, or what one more causes; average if left out.
    pue : number, optional
        Power usage effectiveness of the site, at least 1. [-]
    limit : int, optional
        Exactly so many options; the undominated and the first few if left out.
    intensity : str or number
        annual (the yearly table), uk, electricitymaps, watttime, a CSV file, or a figure. [gCO2e/kWh]
    fallback : {"annual", "latest"}, optional
        What takes the place of a live service that fails; left out: an error.
    prices : {"snapshot", "overlay", "live"}
        List prices: the shipped table, the refreshed one, or the provider's own service.

    Returns
    -------
    Plan
        ``best``, ``options`` in their order, ``excluded`` with reasons; each figure a 90 % interval. ``to_dict()`` is
        the JSON of the command, ``to_frame()`` a table.

    Raises
    ------
    UnknownNameError
        If an option or a name does not exist; names the nearest.
    InputError
        If an option breaks its rule, or no option is left; says what came nearest.
    BudgetExceededError
        If every option is above the money or the emissions that were allowed.

    Examples
    --------
    >>> found = plan(zoo="faster_rcnn_R_50_FPN_3x", regions=["eu-north-1", "us-east-1"], sku="p3.16xlarge")
    >>> found.best.slot.place.region
    'us-east-1'
    >>> found.cheapest.cost_usd.central <= found.greenest.cost_usd.central
    True
    """
    # Before any other name is bound: the keywords and nothing else. What is not said counts as left out.
    given = {**locals(), **unknown}
    del given["unknown"]
    from estimator.planning.asked import request_of
    from estimator.planning.planner import plan as weigh

    return weigh(request_of(given, zoo_job))


@lru_cache(maxsize=1)
def zoo_models() -> tuple[ZooModel, ...]:
    """Return the distinct models of Detectron2's zoo, as ``carbonest zoo`` lists them.

    Returns
    -------
    tuple of ZooModel
        Name, task, published score, seconds of an iteration, iterations and GPUs of each, as far as upstream says.

    Examples
    --------
    >>> next(model.train_gpus for model in zoo_models() if model.name == "faster_rcnn_R_50_FPN_3x")
    8
    """
    from estimator import tables
    from profiler.zoo import models as zoo

    return zoo.models(tables.table("zoo"))


def zoo_job(name: str, /, *, lsj: bool = False, **given: Any) -> Job:
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
    published = Step.of("published training", hours, "GPU-hours of V100", method, ("detectron2_zoo",))
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
