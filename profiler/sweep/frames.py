"""Frames and arrays of a user's own as training data."""

from __future__ import annotations

import hashlib
from typing import Any

from estimator.errors import InputError


class FrameFeatures:
    """Columns of a frame or an array → numbers: gaps filled, numbers standardised, words one-hot; fitted on rows."""

    def fit(self, columns: Any, rows: Any) -> FrameFeatures:
        """Learn from these rows only."""
        from sklearn.compose import ColumnTransformer, make_column_selector
        from sklearn.impute import SimpleImputer
        from sklearn.pipeline import make_pipeline
        from sklearn.preprocessing import OneHotEncoder, StandardScaler

        numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
        words = make_pipeline(
            SimpleImputer(strategy="constant", fill_value="missing"),
            OneHotEncoder(handle_unknown="ignore", sparse_output=False),
        )
        # "number" and its complement: pandas 3 has a type of its own for text.
        self._pipeline = ColumnTransformer(
            [
                ("numbers", numbers, make_column_selector(dtype_include="number")),
                ("words", words, make_column_selector(dtype_exclude="number")),
            ]
        )
        self._pipeline.fit(columns.iloc[rows])
        return self

    def transform(self, columns: Any, rows: Any) -> Any:
        """Return features of these rows. Shape (len(rows), k)."""
        return self._pipeline.transform(columns.iloc[rows])


class Table:
    """A frame and a target as training data, with the interface of :class:`profiler.houses.loading.Houses`."""

    def __init__(self, columns: Any, target: Any) -> None:
        import numpy as np

        self.columns, self.target = columns, np.asarray(target, dtype=float).ravel()
        self.outliers = np.zeros(len(self.target), dtype=bool)
        self.digest = hashlib.sha256(self.target.tobytes() + repr(tuple(columns.columns)).encode()).hexdigest()
        if not np.isfinite(self.target).all():
            raise InputError("the target must be finite numbers without gaps.")

    def transformer(self) -> FrameFeatures:
        """Return an unfitted transformer."""
        return FrameFeatures()


def as_frame(rows: Any) -> Any:
    """Return rows as a frame whose columns are named by text."""
    import numpy as np
    import pandas as pd

    made = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(np.asarray(rows))
    return made.rename(columns=str)
