"""AWS: which instances there are, and what asking CloudWatch about them takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from .. import schema
from ..clouds.aws import HOME_REGION, AwsSession, pages
from ..clouds.patience import Patience
from ..errors import AccessError, InputError, RemoteError, UnknownNameError, shown
from ..providers.areas import find_regions
from . import aws_agent, aws_metrics, readings
from .collect import Batch, Survey, problem_of
from .crew import crew
from .machines import Machine, Problem
from .window import DAY, Window, bucket_seconds, stamp

#: Widths that CloudWatch keeps ordinary metrics at, and for how long. [s]
RETENTION = {60: 15 * DAY, 300: 63 * DAY, 3600: 455 * DAY}
#: What an instance without detailed monitoring sends a point in. [s]
BASIC = 300
#: List price of GetMetricData, per metric asked for. [US dollars]
USD_PER_METRIC = 0.01 / 1000
#: Filter values per DescribeInstances call.
_FILTER_VALUES = 200
_REASON_TIME = re.compile(r"\((\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (?:GMT|UTC)\)")
_REGION = re.compile(r"[a-z]{2,4}(-[a-z]{2,12}){1,2}-\d{1,2}")
_ID = re.compile(r"i-[0-9a-f]{8,17}")


#: What is read of an instance; the SDK sees to types, not to what is missing.
_INSTANCE = schema.mapping(
    {
        "InstanceId": schema.text(),
        "Tags": schema.optional(schema.items(schema.mapping({"Key": schema.text(), "Value": schema.text()}))),
    }
)


class Request(NamedTuple):
    """What of AWS to look at.

    ``profiles``: names, ``(None,)`` for the default chain. ``regions``: names; empty for the profile's own.
    ``tags``: ``key=value`` or ``key``. ``bucket``: width in seconds, ``None`` to choose by age and detail.
    """

    profiles: tuple[str | None, ...] = (None,)
    regions: tuple[str, ...] = ()
    all_regions: bool = False
    ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    bucket: int | None = None
    agent: bool = True
    agent_namespace: str = "CWAgent"


def survey(request: Request, window: Window, patience: Patience, *, now: float, workers: int = 8) -> Survey:
    """Return the instances and the metrics to ask for. Reads only; asks for no metric yet.

    Raises
    ------
    InputError
        If the window is older than CloudWatch's memory, or an id or bucket is impossible.
    AccessError, RemoteError
        If no place at all could be read.
    """
    _check(request, window, now)
    places: list[tuple[AwsSession, str]] = []
    for profile in request.profiles:
        session = AwsSession(profile, workers=workers)
        places += [(session, region) for region in _regions(request, session, patience)]
    for session, region in places:
        for service in ("ec2", "cloudwatch"):
            session.client(service, region)
    fleet = _Fleet(request, patience, window, now)
    first_error: Exception | None = None
    with crew(workers, "survey", patience) as pool:
        inventories = [(place, pool.submit(_place, *place, request, patience)) for place in places]
        for (session, region), future in inventories:
            try:
                fleet.add(session, future.result())
            except (AccessError, RemoteError) as error:
                first_error = first_error or error
                fleet.problems.append(problem_of(_place_name(session, region), error))
    if first_error is not None and len(fleet.problems) == len(places):
        raise first_error
    missing = [i for i in request.ids if i not in fleet.machines]
    if missing and not fleet.problems:
        fleet.notes.append(f"not found in {len(places)} places: {', '.join(missing)}.")
    return fleet.survey([_place_name(*place) for place in places])


class _Inventory(NamedTuple):
    """What one place holds."""

    machines: list[Machine]
    agents: dict[str, aws_agent.AgentMetrics]
    note: str = ""


class _Fleet:
    """What all places hold together; a machine that two profiles see counts once."""

    def __init__(self, request: Request, patience: Patience, window: Window, now: float) -> None:
        self._request, self._patience, self._window, self._now = request, patience, window, now
        self.machines: dict[str, tuple[Machine, AwsSession]] = {}
        self.agents: dict[str, aws_agent.AgentMetrics] = {}
        self.problems: list[Problem] = []
        self.notes: list[str] = []

    def add(self, session: AwsSession, inventory: _Inventory) -> None:
        for machine in inventory.machines:
            self.machines.setdefault(machine.key, (machine, session))
        self.agents |= inventory.agents
        self.notes += [inventory.note] if inventory.note else []

    def survey(self, places: list[str]) -> Survey:
        machines = [machine for machine, _ in self.machines.values()]
        given = self._request.bucket
        raised = sum(not machine.detailed for machine in machines) if given is not None and given < BASIC else 0
        if raised:
            self.notes.append(
                f"--period {given} is raised to {BASIC} s for {raised} of {len(machines)} machines: without detailed "
                f"monitoring they send a point in {BASIC} s."
            )
        metrics = sum(len(self._asked(machine).metrics) for machine in machines)
        return Survey(
            machines,
            self.batches,
            metrics,
            len(self.batches(self._window, machines)),
            metrics * USD_PER_METRIC,
            places,
            self.problems,
            self.notes,
        )

    def batches(self, window: Window, wanted: list[Machine]) -> list[Batch]:
        groups: dict[tuple[int, str, int], list[aws_metrics.Asked]] = {}
        clients: dict[tuple[int, str, int], Any] = {}
        for machine in wanted:
            session, item = self.machines[machine.key][1], self._asked(machine)
            key = (id(session), machine.region, item.bucket)
            groups.setdefault(key, []).append(item)
            clients[key] = session.client("cloudwatch", machine.region)
        return [
            batch
            for key, items in groups.items()
            for batch in aws_metrics.batches(clients[key], items, window, self._patience)
        ]

    def _asked(self, machine: Machine) -> aws_metrics.Asked:
        bucket = bucket_for(self._window, self._now, machine.detailed, self._request.bucket)
        return aws_metrics.asked(machine, self.agents.get(machine.key), bucket)


def bucket_for(window: Window, now: float, detailed: bool, given: int | None = None) -> int:
    """Return the bucket width for an instance: what CloudWatch still has, not finer than what the instance sends.

    A given width below what the instance sends is raised to that: a point each five minutes in buckets of a minute
    would count as a minute of running.

    Raises
    ------
    InputError
        If a given width is not kept for the window.
    """
    # One hour of margin: a point must not fall out of retention while the run is under way.
    age = now - window.start + 3600
    kept = min((width for width, span in RETENTION.items() if age <= span), default=3600)
    sent = 60 if detailed else BASIC
    if given is not None:
        if given < kept or given % kept:
            raise InputError(
                f"--period must be at least {kept} s for a window that begins {age / DAY:.0f} days ago, and a multiple "
                f"of that; got {given}."
            )
        return max(given, sent)
    return bucket_seconds(window, tuple(RETENTION), max(kept, sent))


def _check(request: Request, window: Window, now: float) -> None:
    oldest = now - RETENTION[3600]
    if window.start < oldest:
        raise InputError(
            f"CloudWatch keeps 455 days: the window must begin at {stamp(int(oldest) // DAY * DAY + DAY)} or later; "
            f"got {stamp(window.start)}. Older months are in billing exports (`carbonest fleet`)."
        )
    if request.bucket is not None and (request.bucket < 60 or request.bucket % 60):
        raise InputError(f"--period must be a multiple of 60 seconds; got {request.bucket}.")
    wrong = [i for i in request.ids if not _ID.fullmatch(i)]
    if wrong:
        raise InputError(f"--id must be an instance id such as i-0123456789abcdef0; got {wrong[0]!r}.")


def _regions(request: Request, session: AwsSession, patience: Patience) -> Sequence[str]:
    if request.all_regions:
        client = session.client("ec2", _codes(session.default_region or HOME_REGION)[0])
        answer = patience.call("DescribeRegions", lambda: client.describe_regions(AllRegions=False))
        named = sorted(str(region.get("RegionName")) for region in answer.get("Regions", []))
        odd = [name for name in named if not _REGION.fullmatch(name)]
        if odd:
            raise RemoteError(f"AWS DescribeRegions must answer names of regions; it answered {shown(odd[0])}.")
        return named
    if request.regions:
        return list(dict.fromkeys(code for name in request.regions for code in _codes(name)))
    if session.default_region is None:
        raise InputError("the profile names no region: give --region, such as eu-west-1, or --all-regions.")
    return _codes(session.default_region)


def _codes(name: str) -> tuple[str, ...]:
    """Return the code of a region in any spelling, or those of a country: they become part of host names."""
    try:
        return tuple(region.region for region in find_regions(name, "aws"))
    except UnknownNameError:
        # A region may be younger than the table.
        if _REGION.fullmatch(name):
            return (name,)
        raise


def _place(session: AwsSession, region: str, request: Request, patience: Patience) -> _Inventory:
    ec2 = session.client("ec2", region)
    machines = [m for filters in _filters(request) for m in _instances(ec2, region, filters, patience)]
    if not machines or not request.agent:
        return _Inventory(machines, {})
    try:
        cloudwatch = session.client("cloudwatch", region)
        agents = aws_agent.discover(cloudwatch, request.agent_namespace, machines, patience)
        return _Inventory(machines, agents)
    except AccessError:
        note = (
            f"{_place_name(session, region)}: cloudwatch:ListMetrics is denied, so the agent's GPU and memory "
            "metrics were not looked for."
        )
        return _Inventory(machines, {}, note)


def _filters(request: Request) -> Iterator[list[dict[str, Any]]]:
    tags: list[dict[str, Any]] = []
    for tag in request.tags:
        key, _, value = tag.partition("=")
        tags.append({"Name": f"tag:{key}", "Values": [value]} if "=" in tag else {"Name": "tag-key", "Values": [key]})
    if not request.ids:
        yield tags
    for first in range(0, len(request.ids), _FILTER_VALUES):
        # A filter, not InstanceIds: one id that lives elsewhere must not fail the whole call.
        yield [*tags, {"Name": "instance-id", "Values": list(request.ids[first : first + _FILTER_VALUES])}]


def _instances(ec2: Any, region: str, filters: list[dict[str, Any]], patience: Patience) -> Iterator[Machine]:
    arguments: dict[str, Any] = {"MaxResults": 1000, **({"Filters": filters} if filters else {})}

    def ask(token: dict[str, str]) -> Any:
        return ec2.describe_instances(**arguments, **token)

    for answer in pages(patience.call, "DescribeInstances", ask, "Reservations"):
        for reservation in answer["Reservations"]:
            for instance in reservation.get("Instances", []):
                schema.checked(instance, _INSTANCE, "AWS: an instance of DescribeInstances", error=RemoteError)
                yield _machine(instance, str(reservation.get("OwnerId", "")), region)


def _machine(instance: dict[str, Any], account: str, region: str) -> Machine:
    tags = {str(tag["Key"]): str(tag["Value"]) for tag in instance.get("Tags", [])}
    state = str(instance.get("State", {}).get("Name", "unknown"))
    launched = instance.get("LaunchTime")
    reason = _REASON_TIME.search(str(instance.get("StateTransitionReason", "")))
    stopped = datetime.strptime(reason[1], "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC) if reason else None
    return Machine(
        provider="aws",
        account=account,
        region=region,
        resource_id=str(instance["InstanceId"]),
        sku=str(instance.get("InstanceType", "")),
        name=tags.get("Name", ""),
        state=state,
        lifecycle="spot" if instance.get("InstanceLifecycle") == "spot" else "on_demand",
        launched_at=readings.seconds(launched),
        stopped_at=int(stopped.timestamp()) if stopped and state not in ("running", "pending") else None,
        detailed=instance.get("Monitoring", {}).get("State") == "enabled",
        host=str(instance.get("PrivateDnsName", "")),
        tags=tags,
    )


def _place_name(session: AwsSession, region: str) -> str:
    return f"{session.profile or 'default profile'}, {region}"
