"""Services: live intensity, price lists and the clouds' inventories and metrics, as the fakes answer and worse."""

import json
import re
import time
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cache
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

from ..estimator.fakes.aws_prices import AwsApi, PriceMaps, product
from ..estimator.fakes.azure_prices import AzurePrices, item
from ..estimator.fakes.electricitymaps import ElectricityMaps
from ..estimator.fakes.server import Request
from ..estimator.fakes.uk import Uk
from ..estimator.fakes.watttime import WattTime
from ..estimator.usage.fake_aws import SCOPE, FakeAws, Instance
from ..estimator.usage.fake_azure import FakeAzure, Vm
from . import options
from .case import Case, surface
from .documents import as_json, changed
from .inputs import hostile, value

HOUR, DAY = 3600, 86400
#: The services' clock: what they say does not depend on the day of the run.
SERVICE_NOW = datetime(2026, 11, 27, 20, 10, tzinfo=UTC)
_HEADERS = {
    "Cache-Control": ["max-age=" + "9" * 5000, "max-age=-1", "no-store", "max-age=60", "\x1b"],
    "Date": ["Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "yesterday", ""],
    "Expires": ["Fri, 31 Dec 9999 23:59:59 GMT", "0", "-1"],
    "Age": ["9" * 30, "-5", "x"],
    "Retry-After": ["9" * 400, "-1", "nan", "0", "Fri, 31 Dec 9999 23:59:59 GMT"],
    "ETag": ['"x"', "\x1b[31m"],
    "Content-Type": ["text/html", "application/json", "application/json; charset=utf-99", "x"],
}


def broken(rng, body, headers, *, whole=False):
    """Return (status, headers, content) of an answer that is right but for a few things."""
    headers = dict(headers)
    if not whole and rng.random() < 0.25:
        name = rng.choice(sorted(_HEADERS))
        headers[name] = rng.choice(_HEADERS[name])
    status = 200
    if not whole and rng.random() < 0.08:
        status = rng.choice([204, 206, 301, 304, 400, 401, 403, 404, 418, 429, 500, 503])
        body = rng.choice(
            [
                body,
                {"error": {"code": hostile(rng), "message": hostile(rng)}},
                {"message": hostile(rng)},
                {"detail": [hostile(rng)]},
            ]
        )
    if whole:
        return status, headers, json.dumps(body, default=str).encode()
    return status, headers, as_json(rng, changed(rng, body) if rng.random() < 0.7 else body)


def serving(rng, respond, *, whole=False):
    """Return a case's answers: those of a fake, broken."""

    def serve(method, url, headers, body):
        parts = urlsplit(url)
        params = {k: v[0] for k, v in parse_qs(parts.query, keep_blank_values=True).items()}
        path = re.sub(r"^/?", "/", parts.path)
        try:
            reply = respond(Request(method, path, params, headers, body))
            dated = {"Date": format_datetime(SERVICE_NOW, usegmt=True)}
            found, said = reply.body, {"Content-Type": "application/json", **dated, **dict(reply.headers)}
        except (KeyError, ValueError, TypeError, OverflowError, AssertionError):
            found, said = {"error": "no such thing"}, {}
        return broken(rng, found, said, whole=whole)

    return serve


def serving_uk(rng, *, whole=False):
    """Return the answers of the UK service."""
    return serving(rng, Uk(SERVICE_NOW), whole=whole)


@surface("live intensity")
def live_intensity(rng):
    service, place, respond = rng.choice([
        ("uk", "uksouth", Uk(SERVICE_NOW)), ("uk:13", "GB", Uk(SERVICE_NOW)), ("electricitymaps", "DE",
        ElectricityMaps(SERVICE_NOW)),
        ("electricitymaps:DE", "westeurope", ElectricityMaps(SERVICE_NOW)), ("watttime", "us-west-1",
        WattTime(SERVICE_NOW)),
    ])  # fmt: skip
    start = rng.choice(["2026-11-27T20:00Z", "2026-11-28T02:00Z", value(rng, "moment", wild=0.1)])
    if rng.random() < 0.6:
        argv = [
            "intensity",
            place,
            "--live",
            service,
            *rng.choice([[], ["--hours", "3"], ["--start", start, "--hours", "5"]]),
        ]
    else:
        region = {"DE": "eu-central-1", "GB": "eu-west-2", "uksouth": "eu-west-2", "westeurope": "eu-west-3"}.get(
            place, place
        )
        job = rng.choice(
            [["vm", "--sku", "m5.large", "--hours", "3"], ["plan", "--vcpu-hours", "3", "--sku", "m5.xlarge"]]
        )
        argv = [
            *job,
            "--region",
            region,
            "--intensity",
            service,
            *rng.choice([[], ["--start", start], ["--fallback", "annual"]]),
        ]
    return Case([*argv, *rng.choice([[], ["-f", "json"]])], serve=serving(rng, respond))


@surface("azure prices")
def azure_prices(rng):
    items = [
        item(),
        item("Standard_D2s_v3", 0.1),
        item(priceType="Reservation", type="Reservation", reservationTerm="1 Year"),
    ]
    argv = rng.choice([
        ["vm", "--sku", "d4s_v3", "--hours", "2", "--region", "westeurope", "--prices", "live"],
        ["data", "refresh", "prices", "--region", "westeurope"],
    ])  # fmt: skip
    return Case(argv, serve=serving(rng, AzurePrices(items)))


@surface("aws prices")
def aws_prices(rng):
    argv = rng.choice([
        ["data", "refresh", "prices", "--region", "eu-west-1"],
        ["vm", "--sku", "m5.large", "--hours", "2", "--region", "eu-west-1", "--prices", "live"],
    ])  # fmt: skip

    maps, api = _Offers(), AwsApi(products=[product(), product("m5.large", on_demand="0.107")])

    def serve(method, url, headers, body):
        if "amazonaws.com" in url:
            return serving(rng, api)(method, url, headers, body)
        return serving(rng, maps)(method, url, headers, body)

    return Case(argv, serve=serve)


class _Offers(PriceMaps):
    """The same offers under whatever name of a map."""

    def __init__(self):
        offers = {"EU (Ireland)": [("m5.large", "0.107"), ("m5.xlarge", "0.214")]}
        super().__init__(type("Any", (dict,), {"get": lambda self, name, default=None: offers})())


@cache
def _clouds():
    """The fakes, whose answers are asked for without their servers."""
    clouds = FakeAws(), FakeAzure()
    for cloud in clouds:
        cloud.server.server_close()
    return clouds


def _name(rng, good):
    return hostile(rng) if rng.random() < 0.25 else good


def _text(rng, text):
    """Break one text between the tags of XML, or a tag."""
    from xml.sax.saxutils import escape

    if rng.random() < 0.6:
        return text.encode("utf-8", "replace")
    spots = list(re.finditer(r">([^<>]*)</", text))
    spot = rng.choice(spots) if spots else None
    if spot is None or rng.random() < 0.2:
        at = rng.randrange(len(text) + 1)
        return (text[:at] if rng.random() < 0.5 else text[:at] + text[at + 9 :]).encode("utf-8", "replace")
    return (text[: spot.start(1)] + escape(hostile(rng)[:500]) + text[spot.end(1) :]).encode("utf-8", "replace")


def _week():
    start = int(time.time()) // DAY * DAY - 8 * DAY
    return start, ["--start", _iso(start), "--end", _iso(start + 2 * DAY)]


def _iso(seconds):
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%MZ")


def _usage(rng, cloud, window):
    given = window if rng.random() < 0.8 else ["--last", value(rng, "hours")]
    return options.line(
        rng,
        ("usage", cloud),
        [*given, "--parallel", "1"],
        most=3,
        wild=0.15,
        without=("auth", "month", "last", "profiles"),
    )


@surface("usage aws")
def usage_aws(rng):
    fake, (start, window) = _clouds()[0], _week()
    fake.instances, fake.series, fake.faults, fake._tokens = [], {}, [], {}
    for number in range(rng.randrange(1, 4)):
        tags = {"Name": _name(rng, "web"), _name(rng, "team").replace("\0", ""): _name(rng, "ml")}
        instance = Instance(
            f"i-{number:08x}", _name(rng, rng.choice(["m5.large", "p3.2xlarge"])), launched=start, tags=tags
        )
        fake.instances.append(instance)
        fake.cpu(instance, {start + h * HOUR: rng.choice([10.0, 50.0, 0.0]) for h in range(48)})

    def serve(method, url, headers, body):
        region = (SCOPE.search(headers.get("authorization", "")) or [0, "eu-west-1"])[1]
        target = headers.get("x-amz-target", "")
        if "amazonaws.com" not in url:
            return 404, {}, b'{"message": "no such service here"}'
        if target:
            found = getattr(fake, target.rpartition(".")[2])(region, json.loads(body or b"{}"))
        else:
            parameters = dict(parse_qsl(body.decode()))
            found = getattr(fake, parameters["Action"])(region, parameters)
        if not isinstance(found, dict | str):
            return 400, {}, b'{"__type": "ValidationError", "message": "no"}'
        if target:
            return broken(rng, found, {"Content-Type": "application/x-amz-json-1.0"})
        status = 200 if rng.random() < 0.93 else rng.choice([400, 403, 500])
        code = rng.choice(["AuthFailure", "Throttling", "UnauthorizedOperation", "x"])
        error = f"<Response><Errors><Error><Code>{code}</Code><Message>no</Message></Error></Errors></Response>"
        text = found if status == 200 else error
        return status, {"Content-Type": "text/xml"}, _text(rng, text)

    return Case(_usage(rng, "aws", window), serve=serve)


@surface("usage azure")
def usage_azure(rng):
    fake, (start, window) = _clouds()[1], _week()
    fake.vms, fake.faults, fake.flexible = [], [], set()
    for number in range(rng.randrange(1, 4)):
        points = {start + h * HOUR: rng.choice([10.0, 50.0]) for h in range(48)}
        vm = Vm(
            f"vm{number}",
            size=_name(rng, "Standard_D4s_v3"),
            tags={_name(rng, "team"): _name(rng, "ml")},
            points=points,
        )
        vm.created, vm.scale_set = _iso(start), rng.choice(["", "", "pool"])
        fake.vms.append(vm)

    def serve(method, url, headers, body):
        parts = urlsplit(url)
        query = {k: v[0] for k, v in parse_qs(parts.query).items()}
        try:
            status, content, said = fake._route(method, unquote(parts.path), query, body)
            found = json.loads(content)
        except Exception:  # noqa: BLE001 - the fake knows no such request: a broken answer led there
            return 404, {}, b'{"error": {"code": "NotFound", "message": "gone"}}'
        if status != 200:
            return status, said, content
        return broken(rng, found, {"Content-Type": "application/json"})

    return Case(_usage(rng, "azure", window), environment={"CARBONEST_AZURE_ENDPOINT": fake.url}, serve=serve)
