"""All mentions of all texts, found once."""

from __future__ import annotations

from functools import cache

from ..shared import ROOT
from .mentions import Mention, extras_asked, mentions, roles
from .texts import everything, sources


@cache
def found() -> tuple[Mention, ...]:
    """Return every name that pages, examples and the source mention."""
    every = [mention for text in everything() for mention in mentions(text)]
    for path in sources():
        source, where = path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()
        every += [*roles(source, where), *extras_asked(source, where)]
    return tuple(every)
