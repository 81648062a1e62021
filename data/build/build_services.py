"""What services without a machine of one's own run on: managed_sizes, serverless_units, storage_power, network_energy.

A vCPU and a GiB without a machine are those of current general-purpose machines, by our own power model: equal
hardware gets equal watts, however it is sold. Storage takes Cloud Carbon Footprint's watt-hours and copies.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from math import sqrt
from pathlib import Path
from statistics import median

import frame

sys.path.insert(0, str(frame.CHECKOUT))

from estimator.model import Interval
from estimator.physics import intervals

#: The units are of the machines' curves.
AFTER = ("build_instance_power",)
LOADS = (0, 10, 50, 100)
SIZE_COLUMNS = ("provider", "size", "like", "vcpus", "memory_gib", "per", "method", "source_ids")
STORAGE_COLUMNS = (
    "storage_kind", "medium", "wh_per_tb_hour", "replication", "low", "central", "high", "unit", "method", "source_ids",
)  # fmt: skip
NETWORK_COLUMNS = ("reach", "low", "central", "high", "unit", "method", "source_ids")
UNIT_COLUMNS = (
    "provider", "arch", "unit", *(f"watts_{load}" for load in LOADS),
    *(f"{end}_factor_{load}" for load in LOADS for end in ("low", "high")),
    "host_sockets", "host_vcpus", "machines", "method", "source_ids",
)  # fmt: skip
#: Watt-hours per terabyte (10^12 bytes) and hour of one copy. Source: [ccf-storage].
WH_PER_TB_HOUR = {"hdd": 0.65, "ssd": 1.2}
#: Judged: a triangle from a third to three times holds the published figures.
STORAGE_RANGE = 3.0
#: kWh per GB (10^9 bytes): inside a region, and to the internet. No figure between them is more than a guess.
NETWORK_KWH_PER_GB = (0.001, 0.059)
#: Parts of the machine that a unit holds: cores bring package and rest of the server, memory its own.
UNITS = {"vcpu": (("cpu", "other"), "vcpus"), "gib": (("dram",), "memory_gib")}


def sizes() -> Iterator[dict[str, str]]:
    for row in frame.overrides("managed_sizes"):
        yield {column: row["reason" if column == "method" else column] for column in SIZE_COLUMNS}


def storage() -> Iterator[dict[str, object]]:
    for row in frame.overrides("storage_power"):
        each = WH_PER_TB_HOUR[row["medium"]]
        central = each * float(row["replication"])
        yield {
            "storage_kind": row["storage_kind"],
            "medium": row["medium"],
            "wh_per_tb_hour": each,
            "replication": row["replication"],
            "low": central / STORAGE_RANGE,
            "central": central,
            "high": central * STORAGE_RANGE,
            "unit": "Wh per TB-hour",
            "method": row["reason"],
            "source_ids": row["source_ids"],
        }


def network() -> Iterator[dict[str, object]]:
    low, high = NETWORK_KWH_PER_GB
    yield {
        "reach": "any",
        "low": low,
        "central": sqrt(low * high),
        "high": high,
        "unit": "kWh per GB",
        "method": "published figures are 59 times apart; central: their geometric mean",
        "source_ids": "network-energy",
    }


def units() -> Iterator[dict[str, object]]:
    known = {(row["provider"], row["sku"]): row for row in frame.csv_rows(frame.DATA / "instance_power.csv")}
    groups: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in frame.overrides("serverless_machines"):
        machine = known.get((row["provider"], row["sku"]))
        if machine is None:
            raise frame.BuildError(f"overrides/serverless_machines.csv: {row['sku']} is not in instance_power.csv")
        groups.setdefault((row["provider"], row["arch"]), []).append(machine)
    for (provider, arch), machines in groups.items():
        for unit, (parts, size) in UNITS.items():
            yield {"provider": provider, "arch": arch, "unit": unit, **_unit(machines, parts, size)}


def _unit(machines: list[dict[str, str]], parts: tuple[str, ...], size: str) -> dict[str, object]:
    cells: dict[str, object] = {}
    for load in LOADS:
        each = [sum(float(row[f"{part}_{load}_watts"]) for part in parts) / float(row[size]) for row in machines]
        central = median(each)
        between = Interval(min(each) / central, 1.0, max(each) / central)
        model = Interval(_middle(machines, f"low_factor_{load}"), 1.0, _middle(machines, f"high_factor_{load}"))
        both = intervals.product(between, model)
        cells[f"watts_{load}"] = central
        cells |= {f"low_factor_{load}": both.low, f"high_factor_{load}": both.high}
    sources = sorted({source for row in machines for source in row["source_ids"].split()})
    return cells | {
        "host_sockets": _middle(machines, "host_sockets", round),
        "host_vcpus": _middle(machines, "host_vcpus", round),
        "machines": " ".join(row["sku"] for row in machines),
        "method": f"median of {len(machines)} current machines; bounds hold their spread and the model's error",
        "source_ids": " ".join(sources),
    }


def _middle(rows: list[dict[str, str]], column: str, kind: Callable[[float], float] = float) -> float:
    return kind(median(float(row[column]) for row in rows))


def tables(sources: Path) -> Iterator[frame.Table]:
    del sources
    yield frame.Table("managed_sizes", SIZE_COLUMNS, ("provider", "size"), sizes())
    yield frame.Table("storage_power", STORAGE_COLUMNS, ("storage_kind",), storage())
    yield frame.Table("network_energy", NETWORK_COLUMNS, ("reach",), network())
    yield frame.Table("serverless_units", UNIT_COLUMNS, ("provider", "arch", "unit"), units())


if __name__ == "__main__":
    sys.exit(frame.main(tables))
