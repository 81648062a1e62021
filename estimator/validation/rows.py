"""Predicting published measurements and scoring the predictions.

The help of ``carbonest validate`` names the columns of the rows. The predictor sees a row only after everything
measured, and everything that tells where it came from, has been dropped (:data:`HIDDEN`): it cannot peek at what it
does not hold.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, isfinite
from pathlib import Path

from .. import reading, units
from ..errors import CarbonestError, InputError, shown
from ..model import Interval
from ..power import SCOPES, Hardware, PowerModel, Prediction, classify, cpu_spec, is_tuned, network_of, predict
from ..power.classes import Network

#: Columns that the predictor never receives.
HIDDEN = frozenset(
    {
        "measured_watts",
        "measured_kwh",
        "reported_kgco2e",
        "title",
        "source_url",
        "source_locator",
        "source_id",
        "evidence",
        "year",
        "notes",
        "stratum",
        "group",
        "core",
        "method",
    }
)
#: Columns without which no row can be placed.
REQUIRED = ("id", "measured_scope")

#: Errors are shares of what was measured: nothing draws less.
_LEAST_WATTS = 1e-6

Row = dict[str, str]


@dataclass(frozen=True)
class Placed:
    """A row as a question to the power model."""

    hardware: Hardware
    scope: str
    cpu_util: float | None
    gpu_util: float | None
    workload: str
    pue: float | Interval | None
    nodes: int
    batch: float | None = None
    precision: str | None = None
    network: Network | None = None
    idle_state: str | None = None

    @property
    def overhead(self) -> float:
        """Central PUE where the scope holds it and it is known, else 1. [-]"""
        if self.scope != "server+pue" or self.pue is None:
            return 1.0
        return self.pue.central if isinstance(self.pue, Interval) else self.pue


@dataclass(frozen=True)
class Outcome:
    """What became of a row: a prediction, or the reason why there is none."""

    id: str
    prediction: Prediction | None
    reason: str = ""


def read_rows(path: str | Path) -> list[Row]:
    """Return the rows of a CSV, UTF-8 or Latin-1; ``-`` is standard input.

    Raises
    ------
    InputError
        If the file is missing, empty, no CSV, or lacks a column that every row needs; if a row has more or fewer
        cells than the header, or an id that another row has.
    """
    name = "standard input" if path == "-" else str(path)
    return parse_rows(reading.read_bytes(path, "ROWS.csv"), name)


def parse_rows(content: bytes, name: str = "rows") -> list[Row]:
    """Return the rows in the bytes of a CSV; see :func:`read_rows`."""
    name = shown(name, 200, quoted=False)
    text = _text(content, name)
    if "\x00" in text:
        raise InputError(f"{name} must be a CSV text file; it holds NUL bytes.")
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        header = [column.strip().lower() for column in next(reader, [])]
        if not any(header):
            raise InputError(f"{name} must begin with a header line; the file is empty.")
        missing = [column for column in REQUIRED if column not in header]
        if missing:
            raise InputError(f"{name} must have the columns {', '.join(REQUIRED)}; {', '.join(missing)} missing.")
        rows = []
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(_cells(header, cells, f"{name}, line {reader.line_num}"))
    except csv.Error as error:
        raise InputError(f"{name} is not readable as CSV: {error}.") from None
    if not rows:
        raise InputError(f"{name} must hold at least one row below its header; it holds none.")
    _check_ids(rows, name)
    return rows


def _text(content: bytes, name: str) -> str:
    try:
        return reading.decoded(content, name)
    except InputError as error:
        if "UTF-16" in str(error) or "UTF-32" in str(error):
            raise
        # Spreadsheets of Western locales still save Latin-1; every byte sequence is valid in it.
        return content.decode("latin-1")


def _cells(header: list[str], cells: list[str], where: str) -> Row:
    """Return a row by column. Blank cells that a spreadsheet adds behind the last column are nobody's."""
    if len(cells) < len(header) or any(cell.strip() for cell in cells[len(header) :]):
        raise InputError(
            f"{where}: expected {len(header)} cells, got {len(cells)}. A cell that holds a comma (1,200) must be "
            "quoted, or written without it."
        )
    row = {column: cell.strip() for column, cell in zip(header, cells, strict=False) if column}
    watts = row.get("measured_watts", "")
    if watts:
        units.number(watts, f"{where}: measured_watts", low=_LEAST_WATTS)
    return row


