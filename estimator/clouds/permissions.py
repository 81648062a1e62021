"""Every call that carbonest makes to a user's cloud, with the right it needs.

This is data: ``carbonest iam`` prints it as a policy or a role, and a test compares it with the calls that the real
clients make. A module that calls something new adds its line here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from ..errors import InputError


class Permission(NamedTuple):
    """One call.

    ``call`` is the AWS operation, or method and path of the Azure REST call with ``{}`` for names; ``action`` the right
    in the provider's own words; ``feature`` the command that makes the call; ``optional`` what is lost without it,
    empty if nothing works without it.
    """

    cloud: str
    feature: str
    call: str
    action: str
    why: str
    optional: str = ""


_VMS = "/subscriptions/{}/providers/Microsoft.Compute/virtualMachines"
_SETS = "/subscriptions/{}/providers/Microsoft.Compute/virtualMachineScaleSets"
_SET = "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.Compute/virtualMachineScaleSets/{}"
_VM = "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.Compute/virtualMachines/{}"

PERMISSIONS = (
    Permission(
        "aws", "usage", "DescribeInstances", "ec2:DescribeInstances", "which machines there are, their types and tags"
    ),
    Permission(
        "aws", "usage", "DescribeRegions", "ec2:DescribeRegions", "--all-regions", "regions must be named with --region"
    ),
    Permission("aws", "usage", "GetMetricData", "cloudwatch:GetMetricData", "utilization"),
    Permission(
        "aws",
        "usage",
        "ListMetrics",
        "cloudwatch:ListMetrics",
        "which GPU and memory metrics the agent sends",
        "GPUs are assumed, memory is not shown",
    ),
    Permission(
        "aws",
        "prices",
        "DescribeSpotPriceHistory",
        "ec2:DescribeSpotPriceHistory",
        "--prices live for spot instances",
        "no live price of spot instances",
    ),
    Permission(
        "aws",
        "prices",
        "GetProducts",
        "pricing:GetProducts",
        "--prices live for reserved terms",
        "no live price of reserved terms",
    ),
    Permission(
        "aws",
        "compare",
        "GetEstimatedCarbonEmissions",
        "sustainability:GetEstimatedCarbonEmissions",
        "compare aws --live: AWS's own figures by account, region and service",
    ),
    Permission(
        "azure",
        "usage",
        "GET /subscriptions",
        "Microsoft.Resources/subscriptions/read",
        "which subscriptions there are",
        "subscriptions must be named with --subscription",
    ),
    Permission(
        "azure", "usage", f"GET {_VMS}", "Microsoft.Compute/virtualMachines/read", "machines, sizes, tags, power states"
    ),
    Permission("azure", "usage", f"GET {_SETS}", "Microsoft.Compute/virtualMachineScaleSets/read", "scale sets"),
    Permission(
        "azure",
        "usage",
        f"GET {_SET}/virtualMachines",
        "Microsoft.Compute/virtualMachineScaleSets/virtualMachines/read",
        "instances of scale sets and their power states",
    ),
    Permission(
        "azure",
        "usage",
        f"GET {_VM}/providers/Microsoft.Insights/metrics",
        "Microsoft.Insights/metrics/read",
        "utilization, one machine at a time",
    ),
    Permission(
        "azure",
        "usage",
        f"GET {_SET}/virtualMachines/{{}}/providers/Microsoft.Insights/metrics",
        "Microsoft.Insights/metrics/read",
        "utilization of scale-set instances, one at a time",
    ),
    Permission(
        "azure",
        "usage",
        "POST /subscriptions/{}/metrics:getBatch",
        "Microsoft.Insights/metrics/read",
        "utilization of 50 machines at a time; the right must hold on the whole subscription",
        "machines are read one by one, which is slower and sooner throttled",
    ),
)


def permissions(cloud: str, features: Iterable[str] = ()) -> list[Permission]:
    """Return the permissions of a cloud, of some features or of all.

    Raises
    ------
    InputError
        If no such feature is known; lists those that are.
    """
    known = sorted({p.feature for p in PERMISSIONS if p.cloud == cloud})
    wanted = list(features) or known
    for feature in wanted:
        if feature not in known:
            raise InputError(f"--for must be one of {', '.join(known)} for {cloud}; got {feature!r}.")
    return [p for p in PERMISSIONS if p.cloud == cloud and p.feature in wanted]


def aws_policy(found: Iterable[Permission]) -> dict[str, Any]:
    """Return an IAM policy. None of these actions can be scoped to single resources."""
    by_feature: dict[str, set[str]] = {}
    for permission in found:
        by_feature.setdefault(permission.feature, set()).add(permission.action)
    statements = [
        {
            "Sid": f"Carbonest{feature.title().replace('-', '')}",
            "Effect": "Allow",
            "Action": sorted(actions),
            "Resource": "*",
        }
        for feature, actions in sorted(by_feature.items())
    ]
    return {"Version": "2012-10-17", "Statement": statements}


def azure_role(found: Iterable[Permission], subscriptions: Iterable[str]) -> dict[str, Any]:
    """Return a custom role definition, as ``az role definition create --role-definition`` reads it."""
    return {
        "Name": "carbonest reader",
        "IsCustom": True,
        "Description": "Reads machines and their utilization for energy and carbon estimates. Changes nothing.",
        "Actions": sorted({permission.action for permission in found}),
        "NotActions": [],
        "DataActions": [],
        "NotDataActions": [],
        "AssignableScopes": [f"/subscriptions/{name}" for name in subscriptions],
    }


def document(cloud: str, features: Iterable[str] = (), subscriptions: Iterable[str] = ()) -> str:
    """Return the policy or role as JSON text."""
    found = permissions(cloud, features)
    plain = aws_policy(found) if cloud == "aws" else azure_role(found, subscriptions)
    return json.dumps(plain, indent=2) + "\n"
