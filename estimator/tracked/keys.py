"""Under which names trackers store what a machine did: declarations, read by every store."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..units import MILLIWATTS_PER_WATT


class Meaning(NamedTuple):
    """What a key stands for.

    ``quantity`` is ``watts``, ``joules`` (a counter that only rises), ``gpu_util`` or ``cpu_util``; ``board`` its
    number or UUID, ``None`` for the host; ``scale`` turns the stored value into watts, joules or a share of 0–1;
    ``own`` says that only boards which the run's own processes use have such a key.
    """

    quantity: str
    board: str | None
    scale: float
    own: bool = False


class Rule(NamedTuple):
    """One way to spell a key; groups named ``board`` and ``node`` in the pattern are together the board's name."""

    pattern: re.Pattern[str]
    quantity: str
    scale: float = 1.0
    own: bool = False


def _rule(pattern: str, quantity: str, scale: float = 1.0, *, own: bool = False) -> Rule:
    return Rule(re.compile(pattern), quantity, scale, own)


#: MLflow's system metrics. Source: [mlflow-system-metrics].
MLFLOW = (
    _rule(r"system/gpu_(?P<board>\w+?)_power_usage_watts", "watts"),
    _rule(r"system/gpu_(?P<board>\w+?)_utilization_percentage", "gpu_util", 0.01),
    _rule(r"system/cpu_utilization_percentage", "cpu_util", 0.01),
)
#: Weights & Biases: what begins a key in exported histories, and the label of a node where several write one run.
_WANDB, _NODE = r"(?:system\.)?gpu\.", r"(?P<node>/l:.+)?"
#: Weights & Biases' system metrics. Source: [wandb-system-metrics], [wandb-gpu-stats].
WANDB = (
    _rule(rf"{_WANDB}(?P<board>\d+)\.powerWatts{_NODE}", "watts"),
    _rule(rf"{_WANDB}(?P<board>\d+)\.energyJoules{_NODE}", "joules"),
    _rule(rf"{_WANDB}(?P<board>\d+)\.gpu{_NODE}", "gpu_util", 0.01),
    _rule(rf"{_WANDB}process\.(?P<board>\d+)\.gpu{_NODE}", "gpu_util", 0.01, own=True),
    _rule(rf"{_WANDB}process\.(?P<board>\d+)\.powerWatts{_NODE}", "watts", own=True),
)
#: TensorBoard has no names of its own: tags that say GPU and power, or GPU and utilization.
TENSORBOARD = (
    _rule(
        r"(?i)(?=.*(?:gpu|cuda|board|nvml|device))(?=.*(?:power|watts?\b))(?=.*(?:_|\b|/|\()(?:mw|milliwatts?)(?:_|\b|\)|$))"
        r"[^\d]*(?P<board>\d+)?.*",
        "watts",
        1 / MILLIWATTS_PER_WATT,
    ),
    _rule(
        r"(?i)(?=.*(?:gpu|cuda|board|nvml|device))(?=.*(?:power|watts?\b|watts?_|_w$|/w$))(?!.*(?:limit|percent|%))"
        r"[^\d]*(?P<board>\d+)?.*",
        "watts",
    ),
    _rule(r"(?i)(?=.*gpu)(?=.*util)(?=.*(?:percent|pct|%))(?!.*mem)[^\d]*(?P<board>\d+)?.*", "gpu_util", 0.01),
)


def meaning(key: str, rules: tuple[Rule, ...]) -> Meaning | None:
    """Return what a key stands for by the first rule that matches all of it; ``None`` for any other metric."""
    for rule in rules:
        match = rule.pattern.fullmatch(key)
        if match:
            groups = match.groupdict()
            board = (groups.get("board") or "0") + (groups.get("node") or "") if "board" in groups else None
            return Meaning(rule.quantity, board, rule.scale, rule.own)
    return None
