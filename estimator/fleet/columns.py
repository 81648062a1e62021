"""Where a file's columns stand: each text column of a format as an expression over what the reader gives.

These expressions are DuckDB's own: they read maps, nested columns and JSON. What comes after them is portable.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..errors import InputError, shown
from .formats import header_key
from .sql import identifier, quoted

if TYPE_CHECKING:
    from .formats import Format
    from .sniffing import Sniffed

#: How bills write nothing.
NULLS = ("", "NULL", "null", "None")

_IN_MAP = re.compile(r"(\w+)\[(\w+)\]")
_AMOUNT = r"""["'']amount["''] *: *["'']?([-+0-9.eE]+)"""
_PAIR = r"""[{]["'']key["''] *: *["'']([^"'']*)["''] *, *["'']value["''] *: *["'']([^"'']*)["''][}]"""


def text_columns(form: Format, file: Sniffed) -> dict[str, str]:
    """Return each text column of a format as an expression over the reader's columns; null where the file lacks it.

    Raises
    ------
    InputError
        If a column that is needed stands twice under names that differ in case or signs only.
    """
    places: dict[str, list[int]] = {}
    for number, key in enumerate(file.keys):
        places.setdefault(key, []).append(number)
    found = {}
    for column, aliases in form.columns.items():
        exact = column in form.money or column in form.dates
        expression = next((each for alias in aliases if (each := _of(alias, file, places, exact)) is not None), None)
        if column == "tags_text":
            expression = _tags(form, file, expression)
        elif column == "credits_text" and expression is not None:
            expression = _credits(file, places, expression)
        found[column] = "CAST(NULL AS VARCHAR)" if expression is None else expression
    return found


def reader_columns(file: Sniffed) -> tuple[str, ...]:
    """Return every column of a file as an expression of text, in the order of its headers."""
    return tuple(_plain(file, number) for number in range(len(file.headers)))


def _of(alias: str, file: Sniffed, places: dict[str, list[int]], exact: bool) -> str | None:
    """Return a column or a key of a map as text without the spellings of nothing; ``None`` where the file lacks it.

    A tool that loads bills may leave two spellings of one column behind, of which each row fills one; money and dates
    are not guessed at.
    """
    inside = _IN_MAP.fullmatch(alias)
    held = places.get(header_key(inside[1]) if inside else alias)
    if held is None:
        return None
    if len(held) > 1 and exact:
        names = " and ".join(shown(file.headers[number]) for number in held[:2])
        raise InputError(
            f"each column of a bill must stand once; {shown(file.path, 200)} has {names}: take one of them out."
        )
    found = []
    for number in held:
        raw = _inner(file, number, inside[2]) if inside else _plain(file, number)
        if raw is None:
            continue
        # The CSV reader itself takes these for nothing.
        taken = file.kind == "csv" and not inside
        nulls = ", ".join(repr(null) for null in NULLS)
        found.append(raw if taken else f"CASE WHEN {raw} IN ({nulls}) THEN NULL ELSE {raw} END")
    if not found:
        return None
    return found[0] if len(found) == 1 else f"coalesce({', '.join(found)})"


def _plain(file: Sniffed, number: int) -> str:
    """Return a reader's column as text."""
    if file.kind == "csv":
        return f"c{number}"
    if file.kind != "parquet":
        return f"json_extract_string(c0, {_path(file.headers[number])})"
    name, kind = identifier(file.headers[number]), file.types[number]
    if kind == "VARCHAR":
        return name
    if kind.startswith("TIMESTAMP WITH"):
        return f"CAST(make_timestamp(epoch_us({name})) AS VARCHAR)"
    if "(" in kind and not kind.startswith("DECIMAL"):
        return f"CAST(to_json({name}) AS VARCHAR)"
    return f"CAST({name} AS VARCHAR)"


def _inner(file: Sniffed, number: int, key: str) -> str | None:
    """Return what a map, a nested column or a JSON text holds under a key, as text."""
    if file.kind in ("json", "json_array"):
        return f"json_extract_string(c0, {_path(file.headers[number], key)})"
    kind = file.types[number] if file.kind == "parquet" else "VARCHAR"
    name = identifier(file.headers[number]) if file.kind == "parquet" else f"c{number}"
    if kind.startswith("MAP"):
        return f"CAST({name}['{key}'] AS VARCHAR)"
    if kind.startswith("STRUCT"):
        return f"CAST({name}.{identifier(key)} AS VARCHAR)" if re.search(rf'\b"?{key}"? ', kind) else None
    if kind == "VARCHAR":
        return f"""nullif(regexp_extract({name}, '"{key}" *: *"([^"]*)"', 1), '')"""
    return None


def _tags(form: Format, file: Sniffed, whole: str | None) -> str | None:
    """Return tags as JSON text of one object: from one column, or from a column for each."""
    if whole is not None:
        braced = (
            f"CASE WHEN ltrim({whole}) LIKE '{{%' OR ltrim({whole}) LIKE '[%' THEN {whole} "
            f"ELSE '{{' || {whole} || '}}' END"
        )
        listed = f"regexp_replace({whole}, '{_PAIR}', '\"\\1\": \"\\2\"', 'g')"
        return (
            f"CASE WHEN ltrim({whole}) LIKE '[%' THEN '{{' || regexp_replace(trim({listed}), '^[[]|[]]$', '', "
            f"'g') || '}}' "
            f"ELSE {braced} END"
        )
    pairs = []
    for number, header in enumerate(file.headers):
        name = next((re.sub(prefix, "", header) for prefix in form.tags if re.match(prefix, header)), None)
        if name:
            value = f"nullif({_plain(file, number)}, '')"
            pairs.append(f"CASE WHEN {value} IS NOT NULL THEN to_json({quoted(name)}) || ':' || to_json({value}) END")
    return f"'{{' || concat_ws(',', {', '.join(pairs)}) || '}}'" if pairs else None


def _credits(file: Sniffed, places: dict[str, list[int]], text: str) -> str:
    """Return the sum of a row's credits as text: each is an amount in a list, or one number stands for all."""
    number = places["credits"][0]
    if file.kind == "parquet" and file.types[number].startswith("STRUCT") and file.types[number].endswith("[]"):
        name = identifier(file.headers[number])
        amounts = f"list_transform({name}, lambda x: CAST(CAST(x.amount AS VARCHAR) AS DECIMAL(38,28)))"
    else:
        amounts = f"list_transform(regexp_extract_all({text}, '{_AMOUNT}', 1), lambda x: try_cast(x AS DECIMAL(38,28)))"
        # A flattened file may hold their sum; what is no list stays as it is, for the rules to refuse.
        listed = f"ltrim({text}) LIKE '[%' OR ltrim({text}) LIKE '{{%'"
        return f"CASE WHEN {listed} THEN CAST(list_sum({amounts}) AS VARCHAR) ELSE {text} END"
    return f"CAST(list_sum({amounts}) AS VARCHAR)"


def _path(*keys: str) -> str:
    """Return a pointer into JSON as an SQL literal (RFC 6901), whatever signs the keys hold."""
    return quoted("".join("/" + key.replace("~", "~0").replace("/", "~1") for key in keys))
