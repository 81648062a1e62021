"""Clouds on 127.0.0.1 for the command and its function, and a fleet in a week that no slow run can leave behind."""

import json
import os
import stat
import time
from datetime import UTC, datetime

import pytest

from tests.estimator.conftest import no_waiting  # noqa: F401
from tests.estimator.usage.conftest import own_environment, parsed_once  # noqa: F401 - fixtures for every test here
from tests.estimator.usage.fake_aws import FakeAws, Instance
from tests.estimator.usage.fake_azure import TOKEN, FakeAzure

from ..run import carbonest_here

HOUR, DAY = 3600, 86400


def iso(seconds):
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%MZ")


@pytest.fixture
def start():
    """Midnight a week and a day ago: no hour that begins during a test can move it."""
    return int(time.time()) // DAY * DAY - 8 * DAY


@pytest.fixture
def week(start):
    """The seven days from ``start`` as options."""
    return ("--start", iso(start), "--end", iso(start + 7 * DAY))


@pytest.fixture
def aws(monkeypatch):
    with FakeAws() as fake:
        monkeypatch.setenv("AWS_ENDPOINT_URL", fake.url)
        yield fake


@pytest.fixture
def azure(monkeypatch, tmp_path):
    az = tmp_path / "bin" / "az"
    az.parent.mkdir()
    answer = json.dumps({"accessToken": TOKEN, "expiresOn": "2100-01-01 00:00:00.000000", "expires_on": 4_102_444_800})
    az.write_text(f"#!/bin/sh\necho '{answer}'\n")
    az.chmod(az.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{az.parent}:{os.environ['PATH']}")
    with FakeAzure() as fake:
        monkeypatch.setenv("CARBONEST_AZURE_ENDPOINT", fake.url)
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", fake.ca)
        yield fake


@pytest.fixture
def cli():
    """Return ``cli(*arguments)`` → exit code, stdout, stderr of the command in this process."""
    return carbonest_here


@pytest.fixture
def fleet(aws, start):
    """Return ``fleet(count)``: so many m5.xlarge, always on, at 10 %, 20 %, …, of two teams in turn."""

    def made(count=3, **given):
        for n in range(count):
            tags = {"team": "ml" if n % 2 else "search"}
            instance = Instance(f"i-{n:08x}", "m5.xlarge", launched=start, tags=tags, **given)
            aws.instances.append(instance)
            aws.cpu(instance, {start + h * HOUR: 10.0 * (n % 9 + 1) for h in range(7 * 24)})
        return aws.instances

    return made
