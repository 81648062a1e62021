"""Stores of experiment trackers and schedulers."""

import sqlite3
import tempfile
from functools import cache
from pathlib import Path

from ..estimator.tracked.services import MlflowApi
from ..estimator.tracked.stores import START, event_file, mlflow_database, wandb_log, wandb_records
from ..estimator.tracked.test_readers import SACCT
from . import options
from .case import Case, surface
from .documents import as_csv, as_json, changed, scrambled
from .inputs import hostile
from .samples import RESULT
from .services import serving

_WATTS = [(START + 10 * n, 300.0 + n) for n in range(9)]
_JOB = {
    "job_id": 71, "name": "train", "user": "ada", "account": "ml", "nodes": "gpu01",
    "state": {"current": ["COMPLETED"]},
    "time": {"start": 1790812800, "elapsed": 3600, "end": 1790816400}, "array": {"job_id": 0}, "allocation_nodes": 1,
    "tres": {"allocated": [{"type": "cpu", "name": "", "count": 32}, {"type": "gres", "name": "gpu:h100", "count": 8}]},
    "steps": [{"statistics": {"energy": {"consumed": {"set": True, "infinite": False, "number": 700}}}}],
}  # fmt: skip


def _case(rng, tracker, files, path):
    """Return the command over a store, with a few of its options."""
    without = ("places", "output_path")
    return Case(options.line(rng, ("usage", tracker), [path], most=4, without=without), files=files)


def _broken(rng, content):
    """Return the bytes of a log as they are, cut, or with single bytes changed."""
    content = bytearray(scrambled(rng, content))
    for _ in range(rng.choice([0, 1, 1, 3, 10])):
        if content:
            content[rng.randrange(len(content))] = rng.randrange(256)
    return bytes(content[: rng.randrange(len(content) + 1)]) if rng.random() < 0.2 else bytes(content)


@surface("usage wandb")
def wandb(rng):
    if rng.random() < 0.3:
        rows = [(time, value, 0.5) for time, value in _WATTS]
        content = as_csv(rng, rows, ("_timestamp", "system.gpu.0.powerWatts", "loss"))
        return _case(rng, "wandb", {"history.csv": content}, "history.csv")
    log = wandb_log(wandb_records({"gpu.0.powerWatts": _WATTS, "gpu.0.gpu": _WATTS}))
    return _case(rng, "wandb", {"run-x.wandb": _broken(rng, log)}, "run-x.wandb")


@surface("usage tensorboard")
def tensorboard(rng):
    events = event_file([(time, "gpu/0/power_watts", value) for time, value in _WATTS])
    return _case(rng, "tensorboard", {"x.tfevents.1": _broken(rng, events)}, "x.tfevents.1")


@surface("usage slurm")
def slurm(rng):
    if rng.random() < 0.5:
        return _case(rng, "slurm", {"sacct.json": as_json(rng, changed(rng, {"jobs": [_JOB, _JOB]}))}, "sacct.json")
    header, *lines = SACCT.splitlines()
    rows = [line.split("|") for line in lines]
    content = as_csv(rng, rows, header.split("|")).replace(b",", b"|")
    return _case(rng, "slurm", {"sacct.txt": content}, "sacct.txt")


@cache
def _database():
    with tempfile.TemporaryDirectory() as folder:
        series = {"system/gpu_0_power_usage_watts": _WATTS, "rmse": [(START, 0.1)]}
        path = mlflow_database(Path(folder) / "mlflow.db", [("a" * 32, "FINISHED", START, START + 100, series, {})])
        return path.read_bytes()


@surface("usage mlflow")
def mlflow(rng):
    content = _database()
    if rng.random() < 0.5:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "mlflow.db"
            path.write_bytes(content)
            with sqlite3.connect(path) as store:
                table, column = rng.choice(
                    [("runs", "start_time"), ("runs", "end_time"), ("runs", "status"), ("metrics", "value"),
                     ("metrics", "timestamp"), ("metrics", "key"), ("latest_metrics", "value"), ("runs", "name")]
                )  # fmt: skip
                value = rng.choice([None, "x", -1, 1e300, 10**18, b"\xff", "", 0, "١٢"])
                store.execute(f"UPDATE {table} SET {column} = ?", (value,))
            store.close()
            content = path.read_bytes()
    return _case(rng, "mlflow", {"mlflow.db": content if rng.random() < 0.6 else _broken(rng, content)}, "mlflow.db")


