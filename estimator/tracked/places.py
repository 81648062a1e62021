"""``--places``: a table of host → region and machine type, as a user keeps it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ..errors import InputError, shown
from ..machines.catalogue import find_machine
from ..providers import find_region
from ..reading import TABLE_BYTES, read_text
from .estimate import Place

_COLUMNS = ("host", "region", "sku")


def read_places(path: str | Path) -> dict[str, Place]:
    """Return the places of a CSV file with the columns host, region and, where it is a cloud's machine, sku.

    Raises
    ------
    InputError
        If the file is no such table, or a name in it is unknown; names the line.
    """
    reader = csv.DictReader(io.StringIO(read_text(path, "--places", at_most=TABLE_BYTES)))
    names = {(name or "").strip().lower(): name for name in reader.fieldnames or ()}
    if "host" not in names or not {"region", "sku"} & set(names):
        raise InputError(
            f"--places must be a CSV file with the columns {', '.join(_COLUMNS)}; {shown(str(path))} is not."
        )
    places: dict[str, Place] = {}
    try:
        for row in reader:
            host, region, sku = ((row.get(names[each]) or "").strip() if each in names else "" for each in _COLUMNS)
            if not host:
                continue
            if host in places:
                raise InputError(
                    f"--places must name each host once; line {reader.line_num} names {shown(host)} again."
                )
            try:
                places[host] = Place(
                    find_region(region).region if region else None, find_machine(sku).sku if sku else None
                )
            except InputError as problem:
                raise InputError(f"--places, line {reader.line_num}: {problem}") from None
    except csv.Error as problem:
        raise InputError(f"--places must be CSV; line {reader.line_num}: {problem}.") from None
    return places
