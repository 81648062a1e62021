import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from estimator.errors import InputError
from profiler import models
from profiler.houses import loading as houses
from profiler.measure.accounting import own_peak_memory_bytes
from profiler.meters import CpuTimeModel
from profiler.models import chosen
from profiler.sweep.regressors import regressors
from profiler.training import children
from profiler.training.gauge import Gauge
from profiler.training.job import Job, Plan, folds
from profiler.training.outcomes import LEAK_RMSE, Joules, leaks, outcomes
from profiler.training.train import train
from profiler.training.worker import run_fold
from tests.shared import ROOT, SHARED, needs_shared

pytest.importorskip("sklearn")

QUICK = Plan(folds=2, repeats=1, quick=True)
CURVE = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4)


@pytest.fixture(scope="module")
def data():
    return houses.load(None)


def misbehaving(name):
    return regressors([f"tests.profiler.training.misbehaving:{name}"])


def test_folds_are_those_of_scikit_learn(data):
    from sklearn.model_selection import KFold

    ours = folds(97, Plan(folds=5, repeats=2, seed=3))
    theirs = [fold for seed in (3, 4) for fold in KFold(5, shuffle=True, random_state=seed).split(np.zeros(97))]
    for fold, (train_rows, test_rows) in zip(ours, theirs, strict=True):
        assert np.array_equal(fold.train, train_rows) and np.array_equal(fold.test, test_rows)


def test_a_run_gives_scores_costs_and_paired_differences(data):
    runs = train(data, chosen(["mean", "ridge", "pca20"]), QUICK)
    rows = {row.model: row for row in outcomes(runs, Joules(CURVE, 1), 2, test_share=0.5)}
    mean, ridge = rows["mean"], rows["ridge"]
    assert ridge.rmse_log_price < 0.5 * mean.rmse_log_price
    assert mean.r2 < 0.01 < 0.8 < ridge.r2
    assert mean.versus_reference.central == pytest.approx(mean.rmse_log_price - ridge.rmse_log_price)
    assert ridge.cpu_seconds > 0 and ridge.train_joules.central > 0
    assert ridge.modelled and ridge.meter == "cpu-time (modelled)"
    assert ridge.joules_per_prediction.central < ridge.joules_per_prediction_with_features.central
    assert ridge.joules_per_prediction.central < ridge.joules_per_prediction_single.central
    # Two folds of a half each: t(1) = 6.314, variance (1/2 + 1) s² (Nadeau and Bengio).
    one, other = (line["rmse"] for line in runs[1].lines)
    assert ridge.rmse_interval.high - ridge.rmse_log_price == pytest.approx(
        6.3138 * (1.5 * (one - other) ** 2 / 2) ** 0.5, rel=1e-4
    )
    assert ridge.on_front and not rows["pca20"].on_front
    # The partial sales are held out of training and of the trimmed score, not of the score.
    assert ridge.rmse_log_price > ridge.rmse_log_price_trimmed
    assert all(
        line["rows"] == 730 - 0 - sum(data.outliers[f.train])
        for run in runs
        for line, f in zip(run.of(run.spec.name), folds(1460, QUICK), strict=True)
    )


def test_a_model_that_hangs_is_stopped_and_its_energy_listed(data):
    plan = Plan(folds=2, repeats=1, timeout_seconds=6.0)
    run, after = train(data, [*misbehaving("Hangs"), *chosen(["mean"])], plan)
    assert run.status == "timeout" and "6 s" in run.message and not run.lines
    assert after.status == "ok" and len(after.lines) == 2
    row, _ = outcomes([run, after], Joules(CURVE, 1), 2, test_share=0.5)
    assert row.burnt_joules.central > 0 and row.rmse_log_price is None and not row.on_front
    assert not any("misbehaving" in line or "profiler.training.worker" in line for line in processes_of(os.getpid()))


def test_a_model_that_eats_all_memory_is_stopped(data):
    plan = Plan(folds=2, repeats=1, memory_gib=0.8, timeout_seconds=120.0)
    (run,) = train(data, misbehaving("EatsMemory"), plan)
    assert run.status == "memory" and "0.8 GiB" in run.message and run.cpu_seconds > 0
    # The kernel refuses data beyond the cap; what may come on top is the text of the libraries, read from files.
    assert 0.4 < run.peak_memory_gib < 0.8 + 0.3


def test_memory_that_the_kernel_does_not_cap_is_seen_by_the_parent(data):
    (run,) = train(data, misbehaving("EatsSharedMemory"), Plan(folds=2, repeats=1, memory_gib=0.3))
    assert run.status == "memory" and run.peak_memory_gib > 0.3


