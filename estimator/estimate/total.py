"""Several estimates as one: what errs together adds linearly, what errs apart averages out."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from ..errors import InputError
from ..machines.unknown import closest_machine
from ..model import Estimate, Interval, plain
from ..notebook import frame, html_table, ranged
from ..physics import intervals

#: A quantity twice around one central value: with its independent error only, and with its shared error only.
Split = tuple[Interval, Interval]


class Total(NamedTuple):
    """The sum of estimates. A figure that some of them lack is the sum of the others, and ``without`` counts those.

    Attributes
    ----------
    count : int
        How many estimates.
    energy_kwh, operational_kgco2e, embodied_kgco2e, total_kgco2e, cost_usd : Interval or None
        ``None`` where no estimate has the figure. [kWh], [kgCO2e], [US dollars]
    independent, shared : dict
        Energy and operational emissions with only the errors of single machines, and with only those that all share
        (power model, PUE, grid).
    without : dict
        Figure → how many of the estimates lack it.
    """

    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody needs here
    energy_kwh: Interval
    operational_kgco2e: Interval | None
    embodied_kgco2e: Interval | None
    total_kgco2e: Interval | None
    cost_usd: Interval | None
    independent: dict[str, Interval]
    shared: dict[str, Interval]
    without: dict[str, int]

    def __repr__(self) -> str:
        """Return one line: how many estimates, and their figures."""
        figures = "; ".join(
            f"{_shown(value)} {unit}" for name, value, unit in self._figures() if name in ("energy", "total", "cost")
        )
        return f"<Total of {self.count} estimates: {figures}>"

    def _repr_html_(self) -> str:
        """Return a small table for notebooks; each range has a bar from 0 to its upper end."""
        rows = [(name, ranged(value), unit) for name, value, unit in self._figures()]
        title = f"{self.count:,} estimates"
        return html_table(title, ("", "central (90 % interval)", "unit"), rows, one_scale=False)

    def _figures(self) -> tuple[tuple[str, Interval | None, str], ...]:
        return (
            ("energy", self.energy_kwh, "kWh"),
            ("operational", self.operational_kgco2e, "kgCO2e"),
            ("embodied", self.embodied_kgco2e, "kgCO2e"),
            ("total", self.total_kgco2e, "kgCO2e"),
            ("cost", self.cost_usd, "USD"),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        figures = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")
        return {
            "count": self.count,
            **{name: plain(getattr(self, name)) for name in figures},
            "independent": {name: plain(value) for name, value in self.independent.items()},
            "shared": {name: plain(value) for name, value in self.shared.items()},
            "without": self.without,
        }

    def to_frame(self) -> Any:
        """Return a pandas DataFrame of one row.

        Raises
        ------
        MissingExtraError
            If pandas is not installed.
        """
        return frame([self.to_dict()])


def _shown(value: Interval | None) -> str:
    return "—" if value is None else format(value)


def total(estimates: Iterable[Estimate]) -> Total:
    """Return the sum of estimates, shared and independent errors told apart.

    Errors of the power model's common part, of PUE and of the grid move all machines at once and add linearly; what the
    model errs in one machine type's curve moves all machines of that type; what is unknown of each load is its own.
    Embodied figures and prices come from the same few rows for all machines: their errors add. One estimate is one
    workload, and the machines of its ``count`` share its load. Source: [ipcc-2006-v1c3].

    Parameters
    ----------
    estimates : iterable of Estimate
        At least one; in any order.

    Returns
    -------
    Total
        The sums, with shared and independent errors apart. [kWh], [kgCO2e], [US dollars]

    Raises
    ------
    InputError
        If there is nothing to add, or something else than estimates.

    Examples
    --------
    >>> from .face import estimate_vm
    >>> one = estimate_vm("m5.xlarge", 10, region="us-east-1")
    >>> both = total([one, estimate_vm("c5.xlarge", 10, region="us-east-1")])
    >>> both.energy_kwh.central > one.energy_kwh.central
    True
    """
    if not isinstance(estimates, Iterable):
        raise InputError(f"a total needs a list of estimates; got {estimates!r}.")
    every = list(estimates)
    odd = [item for item in every if not isinstance(item, Estimate)]
    if odd:
        raise InputError(
            f"a total needs estimates, which know what they share; got {type(odd[0]).__name__}. "
            "Bare ranges do not: estimate again, or add their .central."
        )
    found = Sums()
    for item in every:
        found.add(item)
    return found.total()


class Sums:
    """A total that grows estimate by estimate, so that they need not be kept."""

    def __init__(self) -> None:
        self.count = 0
        self._energy, self._operational = intervals.LineSum(), intervals.LineSum()
        self._linear: dict[str, Interval] = {}
        self._without = dict.fromkeys(("operational_kgco2e", "embodied_kgco2e", "cost_usd"), 0)

    def add(self, estimate: Estimate, errors: "Errors | None" = None, lines: int = 1) -> None:
        """Add an estimate so many times; ``errors`` are :func:`errors_of` it, where the caller has them."""
        found = errors or errors_of(estimate)
        self.count += lines
        self._energy.add(*found.energy, found.kind, lines)
        if found.operational is not None:
            self._operational.add(*found.operational, found.kind, lines)
        for name in self._without:
            value = getattr(estimate, name)
            if value is None:
                self._without[name] += lines
            elif name != "operational_kgco2e":
                before = self._linear.get(name)
                more = value.scaled(lines)
                self._linear[name] = more if before is None else intervals.total_shared((before, more))

    def total(self) -> Total:
        """Return the sum of what was added.

        Raises
        ------
        InputError
            If nothing was.
        """
        if not self.count:
            raise InputError("a total needs at least one estimate; got none.")
        energy = self._energy.result()
        known = self._without["operational_kgco2e"] < self.count
        operational = self._operational.result() if known else None
        embodied = self._linear.get("embodied_kgco2e")
        parts = [part for part in (operational and operational[0], embodied) if part is not None]
        return Total(
            count=self.count,
            energy_kwh=energy[0],
            operational_kgco2e=operational and operational[0],
            embodied_kgco2e=embodied,
            total_kgco2e=intervals.total(parts) if parts else None,
            cost_usd=self._linear.get("cost_usd"),
            independent={"energy_kwh": energy[1], **({"operational_kgco2e": operational[1]} if operational else {})},
            shared={"energy_kwh": energy[2], **({"operational_kgco2e": operational[2]} if operational else {})},
            without=dict(self._without),
        )


#: A quantity three times around one central value: with its own error only, with that of its machine type only, and
#: with that which all machines share.
Apart = tuple[Interval, Interval, Interval]


class Errors(NamedTuple):
    """The errors of an estimate by who shares them; ``kind`` is the machine type."""

    kind: tuple[str, str]
    energy: Apart
    operational: Apart | None


def errors_of(estimate: Estimate) -> Errors:
    """Return energy and operational emissions of an estimate, their errors told apart."""
    asked = estimate.workload
    fraction = closest_machine(asked["sku"], asked["provider"]).shared_fraction
    model = None if estimate.power_by_model is None else intervals.relative(estimate.power_by_model)
    own, alike, shared = intervals.errors_apart(intervals.relative(estimate.power_watts), model, fraction)
    shared, grid = _of_place(estimate, shared)
    kind = asked["provider"], asked["sku"]
    central = estimate.energy_kwh.central
    energy = own.scaled(central), alike.scaled(central), shared.scaled(central)
    if estimate.operational_kgco2e is None:
        return Errors(kind, energy, None)
    central = estimate.operational_kgco2e.central
    wide = intervals.product(shared, grid).scaled(central)
    return Errors(kind, energy, (own.scaled(central), alike.scaled(central), wide))


def split(estimate: Estimate) -> tuple[Split, Split | None]:
    """Return energy and operational emissions, each as (independent error only, shared error only).

    Shared by all machines are the power model's common part, PUE and intensity; a machine's own are the rest of the
    model's error and what is unknown of its load.
    """
    asked = estimate.workload
    fraction = closest_machine(asked["sku"], asked["provider"]).shared_fraction
    own, shared = intervals.parted(intervals.relative(estimate.power_watts), fraction)
    shared, grid = _of_place(estimate, shared)
    central = estimate.energy_kwh.central
    energy = own.scaled(central), shared.scaled(central)
    if estimate.operational_kgco2e is None:
        return energy, None
    central = estimate.operational_kgco2e.central
    return energy, (own.scaled(central), intervals.product(shared, grid).scaled(central))


def _of_place(estimate: Estimate, shared: Interval) -> tuple[Interval, Interval]:
    """Return the factors by which what all share, with PUE, and the grid move an estimate."""
    asked = estimate.workload
    if asked["scope"] == "server+pue":
        shared = intervals.product(shared, intervals.relative(Interval(**asked["pue"])))
    return shared, intervals.relative(Interval(**asked["intensity_gco2e_per_kwh"]))
