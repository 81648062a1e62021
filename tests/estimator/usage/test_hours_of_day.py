"""The grid's profile over the hours that a machine ran, by hand: ratios, year and errors are typed here."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from estimator.intensity.profiles import Profile, Spread
from estimator.model import Interval
from estimator.usage import hours_of_day
from estimator.usage.running import Bucket
from estimator.usage.window import HOUR

JANUARY = int(datetime(2026, 1, 15, tzinfo=UTC).timestamp())
#: Half the year's mean before noon and one and a half after it, in January; twice in every other month.
RATIOS = {
    (month, hour): (0.5 if hour < 12 else 1.5) if month == 1 else 2.0 for month in range(1, 13) for hour in range(24)
}


@pytest.fixture
def world(monkeypatch):
    """A zone with that profile, 100 g/kWh a year (80 to 125), and an error of the profile to choose."""
    held = SimpleNamespace(profile=Profile("DE", RATIOS, {}, "2025", ()), residual_sd=0.0, asked_hours=[])

    def spread(zone, hours, boundary):
        held.asked_hours.append(hours)
        return Spread(0.9, 1.1, held.residual_sd), zone, ()

    monkeypatch.setattr(hours_of_day, "find_region", lambda region, provider: SimpleNamespace(em_zone="DE"))
    monkeypatch.setattr(hours_of_day, "profile", lambda zone, boundary: held.profile)
    monkeypatch.setattr(hours_of_day, "spread_of", spread)
    monkeypatch.setattr(hours_of_day, "region_intensity", lambda *_, **__: (Interval(80.0, 100.0, 125.0), ()))
    return held


def intensity(buckets, *, start=JANUARY, width=HOUR, signal="average"):
    return hours_of_day.intensity(
        "aws", "eu-central-1", tuple(buckets), start, width, boundary="lifecycle", signal=signal
    )


def ran(*positions, seconds=HOUR):
    return [Bucket(position, seconds, True) for position in positions]


@pytest.mark.parametrize(
    ("buckets", "grams"),
    [
        (ran(0), 50.0),
        (ran(*range(12)), 50.0),
        (ran(*range(12, 24)), 150.0),
        (ran(*range(24)), 100.0),
        # 23:00 of one day and 00:00 of the next: (1.5 + 0.5) / 2.
        (ran(23, 24), 100.0),
        # An hour at 0.5 and half an hour at 1.5: (0.5 × 3600 + 1.5 × 1800) / 5400 = 0.8333….
        ([*ran(11), *ran(12, seconds=1800)], 83.33333333333333),
        # The last hour of January, at 1.5, and the first of February, at 2.
        (ran(16 * 24 + 23, 17 * 24), 175.0),
    ],
)
def test_the_year_is_moved_by_the_mean_ratio_of_the_running_time(world, buckets, grams):
    found = intensity(buckets)
    assert found.central == pytest.approx(grams)
    # No error of the profile: the year's own bounds, 80 % and 125 %.
    assert (found.low, found.high) == pytest.approx((grams * 0.80, grams * 1.25))


def test_the_profiles_error_joins_the_years_in_quadrature(world):
    world.residual_sd = 0.1
    found = intensity(ran(0))
    # ln 1.25 = 0.223144 and 1.644854 × 0.1 = 0.164485: together 0.277216, a factor of 1.319451.
    assert found.central == pytest.approx(50.0)
    assert found.high == pytest.approx(50.0 * 1.319451, rel=1e-6)
    assert found.low == pytest.approx(50.0 / 1.319451, rel=1e-6)


def test_the_error_is_that_of_the_time_that_the_machine_ran(world):
    intensity([*ran(3, 4), *ran(5, seconds=1800)])
    assert world.asked_hours == [2.5]


def test_buckets_stand_in_their_own_grid(world):
    # Five-minute buckets from 11:50: two before noon, two after it.
    assert intensity(ran(0, 1, 2, 3, seconds=300), start=JANUARY + 11 * HOUR + 3000, width=300).central == 100.0


def test_no_profile_another_signal_or_no_running_time_move_nothing(world):
    assert intensity(ran(0), signal="marginal") is None
    assert intensity([]) is None
    assert intensity(ran(0, seconds=0)) is None
    world.profile = None
    assert intensity(ran(0)) is None
