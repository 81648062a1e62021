"""Reading GPU names: family, variant, form, memory, slice and limit out of any spelling. Pure text: no watts here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .gpu_slices import Slice, cut
from .reader import left_over, written

__all__ = ["GpuName", "may_be", "read_gpu_name"]

#: Memory as a driver prints it falls short of the nominal one by about so much. [GB]
MEMORY_TOLERANCE_GB = 2


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
    variant : str
        What makes it another board of its family: ``"max-q"``, ``"laptop"``, ``"nvl"``, ``"d"``; blank for none.
    slice : Slice or None
        The MIG instance or vGPU that is meant, instead of the whole board.
    doubts : tuple of str
        Words that nobody understood.
    """

    family: str | None
    generation: str | None
    form: str | None
    memory_gb: int | None
    board_watts: float | None
    variant: str = ""
    slice: Slice | None = None
    doubts: tuple[str, ...] = ()


#: CPUs to one GPU on modules that hold both: a memory or a limit beyond the GPU's own is the module's.
SUPERCHIPS = {"gh200": 1.0, "gb200": 0.5, "gb300": 0.5}
#: Families by architecture, the longer spellings first where one is the beginning of another.
_FAMILIES: tuple[tuple[str, str], ...] = (
    ("kepler", r"k80|k520|k40|k20"),
    ("maxwell", r"m60|m40|m10|titan x\b|gtx ?9[5678]0(?: ?ti)?"),
    ("pascal", r"p100|p40|p4|gtx ?10[5678]0(?: ?ti)?|titan xp"),
    ("volta", r"v100s?|titan v"),
    ("ada", r"l40s|l40|l20|l4|l2|rtx ?\d{4} ?(?:sff ?)?ada|rtx ?40[56789]0(?: ?ti)?(?: ?super)?"),
    ("blackwell", r"g?b300|g?b200|b100|gb10|rtx ?pro ?\d{4}|rtx ?50[56789]0(?: ?ti)?"),
    (
        "turing",
        r"t4g|t4|(?:quadro )?rtx ?[34568]000|rtx ?20[678]0(?: ?ti| ?super)?|titan rtx|gtx ?16[56]0(?: ?ti| ?super)?",
    ),
    ("hopper", r"gh200|h200|h100|h800|h20"),
    ("ampere", r"a100x?|a800|a40|a30x?|a10g|a10m?|a16|a2|rtx ?a\d[05]00|rtx ?30[56789]0(?: ?ti)?"),
    ("rubin", r"v?r[12]00|rubin"),
    ("cdna", r"mi ?\d{2,3}[axp]?"),
    ("rdna", r"v520|v620|v710|rx ?[79]\d00(?: ?(?:xtx|xt|gre))?|w7[5-9]00|w6800"),
    ("tpu", r"tpu ?v\d\w*"),
    ("trainium", r"trainium ?\d*"),
    ("inferentia", r"inferentia ?\d*"),
    ("gaudi", r"gaudi ?\d*"),
    ("fpga", r"u250|vu9p"),
    ("qualcomm", r"ai ?100"),
    ("xe", r"max 1[15]50|max 1100|arc [ab]\d{3}"),
)
_COMPILED = tuple((generation, re.compile(rf"(?<![a-z0-9])({words})(?![0-9])")) for generation, words in _FAMILIES)
_PARTS = re.compile(r"(.*?\d)(ti)?(super|sff)?(ada|xtx|xt|gre)?")
#: Makers' part numbers for families that are better known by another name.
_ALIASES = (
    (re.compile(r"\b(?:gaudi[1-3]? )?hl-?205\b"), "gaudi1"),
    (re.compile(r"\b(?:gaudi ?2? )?hl-?225[a-z]?\b"), "gaudi2"),
    (re.compile(r"\b(?:gaudi ?3? )?hl-?32[58][a-z]?\b"), "gaudi3 oam"),
    (re.compile(r"\b(?:gaudi ?3? )?hl-?338\b"), "gaudi3 pcie"),
    (re.compile(r"^(?:nvidia )?a([2-6][05]00)\b"), r"rtx a\1"),
)  # fmt: skip
#: Words that make another board of a family.
_VARIANTS = (
    ("max-q", re.compile(r"\bmax ?q\b")),
    ("laptop", re.compile(r"\b(?:laptop|mobile|notebook)\b")),
    ("sff", re.compile(r"\bsff\b")),
    ("cnx", re.compile(r"\bcnx\b")),
    ("sxm3", re.compile(r"\bsxm3\b")),
    ("nvl", re.compile(r"\bnvl\b")),
    ("d", re.compile(r"(?<=\d )d\b")),
)
_MEMORY = re.compile(r"\b(\d{1,3})\s*(?:gb|gib|g)\b")
#: Words that name the same board in more words.
_WORDS = """
    nvidia tesla geforce quadro grid amd ati instinct radeon intel habana google cloud aws amazon qualcomm xilinx
    alveo rtx gtx titan rx arc pro ai gpu gpus graphics accelerator accelerators device chip card board module half
    data center datacenter series dual tensor core cores server workstation edition se generation gen ada lovelace
    hopper ampere blackwell volta turing pascal kepler maxwell rubin hbm hbm2 hbm2e hbm3 hbm3e hbm4 gddr5 gddr6
    gddr6x gddr7 lpddr5x ecc memory sxm oam ubb pcie pci express nvlink hgx dgx superchip grace tray node gb gib
    fpga v3 v4 v5 v6 ddr mezzanine 3e air liquid cooled lc ac tpu each per
"""
_UNDERSTOOD = frozenset(_WORDS.split())
_FORMS = re.compile(r"sxm\d?|pci-?e\d?|nvl\d{0,3}|\d{1,3}(?:gb|gib|g|hb)?|hbm\w{0,3}|v\d{1,2}[ep]?")


