"""Two unrelated distributions on the public index are imported as ``estimator`` and ``profiler``: tell them apart."""

from __future__ import annotations

import os


def check() -> None:
    """Raise ImportError, naming the intruding path, unless both siblings stand beside this package."""
    import estimator
    import profiler

    home = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    for module in (estimator, profiler):
        found = os.path.dirname(os.path.realpath(module.__file__ or ""))
        if os.path.dirname(found) != home:
            raise ImportError(
                f"carbonest needs its own package {module.__name__!r} in {home}, but Python found {found} first: "
                f"uninstall the distribution that put it there, or move it behind {home} in sys.path."
            )
