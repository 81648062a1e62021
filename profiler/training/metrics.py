"""What a model is scored by: each metric once, with the direction in which it is better.

A front needs an error, of which less is better: the metric itself where less of it is better, else 1 minus it.
Definitions are scikit-learn's, and computed by it for classes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from estimator.errors import InputError, UnknownNameError

REGRESSION, CLASSIFICATION = "regression", "classification"


@dataclass(frozen=True)
class Metric:
    """A score of predictions.

    Attributes
    ----------
    label : str
        What it is, in words.
    task : str
        ``regression`` or ``classification``.
    greater_is_better : bool
        Then the error is 1 minus the score.
    score : callable
        Called with the truth (n,) and predictions: values (n,), or probabilities (n, classes).
    bounded : bool
        Whether 1 is the best or worst possible; a point of such a metric is 0.01.
    """

    name: str
    label: str
    task: str
    greater_is_better: bool
    score: Callable[[Any, Any], float]
    bounded: bool

    def error(self, score: float) -> float:
        """Return what the front calls the error of a score."""
        return 1.0 - score if self.greater_is_better else score


def metric_of(name: str | None, task: str) -> Metric:
    """Return a metric by name, the task's own one for ``None``.

    Raises
    ------
    UnknownNameError
        If there is none of that name; offers the nearest.
    InputError
        If it is one of the other task.
    """
    if name is None:
        return METRICS["rmse" if task == REGRESSION else "logloss"]
    found = METRICS.get(name.strip().lower().replace("_", "").replace("-", ""))
    if found is None:
        raise UnknownNameError.among("metric", name, METRICS, f"Metrics: {', '.join(METRICS)}.")
    if found.task != task:
        fitting = ", ".join(known.name for known in METRICS.values() if known.task == task)
        raise InputError(f"--metric must be one of {task} here ({fitting}); {found.name} is one of {found.task}.")
    return found


def _rmse(truth: Any, guess: Any) -> float:
    import numpy as np

    return float(np.sqrt(np.mean((guess - truth) ** 2)))


def _mae(truth: Any, guess: Any) -> float:
    import numpy as np

    return float(np.mean(np.abs(guess - truth)))


def _r2(truth: Any, guess: Any) -> float:
    import numpy as np

    spread = float(np.sum((truth - truth.mean()) ** 2))
    return 1.0 - float(np.sum((guess - truth) ** 2)) / spread if spread else float("nan")


def _logloss(truth: Any, chances: Any) -> float:
    import numpy as np
    from sklearn.metrics import log_loss

    shares = chances / chances.sum(axis=1, keepdims=True)
    return float(log_loss(truth, shares, labels=np.arange(chances.shape[1])))


def _auc(truth: Any, chances: Any) -> float:
    import numpy as np
    from sklearn.metrics import roc_auc_score

    if chances.shape[1] == 2:
        return float(roc_auc_score(truth, chances[:, 1]))
    shares = chances / chances.sum(axis=1, keepdims=True)
    return float(roc_auc_score(truth, shares, multi_class="ovr", labels=np.arange(chances.shape[1])))


def _average_precision(truth: Any, chances: Any) -> float:
    import numpy as np
    from sklearn.metrics import average_precision_score

    if chances.shape[1] == 2:
        return float(average_precision_score(truth, chances[:, 1]))
    return float(average_precision_score(np.eye(chances.shape[1])[np.asarray(truth, int)], chances, average="macro"))


def _f1(truth: Any, chances: Any) -> float:
    from sklearn.metrics import f1_score

    average = "binary" if chances.shape[1] == 2 else "macro"
    return float(f1_score(truth, chances.argmax(axis=1), average=average, zero_division=0.0))


def _accuracy(truth: Any, chances: Any) -> float:
    return float((chances.argmax(axis=1) == truth).mean())


def _balanced_accuracy(truth: Any, chances: Any) -> float:
    from sklearn.metrics import balanced_accuracy_score

    return float(balanced_accuracy_score(truth, chances.argmax(axis=1)))


def _brier(truth: Any, chances: Any) -> float:
    import numpy as np

    hits = np.eye(chances.shape[1])[np.asarray(truth, int)]
    whole = float(np.mean(np.sum((chances - hits) ** 2, axis=1)))
    return whole / 2.0 if chances.shape[1] == 2 else whole


METRICS: dict[str, Metric] = {
    metric.name: metric
    for metric in (
        Metric("rmse", "root mean squared error", REGRESSION, False, _rmse, False),
        Metric("mae", "mean absolute error", REGRESSION, False, _mae, False),
        Metric("r2", "explained variance R²", REGRESSION, True, _r2, True),
        Metric("logloss", "log loss (natural logarithm)", CLASSIFICATION, False, _logloss, False),
        Metric("auc", "area under the ROC curve", CLASSIFICATION, True, _auc, True),
        Metric("ap", "average precision", CLASSIFICATION, True, _average_precision, True),
        Metric("f1", "F1 of the second class, of more classes their mean", CLASSIFICATION, True, _f1, True),
        Metric("accuracy", "share of right answers", CLASSIFICATION, True, _accuracy, True),
        Metric("balancedaccuracy", "mean share of right answers a class", CLASSIFICATION, True,
               _balanced_accuracy, True),
        Metric("brier", "Brier score", CLASSIFICATION, False, _brier, True),
    )
}  # fmt: skip