@lru_cache(maxsize=4096)
def read_gpu_name(name: str) -> GpuName:
    """Return what a GPU name says.

    Raises
    ------
    InputError
        If the text cannot be a name: too long, or with control characters.

    Examples
    --------
    >>> read_gpu_name("NVIDIA A100-SXM4-80GB (500 W CTS)").board_watts
    500.0
    >>> read_gpu_name("RTX PRO 6000 Blackwell Max-Q").variant
    'max-q'
    """
    plain = written(name, "GPU")
    text, part = cut(plain.text)
    for pattern, usual in _ALIASES:
        text = pattern.sub(usual, text)
    bare = re.sub(r"[-_/]+", " ", re.sub(r"(?<=tpu)[ -]?(?=v\d)", " ", text))
    family, generation, rest = _family(bare)
    variant = next((word for word, pattern in _VARIANTS if pattern.search(bare)), "")
    if (variant == "nvl" and family not in ("h100", "h200")) or (variant == "sxm3" and family != "v100"):
        variant = ""
    for _, pattern in _VARIANTS:
        rest = pattern.sub(" ", rest)
    memory = _MEMORY.search(bare)
    return GpuName(
        family,
        generation,
        _form(bare),
        int(memory.group(1)) if memory else None,
        plain.limit_watts,
        variant,
        part,
        tuple(word for word in left_over(rest, _UNDERSTOOD, _FORMS) if word != variant),
    )


def may_be(wanted: GpuName, own: GpuName) -> bool:
    """Whether one name says nothing that the board of another is not: ``a100-80gb`` may be ``A100 80GB SXM4``."""
    memory = (
        wanted.memory_gb is None
        or wanted.family in SUPERCHIPS
        or (own.memory_gb is not None and abs(own.memory_gb - wanted.memory_gb) <= MEMORY_TOLERANCE_GB)
    )
    return (
        wanted.family is not None
        and wanted.family == own.family
        and not wanted.doubts
        and wanted.slice is None
        and _variant_may_be(wanted, own)
        and (wanted.form is None or own.form in (None, wanted.form))
        and memory
        and (wanted.board_watts is None or own.board_watts in (None, wanted.board_watts))
    )


def _variant_may_be(wanted: GpuName, own: GpuName) -> bool:
    """A laptop's or a Max-Q board is named so, and NVL where a form is named; "H100" alone may be any of its forms."""
    return wanted.variant == own.variant or (not wanted.variant and own.variant == "nvl" and wanted.form is None)


def _family(text: str) -> tuple[str | None, str | None, str]:
    """Family, architecture, and the rest of the text."""
    for generation, pattern in _COMPILED:
        if found := pattern.search(text):
            family = _spelled(found.group(1).removeprefix("quadro "))
            # Another family named in brackets says which board a superchip carries: "GB200 (B200 GPU)".
            return family, generation, pattern.sub(" ", text)
    return None, None, text


def _spelled(family: str) -> str:
    """One spelling of a family: ``rtx3090 ti``, ``rtx pro 6000``, ``rtx6000 ada``, ``mi300x``."""
    name = re.sub(r"\s+", "", family)
    if parts := _PARTS.fullmatch(name):
        name = " ".join(filter(None, parts.groups()))
    return re.sub(r"^rtxpro", "rtx pro ", re.sub(r"^titan", "titan ", re.sub(r"^max1", "max 1", name)))


def _form(text: str) -> str | None:
    if re.search(r"\bsxm\d?|\boam\b|\bhgx\b|\bdgx\b|nvl\d{2}\b|superchip|tray", text):
        return "sxm"
    # Its cards have HBM2e: "NVIDIA H100 80GB HBM3" is what drivers call the socketed one.
    if re.search(r"\bh[18]00\b.*\bhbm3\b", text) and not re.search(r"pcie|\bnvl\b", text):
        return "sxm"
    return "pcie" if re.search(r"pcie|\bnvl\b|\bcard\b", text) else None
