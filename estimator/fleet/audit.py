"""What it takes to make a result again: the question, the inputs and tables by their hashes, the result's own hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .. import reading, schema, tables
from ..errors import InputError, shown
from ..estimate.composer import composed
from .delivery import delivery
from .run import ENGINES, Asked

KIND = "carbonest-fleet-audit"
VERSION = 1
_CHUNK_BYTES = 1 << 20
_TEXTS = schema.items(schema.text(), 100_000)
_WORD = schema.optional(schema.text())
_ASKED = {
    "paths": _TEXTS, "forced_format": _WORD, "group_by": _TEXTS, "usage": _TEXTS, "engine": schema.text(*ENGINES),
    "master": _WORD, "memory_limit": _WORD, "workload": _WORD, "network": schema.FLAG,
    "pue": schema.optional(schema.number(1)), "intensity": _WORD, "fallback": _WORD, "boundary": _WORD,
    "signal": _WORD, "state": _WORD, "feed": _WORD, "repeatable": schema.FLAG,
}  # fmt: skip
_SHA256 = schema.text(longest=64)
_FILE = schema.mapping({"path": schema.text(), "bytes": schema.number(0, whole=True), "sha256": _SHA256})
_RULE = schema.mapping({
    "kind": schema.text(KIND), "version": schema.number(1, whole=True), "carbonest": schema.text(),
    "asked": schema.mapping(_ASKED), "format": schema.text("text", "json", "csv", "markdown"),
    "inputs": schema.items(_FILE), "tables_sha256": _SHA256, "result_sha256": _SHA256,
})  # fmt: skip


def audit(asked: Asked, output_format: str, result: bytes, version: str) -> dict[str, Any]:
    """Return the audit of a result as plain data.

    Parameters
    ----------
    result : the bytes of the result in ``output_format``.
    version : of carbonest.

    Raises
    ------
    InputError
        If the result rests on months kept elsewhere, which the next run changes.
    """
    if asked.state is not None:
        raise InputError("--audit is of files: a result over --state DIR rests on months that the next run changes.")
    return {
        "kind": KIND,
        "version": VERSION,
        "carbonest": version,
        "asked": asdict(asked),
        "format": output_format,
        "inputs": [_hashed(path) for path in inputs(asked)],
        "tables_sha256": tables_sha256(),
        "result_sha256": hashlib.sha256(result).hexdigest(),
    }


def read(path: str) -> tuple[Asked, dict[str, Any]]:
    """Return what was asked, and the whole audit, from its file.

    Raises
    ------
    InputError
        If it is no audit.
    """
    content = reading.read_bytes(path, "the audit", at_most=reading.TABLE_BYTES)
    found = schema.checked(reading.parsed_json(content, "the audit"), _RULE, "the audit")
    if found["version"] != VERSION:
        raise InputError(f"the audit must be of version {VERSION}; it is of {found['version']}.")
    odd = sorted(set(found["asked"]) - set(_ASKED))
    if odd:
        raise InputError(f"the audit must say what was asked as this version does; it says {', '.join(odd)}.")
    given: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in found["asked"].items()
    }
    return Asked(**given), found


def check(asked: Asked, found: dict[str, Any]) -> None:
    """Raise where a result could not come out the same: inputs or tables are others than they were.

    Raises
    ------
    InputError
        Names the first input that differs.
    """
    now = {each["path"]: each for each in map(_hashed, inputs(asked))}
    before = {each["path"]: each for each in found["inputs"]}
    for path in dict.fromkeys((*before, *now)):
        if path not in now or path not in before:
            what = "is gone" if path not in now else "was not there"
            raise InputError(f"the inputs must be those of the audit; {shown(path, 200)} {what}.")
        if now[path]["sha256"] != before[path]["sha256"]:
            raise InputError(f"the inputs must be those of the audit; {shown(path, 200)} has changed since.")
    if tables_sha256() != found["tables_sha256"]:
        raise InputError(
            f"the tables must be those of the audit, of carbonest {found['carbonest']}; they are others: install that "
            "version."
        )


def inputs(asked: Asked) -> list[str]:
    """Return every file that a result rests on, in order."""
    source = composed(asked.intensity)
    named = [source.chosen.place or ""] if source is not None and source.chosen.kind == "file" else []
    return [*(str(path) for path in delivery(list(asked.paths)).files), *asked.usage, *named]


def tables_sha256() -> str:
    """Return one hash over all tables of carbonest, by name."""
    whole = hashlib.sha256()
    for path in sorted(tables.directory().glob("*.csv*")):
        whole.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def _hashed(path: str) -> dict[str, Any]:
    digest, size = hashlib.sha256(), 0
    try:
        with Path(path).open("rb") as stream:
            for chunk in _chunks(stream):
                digest.update(chunk)
                size += len(chunk)
    except OSError as error:
        raise InputError(f"an input must be readable; {shown(path, 200)}: {error.strerror}.") from None
    return {"path": path, "bytes": size, "sha256": digest.hexdigest()}


def _chunks(stream: Any) -> Iterable[bytes]:
    while chunk := stream.read(_CHUNK_BYTES):
        yield chunk