def _check_ids(rows: list[Row], name: str) -> None:
    seen: set[str] = set()
    for row in rows:
        found = row["id"]
        if found and found in seen:
            raise InputError(f"{name}: every row must have an id of its own; {shown(found)} is there twice.")
        seen.add(found)


def visible(row: Mapping[str, str]) -> Row:
    """Return the row without its hidden columns."""
    return {column: value for column, value in row.items() if column not in HIDDEN and not column.startswith("source_")}


def place(row: Mapping[str, str]) -> Placed:
    """Turn a row into a question to the power model.

    Raises
    ------
    InputError
        If a cell breaks its rule, with the column and the value.
    """
    row = visible(row)
    scope = row.get("measured_scope", "")
    if scope not in SCOPES:
        raise InputError(f"measured_scope must be one of {', '.join(SCOPES)}; got {shown(scope)}.")
    machine = row.get("sku_or_hardware", "")
    gpus = _count(row, "gpu_count")
    gpu_model = row.get("gpu_model") or None
    if gpu_model is None:
        gpus = 0
    elif row.get("gpu_count", "") == "":
        gpus = 1
    tuned = is_tuned(machine) or is_tuned(row.get("workload"))
    text = " ".join(part for part in (row.get("workload"), machine if not row.get("workload") else "") if part)
    workload, _ = classify(text, tuned=tuned) if gpus else _cpu_class(text)
    nodes = _nodes(machine, gpus, _number(row, "cpu_sockets"), gpu_model)
    sockets = _number(row, "cpu_sockets")
    cores, memory = _number(row, "cpu_cores"), _number(row, "memory_gib")
    cpu_model = row.get("cpu_model") or None
    per_node_sockets = max(1, round(sockets / nodes)) if sockets else _usual_sockets(cpu_model, cores, nodes, gpus)
    hardware = Hardware(
        cpu_model,
        per_node_sockets,
        max(1, round(cores / nodes)) if cores else None,
        memory / nodes if memory is not None else None,
        gpu_model,
        round(gpus / nodes) if gpus else 0,
        None,
        None,
        None,
        "benchmark" if _is_benchmark(row) else "fleet",
        tuned,
    )
    return Placed(
        hardware,
        scope,
        _percent(row, "cpu_util_pct"),
        _percent(row, "gpu_util_pct"),
        workload,
        _pue(row, scope),
        nodes,
        _batch(row, text),
        _precision(row, text),
        network_of(row.get("workload")) if gpus else None,
        row.get("idle_state") or _idle_state(text),
    )


_IDLE_STATES = (
    (r"context|with (?:a )?process|loaded", "context"),
    (r"\bdeep\b|\bp8\b|asleep", "deep"),
    (r"\bawake\b|\bp0\b|clocks up", "awake"),
)


def _idle_state(text: str) -> str | None:
    """Idle state as the workload's name says it."""
    if "idle" not in text.lower():
        return None
    return next((state for pattern, state in _IDLE_STATES if re.search(pattern, text, re.IGNORECASE)), None)


_BATCH = re.compile(r"\b(?:batch(?:[ _-]?size)?|bs)[ =:_-]{0,3}(\d+)\b|\bb=(\d+)\b", re.IGNORECASE)
_PRECISION = re.compile(r"\b(fp32|tf32|amp|fp16|bf16|fp8|mixed[- ]precision)\b", re.IGNORECASE)
_PRECISIONS = {"tf32": "fp32", "fp16": "amp", "mixed-precision": "amp"}


def _batch(row: Mapping[str, str], text: str) -> float | None:
    """Items of one step on one GPU: its own column, else as the workload's name says."""
    stated = _number(row, "batch")
    if stated:
        return stated
    found = _BATCH.search(text)
    return float(found.group(1) or found.group(2)) or None if found else None


def _precision(row: Mapping[str, str], text: str) -> str | None:
    """Precision: its own column, else as the workload's name says."""
    found = _PRECISION.search(f"{row.get('precision', '')} {text}")
    if found is None:
        return None
    name = found.group(1).lower().replace(" ", "-")
    return _PRECISIONS.get(name, name)


