"""``python -m carbonest``, and the installed command."""

import gc

from .cli import main


def run() -> None:
    """Run the command as a process of its own, to its end."""
    try:
        main()
    finally:
        # What still lives dies with the process: a last search for circles among it costs a fifth of the command.
        gc.freeze()


if __name__ == "__main__":
    run()
