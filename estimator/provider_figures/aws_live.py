"""AWS's sustainability API, asked through boto3; needs ``sustainability:GetEstimatedCarbonEmissions``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from ..clouds.aws import HOME_REGION, AwsSession, judge, pages
from ..clouds.patience import Patience
from .aws import KINDS, of_answer
from .figures import Figure

_MOST_SECONDS = 120.0


def ask(months: Sequence[str], *, profile: str | None = None) -> list[Figure]:
    """Return AWS's figures of some months by account, region and service.

    Parameters
    ----------
    months : ``2026-10``; everything from the first to the last is asked for.
    profile : of ``~/.aws/config``; the usual chain if ``None``.

    Raises
    ------
    MissingExtraError
        Without boto3.
    AccessError, RemoteError
        If a right is missing or the service fails; a part of the pages is no answer.
    """
    client = AwsSession(profile, purpose="asking AWS's sustainability API").client("sustainability", HOME_REGION)
    patience = Patience("AWS", judge, total_seconds=_MOST_SECONDS)
    period = {"Start": _first(min(months)), "End": _first(_after(max(months)))}

    def page(token: dict[str, str]) -> Any:
        return client.get_estimated_carbon_emissions(
            TimePeriod=period,
            GroupBy=["USAGE_ACCOUNT_ID", "REGION", "SERVICE"],
            EmissionsTypes=list(KINDS),
            Granularity="MONTHLY",
            **token,
        )

    rows: list[Any] = []
    for answer in pages(patience.call, "GetEstimatedCarbonEmissions", page, "Results"):
        rows += answer["Results"]
    return of_answer({"Results": [_plain(row) for row in rows]}, "AWS's sustainability API")


def _plain(value: Any) -> Any:
    """Return an answer of the SDK as its JSON was: times as text."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    return value.isoformat() if isinstance(value, datetime) else value


def _first(month: str) -> datetime:
    return datetime(int(month[:4]), int(month[5:]), 1, tzinfo=UTC)


def _after(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"
