"""Azure Monitor: "Percentage CPU" of many machines by getBatch, or of one at a time where that is denied."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from .. import providers, schema, tables
from ..clouds.azure import AzureSession, BrokenAnswer, RefusedError
from ..clouds.patience import Patience, SessionExpiredError, StoppedError
from ..errors import AccessError, RemoteError
from ..remote.client import NoAnswerError
from . import readings
from .collect import Batch
from .machines import Machine, Observation, Problem, Series
from .window import DAY, HOUR, Window, stamp

#: Bucket widths of platform metrics that are used here, and how the service writes them. [s]
GRAINS = {60: "PT1M", 300: "PT5M", 900: "PT15M", 1800: "PT30M", 3600: "PT1H"}
#: Longest span of one query. [s]
LONGEST = 30 * DAY
#: Resources per getBatch.
MOST_IDS = 50
METRIC = "Percentage CPU"
_API = "2024-02-01"
_DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
_WORD = schema.optional(schema.text())
_POINT = schema.mapping({"timeStamp": schema.MOMENT, "average": schema.optional(schema.ANYTHING)})
_SERIES = schema.mapping({"data": schema.optional(schema.items(_POINT))})
_METRIC = schema.mapping({"errorCode": _WORD, "timeseries": schema.optional(schema.items(_SERIES))})
_ITEM = schema.mapping({"resourceid": _WORD, "interval": _WORD, "value": schema.optional(schema.items(_METRIC))})
#: What is read of a batch's answer; the rest is free, and what a point's value may be is for the readings to say.
_ANSWER = schema.mapping({"values": schema.items(_ITEM)})
_TYPE = re.compile(r"/providers/(Microsoft\.Compute/[^/]+)/[^/]+(?:/(virtualMachines)/[^/]+)?$", re.IGNORECASE)


def windows(window: Window) -> list[Window]:
    """Return the window in pieces that one query may span."""
    return window.split(LONGEST)


class Source:
    """Reads machines of any number of subscriptions and regions.

    A batch needs rights at the level of the subscription and a token for another audience; where the service denies
    it, or a region has no such endpoint, that subscription (or batch) is read machine by machine instead.
    """

    def __init__(
        self, session: AzureSession, patience: Patience, bucket: int, *, batch: bool = True, notes: list[str]
    ) -> None:
        self._session, self._patience, self._bucket = session, patience, bucket
        self._batch, self._notes = batch, notes
        self._denied: set[str] = set()
        self._unreachable: set[str] = set()
        self._lock = threading.Lock()

    def batches(self, window: Window, machines: Iterable[Machine]) -> Iterator[Batch]:
        """Yield groups of at most fifty machines of one subscription, region and type."""
        groups: dict[tuple[str, str, str], list[Machine]] = {}
        for machine in machines:
            groups.setdefault((machine.account, machine.region, resource_type(machine)), []).append(machine)
            self._session.monitor(machine.account)
        for members in groups.values():
            for first in range(0, len(members), MOST_IDS):
                part = tuple(members[first : first + MOST_IDS])
                yield Batch(part, lambda part=part: self.fetch(part, window))  # type: ignore[misc]

    def fetch(self, machines: Sequence[Machine], window: Window) -> list[Observation]:
        """Return the observations of machines that share subscription, region and type."""
        account = machines[0].account
        with self._lock:
            together = self._batch and account not in self._denied and machines[0].region not in self._unreachable
        if together and self._known(machines[0].region):
            try:
                return self._together(machines, window)
            except (SessionExpiredError, StoppedError):
                # A 401 here may be about the other audience only: the single reads tell.
                if self._patience.stopped:
                    raise
                self._deny(account)
            except AccessError:
                self._deny(account)
            except RemoteError as error:
                # A refusal (a machine that is gone, a region without the endpoint) says nothing against single reads;
                # a spent patience does.
                if not isinstance(error, RefusedError | NoAnswerError):
                    raise
                if isinstance(error, NoAnswerError):
                    with self._lock:
                        self._unreachable.add(machines[0].region)
        return [self._alone(machine, window) for machine in machines]

    def _together(self, machines: Sequence[Machine], window: Window) -> list[Observation]:
        first = machines[0]
        path = f"/subscriptions/{first.account}/metrics:getBatch"
        ids = [machine.resource_id for machine in machines]
        pieces: dict[str, list[Series]] = {machine.key: [] for machine in machines}
        troubles: dict[str, list[Problem]] = {machine.key: [] for machine in machines}
        for part in windows(window):
            asked = {
                "api-version": _API,
                "starttime": _iso(part.start),
                "endtime": _iso(part.end),
                "interval": GRAINS[self._bucket],
                "metricnamespace": resource_type(first),
                "metricnames": METRIC,
                "aggregation": "Average",
            }
            post = partial(self._session.post_batch, first.region, path, asked, {"resourceids": ids})
            answer = self._patience.call("metrics:getBatch", lambda post=post: _with_values(post()))  # type: ignore[misc]
            got = {str(item.get("resourceid", "")).lower(): item for item in answer["values"]}
            for machine in machines:
                item = got.get(machine.key)
                if item is None:
                    troubles[machine.key].append(Problem("remote", machine.resource_id, "left out of a batch answer."))
                    continue
                points, problem = _points_of_json(item)
                troubles[machine.key] += [Problem("remote", machine.resource_id, problem)] if problem else []
                pieces[machine.key].append(_series(points, item.get("interval"), part, self._bucket))
        return [self._observation(m, window, pieces[m.key], troubles[m.key]) for m in machines]

    def _alone(self, machine: Machine, window: Window) -> Observation:
        client = self._session.monitor(machine.account)
        pieces: list[Series] = []
        troubles: list[Problem] = []
        for part in windows(window):
            try:
                # Keywords only: the next major version takes no other arguments.
                answer = self._patience.call(
                    "metrics/list",
                    partial(
                        client.metrics.list,
                        resource_uri=machine.resource_id,
                        metricnames=METRIC,
                        aggregation="Average",
                        timespan=f"{_iso(part.start)}/{_iso(part.end)}",
                        interval=GRAINS[self._bucket],
                        auto_adjust_timegrain=True,
                    ),
                )
            except (SessionExpiredError, StoppedError):
                raise
            except (AccessError, RemoteError) as error:
                kind = "access" if isinstance(error, AccessError) else "remote"
                troubles.append(Problem(kind, machine.resource_id, str(error)))
                continue
            if answer is None:
                # The SDK makes nothing of a body that is `null`.
                troubles.append(Problem("remote", machine.resource_id, f"{METRIC}: the answer held nothing."))
                continue
            points, problem = _points_of_model(answer)
            troubles += [Problem("remote", machine.resource_id, problem)] if problem else []
            pieces.append(_series(points, answer.interval, part, self._bucket))
        return self._observation(machine, window, pieces, troubles)

    def _observation(
        self, machine: Machine, window: Window, pieces: list[Series], troubles: list[Problem]
    ) -> Observation:
        cpu = joined(pieces, window) if pieces else None
        return Observation(machine, window.start, window.end, cpu=cpu, problems=tuple(troubles))

    def _known(self, region: str) -> bool:
        """Say whether the table of regions holds a name: it becomes part of the host that the token is sent to."""
        if region in _regions():
            return True
        with self._lock:
            if region not in self._unreachable:
                self._unreachable.add(region)
                self._notes.append(
                    f"region {region[:60]!r} is in no table of Azure's regions: its machines were read one by one."
                )
        return False

    def _deny(self, account: str) -> None:
        with self._lock:
            if account not in self._denied:
                self._denied.add(account)
                self._notes.append(
                    f"subscription {account}: reading 50 machines at once is denied (it needs Monitoring Reader on the "
                    "whole subscription), so they were read one by one."
                )


@tables.per_folder(1)
def _regions() -> frozenset[str]:
    return frozenset(region.region for region in providers.regions("azure"))


def resource_type(machine: Machine) -> str:
    """Return the metric namespace of a machine: that of virtual machines, or of a scale set's instances."""
    match = _TYPE.search(machine.resource_id)
    if match is not None and match[2] is not None:
        return "Microsoft.Compute/virtualMachineScaleSets/virtualMachines"
    return "Microsoft.Compute/virtualMachines"


