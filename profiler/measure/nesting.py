"""Which measurements a measurement runs under: blocks around it in this thread, and the processes that started us.

The chain of a process travels in its environment, so that a program measured from within knows; blocks of this process
are known by their context, because threads that measure side by side do not run inside each other.
"""

from __future__ import annotations

import os
from contextvars import ContextVar

#: Carries the identifiers of the measurements that a process runs under, outermost first.
RUN_VARIABLE = "CARBONEST_RUN"

_around: ContextVar[tuple[str, ...]] = ContextVar("carbonest_around", default=())
_open_here: list[str] = []


def ancestors() -> tuple[str, ...]:
    """Return the measurements around the caller, outermost first."""
    return (*_from_parents(), *_blocks_around())


def chain_for_child(run_id: str) -> str:
    """Return what a child process that this measurement starts finds in its environment."""
    return "/".join((*_from_parents(), *_open_here, run_id))


def enter(run_id: str) -> tuple[str, ...]:
    """Open a block in this thread; return the measurements around it."""
    above = ancestors()
    _around.set((*_blocks_around(), run_id))
    _open_here.append(run_id)
    os.environ[RUN_VARIABLE] = "/".join((*_from_parents(), *_open_here))
    return above


def leave(run_id: str) -> None:
    """Close a block, in whatever order blocks of other threads close."""
    parents = _from_parents()
    _open_here.remove(run_id)
    _around.set(_blocks_around())
    if parents or _open_here:
        os.environ[RUN_VARIABLE] = "/".join((*parents, *_open_here))
    else:
        os.environ.pop(RUN_VARIABLE, None)


def _blocks_around() -> tuple[str, ...]:
    """Return the open blocks around the caller; one that was ended in another thread is around nobody any more."""
    return tuple(name for name in _around.get() if name in _open_here)


def _from_parents() -> tuple[str, ...]:
    chain = os.environ.get(RUN_VARIABLE, "").split("/")
    return tuple(name for name in chain if name and name not in _open_here)
