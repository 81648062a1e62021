"""A project at W&B, by W&B's own client in a process of its own, against its GraphQL API as a fake answers it."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from ..fakes.server import FakeService, Reply
from .services import START, WandbApi

pytest.importorskip("wandb", reason="W&B's client is not installed")

KEY = "k" * 40
#: Ten steps of 10 s at 310 W by the counter; by the watts 300 W.
POINTS = [
    {"_timestamp": START + 10 * n, "system.gpu.0.powerWatts": 300.0, "system.gpu.0.energyJoules": 1e6 + 3100.0 * n}
    for n in range(11)
]


def runs(count=5):
    facts = {"gpu": "NVIDIA H100 80GB HBM3", "gpu_count": 1, "startedAt": "2026-09-21T14:13:20Z", "username": "ada"}
    return [(f"r{n}", f"tree-{n}", POINTS, facts | {"host": f"node-{n}"}) for n in range(count)]


@pytest.fixture
def usage(tmp_path):
    def run(api, *arguments, key=KEY):
        with FakeService(api) as service:
            api.url = service.url
            secret = {"WANDB_API_KEY": key} if key else {}
            environment = {name: value for name, value in os.environ.items() if not name.startswith("WANDB")}
            return subprocess.run(
                [sys.executable, "-m", "carbonest", "usage", "wandb", "--project", "ada/houses", *arguments],
                env=environment | {"WANDB_BASE_URL": service.url, "HOME": str(tmp_path)} | secret,
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )

    return run


def test_all_pages_by_the_boards_own_counter(usage):
    done = usage(WandbApi(runs()), "--region", "eu-west-1", "-f", "json")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)["results"]
    assert [row["name"] for row in rows] == [f"tree-{n}" for n in range(5)]
    for row in rows:
        assert row["board_joules"] == pytest.approx(31_000.0, rel=1e-9)
        assert (row["gpu_source"], row["user"], row["hours"]) == ("board_counter", "ada", pytest.approx(100 / 3600))
        (beside,) = [step for step in row["trail"] if step["name"] == "energy of the boards by watts"]
        assert beside["value"] == pytest.approx(30_000.0, rel=1e-9)
    assert KEY not in done.stdout + done.stderr


def test_throttled_and_broken_answers(usage):
    turns = []

    def before(request, query):
        if "RunFullHistory" not in query:
            return None
        if json.loads(request.body)["variables"]["name"] == "r1":
            return Reply({"data": {"project": {"run": {"events": ["{x"]}}}})
        turns.append(request)
        return Reply({"errors": [{"message": "slow down"}]}, 429, {"Retry-After": "0"}) if len(turns) == 1 else None

    done = usage(WandbApi(runs(3), before=before), "--region", "eu-west-1", "-f", "csv")
    assert done.returncode == 5
    assert [row["name"] for row in csv.DictReader(io.StringIO(done.stdout))] == ["tree-0", "tree-2"]
    assert "ada/houses/r1" in done.stderr and "PARTIAL" in done.stderr
    assert len(turns) == 3


@pytest.mark.parametrize(("key", "code"), [("w" * 40, 4), ("short", 4), ("", 4)])
def test_a_wrong_key_is_a_sentence(usage, key, code):
    done = usage(WandbApi(runs(1)), key=key)
    assert done.returncode == code
    assert done.stderr.startswith("carbonest: Weights & Biases") and done.stderr.count("\n") == 1
    assert not key or key not in done.stderr.replace("shortened", "")


def test_figures_go_into_the_summaries_once(usage):
    api = WandbApi(runs(2))
    assert "written: 2 runs" in usage(api, "--region", "eu-west-1", "--write").stderr
    held = api.summaries["r0"]
    assert held["carbonest/kwh_low"] < held["carbonest/kwh"] < held["carbonest/kwh_high"]
    assert held["carbonest/method"] == "estimated afterwards from the boards' stored energy counters"
    assert held["rmse"] == 0.125
    assert "unchanged: 2 runs" in usage(api, "--region", "eu-west-1", "--write").stderr
    assert api.summaries["r0"] == held


def test_a_list_that_never_ends_is_told_and_no_run_counts_twice(usage):
    api = WandbApi(runs(2))

    def before(request, query):
        if "query Runs(" not in query:
            return None
        found = api._data(query, {"perPage": 2})
        found["project"]["runs"]["pageInfo"] = {"endCursor": "r0", "hasNextPage": True}
        found["project"]["runCount"] = 10_000
        return Reply({"data": found})

    api.before = before
    done = usage(api, "--region", "eu-west-1", "-f", "json")
    assert done.returncode == 5
    result = json.loads(done.stdout)
    assert [row["name"] for row in result["results"]] == ["tree-0", "tree-1"]
    assert "does not end its list: 1,000 runs in a row were there before." in done.stderr
