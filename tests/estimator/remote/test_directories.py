"""Where files of our own lie: by the platform's habit, by XDG, or where a variable of ours says."""

import os
import pwd
import stat
import tempfile
from pathlib import Path

import pytest

from estimator.errors import InputError
from estimator.remote import directories


@pytest.mark.parametrize(
    ("environment", "platform", "cache", "overlay", "state"),
    [
        (
            {"HOME": "/h"},
            "linux",
            "/h/.cache/carbonest",
            "/h/.local/share/carbonest/overlay",
            "/h/.local/state/carbonest",
        ),
        (
            {"XDG_CACHE_HOME": "/c", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s"},
            "linux",
            "/c/carbonest",
            "/d/carbonest/overlay",
            "/s/carbonest",
        ),
        # Relative values are ignored, as the specification says.
        (
            {"HOME": "/h", "XDG_CACHE_HOME": "c", "XDG_STATE_HOME": "s"},
            "linux",
            "/h/.cache/carbonest",
            "/h/.local/share/carbonest/overlay",
            "/h/.local/state/carbonest",
        ),
        (
            {"HOME": "/h"},
            "darwin",
            "/h/Library/Caches/carbonest",
            "/h/Library/Application Support/carbonest/overlay",
            "/h/Library/Application Support/carbonest",
        ),
        ({"LOCALAPPDATA": "/l"}, "win32", "/l/carbonest/cache", "/l/carbonest/overlay", "/l/carbonest/state"),
        (
            {"HOME": "/h", "CARBONEST_CACHE": "/x", "CARBONEST_OVERLAY": "/y", "CARBONEST_STATE": "/z"},
            "linux",
            "/x",
            "/y",
            "/z",
        ),
    ],
)
def test_directories_follow_the_platform(environment, platform, cache, overlay, state):
    assert directories.cache(environment, platform).as_posix() == cache
    assert directories.overlay(environment, platform).as_posix() == overlay
    assert directories.state(environment, platform).as_posix() == state


@pytest.fixture
def homeless(monkeypatch, tmp_path):
    """A container's user: no HOME, and no entry in the list of users; temporary files under ``tmp_path``."""

    def nobody(uid):
        raise KeyError(f"getpwuid(): uid not found: {uid}")

    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path / f"carbonest-{os.geteuid()}"


def test_a_user_without_a_home_has_a_private_place(homeless):
    places = {directories.cache({}), directories.state({}), directories.overlay({})}
    assert len(places) == 3
    assert all(place.is_relative_to(homeless) for place in places)
    assert stat.S_IMODE(homeless.stat().st_mode) == 0o700
    assert directories.cache({"XDG_CACHE_HOME": "/c"}) == Path("/c/carbonest")


@pytest.mark.parametrize("planted", ["link", "open", "file"])
def test_a_place_that_others_can_reach_is_not_taken(homeless, tmp_path, planted):
    if planted == "link":
        (tmp_path / "theirs").mkdir(mode=0o700)
        homeless.symlink_to(tmp_path / "theirs")
    elif planted == "open":
        homeless.mkdir()
        homeless.chmod(0o777)
    else:
        homeless.write_text("")
    with pytest.raises(InputError, match="set HOME"):
        directories.cache({})


def test_a_home_that_is_not_known_is_one_sentence(homeless):
    with pytest.raises(InputError, match="CARBONEST_STATE must name a directory"):
        directories.state({"CARBONEST_STATE": "~/runs"})
