"""The options of ``carbonest usage`` and :func:`carbonest.usage`: what they may be, and which cloud has which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args

from ..choices import Boundary, Fallback, Signal, names_of, one_of
from ..errors import InputError, UnknownNameError

Rows = Literal["total", "month", "day"]
Auth = Literal[
    "auto", "cli", "powershell", "azd", "environment", "workload-identity", "managed-identity", "browser"
]  # fmt: skip

#: Options that only one cloud has, as they are when left out.
OWN: dict[str, dict[str, Any]] = {
    "aws": {
        "profiles": (),
        "regions": (),
        "all_regions": False,
        "ids": (),
        "agent": True,
        "agent_namespace": "CWAgent",
    },
    "azure": {"subscriptions": (), "resource_groups": (), "auth": "auto", "batch": True},
}
_SEVERAL = ("tags", "profiles", "regions", "ids", "subscriptions", "resource_groups", "group_by")
_CHOICES = {"rows": Rows, "boundary": Boundary, "signal": Signal, "fallback": Fallback, "auth": Auth}


def checked(provider: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options with lists as tuples and times as text.

    Raises
    ------
    UnknownNameError
        If there is no such cloud.
    InputError
        If an option has a value that is none, or belongs to the other cloud.
    """
    if provider not in OWN:
        raise UnknownNameError.among("provider", provider, OWN, "Machines of aws and azure can be read.")
    times = {name: None if given[name] is None else str(given[name]) for name in ("start", "end")}
    asked = {**given, **times, **{name: names_of(name, given[name]) for name in _SEVERAL}}
    for other, own in OWN.items():
        strange = [name for name, default in own.items() if other != provider and asked[name] != default]
        if strange:
            raise InputError(f"{', '.join(strange)} must be left out for {provider}: only {other} has such a thing.")
    for name, choices in _CHOICES.items():
        if asked[name] is not None:
            one_of(name, asked[name], get_args(choices))
    return asked
