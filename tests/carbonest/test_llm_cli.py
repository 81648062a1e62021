"""Trainings of language models as a person types them: plan, and measure that feeds it."""

import json
import sys
from dataclasses import replace

import pytest

import carbonest
from carbonest.api.measure import run
from carbonest.api.training_run import LlmRun
from estimator.model import Interval

from .run import carbonest_here

TITAN = "for step in range(9): print(f'step: {step} loss: 2.0 tps: {5200 + 10 * step:,} mfu: 29%', flush=True)"


def test_a_fine_tune_says_hours_memory_and_what_was_assumed():
    done = carbonest_here("plan", "--llm", "qwen3-8b", "--method", "lora", "--tokens", "20M")
    assert done.code == 0
    assert done.out.startswith("lora fine-tuning of Qwen3-8B on 20M tokens: ")
    for told in ("GPU-hours of H100 80GB SXM5", "memory of one GPU:", "below one GPU-hour", "borrowed"):
        assert told in done.out
    assert "adapters with an unknown stack" in done.err


def test_a_cluster_is_as_large_as_asked_for():
    done = carbonest_here("plan", "--llm", "70B", "--tokens", "2T", "--gpu", "H100", "--gpus", "512", "-f", "json")
    found = json.loads(done.out)
    assert {row["machines"] for row in found["results"]} == {64}
    assert 1000 < found["results"][0]["hours"]["central"] < 2500


def test_a_mixture_by_its_size():
    done = carbonest_here("plan", "--llm", "100B", "--active", "5B", "--tokens", "1B", "--gpu", "H200", "--explain")
    assert done.code == 0
    assert "experts ×" in done.out
    assert "5 × 10⁹ of them at work on one token" in done.out


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (["--llm", "8B"], "--tokens 2B"),
        (["--llm", "qwen9", "--tokens", "2B"], "Did you mean Qwen3-8B"),
        (["--llm", "8B", "--tokens", "lots"], "300k, 20M, 8B or 1.5T"),
        (["--llm", "8B", "--tokens", "2B", "--gpu", "K80"], "no dense 16-bit peak is known"),
        (["--llm", "8B", "--tokens", "2B", "--gpu", "H100", "--tokens-per-s-per-gpu", "30000"], "1,551 TFLOP/s"),
        (
            ["--llm", "70B", "--tokens", "1B", "--method", "full", "--sku", "p5.48xlarge", "--machines", "1"],
            "--gpus 16",
        ),
        (["--llm", "900B", "--tokens", "1B", "--sku", "g5.xlarge"], "the GPU of 1 × g5.xlarge"),
        (["--tokens", "2B", "--gpu-hours", "5", "--gpu", "H100"], "--tokens counts only with --llm or --profile"),
        (["--llm", "8B", "--tokens", "2B", "--gpu", "RTX 4090"], "no machine of aws or azure has the GPU RTX 4090"),
    ],
)
def test_bad_input_ends_with_2_and_one_sentence(argv, told):
    done = carbonest_here("plan", *argv)
    assert done.code == 2
    assert told in done.err
    assert done.err.count("\n") == 1
    assert done.out == ""


def test_the_page_shows_the_hours_with_their_range(tmp_path):
    path = tmp_path / "plan.html"
    asked = ("--llm", "8B", "--tokens", "2B", "--gpu", "H100", "--html", str(path))
    done = carbonest_here("plan", *asked, "--format", "json")
    assert done.code == 0
    page = path.read_text(encoding="utf-8")
    low, central, high = (done.json["results"][0]["hours"][end] for end in ("low", "central", "high"))
    assert f"they may be {low / central:.3f} to {high / central:.2f} times as many" in page
    assert "share of the peak, H100 80GB SXM5" in page


