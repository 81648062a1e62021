"""House prices of Ames, Iowa: the benchmark's data, from the user's own file, from OpenML, or synthetic.

No row of it is shipped: the data have no terms that would allow it. Both layouts in use are read by their header: the
competition file (1460 × 81) and De Cock's full file (2930 × 82). Columns carry the competition's names.
Source of the data: De Cock (2011), Journal of Statistics Education 19(3).
"""

from __future__ import annotations

import csv
import hashlib
import io
from pathlib import Path

from estimator import reading
from estimator.errors import InputError, RemoteError, shown

from ..extras import need
from . import synthetic
from .columns import NONE, TARGET
from .table import Houses, from_rows

#: SHA-256 of copies known to be genuine.
KNOWN_COPIES = {
    "1e18addf81e5e4d3": "the competition's train.csv, byte for byte",
    "9be4e178af290abc": "De Cock's full file as CSV",
}
OPENML_ID = 42165


def load(data: str | None, *, seed: int = 0) -> Houses:
    """Return the houses that ``data`` names: a file, ``"openml"``, or the synthetic ones for ``None``.

    Raises
    ------
    InputError
        If the file cannot be read or is no table of Ames houses with prices.
    MissingExtraError
        If NumPy, or scikit-learn and pandas for OpenML, are not installed.
    """
    need("numpy", "profiling")
    if data is None or data == "synthetic":
        return synthetic.houses(seed=seed)
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


def read_rows(path: Path, option: str = "--data") -> Houses:
    """Return the houses of a file that may lack prices (transfer rows of distillation); ``option`` named it."""
    raw = reading.read_bytes(path, option)
    text = reading.decoded(raw, f"{option} {shown(str(path), 200)}")
    digest = hashlib.sha256(raw).hexdigest()
    copy = KNOWN_COPIES.get(digest[:16], "unrecognised copy")
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise InputError(f"{option} must be a CSV file; {shown(str(path), 200)}: {error}.") from None
    if not rows:
        raise InputError(f"{option} must hold houses, one a line under a header; {str(path)!r} holds none.")
    long = next((line for line, row in enumerate(rows, 2) if None in row), None)
    if long is not None:
        raise InputError(f"{option} must have as many cells in every line as in its header; line {long} has more.")
    layout = "full Ames layout" if "PID" in rows[0] else "competition layout"
    table = [{_name(key): value for key, value in row.items() if isinstance(key, str)} for row in rows]
    source = f"{path.name}: {len(rows):,} houses, {layout}, sha256 {digest[:16]} ({copy})"
    return from_rows(table, source=source, digest=digest)


def _from_openml() -> Houses:
    need("sklearn", "--data openml")
    need("pandas", "--data openml")
    from sklearn.datasets import fetch_openml

    try:
        frame = fetch_openml(data_id=OPENML_ID, as_frame=True, parser="auto").frame
    except OSError as error:
        raise RemoteError(f"OpenML did not deliver data set {OPENML_ID}: {error}.") from None
    rows = frame.astype(object).where(frame.notna(), NONE).to_dict("records")
    digest = hashlib.sha256(repr(rows).encode()).hexdigest()
    return from_rows(rows, source=f"OpenML {OPENML_ID}: {len(rows):,} houses", digest=digest)


def _name(header: str) -> str:
    return header.replace(" ", "").replace("/", "")
