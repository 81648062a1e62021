"""Where files of our own lie: by the platform's habit, by XDG, or where a variable of ours says."""

import pytest

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
