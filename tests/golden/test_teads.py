"""Teads' sheet of September 2021, digit for digit: rows copied from the sheet itself (decimal commas written as points)."""

# ruff: noqa: E501 (one line per row of the sheet)

import pytest

from estimator import tables
from estimator.machines.catalogue import find_machine
from estimator.published import method_watts

# Instance | PkgWatt idle 10 50 100 % | RAMWatt | GPUWatt | Delta Full Machine | Instance @ idle 10 50 100 %
SHEET = """
a1.medium | 0.29 0.80 1.88 2.55 | 0.40 0.60 0.80 1.20 | 0.0 0.0 0.0 0.0 | 0.5 | 1.2 1.9 3.2 4.2
c1.medium | 0.95 2.73 5.61 7.67 | 0.34 0.51 0.68 1.02 | 0.0 0.0 0.0 0.0 | 1.6 | 2.9 4.8 7.9 10.3
c4.8xlarge | 29.31 83.68 172.10 235.57 | 12.00 18.00 24.00 36.00 | 0.0 0.0 0.0 0.0 | 48.6 | 89.9 150.3 244.7 320.2
c5.xlarge | 2.81 7.49 16.29 23.54 | 1.56 2.81 4.94 7.06 | 0.0 0.0 0.0 0.0 | 5.3 | 9.7 15.6 26.6 35.9
c5.24xlarge | 57.93 175.53 448.31 626.76 | 36.55 66.26 138.37 210.48 | 0.0 0.0 0.0 0.0 | 96.0 | 190.5 337.8 682.7 933.2
c5a.xlarge | 1.35 3.71 8.78 11.88 | 1.60 2.40 3.20 4.80 | 0.0 0.0 0.0 0.0 | 2.3 | 5.3 8.4 14.3 19.0
d3.2xlarge | 4.56 11.49 25.58 37.12 | 9.95 16.47 29.48 42.49 | 0.0 0.0 0.0 0.0 | 7.0 | 21.5 35.0 62.1 86.6
g4ad.4xlarge | 5.42 14.85 35.11 47.53 | 12.80 19.20 25.60 38.40 | 26.1 71.6 169.3 229.2 | 9.3 | 53.7 115.0 239.3 324.4
g4dn.xlarge | 2.28 5.75 12.79 18.56 | 2.49 4.12 7.37 10.62 | 8.1 22.3 52.7 71.3 | 3.5 | 16.4 35.6 76.3 104.0
g4dn.metal | 54.71 137.92 306.93 445.38 | 59.72 98.83 176.89 254.95 | 65.0 178.2 421.3 570.4 | 84.0 | 263.5 499.0 989.1 1354.7
i3.metal | 34.98 99.86 205.39 281.13 | 102.40 153.60 204.80 307.20 | 0.0 0.0 0.0 0.0 | 58.0 | 195.4 311.5 468.2 646.3
inf1.24xlarge | 57.93 175.53 448.31 626.76 | 36.55 66.26 138.37 210.48 | 0.0 0.0 0.0 0.0 | 96.0 | 190.5 337.8 682.7 933.2
m1.small | 0.72 2.04 4.21 5.76 | 0.34 0.51 0.68 1.02 | 0.0 0.0 0.0 0.0 | 1.2 | 2.2 3.7 6.1 8.0
m4.10xlarge | 24.12 68.87 141.65 193.88 | 32.00 48.00 64.00 96.00 | 0.0 0.0 0.0 0.0 | 40.0 | 96.1 156.9 245.6 329.9
m5.xlarge | 2.41 6.11 14.32 19.92 | 2.41 3.85 9.92 15.99 | 0.0 0.0 0.0 0.0 | 4.0 | 8.8 14.0 28.2 39.9
m5.metal | 57.88 146.63 343.70 477.98 | 57.81 92.39 238.10 383.81 | 0.0 0.0 0.0 0.0 | 96.0 | 211.7 335.0 677.8 957.8
m5zn.large | 2.38 6.13 15.88 19.66 | 2.00 2.88 5.27 7.67 | 0.0 0.0 0.0 0.0 | 4.0 | 8.4 13.0 25.1 31.3
m6g.xlarge | 1.09 2.98 7.05 9.55 | 3.20 4.80 6.40 9.60 | 0.0 0.0 0.0 0.0 | 1.9 | 6.2 9.7 15.3 21.0
mac1.metal | 7.55 20.69 48.90 66.21 | 6.40 9.60 12.80 19.20 | 0.0 0.0 0.0 0.0 | 13.0 | 26.9 43.3 74.7 98.4
p3.2xlarge | 3.89 11.10 22.82 31.24 | 12.20 18.30 24.40 36.60 | 34.8 95.5 225.7 305.6 | 6.4 | 57.4 131.3 279.3 379.8
p3.16xlarge | 31.09 88.76 182.57 249.90 | 97.60 146.40 195.20 292.80 | 278.7 763.8 1805.4 2444.5 | 51.6 | 459.0 1050.5 2234.8 3038.8
p3dn.24xlarge | 57.88 146.63 343.70 477.98 | 115.62 184.78 476.20 767.62 | 278.7 763.8 1805.4 2444.5 | 96.0 | 548.2 1191.2 2721.3 3786.1
p4d.24xlarge | 57.93 175.53 448.31 626.76 | 219.30 397.56 830.22 1262.88 | 371.6 1018.4 2407.2 3259.3 | 96.0 | 744.8 1687.5 3781.8 5245.0
r5.xlarge | 2.41 6.11 14.32 19.92 | 4.82 7.70 19.84 31.98 | 0.0 0.0 0.0 0.0 | 4.0 | 11.2 17.8 38.2 55.9
t2.nano | 0.60 1.72 3.54 4.85 | 0.10 0.15 0.20 0.30 | 0.0 0.0 0.0 0.0 | 1.0 | 1.7 2.9 4.7 6.1
t3.micro | 1.21 3.05 7.16 9.96 | 0.15 0.24 0.62 1.00 | 0.0 0.0 0.0 0.0 | 2.0 | 3.4 5.3 9.8 13.0
t4g.medium | 0.54 1.49 3.53 4.77 | 0.80 1.20 1.60 2.40 | 0.0 0.0 0.0 0.0 | 0.9 | 2.3 3.6 6.1 8.1
u-24tb1.metal | 159.17 403.23 945.18 1314.43 | 4915.20 7372.80 9830.40 14745.60 | 0.0 0.0 0.0 0.0 | 264.0 | 5338.4 8040.0 11039.6 16324.0
x1e.32xlarge | 72.37 206.61 424.94 581.65 | 780.80 1171.20 1561.60 2342.40 | 0.0 0.0 0.0 0.0 | 120.0 | 973.2 1497.8 2106.5 3044.1
z1d.12xlarge | 48.00 148.00 361.00 441.00 | 50.00 92.00 174.00 256.00 | 0.0 0.0 0.0 0.0 | 96.0 | 194.0 336.0 631.0 793.0
g3.16xlarge | 31.09 88.76 182.57 249.90 | 97.60 146.40 195.20 292.80 | 139.4 381.9 902.7 1222.3 | 51.6 | 319.6 668.6 1332.0 1816.5
p2.16xlarge | 31.09 88.76 182.57 249.90 | 146.40 219.60 292.80 439.20 | 557.4 1527.7 3610.9 4889.0 | 51.6 | 786.5 1887.6 4137.8 5629.7
"""
LOADS = ("0", "10", "50", "100")
ROWS = [[cell.strip() for cell in line.split("|")] for line in SHEET.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_every_printed_digit(row):
    sku, *printed = row
    (stored,) = tables.rows_for("teads_instances", sku)
    found = [" ".join(stored[f"{part}_{load}_watts"] for load in LOADS) for part in ("pkg", "ram", "gpu")]
    found += [stored["delta_watts"], " ".join(stored[f"total_{load}_watts"] for load in LOADS)]
    assert found == printed


RETIRED = {"g3.16xlarge", "p2.16xlarge"}


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] not in RETIRED], ids=lambda row: row[0])
def test_method_teads_gives_the_printed_instance(row):
    sku, *_, total = row
    result = method_watts(find_machine(sku), "teads")
    assert result.watts == pytest.approx([float(watts) for watts in total.split()], abs=1e-9)


