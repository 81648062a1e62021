"""House prices of Ames, Iowa: the benchmark's data, from the user's own file, from OpenML, or synthetic.

No row of it is shipped: the data have no terms that would allow it. Both layouts in use are read by their header: the
competition file (1460 × 81) and De Cock's full file (2930 × 82). Columns carry the competition's names.
Source of the data: De Cock (2011), Journal of Statistics Education 19(3).
"""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from estimator.errors import InputError, MissingExtraError

#: SHA-256 of copies known to be genuine.
KNOWN_COPIES = {
    "1e18addf81e5e4d3": "the competition's train.csv, byte for byte",
    "9be4e178af290abc": "De Cock's full file as CSV",
}
OPENML_ID = 42165
TARGET = "SalePrice"
#: Columns of numbers; MSSubClass looks like one but is a class of building.
NUMERIC = (
    "LotFrontage", "LotArea", "OverallQual", "OverallCond", "YearBuilt", "YearRemodAdd", "MasVnrArea", "BsmtFinSF1",
    "BsmtFinSF2", "BsmtUnfSF", "TotalBsmtSF", "1stFlrSF", "2ndFlrSF", "LowQualFinSF", "GrLivArea", "BsmtFullBath",
    "BsmtHalfBath", "FullBath", "HalfBath", "BedroomAbvGr", "KitchenAbvGr", "TotRmsAbvGrd", "Fireplaces",
    "GarageYrBlt", "GarageCars", "GarageArea", "WoodDeckSF", "OpenPorchSF", "EnclosedPorch", "3SsnPorch",
    "ScreenPorch", "PoolArea", "MiscVal", "MoSold", "YrSold",
)  # fmt: skip
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
_SPELLINGS = {"Brk Cmn": "BrkComm", "CmentBd": "CemntBd", "Wd Shng": "WdShing"}
#: Columns without gaps that tell houses and sales apart.
_MARKS = (
    "LotArea", "YearBuilt", "1stFlrSF", "2ndFlrSF", "GrLivArea", "TotRmsAbvGrd", "WoodDeckSF", "OpenPorchSF", "MoSold",
    "YrSold", "Neighborhood",
)  # fmt: skip
#: Above this living area a partial sale is no market price (two houses of the competition file).
OUTLIER_SQUARE_FEET = 4000.0


@dataclass(frozen=True, slots=True)
class Houses:
    """Houses as columns of equal length.

    Attributes
    ----------
    columns : dict of arrays
        Floats (NaN where missing) for :data:`NUMERIC`, text for :data:`TEXT`.
    price_usd : array of shape (n,), or None where the file has no prices. [US dollars]
    source : str
        What the data are, in words, for every output.
    synthetic : bool
        True where no such houses exist.
    digest : str
        SHA-256 of the content: what a resumed run compares.
    """

    columns: dict[str, Any]
    price_usd: Any
    source: str
    synthetic: bool
    digest: str

    def __len__(self) -> int:
        return len(self.columns["LotArea"])

    @property
    def target(self) -> Any:
        """Natural logarithm of the price: what every model predicts. Shape (n,)."""
        import numpy as np

        return np.log(self.price_usd)

    @property
    def outliers(self) -> Any:
        """Mask of the partial sales far below trend, known by area and sale condition alone. Shape (n,).

        They are never trained on, always scored, and left out of the trimmed score. Source: De Cock (2011), who
        advises to drop them.
        """
        big = self.columns["GrLivArea"] > OUTLIER_SQUARE_FEET
        return big & (self.columns["SaleCondition"] == "Partial")

    def without(self, others: Houses) -> Houses:
        """Return the houses that are not among ``others``, matched on areas, rooms, years and neighbourhood.

        A house that is scored elsewhere must not come back as an unlabelled one.
        """
        import numpy as np

        seen = set(others._marks())
        kept = np.array([mark not in seen for mark in self._marks()])
        columns = {name: values[kept] for name, values in self.columns.items()}
        price = None if self.price_usd is None else self.price_usd[kept]
        return Houses(columns, price, f"{self.source}, {int(kept.sum()):,} of them new", self.synthetic, self.digest)

    def _marks(self) -> list[tuple[Any, ...]]:
        named = [self.columns[name] for name in _MARKS]
        return list(zip(*(values.tolist() for values in named), strict=True))

    def transformer(self) -> Any:
        """Return an unfitted transformer of these columns into features."""
        from .features import HouseFeatures

        return HouseFeatures()


def load(data: str | None, *, seed: int = 0) -> Houses:
    """Return the houses that ``data`` names: a file, ``"openml"``, or the synthetic ones for ``None``.

    Raises
    ------
    InputError
        If the file cannot be read or is no table of Ames houses with prices.
    MissingExtraError
        If NumPy, or scikit-learn for OpenML, is not installed.
    """
    _need("numpy", "profiling")
    if data is None or data == "synthetic":
        from .synthetic import houses

        return houses(seed=seed)
    if data == "openml":
        return _from_openml()
    if data == "kaggle":
        raise InputError(
            "--data must be a file, openml or synthetic; the competition's file needs your own account: run "
            "`kaggle competitions download -c house-prices-advanced-regression-techniques`, unpack it and give "
            "--data train.csv."
        )
    return read_file(Path(data))


