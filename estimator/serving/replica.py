"""One replica at a batch: what a step reads and does, how long it takes, how busy the boards are.

Every field may be a number or an array: the fit of the coefficients runs the same code over all published rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from ..physics import serving as law
from ..physics.operations import least

#: Operations of one token on one weight: a multiplication and an addition.
_FLOP_PER_WEIGHT = 2.0
#: Inputs of nearly all rows behind the coefficients are no longer: they hold the attention of such inputs. [tokens]
FITTED_INPUT = 2048.0


@dataclass(frozen=True, slots=True)
class Replica:
    """A model on boards under requests of one length.

    Attributes
    ----------
    gpus : boards that share the weights. [-]
    bandwidth_tb_s, memory_gb : of one board. [TB/s], [GB]
    peak_tflops, peak16_tflops : of one board in the arithmetic of the weights, and in 16 bits. [TFLOP/s]
    parameters, active : of the model, all and at work on one token. [-]
    weight_bytes : of one parameter. [B]
    packed : 1 where weights are unpacked to 16 bits before use, else 0. [-]
    cache_bytes_per_token : keys and values. [B]
    input_tokens, output_tokens : of one request. [-]
    layers_width : layers × width of all heads; 0 leaves the attention of long inputs out. [-]
    """

    gpus: Any
    bandwidth_tb_s: Any
    memory_gb: Any
    peak_tflops: Any
    peak16_tflops: Any
    parameters: Any
    active: Any
    weight_bytes: Any
    packed: Any
    cache_bytes_per_token: Any
    input_tokens: Any
    output_tokens: Any
    layers_width: Any = 0.0

    @property
    def weights_bytes(self) -> Any:
        """All weights. [B]"""
        return self.parameters * self.weight_bytes

    @property
    def context_tokens(self) -> Any:
        """Mean tokens that a running request holds: its input, and half of its output. [-]"""
        return self.input_tokens + self.output_tokens / 2

    @property
    def reading_operations(self) -> Any:
        """Operations on the input of one request. [FLOP]"""
        attention = law.attention_operations(self.layers_width, self.input_tokens, FITTED_INPUT)
        return _FLOP_PER_WEIGHT * self.active * self.input_tokens + attention


class Efficiency(NamedTuple):
    """Fitted coefficients of an engine: shares of the limits that it reaches, and overheads of a step.

    ``packed`` is the speed of reading weights that must be unpacked, relative to others.
    """

    memory: float
    arithmetic: float
    prefill: float
    step_ms: float
    link_ms: float
    exchange_ms: float
    packed: float


#: No engine is faster: every limit reached, no overhead.
PERFECT = Efficiency(1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 1.0)


class Pace(NamedTuple):
    """A replica at work: sequences at once, times [s], output tokens a second, and duties [-]."""

    batch: Any
    step_seconds: Any
    prefill_seconds: Any
    answer_seconds: Any
    tokens_per_second: Any
    memory_duty: Any
    arithmetic_duty: Any


def largest_batch(replica: Replica, usable_share: float) -> Any:
    """Return the requests at once that fit into memory; below 1 where the model itself does not. [-]"""
    return law.requests_in_memory(
        replica.gpus,
        replica.memory_gb,
        usable_share,
        replica.weights_bytes,
        replica.context_tokens,
        replica.cache_bytes_per_token,
    )


def pace(replica: Replica, batch: Any, efficiency: Efficiency) -> Pace:
    """Return the speed of a replica at a mean number of running requests, which must fit into memory."""
    touched = law.weights_touched(replica.active / replica.parameters, batch)
    unpacked = replica.weights_bytes / (1.0 + replica.packed * (efficiency.packed - 1.0))
    step = law.step_seconds(
        law.step_bytes(unpacked, touched, batch, replica.context_tokens, replica.cache_bytes_per_token),
        _FLOP_PER_WEIGHT * replica.active * batch,
        replica.gpus,
        replica.bandwidth_tb_s,
        replica.peak_tflops,
        efficiency.memory,
        efficiency.arithmetic,
        law.overhead_milliseconds(efficiency.step_ms, efficiency.link_ms, efficiency.exchange_ms, batch, replica.gpus),
    )
    prefill = law.prefill_seconds(replica.reading_operations, replica.gpus, replica.peak_tflops, efficiency.prefill)
    answer = law.answer_seconds(replica.output_tokens, step, batch, prefill)
    rate = law.output_tokens_per_second(batch, replica.output_tokens, answer)
    return Pace(batch, step, prefill, answer, rate, *duties_in(replica, batch, answer))


def duties_in(replica: Replica, batch: Any, seconds: Any) -> tuple[Any, Any]:
    """Return the duties of memory and of arithmetic where so many requests are answered in some time [s]."""
    touched = law.weights_touched(replica.active / replica.parameters, batch)
    moved = law.step_bytes(replica.weights_bytes, touched, batch, replica.context_tokens, replica.cache_bytes_per_token)
    done = (_FLOP_PER_WEIGHT * replica.active * replica.output_tokens + replica.reading_operations) * batch
    return (
        law.memory_duty(moved * replica.output_tokens, seconds, replica.gpus, replica.bandwidth_tb_s),
        law.arithmetic_duty(done, seconds, replica.gpus, replica.peak16_tflops),
    )


def held(batch: Any, room: Any) -> Any:
    """Return the requests that really run of those sent at once: no more than fit. [-]"""
    return least(batch, room)
