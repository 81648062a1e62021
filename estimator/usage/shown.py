"""A report at a glance: one line, and a small table for notebooks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from ..notebook import html_table, interval, ranged
from .grouping import Group
from .rows import UsageRow
from .window import Window

#: Lines of a notebook's table; the rest is in the sum.
_MOST = 20
_FIGURES = ("hours", "measured", "energy [kWh]", "operational [kgCO2e]", "list price [USD]")


class Reported(Protocol):
    """What of a report is shown."""

    cloud: str
    window: Window
    whole: Group
    group_names: tuple[str, ...]
    groups: list[Group]
    rows: list[UsageRow]

    @property
    def complete(self) -> bool:
        """Whether everything that was asked for was answered."""


def summary(report: Reported) -> str:
    """Return cloud, window, machines and sums in one line."""
    whole = report.whole
    figures = [
        f"{whole.machines:,} machine{'s' * (whole.machines != 1)}",
        f"{whole.running_hours:,.0f} h",
        f"{interval(whole.energy_kwh)} kWh",
        f"{interval(whole.operational_kgco2e)} kgCO2e",
    ]
    partial = "" if report.complete else ", PARTIAL"
    return f"{report.cloud}, {report.window.text()}: {', '.join(figures)}{partial}"


def page(report: Reported) -> str:
    """Return the summary, and the groups or machines that used most energy, as HTML."""
    if report.group_names:
        names: Sequence[str] = report.group_names
        lines = [(*group.key, *_figures(group)) for group in report.groups]
    else:
        names = ("machine", "region", "type")
        ordered = sorted(report.rows, key=lambda row: -(row.energy_kwh.central if row.energy_kwh else -1.0))
        lines = [(row.name or row.resource_id, row.region, row.sku, *_figures(row)) for row in ordered]
    total = ("total", *[""] * (len(names) - 1), *_figures(report.whole))
    more = f"and {len(lines) - _MOST:,} more, in the sum" if len(lines) > _MOST else ""
    return html_table(summary(report), (*names, *_FIGURES), [*lines[:_MOST], total], more=more)


def _figures(line: UsageRow | Group) -> tuple[Any, ...]:
    hours = "—" if line.running_hours is None else f"{line.running_hours:,.0f}"
    measured = "—" if line.coverage is None else f"{line.coverage:.0%}"
    figures = (line.energy_kwh, line.operational_kgco2e, line.cost_usd)
    return (hours, measured, *map(ranged, figures))
