"""Other people's coefficients, kept as printed: Teads' sheet with its known defects, and Cloud Carbon Footprint's."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import frame

SHEET = "teads_aws_instances.csv"
LOADS = (("0", "Idle"), ("10", "10%"), ("50", "50%"), ("100", "100%"))
PARTS = (("pkg", "PkgWatt"), ("ram", "RAMWatt"), ("gpu", "GPUWatt"), ("total", "Instance"))
TEADS_COLUMNS = (
    "sku",
    "kind",
    "released",
    "vcpus",
    "platform_vcpus",
    "cpu_model",
    "memory_gb",
    "platform_memory_gb",
    "storage",
    "platform_drives",
    "gpu_model",
    "gpu_count",
    "platform_gpu_count",
    *(f"{part}_{percent}_watts" for part, _ in PARTS[:3] for percent, _ in LOADS),
    "delta_watts",
    *(f"total_{percent}_watts" for percent, _ in LOADS),
    "defects",
    "source_ids",
)
DEFECT_COLUMNS = ("defect", "sku_pattern", "cpu_model", "part", "effect", "reason", "source_ids")
CCF_COLUMNS = (
    "kind",
    "provider",
    "name",
    "low_watts",
    "high_watts",
    "memory_gb_per_chip",
    "unit",
    "defect",
    "method",
    "source_ids",
)
_SERVICE = re.compile(r"^(?:db|cache)\.|\.elasticsearch$|^(?:ra3|dc2|ds2)\.")


def printed(cell: str, where: str) -> str:
    """The digits of the sheet with a decimal point; '' where it prints N/A or nothing."""
    if cell in ("", "N/A"):
        return ""
    text = cell.replace(",", ".")
    if not re.fullmatch(r"\d+(?:\.\d+)?", text):
        raise frame.BuildError(f"{SHEET}, {where}: {cell!r} is no number")
    return text


def teads_rows(sources: Path) -> Iterator[dict[str, object]]:
    current = {row["sku"] for row in frame.csv_rows(sources / "power" / "instances_aws_2026.csv")}
    defects = [(row, re.compile(row["sku_pattern"])) for row in frame.overrides("teads_defects")]
    for row in frame.csv_rows(sources / "power" / SHEET):
        sku, cpu = row["Instance type"], row["Platform CPU Name"]
        known = sorted(
            {fix["defect"] for fix, pattern in defects if pattern.search(sku) and fix["cpu_model"] in ("", cpu)}
        )
        watts: dict[str, object] = {
            f"{part}_{percent}_watts": printed(row[f"{title} @ {load}"], sku)
            for part, title in PARTS
            for percent, load in LOADS
        }
        yield watts | {
            "sku": sku,
            "kind": "service" if _SERVICE.search(sku) else "ec2" if sku in current else "ec2-retired",
            "released": row["Release Date"],
            "vcpus": printed(row["Instance vCPU"], sku),
            "platform_vcpus": printed(row["Platform Total Number of vCPU"], sku),
            "cpu_model": cpu,
            "memory_gb": printed(row["Instance Memory (in GB)"], sku),
            "platform_memory_gb": printed(row["Platform Memory (in GB)"], sku),
            "storage": row["Storage Info (Type and Size in GB)"],
            "platform_drives": printed(row["Platform Storage Drive Quantity"], sku),
            "gpu_model": row["Platform GPU Name"].replace("N/A", ""),
            "gpu_count": printed(row["Instance Number of GPU"], sku),
            "platform_gpu_count": printed(row["Platform GPU Quantity"], sku),
            "delta_watts": printed(row["Delta Full Machine"], sku),
            "defects": " ".join(known),
            "source_ids": "teads-sheet",
        }


def defect_rows() -> Iterator[dict[str, object]]:
    for row in frame.overrides("teads_defects"):
        yield dict(row)


def ccf_rows(sources: Path) -> Iterator[dict[str, object]]:
    for row in frame.csv_rows(sources / "power" / "ccf_use_coefficients.csv"):
        wrong = row["provider"] == "aws" and row["architecture"] == "EPYC 5th Gen"
        yield {
            "kind": "cpu",
            "provider": row["provider"],
            "name": row["architecture"],
            "low_watts": row["min_watts_per_vcpu"],
            "high_watts": row["max_watts_per_vcpu"],
            "memory_gb_per_chip": row["gb_per_chip"],
            "unit": "W per vCPU",
            "defect": "mean of the whole data base, 7 to 16 times too high: an empty pattern matched every server"
            if wrong
            else "",
            "method": "mean wall watts per thread of SPECpower servers of the architecture, idle and full load",
            "source_ids": "ccf-coefficients",
        }
    for row in frame.overrides("ccf_gpus"):
        yield {
            "kind": "gpu",
            "provider": "any",
            "name": row["gpu_model"],
            "low_watts": row["low_watts"],
            "high_watts": row["high_watts"],
            "unit": "W per GPU",
            "defect": row["defect"],
            "method": row["reason"],
            "source_ids": row["source_ids"],
        }


def tables(sources: Path) -> Iterator[frame.Table]:
    yield frame.Table("teads_instances", TEADS_COLUMNS, ("sku",), teads_rows(sources))
    yield frame.Table("teads_defects", DEFECT_COLUMNS, ("defect", "sku_pattern", "cpu_model"), defect_rows())
    yield frame.Table("ccf_coefficients", CCF_COLUMNS, ("kind", "provider", "name"), ccf_rows(sources))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
