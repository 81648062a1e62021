"""A fleet on moto's server: instances made through its API, a month of metrics in a compact store behind its own code.

moto's ``get_metric_data`` walks through every point of the account for every bucket of every query: a month of 1,200
machines would take it days. The points are therefore handed to that very code series by series and a few hours at a
time; what it computes and how it answers stays its own.
"""

import random
from datetime import UTC, datetime, timedelta

HOUR, DAY = 3600, 86400
#: What moto's code is given at a time: its work grows with the square of it.
SLICE = timedelta(hours=12)
TYPES = (
    "m5.xlarge",
    "c5.2xlarge",
    "t3.medium",
    "r5.large",
    "m6g.large",
    "c6i.4xlarge",
    "p3.8xlarge",
    "m5.large",
    "c5.large",
    "r5.xlarge",
    "m6i.2xlarge",
    "c6g.xlarge",
)
REGIONS = ("eu-west-1", "us-east-1", "ap-southeast-2")
TEAMS = ("search", "ml", "web")
#: moto holds its own account.
ACCOUNT = "123456789012"


class Truth:
    """One machine as the test made it: the source of the hand computation."""

    def __init__(self, identity, sku, region, team):
        self.id, self.sku, self.region, self.team = identity, sku, region, team
        self.launched, self.stopped = 0, None
        self.cpu: dict[int, float] = {}
        self.board_watts: list[dict[int, float]] = []


def build(client_of, count, start, now, seed=7):
    """Return the fleet by id, made on a moto server that ``client_of(service, region)`` reaches."""
    rng = random.Random(seed)
    fleet = {}
    for region in REGIONS:
        ec2 = client_of("ec2", region)
        for sku in TYPES:
            wanted = len(
                range(REGIONS.index(region) + TYPES.index(sku) * len(REGIONS), count, len(REGIONS) * len(TYPES))
            )
            team = rng.choice(TEAMS)
            tags = [{"ResourceType": "instance", "Tags": [{"Key": "team", "Value": team}]}]
            if wanted:
                made = ec2.run_instances(
                    ImageId="ami-12345678", InstanceType=sku, MinCount=wanted, MaxCount=wanted, TagSpecifications=tags
                )
                for instance in made["Instances"]:
                    fleet[instance["InstanceId"]] = Truth(instance["InstanceId"], sku, region, team)
    for number, truth in enumerate(fleet.values()):
        _live(truth, rng, number, start, now)
        _tell_moto(truth)
    return fleet


