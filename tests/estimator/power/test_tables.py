"""The shipped coefficients and part tables: bounded, cited, in order."""

import csv
import itertools
from math import isfinite

import pytest

from estimator.power import WORKLOADS, Hardware, part_curves, predict, released
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
        curves = part_curves(Hardware(gpu_model=key, gpu_count=1))
        assert set(curves.gpu_board) == set(WORKLOADS)
        for workload, (idle, tenth, half, full) in curves.gpu_board.items():
            assert 0 < idle <= tenth <= half <= full <= tdp, (key, workload)


def test_widths_widen_with_ignorance():
    for point in POINTS:
        for setting in ("benchmark", "fleet"):
            bounds = [MODEL.coefficient(f"width.server.{setting}.{tier}.{point}") for tier in TIERS]
            for narrow, wide in itertools.pairwise(bounds):
                assert wide.low <= narrow.low < 1 < narrow.high <= wide.high


def test_every_class_of_work_has_a_width():
    for workload in WORKLOADS:
        bounds = MODEL.coefficient(f"width.gpu.{workload}")
        assert bounds.low < 1 < bounds.high


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
