"""Language models: parameters and cache from their dimensions, work of training them, memory that this takes."""

from __future__ import annotations

from typing import Any

from ..units import SECONDS_PER_HOUR
from .operations import exp, ln, sqrt

_FLOP_PER_TFLOP = 1e12


def attention_parameters(layers: Any, width: Any, heads: Any, kv_heads: Any, head_dim: Any) -> Any:
    """Weights of the attention of all layers: ``2 L d a (h + k)``. [-]

    Parameters
    ----------
    layers, width, heads, kv_heads, head_dim : blocks, width d of the residual stream, query heads h, key and value
        heads k, width a of a head. [-]

    Increasing in every argument. Source: [litgpt-config] (the dimensions of the four projections).

    >>> attention_parameters(32, 4096, 32, 8, 128)
    1342177280
    """
    return 2 * layers * width * head_dim * (heads + kv_heads)


def feed_forward_parameters(layers: Any, width: Any, inner_width: Any, matrices: Any, experts: Any) -> Any:
    """Weights of the feed-forward blocks of all layers: ``L m d f E``. [-]

    Parameters
    ----------
    layers, width, inner_width : blocks, width d, inner width f of one expert. [-]
    matrices : 3 of a gated block, 2 of another. [-]
    experts : experts that are counted, all or those that one token visits; 1 in a dense model. [-]

    Increasing in every argument. Source: [litgpt-config].

    >>> feed_forward_parameters(32, 4096, 14336, 3, 1)
    5637144576
    """
    return layers * matrices * width * inner_width * experts


def kv_bytes_per_token(layers: Any, kv_heads: Any, head_dim: Any, bytes_per_number: Any) -> Any:
    """Keys and values that one token leaves in the cache: ``2 L k a b``. [B]

    Parameters
    ----------
    layers, kv_heads, head_dim : blocks, key and value heads, width of a head. [-]
    bytes_per_number : 2 in 16 bits. [B]

    Increasing in every argument. Source: [litgpt-config] (dimensions of the cache).

    >>> kv_bytes_per_token(32, 8, 128, 2)
    131072
    """
    return 2 * layers * kv_heads * head_dim * bytes_per_number


def usual_dimension(active_parameters: Any, at_billion: Any, exponent: Any) -> Any:
    """A dimension that models of a size usually have: ``D (N / 10⁹)^e``. [-]

    Parameters
    ----------
    active_parameters : N. [-]    at_billion : D, of a model with 10⁹. [-]    exponent : e. [-]

    Increasing in ``active_parameters`` and ``at_billion``. Source: [litgpt-config] (a power law over its models).

    >>> usual_dimension(1e9, 35000.0, 0.7)
    35000.0
    """
    return at_billion * exp(exponent * ln(active_parameters / 1e9))


def training_flops_per_token(active_parameters: Any, passes: Any, layers_width: Any, sequence_tokens: Any) -> Any:
    """Work of training on one token: ``c N + 6 A s``, causal attention in the second term. [FLOP]

    Parameters
    ----------
    active_parameters : N, at work on one token. [-]
    passes : c, operations on each weight: 6 of full training (2 forward, 4 backward), 4 where the weights themselves
        take no gradient (adapters). [FLOP]
    layers_width : A, layers × width of all query heads; 0 leaves the attention out. [-]
    sequence_tokens : s. [-]

    Increasing in every argument. Source: [megatron-scaling], appendix: 6 N and the attention of a sequence, halved for
    a causal mask. There the heads together are as wide as the model; where they are not, the scores and the sums over
    values are of the heads.

    >>> training_flops_per_token(7e9, 6, 32 * 4096, 2048)
    43610612736.0
    """
    return passes * active_parameters + 6 * layers_width * sequence_tokens


def training_gpu_hours(tokens: Any, flops_per_token: Any, peak_tflops: Any, utilization: Any) -> Any:
    """GPU-hours of a training: ``T F / (P U)``. [GPU h]

    Parameters
    ----------
    tokens : trained on, all epochs. [-]    flops_per_token : model operations of one. [FLOP]
    peak_tflops : dense 16-bit peak of one GPU. [TFLOP/s]
    utilization : share of that peak that becomes model operations; with 8 bits it may pass 1. [-]

    Increasing in ``tokens`` and ``flops_per_token``, decreasing in the others, which must be above 0.
    Source: [megatron-scaling], eq. for the time of a training.

    >>> round(training_gpu_hours(1e12, 6 * 7e9, 312, 0.36))
    103870
    """
    return tokens * flops_per_token / (peak_tflops * _FLOP_PER_TFLOP * utilization * SECONDS_PER_HOUR)


def measured_gpu_hours(tokens: Any, tokens_per_second: Any) -> Any:
    """GPU-hours of a training at a measured speed: ``T / r``. [GPU h]

    Parameters
    ----------
    tokens : trained on, all epochs. [-]    tokens_per_second : of one GPU, above 0. [1/s]

    Increasing in ``tokens``, decreasing in ``tokens_per_second``. Source: [megatron-scaling].

    >>> measured_gpu_hours(3.6e9, 1000.0)
    1000.0
    """
    return tokens / (tokens_per_second * SECONDS_PER_HOUR)


