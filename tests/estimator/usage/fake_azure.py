"""Azure Resource Manager and the metrics batch endpoint on 127.0.0.1, over TLS by a private authority.

Listings come in pages, points can lack a value, a subscription can be denied, calls can be throttled; getBatch
refuses a 51st id, mixed regions or types, and accounts without rights on the subscription. Every call is in
``operations``, named by method and path template.
"""

import json
import re
import ssl
import threading
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from tempfile import NamedTemporaryFile
from urllib.parse import parse_qs, quote, unquote, urlsplit

import trustme

from ..fakes.server import LocalServer, send

SECONDS = {"PT1M": 60, "PT5M": 300, "PT15M": 900, "PT30M": 1800, "PT1H": 3600, "PT6H": 21600}
TOKEN = "secret-token-that-must-never-be-shown-0123456789"


@dataclass
class Vm:
    name: str
    subscription: str = "sub-a"
    group: str = "rg"
    region: str = "westeurope"
    size: str = "Standard_D4s_v3"
    power: str = "running"
    created: str = "2026-01-01T00:00:00.1234567+00:00"
    priority: str = ""
    tags: dict = field(default_factory=dict)
    scale_set: str = ""
    points: dict = field(default_factory=dict)

    @property
    def id(self):
        base = f"/subscriptions/{self.subscription}/resourceGroups/{self.group}/providers/Microsoft.Compute"
        if self.scale_set:
            return f"{base}/virtualMachineScaleSets/{self.scale_set}/virtualMachines/{self.name}"
        return f"{base}/virtualMachines/{self.name}"


@dataclass
class Fault:
    pattern: str
    status: int
    code: str
    times: int = 1
    retry_after: str = ""
    message: str = "no"
    truncated: bool = False


@cache
def authority():
    """Return a server's context, and the file that a client trusts it by; for as long as the process lives."""
    made = trustme.CA()
    file = NamedTemporaryFile(suffix=".pem")  # noqa: SIM115 - held by the cache
    file.write(made.cert_pem.bytes())
    file.flush()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.issue_cert("127.0.0.1").configure_cert(context)
    authority.file = file
    return context, file.name


