"""Whole runs: scores and costs, going on after a kill or Ctrl-C."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from profiler import models
from profiler.measure.accounting import descendants
from profiler.meters import CpuTimeModel
from profiler.models import chosen
from profiler.sweep.regressors import regressors
from profiler.training.gauge import Gauge
from profiler.training.job import Job, Plan, folds
from profiler.training.outcomes import Joules, outcomes
from profiler.training.train import train
from profiler.training.worker import run_fold
from tests.shared import ROOT

from .misbehaving import PAUSE_VARIABLE

pytest.importorskip("sklearn")

QUICK = Plan(folds=2, repeats=1, quick=True)
CURVE = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4)
PAUSES = "tests.profiler.training.misbehaving:Pauses"


def test_a_run_gives_scores_costs_and_paired_differences(data):
    runs = train(data, chosen(["mean", "ridge"]), QUICK)
    rows = {row.model: row for row in outcomes(runs, Joules(CURVE, 1), 2, test_share=0.5)}
    mean, ridge = rows["mean"], rows["ridge"]
    assert ridge.rmse_log_price < 0.5 * mean.rmse_log_price
    assert mean.r2 < 0.01 < 0.8 < ridge.r2
    assert mean.versus_reference.central == pytest.approx(mean.rmse_log_price - ridge.rmse_log_price)
    assert ridge.cpu_seconds > 0 and ridge.train_joules.central > 0
    assert ridge.modelled and ridge.meter == "cpu-time (modelled)"
    assert ridge.joules_per_prediction.central < ridge.joules_per_prediction_with_features.central
    # Two folds of a half each: t(1) = 6.314, variance (1/2 + 1) s² (Nadeau and Bengio).
    one, other = (line["error"] for line in runs[1].lines)
    assert ridge.rmse_interval.high - ridge.rmse_log_price == pytest.approx(
        6.3138 * (1.5 * (one - other) ** 2 / 2) ** 0.5, rel=1e-4
    )
    # The partial sales are held out of training and of the trimmed score, not of the score.
    assert ridge.rmse_log_price > ridge.rmse_log_price_trimmed
    for run in runs:
        for line, fold in zip(run.of(run.spec.name), folds(1460, QUICK), strict=True):
            assert line["rows"] == 730 - sum(data.outliers[fold.train])


def test_missing_packages_are_named_and_the_rest_finishes(data, monkeypatch):
    monkeypatch.setattr(models, "find_spec", lambda name: None if name in ("torch", "sklearn") else object())
    runs = train(data, chosen(["mean", "ridge", "fcn", "distill"]), QUICK)
    assert [(run.status, run.message) for run in runs] == [
        ("ok", ""),
        ("lacking", "needs sklearn"),
        ("lacking", "needs torch"),
        ("lacking", "needs sklearn and torch"),
    ]


def test_a_run_resumes_after_kill_9(data, tmp_path):
    path, plan = tmp_path / "results.jsonl", Plan(folds=4, repeats=1, quick=True)
    script = (
        "from pathlib import Path; from profiler.houses.loading import load; from profiler.models import chosen;"
        "from profiler.sweep.regressors import regressors; from profiler.training.job import Plan;"
        "from profiler.training.train import train;"
        f"specs = [*chosen(['mean']), *regressors([{PAUSES!r}])];"
        f"train(load(None), specs, Plan(folds=4, repeats=1, quick=True), resume=Path({str(path)!r}))"
    )
    child = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, env=os.environ | {PAUSE_VARIABLE: "yes"})
    try:
        while len(finished(path)) < 7:
            assert child.poll() is None, "the run must not end before it is killed"
            time.sleep(0.02)
        workers = descendants(child.pid)
    finally:
        child.kill()
        child.wait()
    before = finished(path)
    assert len(before) == 7 and workers
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers), "no model trains on without its parent")
    with path.open("a") as file:
        file.write('{"model": "Pauses", "repe')  # torn by the kill
    specs = [*chosen(["mean"]), *regressors([PAUSES])]
    runs = train(data, specs, plan, resume=path)
    assert [run.resumed for run in runs] == [4, 3]
    assert [len(run.lines) for run in runs] == [4, 4]
    assert finished(path)[:7] == before
    # The fold that was trained after the kill is the one that a run in one go would have given.
    splits = folds(len(data), plan)
    (again,) = run_fold(Job(specs[1], data, splits, 0, True, 1, 4.0), splits[3], Gauge([]))
    assert runs[1].of("Pauses")[3]["error"] == again["error"]


def test_ctrl_c_keeps_what_is_finished():
    script = (
        "import os, signal; from profiler.houses.loading import load; from profiler.models import chosen;"
        "from profiler.sweep.regressors import regressors; from profiler.training.job import Plan;"
        "from profiler.training.train import train;"
        "at = ('Pauses', 5);"
        "stop = lambda name, done, total: os.kill(os.getpid(), signal.SIGINT) if (name, done) == at else None;"
        f"specs = [*chosen(['mean']), *regressors([{PAUSES!r}]), *chosen(['ols'])];"
        "runs = train(load(None), specs, Plan(folds=4, repeats=1, quick=True), on_progress=stop);"
        "print([(run.spec.name, run.status, len(run.lines)) for run in runs])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[('mean', 'ok', 4), ('Pauses', 'interrupted', 1), ('ols', 'interrupted', 0)]"


def finished(path):
    if not path.exists():
        return []
    lines = [line for line in path.read_text().split("\n")[:-1] if '"fit"' in line]
    return [json.loads(line) for line in lines]


def until(holds, why):
    """Wait, as long as a busy machine may take, for something to hold."""
    deadline = time.monotonic() + 120
    while not holds():
        assert time.monotonic() < deadline, why
        time.sleep(0.02)
