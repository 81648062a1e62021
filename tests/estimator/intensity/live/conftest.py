"""The present of these tests: a moment that no interval of any service begins or ends at, and that stands still."""

from datetime import UTC, datetime

import pytest

NOW = datetime(2026, 11, 23, 10, 17, 30, tzinfo=UTC)


@pytest.fixture
def remote_at_now(remote_to):
    """Return ``remote_at_now(fake)`` → a client for which it is NOW, however long a test takes."""

    def opened(fake, **options):
        remote = remote_to(fake, **options)
        remote.now = lambda: NOW
        return remote

    return opened
