"""What every child process does around its work: streams apart, limits set, an end that the parent understands.

A child gets its own process so that threads can be pinned before anything is imported, memory can be capped, and work
that hangs can be stopped. Results leave as lines of JSON on what was standard output; everything that a library prints
goes to standard error.
"""

from __future__ import annotations

import ctypes
import json
import os
import pickle
import signal
import sys
import warnings
from collections.abc import Callable
from typing import Any, TextIO

from ..measure.accounting import own_peak_memory_bytes
from .job import Job

#: Exit status of a child that ran out of memory and could still say so.
OUT_OF_MEMORY = 77
#: Names the parent in a child's environment.
PARENT_VARIABLE = "CARBONEST_PARENT"


def main(descriptor: str, work: Callable[[Job, TextIO], None]) -> int:
    """Do the work of a job pickled in an open file, with a stream for its events; return the exit status."""
    events = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    die_with_parent(int(os.environ.get(PARENT_VARIABLE, "0")))
    with os.fdopen(int(descriptor), "rb") as handed:
        job: Job = pickle.load(handed)
    cap_memory(job.memory_gib)
    warnings.simplefilter("ignore")
    try:
        if "torch" in job.spec.needs:
            import torch

            torch.set_num_threads(job.threads)
        work(job, events)
    except MemoryError:
        return OUT_OF_MEMORY
    except RuntimeError as error:
        # torch's allocator raises this, not MemoryError.
        if "allocate memory" in str(error) or "not enough memory" in str(error):
            return OUT_OF_MEMORY
        raise
    finally:
        tell(events, {"event": "end", "peak_memory_bytes": own_peak_memory_bytes()})
    return 0


def tell(events: TextIO, line: dict[str, Any]) -> None:
    """Hand an event to the parent now."""
    events.write(json.dumps(line) + "\n")
    events.flush()


def cap_memory(gib: float) -> None:
    """Let allocations beyond the cap fail, by the kernel's own count: nothing is faster than it.

    Data, not address space: torch reserves far more than it uses. Where the kernel does not count mapped memory as
    data (macOS, Linux before 4.7) the parent's look at the resident memory is what stops a child.
    """
    try:
        import resource

        limit = int(gib * 2**30)
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    except (ImportError, ValueError, OSError):
        return


def die_with_parent(parent: int) -> None:
    """Ask Linux to end this process with its parent, so that kill -9 on the parent leaves nobody training."""
    if not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    if parent and os.getppid() != parent:
        sys.exit(1)
