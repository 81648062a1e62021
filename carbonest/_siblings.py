"""Two unrelated distributions on the public index are imported as ``estimator`` and ``profiler``: tell them apart."""

from __future__ import annotations

from pathlib import Path


def check() -> None:
    """Raise ImportError, naming the intruding path, unless both siblings stand beside this package."""
    import estimator
    import profiler

    home = Path(__file__).resolve().parent.parent
    for module in (estimator, profiler):
        found = Path(module.__file__ or "").resolve().parent
        if found.parent != home:
            raise ImportError(
                f"carbonest needs its own package {module.__name__!r} in {home}, but Python found {found} first: "
                f"uninstall the distribution that put it there, or move it behind {home} in sys.path."
            )
