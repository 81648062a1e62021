"""A case: one input to one surface, with everything around it that decides the outcome."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

#: Name of a surface → the function that makes one of its cases.
SURFACES: dict[str, Callable[[Random], "Case"]] = {}


@dataclass
class Case:
    """One input.

    ``argv`` runs the command; ``call`` runs a function instead, and ``shown`` says what it is given. ``files`` lie in
    the working directory; ``serve(method, url, headers, body)`` answers requests with (status, headers, body), and
    without it any request is a fault; ``allowed`` are exceptions that a function may raise beside our own.
    """

    argv: list[str] | None = None
    call: Callable[[], Any] | None = None
    shown: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)
    stdin: bytes = b""
    serve: Callable[[str, str, Mapping[str, str], bytes], tuple[int, Mapping[str, str], bytes]] | None = None
    allowed: tuple[type[BaseException], ...] = ()

    def __str__(self):
        import shlex

        lines = [f"carbonest {shlex.join(self.argv)}" if self.argv is not None else self.shown]
        lines += [f"  {name}={value!r}" for name, value in self.environment.items()]
        lines += [f"  file {name!r}: {_short(content)}" for name, content in self.files.items()]
        lines += [f"  stdin: {_short(self.stdin)}"] if self.stdin else []
        return "\n".join(lines)


def surface(name):
    """Register a function of a random generator as a surface."""

    def register(function):
        assert name not in SURFACES, name
        SURFACES[name] = function
        return function

    return register


def names():
    """Return the names of all surfaces, in a fixed order."""
    from . import (  # they register themselves
        bills,  # noqa: F401
        models,  # noqa: F401
        readers,  # noqa: F401
        recorded,  # noqa: F401
        services,  # noqa: F401
        sheets,  # noqa: F401
        surfaces,  # noqa: F401
        texts,  # noqa: F401
        trainings,  # noqa: F401
    )

    return sorted(SURFACES)


def case_of(seed, index):
    """Return the surface's name and the case that a seed and an index stand for."""
    known = names()
    name = known[index % len(known)]
    return name, SURFACES[name](Random(f"{seed}:{index}"))


def _short(content):
    return repr(content) if len(content) < 2000 else f"{content[:1000]!r}… ({len(content):,} bytes)"
