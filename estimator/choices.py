"""What an option may be: each list of choices once, as a type for keywords and as a tuple for the command."""

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from .errors import InputError, shown

Provider = Literal["aws", "azure", "gcp"]
#: Clouds whose own services can be asked: monitoring, prices, rights.
AskedProvider = Literal["aws", "azure"]
#: Emissions of the electricity: with fuel supply and plants, or the stack's alone.
Boundary = Literal["lifecycle", "direct"]
#: Mean of the grid, or the plant that answers one more kWh.
Signal = Literal["average", "marginal"]
Accounting = Literal["location", "market"]
#: What power and energy include, from the board to the building.
Scope = Literal["gpu_only", "cpu_pkg", "cpu_pkg+dram", "server_ac", "server+pue"]
#: Our power model, or a published method reproduced.
Method = Literal["carbonest", "teads", "ccf", "tdp"]
PriceKind = Literal["on_demand", "reserved_1y", "reserved_3y", "spot"]
#: Where list prices come from: the shipped table, the user's refreshed one, the provider's own service.
PriceSource = Literal["snapshot", "overlay", "live"]
#: What stands in where a live intensity fails: the yearly table, or the service's present value.
Fallback = Literal["annual", "latest"]

PROVIDERS: tuple[str, ...] = get_args(Provider)
ASKED_PROVIDERS: tuple[str, ...] = get_args(AskedProvider)
BOUNDARIES: tuple[str, ...] = get_args(Boundary)
SIGNALS: tuple[str, ...] = get_args(Signal)
ACCOUNTINGS: tuple[str, ...] = get_args(Accounting)
SCOPES: tuple[str, ...] = get_args(Scope)
METHODS: tuple[str, ...] = get_args(Method)
PRICE_KINDS: tuple[str, ...] = get_args(PriceKind)
PRICE_SOURCES: tuple[str, ...] = get_args(PriceSource)
FALLBACKS: tuple[str, ...] = get_args(Fallback)


def one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    """Return a value that is one of those allowed.

    Raises
    ------
    InputError
        If it is none; lists them.
    """
    if value not in allowed:
        rule = " or ".join(allowed) if len(allowed) == 2 else f"one of {', '.join(allowed)}"
        raise InputError(f"{name} must be {rule}; got {value!r}.")
    return value


def names_of(name: str, value: object) -> tuple[str, ...]:
    """Return one name, or several, as a tuple.

    Raises
    ------
    InputError
        If the value is neither a text nor a list of texts.
    """
    if isinstance(value, str):
        return (value,)
    found = tuple(value) if isinstance(value, Iterable) and not isinstance(value, bytes | Mapping) else (None,)
    if not all(isinstance(each, str) for each in found):
        raise InputError(f"{name} must be a name or a list of names; got {shown(value)}.")
    return found
