"""Features of a table: fitted on training rows only, without gaps, bounded, for every kind of column."""

import numpy as np
import pytest

pd = pytest.importorskip("pandas")
pytest.importorskip("sklearn")

from profiler.tabular.features import BOUND  # noqa: E402
from profiler.tabular.loading import load_table  # noqa: E402
from profiler.training.worker import used_columns  # noqa: E402

WORDS = ("late broken refund", "lovely and quick", "fine value overall", "never again awful")


def mixed(count=300, seed=0):
    chance = np.random.default_rng(seed)
    frame = pd.DataFrame({
        "spend": chance.lognormal(3, 1, count), "plan": chance.integers(1, 5, count),
        "member": chance.choice(["yes", "no"], count), "city": chance.choice(["Oslo", "Turin", "Cork"], count),
        "day": pd.Timestamp("2024-01-01") + pd.to_timedelta(chance.integers(0, 400, count), unit="D"),
        "said": [f"{WORDS[w]} {n % 90}" for n, w in enumerate(chance.integers(0, 4, count))],
        "y": chance.normal(size=count),
    })  # fmt: skip
    for name in ("spend", "member", "city", "day", "said"):
        frame[name] = frame[name].astype(object).where(chance.random(count) > 0.1, None)
    frame["day"] = pd.to_datetime(frame["day"])
    frame["spend"] = frame["spend"].astype(float)
    return frame


def test_every_kind_of_column_becomes_finite_bounded_numbers():
    table = load_table(mixed(), "y")
    assert set(table.kinds.values()) == {"number", "code", "flag", "class", "date", "text"}
    rows = np.arange(200)
    made = table.transformer().fit(table.columns, rows)
    for part in (rows, np.arange(200, 300)):
        found = made.transform(table.columns, part)
        assert np.isfinite(found).all() and np.abs(found).max() <= BOUND
    assert made.transform(table.columns, rows[:1]).shape == (1, found.shape[1])


def test_what_stands_in_held_out_rows_does_not_reach_the_fit():
    """Held-out rows are changed in every column, the kinds kept: features of the training rows stay to the last bit."""
    frame, rows = mixed(), np.arange(200)
    before = load_table(frame, "y")
    changed = frame.copy()
    other = mixed(seed=9)
    changed.iloc[200:] = other.iloc[200:]
    changed.loc[200:, "spend"] = 1e9
    changed.loc[200:, "city"] = "Nowhere"
    changed.loc[200:, "y"] = 1e6
    after = load_table(changed, "y")
    assert before.kinds == after.kinds
    one, two = (t.transformer().fit(t.columns, rows).transform(t.columns, rows) for t in (before, after))
    assert np.array_equal(one, two)


def test_gaps_of_training_rows_get_the_median_and_say_so():
    frame = pd.DataFrame({"x": [1.0, 2.0, 9.5, np.nan] * 10, "y": range(40)})
    table = load_table(frame, "y")
    found = table.transformer().fit(table.columns, np.arange(40)).transform(table.columns, np.arange(4))
    assert found.shape == (4, 2)
    assert found[3, 0] == found[1, 0], "the median, 2"
    assert found[3, 1] > 0 > found[0, 1]


def test_rare_and_unheard_of_levels_share_a_column():
    cells = ["a"] * 20 + ["b"] * 20 + ["c"] * 2 + ["d"]
    table = load_table(pd.DataFrame({"x": cells, "y": range(43)}), "y")
    found = table.transformer().fit(table.columns, np.arange(42)).transform(table.columns, np.arange(43))
    assert found.shape[1] == 3
    assert np.array_equal(found[40], found[42]) and not np.array_equal(found[0], found[20])


def test_a_date_tells_the_season_the_weekday_and_the_hour():
    days = pd.date_range("2024-01-01", periods=60, freq="7h").astype(str)
    table = load_table(pd.DataFrame({"x": days, "y": range(60)}), "y")
    assert table.transformer().fit(table.columns, np.arange(60)).transform(table.columns, np.arange(3)).shape == (3, 7)
    whole = pd.date_range("2024-01-01", periods=60).astype(str)
    table = load_table(pd.DataFrame({"x": whole, "y": range(60)}), "y")
    assert table.transformer().fit(table.columns, np.arange(60)).transform(table.columns, np.arange(3)).shape == (3, 5)


def test_a_model_that_prepares_columns_itself_gets_those_that_may_be_used_only():
    table = load_table(mixed(), "y", drop=["spend"]).without("city")
    assert "spend" in table.columns and "city" in table.columns
    assert set(table.used.columns) == {"plan", "member", "day", "said"}
    assert set(used_columns(table).columns) == set(table.used.columns)
