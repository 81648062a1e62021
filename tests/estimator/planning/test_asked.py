"""From options to a request, without any zoo: the job of a zoo model is handed in."""

import pytest

from estimator.errors import InputError
from estimator.planning.asked import job_of, request_of
from estimator.planning.job import gpu_job

CPU = {"vcpu_hours": 10}


def no_zoo(name, **given):
    raise AssertionError(f"asked for {name}")


def asked(**given):
    return request_of({**CPU, **given}, no_zoo)


@pytest.mark.parametrize(
    ("given", "providers"),
    [
        ({}, ("aws", "azure")),
        ({"sku": "Standard_D8s_v5,m5.large"}, ("azure", "aws")),
        ({"regions": "eu-north-1"}, ("aws", "azure", "gcp")),
        ({"sku": "m5.large", "provider": "AWS,gcp"}, ("aws", "gcp")),
    ],
)
def test_naming_machines_or_regions_names_their_providers(given, providers):
    assert asked(**given).providers == providers


def test_options_reach_the_request_in_its_units():
    found = asked(deadline="3d", window="90min", start="2026-12-01", budget=5, near="westeurope", price_kind="all")
    assert (found.deadline_hours, found.window_hours, found.budget_usd) == (72.0, 1.5, 5.0)
    assert found.near == ("westeurope", 1500.0)
    assert found.price_kinds == ("on_demand", "reserved_1y", "reserved_3y", "spot")
    assert found.start.isoformat() == "2026-12-01T00:00:00+00:00"


def test_options_reach_the_job_in_its_units():
    job = asked(memory="2048MiB", threads=4, cpu_util="65%", trials=3, name="mine").job
    assert (job.memory_gib, job.threads, job.cpu_util, job.trials, job.name) == (2.0, 4.0, 0.65, 3, "mine")


def test_the_zoo_is_asked_with_what_the_job_needs():
    seen = {}

    def zoo_job(name, **given):
        seen.update(given, zoo=name)
        return gpu_job(8, ("V100 16GB SXM2",))

    job_of({"zoo": "a", "trials": 2, "speed": ["A100=2"], "precision": "amp"}, zoo_job)
    assert seen.pop("speeds") == (("A100", (2.0, 2.0, 2.0)),)
    assert seen == {"zoo": "a", "lsj": False, "trials": 2, "precision": "amp", "stated_precision": "amp"}


def test_hours_of_a_gpu_need_its_name():
    with pytest.raises(InputError, match="--gpu V100"):
        job_of({"gpu_hours": 3}, no_zoo)
