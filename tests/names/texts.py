"""Where names stand: pages, examples, and the strings and comments of the source.

A text is a run of *code* (something that a reader would type or look for) or *prose* (everything around it).
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..shared import ROOT
from .allowed import PROSE

PACKAGES = ("carbonest", "estimator", "profiler")
#: Stands in a text for what an f-string fills in: whatever touches it is no name.
HOLE = "\N{REPLACEMENT CHARACTER}"
_FENCE = re.compile(r"^( *)```([\w-]*)[^\n]*\n(.*?)^\1```[^\n]*$", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_INDENTED = re.compile(r"(?:(?<=\n\n)|\A)(?:(?: {4}[^\n]*)\n(?:[ \t]*\n(?= {4}))*)+", re.MULTILINE)

#: A line to be typed, in a docstring or a help text.
_TYPED = re.compile(rf"^ *(?:\$ )?carbonest (?!(?:{'|'.join(PROSE)})\b)[a-z][^\n]*$", re.MULTILINE)


class Text(NamedTuple):
    """A piece of text: where it stands, whether it is code, and the language of a block that names one."""

    where: str
    code: bool
    words: str
    language: str = ""


def everything() -> Iterator[Text]:
    """Yield all texts: pages, examples, the source's strings and comments."""
    for path in pages():
        text = path.read_text(encoding="utf-8")
        if "decisions" in path.parts:  # their context tells of what was
            text = re.sub(r"\*\*Context\.\*\*.*?\n\n", "", text, flags=re.DOTALL)
        yield from of_page(text, path.relative_to(ROOT).as_posix())
    for path in examples():
        if path.suffix != ".md":
            yield Text(path.relative_to(ROOT).as_posix(), True, path.read_text(encoding="utf-8"), path.suffix[1:])
    for path in sources():
        yield from of_source(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())


def pages() -> list[Path]:
    """Return the pages; the changelog tells of what was."""
    top = [path for path in ROOT.glob("*.md") if path.name not in ("CHANGELOG.md", "DATA-LICENSES.md")]
    built = [path for end in ("*.md.in", "*_template.txt") for path in (ROOT / "docs" / "build").glob(end)]
    return sorted([*top, *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md"), *built])


def examples() -> list[Path]:
    """Return the files that a user may copy."""
    kinds = {".yml", ".yaml", ".toml", ".md", ".sh", ".py"}
    return sorted(path for path in (ROOT / "examples").rglob("*") if path.suffix in kinds)


def sources() -> list[Path]:
    """Return the modules that ship."""
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def of_page(text: str, where: str) -> Iterator[Text]:
    """Yield the runs of a Markdown page."""

    def blank(found: re.Match[str]) -> str:
        blocks.append(Text(where, True, found[3], found[2]))
        return "\n"

    blocks: list[Text] = []
    rest = _FENCE.sub(blank, text)
    blocks += [Text(where, True, each) for each in _INDENTED.findall(rest)]
    yield from blocks
    yield from of_prose(_INDENTED.sub("\n", rest), where)


def of_prose(text: str, where: str) -> Iterator[Text]:
    """Yield the spans between backticks as code, what is left as prose."""
    for line in _TYPED.findall(text):
        yield Text(where, True, line)
    text = _TYPED.sub("", text)
    for span in _SPAN.finditer(text):
        # A bar within a table of Markdown is escaped.
        yield Text(where, True, " ".join(span[2].replace("\\|", "|").split()))
    yield Text(where, False, _SPAN.sub(" ", text))


def of_source(text: str, where: str) -> Iterator[Text]:
    """Yield the runs of a module's strings (docstrings, messages, help) and comments."""
    for node, line in strings(ast.parse(text)):
        yield from of_prose(node, f"{where}:{line}")
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield from of_prose(token.string.lstrip("#: "), f"{where}:{token.start[0]}")


def strings(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield every string of a syntax tree with its line; of f-strings with holes in it."""
    inside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in node.values}
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else HOLE for p in node.values), node.lineno
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield node.value, node.lineno
