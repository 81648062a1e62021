"""EC2 and CloudWatch on 127.0.0.1, strict where moto is not.

Refuses a 501st query, cuts pages at 100,800 points and hands out a NextToken, forgets points as retention says, pages
the inventory, and can be told to throttle, to expire, to deny, to break an answer off. CloudWatch speaks JSON, EC2 XML,
as botocore asks for them. Every operation that was called is in ``operations``.
"""

import json
import re
import threading
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import parse_qsl
from xml.sax.saxutils import escape

from ..fakes.server import LocalServer, send

JSON, XML = {"Content-Type": "application/x-amz-json-1.0"}, {"Content-Type": "text/xml"}
ACCOUNT = "123456789012"
SCOPE = re.compile(r"Credential=[^/]+/\d+/([^/]+)/([^/]+)/aws4_request")


@dataclass
class Instance:
    id: str
    type: str = "m5.large"
    region: str = "eu-west-1"
    state: str = "running"
    launched: int = 0
    reason: str = ""
    monitoring: str = "disabled"
    host: str = ""
    lifecycle: str = ""
    tags: dict = field(default_factory=dict)


@dataclass
class Fault:
    """An answer instead of the real one, for the next ``times`` calls of an operation (``*``: any)."""

    operation: str
    code: str
    status: int = 400
    message: str = "no"
    times: int = 1
    retry_after: str = ""
    truncated: bool = False
    region: str = ""
    skip: int = 0


