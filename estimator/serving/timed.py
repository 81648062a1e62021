"""A replica of the question on some boards, timed by its engine: how fast at a batch, how surely, at what watts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from ..errors import InputError
from ..llm.dimensions import attention_width
from ..llm.gpus import Accelerator
from ..model import Interval
from ..physics import intervals
from ..physics import serving as law
from ..power.boards import GpuSpec
from .asked import Asked
from .cache import CACHE_FACTORS, cache_bytes_per_token
from .coefficients import Engine, common, engine_on
from .replica import PERFECT, Pace, Replica, largest_batch, pace

#: A speed that the user measured holds at other batches within these factors, and at its own within 5 %.
_MEASURED = Interval(0.85, 1.0, 1.15)
#: No replica runs more requests at once: above, no engine was measured.
MOST_REQUESTS = 4096.0


class Speed(NamedTuple):
    """A replica at a batch, with the range of its tokens a second. [1/s]"""

    pace: Pace
    tokens_per_s: Interval

    @property
    def batch(self) -> float:
        """Requests at once. [-]"""
        return float(self.pace.batch)


@dataclass(frozen=True)
class Timed:
    """A copy of the model on some boards of one kind.

    Attributes
    ----------
    board, spec : Accelerator, GpuSpec
        Peaks and memory; watts.
    faster : float
        Measured by the user over predicted speed; 1 where nothing was measured.
    """

    asked: Asked
    board: Accelerator
    spec: GpuSpec
    gpus: int
    engine: Engine
    faster: float = 1.0

    @cached_property
    def replica(self) -> Replica:
        """The replica in numbers."""
        model, form = self.asked.model, self.asked.form
        return Replica(
            self.gpus,
            self.board.bandwidth_tb_s,
            self.board.memory_gb,
            form.peak_tflops(self.board),
            self.board.bf16_tflops,
            model.params_b * 1e9,
            model.active_b * 1e9,
            form.bytes_per_weight,
            1.0 if form.packed or not form.has_units(self.board) else 0.0,
            cache_bytes_per_token(model, self.asked.engine, form, self.gpus),
            self.asked.input_tokens,
            self.asked.output_tokens,
            attention_width(model),
        )

    @cached_property
    def room(self) -> float:
        """Requests that fit into memory; below 1 where the model does not. [-]"""
        return float(largest_batch(self.replica, common("usable_memory").central))

    @cached_property
    def batch_limit(self) -> float:
        """Most requests at once that memory and the latency asked for allow; 0 where not even one is. [-]"""
        most = float(int(min(self.room, MOST_REQUESTS)))
        if most < 1 or self._in_time(most):
            return max(most, 0.0)
        if not self._in_time(1.0):
            return 0.0
        low, high = 1.0, most
        while high - low > 0.5:
            middle = (low + high) / 2
            low, high = (middle, high) if self._in_time(middle) else (low, middle)
        return float(int(low))

    def seconds(self, batch: float) -> float:
        """Time of a whole answer at a batch. [s]"""
        return float(pace(self.replica, batch, self.engine.efficiency).answer_seconds) / self.faster

    def _in_time(self, batch: float) -> bool:
        took, asked = self.seconds(batch), self.asked
        each_ms = 1000.0 * took / asked.output_tokens
        whole = asked.answer_s is None or took <= asked.answer_s
        return whole and (asked.token_ms is None or each_ms <= asked.token_ms)

    def tokens_per_second(self, batch: float) -> float:
        """Output tokens a second of the whole replica. [1/s] Increasing in the batch."""
        return batch * self.asked.output_tokens / self.seconds(batch)

    def at(self, batch: float) -> Speed:
        """Return the replica at a batch with its range."""
        found = pace(self.replica, batch, self.engine.efficiency)
        answer = found.answer_seconds / self.faster
        memory, arithmetic = (min(1.0, duty * self.faster) for duty in (found.memory_duty, found.arithmetic_duty))
        rate = self.tokens_per_second(batch)
        found = found._replace(
            answer_seconds=answer, tokens_per_second=rate, memory_duty=memory, arithmetic_duty=arithmetic
        )
        return Speed(found, self.range_at(batch).scaled(rate))

    def range_at(self, batch: float) -> Interval:
        """Return bounds of the speed over its central value: the engine's, and those of an unknown cache. [-]"""
        own = self.engine.speed_at(batch) if self.asked.tokens_per_s is None else _MEASURED
        if self.asked.model.kv_bytes_per_token is not None:
            return own
        small, large = (
            replace(self.replica, cache_bytes_per_token=self.replica.cache_bytes_per_token * factor)
            for factor in CACHE_FACTORS
        )
        usual = self.seconds(batch) * self.faster
        fast, slow = (float(pace(each, batch, self.engine.efficiency).answer_seconds) for each in (small, large))
        return intervals.product(own, Interval(usual / slow, 1.0, usual / fast))

    def board_watts(self, speed: Speed) -> Interval:
        """Return the watts of one busy board. [W]"""
        slopes = (common(f"power_{name}").central for name in ("memory_slope", "arithmetic_slope"))
        duties = speed.pace.memory_duty, speed.pace.arithmetic_duty
        least, most = self.spec.waiting_watts, self.spec.tdp_watts
        central = float(law.board_power_share(*duties, least / most, *slopes)) * most
        spread = common("power")
        return Interval(max(least, central * spread.low), central, min(most, central * spread.high))


