"""A table as training data: columns, what they are, the target, and what it is scored by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .features import TableFeatures


@dataclass(frozen=True)
class Table:
    """A table with a target, as the training takes it.

    Attributes
    ----------
    columns : pandas.DataFrame
        All columns but the target, by kind: floats with NaN, dates, or words with ``None``.
    kinds : dict
        What each column that is used is.
    target : array of shape (n,)
        Numbers, or for classes the place of each in ``classes``.
    metric : str
        What models are scored by.
    notes : tuple of str
        What a reader should know of how it was read.
    rows : int
        So many rows are cross-validated; those behind them are fresh ones.
    classes : tuple of str or None
        Names of the classes; ``None`` where the target is a number.
    """

    columns: Any
    kinds: dict[str, str]
    target: Any
    metric: str
    source: str
    digest: str
    notes: tuple[str, ...]
    rows: int
    classes: tuple[str, ...] | None = None
    synthetic: bool = False

    def __len__(self) -> int:
        return self.rows

    @property
    def outliers(self) -> Any:
        """No row is known to be one. Shape (n,)."""
        import numpy as np

        return np.zeros(len(self.target), dtype=bool)

    @property
    def used(self) -> Any:
        """The columns that may be used, as a frame: what a model that prepares them itself gets."""
        return self.columns[list(self.kinds)]

    def without(self, column: str) -> Table:
        """Return the table with a column kept, but not used: the groups that folds go by."""
        from dataclasses import replace

        return replace(self, kinds={name: kind for name, kind in self.kinds.items() if name != column})

    def transformer(self) -> TableFeatures:
        """Return an unfitted transformer of these columns into features."""
        return TableFeatures(self.kinds)
