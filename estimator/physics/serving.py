"""Serving language models: time of a step from bytes moved and operations done, tokens a second, watts of a board.

The roofline (Williams, Waterman, Patterson 2009) with an efficiency for each limit and the overhead of a step; the
efficiencies are fitted (``data/llm_serving.csv``). Sources: [roofline], [llm-inference-scaling].
"""

from __future__ import annotations

from typing import Any

from ..units import MILLISECONDS_PER_SECOND
from .operations import exp, greatest, least, ln, sqrt

_PER_TERA = 1e12
#: Below this share of weights that a token leaves alone, all are at work: a dense model.
_DENSE = 1e-12
#: Sequences to which the cost of exchanging one step's sums between boards refers.
EXCHANGE_BATCH = 64


def weights_touched(active_share: Any, batch: Any) -> Any:
    """Share of a model's weights that one step of a batch reads: ``1 − (1 − a)^B``, experts drawn at random. [-]

    Parameters
    ----------
    active_share : weights at work on one token over all weights, 1 for a dense model. [-]
    batch : sequences in the step, at least 1. [-]

    Increasing in every argument. Source: [llm-inference-scaling] (weights of the experts that a batch visits).

    >>> round(weights_touched(0.1, 2), 6), round(weights_touched(1.0, 64), 6)
    (0.19, 1.0)
    """
    return 1.0 - exp(batch * ln(greatest(1.0 - active_share, _DENSE)))


def cache_copies(gpus: Any, shards: Any) -> Any:
    """Copies of the cache that boards hold together: ``n / s``, at least 1. [-]

    Parameters
    ----------
    gpus : boards n. [-]    shards : s, parts into which it can be split: heads of keys and values, 1 where latent
        vectors stand for all heads. [-]

    Increasing in ``gpus``, decreasing in ``shards``. Source: [llm-inference-scaling] (heads beyond which every board
    keeps the whole).

    >>> cache_copies(8, 4), cache_copies(2, 8)
    (2.0, 1.0)
    """
    return greatest(1.0, gpus / shards)


def step_bytes(weights_bytes: Any, touched: Any, batch: Any, context_tokens: Any, cache_bytes_per_token: Any) -> Any:
    """Bytes read in one step: ``W τ + B c k``. [B]

    Parameters
    ----------
    weights_bytes : all weights. [B]    touched : share of them that the step reads. [-]
    batch : sequences. [-]    context_tokens : mean tokens that one sequence holds. [-]
    cache_bytes_per_token : keys and values of one token. [B]

    Increasing in every argument. Source: [llm-inference-scaling].

    >>> step_bytes(16e9, 1.0, 64, 1000, 131072) / 1e9
    24.388608
    """
    return weights_bytes * touched + batch * context_tokens * cache_bytes_per_token


def step_seconds(
    bytes_read: Any,
    operations: Any,
    gpus: Any,
    bandwidth_tb_s: Any,
    peak_tflops: Any,
    memory_efficiency: Any,
    arithmetic_efficiency: Any,
    overhead_ms: Any,
) -> Any:
    """Time of one step, one token for each sequence: ``bytes / (n BW e) + FLOP / (n P f) + t``. [s]

    Parameters
    ----------
    bytes_read : by all boards together. [B]    operations : of all boards together. [FLOP]
    gpus : boards that share the model. [-]
    bandwidth_tb_s, peak_tflops : of one board's memory, and of its arithmetic. [TB/s], [TFLOP/s]
    memory_efficiency, arithmetic_efficiency : shares of both that the engine reaches. [-]
    overhead_ms : what a step takes beside: :func:`overhead_milliseconds`. [ms]

    Increasing in bytes, operations and overhead, decreasing in the others. Source: [roofline], with the two limits
    added instead of the larger taken: what engines show is nearer to the sum.

    >>> round(step_seconds(16e9, 16e9, 1, 3.35, 989, 0.8, 0.25, 2.0), 6)
    0.008035
    """
    return (
        bytes_read / (gpus * bandwidth_tb_s * _PER_TERA * memory_efficiency)
        + operations / (gpus * peak_tflops * _PER_TERA * arithmetic_efficiency)
        + overhead_ms / MILLISECONDS_PER_SECOND
    )


def overhead_milliseconds(step_ms: Any, link_ms: Any, exchange_ms: Any, batch: Any, gpus: Any) -> Any:
    """Overhead of a step: ``t0 + (t1 + t2 B / 64) log2 n``. [ms]

    Parameters
    ----------
    step_ms : t0, of every step (scheduler, launches). [ms]
    link_ms : t1, for each doubling of the boards. [ms]
    exchange_ms : t2, likewise, for 64 sequences whose sums are exchanged. [ms]
    batch : sequences B. [-]    gpus : boards n, at least 1. [-]

    Increasing in every argument. Source: [llm-inference-scaling] (all-reduce of each layer over n boards).

    >>> round(overhead_milliseconds(2.0, 1.0, 0.5, 64, 4), 3)
    5.0
    """
    return step_ms + (link_ms + exchange_ms * batch / EXCHANGE_BATCH) * (ln(gpus) / ln(2.0))


def attention_operations(layers_width: Any, input_tokens: Any, fitted_tokens: Any) -> Any:
    """Work of causal attention on an input, beyond that of inputs of fitted length: ``2 A (max(s, s₀)² − s₀²)``. [FLOP]

    It grows with the square of the input, which 2 N s leaves out; up to s₀ the fitted share of the peak holds it.

    Parameters
    ----------
    layers_width : A, layers × width of all heads. [-]    input_tokens : s. [-]    fitted_tokens : s₀. [-]

    Increasing in the first two, decreasing in ``fitted_tokens``. Source: [megatron-scaling], appendix: the forward
    part of the attention of a sequence, halved for a causal mask.

    >>> attention_operations(32 * 4096, 1000, 2048), attention_operations(32 * 4096, 100_000, 0) / 1e15
    (0, 2.62144)
    """
    longer = greatest(input_tokens, fitted_tokens)
    return 2 * layers_width * (longer * longer - fitted_tokens * fitted_tokens)


