"""Houses as columns: what every model trains on, made from rows under the competition's names."""

from __future__ import annotations

from dataclasses import dataclass
from math import e
from typing import Any

from estimator.errors import InputError

from .columns import MARKS, NONE, NUMERIC, SPELLINGS, TARGET, TEXT
from .features import HouseFeatures

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

    def joined(self, others: Houses) -> Houses:
        """Return these houses and the others, in this order: to train on some and be scored on the rest."""
        import numpy as np

        columns = {name: np.concatenate([values, others.columns[name]]) for name, values in self.columns.items()}
        price = np.concatenate([self.price_usd, others.price_usd])
        return Houses(columns, price, self.source, self.synthetic, f"{self.digest[:32]}{others.digest[:32]}")

    def _marks(self) -> list[tuple[Any, ...]]:
        named = [self.columns[name] for name in MARKS]
        return list(zip(*(values.tolist() for values in named), strict=True))

    def transformer(self) -> Any:
        """Return an unfitted transformer of these columns into features."""
        return HouseFeatures()


def from_rows(rows: list[dict[str, Any]], *, source: str, digest: str) -> Houses:
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
            f"--data must be an Ames house-price file; {len(missing)} of its columns are missing: {shown}. "
            "Of a table of your own name the column to predict with --target."
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
        base = _base_of(price)
        if base is not None:
            price, source = base**price, f"{source}; {TARGET} holds logarithms already (base {base:.3g})"
    return Houses(columns, price, source, synthetic=False, digest=digest)


def _base_of(price: Any) -> float | None:
    """Return the base of prices that are logarithms already; ``None`` of prices in dollars.

    No house was ever sold for 20 dollars; of logarithms to base 10 none reaches 8, a hundred million, and of natural
    ones none of a whole house lies below that.
    """
    if not price.max() < 20.0:
        return None
    return 10.0 if price.max() < 8.0 else e


def _text(value: Any) -> str:
    text = str(value).strip() if value is not None else ""
    # The class of building is 60, 060 or 60.0 by layout; materials are spelt in two ways on one house.
    plain = text.removesuffix(".0").lstrip("0") if text[:1].isdigit() and text.replace(".", "").isdigit() else text
    return SPELLINGS.get(plain, plain) or NONE


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
