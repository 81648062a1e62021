"""A plan estimated: each resource before and after, the difference, and what could not be told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from .. import units
from ..choices import names_of
from ..errors import InputError, shown
from ..model import SCHEMA_VERSION, Estimate, Interval
from ..providers import find_region
from . import aws, azure, google
from .configuration import Configuration
from .figures import FIELDS, NOTHING, Figures, Unit, month_of, summed, unit
from .held import Held, NotEstimatedError, Reader, View
from .reading import Resource, read, resources

READERS: dict[str, Reader] = {**aws.READERS, **azure.READERS, **google.READERS}
#: Resources of these types would hold machines of a service, or energy of their own, that is not estimated here.
PROVIDERS = ("aws_", "azurerm_", "google_")


class Side(NamedTuple):
    """A resource before or after: its machines, what they come to, or why that is unknown."""

    held: tuple[Held, ...]
    terms: tuple[tuple[Interval, Unit], ...]
    figures: Figures | None
    reason: str

    @property
    def known(self) -> bool:
        """Whether it is known what it comes to."""
        return self.figures is not None

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON; figures are null where they are unknown."""
        skus = list(dict.fromkeys(each.sku for each in self.held))
        regions = list(dict.fromkeys(each.region for each in self.held))
        unknown: dict[str, Any] = dict.fromkeys(Figures._fields)
        return {
            "provider": self.held[0].provider if self.held else None,
            "sku": " + ".join(skus) or None,
            "alternatives": sorted({other for each in self.held for other in each.alternatives}),
            "region": regions[0] if len(regions) == 1 else None,
            **(unknown if self.figures is None else self.figures.to_dict()),
            "reason": self.reason or None,
        }


class Row(NamedTuple):
    """One resource with machines: before, after, and the difference where both are known."""

    address: str
    type: str
    change: str
    before: Side | None
    after: Side | None
    difference: Figures | None
    notes: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return {
            "address": self.address,
            "type": self.type,
            "change": self.change,
            "before": self.before and self.before.to_dict(),
            "after": self.after and self.after.to_dict(),
            "difference": self.difference and self.difference.to_dict(),
            "notes": list(self.notes),
        }


class Kind(NamedTuple):
    """One kind of machine in a place: the estimate of one of them for the month, with its trail."""

    sku: str
    region: str | None
    spot: bool
    estimate: Estimate

    @property
    def label(self) -> str:
        """What it is, in words."""
        return f"{self.sku}, {self.region or 'region not known'}{', spot' * self.spot}"


