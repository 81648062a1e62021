"""A bill's own rows with our columns beside them, written by the engine straight to a file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InputError, UnknownNameError, shown
from ..files import check_writable
from ..model import Interval
from .sql import identifier, quoted

if TYPE_CHECKING:
    from .bills import Bills, Opened
    from .pipeline import Estimated

#: Our columns beside the user's own, as FOCUS spells columns of others: name → expression over a row with energy.
COLUMNS: dict[str, str] = {
    "x_Class": "class", "x_Reason": "reason", "x_MachineHours": "machine_hours", "x_Machine": "machine",
    "x_Tier": "tier", "x_Scope": "scope", "x_UtilizationSource": "utilization_source",
    **{
        f"{name}{'' if end == 'central' else end.capitalize()}": f"{figure}_{end}"
        for name, figure in (
            ("x_EnergyKwh", "energy_kwh"), ("x_OperationalKgCo2e", "operational_kgco2e"),
            ("x_EmbodiedKgCo2e", "embodied_kgco2e"),
        )
        for end in Interval._fields
    },
    "x_Co2eKg": "coalesce(operational_kgco2e_central + embodied_kgco2e_central, operational_kgco2e_central)",
    "x_NotEstimated": "not_estimated", "x_Flag": "flag",
}  # fmt: skip


_NO_LIMIT = 9_000_000_000_000_000_000


def write_lines(bills: Bills, estimated: Estimated, path: str, form: str, *, where: str = "") -> int:
    """Write every row of the bills, its own columns and ours, and return how many.

    Parameters
    ----------
    form : csv or parquet.
    where : SQL condition on a row; empty: all rows.

    Raises
    ------
    InputError
        If the file cannot be written.
    """
    check_writable(path)
    connection = bills.connection
    # A limit that no bill reaches keeps the condition from being pushed into every rule of the format.
    condition = f" WHERE {where}" if where else ""
    rows = f"({estimated.rows_sql()} LIMIT {_NO_LIMIT})" if where else f"({estimated.rows_sql()})"
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW fleet_lines AS SELECT file AS x_file, line AS x_line, "
        f"{', '.join(f'{expression} AS {name}' for name, expression in COLUMNS.items())} "
        f"FROM {rows} AS estimated{condition}"
    )
    parts = [_of_group(group, alone=len(bills.files) == 1) for group in bills.groups]
    options = "FORMAT parquet, COMPRESSION zstd" if form == "parquet" else "FORMAT csv, HEADER"
    target = Path(os.path.realpath(path))
    handle, scratch = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:50]}.", suffix=".carbonest-part")
    os.close(handle)
    try:
        connection.execute("SET preserve_insertion_order = true")
        query = " UNION ALL BY NAME ".join(parts)
        found = connection.execute(f"COPY ({query}) TO {quoted(scratch)} ({options})").fetchall()
        mask = os.umask(0)
        os.umask(mask)
        Path(scratch).chmod(0o666 & ~mask)
        Path(scratch).replace(target)
    except OSError as error:
        raise InputError(
            f"--output must name a file that can be written; {shown(path, 200)}: {error.strerror}."
        ) from None
    finally:
        connection.execute("SET preserve_insertion_order = false")
        Path(scratch).unlink(missing_ok=True)
    return int(found[0][0])


def with_columns(bills: Bills, wanted: Mapping[str, str]) -> str:
    """Return the usage rows with columns of the bills' own beside them, in brackets.

    Parameters
    ----------
    wanted : name in the result → heading, in any case.

    Raises
    ------
    UnknownNameError
        If no file has such a heading.
    """
    every = dict.fromkeys(header for group in bills.groups for header in group.staged.files[0].headers)
    parts = []
    for heading in wanted.values():
        if heading.casefold() not in {header.casefold() for header in every}:
            raise UnknownNameError.among("column", heading, every, "--group-by column:NAME takes those of the bills.")
    for group in bills.groups:
        places = {header.casefold(): number for number, header in enumerate(group.staged.files[0].headers)}
        columns = []
        for name, heading in wanted.items():
            place = places.get(heading.casefold())
            columns.append(f"{'CAST(NULL AS VARCHAR)' if place is None else f'r{place}'} AS {name}")
        parts.append(f"SELECT file, line, {', '.join(columns)} FROM {group.staged.raw}")
    names = ", ".join(f"raw.{name}" for name in wanted)
    return (
        f"(SELECT usage.*, {names} FROM ({bills.usage_sql}) AS usage "
        f"JOIN ({' UNION ALL '.join(parts)}) AS raw ON usage.file = raw.file AND usage.line = raw.line)"
    )


def _of_group(group: Opened, *, alone: bool) -> str:
    """Return the SELECT of a group's rows: its files' columns as they are spelled, and ours."""
    headers = group.staged.files[0].headers
    taken: dict[str, int] = {}
    columns = []
    for number, header in enumerate(headers):
        key = header.casefold()
        taken[key] = taken.get(key, 0) + 1
        name = header if taken[key] == 1 else f"{header}_{taken[key]}"
        columns.append(f"raw.r{number} AS {identifier(name or f'column{number + 1}')}")
    if not alone:
        columns.append("lines.x_file AS x_File")
    columns += ["lines.x_line AS x_Line", *(f"lines.{name}" for name in COLUMNS)]
    return (
        f"(SELECT {', '.join(columns)} FROM {group.staged.raw} AS raw JOIN fleet_lines AS lines "
        "ON raw.file = lines.x_file AND raw.line = lines.x_line ORDER BY raw.file, raw.line)"
    )
