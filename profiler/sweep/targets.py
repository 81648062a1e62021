"""What is to be predicted: numbers, or classes; anything else is refused in a sentence."""

from __future__ import annotations

from typing import Any

from estimator.errors import InputError


def one_column(target: Any, which: str) -> Any:
    """Return a target as an array of one dimension.

    Raises
    ------
    InputError
        If it is sparse, or has more than one column.
    """
    import numpy as np
    import pandas as pd

    if hasattr(target, "toarray") and not isinstance(target, pd.DataFrame | pd.Series):
        raise InputError(f"{which} must be a dense column; got a sparse one ({type(target).__name__}).")
    if hasattr(target, "to_pandas"):
        target = target.to_pandas()
    try:
        array = np.asarray(target)
    except ValueError:
        raise InputError(f"{which} must be one column of single values; some of its rows hold several.") from None
    if array.ndim == 2 and array.shape[1] == 1:
        array = array[:, 0]
    if array.ndim != 1:
        shape = "x".join(str(size) for size in array.shape)
        raise InputError(f"{which} must be one column: one target at a time; got shape {shape}.")
    return array


def numbers(target: Any, which: str) -> Any:
    """Return a target of numbers, shape (n,).

    Raises
    ------
    InputError
        If it holds anything but finite numbers.
    """
    import numpy as np

    array = one_column(target, which)
    held = None
    if array.dtype.kind in "biuf":
        held = array.astype(float)
    elif array.dtype.kind == "O":
        try:
            held = np.array([float("nan") if value is None else float(value) for value in array])
        except (TypeError, ValueError):
            held = None
        except OverflowError:
            raise InputError(f"{which} holds numbers beyond what a float can be: take their logarithm.") from None
    if held is None:
        first = next((value for value in array if not _is_number(value)), array[0] if len(array) else None)
        raise InputError(f"{which} must be numbers; got {str(first)!r}. LazyClassifier predicts classes.")
    if not np.isfinite(held).all():
        raise InputError(f"{which} must be finite numbers without gaps; {int((~np.isfinite(held)).sum())} are not.")
    return held


def classes(train: Any, test: Any) -> tuple[Any, Any, tuple[Any, ...]]:
    """Return both targets as codes 0, 1, …, and the names of the classes in the order of the codes.

    A class of the test rows that the training rows lack gets a code that no model can predict.

    Raises
    ------
    InputError
        If there are gaps, fewer than two classes to learn, or so many that the target must be numbers.
    """
    import numpy as np
    import pandas as pd

    first, second = one_column(train, "y_train"), one_column(test, "y_test")
    for array, which in ((first, "y_train"), (second, "y_test")):
        if pd.isna(array).any():
            raise InputError(f"{which} must have no gaps; {int(pd.isna(array).sum())} rows have no class.")
    try:
        learned, further = set(first.tolist()), set(second.tolist()) - set(first.tolist())
    except TypeError:
        raise InputError("classes must be single values, as text, numbers or booleans; some are collections.") from None
    try:
        order = [*sorted(learned), *sorted(further)]
    except TypeError:
        order = [*sorted(learned, key=str), *sorted(further, key=str)]
    if len(learned) < 2:
        raise InputError(f"y_train must hold two classes at least; got {len(learned)}.")
    if len(learned) > 50 and len(learned) > len(first) / 2:
        raise InputError(f"y_train holds {len(learned)} classes in {len(first)} rows: for numbers take LazyRegressor.")
    codes = {name: code for code, name in enumerate(order)}
    coded = (np.array([codes[name] for name in array.tolist()]) for array in (first, second))
    first_codes, second_codes = coded
    return first_codes, second_codes, tuple(order)


def _is_number(value: Any) -> bool:
    try:
        float(value)
    except (TypeError, ValueError, OverflowError):
        return False
    return True
