r"""The one door to a terminal: text is cleaned of what would command it, and words on stderr are best effort.

Names, tags, messages of providers and files of other users may hold escapes that move a cursor, a carriage return that
overwrites what was said, or overrides that turn the direction of reading. They are shown as ``\x1b`` and ``\u202e``
instead: nothing is lost, nothing is obeyed.

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
from typing import Literal, TextIO

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
    """Write a message to stderr, cleaned; a stream that is closed, full or read by nobody loses it, nothing else."""
    try:
        click.echo(encodable(cleaned(text), sys.stderr), err=True)
    except OSError:
        # What could not be written waits in the stream, and would fail once more, and loudly, when Python ends.
        sys.stderr = silent()


def tell(kind: str, sentence: str) -> None:
    """Write a sentence to stderr, on one line, after the word that says what it is."""
    say(f"{kind}: {bounded(one_line(sentence))}")


def bounded(text: str) -> str:
    """Return a message no longer than a message is, whatever field it quotes."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}… ({len(text):,} characters)"


def note(sentence: str) -> None:
    """Write what qualifies a result to stderr, on one line."""
    tell("note", sentence)


def complain(sentence: str) -> None:
    """Write why the command ends to stderr, on one line."""
    tell("carbonest", sentence)


def is_watched() -> bool:
    """Return whether stderr is a terminal, where progress is worth showing."""
    return sys.stderr is not None and sys.stderr.isatty()


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
