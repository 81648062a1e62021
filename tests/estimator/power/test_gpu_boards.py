"""Boards, their limits and their slices: nothing of a name is ignored, and no range exceeds what a board may draw."""

import pytest

from estimator.errors import InputError, UnknownNameError
from estimator.power import Hardware, gpu_spec, part_curves, predict, released
from estimator.power.gpu_names import read_gpu_name


def board(name, **given):
    hardware = Hardware(gpu_model=name, gpu_count=1, gpu_power_cap_watts=given.pop("cap", None))
    return predict(hardware, scope="gpu_only", **given)


@pytest.mark.parametrize(
    ("name", "limit_watts"),
    [
        # What nvidia-smi and rocm-smi print (calibration: gpu_limits, rocm_smi_pastes), else the vendor's brief.
        ("NVIDIA H20-3e", 500),
        ("NVIDIA H20", 500),
        ("NVIDIA GeForce RTX 3060", 170),
        ("NVIDIA GeForce RTX 3070 Ti", 290),
        ("NVIDIA GeForce RTX 3090 Ti", 450),
        ("NVIDIA GeForce RTX 4070 Ti", 285),
        ("NVIDIA GeForce RTX 4090 D", 425),
        ("NVIDIA RTX A5000", 230),
        ("NVIDIA RTX 6000 Ada Generation", 300),
        ("NVIDIA RTX 5880 Ada Generation", 285),
        ("NVIDIA TITAN RTX", 280),
        ("Tesla V100-SXM2-16GB", 300),
        ("Tesla V100-SXM3-32GB", 350),
        ("Tesla V100-PCIE-32GB", 250),
        ("NVIDIA A800 80GB PCIe", 300),
        ("NVIDIA H100 PCIe", 350),
        ("NVIDIA H100 NVL", 400),
        ("NVIDIA H200 NVL", 600),
        ("NVIDIA RTX PRO 6000 Blackwell Max-Q Workstation Edition", 300),
        ("NVIDIA RTX PRO 6000 Blackwell Workstation Edition", 600),
        ("Quadro RTX 6000", 260),
        ("AMD Instinct MI300X OAM", 750),
        ("AMD Instinct MI308X", 650),
        ("AMD Instinct MI350X", 1000),
        ("Gaudi2", 600),
        ("HL-225", 600),
        ("Habana Gaudi HL-205", 350),
        ("GTX1080Ti", 250),
        ("RTX6000Ada", 300),
        ("A6000", 300),
        ("RTX 2070 SUPER", 215),
        ("Intel Gaudi 3 PCIe", 600),
        ("HL-325L", 900),
    ],
)
def test_a_board_goes_by_its_own_limit(name, limit_watts):
    spec = gpu_spec(name)
    assert (spec.tdp_watts, spec.tier) == (limit_watts, "modelled")
    for workload in ("training", "serving", "general", "llm-training"):
        assert board(name, workload=workload, gpu_util=1.0).watts.high <= 1.05 * limit_watts + 1e-9


def test_no_board_of_the_table_exceeds_its_limit():
    for key, row in released().gpus.items():
        assert board(key, workload="training").watts.high <= 1.05 * float(row["tdp_watts"]) + 1e-9, key


def test_the_bounds_of_the_machine_tables_respect_it_too():
    for key, row in released().gpus.items():
        curves = part_curves(Hardware(gpu_model=key, gpu_count=8))
        for at, bounds in zip(curves.gpu_board, curves.gpu_factors, strict=True):
            assert at * bounds.high <= 1.05 * float(row["tdp_watts"]) + 1e-9, key
            assert bounds.low <= 1 <= bounds.high


def test_a_set_limit_binds_the_range_too():
    assert board("H100-SXM", workload="training", cap=350).watts.high <= 1.05 * 350
    assert board("H100-SXM", workload="general", cap=350).watts.high <= 1.05 * 350


@pytest.mark.parametrize(
    "name", ["RTX 4090 Laptop GPU", "RTX 3060 Laptop", "RTX A5000 Max-Q", "H100 CNX", "Gaudi", "L20", "TPU v6e"]
)
def test_a_variant_whose_limit_is_unknown_asks_for_it(name):
    with pytest.raises(UnknownNameError, match="power limit of its board"):
        gpu_spec(name)
    given = gpu_spec(f"{name} (120 W)")
    assert given.tdp_watts == 120
    assert given.tier in ("family", "generic")


