"""Plans of language-model trainings: machines, numbers of them, memory, ranges, and what is refused."""

import pytest

import carbonest
from estimator import tables
from estimator.errors import InputError
from estimator.llm.training import Training
from estimator.machines.catalogue import find_machine

WHERE = {"regions": ("us-east-1", "us-west-2", "eu-north-1")}


def planned(llm="8B", tokens="2B", **given):
    return carbonest.plan(llm=llm, tokens=tokens, **{**WHERE, **given})


def test_gpus_named_are_the_only_ones_and_as_many():
    found = planned("70B", "2T", gpu="H100", gpus=512)
    for option in found.options:
        machine = option.slot.fit.machine
        assert machine.gpu_model.startswith("H100")
        assert option.slot.fit.count * machine.gpu_count == 512
    best = found.best
    # 7.9e5 GPU-hours: between those of Llama 2 70B (1.7e6 on A100) and a third of them.
    assert 0.33 * 1_720_320 < best.slot.fit.machine_hours * 8 < 0.6 * 1_720_320


def test_hours_are_work_over_peak_and_share():
    """6 × 8e9 × 2e9 at 20 % of 989 TFLOP/s, eight at once; the attention of a usual 8B model adds a twentieth or so."""
    option = planned(gpu="H100", gpus=8, mfu=0.2, sku="p5.48xlarge").best
    plain = 6 * 8e9 * 2e9 / (0.2 * 989e12 * 3600) / 8
    assert plain * 1.02 < option.hours.central < plain * 1.15
    assert option.hours.high / option.hours.central < 1.5


def test_tokens_a_second_of_the_user_win():
    option = planned(gpu="H100 80GB SXM5", gpus=8, tokens_per_s_per_gpu=10_000, sku="p5.48xlarge").best
    assert option.hours.central == pytest.approx(2e9 / (10_000 * 8 * 3600))
    assert option.hours.low / option.hours.central == pytest.approx(0.97, abs=0.001)
    assert option.hours.high / option.hours.central == pytest.approx(1.35, abs=0.001)


def test_memory_takes_as_many_machines_as_it_needs():
    found = planned("70B", "1B", method="full", sku=("p5.48xlarge", "p4d.24xlarge"))
    counts = {option.slot.fit.machine.sku: option.slot.fit.count for option in found.options}
    # 1.12 TB of weights, gradients and optimizer: 640 GB in one p5, 320 GB in one p4d.
    assert counts["p5.48xlarge"] == 2
    assert counts["p4d.24xlarge"] == 4


def test_a_deadline_takes_more_machines():
    slow = planned("70B", "20B", method="full", sku="p5.48xlarge").best
    fast = planned("70B", "20B", method="full", sku="p5.48xlarge", deadline="100h").best
    assert slow.hours.central > 100 >= fast.hours.central
    assert fast.slot.fit.count > slow.slot.fit.count


def test_small_machines_make_no_cluster():
    with pytest.raises(InputError, match="no fast network"):
        planned(sku="g5.xlarge", machines="4", method="lora", tokens="1M")


def test_what_does_not_fit_says_what_would_make_it_fit():
    with pytest.raises(InputError) as caught:
        planned("70B", "1B", method="full", sku="p5.48xlarge", machines=1)
    for way in ("--optimizer 8bit", "--method lora", "--gpus 16", "140 of weights"):
        assert way in str(caught.value)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"tokens": None}, "--tokens 2B"),
        ({"gpu": "K80"}, "no dense 16-bit peak is known for K80"),
        ({"gpu": "H100", "tokens_per_s_per_gpu": 30_000}, "989"),
        ({"mfu": 0.4}, "--gpu H100"),
        ({"gpu": "A100", "precision": "fp8"}, "8-bit"),
        ({"precision": "fp32"}, "bf16 or fp8"),
        ({"mfu": 0.4, "tokens_per_s_per_gpu": 3, "gpu": "H100"}, "one of them"),
        ({"epochs": 0}, "above 0"),
        ({"llm": "900T"}, "between 1M and 100T"),
        ({"gpu_hours": 5, "gpu": "H100"}, "exactly one"),
        ({"gpus": 7, "gpu": "A100"}, "no whole number"),
    ],
)
def test_bad_input_is_one_sentence_that_says_what_to_do(given, told):
    with pytest.raises(InputError, match="(?s)" + told) as caught:
        planned(**given)
    assert "\n" not in str(caught.value)


