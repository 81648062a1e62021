"""What estimates are made of: intervals, trail steps and estimates.

Modules on the path of ``carbonest vm`` that define named tuples do not postpone their annotations: ``NamedTuple`` would
compile each of them from text, at every start of the command.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, NoReturn

#: Version of the JSON that :meth:`Estimate.to_dict` gives; raised when a field changes its meaning.
SCHEMA_VERSION = 1
#: Half the width of a 90 % interval in standard deviations: the 95 % point of the normal distribution.
Z90 = 1.6448536269514722

#: Watts, or factors on watts, at 0, 10, 50 and 100 % load.
Curve = tuple[float, float, float, float]


def _no_sum(*_: object) -> NoReturn:
    raise TypeError(
        "ranges do not add without saying which errors they share: carbonest.total([…]) adds them; "
        ".central of each is a plain number."
    )


def _no_order(*_: object) -> NoReturn:
    raise TypeError(
        "ranges may overlap, so none is simply the smaller: compare .central, or one's .high with the other's .low."
    )


def _no_number(*_: object, **__: object) -> NoReturn:
    raise TypeError("a range is three numbers, not one: take .central, .low or .high.")


def _guard(kind: type) -> None:
    """Let a tuple that stands for uncertain figures refuse what needs to know which errors they share.

    A tuple by build, so that it unpacks, compares equal and is made fast; never in arithmetic. ``NamedTuple`` takes no
    such names in its body.
    """
    for name in ("__add__", "__radd__", "__sub__", "__rsub__"):
        setattr(kind, name, _no_sum)
    for name in ("__lt__", "__le__", "__gt__", "__ge__"):
        setattr(kind, name, _no_order)


#: Printed without decimals and without an exponent from here (three digits) to there.
_PLAIN_FROM, _PLAIN_TO = 999.5, 1e15


class Interval(NamedTuple):
    """A 90 % interval: 5 % of the truth is expected below ``low`` and 5 % above ``high``.

    It can be multiplied and divided by an exact number and formatted: ``f"{interval:.2f}"`` is
    ``central (low – high)``. Whatever would need to know which errors two intervals share (adding, comparing,
    averaging) raises TypeError and says what to use.

    Attributes
    ----------
    low, central, high : float
        Lower bound, best guess and upper bound, ascending, in the unit of the quantity.

    Examples
    --------
    >>> f"{Interval(1.0, 2.0, 4.0) * 2:.1f}"
    '4.0 (2.0 – 8.0)'
    """

    low: float
    central: float
    high: float

    def __mul__(self, factor: Any) -> "Interval":
        """Return the interval times an exact number, not below 0."""
        if isinstance(factor, tuple) or not factor >= 0:
            raise TypeError(
                f"a range can be multiplied by a number of at least 0; got {factor!r}. What two ranges share decides "
                "how wide their product is: multiply by .central of one, or ask carbonest for the whole estimate."
            )
        return self.scaled(factor)

    def __rmul__(self, factor: Any) -> "Interval":
        """Return the interval times an exact number, not below 0."""
        return self.__mul__(factor)

    def __truediv__(self, divisor: Any) -> "Interval":
        """Return the interval divided by an exact number above 0."""
        if isinstance(divisor, tuple) or not divisor > 0:
            raise TypeError(f"a range can be divided by a number above 0; got {divisor!r}.")
        return Interval(self.low / divisor, self.central / divisor, self.high / divisor)

    def __format__(self, spec: str) -> str:
        """Return ``central (low – high)``, each in the format given (three digits without one)."""
        # Without a format no exponents for large figures: 3,381, as the commands print it.
        low, central, high = (
            format(value, spec or (",.0f" if _PLAIN_FROM <= abs(value) < _PLAIN_TO else ".3g")) for value in self
        )
        return central if low == high else f"{central} ({low} – {high})"

    @classmethod
    def exact(cls, value: float) -> "Interval":
        """Return an interval without width: a given number, or a count."""
        return cls(value, value, value)

    @classmethod
    def factors(cls, central: float, low_factor: float, high_factor: float) -> "Interval":
        """Return ``central`` with multiplicative bounds (``low_factor`` ≤ 1 ≤ ``high_factor``)."""
        return cls(central * low_factor, central, central * high_factor)

    def _repr_html_(self) -> str:
        """Return the range with a bar from 0 to its upper end, for notebooks."""
        from .notebook import html_table, ranged

        return html_table("", ("central (90 % interval)",), [(ranged(self),)])

    def scaled(self, factor: float) -> "Interval":
        """Return the interval times an exact, non-negative factor."""
        return Interval(self.low * factor, self.central * factor, self.high * factor)

    def to_dict(self) -> dict[str, float]:
        """Return ``{"low": …, "central": …, "high": …}``."""
        return {"low": self.low, "central": self.central, "high": self.high}


_guard(Interval)
# NumPy would take three numbers for three samples; a number of its own may still multiply.
for _name, _refusal in (("__float__", _no_number), ("__int__", _no_number), ("__array__", _no_number),
                        ("__array_ufunc__", None)):  # fmt: skip
    setattr(Interval, _name, _refusal)


class Step(NamedTuple):
    """One line of the trail behind a result.

    Attributes
    ----------
    name : str
        What was found.
    value : float, str or None
        A number, a text (a name that was resolved) or ``None`` (unknown).
    unit : str
        Of the value; empty for texts and ratios.
    method : str
        How it was found, in words.
    source_ids : tuple of str
        Where it comes from: ``carbonest data sources ID`` tells title, address and licence.
    assumed : bool
        Whether it is neither what the user gave nor what a table states for exactly this case.
    low, high : float or None
        90 % bounds of the value, where it has any.
    """

    name: str
    value: float | str | None
    unit: str = ""
    method: str = ""
    source_ids: tuple[str, ...] = ()
    assumed: bool = False
    low: float | None = None
    high: float | None = None

    @classmethod
    def of(
        cls,
        name: str,
        value: Interval,
        unit: str = "",
        method: str = "",
        source_ids: tuple[str, ...] = (),
        assumed: bool = False,
    ) -> "Step":
        """Return the line about an interval."""
        return cls(name, value.central, unit, method, source_ids, assumed, value.low, value.high)

    def to_dict(self) -> dict[str, Any]:
        """Return the step as plain data; bounds only where there are any."""
        row: dict[str, Any] = {
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "method": self.method,
            "source_ids": list(self.source_ids),
            "assumed": self.assumed,
        }
        if self.low is not None:
            row |= {"low": self.low, "high": self.high}
        return row


class Estimate(NamedTuple):
    """Energy, carbon and cost of a workload, each an interval, with the trail that led there.

    Attributes
    ----------
    workload : dict
        What was asked, resolved: provider, SKU, region, hours, count, …
    power_watts : Interval
        Mean IT power of the whole workload at the chosen scope. [W]
    energy_kwh : Interval
        Energy at the chosen scope. [kWh]
    operational_kgco2e, embodied_kgco2e, total_kgco2e : Interval or None
        Emissions; ``None`` where they cannot be known, never 0. [kgCO2e]
    cost_usd : Interval or None
        ``None`` where no price is known. [US dollars]
    widest : str
        The contributor that widens the result most, and what to give to narrow it.
    tier : str
        Where the power curve comes from: measured, modelled, family, generic.
    trail : tuple of Step
        Everything behind the figures: values, units, methods, sources, what was assumed.
    warnings : tuple of str
        What the reader should know of this result.
    extras : mapping
        What was asked for besides: further entries of :meth:`to_dict`.
    power_by_model : Interval or None
        ``power_watts`` with only the error of the power curves, which machines of one type have in common. [W]
    """

    workload: dict[str, Any]
    power_watts: Interval
    energy_kwh: Interval
    operational_kgco2e: Interval | None
    embodied_kgco2e: Interval | None
    total_kgco2e: Interval | None
    cost_usd: Interval | None
    widest: str
    tier: str
    trail: tuple[Step, ...]
    warnings: tuple[str, ...] = ()
    extras: Mapping[str, Any] = MappingProxyType({})
    power_by_model: Interval | None = None

    def __repr__(self) -> str:
        """Return one line: what was asked, energy, emissions in all, cost."""
        figures = "; ".join(f"{_shown(value)} {unit}" for name, value, unit in self._figures() if name in _SHORT)
        return f"<Estimate {self._asked()}: {figures}>"

    def _repr_html_(self) -> str:
        """Return a small table for notebooks; each range has a bar from 0 to its upper end."""
        from .notebook import html_table, ranged

        figures = (("power", self.power_watts, "W"), *self._figures())
        rows = [(name, ranged(value), unit) for name, value, unit in figures]
        return html_table(self._asked(), ("", "central (90 % interval)", "unit"), rows, one_scale=False)

    def _asked(self) -> str:
        asked = self.workload
        count = f"{asked['count']:g} × " if asked.get("count", 1) != 1 else ""
        place = asked.get("region") or "region not given"
        return f"{count}{asked.get('sku', '')}, {asked.get('hours', 0):g} h, {place}"

    def _figures(self) -> tuple[tuple[str, Interval | None, str], ...]:
        return (
            ("energy", self.energy_kwh, "kWh"),
            ("operational", self.operational_kgco2e, "kgCO2e"),
            ("embodied", self.embodied_kgco2e, "kgCO2e"),
            ("total", self.total_kgco2e, "kgCO2e"),
            ("cost", self.cost_usd, "USD"),
        )

    def to_frame(self) -> Any:
        """Return a pandas DataFrame of one row, with the columns of the command's CSV.

        Raises
        ------
        MissingExtraError
            If pandas is not installed.
        """
        from .notebook import frame

        return frame([self.to_dict()])

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON, the shape that DESIGN and ``schema_version`` promise."""
        return {
            "schema_version": SCHEMA_VERSION,
            "workload": self.workload,
            "energy_kwh": plain(self.energy_kwh),
            "operational_kgco2e": plain(self.operational_kgco2e),
            "embodied_kgco2e": plain(self.embodied_kgco2e),
            "total_kgco2e": plain(self.total_kgco2e),
            "cost_usd": plain(self.cost_usd),
            "power_watts": plain(self.power_watts),
            "widest": self.widest,
            "tier": self.tier,
            "trail": [step.to_dict() for step in self.trail],
            "warnings": list(self.warnings),
            **self.extras,
        }


_guard(Estimate)


def plain(interval: Interval | None) -> dict[str, float] | None:
    """Return an interval as plain data; ``None`` for the unknown."""
    return None if interval is None else interval.to_dict()


#: The figures of a one-line ``repr``: emissions are operational and embodied together.
_SHORT = ("energy", "total", "cost")


def _shown(value: Interval | None) -> str:
    return "—" if value is None else format(value, "")
