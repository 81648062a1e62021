"""The models for a table of one's own: the benchmark's names, with settings that its rows choose.

Penalties, the number of trees and the weight decay of networks are chosen within the training rows: figures that suit
1,460 houses suit no other table. For classes each name stands for its counterpart that gives probabilities.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from typing import Any

from estimator.errors import UnknownNameError

from . import linear, trees
from .base import MeanModel, Model, Spec
from .distill import Student, Teacher, inner_folds
from .networks import Network, Shape, Training, column_convolution, dense, shares_of, soft_ordered

REGRESSION = "regression"
COMPONENTS = (10, 20, 40)
#: Weight decays among which a network chooses.
DECAYS, QUICK_DECAYS = (0.01, 0.3, 4.0), (0.3, 4.0)
PACKAGES = ("lightgbm", "xgboost", "catboost")
#: What runs only if asked for by name; of the slow ones, what a quick run leaves out.
_ASKED_FOR, _SLOW = ("fcn-naive", "cnn-naive", "cnn"), ("pca20", "pca40", "forest", "distill")


@dataclass(frozen=True)
class Setting:
    """What the models of a table depend on besides their rows.

    ``classes`` is how many the target has, 0 for a number; ``width`` how many features there are; ``device`` is
    ``cpu``, ``cuda`` or ``auto``.
    """

    classes: int
    rows: int
    width: int
    threads: int = 1
    device: str = "cpu"

    @property
    def task(self) -> str:
        """Regression or classification."""
        return "classification" if self.classes else REGRESSION


class PriorModel:
    """Gives every class its share of the training rows: what every other model must beat."""

    def __init__(self, classes: int) -> None:
        self.classes = classes

    def fit(self, features: Any, target: Any) -> PriorModel:
        """Count the classes."""
        self.shares = shares_of(target, self.classes).mean(axis=0)
        return self

    def predict_proba(self, features: Any) -> Any:
        """Return the shares for every row."""
        import numpy as np

        return np.tile(self.shares, (len(features), 1))

    predict = predict_proba


class ChoosingNetwork:
    """A network that chooses its weight decay on inner folds of the training rows."""

    def __init__(self, shape: Shape, training: Training, seed: int, classes: int, decays: Sequence[float]) -> None:
        self.shape, self.training, self.seed, self.classes, self.decays = shape, training, seed, classes, decays
        self.decay = float(decays[0])

    def tune(self, features: Any, target: Any) -> None:
        """Choose the decay with the least squared error of numbers, or of chances."""
        losses = dict.fromkeys(self.decays, 0.0)
        truth = shares_of(target, self.classes) if self.classes else target
        for train, held in inner_folds(len(features), self.seed):
            for decay in self.decays:
                guess = self._untrained(decay).fit(features[train], truth[train]).predict(features[held])
                losses[decay] += float(((guess - truth[held]) ** 2).sum())
        self.decay = float(min(losses, key=losses.__getitem__))

    def fit(self, features: Any, target: Any) -> ChoosingNetwork:
        """Train with the decay chosen."""
        self.network = self._untrained(self.decay).fit(features, target)
        return self

    def predict(self, features: Any) -> Any:
        """Return predictions."""
        return self.network.predict(features)

    predict_proba = predict

    def _untrained(self, decay: float) -> Network:
        how = self.training
        training = Training(how.epochs, how.learning_rate, decay, how.input_noise, how.batch, device=how.device)
        return Network(self.shape, training, self.seed, self.classes)


class Chances:
    """A classifier that answers with the chance of each class, for a teacher made of several."""

    def __init__(self, model: Any, classes: int) -> None:
        self.model, self.classes = model, classes

    def fit(self, features: Any, target: Any) -> Chances:
        """Fit it on the numbers of the classes."""
        self.model.fit(features, target.argmax(axis=1) if target.ndim == 2 else target)
        return self

    def predict(self, features: Any) -> Any:
        """Return the chances, with a column for every class."""
        import numpy as np

        found = np.zeros((len(features), self.classes))
        found[:, np.asarray(self.model.classes_, int)] = self.model.predict_proba(features)
        return found

    predict_proba = predict


class TableStudent(Student):
    """A student of numbers or of classes; those are shares to it, so that a teacher's answers and truth mix."""

    def tune(self, features: Any, target: Any) -> None:
        """Choose the weight decay as the benchmark's students do."""
        super().tune(features, shares_of(target, self.classes) if self.classes else target)

    def fit(self, features: Any, target: Any) -> TableStudent:
        """Train on the answers and the truth."""
        super().fit(features, shares_of(target, self.classes) if self.classes else target)
        return self

    def predict_proba(self, features: Any) -> Any:
        """Return the chance of each class."""
        return self.predict(features)


def table_specs(setting: Setting) -> dict[str, Spec]:
    """Return every model by name, cheap ones first; components that a table has not are left out."""
    scikit, torch = ("sklearn",), ("torch",)
    rows = [Spec("mean", "baseline", (), partial(_mean, setting), "the training mean, or the shares of the classes")]
    rows += [Spec(name, "linear", scikit, partial(_linear, name, setting)) for name in ("ols", "ridge", "lasso")]
    rows += [_components(count, setting) for count in COMPONENTS if count < setting.width]
    rows += [Spec(name, "trees", scikit, partial(_trees, name, setting)) for name in ("forest", "gbm")]
    rows += [Spec(name, "trees", (name, *scikit), partial(_packaged, name, setting)) for name in PACKAGES]
    rows += [
        Spec(name, "network", torch, partial(_network, name, setting))
        for name in ("fcn-naive", "fcn", "cnn-naive", "cnn")
    ]
    students = ("teacher", "student-hard", "student")
    rows.append(Spec("distill", "distilled", (*scikit, *torch), partial(_pupils, setting), "", students))
    return {row.name: row for row in rows}


