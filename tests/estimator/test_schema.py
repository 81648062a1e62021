"""Declared rules: what obeys them is returned, what does not is named by its place, by its rule, and in short."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import schema
from estimator.errors import DataError, InputError, RemoteError

RUN = schema.mapping(
    {
        "name": schema.text(),
        "kind": schema.text("a", "b"),
        "seconds": schema.number(0),
        "count": schema.number(1, 9, whole=True),
        "flag": schema.FLAG,
        "started": schema.MOMENT,
        "error": schema.RESULT,
        "note": schema.optional(schema.text(longest=5)),
        "joules": schema.or_null(schema.number(0)),
        "devices": schema.items(schema.mapping(each=schema.number()), longest=2),
    }
)
GOOD = {
    "name": "x", "kind": "a", "seconds": 1.5, "count": 3, "flag": True, "started": "2026-07-01T08:00:00Z",
    "error": float("nan"), "joules": None, "devices": [{"cpu": 1}, {}], "further": object(),
}  # fmt: skip


def test_what_obeys_is_returned():
    assert schema.checked(GOOD, RUN, "x") is GOOD and schema.obeys(GOOD, RUN)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"name": 7}, "x: name must be text; got 7."),
        ({"kind": "c"}, "x: kind must be a or b; got 'c'."),
        ({"seconds": -1}, "x: seconds must be a number of at least 0; got -1."),
        ({"seconds": True}, "x: seconds must be a number; got True."),
        ({"seconds": float("nan")}, "x: seconds must be a number of at least 0; got nan."),
        ({"seconds": 10**400}, "x: seconds must be a number of at least 0; got 1000000000"),
        ({"count": 1.0}, "x: count must be a whole number; got 1.0."),
        ({"count": 10}, "x: count must be a whole number between 1 and 9; got 10."),
        ({"flag": 1}, "x: flag must be true or false; got 1."),
        ({"started": "2026-07-01"}, "x: started must be a time with its offset"),
        ({"started": "0001-01-01T00:00:00+23:59"}, "x: started must be a time with its offset"),
        ({"error": None}, "x: error must be a number, finite or not; got None."),
        ({"note": "123456"}, "x: note must be at most 5 characters long; it has 6."),
        ({"joules": "1"}, "x: joules must be a number or null; got '1'."),
        ({"devices": {}}, "x: devices must be a list; got {}."),
        ({"devices": [1]}, "x: devices[0] must be an object; got 1."),
        ({"devices": [{}, {"gpu": None}]}, "x: devices[1].gpu must be a number; got None."),
        ({"devices": [{}] * 3}, "x: devices must be a list of at most 2; it holds 3."),
        ({"name": ["a" * 10**6]}, "x: name must be text; got ['aaa"),
    ],
)
def test_what_does_not_is_named(changed, says):
    with pytest.raises(InputError) as caught:
        schema.checked(GOOD | changed, RUN, "x")
    assert str(caught.value).startswith(says) and len(str(caught.value)) < 200
    assert not schema.obeys(GOOD | changed, RUN)


def test_the_reader_says_which_error_it_is():
    del (missing := dict(GOOD))["joules"]
    for error in (RemoteError, DataError):
        with pytest.raises(error, match=r"x must hold joules; it does not\."):
            schema.checked(missing, RUN, "x", error=error)
        with pytest.raises(error, match=r"x must be an object; got \[\]\."):
            schema.checked([], RUN, "x", error=error)


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*GOOD]), inner),
    max_leaves=8,
)


@given(st.sampled_from([*GOOD]), VALUES)
def test_any_value_anywhere_obeys_or_is_a_sentence(name, value):
    found = GOOD | {name: value}
    try:
        assert schema.checked(found, RUN, "x") is found
    except InputError as error:
        assert str(error).startswith("x: ") and len(str(error)) < 250
        json.dumps(str(error)).encode()
