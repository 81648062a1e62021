"""Azure's Carbon Optimization API, asked scope by scope: one sum of several scopes could not be told apart again.

https://learn.microsoft.com/azure/carbon-optimization/api-export-data, API version 2025-04-01.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from ..clouds.azure import AzureSession, credential, judge
from ..clouds.patience import Patience
from ..errors import InputError, RemoteError
from .azure import of_answer
from .figures import Figure

PATH = "/providers/Microsoft.Carbon/carbonEmissionReports"
_VERSION = {"api-version": "2025-04-01"}
_MOST_SECONDS = 120.0
_SCOPES = {"scope_1": "Scope1", "scope_2": "Scope2", "scope_3": "Scope3"}


def ask(months: Sequence[str], subscriptions: Sequence[str], *, auth: str = "auto") -> list[Figure]:
    """Return Azure's figures of some months by subscription.

    Raises
    ------
    InputError
        If there is no subscription to ask for, or one was denied.
    MissingExtraError
        Without the extra ``azure``.
    AccessError, RemoteError
        If a right is missing or the service fails.
    """
    if not subscriptions:
        raise InputError("our figures must name subscriptions, so that Azure can be asked for theirs; they name none.")
    session = AzureSession(credential(auth))
    patience = Patience("Azure", judge, total_seconds=_MOST_SECONDS)
    found: list[Figure] = []
    for subscription in subscriptions:
        parts: dict[str, dict[str, Figure]] = {}
        for field, scope in _SCOPES.items():
            body = _body(subscription, scope, months)
            answer = patience.call("carbonEmissionReports", partial(session.post, PATH, _VERSION, body))
            figures = of_answer(answer, "Azure's Carbon Optimization API", None, error=RemoteError)
            parts[field] = {each.month: each for each in figures}
        found += [_joined(name, subscription, parts) for name in months if any(name in each for each in parts.values())]
    return found


def _body(subscription: str, scope: str, months: Sequence[str]) -> dict[str, Any]:
    return {
        "reportType": "MonthlySummaryReport",
        "subscriptionList": [subscription.lower()],
        "carbonScopeList": [scope],
        "dateRange": {"start": f"{min(months)}-01", "end": f"{max(months)}-01"},
    }


def _joined(month: str, subscription: str, parts: dict[str, dict[str, Figure]]) -> Figure:
    """Return the three scopes of a month as one figure; a month that one of them lacks has no total."""
    scopes = {field: by_month[month].unstated if month in by_month else None for field, by_month in parts.items()}
    known = [value for value in scopes.values() if value is not None]
    step = max(by_month[month].step for by_month in parts.values() if month in by_month)
    total = sum(known) if len(known) == len(scopes) else None
    return Figure(
        month,
        subscription,
        unstated=total,
        step=step,
        scope_1=scopes["scope_1"],
        scope_2=scopes["scope_2"],
        scope_3=scopes["scope_3"],
    )
