"""The door of all that is read: regular files of bounded size, one decoder, plain data that can be written again."""

import io
import os
import socket
import sys
import tracemalloc

import pytest

from estimator import reading
from estimator.errors import CarbonestError, DataError, InputError, UnknownNameError, nearest_names, shown


class Stream:
    """A standard input of other bytes, without an end if they are repeated for ever."""

    def __init__(self, content=b"", *, endless=False):
        self.endless, self.rest = endless, io.BytesIO(content)
        self.buffer = self

    def read(self, count):
        return b"\0" * count if self.endless else self.rest.read(count)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/urandom"])
def test_devices_are_refused(device):
    with pytest.raises(InputError, match=f"--x must be a regular file; '{device}' is a device"):
        reading.read_bytes(device, "--x")


def test_a_fifo_without_a_writer_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    with pytest.raises(InputError, match="is a pipe"):
        reading.read_bytes(tmp_path / "fifo", "--x")


def test_what_is_no_file_is_named(tmp_path):
    with pytest.raises(InputError, match="directory"):
        reading.read_bytes(tmp_path, "--x")
    with pytest.raises(InputError, match="No such file"):
        reading.read_bytes(tmp_path / "absent", "--x")
    with pytest.raises(InputError, match="it is no name of a file"):
        reading.read_bytes("a\0b", "--x")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        with pytest.raises(InputError, match="must be a readable file"):
            reading.read_bytes(tmp_path / "socket", "--x")
    with pytest.raises(DataError):
        reading.read_bytes(tmp_path, "a table", error=DataError)
    assert reading.read_bytes(tmp_path / "absent", "--x", absent=b"") == b""


def test_a_pipe_of_the_shell_is_read_to_its_end():
    """What <(command) gives: a pipe that is open already, under a name."""
    end, begin = os.pipe()
    try:
        os.write(begin, b"hello")
        os.close(begin)
        assert reading.read_bytes(f"/dev/fd/{end}", "--x") == b"hello"
    finally:
        os.close(end)


def test_sizes_are_bounded_before_and_while_reading(tmp_path, monkeypatch):
    path = tmp_path / "sparse"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    tracemalloc.start()
    with pytest.raises(InputError, match=r"must be at most 2 MiB; .* is larger"):
        reading.read_bytes(path, "--x", at_most=2 * reading.MIB)
    monkeypatch.setattr(sys, "stdin", Stream(endless=True))
    with pytest.raises(InputError, match="must be at most 2 MiB; standard input is larger"):
        reading.read_bytes("-", "--x", at_most=2 * reading.MIB)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 * reading.MIB


def test_standard_input_may_be_closed(monkeypatch):
    monkeypatch.setattr(sys, "stdin", Stream(b"\xef\xbb\xbfabc"))
    assert reading.read_text("-", "--x") == "abc"
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="it is closed"):
        reading.read_text("-", "--x")


def test_one_decoder_for_all_text():
    assert reading.decoded("é".encode(), "x") == reading.decoded("é".encode("utf-8-sig"), "x") == "é"
    for encoding in ("utf-16", "utf-16-le"):
        with pytest.raises(InputError, match="x must be UTF-8 text; it is UTF-16: save it as UTF-8"):
            reading.decoded("start,x".encode(encoding), "x")
    with pytest.raises(InputError, match="UTF-32"):
        reading.decoded("start".encode("utf-32"), "x")
    with pytest.raises(InputError, match="it is not, from byte 2 on"):
        reading.decoded(b"ab\xe9", "x")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{", "it is none"),
        (b"[NaN]", "NaN is no number"),
        (b"[-Infinity]", "-Infinity is no number"),
        (b"[1e999]", "larger than any float"),
        (b"[" + b"9" * 5000 + b"]", "it is none"),
        (b"[" * 100_000, "nested deeper"),
        (b"[" * 65 + b"]" * 65, "nested deeper"),
        (b'["\\ud800"]', "half of a surrogate pair"),
        (b'{"\\udfff": 1}', "half of a surrogate pair"),
        (b"\xff\xfe{\x00", "UTF-16"),
    ],
)
def test_json_that_is_none_is_a_sentence(content, says):
    with pytest.raises(InputError, match=says) as caught:
        reading.parsed_json(content, "x")
    assert len(str(caught.value)) < 400


def test_json_that_is_some():
    assert reading.parsed_json(b'\xef\xbb\xbf{"a": ["\\ud83d\\ude00", 1e300]}', "x") == {"a": ["😀", 1e300]}
    assert reading.parsed_json("[Infinity]", "x", finite=False) == [float("inf")]


def test_a_message_repeats_a_value_in_short():
    assert shown("abc") == "'abc'" and shown("a" * 500, 10) == "'aaaaaaaaaa…'" and shown("\x1b[2J") == r"'\x1b[2J'"
    assert len(shown([[1] * 9999] * 9999)) < 100 and len(shown(10**5000)) < 100 and len(shown({"a" * 9999: 1})) < 100
    for error in (InputError, DataError, CarbonestError):
        assert len(str(error("x must be y; got " + "a" * 10**6 + "."))) < 500
        assert len(str(error("x must be y; got " + "a b " * 10**6 + "."))) < 5000
    assert len(str(UnknownNameError("region", "é" * 10**6))) < 500


def test_nothing_resembles_what_is_longer_than_any_name(monkeypatch):
    import difflib

    monkeypatch.setattr(difflib, "get_close_matches", lambda *_: pytest.fail("compared a megabyte with every name"))
    assert nearest_names("a" * 10**6, ["aaa"]) == []
