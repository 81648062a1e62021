"""Several estimates as one: what errs together adds linearly, what errs apart averages out."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from ..errors import InputError
from ..machines.unknown import closest_machine
from ..model import Estimate, Interval, plain
from ..notebook import frame, html_table
from ..physics import intervals

#: A quantity twice around one central value: with its independent error only, and with its shared error only.
Split = tuple[Interval, Interval]


class Total(NamedTuple):
    """The sum of estimates. A figure that some of them lack is the sum of the others, and ``without`` counts those.

    Attributes
    ----------
    energy_kwh, operational_kgco2e, embodied_kgco2e, total_kgco2e, cost_usd : Interval or None
        ``None`` where no estimate has the figure. [kWh], [kgCO2e], [US dollars]
    independent, shared : dict
        Energy and operational emissions with only the errors of single machines, and with only those that all share
        (power model, PUE, grid).
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
            f"{value} {unit}" for name, value, unit in self._figures() if name in ("energy", "total", "cost")
        )
        return f"<Total of {self.count} estimates: {figures}>"

    def _repr_html_(self) -> str:
        """Return a small table for notebooks."""
        rows = [(name, value, unit) for name, value, unit in self._figures()]
        return html_table(f"{self.count} estimates", ("", "central (90 % interval)", "unit"), rows)

    def _figures(self) -> list[tuple[str, str, str]]:
        figures = (
            ("energy", self.energy_kwh, "kWh"),
            ("operational", self.operational_kgco2e, "kgCO2e"),
            ("embodied", self.embodied_kgco2e, "kgCO2e"),
            ("total", self.total_kgco2e, "kgCO2e"),
            ("cost", self.cost_usd, "USD"),
        )
        return [(name, "—" if value is None else f"{value}", unit) for name, value, unit in figures]

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


def total(estimates: Iterable[Estimate]) -> Total:
    """Return the sum of estimates, shared and independent errors told apart.

    Errors of the power model's common part, of PUE and of the grid move all machines at once and add linearly; the
    rest of the model's error and what is unknown of each load do not. Embodied figures and prices come from the same
    few rows for all machines: their errors add. Machines of one type share the whole error of their curve, which the
    sum of single estimates does not know: give ``count`` to one estimate instead. Source: [ipcc-2006-v1c3].

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
    if not every:
        raise InputError("a total needs at least one estimate; got none.")
    odd = [item for item in every if not isinstance(item, Estimate)]
    if odd:
        raise InputError(
            f"a total needs estimates, which know what they share; got {type(odd[0]).__name__}. "
            "Bare ranges do not: estimate again, or add their .central."
        )
    splits = [split(item) for item in every]
    energy = intervals.total_of_lines([one for one, _ in splits])
    known = [one for _, one in splits if one is not None]
    operational = intervals.total_of_lines(known) if known else None
    embodied = _shared_sum(item.embodied_kgco2e for item in every)
    parts = [part for part in (operational and operational[0], embodied) if part is not None]
    fields = ("operational_kgco2e", "embodied_kgco2e", "cost_usd")
    return Total(
        count=len(every),
        energy_kwh=energy[0],
        operational_kgco2e=operational and operational[0],
        embodied_kgco2e=embodied,
        total_kgco2e=intervals.total(parts) if parts else None,
        cost_usd=_shared_sum(item.cost_usd for item in every),
        independent={"energy_kwh": energy[1], **({"operational_kgco2e": operational[1]} if operational else {})},
        shared={"energy_kwh": energy[2], **({"operational_kgco2e": operational[2]} if operational else {})},
        without={name: sum(getattr(item, name) is None for item in every) for name in fields},
    )


def split(estimate: Estimate) -> tuple[Split, Split | None]:
    """Return energy and operational emissions, each as (independent error only, shared error only).

    Shared by all machines are the power model's common part, PUE and intensity; a machine's own are the rest of the
    model's error and what is unknown of its load.
    """
    asked = estimate.workload
    fraction = closest_machine(asked["sku"], asked["provider"]).shared_fraction
    own, shared = intervals.parted(intervals.relative(estimate.power_watts), fraction)
    if asked["scope"] == "server+pue":
        shared = intervals.product(shared, intervals.relative(Interval(**asked["pue"])))
    central = estimate.energy_kwh.central
    energy = own.scaled(central), shared.scaled(central)
    if estimate.operational_kgco2e is None:
        return energy, None
    grid = intervals.relative(Interval(**asked["intensity_gco2e_per_kwh"]))
    central = estimate.operational_kgco2e.central
    return energy, (own.scaled(central), intervals.product(shared, grid).scaled(central))


def _shared_sum(figures: Iterable[Interval | None]) -> Interval | None:
    known = [figure for figure in figures if figure is not None]
    return intervals.total_shared(known) if known else None
