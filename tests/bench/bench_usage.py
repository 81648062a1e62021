"""Reading a month of a fleet: carbonest beside the bare SDK making the same calls, both against a local CloudWatch.

usage: python tests/bench/bench_usage.py [--smoke] [--machines 1200]
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

HOUR, DAY = 3600, 86400

#: The floor: list the instances, ask for their CPU in calls of one page, keep nothing.
BARE = """
import sys, boto3
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
start, end = (datetime.fromtimestamp(int(a), timezone.utc) for a in sys.argv[1:3])
ids = [i["InstanceId"] for p in boto3.client("ec2").get_paginator("describe_instances").paginate()
       for r in p["Reservations"] for i in r["Instances"]]
client = boto3.client("cloudwatch")
def ask(part):
    metrics = [{"Namespace": "AWS/EC2", "MetricName": "CPUUtilization",
                "Dimensions": [{"Name": "InstanceId", "Value": i}]} for i in part]
    queries = [{"Id": f"m{n}", "MetricStat": {"Metric": metric, "Period": 3600, "Stat": "Average"}}
               for n, metric in enumerate(metrics)]
    return len(client.get_metric_data(MetricDataQueries=queries, StartTime=start, EndTime=end)["MetricDataResults"])
with ThreadPoolExecutor(8) as pool:
    print(sum(pool.map(ask, [ids[n:n + 35] for n in range(0, len(ids), 35)])))
"""


def measured(command: list[str], environment: dict[str, str]) -> tuple[float, float, float, str]:
    """Return (wall s, CPU s, peak MiB, stdout) of a process."""
    begun = time.monotonic()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        out = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, out


def main() -> None:
    """Print both, and their ratio."""
    from tests.estimator.usage.fake_aws import FakeAws, Instance

    machines = 60 if "--smoke" in sys.argv else 1200
    if "--machines" in sys.argv:
        machines = int(sys.argv[sys.argv.index("--machines") + 1])
    end = int(time.time()) // HOUR * HOUR
    start = end - 30 * DAY
    with FakeAws() as fake:
        for number in range(machines):
            instance = Instance(f"i-{number:08x}", "m5.xlarge", launched=start)
            fake.instances.append(instance)
            fake.cpu(instance, {start + h * HOUR: float((number + h) % 97) for h in range(720)})
        environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("AWS_")},
            "AWS_ENDPOINT_URL": fake.url,
            "AWS_ACCESS_KEY_ID": "x",
            "AWS_SECRET_ACCESS_KEY": "x",
            "AWS_DEFAULT_REGION": "eu-west-1",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "PYTHONPATH": str(ROOT),
            "AWS_EC2_METADATA_DISABLED": "true",
            "CARBONEST_STATE": tempfile.mkdtemp(),
        }
        bare = measured([sys.executable, "-c", BARE, str(start), str(end)], environment)
        command = [sys.executable, "-m", "carbonest", "usage", "aws", "--last", "30d", "--format", "json", "--no-agent"]
        ours = measured(command, environment)
    assert json.loads(ours[3])["total"]["machines"] == machines
    print(f"{machines} machines, 30 days by the hour: {machines * 720:,} points")
    print(f"bare SDK   {bare[0]:6.1f} s wall  {bare[1]:6.1f} s CPU  {bare[2]:5.0f} MiB peak")
    print(f"carbonest  {ours[0]:6.1f} s wall  {ours[1]:6.1f} s CPU  {ours[2]:5.0f} MiB peak   (figures, journal, JSON)")
    print(f"ratio      {ours[0] / bare[0]:6.2f}         {ours[1] / bare[1]:6.2f}          {ours[2] / bare[2]:5.2f}")


if __name__ == "__main__":
    main()
