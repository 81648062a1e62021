"""Terraform plans by the providers' schemas, as small as ``terraform show -json`` may print them."""

import json

from estimator.terraform.estimate import estimated


def change(address, after, *, before=None, actions=None, unknown=None):
    """Return a resource change; created if there is nothing before, deleted if there is nothing after."""
    local = address.split(".module.")[-1]
    kind = address.replace("module.", "", 1).split(".")[1 if address.startswith("module.") else 0]
    if actions is None:
        actions = ["create"] if before is None else ["delete"] if after is None else ["update"]
        actions = ["no-op"] if before is not None and before == after else actions
    return {
        "address": address, "mode": "managed", "type": kind, "name": local.split(".")[-1].split("[")[0],
        "provider_name": "registry.terraform.io/hashicorp/x",
        "change": {"actions": actions, "before": before, "after": after, "after_unknown": unknown or {}},
    }  # fmt: skip


def declared(address, key, **expressions):
    """Return a resource of the configuration."""
    return {"address": address, "mode": "managed", "type": address.split(".")[0], "name": address.split(".")[1],
            "provider_config_key": key, "expressions": expressions}  # fmt: skip


def constant(value):
    return {"constant_value": value}


def refers(*names):
    return {"references": list(names)}


def plan(*changes, resources=(), providers=None, modules=None, variables=None, **more):
    """Return a plan; ``providers`` are regions by key, or expressions of a region."""
    configs = {
        key: {"name": key.split(":")[-1].split(".")[0],
              "expressions": {"region": region if isinstance(region, dict) else constant(region)}}
        for key, region in (providers or {}).items()
    }  # fmt: skip
    root = {"resources": list(resources), "module_calls": modules or {}}
    return {
        "format_version": "1.2", "terraform_version": "1.9.0", "planned_values": {"root_module": {}},
        "variables": {name: {"value": value} for name, value in (variables or {}).items()},
        "resource_changes": list(changes),
        "configuration": {"provider_config": configs, "root_module": root}, **more,
    }  # fmt: skip


def rows(*changes, region=(), hours=None, **parts):
    """Return the rows of a plan by address."""
    # Through text, as a file would come.
    found = estimated(json.loads(json.dumps(plan(*changes, **parts))), region=region, hours=hours)
    return {row.address: row for row in found.rows}