@pytest.mark.parametrize(
    ("name", "word"), [("H100 XYZ", "xyz"), ("8x H100", "8x"), ("RTX 4090 48GB", "48 GB"), ("A100 Foo", "foo")]
)
def test_a_word_not_understood_lowers_the_tier_and_is_said(name, word):
    found = board(name, workload="training")
    assert found.tier == "family"
    assert any(f"{word} not understood" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    ("name", "whole", "share"),
    [
        # NVIDIA MIG user guide: 7 compute slices on A100 and H100, 4 on A30.
        ("NVIDIA A100-SXM4-40GB MIG 1g.5gb", "A100 40GB SXM4", 1 / 7),
        ("NVIDIA A100-SXM4-80GB MIG 3g.40gb", "A100 80GB SXM4", 3 / 7),
        ("NVIDIA H100 80GB HBM3 MIG 1g.10gb+me", "H100 80GB SXM5", 1 / 7),
        ("NVIDIA A100-SXM4-40GB MIG 1c.3g.20gb", "A100 40GB SXM4", 1 / 7),
        ("NVIDIA A30 MIG 2g.12gb", "A30", 2 / 4),
        # NVIDIA virtual GPU types: D doubles the memory, X sits in a socket; the number is the memory in GB.
        ("GRID A100D-10C", "A100 80GB PCIe", 10 / 80),
        ("GRID A100DX-20C", "A100 80GB SXM4", 20 / 80),
        ("GRID A100-1-5C", "A100 40GB PCIe", 1 / 7),
        ("GRID T4-8Q", "T4", 8 / 16),
        ("NVIDIA A10-4Q", "A10", 4 / 24),
        ("GRID V100DX-32C", "V100 32GB SXM2", 1.0),
        ("NVIDIA L40S-48C", "L40S", 1.0),
        ("GRID V100D-32Q", "V100 32GB PCIe", 1.0),
        ("NVIDIA H100XM-40C", "H100 80GB SXM5", 40 / 80),
        ("NVIDIA RTXA6000-24Q", "RTX A6000", 24 / 48),
    ],
)
def test_a_slice_is_charged_its_share_and_a_wide_range(name, whole, share):
    part, board_spec = gpu_spec(name), gpu_spec(whole)
    assert part.key == whole
    assert part.tdp_watts == pytest.approx(share * board_spec.tdp_watts)
    assert part.waiting_watts == pytest.approx(share * board_spec.waiting_watts)
    assert part.tier != "modelled"
    for given in ({"workload": "training"}, {"gpu_util": 1.0}, {"workload": "training", "gpu_util": 0.4}):
        mine, full = board(name, **given).watts, board(whole, **given).watts
        assert mine.central == pytest.approx(share * full.central)
        assert mine.low / mine.central < full.low / full.central, "knowing less must not narrow"
        assert mine.high <= 1.05 * board_spec.tdp_watts, "a slice draws no more than its board"
    assert any("is charged its share of the board" in warning for warning in board(name, workload="training").warnings)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("T4 MIG 1g.5gb", "cannot be cut"),
        ("A100 MIG 9g.5gb", "1 to 7 compute slices"),
        ("GRID T4-64Q", "at most its board's memory"),
    ],
)
def test_an_impossible_slice_is_refused(name, reason):
    with pytest.raises(InputError, match=reason):
        gpu_spec(name)
    with pytest.raises(UnknownNameError):
        gpu_spec("MIG 2g.10gb")


def test_a_superchips_cpu_board_and_node_count_once():
    """GH200: one Grace, whose limit covers its memory, on the GPU's own module (nvidia-smi prints 900 W for it)."""
    found = predict(Hardware(gpu_model="GH200", gpu_count=1), workload="training", cpu_util=1.0)
    limited = predict(Hardware(gpu_model="NVIDIA GH200 480GB (900 W)", gpu_count=1), workload="training", cpu_util=1.0)
    assert found.watts == limited.watts, "the module's limit is no GPU's"
    curves = part_curves(Hardware(gpu_model="GH200", gpu_count=1))
    assert curves.dram == (0, 0, 0, 0), "in the CPU's own limit"
    assert curves.cpu[3] + curves.gpu_board[3] <= 1.05 * 900
    assert curves.other[0] < 0.25 * 900, "no chassis of eight boards with a switch between them"


def test_superchips_bring_their_cpus():
    one, four = (part_curves(Hardware(gpu_model="GH200", gpu_count=n)) for n in (1, 4))
    assert four.cpu[3] == pytest.approx(4 * one.cpu[3])
    pair = part_curves(Hardware(gpu_model="GB200", gpu_count=2))
    assert pair.cpu[3] == pytest.approx(one.cpu[3]), "two B200 to one Grace"


def test_a_modules_lower_limit_leaves_the_gpu_less():
    assert gpu_spec("GH200 (680 W)").tdp_watts == 580
    assert gpu_spec("GH200").tdp_watts == 700


def test_reading_keeps_variants_apart():
    assert read_gpu_name("GB200 NVL72").variant == "", "a rack, not the NVL card"
    assert read_gpu_name("RTX 4070 Ti SUPER").family == "rtx4070 ti super"
    assert read_gpu_name("RTX 6000 Ada").family != read_gpu_name("Quadro RTX 6000").family
