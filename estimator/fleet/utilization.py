"""Measured utilization of a bill's machines, from the result of ``carbonest usage``: by resource and UTC month.

A usage row says how the machine spent its measured hours on each straight part of a power curve, so that the mean of
its watts is exact. Hours of the bill that were not measured take the measured mean, with the prior's bounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from ..errors import InputError, shown
from ..machines.load import billed_class
from ..machines.unknown import closest_machine
from ..model import Interval
from ..schema import moment
from ..units import SECONDS_PER_HOUR
from ..usage import loads
from ..usage.rows import SEGMENTS, UsageRow
from .cells import NO_MONTH
from .engine import CELLS, LOADS, Field
from .lookups import machine_boards
from .rates import MEASURED_NODES

#: Monitoring reads a full load as a little more than 1.
_MOST_FRACTION = 1.01
_MOST_BOARD_WATTS = 5000.0
_FRACTIONS = (
    *(f"cpu_{kind}_{segment}" for kind in ("share", "util") for segment in SEGMENTS), "gpu_util_mean", "gpu_coverage",
)  # fmt: skip
_LONGEST_PERIOD = timedelta(days=3653)
_BOARDS = tuple(f"{name}_{end}" for name in ("boards", "boards_model") for end in Interval._fields)

FIELDS: tuple[Field, ...] = (
    Field("resource_key", "text"),
    Field("load_month", "day"),
    Field("load_id", "text"),
    Field("has_cpu", "flag"),
    *(Field(f"{kind}{number}", "number") for number in range(1, MEASURED_NODES + 1) for kind in ("w", "u")),
    Field("observed_hours", "number"),
    Field("gpu_source", "text"),
    Field("boards_sku", "text"),
    *(Field(name, "number") for name in _BOARDS),
)


class _Piece(NamedTuple):
    """A usage row's part of one month."""

    row: UsageRow
    hours: float


def measured_loads(rows: Iterable[UsageRow]) -> Iterator[tuple[object, ...]]:
    """Yield the rows of the loads relation, in the order of :data:`FIELDS`; what was not measured is left out.

    Raises
    ------
    InputError
        If a period of a row is none, or a figure cannot be what it says.
    """
    found: dict[tuple[str, date], list[_Piece]] = {}
    for row in rows:
        if row.observed_hours and (row.cpu_util_mean is not None or row.gpu_source.startswith("measured")):
            _check(row)
            for month, share in _months(row):
                found.setdefault((key_of(row.resource_id), month), []).append(_Piece(row, row.observed_hours * share))
    for number, ((key, month), pieces) in enumerate(sorted(found.items()), start=1):
        yield _load(key, month, f"measured {number}", pieces)


def _check(row: UsageRow) -> None:
    for name in _FRACTIONS:
        value = getattr(row, name)
        if value is not None and not value <= _MOST_FRACTION:
            raise InputError(
                f"{name} of a usage row must lie between 0 and 1; got {value:g} of {shown(row.resource_id)}."
            )
    if row.gpu_board_watts_mean is not None and row.gpu_board_watts_mean > _MOST_BOARD_WATTS:
        raise InputError(
            f"gpu_board_watts_mean must be the power of one board, {_MOST_BOARD_WATTS:,.0f} W at most; got "
            f"{row.gpu_board_watts_mean:g} of {shown(row.resource_id)}."
        )


def key_of(resource_id: str) -> str:
    """Return a resource as :data:`.cells.RESOURCE_KEY` names it."""
    lowered = resource_id.lower()
    return lowered.rpartition("/")[2] if lowered.startswith("arn:") else lowered


