"""Services: what must hold of every answer, and what is refused with which sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from estimator.errors import InputError, UnknownNameError
from estimator.estimate.face import estimate_vm
from estimator.physics.serving import board_power_share
from estimator.power.gpu import gpu_spec
from estimator.serving.coefficients import ENGINES, common, engine_on
from estimator.serving.face import serve
from estimator.serving.formats import FORMATS

CHAT = {"input_tokens": 1000, "output_tokens": 250}
SECONDS = 730 * 3600


def test_a_load_gives_a_point_that_agrees_with_itself():
    found = serve("llama-3.1-8b", requests_per_s=50, gpu="H100", region="us-east-1", **CHAT)
    point, month = found.point, found.point.month
    assert point.tokens_per_s == pytest.approx((12500, 12500, 12500))
    tokens = 12500 * SECONDS
    assert point.facility_joules.central == pytest.approx(month.energy_kwh.central * 3.6e6 / tokens * 1000)
    assert point.gco2e.central == pytest.approx(month.total_kgco2e.central * 1000 / tokens * 1000)
    assert point.usd.central == pytest.approx(month.cost_usd.central / tokens * 1000)
    assert point.per_request(point.facility_joules).central == pytest.approx(point.facility_joules.central * 0.25)
    # Little: requests in flight are arrivals × time, over the replicas.
    assert point.batch * point.sized.replicas == pytest.approx(50 * point.answer_s.central, rel=1e-4)
    assert point.board_joules.central < point.facility_joules.central
    assert month.cost_usd.central == pytest.approx(
        estimate_vm(found.chosen.machine.sku, 730, count=point.sized.machines, region="us-east-1").cost_usd.central
    )


@pytest.mark.parametrize(("precision", "gpu"), [("fp8", "A100-80GB"), ("fp4", "H100")])
def test_a_format_that_boards_have_no_units_for_is_unpacked_and_said_to_be(precision, gpu):
    found = serve("llama-3.1-8b", requests_per_s=1, gpu=gpu, precision=precision, **CHAT)
    assert any(f"does not multiply in {precision}" in each for each in found.warnings)
    assert found.chosen.replica.replica.packed == 1.0
    native = serve("llama-3.1-8b", requests_per_s=1, gpu="B200", precision=precision, **CHAT)
    assert not any("does not multiply" in each for each in native.warnings)
    assert native.chosen.replica.replica.packed == 0.0


def test_boards_draw_what_their_duties_say():
    found = serve("llama-3.1-8b", requests_per_s=50, sku="p5.48xlarge", **CHAT)
    speed = found.point.sized.speed.pace
    slopes = (common(f"power_{name}").central for name in ("memory_slope", "arithmetic_slope"))
    spec = gpu_spec("H100 80GB SXM5")
    waiting = spec.waiting_watts / spec.tdp_watts
    watts = board_power_share(speed.memory_duty, speed.arithmetic_duty, waiting, *slopes) * spec.tdp_watts
    assert found.point.sized.board_watts.central == pytest.approx(watts)
    total = found.point.sized.replicas * watts
    assert found.point.board_joules.central == pytest.approx(1000 * total / 12500)


def test_without_a_load_there_is_a_curve_and_no_point():
    found = serve("llama-3.1-8b", sku="p5.48xlarge")
    assert found.point is None
    assert [point.batch for point in found.curve][:-1] == [1, 4, 16, 64, 256]
    joules = [point.facility_joules.central for point in found.curve]
    assert joules == sorted(joules, reverse=True)
    assert joules[0] > 8 * joules[-1]
    assert any("load not given" in each for each in found.warnings)
    assert found.to_dict()["results"][0]["energy_kwh_per_month"] is None


def test_a_quiet_service_pays_for_its_idle_boards():
    quiet = serve("llama-3.1-8b", requests_per_s=0.01, sku="p5.4xlarge", **CHAT).point
    busy = serve("llama-3.1-8b", requests_per_s=5, sku="p5.4xlarge", **CHAT).point
    assert quiet.sized.busy < 0.1
    assert quiet.facility_joules.central > 20 * busy.facility_joules.central
    assert quiet.sized.board_watts.central > gpu_spec("H100 80GB SXM5").waiting_watts


def test_every_way_to_say_one_load_gives_one_answer():
    ways = [
        {"requests_per_s": 10},
        {"requests_per_day": 864_000},
        {"tokens_per_day": 864_000 * 250},
        {"requests_per_day": "864k"},
    ]
    found = [serve("llama-3.1-8b", sku="p5.48xlarge", **CHAT, **way).point for way in ways]
    assert len({round(point.facility_joules.central, 6) for point in found}) == 1


def test_requests_in_flight_are_held_by_replicas():
    found = serve("llama-3.1-8b", concurrency=1000, sku="p5.48xlarge", **CHAT).point
    assert found.batch * found.sized.replicas == pytest.approx(1000)
    assert found.tokens_per_s.low < found.tokens_per_s.central < found.tokens_per_s.high


def test_a_peak_needs_more_replicas_for_the_same_tokens():
    mean, peak = (
        serve("llama-3.1-8b", requests_per_s=40, sku="p5.48xlarge", peak_to_mean=ratio, **CHAT).point
        for ratio in (1, 3)
    )
    assert peak.sized.replicas >= 3 * mean.sized.replicas - 3
    assert peak.answer_s.central < mean.answer_s.central
    assert peak.facility_joules.central > mean.facility_joules.central


def test_a_latency_limits_the_batch():
    free = serve("llama-3.1-8b", requests_per_s=40, sku="p5.48xlarge", **CHAT)
    fast = serve("llama-3.1-8b", requests_per_s=40, sku="p5.48xlarge", token_ms=15, **CHAT)
    assert fast.point.token_ms.central <= 15
    assert fast.chosen.replica.batch_limit < free.chosen.replica.batch_limit
    assert fast.point.facility_joules.central > free.point.facility_joules.central


def test_what_was_measured_replaces_the_coefficients_and_narrows():
    asked = {"sku": "p5.4xlarge", "gpus_per_replica": 1, **CHAT}
    plain = serve("llama-3.1-8b", **asked)
    own = serve("llama-3.1-8b", tokens_per_s=2000, at_batch=64, **asked)
    at_64 = next(point for point in own.curve if point.batch == 64)
    assert at_64.tokens_per_s.central == pytest.approx(2000)
    before = next(point for point in plain.curve if point.batch == 64).tokens_per_s
    assert at_64.tokens_per_s.high / at_64.tokens_per_s.low < before.high / before.low


def test_a_mixture_answers_one_request_faster_than_a_dense_model_of_its_size():
    found = serve("qwen3-30b-a3b", sku="p5.48xlarge", gpus_per_replica=2)
    dense = serve("30.5B", sku="p5.48xlarge", gpus_per_replica=2)
    assert found.curve[0].tokens_per_s.central > 1.5 * dense.curve[0].tokens_per_s.central


def test_an_unknown_cache_widens():
    named, sized = (serve(name, sku="p5.48xlarge", gpus_per_replica=1).curve[3] for name in ("llama-3.1-8b", "8.03B"))
    assert sized.tokens_per_s.high / sized.tokens_per_s.low > named.tokens_per_s.high / named.tokens_per_s.low


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"requests_per_s": 50}, "give --input-tokens and --output-tokens"),
        ({"tokens_per_day": "5M", "requests_per_s": 1, **CHAT}, "the load is said once"),
        ({"requests_per_s": 0, **CHAT}, "must be above 0"),
        ({"sku": "m5.large"}, "needs a machine with GPUs"),
        ({"sku": "p5.48xlarge", "gpu": "H100"}, "leave --gpu out"),
        ({"gpu": "trainium2"}, "no peak and memory bandwidth"),
        ({"gpu": "MI300X", "engine": "tensorrt-llm"}, "NVIDIA's GPUs only"),
        ({"gpu": "H100", "answer_s": 0.1, **CHAT}, "The nearest is"),
        ({"gpu": "H100", "gpus_per_replica": 16}, "lower --gpus-per-replica"),
        ({"tokens_per_s": 100, "gpu": "H100"}, "--at-batch"),
        ({"tokens_per_s": 100, "at_batch": 1, "gpu": "H100"}, "--gpus-per-replica"),
        ({"tokens_per_s": 100, "at_batch": 1, "gpus_per_replica": 1}, "give --gpu or --sku"),
        ({"precision": "fp2"}, "precision must be one of"),
        ({"input_tokens": 0.5}, "between 1 and 10M"),
        ({"peak_to_mean": 0.5}, "peak_to_mean"),
    ],
)
def test_bad_input_is_one_sentence(given, said):
    with pytest.raises(InputError, match=said):
        serve("llama-3.1-8b", **given)


@pytest.mark.parametrize(
    ("batch", "measured", "limit"),
    # One H100 reads 16.06 GB of weights at 3.35 TB/s: 208 tokens a second of one sequence, whatever serves; 989 TFLOP/s
    # over 2 × 8.03·10⁹ × 1.01 operations are 60,970 tokens a second.
    [(1, 215, "memory"), (4000, 62_000, "arithmetic")],
)
def test_a_speed_above_the_roofline_names_the_limit(batch, measured, limit):
    lengths = {"input_tokens": 1, "output_tokens": 100}
    with pytest.raises(InputError, match=f"above what the {limit} of 1 × H100"):
        serve("llama-3.1-8b", sku="p5.4xlarge", gpus_per_replica=1, tokens_per_s=measured, at_batch=batch, **lengths)
    serve("llama-3.1-8b", sku="p5.4xlarge", gpus_per_replica=1, tokens_per_s=0.9 * measured, at_batch=batch, **lengths)


def test_a_model_that_fits_nowhere_says_what_would():
    with pytest.raises(InputError, match=r"does not fit: 810 GB.*--precision fp8.*H200"):
        serve("405B", gpu="H100")
    with pytest.raises(InputError, match="several machines"):
        serve("30T", gpu="H100")


def test_a_keyword_unknown_offers_the_nearest():
    with pytest.raises(UnknownNameError, match="requests_per_s"):
        serve("8B", request_per_s=3)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_has_coefficients_on_every_kind_of_board(engine):
    for generation in ("ampere", "hopper", "blackwell", "cdna"):
        if engine == "tensorrt-llm" and generation == "cdna":
            continue
        found = engine_on(engine, generation, True)
        assert found.speed.low < 1 < found.speed.high
    assert engine_on("sglang", "blackwell", True).stands_in


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(["llama-3.1-8b", "qwen3-30b-a3b", "14B", "70B"]),
    st.floats(0.001, 2000),
    st.floats(1, 20000),
    st.floats(1, 4000),
    st.sampled_from(list(FORMATS)),
    st.sampled_from(["vllm", "sglang", "tensorrt-llm"]),
)
def test_every_service_keeps_its_load_and_its_order(model, rate, question, answer, precision, engine):
    found = serve(
        model, requests_per_s=rate, input_tokens=question, output_tokens=answer, precision=precision, engine=engine,
        sku="p5.48xlarge",
    )  # fmt: skip
    point = found.point
    sized = point.sized
    assert 1 <= sized.replicas <= sized.machines * found.chosen.replicas_on_one
    assert 0 < sized.busy <= 1
    assert sized.full <= 1 + 1e-9
    assert 1 <= point.batch <= found.chosen.replica.batch_limit
    for figure in (point.board_joules, point.facility_joules, point.gco2e, point.usd, point.month.energy_kwh):
        assert 0 < figure.low <= figure.central <= figure.high