def test_a_gpu_without_a_peak_takes_the_users_speed():
    """A TPU or a Gaudi has no row in llm_gpus.csv: tokens a second that were measured there still plan it."""
    option = planned("1B", "1B", gpu="Gaudi1", tokens_per_s_per_gpu=2000, regions="us-east-1").best
    assert option.slot.fit.machine.gpu_model == "Gaudi1"
    assert option.hours.central * option.slot.fit.machine.gpu_count == pytest.approx(1e9 / (2000 * 3600))


def test_a_mixture_counts_its_active_parameters():
    dense, mixture = planned("30B", "1B", method="lora"), planned("30B-A3B", "1B", method="lora")
    h100 = [
        next(o for o in plan.options if o.slot.fit.machine.gpu_model == "H100 80GB SXM5") for plan in (dense, mixture)
    ]
    # A tenth of the operations at a little over half of the share of the peak.
    assert 3.5 < h100[0].hours.central / h100[1].hours.central < 9


def test_longer_sequences_and_epochs_cost_more():
    base = planned(gpu="H100", gpus=8).best.hours.central
    assert planned(gpu="H100", gpus=8, seq="32k").best.hours.central > 1.3 * base
    assert planned(gpu="H100", gpus=8, epochs=2).best.hours.central == pytest.approx(2 * base)


def test_energy_is_that_of_the_class_of_work():
    """Pre-training and fine-tuning take the watts that `vm` gives for the same class on the same machine."""
    for method, workload in (("pretrain", "llm-training"), ("lora", "llm-fine-tuning")):
        option = planned("1B", "10B", method=method, sku="p5.48xlarge", regions="us-east-1").best
        single = carbonest.estimate_vm("p5.48xlarge", hours=1, region="us-east-1", workload=workload, precision="bf16")
        assert option.power_watts.central == pytest.approx(single.power_watts.central, rel=0.02)


def test_the_trail_cites_sources_that_resolve():
    found = planned("qwen3-8b", "20M", method="lora")
    known = {row["source_id"] for row in tables.read("sources")}
    steps = {step.name: step for step in found.trail}
    assert {source for step in found.trail for source in step.source_ids} <= known
    assert "model Qwen3-8B" in steps
    assert "memory of one GPU" in steps
    assert any(name.startswith("share of the peak") for name in steps)


def test_boards_of_one_generation_share_their_error():
    """H100 and H200 differ in memory, not in what training reaches of the peak: nothing separates their hours."""
    found = planned("8B", "1B", sku=("p5.48xlarge", "p5en.48xlarge"), regions="us-east-1")
    names = [set(option.slot.fit.hour_factors) for option in found.options]
    assert names[0] == names[-1]


def test_a_job_file_may_hold_it(tmp_path):
    from estimator.planning.job_files import file_options

    path = tmp_path / "job.toml"
    path.write_text('[job]\nllm = "qwen3-8b"\ntokens = "20M"\nmethod = "lora"\nseq = "4k"\n', encoding="utf-8")
    option = carbonest.plan(**file_options(str(path)), sku="g6e.xlarge", regions="us-east-1").best
    assert option.slot.fit.machine is find_machine("g6e.xlarge")


def test_defaults_are_those_that_are_documented():
    assert Training.__dataclass_fields__["sequence"].default == 4096.0
    assert Training.__dataclass_fields__["method"].default == "pretrain"
