"""data/prices.csv and data/price_multipliers.csv: dated public list prices, Linux, US dollars per instance-hour.

Sorted by provider, SKU, region, kind, so that the prices of one SKU are found by bisecting the file.

Defects of the raw tables that are handled here (`basis` tells which applies to a row):
- Azure rows from which the Windows licence had to be taken off: `licence_removed`; some rows
  of the burstable Bv2 sizes still hold it (B4als_v2 in eastus is one, B2als_v2 in eastus2 another) and cannot be told
  apart: `licence_uncertain`; suspect outliers (a tenth of the
  world median and the like) are left out: unknown beats wrong by ten;
- Azure's dedicated hosts and the SKUs that the catalogue of machines does not hold (previews, promotions, retired
  sizes): left out, since no estimate could use them;
- AWS regional prices of 2025-04: `unchanged` where the same SKU did not move in us-east-1 until 2026-07 (an assumption
  for the region), `scaled` by the us-east-1 change otherwise; bare metal: `shared_tenancy`, or `metal_unverified` where
  only the dedicated tenancy price is known (6-10 % above the shared one);
- reserved prices of 2025-04 of SKUs whose on-demand price has changed since: `superseded`;
- spot: today's on-demand price less the Spot Advisor's monthly mean saving of 2025-06: `mean_saving`, an estimate. The
  raw estimate took the saving off on-demand prices of 2025-04, from before the GPU price cut of 2025-06. A negative
  saving (p5 in ca-central-1: a month across that cut) says nothing of today and is left out;
- the Chinese table is in yuan and old: left out. Google: no open table, so no price.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import frame

COLUMNS = (
    "provider", "sku", "region", "kind", "usd_per_hour", "price_date", "basis", "interruption", "source_ids",
)  # fmt: skip
KEY = ("provider", "sku", "region", "kind")
MULTIPLIER_COLUMNS = ("provider", "region", "family", "multiplier", "low", "high", "sku_count", "source_ids")
AWS_BASIS = {
    "listed": "listed",
    "listed_us-east-1_unchanged": "unchanged",
    "scaled_by_us-east-1_change": "scaled",
    "listed_shared_tenancy": "shared_tenancy",
    "metal_tenancy_unverified": "metal_unverified",
}
AWS_SOURCE = {"karpenter-provider-aws@1d92708": "aws26", "ec2.shop@74c9fd8": "aws25"}


def azure_rows(sources: Path) -> Iterator[dict[str, str]]:
    machines = {row["sku"] for row in frame.csv_rows(sources / "power" / "instances_azure_2026.csv")}
    for row in frame.csv_rows(sources / "prices" / "azure_ondemand_2026-06-18.csv.gz"):
        if row["sku"] not in machines or row["flag"] == "suspect_outlier":
            continue
        yield {
            **_price(row, "on_demand", float(row["usd_per_hour"])),
            "basis": _azure_basis(row),
            "source_ids": "azure26",
        }


def _azure_basis(row: dict[str, str]) -> str:
    if row["flag"] == "windows_licence_removed":
        return "licence_removed"
    return "licence_uncertain" if re.fullmatch(r"Standard_B\d+\w*_v2", row["sku"]) else "listed"


def aws_on_demand(sources: Path) -> list[dict[str, str]]:
    rows = []
    for row in frame.csv_rows(sources / "prices" / "aws_ondemand_best_2026-07.csv"):
        ids = [short for long, short in AWS_SOURCE.items() if row["source"].startswith(long)]
        basis = AWS_BASIS[row["basis"]]
        price = {**_price(row, "on_demand", float(row["usd_per_hour"])), "basis": basis}
        rows.append({**price, "source_ids": "aws25 aws26" if basis == "scaled" else ids[0]})
    return rows


def changed_skus(sources: Path) -> set[str]:
    """SKUs whose us-east-1 on-demand price moved by more than 1 % between the two snapshots."""
    prices = sources / "prices"
    old = {
        row["sku"]: float(row["usd_per_hour"])
        for row in frame.csv_rows(prices / "aws_ondemand_all_regions_2025-04-04.csv")
        if row["region"] == "us-east-1"
    }
    new = {
        row["sku"]: float(row["usd_per_hour"])
        for row in frame.csv_rows(prices / "aws_ondemand_karpenter_2026-07-20.csv")
        if row["region"] == "us-east-1"
    }
    return {sku for sku, usd in old.items() if sku in new and abs(new[sku] / usd - 1) > 0.01}


def aws_reserved(sources: Path) -> Iterator[dict[str, str]]:
    changed = changed_skus(sources)
    for row in frame.csv_rows(sources / "prices" / "aws_reserved_noupfront_2025-04-04.csv.gz"):
        yield {
            **_price(row, f"reserved_{row['term']}", float(row["usd_per_hour"])),
            "basis": "superseded" if row["sku"] in changed else "listed",
            "source_ids": "aws25",
        }


def aws_spot(sources: Path, on_demand: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    listed = {(row["sku"], row["region"]): float(row["usd_per_hour"]) for row in on_demand}
    for row in frame.csv_rows(sources / "prices" / "aws_spot_advisor_2025-06-28.csv.gz"):
        usd = listed.get((row["sku"], row["region"]))
        saving = float(row["savings_pct_vs_ondemand"]) / 100
        if row["os"] != "Linux" or usd is None or saving < 0:
            continue
        yield {
            **_price(row, "spot", usd * (1 - saving)),
            "basis": "mean_saving",
            "interruption": row["interruption_bucket"],
            "source_ids": "spot25",
        }


def _price(row: dict[str, str], kind: str, usd: float) -> dict[str, str]:
    return {
        "provider": row["provider"],
        "sku": row["sku"],
        "region": row["region"],
        "kind": kind,
        "usd_per_hour": frame.number(usd, 9),
        "price_date": row["price_date"],
    }


def multiplier_rows(sources: Path) -> Iterator[dict[str, str]]:
    """Family multipliers only: from other families the error reaches 60 % (GPU and old ones)."""
    for row in frame.csv_rows(sources / "prices" / "aws_region_multipliers_2025-04-04.csv"):
        if row["family"] == "*":
            continue
        yield {
            "provider": row["provider"],
            "region": row["region"],
            "family": row["family"],
            "multiplier": row["multiplier_vs_us_east_1"],
            "low": row["min_ratio"],
            "high": row["max_ratio"],
            "sku_count": row["n_skus"],
            "source_ids": "aws25",
        }


def tables(sources: Path) -> Iterator[frame.Table]:
    on_demand = aws_on_demand(sources)
    rows = [*on_demand, *azure_rows(sources), *aws_reserved(sources), *aws_spot(sources, on_demand)]
    yield frame.Table("prices", COLUMNS, KEY, rows)
    key = ("provider", "region", "family")
    yield frame.Table("price_multipliers", MULTIPLIER_COLUMNS, key, multiplier_rows(sources))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
