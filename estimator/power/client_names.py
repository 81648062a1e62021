"""Reading the names of desktop, laptop and small processors: line, segment letters and the vendor's generation."""

from __future__ import annotations

import re

from .cpu_name import CpuName

_CORE = re.compile(r"\bi([3579])[-+ ]{1,2}(?:processor )?([a-z]?)(\d{3,5})([a-z]{0,4})(\d?)\b")
_CORE_M = re.compile(r"\bm([3579]?)-?(\d)(y\d\d)([a-z]?)\b")
_ULTRA = re.compile(r"\bcore ultra (?:x?\d )?(\d{3})([a-z]{0,3})\b")
_CORE_NEW = re.compile(r"\bcore ([3579]) (?:processor )?(\d{3})([a-z]{0,3})\b")
_CORE_2 = re.compile(r"\bcore ?2 (?:duo|quad|extreme|solo) ?([a-z]{1,2}\d{4}[a-z]?)\b")
_SMALL = re.compile(
    r"\b(?:celeron|pentium|atom)\b(?: (?:gold|silver|dual-core|dual|mobile))*[- ](?:x\d-)?"
    r"([a-z]{0,2}\d{3,5}[a-z]{0,3}\d?)\b"
)
_N = re.compile(r"^(?:(?:core )?i3-)?([nj]\d{2,4}[a-z]?|[gz]\d{4}[a-z]{0,2})$")
_RYZEN_AI = re.compile(r"\bryzen ai (max\+? ?)?(?:[3579] )?(?:(h|hs|hx) )?(?:pro )?(\d{3})\b")
_RYZEN_Z = re.compile(r"\bryzen (z\d)( extreme)?\b")
_RYZEN = re.compile(r"\bryzen (?:embedded )?(?:[3579] )?(?:pro )?([vr]?\d{3,4})([a-z]{0,3}\d?[a-z]?)\b")
_THREADRIPPER = re.compile(r"\bthreadripper (?:pro )?(\d{4})([a-z]{0,2})\b")
_OTHER_AMD = re.compile(
    r"\b(athlon|phenom|sempron|fx|a\d{1,2})\b(?: (?:pro|gold|silver|ii|x\d|64))*[- ]((?:x\d )?\d{3,4}[a-z]{0,3})\b"
)
_OPTERON = re.compile(r"opteron[- ]?(?:model )?(\d{3,4}\s?\w*)")
_APPLE = re.compile(r"\b(?:apple )?m(\d)( (?:pro|max|ultra))?$")
_ZEN = {"1": "zen1", "2": "zen1", "3": "zen2", "5": "zen3", "7": "zen4", "9": "zen5"}
_RYZEN_AGE = {**_ZEN, "4": "zen2", "6": "zen3", "8": "zen4"}
_INTEL = {
    2: "sandybridge", 3: "ivybridge", 4: "haswell", 5: "broadwell", 6: "skylake", 7: "kabylake", 8: "coffeelake",
    9: "coffeelake", 10: "coffeelake", 11: "rocketlake",
}  # fmt: skip


def read_client(text: str) -> CpuName | None:
    """Return what a cleaned name says if it is a client part's (or an Opteron's, whose names are built alike)."""
    for reader in (_amd, _core, _small, _apple):
        if found := reader(text):
            return found
    return None


def _amd(text: str) -> CpuName | None:
    if found := _OPTERON.search(text):
        return CpuName(f"opteron {found.group(1).strip()}", "amd", "opteron")
    if found := _THREADRIPPER.search(text):
        digits, suffix = found.groups()
        return CpuName(
            f"threadripper {digits}{suffix}", "amd", _ZEN.get(digits[0]), "threadripper", suffix, int(digits[0])
        )
    if found := _RYZEN_AI.search(text):
        size, letters, digits = found.groups()
        line = "ryzen ai max" if size else "ryzen ai"
        return CpuName(f"{line} {digits}", "amd", "zen5", line, letters or "", int(digits[0]))
    if found := _RYZEN_Z.search(text):
        return CpuName(f"ryzen {found.group(1)}{found.group(2) or ''}", "amd", "zen4", "ryzen", "z", 7)
    if found := _RYZEN.search(text):
        model, suffix = found.groups()
        if len(model) == 4 and model.isdigit():
            age = int(model[0])
            return CpuName(f"ryzen {model}{suffix}", "amd", _RYZEN_AGE.get(model[0]), "ryzen", suffix, age)
        return CpuName(f"ryzen {model}{suffix}", "amd", None, "ryzen embedded" if model[0] in "vr" else "ryzen", suffix)
    if found := _OTHER_AMD.search(text):
        word, model = found.groups()
        return CpuName(f"{word} {model}", "amd", None, word, model.lstrip("x0123456789 "))
    return None


def _core(text: str) -> CpuName | None:
    if found := _CORE.search(text):
        number, letter, digits, suffix, graphics = found.groups()
        if letter:
            return CpuName(f"{letter}{digits}{suffix}", "intel", "raptorlake", "small", letter)
        age = _core_age(digits, suffix)
        generation = _INTEL.get(age, "raptorlake") if age > 1 else "nehalem"
        return CpuName(f"i{number}-{digits}{suffix}{graphics}", "intel", generation, "core", suffix, age)
    if found := _CORE_M.search(text):
        number, tens, model, letter = found.groups()
        return CpuName(f"m{number}-{tens}{model}{letter}", "intel", _INTEL.get(int(tens)), "core", "y", int(tens))
    if found := _ULTRA.search(text):
        digits, suffix = found.groups()
        return CpuName(f"core ultra {digits}{suffix}", "intel", "raptorlake", "core ultra", suffix, 14 + int(digits[0]))
    if found := _CORE_NEW.search(text):
        _, digits, suffix = found.groups()
        return CpuName(f"core {digits}{suffix}", "intel", "raptorlake", "core", suffix, 14)
    if found := _CORE_2.search(text):
        return CpuName(f"core2 {found.group(1)}", "intel", "core", "core2", found.group(1).rstrip("0123456789"))
    return None


def _core_age(digits: str, suffix: str) -> int:
    """Generation in a Core part number: 6 of 6500, 10 of 10900 and of 1065G7, 1 of 920."""
    if len(digits) == 5:
        return int(digits[:2])
    if len(digits) == 4 and digits[0] == "1" and (suffix or int(digits[1]) < 5):
        return int(digits[:2])
    return int(digits[0]) if len(digits) == 4 else 1


def _small(text: str) -> CpuName | None:
    found = _SMALL.search(text) or _N.match(text.removeprefix("intel "))
    if found is None:
        return None
    model = found.group(1)
    letters = re.sub(r"\d+", "", model)
    return CpuName(model if not model[0].isdigit() else f"small {model}", "intel", None, "small", letters)


def _apple(text: str) -> CpuName | None:
    if found := _APPLE.search(text):
        size = (found.group(2) or "").strip()
        return CpuName(f"apple m{found.group(1)}{' ' + size if size else ''}", "apple", "apple", "apple", size)
    return None
