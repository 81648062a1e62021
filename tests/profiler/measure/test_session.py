"""Sessions, blocks and commands: which meter counts, who counts it, idle power, repeats, and what is said."""

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest

from estimator.errors import InputError
from estimator.model import Interval
from profiler.measure.nesting import RUN_VARIABLE
from profiler.measure.node_lock import NodeLocks, job_of, rank_of
from profiler.measure.session import Session, joules_of, measure_block, measure_command, measure_idle_watts
from profiler.meters import CpuTimeMeter, CpuTimeModel, MeterReport, Reading, ReplayMeter, Usage

from ...shared import ROOT

MODEL = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4, low_factor=0.5, high_factor=2.0, covers="cpu_pkg+dram")
MODELLED = MeterReport((CpuTimeMeter(MODEL),), (("rapl", "no RAPL counters here."),))
USAGE = Usage(2.0, 1.0, 4.0)


@pytest.fixture(autouse=True)
def _own_lock_directory(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for name in [name for name in os.environ if name.startswith(("SLURM_", "CARBONEST_", "MASTER_"))]:
        monkeypatch.delenv(name)


def replayed(*joules, part="cpu", device="package-0"):
    return ReplayMeter(joules, part, device)


def counters(*meters):
    return MeterReport((*meters, CpuTimeMeter(MODEL)), ())


class Silent:
    """A counter that answers nothing, as one that stands still does."""

    name, modelled, parts, devices, poll_seconds, description = (
        "rapl",
        False,
        frozenset({"cpu"}),
        ("package-0",),
        None,
        "",
    )

    def open(self):
        return self

    def poll(self):
        pass

    def close(self, usage):
        return (), ("RAPL counter package-0 did not move in 0.001 s: not believed.",)


def burn(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_counter_comes_before_the_model():
    energy = Session(counters(replayed(123.0))).close(USAGE)
    assert [(d.meter, d.joules.central) for d in energy.devices] == [("replay", 123.0)]
    assert energy.uncharged_idle_joules is None, "counters have read the idle energy"


def test_model_takes_over_from_a_silent_counter_and_the_reason_is_kept():
    energy = Session(counters(Silent())).close(USAGE)
    assert [(d.meter, d.modelled) for d in energy.devices] == [("cpu_time", True)]
    assert energy.joules("cpu").central == MODEL.joules(3.0, 4.0).central
    assert any("did not move" in reason for _, reason in energy.reasons)
    assert any("did not move" in warning for warning in energy.warnings)
    assert energy.uncharged_idle_joules.central == pytest.approx(10.0 * (4.0 - 3.0 / 4))


def test_memory_is_not_counted_beside_a_model_that_covers_it():
    model = CpuTimeMeter(replace(MODEL, covers="cpu_pkg+dram"))
    report = MeterReport((Silent(), replayed(10.0, part="dram", device="dram-0"), model), ())
    energy = Session(report).close(USAGE)
    assert [d.device for d in energy.devices] == ["cpu"]
    assert any("dram-0 is left out" in warning for warning in energy.warnings)


def test_command_that_cannot_start_leaves_no_claim(tmp_path):
    broken = tmp_path / "broken"
    broken.write_bytes(b"\x7fELF not a program")
    broken.chmod(0o755)
    with pytest.raises(InputError, match="cannot run"):
        measure_command([str(broken)], counters(replayed(100.0)))
    claim = "from profiler.measure.node_lock import NodeLocks; print(NodeLocks('other', None).claim(['package-0']))"
    asked = subprocess.run([sys.executable, "-c", claim], cwd=ROOT, capture_output=True, text=True, check=True)
    assert asked.stdout == "{}\n"


def test_memory_and_gpus_add_to_the_cpus():
    report = counters(
        replayed(100.0), replayed(10.0, part="dram", device="dram-0"), replayed(1000.0, part="gpu", device="GPU-1")
    )
    result = measure_command(["true"], report)
    assert (result.cpu_joules.central, result.gpu_joules.central, result.energy_joules.central) == (
        110.0,
        1000.0,
        1110.0,
    )
    assert result.scope == "cpu_pkg+dram+gpu" and result.meter == "replay" and not result.modelled


def test_gpu_counter_with_modelled_cpus_is_labelled_modelled():
    result = measure_command(
        [sys.executable, "-S", "-c", "sum(range(10**6))"], counters(replayed(5.0, part="gpu", device="GPU-1"))
    )
    assert result.meter == "replay+cpu_time" and result.modelled
    assert result.energy_joules.central == pytest.approx(5.0 + result.cpu_joules.central)


def test_nothing_to_meter_with_is_none_and_never_zero():
    result = measure_command(["true"], MeterReport((), (("rapl", "none here."),)))
    data = result.to_dict()
    assert data["energy_joules"] is data["cpu_joules"] is data["gpu_joules"] is data["mean_watts"] is None
    assert data["meter"] == "none" and data["modelled"] is False
    assert data["reasons"] == [{"meter": "rapl", "reason": "none here."}]
    assert data["wall_seconds"] > 0


def test_sleeping_costs_less_than_working_and_the_rest_of_idle_is_said():
    asleep = measure_command(["sleep", "0.5"], MODELLED)
    busy = measure_command([sys.executable, "-S", "-c", "import time\nwhile time.process_time() < .5: pass"], MODELLED)
    assert asleep.energy_joules.central < busy.energy_joules.central / 10
    assert asleep.energy_joules.high < busy.energy_joules.low
    assert asleep.mean_watts.central < busy.mean_watts.central
    assert asleep.uncharged_idle_joules.central > asleep.energy_joules.central
    assert asleep.uncharged_idle_joules.central == pytest.approx(
        10.0 * (asleep.wall_seconds - asleep.cpu_seconds / 4), rel=1e-9
    )


def test_fields_of_the_result_file():
    data = measure_command(["true"], MODELLED).to_dict()
    for name in (
        "schema_version",
        "command",
        "host",
        "started",
        "ended",
        "cpu_seconds",
        "user_seconds",
        "system_seconds",
        "wall_seconds",
        "peak_memory_bytes",
        "energy_joules",
        "cpu_joules",
        "gpu_joules",
        "meter",
        "modelled",
        "exit_code",
        "devices",
        "repeats",
        "warnings",
        "reasons",
    ):
        assert name in data, name
    assert data["kind"] == "measurement" and data["command"] == ["true"] and data["exit_code"] == 0
    assert data["started"] < data["ended"] and data["started"].endswith("Z")
    assert set(data["energy_joules"]) == {"low", "central", "high"}
    assert set(data["host"]) == {"hostname", "boot_id", "system", "cpu_model", "logical_cpus"}
    json.dumps(data, allow_nan=False)


def test_repeats_are_totals_with_the_spread_of_one_run():
    result = measure_command(["true"], counters(replayed(10.0, 20.0, 60.0)), repeats=3)
    assert result.energy_joules.central == 90.0
    assert result.spread["energy_joules"] == {"min": 10.0, "q1": 15.0, "median": 20.0, "q3": 40.0, "max": 60.0}
    assert result.wall_seconds == pytest.approx(sum(run.usage.wall_seconds for run in result.runs))
    assert len(result.to_dict()["runs"]) == result.to_dict()["repeats"] == 3


def test_failing_run_is_the_last():
    result = measure_command(["false"], MODELLED, repeats=5)
    assert len(result.runs) == 1 and result.exit_code == 1
    assert any("run 1 of 5 ended with status 1" in warning for warning in result.warnings)


def test_total_is_unknown_when_one_of_the_runs_is():
    silent_then = MeterReport((Silent(),), ())
    assert measure_command(["true"], silent_then, repeats=2).energy_joules is None


@pytest.mark.parametrize("repeats", [0, -1])
def test_at_least_one_run(repeats):
    with pytest.raises(InputError, match="at least once"):
        measure_command(["true"], MODELLED, repeats=repeats)


class Watts:
    """A counter of steady watts."""

    name, modelled, parts, devices, poll_seconds, description = (
        "rapl",
        False,
        frozenset({"cpu"}),
        ("package-0",),
        None,
        "",
    )

    def __init__(self, watts):
        self.watts = watts

    def open(self):
        return self

    def poll(self):
        pass

    def close(self, usage):
        joules = Interval.exact(self.watts * usage.wall_seconds)
        return (Reading("package-0", "cpu", joules, "rapl", False, True, "cpu_pkg"),), ()


def test_idle_is_measured_first_and_subtracted():
    meter = Watts(20.0)
    report = MeterReport((meter,), ())
    assert measure_idle_watts(report, 0.1)["package-0"] == pytest.approx(20.0)
    idle = {"package-0": 20.0}
    meter.watts = 50.0
    with measure_block(report, idle_watts=idle) as block:
        time.sleep(0.2)
    device = block.result.runs[0].devices[0]
    assert device.gross_joules.central == pytest.approx(50.0 * block.result.wall_seconds)
    assert device.gross_joules.central - device.joules.central == pytest.approx(20.0 * block.result.wall_seconds)
    result = measure_command(["sleep", "0.1"], MeterReport((Watts(20.0),), ()), idle_seconds=0.1)
    assert result.idle_watts["package-0"] == pytest.approx(20.0)


def test_no_more_than_idle_is_not_reported_as_nothing():
    with measure_block(MeterReport((Watts(20.0),), ()), idle_watts={"package-0": 30.0}) as block:
        time.sleep(0.05)
    assert block.result.energy_joules.central > 0
    assert any("drew no more than when idle" in warning for warning in block.result.warnings)


def test_idle_share_of_the_model_goes_with_idle():
    with measure_block(MODELLED, idle_watts={}) as block:
        burn(0.1)
    result = block.result
    usage = result.runs[0].usage
    expected = MODEL.joules(usage.cpu_seconds, usage.wall_seconds, usage.busy_seconds, idle=False)
    assert result.energy_joules.central == pytest.approx(expected.central)


def test_polling_thread_runs_only_where_a_meter_needs_it():
    class Polled(Watts):
        poll_seconds = 0.02
        polls = 0

        def open(self):
            outer, inner = self, super().open()
            inner.poll = lambda: setattr(outer, "polls", outer.polls + 1)
            return inner

    meter = Polled(10.0)
    with measure_block(MeterReport((meter,), ())):
        assert any(thread.name == "carbonest-poll" for thread in threading.enumerate())
        time.sleep(0.3)
    assert meter.polls >= 1
    assert not any(thread.name == "carbonest-poll" for thread in threading.enumerate())
    with measure_block(MODELLED):
        assert not any(thread.name == "carbonest-poll" for thread in threading.enumerate())


# Blocks ---------------------------------------------------------------------------------------------------------------


def test_block_counts_itself_its_children_and_those_still_alive():
    code = "import time\nwhile time.process_time() < .3: pass\nprint('done', flush=True)\ntime.sleep(30)"
    with measure_block(MODELLED) as block:
        burn(0.2)
        subprocess.run([sys.executable, "-S", "-c", "import time\nwhile time.process_time() < .2: pass"], check=True)
        alive = subprocess.Popen([sys.executable, "-S", "-c", code], stdout=subprocess.PIPE)
        alive.stdout.readline()
    alive.kill()
    alive.communicate()
    assert 0.66 < block.result.cpu_seconds < 1.0
    assert block.result.command is None and block.result.exit_code is None


def test_block_has_no_result_before_its_end():
    block = measure_block(MODELLED)
    with pytest.raises(InputError, match="before its end"):
        _ = block.result


def test_block_that_raises_is_measured_and_the_error_goes_on():
    block = measure_block(MODELLED)
    with pytest.raises(ZeroDivisionError), block:
        _ = 1 / 0
    assert block.result.exit_code == 1


def test_nested_blocks_know_their_ancestors_and_leave_no_trace():
    with measure_block(MODELLED) as outer:
        with measure_block(MODELLED) as inner:
            burn(0.05)
        child = measure_command(["true"], MODELLED)
    assert inner.result.ancestors == child.ancestors == (outer.result.run_id,)
    assert outer.result.ancestors == ()
    assert outer.result.cpu_seconds >= inner.result.cpu_seconds >= 0.05
    assert RUN_VARIABLE not in os.environ


def test_blocks_of_threads_side_by_side_are_not_inside_each_other():
    """They close in another order than they opened, and must leave nothing behind for later measurements."""
    first, second, opened = threading.Event(), threading.Event(), []

    def work(mine, other):
        with measure_block(MODELLED) as block:
            mine.set()
            other.wait(5)
        opened.append(block.result)

    threads = [threading.Thread(target=work, args=pair) for pair in ((first, second), (second, first))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [result.ancestors for result in opened] == [(), ()]
    assert RUN_VARIABLE not in os.environ
    assert measure_command(["true"], MODELLED).ancestors == ()


def test_program_measured_from_within_knows_all_around_it(monkeypatch):
    monkeypatch.setenv(RUN_VARIABLE, "scheduler")
    code = "import os, sys; sys.stdout.write(os.environ['CARBONEST_RUN'])"
    with measure_block(MODELLED) as block:
        inside = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert inside == f"scheduler/{block.result.run_id}"
    assert block.result.ancestors == ("scheduler",)
    assert os.environ[RUN_VARIABLE] == "scheduler"


def test_argument_that_is_no_text_does_not_lose_the_result():
    result = measure_command(["true", os.fsdecode(b"\xff")], MODELLED)
    json.dumps(result.to_dict()).encode()
    assert result.command == ("true", "\ufffd")


def test_second_meter_of_a_part_does_not_count_again():
    class Other(ReplayMeter):
        name = "other"

    energy = Session(MeterReport((replayed(10.0), Other([99.0])), ())).close(USAGE)
    assert energy.joules("cpu").central == 10.0


def test_joules_of_a_usage_known_from_elsewhere():
    assert joules_of(MODELLED, USAGE) == (MODEL.joules(3.0, 4.0), "cpu_time", True)
    assert joules_of(MeterReport((), ()), USAGE) == (None, "none", False)


# Who counts a device --------------------------------------------------------------------------------------------------

HOLD = """
import os, sys
from profiler.measure.node_lock import NodeLocks, job_of
locks = NodeLocks("first-run", job_of(os.environ))
assert locks.claim(["package-0"]) == {}
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def other_measurement(tmp_path, monkeypatch):
    """Another process on this node that counts package-0, in whatever job the environment names."""
    running = []

    def start():
        environ = os.environ | {"TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environ
        )
        running.append(process)
        assert process.stdout.readline() == b"held\n"
        return process

    yield start
    for process in running:
        process.communicate(b"\n")


def test_rank_of_the_same_job_leaves_the_counter_to_the_first(other_measurement, monkeypatch):
    monkeypatch.setenv("SLURM_JOB_ID", "4711")
    monkeypatch.setenv("SLURM_PROCID", "1")
    other_measurement()
    result = measure_command(["true"], counters(replayed(100.0)))
    assert result.energy_joules is None and result.cpu_joules is None, "the first rank counts the package"
    (device,) = result.to_dict()["devices"]
    assert device["counted"] is False and device["counted_by"] == "first-run" and device["joules"]["central"] == 100.0
    assert (result.job, result.rank) == ("SLURM_JOB_ID=4711", 1)
    assert any("counted by run first-run of the same job" in warning for warning in result.warnings)


def test_stranger_on_the_same_machine_gets_the_model_instead(other_measurement):
    other_measurement()
    result = measure_command([sys.executable, "-S", "-c", "sum(range(10**6))"], counters(replayed(100.0)))
    assert result.modelled and result.meter == "cpu_time"
    assert [d.counted for d in result.runs[0].devices] == [False, True]
    assert any("being counted by another measurement" in warning for warning in result.warnings)


def test_lock_is_free_again_after_a_killed_measurement(other_measurement):
    process = other_measurement()
    process.kill()
    process.wait()
    assert measure_command(["true"], counters(replayed(100.0))).energy_joules.central == 100.0


def test_nested_measurement_reads_the_counter_too(other_measurement, monkeypatch):
    other_measurement()
    monkeypatch.setenv(RUN_VARIABLE, "first-run")
    assert measure_command(["true"], counters(replayed(7.0))).energy_joules.central == 7.0
    with measure_block(counters(replayed(50.0))), measure_block(counters(replayed(3.0))) as inner:
        pass
    assert inner.result.energy_joules.central == 3.0


def test_locks_that_cannot_be_made_do_not_stop_anyone(tmp_path):
    assert NodeLocks("me", None, tmp_path / "absent").claim(["package-0"]) == {}


def test_garbage_in_a_lock_file_does_not_crash(tmp_path):
    import fcntl

    path = tmp_path / "carbonest-package-0.lock"
    path.write_text("{not json")
    with path.open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert NodeLocks("me", None, tmp_path).claim(["package-0"])["package-0"].run_id == "unknown"


@pytest.mark.parametrize(
    ("environ", "job", "rank"),
    [
        ({}, None, None),
        ({"RANK": "3"}, None, None),
        ({"SLURM_JOB_ID": "9", "SLURM_PROCID": "2"}, "SLURM_JOB_ID=9", 2),
        ({"MASTER_ADDR": "node1", "MASTER_PORT": "29500", "RANK": "1"}, "MASTER_ADDR=node1:29500", 1),
        ({"TORCHELASTIC_RUN_ID": "abc", "RANK": "x"}, "TORCHELASTIC_RUN_ID=abc", None),
    ],
)
def test_job_and_rank(environ, job, rank):
    assert (job_of(environ), rank_of(environ)) == (job, rank)


def test_others_work_is_said_where_counters_see_the_whole_machine():
    with_others = Usage(1.0, 0.0, 2.0, busy_seconds=4.0)
    (warning,) = [w for w in Session(counters(replayed(5.0))).close(with_others).warnings if "other programs" in w]
    assert "75%" in warning
    assert not Session(MODELLED).close(with_others).warnings, "the model charges this program only"


def test_steal_time_is_said():
    stolen = Usage(1.0, 0.0, 2.0, busy_seconds=1.0, steal_seconds=1.5 * (os.cpu_count() or 1))
    assert any("steal time" in w for w in Session(MODELLED).close(stolen).warnings)
