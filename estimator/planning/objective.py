"""What a plan makes small: by which figure options rank, what errors that figure has, what the least by it is called.

Everything that depends on the objective asks the objective: the sweep its value, the comparison its terms, the report
its title.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..model import Interval
from ..physics.differences import Term, spread
from ..physics.work import balance, priced_usd
from .candidate import Candidate
from .slots import Slot

#: What the best option on the GPUs that the job's hours were counted on is called.
OWN_HARDWARE = "best on the job's own hardware"
PRICED = "best at the carbon price"
#: What the option that leads is called.
BEST = "best"
#: What the option with the least money times carbon is called.
BALANCED = "balanced"


@dataclass(frozen=True, slots=True)
class Objective:
    """One way to rank.

    Attributes
    ----------
    name : str
        carbon (operational and embodied), cost, time, or priced: money with a price on carbon.
    title : str
        What the option with the least of it is called.
    aim : str
        What is made small, in the words of the report.
    value : callable
        Central figure of a slot; infinite where it is unknown. [kgCO2e, US dollars, h, US dollars]
    terms : callable
        What that figure of a candidate is the sum of, each term with its errors by name; nothing where it is unknown.
    """

    name: str
    title: str
    aim: str
    value: Callable[[Slot], float]
    terms: Callable[[Candidate], tuple[Term, ...]]

    @property
    def least(self) -> str:
        """What the option with the least of it is called where it stands for comparison."""
        return "least" if self.name == "priced" else self.title

    def key(self, slot: Slot) -> tuple[object, ...]:
        """Return the order of options: the objective, then carbon, cost and time, then the name."""
        cost, carbon, time = slot.point
        return (self.value(slot), carbon, cost, time, slot.name)


def _carbon_terms(one: Candidate) -> tuple[Term, ...]:
    fit = one.slot.fit
    found = [Term(one.operational_kgco2e.central, {**one.hour_factors, **fit.power_factors, **one.place_factors})]
    if one.embodied_kgco2e is not None:
        made = ("embodied", fit.machine.provider, fit.machine.family)
        width = spread(one.embodied_rate or Interval.exact(1.0))
        found.append(Term(one.embodied_kgco2e.central, {**one.hour_factors, made: width}))
    return tuple(found)


def _cost_terms(one: Candidate) -> tuple[Term, ...]:
    if one.cost_usd is None:
        return ()
    return (Term(one.cost_usd.central, {**one.hour_factors, **one.price_factors}),)


def _time_terms(one: Candidate) -> tuple[Term, ...]:
    return (Term(one.hours.central, one.hour_factors),)


CARBON = Objective("carbon", "greenest", "carbon", lambda slot: slot.total_kgco2e, _carbon_terms)
COST = Objective("cost", "cheapest", "cost", lambda slot: slot.point[0], _cost_terms)
TIME = Objective("time", "fastest", "time", lambda slot: slot.hours, _time_terms)
OBJECTIVES = {one.name: one for one in (CARBON, COST, TIME)}


def priced(usd_per_tonne: float) -> Objective:
    """Return the objective that makes money and carbon one number. [US dollars per tonne CO2e]"""

    def value(slot: Slot) -> float:
        return float(priced_usd(slot.point[0], slot.total_kgco2e, usd_per_tonne))

    def terms(one: Candidate) -> tuple[Term, ...]:
        cost, per_kg = _cost_terms(one), priced_usd(0.0, 1.0, usd_per_tonne)
        return (*cost, *(Term(term.value * per_kg, term.factors) for term in _carbon_terms(one))) if cost else ()

    aim = f"cost with carbon at {usd_per_tonne:g} $/t"
    return Objective("priced", PRICED, aim, value, terms)


def balance_key(slot: Slot) -> tuple[float, tuple[object, ...]]:
    """Return the order of options by money times carbon, then as by carbon."""
    cost, carbon, _ = slot.point
    return (float(balance(cost, carbon)), CARBON.key(slot))
