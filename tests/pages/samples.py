"""The files that examples on pages speak of, small, in their documented shapes."""

from __future__ import annotations

import gzip
import json
import shutil

from ..carbonest.run import carbonest_here
from ..estimator.fleet import focus
from ..estimator.inventory.test_opencost import ANSWER, ASSETS
from ..estimator.provider_figures import figures_of
from ..estimator.terraform.plans import change, plan
from ..estimator.tracked.stores import START, event_file, mlflow_database, mlflow_folder, wandb_log, wandb_records
from ..profiler.measure.test_carbon import run
from ..profiler.measure.test_throughput import TITAN
from ..shared import ROOT

LARGE = {"instance_type": "m5.large"}
MACHINES = [{"sku": "m5.large", "region": "eu-west-1", "team": "web"}, {"sku": "c5.xlarge", "region": "us-east-1"}]
ROWS = (
    "id,measured_scope,cpu_model,cpu_sockets,cpu_cores,memory_gib,cpu_util_pct,workload,measured_watts,source_id\n"
    "{},server_ac,EPYC 7763,2,128,256,50,ssj,430,one\n{},server_ac,Xeon Platinum 8280,2,56,192,100,ssj,510,two\n"
)
EC2 = {"Reservations": [{"Instances": [
    {"InstanceId": "i-1", "InstanceType": "m5.large", "State": {"Name": "running"},
     "Placement": {"AvailabilityZone": "eu-west-1a"}, "Tags": [{"Key": "team", "Value": "web"}]}
]}]}  # fmt: skip
AZURE = [
    {"name": "vm1", "location": "westeurope", "hardwareProfile": {"vmSize": "Standard_D4s_v3"}, "tags": {"team": "a"}}
]
SLURM = {"jobs": [{
    "job_id": 71, "name": "train", "user": "ada", "account": "ml", "nodes": "gpu01",
    "state": {"current": ["COMPLETED"], "reason": "None"},
    "time": {"start": 1790812800, "elapsed": 3600, "end": 1790816400}, "array": {"job_id": 0},
    "tres": {"allocated": [{"type": "cpu", "name": "", "id": 1, "count": 32},
                           {"type": "gres", "name": "gpu:h100", "count": 8}]},
    "steps": [],
}], "errors": []}  # fmt: skip


def make(folder):
    """Write every sample into a folder."""

    def write(name, content):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")

    for name in ("machines.csv", "job.toml"):
        shutil.copy(ROOT / "examples" / name, folder / name)
    write("jobs/nightly.toml", (ROOT / "examples" / "job.toml").read_text(encoding="utf-8"))
    write("allocation.json", ANSWER)
    write("assets.json", ASSETS)
    tfplan = plan(change("aws_instance.web", LARGE, before=LARGE), providers={"aws": "eu-west-1"})
    for name in ("plan.json", "tfplan.json"):
        write(name, tfplan)
    for name in ("measured.csv", "ROWS.csv"):
        write(name, ROWS.format("one", "two"))
    _estimates(folder)
    _bills(folder)
    _runs(folder, write)
    _trackers(folder, write)
    _providers(write)
    return folder


def _estimates(folder):
    for name, count in (("result", 1), ("now", 1), ("main", 1), ("month", 2)):
        asked = ("vm", "--sku", "m5.large", "--hours", "720", "--region", "eu-west-1", "--count", count)
        done = carbonest_here(*asked, "--format", "json")
        assert done.code == 0, done.err
        (folder / f"{name}.json").write_text(done.out, encoding="utf-8")


def _bills(folder):
    bill = focus.write(folder / "bill.csv", focus.BILL * 80)
    for name in ("exports/bill.csv", "cur/bill.csv", "2026-09/bill.csv", "2026-10/bill.csv"):
        (folder / name).parent.mkdir(exist_ok=True)
        month = {"2026-09": "2026-09", "2026-10": "2026-10"}.get(name.partition("/")[0], "")
        focus.write(folder / name, [row for row in focus.BILL if row["BillingPeriodStart"].startswith(month)])
    (folder / "azure").mkdir()
    for name in ("azure/focus-2026-10.csv.gz", "focus-2026-10.csv.gz"):
        (folder / name).write_bytes(gzip.compress(bill.read_bytes()))
    import duckdb

    for name in ("bill.parquet", "october-sample.parquet"):
        duckdb.sql(f"COPY (SELECT * FROM read_csv('{bill}', all_varchar = true)) TO '{folder / name}' (FORMAT parquet)")


def _runs(folder, write):
    first, second = run("a", 0, 7200, 3.6e6, 0.4)[1], run("b", 7200, 9000, 1.0e6, 0.1)[1]
    for name, data in (("run.json", first), ("train.json", first), ("rank0.json", first), ("rank1.json", second)):
        write(name, data)
        if name.startswith("rank"):
            write(f"runs/{name}", data)
    lines = "\n".join(TITAN.format(step, 9000 + step) for step in range(30))
    write("train.log", lines)


def _trackers(folder, write):
    watts = [(START + 10 * step, 300.0) for step in range(100)]
    stored = {"system/gpu_0_power_usage_watts": watts, "rmse": [(START, 0.2)]}
    run_ = ("r1", "FINISHED", START, START + 1000, stored, {})
    mlflow_folder(folder, [run_])
    mlflow_database(folder / "mlflow.db", [run_])
    log = wandb_log(wandb_records({"gpu.0.powerWatts": watts}, runtime=1000))
    home = folder / "wandb" / "offline-run-1"
    home.mkdir(parents=True)
    (home / "run-abc123.wandb").write_bytes(log)
    rows = "".join(f"{time},{value}\n" for time, value in watts)
    write("history.csv", f"_timestamp,system.gpu.0.powerWatts\n{rows}")
    events = folder / "runs" / "loop"
    events.mkdir(parents=True)
    scalars = [(time, "gpu/0/power_watts", value) for time, value in watts]
    (events / "events.out.tfevents.1760000000.node-7.123.0").write_bytes(event_file(scalars))
    write("sacct.json", SLURM)


def _providers(write):
    write("ours.json", figures_of.usage(("2026-10", "111", "eu-west-1", 90.0, 20.0)))
    write("usage.json", figures_of.usage(("2026-10", "111", "eu-west-1", 90.0, 20.0)))
    october = ("2026-10", "v3.0.0", "111", "eu-west-1", "AmazonEC2", 0.001, 0.100, 0.0, 0.050)
    write("carbon_emissions.csv", figures_of.aws(october))
    write("carbon_footprint.csv", figures_of.google(("2026-10", "p", "europe-west1", "Compute Engine", 1, 40, 2, 9)))
