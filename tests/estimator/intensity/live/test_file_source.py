"""A user's intensity file: what is read, and each way it can be wrong."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from estimator.errors import InputError
from estimator.intensity.live.file_source import FileSource, read
from estimator.intensity.live.service import MEASURED, Place, Point

from .conftest import NOW


@pytest.fixture
def write(tmp_path):
    def written(content):
        file = tmp_path / "series.csv"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return written


def at(text):
    return datetime.fromisoformat(text)


def test_rows_last_until_the_next_and_the_last_as_long_as_the_one_before(write):
    series = read(write("start,gco2e_per_kwh\n2026-01-01T00:00Z,100\n2026-01-01T01:00Z,200\n2026-01-01T01:30Z,300\n"))
    assert series.points == (
        Point(at("2026-01-01T00:00Z"), 3600.0, 100.0, MEASURED),
        Point(at("2026-01-01T01:00Z"), 1800.0, 200.0, MEASURED),
        Point(at("2026-01-01T01:30Z"), 1800.0, 300.0, MEASURED),
    )
    assert (series.boundary, series.signal, series.source_id, series.place) == (None, None, "user_file", "series.csv")


def test_stamps_without_offset_are_utc_and_offsets_are_converted(write):
    series = read(write("start,gco2e_per_kwh\n2026-01-01 00:00,1\n2026-01-01T02:00+01:00,2\n"))
    assert [p.start for p in series.points] == [at("2026-01-01T00:00Z"), at("2026-01-01T01:00Z")]


def test_blank_is_a_gap_zero_is_a_value_and_order_does_not_matter(write):
    series = read(write("gco2e_per_kwh,start\n0,2026-01-01T02:00Z\n,2026-01-01T01:00Z\n\n5,2026-01-01T00:00Z\n"))
    assert [(p.start.hour, p.gco2e_per_kwh, p.duration_seconds) for p in series.points] == [(0, 5, 3600), (2, 0, 3600)]


def test_boundary_signal_and_end_are_read(write):
    text = "\ufeffStart, GCO2e_per_kWh ,end,boundary,signal\n2026-01-01T00:00Z,5,2026-01-02T00:00Z,Direct,average\n"
    series = read(write(text))
    assert (series.boundary, series.signal) == ("direct", "average")
    assert series.points[0].duration_seconds == 86400
    assert series.warnings == ()


def test_kilograms_are_suspected(write):
    series = read(write("start,gco2e_per_kwh\n2026-01-01T00:00Z,0.4\n2026-01-01T01:00Z,0.5\n"))
    assert series.warnings == ("all values of series.csv are at most 2: are they in kg instead of g?",)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "must begin with a header line"),
        ("\n\n", "must begin with a header line"),
        ("time,value\n1,2\n", r"must have one column start; its header is 'time,value'"),
        ("start,start,gco2e_per_kwh\n", "must have one column start"),
        ("start,gco2e_per_kwh\nnoon,2\n", r"line 2: start must be a stamp like .*; got 'noon'"),
        ("start,gco2e_per_kwh\n2026-01-01T00:00Z,much\n", r"line 2: gco2e_per_kwh must be a number.*got 'much'"),
        ("start,gco2e_per_kwh\n2026-01-01T00:00Z,-1\n", r"line 2: gco2e_per_kwh must be a number from 0 to"),
        ("start,gco2e_per_kwh\n2026-01-01T00:00Z,1e300\n", r"line 2: gco2e_per_kwh must be a number from 0 to"),
        ("start,gco2e_per_kwh\n2026-01-01T00:00Z," + "9" * 200_000 + "\n", "must be CSV"),
        ("start,gco2e_per_kwh\n2026-01-01T00:00Z,nan\n", r"line 2: gco2e_per_kwh must be a number"),
        ("start,gco2e_per_kwh\n2026-01-01T00:00Z\n", "line 2: expected 2 cells, got 1"),
        ("start,gco2e_per_kwh\n2026-01-01T00:00Z,1\n", "line 2: a single row needs an end column"),
        (
            "start,gco2e_per_kwh\n2026-10-25T01:30,1\n2026-10-25T02:00,1\n2026-10-25T01:30,2\n",
            r"line 4: start 2026-10-25T01:30:00Z is there twice\. Stamps are UTC: a local clock repeats an hour",
        ),
        ("start,gco2e_per_kwh,end\n2026-01-01T01:00Z,1,2026-01-01T01:00Z\n", "line 2: end must follow start"),
        (
            "start,gco2e_per_kwh,end\n2026-01-01T01:00Z,1,2026-01-01T03:00Z\n2026-01-01T02:00Z,1,2026-01-01T04:00Z\n",
            "line 3: starts before line 2 ends",
        ),
        ("start,gco2e_per_kwh,end\n2026-01-01T00:00Z,1,2030-01-01T00:00Z\n", "within a year"),
        ("start,gco2e_per_kwh\n2020-01-01T00:00Z,1\n2026-01-01T00:00Z,1\n", "line 2: a row must not last longer"),
        (
            "start,gco2e_per_kwh,boundary\n2026-01-01T00:00Z,1,direct\n2026-01-01T01:00Z,1,lifecycle\n",
            "line 3: boundary must be lifecycle or direct, the same in all rows; got 'lifecycle'",
        ),
        (
            "start,gco2e_per_kwh,signal\n2026-01-01T00:00Z,1,moer\n2026-01-01T01:00Z,1,\n",
            "line 2: signal must be average or marginal",
        ),
        (b"start,gco2e_per_kwh\n2026-01-01T00:00Z,1 \xe9\n", "must be UTF-8 text"),
    ],
)
def test_each_fault_is_a_sentence_that_names_the_line(write, content, message):
    with pytest.raises(InputError, match=message):
        read(write(content))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match=r"must be a readable file; .*absent\.csv.*: No such file"):
        read(tmp_path / "absent.csv")
    with pytest.raises(InputError, match="must be a readable file"):
        read(tmp_path)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(alphabet='start,gco2e_pkwh\n0123456789-T:Z "+.', max_size=200).map(
            lambda text: b"start,gco2e_per_kwh\n" + text.encode()
        ),
    )
)
def test_any_bytes_are_a_series_or_a_sentence(write, content):
    try:
        series = read(write(content))
    except InputError as error:
        assert str(error).startswith("series.csv") and "\n" not in str(error)
    else:
        assert all(a.end <= b.start for a, b in zip(series.points, series.points[1:], strict=False))


def test_it_answers_like_a_service(write):
    hour = NOW.replace(minute=0, second=0)
    rows = "".join(f"{(hour + timedelta(hours=k)).isoformat()},{100 + k}\n" for k in range(-3, 4))
    source, here = FileSource(write("start,gco2e_per_kwh\n" + rows)), Place("here")
    source.now = lambda: NOW
    assert [p.gco2e_per_kwh for p in source.latest(here).points] == [100]
    assert [p.gco2e_per_kwh for p in source.history(here, hour - timedelta(hours=2), hour).points] == [98, 99]
    assert [p.gco2e_per_kwh for p in source.forecast(here, 1.9).points][:2] == [100, 101]
    with pytest.raises(InputError, match="must cover the present; it covers 2020"):
        FileSource(write("start,gco2e_per_kwh,end\n2020-01-01,1,2020-01-02\n")).latest(here)
