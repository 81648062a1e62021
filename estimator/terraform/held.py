"""What a resource holds: machines, how many, where; or why that cannot be said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from ..errors import InputError
from ..machines.managed import managed_machine
from ..model import Interval
from .configuration import Configuration
from .reading import Resource

#: Known only after the plan was applied.
AFTER_APPLY = "known after apply"


class Held(NamedTuple):
    """Machines of one kind.

    Attributes
    ----------
    provider, sku : the machine type; ``alternatives`` are others that the group may take instead.
    number : how many: least, now, most. Without width where nothing scales.
    region : where; ``None`` where the plan does not tell.
    spot : whether they are bought on the spot market.
    managed : whether a service is sold on them: their list price is not the machine's.
    workload : class of load, where the resource tells it.
    note : what is to be said about it.
    closest : whether the name is a size that the catalogue scales from another.
    """

    provider: str
    sku: str
    number: Interval
    region: str | None
    spot: bool = False
    managed: bool = False
    workload: str | None = None
    alternatives: tuple[str, ...] = ()
    note: str = ""
    closest: bool = False


class NotEstimatedError(Exception):
    """A resource holds machines, but the plan does not tell which or how many; the message says what is missing."""


class View:
    """One resource before or after, with its surroundings: attributes by path, and what they refer to.

    Parameters
    ----------
    resource : the resource.
    after : whether its attributes after the plan are looked at.
    world : all resources of the plan.
    configuration : how they were declared.
    """

    def __init__(
        self, resource: Resource, *, after: bool, world: Mapping[str, Sequence[Resource]], configuration: Configuration
    ) -> None:
        self.resource, self.after = resource, after
        self._world, self._configuration = world, configuration
        self._values: Any = resource.after if after else resource.before
        self._unknown: Any = resource.unknown if after else {}

    def get(self, *path: str | int) -> Any:
        """Return an attribute; ``None`` where nobody set it.

        Raises
        ------
        NotEstimatedError
            If it is known only after the plan was applied.
        """
        value, unknown = self._values, self._unknown
        for step in path:
            value, unknown = _inside(value, step), _inside(unknown, step)
            if unknown is True:
                if not self._configuration.declares(self.resource.place, *path):
                    # Nobody set it: the service will take its default, as the reader of this type knows it.
                    return None
                raise NotEstimatedError(f"{_shown(path)} is {AFTER_APPLY}")
        return value

    def maybe(self, *path: str | int) -> Any:
        """Return an attribute; ``None`` also where it is known only after the plan was applied."""
        try:
            return self.get(*path)
        except NotEstimatedError:
            return None

    def text(self, *path: str | int) -> str:
        """Return a text that must be there.

        Raises
        ------
        NotEstimatedError
            If it is not, or not yet.
        """
        value = self.get(*path)
        if not isinstance(value, str) or not value:
            raise NotEstimatedError(f"{_shown(path)} is not in the plan")
        return value

    def number(self, *path: str | int, default: float | None = None) -> float | None:
        """Return a number of at least 0, or the default where it is not set; text that is a number counts."""
        value = self.get(*path)
        if isinstance(value, str):
            value = float(value) if value.strip().isdecimal() else None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1e9:
            return default
        return float(value)

    def items(self, *path: str | int) -> int:
        """Return how many blocks or items an attribute has."""
        value = self.maybe(*path)
        return len(value) if isinstance(value, list) else 0

    def setting(self, *names: str) -> str | None:
        """Return a setting of the provider, such as its region."""
        return self._configuration.provider_value(self.resource.place, *names)

    def target(self, kinds: Sequence[str], *path: str | int) -> View | None:
        """Return the resource of one of some types that an attribute stands for: by its value, else by reference."""
        value = self.maybe(*path)
        if isinstance(value, str) and value:
            for kind in kinds:
                for other in self._world.get(kind, ()):
                    seen = self._view(other)
                    if value in (seen.maybe(name) for name in ("id", "self_link", "name", "arn")):
                        return seen
        for place in self._configuration.referred(self.resource.place, *path):
            near = [other for kind in kinds for other in self._world.get(kind, ()) if other.place == place]
            if near:
                return self._view(max(near, key=lambda other: _common(other.address, self.resource.address)))
        return None

    def pointing_here(self, kind: str, *path: str | int) -> View | None:
        """Return the resource of a type one of whose attributes stands for this one."""
        for other in self._world.get(kind, ()):
            seen = self._view(other)
            found = seen.target([self.resource.type], *path)
            if found is not None and found.resource.address == self.resource.address:
                return seen
        return None

    def names(self, kind: str) -> set[str]:
        """Return the names of all resources of a type."""
        found = (self._view(other).maybe("name") for other in self._world.get(kind, ()))
        return {name for name in found if isinstance(name, str) and name}

    @property
    def exists(self) -> bool:
        """Whether the resource is there, before or after."""
        return self._values is not None

    def _view(self, other: Resource) -> View:
        return View(other, after=self.after, world=self._world, configuration=self._configuration)


def managed(
    view: View, provider: str, size: str, region: str | None, number: float = 1.0, *, what: str = "it", **more: bool
) -> Held:
    """Return the machines under a managed service; their list price is not what the service costs.

    Parameters
    ----------
    size : the service's name of a size.
    number : of nodes that the resource states.
    more : ``multi_az`` and ``clustered``, as :func:`estimator.machines.managed.managed_machine` takes them.

    Raises
    ------
    NotEstimatedError
        If the size leads to no machine.
    """
    try:
        found = managed_machine(provider, view.resource.type, size, **more)
    except InputError as error:
        raise NotEstimatedError(str(error)) from None
    note = f"{what} {size} runs on {found.sku}; its price is not the machine's"
    nodes = Interval.exact(number * found.nodes)
    return Held(provider, found.sku, nodes, region, managed=True, workload=found.workload, note=note, closest=True)


#: Returns what a resource of one type holds; several kinds of machines for some.
Reader = Callable[[View], list[Held]]


def scaled(least: float | None, now: float | None, most: float | None) -> Interval:
    """Return a number of machines from what a group states of it.

    Raises
    ------
    NotEstimatedError
        If it states nothing, or a least above the most.
    """
    stated = [each for each in (least, now, most) if each is not None]
    if not stated:
        raise NotEstimatedError("the number of machines is not in the plan")
    low, high = min(stated), max(stated)
    if least is not None and most is not None and least > most:
        raise NotEstimatedError(f"the least number of machines ({least:g}) is above the most ({most:g})")
    middle = now if now is not None else least if least is not None else low
    return Interval(low, middle, high)


def _inside(value: Any, step: str | int) -> Any:
    if value is True:
        return True
    if isinstance(step, int):
        return value[step] if isinstance(value, list) and len(value) > step else None
    return value.get(step) if isinstance(value, dict) else None


def _shown(path: Sequence[str | int]) -> str:
    return ".".join(step for step in path if isinstance(step, str))


def _common(first: str, second: str) -> int:
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length
