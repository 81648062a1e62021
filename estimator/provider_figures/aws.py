"""AWS's own figures: the data export ``CARBON_EMISSIONS``, and answers of the sustainability API. Both in tonnes.

https://docs.aws.amazon.com/cur/latest/userguide/carbon-emissions-columns.html ·
https://docs.aws.amazon.com/sustainability/latest/APIReference/Welcome.html
"""

from __future__ import annotations

from typing import Any

from .. import schema
from ..errors import InputError, shown
from .figures import KILOGRAMS_PER_TONNE, Figure, amount, month, step_of
from .tables import header, rows_of

UNIT = "MTCO2e"
_REQUIRED = ("usage_period_start", "model_version", "total_lbm_emissions_value", "total_mbm_emissions_value")
#: Field of a figure → column of the export, type of emissions of the API.
_FIELDS = {
    "location": ("total_lbm_emissions", "TOTAL_LBM_CARBON_EMISSIONS"),
    "market": ("total_mbm_emissions", "TOTAL_MBM_CARBON_EMISSIONS"),
    "scope_1": ("total_scope_1_emissions", "TOTAL_SCOPE_1_CARBON_EMISSIONS"),
    "scope_2_location": ("total_scope_2_lbm_emissions", "TOTAL_SCOPE_2_LBM_CARBON_EMISSIONS"),
    "scope_2_market": ("total_scope_2_mbm_emissions", "TOTAL_SCOPE_2_MBM_CARBON_EMISSIONS"),
    "scope_3": ("total_scope_3_lbm_emissions", "TOTAL_SCOPE_3_LBM_CARBON_EMISSIONS"),
}
#: Types of emissions that the API is asked for.
KINDS = tuple(kind for _, kind in _FIELDS.values())
_VALUE = schema.mapping({"Value": schema.ANYTHING, "Unit": schema.text()})
_ANSWER = schema.mapping(
    {
        "Results": schema.items(
            schema.mapping(
                {
                    "TimePeriod": schema.mapping({"Start": schema.ANYTHING}),
                    "ModelVersion": schema.optional(schema.text()),
                    "DimensionsValues": schema.optional(schema.mapping()),
                    "EmissionsValues": schema.mapping(
                        each=schema.mapping({"Value": schema.ANYTHING, "Unit": schema.text()})
                    ),
                }
            )
        )
    }
)
_DOCUMENTED = (
    "the data export CARBON_EMISSIONS as CSV, or an answer of `aws sustainability get-estimated-carbon-emissions`"
)


def read(path: str) -> list[Figure]:
    """Return the figures of a file.

    Raises
    ------
    InputError
        If it has another header than AWS documents, or a unit other than tonnes.
    """
    rows, answer, name = rows_of(path)
    if answer is not None:
        return of_answer(answer, name)
    columns = header(rows)
    missing = [column for column in _REQUIRED if column not in columns]
    if missing:
        raise InputError(
            f"{name} must be {_DOCUMENTED}; it lacks {', '.join(missing)}. The console's CSV of the Customer Carbon "
            "Footprint Tool has no documented header: take the data export."
        )
    return [_of_row(row, f"{name}: row {number}") for number, row in enumerate(rows, start=2)]


def _of_row(row: dict[str, Any], what: str) -> Figure:
    values: dict[str, float | None] = {}
    steps = [0.0]
    for field, (column, _) in _FIELDS.items():
        cell = row.get(f"{column}_value")
        value = amount(cell, f"{what}: {column}_value")
        if value is not None:
            _in_tonnes(row.get(f"{column}_unit"), f"{what}: {column}_unit")
            steps.append(step_of(cell) * KILOGRAMS_PER_TONNE if field == "location" else 0.0)
        values[field] = None if value is None else value * KILOGRAMS_PER_TONNE
    return Figure(
        month=month(row.get("usage_period_start"), f"{what}: usage_period_start"),
        account=_text(row.get("usage_account_id")),
        region=_text(row.get("region_code")) or _text(row.get("location")),
        service=_text(row.get("product_code")),
        version=_text(row.get("model_version")),
        step=max(steps),
        **values,
    )


def of_answer(answer: dict[str, Any], name: str) -> list[Figure]:
    """Return the figures in an answer of the API; ``name`` names it in errors. Raises as :func:`read`."""
    if "Results" not in answer:
        raise InputError(f"{name} must be {_DOCUMENTED}; it is other JSON.")
    schema.checked(answer, _ANSWER, name)
    found = []
    for number, row in enumerate(answer["Results"]):
        what = f"{name}: Results[{number}]"
        values: dict[str, float | None] = {}
        step = 0.0
        for field, (_, kind) in _FIELDS.items():
            stated = row["EmissionsValues"].get(kind)
            value = None if stated is None else amount(stated["Value"], f"{what}.{kind}")
            if stated is not None:
                _in_tonnes(stated["Unit"], f"{what}.{kind}.Unit")
            values[field] = None if value is None else value * KILOGRAMS_PER_TONNE
            if field == "location" and stated is not None:
                step = step_of(stated["Value"]) * KILOGRAMS_PER_TONNE
        places = row.get("DimensionsValues") or {}
        found.append(
            Figure(
                month=month(str(row["TimePeriod"]["Start"])[:10], f"{what}.TimePeriod.Start"),
                account=_text(places.get("USAGE_ACCOUNT_ID")),
                region=_text(places.get("REGION")),
                service=_text(places.get("SERVICE")),
                version=_text(row.get("ModelVersion")),
                step=step,
                **values,
            )
        )
    if answer.get("NextToken"):
        raise InputError(f"{name} must be the whole answer; it has a NextToken: ask for all pages.")
    return found


def _in_tonnes(unit: object, what: str) -> None:
    if unit != UNIT:
        raise InputError(
            f"{what} must be {UNIT} (tonnes), as AWS documents it; got {shown(unit)}: kilograms taken for tonnes would "
            "be a thousand times too much."
        )


def _text(value: object) -> str:
    return "" if value is None or str(value).strip().lower() in ("null", "none") else str(value).strip()
