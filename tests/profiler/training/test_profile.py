"""A profile as an object: in a line, as a table, as a frame."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from estimator.errors import MissingExtraError
from estimator.model import Interval
from profiler import extras
from profiler.training.job import Plan
from profiler.training.outcomes import Outcome, with_front
from profiler.training.profile import Profile

JOULES = Interval(0.5, 1.0, 3.0)


def row(name, error, **given):
    finished = {"rmse_log_price": error, "train_joules": JOULES, "joules_per_prediction": JOULES, "cpu_seconds": 0.25}
    return Outcome(name, "linear", "ok", **finished | given)


@pytest.fixture
def profile():
    stopped = Outcome("forest", "trees", "timeout", "stopped after 3 s", burnt_joules=JOULES)
    rows = with_front([row("ridge", 0.14), row("gbm", 0.1363, train_joules=JOULES.scaled(9.0)), stopped])
    return Profile(
        tuple(rows), "made <up>", True, Plan(), "cpu-time (modelled)", modelled=True, cpu="a CPU", cloud={"sku": "x"}
    )


def test_a_line_names_the_best_and_the_front(profile):
    assert repr(profile) == (
        "<Profile of 3 models on synthetic houses, meter cpu-time (modelled); least error: gbm, RMSE 0.1363, 9 J a "
        "training; front: ridge, gbm>"
    )
    assert repr(replace(profile, results=profile.results[2:])).endswith("; none finished>")


def test_a_table_has_a_row_for_each_model(profile):
    table = ElementTree.fromstring(profile._repr_html_())
    rows = [[cell.text or "" for cell in line.iter("td")] for line in table.find("tbody")]
    assert table.findtext("caption") == "made <up>; meter cpu-time (modelled)"
    assert rows[0] == ["ridge", "0.1400", "0.25", "1 (0.5 – 3)", "1 (0.5 – 3)", "yes", "ok"]
    assert rows[2] == ["forest", "—", "—", "—", "—", "", "timeout"]


def test_a_frame_has_three_columns_for_an_interval(profile):
    pytest.importorskip("pandas")
    frame = profile.to_frame().set_index("model")
    assert frame.loc["gbm", ["train_joules_low", "train_joules_central", "train_joules_high"]].tolist() == [4.5, 9, 27]
    assert frame["kgco2e_central"].isna().all() and frame["on_front"].tolist() == [True, True, False]
    assert "train_joules" not in frame.columns


def test_without_pandas_the_extra_is_named(profile, monkeypatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match=r"to_frame needs pandas: install it with `.* install 'pandas>="):
        profile.to_frame()
