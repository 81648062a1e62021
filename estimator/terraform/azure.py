"""Azure resources that hold machines, by the provider's schema (hashicorp/azurerm 2 to 4)."""

from __future__ import annotations

from ..model import Interval
from .held import Held, NotEstimatedError, Reader, View, scaled

ONE = Interval.exact(1.0)
_CLUSTERS = ("azurerm_kubernetes_cluster",)
#: Tier in the name of a flexible server's size → what it is called.
_TIERS = ("B_", "GP_", "MO_")


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


def _flexible_server(view: View) -> list[Held]:
    name = view.text("sku_name")
    tier = next((tier for tier in _TIERS if name.startswith(tier)), None)
    if tier is None:
        raise NotEstimatedError(f"the machine under {name} is not published")
    sku = name.removeprefix(tier)
    nodes = 2.0 if view.items("high_availability") else 1.0
    note = f"the database {name} runs on {sku}; its price is not the machine's"
    return [_held(view, sku, Interval.exact(nodes), managed=True, workload="database", note=note)]


def _unpublished(view: View) -> list[Held]:
    name = next((found for path in ("sku_name", "sku") if isinstance(found := view.maybe(path), str)), "its size")
    raise NotEstimatedError(f"the machine under {name} is not published")


READERS: dict[str, Reader] = {
    "azurerm_kubernetes_cluster": _cluster,
    "azurerm_kubernetes_cluster_node_pool": _node_pool,
    "azurerm_linux_virtual_machine": _machine,
    "azurerm_linux_virtual_machine_scale_set": _scale_set,
    "azurerm_mssql_database": _unpublished,
    "azurerm_mssql_elasticpool": _unpublished,
    "azurerm_mssql_managed_instance": _unpublished,
    "azurerm_mysql_flexible_server": _flexible_server,
    "azurerm_mysql_server": _unpublished,
    "azurerm_orchestrated_virtual_machine_scale_set": _flexible_scale_set,
    "azurerm_postgresql_flexible_server": _flexible_server,
    "azurerm_postgresql_server": _unpublished,
    "azurerm_redis_cache": _unpublished,
    "azurerm_redis_enterprise_cluster": _unpublished,
    "azurerm_virtual_machine": _old_machine,
    "azurerm_virtual_machine_scale_set": _old_scale_set,
    "azurerm_windows_virtual_machine": _machine,
    "azurerm_windows_virtual_machine_scale_set": _scale_set,
}
