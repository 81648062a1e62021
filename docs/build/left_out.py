"""Predictions of everything that was measured, each by a model fitted without its source, for docs/accuracy.md."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from power_fit import readings
from power_fit.calibrate import calibrated, without_groups
from power_fit.inputs import MEASURED, Inputs, source_of
from power_fit.widths import HostResiduals

from estimator.power import PowerModel
from estimator.validation import rows as validation
from estimator.validation.rows import Outcome, Row

#: Folds of sources for the clusters under HPL: too many sources to leave out one by one.
FOLDS = 5


class LeftOut:
    """Models without sources, fitted on demand, and what they predict."""

    def __init__(self, sources: Path) -> None:
        self.inputs = Inputs.read(sources)
        self._models: dict[tuple[str, ...], PowerModel] = {}

    @cached_property
    def hosts(self) -> HostResiduals:
        return HostResiduals(self.inputs)

    def model(self, *sources: str) -> PowerModel:
        """The model fitted without some sources, widths included."""
        if sources not in self._models:
            self._models[sources] = calibrated(self.inputs, self.hosts.widths, sources=sources).model
        return self._models[sources]

    @cached_property
    def rows(self) -> dict[str, list[Row]]:
        """Scored rows of the published measurements, by file."""
        folder = self.inputs.sources.parent / "validation"
        return {name: [r for r in validation.read_rows(folder / name) if r["core"] == "Y"] for name in MEASURED}

    def every_row(self) -> list[Row]:
        """Scored rows of both files."""
        return [row for rows in self.rows.values() for row in rows]

    def by_source(self, rows: Sequence[Row]) -> list[Outcome]:
        """Each row by a model without its source."""
        return [validation.predict_row(row, self.model(source_of(row))) for row in rows]

    def by_group(self, rows: Sequence[Row]) -> list[Outcome]:
        """Each row by a model without its group, its CPU included."""
        refit = without_groups(self.inputs, self.hosts.widths)
        return validation.leave_one_out(rows, refit, lambda row: row["group"])

    @staticmethod
    def in_sample(rows: Sequence[Row]) -> list[Outcome]:
        """Each row by the released model."""
        return validation.predict_rows(rows)

    def sweep(self, *, work: bool, utilization: bool) -> tuple[list[Row], list[Outcome]]:
        """The loops of the own H200, by a model without any of them.

        ``work`` tells the network, its batch and precision; otherwise only the class is known.
        """
        rows = [
            self._sweep_row(row, work=work, utilization=utilization)
            for row in csv.DictReader((self.inputs.sources / "gpu_measured" / "h200_sweep.csv").open(encoding="utf-8"))
            if row["family"] not in ("kernel", "idle")
        ]
        return rows, [validation.predict_row(row, self.model("own-h200")) for row in rows]

    @staticmethod
    def _sweep_row(row: dict[str, str], *, work: bool, utilization: bool) -> Row:
        name = f"{readings.sweep_name(row)} batch {row['batch']} {row['precision']}"
        return {
            "id": f"{row['task']} {row['model']} {row['batch']} {row['precision']}",
            "gpu_model": "NVIDIA H200-SXM-141GB (700 W)",
            "gpu_count": "1",
            "measured_scope": "gpu_only",
            "workload": name if work else readings.sweep_class(row),
            "gpu_util_pct": row["gpu_util"] if utilization else "",
            "measured_watts": row["watts"],
            "stratum": "own H200",
            "core": "Y",
        }

    def dense(self) -> tuple[list[Row], list[Outcome]]:
        """Clusters under HPL, in folds of whole sources."""
        rows = self.inputs.dense
        names = sorted({row["source"] for row in rows})
        folds = [tuple(names[i::FOLDS]) for i in range(FOLDS)]
        fold_of = {name: fold for fold in folds for name in fold}
        return rows, [validation.predict_row(row, self.model(*fold_of[row["source"]])) for row in rows]

    def idle_boards(self) -> list[tuple[str, str, float]]:
        """Idle readings of boards that the table knows: board, state, watts; one median per source."""
        states = {"idle-no-process": "awake", "idle-with-process": "context"}
        groups: dict[tuple[str, str, str], list[float]] = {}
        for row in csv.DictReader(
            (self.inputs.sources / "calibration" / "nvidia_smi_pastes.csv").open(encoding="utf-8")
        ):
            name = readings.PASTED.get(row["board"], row["board"])
            if row["use_in_stats"] != "Y" or row["state"] not in states or name not in self.inputs.gpus:
                continue
            asleep = row["p_state"] in ("P8", "P5")
            state = "deep" if asleep else states[row["state"]]
            groups.setdefault((name, state, row["source_url"]), []).append(float(row["watts"]))
        return [(name, state, sorted(watts)[len(watts) // 2]) for (name, state, _), watts in sorted(groups.items())]


def sliced(
    rows: Sequence[Row], outcomes: Sequence[Outcome], name_of: Callable[[Row, Outcome], str]
) -> tuple[list[Row], list[Outcome]]:
    """The same rows under another name of their stratum."""
    renamed = [{**row, "stratum": name_of(row, outcome)} for row, outcome in zip(rows, outcomes, strict=True)]
    return renamed, list(outcomes)