def _months(row: UsageRow) -> list[tuple[date, float]]:
    """Return each UTC month that a row's period touches, with the share of the period in it."""
    start, end = (moment(stamp) for stamp in (row.period_start, row.period_end))
    if start is None or end is None or not timedelta(0) < end - start <= _LONGEST_PERIOD:
        raise InputError(
            "a usage row's period must run from an instant to a later one, ten years at most; got "
            f"{shown(row.period_start)} to {shown(row.period_end)} of {shown(row.resource_id)}."
        )
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    months = []
    while start < end:
        following = datetime(start.year + start.month // 12, start.month % 12 + 1, 1, tzinfo=UTC)
        months.append((date(start.year, start.month, 1), (min(end, following) - start).total_seconds()))
        start = following
    whole = sum(seconds for _, seconds in months)
    if (row.observed_hours or 0.0) * SECONDS_PER_HOUR > whole * _MOST_FRACTION:
        raise InputError(
            f"observed_hours of a usage row must fit into its period; got {row.observed_hours:g} of "
            f"{shown(row.resource_id)} from {shown(row.period_start)} to {shown(row.period_end)}."
        )
    return [(month, seconds / whole) for month, seconds in months]


def _load(key: str, month: date, name: str, pieces: list[_Piece]) -> tuple[object, ...]:
    nodes, hours = _nodes(pieces)
    flat = [value for node in nodes for value in node] or [0.0] * (2 * MEASURED_NODES)
    source, sku, boards = _boards(pieces)
    observed = hours if nodes else sum(piece.hours for piece in pieces)
    return (key, month, name, bool(nodes), *flat, observed, source, sku, *boards)


def _nodes(pieces: list[_Piece]) -> tuple[list[tuple[float, float]], float]:
    """Return ((share of the measured time, mean utilization) on each part of a curve, hours measured)."""
    hours = [0.0] * len(SEGMENTS)
    used = [0.0] * len(SEGMENTS)
    for row, length in pieces:
        for place, segment in enumerate(SEGMENTS):
            share, mean = getattr(row, f"cpu_share_{segment}"), getattr(row, f"cpu_util_{segment}")
            if share and mean is not None:
                hours[place] += length * share
                used[place] += length * share * mean
    whole = sum(hours)
    if not whole:
        return [], 0.0
    return [(held / whole, total / held if held else 0.0) for held, total in zip(hours, used, strict=True)], whole


def _boards(pieces: list[_Piece]) -> tuple[str | None, str | None, tuple[float | None, ...]]:
    """Return (source, machine type, watts of its boards and their error) of what was measured of GPUs."""
    nothing = (None,) * len(_BOARDS)
    watts = [piece for piece in pieces if piece.row.gpu_source == "measured_watts" and piece.row.gpu_board_watts_mean]
    busy = [piece for piece in pieces if piece.row.gpu_source == "measured_utilization"]
    known = watts or [piece for piece in busy if piece.row.gpu_util_mean is not None]
    if not known:
        return None, None, nothing
    sku = known[0].row.sku
    try:
        machine = closest_machine(sku, known[0].row.provider)
    except InputError:
        return None, None, nothing
    hours = sum(piece.hours for piece in known)
    column = "gpu_board_watts_mean" if watts else "gpu_util_mean"
    mean = sum(getattr(piece.row, column) * piece.hours for piece in known) / hours
    covered = sum((piece.row.gpu_coverage or 0.0) * piece.hours for piece in known) / hours
    measured = loads.Measured(mean, covered, ((1.0, mean),))
    class_name = billed_class(gpus=machine.gpu_count, burstable=machine.burstable)
    if watts:
        wall = loads.gpu_wall_watts(measured, machine.gpu_count, loads.loss_share(), machine.gpu_watts)
        found = machine_boards(machine, class_name, None, wall)
    else:
        found = machine_boards(machine, class_name, loads.load(measured, class_name, "gpu"))
    return "measured watts" if watts else "measured", machine.sku.lower(), (*found[0], *found[1])


def gaps(cells: str = CELLS) -> str:
    """Return the SELECT of measured loads with the share of their billed hours that nobody measured."""
    billed = (
        f"SELECT resource_key, k_month, sum(node_hours) AS billed_hours FROM {cells}\n"
        f"  WHERE k_class = 'machine' AND k_month > {NO_MONTH} GROUP BY 1, 2"
    )
    return (
        "SELECT loads.*, billed.billed_hours,\n"
        "  1e0 - least(loads.observed_hours, billed.billed_hours) / billed.billed_hours AS gap\n"
        f"FROM {LOADS} AS loads JOIN (\n  {billed}\n) AS billed\n"
        "ON loads.resource_key = billed.resource_key AND loads.load_month = billed.k_month\n"
        "WHERE billed.billed_hours > 0"
    )
