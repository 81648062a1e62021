"""Services that answer off schema: whatever stands in an answer is taken for what it says or refused in a sentence."""

import json
import math
import os
import random
from datetime import UTC, datetime, timedelta

import pytest

from estimator.errors import AccessError, RemoteError
from estimator.intensity.live.electricitymaps import ElectricityMaps
from estimator.intensity.live.service import Place
from estimator.intensity.live.uk import UkCarbonIntensity
from estimator.intensity.live.watttime import WattTime
from estimator.prices import aws_maps, azure_retail
from estimator.remote.cache import Cache

from .fakes.aws_prices import PriceMaps
from .fakes.azure_prices import AzurePrices, item
from .fakes.electricitymaps import ElectricityMaps as FakeElectricityMaps
from .fakes.uk import Uk
from .fakes.watttime import WattTime as FakeWattTime

NOW = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
#: How many broken answers each service gives; more with CARBONEST_OFF_SCHEMA.
COUNT = int(os.environ.get("CARBONEST_OFF_SCHEMA", "40"))
NASTY = (
    None, True, 0, -1, 10**400, 1e300, "", "x", "1_000", "٣", "9" * 5000, "\x1b[2J\u202e\r\n", "a" * 100_000, [], {},
    [[]], [None], {"": None}, [1, "2"], "9999-12-31T23:59:59-23:59", "0001-01-01T00:00Z", "https://example.org/", "NaN",
)  # fmt: skip
RAW = (b"", b"null", b"NaN", b"[" * 100_000, b"<html>", b"\xff\xfe{\x00}\x00", b'{"a": 1e999}', b'"\\ud800"')


def places(value, path=()):
    """Yield where something stands in parsed JSON."""
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(inner, (*path, key))


def broken(body, luck):
    """Return an answer with one thing in it replaced, left out or doubled; or another body altogether."""
    path = luck.choice(list(places(body)))
    if not path:
        return luck.choice(RAW)
    holder = body
    for key in path[:-1]:
        holder = holder[key]
    if isinstance(holder, dict) and luck.random() < 0.3:
        del holder[path[-1]]
    elif isinstance(holder, list) and luck.random() < 0.2:
        holder.append(holder[path[-1]])
    else:
        holder[path[-1]] = luck.choice(NASTY)
    return json.dumps(body).encode()


@pytest.fixture
def services(start_fake, remote_to, tmp_path):
    """Return name → (fake that answers well, the question)."""
    maps = {"ec2-ondemand-without-sec-sel": {"EU (Ireland)": [("m5.xlarge", "0.214")]}}
    german, british = Place("here", "DE", "CAISO_NORTH", None), Place("here", "GB", None, "GB")
    day = (NOW - timedelta(days=1), NOW)

    def intensity(open_service, place=german):
        def ask(remote):
            service = open_service(remote, Cache("test", tmp_path / str(random.random())))
            found = [service.history(place, *day), service.forecast(place, 5), service.latest(place)]
            assert all(math.isfinite(p.gco2e_per_kwh) and p.gco2e_per_kwh >= 0 for s in found for p in s.points)

        return ask

    def prices(ask_prices):
        def ask(remote):
            assert all(0 < price.per_hour < 1e13 for price in ask_prices(remote).values())

        return ask

    return {
        "uk": (Uk(NOW), intensity(lambda remote, cache: UkCarbonIntensity(None, remote, cache), british)),
        "electricitymaps": (
            FakeElectricityMaps(NOW),
            intensity(lambda remote, cache: ElectricityMaps(token="em-token-1", remote=remote, cache=cache)),
        ),
        "watttime": (
            FakeWattTime(NOW),
            intensity(lambda remote, cache: WattTime(user="someone", password="p4ssw0rd", remote=remote, cache=cache)),
        ),
        "azure": (
            AzurePrices([item(), item(skuName="D4s v3 Spot")]),
            prices(lambda remote: azure_retail.region_prices(remote, "westeurope")),
        ),
        "aws": (PriceMaps(maps), prices(lambda remote: aws_maps.region_prices(remote, "eu-west-1"))),
    }


@pytest.mark.parametrize("name", ["uk", "electricitymaps", "watttime", "azure", "aws"])
def test_an_answer_off_schema_is_a_sentence(services, start_fake, remote_to, name):
    well, ask = services[name]
    luck = random.Random(0)
    seen = {"which": 0}

    def respond(request):
        reply = well(request)
        seen["which"] -= 1
        if seen["which"] != 0 or reply.status != 200 or isinstance(reply.body, bytes):
            return reply
        return reply._replace(body=broken(json.loads(json.dumps(reply.body)), luck))

    fake = start_fake(respond)
    well.url = fake.url
    remote = remote_to(fake, headers={"auth-token": "em-token-1"})
    ask(remote)
    for seed in range(COUNT):
        luck.seed(seed)
        seen["which"] = luck.choice((1, 2, 3))
        try:
            ask(remote)
        except (RemoteError, AccessError) as error:
            assert "\n" not in str(error) and "\x1b" not in str(error) and len(str(error)) < 1000, seed
