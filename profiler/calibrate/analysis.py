"""Does CPU time tell energy? The experiment, its analysis, and the refusal to answer from modelled joules.

Joules that were computed from CPU time correlate with CPU time by construction: R² = 1 says nothing. Every function
here that relates the two takes sensor readings only and raises :class:`CircularEnergyError` for anything else.

The models compared: ``E = k · CPU-seconds``, and ``E = P0 · wall + k · CPU-seconds`` with base power P0. Both are
scored out of sample, leaving out one model family or one thread count at a time: a fit to the same work says little.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import mean, median, quantiles
from typing import Any, NamedTuple

from estimator.errors import InputError
from estimator.model import Interval

#: Families of the experiment, sizes (copies of the training rows), repeats, and the shortest window. [s]
FAMILIES = ("ridge", "pca40", "gbm", "forest", "fcn", "cnn")
SIZES, REPEATS, WINDOW_SECONDS, IDLE_SECONDS = (1, 2, 4), 5, 10.0, 30.0
_LEAST_OBSERVATIONS = 6
_BOOTSTRAPS = 1000


class CircularEnergyError(InputError):
    """Energy computed from CPU time was to be compared with CPU time."""


@dataclass(frozen=True)
class Observation:
    """One window: a model family at a size on so many threads, with what the sensor read."""

    family: str
    size: int
    threads: int
    cpu_seconds: float
    wall_seconds: float
    joules: float
    meter: str
    modelled: bool


class Score(NamedTuple):
    """How well joules were predicted for work that the fit had not seen; errors as fractions.

    R² and rank correlation are ``None`` where all joules, or all predictions, are equal.
    """

    left_out: str
    r2: float | None
    mean_error: float
    median_error: float
    worst_error: float
    rank_correlation: float | None


@dataclass(frozen=True)
class Calibration:
    """What the experiment says. ``base_watts`` is None for the proportional model."""

    form: str
    joules_per_cpu_second: Interval
    base_watts: float | None
    scores: tuple[Score, ...]
    observations: int

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "form": self.form,
            "joules_per_cpu_second": self.joules_per_cpu_second.to_dict(),
            "base_watts": self.base_watts,
            "observations": self.observations,
            "scores": [score._asdict() for score in self.scores],
        }


class Cell(NamedTuple):
    """One run of the design."""

    family: str
    size: int
    threads: int


def refuse_modelled(observations: Sequence[Observation]) -> None:
    """Raise unless every joule was read from a sensor.

    Raises
    ------
    CircularEnergyError
        If any energy was computed from CPU time.
    """
    modelled = sorted({seen.meter for seen in observations if seen.modelled})
    if modelled:
        raise CircularEnergyError(
            "a correlation between CPU time and energy needs energy from a sensor; "
            f"got joules of {', '.join(modelled)}, which were computed from CPU time: it would be 1 by construction."
        )


def design(threads: Sequence[int], *, seed: int = 0, repeats: int = REPEATS) -> list[list[Cell]]:
    """Return blocks of cells, every combination once per block, in random order."""
    cells = [Cell(family, size, count) for family in FAMILIES for size in SIZES for count in sorted(set(threads))]
    chance = random.Random(seed)
    return [chance.sample(cells, len(cells)) for _ in range(repeats)]


def analyse(observations: Sequence[Observation], *, seed: int = 0) -> list[Calibration]:
    """Return both models with their out-of-sample scores.

    Raises
    ------
    CircularEnergyError
        If any energy was computed from CPU time.
    InputError
        If there are too few observations, families or thread counts.
    """
    refuse_modelled(observations)
    families = {seen.family for seen in observations}
    if len(observations) < _LEAST_OBSERVATIONS or len(families) < 2:
        raise InputError(
            f"the analysis needs {_LEAST_OBSERVATIONS} observations of two families or more; "
            f"got {len(observations)} of {len(families)}."
        )
    return [_calibration(form, observations, seed) for form in ("k · CPU-seconds", "P0 · wall + k · CPU-seconds")]


def _calibration(form: str, observations: Sequence[Observation], seed: int) -> Calibration:
    with_base = form.startswith("P0")
    base, slope = fit(observations, with_base=with_base)
    scores = []
    for title, key in (("family", lambda seen: seen.family), ("thread count", lambda seen: seen.threads)):
        score = _left_out(title, observations, key, with_base=with_base)
        if score is not None:
            scores.append(score)
    low, high = _bootstrap(observations, with_base=with_base, seed=seed)
    interval = Interval(min(low, slope), slope, max(high, slope))
    return Calibration(form, interval, base if with_base else None, tuple(scores), len(observations))


def fit(observations: Sequence[Observation], *, with_base: bool) -> tuple[float, float]:
    """Return (P0, k) by least squares through the origin; P0 is 0 without a base.

    Raises
    ------
    CircularEnergyError
        If any energy was computed from CPU time.
    """
    refuse_modelled(observations)
    cpu = [seen.cpu_seconds for seen in observations]
    wall = [seen.wall_seconds for seen in observations]
    joules = [seen.joules for seen in observations]
    cc, ce = _dot(cpu, cpu), _dot(cpu, joules)
    if not with_base:
        return 0.0, ce / cc
    ww, wc, we = _dot(wall, wall), _dot(wall, cpu), _dot(wall, joules)
    determinant = ww * cc - wc * wc
    if determinant <= 1e-9 * ww * cc:
        # CPU and wall time are proportional here (one thread, always busy): a base cannot be told apart.
        return 0.0, ce / cc
    return (we * cc - ce * wc) / determinant, (ce * ww - we * wc) / determinant


def _left_out(
    title: str, observations: Sequence[Observation], key: Callable[[Observation], Any], *, with_base: bool
) -> Score | None:
    groups = {key(seen) for seen in observations}
    if len(groups) < 2:
        return None
    truth, guess = [], []
    for group in sorted(groups):
        base, slope = fit([seen for seen in observations if key(seen) != group], with_base=with_base)
        held = [seen for seen in observations if key(seen) == group]
        truth += [seen.joules for seen in held]
        guess += [base * seen.wall_seconds + slope * seen.cpu_seconds for seen in held]
    from scipy.stats import spearmanr

    errors = [abs(g - t) / t for g, t in zip(guess, truth, strict=True)]
    typical = mean(truth)
    spread = sum((t - typical) ** 2 for t in truth)
    rest = sum((g - t) ** 2 for g, t in zip(guess, truth, strict=True))
    told_apart = len(set(truth)) > 1 and len(set(guess)) > 1
    return Score(
        f"one {title}",
        1 - rest / spread if spread else None,
        mean(errors),
        median(errors),
        max(errors),
        float(spearmanr(truth, guess).statistic) if told_apart else None,
    )


def _bootstrap(observations: Sequence[Observation], *, with_base: bool, seed: int) -> tuple[float, float]:
    chance = random.Random(seed)
    slopes = [
        fit(chance.choices(observations, k=len(observations)), with_base=with_base)[1] for _ in range(_BOOTSTRAPS)
    ]
    twentieths = quantiles(slopes, n=20, method="inclusive")
    return twentieths[0], twentieths[-1]


def _dot(first: Sequence[float], second: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(first, second, strict=True))
