"""Idle power of a machine, measured before what is to be measured: watts with their range, and whether it was idle."""

from __future__ import annotations

from typing import NamedTuple

from estimator.model import Interval

#: Work of others above this share of the CPUs' time: the machine was not idle.
_BUSY_SHARE = 0.05


class IdlePower(NamedTuple):
    """Watts of each machine-wide device while nothing was to run.

    ``watts`` range from the least to the most of several windows; empty where no device has a counter. ``busy_share``
    is the part of all CPUs' time that other programs used meanwhile; ``None`` where the system does not tell.
    """

    watts: dict[str, Interval]
    busy_share: float | None = None

    @property
    def central_watts(self) -> dict[str, float]:
        """The mean of each device. [W]"""
        return {device: watts.central for device, watts in self.watts.items()}

    def joules(self, device: str, seconds: float) -> Interval | None:
        """Return the idle energy of a device in so much time; ``None`` where its idle power is not known. [J]"""
        watts = self.watts.get(device)
        return None if watts is None else watts.scaled(seconds)

    def total(self, devices: list[str]) -> Interval | None:
        """Return the idle power of some devices together; ``None`` unless that of each is known. [W]"""
        known = [self.watts[device] for device in devices if device in self.watts]
        if not known or len(known) < len(devices):
            return None
        return Interval(sum(w.low for w in known), sum(w.central for w in known), sum(w.high for w in known))

    def warning(self) -> str | None:
        """Return what is to be said of a machine that was not idle; ``None`` of one that was."""
        if not self.watts or self.busy_share is None or self.busy_share <= _BUSY_SHARE:
            return None
        return (
            f"the machine was not idle while its idle power was measured: other programs kept {self.busy_share:.0%} of "
            "its CPUs busy, so that too much is subtracted."
        )


def net_of_idle(gross: Interval, idle: Interval) -> Interval:
    """Return energy above idle; what a device drew below its idle power is no energy of anybody. [J]"""
    return Interval(
        max(0.0, gross.low - idle.high), max(0.0, gross.central - idle.central), max(0.0, gross.high - idle.low)
    )
