"""Reading CPU names: one key per part, whatever the spelling, and the generation that a name belongs to.

Vendors number their server parts by generation (the second digit of a four-digit Xeon, the last digit of an EPYC),
so that a part that no table lists yet still has a family. Clouds that hide the part name the generation instead
("Optimized 3rd Generation EPYC", "Intel Xeon Processor (Skylake, IBRS)"). Pure text: nothing here looks at watts.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from . import cpuid
from .client_names import read_client
from .cpu_name import CpuName
from .reader import left_over, written
from .xeon_names import read_xeon, xeon_model

__all__ = ["CpuName", "read_cpu_name"]

_NOISE = re.compile(
    r"\bintel\b|\bamd\b|\bampere\b(?=\s+altra)|\baws\b|\bmicrosoft\b|\bgoogle\b|\bnvidia\b|\bazure\b"
    r"|\bcpu\b|\bprocessors?\b|@.*$|\b\d+-bit\b|\b(?:multi|dual|quad|six|eight|twelve|\d+)-cores?\b|\b\d+(?:[.,]\d+)?\s*[gm]hz\b|[,;]"
)
_EPYC = re.compile(r"\bepyc\b.*?\b(\d[0-9a-z]\w{2,4})\b")
_EPYC_CODE = re.compile(r"\b(naples|rome|milan|genoa|bergamo|siena|turin|venice)\b")
_BARE_CODE = re.compile(r"zen ?([1-6])|naples|rome|milan|genoa|bergamo|siena|turin|venice")
_EPYC_CODES = {
    "naples": "zen1", "rome": "zen2", "milan": "zen3", "genoa": "zen4", "bergamo": "zen4", "siena": "zen4",
    "turin": "zen5", "venice": "zen6",
}  # fmt: skip
_ORDINAL = re.compile(r"\b([1-6])(?:st|nd|rd|th)[- ]gen(?:eration)?\b")
_ZEN = {"1": "zen1", "2": "zen2", "3": "zen3", "4": "zen4", "5": "zen5", "6": "zen6"}
_ARM = (
    (re.compile(r"graviton\s*-?(\d?e?)\b"), "aws"),
    (re.compile(r"cobalt\s*-?(\d*)\b"), "microsoft"),
    (re.compile(r"axion\s*-?(\w*)\b"), "google"),
)
_GRAVITON = {
    "": "cortex-a72", "1": "cortex-a72", "2": "neoverse-n1", "3": "neoverse-v1", "3e": "neoverse-v1",
    "4": "neoverse-v2", "5": "neoverse-v3",
}  # fmt: skip
_ALTRA = re.compile(r"\b([qm]\d{2,3}-\d{2})\b")
_ARM_WORDS = (
    ("kunpeng", "neoverse-n1"), ("yitian", "neoverse-n2"), ("thunderx2", "neoverse-n1"),
    ("neoverse-v3", "neoverse-v3"), ("neoverse-v2", "neoverse-v2"), ("neoverse-v1", "neoverse-v1"),
    ("neoverse-n1", "neoverse-n1"), ("neoverse-n2", "neoverse-n2"),
)  # fmt: skip
#: Words that stand beside a part without telling another one: lines and metals, packaging, what hypervisors add.
_WORDS = """
    intel amd arm ampere apple aws amazon microsoft azure google nvidia huawei alibaba hygon genuine authentic xeon
    epyc opteron core i3 i5 i7 i9 ryzen threadripper athlon celeron pentium atom platinum gold silver bronze max
    ultra pro extreme edition scalable family series processor processors cpu cpus soc cores bit gen generation
    optimized optimised custom virtual with radeon vega graphics gfx w o without the of a server sp graviton cobalt
    axion altra ampereone grace hopper blackwell superchip kunpeng yitian thunderx2 neoverse box oem only tray e p
    apu rx hx r3 x4 x5 x7 go af th anniversary surface ibrs ibpb stibp no tsx rsb ctxsw qemu version kvm common
    embedded mobile ai model ghz mhz x86 64 c naples rome milan genoa bergamo siena turin venice zen sandy ivy
    bridge haswell broadwell skylake cascade cascadelake cooper ice icelake lake sapphire emerald granite rapids
    sapphirerapids emeraldrapids graniterapids sierra forest client update e3 e5 e7 w3 w5 w7 w9 duo
