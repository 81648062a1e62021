"""The options of a plan by name: what each one takes, and which count only beside others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from .. import choices, schema, units
from ..errors import InputError, UnknownNameError, shown
from ..llm import training

#: The ways to say what the job is; exactly one of them.
JOB_SOURCES = ("zoo", "llm", "profile", "gpu_hours", "vcpu_hours")
CHOICES = {
    "boundary": choices.BOUNDARIES, "fallback": choices.FALLBACKS, "minimize": ("carbon", "cost", "time"),
    "method": training.METHODS, "optimizer": training.OPTIMIZERS, "precision": ("fp32", "amp", "bf16", "fp8"),
    "prices": choices.PRICE_SOURCES, "recompute": training.RECOMPUTE, "signal": choices.SIGNALS,
    "stack": training.STACKS,
}  # fmt: skip
#: One name or time.
_TEXTS = frozenset({
    *CHOICES, "zoo", "llm", "active", "profile", "model", "name", "gpu", "cpu", "work", "workload", "near", "start",
    "intensity",
})  # fmt: skip
#: One or several.
_LISTS = frozenset({"speed", "provider", "regions", "country", "sku", "price_kind", "machines", "price"})
_NUMBERS: dict[str, Callable[[Any, str], float]] = {
    **dict.fromkeys(("deadline", "window", "gpu_hours", "vcpu_hours", "checkpoint_every"), units.hours),
    "memory": units.memory_gib, "gpu_memory": units.board_memory_gb, "budget": units.usd, "max_kgco2e": units.kilograms,
    "within_km": units.kilometres,
    "carbon_price": units.usd_per_tonne,
    **dict.fromkeys(("gpu_util", "cpu_util", "mfu"), units.fraction),
    **dict.fromkeys(("tokens", "tokens_per_s_per_gpu"), units.count), "seq": units.sequence_length,
    **dict.fromkeys(("batch", "epochs"), lambda value, name: units.number(value, name, low=0)),
    **dict.fromkeys(("pue", "threads"), lambda value, name: units.number(value, name, low=1)),
}  # fmt: skip
#: Option → the most that it may be. An option of a plan is weighed in milliseconds, and read by a person.
_COUNTS = {"trials": 1_000_000_000, "gpus": 1_000_000, "limit": 1000}
KEYS = frozenset({*_TEXTS, *_LISTS, *_NUMBERS, *_COUNTS, "lsj"})

#: What is meant where nothing is said.
_DEFAULTS = {"intensity": "annual", "prices": "snapshot"}
_GPU_JOBS = ("zoo", "gpu_hours", "profile")
_OF_LLM = (
    "tokens", "active", "method", "seq", "epochs", "stack", "optimizer", "recompute", "tokens_per_s_per_gpu", "mfu",
)  # fmt: skip
#: Option → the options of which one must stand beside it, or it would change nothing.
_COUNTS_WITH = {
    "lsj": ("zoo",), "model": ("profile",), **dict.fromkeys(("gpu", "gpus"), ("gpu_hours", "profile", "llm")),
    "cpu": ("vcpu_hours", "profile"), "threads": ("vcpu_hours", "profile"), "within_km": ("near",),
    "fallback": ("intensity",),
    **dict.fromkeys(("speed", "work"), _GPU_JOBS), **dict.fromkeys(_OF_LLM, ("llm",)),
    **dict.fromkeys(("tokens", "epochs"), ("llm", "profile")),
    **dict.fromkeys(("precision", "batch", "gpu_util", "gpu_memory"), (*_GPU_JOBS, "llm")),
}  # fmt: skip


def checked(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return options as the planner takes them; those left out (``None``, or said to be the default) are not there.

    Raises
    ------
    UnknownNameError
        If there is no such option.
    InputError
        If a value is of another kind, or two options contradict each other.
    """
    for key in given:
        if key not in KEYS:
            hint = "It takes the options of `carbonest plan`."
            raise UnknownNameError.among("option of a plan", key, KEYS, hint, cutoff=0.5)
    options = {key: _value(key, value) for key, value in given.items() if value is not None}
    options = {key: value for key, value in options.items() if value != _DEFAULTS.get(key)}
    named = [name for name in JOB_SOURCES if name in options]
    if len(named) != 1:
        got = " and ".join(map(_flag, named)) or "none"
        ways = ", ".join(map(_flag, JOB_SOURCES))
        raise InputError(f"a plan needs exactly one of {ways}, or a job file that holds one; got {got}.")
    for key, beside in _COUNTS_WITH.items():
        if options.get(key) not in (None, False, ()) and not any(name in options for name in beside):
            raise InputError(f"{_flag(key)} counts only with {' or '.join(map(_flag, beside))}: leave it out.")
    if "carbon_price" in options and options.get("minimize") in ("carbon", "time"):
        raise InputError(
            f"--carbon-price ranks by money and carbon in one number: leave --minimize {options['minimize']} out."
        )
    return options


def _flag(key: str) -> str:
    """Return an option as the command line spells it."""
    return "--class" if key == "work" else "--" + key.replace("_", "-")


def _value(key: str, value: Any) -> Any:
    """Return one value as its option takes it.

    Raises
    ------
    InputError
        If it is of another kind.
    """
    if key in _NUMBERS and isinstance(value, str | int | float) and not isinstance(value, bool):
        return _NUMBERS[key](value, key)
    if key in _COUNTS and schema.obeys(value, schema.number(1, _COUNTS[key], whole=True)):
        return value
    if key == "lsj" and isinstance(value, bool):
        return value
    if key in _TEXTS and _is_text(value):
        text = _text(value)
        if key in CHOICES and text not in CHOICES[key]:
            raise InputError(f"{_flag(key)} must be one of {', '.join(CHOICES[key])}; got {shown(text)}.")
        return text
    if key in _LISTS:
        items = tuple(value) if isinstance(value, list | tuple) else (value,)
        if all(_is_text(item) for item in items):
            return tuple(_text(item) for item in items)
    raise InputError(f"{key} of a plan must be {_rule(key)}; got {shown(value)}.")


def _is_text(value: Any) -> bool:
    return isinstance(value, str | int | float | date) and not isinstance(value, bool)


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _rule(key: str) -> str:
    if key in _NUMBERS:
        return "a number"
    if key in _COUNTS:
        return f"a whole number between 1 and {_COUNTS[key]}"
    return "true or false" if key == "lsj" else "text or a list of texts" if key in _LISTS else "one text"
