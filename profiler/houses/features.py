"""Features of houses, fitted on training rows only.

What a careful analyst does by hand on the whole file is done here inside each fold: medians of the lot's frontage by
neighbourhood, which columns are skewed, which levels are rare, means and deviations. Quality words become scales,
floors and porches become totals, years become ages. Every model gets the same features, bounded alike: a comparison in
which some saw bounded inputs and others did not would compare the bound.
"""

from __future__ import annotations

from typing import Any

from .columns import CLASSES, NUMERIC, SCALES

#: Columns whose skewness above this turns them into log(1 + x).
SKEW = 0.75
#: Levels seen less often than this in the training rows share one column.
RARE = 5
#: No feature lies further from its mean than so many deviations of the training rows.
BOUND = 3.0


class HouseFeatures:
    """Columns of houses → a matrix of standardised features; fit on the training rows only."""

    def __init__(self, rare: int = RARE) -> None:
        self.rare = rare

    def fit(self, columns: dict[str, Any], rows: Any) -> HouseFeatures:
        """Learn medians, scales, skewed columns and levels from these rows and no others."""
        import numpy as np

        self._frontage(columns, rows)
        numbers = self._numbers(columns, rows)
        self._skewed = (_skewness(numbers) > SKEW) & (numbers.min(axis=0) >= 0)
        self.levels: dict[str, dict[str, int]] = {}
        self._other: dict[str, int] = {}
        at = numbers.shape[1]
        for name in CLASSES:
            words, counts = np.unique(columns[name][rows].astype(str), return_counts=True)
            common = [str(word) for word, count in zip(words, counts, strict=True) if count >= self.rare]
            self.levels[name] = {word: at + index for index, word in enumerate(common)}
            self._other[name] = at + len(common)
            at += len(common) + 1
        self.width = at
        matrix = self._matrix(columns, rows)
        self._mean, deviation = matrix.mean(axis=0), matrix.std(axis=0)
        # A level's column is divided by the root of its deviation: by the whole of it, levels that six houses have
        # would weigh as much as living area in distances, components and penalties; undivided, hardly at all.
        deviation[len(self._skewed) :] **= 0.5
        self._kept = deviation > 1e-6
        self._mean, self._deviation = self._mean[self._kept], deviation[self._kept]
        return self

    def transform(self, columns: dict[str, Any], rows: Any) -> Any:
        """Return features of shape (len(rows), features), standardised by the training rows, within :data:`BOUND`."""
        import numpy as np

        features = (self._matrix(columns, rows)[:, self._kept] - self._mean) / self._deviation
        return np.clip(features, -BOUND, BOUND, out=features)

    def _frontage(self, columns: dict[str, Any], rows: Any) -> None:
        import numpy as np

        fronts, hoods = columns["LotFrontage"][rows], columns["Neighborhood"][rows]
        known = ~np.isnan(fronts)
        self._front = float(np.median(fronts[known])) if known.any() else 0.0
        self._front_of = {str(hood): float(np.median(fronts[known & (hoods == hood)])) for hood in set(hoods[known])}

    def _numbers(self, columns: dict[str, Any], rows: Any) -> Any:
        """Return raw numbers, scales and derived columns, without gaps. Shape (len(rows), k)."""
        import numpy as np

        raw = {name: columns[name][rows] for name in NUMERIC}
        hoods = columns["Neighborhood"][rows]
        typical = np.array([self._front_of.get(hood, self._front) for hood in hoods])
        raw["LotFrontage"] = np.where(np.isnan(raw["LotFrontage"]), typical, raw["LotFrontage"])
        raw["GarageYrBlt"] = np.where(np.isnan(raw["GarageYrBlt"]), raw["YearBuilt"], raw["GarageYrBlt"])
        # A year after the sale is a slip of the pen (2207 for 2007 in the full file).
        raw["GarageYrBlt"] = np.minimum(raw["GarageYrBlt"], raw["YrSold"])
        # No basement, no veneer: an area of nothing is 0 square feet.
        raw = {name: np.where(np.isnan(values), 0.0, values) for name, values in raw.items()}
        for name, scale in SCALES.items():
            middle = max(scale.values()) - 1
            raw[name] = np.array([scale.get(word, middle) for word in columns[name][rows]], float)
        raw |= _derived(raw)
        return np.column_stack(list(raw.values()))

    def _matrix(self, columns: dict[str, Any], rows: Any) -> Any:
        import numpy as np

        numbers = self._numbers(columns, rows)
        count, wide = numbers.shape
        matrix = np.zeros((count, self.width))
        matrix[:, :wide] = np.where(self._skewed, np.log1p(np.maximum(numbers, 0.0)), numbers)
        lines = np.arange(count)
        for name, levels in self.levels.items():
            other = self._other[name]
            matrix[lines, [levels.get(word, other) for word in columns[name][rows]]] = 1.0
        return matrix


def _derived(raw: dict[str, Any]) -> dict[str, Any]:
    floors = raw["1stFlrSF"] + raw["2ndFlrSF"]
    area = raw["TotalBsmtSF"] + floors
    porches = (raw["OpenPorchSF"], raw["EnclosedPorch"], raw["3SsnPorch"], raw["ScreenPorch"], raw["WoodDeckSF"])
    return {
        "TotalSF": area,
        "FinishedSF": floors + raw["BsmtFinSF1"] + raw["BsmtFinSF2"],
        "TotalBath": raw["FullBath"] + raw["BsmtFullBath"] + 0.5 * (raw["HalfBath"] + raw["BsmtHalfBath"]),
        "TotalPorchSF": sum(porches),
        "Age": raw["YrSold"] - raw["YearBuilt"],
        "RemodAge": raw["YrSold"] - raw["YearRemodAdd"],
        "GarageAge": raw["YrSold"] - raw["GarageYrBlt"],
        "IsNew": (raw["YrSold"] - raw["YearBuilt"] <= 1) * 1.0,
        "HasBasement": (raw["TotalBsmtSF"] > 0) * 1.0,
        "HasGarage": (raw["GarageArea"] > 0) * 1.0,
        "HasFireplace": (raw["Fireplaces"] > 0) * 1.0,
        "Has2ndFloor": (raw["2ndFlrSF"] > 0) * 1.0,
        "QualityTimesArea": raw["OverallQual"] * area,
        "QualitySum": raw["OverallQual"] + raw["ExterQual"] + raw["KitchenQual"] + raw["BsmtQual"],
    }


def _skewness(matrix: Any) -> Any:
    import numpy as np

    centred = matrix - matrix.mean(axis=0)
    deviation = np.sqrt((centred**2).mean(axis=0))
    return (centred**3).mean(axis=0) / np.where(deviation > 0, deviation, 1.0) ** 3