class FakeAws(LocalServer):
    def __init__(self, *, page_points=100_800, inventory_page=1000, now=None):
        super().__init__()
        self.instances: list[Instance] = []
        self.series: dict[tuple, dict[int, float]] = {}
        self.regions = ["eu-west-1", "us-east-1"]
        self.faults: list[Fault] = []
        self.status_script: dict[tuple, list[str]] = {}
        self.operations: Counter = Counter()
        self.queries: list[int] = []
        self.requests: list[dict] = []
        self.before = None
        self.page_points, self.inventory_page, self.now = page_points, inventory_page, now
        self._tokens: dict[str, tuple] = {}
        self._lock = threading.Lock()

    def put(self, region, namespace, name, dimensions, points):
        self.series[region, namespace, name, frozenset(dimensions.items())] = dict(points)

    def cpu(self, instance, points):
        self.put(instance.region, "AWS/EC2", "CPUUtilization", {"InstanceId": instance.id}, points)

    def answer(self, handler, body):
        region = SCOPE.search(handler.headers.get("Authorization", ""))[1]
        target = handler.headers.get("X-Amz-Target", "")
        if target:
            operation, parameters = target.rpartition(".")[2], json.loads(body or b"{}")
        else:
            parameters = dict(parse_qsl(body.decode()))
            operation = parameters["Action"]
        with self._lock:
            self.operations[operation] += 1
            self.requests.append({"operation": operation, "region": region, "parameters": parameters})
            if self.before:
                self.before(operation)
            fault = self._fault(operation, region)
            if fault:
                return self._fail(handler, fault, json_protocol=bool(target))
            found = getattr(self, operation)(region, parameters)
        if isinstance(found, Fault):
            return self._fail(handler, found, json_protocol=bool(target))
        content = json.dumps(found).encode() if target else found.encode()
        return send(handler, 200, content, JSON if target else XML)

    def _fault(self, operation, region):
        for fault in self.faults:
            if fault.operation in (operation, "*") and fault.times > 0 and fault.region in ("", region):
                if fault.skip > 0:
                    fault.skip -= 1
                    continue
                fault.times -= 1
                return fault
        return None

    def _fail(self, handler, fault, *, json_protocol):
        headers = {"Retry-After": fault.retry_after} if fault.retry_after else {}
        if not json_protocol:
            said = f"<Error><Code>{fault.code}</Code><Message>{escape(fault.message)}</Message></Error>"
            content = f"<Response><Errors>{said}</Errors><RequestID>r</RequestID></Response>".encode()
            return send(handler, fault.status, content, XML | headers)
        if fault.truncated:
            return send(handler, 200, b'{"MetricDataResu', JSON | headers)
        content = json.dumps({"__type": fault.code, "message": fault.message}).encode()
        return send(handler, fault.status, content, JSON | headers)

    # EC2

    def DescribeRegions(self, region, parameters):
        if parameters.get("DryRun") == "true":
            return Fault("", "DryRunOperation", 412)
        items = "".join(f"<item><regionName>{name}</regionName></item>" for name in self.regions)
        return _xml("DescribeRegions", f"<regionInfo>{items}</regionInfo>")

    def DescribeInstances(self, region, parameters):
        if parameters.get("DryRun") == "true":
            return Fault("", "DryRunOperation", 412)
        found = [i for i in self.instances if i.region == region and _matches(i, parameters)]
        first = int(parameters.get("NextToken", 0))
        size = min(self.inventory_page, int(parameters.get("MaxResults", 1000)))
        items = "".join(_reservation(i) for i in found[first : first + size])
        more = f"<nextToken>{first + size}</nextToken>" if first + size < len(found) else ""
        return _xml("DescribeInstances", f"<reservationSet>{items}</reservationSet>{more}")

    # CloudWatch

    def ListMetrics(self, region, parameters):
        found = [
            {"Namespace": ns, "MetricName": name, "Dimensions": [{"Name": k, "Value": v} for k, v in sorted(dims)]}
            for r, ns, name, dims in self.series
            if r == region and ns == parameters.get("Namespace", ns) and name == parameters.get("MetricName", name)
        ]
        first = int(parameters.get("NextToken", 0))
        answer = {"Metrics": found[first : first + 500]}
        return answer | ({"NextToken": str(first + 500)} if first + 500 < len(found) else {})

    def GetMetricData(self, region, parameters):
        token = parameters.get("NextToken")
        if token:
            rest = self._tokens.pop(token)
        else:
            queries = parameters["MetricDataQueries"]
            self.queries.append(len(queries))
            if len(queries) > 500:
                return Fault(
                    "",
                    "ValidationError",
                    message=f"The collection MetricDataQueries must not have a size greater than 500 ({len(queries)}).",
                )
            rest = self._results(region, parameters, queries)
        page, room = [], self.page_points
        while rest and room > 0:
            identity, key, points = rest[0]
            part, left = points[:room], points[room:]
            room -= len(part)
            script = self.status_script.get(key, [])
            status = "PartialData" if left else (script.pop(0) if script else "Complete")
            if status in ("Forbidden", "InternalError"):
                part = []
            elif status == "PartialData" and not left:
                part = part[: len(part) // 2]
            page.append(
                {
                    "Id": identity,
                    "Label": identity,
                    "StatusCode": status,
                    "Timestamps": [t for t, _ in part],
                    "Values": [v for _, v in part],
                }
            )
            rest = [(identity, key, left), *rest[1:]] if left else rest[1:]
        answer = {"MetricDataResults": page, "Messages": []}
        if rest:
            token = f"page-{len(self._tokens)}-{self.operations['GetMetricData']}"
            self._tokens[token] = rest
            answer["NextToken"] = token
        return answer

    def _results(self, region, parameters, queries):
        start, end = int(parameters["StartTime"]), int(parameters["EndTime"])
        ascending = parameters.get("ScanBy") == "TimestampAscending"
        found = []
        for query in queries:
            metric, period = query["MetricStat"]["Metric"], query["MetricStat"]["Period"]
            if not re.fullmatch(r"[a-z][a-zA-Z0-9_]*", query["Id"]) or period < 60 or period % 60:
                raise ValueError(query)
            dims = frozenset((d["Name"], d["Value"]) for d in metric["Dimensions"])
            key = (region, metric["Namespace"], metric["MetricName"], dims)
            points = self._averages(self.series.get(key, {}), start, end, period)
            found.append((query["Id"], key, points if ascending else points[::-1]))
        return found

    def _averages(self, series, start, end, period):
        oldest = 0
        if self.now is not None:
            kept = {60: 15, 300: 63, 3600: 455}
            oldest = self.now - 86400 * next(days for width, days in kept.items() if period <= width or width == 3600)
        buckets: dict[int, list[float]] = {}
        for stamp, value in series.items():
            if max(start, oldest) <= stamp < end:
                buckets.setdefault(start + (stamp - start) // period * period, []).append(value)
        return sorted((stamp, sum(values) / len(values)) for stamp, values in buckets.items())


def _matches(instance, parameters):
    for number in range(1, 20):
        name = parameters.get(f"Filter.{number}.Name")
        if name is None:
            return True
        values = {v for k, v in parameters.items() if k.startswith(f"Filter.{number}.Value.")}
        if name == "instance-id":
            held = instance.id in values
        elif name == "tag-key":
            held = bool(values & set(instance.tags))
        else:
            held = instance.tags.get(name.removeprefix("tag:")) in values
        if not held:
            return False
    return True


def _reservation(i):
    launched = datetime.fromtimestamp(i.launched, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    tags = "".join(f"<item><key>{escape(k)}</key><value>{escape(v)}</value></item>" for k, v in i.tags.items())
    spot = f"<instanceLifecycle>{i.lifecycle}</instanceLifecycle>" if i.lifecycle else ""
    return (
        f"<item><reservationId>r-{i.id}</reservationId><ownerId>{ACCOUNT}</ownerId><instancesSet><item>"
        f"<instanceId>{i.id}</instanceId><instanceType>{i.type}</instanceType><launchTime>{launched}</launchTime>"
        f"<instanceState><code>16</code><name>{i.state}</name></instanceState><reason>{i.reason}</reason>{spot}"
        f"<privateDnsName>{i.host}</privateDnsName><monitoring><state>{i.monitoring}</state></monitoring>"
        f"<tagSet>{tags}</tagSet></item></instancesSet></item>"
    )


def _xml(operation, content):
    return f'<{operation}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId>{content}</{operation}Response>'
