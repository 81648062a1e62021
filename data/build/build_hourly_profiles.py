"""data/hourly_profiles*.csv and data/intensity_spread*.csv: how the hour moves the intensity around its annual mean.

A profile cell is the mean over the years at hand of (mean of that month and UTC hour / annual mean). Its bounds, and
`residual_sd`, hold what is left when month and hour are known: weather and the change from year to year,

    residual_sd(w)^2 = mean_y[ sd_y(w)^2 - var(profile_y averaged over w hours) ] + mean_y[ (profile_y - profile)^2 ]

where sd_y(w) is the published standard deviation of the mean over windows of w hours. Zones with one year of data
borrow the year-to-year part of the others. The row `*` holds the median over all lifecycle zone-years: for zones
without hourly data. Zones in overrides/steady_zones.csv are assumed to vary less.

Files ending in _emaps descend from Electricity Maps (ODbL); of the DE, FR, GB series only ratios of means are kept.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path
from statistics import fmean, median

import frame

PROFILE_COLUMNS = ("zone", "boundary", "month", "hour_utc", "ratio", "low", "high", "years", "source_ids")
SPREAD_COLUMNS = (
    "zone", "boundary", "window_hours", "low", "median", "high", "sd", "residual_sd", "best_start_ratio", "source_ids",
)  # fmt: skip
WINDOWS = (1, 4, 10, 24, 72, 168)
Z90 = 1.6448536269514722  # the 95 % point of the normal distribution
CELLS = tuple(product(range(1, 13), range(24)))

Series = tuple[str, str]  # zone, boundary
Profile = dict[tuple[int, int], float]


def profiles(sources: Path) -> dict[Series, dict[str, Profile]]:
    """Ratio to the annual mean by series, year, (month, hour)."""
    found: dict[Series, dict[str, Profile]] = {}
    for row in frame.csv_rows(sources / "grid" / "hourly_profiles.csv"):
        years = found.setdefault((row["zone"], row["boundary"]), {})
        cell = (int(row["month"]), int(row["hour_utc"]))
        years.setdefault(row["year"], {})[cell] = float(row["ratio_to_annual_mean"])
    return found


def spreads(sources: Path) -> dict[Series, dict[int, list[dict[str, str]]]]:
    """Published spread rows by series and window."""
    found: dict[Series, dict[int, list[dict[str, str]]]] = {}
    for row in frame.csv_rows(sources / "grid" / "job_window_spread.csv"):
        windows = found.setdefault((row["zone"], row["boundary"]), {})
        windows.setdefault(int(row["window_hours"]), []).append(row)
    return found


def over_years(years: dict[str, Profile]) -> Profile:
    return {cell: fmean(profile[cell] for profile in years.values()) for cell in CELLS}


def windowed(profile: Profile, hours: int) -> Profile:
    """Mean over the hours that follow each cell; whole days all look alike within a month."""
    return {
        (month, hour): fmean(profile[month, (hour + step) % 24] for step in range(min(hours, 24)))
        for month, hour in CELLS
    }


def variance(values: Iterable[float]) -> float:
    kept = list(values)
    mean = fmean(kept)
    return fmean((value - mean) ** 2 for value in kept)


def between_years(years: dict[str, Profile], hours: int) -> float:
    """Mean square distance of a year's profile from the mean profile."""
    mean = windowed(over_years(years), hours)
    yearly = [windowed(profile, hours) for profile in years.values()]
    return fmean((profile[cell] - mean[cell]) ** 2 for profile in yearly for cell in CELLS)


def residual_sd(years: dict[str, Profile], rows: list[dict[str, str]], hours: int, borrowed: float) -> float:
    within = fmean(
        max(0.0, float(row["sd_ratio"]) ** 2 - variance(windowed(years[row["year"]], hours).values())) for row in rows
    )
    return math.sqrt(within + (between_years(years, hours) if len(years) > 1 else borrowed))


