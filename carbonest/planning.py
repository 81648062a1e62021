"""Where zoo and plan meet: the profiler knows models, the estimator knows machines, this joins them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from estimator.errors import InputError, UnknownNameError
from estimator.units import BYTES_PER_GIB

if TYPE_CHECKING:
    from datetime import datetime

    from estimator.model import Interval, Step
    from estimator.planning.job import Job
    from estimator.planning.places import IntensitySource
    from estimator.planning.plan import Plan
    from estimator.planning.request import PriceSource, Request
    from profiler.zoo import ZooModel

#: The ways to say what the job is; exactly one of them.
JOB_SOURCES = ("zoo", "profile", "gpu_hours", "vcpu_hours")
#: Options about the job's needs, under the names of the fields of :class:`estimator.planning.job.Job`.
NEEDS = {
    "trials": "trials", "threads": "threads", "memory": "memory_gib", "gpu_memory": "gpu_memory_gb", "work": "work",
    "precision": "precision", "gpu_util": "gpu_util", "cpu_util": "cpu_util", "workload": "workload",
    "gpus": "reference_count",
    "name": "name",
}  # fmt: skip


def plan(**given: Any) -> Plan:
    """Return where, when and on what to run a job, ranked, with ranges.

    Parameters
    ----------
    **given : the options of ``carbonest plan`` with underscores: one of ``zoo``, ``profile``, ``gpu_hours``,
    ``vcpu_hours``;
        ``regions``, ``provider``, ``sku``, ``price_kind``, ``machines``, ``minimize``, ``carbon_price``, ``deadline``,
        ``budget``, ``max_kgco2e``, ``start``, ``window``, …

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
    """Return the request that options stand for."""
    from estimator.planning.request import Request

    from .machines import moment

    near = given.get("near")
    start = given.get("start")
    regions = _names(given.get("regions"))
    request: dict[str, Any] = {
        "job": job_of(given), "regions": regions, "countries": _names(given.get("country")),
        "skus": _names(given.get("sku")),
        "near": (near, given.get("within_km") or 1500.0) if near else None,
        "deadline_hours": given.get("deadline"), "budget_usd": given.get("budget"),
        "max_kgco2e": given.get("max_kgco2e"),
        "carbon_price_usd_per_tonne": given.get("carbon_price"),
        "start": moment(start) if isinstance(start, str) else start,
        "intensity": intensity_source(
            given.get("intensity"), given.get("fallback"), given.get("boundary"), given.get("signal"), regions
        ),
        "prices": price_source(given.get("prices")),
    }  # fmt: skip
    provider, kinds = _names(given.get("provider")), _names(given.get("price_kind"))
    provider = tuple(name.lower() for name in provider) or _providers_of(request["skus"])
    if provider or regions:
        request["providers"] = provider or ("aws", "azure", "gcp")
    if kinds:
        from estimator.prices.price import KINDS

        request["price_kinds"] = KINDS if "all" in kinds else kinds
    if given.get("machines"):
        request["counts"] = _counts(given["machines"])
    for name, target in (("minimize", "minimize"), ("window", "window_hours"), ("boundary", "boundary"),
                         ("signal", "signal"),
                         ("pue", "pue"), ("limit", "limit")):  # fmt: skip
        if given.get(name) is not None:
            request[target] = given[name]
    return Request(**request)


