"""``carbonest merge`` over recorded and measured runs: each counts once, what may be the same work is refused."""

import json
from datetime import UTC, datetime

import pytest

import carbonest
from carbonest.api.merged import merged
from estimator.errors import InputError
from estimator.results.documents import parsed
from estimator.tracked.once import hosts_of

from ..estimator.tracked.stores import START, mlflow_folder, wandb_log, wandb_records
from .run import carbonest_here as command

WATTS = [(START + 10 * n, 300.0) for n in range(11)]


def wandb(tmp_path, name, *, start=START, host="node-1", **given):
    folder = tmp_path / name
    folder.mkdir()
    series = {"gpu.0.powerWatts": [(start + 10 * n, 300.0) for n in range(11)]}
    content = wandb_log(wandb_records(series, run_id=name, start=start, host=host))
    (folder / "run-x.wandb").write_bytes(content)
    return carbonest.recorded("wandb", folder, region="eu-west-1", **given).to_dict()


def mlflow(tmp_path, **given):
    store = mlflow_folder(
        tmp_path, [("a" * 32, "3", START, START + 100, {"system/gpu_0_power_usage_watts": WATTS}, {})]
    )
    return carbonest.recorded("mlflow", store, gpu="A100", region="eu-west-1", **given).to_dict()


def measured(host="node-9", start=START, region=True):
    stamps = [datetime.fromtimestamp(start + each, UTC).isoformat().replace("+00:00", "Z") for each in (10, 60)]
    joules = {"low": 900.0, "central": 1000.0, "high": 1100.0}
    here = {"low": 0.0003, "central": 0.0004, "high": 0.0005}
    return {
        "schema_version": 1, "kind": "measurement", "run_id": "f" * 16, "name": "fit", "pid": 7, "command": None,
        "ancestors": [], "host": {"hostname": host, "boot_id": "b"}, "started": stamps[0], "ended": stamps[1],
        "wall_seconds": 50.0, "cpu_seconds": 40.0, "energy_joules": joules, "cpu_joules": joules, "gpu_joules": None,
        "meter": "rapl", "modelled": False,
        "devices": [{
            "device": "package-0", "part": "cpu", "joules": joules, "meter": "rapl", "modelled": False,
            "machine_wide": True, "counted": True, "started": stamps[0], "ended": stamps[1],
        }],
        "here": {"place": "aws eu-west-1", "energy_kwh": here, "operational_kgco2e": here} if region else None,
    }  # fmt: skip


def test_recorded_runs_of_several_results_are_summed_and_count_once(tmp_path):
    first, second = wandb(tmp_path, "a"), wandb(tmp_path, "b", start=START + 1000)
    total = merged([("a.json", first), ("b.json", second), ("again.json", first)])
    assert (total["kind"], total["tracker"], total["runs"]) == ("runs", "wandb", 2)
    for figure in ("energy_kwh", "operational_kgco2e"):
        for end in ("low", "central", "high"):
            by_hand = first["total"][figure][end] + second["total"][figure][end]
            assert total["total"][figure][end] == pytest.approx(by_hand, rel=1e-12)
    assert "1 runs stand in several of the results" in total["notes"][0]
    # What was merged can be merged again, checked and stated.
    assert merged([("m.json", total), ("a.json", first)])["total"] == total["total"]
    assert len(parsed(total, "m.json").lines) == 2


def test_the_same_run_with_other_figures_is_refused(tmp_path):
    here = wandb(tmp_path, "a")
    there = carbonest.recorded("wandb", tmp_path / "a", region="eu-north-1").to_dict()
    with pytest.raises(InputError, match="other figures"):
        merged([("a.json", here), ("b.json", there)])


def test_two_trackers_on_one_host_at_one_time_are_refused(tmp_path):
    slurm = tmp_path / "sacct.txt"
    slurm.write_text(
        "JobID|State|Start|ElapsedRaw|AllocTRES|NNodes|NodeList\n"
        f"71|COMPLETED|{int(START)}|100|cpu=8,gres/gpu:h100=1,gres/gpu=1,node=1|1|node-[1-3]\n"
    )
    jobs = carbonest.recorded("slurm", slurm, region="eu-west-1").to_dict()
    with pytest.raises(InputError, match=r"slurm run 71 .* were on node-1 at the same time|on node-1 at the same time"):
        merged([("jobs.json", jobs), ("runs.json", wandb(tmp_path, "a"))])
    # On another host, or afterwards, they are two.
    assert merged([("jobs.json", jobs), ("runs.json", wandb(tmp_path, "b", host="node-4"))])["runs"] == 2
    assert merged([("jobs.json", jobs), ("runs.json", wandb(tmp_path, "c", start=START + 100))])["runs"] == 2


