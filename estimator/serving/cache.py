"""What a token leaves in the cache of keys and values, on all boards of a replica together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..physics.serving import cache_copies

if TYPE_CHECKING:
    from ..llm.models import LlmModel
    from .formats import Format

#: Keys and values of one token of a model with 8·10⁹ active parameters, in 16 bits [B], and how they grow with those.
_CACHE_BYTES, _CACHE_PARAMETERS_B, _CACHE_EXPONENT = 131072.0, 8.0, 0.42
#: Factors on that for a model of which only the size is known: from latent attention to every head its own.
CACHE_FACTORS = (0.35, 4.0)
#: Heads of keys and values of most models with grouped heads.
USUAL_HEADS = 8
#: A cache smaller than this share of what its heads would need holds latent vectors, which no board can split.
_LATENT = 0.5


def cache_bytes_per_token(model: LlmModel, engine: str, form: Format, gpus: float) -> float:
    """Return what one token takes on all boards together, copies included. [B]"""
    cache16 = model.kv_bytes_per_token or typical_cache_bytes(model.active_b)
    return float(cache16 / 2.0 * bytes_per_number(engine, form) * cache_copies(gpus, shards(model)))


def bytes_per_number(engine: str, form: Format) -> float:
    """Return the bytes of one number in the cache: TensorRT-LLM's recipes keep it in 8 bits beside such weights. [B]"""
    return 1.0 if engine == "tensorrt-llm" and form.arithmetic in ("fp8", "fp4") else 2.0


def shards(model: LlmModel) -> int:
    """Return the boards over which a cache can be split: one for each head of keys and values."""
    if model.kv_heads is None or model.kv_bytes_per_token is None:
        return USUAL_HEADS
    if model.layers is not None and model.head_dim is not None:
        of_heads = 4.0 * model.layers * model.kv_heads * model.head_dim
        if model.kv_bytes_per_token < _LATENT * of_heads:
            return 1
    return model.kv_heads


def typical_cache_bytes(active_b: float) -> float:
    """Return what a token of a model of unknown dimensions leaves in the cache, in 16 bits. [B]

    Parameters
    ----------
    active_b : parameters at work on one token. [10^9]
    """
    return float(_CACHE_BYTES * (active_b / _CACHE_PARAMETERS_B) ** _CACHE_EXPONENT)