@surface("usage mlflow, its server")
def mlflow_server(rng):
    """MLflow's own client over answers that are broken: read, and written into."""
    series = {"system/gpu_0_power_usage_watts": list(_WATTS), "rmse": [(START, 0.1)]}
    runs = [(f"{n:032x}", hostile(rng) if rng.random() < 0.2 else "tree", dict(series), {}) for n in range(3)]
    given = ["--tracking-uri", rng.choice(["http://127.0.0.1:9", "http://127.0.0.1:9", hostile(rng), "https://a:b@c"])]
    given += rng.choice([[], [], ["--write"], ["--write", "--dry-run"]])
    argv = options.line(rng, ("usage", "mlflow"), given, most=3, without=("places", "output_path", "write", "dry_run"))
    environment = {"MLFLOW_HTTP_REQUEST_MAX_RETRIES": "0", "MLFLOW_TRACKING_TOKEN": "secret-of-the-user"}
    return Case(argv, serve=serving(rng, MlflowApi(runs), whole=rng.random() < 0.3), environment=environment)


class _Handle:
    """A run as W&B's client hands it over; its ``history`` gives what the service said."""

    def __init__(self, facts, points):
        self.__dict__ |= facts
        self._points = points

    def history(self, **_):
        return self._points


@surface("usage wandb, its service")
def wandb_service(rng):
    from estimator.tracked import wandb_live

    facts = {
        "id": "r1", "name": "tree", "state": "finished", "created_at": "2026-09-21T14:13:20", "sweep_name": None,
        "heartbeat_at": "2026-09-21T14:15:00", "group": None, "user": None,
        "metadata": {
            "host": "node-1", "gpu": "NVIDIA H100 80GB HBM3", "gpu_count": 1, "startedAt": "2026-09-21T14:13:20Z",
        },
        "summary_metrics": {"rmse": 0.1, "_wandb": {"runtime": 100}},
        "system_metrics": {"system.gpu.0.powerWatts": 3.0},
    }  # fmt: skip
    points = [{"_timestamp": time, "system.gpu.0.powerWatts": value} for time, value in _WATTS]
    facts, points = changed(rng, facts), changed(rng, points)

    def read():
        service = object.__new__(wandb_live.WandbProject)
        service.project, service._key = "ada/houses", "k" * 40
        handle = _Handle(facts if isinstance(facts, dict) else {}, points)
        listed = service.ask(lambda: wandb_live._listed(handle, service.project))
        return service._read(listed)

    return Case(call=read, shown=f"a run at W&B: {facts!r} with {points!r}"[:2000])


@cache
def _recorded():
    import carbonest

    with tempfile.TemporaryDirectory() as folder:
        for number in range(2):
            series = {"gpu.0.powerWatts": [(time + 1000 * number, watts) for time, watts in _WATTS]}
            log = wandb_log(wandb_records(series, run_id=f"r{number}", start=START + 1000 * number))
            (Path(folder) / f"run-{number}.wandb").write_bytes(log)
        return carbonest.recorded("wandb", folder, region="eu-west-1").to_dict()


@surface("merge, recorded runs")
def merge_recorded(rng):
    contents = [_recorded(), _recorded() if rng.random() < 0.5 else RESULT]
    files = {}
    for number, content in enumerate(contents):
        files[f"{number}.json"] = as_json(rng, changed(rng, content) if rng.random() < 0.7 else content)
    command = rng.choice([["merge"], ["merge"], ["check", "--max-kwh", "1"], ["statement"]])
    return Case([*command, *files, *(rng.choice([[], ["-f", "json"]]))], files=files)