def chosen_for_table(names: Sequence[str] | None, setting: Setting, *, quick: bool = False) -> list[Spec]:
    """Return the models of these names in running order; for ``None`` those that can run here.

    Raises
    ------
    UnknownNameError
        If there is no model of a name; offers the nearest.
    """
    known = table_specs(setting)
    if names is None:
        absent = [name for name in PACKAGES if find_spec(name) is None]
        out = {*_ASKED_FOR, *absent, *(_SLOW if quick else ())}
        return [row for row in known.values() if row.name not in out]
    aliases = {given: row.name for row in known.values() for given in row.provides} | {
        "linear": "ols",
        "logistic": "ridge",
    }
    wanted: set[str] = set()
    for name in names:
        lowered = name.strip().lower()
        count = lowered.removeprefix("pca")
        if lowered != count and count.isdigit() and int(count) > 0:
            known.setdefault(lowered, _components(int(count), setting))
        if lowered == "pca":
            wanted |= {row.name for row in known.values() if row.family == "components"}
        elif lowered in known or lowered in aliases:
            wanted.add(aliases.get(lowered, lowered))
        else:
            more = "your own: package.module:Class."
            raise UnknownNameError.among(
                "model", name.strip(), [*known, *aliases], f"Models: {', '.join(known)}; {more}"
            )
    return [row for name, row in known.items() if name in wanted]


def epochs_of(rows: int, quick: bool) -> int:
    """Return how often a network sees the rows: few of them more often, so that it takes enough steps."""
    steps = -(-rows // batch_of(rows))
    return max(6, min(100, -(-250 // steps))) if quick else max(20, min(400, -(-800 // steps)))


def batch_of(rows: int) -> int:
    """Return the size of a batch: some sixty steps an epoch for a large table, never fewer than 64 rows."""
    return max(64, min(1024, rows // 64))


def _mean(setting: Setting, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [("mean", PriorModel(setting.classes) if setting.classes else MeanModel())]


def _linear(name: str, setting: Setting, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [(name, linear.linear_of(name, setting.task))]


def _components(count: int, setting: Setting) -> Spec:
    return Spec(f"pca{count}", "components", ("sklearn",), partial(_on_components, count, setting))


def _on_components(count: int, setting: Setting, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [(f"pca{count}", linear.Components(count, seed, setting.task))]


def _trees(name: str, setting: Setting, seed: int, quick: bool) -> list[tuple[str, Model]]:
    if name == "forest":
        return [(name, trees.forest_of(setting.task, seed, quick, setting.threads))]
    return [(name, trees.boosted_of(setting.task, seed, quick))]


def _packaged(name: str, setting: Setting, seed: int, quick: bool) -> list[tuple[str, Model]]:
    return [(name, trees.packaged(name, setting.task, seed, quick, setting.threads, setting.device))]


def _network(name: str, setting: Setting, seed: int, quick: bool) -> list[tuple[str, Model]]:
    batch, device, epochs = batch_of(setting.rows), setting.device, epochs_of(setting.rows, quick)
    shapes = {"fcn": dense(64, 32, skip=True), "cnn": soft_ordered(8, 16),
              "fcn-naive": dense(256, 128, activation="ReLU"), "cnn-naive": column_convolution(8)}  # fmt: skip
    if name.endswith("naive"):
        training = Training(epochs, learning_rate=1e-3, batch=batch, device=device)
        return [(name, _answering(Network(shapes[name], training, seed, setting.classes)))]
    training = Training(epochs, learning_rate=1e-3, input_noise=0.1, batch=batch, device=device)
    decays = QUICK_DECAYS if quick else DECAYS
    return [(name, ChoosingNetwork(shapes[name], training, seed, setting.classes, decays))]


def _answering(network: Network) -> Any:
    """Return the network as what answers with chances, where it has classes."""
    if network.classes:
        network.predict_proba = network.predict  # type: ignore[attr-defined]
    return network


def _teacher(setting: Setting, seed: int, quick: bool) -> Teacher:
    parts: list[Any] = [trees.boosted_of(setting.task, seed, quick), linear.linear_of("ridge", setting.task)]
    if setting.classes:
        parts = [Chances(part, setting.classes) for part in parts]
    parts += [
        network for index in range(1 if quick else 2) for _, network in _network("fcn", setting, seed + index, quick)
    ]
    for network in parts[2:]:
        network.decay = 0.3
    shares = [0.5, 0.1, *([0.4 / len(parts[2:])] * len(parts[2:]))]
    return Teacher(list(zip(shares, parts, strict=True)))


def _pupils(setting: Setting, seed: int, quick: bool) -> list[tuple[str, Model]]:
    another = partial(_teacher, setting)
    teacher: Any = another(seed, quick)
    if setting.classes:
        teacher.predict_proba = teacher.predict
    pair = [TableStudent(taught, seed, quick, another, setting.classes) for taught in (None, teacher)]
    for student in pair:
        student.batch = max(student.batch, batch_of(setting.rows))
    return [("teacher", teacher), ("student-hard", pair[0]), ("student", pair[1])]
