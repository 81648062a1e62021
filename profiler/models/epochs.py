"""The same network for another number of epochs."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from .base import Model, Spec
from .networks import Training


def trains_in_epochs(spec: Spec, seed: int, quick: bool) -> bool:
    """Say whether what a spec builds trains in epochs."""
    return all(isinstance(getattr(model, "training", None), Training) for _, model in spec.build(seed, quick))


def at_epochs(spec: Spec, row: str, epochs: int) -> Spec:
    """Return the spec of a network that trains so many epochs, under a name that says so."""
    return Spec(
        f"{row} {epochs} epochs", spec.family, spec.needs, partial(_built, spec, f"{row} {epochs} epochs", epochs)
    )


def _built(spec: Spec, name: str, epochs: int, seed: int, quick: bool) -> list[tuple[str, Model]]:
    made: list[tuple[str, Any]] = spec.build(seed, quick)
    for _, model in made:
        model.training = replace(model.training, epochs=epochs)
    return [(name, model) for _, model in made]
