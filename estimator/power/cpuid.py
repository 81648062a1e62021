"""CPUID numbers: the family and model that a processor reports even where a hypervisor hides its name."""

from __future__ import annotations

import re

#: CPUID vendor, family and model → the series of a server part. Hypervisors often hide the name ("AMD EPYC",
#: "Intel Xeon Processor"), never these. Numbers: Linux, arch/x86/include/asm/intel-family.h and amd "Processor
#: Programming Reference" titles. Intel's model 85 is Skylake-SP and Cascade Lake alike (the stepping tells them
#: apart): the later one, of which clouds have more.
SERIES = {
    ("AuthenticAMD", 23, 1): "AMD EPYC 7001", ("AuthenticAMD", 23, 49): "AMD EPYC 7002",
    ("AuthenticAMD", 25, 1): "AMD EPYC 7003", ("AuthenticAMD", 25, 17): "AMD EPYC 9004",
    ("AuthenticAMD", 25, 160): "AMD EPYC 9704", ("AuthenticAMD", 26, 2): "AMD EPYC 9005",
    ("AuthenticAMD", 26, 17): "AMD EPYC 9005", ("GenuineIntel", 6, 79): "Intel Xeon E5-2600 v4",
    ("GenuineIntel", 6, 63): "Intel Xeon E5-2600 v3", ("GenuineIntel", 6, 62): "Intel Xeon E5-2600 v2",
    ("GenuineIntel", 6, 45): "Intel Xeon E5-2600", ("GenuineIntel", 6, 85): "Intel Xeon Platinum 8200",
    ("GenuineIntel", 6, 106): "Intel Xeon Platinum 8300", ("GenuineIntel", 6, 143): "Intel Xeon Platinum 8400",
    ("GenuineIntel", 6, 207): "Intel Xeon Platinum 8500", ("GenuineIntel", 6, 173): "Intel Xeon 6900P",
}  # fmt: skip
_WRITTEN = re.compile(r"^(?:cpuid|cpu family|family)[ :=]{0,3}(\d{1,3})(?:[ ,/:]{1,3}|,? ?model[ :=]{1,3})(\d{1,3})$")
_INTEL = re.compile(r"^([0-9a-f]{2})_([0-9a-f]{2})h$")


def series_of(text: str) -> str | None:
    """Return the series of a CPUID written as people do: ``cpuid 6/85``, ``family 6 model 85``, ``06_55h``."""
    if found := _WRITTEN.match(text):
        family, model = int(found.group(1)), int(found.group(2))
    elif found := _INTEL.match(text):
        family, model = int(found.group(1), 16), int(found.group(2), 16)
    else:
        return None
    return next((name for (_, *numbers), name in SERIES.items() if numbers == [family, model]), None)
