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
