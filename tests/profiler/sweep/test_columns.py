"""Columns of every kind and targets of every kind: numbers, words, classes, or a sentence."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

pd = pytest.importorskip("pandas")

from estimator.errors import InputError  # noqa: E402
from profiler.sweep import targets  # noqa: E402
from profiler.sweep.columns import NUMBERS, WORDS, aligned, as_frame, kinds, plain_columns, same_kinds  # noqa: E402

NAN = float("nan")
KINDS = {
    "boolean": (pd.Series([True, False, True]), NUMBERS, [1.0, 0.0, 1.0]),
    "nullable boolean": (pd.Series([True, None, False], dtype="boolean"), NUMBERS, [1.0, NAN, 0.0]),
    "objects that are booleans": (pd.Series([True, None, False], dtype=object), NUMBERS, [1.0, NAN, 0.0]),
    "nullable whole": (pd.Series([1, None, 3], dtype="Int64"), NUMBERS, [1.0, NAN, 3.0]),
    "small floats": (pd.Series([1.5, NAN, 3.0], dtype="float32"), NUMBERS, [1.5, NAN, 3.0]),
    "decimals": (pd.Series([Decimal("1.5"), None, Decimal(2)], dtype=object), NUMBERS, [1.5, NAN, 2.0]),
    "categories of whole numbers": (pd.Series([3, 1, 3], dtype="category"), WORDS, ["3", "1", "3"]),
    "ordered categories": (pd.Series(pd.Categorical(["b", None, "a"], ordered=True)), WORDS, ["b", None, "a"]),
    "moments": (pd.Series(pd.to_datetime(["1970-01-02", None, "1970-01-11"])), NUMBERS, [1.0, NAN, 10.0]),
    "moments elsewhere": (
        pd.Series(pd.to_datetime(["1970-01-01T22:00-02:00", None], utc=True)).dt.tz_convert("Asia/Tokyo"),
        NUMBERS,
        [1.0, NAN],
    ),
    "dates": (pd.Series([date(1970, 1, 3), None], dtype=object), NUMBERS, [2.0, NAN]),
    "spans": (pd.Series(pd.to_timedelta(["36h", None])), NUMBERS, [1.5, NAN]),
    "periods": (pd.Series(pd.PeriodIndex(["1970-01", "1970-02"], freq="M")), NUMBERS, [0.0, 31.0]),
    "text": (pd.Series(["a", None, "b"]), WORDS, ["a", None, "b"]),
    "mixed": (pd.Series(["a", 3, None], dtype=object), WORDS, ["a", "3", None]),
    "lists": (pd.Series([[1], [2, 3]], dtype=object), WORDS, ["[1]", "[2, 3]"]),
    "intervals": (pd.Series(pd.IntervalIndex.from_breaks([0, 1, 2])), WORDS, ["(0, 1]", "(1, 2]"]),
    "sparse": (pd.Series(pd.arrays.SparseArray([0.0, 2.0, 0.0])), NUMBERS, [0.0, 2.0, 0.0]),
    "nothing": (pd.Series([None, None], dtype=object), WORDS, [None, None]),
}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_column(name):
    given_column, kind, expected = KINDS[name]
    plain = plain_columns(pd.DataFrame({"x": given_column}), "X")
    assert kinds(plain) == {"x": kind}
    if kind == NUMBERS:
        assert plain["x"].dtype == "float64"
        np.testing.assert_allclose(plain["x"], expected)
    else:
        assert [None if value is None or value != value else value for value in plain["x"]] == expected
    # Plain columns stay what they are.
    pd.testing.assert_frame_equal(plain_columns(plain, "X"), plain)


@given(st.lists(st.one_of(st.none(), st.integers(), st.floats(), st.text(max_size=3), st.booleans()), max_size=6))
def test_any_column_of_objects_is_taken_or_refused_in_a_sentence(values):
    try:
        plain = plain_columns(pd.DataFrame({"x": pd.Series(values, dtype=object)}), "X")
    except InputError as error:
        assert "column 'x' holds" in str(error)
    else:
        assert len(plain) == len(values)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (pd.DataFrame({"x": [1.0, float("inf")]}), "X column 'x' holds infinite numbers"),
        (pd.DataFrame({"x": [1j, 2j]}), "complex numbers"),
    ],
)
def test_columns_that_no_model_takes(rows, said):
    with pytest.raises(InputError, match=said):
        plain_columns(rows, "X")


def test_what_is_no_table_is_refused_in_a_sentence():
    sparse = pytest.importorskip("scipy.sparse")
    for rows, said in (
        (sparse.eye(3).tocsr(), "sparse one .csr_.*toarray"),
        (np.zeros((2, 2, 2)), "two dimensions, rows and columns; got 3"),
        (pd.DataFrame([[1, 2]], columns=["a", "a"]), "two columns named 'a'"),
        (pd.DataFrame(index=[0, 1]), "no columns"),
    ):
        with pytest.raises(InputError, match=said):
            as_frame(rows, "X_train")
    assert as_frame([1.0, 2.0], "X").shape == (2, 1)
    assert list(as_frame(np.zeros((2, 2)), "X").columns) == ["0", "1"]


def test_frames_must_have_the_same_columns_in_any_order():
    train = pd.DataFrame({"a": [1], "b": [2], "c": [3]})
    assert list(aligned(train, train[["c", "a", "b"]])[1].columns) == ["a", "b", "c"]
    with pytest.raises(InputError, match="X_test lacks 'b' and X_test has 'd', which X_train has not"):
        aligned(train, train.rename(columns={"b": "d"}))
    with pytest.raises(InputError, match="X_test lacks 'a', 'b', 'c'"):
        aligned(train, pd.DataFrame({"z": [1]}))


def test_a_column_is_of_one_kind_in_both_frames():
    numbers, words = (plain_columns(pd.DataFrame({"x": values}), "X") for values in ([1.0, 2.0], ["a", "b"]))
    with pytest.raises(InputError, match="column 'x' is numbers in X_train and words in X_test"):
        same_kinds(numbers, words)
    same_kinds(numbers, plain_columns(pd.DataFrame({"x": [None, None]}), "X"))


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (np.zeros((3, 2)), "one target at a time; got shape 3x2"),
        (["a", "b"], "must be numbers; got 'a'. LazyClassifier"),
        ([1.0, NAN], "finite numbers without gaps; 1 are not"),
        (pd.to_datetime(["2026-01-01"]), "must be numbers"),
    ],
)
def test_a_target_that_is_no_column_of_numbers(target, said):
    with pytest.raises(InputError, match=said):
        targets.numbers(target, "y_train")


def test_targets_of_numbers_in_any_wrapping():
    for target in (pd.DataFrame({"y": [1, 2]}), pd.Series([1, 2], dtype="Int64"), np.array([[1], [2]]), [1, 2]):
        assert targets.numbers(target, "y").tolist() == [1.0, 2.0]


def test_classes_get_codes_and_keep_their_names():
    train, test, names = targets.classes(["b", "a", "b"], ["a", "z"])
    assert (train.tolist(), test.tolist(), names) == ([1, 0, 1], [0, 2], ("a", "b", "z"))
    assert targets.classes([True, False], [True])[2] == (False, True)
    for first, said in ((["a", "a"], "two classes at least; got 1"), (["a", None], "no gaps")):
        with pytest.raises(InputError, match=said):
            targets.classes(first, ["a"])
    with pytest.raises(InputError, match="for numbers take LazyRegressor"):
        targets.classes(np.arange(80.0), [1.0])
