"""Reading GPU names: family, form, memory and board watts out of any spelling. Pure text: no watts are known here."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["GpuName", "read_gpu_name"]


@dataclass(frozen=True)
class GpuName:
    """What a GPU name says; ``None`` where it does not say.

    Attributes
    ----------
    family : str or None
        ``"h100"``, ``"rtx pro 6000"``, …
    generation : str or None
        Architecture: ``"hopper"``, …; the relatives of a part that no table holds.
    form : str or None
        ``"sxm"`` (a socketed module with its own fabric) or ``"pcie"`` (a card).
    memory_gb, board_watts : number or None
        As written in the name: ``"80GB"``, ``"(500 W CTS)"``.
    """

    family: str | None
    generation: str | None
    form: str | None
    memory_gb: int | None
    board_watts: float | None


#: Families by architecture, the longer spellings first where one is the beginning of another.
_FAMILIES: tuple[tuple[str, str], ...] = (
    ("kepler", r"k80|k520|k40|k20"),
    ("maxwell", r"m60|m40|titan x\b"),
    ("pascal", r"p100|p40|p4|gtx ?10[5678]0(?: ?ti)?|titan xp"),
    ("volta", r"v100s?|titan v"),
    ("ada", r"l40s|l40|l4|rtx 6000 ada|rtx ?40[6789]0"),
    ("blackwell", r"g?b300|g?b200|b100|rtx pro ?\d{4}|rtx ?50[6789]0"),
    ("turing", r"t4g|t4|(?:quadro )?rtx ?[568]000|rtx ?20[678]0(?: ?ti)?"),
    ("hopper", r"gh200|h200|h100|h800|h20"),
    ("ampere", r"a100x?|a800|a40|a30|a10g|a10m?|a16|a2|rtx a\d000|rtx ?30[6789]0(?: ?ti)?"),
    ("rubin", r"v?r[12]00|rubin"),
    ("cdna", r"mi ?\d{2,3}[axp]?"),
    ("rdna", r"v520|v620|v710"),
    ("tpu", r"tpu ?v\d\w*"),
    ("trainium", r"trainium ?\d*"),
    ("inferentia", r"inferentia ?\d*"),
    ("gaudi", r"gaudi ?\d*"),
    ("fpga", r"u250|vu9p"),
    ("qualcomm", r"ai ?100"),
)
_COMPILED = tuple((generation, re.compile(rf"(?<![a-z0-9])({words})(?![0-9])")) for generation, words in _FAMILIES)
_WATTS = re.compile(r"\((?:[^()]*?\b)?(\d{2,4}(?:\.\d+)?)\s*w\b")
_MEMORY = re.compile(r"\b(\d{1,3})\s*(?:gb|gib|g)\b")


def read_gpu_name(name: str) -> GpuName:
    """Return what a GPU name says; never fails.

    Examples
    --------
    >>> read_gpu_name("NVIDIA A100-SXM4-80GB (500 W CTS)")
    GpuName(family='a100', generation='ampere', form='sxm', memory_gb=80, board_watts=500.0)
    """
    text = name.lower()
    watts = _WATTS.search(text)
    bare = re.sub(r"\([^()]*\d+\s*w\b[^()]*\)", " ", text)
    bare = re.sub(r"[-_/]+", " ", re.sub(r"(?<=tpu)[ -]?(?=v\d)", " ", bare))
    family = generation = None
    for candidate, pattern in _COMPILED:
        if found := pattern.search(bare):
            family, generation = re.sub(r"\s+", " ", found.group(1).removeprefix("quadro ")), candidate
            break
    if family and re.match(r"^(?:mi|rtx|gtx|trainium|inferentia|gaudi) ", family):
        family = family.replace(" ", "", 1)
    memory = _MEMORY.search(bare)
    return GpuName(
        family,
        generation,
        _form(bare),
        int(memory.group(1)) if memory else None,
        float(watts.group(1)) if watts else None,
    )


def _form(text: str) -> str | None:
    if re.search(r"\bsxm\d?|\boam\b|\bhgx\b|\bdgx\b|nvl\d{2}\b|superchip|tray", text):
        return "sxm"
    return "pcie" if re.search(r"pcie|\bnvl\b|\bcard\b", text) else None
