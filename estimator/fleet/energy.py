"""Usage with its energy and emissions: quantities times the rates of their keys, row by row or cell by cell.

Both take the same SELECT. A negative quantity takes back what another row billed, and so does its energy: the bounds
change sides, the widths keep their size.
"""

from __future__ import annotations

from ..model import Interval
from .engine import CELLS, MEASURED, RATES
from .rates import KEYS, measured_join
from .sql import listed

#: Class → column of the quantity that its first rate is for.
QUANTITIES = {
    "machine": "node_hours", "held_unused": "node_hours", "managed": "node_hours", "serverless": "vcpu_hours",
    "managed_vcpus": "node_vcpu_hours", "machine_gpus": "gpu_hours",
    "storage": "gib_months", "network": "network_gib",
}  # fmt: skip
#: Class → unit of its first rate; every other class has one row of reasons.
UNITS = {"serverless": "vcpu", "storage": "gib_month", "network": "network_gib"}
#: Unit of the second rate of a class that is billed by two quantities.
SECOND_UNIT, SECOND_QUANTITY = "gib", "gib_hours"
FIGURES = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e")
_RATE_OF = {"energy_kwh": "kwh", "operational_kgco2e": "kgco2e", "embodied_kgco2e": "embodied"}
#: Whose an error is: the machine's own, its machine type's (one curve), all machines' (power model, PUE, grid).
PARTS = ("own", "alike", "shared")
#: Widths below and above the central value, by whose error they are. [kWh], [kgCO2e]
WIDTHS = tuple(f"{figure}_{part}_{side}" for figure in FIGURES[:2] for part in PARTS for side in ("below", "above"))
NO_QUANTITY = "the row has no hours or bytes to estimate from"


def energised(source: str = CELLS, rates: str = RATES, measured: str = MEASURED) -> str:
    """Return the SELECT of usage with energy, emissions, and why not where there are none.

    Parameters
    ----------
    source : relation with the columns of :func:`.cells.keyed`: cells, or a SELECT of rows in brackets.
    """
    first = "CASE usage.k_class " + " ".join(f"WHEN '{name}' THEN usage.{q}" for name, q in QUANTITIES.items()) + " END"
    second = f"CASE WHEN usage.k_class = 'serverless' THEN usage.{SECOND_QUANTITY} END"
    unit = "CASE usage.k_class " + " ".join(f"WHEN '{name}' THEN '{u}'" for name, u in UNITS.items())
    joined = (
        f"SELECT usage.*, measured.load_id, measured.gap AS measured_gap, {first} AS quantity, {second} AS quantity2,\n"
        f"    {unit} ELSE 'machine' END AS k_unit\n"
        f"  FROM {source} AS usage LEFT JOIN {measured} AS measured ON {measured_join('usage', 'measured')}"
    )
    items = [
        "usage.*",
        *(f"rate.{name} AS {name}" for name in ("machine", "tier", "scope", "method", "known_region", "site_level",
                                                "site_reason", "load_mean", "utilization_source")),
        f"{_reason()} AS not_estimated",
        *(item for figure in FIGURES for item in _range(figure)),
        *(item for figure in FIGURES[:2] for item in _widths(figure)),
        "CASE WHEN usage.k_class = 'machine' THEN usage.node_hours * (1e0 - coalesce(usage.measured_gap, 1e0)) END"
        " AS measured_hours",
    ]  # fmt: skip
    return (
        f"SELECT\n{listed(items)}\nFROM (\n  {joined}\n) AS usage\n"
        f"LEFT JOIN {rates} AS rate ON {_on('rate', 'usage.k_unit')}\n"
        f"LEFT JOIN {rates} AS rate2 ON {_on('rate2', repr(SECOND_UNIT))} AND usage.k_class = 'serverless'"
    )


def _on(rate: str, unit: str) -> str:
    keys = [f"usage.{name} = {rate}.{name}" for name in KEYS if name != "load_id"]
    return " AND ".join([*keys, f"coalesce(usage.load_id, '') = {rate}.load_id", f"{unit} = {rate}.unit"])


def _reason() -> str:
    missing = "usage.quantity IS NULL AND usage.quantity2 IS NULL"
    return (
        f"CASE WHEN rate.rate_reason IS NOT NULL THEN rate.rate_reason WHEN {missing} THEN '{NO_QUANTITY}'"
        " WHEN rate.unit IS NULL THEN 'nothing was looked up for it' END"
    )


def _sum(column: str, column2: str | None = None) -> str:
    """Quantity times rate over both quantities; NULL where neither is known."""
    first, second = f"usage.quantity * rate.{column}", f"usage.quantity2 * rate2.{column2 or column}"
    return f"coalesce({first} + {second}, {first}, {second})"


def _range(figure: str) -> list[str]:
    low, central, high = (_sum(f"{_RATE_OF[figure]}_{end}") for end in Interval._fields)
    return [
        f"least({low}, {high}) AS {figure}_low",
        f"{central} AS {figure}_central",
        f"greatest({low}, {high}) AS {figure}_high",
    ]


def _widths(figure: str) -> list[str]:
    """Widths below and above the central value: relative widths of a rate times its central value."""
    rate = _RATE_OF[figure]
    items = []
    for part in PARTS:
        relative = f"shared_{rate}" if part == "shared" else part
        for end, side, sign in (("low", "below", "1e0 - {}"), ("high", "above", "{} - 1e0")):
            first, second = (
                f"usage.{quantity} * {name}.{rate}_central * ({sign.format(f'{name}.{relative}_{end}')})"
                for name, quantity in (("rate", "quantity"), ("rate2", "quantity2"))
            )
            items.append(f"coalesce({first} + {second}, {first}, {second}) AS {figure}_{part}_{side}")
    return items
