"""A table of one's own as training data: from a CSV file or a data frame."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from estimator import reading
from estimator.errors import InputError, UnknownNameError, shown

from ..extras import need
from ..training.metrics import CLASSIFICATION, metric_of
from .columns import FLAG, as_classes, understood, useless
from .table import Table
from .target import check_size, check_target, classes_of, task_of

_MOST_BYTES = 2048 * reading.MIB


def read_table(data: Any, option: str = "--data") -> tuple[Any, str, str]:
    """Return (frame, what it is in words, digest) of a CSV file or of a data frame.

    Raises
    ------
    InputError
        If the file cannot be read or is no CSV table with a header.
    """
    need("pandas", "a table of one's own")
    import pandas as pd

    if isinstance(data, pd.DataFrame):
        frame = data.reset_index(drop=True)
        frame.columns = [str(name) for name in frame.columns]
        digest = hashlib.sha256(pd.util.hash_pandas_object(frame.astype(str)).to_numpy().tobytes()).hexdigest()
        return _named_once(frame, option), f"a data frame: {len(frame):,} rows × {frame.shape[1]}", digest
    path = Path(data)
    raw = reading.read_bytes(path, option, at_most=_MOST_BYTES)
    what = f"{option} {shown(str(path), 200)}"
    text = reading.decoded(raw, what)
    if not text.strip():
        raise InputError(f"{what} must hold a table under a header; it holds nothing.")
    try:
        frame = pd.read_csv(
            io.StringIO(text),
            dtype=str,
            keep_default_na=False,
            sep=_separator(text),
            skip_blank_lines=True,
            header=None,
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError, ValueError) as error:
        raise InputError(f"{what} must be a CSV table; {shown(str(error).strip(), 200, quoted=False)}.") from None
    frame.columns = [str(name).strip() for name in frame.iloc[0]]
    frame = _named_once(frame.iloc[1:].reset_index(drop=True), option)
    if frame.empty:
        raise InputError(f"{what} must hold rows under its header; it holds none.")
    digest = hashlib.sha256(raw).hexdigest()
    return frame, f"{path.name}: {len(frame):,} rows × {frame.shape[1]}, sha256 {digest[:16]}", digest


def load_table(
    data: Any,
    target: str,
    *,
    task: str | None = None,
    metric: str | None = None,
    positive: str | None = None,
    categorical: Sequence[str] = (),
    drop: Sequence[str] = (),
    fresh: Any = None,
) -> Table:
    """Return a table as training data; rows of ``fresh`` stand behind those of ``data``.

    Parameters
    ----------
    data, fresh : a CSV file or a data frame.
    target : column to predict. Rows without it are left out.
    task : ``regression`` or ``classification``; told by metric and target if left out.
    metric : see :data:`profiler.training.metrics.METRICS`; rmse or logloss if left out.
    positive : the class that counts as the second of two, for F1, AUC and average precision.
    categorical : columns of numbers that are classes.
    drop : columns that must not be used.

    Raises
    ------
    InputError
        If the target is missing, constant, or of no use; if no column is left to predict from.
    """
    frame, source, digest = read_table(data)
    if fresh is not None:
        more, _, more_digest = read_table(fresh, "--fresh")
        _check_same_columns(frame, more, target)
        frame, own = _joined(frame, more), len(frame)
        if len(frame) == own:
            raise InputError("--fresh must hold rows that are not in --data; it holds none.")
        digest = hashlib.sha256(f"{digest} {more_digest}".encode()).hexdigest()
    else:
        own = len(frame)
    for name in (target, *categorical, *drop):
        if name not in frame.columns:
            option = {target: "--target"}.get(name, "--categorical" if name in categorical else "--drop")
            raise unknown_column(option, name, frame)
    notes: list[str] = []
    kind, values = understood(frame[target])
    task = task_of(task, metric, kind, values, notes)
    if kind == FLAG and task == CLASSIFICATION:
        values = as_classes(frame[target])[1].str.lower()
    keep = values.notna().to_numpy()
    check_target(values[keep], target, task)
    if not keep.all():
        notes.append(f"{int((~keep).sum()):,} rows without {target} are left out.")
    frame, values = frame[keep].reset_index(drop=True), values[keep].reset_index(drop=True)
    own = int(keep[:own].sum())
    found = metric_of(metric, task)
    columns, kinds = _columns(frame.drop(columns=[target]), categorical, drop, notes)
    numbers, classes = _numbers(values), None
    if task == CLASSIFICATION:
        numbers, classes = classes_of(values, positive)
    elif positive is not None:
        raise InputError("--positive is for classes; the target here is a number.")
    settings = repr((target, task, found.name, classes, tuple(categorical), tuple(drop)))
    digest = hashlib.sha256(f"{digest} {settings}".encode()).hexdigest()
    return Table(columns, kinds, numbers, found.name, source, digest, tuple(notes), own, classes)


def unknown_column(option: str, name: str, frame: Any) -> UnknownNameError:
    """Return the error of a column that is not there, with the nearest that are: as they may be shown."""
    known = [shown(column, 60, quoted=False) for column in frame.columns]
    return UnknownNameError.among(f"column ({option})", name, known, "Columns are named by the header.")


def _separator(text: str) -> str:
    """Return the separator of a header: the commonest of comma, semicolon and tab."""
    header = text.lstrip("\r\n").split("\n", 1)[0]
    return max(",;\t", key=header.count)


def _named_once(frame: Any, option: str) -> Any:
    names = list(frame.columns)
    double = next((name for name in names if names.count(name) > 1), None)
    if double is not None:
        raise InputError(f"{option} must name each column once; {shown(double)} is there twice.")
    return frame


def _joined(frame: Any, more: Any) -> Any:
    """Return the rows of both, those of ``more`` only where ``frame`` has none like it: what was seen is not fresh."""
    import pandas as pd

    whole = pd.concat([frame, more[frame.columns]], ignore_index=True)
    marks = pd.util.hash_pandas_object(whole.astype(str), index=False)
    known = set(marks[: len(frame)])
    keep = [position < len(frame) or mark not in known for position, mark in enumerate(marks)]
    return whole[keep].reset_index(drop=True)


def _check_same_columns(frame: Any, more: Any, target: str) -> None:
    lacking = [name for name in frame.columns if name not in more.columns]
    if lacking:
        raise InputError(
            f"--fresh must have the columns of --data; it lacks {shown(lacking[0])}"
            f"{f' and {len(lacking) - 1} more' if len(lacking) > 1 else ''}."
        )


def _columns(
    frame: Any, categorical: Sequence[str], drop: Sequence[str], notes: list[str]
) -> tuple[Any, dict[str, str]]:
    import pandas as pd

    made, kinds = {}, {}
    for name in frame.columns:
        kind, values = as_classes(frame[name]) if name in categorical else understood(frame[name])
        made[name] = values
        if name in drop:
            continue
        check_size(values, f"column {shown(name, 60)}")
        why = useless(kind, values)
        if why is not None:
            notes.append(f"column {shown(name, 40)} is not used: it {why}.")
        else:
            kinds[name] = kind
    if not kinds:
        raise InputError("--data must hold a column to predict from beside the target; none of its columns is of use.")
    return pd.DataFrame(made), kinds


def _numbers(values: Any) -> Any:
    import numpy as np

    try:
        return values.to_numpy("float64")
    except (TypeError, ValueError):
        return np.zeros(len(values))
