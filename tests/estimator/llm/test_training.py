"""Hours of trainings: by hand, and against published runs whose family of models the fit has not seen."""

import sys
from statistics import median

import pytest

from estimator import tables
from estimator.errors import InputError
from estimator.llm.gpus import accelerator
from estimator.llm.models import LlmModel, find_model
from estimator.llm.training import Training, gpu_hours, hours_range, reached
from estimator.physics import language_models as physics

from ...shared import ROOT, SHARED, needs_shared

A100, H100, H800 = (accelerator(name) for name in ("A100 80GB SXM4", "H100 80GB SXM5", "H800 80GB SXM5"))


def training(model="8B", tokens=1e9, **given):
    return Training(find_model(model), tokens, **given)


def test_llama_2_70b_by_hand():
    """The model card prints 1,720,320 A100-hours for 2T tokens; 80 layers of width 8192, sequences of 4096.

    6 × 68.977e9 + 6 × 80 × 8192 × 4096 = 4.29968e11; × 2e12 / (312e12 × 3600 × 1,720,320) = 0.44504.
    """
    flops = physics.training_flops_per_token(68.977e9, 6, 80 * 8192, 4096)
    assert flops == pytest.approx(4.29968e11, rel=1e-5)
    assert physics.training_gpu_hours(2e12, flops, 312, 0.44504) == pytest.approx(1_720_320, rel=1e-4)
    given = training("llama-2-70b", 2e12, mfu=0.44504)
    assert gpu_hours(given, A100, reached(given, A100).share) == pytest.approx(1_720_320, rel=1e-3)


def test_deepseek_v3_by_hand():
    """The report prints 2,664,000 H800-hours for 14.8T tokens at 37e9 active parameters in 8 bits.

    Attention works on 128 heads of 128, not on the width of 7168:
    6 × 37e9 + 6 × 61 × 16384 × 4096 = 2.46562e11; × 14.8e12 / (989e12 × 3600 × 2,664,000) = 0.38473.
    """
    given = training("deepseek-v3", 14.8e12, precision="fp8", mfu=0.38473)
    assert given.flops_per_token == pytest.approx(2.46562e11, rel=1e-5)
    assert gpu_hours(given, H800, reached(given, H800).share) == pytest.approx(2_664_000, rel=1e-4)


def test_utilization_that_llm_foundry_prints():
    """MPT-70B on 512 H100: 1,007 tokens/s, 41.25 %; attention counted in full there, half of it here."""
    flops = physics.training_flops_per_token(64.862437376e9, 6, 2 * 80 * 8192, 2048)
    assert physics.peak_utilization(1007, flops, 989) == pytest.approx(0.4125, abs=0.0005)


def test_adapters_take_two_thirds_and_epochs_multiply():
    full, lora = training(sequence=1), training(sequence=1, method="lora")
    assert lora.flops_per_token / full.flops_per_token == pytest.approx(4 / 6, rel=1e-4)
    assert training(epochs=3).trained_tokens == 3e9


def test_four_bit_weights_are_slower_by_a_factor_of_0_7():
    lora, qlora = (reached(training(method=method), A100).share for method in ("lora", "qlora"))
    assert qlora / lora == pytest.approx(0.7)


def test_a_real_h100_hour_does_two_a100_hours_not_three():
    """mfu_model: 0.35 of an A100 against 0.23 of an H100 do 109 and 227 TFLOP/s."""
    done = [reached(training("13B"), board).share * board.bf16_tflops for board in (A100, H100)]
    assert 1.8 < done[1] / done[0] < 2.6


@pytest.mark.parametrize(
    ("given", "low", "high"),
    [
        ({}, 0.75, 2.2),
        ({"stack": "tuned"}, 0.65, 1.6),
        ({"tokens_per_second": 5000.0}, 0.97, 1.35),
        ({"mfu": 0.3}, 0.97, 1.35),
        ({"method": "lora"}, 0.55, 2.2),
    ],
)
def test_what_is_known_narrows_the_hours(given, low, high):
    assert hours_range(training(**given))[0] == (low, 1.0, high)


