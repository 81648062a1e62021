"""Synthetic houses: the schema of the Ames data, a seeded invention for use offline.

No such house exists and no figure here is an estimate of anything: the generator serves to compare models. Its log
price is shaped like the real one's: correlated features, neighbourhoods, rare categories, saturation and interactions
that a straight line misses, noise of about 0.1 that grows with age, and two partial sales far below trend.
"""

from __future__ import annotations

import hashlib
from typing import Any

from .columns import NONE, NUMERIC, SCALES, TEXT
from .table import Houses

ROWS = 1460
#: Deviation of the noise on the log price: the error of a perfect model.
NOISE = 0.10
_GRADED = ("ExterQual", "KitchenQual", "BsmtQual", "HeatingQC", "FireplaceQu")
#: Levels of plain categories with their shares; the last ones are rare on purpose.
_LEVELS: dict[str, dict[str, float]] = {
    "MSSubClass": {"20": 0.37, "60": 0.2, "50": 0.1, "120": 0.06, "30": 0.05, "160": 0.04, "70": 0.04, "80": 0.04,
                   "90": 0.04, "190": 0.02, "85": 0.014, "75": 0.011, "45": 0.008, "180": 0.005, "40": 0.002},
    "MSZoning": {"RL": 0.79, "RM": 0.15, "FV": 0.045, "RH": 0.011, "C (all)": 0.004},
    "Alley": {NONE: 0.94, "Grvl": 0.034, "Pave": 0.026},
    "LandContour": {"Lvl": 0.9, "Bnk": 0.043, "HLS": 0.034, "Low": 0.023},
    "Utilities": {"AllPub": 0.9993, "NoSeWa": 0.0007},
    "LotConfig": {"Inside": 0.72, "Corner": 0.18, "CulDSac": 0.065, "FR2": 0.032, "FR3": 0.003},
    "Condition1": {"Norm": 0.86, "Feedr": 0.055, "Artery": 0.033, "RRAn": 0.018, "PosN": 0.013, "RRAe": 0.008,
                   "PosA": 0.006, "RRNn": 0.004, "RRNe": 0.003},
    "Condition2": {"Norm": 0.989, "Feedr": 0.004, "Artery": 0.003, "PosN": 0.002, "RRNn": 0.002},
    "BldgType": {"1Fam": 0.835, "TwnhsE": 0.078, "Duplex": 0.036, "Twnhs": 0.03, "2fmCon": 0.021},
    "HouseStyle": {"1Story": 0.5, "2Story": 0.3, "1.5Fin": 0.105, "SLvl": 0.045, "SFoyer": 0.025, "1.5Unf": 0.01,
                   "2.5Unf": 0.008, "2.5Fin": 0.007},
    "RoofStyle": {"Gable": 0.78, "Hip": 0.195, "Flat": 0.009, "Gambrel": 0.008, "Mansard": 0.005, "Shed": 0.003},
    "RoofMatl": {"CompShg": 0.982, "Tar&Grv": 0.008, "WdShngl": 0.004, "WdShake": 0.003, "Metal": 0.003},
    "Exterior1st": {"VinylSd": 0.35, "HdBoard": 0.15, "MetalSd": 0.15, "Wd Sdng": 0.14, "Plywood": 0.075,
                    "CemntBd": 0.042, "BrkFace": 0.034, "WdShing": 0.018, "Stucco": 0.017, "AsbShng": 0.014,
                    "BrkComm": 0.005, "Stone": 0.005},
    "Exterior2nd": {"VinylSd": 0.345, "MetalSd": 0.147, "HdBoard": 0.142, "Wd Sdng": 0.135, "Plywood": 0.1,
                    "CemntBd": 0.041, "WdShing": 0.026, "Stucco": 0.018, "BrkFace": 0.017, "AsbShng": 0.014,
                    "ImStucc": 0.007, "Stone": 0.008},
    "MasVnrType": {"None": 0.595, "BrkFace": 0.305, "Stone": 0.09, "BrkCmn": 0.01},
    "Foundation": {"PConc": 0.443, "CBlock": 0.434, "BrkTil": 0.1, "Slab": 0.016, "Stone": 0.005, "Wood": 0.002},
    "Heating": {"GasA": 0.978, "GasW": 0.012, "Grav": 0.005, "Wall": 0.003, "OthW": 0.002},
    "Electrical": {"SBrkr": 0.914, "FuseA": 0.064, "FuseF": 0.019, "FuseP": 0.003},
    "GarageType": {"Attchd": 0.6, "Detchd": 0.265, "BuiltIn": 0.06, NONE: 0.055, "Basment": 0.013, "CarPort": 0.007},
    "Fence": {NONE: 0.8, "MnPrv": 0.11, "GdPrv": 0.04, "GdWo": 0.04, "MnWw": 0.01},
    "MiscFeature": {NONE: 0.963, "Shed": 0.034, "Othr": 0.002, "Gar2": 0.001},
    "SaleType": {"WD": 0.868, "New": 0.084, "COD": 0.03, "ConLD": 0.008, "Con": 0.006, "Oth": 0.004},
    "SaleCondition": {"Normal": 0.82, "Abnorml": 0.07, "Partial": 0.086, "Family": 0.014, "Alloca": 0.008,
                      "AdjLand": 0.002},
}  # fmt: skip
_HOODS = 25


