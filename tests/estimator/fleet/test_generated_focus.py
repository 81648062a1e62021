"""FOCUS bills of every version and provider with every trap planted."""

import random

import pytest

from estimator.fleet.bills import open_bills

from .generator.files import write_csv, write_parquet
from .generator.focus import aws, aws_by_words, azure, standard
from .generator.focus_rows import VERSIONS, as_version
from .generator.planted import Planted
from .sums import assert_found

FLAVOURS = {
    "aws": lambda version: aws(version),
    "aws by words": lambda version: aws_by_words(),
    "aws by the standard": lambda version: standard("AWS", "AmazonEC2", "EC2 Instance", "m6i.large"),
    "azure": lambda version: azure(),
    "azure by the standard": lambda version: standard(
        "Microsoft", "Virtual Machines", "Virtual Machine", "Standard_D4s_v5"
    ),
    "gcp by the standard": lambda version: standard(
        "Google Cloud", "Compute Engine", "Compute Instance", "e2-standard-4"
    ),
}
SEEDS = range(10)


def planted(seed: int) -> tuple[str, list[Planted]]:
    """Return a version and rows of every kind of every provider in it, some of them twice to the last byte."""
    rng = random.Random(f"focus {seed}")
    version = list(VERSIONS)[seed % len(VERSIONS)]
    flavours = [name for name in FLAVOURS if "standard" not in name or version not in ("1.0-preview", "1.0")]
    kinds = [plant for name in flavours for plant in FLAVOURS[name](version)]
    rows = [plant(rng) for plant in kinds] + [rng.choice(kinds)(rng) for _ in range(100)]
    rows += rng.sample(rows, 10)
    rng.shuffle(rows)
    return version, [each._replace(row=as_version(each.row, version)) for each in rows]


@pytest.mark.parametrize("seed", SEEDS)
def test_csv(tmp_path, seed):
    (version, rows), rng = planted(seed), random.Random(seed)
    path = tmp_path / rng.choice(["bill.csv", "bill.csv.gz"])
    rejected = write_csv(path, [each.row for each in rows], rng, spoiled=5)
    with open_bills([path]) as bills:
        assert [name for _, name, _ in bills.files] == [f"focus-{version}"]
        assert_found(bills, rows, rejected)


@pytest.mark.parametrize("seed", SEEDS)
def test_parquet(tmp_path, seed):
    version, rows = planted(seed)
    quantity = "UsageQuantity" if version == "1.0-preview" else "ConsumedQuantity"
    rows = [
        each for each in rows if not isinstance(each.row[quantity], str) and not isinstance(each.row["BilledCost"], str)
    ]
    types = {
        "BilledCost": "DOUBLE",
        "EffectiveCost": "DECIMAL(20,12)",
        quantity: "DOUBLE",
        "BillingPeriodStart": "TIMESTAMP",
    }
    path = tmp_path / "bill.parquet"
    write_parquet(path, [each.row for each in rows], types)
    with open_bills([path]) as bills:
        assert [name for _, name, _ in bills.files] == [f"focus-{version}"]
        assert_found(bills, rows, 0)
