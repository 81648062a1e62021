"""What names a text mentions, each with what is wrong with it, if anything is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from carbonest.cli import COMMANDS

from ..shared import ROOT
from . import known
from .allowed import EXAMPLE_FILES, FOREIGN_PROGRAMS, FOREIGN_VARIABLES, OTHER_NAMES, OTHER_WORDS, PROSE, SCRIPT_OPTIONS
from .texts import HOLE, Text

_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\w-])")
_VARIABLE = re.compile(rf"(?<![\w{HOLE}.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w{HOLE}*-])")
_PYTHON = re.compile(rf"(?<![\w./{HOLE}-])(?:carbonest|estimator|profiler|physics)(?:\.[A-Za-z_]\w*)+(?![\w{HOLE}/])")
_ROLE = re.compile(r":(?:func|class|data|meth|mod|attr):`~?([^`]+)`")
_EXTRA = re.compile(r"(?:carbonest|(?<=['\" ])\.|pip install \.)\[([a-z,]+)\]")
_PATH = re.compile(rf"(?<![\w./{HOLE}-])(?:\.\./)*(?:[\w.*-]+/)+[\w.*{{}},-]*\w(?![\w{HOLE}])/?")
_FILE = re.compile(rf"(?<![\w./*}}{HOLE}-])[\w-]+\.(?:py|md|csv|toml|yml|sh|json|jsonl|txt)(?![\w{HOLE}/(-])")
_LINK = re.compile(r"\]\(([^)\s]+)[^)]*\)")
_DATA = re.compile(r"\.(?:json|toml|csv|md|yml|html|txt|jsonl)$")
#: Between the commands of one line.
_JOINTS = re.compile(r"\s+(?:\|\||\||&&|;|>|#)\s+|^\s*\$\s+|; ")
#: What may stand before a command in a script.
_BEFORE = frozenset({"exec", "run:", "-", "time", "do", "then"})
#: Somebody else's command in a sentence, up to its last option.
_OTHERS = re.compile(
    rf"\b(?:{'|'.join(sorted(FOREIGN_PROGRAMS))})\b(?: [a-z]+){{0,3}}(?: --?[a-z][\w-]*(?:[= ][\w./:@-]+)?)+"
)
_STRIP = "[](),.;:'\"…`"


class Mention(NamedTuple):
    """A name in a text. ``fault`` says in a sentence what is wrong; empty where it exists."""

    kind: str
    name: str
    where: str
    fault: str = ""


def mentions(text: Text) -> Iterator[Mention]:
    """Yield every name that a text mentions."""
    yield from _commands_and_options(text)
    yield from _variables(text)
    yield from _python_names(text)
    yield from _extras(text)
    yield from _files(text)
    if text.where.endswith(".md") and not text.code:
        yield from _links(text)


def _commands_and_options(text: Text) -> Iterator[Mention]:
    if text.language in ("toml", "json", "yaml", "python"):
        return
    # A trailing backslash goes on in the next line; prose is one line.
    words = re.sub(r"\\\n\s*", " ", text.words) if text.code else " ".join(text.words.split())
    for line in words.splitlines():
        for part in _JOINTS.split(line) if text.code else [line]:
            yield from _of_code(part.strip(), text) if text.code else _of_prose(part, text)


def _of_code(line: str, text: Text) -> Iterator[Mention]:
    tokens = line.split()
    while tokens and (re.fullmatch(r"[A-Z_]+=\S*", tokens[0]) or tokens[0] in _BEFORE):
        tokens = tokens[1:]
    if tokens[:3] == ["python", "-m", "carbonest"]:
        tokens = tokens[2:]
    if not tokens:
        return
    first = tokens[0].strip(_STRIP)
    if first == "carbonest":
        yield from _of_command(tokens[1:], text)
    elif (first,) in known.paths() and len(tokens) > 1 and (tokens[1].startswith("-") or _is_member(first, tokens[1])):
        yield from _of_command(tokens, text)
    elif first not in FOREIGN_PROGRAMS:
        yield from _of_prose(line, text)


def _is_member(name: str, word: str) -> bool:
    return any((name, each) in known.paths() for each in re.split(r"[|,]", word.strip(_STRIP)))


def _of_prose(line: str, text: Text) -> Iterator[Mention]:
    argument = ".py" in text.where and not text.where.startswith("carbonest/cli/") and _OPTION.fullmatch(line)
    if argument or "synonyms" in text.where:
        return  # an argument to somebody's program; what others call our options
    if "var(--" in line or ":root" in line:  # a style sheet's own names
        return
    line = _OTHERS.sub(lambda found: " " * len(found[0]), line)
    seen = 0
    for found in re.finditer(rf"(?<![\w./{HOLE}-])carbonest ([a-z][a-z-]*)(?![\w-]*{HOLE})", line):
        if found[1] in PROSE and found[1] not in COMMANDS:
            continue
        tail = line[found.start(1) :].split()
        end = next((at for at, word in enumerate(tail) if not _belongs(tail[:at], word)), len(tail))
        yield from _of_command(tail[: max(end, 1)], text)
        seen = max(seen, found.start(1) + len(" ".join(tail[:end])))
        line = f"{line[: found.start()]}{' ' * (seen - found.start())}{line[seen:]}"
    for option in _OPTION.finditer(line):
        if HOLE in line[max(option.start() - 1, 0) : option.end() + 1] or option[0] in SCRIPT_OPTIONS:
            continue
        before = line[: option.start()].split()[-2:]
        path = tuple(word.strip(_STRIP) for word in before)
        path = next((each for each in (path, path[-1:]) if each in known.paths()), ())
        there = known.options(path) if path else known.options_of_module(text.where.partition(":")[0])
        yield _option(option[0], path, option[0] in there or (not path and _names_other(text, option[0])), text)


def _names_other(text: Text, option: str) -> bool:
    """Return whether a text of one command's module names another command that has the option."""
    words = set(re.findall(r"[a-z][a-z-]*", text.words))
    return any(option in known.options(path) for path in known.paths() if path[-1] in words)