def peak_utilization(tokens_per_second: Any, flops_per_token: Any, peak_tflops: Any) -> Any:
    """Share of a GPU's peak that becomes model operations: ``r F / P``. [-]

    Parameters
    ----------
    tokens_per_second : of one GPU. [1/s]    flops_per_token : model operations. [FLOP]
    peak_tflops : dense 16-bit peak. [TFLOP/s]

    Increasing in the first two, decreasing in ``peak_tflops``. Source: [palm-mfu],
    appendix B (model FLOPs utilization).

    >>> round(peak_utilization(1007, 6 * 64.86e9 + 6 * 80 * 8192 * 2048, 989), 3)
    0.404
    """
    return tokens_per_second * flops_per_token / (peak_tflops * _FLOP_PER_TFLOP)


def tokens_per_second(flops_per_token: Any, peak_tflops: Any, utilization: Any) -> Any:
    """Tokens that one GPU trains on in a second: ``P U / F``. [1/s]

    Decreasing in ``flops_per_token``, increasing in ``peak_tflops`` [TFLOP/s] and ``utilization`` [-].
    Source: [palm-mfu], appendix B.

    >>> round(tokens_per_second(42e9, 312, 0.36))
    2674
    """
    return peak_tflops * _FLOP_PER_TFLOP * utilization / flops_per_token


def state_bytes(parameters: Any, bytes_per_parameter: Any, adapter_parameters: Any, adapter_bytes: Any) -> Any:
    """Weights, gradients and optimizer of a training, all GPUs together: ``N b + A q``. [B]

    Parameters
    ----------
    parameters, adapter_parameters : N of the model, A of adapters beside it. [-]
    bytes_per_parameter : 16 of mixed precision with Adam (2 weight, 2 gradient, 12 optimizer), 2 of frozen 16-bit
        weights, about a half of four bits. [B]
    adapter_bytes : of one trained adapter parameter. [B]

    Increasing in every argument. Source: [zero-paper], section 3.1.

    >>> state_bytes(7e9, 16, 0, 16) / 1e9
    112.0
    """
    return parameters * bytes_per_parameter + adapter_parameters * adapter_bytes


def activation_bytes(tokens: Any, width: Any, layers: Any, kept_bytes: Any, working_bytes: Any, shards: Any) -> Any:
    """What the backward pass needs of the forward one, on one GPU: ``t d (L k + w) / p``. [B]

    Parameters
    ----------
    tokens : of one step on one GPU, micro-batch × sequence. [-]    width, layers : of the model. [-]
    kept_bytes : k, kept for each token, layer and unit of width: 2 where all but the inputs of layers are computed
        again. [B]
    working_bytes : w, of the layer in work, where others are computed again. [B]
    shards : p, GPUs that share one sequence (tensor or context parallel). [-]

    Increasing in all but ``shards``. Source: [activation-recomputation], section 4, eq. 2 and 4.

    >>> activation_bytes(4096, 8192, 80, 2, 34, 1) / 1e9
    6.509559808
    """
    return tokens * width * (layers * kept_bytes + working_bytes) / shards


def gathered_bytes(
    active_parameters: Any, layers: Any, gathered_layers: Any, bytes_per_parameter: Any, shards: Any
) -> Any:
    """Layers that lie whole on a GPU while they are worked on: ``n b N / (L p)``. [B]

    Parameters
    ----------
    active_parameters, layers : of the model. [-]    gathered_layers : n, at a time. [-]
    bytes_per_parameter : of a weight and its gradient. [B]    shards : GPUs that share each layer. [-]

    Increasing in all but ``layers`` and ``shards``. Source: [zero-paper], section 5.3 (weights gathered as needed).

    >>> gathered_bytes(70e9, 80, 2, 4, 1) / 1e9
    7.0
    """
    return gathered_layers * bytes_per_parameter * active_parameters / layers / shards


def logits_bytes(tokens: Any, vocabulary: Any, bytes_per_logit: Any, shards: Any) -> Any:
    """Scores over the vocabulary and their gradients, on one GPU: ``t V b / p``. [B]

    Increasing in ``tokens``, ``vocabulary`` and ``bytes_per_logit`` [B], decreasing in ``shards`` (GPUs that share
    them). Source: [activation-recomputation], section 4.3.

    >>> logits_bytes(2048, 32000, 10, 1)
    655360000.0
    """
    return tokens * vocabulary * bytes_per_logit / shards


def factor_of_size(value: Any, usual: Any, factor: Any) -> Any:
    """How a share changes with a size: ``f ^ ln(x / x₀)``. [-]

    Parameters
    ----------
    value, usual : the size x, and the one x₀ at which nothing changes; both above 0.
    factor : f, for each e-fold of the size. [-]

    Increasing in ``factor`` where x is above x₀. Source: [llm-training-public] (fit of our own).

    >>> factor_of_size(13.0, 13.0, 1.05)
    1.0
    """
    return exp(ln(factor) * ln(value / usual))


def further_range(low: Any, high: Any, wider_low: Any, wider_high: Any) -> tuple[Any, Any]:
    """What widens one range of factors to another, ends in quadrature of logarithms: ``exp(∓√(ln² w − ln² r))``. [-]

    Parameters
    ----------
    low, high : factors r of the narrower range around 1. [-]
    wider_low, wider_high : factors w of the wider one. [-]

    Source: [ipcc-2006-v1c3], volume 1, chapter 3 (the rule of combination, solved for one of its terms).

    >>> low, high = further_range(0.75, 2.2, 0.6, 3.0)
    >>> round(low, 3), round(high, 3)
    (0.656, 2.149)
    """
    below = sqrt(ln(wider_low) * ln(wider_low) - ln(low) * ln(low))
    above = sqrt(ln(wider_high) * ln(wider_high) - ln(high) * ln(high))
    return exp(-below), exp(above)
