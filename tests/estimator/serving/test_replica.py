"""A replica timed by hand, against published rows and against what must hold of every one."""

from dataclasses import replace
from math import exp, log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import tables
from estimator.llm.gpus import accelerator
from estimator.llm.models import find_model
from estimator.physics import serving as law
from estimator.power.coefficients import boards as power_model
from estimator.power.gpu import gpu_spec
from estimator.serving.asked import checked
from estimator.serving.cache import cache_bytes_per_token
from estimator.serving.coefficients import common, engine_on
from estimator.serving.formats import FORMATS
from estimator.serving.replica import PERFECT, Efficiency, Replica, largest_batch, pace
from estimator.serving.timed import timed

H100 = "H100 80GB SXM5"


def replica_of(name, board, gpus, tokens, **given):
    model, boards = find_model(name), accelerator(board)
    return Replica(
        gpus,
        boards.bandwidth_tb_s,
        boards.memory_gb,
        boards.bf16_tflops,
        boards.bf16_tflops,
        model.params_b * 1e9,
        model.active_b * 1e9,
        2.0,
        0.0,
        float(model.kv_bytes_per_token),
        *tokens,
        **given,
    )


def coefficients(engine, boards, architecture):
    return {
        row["coefficient"]: float(row["value"]) for row in tables.rows_for("llm_serving", engine, boards, architecture)
    }


def by_hand(parameters, active, cache_bytes, gpus, batch, tokens_in, tokens_out, found):
    """Output tokens a second on H100 boards (989 TFLOP/s, 3.35 TB/s), 16-bit weights, in plain arithmetic."""
    touched = 1.0 if parameters == active else 1 - (1 - active / parameters) ** batch
    read = 2 * parameters * touched + batch * (tokens_in + tokens_out / 2) * cache_bytes
    step = read / (gpus * 3.35e12 * found["memory"]) + 2 * active * batch / (gpus * 989e12 * found["arithmetic"])
    step += (found["step_ms"] + (found["link_ms"] + found["exchange_ms"] * batch / 64) * log2(gpus)) / 1000
    prefill = 2 * active * tokens_in / (gpus * 989e12 * found["prefill"])
    return batch * tokens_out / (batch * prefill + tokens_out * step)


@pytest.mark.parametrize(
    ("engine", "name", "parameters", "layers_heads_width", "gpus", "batch", "tokens", "measured"),
    [
        # LLM-Inference-Bench, Plots/All_results.csv:1488 and :1269, output tokens a second.
        ("vllm", "llama-2-7b", 6.7383e9, (32, 32, 128), 1, 16, 1024, 1244.161),
        ("tensorrt-llm", "llama-2-70b", 68.975e9, (80, 8, 128), 4, 16, 1024, 694.759),
        # :1678 of the same file, grouped heads and more sequences.
        ("vllm", "mistral-7b", 7.2417e9, (32, 8, 128), 4, 64, 128, 6410.343),
    ],
)
def test_published_rows_recomputed_by_hand(engine, name, parameters, layers_heads_width, gpus, batch, tokens, measured):
    layers, heads, width = layers_heads_width
    found = coefficients(engine, "nvidia", "dense")
    hand = by_hand(parameters, parameters, 2 * layers * heads * width * 2, gpus, batch, tokens, tokens, found)
    fitted = engine_on(engine, "hopper", True)
    ours = pace(replica_of(name, H100, gpus, (tokens, tokens)), batch, fitted.efficiency).tokens_per_second
    assert ours == pytest.approx(hand, rel=2e-3)
    assert hand == pytest.approx(measured, rel=0.25)
    low, _, high = fitted.speed_at(batch)
    assert low <= measured / ours <= high


def test_a_mixture_recomputed_by_hand():
    found = coefficients("vllm", "nvidia", "moe")
    ours = pace(
        replica_of("qwen3-30b-a3b", H100, 2, (500, 900)), 64, engine_on("vllm", "hopper", False).efficiency
    ).tokens_per_second
    # 48 layers, 4 heads of keys and values, 128 wide: 98,304 B a token.
    hand = by_hand(30.518e9, 3.339e9, 98304, 2, 64, 500, 900, found)
    assert ours == pytest.approx(hand, rel=2e-3)


def test_attention_of_a_long_input_grows_with_its_square():
    # Llama 3.1 8B: 32 layers × 4096; causal attention of s tokens takes 2 × 32 × 4096 × s² beside 2 × 8.03e9 × s.
    asked = checked("llama-3.1-8b", requests_per_s=0.1, input_tokens=100_000, output_tokens=100)
    found = timed(asked, accelerator(H100), gpu_spec(H100, model=power_model()), 1)
    share = found.engine.efficiency.prefill
    hand = (2 * 8.0279e9 * 1e5 + 2 * 32 * 4096 * (1e10 - 2048**2)) / (989e12 * share)
    assert pace(found.replica, 1, found.engine.efficiency).prefill_seconds == pytest.approx(hand, rel=1e-3)
    short = replace(found.replica, input_tokens=2000)
    assert short.reading_operations == pytest.approx(2 * 8.0279e9 * 2000)


