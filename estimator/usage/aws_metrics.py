"""CloudWatch GetMetricData: batches within its limits, pages merged by Id, incomplete series asked for again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from math import isnan
from typing import Any, NamedTuple

from ..clouds.aws import pages
from ..clouds.patience import Patience
from . import aws_agent, readings
from .aws_agent import AgentMetrics, Dimensions
from .collect import Batch
from .machines import Machine, Observation, Problem, Series
from .window import Window

#: Queries that one call may hold.
MOST_QUERIES = 500
#: Points that a call is made to bring back: a quarter of what CloudWatch puts on a page. The SDK turns each
#: point into objects, a full page into 60 MB per worker; calls cost nothing by themselves, metrics do.
MOST_POINTS = 25_200
#: What is read, and the factor that turns it into our unit (percent → fraction).
SCALES = {"cpu": 0.01, "gpu_utilization": 0.01, "gpu_watts": 1.0, "memory": 0.01}
#: How often a series that came back incomplete is asked for again.
_ROUNDS = 3


class Metric(NamedTuple):
    """One series to ask for: what it is to us, and what it is called there."""

    role: str
    namespace: str
    name: str
    dimensions: Dimensions

    def query(self, identity: str, bucket: int) -> dict[str, Any]:
        """Return the query. No ``Unit``: CloudWatch converts none, one that differs returns nothing."""
        dimensions = [{"Name": name, "Value": value} for name, value in self.dimensions]
        metric = {"Namespace": self.namespace, "MetricName": self.name, "Dimensions": dimensions}
        return {"Id": identity, "MetricStat": {"Metric": metric, "Period": bucket, "Stat": "Average"}}


class Asked(NamedTuple):
    """A machine with all that is asked about it."""

    machine: Machine
    bucket: int
    metrics: tuple[Metric, ...]
    boards: int | None


def asked(machine: Machine, agent: AgentMetrics | None, bucket: int) -> Asked:
    """Return the metrics to ask for: CPU always, the agent's where there are any."""
    metrics = [Metric("cpu", "AWS/EC2", "CPUUtilization", (("InstanceId", machine.resource_id),))]
    if agent is not None:
        power, utilization = (aws_agent.POWER, agent.power), (aws_agent.UTILIZATION, agent.utilization)
        for role, (name, series) in {"gpu_watts": power, "gpu_utilization": utilization}.items():
            metrics += [Metric(role, agent.namespace, name, dimensions) for dimensions in series.values()]
        if agent.memory is not None:
            metrics.append(Metric("memory", agent.namespace, aws_agent.MEMORY, agent.memory))
    return Asked(machine, bucket, tuple(metrics), agent.boards if agent else None)


