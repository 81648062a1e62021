"""Azure: which machines there are, in which subscriptions, and what asking Azure Monitor about them takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from .. import schema
from ..clouds.azure import AzureSession, pages
from ..clouds.patience import Patience
from ..errors import AccessError, InputError, RemoteError
from . import azure_metrics, readings
from .collect import Batch, Survey, problem_of
from .crew import crew
from .machines import Machine, Problem
from .window import DAY, Window, bucket_seconds, stamp

#: Platform metrics are kept that long. [s]
RETENTION = 93 * DAY
_SUBSCRIPTIONS = "2022-12-01"
_COMPUTE = "2024-07-01"


_WORD = schema.optional(schema.text())
_WORDS = schema.optional(schema.mapping())
_SKU = schema.optional(schema.mapping({"name": _WORD}))
_SUBSCRIPTION = schema.mapping({"subscriptionId": schema.text(), "displayName": _WORD})
#: What is read of a machine or of a scale set; the rest of an item is free.
_ITEM = schema.mapping(
    {
        "id": schema.text(longest=2000), "name": _WORD, "location": _WORD, "tags": _WORDS, "sku": _SKU,
        "properties": schema.optional(
            schema.mapping(
                {
                    "priority": _WORD, "timeCreated": _WORD, "orchestrationMode": _WORD,
                    "hardwareProfile": schema.optional(schema.mapping({"vmSize": _WORD})),
                    "virtualMachineProfile": schema.optional(schema.mapping({"priority": _WORD})),
                    "instanceView": schema.optional(
                        schema.mapping(
                            {"statuses": schema.optional(schema.items(schema.mapping({"code": _WORD})))}
                        )
                    ),
                }
            )
        ),
    }
)  # fmt: skip


class Request(NamedTuple):
    """What of Azure to look at; without ``subscriptions`` all that the account sees. Tags: ``key=value`` or ``key``."""

    subscriptions: tuple[str, ...] = ()
    resource_groups: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    bucket: int | None = None
    batch: bool = True


def survey(
    request: Request, window: Window, patience: Patience, session: AzureSession, *, now: float, workers: int = 8
) -> Survey:
    """Return the machines and the calls to make. Reads only; asks for no metric yet.

    Raises
    ------
    InputError
        If the window is older than Azure Monitor's memory, or a bucket is impossible.
    AccessError, RemoteError
        If no subscription at all could be read.
    """
    bucket = _bucket(request, window, now)
    names = dict.fromkeys(request.subscriptions, "") or subscriptions(session, patience)
    found: dict[str, Machine] = {}
    visible = 0
    problems: list[Problem] = []
    first_error: Exception | None = None
    with crew(workers, "survey", patience) as pool:
        inventories = {s: pool.submit(machines_of, session, s, patience) for s in names}
        for subscription, future in inventories.items():
            try:
                machines = future.result()
            except (AccessError, RemoteError) as error:
                first_error = first_error or error
                problems.append(problem_of(_label(subscription, names), error))
                continue
            visible += len(machines)
            found |= {machine.key: machine for machine in machines if _wanted(machine, request)}
    if first_error is not None and len(problems) == len(names):
        raise type(first_error)(f"{problems[0].where}: {first_error}") if len(names) == 1 else first_error
    notes = [f"{visible} machines are visible, {len(found)} match."] if visible != len(found) else []
    source = azure_metrics.Source(session, patience, bucket, batch=request.batch, notes=notes)

    def batches(whole: Window, wanted: list[Machine]) -> list[Batch]:
        return list(source.batches(whole, wanted))

    machines = list(found.values())
    windows = len(azure_metrics.windows(window))
    return Survey(
        machines,
        batches,
        len(machines),
        len(batches(window, machines)) * windows,
        None,
        [_label(subscription, names) for subscription in names],
        problems,
        notes,
    )


def _bucket(request: Request, window: Window, now: float) -> int:
    if window.start < now - RETENTION:
        earliest = int(now - RETENTION) // DAY * DAY + DAY
        raise InputError(
            f"Azure Monitor keeps 93 days: the window must begin at {stamp(earliest)} or later; "
            f"got {stamp(window.start)}. Older months are in cost exports (`carbonest fleet`)."
        )
    grains = tuple(azure_metrics.GRAINS)
    if request.bucket is not None:
        if request.bucket not in grains:
            allowed = ", ".join(str(grain) for grain in grains)
            raise InputError(f"--period must be one of {allowed} seconds; got {request.bucket}.")
        return request.bucket
    return bucket_seconds(window, grains, grains[0])


def subscriptions(session: AzureSession, patience: Patience) -> dict[str, str]:
    """Return all visible subscriptions, id → name.

    Raises
    ------
    AccessError
        If there is none.
    """
    parameters = {"api-version": _SUBSCRIPTIONS}
    listed = pages(session, "/subscriptions", parameters, lambda get: patience.call("subscriptions/list", get))
    checked = (schema.checked(item, _SUBSCRIPTION, "Azure: a subscription", error=RemoteError) for item in listed)
    names = {item["subscriptionId"]: item.get("displayName") or "" for item in checked}
    if not names:
        raise AccessError("0 subscriptions visible: the account has no role on any; it needs Reader on a subscription.")
    return names


def machines_of(session: AzureSession, subscription: str, patience: Patience) -> list[Machine]:
    """Return virtual machines and the instances of scale sets.

    Instances of *flexible* scale sets are ordinary virtual machines and come with those: taken once.
    """
    compute = f"/subscriptions/{subscription}/providers/Microsoft.Compute"

    def listed(path: str, operation: str, **parameters: str) -> Iterator[dict[str, Any]]:
        asked = {"api-version": _COMPUTE, **parameters}
        found = pages(session, path, asked, lambda get: patience.call(operation, get))
        return (schema.checked(item, _ITEM, f"Azure: an item of {operation}", error=RemoteError) for item in found)

    states = {
        str(item.get("id", "")).lower(): _power_state(item)
        for item in listed(f"{compute}/virtualMachines", "virtualMachines/list", statusOnly="true")
    }
    found = [
        _machine(item, subscription, states.get(str(item["id"]).lower()) or _power_state(item))
        for item in listed(f"{compute}/virtualMachines", "virtualMachines/list")
    ]
    for scale_set in listed(f"{compute}/virtualMachineScaleSets", "virtualMachineScaleSets/list"):
        if (scale_set.get("properties") or {}).get("orchestrationMode") == "Flexible":
            continue
        path, operation = f"{scale_set['id']}/virtualMachines", "virtualMachineScaleSets/virtualMachines/list"
        for item in listed(path, operation, **{"$expand": "instanceView"}):
            size = str((item.get("sku") or {}).get("name") or (scale_set.get("sku") or {}).get("name") or "")
            merged = {**item, "tags": {**(scale_set.get("tags") or {}), **(item.get("tags") or {})}}
            spot = ((scale_set.get("properties") or {}).get("virtualMachineProfile") or {}).get("priority")
            found.append(_machine(merged, subscription, _power_state(item), size=size, priority=spot))
    return found


def _machine(
    item: dict[str, Any], subscription: str, state: str, *, size: str = "", priority: str | None = None
) -> Machine:
    properties = item.get("properties") or {}
    own_size = str((properties.get("hardwareProfile") or {}).get("vmSize") or "")
    created = properties.get("timeCreated")
    parts = str(item["id"]).split("/")
    return Machine(
        provider="azure",
        account=subscription,
        region=str(item.get("location") or "").replace(" ", "").lower(),
        resource_id=str(item["id"]),
        sku=own_size or size,
        name=str(item.get("name") or ""),
        resource_group=parts[4] if len(parts) > 4 else "",
        state=state,
        lifecycle="spot" if (properties.get("priority") or priority) in ("Spot", "Low") else "on_demand",
        created_at=readings.seconds(created),
        tags={str(k): str(v) for k, v in (item.get("tags") or {}).items()},
    )


def _power_state(item: dict[str, Any]) -> str:
    statuses = ((item.get("properties") or {}).get("instanceView") or {}).get("statuses") or []
    codes = [str(status.get("code") or "") for status in statuses]
    return next((code.partition("/")[2] for code in codes if code.startswith("PowerState/")), "unknown")


def _wanted(machine: Machine, request: Request) -> bool:
    groups = {group.lower() for group in request.resource_groups}
    if groups and machine.resource_group.lower() not in groups:
        return False
    # Azure's tag names ignore case, their values do not.
    tags = {key.lower(): value for key, value in machine.tags.items()}
    for tag in request.tags:
        key, has_value, value = tag.partition("=")
        if key.lower() not in tags or (has_value and tags[key.lower()] != value):
            return False
    return True


def _label(subscription: str, names: dict[str, str]) -> str:
    return f"subscription {subscription}" + (f" ({names[subscription]})" if names.get(subscription) else "")
