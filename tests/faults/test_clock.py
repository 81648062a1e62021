"""A time of day that is set while a program runs: stamps stay in order, and merge reads what measure wrote."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from profiler.measure import clock, results
from profiler.measure.block import measure_block
from profiler.measure.merge import merge
from profiler.measure.runs import measure_command

from ..profiler.measure.fakes import MODELLED
from ..shared import ROOT

#: A time of day that goes back by an hour with every second look at it, for all that asks the C library.
SHIM = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
int clock_gettime(clockid_t id, struct timespec *t) {
    static int (*real)(clockid_t, struct timespec *);
    static long looks;
    if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
    int status = real(id, t);
    if (id == CLOCK_REALTIME) t->tv_sec -= 3600 * (looks++ / 2);
    return status;
}
"""


@pytest.fixture(params=[-3600.0, 3600.0, -1e8], ids=["back", "forward", "years back"])
def jumping(request, monkeypatch):
    """A time of day that jumps with every look."""
    looks = []

    class Jumping(datetime):
        @classmethod
        def now(cls, tz=None):
            looks.append(None)
            return datetime(2026, 7, 1, tzinfo=UTC) + timedelta(seconds=request.param * len(looks))

    monkeypatch.setattr(clock, "datetime", Jumping)


def in_order(data):
    """Return whether every stretch of a result ends after its start, and they follow each other."""
    stamps = [results.moment(run[name], "r", name) for run in data["runs"] for name in ("started", "ended")]
    assert stamps == sorted(stamps)
    length = (stamps[-1] - stamps[0]).total_seconds()
    assert data["wall_seconds"] - 0.01 <= length <= data["wall_seconds"] + 5.0
    assert all(device["started"] <= device["ended"] for device in data["devices"])
    assert data["started"] <= data["ended"]


def test_stamps_of_a_command_and_its_repeats(jumping):
    measured = measure_command(["true"], MODELLED, repeats=3).to_dict()
    in_order(measured)
    assert merge([("r.json", measured)])["files"] == 1


def test_stamps_of_a_block(jumping):
    with measure_block(MODELLED) as block:
        pass
    in_order(block.result.to_dict())


def test_a_clock_set_back_under_the_whole_command(tmp_path):
    compiler = shutil.which("cc") or shutil.which("gcc")
    if not compiler or not sys.platform.startswith("linux"):
        pytest.skip("needs Linux and a C compiler for the preloaded clock")
    (tmp_path / "shim.c").write_text(SHIM)
    built = subprocess.run(
        [compiler, "-shared", "-fPIC", "-o", "shim.so", "shim.c", "-ldl"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    if built.returncode:
        pytest.skip("the C compiler builds no shared library here")
    environ = os.environ | {"PYTHONPATH": str(ROOT), "LD_PRELOAD": str(tmp_path / "shim.so")}

    def carbonest(*arguments):
        argv = [sys.executable, "-m", "carbonest", *arguments]
        return subprocess.run(argv, cwd=tmp_path, env=environ, capture_output=True, text=True, check=False)

    looked = subprocess.run(
        [sys.executable, "-c", "import time; a = [time.time() for _ in range(9)]; print(a[0] - a[-1] > 3000)"],
        env=environ, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert looked.stdout == "True\n", "the preloaded clock is asked"
    done = carbonest("measure", "-n", "3", "-o", "r.json", "--", "true")
    assert done.returncode == 0, done.stderr
    in_order(results.read(tmp_path / "r.json"))
    assert carbonest("merge", "r.json").returncode == 0
