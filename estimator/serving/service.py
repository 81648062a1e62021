"""The answer about a service: its point at the load asked for, its curve over the load, and what else could hold it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..model import SCHEMA_VERSION, Step
from ..notebook import frame, html_table, ranged
from .asked import Asked
from .candidates import Candidate
from .figures import Point


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another machine that could hold the service, central figures only."""

    sku: str
    provider: str
    gpu: str
    gpus_per_replica: int
    machines: int
    usd: float | None
    board_joules: float

    def to_dict(self) -> dict[str, Any]:
        """Return plain data; money a month at a load, a million tokens without one."""
        return {
            "sku": self.sku,
            "provider": self.provider,
            "gpu": self.gpu,
            "gpus_per_replica": self.gpus_per_replica,
            "machines": self.machines,
            "usd": self.usd,
            "board_joules_per_1000_tokens": self.board_joules,
        }


@dataclass(frozen=True, slots=True, repr=False)
class Service:
    """A language model served on machines of one kind.

    Attributes
    ----------
    asked : Asked
        The question.
    chosen : Candidate
        The machine and how its boards are split into replicas: of all that fit the cheapest.
    region : str or None
        Where it stands.
    point : Point or None
        At the load asked for; ``None`` where none was: load changes the figures of a token 10 to 50 times, so that no
        single one is given.
    curve : tuple of Point
        From one request at once to as many as memory or the latency asked for allow.
    alternatives : tuple of Alternative
        What else fits, cheapest first.
    considered : int
        Machines and splits of their boards that were looked at.
    widest : str
        What widens the figures of a token most.
    trail : tuple of Step
        Everything behind the figures: values, units, methods, sources, what was assumed.
    warnings : tuple of str
        What the reader should know of this result.
    """

    asked: Asked
    chosen: Candidate
    region: str | None
    point: Point | None
    curve: tuple[Point, ...]
    alternatives: tuple[Alternative, ...]
    considered: int
    widest: str
    trail: tuple[Step, ...]
    warnings: tuple[str, ...]

    def __repr__(self) -> str:
        shown = self.point or self.curve[-1]
        figures = [f"{shown.facility_joules} J for 1,000 output tokens"]
        if self.point is not None:
            month = self.point.month
            figures += [f"{month.energy_kwh} kWh", f"{month.total_kgco2e} kgCO2e", f"{month.cost_usd} USD a month"]
        machine = self.chosen.machine.sku
        return f"<Service of {self.asked.model.name} on {shown.sized.machines} × {machine}: {'; '.join(figures)}>"

    def _repr_html_(self) -> str:
        """Return a table for notebooks."""
        rows = [
            (
                "as asked" if each.kind == "load" else f"{each.batch:,.0f} at once",
                *map(
                    ranged, (each.tokens_per_s, each.facility_joules, each.gco2e, each.usd and each.usd.scaled(1000.0))
                ),
            )
            for each in self.points
        ]
        headings = ("load", "tokens/s", "J / 1,000 tokens", "gCO2e / 1,000 tokens", "USD / 10⁶ tokens")
        return html_table(f"{self.asked.model.name} on {self.chosen.machine.sku}", headings, rows)

    @property
    def points(self) -> tuple[Point, ...]:
        """The point asked for, if any, and the curve."""
        return self.curve if self.point is None else (self.point, *self.curve)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data: the JSON of ``carbonest serve``."""
        machine, replica = self.chosen.machine, self.chosen.replica
        return {
            "schema_version": SCHEMA_VERSION,
            "service": self.asked.to_dict(),
            "machine": {
                "provider": machine.provider,
                "sku": machine.sku,
                "region": self.region,
                "gpu_model": machine.gpu_model,
                "gpu_count": machine.gpu_count,
                "gpus_per_replica": replica.gpus,
                "largest_batch": replica.batch_limit,
                "batch_in_memory": replica.room,
            },
            "candidates_considered": self.considered,
            "alternatives": [each.to_dict() for each in self.alternatives],
            "widest": self.widest,
            "trail": [step.to_dict() for step in self.trail],
            "warnings": list(self.warnings),
            "results": [each.to_dict() for each in self.points],
        }

    def to_frame(self) -> Any:
        """Return a pandas DataFrame: a row for each load, three columns for an interval.

        Raises
        ------
        MissingExtraError
            If pandas is not installed.
        """
        return frame([{**each.to_dict()} for each in self.points])