def houses(*, seed: int = 0, rows: int = ROWS) -> Houses:
    """Return synthetic houses; the same ones for the same seed."""
    import numpy as np

    chance = np.random.default_rng([seed, 20061])
    columns, wealth = _columns(chance, rows)
    log_price = _log_price(columns, wealth, chance)
    # Two partial sales of palaces far below trend, as in the real data.
    for row in range(min(2, rows)):
        columns["GrLivArea"][row], columns["SaleCondition"][row] = 5000.0 + 300.0 * row, "Partial"
        columns["1stFlrSF"][row], columns["2ndFlrSF"][row] = 3000.0, 2000.0 + 300.0 * row
    digest = hashlib.sha256(log_price.tobytes() + columns["GrLivArea"].tobytes()).hexdigest()
    source = f"SYNTHETIC houses ({rows:,} rows, seed {seed}): an invention, no real prices"
    return Houses(columns, np.exp(log_price), source, True, digest)


def _columns(chance: Any, rows: int) -> tuple[dict[str, Any], Any]:
    import numpy as np

    hood = np.minimum(chance.geometric(0.11, rows) - 1, _HOODS - 1)
    wealth_of = np.random.default_rng(7).permutation(np.linspace(-0.9, 0.9, _HOODS))
    wealth = wealth_of[hood] + chance.normal(0, 0.6, rows)
    built = np.clip(1971 + 17 * wealth + chance.normal(0, 18, rows), 1875, 2009).round()
    sold = chance.integers(2006, 2011, rows).astype(float)
    quality = np.clip(6.1 + 0.85 * wealth + 0.012 * (built - 1971) + chance.normal(0, 0.75, rows), 1, 10).round()
    area = np.exp(7.24 + 0.13 * wealth + 0.05 * (quality - 6) + chance.normal(0, 0.24, rows)).clip(400, 3900).round()
    two = chance.random(rows) < 0.42
    first = np.where(two, area * chance.uniform(0.45, 0.6, rows), area).round()
    cellar = np.where(chance.random(rows) < 0.026, 0.0, first * chance.normal(0.97, 0.13, rows).clip(0.5, 1.3)).round()
    finished = (cellar * chance.beta(1.2, 1.5, rows) * (chance.random(rows) < 0.68)).round()
    cars = np.clip(np.round(1.75 + 0.45 * wealth + chance.normal(0, 0.55, rows)), 0, 4)
    condition = np.clip(np.round(5.6 - 0.012 * (built - 1971) + chance.normal(0, 0.95, rows)), 1, 9)
    few = chance.random
    columns: dict[str, Any] = {
        "LotArea": np.exp(9.1 + 0.12 * wealth + chance.normal(0, 0.45, rows)).round(),
        "OverallQual": quality,
        "OverallCond": condition,
        "YearBuilt": built,
        "GrLivArea": area,
        "1stFlrSF": first,
        "2ndFlrSF": area - first,
        "YearRemodAdd": np.maximum(built, np.where(few(rows) < 0.5, built, chance.integers(1950, 2010, rows))),
        "MasVnrArea": np.where(few(rows) < 0.4 + 0.15 * wealth, chance.gamma(1.6, 160, rows), 0.0).round(),
        "BsmtFinSF1": finished,
        "BsmtFinSF2": np.zeros(rows),
        "BsmtUnfSF": cellar - finished,
        "TotalBsmtSF": cellar,
        "LowQualFinSF": np.where(few(rows) < 0.018, 320.0, 0.0),
        "BsmtFullBath": (few(rows) < 0.4) * 1.0,
        "BsmtHalfBath": (few(rows) < 0.055) * 1.0,
        "HalfBath": (few(rows) < 0.37) * 1.0,
        "FullBath": np.clip(np.round(area / 900 + chance.normal(0, 0.35, rows)), 1, 3),
        "BedroomAbvGr": np.clip(np.round(area / 520 + chance.normal(0, 0.6, rows)), 1, 6),
        "KitchenAbvGr": 1.0 + (few(rows) < 0.045),
        "Fireplaces": np.clip(chance.poisson(np.exp(-0.5 + 0.4 * wealth)), 0, 3) * 1.0,
        "TotRmsAbvGrd": np.clip(np.round(area / 235 + chance.normal(0, 0.8, rows)), 2, 14),
        "GarageCars": cars,
        "GarageYrBlt": np.where(cars > 0, built, np.nan),
        "GarageArea": (cars * 265 + (cars > 0) * chance.normal(0, 45, rows)).round(),
        "WoodDeckSF": np.where(few(rows) < 0.48 + 0.15 * wealth, chance.gamma(2.4, 80, rows), 0.0).round(),
        "OpenPorchSF": np.where(few(rows) < 0.55 + 0.15 * wealth, chance.gamma(1.5, 57, rows), 0.0).round(),
        "EnclosedPorch": np.where(few(rows) < 0.14, chance.gamma(3.0, 50, rows), 0.0).round(),
        "3SsnPorch": np.where(few(rows) < 0.016, 200.0, 0.0),
        "ScreenPorch": np.where(few(rows) < 0.08, 190.0, 0.0),
        "PoolArea": np.where(few(rows) < 0.005, 550.0, 0.0),
        "MiscVal": np.where(few(rows) < 0.035, 700.0, 0.0),
        "MoSold": chance.integers(1, 13, rows) * 1.0,
        "YrSold": sold,
    }
    front = (np.sqrt(columns["LotArea"]) * 0.7 + chance.normal(0, 9, rows)).round()
    columns["LotFrontage"] = np.where(few(rows) < 0.18, np.nan, front)
    columns |= _words(chance, rows, quality, wealth)
    columns["Neighborhood"] = np.array([f"Hood{index:02d}" for index in hood], dtype=object)
    return {name: columns[name] for name in (*NUMERIC, *TEXT)}, wealth


