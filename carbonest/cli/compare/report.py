"""A comparison as tables: the ledger from our figure to the provider's, the months, and model versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import render
from ..terraform.report import signed

if TYPE_CHECKING:
    from estimator.provider_figures.gap import Ledger
    from estimator.provider_figures.stages import Stage

_NAMES = {"aws": "AWS", "azure": "Azure", "gcp": "Google"}


def tables(found: Ledger) -> list[render.Table]:
    """Return the ledger, the months, and the versions where a month has several."""
    name = _NAMES.get(found.provider, found.provider)
    rows = [("ours, operational and embodied", render.interval(found.ours), "")]
    rows += [_stage(stage) for stage in found.stages]
    rows.append((f"{name}, {found.accounting}-based" if _says(found) else name, render.figure(found.theirs), ""))
    period = found.months[0] if len(found.months) == 1 else f"{found.months[0]} to {found.months[-1]}"
    notes = [
        f"gap {signed_number(found.gap)} kgCO2e; the stages sum to it.",
        "Numbers carry the range of our own figure; a range around 0 bounds what is not stated.",
    ]
    title = f"{name} beside carbonest, {period}"
    result = [render.Table(("stage", "kgCO2e", "because"), rows, title=title, notes=notes)]
    if len(found.months) > 1:
        months = [(each, found.theirs_by_month[each], found.ours_by_month[each]) for each in found.months]
        result.append(render.Table(("month", f"{name} [kgCO2e]", "ours [kgCO2e]"), months))
    if found.versions:
        versions = [
            (month, version or "(none)", value, "counted" if number == len(by) - 1 else "left out")
            for month, by in found.versions.items()
            for number, (version, value) in enumerate(_ordered(by))
        ]
        result.append(render.Table(("month", "model version", f"{name} [kgCO2e]", ""), versions))
    return result


def signed_number(value: float) -> str:
    """Return a number with its sign."""
    return render.figure(value) if value == 0 else f"{'+' if value > 0 else '−'}{render.figure(abs(value))}"


def _stage(stage: Stage) -> tuple[str, str, str]:
    return f"  {stage.name}", signed(stage.value), f"{stage.kind}: {stage.because}"


def _says(found: Ledger) -> bool:
    """Return whether the provider says which accounting its figure follows."""
    return found.provider != "azure"


def _ordered(versions: dict[str, float]) -> list[tuple[str, float]]:
    from estimator.provider_figures.figures import version_key

    return sorted(versions.items(), key=lambda pair: version_key(pair[0]))
