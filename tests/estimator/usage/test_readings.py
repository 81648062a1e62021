"""Readings as services send them: impossible ones are left out and said, and five minutes are not one."""

import math

import pytest

from estimator.usage import aws, azure
from estimator.usage.estimate import Assumptions, estimated
from estimator.usage.machines import Machine, Observation, Series
from estimator.usage.readings import figure, possible
from estimator.usage.window import DAY, HOUR, Window

from . import test_aws, test_azure
from .conftest import NOW
from .fake_aws import Instance
from .fake_azure import Vm

START = NOW - 3 * DAY
WINDOW = Window(START, START + 2 * DAY)
#: 36 hours of points in five minutes, as basic monitoring sends them.
FIVE_MINUTES = {START + n * 300: 40.0 for n in range(36 * 12)}


def row(observation):
    (found,) = estimated(observation, Assumptions())
    return found.row, found.warnings


@pytest.mark.parametrize("period", [None, 60, 120, 300])
def test_a_period_below_what_an_instance_sends_shortens_no_hours(fake_aws, period):
    instance = Instance("i-0000000a", "m5.xlarge", state="stopped", launched=START)
    fake_aws.instances.append(instance)
    fake_aws.cpu(instance, FIVE_MINUTES)
    survey, found, _ = test_aws.run(WINDOW, aws.Request(bucket=period))
    held, _ = row(found[instance.id])
    assert held.running_hours == pytest.approx(36)
    said = [note for note in survey.notes if "raised to 300 s for 1 of 1 machines" in note]
    assert bool(said) == (period in (60, 120))


@pytest.mark.parametrize("detailed_now", [False, True])
def test_detail_that_was_switched_on_later_shortens_no_hours(fake_aws, detailed_now):
    instance = Instance("i-0000000a", "m5.xlarge", state="stopped", launched=START)
    instance.monitoring = "enabled" if detailed_now else "disabled"
    fake_aws.instances.append(instance)
    fake_aws.cpu(instance, FIVE_MINUTES)
    _, found, _ = test_aws.run(WINDOW, aws.Request(bucket=60))
    held, warnings = row(found[instance.id])
    assert (held.running_hours, held.bucket_seconds) == (pytest.approx(36), 300)
    assert any("sends a point every 300 s, not every 60 s" in w for w in warnings) == detailed_now


@pytest.mark.parametrize("batch", [True, False])
def test_a_period_below_what_azure_has_shortens_no_hours(fake_azure, batch):
    fake_azure.vms.append(Vm("one", power="deallocated", points=FIVE_MINUTES))
    _, found, _ = test_azure.run(WINDOW, azure.Request(batch=batch, bucket=60))
    held, warnings = row(found["one"])
    assert (held.running_hours, held.bucket_seconds) == (pytest.approx(36), 300)
    assert held.cpu_util_mean == pytest.approx(0.4)
    assert any("sends a point every 300 s" in w for w in warnings)


def test_minutes_with_gaps_stay_minutes():
    values = tuple(0.4 if n % 7 else None for n in range(120))
    machine = Machine("azure", "1", "westeurope", "vm", "Standard_D4s_v3", state="deallocated")
    held, warnings = row(Observation(machine, 0, 2 * HOUR, cpu=Series(0, 60, values)))
    assert held.bucket_seconds == 60
    assert held.running_hours == pytest.approx(sum(v is not None for v in values) / 60)
    assert not any("sends a point" in w for w in warnings)


@pytest.mark.parametrize("value", [250.0, -5.0, 1e300, -1e300, math.inf, math.nan])
@pytest.mark.parametrize("batch", [True, False])
def test_an_impossible_utilization_is_left_out_and_said(fake_azure, value, batch):
    hours = {START + n * HOUR: 20.0 for n in range(48)}
    fake_azure.vms += [Vm("odd", points=hours | {START: value}), Vm("plain", points=hours)]
    _, found, problems = test_azure.run(WINDOW, azure.Request(batch=batch, bucket=3600))
    assert problems == []
    held, warnings = row(found["odd"])
    plain, silent = row(found["plain"])
    assert held.cpu_util_mean == plain.cpu_util_mean == pytest.approx(0.2)
    assert held.running_hours == plain.running_hours == 48
    assert held.cpu_source == "measured+gaps"
    assert any("CPU utilization that cannot be (outside of 0–100 %)" in w for w in warnings)
    assert not any("cannot be" in w for w in silent)


@pytest.mark.parametrize("value", [250.0, -5.0, 1e300])
def test_an_impossible_utilization_is_left_out_on_aws_too(fake_aws, value):
    instance = Instance("i-0000000a", "m5.xlarge", launched=START)
    fake_aws.instances.append(instance)
    fake_aws.cpu(instance, {START + n * HOUR: 20.0 for n in range(48)} | {START: value})
    _, found, _ = test_aws.run(WINDOW, aws.Request(bucket=3600))
    held, warnings = row(found[instance.id])
    assert held.cpu_util_mean == pytest.approx(0.2)
    assert any("cannot be" in w for w in warnings)


def test_a_reading_just_above_full_load_is_full_load():
    assert possible({0: 1.0002, 60: 1.04, 120: -1e-9}, "cpu") == {0: 1.0, 60: 1.0, 120: 0.0}
    assert possible({0: 700.0, 60: 0.0}, "gpu_watts") == {0: 700.0, 60: 0.0}
    assert all(math.isnan(v) for v in possible({0: -1.0, 60: 9e9}, "gpu_watts").values())


def test_wider_buckets_take_the_mean_of_what_is_known():
    mixed = Series(0, 60, (0.2, math.nan, 0.4, None, None, math.nan, None, None, None, None))
    first, second = mixed.coarsened(300).values
    assert first == pytest.approx(0.3)
    assert math.isnan(second)


@pytest.mark.parametrize("value", ["50", None, True, [1], {}, 10**400])
def test_a_reading_that_is_no_number_is_unknown(value):
    assert math.isnan(figure(value))
    assert figure(50) == 50.0
