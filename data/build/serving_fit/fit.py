"""Efficiencies of one group of rows: least squares in logarithms, drawn towards what its relatives show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import least_squares

from estimator.serving.replica import Efficiency, held, largest_batch, pace

from .rows import Measured, stacked

#: What a group is: engine, boards, architecture.
Key = tuple[str, str, str]


class Group(NamedTuple):
    """Rows fitted together: whose fit they are drawn to, and how loosely (factor on :data:`LOOSE`)."""

    towards: Key | None
    loose: float


#: Where nothing is known: an engine that reaches most of the bandwidth and a quarter of the peak.
START = Efficiency(0.8, 0.25, 0.4, 3.0, 2.0, 0.3, 0.8)
#: Standard deviations of the logarithms of coefficients between engines, as the three best measured show them.
LOOSE = np.array([0.15, 0.5, 0.6, 0.6, 0.6, 1.0, 0.2])
LEAST = np.array([0.03, 0.02, 0.03, 0.02, 0.02, 0.002, 0.05])
MOST = np.array([1.0, 1.0, 1.0, 60.0, 25.0, 25.0, 1.0])
#: Residuals beyond this count linearly: other versions, swapping, a benchmark gone wrong. [ln]
ROBUST = 0.15
#: Share of a board's memory that engines fill with weights and cache: nine tenths by default in vLLM and TensorRT-LLM,
#: and a little more in the rows whose batch is what memory allowed.
USABLE_SHARE = 0.92
#: Families measured with one request at a time only tell one corner: weight beside others.
ONE_CORNER = 0.3

GROUPS: dict[Key, Group] = {
    ("vllm", "nvidia", "dense"): Group(None, 1.0),
    ("vllm", "nvidia", "moe"): Group(("vllm", "nvidia", "dense"), 3.0),
    # Half of the rows take 20 to 30 ms a step whatever the batch, the other half are as Hopper's: nearer to those.
    ("vllm", "blackwell", "dense"): Group(("vllm", "nvidia", "dense"), 0.15),
    ("vllm", "blackwell", "moe"): Group(("vllm", "nvidia", "moe"), 2.0),
    ("vllm", "cdna", "dense"): Group(None, 2.0),
    ("tensorrt-llm", "nvidia", "dense"): Group(None, 2.0),
    ("tensorrt-llm", "nvidia", "moe"): Group(("tensorrt-llm", "nvidia", "dense"), 2.0),
    ("tensorrt-llm", "blackwell", "moe"): Group(("tensorrt-llm", "nvidia", "moe"), 0.2),
    ("deepspeed-mii", "nvidia", "dense"): Group(None, 1.0),
    ("sglang", "nvidia", "dense"): Group(("vllm", "nvidia", "dense"), 1.5),
    ("sglang", "nvidia", "moe"): Group(("vllm", "nvidia", "moe"), 1.5),
    ("eager", "nvidia", "dense"): Group(None, 4.0),
    ("llama.cpp", "nvidia", "dense"): Group(None, 3.0),
    ("llama.cpp", "cdna", "dense"): Group(("llama.cpp", "nvidia", "dense"), 3.0),
}
Fits = Mapping[Key, Efficiency]


def predicted(rows: Sequence[Measured], efficiency: Efficiency) -> np.ndarray:
    """Output tokens a second of rows by one set of coefficients."""
    replica, batch, _ = stacked(rows)
    room = np.maximum(1.0, largest_batch(replica, USABLE_SHARE))
    limited = np.array([row.limited for row in rows])
    running = np.where(limited, held(batch, room), batch)
    return np.asarray(pace(replica, running, efficiency).tokens_per_second)


def fitted(rows: Sequence[Measured], start: Efficiency, loose: float) -> Efficiency:
    """The coefficients nearest to rows and to ``start``; families weigh the root of their number of rows."""
    measured = np.log([row.tokens_per_second for row in rows])
    many = Counter(row.family for row in rows)
    several = {row.family for row in rows if row.batch > 1}
    weight = np.array([many[row.family] ** -0.5 * (1.0 if row.family in several else ONE_CORNER) for row in rows])
    weight = np.sqrt(weight * len(rows) / weight.sum())
    origin = np.clip(np.log(start), np.log(LEAST) + 1e-6, np.log(MOST) - 1e-6)
    apart = LOOSE * loose

    def residuals(logarithms: np.ndarray) -> np.ndarray:
        miss = (np.log(predicted(rows, Efficiency(*np.exp(logarithms)))) - measured) / ROBUST
        soft = np.sign(miss) * np.sqrt(2 * (np.sqrt(1 + miss**2) - 1))
        return np.concatenate([weight * soft, (logarithms - origin) / apart])

    found = least_squares(residuals, origin, bounds=(np.log(LEAST), np.log(MOST)), xtol=1e-10, ftol=1e-10)
    return Efficiency(*(float(value) for value in np.exp(found.x)))


def fit_all(rows: Sequence[Measured], without: Collection[str] = ()) -> dict[Key, Efficiency]:
    """Every group's coefficients, fitted without some families; a group without rows takes its relative's."""
    found: dict[Key, Efficiency] = {}
    for key, group in GROUPS.items():
        start = START if group.towards is None else found[group.towards]
        own = [row for row in of(rows, key) if row.family not in without and fits_memory(row)]
        found[key] = fitted(own, start, group.loose) if own else start
    return found


def fits_memory(row: Measured) -> bool:
    """Whether the requests said to run at once have room; where not, waiting and swapping are in the figure."""
    sent = row.engine == "tensorrt-llm" and row.architecture == "moe"
    return sent or row.batch <= float(largest_batch(row.replica, USABLE_SHARE))


def of(rows: Sequence[Measured], key: Key) -> list[Measured]:
    """The rows of a group."""
    return [row for row in rows if (row.engine, row.boards, row.architecture) == key]


def left_out(rows: Sequence[Measured], fit: Callable[[Collection[str]], Fits]) -> dict[str, float]:
    """Row id → ln(measured / predicted) by fits that never saw the row's family."""
    found: dict[str, float] = {}
    for family in sorted({row.family for row in rows}):
        fits = fit((family,))
        for key in GROUPS:
            own = [row for row in of(rows, key) if row.family == family]
            if own:
                misses = np.log([row.tokens_per_second for row in own]) - np.log(predicted(own, fits[key]))
                found |= {row.row_id: float(miss) for row, miss in zip(own, misses, strict=True)}
    return found
