"""What columns are taken for, from their cells alone."""

import numpy as np
import pytest

pd = pytest.importorskip("pandas")

from profiler.tabular.columns import CLASS, CODE, CONSTANT, DATE, EMPTY, FLAG, NAME, NUMBER, TEXT, understood, useless  # noqa: E402

SENTENCES = [f"the {a} parcel came {b} and {c}" for a in "abcd" for b in "efgh" for c in "ijkl"]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["1.5", "2", "", "-3e4"], NUMBER),
        (["1", "2", "3", "2", "NA"], CODE),
        ([str(n) for n in range(40)], NUMBER),
        (["0", "1", "1"], NUMBER),
        (["yes", "No", "", "yes"], FLAG),
        (["True", "false"], FLAG),
        (["2024-01-05", "2023-12-31", ""], DATE),
        (["2024-01-05T10:30", "2024-01-06T11:00"], DATE),
        (["05.01.2024", "31.12.2023"], DATE),
        (["red", "blue", "red", "null"], CLASS),
        (["12 Main St", "1,5"], CLASS),
        (SENTENCES, TEXT),
        (["", "NA", "NaN"], CLASS),
    ],
)
def test_a_column_is_what_all_of_its_cells_are(cells, kind):
    assert understood(pd.Series(cells, dtype=object))[0] == kind


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (pd.Series([True, False, True]), FLAG),
        (pd.Series([True, None, False], dtype="boolean"), FLAG),
        (pd.Series([1, None, 3], dtype="Int64"), NUMBER),
        (pd.Series([1, 2, 3, None, 2], dtype="Int64"), CODE),
        (pd.Series([3, 1, 2, 1]).astype("category"), CLASS),
        (pd.to_datetime(pd.Series(["2024-05-01", None])), DATE),
        (pd.to_datetime(pd.Series(["2024-05-01T10:00+02:00"]), utc=True), DATE),
        (pd.Series([0.5, np.inf, 2.0]), NUMBER),
    ],
)
def test_types_of_a_frame_say_what_a_column_is(values, kind):
    found, made = understood(values)
    assert found == kind and len(made) == len(values)
    if kind in (NUMBER, CODE, FLAG):
        assert made.dtype == "float64" and not np.isinf(made).any()


def test_gaps_stay_gaps_and_flags_become_ones_and_noughts():
    _, flags = understood(pd.Series(["yes", "", "no", "NA"], dtype=object))
    assert flags.tolist()[0] == 1.0 and flags.tolist()[2] == 0.0 and flags.isna().tolist() == [False, True, False, True]
    _, times = understood(pd.to_datetime(pd.Series(["2024-05-01T10:00+02:00"]), utc=True))
    assert str(times[0]) == "2024-05-01 08:00:00"


def test_columns_that_tell_nothing():
    assert useless(CLASS, pd.Series(["x"] * 9)) == CONSTANT
    assert useless(NUMBER, pd.Series([np.nan] * 9)) == EMPTY
    assert useless(CLASS, pd.Series([f"C{n}" for n in range(99)])) == NAME
    assert useless(CLASS, pd.Series(["x", None, "x"])) is None, "whether it is there may tell"
    assert useless(NUMBER, pd.Series(range(99))) is None
