"""Blocks side by side: threads, tasks of one loop, blocks within blocks; start and stop; asynchronous blocks."""

import asyncio
import sys
import threading
import time
from types import SimpleNamespace

import pytest

from estimator.errors import InputError
from profiler.measure.block import measure_block
from profiler.measure.gpu_queue import finish_gpu_work
from profiler.measure.merge import merge

from .fakes import MODELLED, burn


def side_by_side(*seconds):
    """Measure work in threads whose blocks overlap for certain; return the results in order."""
    opened, worked = threading.Barrier(len(seconds), timeout=60), threading.Barrier(len(seconds), timeout=60)
    results = [None] * len(seconds)

    def work(at, long):
        with measure_block(MODELLED, f"thread {at}") as block:
            opened.wait()
            burn_thread(long)
            worked.wait()
        results[at] = block.result

    threads = [threading.Thread(target=work, args=pair) for pair in enumerate(seconds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def burn_thread(seconds):
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def test_each_thread_is_charged_its_own_work_and_says_so():
    long, short = side_by_side(0.2, 0.05)
    assert 0.2 <= long.cpu_seconds < 0.24 and 0.05 <= short.cpu_seconds < 0.09
    for result, other in ((long, "thread 1"), (short, "thread 0")):
        (said,) = result.warnings
        assert f"side by side with {other} in other threads" in said
        assert result.to_dict()["cpu_accounting"] == "thread"


def test_three_threads_add_up_to_no_more_than_the_process_used():
    before = time.process_time()
    results = side_by_side(0.06, 0.06, 0.06)
    assert sum(result.cpu_seconds for result in results) <= time.process_time() - before + 0.01


def test_merged_they_add_up_and_within_a_block_of_the_process_they_count_once():
    with measure_block(MODELLED, "all") as outer:
        results = side_by_side(0.1, 0.1)
    alone = merge([(result.name, result.to_dict()) for result in results])
    assert alone["cpu_seconds"] == pytest.approx(sum(result.cpu_seconds for result in results))
    together = merge([(result.name, result.to_dict()) for result in (*results, outer.result)])
    assert together["cpu_seconds"] == pytest.approx(outer.result.cpu_seconds)
    assert together["energy_joules"]["central"] == pytest.approx(outer.result.energy_joules.central)


def test_a_block_of_the_main_thread_holds_those_that_its_threads_opened():
    with measure_block(MODELLED, "all") as outer:
        results = side_by_side(0.05, 0.05)
    assert not outer.result.warnings and outer.result.to_dict()["cpu_accounting"] == "getrusage"
    assert outer.result.cpu_seconds >= sum(result.cpu_seconds for result in results) - 0.02


def test_blocks_one_after_the_other_are_not_side_by_side():
    for _ in range(2):
        with measure_block(MODELLED) as block:
            burn(0.01)
        assert not block.result.warnings


def test_tasks_of_one_loop_are_told_that_nobody_can_tell_them_apart():
    results = []

    async def task(name, mine, other):
        async with measure_block(MODELLED, name) as block:
            mine.set()
            await other.wait()
            burn(0.02)
        results.append(block.result)

    async def both():
        first, second = asyncio.Event(), asyncio.Event()
        await asyncio.gather(task("first", first, second), task("second", second, first))

    asyncio.run(both())
    assert len(results) == 2
    assert all("in one thread" in result.warnings[0] for result in results)


def test_start_and_stop():
    block = measure_block(MODELLED, "between")
    with pytest.raises(InputError, match=r"start\(\) it first"):
        block.stop()
    assert block.start() is block and "under way" in repr(block)
    with pytest.raises(InputError, match="already"):
        block.start()
    burn(0.02)
    result = block.stop()
    assert result is block.result and result.cpu_seconds >= 0.02 and len(repr(result)) < 150
    assert len(repr(result.runs[0])) < 100
    block.start()
    with pytest.raises(InputError, match="before its end"):
        _ = block.result
    assert block.stop().wall_seconds < result.wall_seconds + 60


def test_a_block_that_another_thread_stops_is_around_nobody_any_more():
    block = measure_block(MODELLED).start()
    stopper = threading.Thread(target=block.stop)
    stopper.start()
    stopper.join()
    with measure_block(MODELLED) as later:
        pass
    assert later.result.ancestors == () and not later.result.warnings


def test_a_block_stopped_within_its_with_statement_keeps_that_result():
    with measure_block(MODELLED) as block:
        first = block.stop()
    assert block.result is first


class FakeCuda:
    """torch.cuda as far as waiting needs it: two of three boards are in use."""

    def __init__(self, queued_seconds=0.0):
        self.waited, self.queued_seconds = [], queued_seconds

    def is_initialized(self):
        return True

    def current_device(self):
        return 0

    def device_count(self):
        return 3

    def memory_reserved(self, index):
        return 100 * (index == 2)

    def synchronize(self, index):
        self.waited.append(index)
        time.sleep(self.queued_seconds)
        self.queued_seconds = 0.0


def test_a_window_waits_for_the_gpu_at_both_ends_and_wakes_no_other_board(monkeypatch):
    cuda = FakeCuda()
    monkeypatch.setitem(sys.modules, "torch", SimpleNamespace(cuda=cuda))
    with measure_block(MODELLED) as block:
        assert cuda.waited == [0, 2]
        cuda.queued_seconds = 0.1
    assert cuda.waited == [0, 2, 0, 2]
    assert block.result.wall_seconds >= 0.1, "the window closes when the board is done"


def test_an_error_left_on_the_gpu_loses_no_measurement(monkeypatch):
    cuda = FakeCuda()

    def broken(index):
        raise RuntimeError("CUDA error: an illegal memory access was encountered")

    cuda.synchronize = broken
    monkeypatch.setitem(sys.modules, "torch", SimpleNamespace(cuda=cuda))
    assert finish_gpu_work() == 0
    with measure_block(MODELLED) as block:
        pass
    assert block.result.wall_seconds > 0


def test_torch_that_has_used_no_gpu_is_left_alone(monkeypatch):
    cuda = FakeCuda()
    cuda.is_initialized = lambda: False
    monkeypatch.setitem(sys.modules, "torch", SimpleNamespace(cuda=cuda))
    assert finish_gpu_work() == 0 and not cuda.waited
