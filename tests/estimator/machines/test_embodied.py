"""Embodied emissions: every machine has them; they grow with what a machine holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.machines.catalogue import find_machine, machines
from estimator.machines.embodied import embodied_server, machine_embodied, machine_parts, steps_of, total

MODELS = sorted({machine.gpu_model for machine in machines() if machine.gpu_model})


def test_every_machine_has_embodied_emissions():
    for machine in machines():
        found, steps = machine_embodied(machine, 1.0)
        assert 0 < found.low < found.central < found.high, machine.sku
        # A vCPU-hour of a plain machine is a fraction of a gram, of an 8-GPU machine a few.
        assert found.central < 0.005 * machine.vcpus, machine.sku
        assert steps[-1].value == found.central


def test_parts_sum_to_the_whole():
    for sku in ("m5.xlarge", "p3.16xlarge", "Standard_ND96asr_v4", "a2-megagpu-16g", "Standard_NC6s_v3"):
        parts = machine_parts(find_machine(sku))
        assert total(parts).central == pytest.approx(sum(part.kgco2e.central for part in parts))
        assert {step.name for step in steps_of(parts)} == {f"embodied, {part.name}" for part in parts}


def test_silicon_deviates_together_and_the_rest_by_itself():
    whole, steps = embodied_server(2, 384, 2)
    silicon = sum(step.high - step.value for step in steps if "rest" not in step.name)
    rest = next(step.high - step.value for step in steps if "rest" in step.name)
    assert whole.high - whole.central == pytest.approx((silicon**2 + rest**2) ** 0.5)


@given(st.integers(1, 4), st.floats(1, 4000), st.floats(0, 60), st.sampled_from(MODELS), st.integers(1, 16))
def test_more_of_anything_is_more(sockets, dram, drives, model, gpus):
    base = embodied_server(sockets, dram, drives, model, gpus)[0]
    for larger in (
        (sockets + 1, dram, drives, model, gpus),
        (sockets, dram * 1.5, drives, model, gpus),
        (sockets, dram, drives + 1, model, gpus),
        (sockets, dram, drives, model, gpus + 1),
    ):
        found = embodied_server(*larger)[0]
        assert found.central > base.central
        assert found.high > base.high


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_split_hours_are_the_whole(first, second):
    machine = find_machine("p4d.24xlarge")
    a, b, whole = (machine_embodied(machine, hours)[0] for hours in (first, second, first + second))
    assert a.central + b.central == pytest.approx(whole.central)
    assert a.high + b.high == pytest.approx(whole.high)


def test_a_gpu_machine_takes_its_share_by_gpus():
    whole = {part.name: part.kgco2e.central for part in machine_parts(find_machine("p3.16xlarge"))}
    eighth = {part.name: part.kgco2e.central for part in machine_parts(find_machine("p3.2xlarge"))}
    for name in ("CPU packages", "V100 16GB SXM2", "rest of the server"):
        assert eighth[name] == pytest.approx(whole[name] / 8)


def test_what_nobody_published_is_assumed():
    steps = {step.name: step for step in machine_embodied(find_machine("trn1.32xlarge"), 1)[1]}
    assert steps["embodied, Trainium1"].assumed
    steps = {step.name: step for step in machine_embodied(find_machine("m5.xlarge"), 1)[1]}
    assert steps["embodied, local drives"].value is None
    assert steps["service life"].assumed
