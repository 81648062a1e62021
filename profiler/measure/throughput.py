"""Tokens a second out of what a training program prints or logs.

Names differ by framework, and say whether they count one GPU or all: torchtitan's ``tps``, the Lightning monitor's
``device/items_per_sec``, Composer's ``throughput/device/tokens_per_sec``, torchtune's and Axolotl's
``tokens_per_second_per_gpu`` and InternEvo's ``tgs`` are of one GPU; a bare ``tokens/s`` is of all of them. Hugging
Face's Trainer has both under one name: ``train_tokens_per_second`` is of one device by ``include_tokens_per_second``,
and of all of them where it counts ``num_input_tokens_seen``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median, quantiles
from typing import NamedTuple

from estimator.errors import InputError
from estimator.model import Interval

_VALUE = r"[\"']?\s*(?:[:=|]|\bof\b)?\s*[\"']?\s*(?P<value>\d[\d,]*(?:\.\d+)?(?:[eE][+-]?\d+)?)(?P<unit>[kKM])?\b"
HUGGING_FACE, _COUNTED_BY_ALL = "train_tokens_per_second", "num_input_tokens_seen"
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
#: (name, pattern, whether it is of one GPU), those of one GPU first: a line may hold both.
_NAMES: tuple[tuple[str, re.Pattern[str], bool], ...] = tuple(
    (name, re.compile(pattern + _VALUE), per_gpu)
    for name, pattern, per_gpu in (
        ("tokens_per_second_per_gpu", r"tokens?_per_sec(?:ond)?_per_(?:gpu|device)", True),
        ("tokens_per_gpu_per_sec", r"tokens?_per_(?:gpu|device)_per_sec(?:ond)?", True),
        ("device/tokens_per_sec", r"device/(?:tokens|items)_per_sec(?:ond)?", True),
        ("tokens/s/GPU", r"(?i:tok(?:en)?s?\s?/\s?s(?:ec(?:ond)?)?\s?/\s?(?:gpu|device))", True),
        ("tgs", r"\btgs(?:\s?\(tokens/gpu/second\))?", True),
        ("tps", r"\btps", True),
        (HUGGING_FACE, r"\btrain_tokens_per_second", True),
        ("tokens_per_second", r"\btokens_per_sec(?:ond)?", False),
        ("tokens/s", r"(?i:\btok(?:en)?s?\s?/\s?s(?:ec(?:ond)?)?)", False),
    )
)
#: "5,234 tokens/s", "2.5e4 tokens/s" and "5.2k tok/s/GPU": the figure before its unit.
_BEFORE = re.compile(
    r"(?i)(?<![\d.])(?<!\d[,e])(?<!e[+-])(?P<value>\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?)\s?(?P<unit>[kM])?\s?tok(?:en)?s?\s?/\s?s(?:ec(?:ond)?)?\b"
    r"(?P<each>\s?/\s?(?:gpu|device))?"
)
_SCALE = {None: 1.0, "k": 1e3, "K": 1e3, "M": 1e6, "m": 1e6}
#: The first readings are of compilation and of caches that fill: so many of a hundred are left out.
_WARM_UP_SHARE, _FEWEST = 0.1, 3
#: More readings than any log needs for a median.
MOST_READINGS = 100_000


class Throughput(NamedTuple):
    """Tokens a second as a program told them.

    Attributes
    ----------
    tokens_per_second : Interval
        Median of the readings, from their 5 to their 95 % quantile. [1/s]
    per_gpu : bool
        Whether they are of one GPU.
    readings : int
        How many, the first ones left out.
    name : str
        The name under which the program told them.
    """

    tokens_per_second: Interval
    per_gpu: bool
    readings: int
    name: str

    def of_one(self, gpus: int) -> Interval:
        """Return tokens a second of one of so many GPUs. [1/s]"""
        return self.tokens_per_second if self.per_gpu else self.tokens_per_second / gpus


class Reader:
    """Collects readings line by line; feeds on text as it comes."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, bool], list[float]] = {}
        self._columns: list[tuple[int, str, bool]] = []
        self._counted_by_all = False

    def line(self, text: str) -> None:
        """Take one line."""
        plain = _COLOURS.sub("", text[:20_000])
        self._counted_by_all = self._counted_by_all or _COUNTED_BY_ALL in plain
        if self._columns and self._row(plain):
            return
        before = _BEFORE.search(plain)
        # "800 tok/s | 55 TFLOP/s": behind a column's end stands another figure.
        ended = before is not None and plain[before.end() :].lstrip().startswith("|")
        for name, pattern, per_gpu in _NAMES:
            if (match := pattern.search(plain)) and not (ended and name.startswith("tokens/s")):
                self._add(name, match, per_gpu=per_gpu)
                return
        if match := before:
            self._add("tokens/s/GPU" if match["each"] else "tokens/s", match, per_gpu=bool(match["each"]))
            return
        self._header(plain)

    def lines(self, texts: Iterable[str]) -> None:
        """Take many lines."""
        for text in texts:
            self.line(text)

    def result(self) -> Throughput | None:
        """Return what was read; ``None`` if no line told tokens a second. Readings of one GPU win over those of all."""
        if not self._found:
            return None
        (name, per_gpu), values = max(self._found.items(), key=lambda each: (each[0][1], len(each[1])))
        kept = values[max(1, int(len(values) * _WARM_UP_SHARE)) :] if len(values) > _FEWEST else values
        middle = median(kept)
        low, high = (kept[0], kept[0]) if len(kept) == 1 else (quantiles(kept, n=20)[0], quantiles(kept, n=20)[-1])
        # Quantiles of a few values may reach beyond them.
        spread = Interval(max(min(kept), min(low, middle)), middle, min(max(kept), max(high, middle)))
        if name == HUGGING_FACE and self._counted_by_all:
            per_gpu = False
        return Throughput(spread, per_gpu, len(kept), name)

    def _add(self, name: str, match: re.Match[str], *, per_gpu: bool) -> None:
        value = float(match["value"].replace(",", "")) * _SCALE[match["unit"]]
        self._keep(name, value, per_gpu=per_gpu)

    def _keep(self, name: str, value: float, *, per_gpu: bool) -> None:
        values = self._found.setdefault((name, per_gpu), [])
        if 0 < value < 1e12 and len(values) < MOST_READINGS:
            values.append(value)
        if not values:
            del self._found[name, per_gpu]

    def _header(self, text: str) -> None:
        """Remember the columns of a CSV whose heading names tokens a second."""
        cells = [cell.strip().strip('"') for cell in text.split(",")]
        if len(cells) < 2 or any(re.fullmatch(r"[\d.]+", cell) for cell in cells):
            return
        self._columns = [
            (place, name, per_gpu)
            for place, cell in enumerate(cells)
            for name, pattern, per_gpu in _NAMES
            if pattern.search(cell + "=1")
        ][:1]

    def _row(self, text: str) -> bool:
        cells = text.split(",")
        place, name, per_gpu = self._columns[0]
        if place >= len(cells):
            return False
        cell = cells[place].strip()
        if not cell:
            return True
        if not re.fullmatch(r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", cell):
            return False
        self._keep(name, float(cell), per_gpu=per_gpu)
        return True


def read_log(text: str, what: str) -> Throughput:
    """Return the tokens a second that a log tells.

    Raises
    ------
    InputError
        If it tells none.
    """
    reader = Reader()
    reader.lines(text.splitlines())
    found = reader.result()
    if found is None:
        raise InputError(f"{what} must tell tokens a second, as tps, tokens_per_second or tokens/s; no line does.")
    return found