def test_the_memory_of_a_model_is_its_own(data):
    """Kernels start a child's peak at what its parent held: a training must not be charged for the notebook around."""
    held = np.ones(400 * 2**20 // 8)
    (run,) = train(data, chosen(["mean"]), QUICK)
    assert held.nbytes == 400 * 2**20 and own_peak_memory_bytes() > held.nbytes
    assert 0 < run.peak_memory_gib < 0.3


def test_a_model_that_fails_says_why_and_one_that_diverges_is_flagged(data):
    failed, wild = train(data, [*misbehaving("Fails"), *misbehaving("Diverges")], QUICK)
    assert failed.status == "failed" and "no such luck" in failed.message
    (row,) = outcomes([wild], Joules(CURVE, 1), 2, test_share=0.5)
    assert row.status == "ok" and row.diverged and row.candidate() is None
    (void,) = outcomes(train(data, misbehaving("GivesNothing"), QUICK), Joules(CURVE, 1), 2, test_share=0.5)
    assert void.diverged and void.rmse_log_price is None and void.r2 is None
    json.dumps(void.to_dict(), allow_nan=False)


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
    path = tmp_path / "results.jsonl"
    script = (
        "from pathlib import Path; from profiler.houses.loading import load; from profiler.models import chosen;"
        "from profiler.training.job import Plan; from profiler.training.train import train;"
        "plan = Plan(folds=4, repeats=1, quick=True);"
        f"train(load(None), chosen(['mean', 'forest']), plan, resume=Path({str(path)!r}))"
    )
    child = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT)
    try:
        deadline = time.monotonic() + 120
        while len(finished(path)) < 5 and time.monotonic() < deadline:
            time.sleep(0.02)
        workers = list(children_of(child.pid))
    finally:
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
    before = finished(path)
    assert 5 <= len(before) < 8
    gone = time.monotonic() + 10
    while any(Path(f"/proc/{pid}").exists() for pid in workers) and time.monotonic() < gone:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers), "a model must not train on without its parent"
    with path.open("a") as file:
        file.write('{"model": "forest", "repe')  # torn by the kill
    runs = train(data, chosen(["mean", "forest"]), Plan(folds=4, repeats=1, quick=True), resume=path)
    assert [run.resumed for run in runs] == [4, len(before) - 4]
    assert [len(run.lines) for run in runs] == [4, 4]
    assert finished(path)[: len(before)] == before
    # The fold that was trained after the kill is the one that a run in one go would have given.
    plan = Plan(folds=4, repeats=1, quick=True)
    splits = folds(len(data), plan)
    (again,) = run_fold(Job(chosen(["forest"])[0], data, splits, 0, True, 1, 4.0), splits[3], Gauge([]))
    assert runs[1].of("forest")[3]["rmse"] == again["rmse"]


def test_results_of_another_run_are_refused(data, tmp_path):
    path = tmp_path / "results.jsonl"
    train(data, chosen(["mean"]), QUICK, resume=path)
    with pytest.raises(InputError, match=r"results of another run \(.*seed 0, now 1"):
        train(data, chosen(["mean"]), Plan(folds=2, repeats=1, quick=True, seed=1), resume=path)
    other = tmp_path / "notes.txt"
    other.write_text("milk\neggs\n")
    with pytest.raises(InputError, match="of this command"):
        train(data, chosen(["mean"]), QUICK, resume=other)
    assert other.read_text() == "milk\neggs\n"
    other.write_text("milk\neggs")
    with pytest.raises(InputError, match="of this command"):
        train(data, chosen(["mean"]), QUICK, resume=other)
    assert other.read_text() == "milk\neggs", "only our own file may lose a torn line"


def test_other_unlabelled_houses_or_none_are_another_run(data, tmp_path):
    path = tmp_path / "results.jsonl"
    train(data, chosen(["mean"]), QUICK, resume=path)
    with pytest.raises(InputError, match="unlabelled None, now"):
        train(data, chosen(["mean"]), QUICK, resume=path, transfer=houses.load(None, seed=9))


def test_lines_that_are_no_results_are_refused(data, tmp_path):
    path = tmp_path / "results.jsonl"
    train(data, chosen(["mean"]), QUICK, resume=path)
    with path.open("a") as file:
        file.write("7\n")
    with pytest.raises(InputError, match="of this command"):
        train(data, chosen(["mean"]), QUICK, resume=path)


def test_files_where_the_command_is_called_hide_no_module(data, tmp_path, monkeypatch):
    for name in ("random", "numbers", "profiler", "select"):
        (tmp_path / f"{name}.py").write_text("print('not the one')\nraise SystemExit(3)\n")
    monkeypatch.chdir(tmp_path)
    (run,) = train(data, chosen(["ridge"]), QUICK)
    assert (run.status, len(run.lines)) == ("ok", 2), run.message


