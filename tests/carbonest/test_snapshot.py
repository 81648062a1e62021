"""The whole output of a few fixed questions, notes first."""

import pytest

from .held import hold
from .run import carbonest_here

ZOO = ("--zoo", "faster_rcnn_R_50_FPN_3x")
VM = ("vm", "--hours", "10", "--sku")
COMMANDS = {
    "vm_bare": (*VM, "Standard_D4s_v3"),
    "vm_explain": (*VM, "p3.16xlarge", "--region", "us-east-1", "--gpu-util", "90%", "--explain"),
    "vm_market": (*VM, "m5.xlarge", "--region", "eu-west-1", "--cpu-util", "0.5", "--accounting", "market",
                  "--count", "3"),
    "vm_methods": (*VM, "m5.xlarge", "--region", "us-east-1", "--cpu-util", "50%", "--compare-methods"),
    "vm_json": (*VM, "n2-standard-4", "--region", "europe-west4", "--start", "2026-07-01T08:00", "--format", "json"),
    "vm_csv": (*VM, "c5.9xlarge", "--region", "us-east-1", "--per", "1000", "--format", "csv"),
    "power": ("power", "--cpu", "Xeon Platinum 8480+", "--sockets", "2", "--gpu", "H100-SXM", "--gpus", "8",
              "--hours", "1"),
    "intensity": ("intensity", "westeurope"),
    "regions": ("regions", "ireland"),
    "zoo": ("zoo", "faster_rcnn_R_50"),
    "iam": ("iam", "aws"),
    "plan_zoo": ("plan", *ZOO, "--sku", "p3.16xlarge,g5.xlarge,Standard_NC24ads_A100_v4", "--regions",
                 "us-east-1,eu-west-1,swedencentral"),
    "plan_cpu": ("plan", "--vcpu-hours", "40", "--cpu", "8370C", "--threads", "8", "--trials", "3", "--memory", "16GiB",
                 "--sku", "Standard_D8s_v5,m5.2xlarge", "--regions", "westeurope,eu-north-1", "--carbon-price", "100"),
    "plan_start": ("plan", "--gpu-hours", "64", "--gpu", "V100", "--sku", "p3.8xlarge", "--regions",
                   "us-east-1,eu-west-1",
                   "--start", "2026-07-01T08:00", "--window", "24h", "--price-kind", "all", "--wide"),
    "plan_without_price": ("plan", *ZOO, "--provider", "azure", "--sku", "Standard_NC24ads_A100_v4", "--regions",
                           "belgiumcentral", "--explain"),
    "plan_markdown": ("plan", *ZOO, "--sku", "p3.16xlarge", "--regions", "us-east-1,eu-west-1", "--format", "markdown"),
}  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_snapshot(name):
    done = carbonest_here(*COMMANDS[name])
    assert done.code == 0, done.err
    hold(f"{name}.txt", done.err + done.out)
