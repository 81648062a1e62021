"""Synthetic houses, made once."""

import pytest

from profiler.houses.loading import load


@pytest.fixture(scope="session")
def data():
    return load(None)
