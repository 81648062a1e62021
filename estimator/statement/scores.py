"""Software carbon intensity of an activity, and the two scores that SCI for AI asks for.

SCI (ISO/IEC 21031:2024) is ``((E × I) + M) / R``. SCI for AI (Green Software Foundation) has two boundaries: the
provider's (data engineering, training, integration, end of life), per billion parameters, training token or floating
point operation; and the consumer's (runtime operations), per token, image, inference, …
"""

from __future__ import annotations

from typing import NamedTuple

from ..errors import InputError
from ..estimate.chain import software_carbon_intensity
from ..model import Interval
from ..units import number
from .facts import Activity

#: Consumer's functional units by type of system, as the specification lists them.
CONSUMER_UNITS = ("token", "second of video", "image", "execution", "page", "inference")
_BILLION = 1e9
#: Most of any count that is given: no training comes near so many operations.
MOST = 1e40


class Given(NamedTuple):
    """What no result tells, as the user states it; ``None`` where it was not said.

    Attributes
    ----------
    model : name of the model or software.
    training_type : ``pre-training`` or ``fine-tuning``.
    flop, parameters, training_tokens : of the training. [FLOP], [-], [-]
    units, unit : functional units that the runtime operations served, and what one is.
    """

    model: str | None = None
    training_type: str | None = None
    flop: float | None = None
    parameters: float | None = None
    training_tokens: float | None = None
    units: float | None = None
    unit: str = "inference"


class Score(NamedTuple):
    """Emissions per functional unit; ``None`` with the reason where it cannot be said. [kgCO2e per unit]"""

    per: str
    value: Interval | None
    because: str = ""


def checked(given: Given) -> Given:
    """Return what was given, each number positive.

    Raises
    ------
    InputError
        If one is not.
    """
    for name, option in (("flop", "--flop"), ("parameters", "--parameters"),
                         ("training_tokens", "--training-tokens"), ("units", "--per")):  # fmt: skip
        value = getattr(given, name)
        if value is not None and number(value, option, low=0, high=MOST) <= 0:
            raise InputError(f"{option} must be above 0; got {value}.")
    return given


def score(activity: Activity | None, units: float | None, per: str, lacking: str) -> Score:
    """Return the SCI of an activity per so many functional units.

    ``lacking`` says why there is none where there is no activity or no unit. What is not known of manufacture counts
    as nothing in M only where the reason is said beside the score.
    """
    if activity is None or units is None:
        return Score(per, None, lacking)
    if activity.operational is None:
        return Score(per, None, activity.why("operational"))
    made = activity.embodied or Interval.exact(0.0)
    found, _ = software_carbon_intensity(activity.operational, made, units)
    return Score(per, found)


def provider_score(training: Activity | None, given: Given) -> Score:
    """Return the provider's score in the first unit that was given: FLOP, training tokens, billion parameters."""
    lacking = "no result of training was given" if training is None else (
        "none of --flop, --training-tokens and --parameters was given"
    )  # fmt: skip
    if given.flop is not None:
        return score(training, given.flop, "FLOP", lacking)
    if given.training_tokens is not None:
        return score(training, given.training_tokens, "training token", lacking)
    billions = None if given.parameters is None else given.parameters / _BILLION
    return score(training, billions, "billion parameters", lacking)


def consumer_score(runtime: Activity | None, given: Given) -> Score:
    """Return the consumer's score per functional unit."""
    lacking = "no result of runtime operations was given (--inference)"
    if runtime is not None:
        lacking = "the number of functional units was not given (--per)"
    return score(runtime, given.units, given.unit, lacking)
