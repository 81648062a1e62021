"""Google resources that hold machines, by the provider's schema (hashicorp/google 4 to 7)."""

from __future__ import annotations

import re

from ..model import Interval
from .held import Held, NotEstimatedError, Reader, View, managed, scaled

ONE = Interval.exact(1.0)
_ZONE = re.compile(r"([a-z]+-[a-z]+\d+)-[a-z]")
#: Zones of a regional cluster that names none.
_ZONES = 3.0
_TEMPLATES = ("google_compute_instance_template", "google_compute_region_instance_template")
_AUTOSCALERS = ("google_compute_autoscaler", "google_compute_region_autoscaler")
#: What nodes of a cluster are where nothing is said.
_NODE = "e2-medium"


def region_of(view: View) -> str | None:
    """Return the region of a resource: that of its zone or place, else its provider's."""
    for name in ("zone", "region", "location"):
        found = view.maybe(name)
        if isinstance(found, str) and found:
            return _region(found)
    found = view.setting("region", "zone")
    return None if found is None else _region(found)


def _region(place: str) -> str:
    # A self link ends with the name.
    name = place.rpartition("/")[2]
    zone = _ZONE.fullmatch(name)
    return zone[1] if zone else name


def _held(view: View, sku: str, count: Interval, **more: object) -> Held:
    # A custom type states its vCPUs and memory in its name: the catalogue scales to them.
    return Held("gcp", sku, count, region_of(view), closest="custom-" in sku, **more)  # type: ignore[arg-type]


def _instance(view: View) -> list[Held]:
    return [_held(view, _type(view), ONE, spot=_spot(view))]


def _from_template(view: View) -> list[Held]:
    own = view.maybe("machine_type")
    template = view.target(_TEMPLATES, "source_instance_template")
    if isinstance(own, str) and own:
        _no_boards(view if template is None else template)
        return [_held(view, own.rpartition("/")[2], ONE)]
    if template is None:
        raise NotEstimatedError("its template is not in the plan")
    return [_held(view, _type(template), ONE, spot=_spot(template))]


def _type(view: View, *path: str | int) -> str:
    sku = view.text(*path, "machine_type").rpartition("/")[2]
    _no_boards(view, *path)
    return sku


def _no_boards(view: View, *path: str | int) -> None:
    """Raise where GPUs are attached to a machine that has none of its own: no table holds the pair."""
    boards = view.maybe(*path, "guest_accelerator")
    for board in boards if isinstance(boards, list) else ():
        count = board.get("count") if isinstance(board, dict) else None
        if count:
            sku = view.maybe(*path, "machine_type")
            kind = str(board.get("type") or "GPU").rpartition("/")[2]
            if not str(sku).startswith(("a2-", "a3-", "a4", "g2-", "g4-")):
                raise NotEstimatedError(f"{count} × {kind} attached to {sku}: no table holds the two together")


def _spot(view: View, *path: str | int) -> bool:
    scheduling = (*path, "scheduling", 0)
    return view.maybe(*scheduling, "preemptible") is True or view.maybe(*scheduling, "provisioning_model") == "SPOT"


def _group(view: View) -> list[Held]:
    found: list[Held] = []
    scaler = next((each for kind in _AUTOSCALERS if (each := view.pointing_here(kind, "target")) is not None), None)
    least = most = None
    if scaler is not None and scaler.exists:
        policy = ("autoscaling_policy", 0)
        least, most = scaler.number(*policy, "min_replicas"), scaler.number(*policy, "max_replicas")
    now = _size(view, scales=most is not None)
    versions = view.items("version")
    if not versions:
        raise NotEstimatedError("its template is not in the plan")
    if versions > 1:
        raise NotEstimatedError("it holds machines of several templates at once")
    template = view.target(_TEMPLATES, "version", 0, "instance_template")
    if template is None:
        raise NotEstimatedError("its template is not in the plan")
    count = scaled(least, now, most)
    found.append(_held(view, _type(template), count, spot=_spot(template)))
    return found


def _size(view: View, *, scales: bool) -> float | None:
    try:
        return view.number("target_size")
    except NotEstimatedError:
        if scales:
            return None
        raise


