"""The few words in which results are declared; each returns a fragment of JSON Schema (draft 2020-12).

Objects are open: a field may be added within a schema version, so a reader ignores what it does not know. The suite
closes them (``tests/carbonest/declared.py``), so that nothing is printed that is not declared.
"""

from __future__ import annotations

from typing import Any

Shape = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"


class Absent(dict[str, Any]):
    """A shape of a field that may be left out."""


def _told(shape: Shape, meaning: str, unit: str = "") -> Shape:
    told = dict(shape)
    if meaning or unit:
        told["description"] = f"{meaning}{f' [{unit}]' if unit else ''}".strip()
    if unit:
        told["x-unit"] = unit
    return told


def number(meaning: str, unit: str = "") -> Shape:
    """A number, signed."""
    return _told({"type": "number"}, meaning, unit)


def amount(meaning: str, unit: str = "") -> Shape:
    """A number of at least 0."""
    return _told({"type": "number", "minimum": 0}, meaning, unit)


def share(meaning: str) -> Shape:
    """A fraction from 0 to 1."""
    return _told({"type": "number", "minimum": 0, "maximum": 1}, meaning, "fraction")


def whole(meaning: str, unit: str = "") -> Shape:
    """A whole number of at least 0."""
    return _told({"type": "integer", "minimum": 0}, meaning, unit)


def text(meaning: str) -> Shape:
    """Any text."""
    return _told({"type": "string"}, meaning)


def flag(meaning: str) -> Shape:
    """True or false."""
    return _told({"type": "boolean"}, meaning)


def one_of(meaning: str, *values: str) -> Shape:
    """One of a closed list of words."""
    return _told({"enum": list(values)}, meaning)


def always(value: Any, meaning: str = "") -> Shape:
    """A value that never differs."""
    return _told({"const": value}, meaning)


def decimal(meaning: str, unit: str = "") -> Shape:
    """Exact money: a decimal number as text."""
    return _told({"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$"}, meaning, unit)


def moment(meaning: str) -> Shape:
    """A time stamp of ISO 8601, UTC."""
    return _told({"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$"}, meaning)


def part(name: str, meaning: str = "", unit: str = "") -> Shape:
    """One of the shapes that several results share: ``$defs``."""
    return _told({"$ref": f"#/$defs/{name}"}, meaning, unit)


def interval(meaning: str, unit: str = "") -> Shape:
    """A 90 % interval."""
    return part("interval", meaning, unit)


def maybe(shape: Shape) -> Shape:
    """A shape, or null where it is unknown or does not apply."""
    told = {key: shape[key] for key in ("description", "x-unit") if key in shape}
    bare = {key: value for key, value in shape.items() if key not in told}
    if isinstance(bare.get("type"), str):
        return {**bare, "type": [bare["type"], "null"], **told}
    return {"anyOf": [bare, {"type": "null"}], **told}


def may(shape: Shape) -> Absent:
    """A shape of a field that may be left out."""
    return Absent(shape)


def many(shape: Shape, meaning: str = "") -> Shape:
    """A list."""
    return _told({"type": "array", "items": shape}, meaning)


def texts(meaning: str) -> Shape:
    """A list of texts."""
    return many({"type": "string"}, meaning)


def by_name(shape: Shape, meaning: str) -> Shape:
    """An object whose keys are names."""
    return _told({"type": "object", "additionalProperties": shape}, meaning)


def anything(meaning: str) -> Shape:
    """Whatever the user's own file holds."""
    return _told({}, meaning)


def fields(meaning: str = "", more: Shape | None = None, /, **shapes: Shape) -> Shape:
    """An object; ``more`` is the shape of fields that are named by the user (``--group-by``)."""
    return _told(
        {
            "type": "object",
            "properties": {name: dict(shape) for name, shape in shapes.items()},
            "required": [name for name, shape in shapes.items() if not isinstance(shape, Absent)],
            "additionalProperties": True if more is None else more,
        },
        meaning,
    )
