"""Google Cloud's detailed export, flattened to CSV, as JSON lines and as nested Parquet, with every trap planted."""

import random

import pytest

from estimator.fleet.bills import open_bills

from .generator.files import write_csv, write_json, write_parquet
from .generator.gcp import PLANTERS, flattened
from .generator.planted import Planted
from .sums import assert_found

SEEDS = range(10)
PAIRS = "STRUCT(key VARCHAR, value VARCHAR)[]"
TYPES = {
    "service": "STRUCT(id VARCHAR, description VARCHAR)",
    "sku": "STRUCT(id VARCHAR, description VARCHAR)",
    "project": "STRUCT(id VARCHAR, name VARCHAR)",
    "labels": PAIRS,
    "system_labels": PAIRS,
    "location": "STRUCT(location VARCHAR, region VARCHAR, zone VARCHAR)",
    "usage": "STRUCT(amount DOUBLE, unit VARCHAR, amount_in_pricing_units DOUBLE, pricing_unit VARCHAR)",
    "credits": "STRUCT(name VARCHAR, amount DOUBLE)[]",
    "invoice": "STRUCT(month VARCHAR)",
    "resource": "STRUCT(name VARCHAR, global_name VARCHAR)",
    "cost": "DOUBLE",
}


def planted(seed: int) -> list[Planted]:
    """Return rows of every kind, some of them twice to the last byte."""
    rng = random.Random(f"gcp {seed}")
    rows = [plant(rng) for plant in PLANTERS] + [rng.choice(PLANTERS)(rng) for _ in range(80)]
    rows += rng.sample(rows, 10)
    rng.shuffle(rows)
    return rows


@pytest.mark.parametrize("seed", SEEDS)
def test_csv(tmp_path, seed):
    rows, rng = planted(seed), random.Random(seed)
    path = tmp_path / rng.choice(["bill.csv", "bill.csv.gz"])
    rejected = write_csv(path, [flattened(each.row) for each in rows], rng, spoiled=5)
    with open_bills([path]) as bills:
        assert_found(bills, rows, rejected)


@pytest.mark.parametrize("seed", SEEDS)
def test_json_lines(tmp_path, seed):
    rows, rng = planted(seed), random.Random(seed)
    path = tmp_path / rng.choice(["bill.json", "bill.jsonl.gz"])
    rejected = write_json(path, [each.row for each in rows], rng, spoiled=5)
    with open_bills([path]) as bills:
        assert_found(bills, rows, rejected)


@pytest.mark.parametrize("seed", SEEDS)
def test_parquet(tmp_path, seed):
    rows = planted(seed)
    path = tmp_path / "bill.parquet"
    write_parquet(path, [each.row for each in rows], TYPES)
    with open_bills([path]) as bills:
        assert_found(bills, rows, 0)
