"""AWS resources that hold machines, by the provider's schema (hashicorp/aws 3 to 6)."""

from __future__ import annotations

import re

from ..model import Interval
from .held import Held, NotEstimatedError, Reader, View, managed, scaled

ONE = Interval.exact(1.0)
_ZONE = re.compile(r"([a-z]{2}(?:-[a-z]+)+-\d)[a-z]?")
_TEMPLATES = ("aws_launch_template",)
_CONFIGURATIONS = ("aws_launch_configuration",)


def region_of(view: View) -> str | None:
    """Return the region of a resource: its own, that of its zone or name, else its provider's."""
    own = view.maybe("region")
    if isinstance(own, str) and own:
        return own
    zone = view.maybe("availability_zone")
    if isinstance(zone, str) and (found := _ZONE.fullmatch(zone)):
        return found[1]
    arn = view.maybe("arn")
    if isinstance(arn, str) and arn.count(":") >= 5 and arn.split(":")[3]:
        return arn.split(":")[3]
    return view.setting("region")


def _held(view: View, sku: str, count: Interval, **more: object) -> Held:
    return Held("aws", sku, count, region_of(view), **more)  # type: ignore[arg-type]


def _instance(view: View) -> list[Held]:
    spot = view.resource.type == "aws_spot_instance_request" or bool(view.items("instance_market_options"))
    sku = view.maybe("instance_type")
    if not isinstance(sku, str) or not sku:
        template = view.target(_TEMPLATES, "launch_template", 0, "id") or view.target(
            _TEMPLATES, "launch_template", 0, "name"
        )
        sku = (template or view).text("instance_type")
    return [_held(view, sku, ONE, spot=spot)]


def _group(view: View) -> list[Held]:
    mixed = ("mixed_instances_policy", 0)
    count = scaled(view.number("min_size"), _desired(view, "desired_capacity", "min_size"), view.number("max_size"))
    if not view.items("mixed_instances_policy"):
        return [_held(view, _template_type(view, ()), count)]
    spot = _spot_share(view)
    types: list[tuple[str, float]] = []
    for number in range(view.items(*mixed, "launch_template", 0, "override")):
        override = (*mixed, "launch_template", 0, "override", number)
        if view.items(*override, "instance_requirements"):
            raise NotEstimatedError("the machine type is chosen by requirements when it starts")
        kind = view.maybe(*override, "instance_type")
        if isinstance(kind, str) and kind:
            types.append((kind, view.number(*override, "weighted_capacity") or 1.0))
    if not types:
        types = [(_template_type(view, (*mixed, "launch_template", 0, "launch_template_specification", 0)), 1.0)]
    first, weight = types[0]
    notes = []
    if len(types) > 1:
        notes.append(f"takes any of {', '.join(kind for kind, _ in types)}")
    if any(each != 1 for _, each in types):
        notes.append(f"capacity is counted in units: {weight:g} a machine of {first}")
        weights = [each for _, each in types]
        count = Interval(count.low / max(weights), count.central / weight, count.high / min(weights))
    if spot is None:
        notes.append("partly on the spot market: priced on demand")
    others = tuple(kind for kind, _ in types[1:])
    return [_held(view, first, count, alternatives=others, spot=spot is True, note="; ".join(notes))]


def _desired(view: View, name: str, least: str) -> float | None:
    """Return the number of machines that a group begins with: as desired, else the least."""
    desired = None if view.maybe(name) is None else view.number(name)
    return view.number(least) if desired is None else desired


def _spot_share(view: View) -> bool | None:
    """Return whether all machines of a mixed group are spot ones; ``None`` for some of them."""
    if not view.items("mixed_instances_policy", 0, "instances_distribution"):
        return False
    distribution = ("mixed_instances_policy", 0, "instances_distribution", 0)
    base = view.maybe(*distribution, "on_demand_base_capacity") or 0
    above = view.maybe(*distribution, "on_demand_percentage_above_base_capacity")
    if above is None or above == 100:
        return False
    return True if above == 0 and base == 0 else None


def _template_type(view: View, below: tuple[str | int, ...]) -> str:
    """Return the machine type of the template that a group starts its machines from."""
    if below:
        paths = [(_TEMPLATES, (*below, name)) for name in ("launch_template_id", "launch_template_name")]
    else:
        paths = [
            (_CONFIGURATIONS, ("launch_configuration",)),
            *((_TEMPLATES, ("launch_template", 0, name)) for name in ("id", "name")),
        ]
    for kinds, path in paths:
        found = view.target(kinds, *path)
        if found is not None:
            return found.text("instance_type")
    raise NotEstimatedError("its launch template is not in the plan")