def read_file(path: Path) -> Houses:
    """Return the houses of a file in either layout, known by its header.

    Raises
    ------
    InputError
        If it cannot be read, columns are missing, or a cell holds no number where one must be.
    """
    houses = read_rows(path)
    if houses.price_usd is None:
        raise InputError(f"--data must hold a column {TARGET}; {str(path)!r} has none (is it the test file?).")
    return houses


def read_rows(path: Path) -> Houses:
    """Return the houses of a file that may lack prices (transfer rows of distillation)."""
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"--data must name a file that can be read; {str(path)!r}: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise InputError(f"--data must be a CSV file in UTF-8; {str(path)!r} is not.") from None
    digest = hashlib.sha256(raw).hexdigest()
    copy = KNOWN_COPIES.get(digest[:16], "unrecognised copy")
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise InputError(f"--data must be a CSV file; {str(path)!r}: {error}.") from None
    if not rows:
        raise InputError(f"--data must hold houses, one a line under a header; {str(path)!r} holds none.")
    long = next((line for line, row in enumerate(rows, 2) if None in row), None)
    if long is not None:
        raise InputError(f"--data must have as many cells in every line as in its header; line {long} has more.")
    layout = "full Ames layout" if "PID" in rows[0] else "competition layout"
    table = [{_name(key): value for key, value in row.items() if isinstance(key, str)} for row in rows]
    source = f"{path.name}: {len(rows):,} houses, {layout}, sha256 {digest[:16]} ({copy})"
    return from_rows(table, source=source, digest=digest)


def from_rows(rows: list[dict[str, Any]], *, source: str, digest: str, synthetic: bool = False) -> Houses:
    """Return houses from rows under the competition's column names; every blank reads as "NA".

    Raises
    ------
    InputError
        If a column is missing or a cell of a numeric column holds no number.
    """
    import numpy as np

    missing = [name for name in (*NUMERIC, *TEXT) if name not in rows[0]]
    if missing:
        shown = ", ".join(missing[:5]) + (", …" if len(missing) > 5 else "")
        raise InputError(
            f"--data must be an Ames house-price file; {len(missing)} of its columns are missing: {shown}."
        )
    columns: dict[str, Any] = {
        name: np.array([_number(row, name, i) for i, row in enumerate(rows, 2)], float) for name in NUMERIC
    }
    columns |= {name: np.array([_text(row[name]) for row in rows], dtype=object) for name in TEXT}
    price = None
    if TARGET in rows[0]:
        price = np.array([_number(row, TARGET, i) for i, row in enumerate(rows, 2)], float)
        bad = np.flatnonzero(~(price > 0))
        if len(bad):
            value = rows[bad[0]][TARGET]
            held = "nothing" if value in (None, "") else value
            raise InputError(f"{TARGET} must be above 0 in every row; line {bad[0] + 2} holds {held}.")
    return Houses(columns, price, source, synthetic, digest)


def _from_openml() -> Houses:
    _need("sklearn", "--data openml")
    _need("pandas", "--data openml")
    from sklearn.datasets import fetch_openml

    try:
        frame = fetch_openml(data_id=OPENML_ID, as_frame=True, parser="auto").frame
    except OSError as error:
        from estimator.errors import RemoteError

        raise RemoteError(f"OpenML did not deliver data set {OPENML_ID}: {error}.") from None
    rows = frame.astype(object).where(frame.notna(), NONE).to_dict("records")
    digest = hashlib.sha256(repr(rows).encode()).hexdigest()
    return from_rows(rows, source=f"OpenML {OPENML_ID}: {len(rows):,} houses", digest=digest)


def _name(header: str) -> str:
    return header.replace(" ", "").replace("/", "")


def _text(value: Any) -> str:
    text = str(value).strip() if value is not None else ""
    # The class of building is 60, 060 or 60.0 by layout; materials are spelt in two ways on one house.
    plain = text.removesuffix(".0").lstrip("0") if text[:1].isdigit() and text.replace(".", "").isdigit() else text
    return _SPELLINGS.get(plain, plain) or NONE


def _number(row: dict[str, Any], name: str, line: int) -> float:
    value = row[name]
    if value is None or value in ("", NONE):
        return float("nan")
    try:
        found = float(value)
        if found not in (float("inf"), float("-inf")):
            return found
    except (TypeError, ValueError):
        pass
    raise InputError(f"{name} must be a finite number or {NONE}; line {line} holds {value!r}.")


def _need(package: str, purpose: str) -> None:
    from importlib.util import find_spec

    if find_spec(package) is None:
        raise MissingExtraError({"sklearn": "scikit-learn"}.get(package, package), "profile", purpose)
