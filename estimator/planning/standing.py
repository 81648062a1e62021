"""How the options stand among each other: which leads, who is the least by what, who is undominated, who ties.

The least by the objective need not lead. Where carbon is made small, options that cannot be told from the greenest are
as green for all that is known, and the cheapest of them is the better advice. Who asks for the least money or time
gets it: of a wide range, such as that of a spot price, a tie may be ten times as dear. With a price on carbon both are
in one number, and its least leads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..model import Interval
from ..physics.differences import SMALLEST_DIFFERENCE, Term, distinguishable, ratio
from .candidate import Candidate
from .front import undominated
from .objective import BALANCED, BEST, CARBON, COST, OBJECTIVES, OWN_HARDWARE, TIME, Objective, balance_key
from .request import Request
from .slots import Slot

#: Relative difference that three digits hardly show.
_SEEN = 0.001


@dataclass(frozen=True, slots=True)
class Standing:
    """Options, the leading one first and the others in the order of the objective; and which is the least of what.

    ``cheapest`` and ``balanced`` are of those with a known price. ``beats_ties``: the leading option is cheaper and
    greener than the cheapest of those that cannot be told from the least, and leads in its place.
    """

    options: tuple[Candidate, ...]
    least: Candidate
    greenest: Candidate
    fastest: Candidate
    cheapest: Candidate | None
    balanced: Candidate | None
    beats_ties: bool

    @property
    def best(self) -> Candidate:
        """The option that leads."""
        return self.options[0]


def standing(candidates: Sequence[Candidate], request: Request) -> Standing:
    """Return how candidates stand; they come in the order of the objective, the least first."""
    objective, front = request.objective, _front(candidates)
    terms_of_least = objective.terms(candidates[0])
    found = []
    for index, one in enumerate(candidates):
        terms = objective.terms(one)
        known = bool(terms and terms_of_least)
        found.append(
            replace(
                one,
                on_front=one.slot.name in front,
                indistinguishable=index > 0 and known and not distinguishable(terms, terms_of_least),
                against_least=ratio(terms, terms_of_least) if known else None,
                combined_usd=_combined(one, request),
            )
        )
    best, beats = _leading(found, objective)
    place = found.index(best)
    named = _named(found, best, request)
    found = [replace(one, titles=tuple(title for title, name in named if name == one.slot.name)) for one in found]
    best = found[place]
    by_name = {one.slot.name: one for one in found}

    def titled(title: str) -> Candidate | None:
        return next((by_name[name] for held, name in named if held == title), None)

    greenest, fastest = titled(CARBON.title), titled(TIME.title)
    assert greenest is not None and fastest is not None
    return Standing(
        options=(best, *(one for one in found if one is not best)),
        least=found[0],
        greenest=greenest,
        fastest=fastest,
        cheapest=titled(COST.title),
        balanced=titled(BALANCED),
        beats_ties=beats,
    )


def _leading(found: list[Candidate], objective: Objective) -> tuple[Candidate, bool]:
    """Return the option that leads, and whether it beats all ties in money and carbon."""
    least = found[0]
    ties = [least, *(one for one in found if one.indistinguishable)]
    if objective.name in (COST.name, TIME.name):
        alike = _nearly_least(ties, lambda one: objective.value(one.slot))
        green = _nearly_least(alike, lambda one: one.slot.total_kgco2e)
        return min(_nearly_least(green, _money), key=lambda one: TIME.key(one.slot)), False
    # What an undominated option beats in every way leads nobody, even if its own wide range makes it a tie.
    priced = [one for one in ties if one.cost_usd is not None and one.on_front]
    if objective.name != CARBON.name or not priced:
        return least, False
    best = min(_nearly_least(priced, _money), key=lambda one: TIME.key(one.slot))
    better = [one for one in found if _beats(one, best)]
    # The cheapest of what is cheaper and greener: nothing beats that in turn.
    return (min(better, key=lambda one: COST.key(one.slot)), True) if better else (best, False)


def _money(one: Candidate) -> float:
    return one.slot.point[0]


def _nearly_least(ones: list[Candidate], figure: Callable[[Candidate], float]) -> list[Candidate]:
    """Return the least by a figure, and what is within the smallest difference that counts: tables are rounded."""
    most = min(map(figure, ones)) * (1 + SMALLEST_DIFFERENCE)
    return [one for one in ones if figure(one) <= most]


def _beats(one: Candidate, other: Candidate) -> bool:
    """Whether an option has no more money and carbon than another, and of one of them less by what counts."""
    money, carbon = _money(one), one.slot.total_kgco2e
    others = _money(other), other.slot.total_kgco2e
    less = 1 - SMALLEST_DIFFERENCE
    return money <= others[0] and carbon <= others[1] and (money < others[0] * less or carbon < others[1] * less)


def _named(candidates: Sequence[Candidate], best: Candidate, request: Request) -> list[tuple[str, tuple[str, ...]]]:
    """Return titles, each with the name of the option that holds it.

    A title goes to the option that leads where that is no worse by what can be seen: two options alike need one name.
    """
    slots = [one.slot for one in candidates]
    priced = [slot for slot in slots if slot.cost_usd is not None]
    objective = request.objective

    def least(
        title: str, among: list[Slot], key: Callable[[Slot], Any], value: Callable[[Slot], float], seen: float
    ) -> list[tuple[str, tuple[str, ...]]]:
        if not among:
            return []
        first = min(among, key=key)
        leads = best.slot in among and value(best.slot) <= value(first) * (1 + seen)
        return [(title, best.slot.name if leads else first.name)]

    found = [(BEST, best.slot.name)]
    for one in OBJECTIVES.values():
        found += least(one.title, priced if one is COST else slots, one.key, one.value, _SEEN)
    own = [slot for slot in slots if slot.fit.evidence == "same hardware"]
    if request.job.kind == "gpu" and len(own) < len(slots):
        found += least(OWN_HARDWARE, own, objective.key, objective.value, _SEEN)
    if objective.name == "priced":
        # Money and carbon are balanced by what the user says.
        found += least(objective.title, priced, objective.key, objective.value, _SEEN)
        return found + least(BALANCED, priced, objective.key, objective.value, _SEEN)
    return found + least(BALANCED, priced, balance_key, lambda slot: balance_key(slot)[0], SMALLEST_DIFFERENCE)


def _combined(one: Candidate, request: Request) -> Interval | None:
    """Money with the price on carbon, with its range: both parts share the error of the hours. [US dollars]"""
    price = request.carbon_price_usd_per_tonne
    if price is None or one.cost_usd is None:
        return None
    return ratio(request.objective.terms(one), (Term(1.0, {}),))


def _front(candidates: Sequence[Candidate]) -> frozenset[tuple[str, ...]]:
    slots = [one.slot for one in candidates]
    return frozenset(slots[index].name for index in undominated([slot.point for slot in slots]))
