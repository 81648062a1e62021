"""What a row says of a machine's use: each rule on either side of its limit."""

from dataclasses import replace

import pytest

from estimator.usage.rows import UsageRow
from estimator.usage.use import Busy, busy, use

ROW = UsageRow(
    provider="aws",
    account="1",
    region="eu-west-1",
    resource_id="i-1",
    sku="m5.large",
    period_start="2026-10-01T00:00Z",
    period_end="2026-11-01T00:00Z",
    observed_hours=200.0,
    coverage=0.9,
    cpu_util_mean=0.02,
    cpu_share_0_10=0.9,
    cpu_share_10_50=0.1,
    cpu_share_50_100=0.0,
    gpu_count=0.0,
)


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, "idle"),
        ({"cpu_util_mean": 0.03}, "half"),
        ({"observed_hours": 167.0}, "half"),
        ({"cpu_util_mean": 0.3, "cpu_share_50_100": 0.01}, "used"),
        ({"coverage": 0.49}, "unknown"),
        ({"coverage": None}, "unknown"),
        ({"cpu_util_mean": None}, "unknown"),
        ({"gpu_count": 8.0}, "unknown"),
        ({"gpu_count": 8.0, "gpu_util_mean": 0.01}, "idle"),
        ({"gpu_count": 8.0, "gpu_util_mean": 0.5}, "used"),
    ],
)
def test_a_machine_is_judged_by_what_was_measured(changed, found):
    assert use(replace(ROW, **changed)) == found


def test_measured_hours_are_shared_out_by_how_busy_they_were():
    other = replace(ROW, observed_hours=100.0, cpu_share_0_10=0.0, cpu_share_10_50=0.25, cpu_share_50_100=0.75)
    unmeasured = replace(ROW, observed_hours=None, cpu_share_0_10=None)
    assert busy([ROW, other, unmeasured]) == pytest.approx(Busy(180.0, 45.0, 75.0))
