import json
import random
import threading
from statistics import correlation

import pytest

from estimator.errors import AccessError, InputError
from profiler.calibrate import analysis as calibrate
from profiler.calibrate import experiment
from profiler.calibrate.analysis import CircularEnergyError, Observation
from profiler.meters import CpuTimeModel, MeterReport, ReplayMeter, choose_meters

WATTS, PER_CPU_SECOND = 12.0, 7.0


def observations(*, modelled=False, noise=0.0, threads=(1, 2, 4)):
    chance = random.Random(1)
    found = []
    for family, weight in (("ridge", 1.0), ("gbm", 1.3), ("fcn", 0.8)):
        for count in threads:
            for size in (1, 2, 4):
                wall = 10.0 * weight + size
                cpu = wall * count * 0.9
                joules = (WATTS * wall + PER_CPU_SECOND * cpu) * (1 + noise * chance.uniform(-1, 1))
                found.append(Observation(family, size, count, cpu, wall, joules, "replay", modelled))
    return found


def test_the_guard_refuses_energy_that_was_computed_from_cpu_time():
    model = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4)
    circular = [
        Observation("ridge", 1, 1, cpu, cpu, model.joules(cpu, cpu).central, "cpu_time", modelled=True)
        for cpu in (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)
    ]
    # What the guard keeps out: a perfect correlation that says nothing.
    perfect = correlation([o.cpu_seconds for o in circular], [o.joules for o in circular])
    assert perfect == pytest.approx(1.0)
    for attempt in (
        lambda: calibrate.analyse(circular),
        lambda: calibrate.fit(circular, with_base=True),
        lambda: calibrate.refuse_modelled([*observations(), circular[0]]),
    ):
        with pytest.raises(CircularEnergyError, match="it would be 1 by construction"):
            attempt()


def test_base_power_and_slope_come_back():
    proportional, based = calibrate.analyse(observations())
    assert based.base_watts == pytest.approx((WATTS, WATTS, WATTS))
    assert based.joules_per_cpu_second.central == pytest.approx(PER_CPU_SECOND)
    assert proportional.base_watts is None
    assert [score.left_out for score in based.scores] == ["one family", "one load"]
    assert all(score.r2 == pytest.approx(1.0) and score.worst_error < 1e-9 for score in based.scores)
    # Base power shared by one busy CPU or by four: the proportional model cannot carry from one to the other.
    assert proportional.scores[1].r2 < based.scores[1].r2
    assert proportional.scores[1].worst_error > 0.2


def test_noise_shows_in_the_errors_and_in_the_interval():
    _, based = calibrate.analyse(observations(noise=0.1))
    low, central, high = based.joules_per_cpu_second
    assert low < central < high and low < PER_CPU_SECOND < high
    assert 0.01 < based.scores[0].mean_error < 0.2


def test_one_load_leaves_no_false_base_and_no_score_of_one():
    _, based = calibrate.analyse(observations(threads=(1,)))
    assert based.scores == ()
    assert based.base_watts is None and "cannot be told apart" in based.reason


def test_too_little_is_refused():
    with pytest.raises(InputError, match="6 observations of two families"):
        calibrate.analyse(observations()[:3])


def test_design_holds_every_combination_once_per_block_in_another_order():
    blocks = calibrate.design([1, 2, 2, 4], repeats=2)
    assert [len(block) for block in blocks] == [54, 54]
    assert set(blocks[0]) == set(blocks[1]) and blocks[0] != blocks[1]


def test_work_that_took_equal_joules_everywhere_has_no_correlation_and_the_json_is_still_whole():
    alike = [Observation(family, size, 1, 10.0, 10.0, 80.0, "replay", False) for family in "ab" for size in (1, 2, 4)]
    proportional, _ = calibrate.analyse(alike)
    (score,) = proportional.scores
    assert score.r2 is None and score.rank_correlation is None and score.worst_error == pytest.approx(0.0)
    json.dumps(proportional.to_dict(), allow_nan=False)
    assert proportional.joules_per_cpu_second == pytest.approx((8.0, 8.0, 8.0))


