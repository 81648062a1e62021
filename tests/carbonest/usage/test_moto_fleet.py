"""A month of a fleet on moto's server over HTTP, against a hand computation from the raw points and tables."""

import csv
import time
from itertools import pairwise

import pytest

from carbonest.api.usage import usage
from tests.shared import ROOT

from .conftest import DAY, HOUR, iso
from .moto_fleet import build, expected, serve_metrics

PUE, GRAMS = 1.2, 400.0


@pytest.fixture
def server():
    import requests

    threaded = pytest.importorskip("moto.server").ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    threaded.start()
    host, port = threaded.get_host_and_port()
    # moto keeps its state in the process: without this a test would see the fleet of the one before.
    requests.post(f"http://{host}:{port}/moto-api/reset", timeout=60)
    yield f"http://{host}:{port}"
    threaded.stop()


def table(name):
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def watts_by_hand(points, load):
    """Straight lines between 0, 10, 50 and 100 %."""
    for (x0, x1), (y0, y1) in zip(((0, 0.1), (0.1, 0.5), (0.5, 1.0)), pairwise(points), strict=True):
        if load <= x1:
            return y0 + (y1 - y0) * (load - x0) / (x1 - x0)
    return points[3]


def energy_by_hand(truth, start, now, rows, loss):
    """Mean of watts over the points, times the running hours, times PUE. [kWh]"""
    running, _, _, board_watts, hours = expected(truth, start, now)
    if not running:
        return 0.0
    row = rows[truth.sku]
    parts = ("cpu", "dram", "other")
    points = [sum(float(row[f"{part}_{at}_watts"]) for part in parts) for at in (0, 10, 50, 100)]
    seconds = sum(hours.values())
    host = sum(watts_by_hand(points, truth.cpu[h] / 100) * s for h, s in hours.items()) / seconds
    gpu = board_watts * (1 + loss) * float(row["gpu_count"]) if board_watts is not None else 0.0
    return (host + gpu) * running / 1000 * PUE


def test_a_month_of_a_fleet_equals_the_hand_computation(server, monkeypatch):
    import boto3

    # Two machines of each type and region, in each way of living; a window that no hour of the test's can move.
    count, now = 72, int(time.time()) // HOUR * HOUR
    start = now - 30 * DAY
    clients = {}

    def client_of(service, region):
        if (service, region) not in clients:
            clients[service, region] = boto3.client(service, region_name=region, endpoint_url=server)
        return clients[service, region]

    fleet = build(client_of, count, start, now)
    serve_metrics(monkeypatch, fleet)
    assert len(fleet) == count
    monkeypatch.setenv("AWS_ENDPOINT_URL", server)
    regions, window = sorted({truth.region for truth in fleet.values()}), {"start": iso(start), "end": iso(now)}
    report = usage("aws", **window, regions=regions, pue=PUE, intensity=str(GRAMS), parallel=2)

    rows = {row.resource_id: row for row in report.rows}
    assert set(rows) == set(fleet)
    types = {row["sku"]: row for row in table("instance_power") if row["provider"] == "aws"}
    loss = next(float(row["value"]) for row in table("power_model") if row["coefficient"] == "gpu.loss_share")
    total = 0.0
    for identity, truth in fleet.items():
        running, observed, mean, board_watts, _ = expected(truth, start, now)
        row = rows[identity]
        where = (identity, truth.sku)
        assert (row.running_hours, row.observed_hours) == pytest.approx((running, observed)), where
        assert row.cpu_util_mean == (None if mean is None else pytest.approx(mean)), where
        assert row.gpu_board_watts_mean == (None if board_watts is None else pytest.approx(board_watts)), where
        kwh = energy_by_hand(truth, start, now, types, loss)
        assert row.energy_kwh.central == pytest.approx(kwh, rel=1e-9), where
        assert row.operational_kgco2e.central == pytest.approx(kwh * GRAMS / 1000, rel=1e-9), where
        assert row.energy_kwh.low <= kwh * (1 + 1e-9), where
        assert row.energy_kwh.high >= kwh * (1 - 1e-9), where
        total += kwh
    assert report.whole.energy_kwh.central == pytest.approx(total)
    sources = {(row.sku == "p3.8xlarge", row.gpu_source) for row in rows.values() if row.running_hours}
    assert sources == {(True, "measured_watts"), (False, "none")}
    metrics = count + 4 * sum(truth.sku == "p3.8xlarge" for truth in fleet.values())
    assert report.survey.metrics == metrics
    # 35 series of 720 points a call; a machine with five series is never split.
    assert metrics / 35 <= report.calls["GetMetricData"] <= metrics / 31 + 3
    assert report.retries == {}