def prefill_seconds(operations: Any, gpus: Any, peak_tflops: Any, efficiency: Any) -> Any:
    """Time of reading one request's input: ``F / (n P m)``. [s]

    Parameters
    ----------
    operations : F, 2 for each active weight and input token, and :func:`attention_operations`. [FLOP]
    gpus : boards. [-]    peak_tflops : of one. [TFLOP/s]    efficiency : m, share that prefill reaches. [-]

    Increasing in ``operations``, decreasing in the others. Source: [roofline].

    >>> prefill_seconds(2 * 8e9 * 1000, 1, 1000, 0.5)
    0.032
    """
    return operations / (gpus * peak_tflops * _PER_TERA * efficiency)


def answer_seconds(output_tokens: Any, step: Any, batch: Any, prefill: Any) -> Any:
    """Time from first to last token of a request among B running ones: ``o t + B p``. [s]

    While it writes its o tokens every one of the others is replaced once, and its prefill waited for.

    Parameters
    ----------
    output_tokens : o. [-]    step : t, of one token of all sequences. [s]
    batch : B, sequences that run. [-]    prefill : p, of one request. [s]

    Increasing in every argument. Source: [orca] (requests join and leave between steps).

    >>> answer_seconds(100, 0.01, 10, 0.02)
    1.2
    """
    return output_tokens * step + batch * prefill


def output_tokens_per_second(batch: Any, output_tokens: Any, seconds: Any) -> Any:
    """Tokens that B running requests get a second: ``B o / T`` (Little's law). [1/s]

    Parameters
    ----------
    batch : B. [-]    output_tokens : o of one request. [-]    seconds : T, :func:`answer_seconds`. [s]

    Increasing in ``batch`` and ``output_tokens``, decreasing in ``seconds``. Source: [little-1961].

    >>> output_tokens_per_second(10, 100, 1.25)
    800.0
    """
    return batch * output_tokens / seconds


def requests_in_memory(
    gpus: Any, memory_gb: Any, usable_share: Any, weights_bytes: Any, context_tokens: Any, cache_bytes_per_token: Any
) -> Any:
    """Requests whose keys and values fit beside the weights: ``(n M u − W) / (c k)``; below 1 the model does not. [-]

    Parameters
    ----------
    gpus : boards. [-]    memory_gb : of one. [GB]    usable_share : u, that an engine may fill. [-]
    weights_bytes : all weights. [B]    context_tokens : mean tokens held by a request. [-]
    cache_bytes_per_token : keys and values of one. [B]

    Increasing in the first three, decreasing in the others. Source: [vllm-paged-attention].

    >>> round(requests_in_memory(1, 80, 0.9, 16e9, 1125, 131072))
    380
    """
    room = gpus * memory_gb * 1e9 * usable_share - weights_bytes
    return room / (context_tokens * cache_bytes_per_token)


def memory_duty(bytes_read: Any, seconds: Any, gpus: Any, bandwidth_tb_s: Any) -> Any:
    """Share of the memory's bandwidth at work: ``bytes / (t n BW)``, at most 1. [-]

    Parameters
    ----------
    bytes_read : in ``seconds`` [s], by all boards. [B]    gpus : boards. [-]    bandwidth_tb_s : of one. [TB/s]

    Increasing in ``bytes_read``, decreasing in the others. Source: [roofline].
    """
    return least(1.0, bytes_read / (seconds * gpus * bandwidth_tb_s * _PER_TERA))


def arithmetic_duty(operations: Any, seconds: Any, gpus: Any, peak_tflops: Any) -> Any:
    """Share of the 16-bit peak at work: ``FLOP / (t n P)``, at most 1. [-]

    Parameters
    ----------
    operations : in ``seconds`` [s], of all boards. [FLOP]    gpus : boards. [-]    peak_tflops : of one. [TFLOP/s]

    Increasing in ``operations``, decreasing in the others. Source: [roofline].
    """
    return least(1.0, operations / (seconds * gpus * peak_tflops * _PER_TERA))


def board_power_share(
    memory: Any, arithmetic: Any, waiting_share: Any, memory_slope: Any, arithmetic_slope: Any
) -> Any:
    """Watts of a board over its limit: ``w + (1 − w) (1 − exp(−(b μ + c √φ)))``. [-]

    From a context held, with nothing to do, towards the limit, which everything at work at once would reach.

    Parameters
    ----------
    memory, arithmetic : duties μ and φ. [-]
    waiting_share : w, watts with a context held over the limit, below 1. [-]
    memory_slope, arithmetic_slope : b, c, fitted. [-]

    Increasing in every argument. Source: [ml-energy-leaderboard] (boards of services, measured), our fit.

    >>> round(board_power_share(0.64, 0.04, 0.15, 1.0, 3.0), 3)
    0.754
    >>> board_power_share(0.0, 0.0, 0.15, 1.0, 3.0)
    0.15
    """
    working = 1.0 - exp(-1.0 * (memory_slope * memory + arithmetic_slope * sqrt(arithmetic)))
    return waiting_share + (1.0 - waiting_share) * working


def joules_per_token(watts: Any, tokens_per_second: Any) -> Any:
    """Energy of one output token, the input that it answers included: ``P / r``. [J]

    Increasing in ``watts`` [W], decreasing in ``tokens_per_second`` [1/s]. Source: [si-brochure].

    >>> joules_per_token(500.0, 2000.0)
    0.25
    """
    return watts / tokens_per_second
