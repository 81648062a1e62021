"""Azure's own figures: answers of the Carbon Optimization API, and the portal's CSV of emission trends. In kilograms.

https://learn.microsoft.com/azure/carbon-optimization/api-export-data (``carbonEmissionReports``: monthly summaries,
item details by subscription, resource group, location, resource or type; also by billing account). Neither says whether
scope 2 is location-based or market-based.
"""

from __future__ import annotations

from typing import Any

from .. import schema
from ..errors import AccessError, CarbonestError, InputError, shown
from .figures import Figure, amount, cells, month, step_of
from .tables import header, rows_of

_ITEM = schema.mapping({"dataType": schema.text(), "latestMonthEmissions": schema.ANYTHING})
_ANSWER = schema.mapping(
    {
        "value": schema.items(_ITEM),
        "subscriptionAccessDecisionList": schema.optional(
            schema.items(schema.mapping({"subscriptionId": schema.text(), "decision": schema.text()}))
        ),
    }
)
#: The portal's trends, in kilograms.
_TRENDS = {"month", "totalemissions", "scope1", "scope2", "scope3"}
_DOCUMENTED = "an answer of Azure's carbonEmissionReports (JSON), or the portal's CSV of emission trends"


def read(path: str, *, of_month: str | None = None) -> list[Figure]:
    """Return the figures of a file.

    Parameters
    ----------
    of_month : which month an answer without dates is about: item details state "the latest" one.

    Raises
    ------
    InputError
        If it has another shape than Microsoft documents, a subscription was denied, or the month is not known.
    """
    rows, answer, name = rows_of(path)
    if answer is not None:
        return of_answer(answer, name, of_month)
    columns = header(rows)
    tonnes = sorted(column for column in columns if "mtco2" in column or "tonne" in column)
    if tonnes:
        raise InputError(
            f"{name} must be in kilograms, as Azure's own exports are; its column {tonnes[0]} is in tonnes."
        )
    if not columns >= _TRENDS:
        found = shown(", ".join(sorted(columns)), 300)
        raise InputError(
            f"{name} must be {_DOCUMENTED}; its header is {found}. The Emissions Impact Dashboard's CSV has no "
            "documented header: take the Carbon Optimization API."
        )
    return [_of_row(row, f"{name}: row {number}") for number, row in enumerate(rows, start=2)]


def _of_row(row: dict[str, Any], what: str) -> Figure:
    total, *scopes = (
        amount(row.get(key), f"{what}: {key}") for key in ("totalemissions", "scope1", "scope2", "scope3")
    )
    return Figure(
        month=month(row.get("month"), f"{what}: Month"),
        unstated=total,
        scope_1=scopes[0],
        scope_2=scopes[1],
        scope_3=scopes[2],
        step=step_of(row.get("totalemissions")),
    )


def of_answer(
    answer: dict[str, Any], name: str, of_month: str | None, *, error: type[CarbonestError] = InputError
) -> list[Figure]:
    """Return the figures in an answer of ``carbonEmissionReports``; ``name`` names it in errors.

    Raises
    ------
    CarbonestError
        Of the class ``error``, as :func:`read` does.
    """
    if "value" not in answer:
        raise error(f"{name} must be {_DOCUMENTED}; it is other JSON.")
    schema.checked(answer, _ANSWER, name, error=error)
    denied = [
        each["subscriptionId"]
        for each in answer.get("subscriptionAccessDecisionList") or ()
        if each["decision"].lower() == "denied"
    ]
    if denied:
        # Azure answers 200 and leaves them out: what is left would pass for the whole.
        kind = InputError if error is InputError else AccessError
        raise kind(
            f"{name}: access to subscription {', '.join(denied[:3])} was denied: its emissions are missing. It needs "
            "Reader, or Carbon Optimization Reader, on the subscription."
        )
    found = []
    for number, item in enumerate(answer["value"]):
        what = f"{name}: value[{number}]"
        dated = item.get("date")
        if dated is None and of_month is None:
            raise InputError(f"{what} has no date ({item['dataType']} is of the latest month): give --month 2026-10.")
        stated = item["latestMonthEmissions"]
        found.append(
            Figure(
                month=of_month if dated is None and of_month else month(dated, f"{what}.date"),
                account=cells(item, ("subscriptionId",))
                or (cells(item, ("itemName",)) if item.get("categoryType") == "Subscription" else ""),
                region=cells(item, ("location",)),
                service=cells(item, ("resourceType",)),
                unstated=amount(stated, f"{what}.latestMonthEmissions"),
                step=step_of(stated),
            )
        )
    return found