def residuals(sources: Path) -> dict[tuple[Series, int], float]:
    """What a known month and hour leave open, by series and window."""
    by_series, by_window = profiles(sources), spreads(sources)
    result = {}
    for hours in WINDOWS:
        known = [between_years(years, hours) for years in by_series.values() if len(years) > 1]
        for series, years in by_series.items():
            result[series, hours] = residual_sd(years, by_window[series][hours], hours, median(known))
    return result


def profile_rows(sources: Path) -> Iterator[dict[str, object]]:
    left = residuals(sources)
    for (zone, boundary), years in profiles(sources).items():
        factor = math.exp(Z90 * left[(zone, boundary), 1])
        for (month, hour), ratio in over_years(years).items():
            yield {
                "zone": zone,
                "boundary": boundary,
                "month": month,
                "hour_utc": hour,
                "ratio": frame.number(ratio, 4),
                "low": frame.number(ratio / factor, 3),
                "high": frame.number(ratio * factor, 3),
                "years": f"{min(years)}-{max(years)}",
                "source_ids": source_of(zone),
            }


def spread_rows(sources: Path) -> Iterator[dict[str, object]]:
    published, left = spreads(sources), residuals(sources)
    for (zone, boundary), windows in published.items():
        for hours, rows in windows.items():
            yield _spread((zone, boundary), hours, rows, left[(zone, boundary), hours], fmean)
    lifecycle = {series: windows for series, windows in published.items() if series[1] == "lifecycle"}
    for hours in WINDOWS:
        rows = [row for windows in lifecycle.values() for row in windows[hours]]
        residual = median(left[series, hours] for series in lifecycle)
        yield _spread(("*", "lifecycle"), hours, rows, residual, median)
    for row in frame.overrides("steady_zones"):
        sd = float(row["sd"])
        for hours in WINDOWS:
            yield {
                "zone": row["zone"],
                "boundary": "lifecycle",
                "window_hours": hours,
                "low": frame.number(1 - Z90 * sd, 3),
                "median": "1",
                "high": frame.number(1 + Z90 * sd, 3),
                "sd": frame.number(sd),
                "residual_sd": frame.number(sd),
                "source_ids": "steady_grid_assumption",
            }


def _spread(
    series: Series, hours: int, rows: list[dict[str, str]], residual: float, centre: Callable[[list[float]], float]
) -> dict[str, object]:
    zone, boundary = series

    def of(column: str) -> str:
        values = [float(row[column]) for row in rows if row[column]]
        return frame.number(centre(values), 3) if values else ""

    return {
        "zone": zone,
        "boundary": boundary,
        "window_hours": hours,
        "low": of("p05_ratio"),
        "median": of("p50_ratio"),
        "high": of("p95_ratio"),
        "sd": of("sd_ratio"),
        "residual_sd": frame.number(residual, 3),
        "best_start_ratio": of("mean_ratio_if_best_start_in_next_24h"),
        "source_ids": source_of(zone),
    }


def source_of(zone: str) -> str:
    if zone == "*":
        return "emaps_hourly lets_wait_awhile"
    return "lets_wait_awhile" if zone in ("DE", "FR", "GB") else "emaps_hourly"


def tables(sources: Path) -> Iterator[frame.Table]:
    makers: tuple[tuple[str, tuple[str, ...], tuple[str, ...], Callable[[Path], Iterator[dict[str, object]]]], ...] = (
        ("hourly_profiles", PROFILE_COLUMNS, ("zone", "boundary", "month", "hour_utc"), profile_rows),
        ("intensity_spread", SPREAD_COLUMNS, ("zone", "boundary", "window_hours"), spread_rows),
    )
    for name, columns, key, maker in makers:
        rows = list(maker(sources))
        odbl = [row for row in rows if "emaps" in str(row["source_ids"])]
        yield frame.Table(f"{name}_emaps", columns, key, odbl)
        yield frame.Table(name, columns, key, [row for row in rows if "emaps" not in str(row["source_ids"])])


if __name__ == "__main__":
    sys.exit(frame.main(tables))
