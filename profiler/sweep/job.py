"""What the process from which a sweep's models are forked is to do."""

from __future__ import annotations

from dataclasses import dataclass

from ..models.base import Spec
from ..training.job import Job


@dataclass(frozen=True)
class SweepJob(Job):
    """Models and folds; ``spec`` of the base stands for all of them.

    Attributes
    ----------
    kind : str
        ``regressor`` or ``classifier``.
    todo : tuple of (Spec, tuple of int)
        Models, each with the numbers of the folds that are left to do.
    timeout_seconds : float
        Limit of one model, all folds together. [s]
    """

    kind: str = "regressor"
    todo: tuple[tuple[Spec, tuple[int, ...]], ...] = ()
    timeout_seconds: float = 120.0
