"""What a column of a table is: a number, a small whole number, a flag, a date, a class, or free text.

Known from the cells alone, never from the target. Cells without content (blank, NA, N/A, NaN, null) are missing.
"""

from __future__ import annotations

import re
from typing import Any

NUMBER, CODE, FLAG, DATE, CLASS, TEXT = "number", "code", "flag", "date", "class", "text"
#: Why a column is not used.
CONSTANT, EMPTY, NAME = "holds one value only", "holds nothing", "names each row, and tells nothing of the next"
#: Whole numbers of at most so many values may be codes: they get a column a level beside the number.
MOST_CODES = 12
#: Words of at most so many different values are classes; of more they are free text, if they are sentences.
MOST_CLASSES = 50
_MISSING = frozenset({"", "na", "n/a", "nan", "null", "<na>"})
_FLAGS = {"true": 1.0, "yes": 1.0, "y": 1.0, "t": 1.0, "false": 0.0, "no": 0.0, "n": 0.0, "f": 0.0}
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?")
_FORMATS = ("ISO8601", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d")


def understood(values: Any) -> tuple[str, Any]:
    """Return (what a column is, its values): numbers as floats, flags as 1 and 0, dates, or words; gaps kept.

    Parameters
    ----------
    values : pandas.Series
        As read, all text; or of whatever type a frame has.
    """
    import pandas as pd

    kind = values.dtype
    if isinstance(kind, pd.CategoricalDtype):
        return _of_words(_texts(values), declared=True)
    if pd.api.types.is_bool_dtype(kind):
        return FLAG, values.astype("float64")
    if pd.api.types.is_datetime64_any_dtype(kind):
        return DATE, _naive(values)
    if pd.api.types.is_numeric_dtype(kind):
        return _of_numbers(values.astype("float64"))
    return _of_words(_texts(values))


def as_classes(values: Any) -> tuple[str, Any]:
    """Return a column that was declared to hold classes, numbers or not."""
    return CLASS, _texts(values)


def useless(kind: str, values: Any) -> str | None:
    """Return why a column says nothing; ``None`` if it may."""
    known = values.dropna()
    if known.empty:
        return EMPTY
    distinct = known.nunique()
    if distinct == 1 and len(known) == len(values):
        return CONSTANT
    if kind == CLASS and distinct > max(MOST_CLASSES, 0.9 * len(known)):
        return NAME
    return None


def _texts(values: Any) -> Any:
    """Return cells as stripped text, ``None`` where there is nothing."""
    known = values.notna()
    words = values.astype(object).where(known, "").map(_plain)
    return words.where(~words.str.lower().isin(_MISSING), None).astype(object)


def _plain(cell: Any) -> str:
    """Return a cell as text; whole numbers of a column with gaps without their point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _of_words(words: Any, *, declared: bool = False) -> tuple[str, Any]:
    import pandas as pd

    known = words.dropna()
    if declared or known.empty:
        return CLASS, words
    lowered = known.str.lower()
    if lowered.isin(_FLAGS).all() and lowered.nunique() > 1:
        return FLAG, words.str.lower().map(_FLAGS).astype("float64")
    numbers = pd.to_numeric(known, errors="coerce")
    if numbers.notna().all():
        return _of_numbers(pd.to_numeric(words, errors="coerce").astype("float64"))
    dates = _dates(words, known)
    if dates is not None:
        return DATE, dates
    many = known.nunique() > MOST_CLASSES
    sentences = float(known.str.count(r"\s").mean()) >= 1.0
    return (TEXT if many and sentences else CLASS), words


def _of_numbers(values: Any) -> tuple[str, Any]:
    import numpy as np

    finite = values.where(np.isfinite(values))
    known = finite.dropna()
    whole = bool((known == known.round()).all()) and 2 < known.nunique() <= MOST_CODES
    return (CODE if whole else NUMBER), finite


def _dates(words: Any, known: Any) -> Any:
    """Return words as dates; ``None`` unless all of them are, in one format."""
    import pandas as pd

    if not known.str.fullmatch(_DATE).all():
        return None
    for form in _FORMATS:
        try:
            return _naive(pd.to_datetime(words, format=form, utc=True))
        except (ValueError, OverflowError):
            continue
    return None


def _naive(values: Any) -> Any:
    """Return times without a zone, in UTC, all of one resolution."""
    import pandas as pd

    moments = pd.to_datetime(values, utc=True)
    return moments.dt.tz_localize(None).astype("datetime64[s]")
