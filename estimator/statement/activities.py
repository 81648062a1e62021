"""A result of any command as an activity, where it is one."""

from __future__ import annotations

from collections.abc import Callable

from ..errors import InputError, shown
from ..results.documents import Document
from .estimated import listed, machine, planned, recorded, served
from .facts import Activity
from .measured import measured, profiled


def activity(document: Document) -> Activity:
    """Return the facts of a result.

    Raises
    ------
    InputError
        If it is a result that nothing was done by: a plan of infrastructure.
    """
    reader = _READERS.get(document.kind)
    if reader is None:
        raise InputError(
            f"{shown(document.path, 200, quoted=False)} must be a result of measure, merge, profile, vm, plan, serve, "
            f"usage or fleet; it is one of {document.kind}: nothing has run yet that a statement could be about."
        )
    return reader(document)


_READERS: dict[str, Callable[[Document], Activity]] = {
    "measure": measured, "merge": measured, "vm": machine, "plan": planned, "usage": listed, "fleet": listed,
    "runs": recorded, "rows": listed, "serve": served, "profile": profiled,
}  # fmt: skip
