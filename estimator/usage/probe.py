"""What the present rights allow: the calls of ``carbonest usage``, each once, as small as it gets."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from ..clouds import aws as aws_cloud
from ..clouds import azure as azure_cloud
from ..clouds.patience import Patience, StoppedError
from ..errors import CarbonestError
from . import azure as source
from .azure_metrics import Source
from .window import HOUR, Window

_NOW = timedelta(hours=1)


class Finding(NamedTuple):
    """One right: whether it is there, and what the service said."""

    what: str
    works: bool
    detail: str


def aws(profile: str | None = None, region: str | None = None) -> Iterator[Finding]:
    """Yield the rights on AWS. EC2 answers by DryRun; CloudWatch knows none, so one metric is asked for ($0.00001)."""
    session = aws_cloud.AwsSession(profile)
    where = region or session.default_region or aws_cloud.HOME_REGION
    ec2, cloudwatch = session.client("ec2", where), session.client("cloudwatch", where)

    def dry_run(call: Callable[..., Any]) -> Callable[[], Any]:
        def probe() -> None:
            try:
                call(DryRun=True)
            except Exception as error:
                if aws_cloud.error_code(error) != "DryRunOperation":
                    raise

        return probe

    moment = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    metric = {"Namespace": "AWS/EC2", "MetricName": "CPUUtilization", "Dimensions": []}
    query = {"Id": "m0", "MetricStat": {"Metric": metric, "Period": 3600, "Stat": "Average"}}
    calls: dict[str, Callable[[], Any]] = {
        "ec2:DescribeInstances": dry_run(ec2.describe_instances),
        "ec2:DescribeRegions": dry_run(ec2.describe_regions),
        "cloudwatch:ListMetrics": lambda: cloudwatch.list_metrics(Namespace="CWAgent", MetricName="mem_used_percent"),
        "cloudwatch:GetMetricData": lambda: cloudwatch.get_metric_data(
            MetricDataQueries=[query], StartTime=moment - _NOW, EndTime=moment
        ),
    }
    patience = Patience("AWS", aws_cloud.judge, attempts=2, total_seconds=20)
    for action, call in calls.items():
        yield _tried(patience, f"{action} in {where}", call)


def azure(auth: str = "auto") -> Iterator[Finding]:
    """Yield the rights on Azure, by subscription: machines, scale sets, metrics one by one and in batches."""
    session = azure_cloud.AzureSession(azure_cloud.credential(auth))
    patience = Patience("Azure", azure_cloud.judge, attempts=2, total_seconds=20)
    listed = _tried(patience, "subscriptions", lambda: None)
    try:
        names = source.subscriptions(session, patience)
    except CarbonestError as error:
        yield Finding("subscriptions", False, str(error))
        return
    yield listed._replace(detail=f"{len(names)} visible")
    end = int(time.time()) // HOUR * HOUR
    for subscription, name in names.items():
        label = f"subscription {subscription}" + (f" ({name})" if name else "")
        try:
            machines = source.machines_of(session, subscription, patience)
        except CarbonestError as error:
            yield Finding(f"{label}: machines", False, str(error))
            continue
        hint = "" if machines else ": likely no Reader role there, or no machine"
        yield Finding(f"{label}: machines", bool(machines), f"{len(machines)} visible{hint}")
        for kind, batch in (("metrics, 50 machines at once", True), ("metrics, one machine", False)):
            if not machines:
                continue
            notes: list[str] = []
            reader = Source(session, patience, HOUR, batch=batch, notes=notes)
            list(reader.batches(Window(end - HOUR, end), machines[:1]))
            found = reader.fetch(machines[:1], Window(end - HOUR, end))[0]
            said = [problem.sentence for problem in found.problems] + notes
            yield Finding(f"{label}: {kind}", not said, said[0] if said else "works")


def _tried(patience: Patience, what: str, call: Callable[[], Any]) -> Finding:
    try:
        patience.call(what, call)
    except StoppedError:
        raise
    except CarbonestError as error:
        return Finding(what, False, str(error))
    return Finding(what, True, "works")
