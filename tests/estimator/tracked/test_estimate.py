"""Rows and sums of recorded runs against hand sums and against the estimate of the same machine."""

import os
from dataclasses import replace
from xml.etree import ElementTree

import pytest

import carbonest
from carbonest.cli.usage.tracked_report import tables
from estimator.errors import InputError
from estimator.notebook import interval
from estimator.power import Hardware, predict, released

from .stores import START, mlflow_folder, wandb_log, wandb_records

HOUR = 3600


def series(watts, seconds=HOUR, step=10):
    return [(START + t, watts) for t in range(0, seconds + 1, step)]


def logged(tmp_path, name, watts, *, run_id=None, start=START, host="node-1", gpu="NVIDIA A100-SXM4-80GB", exit_code=0):
    path = tmp_path / f"{name}.wandb"
    points = [(time - START + start, value) for time, value in series(watts)]
    path.write_bytes(
        wandb_log(
            wandb_records(
                {"gpu.0.powerWatts": points},
                run_id=run_id or name,
                host=host,
                start=start,
                runtime=HOUR,
                gpu=gpu,
                exit_code=exit_code,
            )
        )
    )
    return path


def test_joules_of_the_boards_are_the_hand_sum_of_the_stored_series(tmp_path):
    store = mlflow_folder(
        tmp_path,
        [
            (
                "a" * 32,
                "3",
                START,
                START + 40,
                {
                    "system/gpu_0_power_usage_watts": [
                        (START + 10 * n, w) for n, w in enumerate((80, 300, 310, 290, 90))
                    ],
                    "system/gpu_1_power_usage_watts": [
                        (START + 10 * n, w) for n, w in enumerate((70, 200, 210, 220, 60))
                    ],
                },
                {},
            )
        ],
    )
    (row,) = carbonest.recorded("mlflow", store, gpu="A100", intensity=100.0, pue=1.0).rows
    by_hand = 10 * (80 / 2 + 300 + 310 + 290 + 90 / 2) + 10 * (70 / 2 + 200 + 210 + 220 + 60 / 2)
    assert row.board_joules == pytest.approx(by_hand, rel=1e-9)
    assert row.coverage == 1.0


def test_energy_is_boards_at_the_wall_and_the_rest_of_the_host(tmp_path):
    path = logged(tmp_path, "a", 400.0)
    (row,) = carbonest.recorded("wandb", path, intensity=250.0, pue=1.2).rows
    loss = released().coefficient("gpu.loss_share").value
    hardware = Hardware("AMD EPYC 7763", gpu_model="A100-SXM4-80GB", gpu_count=1)
    parts = predict(hardware, scope="server_ac", workload="training").parts
    expected = 1.2 * (400.0 * (1 + loss) + parts["host"].central) / 1000
    # What GPUs bring to a node depends on their duty, which measured watts replace.
    assert row.energy_kwh.central == pytest.approx(expected + 1.2 * parts["node"].central / 1000, rel=1e-6)
    assert row.operational_kgco2e.central == pytest.approx(row.energy_kwh.central * 0.25, rel=1e-9)
    assert row.embodied_kgco2e is row.cost_usd is None
    assert row.energy_kwh.low < row.energy_kwh.central < row.energy_kwh.high


def test_two_runs_on_one_board_draw_no_more_than_the_board(tmp_path):
    paths = [logged(tmp_path, name, 400.0) for name in ("a", "b")]
    alone = carbonest.recorded("wandb", paths[0], intensity=100.0)
    both = carbonest.recorded("wandb", paths, intensity=100.0)
    assert both.whole.energy_kwh.central == pytest.approx(alone.whole.energy_kwh.central, rel=1e-9)
    elsewhere = logged(tmp_path, "c", 400.0, host="node-2")
    apart = carbonest.recorded("wandb", [paths[0], elsewhere], intensity=100.0)
    assert apart.whole.energy_kwh.central == pytest.approx(2 * alone.whole.energy_kwh.central, rel=1e-9)


def test_a_copied_folder_is_counted_once_and_a_resumed_run_twice(tmp_path):
    path = logged(tmp_path, "a", 400.0)
    (tmp_path / "copy.wandb").write_bytes(path.read_bytes())
    once = carbonest.recorded("wandb", tmp_path, intensity=100.0)
    assert len(once.rows) == 1
    assert "1 runs stand in the stores twice" in once.notes[0]
    logged(tmp_path, "resumed", 400.0, run_id="a", start=START + 2 * HOUR)
    assert len(carbonest.recorded("wandb", tmp_path, intensity=100.0).rows) == 2


