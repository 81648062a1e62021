"""The few options that a plan's page is about: the best, the greenest, the cheapest, …, each with its mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from estimator.planning.objective import OWN_HARDWARE

from . import report

if TYPE_CHECKING:
    from estimator.planning.candidate import Candidate
    from estimator.planning.plan import Plan

#: Colour and shape of each role's mark.
_MARKS = {
    "Best": (0, "diamond"), "Balanced": (4, "hexagon"), "Greenest": (2, "triangle"), "Cheapest": (1, "square"),
    "Fastest": (3, "wedge"), "Own hardware": (7, "plus"),
}  # fmt: skip


class Role(NamedTuple):
    """An option with what it is the best in."""

    option: Candidate
    names: tuple[str, ...]

    @property
    def title(self) -> str:
        """All its names: "Best, greenest and fastest"."""
        first, *more = self.names
        words = [first, *(name.lower() for name in more)]
        return words[0] if not more else f"{', '.join(words[:-1])} and {words[-1]}"

    @property
    def series(self) -> int:
        """The number of its colour."""
        return _MARKS[self.names[0]][0]

    @property
    def shape(self) -> str:
        """The shape of its mark."""
        return _MARKS[self.names[0]][1]


def roles(plan: Plan) -> list[Role]:
    """Return the best first, then balanced, greenest, cheapest, fastest; an option with several roles once."""
    held = [
        ("Best", plan.best),
        ("Greenest", plan.greenest),
        ("Cheapest", plan.cheapest),
        # With a price on carbon that is the best itself: the text does not name it twice either.
        ("Balanced", None if plan.request.objective.name == "priced" else plan.balanced),
        ("Fastest", plan.fastest),
        ("Own hardware", plan.titled(OWN_HARDWARE)),
    ]
    names: dict[tuple[str, ...], list[str]] = {}
    options: dict[tuple[str, ...], Candidate] = {}
    for name, option in held:
        if option is not None:
            options.setdefault(option.slot.name, option)
            names.setdefault(option.slot.name, []).append(name)
    return [Role(options[key], tuple(found)) for key, found in names.items()]


def where(option: Candidate) -> str:
    """Return the place in people's words: the city, or what the provider calls the region."""
    place = option.slot.place
    return place.city.removesuffix(" region") or place.display_name or place.region


def region(option: Candidate) -> str:
    """Return the place as it is typed, and the kind of price: "aws eu-north-1, on demand"."""
    return f"{option.slot.place.provider} {option.slot.place.region}, {price_kind(option)}"


def price_kind(option: Candidate) -> str:
    """Return what is paid for: on demand, spot with its interruptions, or at the price that was given."""
    slot = option.slot
    if slot.price_given:
        return "at your price"
    return report.KINDS[slot.price_kind] + (f", {slot.interruption} interrupted" if slot.interruption else "")


def hardware(option: Candidate) -> str:
    """Return what the machines have together: "512 × H100", "48 vCPU"."""
    one, count = option.slot.fit.machine, option.slot.fit.count
    if not one.gpu_count:
        return f"{one.vcpus * count:,} vCPU"
    return f"{one.gpu_count * count:g} × {report.family(one.gpu_model or '')}"


def machine(option: Candidate) -> str:
    """Return the machine type with its number."""
    return option.slot.machines.replace("Standard_", "")