def timed(asked: Asked, board: Accelerator, spec: GpuSpec, gpus: int) -> Timed:
    """Return the replica of a question on some boards, corrected by what the user measured.

    Raises
    ------
    InputError
        If the engine does not run there, or no such board can reach the speed that was measured.
    """
    engine = engine_on(
        asked.engine, board.generation, asked.model.is_dense, form=spec.form, linked=gpus == 1 or spec.form == "sxm"
    )
    found = Timed(asked, board, spec, gpus, engine)
    if asked.tokens_per_s is None or asked.at_batch is None:
        return found
    check_roofline(found, asked.tokens_per_s, asked.at_batch)
    return replace(found, faster=asked.tokens_per_s / found.tokens_per_second(asked.at_batch))


def check_roofline(replica: Timed, tokens_per_s: float, batch: float) -> None:
    """Raise where a speed is more than the boards' memory or arithmetic allows at a batch.

    Raises
    ------
    InputError
        Names the limit that it breaks.
    """
    shape, count = replica.replica, replica.asked.output_tokens
    moved = pace(replace(shape, peak_tflops=float("inf")), batch, PERFECT)
    by_memory = float(batch / moved.step_seconds)
    work = 2.0 * shape.active * (count + shape.input_tokens)
    by_arithmetic = float(shape.gpus * shape.peak_tflops * 1e12 / work * count)
    limit, what = min((by_memory, "memory"), (by_arithmetic, "arithmetic"))
    if tokens_per_s <= limit:
        return
    boards = f"{replica.gpus} × {replica.board.gpu_key}"
    if what == "memory":
        why = (
            f"reading {float(moved.step_seconds) * shape.gpus * shape.bandwidth_tb_s * 1e3:.3g} GB of weights and "
            f"cache a step at {shape.gpus * shape.bandwidth_tb_s:g} TB/s"
        )
    else:
        each = 2 * shape.active * (1 + shape.input_tokens / count) / 1e9
        why = f"{each:,.3g} GFLOP a token, input included, at {shape.gpus * shape.peak_tflops:g} TFLOP/s"
    raise InputError(
        f"{tokens_per_s:,.0f} output tokens a second are above what the {what} of {boards} allows with {batch:g} "
        f"requests at once, {limit:,.0f} ({why}): check what was counted (input tokens too?), the batch, or the boards "
        "(--gpus-per-replica)."
    )
