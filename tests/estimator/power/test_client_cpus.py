"""Desktop, laptop and small processors: limits as their vendors print them, and ranges that respect them."""

import csv
import subprocess
import sys

import pytest

from estimator.errors import UnknownNameError
from estimator.power import Hardware, cpu_spec, predict

from ...shared import ROOT, SHARED, needs_shared


def full_load(name):
    return predict(Hardware(name), scope="cpu_pkg", cpu_util=1.0).watts


@pytest.mark.parametrize(
    ("name", "tdp_watts"),
    [
        # Intel's product specifications (TDP or processor base power) and AMD's product pages.
        ("Intel(R) Core(TM) i5-6500T CPU @ 2.50GHz", 35),
        ("i5-6500T", 35),
        ("Core i9-10900KF", 125),
        ("N5105", 10),
        ("Intel(R) Celeron(R) N5105 @ 2.00GHz", 10),
        ("Intel(R) Core(TM) i7-8700 CPU @ 3.20GHz", 65),
        ("Intel(R) Core(TM) i7-1065G7 CPU @ 1.30GHz", 15),
        ("12th Gen Intel(R) Core(TM) i7-1260P", 28),
        ("Intel Core i9-14900K", 125),
        ("Intel(R) Core(TM) Ultra 7 155H", 28),
        ("Pentium Gold G5400", 58),
        ("Intel(R) N100", 6),
        ("AMD Ryzen 9 5950X 16-Core Processor", 105),
        ("AMD Ryzen 7 PRO 4750U with Radeon Graphics", 15),
        ("AMD Ryzen Threadripper PRO 3995WX 64-Cores", 280),
        ("AMD Ryzen AI 9 HX 370 w/ Radeon 890M", 28),
        ("AMD Ryzen Z1 Extreme", 28),
    ],
)
def test_tdp_is_the_vendors(name, tdp_watts):
    spec = cpu_spec(name)
    assert spec.tdp_watts == tdp_watts
    assert spec.client


@pytest.mark.parametrize(
    ("name", "most_watts"),
    [
        # 1.35 x TDP where no turbo power is printed; AMD's socket limit of a 105 W part is 142 W.
        ("i5-6500T", 47.25),
        ("i9-10900KF", 168.75),
        ("N5105", 13.5),
        ("Ryzen 9 5950X", 141.75),
        # Printed maximum turbo power: Intel's product specifications.
        ("i9-13900K", 253),
        ("i5-12400", 117),
        ("i7-1260P", 64),
        ("Core Ultra 7 155H", 115),
        ("Core Ultra 9 285K", 250),
        # Top of the configurable TDP: AMD's product pages.
        ("Ryzen AI 9 HX 370", 54),
        ("Ryzen 7 7840HS", 54),
    ],
)
def test_no_range_exceeds_what_the_part_can_draw(name, most_watts):
    assert cpu_spec(name).most_watts == pytest.approx(most_watts)
    watts = full_load(name)
    assert 0.3 * cpu_spec(name).tdp_watts < watts.low < watts.central < watts.high <= most_watts + 1e-9


@pytest.mark.parametrize(
    ("name", "measured_watts"),
    [
        # calibration/cloud_cpu_packages.csv and power/cpu_rapl_load_profiles.csv: packages, fully loaded.
        ("AMD Ryzen 9 7950X 16-Core Processor", 152.6),
        ("AMD Ryzen 9 7950X", 166),
        ("AMD Ryzen Threadripper 1950X", 166.9),
        ("Core i5-6600K", 85),
        ("Ryzen 3 1300X", 64.2),
        ("Ryzen 5 1500X", 68.8),
        ("Ryzen 7 1700X", 81.5),
    ],
)
def test_measured_packages_lie_inside(name, measured_watts):
    watts = full_load(name)
    assert watts.low < measured_watts < watts.high
    assert watts.central == pytest.approx(measured_watts, rel=0.2)


def test_relatives_are_of_the_same_segment():
    """No table holds these; the T parts of Intel's 9th generation are rated 35 W, its K parts 95 W."""
    slow, fast = cpu_spec("Core i5-9999T"), cpu_spec("Core i9-9950K")
    assert (slow.tdp_watts, slow.tier) == (35, "family")
    assert (fast.tdp_watts, fast.tier) == (95, "family")


def test_a_segment_without_relatives_asks_for_the_watts():
    with pytest.raises(UnknownNameError, match="thermal design power"):
        cpu_spec("Athlon 9999QX")
    assert cpu_spec("Athlon 9999QX (45 W)").tdp_watts == 45


def test_tdp_in_brackets_is_the_tdp():
    assert cpu_spec("i5-6500T (25 W)").tdp_watts == 25
    eco = cpu_spec("Ryzen 9 5950X (65 W)")
    assert (eco.tdp_watts, eco.most_watts) == (65, pytest.approx(87.75))
    assert cpu_spec("i9-13900K (125 W)").most_watts == 253, "its own TDP changes nothing"
    unknown = cpu_spec("Foo 9000 (35 W)")
    assert (unknown.tdp_watts, unknown.tier) == (35, "generic")
    assert full_load("Foo 9000 (35 W)").high <= 47.25


def test_apples_sizes_are_different_parts():
    assert cpu_spec("Apple M2 Max").tdp_watts > cpu_spec("Apple M2").tdp_watts
    with pytest.raises(UnknownNameError):
        cpu_spec("Apple M4 Pro")


def test_each_row_cites_its_line():
    with (ROOT / "data" / "client_cpus.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 1500
    assert all(row["source_row"] for row in rows)
    assert all(float(row["tdp_watts"]) <= float(row["most_watts"]) for row in rows)


@needs_shared
def test_table_is_what_its_script_writes():
    done = subprocess.run(
        [sys.executable, "build_client_cpus.py", "--check", "--sources", str(SHARED / "sources")],
        cwd=ROOT / "data" / "build",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@needs_shared
def test_cited_lines_hold_the_part():
    """Every hundredth row, against the raw list itself."""
    with (SHARED / "sources" / "calibration" / "client_cpu_tdp.csv").open() as file:
        raw = list(csv.DictReader(file))
    with (ROOT / "data" / "client_cpus.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if ":" in row["source_row"]]
    for row in rows[::100]:
        cited = raw[int(row["source_row"].split(":")[1]) - 2]
        assert cited["licence"] == "MIT"
        assert (cited["cpu_name"].strip(), float(cited["tdp_w"])) == (row["cpu_model"], float(row["tdp_watts"]))
