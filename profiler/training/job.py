"""What is asked of a training and what comes of it: the plan, its splits, one child's job, one model's run."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from estimator.errors import InputError

from ..models.base import Spec

#: Sizes of a full and of a quick run.
FULL_FOLDS, FULL_REPEATS, QUICK_FOLDS, QUICK_REPEATS = 5, 2, 3, 1
#: What one model may take, all folds together, before it is stopped. [s], [GiB]
TIMEOUT_SECONDS, MEMORY_GIB = 1800.0, 4.0
#: Parts of a run beside the folds of the cross-validation: training on all rows, scored on rows of another file.
FRESH = "fresh"


@dataclass(frozen=True)
class Plan:
    """How to train and measure.

    Attributes
    ----------
    folds, repeats : int
        k-fold cross-validation, repeated with other shuffles. [-]
    seed : int
        Of shuffles, initial weights and everything else that is random.
    quick : bool
        Smaller models.
    threads : int
        Threads that numeric libraries may use; CPU time without the thread count is no measure of cost. [-]
    timeout_seconds, memory_gib : float
        What one model may take, all folds together, before it is stopped. [s], [GiB]
    """

    folds: int = FULL_FOLDS
    repeats: int = FULL_REPEATS
    seed: int = 0
    quick: bool = False
    threads: int = 1
    timeout_seconds: float = TIMEOUT_SECONDS
    memory_gib: float = MEMORY_GIB

    @classmethod
    def sized(
        cls,
        *,
        quick: bool,
        folds: int | None = None,
        repeats: int | None = None,
        seed: int = 0,
        threads: int = 1,
        timeout_seconds: float = TIMEOUT_SECONDS,
        memory_gib: float = MEMORY_GIB,
    ) -> Plan:
        """Return a plan with the folds and repeats of a full or of a quick run where none are given."""
        return cls(
            (QUICK_FOLDS if quick else FULL_FOLDS) if folds is None else folds,
            (QUICK_REPEATS if quick else FULL_REPEATS) if repeats is None else repeats,
            seed,
            quick,
            threads,
            timeout_seconds,
            memory_gib,
        )

    def __post_init__(self) -> None:
        for name, value, least in (
            ("folds", self.folds, 2),
            ("repeats", self.repeats, 1),
            ("threads", self.threads, 1),
        ):
            if value < least:
                raise InputError(f"{name} must be at least {least}; got {value}.")
        if self.timeout_seconds <= 0 or self.memory_gib <= 0:
            raise InputError(
                "the limits of time and memory must be above 0; "
                f"got {self.timeout_seconds:g} s and {self.memory_gib:g} GiB."
            )


@dataclass(frozen=True)
class Fold:
    """One split: indices of training rows and of held-out rows.

    ``part`` is empty in the cross-validation; :data:`FRESH`, or a point of a learning curve, elsewhere.
    """

    repeat: int
    number: int
    train: Any
    test: Any
    part: str = ""

    @property
    def key(self) -> tuple[str, int, int]:
        """What no other fold of a run has."""
        return self.part, self.repeat, self.number


@dataclass(frozen=True)
class Job:
    """What one child process does."""

    spec: Spec
    data: Any
    folds: tuple[Fold, ...]
    seed: int
    quick: bool
    threads: int
    memory_gib: float
    transfer: Any = None
    keep_predictions: bool = False
    device: str = "cpu"


@dataclass
class ModelRun:
    """What came of one model: lines of finished folds, and how it ended.

    ``status`` is ``ok``, ``timeout``, ``memory``, ``failed``, ``lacking`` or ``interrupted``; ``problem`` says why
    finished folds could not be kept.
    """

    spec: Spec
    status: str = "ok"
    message: str = ""
    lines: list[dict[str, Any]] = field(default_factory=list)
    startup_cpu_seconds: float | None = None
    cpu_seconds: float = 0.0
    wall_seconds: float = 0.0
    peak_memory_gib: float = 0.0
    resumed: int = 0
    problem: str = ""

    def of(self, row: str, part: str = "") -> list[dict[str, Any]]:
        """Return the lines of one of its rows in a part of the run, in the order of repeats and folds."""
        found = (line for line in self.lines if line["model"] == row and line.get("part", "") == part)
        return sorted(found, key=lambda line: (line["repeat"], line["fold"]))


def line_key(line: dict[str, Any]) -> tuple[str, int, int]:
    """Return the :attr:`Fold.key` of the fold that a line is about."""
    return line.get("part", ""), line["repeat"], line["fold"]


def folds(count: int, plan: Plan) -> tuple[Fold, ...]:
    """Return all splits: those of scikit-learn's ``KFold(shuffle=True, random_state=seed + repeat)``."""
    import numpy as np

    if plan.folds > count:
        raise InputError(f"folds must not be more than the {count} rows; got {plan.folds}.")
    found = []
    for repeat in range(plan.repeats):
        order = np.arange(count)
        np.random.RandomState(plan.seed + repeat).shuffle(order)
        for number, test in enumerate(np.array_split(order, plan.folds)):
            held = np.zeros(count, dtype=bool)
            held[test] = True
            found.append(Fold(repeat, number, np.flatnonzero(~held), np.flatnonzero(held)))
    return tuple(found)


def fresh_splits(rows: int, fresh: int, repeats: int) -> tuple[Fold, ...]:
    """Return splits that train on the first ``rows`` and are scored on the ``fresh`` ones behind; one a repeat."""
    import numpy as np

    known, new = np.arange(rows), np.arange(rows, rows + fresh)
    return tuple(Fold(repeat, 0, known, new, FRESH) for repeat in range(repeats))


def identity(digest: str, splits: Sequence[Fold]) -> dict[str, str]:
    """Return digests of data and of the cross-validation's splits: equal ones may be compared fold by fold."""
    cuts = hashlib.sha256()
    for fold in splits:
        if not fold.part:
            cuts.update(f"{fold.repeat} {fold.number} ".encode() + fold.test.astype("int64").tobytes())
    return {"data": digest[:16], "splits": cuts.hexdigest()[:16]}