"""
_UNDERSTOOD = frozenset(_WORDS.split())
_COUNTED = re.compile(r"\d{1,3}(?:st|nd|rd|th|c|t)?|\d+(?:\.\d+)?(?:ghz|mhz|gb|mb)|v\d|@?\d+\.\d+(?:ghz)?")


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", _NOISE.sub(" ", text)).strip()


def _epyc(text: str) -> CpuName | None:
    if "epyc" not in text and not _BARE_CODE.fullmatch(text):
        return None
    if not (found := _EPYC.search(text)):
        code, ordinal = _EPYC_CODE.search(text), _ORDINAL.search(text)
        zen = _BARE_CODE.fullmatch(text)
        generation = _EPYC_CODES[code.group(1)] if code else _ZEN[ordinal.group(1)] if ordinal else None
        generation = f"zen{zen.group(1)}" if zen and zen.group(1) else generation
        return CpuName(f"epyc {generation}" if generation else "epyc", "amd", generation)
    model = found.group(1)
    digits = model[:4]
    if digits in ("7763", "7v13") and model.endswith("v"):
        model = digits
    # Cache and HPC variants keep an older last digit (9V33X is a Zen 4 part); nothing of the 9000 series is older
    # than Zen 4.
    generation = "zen4" if digits[0] == "9" and digits[3] in "0123" else _ZEN.get(digits[3])
    return CpuName(f"epyc {model}", "amd", generation)


def _arm(text: str) -> CpuName | None:
    for pattern, vendor in _ARM:
        if found := pattern.search(text):
            version = found.group(1)
            if vendor == "aws":
                return CpuName(
                    f"graviton{'' if version == '1' else version}", vendor, _GRAVITON.get(version, "neoverse-v3")
                )
            if vendor == "microsoft":
                later = version not in ("", "100")
                return CpuName(f"cobalt {version or '100'}", vendor, "neoverse-v3" if later else "neoverse-n2")
            return CpuName("axion", vendor, "neoverse-v2")
    model = _ALTRA.search(text)
    if "altra" in text or model:
        return CpuName(f"altra {model.group(1)}" if model else "altra", "ampere", "neoverse-n1")
    if "ampereone" in text:
        return CpuName("ampereone", "ampere", "ampereone")
    if re.search(r"\bgrace\b", text):
        # The Grace CPU Superchip has two of them, the Grace Hopper Superchip one.
        two = "superchip" in text and not re.search(r"\bhopper\b|\bblackwell\b|\bg[hb]\d00\b", text)
        return CpuName("grace superchip" if two else "grace", "nvidia", "neoverse-v2")
    for word, generation in _ARM_WORDS:
        if word in re.sub(r"neoverse[ _]", "neoverse-", text):
            return CpuName(word, "arm", generation)
    return None


@lru_cache(maxsize=4096)
def read_cpu_name(name: str) -> CpuName:
    """Return the key, vendor, generation and limit in a CPU name.

    Raises
    ------
    InputError
        If the text cannot be a name: too long, or with control characters.

    Examples
    --------
    >>> read_cpu_name("Intel(R) Xeon(R) Platinum 8380 CPU @ 2.30GHz").key
    '8380'
    >>> read_cpu_name("EPYC 9R14").generation, read_cpu_name("Optimized 3rd Generation EPYC").generation
    ('zen4', 'zen3')
    """
    plain = written(name, "CPU")
    series = cpuid.series_of(plain.text)
    text = _clean(series.casefold() if series else plain.text)
    found = _read(text)
    if found is None:
        vendor = "intel" if "intel" in plain.text else "amd" if "amd" in plain.text.split() else None
        found = CpuName(text or "unknown", vendor, None)
        return replace(found, limit_watts=plain.limit_watts)
    return replace(found, limit_watts=plain.limit_watts, doubts=_doubts(text, found.key), known=True)


def _read(text: str) -> CpuName | None:
    for reader in (_epyc, _arm, read_client, read_xeon):
        if found := reader(text):
            return found
    if re.fullmatch(r"[79][vrb]\w\d[a-z]?", text):
        return _epyc(f"epyc {text}") or CpuName(text, "amd", None)
    if re.fullmatch(r"\d{4}[a-z]{0,2}(?:-c)?\+?", text):
        return CpuName(text, "intel", xeon_model(text, "platinum"))
    return None


def _doubts(text: str, key: str) -> tuple[str, ...]:
    """Words that neither belong to the part's own name nor to the vocabulary; one without digits only if it is new."""
    own = set(re.findall(r"[^\s-]+", key.replace("+", "")))
    words = left_over(text, _UNDERSTOOD | own, _COUNTED)
    return tuple(word for word in words if word not in key and not any(part in word for part in own if len(part) > 3))