def fake_machine(cpus, *, base_watts, per_cpu_second, seed, noise=0.03, loads=None):
    """Observations of the design on a machine with so many CPUs whose sensor is linear, give or take its noise."""
    chance = random.Random(seed)
    found = []
    for cell in (cell for block in calibrate.design([1, cpus // 2, cpus], repeats=2) for cell in block):
        busy = cell.threads * cell.duty * chance.uniform(0.85, 1.0)
        if loads is not None and cell.threads * cell.duty not in loads:
            continue
        wall = chance.uniform(10.0, 14.0)
        joules = (base_watts + per_cpu_second * busy) * wall * chance.gauss(1.0, noise)
        found.append(Observation(*cell[:3], busy * wall, wall, joules, "fake", False, cell.duty))
    return found


@pytest.mark.parametrize("cpus", [2, 4, 8])
def test_constants_of_machines_with_few_and_many_cpus_come_back_with_their_intervals(cpus):
    inside_base = inside_slope = 0
    for seed in range(40):
        seen = fake_machine(cpus, base_watts=WATTS, per_cpu_second=PER_CPU_SECOND, seed=seed)
        _, based = calibrate.analyse(seen, seed=seed)
        inside_base += based.base_watts.low <= WATTS <= based.base_watts.high
        inside_slope += based.joules_per_cpu_second.low <= PER_CPU_SECOND <= based.joules_per_cpu_second.high
        assert based.scores[1].r2 > 0.9, "on loads that the fit had not seen"
    print(cpus, "CPUs: P0", based.base_watts, "k", based.joules_per_cpu_second, inside_base, inside_slope)
    # Of 40 intervals of 90 %, at least 30 hold the truth but once in a thousand tries.
    assert inside_base >= 30 and inside_slope >= 30


def test_two_loads_identify_the_constants_but_leave_none_to_be_left_out():
    """An exactly linear sensor on two CPUs once scored R² −619: what was left could not tell P0 from k."""
    seen = fake_machine(2, base_watts=WATTS, per_cpu_second=PER_CPU_SECOND, seed=0, noise=0.0, loads=(1.0, 2.0))
    _, based = calibrate.analyse(seen)
    assert based.base_watts.central == pytest.approx(WATTS)
    family, load = based.scores
    assert family.r2 == pytest.approx(1.0)
    assert load.r2 is None and load.worst_error is None
    assert load.reason == "not scored: of 2 loads, without one the others cannot tell P0 from k"


def test_two_cpus_are_also_loaded_with_half_a_cpu():
    assert {cell.threads * cell.duty for cell in calibrate.design([1, 1, 2], repeats=1)[0]} == {0.5, 1.0, 2.0}
    assert {cell.threads * cell.duty for cell in calibrate.design([1, 4, 8], repeats=1)[0]} == {1.0, 4.0, 8.0}


class FakeData:
    digest = "0123456789abcdef0123"


def observed(tmp_path, monkeypatch, answer, **more):
    monkeypatch.setattr(experiment, "_window", lambda cell, *given: answer(cell))
    report = MeterReport((ReplayMeter([1.0]),), ())
    return experiment.observe(
        report, FakeData(), repeats=1, window_seconds=1.0, idle_seconds=0.0, resume=tmp_path / "run.jsonl", **more
    )


def linear(cell):
    busy = cell.threads * cell.duty
    return Observation(*cell[:3], busy * 10, 10.0, 10 * (WATTS + PER_CPU_SECOND * busy), "replay", False, cell.duty)


def spoilt(cell):
    return experiment._Spoilt("other programs kept 40% of the CPUs busy meanwhile (at most 5%)", spoilt=True)


def test_a_busy_machine_is_told_after_ten_windows_and_each_is_said(tmp_path, monkeypatch):
    said = []
    with pytest.raises(InputError, match="first 10 windows were all discarded; the last one because other programs"):
        observed(tmp_path, monkeypatch, spoilt, on_discard=said.append)
    assert len(said) == 10 and all("kept 40%" in gone.why for gone in said)


def test_a_model_that_cannot_run_is_told_as_the_reason(tmp_path, monkeypatch):
    broken = experiment._Spoilt("its process ended with failed: no such luck", spoilt=False)
    with pytest.raises(InputError, match=r"0 of \d+ windows count, too few .* because its process ended with failed"):
        observed(tmp_path, monkeypatch, lambda cell: broken)


def test_windows_are_kept_on_disk_and_only_what_is_missing_is_run_again(tmp_path, monkeypatch):
    answered = []

    def first(cell):
        answered.append(cell)
        if len(answered) == 8:
            raise KeyboardInterrupt
        return spoilt(cell) if len(answered) == 3 else linear(cell)

    with pytest.raises(KeyboardInterrupt):
        observed(tmp_path, monkeypatch, first)
    with (tmp_path / "run.jsonl").open("a") as file:
        file.write('{"block": 0, "fam')
    again = []
    record = observed(tmp_path, monkeypatch, lambda cell: again.append(cell) or linear(cell))
    assert record.resumed == 6 and len(again) == len(record.observations) - 6
    assert answered[2] in again, "a discarded window is tried again"
    assert len(record.observations) == len(calibrate.design([1, 1, 2] if experiment.logical_cpus() == 2 else [1, 4, 8],
                                                            repeats=1)[0])  # fmt: skip
    third = observed(tmp_path, monkeypatch, lambda cell: pytest.fail("nothing is left"))
    assert calibrate.analyse(third.observations)[1].base_watts.central == pytest.approx(WATTS)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("no JSON", "must hold windows of a calibration"),
        ('{"carbonest_profile": {}}\n', "must hold windows of a calibration"),
        ('{"carbonest_calibration": 3}\n', "carbonest_calibration"),
        ('{"carbonest_calibration": {"seed": 7}}\n', "another calibration"),
    ],
)
def test_another_file_is_refused(tmp_path, monkeypatch, content, said):
    (tmp_path / "run.jsonl").write_text(content)
    with pytest.raises(InputError, match=said):
        observed(tmp_path, monkeypatch, linear)
    assert (tmp_path / "run.jsonl").read_text() == content


def test_without_a_sensor_nothing_is_measured(tmp_path):
    report = choose_meters(CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4), powercap_root=tmp_path)
    assert experiment.sensor(report) is None
    with pytest.raises(AccessError, match="needs an energy sensor"):
        experiment.observe(report, None)


