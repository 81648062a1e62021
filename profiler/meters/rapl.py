"""RAPL: the energy counters of Intel and AMD packages and their memory, through Linux' powercap tree.

Only packages and DRAM are read. ``core`` and ``uncore`` zones lie *inside* the package and ``psys`` around it, so
adding any of them would count joules twice; the MMIO twin of a package is the same counter again.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from estimator.model import Interval
from estimator.units import MICROJOULES_PER_JOULE

from .interface import Reading, Usage

#: Environment variable naming another powercap tree, e.g. the host's, mounted into a container.
ROOT_VARIABLE = "CARBONEST_POWERCAP"
DEFAULT_ROOT = Path("/sys/class/powercap")
#: The counters move about once a millisecond, so each end of a window is uncertain by one move.
UPDATE_SECONDS = 0.001
#: No socket draws more: a counter that wraps is polled at least twice per wrap at this power.
_FASTEST_WATTS = 1500.0
_LONGEST_POLL_SECONDS = 60.0


@dataclass(frozen=True)
class Zone:
    """One counter: ``device`` is unique on the machine, ``range_uj`` the value at which it wraps to 0."""

    device: str
    part: str
    path: Path
    range_uj: int

    def read_uj(self) -> int:
        """Return the counter. [µJ]"""
        return int((self.path / "energy_uj").read_text())


def find_zones(root: Path | None = None) -> tuple[tuple[Zone, ...], tuple[str, ...]]:
    """Return the readable package and DRAM counters below a powercap tree, and why others are not readable."""
    tree = root if root is not None else Path(os.environ.get(ROOT_VARIABLE) or DEFAULT_ROOT)
    if not tree.is_dir():
        return (), (
            f"no RAPL counters: {tree} does not exist (usual on virtual machines, in containers and outside Linux).",
        )
    packages = _packages(tree)
    if not packages:
        return (), (f"no RAPL counters: {tree} holds no package zone (usual on virtual machines).",)
    zones: list[Zone] = []
    reasons: list[str] = []
    for name, path in packages.items():
        _admit(zones, reasons, tree, Zone(name, "cpu", path, 0))
        for child in sorted([*path.glob(f"{path.name}:*"), *tree.glob(f"{path.name}:*")]):
            if _text(child / "name") == "dram" and all(z.path.name != child.name for z in zones):
                _admit(zones, reasons, tree, Zone(name.replace("package", "dram"), "dram", child, 0))
    if sum(zone.part == "cpu" for zone in zones) < len(packages):
        # A machine with one of its sockets unread would report a part as the whole.
        return (), tuple(dict.fromkeys(reasons))
    return tuple(zones), tuple(dict.fromkeys(reasons))


def _packages(tree: Path) -> dict[str, Path]:
    """Return package name → zone; the MMIO twin of a package only where it stands alone."""
    found: dict[str, Path] = {}
    zones = [*tree.glob("*rapl*:*"), *tree.glob("*rapl*/*rapl*:*")]
    for zone in sorted(zones, key=lambda path: ("mmio" in path.name, path.name)):
        if zone.name.count(":") == 1 and (name := _text(zone / "name")).startswith("package"):
            found.setdefault(name, zone)
    return found


def _admit(zones: list[Zone], reasons: list[str], tree: Path, zone: Zone) -> None:
    try:
        zone.read_uj()
        zones.append(Zone(zone.device, zone.part, zone.path, int((zone.path / "max_energy_range_uj").read_text())))
    except PermissionError:
        reasons.append(
            f"no permission to read RAPL counters ({zone.device}); this one command opens them until the next boot: "
            f"sudo chmod a+r {tree}/*rapl*:*/energy_uj"
        )
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "not a whole number"
        reasons.append(f"RAPL counter {zone.device} in {zone.path} is not readable: {why}.")


def _text(path: Path) -> str:
    try:
        return path.read_text().strip()
    except (OSError, UnicodeDecodeError):
        return ""


class RaplMeter:
    """Energy of the CPU packages and their memory, from counters read at both ends of a window."""

    name = "rapl"
    modelled = False

    def __init__(self, zones: Sequence[Zone]) -> None:
        self._zones = tuple(zones)
        self.parts = frozenset(zone.part for zone in zones)
        self.devices = tuple(zone.device for zone in zones)
        shortest = min(zone.range_uj for zone in zones) / MICROJOULES_PER_JOULE
        self.poll_seconds = min(_LONGEST_POLL_SECONDS, shortest / _FASTEST_WATTS / 2)

    @property
    def description(self) -> str:
        """One line for people."""
        return f"RAPL energy counters: {', '.join(self.devices)}"

    def open(self) -> _RaplWindow:
        """Read every counter."""
        return _RaplWindow(self._zones)


class _RaplWindow:
    def __init__(self, zones: tuple[Zone, ...]) -> None:
        self._zones = zones
        self._failed: dict[str, str] = {}
        self._total_uj = dict.fromkeys(zones, 0)
        self._last_uj: dict[Zone, int] = {}
        self._began = monotonic()
        self.poll()

    def poll(self) -> None:
        """Add what each counter advanced since the last poll, across a wrap to 0 if there was one."""
        for zone in self._zones:
            try:
                now_uj = zone.read_uj()
            except (OSError, ValueError) as error:
                self._failed[zone.device] = f"RAPL counter {zone.device} stopped answering: {error}."
                continue
            step = now_uj - self._last_uj.get(zone, now_uj)
            self._total_uj[zone] += step if step >= 0 else step + zone.range_uj
            self._last_uj[zone] = now_uj

    def close(self, usage: Usage) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
        self.poll()
        length = max(monotonic() - self._began, UPDATE_SECONDS)
        readings, reasons = [], list(self._failed.values())
        broken = {zone.part for zone in self._zones if zone.device in self._failed}
        for zone in self._zones:
            if zone.part in broken:
                continue
            joules = self._total_uj[zone] / MICROJOULES_PER_JOULE
            if joules <= 0:
                reasons.append(f"RAPL counter {zone.device} did not move in {length:.3g} s: not believed.")
                broken.add(zone.part)
                continue
            grain = joules * min(1.0, UPDATE_SECONDS / length)
            interval = Interval(joules - grain, joules, joules + grain)
            scope = "cpu_pkg" if zone.part == "cpu" else "dram"
            readings.append(
                Reading(zone.device, zone.part, interval, "rapl", modelled=False, machine_wide=True, scope=scope)
            )
        return tuple(reading for reading in readings if reading.part not in broken), tuple(reasons)