def batches(client: Any, items: Sequence[Asked], window: Window, patience: Patience) -> Iterator[Batch]:
    """Yield batches of whole machines, each small enough to come back on one page.

    All items have one bucket width and stand in one region. A page is asked for after the one before it; batches run
    side by side, so that several small ones beat one with pages.
    """
    points = max(1, -(-(window.end - window.start) // items[0].bucket)) if items else 1
    room = max(1, min(MOST_QUERIES, MOST_POINTS // points))
    group: list[Asked] = []
    size = 0
    for item in items:
        if group and size + len(item.metrics) > room:
            yield _batch(client, tuple(group), window, patience)
            group, size = [], 0
        group.append(item)
        size += len(item.metrics)
    if group:
        yield _batch(client, tuple(group), window, patience)


def _batch(client: Any, items: tuple[Asked, ...], window: Window, patience: Patience) -> Batch:
    return Batch(tuple(item.machine for item in items), lambda: fetch(client, items, window, patience))


class Answers:
    """What came back for some queries: points and status by Id. Pages repeat an Id; its last status counts."""

    def __init__(self, metrics: Sequence[Metric]) -> None:
        # An Id must begin with a lower-case letter: an instance id would be refused for its dash.
        self.metrics = {f"m{number}": metric for number, metric in enumerate(metrics)}
        self.points: dict[str, dict[int, float]] = {identity: {} for identity in self.metrics}
        self.status = dict.fromkeys(self.metrics, "missing")

    def unfinished(self) -> list[str]:
        """Return the Ids that are worth asking for again."""
        return [i for i, status in self.status.items() if status not in ("Complete", "Forbidden")]

    def take(self, answer: dict[str, Any]) -> None:
        """Add one page."""
        for result in answer["MetricDataResults"]:
            identity = str(result.get("Id"))
            if identity in self.points:
                pairs = zip(result.get("Timestamps") or (), result.get("Values") or (), strict=False)
                self.points[identity] |= {
                    stamp: readings.figure(value)
                    for moment, value in pairs
                    if (stamp := readings.seconds(moment)) is not None
                }
                self.status[identity] = str(result.get("StatusCode") or "Complete")

    def series(self, ids: Sequence[str], role: str, window: Window, bucket: int) -> Series | None:
        """Return the mean over the Ids of one role; ``None`` if there are none, or none may be read."""
        own = [i for i in ids if self.metrics[i].role == role]
        if not own or all(self.status[i] == "Forbidden" for i in own):
            return None
        scale = SCALES[role]
        scaled = ({t: value * scale for t, value in self.points[i].items()} for i in own)
        points = mean_of([readings.possible(points, role) for points in scaled])
        return Series.of_points(points, window.start, window.end, bucket)


def fetch(client: Any, items: Sequence[Asked], window: Window, patience: Patience) -> list[Observation]:
    """Return the observations of some machines; incomplete series are asked for again, then named."""
    answers = Answers([metric for item in items for metric in item.metrics])
    for _ in range(_ROUNDS):
        unfinished = answers.unfinished()
        # A machine with more series than one call takes (it would need hundreds of boards) is asked in several.
        for first in range(0, len(unfinished), MOST_QUERIES):
            part = unfinished[first : first + MOST_QUERIES]
            _read(client, answers, [answers.metrics[i].query(i, items[0].bucket) for i in part], window, patience)
        if not unfinished:
            break
    identities = iter(answers.metrics)
    return [_observation(item, [next(identities) for _ in item.metrics], answers, window) for item in items]


def mean_of(boards: Sequence[dict[int, float]]) -> dict[int, float]:
    """Return the mean over boards at each time; a board without a point at a time does not count as 0."""
    if len(boards) == 1:
        return boards[0]
    found: dict[int, list[float]] = {}
    for board in boards:
        for stamp, value in board.items():
            known = found.setdefault(stamp, [])
            if not isnan(value):
                known.append(value)
    return {stamp: sum(values) / len(values) if values else readings.UNKNOWN for stamp, values in found.items()}


def _read(client: Any, answers: Answers, queries: list[dict[str, Any]], window: Window, patience: Patience) -> None:
    arguments: dict[str, Any] = {
        "MetricDataQueries": queries,
        "StartTime": datetime.fromtimestamp(window.start, UTC),
        "EndTime": datetime.fromtimestamp(window.end, UTC),
        "ScanBy": "TimestampAscending",
    }

    def ask(token: dict[str, str]) -> Any:
        return client.get_metric_data(**arguments, **token)

    for answer in pages(patience.call, "GetMetricData", ask, "MetricDataResults"):
        answers.take(answer)


def _observation(item: Asked, ids: list[str], answers: Answers, window: Window) -> Observation:
    series = {role: answers.series(ids, role, window, item.bucket) for role in SCALES}
    problems = []
    for identity in ids:
        status, name = answers.status[identity], answers.metrics[identity].name
        if status == "Forbidden":
            problems.append(Problem("access", item.machine.resource_id, f"{name} is forbidden."))
        elif status != "Complete":
            said = f"{name} came back incomplete {_ROUNDS} times ({status})."
            problems.append(Problem("remote", item.machine.resource_id, said))
    return Observation(
        item.machine, window.start, window.end, **series, gpu_boards=item.boards, problems=tuple(problems)
    )