def test_regressors_of_ones_own_may_lie_where_the_command_is_called(data, tmp_path, monkeypatch):
    (tmp_path / "homemade.py").write_text("from sklearn.linear_model import Ridge\n\nclass Mine(Ridge): pass\n")
    monkeypatch.chdir(tmp_path)
    (run,) = train(data, regressors(["homemade:Mine"]), QUICK)
    assert run.status == "ok", run.message


def test_what_a_site_prints_at_start_up_is_no_event(data, tmp_path, monkeypatch):
    (tmp_path / "sitecustomize.py").write_text("print('welcome')\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    (run,) = train(data, chosen(["mean"]), QUICK)
    assert (run.status, len(run.lines)) == ("ok", 2), run.message


def test_a_stopped_model_is_not_tried_again_under_the_same_limits(data, tmp_path, monkeypatch):
    plan = Plan(folds=2, repeats=1, timeout_seconds=2.0)
    path = tmp_path / "results.jsonl"
    (first,) = train(data, misbehaving("Hangs"), plan, resume=path)
    monkeypatch.setattr(children, "run", lambda *_: pytest.fail("the stopped model was started again"))
    (again,) = train(data, misbehaving("Hangs"), plan, resume=path)
    assert again.status == first.status == "timeout" and again.cpu_seconds == first.cpu_seconds


def test_ctrl_c_keeps_what_is_finished():
    script = (
        "import os, signal; from profiler.houses.loading import load; from profiler.models import chosen;"
        "from profiler.training.job import Plan; from profiler.training.train import train;"
        "at = ('forest', 5);"
        "stop = lambda name, done, total: os.kill(os.getpid(), signal.SIGINT) if (name, done) == at else None;"
        "specs = chosen(['mean', 'forest', 'gbm']);"
        "runs = train(load(None), specs, Plan(folds=4, repeats=1, quick=True), on_progress=stop);"
        "print([(run.spec.name, run.status, len(run.lines)) for run in runs])"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=180, check=True)
    assert done.stdout.strip() == "[('mean', 'ok', 4), ('forest', 'interrupted', 1), ('gbm', 'interrupted', 0)]"


def test_the_leak_guard_speaks_for_real_data_only(data):
    (run,) = train(data, chosen(["mean"]), QUICK)
    for line in run.lines:
        line["rmse"] = LEAK_RMSE - 0.001
    rows = outcomes([run], Joules(None, 1), 2, test_share=0.5)
    assert "is a leak, not a model" in leaks(rows, synthetic=False)[0]
    assert leaks(rows, synthetic=True) == []
    run.status, run.lines = "interrupted", run.lines[:1]
    cut = outcomes([run], Joules(None, 1), 2, test_share=0.5)
    assert leaks(cut, synthetic=False) == [], "one fold without the odd houses is no leak"
    assert cut[0].rmse_log_price is not None and cut[0].rmse_interval is None, "one fold tells no spread"
    assert rows[0].train_joules is None, "without a power curve joules are unknown, not 0"


@needs_shared
@pytest.mark.slow
def test_linear_models_and_components_on_ames_as_expected():
    """Bounds of notes/models.md, section 3, "Expected results", for what runs in seconds."""
    ames = houses.load(str(SHARED / "sources" / "houseprices" / "train.csv"))
    runs = train(ames, chosen(["mean", "ols", "ridge", "pca"]), Plan(folds=5, repeats=1))
    rmse = {row.model: row.rmse_log_price for row in outcomes(runs, Joules(None, 1), 5, test_share=0.2)}
    assert 0.39 <= rmse["mean"] <= 0.41
    assert 0.13 <= rmse["ols"] <= 0.17
    assert LEAK_RMSE < rmse["ridge"] <= 0.130
    assert rmse["pca10"] > rmse["pca20"] > rmse["pca40"] > rmse["pca80"]
    assert 0.14 <= rmse["pca20"] <= 0.16 and rmse["pca80"] <= 0.133


def test_bad_plans_are_refused():
    with pytest.raises(InputError, match="folds must be at least 2"):
        Plan(folds=1)
    with pytest.raises(InputError, match="limits of time and memory"):
        Plan(timeout_seconds=0)
    with pytest.raises(InputError, match="not be more than the 3 rows"):
        folds(3, Plan(folds=4))


def finished(path):
    if not path.exists():
        return []
    lines = [line for line in path.read_text().split("\n")[:-1] if '"fit"' in line]
    return [json.loads(line) for line in lines]


def children_of(pid):
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(words[1]) == pid:
            found.append(int(stat.parent.name))
    return found


def processes_of(pid):
    return [Path(f"/proc/{child}/cmdline").read_text() for child in children_of(pid) if Path(f"/proc/{child}").exists()]
