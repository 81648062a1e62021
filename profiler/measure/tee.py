"""Reading along while a command prints: its output goes on to ours unchanged, and line by line to a reader."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from time import monotonic
from typing import IO

#: A line is read so far; what prints without ever ending one would fill the memory.
_LONGEST_LINE_BYTES = 65_536
_CHUNK_BYTES = 65_536
#: Processes that outlive the command may hold its output open: they are not waited for. [s]
_PATIENCE_SECONDS = 2.0


class Tee:
    """Copies the output streams of a command to ours, and hands each line to a reader."""

    def __init__(self, line: Callable[[str], None]) -> None:
        self._line = line
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []

    def start(self, *streams: tuple[IO[bytes] | None, int]) -> None:
        """Begin to copy each stream to a descriptor of ours."""
        for stream, descriptor in streams:
            if stream is not None:
                thread = threading.Thread(target=self._copy, args=(stream, descriptor), daemon=True)
                thread.start()
                self._threads.append(thread)

    def finish(self) -> None:
        """Wait until what the command printed has been copied."""
        until = monotonic() + _PATIENCE_SECONDS
        for thread in self._threads:
            thread.join(max(0.0, until - monotonic()))

    def _copy(self, stream: IO[bytes], descriptor: int) -> None:
        rest = b""
        with stream:
            while chunk := os.read(stream.fileno(), _CHUNK_BYTES):
                if not _written(descriptor, chunk):
                    return  # nobody reads us: closing the stream tells the command so
                *lines, rest = (rest + chunk).replace(b"\r", b"\n").split(b"\n")
                rest = rest[-_LONGEST_LINE_BYTES:]
                self._tell(lines)
        self._tell([rest])

    def _tell(self, lines: list[bytes]) -> None:
        with self._lock:
            for line in lines:
                if line:
                    self._line(line.decode("utf-8", "replace"))


def _written(descriptor: int, chunk: bytes) -> bool:
    try:
        while chunk:
            chunk = chunk[os.write(descriptor, chunk) :]
    except OSError:
        return False
    return True
