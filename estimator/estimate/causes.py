"""What each cause alone does to the emissions of an estimate: which of them is worth narrowing."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Estimate, Interval, Step

#: Steps of the trail with an error of their own → the part of the emissions that they scale, and by which power.
_CAUSES = {
    "power of all machines": ("operational", 1), "PUE": ("operational", 1), "carbon intensity": ("operational", 1),
    "hour of day and season": ("operational", 1), "carbon intensity of the run": ("operational", 1),
    "embodied, share of the server": ("embodied", 1), "service life": ("embodied", -1),
}  # fmt: skip
#: The last is the product of the others where those are known apart; of several places there is only the product.
_APART, _TOGETHER = ("carbon intensity", "hour of day and season"), "carbon intensity of the run"


class Cause(NamedTuple):
    """One cause: the step of the trail, and the emissions with it alone at its ends over the central ones. [-]"""

    step: Step
    factor: Interval


def causes(estimate: Estimate) -> list[Cause]:
    """Return the causes of the range of an estimate's emissions, the widest first.

    A cause scales operational or embodied emissions; its factor is of both together, so that a wide error of a small
    part is a small cause. Where no total is known, of the operational emissions alone.
    """
    operational, embodied = estimate.operational_kgco2e, estimate.embodied_kgco2e
    parts = {
        "operational": 0.0 if operational is None else operational.central,
        "embodied": 0.0 if embodied is None or estimate.total_kgco2e is None else embodied.central,
    }
    whole = sum(parts.values())
    ranges = {step.name: (step, span) for step in estimate.trail if (span := _relative(step)) is not None}
    if any(name in ranges for name in _APART):
        ranges.pop(_TOGETHER, None)
    found = []
    for name, (part, power) in _CAUSES.items():
        if name in ranges and whole > 0 and parts[part] > 0:
            step, span = ranges[name]
            low, high = sorted((span.low**power, span.high**power))
            share = parts[part] / whole
            found.append(Cause(step, Interval(1 + share * (low - 1), 1.0, 1 + share * (high - 1))))
    return sorted(found, key=lambda cause: cause.factor.low / cause.factor.high)


def _relative(step: Step) -> Interval | None:
    """Return a step's range over its value; ``None`` where it has none."""
    value, low, high = step.value, step.low, step.high
    if not isinstance(value, int | float) or low is None or high is None or low == high or not 0 < low <= value <= high:
        return None
    return Interval(low / value, 1.0, high / value)
