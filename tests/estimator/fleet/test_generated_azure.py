"""Azure cost details of every agreement, spelling and order of dates, with every trap planted."""

import random

import pytest

from estimator.errors import InputError
from estimator.fleet.bills import open_bills

from .generator.azure import DATES, SPELLINGS, Kind
from .generator.files import write_csv
from .generator.planted import Planted
from .sums import assert_found

SEEDS = range(10)


def planted(seed: int, basis: str) -> list[Planted]:
    """Return rows of every kind, some of them twice to the last byte."""
    rng = random.Random(f"azure {basis} {seed}")
    kinds = Kind(basis, DATES[seed % len(DATES)]).planters()
    rows = [plant(rng) for plant in kinds] + [rng.choice(kinds)(rng) for _ in range(100)]
    rows += rng.sample(rows, 10)
    rng.shuffle(rows)
    return rows


@pytest.mark.parametrize("basis", ["actual", "amortized"])
@pytest.mark.parametrize("seed", SEEDS)
def test_csv(tmp_path, seed, basis):
    rows, rng = planted(seed, basis), random.Random(seed)
    spelling = list(SPELLINGS)[seed % len(SPELLINGS)]
    path = tmp_path / rng.choice(["bill.csv", "bill.csv.gz"])
    rejected = write_csv(path, [each.row for each in rows], rng, spell=SPELLINGS[spelling], spoiled=5)
    with open_bills([path]) as bills:
        assert [(name, kind) for _, name, kind in bills.files] == [("azure-costs", basis)]
        assert_found(bills, rows, rejected)


def test_actual_and_amortised_together_are_refused(tmp_path):
    for basis in ("actual", "amortized"):
        write_csv(tmp_path / f"{basis}.csv", [each.row for each in planted(0, basis)], random.Random(0))
    with pytest.raises(InputError, match="must not be read together"):
        open_bills([tmp_path])