def test_a_run_on_a_cloud_machine_has_its_price_and_its_embodied_share(tmp_path):
    path = logged(tmp_path, "a", 200.0, gpu="Tesla V100-SXM2-16GB")
    (row,) = carbonest.recorded("wandb", path, sku="p3.2xlarge", region="us-east-1").rows
    machine = carbonest.estimate_vm("p3.2xlarge", 1, region="us-east-1")
    assert row.cost_usd.central == pytest.approx(machine.cost_usd.central, rel=1e-9)
    assert row.embodied_kgco2e.central == pytest.approx(machine.embodied_kgco2e.central, rel=1e-9)


def test_failed_runs_are_counted_apart(tmp_path):
    paths = [logged(tmp_path, "a", 400.0), logged(tmp_path, "b", 400.0, start=START + 2 * HOUR, exit_code=1)]
    found = carbonest.recorded("wandb", paths, intensity=100.0, group_by="state")
    assert {group.key[0]: group.runs for group in found.groups} == {"finished": 1, "failed": 1}
    assert found.whole.lost_runs == 1
    assert found.whole.lost_energy_kwh.central == pytest.approx(found.whole.energy_kwh.central / 2, rel=1e-9)


def test_a_notebook_shows_the_runs_or_the_groups_and_the_total(tmp_path):
    paths = [logged(tmp_path, "a", 400.0), logged(tmp_path, "b", 400.0, start=START + 2 * HOUR, exit_code=1)]
    for group_by, names in (((), ["happy-tree-1"] * 2), ("state", ["finished", "failed"])):
        found = carbonest.recorded("wandb", paths, intensity=100.0, group_by=group_by)
        table = ElementTree.fromstring(found._repr_html_())
        rows = [[cell.text or "" for cell in line] for line in table.iter("tr")][1:]
        assert sorted(row[0] for row in rows) == sorted([*names, "total"])
        assert interval(found.whole.energy_kwh) in rows[-1]


def test_a_gap_is_said_and_widens_the_range(tmp_path):
    points = [point for point in series(400.0) if not 1000 < point[0] - START < 2500]
    points[3] = (points[3][0], 100.0)
    path = tmp_path / "a.wandb"
    path.write_bytes(wandb_log(wandb_records({"gpu.0.powerWatts": points}, runtime=HOUR)))
    (row,) = carbonest.recorded("wandb", path, intensity=100.0).rows
    assert row.coverage == pytest.approx(1 - 1500 / 3600, abs=0.01)
    assert any("no stored watts" in note for note in row.warnings)
    (whole,) = carbonest.recorded(
        "wandb", logged(tmp_path, "b", 400.0, gpu="NVIDIA H100 80GB HBM3"), intensity=100.0
    ).rows
    assert row.energy_kwh.low / row.energy_kwh.central < whole.energy_kwh.low / whole.energy_kwh.central


def test_quality_against_energy(tmp_path):
    runs = []
    for number, (watts, rmse) in enumerate(((100, 0.30), (200, 0.20), (250, 0.25), (300, 0.19))):
        points = series(float(watts))
        metrics = {"system/gpu_0_power_usage_watts": points, "rmse": [(START, rmse)]}
        runs.append((f"{number}" * 32, "3", START, START + HOUR, metrics, {}))
    found = carbonest.recorded("mlflow", mlflow_folder(tmp_path, runs), gpu="A100", intensity=100.0, metric="rmse")
    # The third takes more than the second and is worse.
    assert [(move.from_run[-1], move.to_run[-1]) for move in found.front] == [("0", "1"), ("1", "3")]
    assert found.front[0].gain == pytest.approx(0.1)
    loss = released().coefficient("gpu.loss_share").value
    pue = released().coefficient("facility.pue").value
    assert found.front[0].more_kwh.central == pytest.approx(0.1 * (1 + loss) * pue, rel=1e-6)
    assert found.front[0].kwh_per_unit.central == pytest.approx(1.0 * (1 + loss) * pue, rel=1e-6)


SACCT = "JobID|State|Start|ElapsedRaw|AllocTRES|ConsumedEnergyRaw|NNodes\n"


