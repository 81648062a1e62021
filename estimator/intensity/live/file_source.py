"""A user's own series: ``start,gco2e_per_kwh`` in a CSV file.

``start``           ISO 8601; UTC unless the stamp carries an offset; the start of a half-open interval
``gco2e_per_kwh``   at least 0; blank is a gap
``end``             optional; left out, a row lasts until the next start, the last as long as the one before it
``boundary``        optional, the same in all rows: lifecycle or direct
``signal``          optional, the same in all rows: average or marginal
"""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ... import reading
from ...errors import InputError, shown
from .service import HIGHEST, MEASURED, Place, Point, Series, stamp_text

SOURCE_ID = "user_file"
_ALLOWED = {"boundary": ("lifecycle", "direct"), "signal": ("average", "marginal")}
_LONGEST_ROW = timedelta(days=366)


class FileSource:
    """A file behind the interface of the services."""

    name = "file"
    problem: str | None = None

    def __init__(self, path: str | Path) -> None:
        self.series = read(path)
        self.boundary = self.series.boundary
        self.signal = self.series.signal

    def now(self) -> datetime:
        """Return the present time."""
        return datetime.now(UTC)

    def latest(self, place: Place) -> Series:
        """Return the row that holds now."""
        now = self.now()
        found = [p for p in self.series.points if p.start <= now < p.end]
        if not found:
            raise InputError(f"{self.series.place} must cover the present; it {covered(self.series)}.")
        return self.series.holding(found)

    def history(self, place: Place, start: datetime, end: datetime) -> Series:
        """Return the rows of a window."""
        return self.series.holding(self.series.within(start, end))

    def forecast(self, place: Place, hours: float) -> Series:
        """Return the rows from now on."""
        return self.series.ahead(self.now(), hours)


def covered(series: Series) -> str:
    """Return "covers A to B" of a series, or that it has no values."""
    if not series.points:
        return "has no values"
    return f"covers {stamp_text(series.points[0].start)} to {stamp_text(series.points[-1].end)}"


def read(path: str | Path) -> Series:
    """Return the series of a file.

    Raises
    ------
    InputError
        If it cannot be read, lacks a column, or a row breaks a rule; names the line.
    """
    path = Path(path)
    text = reading.decoded(reading.read_bytes(path, "an intensity file"), path.name)
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        rows = list(reader)
    except csv.Error as error:
        raise InputError(f"{path.name}, line {reader.line_num}: must be CSV; it is none: {error}.") from None
    if not rows or not any(cell.strip() for cell in rows[0]):
        raise InputError(f"{path.name} must begin with a header line, start,gco2e_per_kwh; the file is empty.")
    header = [cell.strip().casefold() for cell in rows[0]]
    for column in ("start", "gco2e_per_kwh"):
        if header.count(column) != 1:
            raise InputError(f"{path.name} must have one column {column}; its header is {','.join(rows[0])[:80]!r}.")
    lines = [
        (number, _cells(path, number, header, cells))
        for number, cells in enumerate(rows[1:], start=2)
        if any(cell.strip() for cell in cells)
    ]
    points = _points(path, [(number, *_row(path, number, cells)) for number, cells in lines])
    stated = {name: _stated(path, name, lines) for name in _ALLOWED}
    doubt = (f"all values of {path.name} are at most 2: are they in kg instead of g?",) if _in_kilograms(points) else ()
    return Series(tuple(points), stated["boundary"], stated["signal"], SOURCE_ID, path.name, (), doubt)


def _cells(path: Path, number: int, header: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(header):
        raise InputError(f"{path.name}, line {number}: expected {len(header)} cells, got {len(cells)}.")
    return {name: cell.strip() for name, cell in zip(header, cells, strict=True)}


def _row(path: Path, number: int, cells: dict[str, str]) -> tuple[datetime, datetime | None, float | None]:
    start = _stamp(path, number, "start", cells["start"])
    end = _stamp(path, number, "end", cells["end"]) if cells.get("end") else None
    if end is not None and not start < end <= start + _LONGEST_ROW:
        raise InputError(f"{path.name}, line {number}: end must follow start within a year; got {cells['end']!r}.")
    text = cells["gco2e_per_kwh"]
    try:
        value = float(text) if text else None
    except ValueError:
        value = float("nan")
    if value is not None and not 0 <= value <= HIGHEST:
        raise InputError(
            f"{path.name}, line {number}: gco2e_per_kwh must be a number from 0 to {HIGHEST:g}, or blank; "
            f"got {shown(text, 40)}."
        )
    return start, end, value


def _stamp(path: Path, number: int, column: str, text: str) -> datetime:
    try:
        stamp = datetime.fromisoformat(text)
        return (stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise InputError(
            f"{path.name}, line {number}: {column} must be a stamp like 2026-11-23T10:00Z; got {text[:40]!r}."
        ) from None


def _points(path: Path, rows: list[tuple[int, datetime, datetime | None, float | None]]) -> list[Point]:
    rows = sorted(rows, key=lambda row: row[1])
    points = []
    last: timedelta | None = None
    for position, (number, start, stated_end, value) in enumerate(rows):
        following = rows[position + 1] if position + 1 < len(rows) else None
        if following is not None and following[1] == start:
            raise InputError(
                f"{path.name}, line {following[0]}: start {stamp_text(start)} is there twice. "
                "Stamps are UTC: a local clock repeats an hour when summer time ends."
            )
        if stated_end is not None:
            last = stated_end - start
        elif following is not None:
            last = following[1] - start
        elif last is None:
            raise InputError(f"{path.name}, line {number}: a single row needs an end column.")
        if following is not None and start + last > following[1]:
            raise InputError(f"{path.name}, line {following[0]}: starts before line {number} ends.")
        if last > _LONGEST_ROW:
            raise InputError(f"{path.name}, line {number}: a row must not last longer than a year.")
        if value is not None:
            points.append(Point(start, last.total_seconds(), value, MEASURED))
    return points


def _stated(path: Path, column: str, lines: list[tuple[int, dict[str, str]]]) -> str | None:
    found: str | None = None
    for number, cells in lines:
        value = cells.get(column, "").casefold()
        if not value:
            continue
        if value not in _ALLOWED[column] or (found is not None and value != found):
            raise InputError(
                f"{path.name}, line {number}: {column} must be {' or '.join(_ALLOWED[column])}, "
                f"the same in all rows; got {value[:40]!r}."
            )
        found = value
    return found


def _in_kilograms(points: list[Point]) -> bool:
    return bool(points) and 0 < max(point.gco2e_per_kwh for point in points) <= 2
