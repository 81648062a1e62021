"""Distillation: a small student learns from a large teacher, also about houses that nobody sold.

The student's targets are a mix of the teacher's predictions and the truth; more rows come from *swap noise* (features
of one row replaced by those of another) and, if given, from unlabelled houses: there the teacher alone says the price.
A teacher buys the student accuracy, never energy: against the same student on hard labels its training is extra. What
it saves is predictions, from the break-even number on.
"""

from __future__ import annotations

from typing import Any

from .base import Model
from .deep import network
from .linear import linear
from .networks import Network, Training, dense
from .trees import boosted

#: Share of the teacher in the targets of labelled rows.
TEACHER_SHARE = 0.9
#: Share of features that swap noise takes from another row, and how many noisy copies of the rows are made.
SWAP_SHARE, SWAP_COPIES = 0.15, 8
STUDENT_UNITS = 16


class Teacher:
    """A weighted mean of boosted trees, ridge regression and fully connected networks."""

    def __init__(self, seed: int, quick: bool) -> None:
        trees = [boosted(seed + index, quick, trees=800) for index in range(1 if quick else 2)]
        networks = [network("fcn", seed + index, quick) for index in range(1 if quick else 3)]
        self.parts = [(0.5 / len(trees), part) for part in trees]
        self.parts += [(0.4 / len(networks), part) for part in networks]
        self.parts.append((0.1, linear("ridge")))

    def fit(self, features: Any, target: Any) -> Teacher:
        """Fit every part."""
        for _, part in self.parts:
            part.fit(features, target)
        return self

    def predict(self, features: Any) -> Any:
        """Return the weighted mean of the parts."""
        return sum(weight * part.predict(features) for weight, part in self.parts)


class Student:
    """A network with one small hidden layer.

    Parameters
    ----------
    teacher : a fitted teacher at the time of :meth:`fit`, or ``None`` for hard labels.
    unlabelled : features of further rows without a target, shape (m, k); only with a teacher.
    """

    def __init__(self, teacher: Teacher | None, seed: int, quick: bool) -> None:
        self.teacher, self.seed = teacher, seed
        self.unlabelled: Any = None
        # The same number of steps with and without a teacher: a longer training must not pass for distillation.
        epochs = (5 if quick else 10) * (1 if teacher else 1 + SWAP_COPIES)
        training = Training(epochs, learning_rate=3e-3, weight_decay=0.5, input_noise=0.1, batch=128, clip=3.0)
        self.network = Network(dense(STUDENT_UNITS), training, seed)

    def fit(self, features: Any, target: Any) -> Student:
        """Make the targets and train."""
        if self.teacher is not None:
            features, target = self._taught(self.teacher, features, target)
        self.network.fit(features, target)
        return self

    def predict(self, features: Any) -> Any:
        """Return predictions of the student alone."""
        return self.network.predict(features)

    def _taught(self, teacher: Teacher, features: Any, target: Any) -> tuple[Any, Any]:
        import numpy as np

        mixed = TEACHER_SHARE * teacher.predict(features) + (1.0 - TEACHER_SHARE) * target
        noisy = swapped(features, SWAP_COPIES, self.seed)
        more = [noisy] if self.unlabelled is None else [noisy, self.unlabelled]
        answers = [teacher.predict(rows) for rows in more]
        return np.vstack([features, *more]), np.concatenate([mixed, *answers])


def swapped(features: Any, copies: int, seed: int) -> Any:
    """Return copies of the rows in which some features come from another row. Shape (copies × n, k)."""
    import numpy as np

    chance = np.random.default_rng(seed)
    rows = np.tile(features, (copies, 1))
    donors = rows[chance.permutation(len(rows))]
    return np.where(chance.random(rows.shape) < SWAP_SHARE, donors, rows)


def pupils(seed: int, quick: bool) -> list[tuple[str, Model]]:
    """Return teacher, the student on hard labels and the taught student, to be fitted in this order."""
    teacher = Teacher(seed, quick)
    return [
        ("teacher", teacher),
        ("student-hard", Student(None, seed, quick)),
        ("student", Student(teacher, seed, quick)),
    ]
