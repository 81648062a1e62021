"""Tables of one's own as they come: files, frames, targets, and everything that cannot be learnt."""

import numpy as np
import pytest

pd = pytest.importorskip("pandas")

from estimator.errors import InputError, UnknownNameError  # noqa: E402
from profiler.tabular.loading import load_table  # noqa: E402


def written(tmp_path, text, name="x.csv"):
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def frame(**columns):
    return pd.DataFrame({"a": range(20), **columns})


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators_byte_order_marks_and_quotes(tmp_path, separator):
    rows = [["a", "said", "y"], *([str(n), f'"x{separator}{n % 3}"', str(n * 1.5)] for n in range(20))]
    text = "\r\n".join(separator.join(row) for row in rows)
    table = load_table(written(tmp_path, b"\xef\xbb\xbf" + text.encode()), "y")
    assert table.kinds == {"a": "number", "said": "class"} and table.target.tolist() == [n * 1.5 for n in range(20)]
    assert "20 rows × 3" in table.source and len(table) == 20


@pytest.mark.parametrize(
    ("y", "options", "task"),
    [
        (["yes", "no"] * 10, {}, ("no", "yes")),
        ([0, 1] * 10, {}, ("0", "1")),
        ([1.5, 2.5] * 10, {"metric": "rmse"}, None),
        (list(range(20)), {}, None),
        ([1, 2, 3, 4] * 5, {"task": "classification"}, ("1", "2", "3", "4")),
        ([1, 2, 3, 4] * 5, {"metric": "f1"}, ("1", "2", "3", "4")),
        (["b", "a"] * 10, {"positive": "a"}, ("b", "a")),
        (["b", "a"] * 10, {"positive": "b"}, ("a", "b")),
        ([True, False] * 10, {}, ("false", "true")),
    ],
)
def test_the_task_is_what_the_target_the_metric_or_the_user_says(y, options, task):
    table = load_table(frame(y=y), "y", **options)
    assert table.classes == task
    assert table.metric == options.get("metric", "rmse" if task is None else "logloss")
    if task:
        shown = [task[int(code)] for code in table.target]
        assert shown == [str(v).lower() for v in y]


def test_few_whole_numbers_are_numbers_and_it_is_said():
    assert any("--task classification" in note for note in load_table(frame(y=[1, 2, 3, 4] * 5), "y").notes)


def test_rows_without_a_target_are_left_out_and_it_is_said():
    table = load_table(frame(y=[None, *range(18), float("inf")]), "y")
    assert len(table) == 18 and "2 rows without y are left out." in table.notes


def test_columns_that_must_not_be_used_and_columns_of_codes():
    table = load_table(frame(b=range(20), c=[7, 8] * 10, y=range(20)), "y", drop=["b"], categorical=["c"])
    assert table.kinds == {"a": "number", "c": "class"} and "b" in table.columns


def test_fresh_rows_stand_behind_and_those_that_were_seen_are_left_out():
    data = frame(y=range(20))
    table = load_table(data, "y", fresh=pd.concat([data[:5], data[:3] + 100]))
    assert table.rows == 20 and table.target[20:].tolist() == [100, 101, 102]
    with pytest.raises(InputError, match="--fresh must hold rows that are not in --data"):
        load_table(data, "y", fresh=data[:5])
    with pytest.raises(InputError, match="--fresh must have the columns of --data; it lacks 'a'"):
        load_table(data, "y", fresh=data[["y"]])


def test_another_target_metric_or_choice_of_columns_is_another_run():
    data = frame(b=range(20), y=[1, 2, 3, 4] * 5)
    given = [{}, {"metric": "mae"}, {"drop": ["b"]}, {"task": "classification"}, {"categorical": ["b"]}]
    assert len({load_table(data, "y", **options).digest for options in given}) == 5
    assert load_table(data, "y").digest == load_table(data.copy(), "y").digest


@pytest.mark.parametrize(
    ("columns", "options", "says"),
    [
        ({"y": [3] * 20}, {}, "must vary; it is '3.0' in every row"),
        ({"y": [None] * 20}, {}, "all of its cells are empty"),
        ({"y": [f"w{n}" for n in range(20)]}, {}, "must hold classes, at most 10 of 20 rows; it has 20 different"),
        ({"y": ["x", "y"] * 10}, {"task": "regression"}, "must hold numbers for regression; it holds 'x'"),
        ({"y": ["x", "y"] * 10}, {"metric": "rmse"}, "must hold numbers for regression"),
        ({"y": ["x", "y"] * 10}, {"task": "classification", "metric": "mae"}, "mae is one of regression"),
        ({"y": range(20)}, {"positive": "1"}, "--positive is for classes"),
        ({"y": ["x", "y"] * 10}, {"positive": "z"}, "one of two classes of the target; got 'z', it has x, y"),
        ({"y": pd.date_range("2024-01-01", periods=20)}, {"task": "classification"}, "holds dates"),
        ({"y": range(20)}, {"drop": ["a"]}, "must hold a column to predict from"),
    ],
)
def test_a_target_that_cannot_be_learnt_is_refused_in_a_sentence(columns, options, says):
    with pytest.raises(InputError, match=says):
        load_table(frame(**columns), "y", **options)


def test_unknown_columns_and_metrics_offer_the_nearest():
    for options in ({"target": "price"}, {"target": "prise", "drop": ["pricee"]}):
        with pytest.raises(UnknownNameError, match="prise"):
            load_table(frame(prise=range(20)), **options)
    with pytest.raises(UnknownNameError, match="rmse"):
        load_table(frame(y=range(20)), "y", metric="rsme")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "holds nothing"),
        ("a,y\n", "holds none"),
        ("a,a,y\n1,2,3\n", "'a' is there twice"),
        ("a,y\n1,2,3,4\n1\n", "must be a CSV table"),
        (b"\xff\xfe\x00\x01", "."),
    ],
)
def test_files_that_are_no_table_are_refused(tmp_path, content, says):
    with pytest.raises(InputError, match=says):
        load_table(written(tmp_path, content), "y")


def test_floats_that_are_whole_and_text_codes_are_one_class():
    data = frame(c=[1.0, 2.0, np.nan, 1.0] * 5, y=range(20))
    table = load_table(data, "y", categorical=["c"])
    assert set(table.columns["c"].dropna()) == {"1", "2"}


def test_names_of_columns_are_offered_as_they_may_be_shown():
    with pytest.raises(UnknownNameError) as caught:
        load_table(frame(**{"pri\x1bce": range(20)}), "pri_ce")
    assert "\x1b" not in str(caught.value) and "pri" in str(caught.value)


@pytest.mark.parametrize(
    ("columns", "what"),
    [({"b": [1e200, 2.0] * 10, "y": range(20)}, "column 'b'"), ({"y": [-1e91, *range(19)]}, "--target y")],
)
def test_numbers_whose_cubes_no_float_holds_are_refused(columns, what):
    with pytest.raises(InputError, match=f"{what} must hold numbers no larger than 1e"):
        load_table(frame(**columns), "y")
    assert load_table(frame(b=[1e89, 2.0] * 10, y=range(20)), "y").kinds["b"] == "number"
