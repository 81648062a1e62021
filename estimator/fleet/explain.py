"""One row of a bill explained: why this class, these hours, this money, and the trail of its energy."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import InputError, shown
from ..estimate.site import site_of
from ..estimate.vm import estimate
from ..estimate.workload import Workload
from ..model import SCHEMA_VERSION, Interval, Step
from .sites import NO_MONTH, window
from .usage_schema import CLASSES, COLUMNS

if TYPE_CHECKING:
    from .bills import Bills
    from .options import Options
    from .pipeline import Estimated

_FIGURES = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e")
_MORE = ("machine", "tier", "scope", "method", "utilization_source", "load_mean", "known_region", "not_estimated")


class Explained(NamedTuple):
    """A row of a bill, and everything that was made of it.

    Attributes
    ----------
    raw : the file's own columns.
    usage : the usage schema's columns, what is null left out.
    meaning : what its class is.
    figures : energy and emissions, each with its interval; empty where there are none.
    derived : machine, tier, where its utilization comes from, why it is not estimated.
    trail : the steps of a machine's estimate with the load of its class; empty for everything else.
    """

    file: str
    line: int
    raw: dict[str, str]
    usage: dict[str, Any]
    meaning: str
    figures: dict[str, Interval]
    derived: dict[str, Any]
    trail: tuple[Step, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return {
            "schema_version": SCHEMA_VERSION,
            **self._asdict(),
            "usage": {name: _plain(value) for name, value in self.usage.items()},
            "figures": {name: value.to_dict() for name, value in self.figures.items()},
            "trail": [step.to_dict() for step in self.trail],
        }


def explain(bills: Bills, estimated: Estimated, options: Options, which: str) -> Explained:
    """Return one row explained.

    Parameters
    ----------
    which : ``N``, or ``FILE:N`` where there are several files; 1 is a file's first row of data.

    Raises
    ------
    InputError
        If there is no such row.
    """
    file, line = _place(bills, which)
    rows = bills.connection.execute(
        f"SELECT * FROM ({estimated.rows_sql()}) AS estimated WHERE file = ? AND line = ?", [file, line]
    )
    names = [column[0] for column in rows.description]
    found = rows.fetchall()
    if not found:
        held = next(rows for (name,), (rows, _, _) in bills.ledger().by("file").items() if name == file)
        raise InputError(f"{shown(file, 200)} has rows 1 to {held:,}; got {line}.")
    row = dict(zip(names, found[0], strict=True))
    usage = {column.name: row[column.name] for column in COLUMNS if row[column.name] is not None}
    raw = {name: value for name, value in bills.raw_row(file, line).items() if value not in (None, "")}
    figures = {
        name: Interval(*(row[f"{name}_{end}"] for end in Interval._fields))
        for name in _FIGURES
        if row[f"{name}_central"] is not None
    }
    derived = {name: row[name] for name in _MORE if row.get(name) not in (None, "")}
    return Explained(file, line, raw, usage, CLASSES[row["class"]], figures, derived, _trail(row, options))


def _place(bills: Bills, which: str) -> tuple[str, int]:
    name, _, number = which.rpartition(":")
    try:
        line = int(number)
    except ValueError:
        raise InputError(f"--explain-row must be N or FILE:N; got {shown(which)}.") from None
    files = [path for path, _, _ in bills.files]
    wanted = [path for path in files if path == name or path.endswith(f"/{name}")] if name else files
    if len(wanted) != 1:
        some = ", ".join(shown(path, 120) for path in files[:5])
        raise InputError(f"--explain-row must say which file where there are several, FILE:N; there are {some}.")
    return wanted[0], line


def _trail(row: dict[str, Any], options: Options) -> tuple[Step, ...]:
    """Return the steps of a machine row's estimate; its load is that of the class unless it was measured."""
    if row["class"] != "machine" or not row["energy_kwh_central"] or row["energy_kwh_central"] <= 0:
        return ()
    month: date = row["usage_month"] or NO_MONTH
    start, month_hours = window(month)
    region = row["known_region"] or None
    given = options.intensity
    # A bill tells the month of a row and no more: its intensity is that of a machine held for the whole month.
    site = site_of(
        row["provider"],
        region,
        hours=month_hours,
        start=start,
        boundary=options.boundary,
        signal=options.signal,
        pue=options.pue,
        intensity=given(row["provider"], region, start, month_hours) if callable(given) else given,
    )
    workload = Workload(
        sku=row["machine"],
        hours=row["node_hours"],
        provider=row["provider"],
        region=region,
        cpu_util=row["load_mean"] if str(row["utilization_source"]).startswith("measured") else None,
        workload=options.workload,
        pue=options.pue,
        intensity=site.intensity,
        intensity_steps=site.intensity_steps,
        boundary=options.boundary,
        signal=options.signal,
        closest=True,
    )
    return estimate(workload).trail


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    return value.isoformat() if hasattr(value, "isoformat") else value
