"""Everything raw that the fit reads, read once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from estimator.validation.rows import Row, read_rows

from . import cpu, gpu, raw
from .parts import gpu_rows


@dataclass(frozen=True)
class Inputs:
    """Everything raw that the fit reads, read once."""

    sources: Path
    rows: tuple[Row, ...]

    @classmethod
    def read(cls, sources: Path) -> Inputs:
        """Read the published measurements that may be calibrated on: never rows that are hours times an assumed
        wattage."""
        path = sources.parent / "validation" / "measured.csv"
        return cls(sources, tuple(row for row in read_rows(path) if row["method"] != "tdp_derived"))

    @cached_property
    def facts(self) -> dict[str, raw.CpuFacts]:
        return raw.cpu_facts(self.sources)

    @cached_property
    def servers(self) -> list[raw.Server]:
        return raw.servers(self.sources, self.facts)

    @cached_property
    def levels(self) -> list[raw.Server]:
        return raw.load_levels(self.sources, self.facts)

    @cached_property
    def gpus(self) -> dict[str, dict[str, str]]:
        """Rows of gpu_power.csv."""
        return gpu_rows(self.sources)

    @cached_property
    def _cpu_fits(self) -> dict[frozenset[str], cpu.CpuFit]:
        return {}

    def cpu_fit(self, without: Collection[str]) -> cpu.CpuFit:
        """The host model without some CPU models; most groups of measured rows leave it as it is."""
        keys = frozenset(without)
        if keys not in self._cpu_fits:
            self._cpu_fits[keys] = cpu.fit(self.servers, self.levels, keys)
        return self._cpu_fits[keys]

    @cached_property
    def zeus(self) -> list[gpu.Reading]:
        return gpu.zeus(self.sources)
