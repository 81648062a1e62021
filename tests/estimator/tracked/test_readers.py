"""Each store's reader on stores that were written by hand, or by the tracker's own package where it is installed."""

import json
import os
import subprocess
import sys

import pytest

from estimator.errors import InputError
from estimator.tracked import records
from estimator.tracked.run import Fault
from estimator.tracked.stores import runs

from .stores import START, event_file, field, mlflow_database, mlflow_folder, wandb_log, wandb_records

WATTS = [(START + 10 * n, 300.0 + n) for n in range(11)]
BUSY = [(START + 10 * n, 90.0) for n in range(11)]
MLFLOW = [
    (
        "a" * 32,
        "FINISHED",
        START,
        START + 100,
        {
            "system/gpu_0_power_usage_watts": WATTS,
            "system/gpu_1_power_usage_watts": WATTS,
            "rmse": [(START, 0.2), (START, 0.1)],
        },
        {"mlflow.parentRunId": "p" * 32},
    ),
    ("b" * 32, "KILLED", START, START + 100, {"system/cpu_utilization_percentage": BUSY}, {}),
]


@pytest.fixture(params=["folder", "database"])
def mlflow_store(request, tmp_path):
    if request.param == "folder":
        numbered = {"FINISHED": "3", "KILLED": "5"}
        return mlflow_folder(tmp_path, [(a, numbered[b], *rest) for a, b, *rest in MLFLOW])
    return mlflow_database(tmp_path / "mlflow.db", MLFLOW)


def test_mlflow(mlflow_store):
    first, second = runs("mlflow", [mlflow_store])
    assert (first.run_id, first.project, first.state, first.user) == ("a" * 32, "houses", "finished", "ada")
    assert (first.started, first.ended) == (START, START + 100)
    assert [board.key for board in first.boards] == ["0", "1"]
    assert list(zip(*first.boards[0].watts, strict=True)) == WATTS
    assert first.metrics == {"rmse": 0.1}
    assert second.state == "killed"
    assert set(second.cpu_util.values) == {0.9}


def test_mlflow_light_names_the_boards_only(mlflow_store):
    first, _ = runs("mlflow", [mlflow_store], light=True)
    assert [board.key for board in first.boards] == ["0", "1"]
    assert all(len(board.watts.times) <= 1 for board in first.boards)


def test_mlflow_by_its_own_package(tmp_path):
    pytest.importorskip("mlflow", reason="mlflow is not installed: its own store cannot be made")
    script = (
        "import mlflow, sys\n"
        "mlflow.set_tracking_uri('file:' + sys.argv[1]); mlflow.set_experiment('houses')\n"
        "with mlflow.start_run(run_name='loop'):\n"
        "    for n in range(5):\n"
        "        key, time = 'system/gpu_0_power_usage_watts', 1_760_000_000_000 + n * 10_000\n"
        "        mlflow.log_metric(key, 100.0 + n, step=n, timestamp=time)\n"
        "    mlflow.log_metric('rmse', 0.25)\n"
    )
    environment = os.environ | {"MLFLOW_ALLOW_FILE_STORE": "true", "MLFLOW_DISABLE_TELEMETRY": "true"}
    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "mlruns")], check=True, env=environment, capture_output=True
    )
    (run,) = [each for each in runs("mlflow", [tmp_path / "mlruns"]) if not isinstance(each, Fault)]
    assert (run.name, run.project, run.state, run.metrics) == ("loop", "houses", "finished", {"rmse": 0.25})
    assert run.boards[0].watts.values == (100.0, 101.0, 102.0, 103.0, 104.0)
    assert run.boards[0].watts.times[1] - run.boards[0].watts.times[0] == 10.0


def test_wandb(tmp_path):
    series = {"gpu.0.powerWatts": WATTS, "gpu.0.gpu": BUSY, "gpu.1.powerWatts": WATTS, "gpu.process.0.gpu": BUSY}
    path = tmp_path / "offline-run-1" / "run-abc123.wandb"
    path.parent.mkdir()
    path.write_bytes(wandb_log(wandb_records(series, boards=2)))
    (tmp_path / "latest-run").symlink_to(path.parent)
    (run,) = runs("wandb", [tmp_path])
    assert (run.run_id, run.project, run.name, run.user, run.sweep) == (
        "abc123",
        "houses",
        "happy-tree-1",
        "ada",
        "group",
    )
    assert (run.host, run.state, run.gpu_model, run.gpu_count) == ("node-1", "finished", "NVIDIA H100 80GB HBM3", 2)
    assert run.cpu_model == "AMD EPYC 7763"
    # Only board 0 has processes of the run.
    assert [board.key for board in run.boards] == ["0"]
    assert run.boards[0].watts.values == tuple(value for _, value in WATTS)
    assert run.metrics == {"val/rmse": 0.125}
    assert (run.started, run.ended) == (START, START + 100)


