"""Columns of the Ames data under the competition's names: numbers, text, and words that are steps of a scale."""

from __future__ import annotations

#: Column of the price.
TARGET = "SalePrice"
#: Columns of numbers; MSSubClass looks like one but is a class of building.
NUMERIC = (
    "LotFrontage", "LotArea", "OverallQual", "OverallCond", "YearBuilt", "YearRemodAdd", "MasVnrArea", "BsmtFinSF1",
    "BsmtFinSF2", "BsmtUnfSF", "TotalBsmtSF", "1stFlrSF", "2ndFlrSF", "LowQualFinSF", "GrLivArea", "BsmtFullBath",
    "BsmtHalfBath", "FullBath", "HalfBath", "BedroomAbvGr", "KitchenAbvGr", "TotRmsAbvGrd", "Fireplaces",
    "GarageYrBlt", "GarageCars", "GarageArea", "WoodDeckSF", "OpenPorchSF", "EnclosedPorch", "3SsnPorch",
    "ScreenPorch", "PoolArea", "MiscVal", "MoSold", "YrSold",
)  # fmt: skip
#: Columns of text.
TEXT = (
    "MSSubClass", "MSZoning", "Street", "Alley", "LotShape", "LandContour", "Utilities", "LotConfig", "LandSlope",
    "Neighborhood", "Condition1", "Condition2", "BldgType", "HouseStyle", "RoofStyle", "RoofMatl", "Exterior1st",
    "Exterior2nd", "MasVnrType", "ExterQual", "ExterCond", "Foundation", "BsmtQual", "BsmtCond", "BsmtExposure",
    "BsmtFinType1", "BsmtFinType2", "Heating", "HeatingQC", "CentralAir", "Electrical", "KitchenQual", "Functional",
    "FireplaceQu", "GarageType", "GarageFinish", "GarageQual", "GarageCond", "PavedDrive", "PoolQC", "Fence",
    "MiscFeature", "SaleType", "SaleCondition",
)  # fmt: skip
#: Word for "no such thing" in columns of text; a value, not a gap.
NONE = "NA"
#: Materials that the files spell in two ways.
SPELLINGS = {"Brk Cmn": "BrkComm", "CmentBd": "CemntBd", "Wd Shng": "WdShing"}
#: Columns without gaps that tell houses and sales apart.
MARKS = (
    "LotArea", "YearBuilt", "1stFlrSF", "2ndFlrSF", "GrLivArea", "TotRmsAbvGrd", "WoodDeckSF", "OpenPorchSF", "MoSold",
    "YrSold", "Neighborhood",
)  # fmt: skip

_GRADES = {NONE: 0, "Po": 1, "Fa": 2, "TA": 3, "Gd": 4, "Ex": 5}
#: Columns whose words are the one scale from poor to excellent.
GRADED = (
    "ExterQual", "ExterCond", "BsmtQual", "BsmtCond", "HeatingQC", "KitchenQual", "FireplaceQu", "GarageQual",
    "GarageCond", "PoolQC",
)  # fmt: skip
_FINISHES = {NONE: 0, "Unf": 1, "LwQ": 2, "Rec": 3, "BLQ": 4, "ALQ": 5, "GLQ": 6}
#: Columns whose words are steps of one scale.
SCALES: dict[str, dict[str, int]] = {
    **dict.fromkeys(GRADED, _GRADES),
    "BsmtFinType1": _FINISHES,
    "BsmtFinType2": _FINISHES,
    "BsmtExposure": {NONE: 0, "No": 1, "Mn": 2, "Av": 3, "Gd": 4},
    "GarageFinish": {NONE: 0, "Unf": 1, "RFn": 2, "Fin": 3},
    "Functional": {"Sal": 0, "Sev": 1, "Maj2": 2, "Maj1": 3, "Mod": 4, "Min2": 5, "Min1": 6, "Typ": 7},
    "LotShape": {"IR3": 0, "IR2": 1, "IR1": 2, "Reg": 3},
    "LandSlope": {"Sev": 0, "Mod": 1, "Gtl": 2},
    "PavedDrive": {"N": 0, "P": 1, "Y": 2},
    "CentralAir": {"N": 0, "Y": 1},
    "Street": {"Grvl": 0, "Pave": 1},
}  # fmt: skip
#: Columns of text whose words have no order.
CLASSES = tuple(name for name in TEXT if name not in SCALES)