def test_slurm_counter_of_whole_nodes(tmp_path):
    path = tmp_path / "sacct.txt"
    path.write_text(SACCT + "7|COMPLETED|1790812800|3600|cpu=8,gres/gpu:a100=4,node=1|7200000|1\n")
    counted = carbonest.recorded("slurm", path, counter_covers_node=True, pue=1.0, intensity=500.0).rows[0]
    assert counted.energy_kwh == (2.0, 2.0, 2.0)
    assert counted.operational_kgco2e.central == pytest.approx(1.0)
    assert counted.gpu_source == "counter"
    modelled = carbonest.recorded("slurm", path, pue=1.0, intensity=500.0).rows[0]
    assert modelled.gpu_source == "assumed"
    assert modelled.energy_kwh.low < modelled.energy_kwh.high


JOBS = "JobID|State|Start|ElapsedRaw|AllocTRES|ConsumedEnergyRaw|NNodes|NCPUS|NodeList\n"


def jobs(tmp_path, *held, host="n1", joules="", nodes=1, cpus=32):
    path = tmp_path / f"{len(held)}.txt"
    lines = [
        f"{n}|COMPLETED|1790812800|3600|cpu={cpus},{each}node={nodes}|{joules}|{nodes}|{cpus}|{host}"
        for n, each in enumerate(held)
    ]
    path.write_text(JOBS + "\n".join(lines) + "\n")
    return path


@pytest.mark.parametrize(
    ("held", "options"), [("gres/gpu:a100=4,", {"gpus_per_host": 8}), ("", {"host_cpus": 128})], ids=["boards", "CPUs"]
)
def test_two_jobs_of_slurm_on_one_node_have_each_its_own_boards_and_cpus(tmp_path, held, options):
    given = {"pue": 1.0, "intensity": 100.0, **options}
    one = carbonest.recorded("slurm", jobs(tmp_path, held), **given).whole.energy_kwh
    two = carbonest.recorded("slurm", jobs(tmp_path, held, held), **given).whole.energy_kwh
    assert two.central == pytest.approx(2 * one.central, rel=1e-9)


def test_the_counter_of_a_node_is_counted_once_for_the_jobs_that_share_it(tmp_path):
    path = jobs(tmp_path, "", "", joules="7200000")
    found = carbonest.recorded("slurm", path, counter_covers_node=True, pue=1.0, intensity=100.0)
    assert found.whole.energy_kwh.central == pytest.approx(2.0)


def test_boards_need_not_divide_among_the_nodes(tmp_path):
    watts = {}
    for boards in (3, 4):
        path = jobs(tmp_path, f"gres/gpu:a100={boards},", nodes=2, host="n[1-2]")
        (row,) = carbonest.recorded("slurm", path, pue=1.0, intensity=100.0).rows
        watts[boards] = next(step.value for step in row.trail if step.name == "power of the boards")
    assert watts[3] == pytest.approx(watts[4] * 3 / 4, rel=1e-9)


def test_what_cannot_be_known_is_said(tmp_path):
    path = tmp_path / "sacct.txt"
    path.write_text(SACCT + "7|COMPLETED|1790812800|3600|cpu=8,node=1||1\n8|PENDING|Unknown|0|||\n")
    found = carbonest.recorded("slurm", path, intensity=500.0)
    (cpu,) = found.rows
    assert cpu.status == "not_estimated"
    assert "--host-cpus" in cpu.reason
    assert cpu.energy_kwh is None
    # A job that waits has held nothing: it is no run that could not be estimated.
    assert any("1 jobs never began" in note for note in found.notes)


def test_places_are_by_host(tmp_path):
    table = tmp_path / "places.csv"
    table.write_text("Host,Region,SKU\nnode-1,us-east-1,p3.2xlarge\n")
    path = logged(tmp_path, "a", 200.0, gpu="Tesla V100-SXM2-16GB")
    (row,) = carbonest.recorded("wandb", path, places=table).rows
    assert (row.region, row.sku) == ("us-east-1", "p3.2xlarge")
    table.write_text("Host,Region\nnode-1,us-east-1\nnode-1,eu-west-1\n")
    with pytest.raises(InputError, match="line 3"):
        carbonest.recorded("wandb", path, places=table)


def test_accounting_comes_through_a_pipe(tmp_path):
    path = tmp_path / "sacct.txt"
    path.write_text(SACCT + "7|COMPLETED|1790812800|3600|cpu=8,gres/gpu:a100=4,node=1||1\n")
    reading, writing = os.pipe()
    os.write(writing, path.read_bytes())
    os.close(writing)
    try:
        piped = carbonest.recorded("slurm", f"/dev/fd/{reading}", intensity=500.0)
    finally:
        os.close(reading)
    (row,) = piped.rows
    assert [replace(row, source=str(path))] == carbonest.recorded("slurm", path, intensity=500.0).rows


