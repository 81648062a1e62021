import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.errors import InputError
from estimator.model import Interval
from estimator.planning.job import cpu_job, gpu_job, job_of_profile

MEASURED = {"name": "train", "cpu_seconds": 7200.0, "wall_seconds": 3600.0, "peak_memory_bytes": 10 * 2**30}


def test_a_profile_becomes_vcpu_hours_threads_and_memory():
    job = job_of_profile(MEASURED)
    assert (job.kind, job.device_hours.central, job.threads) == ("cpu", 2.0, 2.0)
    assert job.memory_gib == pytest.approx(12.0)
    assert job.name == "train"


def test_a_profile_with_gpu_energy_becomes_gpu_hours_with_measured_watts():
    job = job_of_profile(
        {**MEASURED, "gpu_joules": {"low": 3.0e6, "central": 3.6e6, "high": 4.0e6}, "gpu_model": "T4", "gpu_count": 2}
    )
    assert (job.kind, job.device_hours.central, job.devices, job.reference_count) == ("gpu", 2.0, ("T4",), 2)
    # 3.6 MJ over an hour on two GPUs
    assert job.gpu_watts.central == pytest.approx(500.0)


def test_gpu_energy_without_a_name_is_asked_back():
    with pytest.raises(InputError, match="--gpu"):
        job_of_profile({**MEASURED, "gpu_joules": 1e6})


def test_no_gpu_energy_is_no_gpu_job():
    assert job_of_profile({**MEASURED, "gpu_joules": None}).kind == "cpu"


WITHOUT_WORK = [
    {}, {"wall_seconds": 3.0}, {"cpu_seconds": 0.0}, {"cpu_seconds": -1.0}, {"cpu_seconds": True}, {"cpu_seconds": "3"},
]  # fmt: skip


@pytest.mark.parametrize("result", WITHOUT_WORK)
def test_profiles_without_work_are_refused(result):
    with pytest.raises(InputError):
        job_of_profile(result)


FIELDS = ["cpu_seconds", "wall_seconds", "peak_memory_bytes", "gpu_joules", "gpu_model", "name"]
BOUNDS = st.dictionaries(st.sampled_from(["low", "central", "high"]), st.floats(), max_size=3)
ANYTHING = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.just([1]), BOUNDS)


@given(st.dictionaries(st.sampled_from(FIELDS), ANYTHING))
def test_any_profile_is_a_job_or_a_sentence(result):
    try:
        assert job_of_profile(result).device_hours.central > 0
    except InputError as error:
        assert str(error)


def test_trials_multiply_the_work():
    assert gpu_job(10, ("T4",), trials=3).total_device_hours == (30.0, 30.0, 30.0)
    assert cpu_job(Interval(1.0, 2.0, 3.0), trials=2).total_device_hours == (2.0, 4.0, 6.0)
    with pytest.raises(InputError, match="trials"):
        gpu_job(10, ("T4",), trials=0)


def test_a_gpu_that_is_named_for_a_run_without_one_is_asked_back():
    with pytest.raises(InputError, match="leave --gpu out"):
        job_of_profile(MEASURED, devices=("V100 16GB SXM2",))