class Report(NamedTuple):
    """A whole plan. Totals are of what is known; ``unknown`` lists the rest.

    Attributes
    ----------
    hours : of a month, for which every figure is. [h]
    before, after, difference : sums over the rows that are known on both sides; what some of them lack is the sum
        of the others, and ``without`` counts those.
    others : resources without machines of their own, by type.
    kinds : the machines behind all figures, each once.
    """

    name: str
    hours: float
    rows: tuple[Row, ...]
    before: Figures
    after: Figures
    difference: Figures
    without: dict[str, int]
    others: dict[str, int]
    notes: tuple[str, ...]
    kinds: tuple[Kind, ...]

    @property
    def unknown(self) -> tuple[Row, ...]:
        """The resources that hold machines of which something is unknown."""
        return tuple(row for row in self.rows if row.difference is None)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON: a resource each under ``results``."""
        return {
            "schema_version": SCHEMA_VERSION,
            "kind": "terraform",
            "plan": self.name,
            "hours": self.hours,
            "total": {name: getattr(self, name).to_dict() for name in ("before", "after", "difference")},
            "without": self.without,
            "not_estimated": [
                {"address": row.address, "reason": side.reason}
                for row in self.unknown
                for side in (row.after, row.before)
                if side is not None and side.reason
            ],
            "other_resources": self.others,
            "notes": list(self.notes),
            "machines": [
                {"sku": kind.sku, "region": kind.region, "spot": kind.spot, "estimate": kind.estimate.to_dict()}
                for kind in self.kinds
            ],
            "results": [row.to_dict() for row in self.rows],
        }


def estimate_plan(path: str, **given: Any) -> Report:
    """Return a plan in a file, estimated; ``-`` is standard input, the keywords are those of :func:`estimated`."""
    return estimated(read(path), "stdin" if path == "-" else path, **given)


def estimated(
    data: dict[str, Any],
    name: str = "the plan",
    *,
    region: str | Sequence[str] = (),
    hours: float | str | None = None,
    **given: Any,
) -> Report:
    """Return what the machines of a plan come to in a month, before and after.

    Parameters
    ----------
    data : what ``terraform show -json`` prints, parsed.
    name : names it in messages.
    region : where resources are whose region the plan does not tell; one for each provider, or a country or continent.
    hours : for which machines run in a month; 730 if left out. [h]
    **given : utilization, workload and the like: keywords of :func:`estimator.estimate.face.estimate_vm`.

    Raises
    ------
    InputError
        If the plan has another shape than Terraform gives it, or an option breaks its rule.
    """
    what = shown(name, 200, quoted=False)
    named = names_of("region", region)
    found = [pair for each in named for pair in _defaults(each)]
    defaults = dict(found)
    if len(defaults) < len(found):
        raise InputError(f"--region may name one region of each provider; got {', '.join(named)}.")
    month = units.HOURS_PER_MONTH if hours is None else units.hours(hours)
    return _Plan(resources(data, what), Configuration(data), defaults, month, given).report(name)


def _defaults(name: str) -> list[tuple[str, str]]:
    """Return (provider, region) of a name; an area holds for each provider that has a region there."""
    try:
        found = find_region(name)
    except InputError:
        from ..providers.areas import area

        held = area(name)
        if held is None:
            raise
        return [(provider, name) for provider in dict.fromkeys(region.provider for region in held.regions)]
    return [(found.provider, found.region)]


class _Plan:
    def __init__(
        self,
        every: Sequence[Resource],
        configuration: Configuration,
        defaults: dict[str, str],
        hours: float,
        given: dict[str, Any],
    ) -> None:
        self.every, self.configuration, self.defaults = every, configuration, defaults
        self.hours, self.given = hours, given
        self.world: defaultdict[str, list[Resource]] = defaultdict(list)
        for each in every:
            self.world[each.type].append(each)
        self._months: dict[tuple[Any, ...], Estimate] = {}

    def report(self, name: str) -> Report:
        rows = [row for each in self.every if each.type in READERS and (row := self._row(each)) is not None]
        known = [row for row in rows if row.difference is not None]
        before, after = (self._terms(known, side) for side in ("before", "after"))
        others = Counter(each.type for each in self.every if each.type not in READERS)
        return Report(
            name,
            self.hours,
            tuple(rows),
            summed(before.values(), partial=True),
            summed(after.values(), partial=True),
            _difference(before, after, partial=True),
            _without(known),
            dict(sorted(others.items())),
            tuple(self._notes(rows)),
            tuple(Kind(sku, region, spot, found) for (_, sku, region, spot, *_), found in self._months.items()),
        )

    def _row(self, resource: Resource) -> Row | None:
        before, after = (self._side(resource, after=after) for after in (False, True))
        if not any(side is not None and (side.held or side.reason) for side in (before, after)):
            return None
        difference = None
        if all(side is None or side.known for side in (before, after)):
            difference = _difference(_keyed(before), _keyed(after))
        notes = [each.note for side in (before, after) if side is not None for each in side.held if each.note]
        return Row(
            resource.address, resource.type, resource.change, before, after, difference, tuple(dict.fromkeys(notes))
        )

    def _side(self, resource: Resource, *, after: bool) -> Side | None:
        view = View(resource, after=after, world=self.world, configuration=self.configuration)
        if not view.exists:
            return None
        try:
            held = tuple(self._placed(each) for each in READERS[resource.type](view))
        except NotEstimatedError as missing:
            return Side((), (), None, str(missing))
        terms = []
        for each in held:
            try:
                found = [self._month(each, sku) for sku in (each.sku, *each.alternatives)]
            except InputError as error:
                return Side(held, (), None, str(error))
            terms.append((each.number, unit(found, priced=not each.managed)))
        return Side(held, tuple(terms), summed(terms), "")

    def _placed(self, held: Held) -> Held:
        return held if held.region else held._replace(region=self.defaults.get(held.provider))

    def _month(self, held: Held, sku: str) -> Estimate:
        key = (held.provider, sku, held.region, held.spot, held.workload, held.closest)
        if key not in self._months:
            self._months[key] = month_of(
                sku,
                held.provider,
                held.region,
                hours=self.hours,
                spot=held.spot,
                **{"workload": held.workload, "closest": held.closest} | self.given,
            )
        return self._months[key]

    def _terms(self, rows: Sequence[Row], side: str) -> dict[Any, tuple[Interval, Unit]]:
        """Return how many of each machine all rows hold together: machines of one kind share their whole error."""
        found: dict[Any, tuple[Interval, Unit]] = {}
        for row in rows:
            for key, (number, each) in _keyed(getattr(row, side)).items():
                held = found[key][0] if key in found else Interval.exact(0.0)
                found[key] = (Interval(*(a + b for a, b in zip(held, number, strict=True))), each)
        return found

    def _notes(self, rows: Sequence[Row]) -> list[str]:
        notes = []
        placeless = [row.address for row in rows if any(not held.region for held in _held(row))]
        if placeless:
            notes.append(
                f"the region is not in the plan for {_some(placeless)}: taken over all regions of the provider; "
                "--region names it."
            )
        if any(held.managed for row in rows for held in _held(row)):
            notes.append("databases and caches: energy and emissions of the machines under them; no money.")
        if any(held.number.low < held.number.high for row in rows for held in _held(row)):
            notes.append("groups that scale go from their least to their most; the central figure is their beginning.")
        others = [each.type for each in self.every if each.type not in READERS and each.type.startswith(PROVIDERS)]
        if others:
            notes.append(f"in no figure, because they hold no machine that a plan names: {_counted(others)}.")
        return notes


def _keyed(side: Side | None) -> dict[Any, tuple[Interval, Unit]]:
    """Return the machines of a side by what makes their errors the same."""
    found: dict[Any, tuple[Interval, Unit]] = {}
    for held, (number, each) in zip(side.held, side.terms, strict=True) if side is not None and side.terms else ():
        key = (held.provider, held.sku, held.alternatives, held.region, held.spot, held.managed, held.workload)
        before = found[key][0] if key in found else Interval.exact(0.0)
        found[key] = (Interval(*(a + b for a, b in zip(before, number, strict=True))), each)
    return found


def _difference(
    before: dict[Any, tuple[Interval, Unit]], after: dict[Any, tuple[Interval, Unit]], *, partial: bool = False
) -> Figures:
    """Return what changes, least compared with least and most with most: a group left alone changes nothing."""
    terms = []
    zero = Interval.exact(0.0)
    for key in dict.fromkeys((*before, *after)):
        old, new = (side[key][0] if key in side else zero for side in (before, after))
        each = (after.get(key) or before[key])[1]
        ends = sorted(new[end] - old[end] for end in range(3))
        middle = new.central - old.central
        terms.append((Interval(min(ends[0], middle), middle, max(ends[2], middle)), each))
    return summed(terms, partial=partial) if terms else NOTHING


def _without(rows: Sequence[Row]) -> dict[str, int]:
    """Return of how many rows each figure is unknown, before or after."""
    return {
        name: sum(
            any(
                side is not None and side.figures is not None and getattr(side.figures, name) is None
                for side in (row.before, row.after)
            )
            for row in rows
        )
        for name in FIELDS
    }


def _held(row: Row) -> list[Held]:
    return [each for side in (row.before, row.after) if side is not None for each in side.held]


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")


def _counted(names: Sequence[str]) -> str:
    counts = Counter(names).most_common()
    shown_counts = ", ".join(f"{kind} × {count}" for kind, count in counts[:12])
    return shown_counts + (f" and {len(counts) - 12} types more" if len(counts) > 12 else "")
