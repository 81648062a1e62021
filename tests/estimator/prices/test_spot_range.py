"""Ranges of spot prices, held against what came later: a year's Spot Advisor, and quotes of single zones.

spot_later.csv was typed from two public repositories (sources spot26 and skypilot_spot say which files). The rule was
made from ap-southeast-1; mx-central-1 and the quotes had no part in it.
"""

import csv
from pathlib import Path

import pytest

from estimator import tables
from estimator.choices import PRICE_KINDS
from estimator.physics.interruptions import interruptions_per_hour
from estimator.planning.interruptions import _RATES
from estimator.prices.snapshot import price, price_interval
from estimator.prices.spot_range import spot_range
from estimator.prices.unknown import LISTED_KINDS, why_no_price

CLASSES = ("<5%", "5-10%", "10-15%", "15-20%", ">20%")
#: Upper edge of a class, typed from the Spot Advisor's page; the last is open. [share of machines in a month]
UPPER_EDGES = dict(zip(CLASSES, (0.05, 0.10, 0.15, 0.20, 1.0), strict=True))


def later(source_id):
    with Path(__file__).with_name("spot_later.csv").open(encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["source_id"] == source_id]


def prices_then_and_later(region):
    """Today's spot price with its range, and what the later saving makes of the same on-demand price."""
    for row in later("spot26"):
        found = price("aws", row["sku"], region, "spot") if row["region"] == region else None
        listed = price("aws", row["sku"], region)
        if found is not None and listed is not None:
            usd = listed.usd_per_hour.central * (1 - int(row["saving_percent"]) / 100)
            yield found.usd_per_hour, usd


def share_inside(pairs, low=1.0, high=1.0):
    held = [low * found.low - 1e-9 <= usd <= high * found.high + 1e-9 for found, usd in pairs]
    return sum(held) / len(held), len(held)


def test_nine_of_ten_prices_a_year_later_are_inside_where_the_rule_was_not_made():
    share, count = share_inside(prices_then_and_later("mx-central-1"))
    assert count >= 50 and 0.90 <= share < 1.0
    quotes = [
        (price("aws", row["sku"], row["region"], "spot").usd_per_hour, float(row["usd_per_hour"]))
        for row in later("skypilot_spot")
    ]
    share, count = share_inside(quotes)
    assert count == 56 and 0.90 <= share < 1.0


def test_a_range_as_of_a_judged_quarter_would_miss_them():
    """×0.8 to ×1.25, as it once was, holds far fewer: the test above could fail."""
    pairs = [(found, usd) for found, usd in prices_then_and_later("ap-southeast-1")]
    assert share_inside(pairs)[0] >= 0.90
    narrow = [0.8 * found.central <= usd <= 1.25 * found.central for found, usd in pairs]
    assert sum(narrow) / len(narrow) < 0.75


def test_the_deepest_savings_may_vanish():
    """p4de.24xlarge in ap-southeast-1: 90 % saved in June 2025, 46 % in summer 2026 (Spot Advisor)."""
    assert spot_range(1.0, 10.0) == (1.0, 1.0, 10.0)
    assert spot_range(1.0, 10.0).high >= 5.4
    # A tenth is the least that was ever asked, and on-demand the most that anybody pays.
    assert spot_range(1.4, 10.0).low == 1.0
    assert spot_range(9.0, 10.0) == pytest.approx((5.4, 9.0, 10.0))
    assert spot_range(5.0, None) == (3.0, 5.0, 8.0)


def test_the_case_that_looked_like_a_bargain():
    """p4d.24xlarge in sa-east-1: 3.556 $/h is a tenth of the on-demand price; the range ends at all of it."""
    spot, listed = (price("aws", "p4d.24xlarge", "sa-east-1", kind) for kind in ("spot", "on_demand"))
    assert spot.usd_per_hour.central == pytest.approx(3.556, abs=0.001)
    assert spot.usd_per_hour.high == pytest.approx(listed.usd_per_hour.central)
    assert "no quote" in spot.method


@pytest.mark.parametrize("then", CLASSES)
def test_nine_of_ten_interruption_classes_stay_below_the_highest_rate(then):
    found = []
    for row in later("spot26"):
        before = price("aws", row["sku"], row["region"], "spot")
        if before is not None and before.interruption == then:
            edge = UPPER_EDGES[row["interruption"]]
            found.append(edge < 1 and interruptions_per_hour(edge) <= _RATES[then][1] * (1 + 1e-9))
            # The open class has no edge; its end is a contested board's, which only the classes that say so reach.
            found[-1] |= edge == 1 and _RATES[then][1] == _RATES[">20%"][1]
    assert len(found) > 25
    assert sum(found) / len(found) >= 0.90


def test_what_is_said_to_be_listed_is_in_the_table():
    found = {(row["provider"], row["kind"]) for row in tables.table("prices")}
    assert found == {(provider, kind) for provider, kinds in LISTED_KINDS.items() for kind in kinds}


@pytest.mark.parametrize(
    ("provider", "kinds", "words"),
    [
        ("gcp", ("on_demand",), "no price of Google Cloud. Give yours with --price"),
        ("azure", ("spot",), "no spot price of Azure. Give yours with --price USD_PER_H, or ask Azure's own list"),
        ("azure", PRICE_KINDS, "no reserved or spot price of Azure"),
        ("aws", ("on_demand",), "none for it. Give yours with --price"),
    ],
)
def test_the_words_for_an_unknown_price(provider, kinds, words):
    said = why_no_price(provider, kinds)
    assert words in said
    assert ("--prices live" in said) is (provider != "gcp")


def test_the_price_of_the_only_region_names_it():
    """p5.4xlarge stood on the list of us-east-1 alone when the table was made; a median of one is none."""
    _, (step,) = price_interval("aws", "p5.4xlarge", None)
    assert "the one live region that lists it, us-east-1" in step.method
