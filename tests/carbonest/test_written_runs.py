"""Energy and emissions written into runs of MLflow and W&B, read back by other means than they were written by."""

import json
import os
import subprocess
import sys
import time

import pytest

import carbonest
from carbonest.api.written import written
from estimator.errors import InputError
from estimator.tracked.stores import runs
from estimator.units import JOULES_PER_KWH

pytestmark = pytest.mark.filterwarnings("ignore")


def work(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        sum(i * i for i in range(5000))


@pytest.fixture
def mlflow(tmp_path, monkeypatch):
    package = pytest.importorskip("mlflow", reason="MLflow's client is not installed")
    monkeypatch.setenv("MLFLOW_ALLOW_FILE_STORE", "true")
    monkeypatch.setenv("MLFLOW_DISABLE_TELEMETRY", "true")
    # The client stores it in the environment as well, which other tests' processes would inherit.
    monkeypatch.setenv("MLFLOW_TRACKING_URI", (tmp_path / "mlruns").as_uri())
    before = package.get_tracking_uri()
    package.set_tracking_uri((tmp_path / "mlruns").as_uri())
    package.set_experiment("houses")
    yield package
    package.set_tracking_uri(before)


def test_figures_grow_in_mlflows_run_and_end_as_the_measurement(mlflow):
    with mlflow.start_run() as run, carbonest.measure_run("mlflow", region="eu-west-1", every_seconds=0.2) as block:
        client, end = mlflow.MlflowClient(), time.monotonic() + 60
        while len(client.get_metric_history(run.info.run_id, "carbonest/kgco2e")) < 3 and time.monotonic() < end:
            work(0.2)
    points = [point.value for point in client.get_metric_history(run.info.run_id, "carbonest/kgco2e")]
    assert len(points) >= 4 and points[0] < points[-2]
    held = client.get_run(run.info.run_id).data
    here = block.result.extras["here"]
    assert held.metrics["carbonest/kwh"] == here["energy_kwh"]["central"]
    assert held.metrics["carbonest/kgco2e"] == block.operational_kgco2e.central == points[-1]
    assert float(held.tags["carbonest.kwh_low"]) == here["energy_kwh"]["low"]
    assert float(held.tags["carbonest.kgco2e_high"]) == block.operational_kgco2e.high
    assert held.tags["carbonest.method"].startswith("measured while it ran")
    assert held.tags["carbonest.place"] == "aws eu-west-1"
    # What the segments come to is near what the whole says; the power curve is no straight line.
    assert points[-2] < 2 * points[-1]


def test_without_a_place_there_is_energy_and_no_emission(mlflow):
    with mlflow.start_run() as run:
        with carbonest.measure("fit") as block:
            work(0.2)
        carbonest.log_to_mlflow(block)
    held = mlflow.MlflowClient().get_run(run.info.run_id).data
    assert held.metrics == {"carbonest/kwh": pytest.approx(block.energy_joules.central / JOULES_PER_KWH)}
    assert "without the site's overhead" in held.tags["carbonest.includes"]
    assert not any("kgco2e" in name for name in held.tags)


def test_an_estimate_into_a_finished_run(mlflow):
    with mlflow.start_run() as run:
        pass
    estimate = carbonest.estimate_vm("m5.xlarge", 10, region="us-east-1")
    carbonest.log_to_mlflow(estimate, run.info.run_id)
    held = mlflow.MlflowClient().get_run(run.info.run_id).data
    assert held.metrics["carbonest/kgco2e"] == estimate.total_kgco2e.central
    assert "making the machine" in held.tags["carbonest.includes"]


def test_what_an_estimate_covers_is_said_as_it_was_asked():
    bare = written(carbonest.estimate_vm("m5.xlarge", 10, region="eu-west-1", scope="server_ac"))
    assert bare.includes.startswith("server_ac; ") and bare.place == "eu-west-1"
    somewhere = written(carbonest.estimate_vm("m5.xlarge", 10, region="UK"))
    assert (somewhere.includes.partition(";")[0], somewhere.place) == ("server+pue", "eu-west-2")
    assert written(carbonest.estimate_vm("Standard_D4s_v5", 10, region="UK")).place == "United Kingdom"


def test_a_folder_of_runs_is_filled_and_not_doubled(mlflow, monkeypatch, tmp_path):
    client = mlflow.MlflowClient()
    start = 1_790_000_000_000
    run = client.create_run(client.get_experiment_by_name("houses").experiment_id, start_time=start)
    for n in range(11):
        client.log_metric(run.info.run_id, "system/gpu_0_power_usage_watts", 300.0, start + n * 10_000, n)
    client.set_terminated(run.info.run_id, end_time=start + 100_000)
    monkeypatch.delenv("MLFLOW_ALLOW_FILE_STORE")
    command = [sys.executable, "-m", "carbonest", "usage", "mlflow", str(tmp_path / "mlruns"), "--gpu", "A100"]
    command += ["--intensity", "400", "--pue", "1.2", "-f", "json", "--write"]

    def again(*more):
        done = subprocess.run([*command, *more], capture_output=True, text=True, check=True)
        return done.stderr, json.loads(done.stdout)["results"][0]

    assert "would be written: 1 run" in again("--dry-run")[0]
    said, row = again()
    assert "written: 1 run" in said
    assert "unchanged: 1 run" in again()[0]
    monkeypatch.setenv("MLFLOW_ALLOW_FILE_STORE", "true")
    history = client.get_metric_history(run.info.run_id, "carbonest/kwh")
    assert [(point.value, point.timestamp) for point in history] == [(row["energy_kwh"]["central"], start + 100_000)]
    assert row["board_joules"] == pytest.approx(30_000.0, rel=1e-9)
    assert client.get_run(run.info.run_id).data.metrics["carbonest/kgco2e"] == row["operational_kgco2e"]["central"]


def test_a_database_of_another_version_is_left_as_it_is(tmp_path):
    pytest.importorskip("mlflow", reason="MLflow's client is not installed")
    from ..estimator.tracked.stores import START, mlflow_database

    # MLflow's client would bring its tables up to its own version, and a server of the older one could not read them.
    series = {"system/gpu_0_power_usage_watts": [(START + 10 * n, 300.0) for n in range(11)]}
    path = mlflow_database(tmp_path / "mlflow.db", [("a" * 32, "FINISHED", START, START + 100, series, {})])
    before = path.read_bytes()
    report = carbonest.recorded("mlflow", path, gpu="A100", region="eu-west-1")
    for dry_run in (True, False):
        (outcome,) = carbonest.write_back(report, dry_run=dry_run)
        assert (outcome.verdict, outcome.exit_code) == ("failed", 2)
        assert "mlflow db upgrade" in outcome.reason
    assert path.read_bytes() == before


def test_without_a_run_nothing_begins(mlflow):
    block = carbonest.measure_run("mlflow")
    with pytest.raises(InputError, match=r"mlflow\.start_run"):
        block.start()
    with pytest.raises(InputError, match="mlflow or wandb"):
        carbonest.measure_run("neptune")
    with pytest.raises(InputError, match="finished measurement"):
        carbonest.log_to_mlflow(3, "0" * 32)


def test_a_store_that_breaks_does_not_end_the_program(mlflow, monkeypatch):
    with mlflow.start_run():
        block = carbonest.measure_run("mlflow", every_seconds=0.2).start()
        trouble = OSError(28, "full", "https://ada:hunter2@runs.example.org/api?token=abc123")
        monkeypatch.setattr(mlflow.MlflowClient, "log_batch", lambda *_, **__: (_ for _ in ()).throw(trouble))
        work(0.5)
        found = block.stop()
    assert found.energy_joules.central > 0
    (told,) = (said for said in found.warnings if "not all figures were written into the run of mlflow" in said)
    assert "runs.example.org" in told and "hunter2" not in told and "abc123" not in told


SCRIPT = """
import time, wandb, carbonest
run = wandb.init(project="houses", dir=".")
with carbonest.measure_run("wandb", region="eu-west-1", every_seconds=0.2) as block:
    for epoch in range(3):
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            sum(i * i for i in range(5000))
        if epoch < 2:
            run.log({"loss": 1 / (epoch + 1)})
steps = run.step
run.finish()
here = block.result.extras["here"]
print(repr((steps, here["energy_kwh"]["central"], here["energy_kwh"]["low"], here["operational_kgco2e"]["high"])))
"""


def test_wandbs_offline_run_holds_the_figures_and_loses_no_step(tmp_path):
    pytest.importorskip("wandb", reason="W&B's package is not installed")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WANDB")}
    environment |= {"WANDB_MODE": "offline", "WANDB_SILENT": "true", "HOME": str(tmp_path)}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    # The program logged two rows: none of its steps was taken by ours.
    steps, kwh, low, high = eval(done.stdout)
    assert steps == 2
    (run,) = runs("wandb", [tmp_path / "wandb"])
    assert run.metrics["carbonest/kwh"] == kwh
    assert run.metrics["carbonest/kwh_low"] == low
    assert run.metrics["carbonest/kgco2e_high"] == high


def test_a_finished_folder_of_wandb_cannot_be_written(tmp_path):
    from ..estimator.tracked.stores import START, wandb_log, wandb_records

    series = {"gpu.0.powerWatts": [(START + 10 * n, 300.0) for n in range(11)]}
    (tmp_path / "run-x.wandb").write_bytes(wandb_log(wandb_records(series)))
    report = carbonest.recorded("wandb", tmp_path, region="eu-west-1")
    with pytest.raises(InputError, match="wandb sync"):
        carbonest.write_back(report)
