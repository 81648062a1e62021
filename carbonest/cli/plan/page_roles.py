"""The few options that a plan's page is about: the best, the greenest, the cheapest, …, each with its mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from estimator.planning.objective import CARBON, COST, OWN_HARDWARE, TIME

from . import report

if TYPE_CHECKING:
    from estimator.planning.candidate import Candidate
    from estimator.planning.plan import Plan

#: Colour and shape of each role's mark.
_MARKS = {
    "Best": (0, "diamond"), "Balanced": (4, "circle"), "Greenest": (2, "triangle"), "Cheapest": (1, "square"),
    "Fastest": (3, "wedge"), "Own hardware": (7, "circle"),
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
        ("Greenest", plan.titled(CARBON.title)),
        ("Cheapest", plan.titled(COST.title)),
        ("Fastest", plan.titled(TIME.title)),
        ("Own hardware", plan.titled(OWN_HARDWARE)),
    ]
    names: dict[int, list[str]] = {}
    options: dict[int, Candidate] = {}
    for name, option in held:
        if option is not None:
            options[id(option)] = option
            names.setdefault(id(option), []).append(name)
    return [Role(options[key], tuple(found)) for key, found in names.items()]


def where(option: Candidate) -> str:
    """Return the place in people's words: the city, or what the provider calls the region."""
    place = option.slot.place
    return place.city.removesuffix(" region") or place.display_name or place.region


def region(option: Candidate) -> str:
    """Return the place as it is typed, and the kind of price: "aws eu-north-1, on demand"."""
    slot = option.slot
    return f"{slot.place.provider} {slot.place.region}, {report.KINDS[slot.price_kind]}"


def hardware(option: Candidate) -> str:
    """Return what matters of the machines: "2 × 8 × H100"."""
    text = report.machine_text(option)
    return text[text.index("(") + 1 : -1] if option.slot.fit.count == 1 else text


def machine(option: Candidate) -> str:
    """Return the machine type with its number."""
    return option.slot.machines.removeprefix("Standard_")
