"""Blocks of this process: what they count, nests, threads, idle power."""

import os
import resource
import subprocess
import sys
import threading
import time

import pytest

from estimator.errors import InputError
from estimator.model import Interval
from profiler.measure.block import measure_block
from profiler.measure.idle import IdlePower
from profiler.measure.nesting import RUN_VARIABLE
from profiler.measure.runs import measure_command
from profiler.meters import MeterReport

from ...shared import COUNTED_SHARE
from .fakes import MODEL, MODELLED, Watts, burn


def test_no_more_than_idle_is_said_in_one_voice():
    idle = IdlePower({"package-0": Interval(28.0, 30.0, 31.0)})
    with measure_block(MeterReport((Watts(20.0),), ()), idle=idle) as block:
        time.sleep(0.05)
    result = block.result
    assert result.energy_joules == (0.0, 0.0, 0.0) and result.runs[0].devices[0].gross_joules.central > 0
    (said,) = [warning for warning in result.warnings if "idle" in warning]
    assert "drew no more than when idle: nothing above its idle power is charged" in said


def test_what_lies_above_idle_is_as_wide_as_idle_was():
    idle = IdlePower({"package-0": Interval(9.0, 10.0, 14.0)})
    with measure_block(MeterReport((Watts(30.0),), ()), idle=idle) as block:
        time.sleep(0.02)
    low, central, high = block.result.energy_joules
    wall = block.result.wall_seconds
    assert (low, central, high) == pytest.approx((16.0 * wall, 20.0 * wall, 21.0 * wall))
    assert block.result.idle_watts == {"package-0": 10.0}


def test_an_idle_power_that_was_not_idle_is_said():
    idle = IdlePower({"package-0": Interval.exact(10.0)}, busy_share=0.4)
    with measure_block(MeterReport((Watts(30.0),), ()), idle=idle) as block:
        pass
    assert any("other programs kept 40% of its CPUs busy" in warning for warning in block.result.warnings)


def test_idle_share_of_the_model_goes_with_idle():
    with measure_block(MODELLED, idle=IdlePower({})) as block:
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
        while not meter.polls:
            time.sleep(0.01)
    assert not any(thread.name == "carbonest-poll" for thread in threading.enumerate())
    with measure_block(MODELLED):
        assert not any(thread.name == "carbonest-poll" for thread in threading.enumerate())


def test_block_counts_itself_its_children_and_those_still_alive():
    """No less than what each of the three worked, no more than the kernel counts for them from start to end."""
    work = "import time\nwhile time.process_time() < .1: pass\nprint('done', flush=True)\n"
    alive, before = None, spent()
    try:
        with measure_block(MODELLED) as block:
            burn(0.1)
            subprocess.run([sys.executable, "-S", "-c", work], check=True, stdout=subprocess.DEVNULL)
            alive = subprocess.Popen([sys.executable, "-S", "-c", work + "time.sleep(60)"], stdout=subprocess.PIPE)
            alive.stdout.readline()
    finally:
        if alive is not None:
            alive.kill()
            alive.communicate()
    tick = 1 / os.sysconf("SC_CLK_TCK")
    assert 0.3 - 2 * tick <= block.result.cpu_seconds <= spent() - before + 2 * tick
    assert block.result.command is None and block.result.exit_code is None


def spent():
    """CPU-seconds of this process and of all children that it has waited for."""
    own, waited = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + waited.ru_utime + waited.ru_stime


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
    assert outer.result.cpu_seconds >= inner.result.cpu_seconds >= COUNTED_SHARE * 0.05
    assert RUN_VARIABLE not in os.environ


def test_blocks_of_threads_side_by_side_are_not_inside_each_other():
    """They close in another order than they opened, and must leave nothing behind for later measurements."""
    first, second, opened = threading.Event(), threading.Event(), []

    def work(mine, other):
        with measure_block(MODELLED) as block:
            mine.set()
            other.wait(60)
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
