"""The whole text of a few fixed plans."""

import pytest

from .held import hold
from .run import carbonest_here

ZOO = ("--zoo", "faster_rcnn_R_50_FPN_3x")
PLANS = {
    "plan_zoo": (*ZOO, "--sku", "p3.16xlarge,g5.xlarge,Standard_NC24ads_A100_v4", "--regions",
                 "us-east-1,eu-west-1,swedencentral"),
    "plan_cpu": ("--vcpu-hours", "40", "--cpu", "8370C", "--threads", "8", "--trials", "3", "--memory", "16GiB",
                 "--sku", "Standard_D8s_v5,m5.2xlarge", "--regions", "westeurope,eu-north-1", "--carbon-price", "100"),
    "plan_start": ("--gpu-hours", "64", "--gpu", "V100", "--sku", "p3.8xlarge", "--regions", "us-east-1,eu-west-1",
                   "--start", "2026-07-01T08:00", "--window", "24h", "--price-kind", "all", "--wide"),
    "plan_without_price": (*ZOO, "--provider", "azure", "--sku", "Standard_NC24ads_A100_v4", "--regions",
                           "belgiumcentral", "--explain"),
    "plan_markdown": (*ZOO, "--sku", "p3.16xlarge", "--regions", "us-east-1,eu-west-1", "--format", "markdown"),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_snapshot(name):
    done = carbonest_here("plan", *PLANS[name])
    assert done.code == 0, done.err
    hold(f"{name}.txt", done.err + done.out)