def test_a_measured_and_a_recorded_run(tmp_path):
    with pytest.raises(InputError, match="on node-1 at the same time"):
        merged([("m.json", measured("Node-1.cluster.example")), ("runs.json", wandb(tmp_path, "a"))])
    both = merged([("m.json", measured()), ("runs.json", wandb(tmp_path, "b"))])
    assert both["kind"] == "merged"
    by_hand = 0.0004 + both["recorded"]["total"]["energy_kwh"]["central"]
    assert both["total"]["energy_kwh"]["central"] == pytest.approx(by_hand, rel=1e-12)
    assert len(parsed(both, "both.json").lines) == 2
    again = merged([("both.json", both), ("m.json", measured())])
    assert again["total"] == both["total"]


def test_joules_of_devices_and_kilowatt_hours_at_the_wall_are_no_sum(tmp_path):
    both = merged([("m.json", measured(region=False)), ("runs.json", wandb(tmp_path, "b"))])
    assert both["total"]["energy_kwh"] is None
    assert any("no total" in said for said in both["warnings"])


def test_a_run_whose_host_nobody_stored_may_be_the_measured_one(tmp_path):
    with pytest.raises(InputError, match="--host NAME"):
        merged([("m.json", measured()), ("runs.json", mlflow(tmp_path))])
    elsewhere = carbonest.recorded("mlflow", tmp_path, gpu="A100", region="eu-west-1", host="node-2").to_dict()
    assert merged([("m.json", measured()), ("runs.json", elsewhere)])["recorded"]["runs"] == 1


def test_groups_are_refused(tmp_path):
    with pytest.raises(InputError, match="without --group-by"):
        merged([("a.json", wandb(tmp_path, "a", group_by="project"))])


@pytest.mark.parametrize("wrong", [{"start": 3}, {"energy_kwh": {"low": 2, "central": 1, "high": 3}}, {"host": None}])
def test_a_broken_row_is_named(tmp_path, wrong):
    found = wandb(tmp_path, "a")
    found["results"][0] |= wrong
    with pytest.raises(InputError, match=r"a\.json: results"):
        merged([("a.json", found)])


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("node-1", {"node-1"}),
        ("Node-1.cluster.example", {"node-1"}),
        ("gpu[01-03,07],login", {"gpu01", "gpu02", "gpu03", "gpu07", "login"}),
        ("gpu[9-10]-ib", {"gpu9-ib", "gpu10-ib"}),
        ("", set()),
        ("gpu[1-999999999]", set()),
    ],
)
def test_hosts_of_a_list(text, hosts):
    assert hosts_of(text) == hosts


def test_the_commands(tmp_path):
    paths = []
    for name, start in (("a", START), ("b", START + 1000)):
        path = tmp_path / f"{name}.json"
        path.write_text(json.dumps(wandb(tmp_path, name, start=start)))
        paths.append(str(path))
    out = tmp_path / "merged.json"
    assert command("merge", *paths, "--format", "json", "--output", str(out)).code == 0
    text = command("merge", *paths)
    assert "recorded by" in text.out and "total" in text.out
    kwh = json.loads(out.read_text())["total"]["energy_kwh"]["central"]
    over, under = (command("check", str(out), "--max-kwh", str(kwh * part)).code for part in (0.9, 1.1))
    assert (over, under) == (3, 0)
    # The same runs given twice count once, and runs given in part twice are refused.
    twice = command("check", str(out), paths[0], "--max-kwh", str(kwh * 1.1))
    assert twice.code == 0 and "counted once" in twice.err
    assert command("statement", str(out)).code == 0


def test_each_tracker_of_a_merged_result_has_its_part_of_the_sum(tmp_path):
    paths = []
    for name, found in (("w", wandb(tmp_path, "a")), ("m", mlflow(tmp_path, host="other"))):
        path = tmp_path / f"{name}.json"
        path.write_text(json.dumps(found))
        paths.append(str(path))
    text = command("merge", *paths, "--format", "markdown").out
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if "|" in line]
    kwh = {row[0]: float(row[4].split()[0]) for row in rows if row[0] in ("wandb", "mlflow", "total")}
    assert kwh["wandb"] > 0 and kwh["mlflow"] > 0
    assert kwh["total"] == pytest.approx(kwh["wandb"] + kwh["mlflow"], rel=0.01)
