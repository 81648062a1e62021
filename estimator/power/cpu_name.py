"""What a CPU name says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CpuName:
    """What a CPU name says; ``None`` where it does not say.

    Attributes
    ----------
    key : str
        One spelling per part.
    vendor, generation : str or None
        Maker and microarchitecture.
    line : str or None
        Of a client part its line: ``core``, ``core ultra``, ``ryzen``, ``threadripper``, ``small`` (Celeron, Pentium,
        Atom, N-series), ``apple`` …; ``None`` for server parts.
    suffix : str
        Of a client part the letters that tell its segment: ``t``, ``kf``, ``u``, ``hx``.
    age : int or None
        Of a client part its vendor's own count of generations: 6 of i5-6500T, 5 of Ryzen 9 5950X.
    limit_watts : float or None
        TDP written in the name: ``(35 W)``. [W]
    doubts : tuple of str
        Words that nobody understood: they may mean another part.
    known : bool
        Whether the text names a part, a series or a generation of CPUs at all.
    """

    key: str
    vendor: str | None
    generation: str | None
    line: str | None = None
    suffix: str = ""
    age: int | None = None
    limit_watts: float | None = None
    doubts: tuple[str, ...] = ()
    known: bool = False
