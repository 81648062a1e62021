"""Columns of a user's own, of whatever kind, as numbers or as words.

Numbers, booleans (with or without gaps), moments and spans of time become floats; text, categories (of whole numbers
too: their order means nothing), mixed and other objects become words. A gap stays a gap.
"""

from __future__ import annotations

from typing import Any

from estimator.errors import InputError

NUMBERS, WORDS = "numbers", "words"
#: Moments are counted in days since 1970, so that their size is that of other columns.
_SECONDS_PER_DAY = 86_400.0
#: Standardising squares numbers; beyond this the squares are infinite.
_LARGEST = 1e150


def as_frame(rows: Any, which: str) -> Any:
    """Return rows as a frame whose columns are named by text.

    Raises
    ------
    InputError
        If they are no table: sparse, of more than two dimensions, with two columns of one name.
    """
    import numpy as np
    import pandas as pd

    if hasattr(rows, "toarray") and not isinstance(rows, pd.DataFrame):
        raise InputError(
            f"{which} must be a frame or a dense array; got a sparse one ({type(rows).__name__}): {which}.toarray() "
            "makes it dense, where it fits into memory."
        )
    if hasattr(rows, "to_pandas"):
        rows = rows.to_pandas()
    if isinstance(rows, pd.Series):
        rows = rows.to_frame()
    if not isinstance(rows, pd.DataFrame):
        array = np.asarray(rows)
        if array.ndim == 1:
            array = array.reshape(-1, 1)
        if array.ndim != 2:
            raise InputError(f"{which} must have two dimensions, rows and columns; got {array.ndim}.")
        rows = pd.DataFrame(array)
    made = rows.set_axis([_text(name) for name in rows.columns], axis=1)
    twice = made.columns[made.columns.duplicated()]
    if len(twice):
        raise InputError(f"{which} has two columns named {twice[0]!r}: give each a name of its own.")
    if not made.shape[1]:
        raise InputError(f"{which} has no columns.")
    return made


def aligned(train: Any, test: Any) -> tuple[Any, Any]:
    """Return both frames with the columns in the order of the first.

    Raises
    ------
    InputError
        If they do not have the same columns.
    """
    lacking = [name for name in train.columns if name not in test.columns]
    further = [name for name in test.columns if name not in train.columns]
    if lacking or further:
        parts = [
            f"X_test lacks {_named(lacking)}" if lacking else "",
            f"X_test has {_named(further)}" if further else "",
        ]
        raise InputError(
            f"X_train and X_test must have the same columns; {' and '.join(part for part in parts if part)}"
            f"{', which X_train has not' if further else ''}."
        )
    return train, test[list(train.columns)]


def plain_columns(frame: Any, which: str) -> Any:
    """Return a frame with every column as floats or as words.

    Raises
    ------
    InputError
        If a column holds infinite or complex numbers; names it.
    """
    import pandas as pd

    return pd.DataFrame({name: _plain(frame[name], f"{which} column {name!r}") for name in frame.columns})


def kinds(frame: Any) -> dict[str, str]:
    """Return the kind of every column of a plain frame."""
    return {name: NUMBERS if frame[name].dtype.kind == "f" else WORDS for name in frame.columns}


def same_kinds(train: Any, test: Any) -> None:
    """Raise unless columns of a name are of a kind in both frames; a column without any value is of either.

    Raises
    ------
    InputError
        If one is numbers here and words there.
    """
    before, after = kinds(train), kinds(test)
    for name, kind in before.items():
        if kind != after[name] and train[name].notna().any() and test[name].notna().any():
            raise InputError(
                f"column {name!r} is {kind} in X_train and {after[name]} in X_test: make it one kind in both."
            )


def _plain(column: Any, what: str) -> Any:
    import pandas as pd
    from pandas.api import types

    kind = column.dtype
    if isinstance(kind, pd.SparseDtype):
        column = column.sparse.to_dense()
        kind = column.dtype
    if isinstance(kind, pd.PeriodDtype):
        column = column.dt.to_timestamp()
        kind = column.dtype
    if types.is_complex_dtype(kind):
        raise InputError(f"{what} holds complex numbers, which no model takes: give real and imaginary part a column.")
    if types.is_bool_dtype(kind) or types.is_numeric_dtype(kind):
        return _finite(column, what)
    if types.is_datetime64_any_dtype(kind):
        # To the microsecond: in nanoseconds no moment lies before 1677 or after 2262.
        moments = column.dt.tz_convert(None) if getattr(kind, "tz", None) is not None else column
        return _days(moments.astype("datetime64[us]"), "datetime64[us]")
    if types.is_timedelta64_dtype(kind):
        return _days(column.astype("timedelta64[us]"), "timedelta64[us]")
    if types.is_object_dtype(kind):
        return _of_objects(column, what)
    return _words(column)


def _days(column: Any, kind: str) -> Any:
    """Return moments or spans as days, gaps kept; the origin is 1970."""
    import numpy as np
    import pandas as pd

    days = column.to_numpy(dtype=kind).astype("int64") / (_SECONDS_PER_DAY * 1e6)
    return pd.Series(np.where(column.isna(), np.nan, days), index=column.index, name=column.name)


def _of_objects(column: Any, what: str) -> Any:
    """Return a column of objects: numbers and moments where all of it is, else words."""
    from datetime import date
    from decimal import Decimal
    from numbers import Real

    import pandas as pd

    held = column[column.notna()]
    if len(held) and all(isinstance(value, Real | Decimal) for value in held):
        return _finite(column, what)
    if len(held) and all(isinstance(value, date) for value in held):
        moments = pd.to_datetime(column, utc=True, errors="coerce")
        if moments.notna().sum() == len(held):
            return _plain(moments, what)
    return _words(column)


def _finite(column: Any, what: str) -> Any:
    import numpy as np
    import pandas as pd

    try:
        numbers = column.astype("object").where(column.notna(), None).astype("float64")
    except OverflowError:
        raise InputError(f"{what} holds numbers beyond what a float can be: make them smaller, or text.") from None
    if np.isinf(numbers).any():
        raise InputError(f"{what} holds infinite numbers: make them gaps or finite ones.")
    if (numbers.abs() > _LARGEST).any():
        raise InputError(f"{what} holds numbers beyond {_LARGEST:g}, whose squares no float holds: scale it.")
    return pd.Series(numbers, index=column.index, name=column.name)


def _words(column: Any) -> Any:
    """Return text of every value; what is missing stays missing."""
    held = column.astype("object")
    return held.where(held.isna(), held.map(_text)).where(held.notna(), None)


def _text(value: Any) -> str:
    """Return a value as text that every library takes: half a character becomes a question mark."""
    return str(value).encode("utf-8", "replace").decode()


def _named(names: list[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:3])
    return f"{shown} and {len(names) - 3} more" if len(names) > 3 else shown
