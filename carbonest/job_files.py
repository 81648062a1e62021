"""Jobs from files: a TOML file of options, and results of ``carbonest measure`` and ``carbonest profile``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from estimator import units
from estimator.errors import InputError, UnknownNameError
from estimator.units import BYTES_PER_GIB

from .hardware_names import known_cpu

#: The ways to say what the job is; exactly one of them.
JOB_SOURCES = ("zoo", "profile", "gpu_hours", "vcpu_hours")
#: Keys of a job file that hold names or times, one or several.
_TEXTS = frozenset({
    "zoo", "profile", "model", "name", "gpu", "cpu", "work", "precision", "workload", "speed", "provider", "regions",
    "country", "near", "sku", "price_kind", "machines", "minimize", "start", "boundary", "signal", "intensity",
    "fallback", "prices",
})  # fmt: skip
_NUMBERS: dict[str, Callable[[Any, str], float]] = {
    **dict.fromkeys(("deadline", "window"), units.hours), "memory": units.memory_gib,
    **dict.fromkeys(("gpu_util", "cpu_util"), units.fraction),
    **dict.fromkeys(
        ("gpu_hours", "vcpu_hours", "budget", "max_kgco2e", "carbon_price", "gpu_memory", "within_km", "pue",
         "threads"),
        lambda value, name: units.number(value, name, low=0),
    ),
}  # fmt: skip
_COUNTS = frozenset({"trials", "gpus", "limit"})
#: Keys of a job file: the options of the command that say what to plan.
FILE_KEYS = frozenset({*_TEXTS, *_NUMBERS, *_COUNTS, "lsj"})


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
    return {key: _parsed(key, value) for key, value in options.items()}


def _parsed(key: str, value: Any) -> Any:
    """Return one value of a job file as its option takes it.

    Raises
    ------
    InputError
        If it is of another kind.
    """
    if key in _NUMBERS and isinstance(value, str | int | float) and not isinstance(value, bool):
        return _NUMBERS[key](value, key)
    if key in _COUNTS and isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        return value
    if key == "lsj" and isinstance(value, bool):
        return value
    if key in _TEXTS:
        items = value if isinstance(value, list) else [value]
        if all(isinstance(item, str | int | date) and not isinstance(item, bool) for item in items):
            texts = [item.isoformat() if isinstance(item, date) else str(item) for item in items]
            return texts if isinstance(value, list) else texts[0]
    kinds = "text" if key in _TEXTS else "true or false" if key == "lsj" else "a whole number of at least 1"
    rule = "a number" if key in _NUMBERS else kinds
    raise InputError(f"{key} in the job file must be {rule}; got {value!r}.")


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
        found["cpu_model"] = known_cpu(host["cpu_model"])
    return found


def _divided(value: Any, runs: int) -> Any:
    if isinstance(value, dict):
        return {key: _divided(figure, runs) for key, figure in value.items()}
    return value / runs if isinstance(value, int | float) and not isinstance(value, bool) else value