def _eks_nodes(view: View) -> list[Held]:
    scaling = ("scaling_config", 0)
    count = scaled(
        view.number(*scaling, "min_size"), view.number(*scaling, "desired_size"), view.number(*scaling, "max_size")
    )
    types = view.get("instance_types")
    if view.items("launch_template") and not types:
        types = [_node_template(view)]
    # What EKS takes where neither is given.
    kinds = [kind for kind in types or ["t3.medium"] if isinstance(kind, str)]
    if not kinds:
        raise NotEstimatedError("instance_types is not in the plan")
    note = f"takes any of {', '.join(kinds)}" if len(kinds) > 1 else ""
    spot = view.maybe("capacity_type") == "SPOT"
    return [
        _held(view, kinds[0], count, alternatives=tuple(kinds[1:]), spot=spot, workload="kubernetes-node", note=note)
    ]


def _node_template(view: View) -> str:
    for name in ("id", "name"):
        found = view.target(_TEMPLATES, "launch_template", 0, name)
        if found is not None:
            kind = found.get("instance_type")
            return kind if isinstance(kind, str) and kind else "t3.medium"
    raise NotEstimatedError("its launch template is not in the plan")


def _managed(
    view: View, what: str, number: float, *path: str | int, multi_az: bool = False, clustered: bool = False
) -> Held:
    size = view.text(*path)
    if "serverless" in size:
        raise NotEstimatedError(f"{size} holds no machine of its own")
    return managed(view, "aws", size, region_of(view), number, what=what, multi_az=multi_az, clustered=clustered)


def _database(view: View) -> list[Held]:
    return [_managed(view, "the database", 1.0, "instance_class", multi_az=view.get("multi_az") is True)]


def _database_node(view: View) -> list[Held]:
    return [_managed(view, "the database", 1.0, "instance_class")]


def _database_cluster(view: View) -> list[Held]:
    # Without a class of its own a cluster holds no machine: its instances are resources of their own.
    if not view.get("db_cluster_instance_class"):
        return []
    return [_managed(view, "the database", 3.0, "db_cluster_instance_class")]


def _cache(view: View) -> list[Held]:
    if view.maybe("replication_group_id") and not view.maybe("node_type"):
        return []  # a member of a group that counts it
    return [_managed(view, "the cache", view.number("num_cache_nodes") or 1.0, "node_type")]


def _cache_group(view: View) -> list[Held]:
    if view.maybe("global_replication_group_id") and not view.maybe("node_type"):
        raise NotEstimatedError("the node type is that of its global group")
    return [_managed(view, "the cache", _cache_nodes(view), "node_type")]


def _cache_nodes(view: View) -> float:
    """Return the nodes of a replication group, which older and newer schemas spell in three ways."""
    inside = ("cluster_mode", 0) if view.items("cluster_mode") else ()
    groups, replicas = (view.number(*inside, name) for name in ("num_node_groups", "replicas_per_node_group"))
    if groups is not None and (inside or groups > 1 or replicas is not None):
        return groups * ((replicas or 0.0) + 1.0)
    return next(
        (found for name in ("num_cache_clusters", "number_cache_clusters") if (found := view.number(name))), 1.0
    )


def _search(view: View) -> list[Held]:
    config = ("cluster_config", 0)
    nodes = view.number(*config, "instance_count") or 1.0
    found = [_managed(view, "the search cluster", nodes, *config, "instance_type")]
    if view.maybe(*config, "dedicated_master_enabled") is True:
        masters = view.number(*config, "dedicated_master_count") or 3.0
        found.append(_managed(view, "its master", masters, *config, "dedicated_master_type"))
    if view.maybe(*config, "warm_enabled") is True:
        found.append(_managed(view, "its warm node", view.number(*config, "warm_count") or 2.0, *config, "warm_type"))
    return found


def _broker(view: View) -> list[Held]:
    mode = view.maybe("deployment_mode")
    standby, clustered = mode == "ACTIVE_STANDBY_MULTI_AZ", mode == "CLUSTER_MULTI_AZ"
    return [_managed(view, "the broker", 1.0, "host_instance_type", multi_az=standby, clustered=clustered)]


def _warehouse(view: View) -> list[Held]:
    return [_managed(view, "the warehouse", view.number("number_of_nodes") or 1.0, "node_type")]


def _notebook(view: View) -> list[Held]:
    return [_managed(view, "the notebook", 1.0, "instance_type")._replace(workload="interactive")]


def _by_requirements(view: View) -> list[Held]:
    raise NotEstimatedError("which machines it takes is decided when it starts")


READERS: dict[str, Reader] = {
    "aws_autoscaling_group": _group,
    "aws_db_instance": _database,
    "aws_docdb_cluster_instance": _database_node,
    "aws_ec2_fleet": _by_requirements,
    "aws_eks_node_group": _eks_nodes,
    "aws_elasticache_cluster": _cache,
    "aws_elasticache_replication_group": _cache_group,
    "aws_elasticsearch_domain": _search,
    "aws_instance": _instance,
    "aws_mq_broker": _broker,
    "aws_neptune_cluster_instance": _database_node,
    "aws_opensearch_domain": _search,
    "aws_rds_cluster": _database_cluster,
    "aws_rds_cluster_instance": _database_node,
    "aws_redshift_cluster": _warehouse,
    "aws_sagemaker_notebook_instance": _notebook,
    "aws_spot_fleet_request": _by_requirements,
    "aws_spot_instance_request": _instance,
}
