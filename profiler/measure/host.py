"""What the operating system says about this machine: its name, its CPUs, its memory."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

_PROC = Path("/proc")
#: ARM kernels show numbers instead of names. Linux, arch/arm64/include/asm/cputype.h.
_ARM_PARTS: dict[tuple[str | None, str | None], str] = {
    ("0x41", "0xd08"): "Cortex-A72", ("0x41", "0xd0c"): "Neoverse-N1", ("0x41", "0xd40"): "Neoverse-V1",
    ("0x41", "0xd49"): "Neoverse-N2", ("0x41", "0xd4f"): "Neoverse-V2", ("0x41", "0xd84"): "Neoverse-V3",
    ("0xc0", "0xac3"): "AmpereOne", ("0x6d", "0xd49"): "Cobalt 100",
}  # fmt: skip


def host() -> dict[str, str | int]:
    """Return what tells this machine from others: name, boot, CPU model, logical CPUs."""
    return {
        "hostname": platform.node(),
        "boot_id": _boot_id(),
        "system": f"{platform.system()} {platform.release()}",
        "cpu_model": cpu_model(),
        "logical_cpus": logical_cpus(),
    }


def logical_cpus() -> int:
    """Return the number of CPUs that the system shows, the threads of a core counted apart."""
    return os.cpu_count() or 1


def cpu_model() -> str:
    """Return the name of the CPU as the system spells it; the architecture where it does not say."""
    if sys.platform == "darwin":
        asked = subprocess.run(
            ["/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"], capture_output=True, text=True, check=False
        )
        return asked.stdout.strip() or _architecture()
    lines = list(_lines(_PROC / "cpuinfo"))
    part = (_first(lines, "CPU implementer"), _first(lines, "CPU part"))
    return _first(lines, "model name") or _ARM_PARTS.get(part) or _architecture()


def is_virtual() -> bool:
    """Return whether the CPUs are a hypervisor's guests (Linux on x86 says so; elsewhere: not known to be)."""
    flags = _first(_lines(_PROC / "cpuinfo"), "flags")
    return flags is not None and "hypervisor" in flags.split()


def shows_threads() -> bool:
    """Return whether the system shows two threads on a core."""
    lines = list(_lines(_PROC / "cpuinfo"))
    siblings, cores = _first(lines, "siblings"), _first(lines, "cpu cores")
    return siblings is not None and cores is not None and siblings != cores


def cpuid() -> tuple[str, int, int] | None:
    """Return vendor, family and model of the CPU; None where the system does not tell (ARM, macOS)."""
    lines = list(_lines(_PROC / "cpuinfo"))
    vendor, family, model = (_first(lines, name) for name in ("vendor_id", "cpu family", "model"))
    if vendor is None or family is None or model is None or not (family.isdecimal() and model.isdecimal()):
        return None
    return vendor, int(family), int(model)


def sockets() -> int:
    """Return the number of CPU packages that the system shows; 1 where it does not tell."""
    ids = {line.partition(":")[2].strip() for line in _lines(_PROC / "cpuinfo") if line.startswith("physical id")}
    return max(1, len(ids))


def memory_bytes() -> int | None:
    """Return the machine's memory; None where the system does not tell."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError, AttributeError):
        return None


def _architecture() -> str:
    return platform.machine() if os.name == "posix" else platform.processor() or platform.machine()


def _boot_id() -> str:
    lines = list(_lines(_PROC / "sys" / "kernel" / "random" / "boot_id"))
    return lines[0].strip() if lines else ""


def _lines(path: Path) -> Iterable[str]:
    try:
        return path.read_text(errors="replace").splitlines()
    except OSError:
        return ()


def _first(lines: Iterable[str], name: str) -> str | None:
    return next((line.partition(":")[2].strip() for line in lines if line.partition(":")[0].strip() == name), None)
