"""The machines that AWS, Azure and GCP sell: the three raw lists, corrected by `overrides/machines.csv`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import frame

LISTS = {"aws": "instances_aws_2026.csv", "azure": "instances_azure_2026.csv", "gcp": "instances_gcp_2026.csv"}
#: Where each list comes from; the ids resolve in data/sources.csv.
LIST_SOURCES = {
    "aws": ("karpenter-aws", "kubernetes-autoscaler", "ccf-coefficients"),
    "azure": ("kubernetes-autoscaler", "karpenter-azure"),
    "gcp": ("cyclenerd-gcp", "ccf-coefficients"),
}
_CPU_SOURCES = (
    ("if-data", "gsf-if-data"),
    ("Microsoft", "azure-compute-docs"),
    ("CCF", "ccf-coefficients"),
    ("Teads", "teads-sheet"),
)
_CONSTRAINED = re.compile(r"^Standard_[A-Z]+\d+-(\d+)")
_BURSTABLE = {
    "aws": re.compile(r"^t\d"),
    "azure": re.compile(r"^Standard_B\d"),
    "gcp": re.compile(r"^(?:e2-(?:micro|small|medium)|f1-micro|g1-small)$"),
}


class Machine(NamedTuple):
    """One machine type as sold.

    `vcpus` are those the guest sees, `host_share_vcpus` those it takes off the host: constrained sizes keep the whole
    parent's share. `cpu_basis` is `named` (a source names the model for this size), `inferred` (from the series or the
    generation) or `unknown`. `corrected` names the fields that differ from the list by
    hand. `gpu_guessed`: nobody publishes the accelerator's power.
    """

    provider: str
    sku: str
    family: str
    arch: str
    vcpus: int
    host_share_vcpus: int
    memory_gib: float
    gpu_count: float
    gpu_model: str
    cpu_models: tuple[str, ...]
    cpu_basis: str
    burstable: bool
    notes: tuple[str, ...]
    corrected: tuple[str, ...]
    source_ids: tuple[str, ...]
    gpu_guessed: bool = False

    @property
    def metal(self) -> bool:
        """Whether the customer rents the bare server."""
        return ".metal" in self.sku or self.sku.endswith("-metal")


class Correction(NamedTuple):
    """A hand-set value for the machines whose name a pattern matches."""

    provider: str
    pattern: re.Pattern[str]
    field: str
    value: str
    reason: str
    source_ids: tuple[str, ...]


FIELDS = {"memory_gib", "gpu_count", "gpu_model", "cpu_models", "cpu_basis", "host_share_vcpus", "note"}


def corrections() -> list[Correction]:
    found = []
    for line, row in enumerate(frame.overrides("machines"), start=2):
        if row["field"] not in FIELDS:
            raise frame.BuildError(f"machines.csv, row {line}: field {row['field']!r} is none of {sorted(FIELDS)}")
        found.append(
            Correction(
                row["provider"],
                re.compile(row["sku_pattern"]),
                row["field"],
                row["value"],
                row["reason"],
                tuple(row["source_ids"].split()),
            )
        )
    return found


def machines(sources: Path) -> Iterator[Machine]:
    """Every machine of the three lists, corrected; each correction must match something."""
    fixes, guessed = corrections(), guessed_gpus(sources)
    used: set[int] = set()
    for provider, name in LISTS.items():
        path = sources / "power" / name
        for line, row in enumerate(frame.csv_rows(path), start=2):
            matching = [
                (i, fix) for i, fix in enumerate(fixes) if fix.provider == provider and fix.pattern.search(row["sku"])
            ]
            used.update(i for i, _ in matching)
            try:
                machine = _machine(provider, row, [fix for _, fix in matching])
                yield machine._replace(gpu_guessed=machine.gpu_model in guessed)
            except ValueError as error:
                raise frame.BuildError(f"{name}, row {line} ({row['sku']}): {error}") from error
    if idle := [fixes[i].pattern.pattern for i in range(len(fixes)) if i not in used]:
        raise frame.BuildError(f"machines.csv: no machine matches {idle}")


def guessed_gpus(sources: Path) -> set[str]:
    """Accelerators whose power nobody publishes: their watts are an estimate."""
    rows = frame.csv_rows(sources / "power" / "gpu_power.csv")
    return {row["gpu_model"] for row in rows if row["tdp_source"].startswith("not published")}


def _machine(provider: str, row: dict[str, str], fixes: list[Correction]) -> Machine:
    value = {fix.field: fix.value for fix in fixes if fix.field != "note"}
    listed = int(float(row["vcpu"]))
    constrained = _CONSTRAINED.match(row["sku"])
    basis, source = _cpu_basis(row)
    cpu_models = value.get("cpu_models", row["cpu_models"])
    gpu_model = value.get("gpu_model", row["gpu_model"])
    own = {source_id for fix in fixes for source_id in fix.source_ids}
    return Machine(
        provider,
        row["sku"],
        row["family"],
        row["arch"],
        int(constrained[1]) if constrained else listed,
        int(value.get("host_share_vcpus", listed)),
        float(value.get("memory_gib", row["memory_gib"])),
        float(value.get("gpu_count", row["gpu_count"] or 0)) if gpu_model else 0.0,
        gpu_model,
        tuple(part for part in cpu_models.split("|") if part),
        value.get("cpu_basis", basis) if cpu_models else "unknown",
        bool(_BURSTABLE[provider].search(row["sku"])),
        tuple(fix.value for fix in fixes if fix.field == "note"),
        tuple(sorted({fix.field for fix in fixes} - {"note", "cpu_basis"})),
        tuple(sorted({*LIST_SOURCES[provider], *([source] if source else []), *own})),
    )


def _cpu_basis(row: dict[str, str]) -> tuple[str, str]:
    text = row["cpu_source"]
    source = next((source_id for start, source_id in _CPU_SOURCES if text.startswith(start)), "")
    loose = ("inferred" in text) or ("generation" in text) or ("no model" in text) or ("default" in text) or not text
    return ("inferred" if loose else "named"), source