def _live(truth, rng, number, start, now):
    """Give a machine its month: always on, nights off, begun late, stopped early, with gaps, or never run."""
    hours = range(start, now, HOUR)
    kind = number % 6
    truth.launched = start - 5 * DAY
    on = list(hours)
    if kind == 1:  # office hours: launched anew each morning
        on = [h for h in hours if 8 <= h % DAY // HOUR < 20]
        mornings = set(on) - {h + HOUR for h in on}
        truth.launched = max(mornings)
        if on[-1] + HOUR < now:
            truth.stopped = on[-1] + HOUR
    elif kind == 2:  # begun in the middle of an hour
        truth.launched = start + rng.randrange(20) * DAY + 1800
        on = [h for h in hours if h + HOUR > truth.launched]
    elif kind == 3:  # stopped for good, in the middle of an hour
        truth.stopped = start + rng.randrange(5, 25) * DAY + 900
        on = [h for h in hours if h < truth.stopped]
    elif kind == 4:  # gaps of the monitoring
        on = [h for h in hours if rng.random() > 0.05]
    elif kind == 5 and number % 12 == 5:  # stopped before the window
        truth.stopped, on = start - DAY, []
    level = rng.uniform(0, 60)
    truth.cpu = {h: min(100.0, max(0.0, level + rng.uniform(-20, 40))) for h in on}
    if truth.sku == "p3.8xlarge":
        truth.board_watts = [{h: rng.uniform(60, 280) for h in on if rng.random() > 0.01} for _ in range(4)]


def _tell_moto(truth):
    from moto.ec2.models import ec2_backends

    instance = ec2_backends[ACCOUNT][truth.region].get_instance(truth.id)
    instance.launch_time = datetime.fromtimestamp(truth.launched, UTC).replace(tzinfo=None)
    if truth.stopped is not None:
        instance._state.name, instance._state.code = "stopped", 80
        stopped = datetime.fromtimestamp(truth.stopped, UTC)
        instance._reason = f"User initiated ({stopped:%Y-%m-%d %H:%M:%S} UTC)"


def serve_metrics(monkeypatch, fleet):
    """Put the fleet's points behind moto's CloudWatch."""
    from moto.cloudwatch.models import CloudWatchBackend, MetricDatum

    store = {}
    for truth in fleet.values():
        store[truth.region, "AWS/EC2", "CPUUtilization", (("InstanceId", truth.id),)] = truth.cpu
        for board, watts in enumerate(truth.board_watts):
            dimensions = (("InstanceId", truth.id), ("arch", "Volta"), ("index", str(board)), ("name", "Tesla V100"))
            store[truth.region, "CWAgent", "nvidia_smi_power_draw", dimensions] = watts
    original = CloudWatchBackend.get_metric_data

    class Slice:
        def __init__(self, data):
            self.data = data

        def get_all_metrics(self):
            return self.data

    def datum(key, when, value):
        _, namespace, name, dimensions = key
        named = [{"Name": n, "Value": v} for n, v in dimensions]
        return MetricDatum(namespace, name, value, named, datetime.fromtimestamp(when, UTC).replace(tzinfo=None))

    def get_metric_data(self, queries, start_time, end_time, scan_by="TimestampAscending"):
        found = []
        for query in queries:
            metric = query["MetricStat"]["Metric"]
            dimensions = tuple(sorted((d["Name"], d["Value"]) for d in metric["Dimensions"]))
            key = (self.region_name, metric["Namespace"], metric["MetricName"], dimensions)
            points, whole = store.get(key, {}), None
            moment = start_time
            while moment < end_time:
                after = min(end_time, moment + SLICE)
                # moto keeps UTC without saying so.
                first, last = (int(m.replace(tzinfo=UTC).timestamp()) for m in (moment, after))
                span = range(first, last, HOUR)
                data = [datum(key, when, points[when]) for when in span if when in points]
                (part,) = original(Slice(data), [query], moment, after, scan_by)
                if whole is None:
                    whole = part
                else:
                    whole["values"] += part["values"]
                    whole["timestamps"] += part["timestamps"]
                moment = after
            found.append(whole)
        return found

    def get_filtered_metrics(self, metric_name, namespace, dimensions):
        return [
            datum(key, 0, 0.0)
            for key in store
            if key[0] == self.region_name and key[1] == namespace and key[2] == metric_name
        ]

    monkeypatch.setattr(CloudWatchBackend, "get_metric_data", get_metric_data)
    monkeypatch.setattr(CloudWatchBackend, "get_filtered_metrics", get_filtered_metrics)


def expected(truth, start, now):
    """Return (running hours, observed hours, mean CPU, mean board watts) by hand."""
    hours = dict.fromkeys(truth.cpu, HOUR)
    for h in hours:
        if h < truth.launched < h + HOUR and h - HOUR not in truth.cpu:
            hours[h] = h + HOUR - truth.launched
        if truth.stopped is not None and h < truth.stopped < h + HOUR:
            hours[h] = truth.stopped - h
    observed = sum(hours.values()) / HOUR
    mean = sum(truth.cpu[h] / 100 * s for h, s in hours.items()) / (observed * HOUR) if observed else None
    end = now if truth.stopped is None else min(now, truth.stopped)
    gaps = 0
    for h in range(start, now, HOUR):
        if h not in truth.cpu:
            gaps += max(0, min(h + HOUR, end) - max(h, truth.launched))
    watts, seconds = 0.0, 0.0
    for h, s in hours.items():
        boards = [b[h] for b in truth.board_watts if h in b]
        if boards:
            watts, seconds = watts + sum(boards) / len(boards) * s, seconds + s
    return observed + gaps / HOUR, observed, mean, (watts / seconds if seconds else None), hours
