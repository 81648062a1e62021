"""Boards' own energy counters: differences by hand, resets, and how they stand to the watts beside them."""

import pytest

import carbonest

from .stores import START, wandb_log, wandb_records

#: A rise of 3,500 J every 10 s, from a counter that has run for long.
COUNTER = [(START + 10 * n, 5e8 + 3500.0 * n) for n in range(11)]
WATTS = [(START + 10 * n, 340.0) for n in range(11)]


def recorded(tmp_path, series, **given):
    path = tmp_path / "run-x.wandb"
    path.write_bytes(wandb_log(wandb_records(series, **given)))
    (row,) = carbonest.recorded("wandb", path, region="eu-west-1").rows
    return row


def test_the_counter_wins_and_the_watts_stand_in_the_trail(tmp_path):
    row = recorded(tmp_path, {"gpu.0.powerWatts": WATTS, "gpu.0.energyJoules": COUNTER})
    assert row.board_joules == pytest.approx(35_000.0, rel=1e-9)
    assert (row.gpu_source, row.coverage) == ("board_counter", 1.0)
    steps = {step.name: step for step in row.trail}
    assert steps["energy of the boards by watts"].value == pytest.approx(34_000.0, rel=1e-9)
    # 5 % of the sensor, and a tenth of a second of the counter's steps in 100 s.
    assert steps["energy of the boards"].low == pytest.approx(35_000.0 * (1 - 0.05 - 0.001), rel=1e-9)


def test_nothing_is_lost_between_two_readings(tmp_path):
    # Points a minute apart are a gap to watts; to a counter they are not.
    sparse = [COUNTER[0], COUNTER[1], COUNTER[2], COUNTER[10]]
    row = recorded(tmp_path, {"gpu.0.energyJoules": sparse})
    assert row.board_joules == pytest.approx(35_000.0, rel=1e-9)
    assert row.coverage == 1.0


def test_a_reset_is_a_gap_and_is_said(tmp_path):
    again = [*COUNTER[:6], *((time, joules - 5e8) for time, joules in COUNTER[6:])]
    row = recorded(tmp_path, {"gpu.0.energyJoules": again})
    assert row.board_joules == pytest.approx(9 * 3500.0, rel=1e-9)
    assert row.coverage == pytest.approx(0.9)
    assert any("fell 1 times" in said for said in row.warnings)
    # The step that is lost is taken at the mean of the others.
    (step,) = [step for step in row.trail if step.name == "energy of the boards"]
    assert step.value == pytest.approx(35_000.0, rel=1e-9)


def test_a_leap_that_no_board_draws_is_a_gap(tmp_path):
    leapt = [*COUNTER[:6], *((time, joules + 1e6) for time, joules in COUNTER[6:])]
    row = recorded(tmp_path, {"gpu.0.energyJoules": leapt})
    assert row.board_joules == pytest.approx(9 * 3500.0, rel=1e-9)
    assert any("no board draws" in said for said in row.warnings)


def test_a_counter_that_stands_still_is_not_believed(tmp_path):
    still = [(time, 5e8) for time, _ in COUNTER]
    row = recorded(tmp_path, {"gpu.0.powerWatts": WATTS, "gpu.0.energyJoules": still})
    assert (row.gpu_source, row.board_joules) == ("measured_watts", pytest.approx(34_000.0, rel=1e-9))
    assert any("never moved" in said for said in row.warnings)


def test_one_board_by_its_counter_the_other_by_its_watts(tmp_path):
    row = recorded(tmp_path, {"gpu.0.energyJoules": COUNTER, "gpu.1.powerWatts": WATTS}, boards=2)
    assert row.board_joules == pytest.approx(35_000.0 + 34_000.0, rel=1e-9)
    assert row.gpu_source == "measured_watts"
    assert "others' watts" in next(step.method for step in row.trail if step.name == "energy of the boards")


def test_two_runs_on_one_board_share_its_counter(tmp_path):
    for name in ("a", "b"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "run-x.wandb").write_bytes(wandb_log(wandb_records({"gpu.0.energyJoules": COUNTER}, run_id=name)))
    rows = carbonest.recorded("wandb", tmp_path, region="eu-west-1").rows
    alone = recorded(tmp_path / "a", {"gpu.0.energyJoules": COUNTER})
    assert sum(row.energy_kwh.central for row in rows) == pytest.approx(alone.energy_kwh.central, rel=1e-9)


def test_boards_of_labelled_nodes_are_told_apart(tmp_path):
    row = recorded(tmp_path, {"gpu.0.energyJoules/l:first": COUNTER, "gpu.0.energyJoules/l:second": COUNTER}, boards=1)
    assert (row.gpu_count, row.board_joules) == (2, pytest.approx(70_000.0, rel=1e-9))