def test_watts_of_a_board_by_hand():
    memory, arithmetic = (common(f"power_{name}").central for name in ("memory_slope", "arithmetic_slope"))
    # A context held on an H100 draws 117 of 700 W (gpu_power.csv).
    waiting = 117 / 700
    assert law.board_power_share(0.5, 0.04, waiting, memory, arithmetic) == pytest.approx(
        waiting + (1 - waiting) * (1 - exp(-(0.5 * memory + 0.2 * arithmetic)))
    )
    # LLM-Inference-Bench, Fig. 16: Llama 2 7B, H100, vLLM, one request at a time drew 58 % of 700 W; 64 at once 94 %.
    found = engine_on("vllm", "hopper", True).efficiency
    one = pace(replica_of("llama-2-7b", H100, 1, (1024, 1024)), 1, found)
    share = law.board_power_share(one.memory_duty, one.arithmetic_duty, waiting, memory, arithmetic)
    assert share == pytest.approx(0.58, rel=0.2)


def test_requests_in_memory_by_hand():
    # 80 GB × 0.92 − 2 B × 8.0303e9, over (1000 + 125) tokens × 131,072 B.
    found = largest_batch(replica_of("llama-3.1-8b", H100, 1, (1000, 250)), 0.92)
    assert found == pytest.approx((73.6e9 - 2 * 8.0303e9) / (1125 * 131072), rel=1e-3)


@pytest.mark.parametrize(
    ("name", "gpus", "copies"),
    # Heads of keys and values: 8 of Llama 3.1, 4 of Qwen3's mixtures; DeepSeek caches one latent vector for all heads.
    [("llama-3.1-8b", 8, 1), ("qwen3-30b-a3b", 8, 2), ("qwen3-30b-a3b", 4, 1), ("deepseek-v3", 8, 8), ("70B", 8, 1)],
)
def test_boards_beyond_the_heads_hold_copies_of_the_cache(name, gpus, copies):
    model = find_model(name)
    one, many = (cache_bytes_per_token(model, "vllm", FORMATS["bf16"], count) for count in (1, gpus))
    assert many == pytest.approx(copies * one)
    if model.kv_bytes_per_token:
        assert one == model.kv_bytes_per_token
        assert cache_bytes_per_token(model, "tensorrt-llm", FORMATS["fp8"], 1) == pytest.approx(one / 2)


def test_all_weights_are_read_for_one_sequence_of_a_dense_model_and_a_share_of_a_mixture():
    assert law.weights_touched(1.0, 1.0) == pytest.approx(1.0)
    assert law.weights_touched(0.25, 1.0) == pytest.approx(0.25)
    assert law.weights_touched(0.25, 3.0) == pytest.approx(1 - 0.75**3)


shares = st.floats(0.05, 1.0)
times = st.floats(0.0, 30.0)


@given(
    st.builds(Efficiency, shares, shares, shares, times, times, times, shares),
    st.floats(1, 1000),
    st.floats(1.01, 3),
    st.sampled_from([1, 2, 8]),
    st.sampled_from(["llama-3.1-8b", "qwen3-30b-a3b"]),
)
def test_more_requests_give_more_tokens_and_slower_answers(efficiency, batch, factor, gpus, name):
    replica = replica_of(name, H100, gpus, (700, 300))
    few, many = (pace(replica, count, efficiency) for count in (batch, batch * factor))
    assert many.tokens_per_second > few.tokens_per_second
    assert many.answer_seconds > few.answer_seconds
    assert few.tokens_per_second <= pace(replica, batch, PERFECT).tokens_per_second * (1 + 1e-12)
    assert 0 < few.memory_duty <= 1
    assert 0 < few.arithmetic_duty <= 1


def test_packed_weights_read_slower_by_their_factor():
    efficiency = Efficiency(1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.5)
    plain = replace(replica_of("llama-3.1-8b", H100, 1, (1, 1000)), cache_bytes_per_token=1e-9, peak_tflops=1e12)
    packed = replace(plain, packed=1.0)
    slow, fast = (pace(each, 1, efficiency).step_seconds for each in (packed, plain))
    # Arithmetic and cache cost nothing here: reading weights is all the time there is.
    assert slow / fast == pytest.approx(2.0, rel=1e-6)