def _belongs(before: list[str], word: str) -> bool:
    path = tuple(before)
    return not before or (*path, word.strip(_STRIP)) in known.paths() or word.startswith("--")


def _option(option: str, path: tuple[str, ...], exists: bool, text: Text) -> Mention:
    owner = f"carbonest {' '.join(path)}" if path else "no command that this text speaks of"
    fault = "" if exists else f"{owner}{' has no' if path else ' has'} {option}"
    return Mention("option", option, text.where, fault)


def _of_command(tokens: list[str], text: Text) -> Iterator[Mention]:
    """Yield the command that tokens after ``carbonest`` name, and its options."""
    owners: list[tuple[str, ...]] = [()]
    rest = list(tokens)
    while rest and rest[0] in ("--config",):
        rest = rest[2:]
    while rest:
        names = [each.strip(_STRIP) for each in re.split(r"\|", rest[0].strip(_STRIP))]
        deeper = [(*path, name) for path in owners for name in names if (*path, name) in known.paths()]
        if len(deeper) < len(owners) * len(names):
            group = known.command(owners[0])
            named = re.fullmatch(r"[a-z][a-z-]*", names[0]) and HOLE not in rest[0]
            top = owners == [()] or (isinstance(group, click.Group) and not group.invoke_without_command)
            if named and top and not _is_sentence(owners, names[0]):
                yield Mention("command", f"carbonest {' '.join((*owners[0], names[0]))}", text.where,
                              f"there is no such command as carbonest {' '.join((*owners[0], names[0]))}")  # fmt: skip
                return
            break
        ended = rest[0].endswith(",")
        owners, rest = deeper, rest[1:]
        if ended:
            break
    for path in owners:
        if path:
            yield Mention("command", f"carbonest {' '.join(path)}", text.where)
        yield from _of_arguments(path, rest, text)


def _is_sentence(owners: list[tuple[str, ...]], word: str) -> bool:
    """Return whether a group's name is only spoken of: ``carbonest usage measures``."""
    return owners != [()] and word in PROSE


def _of_arguments(path: tuple[str, ...], rest: list[str], text: Text) -> Iterator[Mention]:
    there = known.options(path)
    for at, token in enumerate(rest):
        if token == "--":
            return
        for each in token.strip(_STRIP).split("|"):
            name, joined, value = each.partition("=")
            if not re.fullmatch(r"--?[a-z][a-z0-9-]*", name) or HOLE in token:
                continue
            yield _option(name, path, name in there, text)
            following = rest[at + 1].strip(_STRIP) if not joined and at + 1 < len(rest) else value
            yield from _value(path, name, there.get(name), following, text)


def _value(
    path: tuple[str, ...], name: str, option: click.Parameter | None, value: str, text: Text
) -> Iterator[Mention]:
    """Yield the value of an option that takes one of a list."""
    if not isinstance(option, click.Option) or not isinstance(option.type, click.Choice) or option.is_flag:
        return
    if not text.code or not re.fullmatch(r"[a-z][a-z0-9_+|-]*", value):
        return
    choices = set(map(str, option.type.choices))
    for each in value.split("|"):
        fault = "" if each in choices else f"carbonest {' '.join(path)} {name} takes no {each}"
        yield Mention("value", f"{name} {each}", text.where, fault)