def test_a_part_of_the_runs_has_no_total_of_all(tmp_path):
    table = tmp_path / "places.csv"
    table.write_text("host,region,sku\nnode-1,us-east-1,p3.2xlarge\n")
    paths = [logged(tmp_path, "a", 200.0), logged(tmp_path, "b", 200.0, host="elsewhere")]
    found = carbonest.recorded("wandb", paths, places=table, intensity=100.0)
    rows = {row.host: row for row in found.rows}
    assert rows["node-1"].total_kgco2e is not None
    assert rows["elsewhere"].total_kgco2e is None
    assert found.whole.total_kgco2e is found.whole.embodied_kgco2e is found.whole.cost_usd is None
    assert found.whole.operational_kgco2e.central == pytest.approx(
        sum(row.operational_kgco2e.central for row in found.rows)
    )


def test_boards_that_a_machine_does_not_have_are_not_dropped(tmp_path):
    (row,) = carbonest.recorded("wandb", logged(tmp_path, "a", 200.0), sku="m5.large").rows
    assert row.status == "not_estimated"
    assert "m5.large has 0" in row.reason
    four = jobs(tmp_path, "gres/gpu:v100=4,")
    (row,) = carbonest.recorded("slurm", four, sku="p3.2xlarge").rows
    assert row.status == "not_estimated"
    (row,) = carbonest.recorded("slurm", four, sku="p3.16xlarge").rows
    assert any("held 4 of the 8 boards" in note for note in row.warnings)


def test_other_boards_of_the_host_are_not_those_of_the_run(tmp_path):
    found = {}
    for boards in (1, 8):
        path = tmp_path / f"{boards}.wandb"
        keys = {f"gpu.{number}.powerWatts": series(400.0) for number in range(boards)}
        records = wandb_records({**keys, "gpu.process.0.gpu": series(90.0)}, runtime=HOUR, boards=boards)
        path.write_bytes(wandb_log(records))
        (found[boards],) = carbonest.recorded("wandb", path, pue=1.0, intensity=100.0, gpus_per_host=8).rows
    assert found[8].gpu_count == 1
    assert found[8].energy_kwh.central == pytest.approx(found[1].energy_kwh.central, rel=1e-9)
    assert carbonest.recorded("wandb", path, pue=1.0, intensity=100.0).rows[0].energy_kwh == found[8].energy_kwh


def test_a_start_that_no_calendar_has_is_no_traceback(tmp_path):
    path = tmp_path / "sacct.txt"
    held = "cpu=8,gres/gpu:a100=4,node=1"
    path.write_text(SACCT + f"7|COMPLETED|99999999999|3600|{held}||1\n8|COMPLETED|1790812800|3600|{held}||1\n")
    (store,) = [mlflow_folder(tmp_path, [("a" * 32, "3", 1e15, 1e15 + 100, {}, {})])]
    (odd,) = carbonest.recorded("mlflow", store, region="eu-west-1").rows
    assert (odd.status, odd.energy_kwh) == ("not_estimated", None)
    assert "calendar" in odd.reason
    assert carbonest.recorded("slurm", path, intensity=500.0).rows[1].status == "estimated"


def test_hours_that_nobody_stored_are_counted_and_are_no_zero(tmp_path):
    runs = [("a", "FINISHED", START, START + 3600, {}, {}), ("b", "RUNNING", START, None, {}, {})]
    found = carbonest.recorded("mlflow", mlflow_folder(tmp_path, runs), region="eu-west-1", group_by=("state",))
    assert (found.whole.hours, found.whole.not_estimated, found.whole.hours_unknown) == (1.0, 1, 1)
    rows = {row[0]: row for row in tables(found)[0].rows}
    assert (rows["running"][2:4], rows["total"][2:4]) == ((None, None), (1.0, None))
    assert any("1 run could not be estimated" in note and "is not known" in note for note in tables(found)[0].notes)


def test_a_run_without_a_place_names_the_regions_that_stand_in(tmp_path):
    path = logged(tmp_path, "one", 300.0)
    (row,) = carbonest.recorded("wandb", path).rows
    said = " ".join(row.warnings)
    assert "the grids of aws's regions do" in said and "median of aws's" in said and "world" not in said