def job_of(given: dict[str, Any]) -> Job:
    """Return the job that options stand for.

    Raises
    ------
    InputError
        If none or several ways to say it are given.
    """
    from estimator.planning import job

    named = [name for name in JOB_SOURCES if given.get(name) is not None]
    if len(named) != 1:
        options = ", ".join("--" + name.replace("_", "-") for name in JOB_SOURCES)
        got = " and ".join("--" + name.replace("_", "-") for name in named) or "none"
        raise InputError(f"a plan needs exactly one of {options}, or a job file that holds one; got {got}.")
    needs = {field: given[option] for option, field in NEEDS.items() if given.get(option) is not None}
    if given.get("speed"):
        needs["speeds"] = tuple(speed_given(text) for text in _names(given["speed"], comma=False))
    if named[0] == "zoo":
        return zoo_job(given["zoo"], lsj=bool(given.get("lsj")), **needs)
    if "precision" in needs:
        needs["measured_precision"] = needs["precision"]
    if named[0] == "vcpu_hours":
        return job.cpu_job(given["vcpu_hours"], _cpu(given.get("cpu")), **needs)
    if named[0] == "profile":
        return _profile_job(given, needs)
    if not given.get("gpu"):
        raise InputError("--gpu-hours needs the GPU they were counted on: give --gpu, for instance --gpu V100.")
    needs.setdefault("name", f"{given['gpu_hours']:g} GPU-hours of {given['gpu'].strip()}")
    return job.gpu_job(given["gpu_hours"], gpus_named(given["gpu"]), **needs)


def gpus_named(text: str) -> tuple[str, ...]:
    """Return the GPU models that a name stands for, among those of the machines and of the speed table.

    Raises
    ------
    UnknownNameError
        If there is none.
    """
    from estimator import tables
    from estimator.planning.gpu_naming import resolve
    from estimator.planning.speed_tables import devices

    known = {row["gpu_key"] for row in tables.table("gpu_power")}
    return resolve(text, known | set(devices("gpu")))


