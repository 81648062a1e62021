"""Carbon and money of a measured run."""

import pytest

from estimator.errors import InputError, UnknownNameError
from estimator.estimate.face import estimate_vm
from estimator.estimate.measured_run import footprint, on_machine, speed_of_a_vcpu
from estimator.model import Interval

JOULES = Interval(1.8e6, 3.6e6, 7.2e6)


def test_given_place_and_price():
    found = footprint(JOULES, wall_seconds=3600.0, intensity=500.0, pue=1.2, usd_per_kwh=0.25)
    assert found.energy_kwh == pytest.approx((0.6, 1.2, 2.4))
    assert found.operational_kgco2e == pytest.approx((0.3, 0.6, 1.2))
    assert found.cost_usd == pytest.approx((0.15, 0.3, 0.6))


def test_without_a_place_there_is_no_carbon_and_no_overhead():
    found = footprint(JOULES, wall_seconds=3600.0, usd_per_kwh=0.25)
    assert found.energy_kwh.central == pytest.approx(1.0) and found.operational_kgco2e is None
    assert any(step.name == "PUE" and step.assumed for step in found.steps)
    assert footprint(JOULES, wall_seconds=3600.0, intensity=1.0).cost_usd is None


def test_region_brings_its_own_intensity_and_overhead_with_their_errors():
    found = footprint(JOULES, wall_seconds=3600.0, region="westeurope")
    assert found.place == "azure westeurope"
    assert found.energy_kwh.central > 1.0
    carbon = found.operational_kgco2e
    assert carbon.high / carbon.low > JOULES.high / JOULES.low, "the grid's error comes on top"
    overridden = footprint(JOULES, wall_seconds=3600.0, region="westeurope", pue=1.0, intensity=100.0)
    assert overridden.operational_kgco2e.central == pytest.approx(0.1)


@pytest.mark.parametrize("given", [{"intensity": -1}, {"pue": 0.9}, {"usd_per_kwh": -0.1}, {"intensity": float("nan")}])
def test_impossible_numbers(given):
    with pytest.raises(InputError):
        footprint(JOULES, wall_seconds=1.0, **given)


def test_unknown_region():
    with pytest.raises(UnknownNameError):
        footprint(JOULES, wall_seconds=1.0, region="atlantis")


def test_machine_with_enough_cpus_is_held_for_the_same_time():
    """Two CPUs busy for an hour: half of a Standard_D4s_v5 for an hour."""
    found = on_machine("Standard_D4s_v5", cpu_seconds=7200.0, wall_seconds=3600.0, region="westeurope", speed=1.0)
    direct = estimate_vm("Standard_D4s_v5", 1.0, region="westeurope", cpu_util=0.5)
    assert found.energy_kwh == pytest.approx(tuple(direct.energy_kwh))
    assert found.cost_usd == pytest.approx(tuple(direct.cost_usd))


def test_machine_with_too_few_cpus_is_busy_for_longer():
    """Eight CPUs busy for an hour: a Standard_D4s_v5 fully busy for two."""
    found = on_machine("Standard_D4s_v5", cpu_seconds=8 * 3600.0, wall_seconds=3600.0, region="westeurope", speed=1.0)
    direct = estimate_vm("Standard_D4s_v5", 2.0, region="westeurope", cpu_util=1.0)
    assert found.energy_kwh == pytest.approx(tuple(direct.energy_kwh))


def test_faster_machine_is_held_for_less_and_unknown_speed_widens():
    run = {"cpu_seconds": 3600.0, "wall_seconds": 3600.0, "region": "westeurope"}
    same = on_machine("Standard_D4s_v5", speed=1.0, **run)
    twice = on_machine("Standard_D4s_v5", speed=2.0, **run)
    unknown = on_machine("Standard_D4s_v5", **run)
    assert twice.cost_usd.central == pytest.approx(same.cost_usd.central / 2)
    assert unknown.energy_kwh.central == pytest.approx(same.energy_kwh.central)
    assert unknown.energy_kwh.low < same.energy_kwh.low and unknown.energy_kwh.high > same.energy_kwh.high
    assert unknown.trail[0].name == "speed of a vCPU" and unknown.trail[0].assumed
    assert not same.trail[0].assumed


def test_spread_of_speeds_is_around_one():
    low, central, high = speed_of_a_vcpu()
    assert 0.3 < low < central == 1.0 < high < 3


@pytest.mark.parametrize("given", [{"sku": "Standard_Nope"}, {"wall_seconds": 0.0}, {"speed": 0.0}, {"speed": -1.0}])
def test_what_cannot_be_placed(given):
    with pytest.raises(InputError):
        on_machine(**({"sku": "Standard_D4s_v5", "cpu_seconds": 1.0, "wall_seconds": 1.0} | given))