def seconds_of(interval: object, default: int) -> int:
    """Return an ISO 8601 duration in seconds: the service may widen the interval that was asked for."""
    if hasattr(interval, "total_seconds"):
        return int(interval.total_seconds())
    match = _DURATION.fullmatch(str(interval or ""))
    if match is None or not any(match.groups()):
        return default
    days, hours, minutes = (int(group or 0) for group in match.groups())
    return days * DAY + hours * HOUR + minutes * 60


def joined(pieces: Sequence[Series], window: Window) -> Series:
    """Return consecutive pieces as one series, at the widest bucket among them."""
    width = max(piece.width for piece in pieces)
    points: dict[int, float] = {}
    origin = window.start - window.start % width
    for piece in pieces:
        same = piece.coarsened(width)
        points |= {same.start + n * width: value for n, value in enumerate(same.values) if value is not None}
    return Series.of_points(points, origin, window.end, width)


def _series(points: dict[int, float], interval: object, part: Window, asked: int) -> Series:
    width = seconds_of(interval, asked)
    start = part.start - part.start % width
    shares = readings.possible({t: value * 0.01 for t, value in points.items()}, "cpu")
    return Series.of_points(shares, start, part.end, width)


def _points_of_json(item: dict[str, Any]) -> tuple[dict[int, float], str]:
    points: dict[int | None, float] = {}
    for metric in item.get("value") or ():
        if metric.get("errorCode") not in (None, "Success"):
            return {}, f"{METRIC}: {metric.get('errorCode')}."
        for series in metric.get("timeseries") or ():
            # A bucket without data has a time and nothing else: missing, not 0.
            data = [p for p in series.get("data") or () if p.get("average") is not None]
            points |= {readings.seconds(p["timeStamp"]): readings.figure(p["average"]) for p in data}
    return _dated(points)


def _points_of_model(answer: Any) -> tuple[dict[int, float], str]:
    points: dict[int | None, float] = {}
    for metric in answer.value or []:
        if metric.error_code not in (None, "Success"):
            return {}, f"{METRIC}: {metric.error_code}."
        for series in metric.timeseries or []:
            data = [p for p in series.data or [] if p.average is not None]
            points |= {readings.seconds(p.time_stamp): readings.figure(p.average) for p in data}
    return _dated(points)


def _dated(points: dict[int | None, float]) -> tuple[dict[int, float], str]:
    """Return the points; where one has no time, none of them, and a sentence."""
    if None in points:
        return {}, f"{METRIC}: a point without a time."
    return {moment: value for moment, value in points.items() if moment is not None}, ""


def _with_values(answer: dict[str, Any]) -> dict[str, Any]:
    if not schema.obeys(answer, _ANSWER):
        raise BrokenAnswer
    return answer


def _iso(seconds: int) -> str:
    # Not str(datetime): its space and offset are rejected.
    return stamp(seconds).replace("Z", ":00Z")
