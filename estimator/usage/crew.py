"""Threads that ask a cloud: joined when the work is done, left to themselves when the user ends it.

A call that is under way cannot be called back, and its service may let it wait for minutes. What it would bring is not
needed any more: Ctrl-C waits for none.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from ..clouds.patience import Patience


@contextmanager
def crew(count: int, name: str, patience: Patience) -> Iterator[ThreadPoolExecutor]:
    """Yield a pool of threads; after an error or Ctrl-C no further call begins."""
    pool = ThreadPoolExecutor(count, thread_name_prefix=name)
    try:
        yield pool
    except Exception:
        patience.stop()
        pool.shutdown(wait=True, cancel_futures=True)
        raise
    except BaseException:
        patience.stop()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown(wait=True)
