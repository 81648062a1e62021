"""Limits of time and memory, and what must not reach a child or its events."""

import os
import sys
from pathlib import Path

import numpy as np
import pytest

from profiler.measure.accounting import descendants, own_peak_memory_bytes
from profiler.meters import CpuTimeModel
from profiler.models import chosen
from profiler.sweep.regressors import regressors
from profiler.training.job import Plan
from profiler.training.outcomes import Joules, outcomes
from profiler.training.train import train

pytest.importorskip("sklearn")

QUICK = Plan(folds=2, repeats=1, quick=True)
CURVE = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4)


def misbehaving(name):
    return regressors([f"tests.profiler.training.misbehaving:{name}"])


def test_a_model_that_hangs_is_stopped_and_its_energy_listed(data):
    (run,) = train(data, misbehaving("Hangs"), Plan(folds=2, repeats=1, timeout_seconds=1.0))
    assert run.status == "timeout" and "1 s" in run.message and not run.lines
    (row,) = outcomes([run], Joules(CURVE, 1), 2, test_share=0.5)
    assert row.burnt_joules.central > 0 and row.rmse_log_price is None and not row.on_front
    commands = [Path(f"/proc/{pid}/cmdline").read_text() for pid in descendants(os.getpid())]
    assert not any("profiler.training.worker" in command for command in commands)


def test_what_comes_after_a_stopped_model_still_runs(data):
    stopped, after = train(data, [*misbehaving("Fails"), *chosen(["mean"])], QUICK)
    assert stopped.status == "failed" and after.status == "ok" and len(after.lines) == 2


def test_a_model_that_eats_all_memory_is_stopped(data):
    plan = Plan(folds=2, repeats=1, memory_gib=0.3)
    (run,) = train(data, misbehaving("EatsMemory"), plan)
    assert run.status == "memory" and "0.3 GiB" in run.message and run.cpu_seconds > 0
    # The kernel refuses data beyond the cap; what may come on top is the text of the libraries, read from files.
    assert 0.15 < run.peak_memory_gib < 0.3 + 0.2


def test_memory_that_the_kernel_does_not_cap_is_seen_by_the_parent(data):
    (run,) = train(data, misbehaving("EatsSharedMemory"), Plan(folds=2, repeats=1, memory_gib=0.3))
    assert run.status == "memory" and run.peak_memory_gib > 0.3


def test_the_memory_of_a_model_is_its_own(data):
    """Kernels start a child's peak at what its parent held: a training must not be charged for the notebook around."""
    held = np.ones(400 * 2**20 // 8)
    (run,) = train(data, chosen(["mean"]), QUICK)
    assert held.nbytes == 400 * 2**20 and own_peak_memory_bytes() > held.nbytes
    assert 0 < run.peak_memory_gib < 0.3


def test_a_model_that_fails_says_why(data):
    (failed,) = train(data, misbehaving("Fails"), QUICK)
    assert failed.status == "failed" and "no such luck" in failed.message


def test_files_where_the_command_is_called_hide_no_module(data, tmp_path, monkeypatch):
    for name in ("random", "numbers", "profiler", "select"):
        (tmp_path / f"{name}.py").write_text("print('not the one')\nraise SystemExit(3)\n")
    monkeypatch.chdir(tmp_path)
    (run,) = train(data, chosen(["ridge"]), QUICK)
    assert (run.status, len(run.lines)) == ("ok", 2), run.message


def test_regressors_of_ones_own_may_lie_where_the_command_is_called(data, tmp_path, monkeypatch):
    (tmp_path / "homemade.py").write_text("from profiler.models.base import MeanModel\n\nclass Mine(MeanModel): pass\n")
    monkeypatch.chdir(tmp_path)
    (run,) = train(data, regressors(["homemade:Mine"]), QUICK)
    assert run.status == "ok", run.message


def test_what_a_site_prints_at_start_up_is_no_event(data, tmp_path, monkeypatch):
    (tmp_path / "sitecustomize.py").write_text("print('welcome')\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    (run,) = train(data, chosen(["mean"]), QUICK)
    assert (run.status, len(run.lines)) == ("ok", 2), run.message
