"""Whether a training fits in the memory of its GPUs, how it must be laid out for that, and what would make it fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..model import Step
from ..physics import language_models as physics
from ..units import BYTES_PER_GIB
from .coefficients import coefficient, row
from .dimensions import layers_times_width, usual_width
from .training import Training

#: Most GPUs that share one sequence: those of one machine, behind its own switch.
MOST_SHARDS = 8
#: Layers whose weights and gradients lie whole on a GPU while they are worked on: the present one and the next.
GATHERED_LAYERS, GATHERED_BYTES = 2, 4
#: Vocabulary of a usual model.
USUAL_VOCABULARY = 128_000
#: More GPUs than any training had.
MOST_GPUS = 65_536


class Need(NamedTuple):
    """Memory of one GPU in one layout. [B]

    ``states`` are weights, gradients and optimizer; ``gathered`` layers whole on the GPU; ``layout`` says how.
    """

    states: float
    gathered: float
    activations: float
    logits: float
    layout: str
    recomputed: bool
    shards: int

    @property
    def total(self) -> float:
        """All of it. [B]"""
        return self.states + self.gathered + self.activations + self.logits


def capacity_bytes(memory_gb: float) -> float:
    """Return what a GPU of so many nominal gigabytes (which are binary ones) leaves to a training. [B]"""
    return memory_gb * BYTES_PER_GIB * coefficient("memory", "usable").central


def need(training: Training, gpus: int, *, recomputed: bool, shards: int = 1) -> Need:
    """Return the memory that each of some GPUs needs.

    Parameters
    ----------
    gpus : GPUs of the whole training; weights, gradients and optimizer are spread over all of them.
    recomputed : whether layers are computed again from their inputs.
    shards : GPUs that share one sequence.
    """
    model = training.model
    parameters, active = model.params_b * 1e9, model.active_b * 1e9
    width = float(model.width or usual_width(active))
    layers = float(model.layers or max(1.0, layers_times_width(active) / width))
    tokens = training.micro_batch * training.sequence
    whole = coefficient("memory", activations_of(training)).central
    kept = coefficient("memory", "recomputed").central if recomputed else whole
    working = whole if recomputed else 0.0
    gathered = physics.gathered_bytes(active, layers, GATHERED_LAYERS, GATHERED_BYTES, shards) if gpus > 1 else 0.0
    layout = [
        "layers computed again" if recomputed else "nothing computed again",
        *([f"each sequence shared by {shards} GPUs"] if shards > 1 else []),
    ]
    return Need(
        _states(training, parameters) / gpus,
        float(gathered),
        float(physics.activation_bytes(tokens, width, layers, kept, working, shards)),
        float(
            physics.logits_bytes(
                tokens, model.vocabulary or USUAL_VOCABULARY, coefficient("memory", "logits").central, shards
            )
        ),
        ", ".join(layout),
        recomputed,
        shards,
    )


def activations_of(training: Training) -> str:
    """Return the name of the coefficient of activations: gated blocks keep more than plain ones."""
    return {True: "activations_gated", False: "activations_plain", None: "activations"}[training.model.gated]


def _states(training: Training, parameters: float) -> float:
    trained = coefficient("memory", training.optimizer).central
    if not training.has_adapters:
        return float(physics.state_bytes(parameters, trained, 0.0, 0.0))
    frozen = coefficient("memory", "four_bit" if training.method == "qlora" else "frozen").central
    adapters = parameters * coefficient("memory", "adapter_share").central
    return float(physics.state_bytes(parameters, frozen, adapters, trained))


def fitting(training: Training, memory_gb: float, gpus_of_machine: int, machines: int = 1) -> Need | None:
    """Return the plainest layout in which a training fits on so many GPUs; ``None`` if none does."""
    room = capacity_bytes(memory_gb)
    return next((each for each in _layouts(training, gpus_of_machine, machines) if each.total <= room), None)


def _layouts(training: Training, gpus_of_machine: int, machines: int) -> Iterator[Need]:
    """The ways to lay a training out, each smaller than the one before."""
    gpus = gpus_of_machine * machines
    if training.recompute != "full":
        yield need(training, gpus, recomputed=False)
    recomputed = training.recompute != "none"
    if recomputed:
        yield need(training, gpus, recomputed=True)
    shards = min(MOST_SHARDS, gpus_of_machine)
    if shards > 1:
        yield need(training, gpus, recomputed=recomputed, shards=shards)


def least_machines(training: Training, memory_gb: float, gpus_of_machine: int) -> int | None:
    """Return how many machines a training needs at least; ``None`` where no number of them will do."""
    low = 1
    while fitting(training, memory_gb, gpus_of_machine, low) is None:
        low *= 2
        if low * gpus_of_machine > MOST_GPUS:
            return None
    # The least lies between the last number that failed and the first that did not.
    high, low = low, low // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if fitting(training, memory_gb, gpus_of_machine, middle) else (middle, high)
    return high


def step(training: Training, found: Need, memory_gb: float, gpus: int) -> Step:
    """Return the line of the trail about memory."""
    parts = {
        "weights, gradients, optimizer": found.states,
        "layers in work": found.gathered,
        "activations": found.activations,
        "logits": found.logits,
    }
    told = ", ".join(f"{name} {value / 1e9:.3g}" for name, value in parts.items() if value)
    kind = "four_bit" if training.method == "qlora" else "frozen" if training.has_adapters else training.optimizer
    return Step(
        "memory of one GPU",
        found.total / 1e9,
        f"GB of {capacity_bytes(memory_gb) / 1e9:.3g} usable",
        f"{told}; spread over {gpus} GPU{'s' * (gpus > 1)}, {found.layout}; micro-batch {training.micro_batch:g} × "
        f"{training.sequence:g} tokens",
        tuple(
            dict.fromkeys(
                id
                for name in (kind, activations_of(training), "recomputed")
                for id in row("memory", name)["source_ids"].split()
            )
        ),
        assumed=True,
    )


def remedies(
    training: Training, memory_gb: float, gpus_of_machine: int, gpus: int, *, clusters: bool = True
) -> list[str]:
    """Return what would make a training fit on machines that are too small for it, the smallest change first.

    ``clusters`` says whether several of the machines work together; else one with more GPUs must do.
    """
    machines = max(1, gpus // gpus_of_machine)

    def fits(other: Training) -> bool:
        return fitting(other, memory_gb, gpus_of_machine, machines) is not None

    found = []
    if training.recompute == "none" and fits(replace(training, recompute="auto")):
        found.append("computing layers again (leave --recompute none out)")
    if training.micro_batch > 1 and fits(replace(training, micro_batch=1.0)):
        found.append("a smaller --batch")
    if training.sequence > 1024 and fits(replace(training, sequence=training.sequence / 2)):
        found.append(f"shorter sequences (--seq {training.sequence / 2:g})")
    if not training.has_adapters and training.optimizer == "adamw" and fits(replace(training, optimizer="8bit")):
        found.append("--optimizer 8bit")
    if training.method == "full":
        other = next((m for m in ("lora", "qlora") if fits(replace(training, method=m))), None)
        found += [f"--method {other}"] if other else []
    if training.method == "lora" and fits(replace(training, method="qlora")):
        found.append("--method qlora")
    least = least_machines(training, memory_gb, gpus_of_machine)
    if least is not None and least * gpus_of_machine > gpus:
        number = least * gpus_of_machine
        found.append(
            f"{number} of these GPUs (--gpus {number})" if clusters else f"a machine with {number} of these GPUs"
        )
    return found
