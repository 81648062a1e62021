"""Results reach the disk whole or not at all, and never take a device's place."""

import fcntl
import json
import os
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import files
from estimator.errors import InputError
from estimator.remote import directories


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


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_a_file_keeps_its_mode(tmp_path, mode):
    target = tmp_path / "result.json"
    target.write_text("old")
    target.chmod(mode)
    files.put(target, "new")
    assert (target.read_text(), mode_of(target)) == ("new", mode)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_a_file_keeps_its_owner(tmp_path):
    target = tmp_path / "result.json"
    target.write_text("old")
    target.chmod(0o600)
    os.chown(target, 12345, 23456)
    files.put(target, "new")
    assert (target.stat().st_uid, target.stat().st_gid, mode_of(target)) == (12345, 23456, 0o600)


def test_a_planted_link_is_replaced_where_nobody_but_us_has_to_put_one(tmp_path):
    victim, entry = tmp_path / "victim", tmp_path / "cache" / "entry.json"
    victim.write_text("precious")
    entry.parent.mkdir()
    entry.symlink_to(victim)
    directories.replace(entry, b"{}", private=True)
    assert victim.read_text() == "precious"
    assert not entry.is_symlink() and entry.read_bytes() == b"{}" and mode_of(entry) == 0o600


def test_a_planted_pipe_is_replaced_too(tmp_path):
    os.mkfifo(tmp_path / "entry.json")
    directories.replace(tmp_path / "entry.json", b"{}")
    assert (tmp_path / "entry.json").read_bytes() == b"{}"


def aged(path, seconds=3600):
    path.write_text("half a resul")
    os.utime(path, (path.stat().st_mtime - seconds,) * 2)
    return path


def test_what_killed_runs_left_is_swept_and_nothing_else(tmp_path):
    left = aged(tmp_path / ".other.json.x1y2z3.carbonest-part")
    kept = [
        aged(tmp_path / "mine.carbonest-part"),
        aged(tmp_path / ".result.json.swp"),
        aged(tmp_path / ".young.carbonest-part", 1),
    ]
    elsewhere = aged(tmp_path / "precious")
    (tmp_path / ".link.carbonest-part").symlink_to(elsewhere)
    held = aged(tmp_path / ".held.carbonest-part")
    with held.open() as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        files.put(tmp_path / "result.json", "{}")
    assert not left.exists()
    assert all(path.exists() for path in [*kept, held, elsewhere]) and (tmp_path / ".link.carbonest-part").is_symlink()


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=("Cs",)), min_size=1, max_size=60))
def test_any_name_that_the_disk_takes_is_taken(name):
    with tempfile.TemporaryDirectory() as directory:
        target = Path(directory) / name
        try:
            target.write_text("")
        except OSError:
            return
        files.put(target, "whole")
        assert target.read_text() == "whole"


def test_text_that_is_no_unicode_is_written_all_the_same(tmp_path):
    files.put(tmp_path / "r.json", '"\udcff"')
    assert json.loads((tmp_path / "r.json").read_text()) == "\udcff"
