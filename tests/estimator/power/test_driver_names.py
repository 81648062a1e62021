"""GPUs as drivers and clouds print them, wherever a name is taken: one reader, one answer."""

import pytest

from estimator.planning.hardware_names import gpus_named, matches, speed_given
from estimator.power import gpu_spec
from estimator.power.gpu_match import is_called

#: What nvidia-smi and rocm-smi print, and the boards of gpu_power.csv that they are.
NAMES = {
    "NVIDIA H100 80GB HBM3": {"H100 80GB SXM5"},
    "NVIDIA H100 PCIe": {"H100 80GB PCIe", "H100-PCIE-80GB"},
    "NVIDIA H100 NVL": {"H100 NVL 94GB"},
    "NVIDIA H200": {"H200 141GB SXM5", "H200-NVL-141GB"},
    "NVIDIA H200 NVL": {"H200-NVL-141GB"},
    "NVIDIA A100-SXM4-80GB": {"A100 80GB SXM4"},
    "NVIDIA A100-SXM4-40GB": {"A100 40GB SXM4"},
    "NVIDIA A100 80GB PCIe": {"A100 80GB PCIe"},
    "NVIDIA A100-PCIE-40GB": {"A100 40GB PCIe"},
    "NVIDIA A10G": {"A10G"},
    "NVIDIA A10": {"A10"},
    "NVIDIA A30": {"A30"},
    "NVIDIA A40": {"A40"},
    "NVIDIA L4": {"L4"},
    "NVIDIA L40S": {"L40S"},
    "NVIDIA L40": {"L40"},
    "NVIDIA B200": {"B200"},
    "NVIDIA B300 SXM6 AC": {"B300"},
    "NVIDIA GB200": {"GB200 (B200 GPU)"},
    "NVIDIA GH200 480GB": {"GH200", "GH200 96GB"},
    "Tesla V100-SXM2-16GB": {"V100 16GB SXM2"},
    "Tesla V100-SXM2-32GB": {"V100 32GB SXM2"},
    "Tesla V100-PCIE-16GB": {"V100 16GB PCIe"},
    "Tesla T4": {"T4"},
    "NVIDIA T4": {"T4"},
    "Tesla P100-PCIE-16GB": {"P100 PCIe"},
    "Tesla P100-SXM2-16GB": {"P100 SXM2"},
    "Tesla K80": {"K80 (half board)"},
    "Tesla M60": {"M60 (half board)"},
    "Tesla P4": {"P4"},
    "NVIDIA GeForce RTX 4090": {"RTX 4090"},
    "NVIDIA GeForce RTX 3090": {"RTX 3090"},
    "NVIDIA RTX A6000": {"RTX A6000"},
    "NVIDIA RTX 6000 Ada Generation": {"RTX 6000 Ada"},
    "NVIDIA RTX PRO 6000 Blackwell Server Edition": {"RTX PRO 6000 Blackwell SE"},
    "Quadro RTX 6000": {"RTX 6000"},
    "AMD Instinct MI300X": {"MI300X"},
    "AMD Instinct MI250X": {"MI250X"},
    "AMD Radeon Pro V520": {"Radeon Pro V520"},
}


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_knows_the_board_of_a_driver(name):
    found = set(gpus_named(name))
    assert found
    assert found <= NAMES[name]
    assert speed_given(f"{name}=2.1")[1].central == 2.1
    assert all(matches(name, board) for board in found)


@pytest.mark.parametrize("name", NAMES)
def test_its_power_is_that_of_one_of_these_boards(name):
    assert gpu_spec(name).key in NAMES[name]


@pytest.mark.parametrize(
    ("name", "board"),
    [
        ("NVIDIA H100 80GB HBM3", "H100 80GB PCIe"), ("NVIDIA L4", "L40S"), ("NVIDIA A10", "A100 40GB SXM4"),
        ("Tesla P100-PCIE-12GB", "P100 PCIe"), ("NVIDIA A100-SXM4-40GB", "A100 80GB SXM4"),
        ("NVIDIA RTX 6000 Ada Generation", "RTX 6000"), ("NVIDIA H100 80GB HBM3 MIG 1g.10gb", "H100 80GB SXM5"),
    ],
)  # fmt: skip
def test_another_board_is_not_meant(name, board):
    assert not is_called(name, board)
