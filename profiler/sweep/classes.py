"""Training and scoring a classifier on one fold: accuracy, balanced accuracy, ROC AUC, F1, and what each step cost."""

from __future__ import annotations

from functools import partial
from typing import Any

from ..training.gauge import Gauge
from ..training.job import Fold, Job
from ..training.worker import BATCH_ROWS

METRICS = ("accuracy", "balanced_accuracy", "roc_auc", "f1")


def run_class_fold(job: Job, fold: Fold, gauge: Gauge) -> list[dict[str, Any]]:
    """Train and score the classifiers of a job on one fold; return one line of results per model."""
    import numpy as np

    data, train, test = job.data, fold.train, fold.test
    transformer = data.transformer()
    transformer, prepared = gauge.repeated(partial(transformer.fit, data.columns, train))
    features = transformer.transform(data.columns, train)
    held = transformer.transform(data.columns, test)
    many = np.resize(held, (BATCH_ROWS, held.shape[1]))
    lines = []
    for name, model in job.spec.build(job.seed, job.quick):
        _, fitted = gauge.repeated(partial(model.fit, features, data.target[train]))
        predictions = np.ravel(model.predict(held))
        _, per_batch = gauge.repeated(partial(model.predict, many))
        _, per_row = gauge.repeated(partial(model.predict, held[:1]))
        lines.append(
            {
                "model": name,
                "repeat": fold.repeat,
                "fold": fold.number,
                "rows": len(train),
                **scores(data.target[test], predictions, _certainty(model, held)),
                "fit": fitted.to_dict(),
                "prepare": prepared.to_dict(),
                "predict_batch": per_batch.per(BATCH_ROWS).to_dict(),
                "predict_single": per_row.to_dict(),
                **({"predictions": predictions.tolist()} if job.keep_predictions else {}),
            }
        )
    return lines


def scores(truth: Any, predictions: Any, certainty: Any) -> dict[str, float | None]:
    """Return the metrics of predicted codes; F1 weighted by class, AUC of each class against the rest.

    ``certainty``: scores of the second of two classes, shape (n,), or probabilities, shape (n, classes); AUC is
    ``None`` without, and where the held-out rows do not hold every class.
    """
    import numpy as np
    from sklearn.metrics import accuracy_score, balanced_accuracy_score, f1_score, roc_auc_score

    auc = None
    found = np.unique(truth)
    if certainty is not None and np.isfinite(certainty).all():
        if certainty.ndim == 1 and len(found) == 2:
            auc = float(roc_auc_score(truth, certainty))
        elif certainty.ndim == 2 and np.array_equal(found, np.arange(certainty.shape[1])):
            shares = certainty / certainty.sum(axis=1, keepdims=True)
            auc = float(roc_auc_score(truth, shares, multi_class="ovr"))
    return {
        "accuracy": float(accuracy_score(truth, predictions)),
        "balanced_accuracy": float(balanced_accuracy_score(truth, predictions)),
        "roc_auc": auc,
        "f1": float(f1_score(truth, predictions, average="weighted", zero_division=0.0)),
    }


def _certainty(model: Any, held: Any) -> Any:
    """Return what a model is how sure of: of two classes the second one's score, of more each one's probability."""
    import numpy as np

    if hasattr(model, "predict_proba"):
        chances = np.asarray(model.predict_proba(held), dtype=float)
        return chances[:, 1] if chances.shape[1] == 2 else chances
    if hasattr(model, "decision_function"):
        decided = np.asarray(model.decision_function(held), dtype=float)
        return decided if decided.ndim == 1 else None
    return None
