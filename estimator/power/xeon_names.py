"""Reading Xeon names: the part number, or where a cloud hides it the generation that is named instead."""

from __future__ import annotations

import re

from .cpu_name import CpuName

_E = re.compile(r"\be([357])[- ]?(\d{4}[a-z]{0,2}?)\s*(v\d)?\b")
_LETTER = re.compile(r"\b([edw])-?(\d{4,5}[a-z]{0,3})\b")
_WORKSTATION = re.compile(r"\bw[3579]-?(\d{4}[a-z]{0,2})\b")
_OLD = re.compile(r"\b([xlew]?)(\d{4})\b")
_MODEL = re.compile(r"(?:\b(platinum|gold|silver|bronze)[- ]?\s*)?\b(\d{4}[a-z]{0,2}(?:-c)?\+?)(?!\d)")
_ORDINAL = re.compile(r"\b([1-6])(?:st|nd|rd|th)[- ]gen(?:eration)?\b")
_SIX = re.compile(r"\bxeon 6\b.*\b([pe])-?cores?\b")
_SCALABLE = {"1": "skylake", "2": "cascadelake", "3": "icelake", "4": "sapphirerapids", "5": "emeraldrapids"}
_ORDINALS = {**_SCALABLE, "6": "graniterapids"}
_V = {"": "sandybridge", "v2": "ivybridge", "v3": "haswell", "v4": "broadwell", "v5": "skylake", "v6": "kabylake"}
_SMALL = {"21": "coffeelake", "22": "coffeelake", "23": "rocketlake", "24": "raptorlake"}
_W = {
    "21": "skylake", "22": "cascadelake", "24": "sapphirerapids", "25": "sapphirerapids", "31": "skylake",
    "32": "cascadelake", "33": "icelake", "34": "sapphirerapids", "35": "sapphirerapids",
}  # fmt: skip
_D = {
    "15": "broadwell", "16": "broadwell", "21": "skylake", "17": "icelake", "18": "icelake", "27": "icelake",
    "28": "icelake",
}  # fmt: skip
_CODE_NAMES = (
    ("sandy ?bridge", "sandybridge"), ("ivy ?bridge", "ivybridge"), ("haswell", "haswell"), ("broadwell", "broadwell"),
    ("skylake", "skylake"), ("cascade ?lake", "cascadelake"), ("cooper ?lake", "cooperlake"), ("ice ?lake", "icelake"),
    ("sapphire ?rapids", "sapphirerapids"), ("emerald ?rapids", "emeraldrapids"),
    ("granite ?rapids", "graniterapids"), ("sierra ?forest", "sierraforest"),
    ("clearwater ?forest", "clearwaterforest"), ("diamond ?rapids", "diamondrapids"),
)  # fmt: skip
_CODES = tuple((re.compile(rf"\b{word}"), generation) for word, generation in _CODE_NAMES)
_CORE_OLD = re.compile(r"^[xlew]?(?:3[0123]|5[01234]|7[01234])\d\d$")
_NEHALEM = re.compile(r"^[xlew](?:34|55|56|65|75|35|36)\d\d$")


def xeon_model(model: str, tier: str | None) -> str | None:
    """Return the generation of a bare Xeon part number, in the metal (``platinum``, …) that stands before it."""
    if re.match(r"^6[79]\d\d[pe]|^6[35]\d\d[pe]", model):
        return "sierraforest" if model[4:5] == "e" else "graniterapids"
    if tier is None and _CORE_OLD.match(model):
        return "core"
    if re.match(r"^\d3\d\dh", model) or model.startswith("8380hl"):
        return "cooperlake"
    if re.match(r"^94[678]\d$", model):
        return "sapphirerapids"
    return _SCALABLE.get(model[1]) if model[0] in "34568" else None


def read_xeon(text: str) -> CpuName | None:
    """Return what a cleaned name says if it is a Xeon's."""
    if found := _E.search(text):
        line, model, version = found.groups(default="")
        # E7 and E5 without a version digit: E7-x8xx is Westmere, everything else Sandy Bridge.
        generation = "nehalem" if line == "7" and not version else _V.get(version)
        return CpuName(f"e{line}-{model}{version}", "intel", generation)
    if found := _WORKSTATION.search(text):
        model = found.group(1)
        return CpuName(f"w-{model}", "intel", _W.get(model[:2]))
    return _lettered(text) or _numbered(text) or _named(text)


def _lettered(text: str) -> CpuName | None:
    if found := _LETTER.search(text):
        line, model = found.groups()
        if line == "w":
            return CpuName(f"w-{model}", "intel", _W.get(model[:2]))
        if not (line == "e" and _CORE_OLD.match(model)) and not _NEHALEM.match(line + model):
            return CpuName(f"{line}-{model}", "intel", (_SMALL if line == "e" else _D).get(model[:2]))
    if found := _OLD.search(text):
        letter, digits = found.groups()
        if letter:
            model = letter + digits
            generation = "nehalem" if _NEHALEM.match(model) else ("core" if _CORE_OLD.match(model) else None)
            return CpuName(model, "intel", generation)
    return None


def _numbered(text: str) -> CpuName | None:
    if found := _MODEL.search(text):
        tier, model = found.groups()
        if "xeon" in text or tier:
            return CpuName(model, "intel", xeon_model(model, tier))
    return None


def _named(text: str) -> CpuName | None:
    """A generation in words: its code name, as QEMU writes it, or its ordinal, as clouds do."""
    for pattern, generation in _CODES:
        if pattern.search(text):
            return CpuName(f"xeon {generation}", "intel", generation)
    if "xeon" not in text:
        return None
    if found := _SIX.search(text):
        generation = "sierraforest" if found.group(1) == "e" else "graniterapids"
        return CpuName(f"xeon {generation}", "intel", generation)
    if found := _ORDINAL.search(text):
        generation = _ORDINALS[found.group(1)]
        return CpuName(f"xeon {generation}", "intel", generation)
    return CpuName("xeon", "intel", None)
