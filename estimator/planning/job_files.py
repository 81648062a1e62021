"""Jobs from files: a TOML file of options, and results of ``carbonest measure`` and ``carbonest profile``."""

from __future__ import annotations

from typing import Any

from .. import reading, schema
from ..errors import InputError, UnknownNameError, shown
from ..units import BYTES_PER_GIB
from .hardware_names import known_cpu
from .options import KEYS

_FIGURE = schema.number(0)
_REPEATS = schema.number(1, whole=True)


def file_options(path: str) -> dict[str, Any]:
    """Return the options of a job file (TOML): those of ``carbonest plan``, with underscores or dashes.

    Tables (``[job]``, ``[where]``, …) only group: their keys count. What the values may be is for the planner to say.

    Raises
    ------
    InputError
        If the file cannot be read, is no TOML, or says a thing twice.
    UnknownNameError
        If it names an option that does not exist.
    """
    import tomllib
    from pathlib import Path

    text = reading.read_text(Path(path), "the job file", at_most=reading.SETTINGS_BYTES)
    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else shown(str(error), 200, quoted=False)
        raise InputError(f"the job file must be TOML; {shown(path, 200)}: {reason}.") from None
    reading.check_plain(found, "the job file")
    options: dict[str, Any] = {}
    for name, content in found.items():
        for key, value in content.items() if isinstance(content, dict) else ((name, content),):
            _add(options, key, value)
    return options


def _add(options: dict[str, Any], key: str, value: Any) -> None:
    plain = key.replace("-", "_")
    option = {"class": "work", "region": "regions", "gpus_per_node": "gpus"}.get(plain, plain)
    if option not in KEYS:
        hint = "It takes the options of `carbonest plan`."
        raise UnknownNameError.among("key in the job file", key, KEYS, hint, cutoff=0.5)
    if option in options:
        raise InputError(f"the job file must say each thing once; {key} is there twice.")
    options[option] = value


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
    content = reading.read_bytes(path, "--profile")
    return reading.parsed_json(content, f"--profile {shown(path, 200)}, of `carbonest measure` or `profile`,")


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
    schema.checked(runs, _REPEATS, "repeats of a profile")
    for name in ("cpu_seconds", "wall_seconds", "gpu_joules"):
        # Totals over all runs become those of one.
        found[name] = _divided(found.get(name), runs)
    memory = found.get("peak_memory_gib")
    if found.get("peak_memory_bytes") is None and memory is not None and schema.obeys(memory, _FIGURE):
        found["peak_memory_bytes"] = memory * BYTES_PER_GIB
    host = result.get("host")
    if "cpu_model" not in found and isinstance(host, dict) and isinstance(host.get("cpu_model"), str):
        found["cpu_model"] = known_cpu(host["cpu_model"])
    return found


def _divided(value: Any, runs: int) -> Any:
    if isinstance(value, dict):
        return {key: _divided(figure, runs) for key, figure in value.items()}
    # What is no figure is refused, by its name, where the job is made.
    return value / runs if schema.obeys(value, _FIGURE) else value