def test_method_teads_keeps_the_gpu_apart():
    # p3.16xlarge: GPUWatt 278,7 763,8 1805,4 2444,5 of Instance 459,0 1050,5 2234,8 3038,8.
    result = method_watts(find_machine("p3.16xlarge"), "teads")
    assert result.gpu_watts == (278.7, 763.8, 1805.4, 2444.5)
    assert result.host_watts == pytest.approx((180.3, 286.7, 429.4, 594.3))


def test_trail_shows_what_is_printed():
    steps = {step.name: step for step in method_watts(find_machine("m5.xlarge"), "teads").steps}
    assert steps["Teads' sheet, memory"].value == 9.92
    assert "2.41 / 3.85 / 9.92 / 15.99 W" in steps["Teads' sheet, memory"].method
    assert steps["Teads' sheet, rest of server"].value == 4.0
    assert "1.00 W/GB at 100 %" in {step.value for step in steps.values()}


@pytest.mark.parametrize(
    ("sku", "defects"),
    [
        ("p2.16xlarge", {"gpu-board-twice", "gpu-curve-of-cpus", "share-never-sold"}),
        ("g3.16xlarge", {"gpu-board-twice", "gpu-curve-of-cpus", "share-never-sold"}),
        ("g2.8xlarge", {"gpu-board-twice", "gpu-curve-of-cpus"}),
        ("p3.16xlarge", {"gpu-curve-of-cpus", "share-never-sold"}),
        ("p4d.24xlarge", {"cpu-contradicted", "dram-implausible", "gpu-curve-of-cpus", "package-above-tdp"}),
        ("m5.xlarge", {"dram-implausible"}),
        ("t3.micro", {"dram-implausible", "oversold-family"}),
        ("c4.8xlarge", set()),
    ],
)
def test_known_defects_are_named(sku, defects):
    (row,) = tables.rows_for("teads_instances", sku)
    assert set(row["defects"].split()) == defects


