"""What an option may be: each list of choices once, for the library and for the command."""

from .errors import InputError

PROVIDERS = ("aws", "azure", "gcp")
#: Clouds whose own services can be asked: monitoring, prices, rights.
ASKED_PROVIDERS = ("aws", "azure")
#: Emissions of the electricity: with fuel supply and plants, or the stack's alone.
BOUNDARIES = ("lifecycle", "direct")
#: Mean of the grid, or the plant that answers one more kWh.
SIGNALS = ("average", "marginal")
ACCOUNTINGS = ("location", "market")
#: What power and energy include, from the board to the building.
SCOPES = ("gpu_only", "cpu_pkg", "cpu_pkg+dram", "server_ac", "server+pue")
#: Our power model, or a published method reproduced.
METHODS = ("carbonest", "teads", "ccf", "tdp")
PRICE_KINDS = ("on_demand", "reserved_1y", "reserved_3y", "spot")
#: Where list prices come from: the shipped table, the user's refreshed one, the provider's own service.
PRICE_SOURCES = ("snapshot", "overlay", "live")
#: What stands in where a live intensity fails: the yearly table, or the service's present value.
FALLBACKS = ("annual", "latest")


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
