"""Features of a table, fitted on training rows only.

Numbers: gaps get the median and a column that says so, skewed ones their logarithm. Small whole numbers get a column a
level besides. Dates become days, the season, the weekday and, where there is one, the hour. Words become a column a
level, rare ones pooled; sentences the weights of their commonest words. All are standardised and bounded alike, as the
benchmark's are.
"""

from __future__ import annotations

from typing import Any

from .columns import CLASS, CODE, DATE, FLAG, TEXT

#: Columns whose skewness above this turns them into log(1 + x), where they have no value below 0.
SKEW = 0.75
#: Levels seen less often than this in the training rows share one column.
RARE = 5
#: Levels of a column, the commonest; and words of a column of sentences.
MOST_LEVELS, MOST_WORDS = 100, 100
#: No feature lies further from its mean than so many deviations of the training rows.
BOUND = 3.0
_GAP = "\0gap"


class TableFeatures:
    """Columns of a table → a matrix of standardised features; fit on the training rows only.

    Parameters
    ----------
    kinds : what each used column is, by name.
    """

    def __init__(self, kinds: dict[str, str]) -> None:
        self.kinds = kinds

    def fit(self, columns: Any, rows: Any) -> TableFeatures:
        """Learn medians, skewed columns, levels, words, means and deviations from these rows and no others."""
        seen = columns.iloc[rows]
        self._parts: list[Any] = []
        for name, kind in self.kinds.items():
            self._parts += [(name, part.fit(seen[name])) for part in _parts_of(kind)]
        matrix, steep = self._matrix(seen)
        self._mean, deviation = matrix.mean(axis=0), matrix.std(axis=0)
        # As for houses: by the whole of their deviation, levels that few rows have would weigh as much as numbers.
        deviation[steep] **= 0.5
        self._kept = deviation > 1e-6
        self._mean, self._deviation = self._mean[self._kept], deviation[self._kept]
        return self

    def transform(self, columns: Any, rows: Any) -> Any:
        """Return features of shape (len(rows), features), standardised by the training rows, within :data:`BOUND`."""
        import numpy as np

        features = (self._matrix(columns.iloc[rows])[0][:, self._kept] - self._mean) / self._deviation
        return np.clip(features, -BOUND, BOUND, out=features)

    def _matrix(self, seen: Any) -> tuple[Any, Any]:
        """Return raw features (n, k), and which of them are levels."""
        import numpy as np

        made = [(part.transform(seen[name]), part.levels) for name, part in self._parts]
        if not made:
            return np.zeros((len(seen), 0)), np.zeros(0, dtype=bool)
        return np.column_stack([block for block, _ in made]), np.concatenate(
            [np.full(block.shape[1], levels) for block, levels in made]
        )


def _parts_of(kind: str) -> list[Any]:
    if kind == CODE:
        return [_Number(), _Levels()]
    if kind in (CLASS, FLAG, DATE, TEXT):
        return [{CLASS: _Levels, FLAG: _Flag, DATE: _Date, TEXT: _Words}[kind]()]
    return [_Number()]


class _Number:
    levels = False

    def fit(self, values: Any) -> _Number:
        import numpy as np

        raw = values.to_numpy("float64")
        known = raw[np.isfinite(raw)]
        self._middle = float(np.median(known)) if len(known) else 0.0
        self._gaps = len(known) < len(raw)
        self._skewed = bool(len(known) and known.min() >= 0 and _skewness(known) > SKEW)
        return self

    def transform(self, values: Any) -> Any:
        import numpy as np

        raw = values.to_numpy("float64")
        gap = ~np.isfinite(raw)
        filled = np.where(gap, self._middle, raw)
        if self._skewed:
            filled = np.log1p(np.maximum(filled, 0.0))
        return np.column_stack([filled, gap]) if self._gaps else filled[:, None]


class _Flag:
    levels = False

    def fit(self, values: Any) -> _Flag:
        import numpy as np

        raw = values.to_numpy("float64")
        self._gaps = bool(np.isnan(raw).any())
        self._mean = float(np.nanmean(raw)) if not np.isnan(raw).all() else 0.0
        return self

    def transform(self, values: Any) -> Any:
        import numpy as np

        raw = values.to_numpy("float64")
        gap = np.isnan(raw)
        filled = np.where(gap, self._mean, raw)
        return np.column_stack([filled, gap]) if self._gaps else filled[:, None]


class _Date:
    levels = False

    def fit(self, values: Any) -> _Date:
        import numpy as np

        days, hours = _days(values)
        self._middle = _median(days)
        self._hours = bool((np.nan_to_num(hours) != 0).any())
        self._gaps = bool(values.isna().any())
        return self

    def transform(self, values: Any) -> Any:
        import numpy as np

        days, hours = _days(values)
        gap = np.isnan(days)
        days, hours = np.where(gap, self._middle, days), np.where(gap, 0.0, hours)
        turns = [days / 365.25, days / 7.0, *([hours / 24.0] if self._hours else [])]
        waves = [wave(2 * np.pi * turn) for turn in turns for wave in (np.sin, np.cos)]
        return np.column_stack([days, *waves, *([gap] if self._gaps else [])])


class _Levels:
    levels = True

    def fit(self, values: Any) -> _Levels:
        counts = _words(values).value_counts()
        common = counts[counts >= RARE].index[:MOST_LEVELS]
        self._at = {word: place for place, word in enumerate(common)}
        return self

    def transform(self, values: Any) -> Any:
        import numpy as np

        words = _words(values)
        matrix = np.zeros((len(words), len(self._at) + 1))
        other = len(self._at)
        matrix[np.arange(len(words)), [self._at.get(word, other) for word in words]] = 1.0
        return matrix


class _Words:
    levels = True

    def fit(self, values: Any) -> _Words:
        from sklearn.feature_extraction.text import TfidfVectorizer

        self._weights: Any = TfidfVectorizer(max_features=MOST_WORDS, min_df=min(RARE, max(1, len(values) // 2)))
        try:
            self._weights.fit(values.fillna("").tolist())
        except ValueError:  # no word is common enough
            self._weights = None
        return self

    def transform(self, values: Any) -> Any:
        import numpy as np

        texts = values.fillna("").tolist()
        length = np.log1p([float(len(text.split())) for text in texts])[:, None]
        if self._weights is None:
            return length
        return np.column_stack([length, self._weights.transform(texts).toarray()])


def _words(values: Any) -> Any:
    return values.astype(object).where(values.notna(), _GAP).astype(str)


def _days(values: Any) -> tuple[Any, Any]:
    """Return (days since 1970, hour of the day), NaN where there is no date."""
    import numpy as np

    seconds = values.to_numpy("datetime64[s]").astype("float64")
    seconds = np.where(values.isna().to_numpy(), np.nan, seconds)
    return np.floor(seconds / 86400.0), (seconds % 86400.0) / 3600.0


def _median(values: Any) -> float:
    import numpy as np

    known = values[~np.isnan(values)]
    return float(np.median(known)) if len(known) else 0.0


def _skewness(values: Any) -> float:
    centred = values - values.mean()
    deviation = float((centred**2).mean()) ** 0.5
    return float((centred**3).mean()) / deviation**3 if deviation > 0 else 0.0
