"""Fixtures for tests that talk to fakes: an own cache directory, no waiting, no credentials but the fakes' own."""

import pytest

from estimator.clouds.patience import Patience
from estimator.remote.client import Limits, Remote

from .fakes.server import FakeService
from .fakes.time import Clock

#: No test waits for these, and none fails for being run on a busy machine.
FAST = Limits(connect_seconds=60, read_seconds=60, total_seconds=200, attempts=3, first_wait_seconds=0.0)
VARIABLES = (
    "ELECTRICITYMAPS_TOKEN", "WATTTIME_USER", "WATTTIME_PASSWORD", "CARBONEST_UK_URL", "CARBONEST_ELECTRICITYMAPS_URL",
    "CARBONEST_WATTTIME_URL", "CARBONEST_AZURE_PRICES_URL", "CARBONEST_AWS_PRICES_URL",
)  # fmt: skip


@pytest.fixture
def start_fake(tmp_path, monkeypatch):
    """Return ``start_fake(respond)`` → a running fake; environment and cache are the test's own."""
    monkeypatch.setenv("CARBONEST_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("CARBONEST_OVERLAY", str(tmp_path / "overlay"))
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    running = []

    def started(respond):
        running.append(FakeService(respond).__enter__())
        return running[-1]

    yield started
    for fake in running:
        fake.__exit__(None, None, None)


@pytest.fixture
def remote_to():
    """Return ``remote_to(fake)`` → a client that does not wait, closed afterwards."""
    opened = []

    def remote(fake, **options):
        opened.append(Remote("Some Service", fake.url, limits=FAST, sleep=lambda seconds: None, **options))
        return opened[-1]

    yield remote
    for client in opened:
        client.close()


@pytest.fixture
def no_waiting(monkeypatch):
    """Let no call to a cloud wait for real between its attempts; what it would have waited still counts."""
    clock = Clock()
    for name, instead in (("clock", clock.now), ("sleep", clock.sleep)):
        monkeypatch.setitem(Patience.__init__.__kwdefaults__, name, instead)
