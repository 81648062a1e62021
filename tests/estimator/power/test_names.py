"""Names in the spellings that machine lists, /proc/cpuinfo and papers use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.power import cpu_spec, gpu_spec
from estimator.power.gpu_names import read_gpu_name
from estimator.power.names import read_cpu_name


@pytest.mark.parametrize(
    ("spellings", "key", "generation"),
    [
        (("Xeon Platinum 8272CL", "Intel(R) Xeon(R) Platinum 8272CL CPU @ 2.60GHz"), "8272cl", "cascadelake"),
        (("Intel Xeon Platinum 8380", "Intel(R) Xeon(R) Platinum 8380 CPU @ 2.30GHz"), "8380", "icelake"),
        (("Xeon Platinum 8480+", "Intel(R) Xeon(R) 8480+,"), "8480+", "sapphirerapids"),
        (("Xeon Platinum 8462Y+",), "8462y+", "sapphirerapids"),
        (("Intel Xeon E5-2699 v3 2.30 GHz", "Intel(R) Xeon(R) CPU E5-2699 v3 @ 2.30GHz"), "e5-2699v3", "haswell"),
        (("Xeon E5-2650",), "e5-2650", "sandybridge"),
        (("Intel Xeon 6787P Processor", "Xeon 6787P"), "6787p", "graniterapids"),
        (("Intel(R) Xeon(R) Gold 6780E,", "Intel Xeon 6780E"), "6780e", "sierraforest"),
        (("Xeon 6973P-C",), "6973p-c", "graniterapids"),
        (("AMD EPYC 7763", "EPYC 7763", "AMD EPYC 7763 64-Core Processor", "EPYC 7763v"), "epyc 7763", "zen3"),
        (("EPYC 9R14",), "epyc 9r14", "zen4"),
        (("EPYC 9V33X",), "epyc 9v33x", "zen4"),
        (("AMD EPYC 9965 192-Core Processor",), "epyc 9965", "zen5"),
        (("Graviton3", "AWS Graviton3", "graviton 3"), "graviton3", "neoverse-v1"),
        (("Graviton",), "graviton", "cortex-a72"),
        (("Cobalt 100", "Microsoft Azure Cobalt 100"), "cobalt 100", "neoverse-n2"),
        (("Axion", "Google Axion"), "axion", "neoverse-v2"),
        (("Ampere® Altra® Q80-30", "Ampere Altra Q80-30"), "altra q80-30", "neoverse-n1"),
        (("Intel Xeon E-2288G", "Xeon E-2288G"), "e-2288g", "coffeelake"),
        (("Intel(R) Xeon(R) D-2775TE CPU",), "d-2775te", "icelake"),
    ],
)
def test_cpu_spellings_meet_in_one_key(spellings, key, generation):
    for spelling in spellings:
        read = read_cpu_name(spelling)
        assert (read.key, read.generation) == (key, generation), spelling


@pytest.mark.parametrize(
    ("name", "tdp_watts"),
    [
        # Intel ARK and AMD's product pages.
        ("Intel(R) Xeon(R) Platinum 8380 CPU @ 2.30GHz", 270),
        ("AMD EPYC 7763 64-Core Processor", 280),
        ("Xeon Platinum 8480+", 350),
        ("EPYC 9654", 360),
        ("Intel Xeon E5-2699 v4", 145),
    ],
)
def test_cpu_tdp_is_the_vendors(name, tdp_watts):
    assert cpu_spec(name).tdp_watts == tdp_watts


def test_tomorrows_cpu_takes_its_familys_place_in_a_wider_tier():
    known, unknown, foreign = (
        cpu_spec("EPYC 9655"),
        cpu_spec("EPYC 9675F", cores_per_socket=96),
        cpu_spec("Zorgon 9000"),
    )
    assert known.tier == "measured"
    assert (unknown.tier, unknown.generation) == ("family", "zen5")
    assert 200 < unknown.tdp_watts <= 500
    assert foreign.tier == "generic"


@pytest.mark.parametrize(
    ("spelling", "key", "tdp_watts"),
    [
        ("H100-SXM", "H100 80GB SXM5", 700),
        ("NVIDIA H100-SXM5-80GB (700 W)", "H100 80GB SXM5", 700),
        ("NVIDIA H100-PCIe-80GB (350 W)", "H100 80GB PCIe", 350),
        ("H100 NVL", "H100 NVL 94GB", 400),
        ("Nvidia A100 (400 W)", "A100 80GB SXM4", 400),
        ("NVIDIA A100-SXM4-40GB (400 W)", "A100 40GB SXM4", 400),
        ("NVIDIA V100-PCIe (250 W)", "V100 16GB PCIe", 250),
        ("Tesla T4", "T4", 70),
        ("T4G", "T4G", 70),
        ("NVIDIA A10G", "A10G", 300),
        ("L40S", "L40S", 350),
        ("B200", "B200", 1000),
        ("GB200 (B200 GPU)", "GB200 (B200 GPU)", 1200),
        ("K80 (half board)", "K80 (half board)", 150),
        ("AMD Instinct MI300X", "MI300X", 750),
        ("Quadro RTX 6000", "RTX 6000", 260),
        ("NVIDIA RTX6000 (260 W)", "RTX 6000", 260),
        ("NVIDIA A100-SXM4-80GB (500 W CTS)", "A100 80GB SXM4", 500),
    ],
)
def test_gpu_spellings_find_their_row(spelling, key, tdp_watts):
    spec = gpu_spec(spelling)
    assert (spec.key, spec.tdp_watts, spec.tier) == (key, tdp_watts, "modelled")


def test_every_gpu_of_the_machine_lists_is_its_own_row():
    from estimator.power import released

    for key in released().gpus:
        assert gpu_spec(key).key == key


def test_watts_in_brackets_stand_for_an_unknown_gpus_board():
    spec = gpu_spec("Foo X1 (450 W)")
    assert (spec.tdp_watts, spec.tier) == (450, "generic")
    assert 0 < spec.idle_watts < spec.waiting_watts < 450


def test_a_new_member_of_a_known_architecture_is_family():
    assert gpu_spec("NVIDIA RTX PRO 9999 Blackwell (400 W)").tier == "family"
    assert gpu_spec("Rubin R100 (1800 W)").tier == "family"


@given(st.text(max_size=60))
def test_no_name_breaks_the_readers(text):
    assert read_cpu_name(text).key
    read_gpu_name(text)
    assert cpu_spec(text).tdp_watts > 0
    assert 0 < gpu_spec(text).idle_watts < gpu_spec(text).tdp_watts
