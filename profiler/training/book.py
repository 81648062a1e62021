"""The file of finished folds from which an interrupted run goes on, and what must be equal for it to go on."""

from __future__ import annotations

import hashlib
import json
import os
import platform
from collections import Counter
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from estimator import reading, schema
from estimator.errors import InputError, shown
from estimator.files import write_whole

from ..models import VERSION
from ..models.base import Spec
from .job import Fold, ModelRun, Plan, line_key

#: A run of every model keeps some thousand lines, with predictions of each house if a student is taught.
_MOST_BYTES = 256 * reading.MIB
_HEAD = schema.mapping({"carbonest_profile": schema.mapping()})
_COST = schema.mapping(
    {"cpu_seconds": schema.number(0), "wall_seconds": schema.number(0), "joules": schema.or_null(schema.number(0))}
)
_COUNT = schema.number(0, whole=True)
_FOLD = schema.mapping(
    {
        "model": schema.text(), "repeat": _COUNT, "fold": _COUNT, "part": schema.optional(schema.text()),
        "mark": schema.optional(schema.text()),
        "error": schema.RESULT, "error_trimmed": schema.RESULT, "scores": schema.mapping(each=schema.RESULT),
        "diverged": schema.FLAG, "fit": _COST, "tune": schema.optional(_COST), "prepare": _COST,
        "predict_batch": _COST, "predict_single": _COST, "prepare_batch": _COST, "prepare_single": _COST,
        "predictions": schema.optional(schema.items(schema.ANYTHING)),
    }
)  # fmt: skip
_END = schema.mapping(
    {
        "ended": schema.text(), "status": schema.text(), "message": schema.text(), "cpu_seconds": schema.number(0),
        "wall_seconds": schema.number(0), "timeout_seconds": schema.number(0), "memory_gib": schema.number(0),
        "mark": schema.optional(schema.text()),
    }
)  # fmt: skip


class Book:
    """A file of finished folds, one JSON object a line, written as they finish.

    A disk that fills up while models train takes no finished fold from the run, only from its file: ``problem`` says
    so then, in a sentence.

    Raises
    ------
    InputError
        If the file holds another run's results or is no such file.
    """

    def __init__(
        self, path: Path, data: Any, plan: Plan, splits: tuple[Fold, ...], transfer: Any = None, device: str = "cpu"
    ) -> None:
        self.path, self._plan = path, plan
        self._settings = settings(data, plan, splits, transfer) | {"device": device}
        self.problem = ""
        self._lines = self._read()

    def finished(self, spec: Spec) -> tuple[list[dict[str, Any]], tuple[str, str, float, float] | None]:
        """Return the lines of folds in which all rows of a model are there, and its end if it was stopped for good."""
        mine = [line for line in self._lines if (line.get("mark") or "") == spec.mark]
        lines = [line for line in mine if line.get("model") in spec.rows and "fit" in line]
        counts = Counter(line_key(line) for line in lines)
        whole = [line for line in lines if counts[line_key(line)] == len(spec.rows)]
        limits = (self._plan.timeout_seconds, self._plan.memory_gib)
        for line in mine:
            if line.get("ended") == spec.name and (line["timeout_seconds"], line["memory_gib"]) == limits:
                return whole, (line["status"], line["message"], line["cpu_seconds"], line["wall_seconds"])
        return whole, None

    def write(self, line: dict[str, Any]) -> None:
        """Append a line, on disk before the next fold begins; or say in ``problem`` why it is not there."""
        try:
            self._append(line)
        except OSError as error:
            self.problem = (
                f"finished folds could not be kept in {str(self.path)!r}: {error.strerror}. They are in this result; "
                "a run that is cut short would train them again."
            )

    def _append(self, line: dict[str, Any]) -> None:
        left = memoryview((json.dumps(line) + "\n").encode())
        with self.path.open("ab", buffering=0) as file:
            end = file.seek(0, os.SEEK_END)
            try:
                while left:
                    left = left[file.write(left) :]
                os.fsync(file.fileno())
            except OSError:
                # Half a line in the middle would spoil all that follows it, once there is room again.
                file.truncate(end)
                raise

    def write_end(self, run: ModelRun, plan: Plan) -> None:
        """Append how a stopped model ended, with the limits that stopped it."""
        self.write(
            {
                "ended": run.spec.name,
                "mark": run.spec.mark,
                "status": run.status,
                "message": run.message,
                "cpu_seconds": run.cpu_seconds,
                "wall_seconds": run.wall_seconds,
                "timeout_seconds": plan.timeout_seconds,
                "memory_gib": plan.memory_gib,
            }
        )

    def _read(self) -> list[dict[str, Any]]:
        content = reading.read_bytes(self.path, "--resume", at_most=_MOST_BYTES, absent=b"")
        text = reading.decoded(content, f"--resume {shown(str(self.path), 200)}")
        if not text:
            try:
                self._append({"carbonest_profile": self._settings})
            except OSError as error:
                raise InputError(
                    f"--resume must name a file that can be written; {str(self.path)!r}: {error.strerror}."
                ) from None
            return []
        # Without a line break at its end the file was torn by the death of a process: that line is not whole.
        whole = text[: text.rfind("\n") + 1]
        if not whole and text.startswith('{"carbonest_profile"'):
            self.path.unlink()
            return self._read()
        what = f"--resume {shown(str(self.path), 200)}, results of this command,"
        head, *lines = [
            # What a model that diverged gives is NaN or infinite.
            reading.parsed_json(line, f"{what} line {number},", finite=False)
            for number, line in enumerate(whole.splitlines(), 1)
        ] or [None]
        before = schema.checked(head, _HEAD, what)["carbonest_profile"]
        for number, line in enumerate(lines, 2):
            ended = isinstance(line, dict) and "ended" in line
            schema.checked(line, _END if ended else _FOLD, f"{what} line {number},")
        changed = [
            f"{key} {shown(before.get(key))}, now {value!r}"
            for key, value in self._settings.items()
            if before.get(key) != value
        ]
        if changed:
            raise InputError(
                f"--resume {str(self.path)!r} holds results of another run ({'; '.join(changed[:3])}): "
                "name another file."
            )
        if whole != text:
            write_whole(self.path, whole.encode())
        return lines


def settings(data: Any, plan: Plan, splits: tuple[Fold, ...], transfer: Any = None) -> dict[str, Any]:
    """Return all that must be equal for results to belong together: data, splits, settings, versions, machine."""
    cuts = hashlib.sha256()
    for fold in splits:
        cuts.update(fold.part.encode() + fold.test.tobytes())
    kept = {key: value for key, value in asdict(plan).items() if key not in ("timeout_seconds", "memory_gib")}
    return {
        "data": data.digest[:16],
        "unlabelled": None if transfer is None else transfer.digest[:16],
        "splits": cuts.hexdigest()[:16],
        **kept,
        "models": VERSION,
        "machine": f"{platform.node()} {platform.machine()}",
        "python": platform.python_version(),
        **{name: _version(name) for name in ("numpy", "scikit-learn", "torch")},
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
