"""Measured commands: parts that add up, the fields of the result, repeats, idle power."""

import json
import os
import subprocess
import sys
import time

import pytest

from estimator.errors import InputError
from profiler.measure.block import measure_block
from profiler.measure.runs import measure_command
from profiler.measure.session import measure_idle
from profiler.meters import MeterReport

from ...shared import ROOT
from .fakes import MODELLED, Silent, Watts, counters, replayed


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
    asleep = measure_command(["sleep", "0.1"], MODELLED)
    busy = measure_command([sys.executable, "-S", "-c", "import time\nwhile time.process_time() < .2: pass"], MODELLED)
    assert asleep.energy_joules.central < busy.energy_joules.central / 4
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


def test_idle_is_measured_first_and_subtracted(monkeypatch):
    # Others at work decide what an idle reading is worth; here nobody is, whatever else this machine does.
    monkeypatch.setattr("profiler.measure.session.machine_share", lambda before, after: (0.0, 0.0))
    meter = Watts(20.0)
    report = MeterReport((meter,), ())
    idle = measure_idle(report, 1.0)
    assert idle.watts["package-0"] == pytest.approx((20.0, 20.0, 20.0)) and idle.busy_share == 0
    meter.watts = 50.0
    with measure_block(report, idle=idle) as block:
        time.sleep(0.02)
    device = block.result.runs[0].devices[0]
    assert device.gross_joules.central == pytest.approx(50.0 * block.result.wall_seconds)
    assert device.gross_joules.central - device.joules.central == pytest.approx(20.0 * block.result.wall_seconds)
    result = measure_command(["true"], MeterReport((Watts(20.0),), ()), idle_seconds=0.02)
    assert result.idle_watts["package-0"] == pytest.approx(20.0)


def test_argument_that_is_no_text_does_not_lose_the_result():
    result = measure_command(["true", os.fsdecode(b"\xff")], MODELLED)
    json.dumps(result.to_dict()).encode()
    assert result.command == ("true", "\ufffd")
