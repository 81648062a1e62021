"""Two plans by hand. Every number here is typed from a table; the arithmetic stands beside it.

Tables: zoo.csv (MODEL_ZOO.md), prices.csv (AWS 2026-07-20; Azure 2026-06-18), instance_power.csv, pue.csv,
grid_intensity_emaps.csv. The watts, PUE and intensities of a plan are given here by options, so that only what is
typed enters.
"""

import pytest

from carbonest.api.plan import plan

# Electricity Maps, zone annual means of 2025 (grid_intensity_emaps.csv): US-MIDA-PJM and SE-SE3
PJM_GCO2E_PER_KWH = 418.0
# AWS price list, p3.16xlarge in us-east-1, on demand, 2026-07-20 (prices.csv)
P3_USD_PER_HOUR = 24.48
# instance_power.csv, p3.16xlarge at CPU 100 %: cpu, dram, other; its GPUs from a context held to their limit
P3_HOST_COLUMNS = ("cpu_100_watts", "dram_100_watts", "other_100_watts")


def _row(provider, sku):
    from estimator import tables

    return tables.rows_for("instance_power", provider, sku)[0]


def test_faster_rcnn_on_the_hardware_it_was_published_for():
    """0.209 s × 270,000 × 8 / 3600 = 125.4 GPU-h on 8 V100: 15.675 h; × 24.48 $/h = 383.72 $."""
    found = plan(
        zoo="faster_rcnn_R_50_FPN_3x", sku=["p3.16xlarge"], regions=["us-east-1"], cpu_util=1.0, gpu_util=1.0, pue=1.15
    )
    one = found.best
    assert one.hours.central == pytest.approx(15.675)
    assert one.cost_usd.central == pytest.approx(15.675 * P3_USD_PER_HOUR)
    assert round(one.cost_usd.central, 2) == 383.72
    row = _row("aws", "p3.16xlarge")
    host = sum(float(row[column]) for column in P3_HOST_COLUMNS)
    duty = one.power_watts.central - host
    assert float(row["gpu_0_watts"]) < duty < float(row["gpu_100_watts"])
    kwh = one.power_watts.central / 1000 * 15.675 * 1.15
    assert one.energy_kwh.central == pytest.approx(kwh)
    assert one.operational_kgco2e.central == pytest.approx(kwh * PJM_GCO2E_PER_KWH / 1000)


def test_two_regions_and_another_gpu_by_its_published_factor():
    """A100 80 GB at 2.22 (sources/speed: 1.73–2.22–2.86): 15.675 / 2.22 = 7.0608 h on eight of them.

    us-east-1 lists 27.44705 $/h (AWS price list, 2026-07-20).
    """
    found = plan(
        zoo="faster_rcnn_R_50_FPN_3x",
        sku=["p4de.24xlarge", "p3.16xlarge"],
        regions=["us-east-1"],
        cpu_util=1.0,
        gpu_util=1.0,
        pue=1.2,
        minimize="time",
    )
    best = found.best
    assert best.slot.fit.machine.sku == "p4de.24xlarge"
    assert best.hours == pytest.approx((15.675 / 2.86, 15.675 / 2.22, 15.675 / 1.73))
    assert best.cost_usd.central == pytest.approx(15.675 / 2.22 * 27.44705)
    ratio = found.options[1].against_least
    # Both sides: 2.22, widened by the published range and by the 5 % of another server with the same GPUs, in
    # quadrature.
    assert ratio.central == pytest.approx(2.22)
    from math import exp, hypot, log

    assert ratio.low == pytest.approx(2.22 * exp(-hypot(log(2.22 / 1.73), log(1.05))), rel=1e-6)
    assert ratio.high == pytest.approx(2.22 * exp(hypot(log(2.86 / 2.22), log(1 / 0.95))), rel=1e-6)
    assert not found.options[1].indistinguishable


def test_vcpu_hours_on_a_faster_cpu_by_hand():
    """100 vCPU-h of a Xeon Platinum 8272CL (0.98 of the reference) on the 8 vCPUs of an m6i.2xlarge (8375C: 1.30).

    sources/speed/cpu_speed.csv, combined rows: 100 / (8 × 1.30 / 0.98) = 9.4231 h; 0.408 $/h in eu-north-1: 3.8446 $.
    """
    found = plan(vcpu_hours=100, cpu="Xeon Platinum 8272CL", sku=["m6i.2xlarge"], regions=["eu-north-1"], pue=1.0)
    one = found.best
    assert one.hours.central == pytest.approx(100 / (8 * 1.30 / 0.98))
    assert round(one.hours.central, 4) == 9.4231
    assert one.cost_usd.central == pytest.approx(9.423077 * 0.408, rel=1e-6)
    watts = sum(float(_row("aws", "m6i.2xlarge")[f"{part}_100_watts"]) for part in ("cpu", "dram", "other"))
    assert one.energy_kwh.central == pytest.approx(watts / 1000 * 9.423077, rel=1e-6)
    # Electricity Maps, SE-SE3, annual mean of 2025
    assert one.operational_kgco2e.central == pytest.approx(watts / 1000 * 9.423077 * 20.0 / 1000, rel=1e-6)
