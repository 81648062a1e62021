"""Fitted coefficients of engines, with the order in which a relative stands in where one was never measured."""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from .. import tables
from ..errors import InputError
from ..model import Interval
from .replica import Efficiency

TABLE = "llm_serving"
#: What ``--engine`` takes. Eager is PyTorch without graphs (Hugging Face Transformers, LitGPT).
ENGINES = ("vllm", "tensorrt-llm", "sglang", "deepspeed-mii", "llama.cpp", "eager")
#: Engines written for one maker's boards.
_ONLY_NVIDIA = ("tensorrt-llm",)
#: A relative's speed is taken with at least this range.
_RELATIVE = (0.4, 2.0)
#: Beyond the largest batch that was measured the range grows by this power of the distance.
_BEYOND = 0.15
_ANY = ("any", "any", "any")
_NVIDIA = frozenset({"volta", "turing", "ampere", "ada", "hopper"})


class Engine(NamedTuple):
    """An engine on a kind of board with a kind of model.

    ``speed`` are bounds of measured over predicted tokens a second; ``largest_batch`` the largest that was measured.
    ``stands_in`` says whose coefficients these are, where not the engine's own.
    """

    name: str
    efficiency: Efficiency
    speed: Interval
    largest_batch: float
    row_count: int
    family_count: int
    stands_in: str
    source_ids: tuple[str, ...]

    def speed_at(self, batch: float) -> Interval:
        """Return the bounds at a batch, wider beyond what was measured. [-]"""
        beyond = _BEYOND * log(max(1.0, batch / self.largest_batch))
        return Interval(self.speed.low * exp(-beyond), 1.0, self.speed.high * exp(beyond))


def boards_of(generation: str, form: str = "sxm") -> str | None:
    """Return the kind of boards that coefficients tell apart; ``None`` where no engine was measured on any such.

    Cards of the youngest generation run other programs than its modules: they are taken as cards of the last one.
    """
    if generation == "blackwell":
        return "blackwell" if form == "sxm" else "nvidia"
    return "cdna" if generation == "cdna" else "nvidia" if generation in _NVIDIA else None


def was_measured(generation: str, form: str) -> bool:
    """Return whether serving on such boards was ever published."""
    return boards_of(generation, form) is not None and _is_known(generation, form)


def _is_known(generation: str, form: str) -> bool:
    return generation not in ("volta", "turing") and (generation != "blackwell" or form == "sxm")


def engine_on(name: str, generation: str, dense: bool, *, form: str = "sxm", linked: bool = True) -> Engine:
    """Return the coefficients of an engine, or of its nearest relative.

    Parameters
    ----------
    generation, form : architecture of the boards, and whether they are modules (sxm) or cards (pcie).
    dense : whether every weight is at work on every token.
    linked : whether boards exchange over links of their own, as in all published rows of several boards.

    Raises
    ------
    InputError
        If the engine does not run there, or nothing like it was ever measured.
    """
    boards = boards_of(generation, form)
    if boards is None:
        raise InputError(f"no serving was ever published on GPUs of the generation {generation or 'unknown'}.")
    if boards == "cdna" and name in _ONLY_NVIDIA:
        raise InputError(f"{name} runs on NVIDIA's GPUs only: take --engine vllm.")
    wanted = "dense" if dense else "moe"
    if name == "eager" and not dense:
        raise InputError(
            "eager code runs the experts of a mixture one after the other, 25 to 40 times slower than engines; it is "
            "not modelled: take --engine vllm."
        )
    order = [(name, boards, wanted), (name, "nvidia", wanted), ("vllm", boards, wanted), ("vllm", "nvidia", wanted)]
    if boards == "cdna":
        order = [(name, boards, wanted), ("vllm", boards, wanted), ("vllm", boards, "dense")]
    for key in order:
        if rows := tables.rows_for(TABLE, *key):
            found = _engine(name, key, order[0], rows)
            return found if linked and _is_known(generation, form) else _elsewhere(found, key, linked)
    raise InputError(f"{TABLE}.csv has no coefficients for {' '.join(order[0])}.")


def _engine(
    name: str, key: tuple[str, str, str], wanted: tuple[str, str, str], rows: tuple[dict[str, str], ...]
) -> Engine:
    by_name = {row["coefficient"]: row for row in rows}
    efficiency = Efficiency(*(tables.figure(by_name[field], "value", TABLE) for field in Efficiency._fields))
    speed = by_name["speed"]
    bounds = tables.interval(speed, "low", "value", "high", TABLE)
    stands_in = ""
    if key != wanted:
        stands_in = f"{key[0]} on {key[1]} boards with {_model(key[2])}"
        bounds = _wide(bounds)
    return Engine(
        name,
        efficiency,
        bounds,
        tables.figure(by_name["largest_batch"], "value", TABLE),
        int(speed["row_count"]),
        int(speed["family_count"]),
        stands_in,
        tables.source_ids(speed),
    )


def _elsewhere(found: Engine, key: tuple[str, str, str], linked: bool) -> Engine:
    """An engine on hardware unlike that of the published rows."""
    kind = "boards of other generations" if linked else "boards with links of their own (NVLink)"
    said = found.stands_in or f"{key[0]} on {kind} with {_model(key[2])}"
    return found._replace(stands_in=said, speed=_wide(found.speed))


def _wide(bounds: Interval) -> Interval:
    return Interval(min(bounds.low, _RELATIVE[0]), 1.0, max(bounds.high, _RELATIVE[1]))


def _model(architecture: str) -> str:
    return "dense models" if architecture == "dense" else "mixtures of experts"


def common(name: str) -> Interval:
    """Return a coefficient that all engines share, with its range where it has one. [-]"""
    row = next((row for row in tables.rows_for(TABLE, *_ANY) if row["coefficient"] == name), None)
    if row is None:
        raise InputError(f"{TABLE}.csv has no coefficient {name}.")
    if not row["low"]:
        return Interval.exact(tables.figure(row, "value", TABLE))
    return tables.interval(row, "low", "value", "high", TABLE)


def common_sources(name: str) -> tuple[str, ...]:
    """Return the sources of such a coefficient."""
    row = next(row for row in tables.rows_for(TABLE, *_ANY) if row["coefficient"] == name)
    return tables.source_ids(row)
