"""Trainings of language models: plans by parameters and tokens, names of models, logs that tell tokens a second."""

from . import options
from .case import Case, surface
from .documents import changed, scrambled
from .inputs import hostile, odd, value
from .samples import RESULT, files_of

LOGS = [
    "step: 10 loss: 7.7 memory: 47.9GiB(50%) tps: 5,762 tflops: 296.2 mfu: 29.95%\n" * 5,
    "{'train_runtime': 12.3, 'train_tokens_per_second': 12345.6}\n",
    "epoch,device/items_per_sec,loss\n0,1200.5,3\n1,1300.5,2\n",
    "Step 1 | loss:1.1 lr:2e-05 tokens_per_second_per_gpu:1234.5 peak_memory_active:3\n",
    "no speed here\n",
]
TRAINING = {
    "llm": "llama-3.1-8b", "active": None, "method": "pretrain", "seq": 8192.0, "precision": "bf16",
    "gpu_model": "H100 80GB SXM5", "gpu_count": 8,
    "tokens_per_second_per_gpu": {"low": 5210.0, "central": 5240.0, "high": 5270.0},
}  # fmt: skip


@surface("plan, language models")
def plan_llm(rng):
    job = ["--llm", value(rng, "llm", wild=0.1), "--tokens", value(rng, "count", wild=0.1)]
    if rng.random() < 0.4:
        job += ["--gpu", value(rng, "gpu", wild=0.1)]
    where = rng.choice([["--region", "us-east-1"], ["--region", "westeurope,eu-north-1"], ["--sku", "p5.48xlarge"]])
    without = ("zoo", "llm", "tokens", "profile", "gpu", "gpu_hours", "vcpu_hours", "regions", "provider")
    return Case(options.line(rng, ("plan",), [*job, *where], wild=0.12, without=without), files=files_of(rng))


@surface("plan, measured trainings")
def plan_training(rng):
    training = changed(rng, TRAINING, times=rng.choice([0, 1, 1, 2]))
    result = {**RESULT, "training": training}
    argv = ["plan", "--profile", "run.json", "--tokens", value(rng, "count", wild=0.1), "--region", "us-east-1"]
    extra = rng.choice([[], ["--gpu", "A100"], ["--gpus", "16"], ["--epochs", value(rng, "number")], ["-f", "json"]])
    return Case([*argv, *extra], files=files_of(rng, result=result))


@surface("measure, trainings")
def measure_llm(rng):
    given = ["--llm", value(rng, "llm", wild=0.1)]
    # What a command prints goes to the descriptors themselves, which are the hunter's own: only logs are read here.
    given += ["--training-log", rng.choice(["train.log", "train.log", "missing.log", ".", "/dev/zero"])]
    argv = options.line(
        rng, ("measure",), given, most=3, without=("idle_seconds", "output_path", "llm", "training_log")
    )
    content = scrambled(rng, rng.choice(LOGS).encode())
    return Case([*argv, "--", rng.choice(["true", "false"])], files={**files_of(rng), "train.log": content})


@surface("names and logs of trainings")
def readers(rng):
    from estimator import units
    from estimator.llm.models import find_model
    from profiler.measure.throughput import read_log

    pick = rng.random()
    if pick < 0.3:
        text = scrambled(rng, rng.choice(LOGS).encode()).decode("utf-8", "replace")
        return Case(call=lambda: read_log(text, "the log"), shown=f"read_log({text[:300]!a})")
    if pick < 0.6:
        given = value(rng, "llm", wild=0.8)
        active = rng.choice([None, None, value(rng, "count", wild=0.5), hostile(rng)])
        return Case(call=lambda: find_model(given, active), shown=f"find_model({given[:300]!a}, {active!a})")
    parser = rng.choice([units.count, units.sequence_length])
    given = value(rng, "count", wild=0.8) if rng.random() < 0.7 else odd(rng)
    return Case(call=lambda: parser(given, "the value"), shown=f"{parser.__name__}({given!r})")
