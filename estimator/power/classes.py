"""Classes of work as ``workload_classes.csv`` holds them: what arrives at a GPU in one step, and how surely."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from .. import tables
from ..errors import InputError, UnknownNameError
from ..model import Interval

TABLE, NETWORKS = "workload_classes", "networks"
#: What ``--precision`` takes; ``bf16`` and ``amp`` run on the same units at the same rate.
PRECISIONS = ("fp32", "amp", "bf16", "fp8")


class WorkClass(NamedTuple):
    """One class of work.

    Attributes
    ----------
    law : str
        ``step`` (duty follows the work of a step), ``odds`` (duty as measured), ``none`` (idle).
    arithmetic : str
        ``convolution``, ``matrix`` or ``mixed``: which rate single precision gets; ``memory``: requests of a batch
        share the reading of the weights; else no matter.
    step_gflop : Interval or None
        Forward operations of one step on one GPU, batch unknown. [GFLOP]
    odds : float
        Odds of the duty: beside the law of steps, or by themselves.
    spread : float
        Standard deviation of the log odds of one run of this class, beside what is unknown of its work.
    sources : int
        Laboratories behind ``odds``; 0: judged.
    """

    name: str
    law: str
    arithmetic: str
    item: str
    usual_batch: float | None
    step_gflop: Interval | None
    whole_node_factor: float
    precision: str
    odds: float
    spread: float
    sources: int
    meaning: str
    method: str
    source_ids: tuple[str, ...]


class Network(NamedTuple):
    """A network that a name tells: operations of one forward pass of one item. [GFLOP]"""

    name: str
    arithmetic: str
    item: str
    item_gflop: float
    usual_batch: float
    source_ids: tuple[str, ...]


def parse(rows: Iterable[Mapping[str, str]]) -> dict[str, WorkClass]:
    """Return classes by name from the rows of the table."""
    found = {}
    for row in rows:

        def optional(column: str, row: Mapping[str, str] = row) -> float | None:
            return tables.number(row, column) if row[column] else None

        low, central, high = (optional(f"step_gflop{end}") for end in ("_low", "", "_high"))
        step = None if low is None or central is None or high is None else Interval(low, central, high)
        found[row["class"]] = WorkClass(
            row["class"],
            row["law"],
            row["arithmetic"],
            row["item"],
            optional("usual_batch"),
            step,
            tables.number(row, "whole_node_factor"),
            row["precision"],
            tables.number(row, "odds"),
            tables.number(row, "spread"),
            int(tables.number(row, "sources")),
            row["meaning"],
            row["method"],
            tuple(row["source_ids"].split()),
        )
    return found


def work_classes() -> dict[str, WorkClass]:
    """Return the released classes by name."""
    return _released(tables.folder())


@lru_cache(maxsize=4)
def _released(directory: str) -> dict[str, WorkClass]:
    del directory  # the cache's key
    return parse(tables.table(TABLE))


def checked(name: str | None, classes: Mapping[str, WorkClass]) -> str:
    """Return a class that exists; ``general`` for ``None``.

    Raises
    ------
    UnknownNameError
        If there is no such class.
    """
    if name is None or name in classes:
        return name or "general"
    import difflib

    known = f"Known: {', '.join(classes)}."
    raise UnknownNameError("workload", name, difflib.get_close_matches(name, classes, 3, 0.3), known)


def check_inputs(batch: float | None, precision: str | None) -> None:
    """Raise unless batch and precision keep their rules.

    Raises
    ------
    InputError
        If one does not: says what must hold, what was got, and what to do.
    """
    if batch is not None and not 0 < batch < 1e9:
        raise InputError(f"batch must be above 0 and finite, items per step on one GPU; got {batch:g}.")
    if precision is not None and precision not in PRECISIONS:
        raise InputError(f"precision must be one of {', '.join(PRECISIONS)}; got {precision!r}.")


@lru_cache(maxsize=4)
def _networks(directory: str) -> tuple[tuple[re.Pattern[str], Network], ...]:
    del directory  # the cache's key
    return tuple(
        (
            re.compile(row["pattern"], re.IGNORECASE),
            Network(
                row["network"],
                row["arithmetic"],
                row["item"],
                tables.number(row, "item_gflop"),
                tables.number(row, "usual_batch"),
                tuple(row["source_ids"].split()),
            ),
        )
        for row in tables.table(NETWORKS)
    )


def network_of(text: str | None) -> Network | None:
    """Return the network that a name tells, or ``None``.

    Examples
    --------
    >>> network_of("train-faster_rcnn_R_50_FPN_3x").item_gflop
    270.0
    """
    if not text:
        return None
    plain = text.replace("_", "-")
    found = [network for pattern, network in _networks(tables.folder()) if pattern.search(plain)]
    # "fasterrcnn_resnet50_fpn" names its backbone too: the whole is heavier than its part.
    return max(found, key=lambda network: network.item_gflop) if found else _language_model(plain)


#: Tokens of a usual training sequence, and the most billion weights that a GPU works off by itself.
_TOKENS, _LARGEST_ALONE = 2048, 20.0
_WEIGHTS = re.compile(r"(?<![a-z\d.])(\d+(?:\.\d+)?)\s?([bm])\b", re.IGNORECASE)


def _language_model(text: str) -> Network | None:
    """A language model whose name tells its weights, "llama-3B": two operations per weight and token."""
    found = _WEIGHTS.search(text)
    if found is None:
        return None
    billions = float(found.group(1)) * (1.0 if found.group(2).lower() == "b" else 1e-3)
    if not 0.01 <= billions <= _LARGEST_ALONE:
        return None
    gflop = 2 * billions * _TOKENS
    return Network(f"language model of {billions:g} billion weights", "matrix", "sequence", gflop, 2.0, ())
