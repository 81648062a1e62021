"""GPUs and CPUs as people and drivers name them, on the way into a plan."""

import pytest

from estimator.errors import InputError, UnknownNameError
from estimator.listings.machines import search
from estimator.planning.hardware_names import cpu_named, gpus_named, matches, speed_given


@pytest.mark.parametrize(
    ("text", "device"),
    [
        ("NVIDIA A100-SXM4-40GB", "A100 40GB SXM4"),
        ("Tesla V100-SXM2-16GB", "V100 16GB SXM2"),
        ("NVIDIA H100 80GB HBM3", "H100 80GB SXM5"),
        ("h100 nvl", "H100 NVL 94GB"),
        ("A10", "A10"),
        ("NVIDIA A10G", "A10G"),
        ("AMD Instinct MI300X OAM", "MI300X"),
        ("NVIDIA RTX PRO 6000 Blackwell Max-Q Workstation Edition", "RTX PRO 6000 Blackwell Max-Q"),
    ],
)
def test_a_drivers_name_is_the_machines(text, device):
    assert device in gpus_named(text)
    assert all(matches(text, found) for found in gpus_named(text))


def test_a_name_that_says_less_stands_for_all_it_may_be():
    assert set(gpus_named("A100 80GB")) == {"A100 80GB PCIe", "A100 80GB SXM4"}
    assert not matches("A100", "A10")
    assert not matches("H200", "GH200")
    assert not matches("RTX 6000 Ada", "RTX 6000")


@pytest.mark.parametrize("text", ["NVIDIA A100-SXM4-40GB MIG 1g.5gb", "GRID A100D-10C"])
def test_a_plan_counts_whole_boards(text):
    with pytest.raises(InputError, match="whole GPUs"):
        gpus_named(text)


def test_unknown_names_offer_the_family():
    with pytest.raises(UnknownNameError) as caught:
        gpus_named("8x H100")
    assert all("H100" in name for name in caught.value.nearest)
    with pytest.raises(UnknownNameError):
        speed_given("A1000=2")
    with pytest.raises(UnknownNameError):
        cpu_named("Zorgon 9000")


def test_a_speed_is_for_a_gpu_that_exists():
    assert speed_given("A100=2.1") == ("A100", (2.1, 2.1, 2.1))


def test_a_cpu_is_found_in_any_spelling():
    assert cpu_named("Intel(R) Xeon(R) Platinum 8272CL CPU @ 2.60GHz") == "Xeon Platinum 8272CL"
    assert cpu_named("AMD EPYC 7763 64-Core Processor") == "EPYC 7763"


def test_machines_are_listed_by_a_drivers_name_too():
    found = {machine.gpu_model for machine in search(gpu="NVIDIA A100-SXM4-40GB")}
    assert found == {"A100 40GB SXM4"}