def test_board_counted_twice_is_twice_the_board():
    # Two K80 GPUs share a board of 300 W; the sheet gives each 305.6 W at full load.
    (row,) = tables.rows_for("teads_instances", "p2.16xlarge")
    boards = int(row["gpu_count"]) / 2
    assert float(row["gpu_100_watts"]) / boards > 2 * 300


def test_services_are_no_ec2_machines():
    kinds = {row["sku"]: row["kind"] for row in tables.table("teads_instances")}
    assert len(kinds) == 621
    assert sum(kind == "ec2" for kind in kinds.values()) == 396
    assert {kinds[sku] for sku in ("db.m5.large", "cache.r5.large", "m5.large.elasticsearch", "ra3.4xlarge")} == {
        "service"
    }
    assert kinds["p2.xlarge"] == "ec2-retired"


@pytest.mark.parametrize(
    ("sku", "says"), [("Standard_D4s_v3", "AWS machines only"), ("p5.48xlarge", "ends in September 2021")]
)
def test_machines_outside_the_sheet_get_a_reason(sku, says):
    result = method_watts(find_machine(sku), "teads")
    assert result.watts is None
    assert says in result.missing


def test_parts_of_every_row_add_up_to_the_printed_total():
    # Parts are printed to 0.01 W and totals to 0.1 W: within 0.11 W in all 621 rows.
    for row in tables.table("teads_instances"):
        for load in LOADS:
            parts = [float(row[f"{part}_{load}_watts"]) for part in ("pkg", "ram", "gpu")]
            total = float(row[f"total_{load}_watts"])
            assert sum(parts) + float(row["delta_watts"]) == pytest.approx(total, abs=0.11), row["sku"]
