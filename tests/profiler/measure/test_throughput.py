"""Tokens a second as frameworks print them, and reading along while a command runs."""

import subprocess
import sys

import pytest

from estimator.errors import InputError
from profiler.measure.command import run_command
from profiler.measure.throughput import Reader, read_log

# One line each, as the framework of the name writes it.
TITAN = "[rank0] \x1b[36mstep: {}\x1b[32m  loss:  7.7\x1b[34m  memory: 47.9GiB(50%)\x1b[39m  tps: {:,}  mfu: 29.95%"
HUGGING_FACE = (
    "{'train_runtime': 12.3, 'train_samples_per_second': 4.5, 'train_tokens_per_second': 12345.6, 'epoch': 1.0}"
)


def test_torchtitan_counts_one_gpu_and_its_first_readings_are_warm_up():
    speeds = [900, *range(5700, 5890, 10)]
    found = read_log("\n".join(TITAN.format(step, speed) for step, speed in enumerate(speeds)), "the log")
    assert found.per_gpu
    assert found.readings == len(speeds) - 2
    assert found.tokens_per_second.central == pytest.approx(5795, abs=10)
    assert found.tokens_per_second.low > 5700
    assert found.of_one(8) == found.tokens_per_second


def test_hugging_face_counts_one_device_or_all_of_them():
    """``include_tokens_per_second`` is documented as per device; tokens seen are gathered from all devices."""
    one = read_log(HUGGING_FACE, "the log")
    assert one.of_one(4).central == pytest.approx(12345.6)
    step = "{'loss': 1.0, 'num_input_tokens_seen': 65536, 'train_runtime': 2.0, 'train_tokens_per_second': 32768.0}"
    every = read_log(step, "the log")
    assert not every.per_gpu
    assert every.of_one(4).central == pytest.approx(8192)


@pytest.mark.parametrize(
    ("text", "speed", "per_gpu"),
    [
        ("Step 1 | loss:1.1 lr:2e-05 tokens_per_second_per_gpu:1234.5 peak_memory_active:3", 1234.5, True),
        ("train          INFO\t throughput/device/tokens_per_sec: 4000.5", 4000.5, True),
        ("tgs (tokens/gpu/second)=4123.4, lr=1e-4", 4123.4, True),
        ("step 00010/21400 | loss: 9.0 | dt: 300ms | tok/sec: 1,412,306 | mfu: 30", 1_412_306, False),
        ("iter 5: 5.2k tok/s/GPU", 5200, True),
        ("speed 5,234 tokens/s", 5234, False),
        ("Throughput: 2.5e4 tokens/sec", 25_000, False),
        ("step 3 | 800 tok/s | 55.2 TFLOP/s", 800, False),
        ("tokens/s/GPU: 12K", 12_000, True),
        ('{"log_history": [{"train_tokens_per_second": 4567.8, "step": 3}]}', 4567.8, True),
        ("tokens_per_second: 4567.8", 4567.8, False),
    ],
)
def test_other_programs(text, speed, per_gpu):
    found = read_log(text, "the log")
    assert (found.tokens_per_second.central, found.per_gpu) == (pytest.approx(speed), per_gpu)


def test_a_table_of_the_lightning_logger():
    text = "epoch,train|device/items_per_sec,loss\n0,1200.5,3\n0,,2.9\n1,1300.5,2\n"
    found = read_log(text, "the log")
    assert (found.tokens_per_second.low, found.tokens_per_second.high, found.per_gpu) == (1200.5, 1300.5, True)


def test_evaluation_is_no_training():
    with pytest.raises(InputError, match="no line does"):
        read_log("{'eval_loss': 2.0, 'eval_tokens_per_second': 99999.0}", "the log")


def test_one_gpu_wins_over_all_of_them():
    found = read_log("throughput/tokens_per_sec: 32000\nthroughput/device/tokens_per_sec: 4000", "the log")
    assert found.tokens_per_second.central == 4000


def test_what_a_command_prints_goes_on_and_is_read(tmp_path):
    """The copy is byte for byte, on both streams, also where a line never ends."""
    program = tmp_path / "train.py"
    program.write_text(
        "import sys\n"
        "for step in range(5): print(f'step: {step} tps: {5000 + step}', file=sys.stderr, flush=True)\n"
        "sys.stdout.write('\\xe9' * 200_000 + 'no end')\n",
        encoding="utf-8",
    )
    driver = (
        "import sys\nfrom profiler.measure.command import run_command\nfrom profiler.measure.throughput import Reader\n"
        f"r = Reader()\ndone = run_command([sys.executable, {str(program)!r}], line=r.line)\n"
        "found = r.result()\nsys.stderr.write(f'{done.exit_code} {found.readings} {found.tokens_per_second.central}')\n"
    )
    done = subprocess.run([sys.executable, "-c", driver], capture_output=True, check=True)
    assert done.stdout.decode() == "é" * 200_000 + "no end"
    printed = "".join(f"step: {step} tps: {5000 + step}\n" for step in range(5))
    assert done.stderr.decode() == f"{printed}0 4 5002.5"


def test_a_child_that_outlives_the_command_is_not_waited_for():
    reader = Reader()
    argv = ["sh", "-c", "echo tps: 7 >&2; sleep 4 & exit 3"]
    done = run_command(argv, line=reader.line, use_cgroup=False)
    assert done.exit_code == 3
    assert reader.result().tokens_per_second.central == 7
