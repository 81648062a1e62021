"""Spot prices of AWS: the history of changes in each zone, weighted by the time each price held.

Needs ``ec2:DescribeSpotPriceHistory``. Source: [aws_spot_history]. (Azure's spot prices are meters of its price list.)
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from typing import Any

from ..errors import RemoteError, shown
from ..physics.windows import time_weighted_mean
from .aws_pricing import AwsCalls
from .price import Price

SOURCE_ID = "aws_spot_history"
#: AWS keeps 90 days; a week is what a job of today meets, and evens out the hours.
WINDOW_DAYS = 7
_PRICE = re.compile(r"[0-9]{1,9}(\.[0-9]{1,20})?")


def price(
    calls: AwsCalls, sku: str, region: str, *, days: float = WINDOW_DAYS, now: datetime | None = None
) -> Price | None:
    """Return the mean spot price over the last days and all zones, with the cheapest and dearest zone as its range.

    Raises
    ------
    AccessError, RemoteError
    """
    end = now or datetime.now(UTC)
    start = end - timedelta(days=days)
    client = calls.client("ec2", region)

    def ask(token: dict[str, str]) -> Any:
        return client.describe_spot_price_history(
            InstanceTypes=[sku],
            ProductDescriptions=["Linux/UNIX"],
            StartTime=start,
            EndTime=end,
            MaxResults=1000,
            **token,
        )

    zones: dict[str, list[tuple[datetime, float]]] = defaultdict(list)
    for change in calls.pages("ec2:DescribeSpotPriceHistory", ask, "SpotPriceHistory"):
        # The filter is by prefix in some partitions; another machine's price must not slip in.
        if change.get("InstanceType") == sku:
            zones[str(change.get("AvailabilityZone"))].append(_change(change))
    means = [mean for mean in (zone_mean(changes, start, end) for changes in zones.values()) if mean is not None]
    if not means:
        return None
    central = sum(means) / len(means)
    note = f"time-weighted over {days:g} days, mean of {len(means)} zones"
    return Price(
        "aws",
        sku,
        region,
        "spot",
        central,
        "USD",
        end.date().isoformat(),
        "time_weighted",
        SOURCE_ID,
        note,
        min(means),
        max(means),
    )


def zone_mean(changes: list[tuple[datetime, float]], start: datetime, end: datetime) -> float | None:
    """Return the time-weighted mean of a zone's price over ``[start, end)``.

    Each change holds until the next. AWS also answers the change before the window: the price that held at its start.
    """
    ordered = sorted((stamp, value) for stamp, value in changes if stamp < end and value > 0)
    pieces = []
    for position, (stamp, value) in enumerate(ordered):
        until = ordered[position + 1][0] if position + 1 < len(ordered) else end
        seconds = (min(until, end) - max(stamp, start)).total_seconds()
        if seconds > 0:
            pieces.append((value, seconds))
    return time_weighted_mean(pieces) if pieces else None


def _change(change: dict[str, Any]) -> tuple[datetime, float]:
    stamp, text = change.get("Timestamp"), str(change.get("SpotPrice"))
    if not isinstance(stamp, datetime) or not _PRICE.fullmatch(text):
        raise RemoteError(
            f"AWS: ec2:DescribeSpotPriceHistory must answer a time and a price; it answered {shown(text)}."
        )
    try:
        return _utc(stamp), float(text)
    except (ValueError, OverflowError):  # an offset of 99 hours, which the SDK lets through
        raise RemoteError(
            f"AWS: ec2:DescribeSpotPriceHistory must answer a time; it answered {shown(repr(stamp))}."
        ) from None


def _utc(stamp: datetime) -> datetime:
    return stamp.astimezone(UTC) if stamp.tzinfo else stamp.replace(tzinfo=UTC)
