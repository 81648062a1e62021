"""Write carbonest/schemas/*.json and docs/results.md from docs/build/results/; ``--check`` only compares.

usage: python docs/build/build_results.py [--check]
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
from results import bills, judged, lookups, machines, parts, plans, profiles, runs  # noqa: E402
from results.shapes import DRAFT, Shape  # noqa: E402

SCHEMAS = ROOT / "carbonest" / "schemas"
PAGE = ROOT / "docs" / "results.md"
ROOMS = (machines, plans, bills, runs, profiles, judged, lookups)


def declared() -> dict[str, tuple[tuple[str, ...], str, Shape]]:
    """Return every result: its commands, what it is, its shape; in the order of the page."""
    found: dict[str, tuple[tuple[str, ...], str, Shape]] = {}
    for room in ROOMS:
        for name, (commands, meaning, shape) in room.RESULTS.items():
            found[name] = ((commands,) if isinstance(commands, str) else commands, meaning, shape)
    return found


def schema(name: str, commands: tuple[str, ...], meaning: str, shape: Shape) -> dict[str, Any]:
    """Return one whole schema, with those shared shapes that it uses."""
    used: dict[str, Shape] = {}
    waiting = [shape]
    while waiting:
        for part in _parts_of(waiting.pop()):
            if part not in used:
                used[part] = parts.DEFINITIONS[part]
                waiting.append(parts.DEFINITIONS[part])
    return {
        "$schema": DRAFT, "$id": f"{name}.json", "title": meaning, "x-commands": list(commands),
        "description": f"{meaning} JSON of {spelled(commands)} with `--format json`.", **shape,
        "$defs": {part: used[part] for part in sorted(used)},
    }  # fmt: skip


def spelled(commands: tuple[str, ...]) -> str:
    """Return commands as a page names them."""
    return ", ".join(f"`{command}`" for command in commands)


def _parts_of(shape: Any) -> Iterator[str]:
    if isinstance(shape, dict):
        if "$ref" in shape:
            yield shape["$ref"].rpartition("/")[2]
        for value in shape.values():
            yield from _parts_of(value)
    elif isinstance(shape, list):
        for value in shape:
            yield from _parts_of(value)


def rows(shape: Shape, path: str = "", optional: bool = False) -> Iterator[tuple[str, str, str, str]]:
    """Return the fields below a shape: path, kind, unit, meaning."""
    bare, null = _without_null(shape)
    kind = _kind(bare) + (" or null" if null else "") + (", may be left out" if optional else "")
    if path:
        meaning = str(shape.get("description", "")).removesuffix(f"[{shape.get('x-unit')}]").strip()
        yield path, kind, str(shape.get("x-unit", "")), meaning
    if bare.get("type") == "array":
        yield from _below(bare.get("items", {}), f"{path}[]")
    else:
        yield from _below(bare, path)


def _below(shape: Shape, path: str) -> Iterator[tuple[str, str, str, str]]:
    shape, _ = _without_null(shape)
    required = shape.get("required", [])
    for name, field in shape.get("properties", {}).items():
        yield from rows(field, f"{path}.{name}".lstrip("."), name not in required)
    named = shape.get("additionalProperties")
    if isinstance(named, dict):
        if shape.get("properties"):
            yield f"{path}.…".lstrip("."), _kind(named), "", str(named.get("description", ""))
        else:
            yield from _below(named, f"{path}.*")


def _without_null(shape: Shape) -> tuple[Shape, bool]:
    if "anyOf" in shape and {"type": "null"} in shape["anyOf"]:
        return next(each for each in shape["anyOf"] if each != {"type": "null"}), True
    kinds = shape.get("type")
    if isinstance(kinds, list) and "null" in kinds:
        rest = [kind for kind in kinds if kind != "null"]
        return {**shape, "type": rest[0] if len(rest) == 1 else rest}, True
    return shape, False


def _kind(shape: Shape) -> str:
    if "$ref" in shape:
        part = shape["$ref"].rpartition("/")[2]
        return f"[{part}](#{part})"
    if "const" in shape:
        return f"`{json.dumps(shape['const'])}`"
    if "enum" in shape:
        return "one of " + ", ".join(f"`{value}`" for value in shape["enum"])
    if "anyOf" in shape:
        return " or ".join(_kind(each) for each in shape["anyOf"])
    kinds = shape.get("type", "anything")
    if isinstance(kinds, list):
        return " or ".join(kinds)
    if kinds == "array":
        item, _ = _without_null(shape["items"])
        return f"list of {_kind(item)}"
    if kinds == "object" and isinstance(shape.get("additionalProperties"), dict) and not shape.get("properties"):
        return f"object: name → {_kind(shape['additionalProperties'])}"
    return str(kinds)


def table(shape: Shape) -> list[str]:
    """Return the fields of a shape as a table of Markdown."""
    lines = ["| field | what | unit | meaning |", "|---|---|---|---|"]
    lines += [row(f"`{path}`", kind, unit, meaning) for path, kind, unit, meaning in rows(shape)]
    return lines


def row(*cells: str) -> str:
    """Return a row of a table of Markdown."""
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def page() -> str:
    """Return docs/results.md."""
    results = declared()
    lines = [
        "# Results",
        "",
        "Generated by `docs/build/build_results.py` from `docs/build/results/`.",
        "",
        "What `--format json` prints, field by field. Each result has a JSON Schema (draft 2020-12) that ships with",
        "carbonest: `carbonest data schema` lists them, `carbonest data schema vm` prints one.",
        "",
        "```sh",
        "carbonest vm m5.xlarge --hours 10 --output now.json",
        "carbonest data schema vm --output vm.schema.json",
        "check-jsonschema --schemafile vm.schema.json now.json",
        "```",
        "",
        "- `schema_version` rises when a field changes its meaning or goes. Within one, fields are added: a reader",
        "  ignores those that it does not know; the schemas allow them.",
        "- Every uncertain figure is an [interval](#interval). What is unknown is null, never 0.",
        "- Units stand in the names, and in the schemas as `x-unit`. Shares are fractions. Money of bills is text,",
        "  so that no digit is lost.",
        "- `carbonest iam` prints a policy in the form that its provider reads, not a result.",
        "- `a[].b` is the field `b` of each item of the list `a`; `a.*.b` of each value of the object `a`; `a.…` are",
        "  fields that you name, as `--group-by` does.",
        "",
        "| schema | command | what it is |",
        "|---|---|---|",
    ]
    for name, (commands, meaning, _) in results.items():
        lines.append(row(f"[{name}](#{name})", spelled(commands), meaning))
    lines += ["", "## Shared parts"]
    for name, shape in parts.DEFINITIONS.items():
        lines += ["", f"### {name}", "", str(shape.get("description", "")), "", *table(shape)]
    lines += ["", "## The results"]
    for name, (commands, meaning, shape) in results.items():
        lines += ["", f"### {name}", "", f"{meaning} {spelled(commands)}", "", *table(shape)]
    return "\n".join([*lines, ""])


def files() -> dict[Path, str]:
    """Return the text of every file that is written."""
    found = {
        SCHEMAS / f"{name}.json": json.dumps(schema(name, *told), indent=1, ensure_ascii=False) + "\n"
        for name, told in declared().items()
    }
    return {**found, PAGE: page()}


def main() -> int:
    """Write or compare; return the exit status."""
    texts = files()
    stale = [path for path, text in texts.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    extra = [path for path in SCHEMAS.glob("*.json") if path not in texts]
    if "--check" in sys.argv[1:]:
        for path in [*stale, *extra]:
            print(f"{path.relative_to(ROOT)} is stale: run python docs/build/build_results.py")
        return 1 if stale or extra else 0
    SCHEMAS.mkdir(exist_ok=True)
    for path in extra:
        path.unlink()
    for path in stale:
        path.write_text(texts[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