def test_one_cell_under_a_fake_sensor(tmp_path, monkeypatch):
    """The whole way through a child process, with a powercap tree whose counter gains 1 J every 10 ms."""
    zone = tmp_path / "intel-rapl:0"
    zone.mkdir()
    for name, text in (("name", "package-0"), ("energy_uj", "1000000"), ("max_energy_range_uj", "262143328850")):
        (zone / name).write_text(text + "\n")
    monkeypatch.setenv("CARBONEST_POWERCAP", str(tmp_path))
    monkeypatch.setattr(experiment, "_busy", lambda: None)
    from profiler.houses import loading as houses

    stop, joules = threading.Event(), 1

    def count():
        nonlocal joules
        while not stop.wait(0.01):
            joules += 1
            (tmp_path / "next").write_text(f"{joules * 1_000_000}\n")
            (tmp_path / "next").replace(zone / "energy_uj")

    thread = threading.Thread(target=count)
    thread.start()
    try:
        seen = experiment._window(calibrate.Cell("ridge", 1, 1), "rapl", houses.load(None), 0, 0.2)
    finally:
        stop.set()
        thread.join()
    assert isinstance(seen, Observation) and seen.meter == "rapl" and not seen.modelled
    # How long a window lasts depends on the machine; that it lasted, and what the sensor counted meanwhile, does not.
    assert seen.wall_seconds > 0 and seen.cpu_seconds > 0
    assert 0 < seen.joules <= joules


def test_only_sensors_of_the_cpus_meter_models_that_run_on_cpus(monkeypatch):
    """A GPU's counter beside modelled CPUs would pass its idling for the work of a model."""
    from profiler import meters
    from profiler.training import worker

    curve = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4)
    board = meters.ReplayMeter([50.0], part="gpu", device="GPU-1")
    package = meters.ReplayMeter([7.0])
    for usable, kept in (((board, meters.CpuTimeMeter(curve)), []), ((package, board), [package])):
        monkeypatch.setattr(worker, "choose_meters", lambda usable=usable: meters.MeterReport(usable, ()))
        assert worker.sensors() == kept


def test_memory_alone_is_no_reading_of_the_work():
    from profiler.training.gauge import Gauge

    _, cost = Gauge([ReplayMeter([3.0], part="dram", device="dram-0")])._times(lambda: None, 1)
    assert cost.joules is None and cost.machine_joules is None
    _, cost = Gauge([ReplayMeter([8.0]), ReplayMeter([3.0], part="dram", device="dram-0")])._times(lambda: None, 2)
    assert cost.machine_joules == 5.5 and 0 <= cost.joules <= 5.5
