"""Planted rows as files, in the spellings that exports have."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
import re
from decimal import Decimal
from pathlib import Path

import duckdb

from .planted import Row, written

NULLS = ("", "NULL", "null", "None")


def headers_of(rows: list[Row]) -> list[str]:
    """Return the columns of all rows in order of appearance."""
    return list(dict.fromkeys(name for row in rows for name in row))


def write_csv(
    path: Path, rows: list[Row], rng: random.Random, *, spell: dict[str, str] | None = None, spoiled: int = 0
) -> int:
    """Write rows as CSV with this file's own habits, and return how many of its lines no reader can take apart.

    A byte-order mark, CRLF, the spelling of nothing, semicolons, blank lines, E-notation, the order of columns and
    compression are the file's habits. ``spell`` renames columns. Spoiled lines have a column too many or a byte that is
    no UTF-8; they stand between the others.
    """
    spell = spell or {}
    names = headers_of(rows)
    rng.shuffle(names)
    null, delimiter = rng.choice(NULLS), rng.choice([",", ",", ";"])
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=rng.choice(["\n", "\r\n"]))
    writer.writerow([spell.get(name, name) for name in names])
    end = writer.dialect.lineterminator
    places = set(rng.sample(range(len(rows)), min(spoiled, len(rows))))
    for number, row in enumerate(rows):
        writer.writerow([_text(row.get(name), null, rng) for name in names])
        if number in places:
            out.write(
                rng.choice([delimiter.join(["x"] * (len(names) + 2)), delimiter.join(["\udce9"] * len(names))]) + end
            )
        if rng.random() < 0.02:
            out.write(end)
    content = out.getvalue().encode("utf-8", "surrogateescape")
    if rng.random() < 0.5:
        content = b"\xef\xbb\xbf" + content
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return len(places)


def write_json(path: Path, rows: list[Row], rng: random.Random, *, spoiled: int = 0) -> int:
    """Write rows as JSON lines without the keys that are null, as BigQuery does; spoiled lines are cut short."""
    lines = []
    places = set(rng.sample(range(len(rows)), min(spoiled, len(rows))))
    for number, row in enumerate(rows):
        lines.append(json.dumps({k: _plain(v) for k, v in row.items() if v is not None}))
        if number in places:
            lines.append('{"cost": 1.5, "service": {"descr')
    content = ("\n".join(lines) + "\n").encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return len(places)


def write_parquet(path: Path, rows: list[Row], types: dict[str, str]) -> None:
    """Write rows as Parquet; columns without a type are text."""
    source = path.with_suffix(".rows")
    write_json(source, rows, random.Random(0))
    columns = {name: types.get(name, "VARCHAR") for name in headers_of(rows)}
    with duckdb.connect() as connection:
        connection.execute(
            f"COPY (SELECT * FROM read_json('{source}', format='newline_delimited', columns={columns!r})) "
            f"TO '{path}' (FORMAT parquet)"
        )
    source.unlink()


def legacy_cur(row: Row) -> Row:
    """Return a CUR 2.0 row as the legacy report spells it: slashes and camel case, each key of a map its own column."""
    flat: Row = {}
    for name, value in row.items():
        if name == "product":
            assert isinstance(value, dict)
            flat |= {f"product/{_camel(key)}": each for key, each in value.items()}
        elif name == "resource_tags":
            assert isinstance(value, dict)
            flat |= {f"resourceTags/{key.replace('user_', 'user:', 1)}": each for key, each in value.items()}
        else:
            section = next(
                s
                for s in ("line_item", "savings_plan", "split_line_item", "bill", "pricing", "reservation")
                if name.startswith(s + "_")
            )
            rest = name.removeprefix(section + "_").replace("a_r_n", "ARN")
            camel = _camel(rest)
            flat[f"{_camel(section)}/{camel[0].upper()}{camel[1:]}"] = value
    return flat


def _camel(name: str) -> str:
    return re.sub(r"_([a-z0-9])", lambda m: m[1].upper(), name)


def _text(value: object, null: str, rng: random.Random) -> object:
    """Return a value as CSV holds it; maps are JSON."""
    if value is None:
        return null
    if isinstance(value, dict | list):
        return json.dumps(value, default=str)
    return written(value, rng)


def _plain(value: object) -> object:
    """Return a value as JSON holds it."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items() if each is not None}
    return [_plain(each) for each in value] if isinstance(value, list) else value
