"""What must hold between the columns of a row, and between tables: what no schema can say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from .. import tables

#: Columns that must not fall from left to right, wherever all of them exist in a table.
RISING: tuple[tuple[str, ...], ...] = (
    ("low", "central", "high"),
    ("low", "gco2e_per_kwh", "high"),
    ("low", "pue", "high"),
    ("low", "ratio", "high"),
    ("low", "median", "high"),
    ("low", "multiplier", "high"),
    ("low", "value", "high"),
    ("low_watts", "high_watts"),
    ("q05", "q25", "q50", "q75", "q95"),
    ("life_years_low", "life_years_central", "life_years_high"),
    *(tuple(f"{part}_{percent}_watts" for percent in (0, 10, 50, 100)) for part in ("cpu", "dram", "gpu", "other")),
)
#: Names of columns with interval factors: the low ones are at most 1, the high ones at least.
_STRADDLING = ("low_factor", "high_factor")
_HOURS_PER_ZONE = 12 * 24

Rule = Callable[[Sequence[str]], Iterator[tuple[str, str]]]


def between_columns(table: str, columns: Sequence[str]) -> Rule:
    """Return a function from the cells of a row to (column, message) of each broken rule."""
    place = {name: index for index, name in enumerate(columns)}
    chains = [[place[name] for name in chain] for chain in RISING if all(name in place for name in chain)]
    factors = [(index, name) for name, index in place.items() if any(part in name for part in _STRADDLING)]

    def rule(cells: Sequence[str]) -> Iterator[tuple[str, str]]:
        for chain in chains:
            known = [index for index in chain if cells[index]]
            for left, right in pairwise(known):
                if float(cells[left]) > float(cells[right]):
                    yield columns[right], f"must be at least {columns[left]}, {cells[left]}; got {cells[right]}."
        for index, name in factors:
            if cells[index] and (float(cells[index]) > 1 if "low_factor" in name else float(cells[index]) < 1):
                side = "at most" if "low_factor" in name else "at least"
                yield name, f"must be {side} 1; got {cells[index]}."

    return rule


def across_tables() -> Iterator[tuple[str, str]]:
    """Yield (table, message) of each broken relation between tables; every table is sound by itself."""
    yield from _regions()
    yield from _zones()
    yield from _prices()
    yield from _embodied()
    yield from _profiles()


def _regions() -> Iterator[tuple[str, str]]:
    known = {(row["provider"], row["region"]) for row in tables.read("regions")}
    for name in ("region_aliases", "pue", "grid_intensity_market"):
        for row in tables.read(name):
            if (row["provider"], row["region"]) not in known and row["region"] != "*":
                yield name, f"every region must be in regions.csv; {row['provider']} {row['region']} is not."
    fleets = {row["provider"] for row in tables.read("pue") if row["kind"] == "fleet"}
    for provider in sorted({provider for provider, _ in known} - fleets):
        yield "pue", f"every provider must have a fleet value; {provider} has none."


def _zones() -> Iterator[tuple[str, str]]:
    known = {row["scope_id"] for row in tables.read("grid_intensity_emaps")}
    for row in tables.read("regions"):
        if row["em_zone"] not in known:
            label = f"{row['em_zone']} of {row['provider']} {row['region']}"
            yield "regions", f"every zone must have an intensity in grid_intensity_emaps.csv; {label} has none."


def _prices() -> Iterator[tuple[str, str]]:
    known = {(row["provider"], row["region"]) for row in tables.read("regions")}
    for row in tables.read("prices"):
        if (row["provider"], row["region"]) not in known:
            yield "prices", f"every region must be in regions.csv; {row['provider']} {row['region']} is not."


def _embodied() -> Iterator[tuple[str, str]]:
    components = {row["component"] for row in tables.read("embodied")}
    for row in tables.read("embodied_gpus"):
        used = {row["gpu_component"], row["rest_component"], row["baseboard_component"]} - {""}
        for name in sorted(used - components):
            yield "embodied_gpus", f"every component must be in embodied.csv; {name} of {row['gpu_model']} is not."
    models = {row["gpu_model"] for row in tables.read("embodied_gpus")}
    for model in sorted({row["gpu_model"] for row in tables.read("instance_power")} - models - {""}):
        yield "embodied_gpus", f"every GPU model of instance_power.csv must have a row; {model!r} has none."


def _profiles() -> Iterator[tuple[str, str]]:
    for name in ("hourly_profiles", "hourly_profiles_emaps"):
        found: dict[tuple[str, str], list[float]] = {}
        for row in tables.read(name):
            found.setdefault((row["zone"], row["boundary"]), []).append(float(row["ratio"]))
        for (zone, boundary), ratios in found.items():
            mean = sum(ratios) / len(ratios)
            if len(ratios) != _HOURS_PER_ZONE:
                yield name, f"a profile must have {_HOURS_PER_ZONE} hours; {zone}, {boundary} has {len(ratios)}."
            elif abs(mean - 1) > 0.05:
                yield name, f"the ratios of a profile must average 1; those of {zone}, {boundary} average {mean:.3f}."
