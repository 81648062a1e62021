"""What interruptions of spot machines cost: hours, energy, carbon and money."""

from math import exp, hypot, log, sqrt

import pytest

from estimator.errors import InputError
from estimator.physics.differences import ratio
from estimator.planning.interruptions import Interruptions
from estimator.planning.job import gpu_job
from estimator.planning.objective import TIME
from estimator.planning.planner import plan
from estimator.planning.request import Request

V100 = "V100 16GB SXM2"


def spot(sku="p3.2xlarge", region="us-west-2", hours=100.0, **given):
    gpus = {"p3.2xlarge": 1, "p3.16xlarge": 8}[sku]
    job = gpu_job(gpus * hours, (V100,), reference_count=gpus)
    return plan(Request(job, skus=(sku,), regions=(region,), **{"price_kinds": ("spot",)} | given))


def test_lost_work_by_hand():
    """p3.2xlarge in us-west-2: >20 % lost in a month. The rate lies between −ln(0.8)/730 and 10 losses in 44 h:
    their geometric mean. A checkpoint every 2 h and a restart of 6 minutes, by Daly's equation 20."""
    rate = sqrt(-log(0.8) / 730 * 10 / 44)
    expected = exp(0.1 * rate) * (exp(2 * rate) - 1) / (2 * rate)
    bare, counted = spot().best, spot(checkpoint_hours=2.0).best
    assert bare.slot.interruption == ">20%"
    assert expected > 1.005
    for name in ("hours", "energy_kwh", "embodied_kgco2e", "cost_usd"):
        ratio = getattr(counted, name).central / getattr(bare, name).central
        assert ratio == pytest.approx(expected), name
    assert counted.operational_kgco2e.central == pytest.approx(bare.operational_kgco2e.central * expected, rel=1e-3)
    assert counted.hours.low == pytest.approx(bare.hours.low)
    assert counted.hours.high > bare.hours.high * 1.2
    steps = {step.name: step for step in counted.steps}
    assert steps["interruptions"].value == pytest.approx(rate)
    assert steps["stretch"].value == pytest.approx(expected) and "daly-2006" in steps["stretch"].source_ids
    assert steps["restart"].assumed


def test_the_sweep_and_the_whole_figures_are_one():
    for option in spot("p3.16xlarge", checkpoint_hours=1.0, price_kinds=("spot", "on_demand")).options:
        assert option.slot.hours == pytest.approx(option.hours.central)
        assert option.slot.total_kgco2e == pytest.approx(option.total_kgco2e.central)
        assert (option.slot.stretch is None) is (option.slot.price_kind == "on_demand")


def test_without_checkpoints_it_is_said_not_to_be_counted():
    bare = spot()
    assert any("lost work is not counted; --checkpoint-every HOURS counts it" in line for line in bare.warnings)
    counted = spot(checkpoint_hours=1.0)
    assert not any("not counted; --checkpoint" in line for line in counted.warnings)
    with pytest.raises(InputError, match="counts only with spot prices"):
        spot(checkpoint_hours=1.0, price_kinds=("on_demand",))


def test_longer_intervals_and_more_machines_lose_more():
    of = Interruptions(1.0)
    assert of.stretch("spot", ">20%", 4, 100.0).central > of.stretch("spot", ">20%", 1, 100.0).central
    assert Interruptions(8.0).stretch("spot", ">20%", 1, 100.0).high > of.stretch("spot", ">20%", 1, 100.0).high
    # A job shorter than the interval loses no more than itself.
    assert Interruptions(50.0).stretch("spot", "<5%", 1, 2.0) == Interruptions(2.0).stretch("spot", "<5%", 1, 2.0)
    assert of.stretch("on_demand", None, 1, 10.0) is None and of.stretch("spot", None, 1, 10.0) is None


def test_a_job_that_would_hardly_end_is_left_out():
    with pytest.raises(InputError, match="nothing is left"):
        spot(hours=5000.0, checkpoint_hours=1000.0)


def test_a_deadline_counts_lost_work():
    hours = spot().best.hours.central
    stretched = spot(checkpoint_hours=4.0).best.hours.central
    between = (hours + stretched) / 2
    assert spot(deadline_hours=between).best
    with pytest.raises(InputError, match="nothing is left"):
        spot(deadline_hours=between, checkpoint_hours=4.0)


def test_regions_of_one_class_lose_their_machines_each_for_itself():
    """Of the same machine in two regions only interruptions differ in time: the ratio is as wide as both together."""
    job = gpu_job(100.0, (V100,))
    found = plan(Request(job, skus=("p3.2xlarge",), price_kinds=("spot",), checkpoint_hours=4.0, limit=20))
    first, second = [one for one in found.options if one.slot.interruption == ">20%"][:2]
    assert first.slot.place != second.slot.place and first.slot.stretch == second.slot.stretch
    low, central, high = first.slot.stretch
    bounds = ratio(TIME.terms(first), TIME.terms(second))
    assert bounds.central == pytest.approx(1.0)
    assert bounds.high == pytest.approx(exp(hypot(log(high / central), log(central / low))))
    assert bounds.low == pytest.approx(1 / bounds.high)
