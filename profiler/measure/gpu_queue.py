"""Work that a GPU still has before it: kernels run on after the call that started them has returned.

A window that opens or closes while they run would charge them to the wrong block. Only torch is asked, and only where
this process has used a GPU through it: nothing is imported, and no board is woken up.
"""

from __future__ import annotations

import sys
from contextlib import suppress


def finish_gpu_work() -> int:
    """Wait until the GPUs have done what this process asked of them through torch; return the number of boards.

    An error that a kernel left behind is not raised here: torch raises it again where the program itself waits.
    """
    cuda = getattr(sys.modules.get("torch"), "cuda", None)
    waited = 0
    with suppress(RuntimeError, AssertionError, AttributeError):
        if cuda is None or not cuda.is_initialized():
            return 0
        current = cuda.current_device()
        for index in range(cuda.device_count()):
            # Waiting for a board that was never used would open a context on it, half a gigabyte of its memory.
            if index == current or cuda.memory_reserved(index) > 0:
                cuda.synchronize(index)
                waited += 1
    return waited
