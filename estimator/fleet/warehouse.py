"""Columns of an export where it lies in a warehouse: each text column of a format as an expression of a dialect."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..errors import InputError
from .columns import NULLS, text_columns
from .dialects import TYPES, named
from .formats import header_key
from .sql import quoted

if TYPE_CHECKING:
    from .formats import Format
    from .sniffing import Sniffed

_IN_MAP = re.compile(r"(\w+)\[(\w+)\]")
#: Dialect → how a map's value under a key is read, and how a map is written as JSON text.
_IN = {
    "duckdb": "{map}[{key}]",
    "spark": "{map}[{key}]",
    "athena": "element_at({map}, {key})",
    "bigquery": "JSON_VALUE(TO_JSON({map}), {path})",
}
_JSON = {
    "duckdb": "CAST(to_json({map}) AS VARCHAR)",
    "spark": "to_json({map})",
    "athena": "json_format(CAST({map} AS JSON))",
    "bigquery": "TO_JSON_STRING({map})",
}


def warehouse_columns(form: Format, file: Sniffed, dialect: str) -> dict[str, str]:
    """Return each text column of a format as an expression over the export's table; null where the export lacks it.

    Parameters
    ----------
    file : a file of the export: its headers are the table's columns.

    Raises
    ------
    InputError
        If the export's headers hold one column twice, or keep credits in a list, which only BigQuery is told to add up.
    """
    text_columns(form, file)  # refuses what stands twice
    places = {key: number for number, key in enumerate(file.keys)}
    found = {}
    for column, aliases in form.columns.items():
        held = next((each for alias in aliases if (each := _of(alias, column, file, places, dialect))), None)
        found[column] = held or "CAST(NULL AS VARCHAR)"
    return found


def _of(alias: str, column: str, file: Sniffed, places: dict[str, int], dialect: str) -> str | None:
    inside = _IN_MAP.fullmatch(alias)
    number = places.get(header_key(inside[1]) if inside else alias)
    if number is None:
        return None
    kind = file.types[number] if file.kind == "parquet" else "VARCHAR"
    name = named(file.headers[number], dialect)
    if column == "credits_text":
        return _credits(name, dialect)
    if inside is None:
        raw = _JSON[dialect].format(map=name) if kind.startswith(("MAP", "STRUCT")) else f"CAST({name} AS VARCHAR)"
    elif kind.startswith("MAP"):
        key, path = quoted(inside[2]), quoted(f'$."{inside[2]}"')
        raw = f"CAST({_IN[dialect].format(map=name, key=key, path=path)} AS VARCHAR)"
    elif kind.startswith("STRUCT"):
        raw = f"CAST({name}.{named(inside[2], dialect)} AS VARCHAR)"
    else:
        raw = f"""nullif(regexp_extract({name}, '"{inside[2]}" *: *"([^"]*)"', 1), '')"""
    return f"CASE WHEN {raw} IN ({', '.join(map(quoted, NULLS))}) THEN NULL ELSE {raw} END"


def _credits(name: str, dialect: str) -> str:
    if dialect != "bigquery":
        raise InputError(
            f"credits of a Google Cloud export are a list, which this prints for bigquery only; got {dialect}: take "
            "--engine duckdb on the files themselves."
        )
    kind = TYPES[dialect]["text"]
    return f"(SELECT CAST(sum(CAST(credit.amount AS BIGNUMERIC)) AS {kind}) FROM UNNEST({name}) AS credit)"
