"""The page of a profile: its sentences are of the figures beside them, its tables hold every model."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carbonest.cli.profile import headline
from carbonest.cli.profile.page import page
from estimator.model import Interval
from profiler.training.job import Plan
from profiler.training.metrics import METRICS
from profiler.training.outcomes import Outcome, with_front
from profiler.training.profile import Profile, Subject

from ..profiler.training.test_verdict import LASSO, RIDGE, TEACHER
from . import test_profile_report as made
from .pages.structure import faults

TABLE = Subject("rows", METRICS["rmse"].name, "RMSE of price", "RMSE", 0.001, splits="10 folds × 1")


def profile(*rows, **given):
    fields = {"data": "a table", "synthetic": False, "plan": Plan(), "meter": "RAPL", "modelled": False, "cpu": "a CPU",
              "cloud": {"sku": "m5.large", "region": None, "assumed": True}, "subject": TABLE}  # fmt: skip
    return Profile(tuple(with_front(rows)), **fields | given)


def test_the_headline_names_the_model_that_the_folds_support():
    found = profile(TEACHER, RIDGE, LASSO)
    assert headline.headline(found) == "Take lasso: it is the most accurate for its energy"
    first, second = headline.qualifiers(found)
    assert first.replace("\N{NO-BREAK SPACE}", " ") == (
        "RMSE 0.1370 for 3.00 J a training. The best of all, teacher (0.1360), is not told apart from it by these "
        "folds and takes ×30.0 the energy."
    )
    high = found.by().gap("lasso", "teacher").high
    assert second == (
        f"Not told apart is not the same: teacher may be better by up to {high:.4f}; lasso has 0.0030 "
        "(0.0030 – 0.0030) less error than ridge, for ×1.50 its energy."
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((RIDGE, LASSO), "Take lasso: it is the most accurate of all"),
        ((replace(LASSO, train_joules=Interval.exact(1.0)), RIDGE),
         "Take lasso: it is the most accurate of all, and the cheapest to train"),
        ((replace(RIDGE, by_fold=()), replace(LASSO, by_fold=())),
         "lasso has the least error; too few folds are shared to tell models apart"),
        ((replace(RIDGE, status="failed", message="no luck"),), "No model finished: there is nothing to compare"),
    ],
)  # fmt: skip
def test_each_outcome_has_its_own_answer(rows, said):
    found = profile(*rows)
    assert headline.headline(found) == said
    assert f"<h1>{said}</h1>" in page(found)


def test_cpu_time_is_judged_by_sensors_only():
    measured = [replace(RIDGE, cpu_seconds=0.5, modelled=False), replace(LASSO, cpu_seconds=1.0, modelled=False)]
    said = headline.cpu_time(profile(*measured))
    assert "between 3.00 J (lasso) and 4.00 J (ridge)" in said and "×1.33" in said
    assert headline.cpu_time(profile(RIDGE, LASSO, modelled=True)).startswith("Not answerable here")


def test_a_student_is_said_to_pay_where_it_does():
    student = replace(LASSO, model="student", own_train_joules=Interval.exact(4.0),
                      joules_per_prediction=Interval.exact(1e-6))  # fmt: skip
    teacher = replace(TEACHER, joules_per_prediction=Interval.exact(5e-6))
    said = headline.student(profile(teacher, student))
    assert "1/5.00 of its teacher's energy" in said and "after 1,000,000 predictions" in said
    assert headline.student(profile(RIDGE, LASSO)) == ""
    assert "it never pays off" in headline.student(
        profile(replace(teacher, joules_per_prediction=Interval.exact(1e-7)), student)
    )


def test_every_model_has_a_row_the_unfinished_last_and_why():
    stopped = Outcome("forest", "trees", "timeout", "stopped after 3 s", burnt_joules=Interval.exact(7.0))
    made = page(profile(stopped, TEACHER, RIDGE, LASSO))
    table = re.search(r"<h2>All models</h2>.*?<tbody>(.*?)</tbody>", made).group(1)
    names = re.findall(r'<th scope="row"[^>]*>(\w+)', table)
    assert names == ["teacher", "lasso", "ridge", "forest"]
    assert "stopped after 3 s, 7.00 J burnt" in table and table.count('class="strong"') == 3


def test_hostile_names_are_text_and_break_nothing():
    name = "<img src=x onerror=alert(1)>" + "w" * 3_000
    made = page(profile(replace(RIDGE, model=name), LASSO, data="<script>alert(2)</script>"))
    assert "<img" not in made and "<script>alert" not in made and "&lt;img" in made


@settings(max_examples=12, deadline=None)
@given(st.tuples(*(made.outcomes(name) for name in made.LONGEST)))
def test_whatever_was_measured_the_page_is_sound(rows):
    assert faults(page(made.profile(rows))) == []


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from([RIDGE, LASSO, TEACHER]), unique_by=lambda row: row.model), st.floats(0.0, 1e-300))
def test_models_that_took_nothing_or_are_few_have_a_page(rows, joules):
    free = [replace(row, train_joules=Interval.exact(joules), cpu_seconds=0.0) for row in rows]
    assert faults(page(profile(*free))) == []
