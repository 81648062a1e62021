"""Result files: written whole, read with care."""

import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import files
from estimator.errors import InputError
from estimator.model import SCHEMA_VERSION, Interval
from profiler.measure import results
from profiler.measure.merge import merge
from profiler.measure.runs import measure_command
from profiler.meters import CpuTimeMeter, CpuTimeModel, MeterReport

REPORT = MeterReport((CpuTimeMeter(CpuTimeModel(1.0, (1.0, 2.0, 3.0, 4.0), 2)),), ())


@pytest.fixture(scope="module")
def measured():
    return measure_command(["true"], REPORT).to_dict()


def test_there_and_back(tmp_path, measured):
    results.write(tmp_path / "run.json", measured)
    assert results.read(tmp_path / "run.json") == json.loads(json.dumps(measured))
    assert [p.name for p in tmp_path.iterdir()] == ["run.json"], "no scratch file is left"


def test_failed_write_leaves_the_old_file(tmp_path, measured):
    target = tmp_path / "run.json"
    target.write_text("old")
    with pytest.raises(ValueError, match="JSON compliant"):
        results.write(target, measured | {"wall_seconds": float("nan")})
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["run.json"], "no scratch file is left"


@pytest.mark.parametrize("place", ["absent/run.json", "."])
def test_unwritable_is_known_before(tmp_path, place):
    with pytest.raises(InputError, match="can be written"):
        files.check_writable(tmp_path / place)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_directory_without_the_right(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(InputError, match="can be written"):
        files.check_writable(tmp_path / "run.json")


def changed(measured, **fields):
    return json.dumps(measured | fields)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"kind": "estimate"}, "kind is measurement or merged or profile; got 'estimate'"),
        ({"schema_version": SCHEMA_VERSION + 1}, "upgrade it"),
        ({"schema_version": "1"}, "schema version"),
        ({"wall_seconds": -1}, "wall_seconds must be a number of at least 0; got -1"),
        ({"wall_seconds": True}, "wall_seconds must be a number; got True"),
        ({"cpu_seconds": "5"}, "cpu_seconds must be a number; got '5'"),
        ({"energy_joules": 5.0}, "energy_joules must be an object or null; got 5.0"),
        ({"energy_joules": {"low": 3, "central": 2, "high": 4}}, "low <= central <= high"),
        ({"energy_joules": {"low": 1, "central": 2}}, "must hold energy_joules.high"),
        ({"cpu_joules": {"low": 1, "central": 2, "high": "inf"}}, "cpu_joules.high must be a number; got 'inf'"),
        ({"started": "yesterday"}, "started must be a time"),
        ({"started": "2026-07-01T08:00:00"}, "must be a time with its offset"),
        ({"started": "2999-07-01T08:00:00Z"}, "must not be after ended"),
        ({"devices": [7]}, r"devices\[0\] must be an object"),
        ({"devices": [{"device": "x"}]}, r"must hold devices\[0\]"),
    ],
)
def test_wrong_fields_are_named(measured, fields, message):
    with pytest.raises(InputError, match=message):
        results.parse(changed(measured, **fields), "run.json")


def test_missing_field_is_named(measured):
    found = json.loads(json.dumps(measured))
    del found["meter"]
    with pytest.raises(InputError, match=r"run\.json must hold meter"):
        results.parse(json.dumps(found), "run.json")


def test_files_that_are_none(tmp_path):
    (tmp_path / "latin.json").write_bytes(b'{"name": "\xe9"}')
    for name, message in (("absent.json", "No such file"), ("latin.json", "UTF-8 text"), (".", "directory")):
        with pytest.raises(InputError, match=message):
            results.read(tmp_path / name)


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["kind", "low", "high"]), inner),
    max_leaves=5,
)


@given(st.text(max_size=60) | VALUES.map(json.dumps))
def test_no_text_crashes(text):
    with pytest.raises(InputError):
        results.parse(text, "stdin")


@given(data=st.data(), value=VALUES)
def test_no_wrong_field_crashes(measured, data, value):
    """Any value anywhere is either taken or refused in a sentence, and what is taken can be merged."""
    found = json.loads(json.dumps(measured))
    place = data.draw(st.sampled_from([found, found["host"], found["devices"][0], found["energy_joules"]]))
    place[data.draw(st.sampled_from(sorted(place)))] = value
    try:
        read = results.parse(json.dumps(found), "run.json")
    except InputError:
        return
    try:
        merge([("run.json", read)])
    except InputError as error:
        assert "merge adds up" in str(error)


def test_deep_nesting_is_refused_in_a_sentence():
    with pytest.raises(InputError, match="nested deeper"):
        results.parse("[" * 200_000, "stdin")


def test_intervals():
    assert results.interval({"low": 1, "central": 2, "high": 3}, "f", "x") == Interval(1.0, 2.0, 3.0)
    assert results.interval(None, "f", "x") is None
