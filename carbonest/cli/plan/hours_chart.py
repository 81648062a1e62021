"""The hours of a language model's training with their ranges, machine by machine, for the page of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import figures
from ...html.axis import Axis
from ...html.page import paragraph, section
from ...html.svg import bars
from . import report

if TYPE_CHECKING:
    from estimator.planning.candidate import Candidate
    from estimator.planning.plan import Plan

_NOTE = (
    "Each line is a machine in the number shown, with the 90 % range of its hours: most of it is team and code, "
    "which moves all lines together. Tokens a second of your own narrow it."
)


def _tip(name: str, option: Candidate) -> str:
    return f"{name}: {figures.interval(option.hours)} h, {option.slot.fit.evidence}"


def hours_section(plan: Plan) -> str:
    """Return the section; empty for other jobs, whose hours the table holds."""
    if plan.request.job.llm is None:
        return ""
    machines: dict[str, Candidate] = {}
    for option in sorted(plan.options, key=lambda option: option.hours.central):
        machines.setdefault(report.machine_text(option), option)
    ends = [value for option in machines.values() for value in option.hours]
    rows = [(name.replace("Standard_", ""), option.hours, _tip(name, option)) for name, option in machines.items()]
    chart = bars("Hours of the training by machine", Axis.around("Hours [h]", ends, log=True), rows)
    return section("Hours, and how sure", f'<div class="scroll chart">{chart}</div>', paragraph(_NOTE, "note"))