def test_wandb_records_that_span_blocks(tmp_path):
    path = tmp_path / "run-x.wandb"
    long = field(2, field(1, field(1, "note") + field(16, json.dumps("x" * 100_000))))
    path.write_bytes(wandb_log([*wandb_records({"gpu.0.powerWatts": WATTS}), long]))
    (run,) = runs("wandb", [path])
    assert not run.notes


def test_wandb_cut_log_gives_what_stands_before_the_cut(tmp_path):
    path = tmp_path / "run-x.wandb"
    content = wandb_log(wandb_records({"gpu.0.powerWatts": WATTS}))
    path.write_bytes(content[:-20])
    (run,) = runs("wandb", [path])
    assert run.state == "killed"
    assert len(run.boards[0].watts.times) == len(WATTS)
    assert any("ends early" in note for note in run.notes)
    assert any("no record of its end" in note for note in run.notes)


def test_wandb_by_its_own_package(tmp_path):
    pytest.importorskip("wandb", reason="wandb is not installed: its own log cannot be made")
    script = (
        "import wandb, sys\n"
        "run = wandb.init(project='houses', name='loop', group='g', dir=sys.argv[1])\n"
        "run.log({'rmse': 0.25, 'nested': {'acc': 0.5}}); run.finish()\n"
    )
    environment = os.environ | {"WANDB_MODE": "offline", "WANDB_SILENT": "true", "WANDB_ERROR_REPORTING": "false"}
    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], check=True, env=environment, capture_output=True, timeout=120
    )
    (run,) = runs("wandb", [tmp_path])
    assert (run.project, run.name, run.sweep, run.state) == ("houses", "loop", "g", "finished")
    assert run.metrics["rmse"] == 0.25
    assert not run.notes


def test_wandb_exported_history(tmp_path):
    path = tmp_path / "loop.csv"
    rows = [f"{time},{value},0.5" for time, value in WATTS]
    path.write_text("\n".join(["_timestamp,system.gpu.0.powerWatts,loss", *rows, ",7,"]))
    (run,) = runs("wandb", [path])
    assert run.boards[0].watts.values == tuple(value for _, value in WATTS)
    assert "1 rows have no time" in run.notes[0]


def test_tensorboard(tmp_path):
    folder = tmp_path / "runs" / "loop"
    folder.mkdir(parents=True)
    points = [(time, "gpu/1/power_watts", value) for time, value in WATTS] + [(START + 100, "tensor:loss", 0.5)]
    content = event_file(points)
    (folder / "events.out.tfevents.1760000000.node-7.123.0").write_bytes(content + b"\x07")
    (run,) = runs("tensorboard", [tmp_path / "runs"])
    assert (run.name, run.host, run.state) == ("loop", "node-7", "unknown")
    assert run.boards[0].key == "1"
    assert run.boards[0].watts.values == tuple(value for _, value in WATTS)
    assert run.metrics == {"loss": 0.5}
    assert "ends early" in run.notes[0]


def test_tensorboard_by_its_own_package(tmp_path):
    pytest.importorskip("tensorboard", reason="tensorboard is not installed: its own files cannot be made")
    torch = pytest.importorskip("torch.utils.tensorboard", reason="torch is not installed")
    writer = torch.SummaryWriter(str(tmp_path / "loop"))
    for step in range(4):
        writer.add_scalar("gpu_0/power_mW", 250_000 + step * 1000, step, walltime=START + step)
        writer.add_scalar("loss", 1 / (step + 1), step, walltime=START + step)
    writer.close()
    (run,) = runs("tensorboard", [tmp_path])
    assert run.boards[0].watts.values == pytest.approx((250.0, 251.0, 252.0, 253.0), rel=1e-6)
    assert run.metrics == {"loss": 0.25}


