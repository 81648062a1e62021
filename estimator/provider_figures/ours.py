"""Our own figures of an account and its months, from results of ``carbonest usage`` and ``carbonest fleet``."""

from __future__ import annotations

from datetime import MAXYEAR, UTC, datetime
from typing import Any, NamedTuple

from .. import schema
from ..errors import InputError, shown
from ..model import Interval
from ..results.documents import Document, group_names, machines_of
from .figures import month as month_of

_DIMENSIONS = ("account", "region", "service")


class Ours(NamedTuple):
    """What we make of an account, a month, a place and a service; empty where the result does not tell them apart.

    ``operational`` and ``embodied`` are ``None`` where nothing could be estimated. [kgCO2e]
    """

    month: str
    account: str
    region: str
    service: str
    operational: Interval | None
    embodied: Interval | None


def ours(document: Document, provider: str) -> list[Ours]:
    """Return the figures of a result by month.

    Raises
    ------
    InputError
        If it is of another kind or another provider, or does not tell months apart.
    """
    what = shown(document.path, 200, quoted=False)
    if document.kind == "usage":
        found = _of_usage(document, provider, what)
    elif document.kind == "fleet":
        found = _of_fleet(document, what)
    else:
        raise InputError(
            f"{what} must be a result of `carbonest usage` or `carbonest fleet`; it is one of {document.kind}."
        )
    if not any(each.operational is not None for each in found):
        raise InputError(f"{what} holds no emissions of machines of {provider}: nothing to compare with.")
    return found


def _of_usage(document: Document, provider: str, what: str) -> list[Ours]:
    named = document.data.get("provider")
    if named != provider:
        raise InputError(f"{what} is of {shown(named)}; the provider's figures are of {provider}.")
    if document.data.get("group_by"):
        raise InputError(f"{what} was grouped, and groups do not tell months apart: leave --group-by out.")
    return [
        Ours(
            _one_month(row, f"{what}: results[{number}]"),
            _text(row.get("account")),
            _text(row.get("region")),
            "",
            _interval(row.get("operational_kgco2e")),
            _interval(row.get("embodied_kgco2e")),
        )
        for number, row in enumerate(document.data["results"])
    ]


def _one_month(row: dict[str, Any], what: str) -> str:
    started, ended = (schema.moment(row.get(name)) for name in ("period_start", "period_end"))
    if started is None or ended is None or started.year == MAXYEAR:
        raise InputError(f"{what} must hold period_start and period_end; it does not.")
    after = datetime(started.year + started.month // 12, started.month % 12 + 1, 1, tzinfo=UTC)
    if ended > after:
        raise InputError(f"{what} covers more than a calendar month, as providers report: `--month` or `--rows month`.")
    return f"{started.year:04d}-{started.month:02d}"


def _of_fleet(document: Document, what: str) -> list[Ours]:
    data = document.data
    names = group_names(data)
    groups = data["results"] if "month" in names else data.get("months")
    if not isinstance(groups, list) or not groups:
        raise InputError(f"{what} must tell months apart: `carbonest fleet … --group-by account,region,month`.")
    found = []
    for number, group in enumerate(groups):
        if not isinstance(group, dict) or group.get("month") in (None, ""):
            continue
        figures = machines_of(group)
        account, region, service = (_text(group.get(name)) if name in names else "" for name in _DIMENSIONS)
        found.append(
            Ours(
                month_of(f"{group['month']}-01"[:10], f"{what}: results[{number}].month"),
                account,
                region,
                service,
                _interval(figures.get("operational_kgco2e")),
                _interval(figures.get("embodied_kgco2e")),
            )
        )
    return found


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _interval(data: Any) -> Interval | None:
    if not isinstance(data, dict):
        return None
    low, central, high = (data.get(end) for end in Interval._fields)
    if not all(schema.obeys(end, schema.number()) for end in (low, central, high)):
        return None
    return Interval(float(low), float(central), float(high))  # type: ignore[arg-type]  # checked just above
