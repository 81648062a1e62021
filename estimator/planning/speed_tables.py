"""The tables of relative speed: rows by class of work and device, CPU rows, efficiency of GPUs together."""

from __future__ import annotations

import os
from collections.abc import Mapping

from .. import tables
from ..errors import DataError
from ..model import Interval

FREE, SHARE_ALIKE, SCALING = "speed", "speed_sharealike", "speed_scaling"
_ONE = Interval.exact(1.0)


@tables.per_folder(4)
def rows() -> tuple[dict[str, str], ...]:
    """Return all rows, the share-alike ones last.

    That file may have been removed by someone who cannot take its licence: fewer devices, no error.
    """
    shared = os.path.isfile(os.path.join(tables.folder(), f"{SHARE_ALIKE}.csv"))  # noqa: PTH113, PTH118
    return (*tables.table(FREE), *(tables.table(SHARE_ALIKE) if shared else ()))


@tables.per_folder(64)
def factors(work: str, basis: str) -> dict[str, dict[str, str]]:
    """Return the rows of a class of work and a precision, by device."""
    wanted = ("gpu", work, basis)
    return {row["device"]: row for row in rows() if (row["kind"], row["workload_class"], row["basis"]) == wanted}


def cpu_row(model: str, hyperthreads: bool | None) -> dict[str, str] | None:
    """Return the row of a CPU; the share-alike one, which rests on more benchmarks, where both exist."""
    return _cpu_rows().get((model, hyperthreads))


def work_classes() -> dict[str, tuple[str, ...]]:
    """Return the classes of GPU work that the tables know, each with its precisions."""
    found: dict[str, dict[str, None]] = {}
    for row in rows():
        if row["kind"] == "gpu":
            found.setdefault(row["workload_class"], {})[row["basis"]] = None
    return {name: tuple(bases) for name, bases in sorted(found.items())}


def devices(kind: str) -> tuple[str, ...]:
    """Return the names of all devices of a kind, ``gpu`` or ``cpu``."""
    return tuple(sorted({row["device"] for row in rows() if row["kind"] == kind}))


def figures(row: Mapping[str, str]) -> Interval:
    """Return the speed of a row with its range.

    Raises
    ------
    DataError
        If the figures do not ascend, or are not above 0.
    """
    found = tables.interval(dict(row), "low", "central", "high", FREE)
    if not 0 < found.low <= found.central <= found.high:
        raise DataError(
            f"speed.csv, row {row['device']}: low, central and high must ascend above 0; got {found.low}, "
            f"{found.central}, {found.high}."
        )
    return found


def together(work: str, count: int, machines: int) -> Interval | None:
    """Return the efficiency per GPU of so many in so many machines, relative to eight in one; ``None`` if none is
    published.

    The nearest published number stands for one within a factor of two.
    """
    if count == 8 and machines == 1:
        return _ONE
    published = _scaling("detection" if work == "detection_two_stage" else work)
    kind = "one" if machines == 1 else "several"
    sizes = [size for size, where in published if where == kind]
    if not sizes:
        return None
    nearest = min(sizes, key=lambda size: (max(size, count) / min(size, count), -size))
    if max(nearest, count) / min(nearest, count) > 2:
        return None
    return published[nearest, kind]


@tables.per_folder(4)
def _cpu_rows() -> dict[tuple[str, bool | None], dict[str, str]]:
    found: dict[tuple[str, bool | None], dict[str, str]] = {}
    for row in rows():
        if row["kind"] == "cpu" and row["smt"] in ("yes", "no"):
            found[row["device"], row["smt"] == "yes"] = row
    # Where it is not known whether a vCPU is a hyperthread, it usually is one.
    unsure: dict[tuple[str, bool | None], dict[str, str]] = {
        (model, None): found.get((model, True), row) for (model, _), row in found.items()
    }
    return {**unsure, **found}


@tables.per_folder(64)
def _scaling(work: str) -> dict[tuple[int, str], Interval]:
    return {
        (int(row["gpus"]), row["machines"]): tables.interval(row, "low", "central", "high", SCALING)
        for row in tables.rows_for(SCALING, work)
    }