def test_boards_without_public_runs_are_wider():
    """Hours × 0.6 – 3 on Blackwell, where × 0.75 – 2.2 holds on Hopper: the rest is the board's own."""
    own = reached(training(), accelerator("B200")).own
    assert own.low < 0.5
    assert own.high > 1.4
    assert reached(training(), H100).own.low >= 0.9


def test_a_speed_above_the_peak_is_refused():
    # 6 × 8e9 FLOP a token × 30,000 tokens/s = 1,440 TFLOP/s
    with pytest.raises(InputError, match=r"989 that H100 80GB SXM5 has in 16 bits"):
        reached(training(tokens_per_second=30_000.0), H100)
    # The peak in 8 bits is twice as high.
    assert reached(training(tokens_per_second=30_000.0, precision="fp8"), H100).share > 1


def test_eight_bits_need_units_for_them():
    assert "8-bit" in reached(training(precision="fp8"), A100)


@pytest.fixture(scope="module")
def left_out():
    sys.path.insert(0, str(ROOT / "data" / "build"))
    from llm_fit import fit, rows

    return list(fit.left_out(rows.runs(SHARED / "sources" / "llm" / "llm_training_public.csv")))


def judged(left, low, high):
    ratios = [each.hours_ratio for each in left]
    return (
        len(ratios),
        median(abs(1 / ratio - 1) for ratio in ratios),
        sum(low <= r <= high for r in ratios) / len(ratios),
    )


@needs_shared
def test_whole_runs_whose_family_is_left_out(left_out):
    count, error, inside = judged([each for each in left_out if each.run.whole], 0.75, 2.2)
    assert count >= 37
    assert error <= 0.25
    assert 0.88 <= inside <= 0.95


@needs_shared
@pytest.mark.parametrize(
    ("about", "low", "high", "most"),
    [
        (lambda run: run.mlperf and run.adapters, 0.65, 1.6, 0.25),
        (lambda run: run.mlperf and not run.adapters, 0.65, 1.6, 0.25),
        (lambda run: not run.whole and run.dense and not run.adapters, 0.65, 1.6, 0.25),
        (lambda run: not run.whole and not run.dense, 0.6, 2.6, 0.35),
    ],
    ids=["MLPerf adapters", "MLPerf pre-training", "dense tables", "tables of mixtures"],
)
def test_tables_whose_family_is_left_out(left_out, about, low, high, most):
    _, error, inside = judged([each for each in left_out if about(each.run)], low, high)
    assert error <= most
    assert inside >= 0.88


@needs_shared
def test_the_command_predicts_what_the_fit_predicts():
    """Two roads to one share: the factors as fitted, and the released table as the planner reads it."""
    sys.path.insert(0, str(ROOT / "data" / "build"))
    from llm_fit import fit, rows

    runs = rows.runs(SHARED / "sources" / "llm" / "llm_training_public.csv")
    factors, compared = fit.fitted(runs), 0
    for run in runs:
        if run.hybrid or run.precision not in ("16", "fp8") or run.active < 0.05:
            continue
        board = accelerator(run.gpu)
        if run.precision == "fp8" and board.fp8_tflops is None:
            continue
        model = LlmModel(run.model, run.active if run.dense else 10 * run.active, run.active)
        given = Training(
            model,
            1e9,
            method="lora" if run.adapters else "pretrain",
            sequence=run.sequence,
            precision="fp8" if run.precision == "fp8" else "bf16",
            stack="unknown" if run.whole else "tuned",
            recompute="full" if run.recomputed else "auto",
        )
        share = reached(given, board, run.gpus or 8.0).share
        assert share == pytest.approx(fit.predicted(run, factors), rel=0.01), run
        compared += 1
    assert compared > 500


def test_both_tables_of_boards_give_one_dense_peak():
    """What sets the watts and what sets the hours of a board is one figure of one data sheet, rounded to 3 digits."""
    peaks = {row["gpu_key"]: float(row["tensor_tflops"]) for row in tables.read("gpu_power")}
    told = {row["gpu_key"]: float(row["bf16_tflops"]) for row in tables.read("llm_gpus")}
    apart = {name: (peaks[name], peak) for name, peak in told.items() if peaks[name] != pytest.approx(peak, rel=0.01)}
    assert not apart
