"""``python -m carbonest``, and the installed command."""

import gc
import os
import sys
from contextlib import suppress

# Starting makes what stays: to look for circles every 700 objects finds none, and costs a tenth of the command.
gc.set_threshold(50_000)

from .cli import INTERRUPTED, main  # noqa: E402


def run() -> None:
    """Run the command as a process of its own, to its end."""
    try:
        main()
    except SystemExit as stop:
        if stop.code == INTERRUPTED and _is_held():
            # The interpreter would wait for calls that are under way; what they bring is not needed any more.
            os._exit(INTERRUPTED)
        raise
    finally:
        # What still lives dies with the process: a last search for circles among it costs a fifth of the command.
        gc.freeze()


def _is_held() -> bool:
    """Say whether threads still work that the interpreter would wait for at its end; flushes what was said."""
    threading = sys.modules.get("threading")
    if threading is None:
        return False
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # full, closed, or not there from the start
            stream.flush()
    main_thread = threading.main_thread()
    return any(not thread.daemon for thread in threading.enumerate() if thread is not main_thread)


if __name__ == "__main__":
    run()
