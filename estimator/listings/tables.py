"""What the tables are, how large and how old, under which licence, and the sources they cite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .. import tables
from ..errors import UnknownNameError
from ..tables.check import SOURCES, Column, Problem, schema

#: One line on each table.
MEANINGS = {
    "ccf_coefficients": "Cloud Carbon Footprint's watts per vCPU and GPU, as printed",
    "countries": "codes and names of countries",
    "cpu_power": "CPU models: TDP, cores, effect on power",
    "embodied": "kgCO2e of making server parts, and service lives",
    "embodied_gpus": "which parts a GPU model brings with it",
    "gpu_power": "GPU models: TDP, idle and load power",
    "grid_intensity": "carbon intensity by country, cloud region, eGRID and WattTime region",
    "grid_intensity_emaps": "carbon intensity by grid zone (Electricity Maps, ODbL)",
    "grid_intensity_market": "market-based intensity that providers publish",
    "hourly_profiles": "intensity by month and hour relative to the annual mean",
    "hourly_profiles_emaps": "the same from Electricity Maps' hours (ODbL)",
    "instance_power": "machine types with power curves by part",
    "intensity_spread": "spread of the mean intensity over a job",
    "intensity_spread_emaps": "the same from Electricity Maps' hours (ODbL)",
    "live_intensity": "90 % widths of live intensity services",
    "client_cpus": "thermal design power and most watts of desktop, laptop and small processors",
    "managed_sizes": "sizes of managed services that name no machine",
    "llm_dimensions": "layers and width that a language model of a size usually has",
    "llm_gpus": "peaks, bandwidth and memory of GPUs that run language models",
    "llm_models": "language models: parameters, dimensions, cache of a token",
    "llm_serving": "speed of engines that serve language models, and watts of their boards, with ranges",
    "llm_training": "share of a GPU's peak that training reaches, ranges of its hours, bytes of its memory",
    "meter_model": "error of the CPU-time meter",
    "network_energy": "energy of moving data: a range",
    "networks": "operations of one pass of families of networks",
    "power_model": "coefficients of the power model",
    "price_multipliers": "regional price of an AWS machine family relative to us-east-1",
    "prices": "list prices by machine, region and kind",
    "pue": "power usage effectiveness by region and year",
    "region_aliases": "spellings of regions",
    "regions": "cloud regions with place and grid zone",
    "schema": "columns of all tables",
    "serverless_units": "watts of a vCPU and of a GiB without a machine of one's own",
    "sources": "titles, addresses and licences of all sources",
    "speed": "relative speed of GPUs and CPUs",
    "speed_scaling": "multi-GPU and multi-machine efficiency",
    "speed_sharealike": "relative speed, fitted with share-alike data (CC BY-SA)",
    "storage_power": "watt-hours of bytes kept, with their copies",
    "teads_defects": "known defects of Teads' sheet",
    "teads_instances": "Teads' sheet of AWS machines, as printed",
    "utilization_priors": "utilization by workload class",
    "workload_classes": "what arrives at a GPU in one step, by class of work, and the duty it causes",
    "zoo": "training statistics of model zoos",
}


class Overview(NamedTuple):
    """One table: its size, what it is about, the newest of its sources, their licences."""

    table: str
    row_count: int
    newest: str
    licences: tuple[str, ...]
    source_ids: tuple[str, ...]
    meaning: str


class Group(NamedTuple):
    """Problems of one kind in one column: the first in full, and how many there are."""

    first: Problem
    times: int


def overview() -> Iterator[Overview]:
    """Yield every table of the directory in use that ``schema.csv`` describes."""
    by_id = {row["source_id"]: row for row in tables.read(SOURCES)}
    for table, columns in sorted(schema().items()):
        count, ids = _counted(table, columns)
        known = [by_id[name] for name in sorted(ids) if name in by_id]
        newest = max((date for row in known if (date := row["published"].rpartition("/")[2])[:1].isdigit()), default="")
        licences = tuple(sorted({row["licence"] for row in known}))
        yield Overview(table, count, newest, licences, tuple(sorted(ids)), MEANINGS.get(table, ""))


def _counted(table: str, columns: Sequence[Column]) -> tuple[int, set[str]]:
    cited = [column.name for column in columns if column.type == "ids"]
    count = 0
    cells: set[str] = set()
    for row in tables.read(table):
        count += 1
        cells.update(row.get(name, "") for name in cited)
    return count, {name for cell in cells for name in cell.split()}


def size() -> tuple[int, int]:
    """Return how many tables are described, and how many rows they have together."""
    described = schema()
    return len(described), sum(tables.path_of(table).read_bytes().count(b"\n") - 1 for table in described)


def sources(names: Sequence[str] = ()) -> list[dict[str, str]]:
    """Return all sources, or those named.

    Raises
    ------
    UnknownNameError
        If ``sources.csv`` holds no such id; offers the nearest.
    """
    by_id = {row["source_id"]: row for row in tables.read(SOURCES)}
    for name in names:
        if name not in by_id:
            raise UnknownNameError.among("source", name, by_id, "`carbonest data sources` lists them all.", cutoff=0.5)
    return [by_id[name] for name in names] if names else list(by_id.values())


def grouped(problems: Iterator[Problem]) -> list[Group]:
    """Return problems by table and column, the first of each in full: one mistake in a build breaks every row."""
    found: dict[tuple[str, str | None], Group] = {}
    for problem in problems:
        key = (problem.table, problem.column)
        found[key] = found[key]._replace(times=found[key].times + 1) if key in found else Group(problem, 1)
    return list(found.values())
