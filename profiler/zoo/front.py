"""Which models of the zoo are worth their hours: of one task and data set, those that no other beats in both."""

from __future__ import annotations

from collections.abc import Sequence

from .models import ZooModel


def compared(models: Sequence[ZooModel]) -> dict[tuple[str, str], list[ZooModel]]:
    """Return the models with hours and a score by (task, data set), the largest group first.

    Scores of another task or another data set are other scores: they are never compared.
    """
    found: dict[tuple[str, str], list[ZooModel]] = {}
    for model in models:
        if model.train_gpu_hours and model.score is not None:
            found.setdefault((model.task, model.dataset), []).append(model)
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def front(models: Sequence[ZooModel]) -> list[ZooModel]:
    """Return those of one group that no other beats in both hours and score, fewest hours first.

    Of two equal in both, the first stays.
    """
    taken: list[ZooModel] = []
    for model in sorted(models, key=lambda one: (one.train_gpu_hours or 0.0, -(one.score or 0.0))):
        if not taken or (model.score or 0.0) > (taken[-1].score or 0.0):
            taken.append(model)
    return taken
