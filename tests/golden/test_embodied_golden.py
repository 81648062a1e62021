"""Worked totals of sources/embodied/README.md, every printed digit."""

import math

import pytest

from estimator.machines.embodied import embodied_server, machine_embodied, service_life_years
from estimator.model import Interval
from estimator.physics import intervals
from estimator.units import HOURS_PER_YEAR

# host; total [90 %] in kg; g/h of the whole host [90 %]: README, "Worked totals".
TOTALS = [
    ((2, 384, 2), (550, 950, 1780), (10, 18, 38)),
    ((2, 768, 2), (680, 1340, 2350), (13, 26, 51)),
    ((2, 1152, 8, "A100 40GB SXM4", 8), (2190, 3760, 6540), (41, 72, 142)),
    ((2, 1920, 8, "A100 80GB SXM4", 8), (2590, 4850, 8370), (48, 92, 182)),
    ((2, 2048, 30, "H100 80GB SXM5", 8), (2980, 5840, 11410), (56, 111, 243)),
    ((2, 384, 1.8, "T4", 8), (920, 1620, 2720), (17, 31, 60)),
    ((2, 768, 7.5, "L4", 8), (1090, 2120, 3870), (20, 40, 83)),
]


@pytest.mark.parametrize(("host", "total_kg", "grams_per_hour"), TOTALS)
def test_worked_totals(host, total_kg, grams_per_hour):
    whole, _ = embodied_server(*host)
    # Totals are printed to ten kilograms.
    assert [abs(found - printed) <= 5 for found, printed in zip(whole, total_kg, strict=True)] == [True] * 3, whole
    life, _ = service_life_years()
    rate = intervals.product(whole, Interval(1 / life.high, 1 / life.central, 1 / life.low)).scaled(
        1000 / HOURS_PER_YEAR
    )
    # The README divides its rounded totals: one gram more of tolerance than the printed digit.
    assert [abs(found - printed) <= 0.6 for found, printed in zip(rate, grams_per_hour, strict=True)] == [True] * 3, (
        rate
    )


# README, the parts of the same table: CPU, DRAM, drives, GPU, and rest with boards and NICs.
@pytest.mark.parametrize(
    ("host", "parts"),
    [
        ((2, 384, 2), (60, 384, 60, 0, 450)),
        ((2, 1152, 8, "A100 40GB SXM4", 8), (60, 1152, 240, 1000, 1310)),
        ((2, 1920, 8, "A100 80GB SXM4", 8), (60, 1920, 240, 1160, 1470)),
        ((2, 2048, 30, "H100 80GB SXM5", 8), (60, 2048, 900, 1312, 1520)),
        ((2, 384, 1.8, "T4", 8), (60, 384, 54, 520, 600)),
    ],
)
def test_parts_of_worked_totals(host, parts):
    _, steps = embodied_server(*host)
    values = {step.name.removeprefix("embodied, "): step.value for step in steps}
    cpu, dram, drives = (values.pop(name) for name in ("CPU packages", "memory", "local drives"))
    gpu = values.pop(host[3]) if len(host) > 3 else 0
    assert (cpu, dram, drives, gpu, sum(values.values())) == pytest.approx(parts)


def test_worked_example_of_a_share(monkeypatch):
    # README: "4 of 96 vCPU and 16 of 384 GB on the first host: 39.6 kg, 0.76 g/h [0.42, 1.59]".
    from estimator.machines.catalogue import find_machine

    machine = find_machine("m5.xlarge")._replace(
        host_share_vcpus=4,
        host_vcpus=96,
        memory_gib=16.0,
        host_sockets=2,
        local_disk_tb=2 * 4 / 96,
        gpu_count=0.0,
        gpu_model=None,
        host_gpus=None,
    )
    found, steps = machine_embodied(machine, 1.0)
    share = next(step.value for step in steps if step.name == "embodied, share of the server")
    # The README takes 4/96 of the rounded 950 kg.
    assert share == pytest.approx(39.6, abs=0.2)
    grams = found.scaled(1000)
    assert (round(grams.low, 2), round(grams.central, 2)) == (pytest.approx(0.42, abs=0.011), 0.76)
    assert grams.high == pytest.approx(1.59, abs=0.011)
    assert math.isclose(grams.central, share / 6 / 8760 * 1000)
