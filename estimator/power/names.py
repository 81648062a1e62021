"""Reading CPU names: one key per part, whatever the spelling, and the generation that a name belongs to.

Vendors number their server parts by generation (the second digit of a four-digit Xeon, the last digit of an EPYC),
so that a part that no table lists yet still has a family. Pure text: nothing here looks at watts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["CpuName", "read_cpu_name"]


@dataclass(frozen=True)
class CpuName:
    """What a CPU name says. `key` is one spelling per part; None where the text names no generation."""

    key: str
    vendor: str | None
    generation: str | None


_NOISE = re.compile(
    r"\((?:r|tm|c)\)|[®™©]|\bintel\b|\bamd\b|\bampere\b(?=\s+altra)|\baws\b|\bmicrosoft\b|\bgoogle\b|\bnvidia\b|\bazure\b"
    r"|\bcpu\b|\bprocessors?\b|@.*$|\b\d+-bit\b|\b(?:multi|\d+)-cores?\b|\b\d+(?:[.,]\d+)?\s*[gm]hz\b|[,;]"
)
_XEON_E = re.compile(r"\be([357])[- ]?(\d{4}[a-z]{0,2}?)\s*(v\d)?\b")
_XEON_LETTER = re.compile(r"\b([edw])-?(\d{4,5}[a-z]{0,3})\b")
_XEON_OLD = re.compile(r"\b([xlew]?)(\d{4})\b")
_XEON_MODEL = re.compile(r"(?:\b(platinum|gold|silver|bronze)[- ]?\s*)?\b(\d{4}[a-z]{0,2}(?:-c)?\+?)(?!\d)")
_EPYC = re.compile(r"\bepyc\b.*?\b(\d[0-9a-z]\w{2,4})\b")
_ARM = (
    (re.compile(r"graviton\s*-?(\d?e?)\b"), "aws"),
    (re.compile(r"cobalt\s*-?(\d*)\b"), "microsoft"),
    (re.compile(r"axion\s*-?(\w*)\b"), "google"),
)
_GRAVITON = {
    "": "cortex-a72",
    "1": "cortex-a72",
    "2": "neoverse-n1",
    "3": "neoverse-v1",
    "3e": "neoverse-v1",
    "4": "neoverse-v2",
    "5": "neoverse-v3",
}
_SCALABLE = {"1": "skylake", "2": "cascadelake", "3": "icelake", "4": "sapphirerapids", "5": "emeraldrapids"}
_XEON_V = {"": "sandybridge", "v2": "ivybridge", "v3": "haswell", "v4": "broadwell", "v5": "skylake", "v6": "kabylake"}
_ZEN = {"1": "zen1", "2": "zen2", "3": "zen3", "4": "zen4", "5": "zen5", "6": "zen6"}
_SMALL_XEON = {"21": "coffeelake", "22": "coffeelake", "23": "rocketlake", "24": "raptorlake"}
_XEON_W = {
    "21": "skylake", "22": "cascadelake", "24": "sapphirerapids", "25": "sapphirerapids", "31": "skylake",
    "32": "cascadelake", "33": "icelake", "34": "sapphirerapids", "35": "sapphirerapids",
}  # fmt: skip
_XEON_D = {
    "15": "broadwell",
    "16": "broadwell",
    "21": "skylake",
    "17": "icelake",
    "18": "icelake",
    "27": "icelake",
    "28": "icelake",
}
_CORE_OLD = re.compile(r"^[xlew]?(?:3[0123]|5[01234]|7[01234])\d\d$")
_NEHALEM = re.compile(r"^[xlew](?:34|55|56|65|75|35|36)\d\d$")


def _clean(name: str) -> str:
    return re.sub(r"\s+", " ", _NOISE.sub(" ", name.lower())).strip()


def _xeon_model(model: str, tier: str | None) -> str | None:
    if re.match(r"^6[79]\d\d[pe]|^6[35]\d\d[pe]", model):
        return "sierraforest" if model[4:5] == "e" else "graniterapids"
    if tier is None and _CORE_OLD.match(model):
        return "core"
    if re.match(r"^\d3\d\dh", model) or model.startswith("8380hl"):
        return "cooperlake"
    return _SCALABLE.get(model[1]) if model[0] in "34568" else None


def _xeon(text: str) -> CpuName | None:
    if found := _XEON_E.search(text):
        line, model, version = found.groups(default="")
        # E7 and E5 without a version digit: E7-x8xx is Westmere, everything else Sandy Bridge.
        generation = "nehalem" if line == "7" and not version else _XEON_V.get(version)
        return CpuName(f"e{line}-{model}{version}", "intel", generation)
    if found := _XEON_LETTER.search(text):
        line, model = found.groups()
        if line == "w":
            return CpuName(f"w-{model}", "intel", _XEON_W.get(model[:2]))
        if not (line == "e" and _CORE_OLD.match(model)) and not _NEHALEM.match(line + model):
            table = _SMALL_XEON if line == "e" else _XEON_D
            return CpuName(f"{line}-{model}", "intel", table.get(model[:2]))
    if found := _XEON_OLD.search(text):
        letter, digits = found.groups()
        if letter:
            model = letter + digits
            generation = "nehalem" if _NEHALEM.match(model) else ("core" if _CORE_OLD.match(model) else None)
            return CpuName(model, "intel", generation)
    if found := _XEON_MODEL.search(text):
        tier, model = found.groups()
        if "xeon" in text or tier:
            return CpuName(model, "intel", _xeon_model(model, tier))
    return CpuName("xeon", "intel", None) if "xeon" in text else None


def _epyc(text: str) -> CpuName | None:
    if not (found := _EPYC.search(text)):
        return CpuName("epyc", "amd", None) if "epyc" in text else None
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
    if "altra" in text or re.search(r"\b[qm]\d{2,3}-\d{2}\b", text):
        model = re.search(r"\b([qm]\d{2,3}-\d{2})\b", text)
        return CpuName(f"altra {model.group(1)}" if model else "altra", "ampere", "neoverse-n1")
    if "ampereone" in text:
        return CpuName("ampereone", "ampere", "ampereone")
    if "grace" in text:
        return CpuName("grace superchip" if "superchip" in text else "grace", "nvidia", "neoverse-v2")
    if found := re.search(r"apple\s+(m\d)", text) or re.search(r"^(m\d)(?:\s|$)", text):
        return CpuName(f"apple {found.group(1)}", "apple", "apple")
    for word, generation in (
        ("kunpeng", "neoverse-n1"),
        ("yitian", "neoverse-n2"),
        ("thunderx2", "neoverse-n1"),
        ("cortex-a53", "cortex-a72"),
        ("cortex a53", "cortex-a72"),
        ("neoverse-v2", "neoverse-v2"),
        ("neoverse-v1", "neoverse-v1"),
        ("neoverse-n1", "neoverse-n1"),
        ("neoverse-n2", "neoverse-n2"),
    ):
        if word in text:
            return CpuName(word, "arm", generation)
    return None


def _desktop(text: str) -> CpuName | None:
    if found := re.search(r"threadripper\s+(?:pro\s+)?(\d{4}\w*)", text):
        return CpuName(
            f"threadripper {found.group(1)}",
            "amd",
            {"1": "zen1", "2": "zen1", "3": "zen2", "5": "zen3", "7": "zen4", "9": "zen5"}.get(found.group(1)[0]),
        )
    if found := re.search(r"ryzen\s*(?:\d\s+)?(?:pro\s+)?(\d{4}\w*)", text):
        return CpuName(
            f"ryzen {found.group(1)}",
            "amd",
            {"1": "zen1", "2": "zen1", "3": "zen2", "5": "zen3", "7": "zen4", "9": "zen5"}.get(found.group(1)[0]),
        )
    if found := re.search(r"opteron[- ]?(?:model )?(\d{3,4}\s?\w*)", text):
        return CpuName(f"opteron {found.group(1).strip()}", "amd", "opteron")
    if found := re.search(r"\b(i[3579]-\d{4,5}\w*)", text):
        digits = found.group(1)[3:]
        generation = {
            "2": "sandybridge",
            "3": "ivybridge",
            "4": "haswell",
            "5": "broadwell",
            "6": "skylake",
            "7": "kabylake",
            "8": "coffeelake",
            "9": "coffeelake",
            "10": "coffeelake",
            "11": "rocketlake",
        }
        return CpuName(
            found.group(1),
            "intel",
            generation.get(digits[:2] if len(digits.rstrip("abcdefghkmprstux")) == 5 else digits[0], "raptorlake"),
        )
    if found := re.search(r"core ultra \d (\w+)", text):
        return CpuName(f"core ultra {found.group(1)}", "intel", "raptorlake")
    return None


def read_cpu_name(name: str) -> CpuName:
    """Return the key, vendor and generation in a CPU name; never fails.

    Examples
    --------
    >>> read_cpu_name("Intel(R) Xeon(R) Platinum 8380 CPU @ 2.30GHz").key
    '8380'
    >>> read_cpu_name("EPYC 9R14").generation
    'zen4'
    """
    text = _clean(name)
    for reader in (_epyc, _arm, _desktop, _xeon):
        if found := reader(text):
            return found
    if re.fullmatch(r"[79][vrb]\w\d[a-z]?", text):
        return _epyc(f"epyc {text}") or CpuName(text, "amd", None)
    if re.fullmatch(r"\d{4}[a-z]{0,2}(?:-c)?\+?", text):
        return CpuName(text, "intel", _xeon_model(text, "platinum"))
    vendor = "intel" if "intel" in name.lower() else "amd" if "amd" in name.lower() else None
    return CpuName(text or "unknown", vendor, None)
