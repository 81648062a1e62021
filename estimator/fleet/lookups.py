"""Distinct keys of a bill → small relations: what is held, its watts and its manufacture.

Python looks up what a single estimate looks up, once for each key: the machine along ``LOOKUP_ORDER``, the prior of its
workload class, its boards' duty, its share of the server. A key that leads nowhere is a row with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..errors import InputError
from ..machines.catalogue import Machine
from ..machines.embodied import machine_embodied
from ..machines.gpu_load import gpu_load
from ..machines.load import CLASSES, GpuUse, Load, billed_class, exactly, prior
from ..machines.managed import managed_machine
from ..machines.unknown import closest_machine
from ..machines.watts import all_but_gpus, gpu_power
from ..model import Interval
from .engine import Field
from .options import Options
from .services import attached_gpu, database_vcpu, network_kwh_per_gib, storage_kwh_per_gib_month, unit_machine

SCOPES = {"machine": "server+pue", "storage": "storage+pue", "network": "network"}
#: Why rows of a class carry money but no energy.
WITHOUT_ENERGY = {
    "ai_tokens": "tokens of a hosted model: what they run on is not published, so they are counted and priced only",
    "commitment": "money of a commitment: its machines stand in rows of their own",
    "tax_credit_fee": "money only",
    "other": "money only: what runs has a row of its own, or no rule tells what such a service runs on",
    "quarantined": "quarantined: see the reason of its class",
}
NETWORK_LEFT_OUT = "bytes moved are left out unless asked for: published figures are 59 times apart"
_NODES = 5
_CURVE = ("c0", "c10", "c50", "c100")
_FACTORS = tuple(f"{end}{load}" for end in ("lf", "hf") for load in (0, 10, 50, 100))
_NODE_FIELDS = tuple(f"{kind}{number}" for number in range(1, _NODES + 1) for kind in ("w", "u"))
_RANGES = tuple(
    f"{name}_{end}" for name in ("boards", "boards_model", "direct", "embodied") for end in Interval._fields
)
_EMBODIED = tuple(f"embodied_{end}" for end in Interval._fields)

FIELDS: tuple[Field, ...] = (
    *(Field(name, "text") for name in (
        "k_provider", "k_class", "k_service", "k_sku", "k_architecture", "k_storage", "unit", "machine", "tier",
        "scope", "holding_reason", "prior_source", "method",
    )),
    Field("has_curve", "flag"),
    Field("has_pue", "flag"),
    *(Field(name, "number") for name in (
        *_CURVE, *_FACTORS, "shared_fraction", *_NODE_FIELDS, "prior_low", "prior_high", *_RANGES,
    )),
)  # fmt: skip


class HoldingKey(NamedTuple):
    """What a row of a bill says of the thing that it bills; the key columns of :mod:`.cells`."""

    provider: str
    kind: str
    service: str
    sku: str
    architecture: str
    storage: str


def holdings(keys: Iterable[Sequence[str]], options: Options) -> Iterator[tuple[object, ...]]:
    """Yield the rows of the holdings relation, in the order of :data:`FIELDS`."""
    for cells in keys:
        key = HoldingKey(*cells)
        for unit in _units(key.kind):
            found = {**_blank(), **dict(zip(_names()[:6], key, strict=True)), "unit": unit}
            try:
                found |= _held(key, unit, options)
            except InputError as error:
                found["holding_reason"] = str(error)
            yield tuple(found[field.name] for field in FIELDS)


def _names() -> tuple[str, ...]:
    return tuple(field.name for field in FIELDS)


def _blank() -> dict[str, object]:
    """A holding of nothing known: numbers that no engine trips over, and no reason yet."""
    values: dict[str, object] = {field.name: {"text": "", "flag": False}.get(field.kind, 0.0) for field in FIELDS}
    return values | dict.fromkeys(_FACTORS, 1.0)


def _units(kind: str) -> tuple[str, ...]:
    if kind == "serverless":
        return ("vcpu", "gib")
    return ({"network": "network_gib", "storage": "gib_month"}.get(kind, "machine"),)


def _held(key: HoldingKey, unit: str, options: Options) -> dict[str, object]:
    if key.kind in WITHOUT_ENERGY:
        return {"holding_reason": WITHOUT_ENERGY[key.kind]}
    if key.kind == "network" and not options.network:
        return {"holding_reason": NETWORK_LEFT_OUT, "scope": SCOPES["network"]}
    if key.kind == "storage":
        method = "watt-hours of a terabyte-hour × copies, as Cloud Carbon Footprint counts them"
        return _direct(storage_kwh_per_gib_month(key.storage), SCOPES["storage"], method)
    if key.kind == "network":
        return _direct(network_kwh_per_gib(), SCOPES["network"], "geometric mean of published figures")
    if not key.provider:
        return {"holding_reason": "the row does not say which cloud it is of"}
    if key.kind == "serverless":
        return _machine(unit_machine(key.provider, key.architecture, unit), "general")
    if key.kind == "managed_vcpus":
        return _machine(database_vcpu(key.provider), "database")
    if key.kind == "machine_gpus":
        # What its making cost is not told apart from the server's in the tables: unknown, not 0.
        return _machine(attached_gpu(key.sku), "training-billed") | dict.fromkeys(_EMBODIED)
    if not key.sku:
        return {"holding_reason": "the row names no machine type"}
    if key.kind == "managed":
        managed = managed_machine(key.provider, key.service, key.sku)
        return _machine(managed.machine, managed.workload)
    machine = closest_machine(key.sku, key.provider)
    if key.kind == "held_unused":
        return _machine(machine, "idle")
    billed = billed_class(gpus=machine.gpu_count, burstable=machine.burstable)
    return _machine(machine, options.workload or billed)


def _direct(kwh_per_unit: Interval, scope: str, method: str) -> dict[str, object]:
    """A holding whose energy of a unit is a coefficient."""
    return {
        **_interval("direct", kwh_per_unit),
        "tier": "coefficient",
        "scope": scope,
        "has_pue": scope != SCOPES["network"],
        "shared_fraction": 1.0,
        "prior_source": "none",
        "method": method,
    }


def _machine(machine: Machine, class_name: str) -> dict[str, object]:
    """A holding whose watts follow its curves."""
    kind = CLASSES[class_name]
    cpu, _ = prior(kind.prior, "cpu")
    boards, model = machine_boards(machine, class_name, None)
    cells: dict[str, object] = {
        "machine": machine.sku,
        "tier": machine.tier,
        "scope": SCOPES["machine"],
        "method": machine.method,
        "prior_source": f"prior of {class_name}" if kind.prior else class_name,
        "has_curve": True,
        "has_pue": True,
        "shared_fraction": machine.shared_fraction,
        "prior_low": cpu.low,
        "prior_high": cpu.high,
        **_interval("boards", boards),
        **_interval("boards_model", model),
        **_interval("embodied", machine_embodied(machine, 1.0)[0]),
    }
    cells |= zip(_CURVE, all_but_gpus(machine), strict=True)
    cells |= zip(_FACTORS, (*machine.low_factors, *machine.high_factors), strict=True)
    nodes = (*cpu.nodes, *[(0.0, 0.0)] * (_NODES - len(cpu.nodes)))
    return cells | dict(zip(_NODE_FIELDS, (value for node in nodes for value in node), strict=True))


def machine_boards(
    machine: Machine, class_name: str, utilization: Load | None, wall_watts: Interval | None = None
) -> tuple[Interval, Interval]:
    """Return (watts of all boards, error of their curve) under a utilization, known watts, or the class's prior."""
    if not machine.gpu_count:
        return Interval.exact(0.0), Interval.exact(1.0)
    duty = exactly(0.0)
    if wall_watts is None:
        duty, wall_watts, _ = gpu_load(machine, CLASSES[class_name], GpuUse(), utilization)
    return gpu_power(machine, duty, wall_watts)


def _interval(name: str, value: Interval) -> dict[str, object]:
    return {f"{name}_{end}": float(figure) for end, figure in zip(Interval._fields, value, strict=True)}