def _words(chance: Any, rows: int, quality: Any, wealth: Any) -> dict[str, Any]:
    import numpy as np

    words: dict[str, Any] = {}
    for name, levels in _LEVELS.items():
        shares = np.array(list(levels.values()))
        words[name] = np.array(list(levels), dtype=object)[chance.choice(len(levels), rows, p=shares / shares.sum())]
    for name, scale in SCALES.items():
        steps = [word for word, _ in sorted(scale.items(), key=lambda item: item[1])]
        top = len(steps) - 1
        pull = 0.6 + 0.06 * (quality - 6) + 0.12 * wealth if name in _GRADED else np.full(rows, 0.85)
        place = np.clip(np.round(top * pull + chance.normal(0, 0.13 * top, rows)), min(1, top), top).astype(int)
        words[name] = np.array(steps, dtype=object)[place]
    return words


def _log_price(columns: dict[str, Any], wealth: Any, chance: Any) -> Any:
    """Return log prices: a curve in each of the main features, interactions, effects of levels, uneven noise."""
    import numpy as np

    quality, area = columns["OverallQual"], columns["GrLivArea"]
    age = columns["YrSold"] - columns["YearBuilt"]
    levels = np.random.default_rng(11)
    value = 11.95 + 0.36 * (np.log(area) - 7.24) + 0.065 * (quality - 6)
    value += 0.10 * np.exp(-np.maximum(age, 0) / 25) - 0.0008 * np.minimum(age, 90)
    value += 0.16 * np.tanh((columns["TotalBsmtSF"] - 1000) / 400) + 0.05 * np.sqrt(columns["BsmtFinSF1"] / 600)
    value += 0.05 * np.minimum(columns["GarageCars"], 2) * (quality > 5) + 0.06 * (np.log(columns["LotArea"]) - 9.1)
    value += 0.04 * (columns["OverallCond"] - 5.6) * (age > 25) + 0.035 * np.minimum(columns["Fireplaces"], 1)
    # Wealth itself is in no column, only in many at once: what shrinkage and components are good at.
    value += 0.12 * wealth
    # Steps and interactions: condition only counts once it is bad, a garage only counts with a good house.
    value -= 0.16 * (columns["OverallCond"] <= 3) + 0.07 * (columns["TotalBsmtSF"] < 600)
    value += 0.10 * ((quality >= 7) & (area > 1600)) + 0.08 * (age > 40) * (columns["YearRemodAdd"] > 1990)
    value += 0.04 * (columns["FullBath"] - 1.5) * (area > 1500)
    hood = np.char.replace(columns["Neighborhood"].astype(str), "Hood", "").astype(int)
    value += levels.normal(0, 0.03, _HOODS)[hood] * (1 + 0.25 * (quality > 6))
    for name in ("MSZoning", "Condition1", "Exterior1st", "Foundation", "SaleCondition", "GarageType", "BldgType"):
        effects = dict(zip(_LEVELS[name], np.cumsum(levels.normal(0, 0.006, len(_LEVELS[name]))), strict=True))
        value += np.array([effects[word] for word in columns[name]])
    for name in _GRADED:
        value += 0.003 * (np.array([SCALES[name][word] for word in columns[name]]) - 3)
    spread = NOISE * (0.75 + 0.5 * np.clip(age, 0, 100) / 70)
    return value + spread * chance.normal(0, 1, len(area))
