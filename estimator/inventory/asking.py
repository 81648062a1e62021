"""From the cells of a row to an estimate: one question a distinct row, asked once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from .. import units
from ..errors import InputError, shown
from ..estimate import vm
from ..estimate.composer import Composed, composed
from ..estimate.options import moment, priced
from ..estimate.total import Errors, errors_of
from ..estimate.workload import Workload
from ..machines import catalogue
from ..model import Estimate, Interval, Step
from .fields import TEXTS, Column, fraction, hours, number, whole

#: What stands in a cell that holds nothing.
_BLANKS = frozenset(("", "-", "–", "—", "n/a", "na", "none", "null", "nan", "#n/a"))
#: So many unknown names are compared with the known ones for the nearest; comparing takes long.
_COMPARED = 50


class Answer(NamedTuple):
    """What a row comes to: an estimate without its trail and the errors behind it, or the reason for none."""

    estimate: Estimate | None
    errors: Errors | None = None
    reason: str = ""


class Asker:
    """Estimates rows; rows that ask the same are estimated once.

    Parameters
    ----------
    columns : field → column.
    defaults : what holds where a cell is blank: fields of :class:`Workload`, and ``intensity``, ``fallback``,
        ``prices`` as the command takes them. What is ``None`` is left to the estimate.
    semicolons : whether commas may be decimal.
    """

    def __init__(self, columns: Mapping[str, Column], defaults: Mapping[str, Any], *, semicolons: bool = False) -> None:
        given = {name: value for name, value in defaults.items() if value is not None}
        self._columns = dict(columns)
        self._indices = [column.index for column in columns.values()]
        self._semicolons = semicolons
        self._prices = given.pop("prices", "snapshot")
        self._source = self._composed(given)
        self._defaults = given
        self._known: dict[tuple[Any, ...], Answer] = {}
        self._priced: dict[tuple[str | None, ...], tuple[float | Interval | None, tuple[Step, ...]]] = {}
        self._unknown: set[tuple[str, str | None]] = set()
        self._start = moment(given.pop("start", None))

    def _composed(self, given: dict[str, Any]) -> Composed | None:
        intensity, fallback = given.pop("intensity", None), given.pop("fallback", None)
        boundary, signal = given.get("boundary"), given.get("signal")
        if intensity is None and (signal, boundary) == ("marginal", "lifecycle"):
            raise InputError("the tables' marginal intensities count direct emissions only: leave --boundary out.")
        return composed(intensity, boundary=boundary, signal=signal, fallback=fallback)

    def answer(self, cells: tuple[Any, ...]) -> Answer:
        """Return the answer to a row.

        Raises
        ------
        RemoteError, AccessError, DataError
            If what is asked for all rows fails: a service, a right, a table of ours.
        """
        key = tuple(cells[index] for index in self._indices)
        # 1, 1.0 and True are one key of a dictionary; a count of true is none.
        key += tuple(map(type, key))
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._answer(cells)
        return found

    def explained(self, cells: tuple[Any, ...]) -> Estimate:
        """Return the whole estimate of a row, with its trail.

        Raises
        ------
        CarbonestError
            As the estimate itself.
        """
        return self._estimated(cells)

    def _answer(self, cells: tuple[Any, ...]) -> Answer:
        try:
            estimate = self._estimated(cells)
            errors = errors_of(estimate)
        except InputError as error:
            return Answer(None, None, str(error))
        # A hundred thousand trails would fill the memory; a row's is made again when it is asked for.
        return Answer(estimate._replace(trail=()), errors)

    def _estimated(self, cells: tuple[Any, ...]) -> Estimate:
        given = self._given(cells)
        share = given.pop("share", 1.0)
        if "sku" not in given:
            raise InputError("no machine type: the cell is blank.")
        if "hours" not in given and "hours" not in self._defaults:
            raise InputError("no hours: the cell is blank; --hours fills blank ones.")
        self._check_known(given["sku"], given.get("provider"))
        workload, said = self._with_grid(Workload(**self._defaults | given))
        found = vm.estimate(workload if self._prices == "snapshot" else self._with_price(workload))
        found = found._replace(warnings=(*found.warnings, *said)) if said else found
        return found if share == 1.0 else _scaled(found, share)

    def _given(self, cells: tuple[Any, ...]) -> dict[str, Any]:
        """Return what the row itself says, by field, read."""
        raw = {field: cells[column.index] for field, column in self._columns.items()}
        given: dict[str, Any] = {
            field: self._read(field, value) for field, value in raw.items() if not _is_blank(value)
        }
        days = given.pop("days", None)
        if days is not None and "hours" not in given:
            given["hours"] = days * units.HOURS_PER_DAY
        end, start = given.pop("end", None), given.get("start") or self._start
        if start is not None:
            given["start"] = start
        if end is not None and start is not None and "hours" not in given:
            given["hours"] = _between(start, end)
        return given

    def _read(self, field: str, value: Any) -> Any:
        name = f"{field} ({self._columns[field].heading})" if self._columns[field].heading != field else field
        if field in TEXTS:
            if not isinstance(value, str):
                if field not in ("start", "end") or not isinstance(value, datetime):
                    raise InputError(f"{name} must be text; got {shown(value)}.")
                return value
            text = TEXTS[field](value.strip())
            return moment(text) if field in ("start", "end") else text
        plain = number(value, name, semicolons=self._semicolons)
        if field == "hours":
            return hours(plain, name)
        if field == "count":
            return whole(plain, name)
        if field in ("cpu_util", "gpu_util"):
            return fraction(plain, name, percent=self._columns[field].percent)
        if field == "share":
            return units.fraction(plain, name)
        return units.number(plain, name, low=0)

    def _check_known(self, sku: str, provider: str | None) -> None:
        """Refuse an unknown machine shortly where many are unknown: looking for the nearest names takes long."""
        name = sku.strip(), provider
        if name not in self._unknown and catalogue.is_known(sku):
            return
        self._unknown.add(name)
        if len(self._unknown) > _COMPARED and not self._defaults.get("closest"):
            raise InputError(f"unknown SKU {shown(sku)}. `carbonest skus` lists all machines.")

    def _with_grid(self, workload: Workload) -> tuple[Workload, tuple[str, ...]]:
        if self._source is None or workload.intensity is not None:
            return workload, ()
        provider = None if workload.region is None else catalogue.find_machine(workload.sku, workload.provider).provider
        found = self._source.at(provider, workload.region, workload.start, units.hours(workload.hours))
        changed = workload._replace(
            intensity=found.gco2e_per_kwh,
            intensity_steps=found.steps,
            boundary=found.boundary or workload.boundary,
            signal=found.signal or workload.signal,
        )
        return changed, found.warnings

    def _with_price(self, workload: Workload) -> Workload:
        if workload.price_usd_per_hour is not None:
            return workload
        where = workload.sku, workload.provider, workload.region, workload.price_kind
        if where not in self._priced:
            found = priced(workload, self._prices)
            self._priced[where] = found.price_usd_per_hour, found.price_steps
        price, steps = self._priced[where]
        return workload._replace(price_usd_per_hour=price, price_steps=steps)


def _scaled(estimate: Estimate, share: float) -> Estimate:
    """Return the estimate of a share of a machine: all but the SCI, which is per unit of work, is linear in it."""

    def part(value: Any) -> Any:
        return None if value is None else value.scaled(share)

    return estimate._replace(
        workload=estimate.workload | {"share": share},
        power_watts=part(estimate.power_watts),
        energy_kwh=part(estimate.energy_kwh),
        operational_kgco2e=part(estimate.operational_kgco2e),
        embodied_kgco2e=part(estimate.embodied_kgco2e),
        total_kgco2e=part(estimate.total_kgco2e),
        cost_usd=part(estimate.cost_usd),
        power_by_model=part(estimate.power_by_model),
        extras={},
    )


def _between(start: datetime, end: datetime) -> float:
    if end.tzinfo is None or start.tzinfo is None:
        raise InputError("start and end must carry a time zone, both.")
    length = (end - start).total_seconds() / units.SECONDS_PER_HOUR
    if length < 0:
        raise InputError(f"end must not be before start; got {start.isoformat()} to {end.isoformat()}.")
    return length


def _is_blank(value: Any) -> bool:
    if isinstance(value, str):
        return value.strip().casefold() in _BLANKS
    # pandas writes a blank cell as NaN, which alone differs from itself.
    return value is None or bool(value != value)  # noqa: PLR0124
