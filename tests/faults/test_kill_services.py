"""kill -9 at random moments while services are asked: overlays are whole, usage runs go on, reports come out equal."""

import csv
import json
import re

import pytest

from ..carbonest.usage.conftest import *  # noqa: F403 - fleets on 127.0.0.1 as fixtures
from ..estimator.fakes.azure_prices import AzurePrices, item
from ..estimator.fakes.server import FakeService
from .strikes import ROUNDS, killed, moments

COUNT = 2000


def test_refreshed_prices(tmp_path, monkeypatch):
    strike, overlay = moments(), tmp_path / "overlay"
    argv = ["-m", "carbonest", "data", "refresh", "prices", "--region", "westeurope", "--provider", "azure"]
    respond = AzurePrices([item(f"Standard_D{n}s_v3", 0.1 + n) for n in range(COUNT)], page=500)
    with FakeService(respond) as fake:
        respond.url = fake.url
        monkeypatch.setenv("CARBONEST_AZURE_PRICES_URL", fake.url)
        monkeypatch.setenv("CARBONEST_OVERLAY", str(overlay))
        assert not killed(argv, 120, tmp_path)
        (file,) = overlay.iterdir()
        whole = undated(file)
        assert len(list(csv.reader(whole.splitlines()))) == COUNT + 1
        for number in range(ROUNDS):
            if number % 2:
                file.unlink()
            killed(argv, strike.uniform(0.2, 1.2), tmp_path)
            assert not file.exists() or undated(file) == whole
            file.write_text(whole)
        assert not killed(argv, 120, tmp_path)
        assert undated(file) == whole


def undated(file):
    """Return the prices of an overlay without their day: a night may fall into a test."""
    return re.sub(r"\d{4}-\d\d-\d\d", "DAY", file.read_text())


def test_usage(tmp_path, fleet, week, cli):
    strike, machines = moments(), 60
    fleet(machines)
    command = ["usage", "aws", *week, "--format", "json", "--parallel", "2", "--period", "600"]
    undisturbed = json.loads(cli(*command)[1])
    written = tmp_path / "r.json"
    for _ in range(ROUNDS):
        killed(["-m", "carbonest", *command, "--resume", "-o", "r.json"], strike.uniform(0.4, 3.0), tmp_path)
        if written.exists():
            assert json.loads(written.read_text())["results"] == undisturbed["results"]
    assert not killed(["-m", "carbonest", *command, "--resume", "-o", "r.json"], 120, tmp_path)
    found = json.loads(written.read_text())
    assert found["results"] == undisturbed["results"] and len(found["results"]) == machines
    for name in ("energy_kwh", "operational_kgco2e", "cost_usd"):
        assert found["total"][name] == pytest.approx(undisturbed["total"][name])
