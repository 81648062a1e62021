"""Distillation: a small student learns from a large teacher, also about rows whose answer nobody knows.

The student's targets are a mix of the teacher's predictions and the truth; more rows come from *swap noise* (features
of one row replaced by those of another) and, if given, from unlabelled rows: there the teacher alone says the answer.
A teacher buys the student accuracy, never energy: against the same student on hard labels its training is extra. What
it saves is predictions, from the break-even number on.

Both students choose their weight decay alike, from one grid, on inner folds of their training rows: half of what a
teacher seems to bring over hard labels is a decay that suits only one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
#: Weight decays among which a student chooses, and inner folds on which it does.
DECAYS, QUICK_DECAYS = (0.5, 1.0, 2.0, 4.0), (0.5, 2.0)
INNER_FOLDS = 2


class Teacher:
    """A weighted mean of models, each share given."""

    def __init__(self, parts: Sequence[tuple[float, Model]]) -> None:
        self.parts = list(parts)

    def fit(self, features: Any, target: Any) -> Teacher:
        """Fit every part."""
        for _, part in self.parts:
            part.fit(features, target)
        return self

    def predict(self, features: Any) -> Any:
        """Return the weighted mean of the parts."""
        return sum(weight * part.predict(features) for weight, part in self.parts)


def house_teacher(seed: int, quick: bool) -> Teacher:
    """Return the benchmark's teacher: boosted trees, ridge regression and fully connected networks."""
    trees = [boosted(seed + index, quick, trees=800) for index in range(1 if quick else 2)]
    networks = [network("fcn", seed + index, quick) for index in range(1 if quick else 3)]
    parts: list[tuple[float, Model]] = [(0.5 / len(trees), part) for part in trees]
    parts += [(0.4 / len(networks), part) for part in networks]
    return Teacher([*parts, (0.1, linear("ridge"))])


class Student:
    """A network with one small hidden layer.

    Parameters
    ----------
    teacher : a fitted teacher at the time of :meth:`fit`, or ``None`` for hard labels.
    another : returns an unfitted teacher like it, for inner folds: the fitted one has seen what they hold out.
    classes : how many the target has, given as shares (n, classes); 0: it is a number.
    unlabelled : features of further rows without a target, shape (m, k); only with a teacher.
    decay : weight decay; :meth:`tune` chooses it.
    """

    def __init__(
        self,
        teacher: Teacher | None,
        seed: int,
        quick: bool,
        another: Callable[[int, bool], Teacher] = house_teacher,
        classes: int = 0,
    ) -> None:
        self.teacher, self.seed, self.quick, self.another, self.classes = teacher, seed, quick, another, classes
        self.unlabelled: Any = None
        self.batch = 128
        self.decays = QUICK_DECAYS if quick else DECAYS
        self.decay = self.decays[0]
        self.network: Network | None = None

    def tune(self, features: Any, target: Any) -> None:
        """Choose the weight decay on inner folds of the training rows; a taught one's teacher is made anew there."""
        losses = dict.fromkeys(self.decays, 0.0)
        for train, held in inner_folds(len(features), self.seed):
            teacher = None
            if self.teacher is not None:
                teacher = self.another(self.seed, self.quick).fit(features[train], target[train])
            rows, answers = self._lesson(teacher, features[train], target[train])
            for decay in self.decays:
                guess = self._untrained(decay).fit(rows, answers).predict(features[held])
                losses[decay] += float(((guess - target[held]) ** 2).sum())
        self.decay = min(losses, key=losses.__getitem__)

    def fit(self, features: Any, target: Any) -> Student:
        """Make the targets and train."""
        self.network = self._untrained(self.decay).fit(*self._lesson(self.teacher, features, target))
        return self

    def predict(self, features: Any) -> Any:
        """Return predictions of the student alone."""
        assert self.network is not None, "a student is asked after it has learnt"
        return self.network.predict(features)

    def _untrained(self, decay: float) -> Network:
        # The same number of steps with and without a teacher: a longer training must not pass for distillation.
        epochs = (5 if self.quick else 10) * (1 if self.teacher is not None else 1 + SWAP_COPIES)
        training = Training(epochs, learning_rate=3e-3, weight_decay=decay, input_noise=0.1, batch=self.batch)
        return Network(dense(STUDENT_UNITS), training, self.seed, self.classes)

    def _lesson(self, teacher: Teacher | None, features: Any, target: Any) -> tuple[Any, Any]:
        """Return the rows and the answers that a student learns from."""
        import numpy as np

        if teacher is None:
            return features, target
        mixed = TEACHER_SHARE * teacher.predict(features) + (1.0 - TEACHER_SHARE) * target
        noisy = swapped(features, SWAP_COPIES, self.seed)
        more = [noisy] if self.unlabelled is None else [noisy, self.unlabelled]
        answers = [teacher.predict(rows) for rows in more]
        return np.vstack([features, *more]), np.concatenate([mixed, *answers])


def inner_folds(count: int, seed: int) -> Iterator[tuple[Any, Any]]:
    """Yield (training rows, held-out rows) of the inner folds."""
    import numpy as np

    order = np.random.default_rng([seed, INNER_FOLDS]).permutation(count)
    parts = np.array_split(order, INNER_FOLDS)
    for at, held in enumerate(parts):
        yield np.concatenate([part for number, part in enumerate(parts) if number != at]), held


def swapped(features: Any, copies: int, seed: int) -> Any:
    """Return copies of the rows in which some features come from another row. Shape (copies × n, k)."""
    import numpy as np

    chance = np.random.default_rng(seed)
    rows = np.tile(features, (copies, 1))
    donors = rows[chance.permutation(len(rows))]
    return np.where(chance.random(rows.shape) < SWAP_SHARE, donors, rows)


def pupils(
    seed: int, quick: bool, teacher_of: Callable[[int, bool], Teacher] = house_teacher
) -> list[tuple[str, Model]]:
    """Return teacher, the student on hard labels and the taught student, to be fitted in this order."""
    teacher = teacher_of(seed, quick)
    return [
        ("teacher", teacher),
        ("student-hard", Student(None, seed, quick, teacher_of)),
        ("student", Student(teacher, seed, quick, teacher_of)),
    ]
