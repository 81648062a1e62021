"""Energy of a Slurm job from its steps, each joule once.

A step's counter is that of its nodes while it ran. Steps overlap: ``batch`` lasts as long as the job and holds the
steps that ``srun`` starts from it, ``extern`` lasts as long on every node. Slurm's controller therefore charges a job
its ``extern`` step alone where there is one, and adds all other steps up where there is none, overlapping or not.
Source: [slurm-step-energy].
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

#: How near a job's own figure is to the plain sum of its steps where Slurm made it from them. [-]
_SAME = 0.01
_EXTERN = "extern"


class StepEnergy(NamedTuple):
    """One step: its name (``batch``, ``extern``, ``0``), what its nodes' counter rose by, and when it ran.

    ``joules`` in J; ``started`` and ``ended`` in seconds since 1970, ``None`` where not stored.
    """

    name: str
    joules: float
    started: float | None
    ended: float | None


def job_joules(own: float | None, steps: Sequence[StepEnergy]) -> tuple[float | None, tuple[str, ...]]:
    """Return the joules of a job and what is said of them.

    Parameters
    ----------
    own : what the job itself is charged; ``None`` where not stored. [J]
    """
    extern = [step for step in steps if step.name == _EXTERN]
    whole = sum(step.joules for step in steps)
    if extern:
        kept = max(step.joules for step in extern)
        if own is not None and (whole <= kept * (1 + _SAME) or abs(own - whole) > _SAME * whole):
            return own, ()
        return kept, () if own is None else (_added_up(own, kept),)
    if not steps:
        return own, ()
    kept = _apart(steps)
    overlap = kept < whole * (1 - 1e-9)
    if own is None:
        if not overlap:
            return whole, ()
        return kept, (
            f"its steps overlap and read the same nodes: those that do not are counted, {kept:,.0f} of {whole:,.0f} J.",
        )
    if overlap and abs(own - whole) <= _SAME * whole:
        return kept, (_added_up(own, kept),)
    return own, ()


def _added_up(own: float, kept: float) -> str:
    return (
        f"Slurm's figure for the job, {own:,.0f} J, adds up steps that overlap and read the same nodes: those that do "
        f"not are counted, {kept:,.0f} J."
    )


def _apart(steps: Sequence[StepEnergy]) -> float:
    """Return the most joules of steps of which no two overlap; of the largest alone where times are not stored."""
    known = [(step.started, step.ended, step.joules) for step in steps if step.started is not None and step.ended]
    if len(known) < len(steps):
        return max(step.joules for step in steps)
    # A step within one second has one time for both: it comes after what ended then.
    ordered = sorted(known, key=lambda step: (step[1], step[0]))
    ends = [ended for _, ended, _ in ordered]
    best = [0.0]
    for position, (started, _, joules) in enumerate(ordered):
        best.append(max(best[-1], best[bisect_right(ends, started, 0, position)] + joules))
    return best[-1]
