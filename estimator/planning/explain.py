"""Why the best option is the best, what another choice would cost, and what would narrow the answer."""

from __future__ import annotations

from math import log
from typing import Any, NamedTuple

from ..intensity.profiles import profile
from ..model import Interval
from ..physics import intervals
from ..physics.differences import ratio
from .candidate import Candidate
from .job import Job
from .objective import CARBON

#: What to give to narrow a source of error; the name's beginning decides.
REMEDIES = (
    ("speed of the CPU", "measure the job on that machine: `carbonest measure`, then --profile"),
    ("speed of ", "measure a few hundred iterations there and give --speed {device}=FACTOR"),
    ("cpu reference", "name the CPU that the hours were counted on: --cpu"),
    ("efficiency", "give hours counted on that many GPUs: --gpu-hours with --gpus"),
    ("utilization", "give --gpu-util or --cpu-util"),
    ("carbon intensity", "give --start, or a live forecast with --intensity"),
    ("PUE", "give --pue if you know the site's"),
    ("fp32 to amp", "measure the job in mixed precision and give its own hours"),
    ("work", "give the job's own hours with --gpu-hours"),
    ("power", "measure the machine's power; the tables know this family no better"),
    ("interruptions", "write checkpoints more often: --checkpoint-every"),
    ("embodied", "no option narrows it: manufacturers publish little"),
)

#: The same for the training of a language model, before the others.
LLM_REMEDIES = (
    ("work", "measure tokens a second over a few hundred steps and give --tokens-per-s-per-gpu with --gpu, or --stack"),
    ("share of the peak", "measure tokens a second there and give --tokens-per-s-per-gpu with --gpu {device}"),
)

#: Relative difference below which a term is the same in both: so small that all of them together make no two options
#: told apart, which takes one in a hundred.
SMALLEST_REASON = 0.001

_KILOGRAMS_PER_TONNE = 1000.0


class Trade(NamedTuple):
    """What one option costs and saves instead of another. Ratios have the range of what the two do not share."""

    instead_of: Candidate
    choice: Candidate
    extra_usd: float | None
    extra_kgco2e: float
    extra_hours: float
    carbon_ratio: Interval
    usd_per_tonne: float | None

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "choice": list(self.choice.slot.name[:4]),
            "instead_of": list(self.instead_of.slot.name[:4]),
            "extra_usd": self.extra_usd,
            "extra_kgco2e": self.extra_kgco2e,
            "extra_hours": self.extra_hours,
            "carbon_ratio": self.carbon_ratio.to_dict(),
            "usd_per_tonne_avoided": self.usd_per_tonne,
        }


class Reason(NamedTuple):
    """One term by which two options differ: each one's value, and the factor that it makes."""

    term: str
    unit: str
    best: float
    other: float

    @property
    def factor(self) -> float:
        """Value of the best over that of the other."""
        return self.best / self.other if self.other else float("inf")


def trade(choice: Candidate, instead_of: Candidate) -> Trade:
    """Return what choosing one option instead of another changes."""
    usd = None
    if choice.cost_usd is not None and instead_of.cost_usd is not None:
        usd = choice.cost_usd.central - instead_of.cost_usd.central
    kilograms = choice.total_kgco2e.central - instead_of.total_kgco2e.central
    per_tonne = usd / -kilograms * _KILOGRAMS_PER_TONNE if usd is not None and usd > 0 and kilograms < 0 else None
    return Trade(
        instead_of,
        choice,
        usd,
        kilograms,
        choice.hours.central - instead_of.hours.central,
        ratio(CARBON.terms(choice), CARBON.terms(instead_of)),
        per_tonne,
    )


def reasons(best: Candidate, other: Candidate) -> tuple[Reason, ...]:
    """Return the terms of operational carbon and cost by which two options differ, the strongest first.

    The factors of hours, watts, PUE and intensity multiply to the ratio of the operational emissions.
    """
    one, two = best.slot, other.slot
    found = [
        Reason("time", "h", best.hours.central, other.hours.central),
        Reason("power", "W", best.power_watts.central, other.power_watts.central),
        Reason("PUE", "", best.site.pue.central, other.site.pue.central),
        Reason("intensity", "g/kWh", best.site.intensity.central, other.site.intensity.central),
    ]
    if best.embodied_kgco2e is not None and other.embodied_kgco2e is not None:
        found.append(Reason("embodied", "kg", best.embodied_kgco2e.central, other.embodied_kgco2e.central))
    if one.usd_per_hour is not None and two.usd_per_hour is not None:
        found.append(Reason("price", "$/h", one.usd_per_hour * one.fit.count, two.usd_per_hour * two.fit.count))
    changed = [reason for reason in found if abs(reason.factor - 1) > SMALLEST_REASON]
    return tuple(sorted(changed, key=lambda reason: -abs(log(reason.factor)) if reason.factor > 0 else float("-inf")))


def widest(candidate: Candidate, job: Job) -> tuple[str, Interval, str]:
    """Return the widest error of an option's emissions, its range as a factor, and what to give to narrow it."""
    contributors = candidate.contributors()
    name = intervals.widest(contributors)
    if name == "none":
        return name, Interval.exact(1.0), ""
    device = candidate.slot.fit.machine.gpu_model if job.kind == "gpu" else ""
    remedies: tuple[tuple[str, str], ...] = REMEDIES
    if job.llm is not None:
        # The range that remains about a measured speed is restarts and evaluation: nothing measured before tells.
        remedies = (("work", ""), *REMEDIES) if job.llm.training.is_measured else (*LLM_REMEDIES, *REMEDIES)
    remedy = next((text for start, text in remedies if name.startswith(start)), "")
    if name == "carbon intensity" and (
        candidate.slot.start is not None or profile(candidate.slot.place.em_zone) is None
    ):
        remedy = "name a live forecast with --intensity"
    return name, contributors[name], remedy.format(device=f"'{device}'" if device and " " in device else device)
