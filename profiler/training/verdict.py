"""The answer of a profile: which model to take, what is not told apart from it, and what it saves.

What a reader asks first is one name. It is the last of the front's chain of models that the folds tell apart
(:func:`profiler.training.frontier.told_apart`): of everything dearer no gain is beyond doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from estimator.model import Interval

from .frontier import Candidate
from .fronts import Front
from .outcomes import Outcome


@dataclass(frozen=True)
class Verdict:
    """What to take, by one score.

    Attributes
    ----------
    taken : Candidate
        The dearest model whose gain over the cheaper ones is told apart.
    best : Candidate
        The least error of all; ``taken`` itself, where nothing dearer has less.
    gap_to_best : Interval or None
        Paired difference of errors, ``taken − best``; ``None`` where they are one, or share no two folds.
    times_joules : float or None
        Training energy of ``best`` over that of ``taken``; ``None`` where they are one or training took nothing. [-]
    cheaper : Candidate or None
        The model before it in the chain, cheaper and told apart as worse; ``None`` where it is the cheapest.
    gain : Interval or None
        Paired difference of errors, ``cheaper − taken``; above 0.
    compared : bool
        Whether any two models share folds: without, nothing is told apart and ``taken`` is the least error.
    """

    taken: Candidate
    best: Candidate
    gap_to_best: Interval | None
    times_joules: float | None
    cheaper: Candidate | None
    gain: Interval | None
    compared: bool

    @property
    def alone(self) -> bool:
        """Whether the taken model has the least error of all."""
        return self.taken.name == self.best.name


def verdict(front: Front) -> Verdict | None:
    """Return what to take; ``None`` where no model finished."""
    models = front.models
    if not models:
        return None
    best = models[-1]
    compared = any(front.gap(best.name, other.name) is not None for other in front.learned if other is not best)
    by_name = {model.name: model for model in models}
    chain = [by_name[name] for name in front.told_apart] if compared else [best]
    taken = chain[-1]
    cheaper = chain[-2] if len(chain) > 1 else None
    same = taken.name == best.name
    times = None if same or not taken.train_joules.central else best.train_joules.central / taken.train_joules.central
    return Verdict(
        taken,
        best,
        None if same else front.gap(taken.name, best.name),
        times,
        cheaper,
        None if cheaper is None else front.gap(cheaper.name, taken.name),
        compared,
    )


def against(front: Front, name: str) -> list[tuple[str, Interval]]:
    """Return the paired difference of every other learned model to one, ``other − name``, least error first.

    Below 0: less error than it. Models without two folds in common are left out.
    """
    found = [
        (other.name, gap)
        for other in front.learned
        if other.name != name and (gap := front.gap(other.name, name)) is not None
    ]
    return sorted(found, key=lambda pair: pair[1].central)


def joules_per_cpu_second(rows: Sequence[Outcome]) -> list[tuple[str, Interval]]:
    """Return each model's energy of a training per second of CPU time, least first. [J/s]

    Where all are alike, CPU time tells energy. Only of joules that a sensor read: modelled ones come from CPU time.
    """
    found = [
        (row.model, row.train_joules.scaled(1.0 / row.cpu_seconds))
        for row in rows
        if row.train_joules is not None and row.cpu_seconds and not row.modelled and row.candidate() is not None
    ]
    return sorted(found, key=lambda pair: pair[1].central)
