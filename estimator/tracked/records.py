"""Records of append-only logs, and the fields of a protocol-buffer message: what W&B and TensorBoard write.

Read whole and within bounds; a log that was cut off gives the records before the cut and says so. Neither package
offers a reader that runs without itself (or at all), and both formats are a page each. Sources: [leveldb-log],
[tfrecord-format], [protobuf-encoding].
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from ..errors import InputError

#: Blocks of the log that W&B writes, and its header. [B]
_BLOCK_BYTES, _LOG_HEADER = 32768, b":W&B"
_LOG_HEADER_BYTES, _RECORD_HEADER_BYTES = 7, 7
_WHOLE, _FIRST, _MIDDLE, _LAST = 1, 2, 3, 4
_LENGTH_BYTES, _CHECKSUM_BYTES = 8, 4
#: A message of system metrics or scalars is a few kB; images are larger, and are skipped by their length.
_MOST_BYTES = 1 << 30


class Cut(NamedTuple):
    """Where a log ends early, and why."""

    at_byte: int
    why: str


def log_records(content: bytes) -> Iterator[bytes | Cut]:
    """Yield the records of a W&B transaction log; a :class:`Cut` last where it is broken or unfinished.

    Raises
    ------
    InputError
        If it is no such log.
    """
    if not content.startswith(_LOG_HEADER):
        raise InputError(f"a W&B log must begin with {_LOG_HEADER.decode()}; this one does not.")
    at, parts = _LOG_HEADER_BYTES, b""
    while at < len(content):
        left = _BLOCK_BYTES - at % _BLOCK_BYTES
        if left < _RECORD_HEADER_BYTES:
            at += left
            continue
        if at + _RECORD_HEADER_BYTES > len(content):
            yield Cut(at, "it ends within the head of a record")
            return
        checksum, length, kind = struct.unpack_from("<IHB", content, at)
        begin, end = at + _RECORD_HEADER_BYTES, at + _RECORD_HEADER_BYTES + length
        if kind not in (_WHOLE, _FIRST, _MIDDLE, _LAST) or length > left - _RECORD_HEADER_BYTES:
            yield Cut(at, "what follows is no record")
            return
        if end > len(content):
            yield Cut(at, "it ends within a record")
            return
        data = content[begin:end]
        if zlib.crc32(data, zlib.crc32(bytes((kind,)))) != checksum:
            yield Cut(at, "a record's checksum is wrong")
            return
        at = end
        if kind in (_WHOLE, _FIRST):
            parts = data
        else:
            parts += data
        if kind in (_WHOLE, _LAST):
            yield parts
            parts = b""


def event_records(content: bytes) -> Iterator[bytes | Cut]:
    """Yield the records of a TensorBoard event file; a :class:`Cut` last where it is broken or unfinished."""
    at, head = 0, _LENGTH_BYTES + _CHECKSUM_BYTES
    while at < len(content):
        if at + head > len(content):
            yield Cut(at, "it ends within the head of a record")
            return
        (length,) = struct.unpack_from("<Q", content, at)
        if length > _MOST_BYTES:
            yield Cut(at, "what follows is no record")
            return
        end = at + head + length
        if end + _CHECKSUM_BYTES > len(content):
            yield Cut(at, "it ends within a record")
            return
        yield content[at + head : end]
        at = end + _CHECKSUM_BYTES


def fields(message: bytes) -> Iterator[tuple[int, int | float | bytes]]:
    """Yield (number, value) of each field of a message, as it is on the wire.

    A varint is a whole number, 64 and 32 bits are their little-endian bytes, what has a length is its bytes.

    Raises
    ------
    InputError
        If the bytes are no message.
    """
    at, size = 0, len(message)
    while at < size:
        tag, at = _varint(message, at)
        number, wire = tag >> 3, tag & 7
        if wire == 0:
            value, at = _varint(message, at)
            yield number, value
            continue
        if wire == 2:
            length, at = _varint(message, at)
        elif wire in (1, 5):
            length = 8 if wire == 1 else 4
        else:
            raise InputError(f"a message must hold fields of wire type 0, 1, 2 or 5; got {wire}.")
        if at + length > size:
            raise InputError("a message must be whole; it ends within a field.")
        yield number, message[at : at + length]
        at += length


def _varint(message: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if at >= len(message) or shift > 63:
            raise InputError("a message must be whole; it ends within a number.")
        byte = message[at]
        value |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            return value, at
        shift += 7


def text(value: int | float | bytes) -> str:
    """Return a text field."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else ""


def whole(value: int | float | bytes) -> int:
    """Return a signed whole number: two's complement of 64 bits."""
    if not isinstance(value, int):
        return 0
    return value - (1 << 64) if value >= 1 << 63 else value


def double(value: int | float | bytes) -> float:
    """Return a number of 64 bits; of 32 where it has four bytes; NaN where it is none."""
    if not isinstance(value, bytes) or len(value) not in (4, 8):
        return float("nan")
    (found,) = struct.unpack("<d" if len(value) == 8 else "<f", value)
    return float(found)