SACCT = """JobID|JobName|User|Account|State|Start|ElapsedRaw|AllocTRES|ConsumedEnergyRaw|NNodes|NodeList
71|train|ada|ml|COMPLETED|2026-10-01T00:00:00|3600|billing=8,cpu=32,energy=5000000,gres/gpu:a100=4,gres/gpu=4,mem=256G,node=1|5000000|1|gpu[01]
71.batch|batch||ml|COMPLETED|2026-10-01T00:00:00|3600|cpu=32,mem=256G,node=1|5000000|1|gpu01
72_3|sweep|bob|ml|CANCELLED by 1001|2026-10-01T01:00:00|60|cpu=4,mem=8G,node=1|0|1|cpu07
73|wait|bob|ml|PENDING|Unknown|0||||None assigned
74|a|b|c
"""


def test_slurm_text(tmp_path):
    path = tmp_path / "sacct.txt"
    path.write_text(SACCT)
    train, sweep, fault, wait = runs("slurm", [path], utc_offset_hours=0.0)
    assert (train.run_id, train.user, train.project, train.state) == ("71", "ada", "ml", "finished")
    assert (train.gpu_model, train.gpu_count, train.cpu_count, train.counter_joules) == ("a100", 4, 32, 5e6)
    # 2026-10-01T00:00:00Z
    assert (train.started, train.ended) == (1790812800.0, 1790816400.0)
    assert (sweep.state, sweep.sweep, sweep.gpu_count, sweep.counter_joules) == ("killed", "72", 0, None)
    assert (wait.state, wait.started, wait.host) == ("waiting", None, "")
    assert isinstance(fault, Fault)
    assert "line 6" in fault.source


def test_slurm_json(tmp_path):
    job = {
        "job_id": 71,
        "name": "train",
        "user": "ada",
        "account": "ml",
        "nodes": "gpu01",
        "state": {"current": ["TIMEOUT"], "reason": "None"},
        "time": {"start": 1790812800, "elapsed": 3600, "end": 1790816400},
        "array": {"job_id": 0},
        "tres": {
            "allocated": [
                {"type": "cpu", "name": "", "id": 1, "count": 32},
                {"type": "gres", "name": "gpu:h100", "count": 8},
            ]
        },
        "steps": [
            {
                "time": {"start": {"set": True, "infinite": False, "number": start}, "elapsed": 1000},
                "statistics": {"energy": {"consumed": {"set": joules > 0, "infinite": False, "number": joules}}},
            }
            for start, joules in ((1790812800, 700), (1790813800, 300), (1790814800, 0))
        ],
    }
    path = tmp_path / "sacct.json"
    held = job["tres"]["allocated"]
    own = tmp_path / "own.json"
    own.write_text(json.dumps({"jobs": [job | {"tres": {"allocated": [*held, {"type": "energy", "count": 700}]}}]}))
    # The job's own count, where it has one: steps side by side read the same node.
    assert next(iter(runs("slurm", [own]))).counter_joules == 700.0
    path.write_text(json.dumps({"jobs": [job, {"job_id": 1}], "errors": []}))
    run, fault = runs("slurm", [path])
    assert (run.state, run.gpu_model, run.gpu_count, run.cpu_count, run.counter_joules) == (
        "killed",
        "h100",
        8,
        32,
        1000.0,
    )
    assert isinstance(fault, Fault)


@pytest.mark.parametrize(
    ("tracker", "name", "content", "said"),
    [
        ("mlflow", "x.db", b"no database", "is neither"),
        ("mlflow", "x.db", b"SQLite format 3\x00" + b"\0" * 200, "SQLite file"),
        ("wandb", "x.wandb", b"nothing", "must begin with"),
        ("wandb", "x.csv", b"a,b\n1,2\n", "_timestamp"),
        ("tensorboard", "x.tfevents", b"\xff" * 40, "no event in it can be read"),
        ("slurm", "x.json", b"{}", "list of jobs"),
        ("slurm", "x.txt", b"a|b\n1|2\n", "no jobid and no state"),
    ],
)
def test_rubbish_is_refused_in_a_sentence(tmp_path, tracker, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    try:
        found = list(runs(tracker, [path]))
    except InputError as problem:
        assert said in str(problem)
    else:
        (fault,) = found
        assert said in fault.sentence


def test_a_varint_without_an_end_is_refused():
    with pytest.raises(InputError, match="ends within a number"):
        list(records.fields(b"\x08" + b"\xff" * 11))
