"""The file of a calibration: every window as it ends, kept or discarded, a JSON object a line; a later run goes on."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from estimator import reading, schema
from estimator.errors import InputError, shown
from estimator.files import write_whole

from .analysis import Cell, Discarded, Observation

_MOST_BYTES = 100 * 2**20
_POSITIVE = schema.number(1e-9)
_CELL = {
    "block": schema.number(0, whole=True), "family": schema.text(), "size": schema.number(1, whole=True),
    "threads": schema.number(1, whole=True), "duty": schema.number(0.01, 1.0),
}  # fmt: skip
_KEPT = schema.mapping(
    {**_CELL, "cpu_seconds": _POSITIVE, "wall_seconds": _POSITIVE, "joules": _POSITIVE, "meter": schema.text()}
)
_DISCARDED = schema.mapping({**_CELL, "discarded": schema.text()})
_NAME = "carbonest_calibration"
_BEGINS = f'{{"{_NAME}"'
_HEAD = schema.mapping({_NAME: schema.mapping()})


class Record:
    """Windows of a calibration, in a file where one is named.

    Raises
    ------
    InputError
        If the file holds the windows of other settings or of another machine, or is no such file.
    """

    def __init__(self, path: Path | None, settings: dict[str, Any]) -> None:
        self._path, self._settings = path, settings
        self.kept: dict[tuple[int, Cell], Observation] = {}
        self.discarded: list[Discarded] = []
        if path is not None:
            self._read(path)
        #: How many windows an earlier run had kept.
        self.resumed = len(self.kept)

    @property
    def observations(self) -> list[Observation]:
        """The windows that count."""
        return list(self.kept.values())

    def keep(self, block: int, cell: Cell, seen: Observation) -> None:
        """Take a window in, on disk before the next one begins."""
        self.kept[block, cell] = seen
        self._append({"block": block, **asdict(seen)})

    def discard(self, block: int, cell: Cell, why: str) -> None:
        """Note a window that does not count, and why; a later run tries it again."""
        self.discarded.append(Discarded(cell, why))
        self._append({"block": block, **cell._asdict(), "discarded": why})

    def _append(self, line: dict[str, Any]) -> None:
        if self._path is None:
            return
        try:
            with self._path.open("ab") as file:
                file.write((json.dumps(line) + "\n").encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise InputError(
                f"the windows of the calibration cannot be kept in {str(self._path)!r}: {error.strerror}. Make room, "
                "and go on with the same --resume."
            ) from None

    def _read(self, path: Path) -> None:
        what = f"--resume {shown(str(path), 200)}"
        text = reading.decoded(reading.read_bytes(path, "--resume", at_most=_MOST_BYTES, absent=b""), what)
        # Without a line break at its end the file was torn by the death of a process: that line is not whole.
        whole = text[: text.rfind("\n") + 1]
        if text and not text.startswith(_BEGINS):
            raise InputError(f"{what} must hold windows of a calibration, or not exist; got {shown(text, 60)}.")
        if not whole:
            write_whole(path, b"")
            self._append({_NAME: self._settings})
            return
        head, *lines = [
            reading.parsed_json(line, f"{what}, windows of a calibration, line {number},")
            for number, line in enumerate(whole.splitlines(), 1)
        ]
        before = schema.checked(head, _HEAD, f"{what}, windows of a calibration,")[_NAME]
        changed = [
            f"{key} {shown(before.get(key))}, now {value!r}"
            for key, value in self._settings.items()
            if before.get(key) != value
        ]
        if changed:
            raise InputError(f"{what} holds the windows of another calibration ({'; '.join(changed[:3])}).")
        if whole != text:
            write_whole(path, whole.encode())
        for number, line in enumerate(lines, 2):
            gone = isinstance(line, dict) and "discarded" in line
            schema.checked(line, _DISCARDED if gone else _KEPT, f"{what} line {number},")
            cell = Cell(line["family"], int(line["size"]), int(line["threads"]), float(line["duty"]))
            if not gone:
                self.kept[int(line["block"]), cell] = Observation(
                    *cell[:3],
                    float(line["cpu_seconds"]),
                    float(line["wall_seconds"]),
                    float(line["joules"]),
                    line["meter"],
                    modelled=False,
                    duty=cell.duty,
                )
