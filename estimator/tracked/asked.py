"""Asking a tracker's service through its own client: what is needed first, and what its failures come to."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from ..errors import AccessError, CarbonestError, InputError, MissingExtraError, RemoteError, shortened, shown
from ..remote.answers import one_line
from .run import Fault, Run

Answer = TypeVar("Answer")
#: Runs that may fail one after the other before a service is taken to be gone.
_PATIENCE = 3
#: What a client says where a key is missing, wrong or too weak.
_DENIED = re.compile(
    r"\b(?:401|403)\b|PERMISSION_DENIED|UNAUTHENTICATED|CUSTOMER_UNAUTHORIZED|not authenticated|[Uu]nauthorized|"
    r"[Ff]orbidden|[Pp]ermission denied|API key|relogin"
)
#: What a client raises of an answer that it cannot read.
BROKEN = (
    ArithmeticError,
    SystemError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    AssertionError,
    RecursionError,
    OSError,
)


def need(module: str, package: str, extra: str, purpose: str) -> None:
    """Raise :class:`MissingExtraError` unless a client is installed."""
    if find_spec(module) is None:
        raise MissingExtraError(package, extra, purpose)


@contextmanager
def environment(defaults: Mapping[str, str]) -> Iterator[None]:
    """Give variables of the environment that nobody set a value, for as long as a client is asked."""
    added = [name for name in defaults if name not in os.environ]
    os.environ.update({name: defaults[name] for name in added})
    try:
        yield
    finally:
        for name in added:
            os.environ.pop(name, None)


def address(service: str, url: str, *, secrets: str) -> str:
    """Return a service's address.

    Parameters
    ----------
    secrets : where a user and a password belong, for the message.

    Raises
    ------
    InputError
        If it is no http or https address, or carries a user, a query or a fragment; it is not repeated then, for it
        may hold a password.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        parts, host = urlsplit(""), None
    # Where the scheme or its slashes are mistyped, what stands before the sign is a password all the same.
    is_one = parts.scheme in ("http", "https") and bool(host)
    if "@" in unicodedata.normalize("NFKC", unquote(parts.netloc if is_one else url)):
        raise InputError(f"the address of {service} must hold no user and no password: they belong into {secrets}.")
    if not is_one or parts.query or parts.fragment or not url.isprintable():
        raise InputError(f"the address of {service} must look like https://host[:port][/path]; got {_bare(url)}.")
    return url.rstrip("/")


def _bare(url: str) -> str:
    """Return an address as a message repeats it: what follows the path may be a key."""
    path = re.split("[?#]", url, maxsplit=1)[0]
    return shown(path if path == url else f"{path}?…", 200)


def asked(
    service: str, call: Callable[[], Answer], errors: tuple[type[BaseException], ...], secrets: Sequence[str]
) -> Answer:
    """Return what a call of a client returns.

    Parameters
    ----------
    errors : what the client raises on purpose.    secrets : texts that no message may hold.

    Raises
    ------
    AccessError
        Where the client says that a key is missing, wrong or too weak.
    RemoteError
        On any other failure, and on answers that the client cannot read.
    """
    try:
        return call()
    except CarbonestError:
        raise
    except errors as problem:
        said = scrubbed(str(problem), secrets)
        if _DENIED.search(str(problem)):
            raise AccessError(f"{service} refused: {said}.") from None
        raise RemoteError(f"{service} failed: {said}.") from None
    except BROKEN as problem:
        said = scrubbed(f"{type(problem).__name__}: {problem}", secrets)
        raise RemoteError(f"{service} answered something that its own client cannot read: {said}.") from None


def scrubbed(text: str, secrets: Sequence[str]) -> str:
    """Return the beginning of a stranger's text on one line, without secrets and without its final stop."""
    for secret in secrets:
        if len(secret) > 3:
            text = text.replace(secret, "***")
    return shortened(one_line(text, 2000), 300).rstrip(". ") or "nothing was said"


def one_by_one(
    listed: Sequence[Answer | Fault], read: Callable[[Answer], Run], name: Callable[[Answer], str]
) -> Iterator[Run | Fault]:
    """Yield each listed run as it is read; one that fails is told, and after three in a row the rest is not asked.

    What could not be read of the list itself is passed on.
    """
    failed = 0
    for position, each in enumerate(listed):
        if isinstance(each, Fault):
            yield each
            continue
        try:
            found = read(each)
        except (RemoteError, AccessError) as problem:
            failed += 1
            yield Fault(name(each), str(problem), remote=True)
            left = len(listed) - position - 1
            if failed == _PATIENCE and left:
                yield Fault(
                    f"{left:,} more runs", f"they were not asked for: {_PATIENCE} in a row had failed.", remote=True
                )
                return
            continue
        except InputError as problem:
            yield Fault(name(each), str(problem))
            continue
        failed = 0
        yield found
