"""CUR bills with every trap planted: rows, money and hours by class are those that were planted."""

import random

import pytest

from estimator.fleet.bills import open_bills

from .generator.cur import PLANTERS
from .generator.files import legacy_cur, write_csv, write_parquet
from .generator.planted import Planted
from .sums import assert_found

SEEDS = range(10)
NUMBERS = dict.fromkeys(
    (
        "line_item_usage_amount",
        "line_item_unblended_cost",
        "reservation_effective_cost",
        "reservation_unused_amortized_upfront_fee_for_billing_period",
        "reservation_unused_recurring_fee",
        "savings_plan_savings_plan_effective_cost",
        "savings_plan_total_commitment_to_date",
        "savings_plan_used_commitment",
    ),
    "DOUBLE",
)


def planted(seed: int, count: int = 120) -> list[Planted]:
    """Return rows of every kind, each kind at least once, some of them twice to the last byte."""
    rng = random.Random(f"cur {seed}")
    kinds = [plant for weight, plant in PLANTERS for _ in range(weight)]
    rows = [plant(rng) for _, plant in PLANTERS] + [rng.choice(kinds)(rng) for _ in range(count)]
    rows += rng.sample(rows, 10)
    rng.shuffle(rows)
    return rows


@pytest.mark.parametrize("seed", SEEDS)
def test_legacy_csv(tmp_path, seed):
    rows, rng = planted(seed), random.Random(seed)
    path = tmp_path / rng.choice(["bill.csv", "bill.csv.gz"])
    rejected = write_csv(path, [legacy_cur(each.row) for each in rows], rng, spoiled=5)
    with open_bills([path]) as bills:
        assert [name for _, name, _ in bills.files] == ["aws-cur"]
        assert_found(bills, rows, rejected)


@pytest.mark.parametrize("seed", SEEDS)
def test_cur_2_csv_with_maps_as_json(tmp_path, seed):
    rows, rng = planted(seed), random.Random(seed)
    path = tmp_path / rng.choice(["bill.csv", "bill.csv.gz"])
    rejected = write_csv(path, [each.row for each in rows], rng, spoiled=5)
    with open_bills([path]) as bills:
        assert [name for _, name, _ in bills.files] == ["aws-cur-2.0"]
        assert_found(bills, rows, rejected)


@pytest.mark.parametrize("seed", SEEDS)
def test_cur_2_parquet_with_maps(tmp_path, seed):
    rows = [
        each
        for each in planted(seed)
        if not isinstance(each.row["line_item_usage_amount"], str)
        and not isinstance(each.row["line_item_unblended_cost"], str)
    ]
    types = NUMBERS | {"product": "MAP(VARCHAR, VARCHAR)", "resource_tags": "MAP(VARCHAR, VARCHAR)"}
    if seed % 2:
        types |= {"bill_billing_period_start_date": "TIMESTAMP"}
    path = tmp_path / "bill.snappy.parquet"
    write_parquet(path, [each.row for each in rows], types)
    with open_bills([path]) as bills:
        assert [name for _, name, _ in bills.files] == ["aws-cur-2.0"]
        assert_found(bills, rows, 0)
