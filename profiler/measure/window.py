"""What one window says: joules of each device, usage, and what qualifies them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from estimator.model import Interval

from .. import shown
from ..meters import Usage, added
from .results import stamp


@dataclass(frozen=True)
class Device:
    """Joules of one device in one window.

    ``joules`` is what the result adds up; ``gross_joules`` before idle was subtracted. A device that another
    measurement counts (``counted_by``) is recorded and not added; ``same_job``: that one is a rank of the same job.
    """

    device: str
    part: str
    joules: Interval
    gross_joules: Interval
    meter: str
    modelled: bool
    machine_wide: bool
    started: datetime
    ended: datetime
    counted: bool
    counted_by: str | None
    same_job: bool
    scope: str

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return {
            "device": self.device,
            "part": self.part,
            "joules": self.joules.to_dict(),
            "gross_joules": self.gross_joules.to_dict(),
            "meter": self.meter,
            "modelled": self.modelled,
            "machine_wide": self.machine_wide,
            "scope": self.scope,
            "started": stamp(self.started),
            "ended": stamp(self.ended),
            "counted": self.counted,
            "counted_by": self.counted_by,
        }


@dataclass(frozen=True, repr=False)
class Energy:
    """One window: the devices, the usage, and what is to be said about them."""

    devices: tuple[Device, ...]
    usage: Usage
    started: datetime
    ended: datetime
    uncharged_idle_joules: Interval | None
    warnings: tuple[str, ...]
    reasons: tuple[tuple[str, str], ...]
    #: What of the CPUs and their memory belongs to the measured processes; None where it cannot be told. [J]
    process_joules: Interval | None = None

    def __repr__(self) -> str:
        """Return joules and seconds in a line."""
        total = self.joules("cpu", "dram", "gpu")
        return f"<Energy {shown.interval(total)} J, {shown.figure(self.usage.wall_seconds)} s>"

    def joules(self, *parts: str) -> Interval | None:
        """Return the joules of some parts that this window counts; None where there are none."""
        return added(device.joules for device in self.devices if device.part in parts and device.counted)

    def with_warnings(self, warnings: Sequence[str]) -> Energy:
        """Return the same with further warnings."""
        return replace(self, warnings=(*self.warnings, *warnings))
