import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import units
from estimator.errors import InputError


@pytest.mark.parametrize(
    ("text", "value"),
    [("65%", 0.65), ("0.65", 0.65), (" 7.5 % ", 0.075), (0, 0.0), (1, 1.0), ("100%", 1.0), ("1e-2", 0.01)],
)
def test_fraction_reads_percent_and_fraction(text, value):
    assert units.fraction(text) == pytest.approx(value, rel=1e-15)


def test_a_bare_percentage_is_a_question():
    with pytest.raises(InputError, match=r"Did you mean 0\.65 or 65%\?"):
        units.fraction("65")


@pytest.mark.parametrize("text", ["nan", "inf", "-1", "101%", "-0.1%", "", "%", "half", "1.5", "6 5%", "65%%", "1_0%"])
def test_fraction_refuses(text):
    with pytest.raises(InputError):
        units.fraction(text)


# NIST SP 811: 1 lb = 0.453 592 37 kg exactly; 1 GB = 10^9 B, 1 GiB = 2^30 B.
@pytest.mark.parametrize(
    ("text", "gib"),
    [("512GiB", 512), ("1 GB", 1e9 / 2**30), ("2T", 2048), ("16", 16), ("512MiB", 0.5), ("1TB", 1e12 / 2**30)],
)
def test_memory(text, gib):
    assert units.memory_gib(text) == pytest.approx(gib, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "hours"), [("10", 10), ("90min", 1.5), ("2d", 48), ("1w", 168), ("36s", 0.01), (3, 3)]
)
def test_hours(text, hours):
    assert units.hours(text) == pytest.approx(hours)


@pytest.mark.parametrize("text", ["-3", "nan", "ten", "", "5 parsecs", "1e999"])
def test_hours_refuse(text):
    with pytest.raises(InputError, match="hours"):
        units.hours(text)


@given(st.text(max_size=12))
def test_parsers_answer_or_say_why(text):
    for parse in (units.fraction, units.memory_gib, units.hours):
        try:
            value = parse(text)
        except InputError as error:
            assert str(error)
        else:
            assert math.isfinite(value) and value >= 0


# A month as clouds bill it is 730 h (8,760 h / 12); NIST SP 811: 1 mi = 1.609344 km, 1 kWh = 3.6 MJ.
@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (units.hours, "1month", 730), (units.hours, "2 months", 1460), (units.hours, "1y", 8760),
        (units.hours, "1h30m", 1.5), (units.hours, "1d 12h", 36), (units.hours, "1 WEEK", 168),
        (units.hours, "200h", 200), (units.hours, "1500ms", 1.5 / 3600),
        (units.seconds, "2", 2), (units.seconds, "500ms", 0.5), (units.seconds, "1min30s", 90),
        (units.milliseconds, "50", 50), (units.milliseconds, "0.05s", 50),
        (units.usd, "$50", 50), (units.usd, "50usd", 50), (units.usd, "US$ 1.5k", 1500), (units.usd, "50 cents", 0.5),
        (units.usd, 12, 12), (units.usd_per_tonne, "$100/t", 100), (units.usd_per_tonne, "100 usd per tonne", 100),
        (units.usd_per_kwh, "30 cents per kWh", 0.3), (units.usd_per_hour, "$3.5/h", 3.5),
        (units.kilograms, "5t", 5000), (units.kilograms, "500 g", 0.5), (units.kilograms, "2 tCO2e", 2000),
        (units.kilograms, "1lb", 0.45359237), (units.kwh, "2MWh", 2000), (units.kwh, "36MJ", 10),
        # SI: m is a thousandth and M a million; both are printed, so both are read.
        (units.kwh, "5mWh", 5e-6), (units.kwh, "5 MWH", 5000), (units.kwh, "36 mJ", 1e-8), (units.kwh, "2mwh", 2000),
        (units.kilograms, "30mg", 3e-5), (units.kilograms, "30 mgCO2e", 3e-5),
        (units.watts, "0.3kW", 300), (units.kilometres, "100 miles", 160.9344),
        (units.board_memory_gb, "80gb", 80), (units.board_memory_gb, "80GiB", 80),
        (units.board_memory_gb, "81920MiB", 80),
        (units.whole, "3x", 3), (units.whole, "x3", 3), (units.whole, "3.0", 3), (units.count, "2B tokens", 2e9),
    ],
)  # fmt: skip
def test_a_quantity_is_read_with_its_unit(read, text, value):
    assert read(text) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("read", "text", "said"),
    [
        (units.hours, "3 fortnights", "must be a time like"), (units.hours, "1h30", "must be a time like"),
        (units.hours, "1M", "write 1min or 1month"), (units.hours, "1y2M", "write 2min or 2month"),
        (units.hours, "1h30 M", "write 30min or 30month"), (units.seconds, "2M", "write 2min or 2month"),
        (units.milliseconds, "2M", "write 2min or 2month"), (units.kilograms, "5Mg", "must be a mass like"),
        (units.hours, "5 kWh", "must be a time like"),
        (units.hours, "1h-30m", "at least 0"), (units.hours, "1h " * 40, "must be a time like"),
        (units.usd, "50eur", "US dollars"), (units.usd, "€50", "US dollars"), (units.usd, "$1,000", "without commas"),
        (units.usd, "-5", "not negative"), (units.usd, "$", "US dollars"), (units.usd, "5 0", "US dollars"),
        (units.usd_per_tonne, "100/kWh", "US dollars"), (units.usd_per_kwh, "0.3/t", "US dollars"),
        (units.kilograms, "5 tons", "must be a mass like"), (units.kilograms, "5 kWh", "must be a mass like"),
        (units.kwh, "5kg", "must be an energy like"), (units.watts, "300Wh", "must be a power like"),
        (units.kilometres, "5 nm", "must be a distance like"), (units.board_memory_gb, "80h", "size of memory"),
        (units.memory_gib, "64 apples", "size of memory"), (units.whole, "2.5", "whole number"),
        (units.whole, "3xx", "must be a number"), (units.whole, "-1", "at least 0"), (units.count, "2B apples", "300k"),
    ],
)  # fmt: skip
def test_a_foreign_unit_is_refused_in_a_sentence(read, text, said):
    with pytest.raises(InputError, match=said):
        read(text)


def test_months_and_years_are_said():
    assert [units.counts_months(text) for text in ("1month", "2 mo", "1y", "10", "90min", "7d")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip


READERS = (
    units.hours, units.seconds, units.milliseconds, units.usd, units.usd_per_tonne, units.usd_per_kwh, units.kilograms,
    units.kwh, units.watts, units.kilometres, units.board_memory_gb, units.memory_gib, units.whole,
)  # fmt: skip


@given(st.text(alphabet="0123456789.eE+-$€ xkKmMhHgGtTbBsSdDwWyY/%,µ", max_size=14) | st.text(max_size=80))
def test_every_reader_of_quantities_answers_or_says_why(text):
    for parse in READERS:
        try:
            value = parse(text)
        except InputError as error:
            assert str(error)
        else:
            assert math.isfinite(value)
            assert value >= 0