def speed_given(text: str) -> tuple[str, Interval]:
    """Return (GPU, factor) of ``A100=2.1`` or, with a range, ``A100=1.8:2.1:2.4``.

    Raises
    ------
    InputError
        If it is neither.
    """
    from estimator import units
    from estimator.model import Interval

    name, equals, value = text.partition("=")
    parts = [units.number(part, "--speed", low=1e-6, high=1e6) for part in value.split(":")] if equals and value else []
    if not name.strip() or len(parts) not in (1, 3) or parts != sorted(parts):
        raise InputError(f"--speed must be GPU=FACTOR or GPU=LOW:FACTOR:HIGH, like A100=2.1; got {text!r}.")
    return name.strip(), Interval(parts[0], parts[len(parts) // 2], parts[-1])


def intensity_source(
    choice: str | None, fallback: str | None, boundary: str | None, signal: str | None, regions: tuple[str, ...]
) -> IntensitySource | Interval | None:
    """Return the intensity that ``--intensity`` names, as a function of place and time; ``None`` for the yearly table.

    Raises
    ------
    InputError
        If a service would have to be asked about every region there is.
    """
    from estimator.intensity.resolve import parse_choice, place_of, resolve
    from estimator.model import Interval

    if choice is None or choice.strip() == "annual":
        return None
    parsed = parse_choice(choice)
    if parsed.gco2e_per_kwh is not None:
        return Interval.exact(parsed.gco2e_per_kwh)
    if parsed.kind not in ("file", "given") and not regions:
        raise InputError(f"--intensity {parsed.kind} asks a service once per region: name the regions with --regions.")

    def at(
        provider: str, region: str, start: datetime | None, hours: float
    ) -> tuple[Interval, tuple[Step, ...], tuple[str, ...]]:
        place = place_of(provider, region)
        return resolve(parsed, place, start, hours, boundary=boundary, signal=signal, fallback=fallback)[:3]

    return at


def price_source(choice: str | None) -> PriceSource | None:
    """Return the prices that ``--prices`` names, for the options that a plan shows; ``None`` for the shipped table.

    Raises
    ------
    InputError
        If it is none of snapshot, overlay and live.
    """
    if choice in (None, "snapshot"):
        return None
    if choice not in ("overlay", "live"):
        raise InputError(f"--prices must be snapshot, overlay or live; got {choice!r}.")

    def at(provider: str, sku: str, region: str, kind: str) -> tuple[Interval, Step] | None:
        from estimator.model import Interval
        from estimator.prices.live import live_price
        from estimator.prices.overlay import overlay_price

        found = (
            live_price(provider, sku, region, kind)[0]
            if choice == "live"
            else overlay_price(provider, sku, region, kind)
        )
        if found is None or found.usd_per_hour is None:
            return None
        low, high = found.low or found.usd_per_hour, found.high or found.usd_per_hour
        return Interval(min(low, found.usd_per_hour), found.usd_per_hour, max(high, found.usd_per_hour)), found.step(
            choice
        )

    return at


def file_options(path: str) -> dict[str, Any]:
    """Return the options of a job file (TOML): those of ``carbonest plan``, with underscores or dashes.

    Raises
    ------
    InputError
        If the file cannot be read, is no TOML, or names an option that does not exist.
    """
    import tomllib
    from difflib import get_close_matches
    from pathlib import Path

    try:
        with Path(path).open("rb") as file:
            found = tomllib.load(file)
    except OSError as error:
        raise InputError(f"the job file must be readable; {path!r}: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"the job file must be TOML; {path!r}: {error}.") from None
    options: dict[str, Any] = {}
    for key, value in found.items():
        # Tables ([job], [where], …) only group: their keys count.
        options |= value if isinstance(value, dict) else {key: value}
    options = {key.replace("-", "_"): value for key, value in options.items()}
    if "class" in options:
        options["work"] = options.pop("class")
    for key in options:
        if key not in FILE_KEYS:
            nearest = get_close_matches(key, FILE_KEYS, 3, 0.5)
            raise UnknownNameError("key in the job file", key, nearest, "It takes the options of `carbonest plan`.")
    return options


#: Keys of a job file: the options of the command that say what to plan.
FILE_KEYS = frozenset({
    *JOB_SOURCES, *NEEDS, "model", "lsj", "gpu", "cpu", "speed", "provider", "regions", "country", "near", "within_km",
    "sku",
    "price_kind", "machines", "minimize", "carbon_price", "deadline", "budget", "max_kgco2e", "start", "window",
    "boundary",
    "signal", "pue", "intensity", "fallback", "prices", "limit",
})  # fmt: skip


def _profile_job(given: dict[str, Any], needs: dict[str, Any]) -> Job:
    from estimator.planning.job import job_of_profile

    result = profile_result(given["profile"], given.get("model"))
    if given.get("gpu"):
        needs["devices"] = gpus_named(given["gpu"])
    if given.get("cpu"):
        result = {**result, "cpu_model": _cpu(given["cpu"])}
    return job_of_profile(result, **needs)


def profile_result(path: str, model: str | None = None) -> dict[str, Any]:
    """Return the one result of a result file that a plan shall be about, per run.

    Parameters
    ----------
    path : JSON of ``carbonest measure`` or ``carbonest profile``; ``-`` is standard input.
    model : which of several results.

    Raises
    ------
    InputError
        If the file holds none, or several and no name picks one.
    """
    results = _results(_json(path), path)
    names = [str(result.get("name") or result.get("model") or position) for position, result in enumerate(results, 1)]
    if model is not None:
        if model not in names:
            raise UnknownNameError("result", model, names[:8], f"The file {path} holds those.")
        return _per_run(results[names.index(model)])
    if len(results) != 1:
        raise InputError(f"{path} holds {len(results)} results ({', '.join(names[:8])}): pick one with --model.")
    return _per_run(results[0])


def _json(path: str) -> Any:
    import json
    import sys
    from pathlib import Path

    try:
        text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
        return json.loads(text)
    except OSError as error:
        raise InputError(f"--profile must name a readable file; {path!r}: {error.strerror}.") from None
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"--profile must be JSON of `carbonest measure` or `carbonest profile`; {path!r}: {error}."
        ) from None


def _results(content: Any, path: str) -> list[dict[str, Any]]:
    found = content.get("results") if isinstance(content, dict) and "results" in content else content
    rows = found if isinstance(found, list) else [found]
    kept = [row for row in rows if isinstance(row, dict) and ("cpu_seconds" in row or "wall_seconds" in row)]
    if not kept:
        raise InputError(
            f"{path} holds no measured result: one needs cpu_seconds and wall_seconds, as `carbonest measure` writes "
            f"them."
        )
    return kept


def _per_run(result: dict[str, Any]) -> dict[str, Any]:
    """One run of a result, with the names of its CPU and GPUs as the tables have them."""
    found = dict(result)
    runs = result.get("repeats", 1)
    if not isinstance(runs, int) or isinstance(runs, bool) or runs < 1:
        raise InputError(f"repeats of a profile must be a whole number of at least 1; got {runs!r}.")
    for name in ("cpu_seconds", "wall_seconds", "gpu_joules"):
        # Totals over all runs become those of one.
        found[name] = _divided(found.get(name), runs)
    memory = found.get("peak_memory_gib")
    if found.get("peak_memory_bytes") is None and isinstance(memory, int | float) and not isinstance(memory, bool):
        found["peak_memory_bytes"] = memory * BYTES_PER_GIB
    host = result.get("host")
    if "cpu_model" not in found and isinstance(host, dict) and isinstance(host.get("cpu_model"), str):
        found["cpu_model"] = _known_cpu(host["cpu_model"])
    return found


def _divided(value: Any, runs: int) -> Any:
    if isinstance(value, dict):
        return {key: _divided(figure, runs) for key, figure in value.items()}
    return value / runs if isinstance(value, int | float) and not isinstance(value, bool) else value


def _cpu(text: str | None) -> str | None:
    """Return the CPU of the speed table that a name stands for.

    Raises
    ------
    UnknownNameError
        If there is none.
    """
    if text is None:
        return None
    found = _known_cpu(text)
    if found is None:
        from difflib import get_close_matches

        known = {name.casefold(): name for name in _cpus().values()}
        nearest = [known[key] for key in get_close_matches(text.casefold(), known, 3, 0.4)]
        raise UnknownNameError("CPU", text, nearest, "Leave it out to assume the reference vCPU, with a wide range.")
    return found


def _known_cpu(text: str) -> str | None:
    from estimator.power.names import read_cpu_name

    return _cpus().get(read_cpu_name(text).key)


@lru_cache(maxsize=1)
def _cpus() -> dict[str, str]:
    from estimator.planning.speed_tables import devices
    from estimator.power.names import read_cpu_name

    return {read_cpu_name(name).key: name for name in devices("cpu")}


def _names(value: Any, *, comma: bool = True) -> tuple[str, ...]:
    """Return a list of names from an option that may repeat, or hold several with commas."""
    if value is None:
        return ()
    texts = [value] if isinstance(value, str) else list(value)
    parts = [part for text in texts for part in (str(text).split(",") if comma else [str(text)])]
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _providers_of(skus: tuple[str, ...]) -> tuple[str, ...]:
    """Naming machines names their providers."""
    from estimator.catalogue import find_machine

    return tuple(dict.fromkeys(find_machine(sku).provider for sku in skus))


def _counts(value: Any) -> tuple[int, ...]:
    from estimator import units

    texts = value if isinstance(value, list | tuple) else str(value).split(",")
    found = [units.number(str(text), "--machines", low=1, high=10_000) for text in texts]
    if any(number != int(number) for number in found):
        raise InputError(f"--machines must be whole numbers like 1,2,4; got {value!r}.")
    return tuple(sorted({int(number) for number in found}))


@lru_cache(maxsize=1)
def zoo_models() -> tuple[ZooModel, ...]:
    """Return the distinct models of the zoo."""
    from estimator import tables
    from profiler import zoo

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
    from profiler import zoo

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
        "name": model.name, "reference_count": model.train_gpus or 8, "work": "detection_two_stage",
        "measured_precision": "fp32",
        "precision": "fp32", "workload": "training", "gpu_memory_gb": model.train_mem_gb, "published": True,
        "steps": (published,),
    }  # fmt: skip
    if model.train_s_per_iter is None:
        settings |= {"measured_precision": "amp", "precision": "amp"}
    settings |= {key: value for key, value in given.items() if value is not None}
    return gpu_job(hours, ("V100 16GB SXM2", "V100 32GB SXM2"), **settings)
