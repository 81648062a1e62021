"""The shipped coefficients and part tables: bounded, cited, in order."""

import csv
import itertools
from math import isfinite

import pytest

from estimator.power import Hardware, part_curves, predict, released, work_classes
from estimator.power.duty import Work, duty_of
from estimator.power.gpu import gpu_spec
from estimator.tables import path_of

MODEL = released()
TIERS = ("measured", "modelled", "family", "generic")
POINTS = ("idle", "10", "50", "full")


def rows(name):
    with path_of(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_coefficient_says_where_it_comes_from():
    known = {row["source_id"] for row in rows("sources")}
    for item in MODEL.coefficients.values():
        assert item.method, item.name
        assert item.source_ids and set(item.source_ids) <= known, item.name
        assert isfinite(item.value)
        if item.low is not None and item.high is not None:
            assert item.low <= item.value <= item.high, item.name


def test_every_part_cites_known_sources():
    known = {row["source_id"] for row in rows("sources")}
    for table in ("cpu_power", "gpu_power"):
        for row in rows(table):
            assert row["source_ids"] and set(row["source_ids"].split()) <= known, row


@pytest.mark.parametrize("setting", ["fleet", "benchmark"])
def test_packages_of_every_cpu_are_bounded_by_tdp_and_rise_with_load(setting):
    # No package that anyone measured exceeded 1.31 x TDP (8275CL under stress-ng); idle is well below it.
    for key, row in MODEL.cpus.items():
        tdp = float(row["tdp_watts"])
        curves = part_curves(Hardware(row["cpu_model"], 1, None, 64, setting=setting))
        idle, tenth, half, full = curves.cpu
        assert 0 < idle <= tenth <= half <= full, key
        assert full <= 1.35 * tdp, key
        for part in (curves.dram, curves.other):
            # A Grace's memory is inside its package's limit.
            assert list(part) == sorted(part) and (part[0] > 0 or key == "grace"), key
        # Before Nehalem, idle states hardly saved anything.
        if row["generation"] not in ("core", "nehalem", "opteron"):
            assert idle <= 0.65 * tdp, key


def test_boards_of_every_gpu_are_bounded_by_tdp_and_rise_with_load():
    for key, row in MODEL.gpus.items():
        tdp = float(row["tdp_watts"])
        assert 0 < float(row["idle_watts"]) <= float(row["waiting_watts"]) < tdp, key
        if row["deep_idle_watts"]:
            assert float(row["deep_idle_watts"]) <= float(row["idle_watts"]), key
        assert 0 < float(row["fp32_tflops"]) <= float(row["tensor_tflops"]), key
        idle, tenth, half, full = part_curves(Hardware(gpu_model=key, gpu_count=1)).gpu_board
        assert 0 < idle < tenth < half < full == pytest.approx(tdp), key


def test_an_a10g_may_draw_300_watts():
    # The driver prints a limit of 300 W in 15 of 15 readings (sources/calibration); secondary lists copied the A10's.
    assert float(MODEL.gpus["A10G"]["tdp_watts"]) == 300
    assert float(MODEL.gpus["A10"]["tdp_watts"]) == 150


def test_widths_widen_with_ignorance():
    for point in POINTS:
        for setting in ("benchmark", "fleet"):
            bounds = [MODEL.coefficient(f"width.server.{setting}.{tier}.{point}") for tier in TIERS]
            for narrow, wide in itertools.pairwise(bounds):
                assert wide.low <= narrow.low < 1 < narrow.high <= wide.high


def test_every_class_of_work_is_a_distribution_over_duty():
    for gpu in ("T4", "A100 80GB SXM4", "H100 80GB SXM5"):
        for workload, kind in work_classes().items():
            quantiles = duty_of(Work(workload), gpu_spec(gpu), MODEL).quantiles
            assert list(quantiles) == sorted(quantiles)
            assert all(0 <= value < 1 for value in quantiles)
            assert (quantiles[0] < quantiles[-1]) == (kind.law != "none"), workload


def test_the_table_shows_the_duty_that_the_model_gives():
    for row in rows("workload_classes"):
        if row["q50"]:
            found = duty_of(Work(row["class"]), gpu_spec("H100 80GB SXM5"), MODEL).quantiles
            assert float(row["q50"]) == pytest.approx(found[2], rel=5e-3), row["class"]
        assert int(row["sources"]) > 0 or row["law"] == "none" or "no reading" in row["method"]


def test_machines_know_every_class_of_work():
    from estimator.machines.load import CLASSES, NODE_WEIGHTS
    from estimator.power import duty

    assert {kind.gpu_class for kind in CLASSES.values()} <= set(work_classes())
    tuned = {name for name in work_classes() if "tuned" in name}
    assert set(work_classes()) - tuned <= set(CLASSES)
    assert duty.NODE_WEIGHTS == NODE_WEIGHTS


@pytest.mark.parametrize(
    ("cpu_model", "idle_watts"),
    [
        # Teads' bare-metal readings (turbostat PkgWatt, both sockets, idle): sources/power/teads_platforms_derived.csv.
        ("Xeon E5-2686 v4", 35.0),
        ("Xeon Platinum 8124M", 50.7),
        ("Xeon Platinum 8151", 48.0),
        ("Xeon Platinum 8175M", 57.9),
        ("Xeon Platinum 8252C", 57.0),
        ("Xeon Platinum 8259CL", 54.7),
        ("Xeon Platinum 8275CL", 57.9),
    ],
)
def test_idle_packages_of_clouds_are_what_bare_metal_read(cpu_model, idle_watts):
    found = predict(Hardware(cpu_model, 2, memory_gib=384), scope="cpu_pkg", cpu_util=0.0).watts
    assert found.central == pytest.approx(idle_watts, rel=0.2)
    assert found.low < idle_watts < found.high
