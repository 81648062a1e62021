r"""The one door to a terminal: text is cleaned of what would command it, and words on stderr are best effort.

Names, tags, messages of providers and files of other users may hold escapes that move a cursor, a carriage return that
overwrites what was said, or overrides that turn the direction of reading. They are shown as ``\x1b`` and ``\u202e``
instead: nothing is lost, nothing is obeyed. Colour is put on afterwards, by marks that no name can hold
(:func:`styled`).

>>> cleaned("red\x1b[31m\nnext")
'red\\x1b[31m\nnext'
>>> one_line("name\r\nforged line")
'name\\r\\nforged line'
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from typing import Any, Literal, TextIO

import click

#: Control characters (C0, DEL, C1), separators of lines, marks, embeddings, overrides and isolates of direction,
#: invisible tags, and halves of surrogate pairs (bytes of names that are no UTF-8).
_COMMANDS = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff"
)
_IN_TEXT, _IN_LINE = f"[{_COMMANDS}]", f"[\t\n{_COMMANDS}]"
_NAMED = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}
#: Bytes that are no UTF-8 arrive as surrogates from here on.
_BYTES_FROM, _BYTES_TO = 0xDC80, 0xDCFF
#: What a text means → how a terminal shows it (SGR parameters).
STYLES = {"strong": "1", "good": "1;32", "bad": "1;31", "warn": "33"}
#: Words that begin what is said on stderr, and what they mean.
_KINDS = {"carbonest": "bad", "note": "warn", "refused": "warn", "left out": "warn", "partial": "warn"}
#: Sentences break here at the latest: longer lines are hard to read, however wide the terminal is. [columns]
SENTENCE_WIDTH = 120
#: What a command keeps for its end, in its context.
_NOTES, _QUIET, _PAGE = "notes that wait", "no notes wanted", "stdout not wanted"
#: What begins and ends the marks of this process; made when first needed, so that nobody can write it beforehand.
_secret: list[str] = []
#: No sentence is longer; what quotes a field of many megabytes ends here. [characters]
_LONGEST = 4000


def cleaned(text: str) -> str:
    """Return text of several lines with everything that a terminal would obey made visible."""
    return _replaced(_IN_TEXT, _visible, text)


def one_line(text: str) -> str:
    """Return text that stays on one line, whatever it holds."""
    return _replaced(_IN_LINE, _visible, text)


def exact_json(text: str) -> str:
    r"""Return the same JSON with what a terminal would obey as ``\uXXXX``: a reader gets the same values."""
    return _replaced(_IN_TEXT, _unit_escapes, text)


def say(text: str) -> None:
    """Write a message to stderr, cleaned; a stream that is closed, full or read by nobody loses it, nothing else.

    On a terminal long lines break where words end; elsewhere each sentence stays on its line, as logs are searched.
    """
    columns = columns_of(sys.stderr) if _is_terminal(sys.stderr) else None
    shown = encodable(_fitted(cleaned(text), columns), sys.stderr)
    kind, colon, rest = shown.partition(":")
    painted = bool(colon) and kind.lstrip("0123456789 ") in (*_KINDS, "notes") and is_coloured(sys.stderr)
    if painted:
        shown = f"\x1b[{STYLES[_KINDS.get(kind, 'warn')]}m{kind}{colon}\x1b[0m{rest}"
    try:
        click.echo(shown, err=True, color=painted or None)
    except OSError:
        # What could not be written waits in the stream, and would fail once more, and loudly, when Python ends.
        sys.stderr = silent()


def tell(kind: str, sentence: str) -> None:
    """Write a sentence to stderr, on one line, after the word that says what it is."""
    _say_what_waits()
    say(f"{kind}: {bounded(one_line(sentence))}")


def bounded(text: str) -> str:
    """Return a message no longer than a message is, whatever field it quotes, without keys that an address carries."""
    from estimator.errors import without_keys  # loaded already where anything goes wrong

    text = without_keys(text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}… ({len(text):,} characters)"


def note(sentence: str) -> None:
    """Say what qualifies a result: on stderr, with the command's other notes, when the command ends, however it ends.

    ``--quiet`` drops it. Outside of a command it is said at once.
    """
    context = click.get_current_context(silent=True)
    if context is None:
        tell("note", sentence)
        return
    root = context.find_root()
    if _NOTES not in root.meta:
        root.meta[_NOTES] = []
        root.call_on_close(lambda: _say_notes(root.meta))
    root.meta[_NOTES].append(bounded(one_line(sentence)))


def announce(sentence: str) -> None:
    """Say at once what is about to happen, unless ``--quiet`` was given."""
    if not is_quiet():
        tell("note", sentence)


def be_quiet(context: click.Context) -> None:
    """Drop the notes of a command, and its progress; what went wrong is said all the same."""
    context.find_root().meta[_QUIET] = True


def keep_stdout_clear(context: click.Context) -> None:
    """Keep the result off stdout: it was asked for as a page, which has a file of its own."""
    context.find_root().meta[_PAGE] = True


def is_stdout_wanted() -> bool:
    """Return whether the result goes to stdout where no file is named."""
    context = click.get_current_context(silent=True)
    return context is None or not context.find_root().meta.get(_PAGE)


def is_quiet() -> bool:
    """Return whether ``--quiet`` was given."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.find_root().meta.get(_QUIET))


