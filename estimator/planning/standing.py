"""How the shown options stand among each other: who is the least by what, who is undominated, who can be told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..physics.differences import distinguishable, ratio
from .candidate import Candidate
from .front import undominated
from .objective import OBJECTIVES, OWN_HARDWARE
from .request import Request


def placed(candidates: Sequence[Candidate], request: Request) -> list[Candidate]:
    """Return candidates in the order given, the best first, each with how it stands.

    Titles and the front are for those whose cost is known: of another nobody knows whether it is offered at all.
    """
    titles, front, objective = _titles(candidates, request), _front(candidates), request.objective
    best_terms = objective.terms(candidates[0])
    found = []
    for index, one in enumerate(candidates):
        terms, name = objective.terms(one), one.slot.name
        known = bool(terms and best_terms)
        found.append(
            replace(
                one,
                titles=tuple(titles.get(name, ())),
                on_front=name in front,
                indistinguishable=index > 0 and known and not distinguishable(terms, best_terms),
                against_best=ratio(terms, best_terms) if known else None,
            )
        )
    return found


def _titles(candidates: Sequence[Candidate], request: Request) -> dict[tuple[str, ...], list[str]]:
    slots = [one.slot for one in candidates if one.slot.cost_usd is not None]
    if not slots:
        return {}
    found: dict[tuple[str, ...], list[str]] = {}
    for objective in OBJECTIVES.values():
        found.setdefault(min(slots, key=objective.key).name, []).append(objective.title)
    own = [slot for slot in slots if slot.fit.evidence == "same hardware"]
    if own and request.job.kind == "gpu":
        found.setdefault(min(own, key=request.objective.key).name, []).append(OWN_HARDWARE)
    if request.objective.name not in OBJECTIVES:
        found.setdefault(min(slots, key=request.objective.key).name, []).append(request.objective.title)
    return found


def _front(candidates: Sequence[Candidate]) -> frozenset[tuple[str, ...]]:
    slots = [one.slot for one in candidates if one.slot.cost_usd is not None]
    return frozenset(slots[index].name for index in undominated([slot.point for slot in slots]))
