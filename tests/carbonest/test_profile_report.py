"""The text of profiles and sweeps, on outcomes that nobody had to train: a terminal wide, whatever was measured."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carbonest.cli import render
from carbonest.cli.profile import cells, front, report, sweep
from estimator.model import Interval
from profiler.training.job import Plan
from profiler.training.outcomes import Outcome, with_front
from profiler.training.profile import Profile

LONGEST = ("student-hard", "teacher", "student", "ridge", "gbm", "fcn", "cnn-naive", "pca1234")
REGRESSORS = ("HistGradientBoostingRegressor", "Ridge", "OrthogonalMatchingPursuitCV")
#: From what a clock can still tell to more than any training takes.
AMOUNT = st.floats(1e-12, 1e12)


@st.composite
def intervals(draw):
    middle = draw(AMOUNT)
    return Interval(middle * draw(st.floats(0.1, 1.0)), middle, middle * draw(st.floats(1.0, 10.0)))


@st.composite
def outcomes(draw, name):
    status = draw(st.sampled_from(["ok", "ok", "timeout", "memory", "failed", "interrupted"]))
    gap, joules = draw(st.floats(-1e9, 1e9)), draw(intervals())
    return Outcome(
        name,
        "linear",
        status,
        "" if status == "ok" else draw(st.sampled_from(["stopped after 900 s", "ValueError: " + "no such luck " * 20])),
        folds=draw(st.integers(1, 10)),
        folds_planned=10,
        rmse_log_price=draw(st.floats(1e-4, 1e9)),
        rmse_log_price_trimmed=draw(st.floats(1e-4, 1e9)),
        r2=draw(st.floats(-1e12, 1.0)),
        diverged=draw(st.booleans()),
        versus_reference=Interval(gap - abs(gap), gap, gap + abs(gap)),
        cpu_seconds=draw(AMOUNT),
        wall_seconds=draw(AMOUNT),
        train_joules=joules,
        own_train_joules=joules,
        joules_per_prediction=draw(intervals()),
        joules_per_prediction_single=draw(intervals()),
        joules_per_prediction_with_features=draw(intervals()),
        joules_per_prediction_single_with_features=draw(intervals()),
        burnt_joules=draw(intervals()),
        kgco2e=draw(intervals()),
        cost_usd=draw(intervals()),
        meter="cpu-time (modelled)",
        modelled=draw(st.booleans()),
    )


def profile(rows, **fields):
    given = {
        "data": "houses-of-a-long-name.csv: 2,930 houses, full Ames layout, sha256 0123456789abcdef (unknown copy)",
        "synthetic": True,
        "plan": Plan(),
        "meter": "cpu-time (modelled) + sensor",
        "modelled": True,
        "cpu": "Intel(R) Xeon(R) Platinum 8488C CPU @ 2.40GHz, tier measured",
        "cloud": {"sku": "Standard_ND96amsr_A100_v4", "region": "southafricanorth", "assumed": True},
        "trials": 1000,
        "lacking": ("fcn: needs torch",),
    }
    return Profile(tuple(with_front(rows)), **given | fields)


def width(tables):
    return max(len(line) for table in tables for line in render.plain(table).splitlines())


@settings(max_examples=30)
@given(st.tuples(*(outcomes(name) for name in LONGEST)))
def test_a_profile_fits_a_terminal_whatever_was_measured(rows):
    assert width(report.tables(profile(rows))) <= render.PIPE_WIDTH


@given(st.tuples(*(outcomes(name) for name in REGRESSORS)))
def test_a_sweep_fits_a_terminal_whatever_was_measured(rows):
    assert width([sweep.table(profile(rows))]) <= render.PIPE_WIDTH


def finished(name, joules, **fields):
    around = Interval(0.5 * joules, joules, 3.0 * joules)
    given = {"folds": 3, "folds_planned": 3, "rmse_log_price": 0.14, "cpu_seconds": 1.0, "train_joules": around}
    return Outcome(
        name, "linear", "ok", **given | {"own_train_joules": around, "joules_per_prediction": around} | fields
    )


def test_a_killed_model_is_listed_with_its_joules():
    burnt = Interval(4.0, 8.0, 30.0)
    killed = Outcome("Hangs", "sweep", "timeout", "stopped after 3 s", folds_planned=2, burnt_joules=burnt)
    text = render.plain(sweep.table(profile([finished("Ridge", 1.0), killed])))
    line = next(line for line in text.splitlines() if line.startswith("Hangs "))
    assert line.split() == ["Hangs", "—", "—", "—", "—", "8.00", "—", "timeout"]
    assert "Hangs: timeout: stopped after 3 s, 8.00 J burnt" in text and "1 stopped model burnt 8.00 J" in text
    assert "reach from 0.50 to 3.75 of the figure" in text
    main = render.plain(report.main_table(profile([finished("ridge", 1.0), killed])))
    assert "STOPPED" in main and "Hangs: stopped after 3 s, 8.00 J burnt" in main


def test_what_one_model_brings_over_another():
    rows = [finished("ridge", 1.0), finished("gbm", 12.0, rmse_log_price=0.135)]
    (row,) = front.instead_rows(profile(rows).by())
    assert row == ("ridge", "gbm", "-0.0050", "—", "12.0", "ridge, always")
    cheap = finished("gbm", 12.0, rmse_log_price=0.135, joules_per_prediction=Interval.exact(0.5))
    (row,) = front.instead_rows(profile([rows[0], cheap], trials=10).by())
    assert row[-1] == "gbm, from 220 predictions on", "10 trials × 11 J more, 0.5 J saved by each prediction"


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "—"), (0.0, "0"), (0.0001234, "0.000123"), (999_999.4, "999,999"), (1_234_567.0, "1.23e+06")],
)
def test_figures_stay_narrow(value, text):
    assert cells.narrow(value) == text and len(text) <= 8
