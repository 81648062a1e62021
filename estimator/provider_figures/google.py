"""Google's own figures: the Carbon Footprint export, as CSV with dotted names or as JSON. In kilograms.

https://cloud.google.com/carbon-footprint/docs/data-schema
"""

from __future__ import annotations

from typing import Any

from ..errors import InputError, shown
from .figures import Figure, amount, cells, month, step_of
from .tables import flat, header, rows_of

_TOTAL, _PARTS = "carbon_footprint_total_kgco2e", "carbon_footprint_kgco2e"
_FIELDS = {
    "location": f"{_TOTAL}.location_based", "market": f"{_TOTAL}.market_based", "scope_1": f"{_PARTS}.scope1",
    "scope_2_location": f"{_PARTS}.scope2.location_based", "scope_2_market": f"{_PARTS}.scope2.market_based",
    "scope_3": f"{_PARTS}.scope3",
}  # fmt: skip
_REQUIRED = ("usage_month", _FIELDS["location"], _FIELDS["market"])


def read(path: str) -> list[Figure]:
    """Return the figures of a file.

    Raises
    ------
    InputError
        If it has another header than Google documents.
    """
    rows, answer, name = rows_of(path)
    if answer is not None:
        rows = [flat(answer)]
    # Spreadsheets and some exporters write underscores where BigQuery nests.
    rows = [{_dotted(key): value for key, value in row.items()} for row in rows]
    columns = header(rows)
    missing = [column for column in _REQUIRED if column not in columns]
    if missing:
        raise InputError(
            f"{name} must be Google's Carbon Footprint export with its documented fields; it lacks "
            f"{', '.join(missing)}; its header is {shown(', '.join(sorted(columns)), 300)}."
        )
    return [_of_row(row, f"{name}: row {number}") for number, row in enumerate(rows, start=1)]


def _of_row(row: dict[str, Any], what: str) -> Figure:
    values = {field: amount(row.get(column), f"{what}: {column}") for field, column in _FIELDS.items()}
    return Figure(
        month=month(row.get("usage_month"), f"{what}: usage_month"),
        # A project that was deleted has no id any more; its emissions stay.
        account=cells(row, ("project.id",)) or "(no project)",
        region=cells(row, ("location.region", "location.location")),
        service=cells(row, ("service.description",)),
        version=cells(row, ("carbon_model_version",)),
        step=step_of(row.get(_FIELDS["location"])),
        **values,
    )


_DOTTED = {
    name.replace(".", "_"): name
    for name in (*_FIELDS.values(), "project.id", "location.region", "location.location", "service.description")
}


def _dotted(name: str) -> str:
    return _DOTTED.get(name, name)
