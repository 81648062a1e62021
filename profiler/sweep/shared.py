"""Features made once for all models of a sweep, and what making them cost, charged to each.

Every model of a fold trains on the same matrix: made for each anew, it would be most of what a sweep does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..training.gauge import Cost, Gauge
from ..training.job import Fold
from ..training.worker import BATCH_ROWS

_FIT, _BATCH, _SINGLE = "fit", "batch", "single"


class SharedFeatures:
    """The data of one fold with its features made: looks like the data, and only hands rows out.

    ``asked`` says what was last asked for, so that a :class:`SharedGauge` charges the cost of making it.
    """

    def __init__(self, data: Any, fold: Fold, gauge: Gauge) -> None:
        import numpy as np

        self._data = data
        train, test = fold.train[~data.outliers[fold.train]], fold.test

        def prepare() -> Any:
            fitted = data.transformer().fit(data.columns, train)
            fitted.transform(data.columns, train)
            return fitted

        made, fit = gauge.repeated(prepare)
        self._all = made.transform(data.columns, np.arange(len(data.target)))
        many = np.resize(test, BATCH_ROWS)
        _, batch = gauge.repeated(lambda: made.transform(data.columns, many))
        _, single = gauge.repeated(lambda: made.transform(data.columns, test[:1]))
        self.costs: dict[str, Cost] = {_FIT: fit, _BATCH: batch, _SINGLE: single}
        self.asked = ""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._data, name)

    def transformer(self) -> SharedFeatures:
        """Return what hands the features out."""
        return self

    def fit(self, columns: Any, rows: Any) -> SharedFeatures:
        """Return itself: it is fitted on the training rows."""
        self.asked = _FIT
        return self

    def transform(self, columns: Any, rows: Any) -> Any:
        """Return features of these rows. Shape (len(rows), k)."""
        if self.asked != _FIT:
            self.asked = _SINGLE if len(rows) == 1 else _BATCH
        return self._all[rows]


class SharedGauge(Gauge):
    """A gauge that charges features what making them once has cost; everything else is measured."""

    def __init__(self, gauge: Gauge, features: SharedFeatures) -> None:
        # The sensors and what is known of idle power go on; resting again for every model would be most of a sweep.
        self.__dict__.update(gauge.__dict__)
        self._features = features

    def _times(self, work: Callable[[], Any], count: int) -> tuple[Any, Cost]:
        self._features.asked = ""
        result, cost = super()._times(work, count)
        return result, self._features.costs[self._features.asked] if self._features.asked else cost
