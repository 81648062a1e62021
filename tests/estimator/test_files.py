"""Results reach the disk whole or not at all, and never take a device's place."""

import os
import stat
from pathlib import Path

import pytest

from estimator import files
from estimator.errors import InputError


def test_a_file_appears_whole_with_the_mode_of_any_new_file(tmp_path):
    target = tmp_path / "result.json"
    files.put(target, "héllo\n")
    (tmp_path / "other").write_text("")
    assert target.read_bytes() == "héllo\n".encode()
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)
    assert {path.name for path in tmp_path.iterdir()} == {"result.json", "other"}


def test_private_files_are_their_owners(tmp_path):
    files.write_whole(tmp_path / "journal", b"x", private=True)
    assert stat.S_IMODE((tmp_path / "journal").stat().st_mode) == 0o600


def test_a_device_is_written_to_and_stays_a_device():
    """Renaming a scratch file over /dev/null as root takes it from the whole machine: found the hard way."""
    before = Path(os.devnull).stat()
    files.check_writable(os.devnull)
    files.put(os.devnull, "nothing\n")
    after = Path(os.devnull).stat()
    assert stat.S_ISCHR(after.st_mode)
    assert (before.st_ino, before.st_rdev) == (after.st_ino, after.st_rdev)


def test_a_pipe_gets_the_text_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        files.put(pipe, "through\n")
        assert os.read(reader, 100) == b"through\n"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_link_is_followed_not_replaced(tmp_path):
    (tmp_path / "folder").mkdir()
    target, link = tmp_path / "folder" / "real.csv", tmp_path / "link.csv"
    target.write_text("old")
    link.symlink_to(target)
    files.put(link, "new")
    assert link.is_symlink() and target.read_text() == "new"


def test_what_stood_there_survives_a_failure(tmp_path, monkeypatch):
    target = tmp_path / "result.json"
    target.write_text("old")
    monkeypatch.setattr(os, "fdopen", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(InputError, match="No space left"):
        files.put(target, "new")
    assert target.read_text() == "old"


@pytest.mark.parametrize("place", ["", "/no/such/folder/x", "/"])
def test_a_place_that_cannot_be_written_is_one_sentence(place):
    for attempt in (files.check_writable, lambda path: files.put(path, "x")):
        with pytest.raises(InputError, match="--output must name a file"):
            attempt(place)


def test_the_command_leaves_devices_alone():
    from ..carbonest.run import carbonest_here

    assert carbonest_here("vm", "--sku", "m5.xlarge", "--hours", "1", "--output", os.devnull).code == 0
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
