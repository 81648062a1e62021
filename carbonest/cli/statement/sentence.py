"""The sentence for a paper, as text and as LaTeX."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from estimator.statement.facts import MEASURED, MODELLED, Activity

from ..render import amount, interval, scale, wrapped

if TYPE_CHECKING:
    from ...api.statement import Statement

_SPECIAL = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "×": r"$\times$", "–": "--", "—": "---", "…": r"\dots{}",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{NO-BREAK SPACE}": "~", "<": r"\textless{}",
    ">": r"\textgreater{}", "|": r"\textbar{}", '"': "''",
    "→": r"$\rightarrow$", "≥": r"$\geq$", "≤": r"$\leq$", "µ": r"$\mu$", "·": r"$\cdot$", "²": r"$^2$",
}  # fmt: skip


def text(found: Statement) -> str:
    """Return the statement in sentences."""
    parts = []
    if found.training is not None:
        parts.append(" ".join(_about(found.training, found.given.model or "The experiments")))
    if found.runtime is not None:
        parts.append(" ".join(_about(found.runtime, "Runtime operations")))
    parts.append(_closing(found))
    return "\n\n".join(wrapped(part) for part in parts)


def latex(found: Statement) -> str:
    """Return the statement as LaTeX, for ``\\input`` into a paper; needs no package."""
    lines = ["% Emissions statement, written by carbonest statement --format latex"]
    return "\n".join([*lines, *(escaped(paragraph) for paragraph in text(found).split("\n"))])


def escaped(words: str) -> str:
    """Return text that LaTeX sets as it stands; what its standard fonts lack becomes a question mark."""
    set_ = "".join(_SPECIAL.get(each, each if each.isascii() and (each.isprintable() or each == "\n") else "?")
                   for each in words)  # fmt: skip
    return re.sub(r"CO2e\b", r"CO\\textsubscript{2}e", set_)


def _about(done: Activity, subject: str) -> list[str]:
    said = [_ran(done, subject), _energy(done)]
    if done.operational is not None:
        said.append(_emissions(done))
    else:
        said.append(f"Emissions are not stated because {done.why('operational')}.")
    if done.embodied is not None:
        said.append(f"The share of the hardware's manufacture is {amount(done.embodied, 'kgCO2e')}.")
    else:
        said.append(f"Embodied emissions are not included because {done.why('embodied')}.")
    if done.left_out:
        said.append(f"Not included or to be known: {'; '.join(each.rstrip('.') for each in done.left_out)}.")
    return said


def _ran(done: Activity, subject: str) -> str:
    held = (("machine", done.machine_hours), ("GPU", done.gpu_hours))
    hours = [_time(name, value) for name, value in held if value is not None]
    when = ""
    if done.started is not None and done.ended is not None:
        first, last = done.started.date().isoformat(), done.ended.date().isoformat()
        when = f" on {first}" if first == last else f" between {first} and {last}"
    where = f" in {_listed(done.places)}" if done.places else ""
    verb = "would use" if done.planned else "used"
    used = f" {verb} {' and '.join(hours)}" if hours else " would run" if done.planned else " ran"
    return f"{subject}{used} on {_listed(done.hardware)}{when}{where}."


def _time(what: str, hours: float) -> str:
    """Return hours of machines or GPUs in words; below an hour as the time that it is."""
    one = scale([hours], "h")
    shown = one.figure(hours)
    return f"{shown} {what}-hours" if one.unit == "h" else f"{shown} {one.unit} of {what} time"


def _energy(done: Activity) -> str:
    how = {MEASURED: "Measured energy", MODELLED: "Modelled energy"}.get(done.how, "Energy, measured in part,")
    basis = f" ({done.basis})" if done.basis else ""
    if done.it_kwh is not None and done.facility_kwh is not None and done.pue is not None:
        return (
            f"{how}{basis} is {amount(done.it_kwh, 'kWh')}; with a PUE of {interval(done.pue)} that is "
            f"{amount(done.facility_kwh, 'kWh')} in all."
        )
    if done.facility_kwh is not None:
        return f"{how}{basis} is {amount(done.facility_kwh, 'kWh')}, the sites' overhead included."
    if done.it_kwh is not None:
        return f"{how}{basis} is {amount(done.it_kwh, 'kWh')}, without the overhead of the site."
    return f"Energy is not stated because {done.why('it_kwh')}."


def _emissions(done: Activity) -> str:
    assert done.operational is not None
    grid = ""
    if done.intensity is not None:
        kind = f" ({done.bases[0].partition(';')[0]})" if done.bases else ""
        grid = f"At {interval(done.intensity)} gCO2e/kWh{kind} "
    verb = "this is" if grid else "Emissions of its electricity are"
    return f"{grid}{verb} {amount(done.operational, 'kgCO2e')}, location-based."


def _closing(found: Statement) -> str:
    ranges = "Ranges are 90 % intervals."
    return f"{ranges} carbonest {found.version}, tables {found.tables}."


def _listed(names: Sequence[str]) -> str:
    every = [*names[:4], *([f"{len(names) - 4} more"] if len(names) > 4 else [])]
    return every[0] if len(every) == 1 else ", ".join(every[:-1]) + " and " + every[-1]