def _variables(text: Text) -> Iterator[Mention]:
    if text.language == "python":
        return
    for found in _VARIABLE.finditer(text.words):
        name = found[0]
        if not name.startswith("CARBONEST_"):
            told = "/" not in text.where or text.where.startswith(("docs/", "examples/"))
            if name in known.identifiers() or not (told or re.search("variable|environment", text.words)):
                continue
        if text.where.endswith("_template.txt") or name in OTHER_WORDS:
            continue
        exists = name in known.variables() or name in FOREIGN_VARIABLES
        yield Mention("variable", name, text.where, "" if exists else f"nothing reads {name}")


def _python_names(text: Text) -> Iterator[Mention]:
    for found in _PYTHON.finditer(text.words):
        name = found[0]
        if _DATA.search(name) or name in OTHER_NAMES:
            continue
        name = f"estimator.{name}" if name.startswith("physics.") else name
        yield Mention("python", name, text.where, "" if known.python(name) else f"there is no {name}")
    if not text.code and text.where.partition(":")[0].endswith(".py"):
        return
    for target in _ROLE.findall(text.words):
        yield _role(target, text)


def roles(source: str, where: str) -> Iterator[Mention]:
    """Yield what the roles of a module's docstrings and comments point at."""
    for found in _ROLE.finditer(source):
        line = source.count("\n", 0, found.start()) + 1
        yield _role(found[1], Text(f"{where}:{line}", False, ""))


def _role(target: str, text: Text) -> Mention:
    name = re.sub(r".*<([^>]+)>$", r"\1", " ".join(target.split())).removesuffix("()")
    exists = known.role(name, text.where)
    return Mention("python", name, text.where, "" if exists else f"nothing is called {name} there")


def _extras(text: Text) -> Iterator[Mention]:
    for found in _EXTRA.finditer(text.words):
        for name in found[1].split(","):
            if name == "extra":  # '.[extra]' stands for any
                continue
            fault = "" if name in known.extras() else f"pyproject.toml declares no extra {name}"
            yield Mention("extra", name, text.where, fault)
    for found in re.finditer(r"\b(?:pip|pipx|uv pip) install (?:-\S+ )*(\S+)", text.words):
        name = found[1].strip("'\"`")
        by_name = re.match(r"carbonest\b(?!-)", name) is not None
        fault = "carbonest is on no package index: install it from a checkout" if by_name else ""
        yield Mention("install line", found[0], text.where, fault)


#: Callables that take the name of an extra: the place of its argument.
_ASKS = {"MissingExtraError": 1, "need": 2, "install_line": -1}


def extras_asked(source: str, where: str) -> Iterator[Mention]:
    """Yield the extras that a module's calls name."""
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call) or getattr(call.func, "id", "") not in _ASKS:
            continue
        at = _ASKS[call.func.id]  # type: ignore[attr-defined]
        given = [word.value for word in call.keywords if word.arg == "extra"]
        given += call.args[at : at + 1] if at > 0 else []
        for each in given:
            if isinstance(each, ast.Constant) and each.value:
                fault = "" if each.value in known.extras() else f"pyproject.toml declares no extra {each.value}"
                yield Mention("extra", str(each.value), f"{where}:{call.lineno}", fault)


def _files(text: Text) -> Iterator[Mention]:
    folder = Path(text.where.partition(":")[0]).parent
    if not text.code:
        text = text._replace(words=_LINK.sub("]", text.words))
    for found in _PATH.finditer(text.words):
        name = found[0].rstrip("/.,")
        if "://" in text.words[max(found.start() - 8, 0) : found.start() + 3] or name.split("/")[0] not in known.TOP:
            continue
        if name.startswith("carbonest/") and "." not in name:  # keys of trackers, folders of caches
            continue
        here = (folder / name).as_posix()
        exists = known.is_file(name) or known.is_file(here) or name in EXAMPLE_FILES
        yield Mention("file", name, text.where, "" if exists else f"there is no file {name}")
    for found in _FILE.finditer(text.words):
        if "/" in text.words[max(found.start() - 1, 0) : found.start()]:
            continue
        name = found[0]
        if known.is_file(name) or name in EXAMPLE_FILES:
            yield Mention("file", name, text.where)
        elif name.endswith((".py", ".md")) or "_" in name:
            yield Mention("file", name, text.where, f"there is no file {name}, nor is it known as an example's")
        elif known.is_like_a_file(name):
            yield Mention("file", name, text.where, f"there is no {name}; {known.is_like_a_file(name)} is there")


def _links(text: Text) -> Iterator[Mention]:
    page = ROOT / text.where
    for target in _LINK.findall(text.words):
        path, _, anchor = target.partition("#")
        if "://" in target or target.startswith("mailto:"):
            continue
        there = page if not path else (page.parent / path)
        if not there.exists():
            yield Mention("link", target, text.where, f"the link {target} leads nowhere")
        elif anchor and there.suffix == ".md" and anchor not in known.anchors(there):
            yield Mention("link", target, text.where, f"{path or 'the page'} has no heading {anchor}")
        else:
            yield Mention("link", target, text.where)