class FakeAzure(LocalServer):
    def __init__(self, *, page=100):
        tls, self.ca = authority()
        super().__init__(tls)
        self.vms: list[Vm] = []
        self.flexible: set[str] = set()
        self.subscriptions = {"sub-a": "Research"}
        self.denied: set[str] = set()
        self.batch_denied: set[str] = set()
        self.widened: dict[str, str] = {}
        self.faults: list[Fault] = []
        self.operations: Counter = Counter()
        self.batches: list[int] = []
        self.authorizations: set[str] = set()
        self.before = None
        self.page = page
        self._lock = threading.Lock()

    def answer(self, handler, body):
        parts = urlsplit(handler.path)
        path, query = unquote(parts.path), {k: v[0] for k, v in parse_qs(parts.query).items()}
        with self._lock:
            self.operations[f"{handler.command} {template(path)}"] += 1
            self.authorizations.add(handler.headers.get("Authorization", ""))
            if self.before:
                self.before(path)
            status, content, headers = self._route(handler.command, path, query, body)
        send(handler, status, content, headers)

    def _route(self, method, path, query, body):
        for fault in self.faults:
            if fault.times > 0 and re.search(fault.pattern, path):
                fault.times -= 1
                headers = {"Retry-After": fault.retry_after} if fault.retry_after else {}
                if fault.truncated:
                    return 200, b'{"value": [', headers
                return fault.status, _error(fault.code, fault.message), headers
        if path == "/subscriptions":
            listed = [{"subscriptionId": s, "displayName": name} for s, name in self.subscriptions.items()]
            return 200, json.dumps({"value": listed}).encode(), {}
        subscription = re.match(r"/subscriptions/([^/]+)", path)[1]
        if subscription in self.denied:
            return (
                403,
                _error("AuthorizationFailed", f"The client 'x' with token {TOKEN} does not have authorization."),
                {},
            )
        if path.endswith("/metrics:getBatch"):
            return self._batch(subscription, query, json.loads(body))
        if path.lower().endswith("/providers/microsoft.insights/metrics"):
            return self._single(path, query)
        return self._listing(path, query, subscription)

    def _listing(self, path, query, subscription):
        own = [vm for vm in self.vms if vm.subscription == subscription]
        if path.endswith("/providers/Microsoft.Compute/virtualMachines"):
            plain = [vm for vm in own if not vm.scale_set or vm.scale_set in self.flexible]
            items = [self._status(vm) if query.get("statusOnly") == "true" else self._vm(vm) for vm in plain]
        elif path.endswith("/virtualMachineScaleSets"):
            items = [
                self._scale_set(name, subscription) for name in dict.fromkeys(v.scale_set for v in own if v.scale_set)
            ]
        else:
            name = path.split("/")[-2]
            items = [self._vm(vm) | self._status(vm) for vm in own if vm.scale_set == name]
        first = int(query.get("$skiptoken", 0))
        answer = {"value": items[first : first + self.page]}
        if first + self.page < len(items):
            rest = "&".join(f"{k}={quote(v)}" for k, v in query.items() if k != "$skiptoken")
            answer["nextLink"] = f"{self.url}{path}?{rest}&$skiptoken={first + self.page}"
        return 200, json.dumps(answer).encode(), {}

    def _scale_set(self, name, subscription):
        first = next(vm for vm in self.vms if vm.scale_set == name)
        base = f"/subscriptions/{subscription}/resourceGroups/{first.group}/providers/Microsoft.Compute"
        mode = "Flexible" if name in self.flexible else "Uniform"
        return {
            "id": f"{base}/virtualMachineScaleSets/{name}",
            "name": name,
            "location": first.region,
            "sku": {"name": first.size, "capacity": 2},
            "tags": {"pool": name},
            "properties": {"orchestrationMode": mode},
        }

    def _vm(self, vm):
        if vm.scale_set and vm.scale_set not in self.flexible:
            return {
                "id": vm.id,
                "name": vm.name,
                "location": vm.region,
                "sku": {"name": vm.size},
                "tags": vm.tags,
                "properties": {"timeCreated": vm.created},
            }
        properties = {"hardwareProfile": {"vmSize": vm.size}, "timeCreated": vm.created}
        properties |= {"priority": vm.priority} if vm.priority else {}
        return {"id": self.id_of(vm), "name": vm.name, "location": vm.region, "tags": vm.tags, "properties": properties}

    def _status(self, vm):
        statuses = [{"code": "ProvisioningState/succeeded"}, {"code": f"PowerState/{vm.power}"}]
        # The service writes the resource group of a status in capitals: ids compare without case.
        return {
            "id": self.id_of(vm).replace(f"/{vm.group}/", f"/{vm.group.upper()}/"),
            "name": vm.name,
            "location": vm.region,
            "properties": {"timeCreated": vm.created, "instanceView": {"statuses": statuses}},
        }

    def id_of(self, vm):
        if vm.scale_set in self.flexible and vm.scale_set:
            return Vm(vm.name, vm.subscription, vm.group).id
        return vm.id

    def _single(self, path, query):
        resource = path[: path.lower().index("/providers/microsoft.insights/")]
        vm = next((vm for vm in self.vms if self.id_of(vm).lower() == resource.lower()), None)
        if vm is None:
            return 404, _error("ResourceNotFound", "gone"), {}
        start, end = (datetime.fromisoformat(text) for text in query["timespan"].split("/"))
        if (end - start).days > 30 or " " in query["timespan"]:
            return 400, _error("BadRequest", "timespan"), {}
        answer = self._metric(vm, start, end, query["interval"])
        return 200, json.dumps({"cost": 0, "timespan": query["timespan"], **answer}).encode(), {}

    def _batch(self, subscription, query, body):
        if subscription in self.batch_denied:
            return 403, _error("Forbidden", "no Monitoring Reader on the subscription"), {}
        found = {self.id_of(vm).lower(): vm for vm in self.vms}
        ids = body["resourceids"]
        self.batches.append(len(ids))
        if len(ids) > 50:
            return 400, _error("BadRequest", f"{len(ids)} resource ids, at most 50"), {}
        vms = [found.get(resource.lower()) for resource in ids]
        if None in vms:
            return 400, _error("BadRequest", "a resource does not exist"), {}
        kinds = {(vm.region, bool(vm.scale_set) and vm.scale_set not in self.flexible, vm.subscription) for vm in vms}
        if len(kinds) > 1 or next(iter(kinds))[2] != subscription:
            return 400, _error("BadRequest", "mixed regions, types or subscriptions"), {}
        if ("ScaleSets" in query["metricnamespace"]) != next(iter(kinds))[1]:
            return 400, _error("BadRequest", "wrong namespace"), {}
        start, end = datetime.fromisoformat(query["starttime"]), datetime.fromisoformat(query["endtime"])
        if (end - start).days > 30:
            return 400, _error("BadRequest", "more than 30 days"), {}
        values = []
        for resource, vm in zip(ids, vms, strict=True):
            spelled = resource.replace("/resourceGroups/", "/resourcegroups/")
            values.append({"resourceid": spelled, **self._metric(vm, start, end, query["interval"])})
        return 200, json.dumps({"values": values}).encode(), {}

    def _metric(self, vm, start, end, interval):
        interval = self.widened.get(vm.name, interval)
        width = SECONDS[interval]
        buckets = {}
        for stamp, value in vm.points.items():
            buckets.setdefault(stamp - stamp % width, []).append(value)
        data = []
        for stamp in range(int(start.timestamp()) // width * width, int(end.timestamp()), width):
            point = {"timeStamp": datetime.fromtimestamp(stamp, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
            if stamp in buckets:
                point["average"] = sum(buckets[stamp]) / len(buckets[stamp])
            data.append(point)
        metric = {
            "id": "x",
            "type": "Microsoft.Insights/metrics",
            "unit": "Percent",
            "errorCode": "Success",
            "name": {"value": "Percentage CPU", "localizedValue": "Percentage CPU"},
            "timeseries": [{"metadatavalues": [], "data": data}],
        }
        return {
            "interval": interval,
            "namespace": "Microsoft.Compute/virtualMachines",
            "resourceregion": vm.region,
            "value": [metric],
        }


def template(path):
    """Return a path with its names left out: ``/subscriptions/{}/providers/…``."""
    path = re.sub(r"/subscriptions/[^/]+", "/subscriptions/{}", path)
    path = re.sub(r"/resource[gG]roups/[^/]+", "/resourceGroups/{}", path)
    return re.sub(r"(/virtualMachineScaleSets|/virtualMachines)/(?!providers)[^/]+", r"\1/{}", path)


def _error(code, message):
    return json.dumps({"error": {"code": code, "message": message}}).encode()


class StaticCredential:
    """What a test signs in with."""

    def get_token(self, *scopes, **_):
        from azure.core.credentials import AccessToken

        return AccessToken(TOKEN, 4_102_444_800)
