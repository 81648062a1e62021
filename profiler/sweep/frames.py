"""Frames and arrays of a user's own as training data."""

from __future__ import annotations

import hashlib
from typing import Any

#: Levels of a column of words that get a feature of their own; rarer ones share one.
_MOST_LEVELS = 100


class FrameFeatures:
    """Plain columns → numbers: gaps filled, numbers standardised, words one-hot; fitted on rows."""

    def fit(self, columns: Any, rows: Any) -> FrameFeatures:
        """Learn from these rows only."""
        from sklearn.compose import ColumnTransformer, make_column_selector
        from sklearn.impute import SimpleImputer
        from sklearn.pipeline import make_pipeline
        from sklearn.preprocessing import OneHotEncoder, StandardScaler

        numbers = make_pipeline(SimpleImputer(strategy="median", keep_empty_features=True), StandardScaler())
        words = make_pipeline(
            SimpleImputer(strategy="constant", fill_value="missing", missing_values=None, keep_empty_features=True),
            OneHotEncoder(handle_unknown="infrequent_if_exist", max_categories=_MOST_LEVELS, sparse_output=False),
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
    """Plain columns and a target as training data, with the interface of :class:`profiler.houses.loading.Houses`."""

    def __init__(self, columns: Any, target: Any) -> None:
        import numpy as np

        self.columns, self.target = columns, np.asarray(target)
        self.outliers = np.zeros(len(self.target), dtype=bool)
        self.digest = hashlib.sha256(self.target.tobytes() + repr(tuple(columns.columns)).encode()).hexdigest()

    def transformer(self) -> FrameFeatures:
        """Return an unfitted transformer."""
        return FrameFeatures()
