"""Azure resources that hold machines, by the provider's schema (hashicorp/azurerm 2 to 4)."""

from __future__ import annotations

from ..model import Interval
from .held import Held, NotEstimatedError, Reader, View, managed, scaled

ONE = Interval.exact(1.0)
_CLUSTERS = ("azurerm_kubernetes_cluster",)


def region_of(view: View) -> str | None:
    """Return the region of a resource: its own, or that of its resource group; Azure's provider has none."""
    own = view.maybe("location")
    if isinstance(own, str) and own:
        return own
    group = view.target(["azurerm_resource_group"], "location") or view.target(
        ["azurerm_resource_group"], "resource_group_name"
    )
    found = None if group is None else group.maybe("location")
    return found if isinstance(found, str) and found else None


def _held(view: View, sku: str, count: Interval, **more: object) -> Held:
    return Held("azure", sku, count, region_of(view), **more)  # type: ignore[arg-type]


def _spot(view: View, *path: str | int) -> bool:
    return view.maybe(*path, "priority") in ("Spot", "Low")


def _old_machine(view: View) -> list[Held]:
    return [_held(view, view.text("vm_size"), ONE)]


def _machine(view: View) -> list[Held]:
    return [_held(view, view.text("size"), ONE, spot=_spot(view))]


def _scale_set(view: View) -> list[Held]:
    count = _autoscaled(view, view.number("instances"))
    return [_held(view, view.text("sku"), count, spot=_spot(view))]


def _old_scale_set(view: View) -> list[Held]:
    count = _autoscaled(view, view.number("sku", 0, "capacity"))
    return [_held(view, view.text("sku", 0, "name"), count, spot=_spot(view))]


def _flexible_scale_set(view: View) -> list[Held]:
    sku = view.text("sku_name")
    if sku == "Mix":
        raise NotEstimatedError("which of its sizes it takes is decided when it starts")
    return [_held(view, sku, _autoscaled(view, view.number("instances")), spot=_spot(view))]


def _autoscaled(view: View, instances: float | None) -> Interval:
    """Return the number of machines of a scale set, with the bounds of the setting that scales it, if any."""
    setting = view.pointing_here("azurerm_monitor_autoscale_setting", "target_resource_id")
    if setting is None or not setting.exists or setting.maybe("enabled") is False:
        return scaled(None, instances, None)
    bounds = [
        setting.number("profile", number, "capacity", 0, end)
        for number in range(setting.items("profile"))
        for end in ("minimum", "maximum")
    ]
    known = [each for each in bounds if each is not None]
    if not known:
        return scaled(None, instances, None)
    if instances is None:
        instances = setting.number("profile", 0, "capacity", 0, "default")
    # What stands outside of the bounds is brought inside by the setting.
    low, high = min(known), max(known)
    return Interval(low, min(high, max(low, instances if instances is not None else low)), high)


def _cluster(view: View) -> list[Held]:
    if not view.items("default_node_pool"):
        raise NotEstimatedError("default_node_pool is not in the plan")
    return [_pool(view, view, "default_node_pool", 0)]


def _node_pool(view: View) -> list[Held]:
    return [_pool(view, view.target(_CLUSTERS, "kubernetes_cluster_id") or view)]


def _pool(view: View, cluster: View, *path: str | int) -> Held:
    scales = any(view.maybe(*path, name) is True for name in ("auto_scaling_enabled", "enable_auto_scaling"))
    count = scaled(
        view.number(*path, "min_count") if scales else None,
        _stated(view, *path, "node_count") if scales else view.number(*path, "node_count", default=1.0),
        view.number(*path, "max_count") if scales else None,
    )
    # Sizes may be left to Azure since version 4 of the provider.
    sku = view.text(*path, "vm_size")
    return Held("azure", sku, count, region_of(cluster), spot=_spot(view, *path), workload="kubernetes-node")


def _stated(view: View, *path: str | int) -> float | None:
    """Return a number that scaling changes: where the plan does not know it, its bounds still tell."""
    try:
        return view.number(*path)
    except NotEstimatedError:
        return None


def _managed(view: View, what: str, size: str, number: float = 1.0, *, twice: bool = False) -> list[Held]:
    return [managed(view, "azure", size, region_of(view), number, what=what, multi_az=twice)]


def _server(view: View) -> list[Held]:
    return _managed(view, "the database", view.text("sku_name"), twice=bool(view.items("high_availability")))


def _sql_database(view: View) -> list[Held]:
    size = view.text("sku_name")
    if size == "ElasticPool":
        return []  # its pool counts the machines
    if "_S_" in size:
        raise NotEstimatedError(f"{size} is serverless: it scales with what is asked of it")
    # A server's place is its databases'.
    server = view.target(["azurerm_mssql_server"], "server_id") or view
    return [each._replace(region=region_of(server)) for each in _managed(view, "the database", size)]


def _sql_pool(view: View) -> list[Held]:
    cores = view.number("sku", 0, "capacity")
    return _managed(view, "the pool", f"{view.text('sku', 0, 'name')}_{cores or 0:.0f}")


def _sql_instance(view: View) -> list[Held]:
    return _managed(view, "the database", f"{view.text('sku_name')}_{view.number('vcores') or 0:.0f}")


def _cache(view: View) -> list[Held]:
    size = f"{view.text('family')}{view.number('capacity') or 0:.0f}"
    # Basic is one node; the others are a primary with a replica, a pair for each shard.
    pair = view.maybe("sku_name") != "Basic"
    replicas = view.number("replicas_per_primary") or view.number("replicas_per_master") or 1.0
    nodes = (view.number("shard_count") or 1.0) * (1.0 + replicas if pair else 1.0)
    return _managed(view, "the cache", size, nodes)


def _web_plan(view: View) -> list[Held]:
    size = view.text("sku_name")
    if size in ("Y1", "FC1", "F1", "D1", "SHARED"):
        raise NotEstimatedError(f"{size} holds no machine of its own")
    return _managed(view, "the plan", size, view.number("worker_count") or 1.0)


def _unpublished(view: View) -> list[Held]:
    name = next((found for path in ("sku_name", "sku") if isinstance(found := view.maybe(path), str)), "its size")
    raise NotEstimatedError(f"the machine under {name} is not published")


READERS: dict[str, Reader] = {
    "azurerm_kubernetes_cluster": _cluster,
    "azurerm_kubernetes_cluster_node_pool": _node_pool,
    "azurerm_linux_virtual_machine": _machine,
    "azurerm_linux_virtual_machine_scale_set": _scale_set,
    "azurerm_mssql_database": _sql_database,
    "azurerm_mssql_elasticpool": _sql_pool,
    "azurerm_mssql_managed_instance": _sql_instance,
    "azurerm_mysql_flexible_server": _server,
    "azurerm_mysql_server": _server,
    "azurerm_orchestrated_virtual_machine_scale_set": _flexible_scale_set,
    "azurerm_postgresql_flexible_server": _server,
    "azurerm_postgresql_server": _server,
    "azurerm_redis_cache": _cache,
    "azurerm_redis_enterprise_cluster": _unpublished,
    "azurerm_service_plan": _web_plan,
    "azurerm_virtual_machine": _old_machine,
    "azurerm_virtual_machine_scale_set": _old_scale_set,
    "azurerm_windows_virtual_machine": _machine,
    "azurerm_windows_virtual_machine_scale_set": _scale_set,
}
