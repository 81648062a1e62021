"""Everything raw that the fit reads, read once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import frame

from estimator.power.coefficients import Coefficient, PowerModel
from estimator.validation.rows import Row, read_rows

from . import cpu, raw
from .clusters import IdleNode, dense_rows, idle_nodes
from .parts import gpu_rows

if TYPE_CHECKING:
    from .readings import Reading

#: Files of published measurements that the fit may read, beside the raw tables.
MEASURED = ("measured.csv", "measured_more.csv")


def part_model(gpus: Mapping[str, dict[str, str]]) -> PowerModel:
    """A model that knows parts, and what was judged of their limits, before anything is fitted."""
    return PowerModel(_limits(), {}, gpus, {})


@lru_cache(maxsize=1)
def _limits() -> dict[str, Coefficient]:
    rows = {row["coefficient"]: row for row in frame.overrides("power_judged")}
    row = rows["gpu.tdp_ceiling"]
    ids = tuple(row["source_ids"].split())
    return {
        "gpu.tdp_ceiling": Coefficient(
            "gpu.tdp_ceiling", float(row["value"]), row["unit"], None, None, 0, None, row["reason"], ids
        )
    }


@lru_cache(maxsize=1)
def _sources() -> list[tuple[str, str, str]]:
    """(first id, last id, source) of every row of the published measurements, as named by hand."""
    found = []
    for row in frame.overrides("measurement_sources"):
        if row["file"] in MEASURED:
            first, _, last = row["rows"].partition("..")
            found.append((first, last or first, row["source"]))
    return found


def source_of(row: Row) -> str:
    """The laboratory or submitter behind a published measurement."""
    name = row["id"]
    for first, last, source in _sources():
        if name.rpartition("-")[0] == first.rpartition("-")[0] and first <= name <= last:
            return source
    raise frame.BuildError(f"measurement_sources.csv must name the source of every row; {name} has none")


@dataclass(frozen=True)
class Inputs:
    """Everything raw that the fit reads, read once."""

    sources: Path
    rows: tuple[Row, ...]

    @classmethod
    def read(cls, sources: Path) -> Inputs:
        """Read the published measurements that may be calibrated on: never rows that are hours times an assumed
        wattage."""
        folder = sources.parent / "validation"
        rows = [row for name in MEASURED for row in read_rows(folder / name)]
        return cls(sources, tuple(row for row in rows if row["method"] != "tdp_derived"))

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
    def _cpu_fits(self) -> dict[tuple[frozenset[str], frozenset[str]], cpu.CpuFit]:
        return {}

    def cpu_fit(self, without: Collection[str], submitters: Collection[str] = ()) -> cpu.CpuFit:
        """The host model without some CPU models and submitters; most groups and sources leave it as it is."""
        key = frozenset(without), frozenset(submitters)
        if key not in self._cpu_fits:
            kept = [s for s in self.servers if s.submitter not in key[1]]
            levels = [s for s in self.levels if s.submitter not in key[1]]
            self._cpu_fits[key] = cpu.fit(kept, levels, key[0])
        return self._cpu_fits[key]

    @cached_property
    def readings(self) -> list[Reading]:
        """Readings of GPU boards, of every laboratory."""
        from .readings import every

        return every(self)

    @cached_property
    def milliseconds(self) -> dict[int, float | None]:
        """Milliseconds of the step of each reading, where they are known; filled on first use."""
        return {}

    @cached_property
    def idle_nodes(self) -> list[IdleNode]:
        """Whole servers with GPUs before a run starts."""
        return idle_nodes(self.sources)

    @cached_property
    def dense(self) -> list[Row]:
        """Clusters under HPL, as questions to the power model with what they drew."""
        return dense_rows(self.sources)
