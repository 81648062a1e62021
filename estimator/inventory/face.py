"""The public face: machines from a file, a table or a list of mappings, each estimated or refused with its reason."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Never

from ..choices import Accounting, Boundary, Fallback, Method, PriceKind, PriceSource, Provider, Scope, Signal, names_of
from ..errors import InputError, UnknownNameError, shown
from ..model import Interval
from .asking import Answer, Asker
from .fields import columns_of, missing_machine
from .result import Inventory, Line
from .sheets import Row, Sheet, of_mappings, sheets

#: Keywords that are names: what they may be is checked where each is looked up.
_TEXTS = (
    "provider", "region", "workload", "fallback", "boundary", "signal", "accounting", "scope", "method", "price_kind",
    "prices", "precision", "idle_state", "network",
)  # fmt: skip


def estimate_many(
    machines: str | os.PathLike[str] | Iterable[Any],
    *,
    group_by: str | Iterable[str] = (),
    columns: Mapping[str, str] | None = None,
    nodes: str | os.PathLike[str] | Iterable[Any] | None = None,
    hours: float | str | None = None,
    provider: Provider | None = None,
    region: str | None = None,
    count: int | None = None,
    cpu_util: float | str | None = None,
    gpu_util: float | str | None = None,
    workload: str | None = None,
    start: datetime | str | None = None,
    pue: float | None = None,
    intensity: float | str | Interval | None = None,
    fallback: Fallback | None = None,
    boundary: Boundary | None = None,
    signal: Signal | None = None,
    accounting: Accounting | None = None,
    scope: Scope | None = None,
    method: Method | None = None,
    price_kind: PriceKind | None = None,
    price_usd_per_hour: float | Interval | None = None,
    prices: PriceSource | None = None,
    per: float | None = None,
    batch: float | None = None,
    precision: str | None = None,
    idle_state: str | None = None,
    network: str | None = None,
    closest: bool | None = None,
    **unknown: Never,
) -> Inventory:
    """Return energy, carbon and cost of every machine of a list; a row that cannot be answered is refused, not lost.

    Parameters
    ----------
    machines : a file (CSV, JSON, JSON lines, an OpenCost ``/allocation`` answer), ``"-"``, a folder of such files; or
        a list of mappings or of machine types, or a DataFrame. Columns in any order and spelling: sku, hours, region,
        count, cpu_util, gpu_util, workload, start, …; further columns are kept.
    group_by : columns to sum by: the list's own, or sku, region, provider, tier, file.
    columns : field → heading, where the headings do not tell.
    nodes : what the nodes of an OpenCost answer are, where it does not say: its ``/assets`` answer, or a list with
        columns node and sku.
    hours : where a cell is blank, as everything below; time that each machine is allocated: 730, "30d", "1month". [h]
    provider : aws, azure or gcp; inferred from the machine if left out.
    region : in any spelling, also a country or a city; the provider's median region, with the spread over its regions,
        if left out.
    count : machines of a row; one if left out.
    cpu_util, gpu_util : utilization, 0.65 or "65%"; the prior of the workload class if left out. [fraction 0–1]
    workload : key of :data:`estimator.machines.load.CLASSES`; the machine suggests one if left out.
    start : start of the run; UTC unless it says otherwise. If left out: any hour of the year.
    pue : power usage effectiveness of the site, at least 1; that of the region if left out. [-]
    intensity : carbon intensity, or as ``--intensity`` names it: a live service, a FILE.csv; the yearly table if left
        out. [gCO2e/kWh]
    fallback : what to take where a live service fails, annual or latest; if left out, that is an error of the row.
    boundary, signal : lifecycle or direct; average or marginal; if left out the first of each.
    accounting : location or market; location if left out.
    scope : one of :data:`estimator.choices.SCOPES`; the site's overhead included if left out.
    method : one of :data:`estimator.choices.METHODS`; carbonest's own if left out.
    price_kind : one of :data:`estimator.choices.PRICE_KINDS`; on demand if left out.
    prices : one of :data:`estimator.choices.PRICE_SOURCES`; the shipped table if left out.
    price_usd_per_hour : price of one machine that overrides the tables; these if left out. [US dollars/h]
    per : functional units for SCI; machine-hours if left out. [units]
    batch, precision : items of one step on one GPU, and fp32, amp, bf16 or fp8; unknown if left out. [-]
    idle_state : deep, awake or context: what idle GPUs hold; unknown if left out.
    network : name of the network that the GPUs train or serve, where it tells its size.
    closest : whether the closest machine will do where no table holds the SKU; not if left out.

    Returns
    -------
    Inventory
        ``lines`` (every row, in order), ``refused``, ``total`` with shared and independent errors apart, ``groups``;
        ``to_dict()`` is the JSON of the command, ``to_frame()`` a table.

    Raises
    ------
    InputError
        If the list cannot be read, or no column of it names the machine.
    AccessError, RemoteError
        If a service that was asked for fails.

    Examples
    --------
    >>> found = estimate_many([{"Instance Type": "m5.xlarge", "hrs/month": 730, "Region": "eu-west-1", "#": 3},
    ...                        {"Instance Type": "m5.gigantic", "hrs/month": 730}])
    >>> found.lines[0].result.workload["count"], found.refused[0].line
    (3, 2)
    """
    given = dict(locals())
    for name in ("machines", "group_by", "columns", "nodes", "unknown"):
        del given[name]
    if unknown:
        known = [each for each in estimate_many.__annotations__ if each not in ("unknown", "return")]
        raise UnknownNameError.among("keyword of estimate_many", next(iter(unknown)), known)
    names = names_of("group_by", group_by)
    if columns is not None and not isinstance(columns, Mapping):
        raise InputError(f"columns must be a mapping of fields to headings; got {shown(columns)}.")
    for name in _TEXTS:
        if given[name] is not None and not isinstance(given[name], str):
            raise InputError(f"{name} must be text; got {shown(given[name])}.")
    found = Inventory([], {}, [], names)
    for sheet in _sheets(machines, nodes):
        _add(found, sheet, given, columns)
    if names:
        found.grouped(names)  # a name that no column has is said now
    return found


def _sheets(machines: Any, nodes: Any) -> Iterator[Sheet]:
    from .opencost import is_allocation, pods

    if isinstance(machines, str | os.PathLike):
        read: Iterable[Sheet] = sheets(os.fspath(machines))
    else:
        read = [of_mappings(_mappings(machines), "the list")]
    for sheet in read:
        yield pods(sheet, nodes) if is_allocation(sheet) else sheet


def _mappings(machines: Any) -> Iterable[Any]:
    if hasattr(machines, "to_dict") and hasattr(machines, "columns"):
        return machines.to_dict("records")  # type: ignore[no-any-return]  # a DataFrame
    if not isinstance(machines, Iterable) or isinstance(machines, bytes | Mapping):
        raise InputError(f"machines must be a file, a list of mappings or a DataFrame; got {shown(machines)}.")
    return [{"sku": each} if isinstance(each, str) else each for each in machines]


def _add(found: Inventory, sheet: Sheet, given: dict[str, Any], named: Mapping[str, str] | None) -> None:
    if not sheet.rows and not sheet.headings:
        return
    columns = columns_of(sheet.headings, named)
    if "sku" not in columns:
        raise missing_machine(sheet.headings)
    if given["hours"] is None and not columns.keys() & {"hours", "days", "end"}:
        raise InputError(
            "a list of machines must have a column for hours (hours, hrs/month, runtime, …), or --hours for all of "
            f"them; this one has neither. --column hours=HEADING names it. It has {', '.join(sheet.headings[:12])}."
        )
    asker = Asker(columns, given, semicolons=sheet.semicolons)
    found.columns = {field: column.heading for field, column in columns.items()}
    used = set(found.columns.values())
    found.unused = [heading for heading in sheet.headings if heading not in used]
    for row in sheet.rows:
        found.lines.append(_line(sheet, row, asker))


def _line(sheet: Sheet, row: Row, asker: Asker) -> Line:
    answer = Answer(None, None, f"{row.fault}.") if row.fault else asker.answer(row.cells)
    cells = dict(zip(sheet.headings, row.cells, strict=False))
    again = partial(asker.explained, row.cells)
    return Line(sheet.file, row.line, cells, answer.estimate, answer.reason, answer.errors, again)