def test_a_measured_training_is_planned_whole(tmp_path):
    run = tmp_path / "run.json"
    given = ["--llm", "llama-3.1-8b", "--seq", "8k", "--gpu", "H100", "--gpus", "8", "-o", str(run)]
    done = carbonest_here("measure", *given, "--", sys.executable, "-S", "-c", TITAN)
    assert done.code == 0
    told = json.loads(run.read_text(encoding="utf-8"))["training"]
    assert told["tokens_per_second_per_gpu"]["central"] == pytest.approx(5240, abs=10)
    # 6 × 8.0279e9 + 6 × 32 × 4096 × 8192 = 5.461e10 operations a token
    assert told["gflop_per_token"] == pytest.approx(54.61, rel=1e-3)
    assert told["peak_utilization"]["central"] == pytest.approx(5240 * 5.461e10 / 989e12, rel=2e-3)
    assert told["joules_per_token"] is None
    plan = carbonest_here("plan", "--profile", str(run), "--tokens", "15T", "--gpus", "1024", "-f", "json")
    best = json.loads(plan.out)["results"][0]
    speed = told["tokens_per_second_per_gpu"]["central"]
    assert best["hours"]["central"] == pytest.approx(15e12 / (speed * 1024 * 3600))
    assert best["machines"] == 128


def test_a_log_may_be_read_afterwards(tmp_path):
    log, run = tmp_path / "train.log", tmp_path / "run.json"
    log.write_text("{'num_input_tokens_seen': 9, 'train_tokens_per_second': 8000.0}\n", encoding="utf-8")
    given = ["--llm", "8B", "--gpus", "4", "--training-log", str(log), "-o", str(run)]
    assert carbonest_here("measure", *given, "--", "true").code == 0
    told = json.loads(run.read_text(encoding="utf-8"))["training"]
    assert told["tokens_per_second_per_gpu"]["central"] == 2000


def test_a_measurement_is_kept_where_nothing_tells_tokens(tmp_path):
    run = tmp_path / "run.json"
    done = carbonest_here("measure", "--llm", "8B", "-o", str(run), "--", "true")
    assert done.code == 2
    assert "must print tokens a second" in done.err
    assert json.loads(run.read_text(encoding="utf-8"))["exit_code"] == 0


def test_tokens_need_a_measured_training(tmp_path):
    run = tmp_path / "run.json"
    assert carbonest_here("measure", "-o", str(run), "--", "true").code == 0
    done = carbonest_here("plan", "--profile", str(run), "--tokens", "1B")
    assert done.code == 2
    assert "carbonest measure --llm" in done.err
    assert carbonest_here("measure", "--seq", "4k", "--", "true").code == 2


def test_a_training_in_a_result_is_held_to_its_rule(tmp_path):
    run = tmp_path / "run.json"
    content = {"cpu_seconds": 1.0, "wall_seconds": 1.0, "training": {"llm": "8B", "method": "dance"}}
    run.write_text(json.dumps(content), encoding="utf-8")
    done = carbonest_here("plan", "--profile", str(run), "--tokens", "1B")
    assert done.code == 2
    assert "training of a profile" in done.err


def test_joules_of_a_token_are_power_over_speed_and_a_plan_takes_the_watts(tmp_path):
    """Two boards at 8 kJ in 10 s train 2 × 1,000 tokens a second: 0.4 J a token, 400 W a board."""
    measured = replace(
        run(["true"]),
        energy_joules=Interval(7000.0, 8000.0, 9000.0),
        gpu_joules=Interval(7000.0, 8000.0, 9000.0),
        wall_seconds=10.0,
    )
    training = LlmRun({"llm": "8B", "gpu": "H100", "gpus": 2})
    for _ in range(5):
        training.line("step: 1 tps: 1,000")
    found = training.added(measured).to_dict()
    assert found["training"]["joules_per_token"]["central"] == pytest.approx(0.4)
    assert (found["gpu_model"], found["gpu_count"]) == ("H100 80GB SXM5", 2)
    path = tmp_path / "run.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    best = carbonest.plan(profile=str(path), tokens="1B", gpus=8, sku="p5.48xlarge", regions="us-east-1").best
    assert best.slot.fit.power.parts["gpu"] == pytest.approx(8 * 400, rel=0.2)
    assert best.hours.central == pytest.approx(1e9 / (1000 * 8 * 3600))


def test_a_speed_above_the_peak_is_doubted_after_the_run():
    training = LlmRun({"llm": "8B", "gpu": "H100"})
    training.line("tps: 50,000")
    assert any("cannot be" in warning for warning in training.added(run(["true"])).warnings)
