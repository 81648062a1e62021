"""Measurements of tests keep out of each other's way, and out of the way of those of this machine."""

import os

import pytest


@pytest.fixture(autouse=True)
def _own_lock_directory(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for name in [name for name in os.environ if name.startswith(("SLURM_", "CARBONEST_", "MASTER_"))]:
        monkeypatch.delenv(name)
