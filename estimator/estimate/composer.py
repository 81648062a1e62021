"""What ``--intensity`` names, read by one rule for every command, ready to be asked for places and times."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from .. import units
from ..choices import FALLBACKS, one_of
from ..errors import InputError
from ..intensity.live.service import Place
from .intensity import Choice, Resolved, open_source, parse_choice, place_of, resolve


@dataclass(frozen=True)
class Composed:
    """What ``--intensity`` names, ready to be asked for places and times; each is asked once."""

    chosen: Choice
    boundary: str | None = None
    signal: str | None = None
    fallback: str | None = None
    _known: dict[tuple[object, ...], Resolved | InputError] = field(default_factory=dict, repr=False, compare=False)

    @property
    def everywhere(self) -> bool:
        """Whether one series or figure serves for every place: a number, a file, a zone named."""
        return self.chosen.kind in ("given", "file") or self.chosen.place is not None

    def check_place(self, region: str | None) -> None:
        """Raise where a service would not know which place is meant.

        Raises
        ------
        InputError
        """
        kind = self.chosen.kind
        if region is None and kind != "uk" and not self.everywhere:
            raise InputError(f"--intensity {kind} needs to know where: give --region, or {kind}:PLACE.")

    def check_source(self) -> None:
        """Raise for a file that cannot be read and for missing credentials; nothing is sent.

        Raises
        ------
        InputError, AccessError
        """
        if self.chosen.kind == "file" or (self.chosen.kind != "given" and self.fallback is None):
            open_source(self.chosen, boundary=self.boundary, signal=self.signal)

    def at(self, provider: str | None, region: str | None, start: datetime | None, hours: float) -> Resolved:
        """Return the intensity of ``[start, start + hours)`` in a cloud region, or where no region is known.

        Raises
        ------
        InputError, AccessError, RemoteError
            See :func:`resolve`; also where no place is known and one is needed.
        """
        key = (provider, region, start, hours)
        if key not in self._known:
            try:
                self.check_place(region)
                place = Place("the machine's place") if region is None else place_of(provider, region)
                self._known[key] = resolve(
                    self.chosen, place, start, hours, boundary=self.boundary, signal=self.signal, fallback=self.fallback
                )
            except InputError as error:
                # A place that the service does not know stays unknown, however often it is asked for.
                self._known[key] = error
        found = self._known[key]
        if isinstance(found, InputError):
            raise found
        return found


def composed(
    choice: str | float | None, *, boundary: str | None = None, signal: str | None = None, fallback: str | None = None
) -> Composed | None:
    """Return what ``--intensity`` names; ``None`` for the yearly tables, which every estimate has by itself.

    Every command that takes ``--intensity`` reads it here, by one rule.

    Raises
    ------
    InputError
        If it names no source, or ``fallback`` is none.
    """
    if fallback is not None:
        one_of("--fallback", fallback, FALLBACKS)
    if choice is None:
        return None
    if isinstance(choice, str):
        chosen = parse_choice(choice)
    else:
        chosen = Choice("given", None, units.number(choice, "intensity", low=0))
    return None if chosen.kind == "annual" else Composed(chosen, boundary, signal, fallback)