def _cluster(view: View) -> list[Held]:
    if view.maybe("enable_autopilot") is True:
        raise NotEstimatedError("an autopilot cluster is billed by pod, not by machine")
    # A default pool that is removed at once, or inline pools, are no machines of the cluster's own.
    if view.maybe("remove_default_node_pool") is True:
        return []
    pools = range(view.items("node_pool"))
    if pools:
        # The provider lists every pool of a cluster here, also those that are resources of their own.
        elsewhere = view.names("google_container_node_pool")
        own = [number for number in pools if view.maybe("node_pool", number, "name") not in elsewhere]
        return [_pool(view, view, "node_pool", number) for number in own]
    nodes = view.number("initial_node_count", default=0.0) or 0.0
    if not nodes:
        return []
    sku = _node_type(view, "node_config", 0)
    count = Interval.exact(nodes * _zones(view, view))
    return [_held(view, sku, count, spot=_node_spot(view, "node_config", 0), workload="kubernetes-node")]


def _node_pool(view: View) -> list[Held]:
    return [_pool(view, view.target(["google_container_cluster"], "cluster") or view)]


def _pool(view: View, cluster: View, *path: str | int) -> Held:
    zones = _zones(view, cluster, *path)
    stated = (name for name in ("node_count", "initial_node_count") if view.maybe(*path, name) is not None)
    now = next((number for name in stated if (number := view.number(*path, name)) is not None), None)
    scaling = (*path, "autoscaling", 0)
    count = now
    least = most = None
    factor = zones
    if view.items(*path, "autoscaling"):
        least, most = view.number(*scaling, "min_node_count"), view.number(*scaling, "max_node_count")
        if view.number(*scaling, "total_max_node_count"):
            # Limits of the whole pool, where the others are those of a zone.
            least, most = view.number(*scaling, "total_min_node_count"), view.number(*scaling, "total_max_node_count")
            factor = 1.0
    elif now is None:
        raise NotEstimatedError("node_count is not in the plan")
    numbers = scaled(
        None if least is None else least * factor,
        None if count is None else count * zones,
        None if most is None else most * factor,
    )
    sku = _node_type(view, *path, "node_config", 0)
    region = region_of(view) if isinstance(view.maybe("location"), str) else region_of(cluster)
    spot = _node_spot(view, *path, "node_config", 0)
    return Held("gcp", sku, numbers, region, spot=spot, workload="kubernetes-node", closest="custom-" in sku)


def _node_type(view: View, *path: str | int) -> str:
    if not view.items(*path[:-1]) or view.get(*path, "machine_type") is None:
        return _NODE
    return _type(view, *path)


def _node_spot(view: View, *path: str | int) -> bool:
    return view.maybe(*path, "spot") is True or view.maybe(*path, "preemptible") is True


def _zones(view: View, cluster: View, *path: str | int) -> float:
    """Return in how many zones a number of nodes counts: those named, three of a region, one of a zone."""
    own = view.maybe(*path, "node_locations") if path or view is not cluster else None
    if isinstance(own, list) and own:
        return float(len(own))
    further = cluster.maybe("node_locations")
    if isinstance(further, list) and further:
        # A zonal cluster lists its zones without its own.
        return float(len(further) + _is_zone(cluster))
    return 1.0 if _is_zone(cluster) else _ZONES


def _is_zone(view: View) -> bool:
    place = view.maybe("location") or view.maybe("zone") or view.setting("zone") or ""
    return _ZONE.fullmatch(str(place).rpartition("/")[2]) is not None


def _database(view: View) -> list[Held]:
    if view.maybe("settings", 0, "activation_policy") == "NEVER":
        raise NotEstimatedError("it is kept switched off (activation_policy NEVER)")
    tier = view.text("settings", 0, "tier")
    twice = view.maybe("settings", 0, "availability_type") == "REGIONAL"
    return [managed(view, "gcp", tier, region_of(view), what="the database", multi_az=twice)]


def _unpublished(view: View) -> list[Held]:
    raise NotEstimatedError("the machines under it are not published")


READERS: dict[str, Reader] = {
    "google_compute_instance": _instance,
    "google_compute_instance_from_template": _from_template,
    "google_compute_instance_group_manager": _group,
    "google_compute_region_instance_group_manager": _group,
    "google_container_cluster": _cluster,
    "google_container_node_pool": _node_pool,
    "google_memcache_instance": _unpublished,
    "google_redis_cluster": _unpublished,
    "google_redis_instance": _unpublished,
    "google_sql_database_instance": _database,
}
