"""The file of finished folds: what it takes back, and what it refuses."""

import json
from dataclasses import replace

import pytest

from estimator.errors import InputError
from profiler.houses.loading import load
from profiler.models import chosen
from profiler.sweep.regressors import regressors
from profiler.training import children
from profiler.training.book import Book
from profiler.training.job import Plan, folds
from profiler.training.train import train

QUICK = Plan(folds=2, repeats=1, quick=True)


@pytest.fixture
def path(data, tmp_path):
    """A file of results of :data:`QUICK`."""
    Book(tmp_path / "results.jsonl", data, QUICK, folds(len(data), QUICK))
    return tmp_path / "results.jsonl"


def test_results_of_another_run_are_refused(data, path, tmp_path):
    with pytest.raises(InputError, match=r"results of another run \(.*seed 0, now 1"):
        train(data, chosen(["mean"]), Plan(folds=2, repeats=1, quick=True, seed=1), resume=path)
    other = tmp_path / "notes.txt"
    for text in ("milk\neggs\n", "milk\neggs"):
        other.write_text(text)
        with pytest.raises(InputError, match="of this command"):
            train(data, chosen(["mean"]), QUICK, resume=other)
        assert other.read_text() == text, "only our own file may lose a torn line"


def test_other_unlabelled_houses_or_none_are_another_run(data, path):
    with pytest.raises(InputError, match="unlabelled None, now"):
        train(data, chosen(["mean"]), QUICK, resume=path, transfer=load(None, seed=9))


def test_lines_that_are_no_results_are_refused(data, path):
    with path.open("a") as file:
        file.write("7\n")
    with pytest.raises(InputError, match="of this command"):
        train(data, chosen(["mean"]), QUICK, resume=path)


def test_a_stopped_model_is_not_tried_again_under_the_same_limits(data, tmp_path, monkeypatch):
    plan, hangs = Plan(folds=2, repeats=1, timeout_seconds=0.5), ["tests.profiler.training.misbehaving:Hangs"]
    path = tmp_path / "results.jsonl"
    (first,) = train(data, regressors(hangs), plan, resume=path)
    monkeypatch.setattr(children, "run", lambda *_: pytest.fail("the stopped model was started again"))
    (again,) = train(data, regressors(hangs), plan, resume=path)
    assert again.status == first.status == "timeout" and again.cpu_seconds == first.cpu_seconds


def fold_line(row, fold, **changed):
    """A line as a finished fold writes it."""
    cost = {"cpu_seconds": 1.0, "wall_seconds": 1.0, "joules": None, "repeats": 1}
    costs = ("fit", "prepare", "predict_batch", "predict_single", "prepare_batch", "prepare_single")
    scores = {"error": 0.1, "error_trimmed": 0.1, "scores": {"rmse": 0.1, "r2": 0.9}, "diverged": False}
    return {"model": row, "repeat": 0, "fold": fold, **scores, **dict.fromkeys(costs, cost), **changed}


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"fit": 5}, "fit must be an object"),
        ({"fit": {"cpu_seconds": "x", "wall_seconds": 1, "joules": None}}, "fit.cpu_seconds must be a number"),
        ({"prepare": {"cpu_seconds": 1, "wall_seconds": 1}}, "must hold prepare.joules"),
        ({"error": None}, "error must be a number"),
        ({"scores": {"r2": "high"}}, "scores.r2 must be a number"),
        ({"repeat": "0"}, "repeat must be a whole number"),
        ({"model": [1]}, "model must be text"),
        ({"ended": "mean"}, "must hold status"),
    ],
)
def test_lines_of_other_fields_are_refused_by_name(data, path, changed, says):
    with path.open("a") as file:
        file.write(json.dumps(fold_line("mean", 0, **changed)) + "\n")
    with pytest.raises(InputError, match=says):
        train(data, chosen(["mean"]), QUICK, resume=path)


def test_a_model_that_diverged_is_no_broken_file(data, path):
    with path.open("a") as file:
        file.write(json.dumps(fold_line("mean", 0, error=float("nan"), scores={"r2": float("-inf")})) + "\n")
    Book(path, data, QUICK, folds(len(data), QUICK))


def test_a_fold_counts_once_all_rows_of_its_model_are_there(data, path):
    (distilled,) = chosen(["distill"])
    book = Book(path, data, QUICK, folds(len(data), QUICK))
    for fold, rows in ((0, distilled.rows), (1, distilled.rows[:2])):
        for row in rows:
            book.write(fold_line(row, fold))
    found, ended = Book(path, data, QUICK, folds(len(data), QUICK)).finished(distilled)
    assert [(line["model"], line["fold"]) for line in found] == [(row, 0) for row in distilled.rows] and ended is None


def test_folds_of_a_users_model_that_was_changed_are_trained_again(data, path):
    (spec,) = chosen(["mean"])
    old, new = (replace(spec, family="own", mark=mark) for mark in ("1", "2"))
    book = Book(path, data, QUICK, folds(len(data), QUICK))
    for fold in (0, 1):
        book.write(fold_line("mean", fold, mark="1"))
    again = Book(path, data, QUICK, folds(len(data), QUICK))
    assert len(again.finished(old)[0]) == 2 and again.finished(new)[0] == [] == again.finished(spec)[0]


def test_another_device_is_another_run(data, path):
    with pytest.raises(InputError, match="device 'cpu', now 'cuda'"):
        Book(path, data, QUICK, folds(len(data), QUICK), device="cuda")
