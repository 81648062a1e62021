"""Names in the spellings that machine lists, /proc/cpuinfo and papers use."""

import pytest

from estimator.power import cpu_spec, gpu_spec
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
        (("Xeon CPU Max 9480", "Intel(R) Xeon(R) CPU Max 9480"), "9480", "sapphirerapids"),
        (("Intel Xeon w9-3495X", "Intel(R) Xeon(R) w9-3495X"), "w-3495x", "sapphirerapids"),
        (("Optimized 3rd Generation EPYC", "AMD EPYC-Milan Processor", "3rd Gen AMD EPYC"), "epyc zen3", "zen3"),
        (("4th Gen EPYC", "AMD EPYC-Genoa", "EPYC Bergamo", "AMD Genoa", "Zen 4"), "epyc zen4", "zen4"),
        (("EPYC-Rome", "AMD EPYC-Rome Processor", "2nd Gen EPYC"), "epyc zen2", "zen2"),
        (("Intel Xeon Processor (Skylake, IBRS)", "Intel Xeon Processor (Skylake)"), "xeon skylake", "skylake"),
        (("Intel Xeon Processor (Cascadelake)", "2nd Gen Intel Xeon Scalable"), "xeon cascadelake", "cascadelake"),
        (("Intel Xeon Processor (SapphireRapids)", "4th Gen Xeon"), "xeon sapphirerapids", "sapphirerapids"),
        (("Intel Xeon 6 with E-cores",), "xeon sierraforest", "sierraforest"),
        # Linux, intel-family.h: 0x55 is Skylake-X, of which Cascade Lake is a stepping.
        (("CPUID 6/85", "family 6 model 85", "cpu family: 6, model: 85", "06_55H"), "8200", "cascadelake"),
        (("AMD EPYC 7B13",), "epyc 7b13", "zen3"),
        (("Neoverse-N1", "Neoverse N1", "neoverse_n1"), "neoverse-n1", "neoverse-n1"),
        (("Grace Hopper Superchip 72C 3GHz", "NVIDIA Grace 72C 3.1GHz"), "grace", "neoverse-v2"),
        (("Grace CPU Superchip",), "grace superchip", "neoverse-v2"),
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
        ("Xeon CPU Max 9480", 350),
        ("Intel(R) Xeon(R) Platinum 8272CL CPU @ 2.60GHz", 195),
    ],
)
def test_cpu_tdp_is_the_vendors(name, tdp_watts):
    assert cpu_spec(name).tdp_watts == tdp_watts


def test_tomorrows_cpu_takes_its_familys_place_in_a_wider_tier():
    known, unknown = cpu_spec("EPYC 9655"), cpu_spec("EPYC 9675F", cores_per_socket=96)
    assert known.tier == "measured"
    assert (unknown.tier, unknown.generation) == ("family", "zen5")
    assert 200 < unknown.tdp_watts <= 500


@pytest.mark.parametrize("name", ["8480L", "Intel(R) Xeon(R) Platinum 8480L", "8480CL"])
def test_other_letters_behind_a_number_take_its_siblings_in_a_lower_tier(name):
    """Intel ARK: 8480+ and 8480C are rated 350 W with 56 cores; no list holds the others."""
    spec = cpu_spec(name)
    assert (spec.tdp_watts, spec.cores, spec.tier) == (350, 56, "family")


@pytest.mark.parametrize("name", ["EPYC 7763 Turbofied", "Xeon Platinum 8380 Foo", "Dual Xeon Platinum 8380"])
def test_a_word_not_understood_lowers_the_tier_and_is_said(name):
    spec = cpu_spec(name)
    assert spec.tier == "family"
    assert "not understood" in spec.note


@pytest.mark.parametrize(
    "name",
    [
        "AMD EPYC 7763 64-Core Processor",
        "Intel(R) Xeon(R) Platinum 8480+",
        "Intel Xeon E5-2699 v3 2.30 GHz",
        "Xeon 6980P",
    ],
)
def test_what_drivers_add_to_a_name_is_understood(name):
    assert cpu_spec(name).note == ""
    assert cpu_spec(name).tier == "measured"


@pytest.mark.parametrize(
    ("spelling", "key", "tdp_watts"),
    [
        ("H100-SXM", "H100 80GB SXM5", 700),
        ("NVIDIA H100-SXM5-80GB (700 W)", "H100 80GB SXM5", 700),
        ("NVIDIA H100-PCIe-80GB (350 W)", "H100 80GB PCIe", 350),
        ("H100 NVL", "H100 NVL 94GB", 400),
        ("Nvidia A100 (400 W)", "A100 80GB SXM4", 400),
        ("NVIDIA A100-SXM4-40GB (400 W)", "A100 40GB SXM4", 400),
        ("NVIDIA V100-PCIe (250 W)", "V100 32GB PCIe", 250),
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


def test_a_new_member_of_a_known_architecture_with_its_limit_is_family():
    assert gpu_spec("NVIDIA RTX PRO 9999 Blackwell (400 W)").tier == "family"
    assert gpu_spec("Rubin R100 (1800 W)").tier == "family"