def _say_what_waits() -> None:
    """Say the notes so far: what is said now comes after them."""
    context = click.get_current_context(silent=True)
    if context is not None:
        _say_notes(context.find_root().meta)


def _say_notes(meta: dict[str, Any]) -> None:
    notes = dict.fromkeys(meta.pop(_NOTES, ()))
    if not notes or meta.get(_QUIET):
        return
    if len(notes) == 1:
        say(f"note: {next(iter(notes))}")
    else:
        say("\n".join([f"{len(notes):,} notes:", *(f"- {each}" for each in notes)]))


def _fitted(text: str, columns: int | None) -> str:
    lines = text.split("\n")
    if columns is None or all(len(line) <= min(columns, SENTENCE_WIDTH) for line in lines):
        return text
    from .layout import wrap

    columns = min(columns, SENTENCE_WIDTH)
    return "\n".join(part for line in lines for part in wrap(line, columns, hanging="  "))


def complain(sentence: str) -> None:
    """Write why the command ends to stderr, on one line."""
    tell("carbonest", sentence)


def is_watched() -> bool:
    """Return whether stderr is a terminal, where progress is worth showing."""
    return _is_terminal(sys.stderr) and not is_quiet()


def is_coloured(stream: TextIO | None) -> bool:
    """Return whether colour may go to a stream.

    On a terminal that is not ``TERM=dumb``; elsewhere where ``FORCE_COLOR`` or ``CLICOLOR_FORCE`` asks for it;
    ``NO_COLOR`` (no-color.org) has the last word, and ``CLICOLOR=0`` says no for terminals.
    """
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR"), os.environ.get("CLICOLOR_FORCE")
    if any(said not in (None, "", "0", "false") for said in forced):
        return True
    return _is_terminal(stream) and os.environ.get("TERM") != "dumb" and os.environ.get("CLICOLOR") != "0"


def styled(text: str, style: str) -> str:
    """Return text with marks of a style, for :func:`painted` to put the colour on; each line by itself.

    ``style`` is one of :data:`STYLES`. Style last: marks count as characters where text is laid out.
    """
    if not _secret:
        _secret.append(f"\x0e{os.urandom(9).hex()}")
    return "\n".join(f"{_secret[0]}{style}\x0f{line}{_secret[0]}\x0f" if line else line for line in text.split("\n"))


def painted(text: str) -> str:
    """Return text cleaned of all that a terminal would obey, and its marks turned into colour."""
    if not _secret or _secret[0] not in text:
        return cleaned(text)
    first, *rest = text.split(_secret[0])
    parts = [cleaned(first)]
    for part in rest:
        style, _, shown = part.partition("\x0f")
        parts += [f"\x1b[{STYLES[style] if style else 0}m", cleaned(shown)]
    return "".join(parts)


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # it was closed
        return False


def columns_of(stream: TextIO | None) -> int | None:
    """Return the columns of what shows a stream: ``COLUMNS``, else its terminal's; ``None`` for a pipe or a file."""
    told = os.environ.get("COLUMNS", "")
    if told.isascii() and told.isdigit() and int(told[:6]) > 0:
        return int(told[:6])
    try:
        return os.get_terminal_size(stream.fileno()).columns or None if stream is not None else None
    except (OSError, ValueError):  # no terminal, or a stream without a file behind it
        return None


def encodable(text: str, stream: TextIO | None) -> str:
    """Return text that a stream of a narrow encoding can take; other characters as escapes."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode(encoding, "backslashreplace").decode(encoding)
    return text


def silent(mode: Literal["r", "w"] = "w") -> TextIO:
    """Return a stream that takes everything and keeps nothing, or one that holds nothing."""
    return open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123


def _replaced(pattern: str, replacement: Callable[[re.Match[str]], str], text: str) -> str:
    # Nearly all text is fit to print, and asking Python that costs less than compiling a pattern.
    plain = text.replace("\n", "") if pattern is _IN_TEXT else text
    return text if plain.isprintable() else re.sub(pattern, replacement, text)


def _visible(found: re.Match[str]) -> str:
    code = ord(found[0])
    if found[0] in _NAMED:
        return _NAMED[found[0]]
    if _BYTES_FROM <= code <= _BYTES_TO:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _unit_escapes(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
