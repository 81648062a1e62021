"""CSV of plans: what reads it finds the same columns whatever a plan holds."""

import csv
import json

import pytest

from ..estimator.terraform.plans import change, plan
from .run import carbonest_here

LARGE, UNKNOWN = {"instance_type": "m5.large"}, {"instance_type": "m5.gigantic"}


def rows_of(tmp_path, *changes):
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan(*changes, providers={"aws": "us-east-1"})))
    done = carbonest_here("terraform", path, "-f", "csv")
    assert done.code == 0, done.err
    return list(csv.DictReader(done.out.splitlines()))


@pytest.mark.parametrize(("before", "after"), [(None, UNKNOWN), (LARGE, None), (None, LARGE), (LARGE, UNKNOWN)])
def test_columns_do_not_depend_on_the_plan(tmp_path, before, after):
    (changed,) = rows_of(tmp_path, change("aws_instance.a", after, before=before))
    (both,) = rows_of(tmp_path, change("aws_instance.b", LARGE, before=LARGE))
    assert list(changed) == list(both)
    assert bool(changed["after_energy_kwh_central"]) == (after is LARGE)
    assert bool(changed["before_cost_usd_high"]) == (before is LARGE)