def _pue(row: Mapping[str, str], scope: str) -> float | Interval | None:
    """PUE of a row: as stated, else that of the cloud region it names, else ``None`` (the model's prior)."""
    stated = _number(row, "pue_used")
    if stated or scope != "server+pue" or not row.get("region"):
        return stated or None
    from ..choices import PROVIDERS
    from ..providers import find_region
    from ..providers.pue import pue

    provider = (row.get("provider") or "").strip().lower()
    if provider not in PROVIDERS:
        return None
    try:
        return pue(provider, find_region(row["region"], provider).region)[0]
    except InputError:
        # A country or a state is no region of a cloud: nothing is known but the prior.
        return None


def _usual_sockets(cpu_model: str | None, cores: float | None, nodes: int, gpus: int) -> int:
    """Sockets of a host where the row names none: as many as its cores fill, else two beside several GPUs."""
    per_socket = cpu_spec(cpu_model).cores if cpu_model and cores else None
    if per_socket and cores:
        return max(1, round(cores / nodes / per_socket))
    return 2 if gpus > 1 else 1


def _cpu_class(text: str) -> tuple[str, bool]:
    """Class of a row without GPUs: only idle machines, dense work and hosts of GPU jobs differ from general work."""
    found = classify(text)
    return found if found[0] in ("idle", "dense-hpc") or re.search(r"train|infer", text.lower()) else ("general", True)


def _is_benchmark(row: Mapping[str, str]) -> bool:
    return row.get("workload", "").lower() in ("ssj", "specpower", "ssj2008", "specpower_ssj2008")


def _nodes(machine: str, gpus: int, sockets: float | None, gpu_model: str | None) -> int:
    """Hosts behind a row: written as "64x 8xH100 …", else eight GPUs to a host once one host cannot hold them."""
    if not gpus:
        return 1
    if found := re.match(r"\s*(\d+)\s*x\s*(\d+)\s*x", machine):
        nodes, per_node = int(found.group(1)), int(found.group(2))
        if nodes * per_node == gpus:
            return max(1, nodes)
    return ceil(gpus / 8) if gpus > 16 else 1


def _number(row: Mapping[str, str], column: str) -> float | None:
    text = row.get(column, "")
    if text == "":
        return None
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not isfinite(value) or value < 0:
        raise InputError(f"{column} must be a number of at least 0; got {shown(text)}.")
    return value


def _count(row: Mapping[str, str], column: str) -> int:
    value = _number(row, column)
    if value is not None and value != round(value):
        raise InputError(f"{column} must be a whole number; got {value:g}.")
    if value is not None and value > 1e7:
        raise InputError(f"{column} must be at most ten million; got {value:g}.")
    return int(value or 0)


def _percent(row: Mapping[str, str], column: str) -> float | None:
    value = _number(row, column)
    if value is not None and value > 100:
        raise InputError(f"{column} must be between 0 and 100; got {value:g}.")
    return None if value is None else value / 100


def predict_row(row: Mapping[str, str], model: PowerModel | None = None) -> Outcome:
    """Predict one row at its own scope; a row that cannot be placed gets a reason."""
    try:
        placed = place(row)
        prediction = predict(
            placed.hardware,
            scope=placed.scope,
            cpu_util=placed.cpu_util,
            gpu_util=placed.gpu_util,
            workload=placed.workload,
            pue=placed.pue,
            nodes=placed.nodes,
            batch=placed.batch,
            precision=placed.precision,
            network=placed.network,
            idle_state=placed.idle_state,
            model=model,
        )
    except CarbonestError as error:
        return Outcome(row.get("id", ""), None, str(error))
    return Outcome(row.get("id", ""), prediction)


def predict_rows(rows: Iterable[Mapping[str, str]], model: PowerModel | None = None) -> list[Outcome]:
    """Predict rows, in order; see :func:`predict_row`."""
    return [predict_row(row, model) for row in rows]


def leave_one_out(
    rows: Sequence[Row], refit: Callable[[str], PowerModel], name_of: Callable[[Mapping[str, str]], str]
) -> list[Outcome]:
    """Predict each row by a model fitted without any row that shares its name.

    Parameters
    ----------
    rows : sequence of rows
        With the columns that ``name_of`` reads.
    refit : callable
        Takes a name, returns the model fitted without it.
    name_of : callable
        Takes a row, returns the name of its group or source.
    """
    models: dict[str, PowerModel] = {}
    outcomes = []
    for row in rows:
        name = name_of(row)
        if name not in models:
            models[name] = refit(name)
        outcomes.append(predict_row(row, models[name]))
    return outcomes
