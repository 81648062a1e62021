"""Every figure that the project gives, in one text file: two commits agree to the last digit, or diff says where not.

usage: python tests/snapshot/dump.py OUT [--without-profile]

Each machine of every cloud in two regions at two utilizations, four plans, one usage report over the local fake of AWS
and one ``profile --quick``. Only public doors are used (the Python face, the command), so that the script runs alike
before and after a change of the inside. An estimate is one line: its figures in full and a checksum of all it says,
trail and warnings included. Of a profile, what was timed or metered is left out: no two runs agree on it.
"""

import contextlib
import csv
import hashlib
import io
import json
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

REGIONS = {
    "aws": ("us-east-1", "eu-north-1"),
    "azure": ("westeurope", "eastus"),
    "gcp": ("us-central1", "europe-west4"),
}
UTILIZATIONS = (0.25, None)
PLANS = (
    ("--zoo", "faster_rcnn_R_50_FPN_3x"),
    ("--gpu-hours", "200", "--gpu", "A100", "--carbon-price", "100", "--provider", "aws,azure"),
    ("--vcpu-hours", "100", "--regions", "westeurope,eu-north-1,us-east-1", "--minimize", "cost"),
    ("--gpu-hours", "64", "--gpu", "V100", "--regions", "us-east-1,westus2", "--start", "2026-07-01T08:00",
     "--window", "24h", "--price-kind", "all"),
)  # fmt: skip
#: What a clock or a meter of this machine decides.
MEASURED = ("joules", "kgco2e", "usd", "kwh", "seconds", "watts", "meter", "load", "elasticity", "front", "started",
            "cost", "share", "peak", "memory", "host", "runs", "against", "per_point", "marginal", "times",
            "break_even", "warnings")  # fmt: skip
FIGURES = ("power_watts", "energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")
NOW = datetime(2026, 11, 8, tzinfo=UTC).timestamp()


def checksum(plain: object) -> str:
    """Return a short checksum of plain data."""
    return hashlib.sha256(json.dumps(plain, sort_keys=True, default=str).encode()).hexdigest()[:16]


def estimates():
    """Yield a line for each machine, region and utilization."""
    import carbonest

    with (ROOT / "data" / "instance_power.csv").open(encoding="utf-8", newline="") as file:
        machines = [(row["provider"], row["sku"]) for row in csv.DictReader(file)]
    for provider, sku in machines:
        for region in REGIONS[provider]:
            for used in UTILIZATIONS:
                plain = carbonest.estimate_vm(sku, 10, provider=provider, region=region, cpu_util=used).to_dict()
                figures = [None if plain[name] is None else list(plain[name].values()) for name in FIGURES]
                yield f"{provider} {sku} {region} {used} {json.dumps(figures)} {plain['tier']} {checksum(plain)}"


def commanded(*arguments: str) -> str:
    """Return what the command prints; its notes are left where they go."""
    from carbonest.cli import main

    out = io.StringIO()
    with mock.patch.object(sys, "argv", ["carbonest", *arguments]), contextlib.redirect_stdout(out):
        try:
            main()
        except SystemExit as stop:
            if stop.code:
                raise RuntimeError(f"carbonest {' '.join(arguments)} ended with {stop.code}") from None
    return out.getvalue()


def plans():
    """Yield the JSON and the text of each plan."""
    for arguments in PLANS:
        yield f"## plan {' '.join(arguments)}"
        yield commanded("plan", *arguments, "--format", "json")
        yield commanded("plan", *arguments, "--wide")


def usage():
    """Yield a usage report over the local fake, as rows and in groups."""
    from tests.estimator.usage.fake_aws import FakeAws, Instance

    begin = int(NOW) - 7 * 86400
    with FakeAws(now=NOW) as fake, tempfile.TemporaryDirectory() as state:
        for number, (kind, region) in enumerate(
            (
                ("m5.xlarge", "eu-west-1"),
                ("c5.9xlarge", "us-east-1"),
                ("p3.2xlarge", "eu-west-1"),
                ("t3.micro", "us-east-1"),
                ("m5.xlarge", "eu-west-1"),
            )
        ):
            instance = Instance(f"i-{number:08x}", kind, region=region, launched=begin, tags={"team": f"t{number % 2}"})
            fake.instances.append(instance)
            fake.cpu(instance, {begin + hour * 3600: float((number * 7 + hour) % 97) for hour in range(7 * 24)})
        environment = {
            "AWS_ENDPOINT_URL": fake.url,
            "AWS_ACCESS_KEY_ID": "x",
            "AWS_SECRET_ACCESS_KEY": "x",
            "AWS_DEFAULT_REGION": "eu-west-1",
            "AWS_CONFIG_FILE": os.devnull,
            "CARBONEST_STATE": state,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
        }
        asked = ("usage", "aws", "--start", "2026-11-01", "--end", "2026-11-08", "--format")
        with mock.patch.dict(os.environ, environment), mock.patch("time.time", lambda: NOW):
            yield "## usage aws"
            yield commanded(*asked, "json")
            yield commanded(*asked, "csv", "--group-by", "tag:team")
            yield commanded(*asked, "text")


def unmeasured(plain):
    """Return plain data without what was timed or metered, keys kept so that a lost one shows."""
    if isinstance(plain, dict):
        return {
            key: "measured" if any(word in key for word in MEASURED) else unmeasured(value)
            for key, value in plain.items()
        }
    if isinstance(plain, list):
        return [unmeasured(item) for item in plain]
    return plain


def profile():
    """Yield the scores of a quick profile."""
    plain = json.loads(commanded("profile", "--quick", "--format", "json"))
    yield "## profile --quick"
    yield json.dumps(unmeasured({key: value for key, value in plain.items() if key != "notes"}), indent=1)


def main() -> None:
    """Write the file, a section after the other."""
    sections = [estimates, plans, usage] + ([] if "--without-profile" in sys.argv else [profile])
    with Path(sys.argv[1]).open("w", encoding="utf-8") as out:
        for section in sections:
            for line in section():
                out.write(line.rstrip("\n") + "\n")
            print(section.__name__, "written", file=sys.stderr)


if __name__ == "__main__":
    main()
