"""Everything that can go wrong, and the exit code each kind ends the command with.

::

    CarbonestError                     1  a bug, if it reaches the user as such
    ├── InputError (ValueError)        2  an option or a file of the user's breaks a rule
    │   └── UnknownNameError           2  a name that no table holds; carries the nearest ones
    ├── BudgetExceededError            3  a result is above a limit the user set
    ├── MissingExtraError (ImportError) 4  an optional package is not installed
    ├── AccessError (PermissionError)  4  a right is missing, on this machine or in a cloud
    ├── RemoteError (ConnectionError)  5  a remote service failed or answered nonsense
    └── DataError (ValueError)         6  a table of carbonest's own is broken or absent

Each class also inherits the built-in that a caller would naturally catch.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

#: A message repeats what was got; of a long word, and of a message longer than a page, the ends tell enough.
_LONGEST_WORD, _LONGEST_MESSAGE = 400, 4000
#: No name of a machine, a region, a zone or a model is longer.
LONGEST_NAME = 300


class CarbonestError(Exception):
    """Root of all errors that carbonest raises on purpose. What a message repeats is cut to what a person reads."""

    exit_code = 1

    def __init__(self, *args: object) -> None:
        super().__init__(*(readable(each) if isinstance(each, str) else each for each in args))


class InputError(CarbonestError, ValueError):
    """What the user gave breaks a rule; the message says the rule, what was got, and what to do."""

    exit_code = 2


class UnknownNameError(InputError):
    """A name that no table holds.

    Parameters
    ----------
    kind : str
        What the name should have been: ``"SKU"``, ``"region"``, …
    name : str
        What was given.
    nearest : iterable of str
        The most similar known names, best first.
    hint : str
        A further sentence: where to look the names up.
    """

    def __init__(self, kind: str, name: str, nearest: Iterable[str] = (), hint: str = "") -> None:
        self.kind, self.name, self.nearest = kind, name, tuple(nearest)
        message = f"unknown {kind} {shown(name, LONGEST_NAME)}."
        if self.nearest:
            message += f" Did you mean {_listed(self.nearest)}?"
        super().__init__(f"{message} {hint}".strip())

    @classmethod
    def among(
        cls, kind: str, name: str, known: Iterable[str], hint: str = "", *, count: int = 3, cutoff: float = 0.6
    ) -> UnknownNameError:
        """Return the error with the ``count`` nearest of the known names, without regard to case."""
        return cls(kind, name, nearest_names(name, known, count=count, cutoff=cutoff), hint)


class BudgetExceededError(CarbonestError):
    """A result lies above a limit that the user set."""

    exit_code = 3


class MissingExtraError(CarbonestError, ImportError):
    """An optional dependency is not installed; the message holds the install line.

    Parameters
    ----------
    package : str
        The package that could not be imported.
    extra : str
        The extra of carbonest that brings it, with what else its work needs; ``""`` where the package alone will do.
    purpose : str
        What it is needed for.
    """

    exit_code = 4

    def __init__(self, package: str, extra: str, purpose: str) -> None:
        self.package, self.extra = package, extra
        belongs = f" (the extra {extra} of carbonest)" if extra else ""
        super().__init__(f"{purpose} needs {package}: install it with `{install_line(package, extra=extra)}`{belongs}.")


class AccessError(CarbonestError, PermissionError):
    """A right is missing, on this machine or in a cloud; the message names the right."""

    exit_code = 4


class RemoteError(CarbonestError, ConnectionError):
    """A remote service failed, refused or answered something that it should not."""

    exit_code = 5


class DataError(CarbonestError, ValueError):
    """One of carbonest's own tables is broken or absent; the message names file, row and column."""

    exit_code = 6


def install_line(*packages: str, extra: str = "") -> str:
    """Return the command that installs packages, or all of an extra: what every message advises.

    See :func:`estimator.installing.install_line`; found out only where something is missing.
    """
    from .installing import install_line as line

    return line(*packages, extra=extra)


def _listed(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]


def nearest_names(
    name: str, known: Iterable[str], *, stands_for: Mapping[str, str] | None = None, count: int = 3, cutoff: float = 0.6
) -> list[str]:
    """Return up to ``count`` of the known names that resemble a name, without regard to case, best first.

    Where the known are spellings, ``stands_for`` gives the name that each stands for; each name comes once. Nothing
    resembles what is longer than any name: comparing would take minutes.
    """
    from difflib import get_close_matches

    if len(name) > LONGEST_NAME:
        return []
    spelled = {each.casefold(): each for each in known}
    close = [spelled[each] for each in get_close_matches(name.casefold(), spelled, max(count, 6), cutoff)]
    return list(dict.fromkeys(stands_for[each] if stands_for else each for each in close))[:count]


def shown(value: object, longest: int = 80, *, quoted: bool = True) -> str:
    """Return a value as a message repeats it: what cannot be printed escaped, and no more than ``longest`` characters.

    ``quoted`` sets text between quotation marks.
    """
    if isinstance(value, str):
        text = repr(value[: longest + 1]) if quoted else repr(value[: longest + 1])[1:-1]
        return text if len(value) <= longest else f"{text[: longest + quoted]}…{text[:quoted]}"
    import reprlib

    short = reprlib.Repr()
    short.maxstring = short.maxother = longest
    try:
        text = short.repr(value)
    except ValueError:  # more digits than Python turns into text
        text = "a number of thousands of digits"
    return text if len(text) <= longest else f"{text[:longest]}…"


def shortened(text: str, longest: int) -> str:
    """Return both ends of a text that is longer than ``longest`` characters."""
    return text if len(text) <= longest else f"{text[: longest * 3 // 4]}…{text[-(longest // 5) :]}"


def readable(message: str) -> str:
    """Return a message with what is longer than a person reads cut: single words, and the whole.

    What addresses in it carry of a user, a password or a key is left out: messages end in logs.
    """
    message = without_keys(message)
    if len(message) <= _LONGEST_WORD:
        return message
    import re

    words = re.sub(rf"\S{{{_LONGEST_WORD},}}", lambda word: shortened(word[0], _LONGEST_WORD), message)
    return shortened(words, _LONGEST_MESSAGE)


def without_keys(message: str) -> str:
    """Return a message whose addresses name no user, no password and no key; both ends of a very long one."""
    if ":/" not in message or not ("@" in message or "=" in message):
        return message
    import re

    message = shortened(message, 10 * _LONGEST_MESSAGE)
    users = r"(?<=:/)(/*)[^\s/@]{0,300}(?::[^\s@]{0,300})?@"
    keys = r"(?i)([?&;][\w-]{0,40}(?:token|key|secret|password|passwd|pwd|sig|signature|credential)=)[^\s&;'\"]+"
    return re.sub(keys, r"\1***", re.sub(users, r"\1***@", message))
