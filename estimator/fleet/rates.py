"""Energy and emissions of one unit (a machine-hour, a vCPU-hour, a GiB-month …) for each key, computed in SQL.

The formulas are those of :mod:`estimator.physics`, printed by operands that write SQL: measured utilization goes
through the curves here, and so do priors. Lookups are left joins in LOOKUP_ORDER; what leads nowhere keeps its reason.
"""

from __future__ import annotations

from ..machines.load import Load
from ..model import Interval
from ..physics import emissions, intervals, loads, power
from .cells import HOLDING_KEYS, SITE_KEYS
from .engine import CELLS, HOLDINGS, MEASURED, SITES, Query
from .sql import Sql, interval, interval_columns, listed, text

#: Keys of a rate: what is held, where and when, and under which measured load.
KEYS = (*dict.fromkeys((*HOLDING_KEYS, *SITE_KEYS)), "load_id")
#: Pieces of a measured load: at most one for each straight part of a curve.
MEASURED_NODES = 3
_NODES = 5
#: A gap of the measurement below which there is none.
_NO_GAP = 1e-9
_CURVE = tuple(Sql(f"c{load}") for load in (0, 10, 50, 100))
_LOW, _HIGH = (tuple(Sql(f"{end}{load}") for load in (0, 10, 50, 100)) for end in ("lf", "hf"))


def measured_join(left: str, right: str) -> str:
    """Return the condition that joins usage to its measured load."""
    return (
        f"{left}.k_class = 'machine' AND {left}.resource_key = {right}.resource_key"
        f" AND {left}.k_month = {right}.load_month"
    )


def rates(cells: str = CELLS) -> Query:
    """Return the query of the rates of all keys in the cells."""
    stages = {
        "rate_keys": _keys(cells),
        "rate_inputs": _inputs(),
        "rate_loads": _loads(),
        "rate_watts": _watts(),
        "rate_sides": _sides(),
        "rate_machines": _machines(),
        "rate_units": _units(),
        "rate_widths": _widths(),
        "rate_parts": _parts(),
        "rate_energy": _energy(),
    }
    return Query(stages, _result())


def _keys(cells: str) -> str:
    keys = ", ".join(f"cells.{name}" for name in KEYS if name != "load_id")
    return (
        f"SELECT DISTINCT {keys}, coalesce(measured.load_id, '') AS load_id\n"
        f"FROM {cells} AS cells LEFT JOIN {MEASURED} AS measured ON {measured_join('cells', 'measured')}"
    )


def _inputs() -> str:
    """Keys with everything that was looked up: the measured load's nodes where there are any, else the prior's."""
    holdings = " AND ".join(f"keys.{name} = held.{name}" for name in HOLDING_KEYS)
    sites = " AND ".join(f"keys.{name} = site.{name}" for name in SITE_KEYS)
    taken = {
        "keys": [*KEYS],
        "held": ["unit", "machine", "tier", "scope", "method", "holding_reason", "has_curve", "has_pue",
                 "shared_fraction", "prior_source", "prior_low", "prior_high",
                 *(item.text for curve in (_CURVE, _LOW, _HIGH) for item in curve),
                 *(f"{name}_{end}" for name in ("direct", "embodied") for end in Interval._fields)],
        "site": ["known_region", "site_level", "site_reason",
                 *(f"{name}_{end}" for name in ("pue", "intensity") for end in Interval._fields)],
    }  # fmt: skip
    items = [f"{source}.{name}" for source, names in taken.items() for name in names]
    items.append("CASE WHEN measured.has_cpu AND held.has_curve THEN measured.gap END AS gap")
    for number in range(1, _NODES + 1):
        for kind in ("w", "u"):
            own = f"measured.{kind}{number}" if number <= MEASURED_NODES else "0e0"
            items.append(f"CASE WHEN measured.has_cpu THEN {own} ELSE held.{kind}{number} END"
                         f" AS {kind}{number}")  # fmt: skip
    same = "measured.boards_central IS NOT NULL AND measured.boards_sku = lower(held.machine)"
    for name in ("boards", "boards_model"):
        for end in Interval._fields:
            items.append(f"CASE WHEN {same} THEN measured.{name}_{end} ELSE held.{name}_{end} END AS {name}_{end}")
    items.append(f"CASE WHEN {same} THEN measured.gpu_source END AS gpu_source")
    return (
        f"SELECT\n{listed(items)}\nFROM rate_keys AS keys\n"
        f"LEFT JOIN {HOLDINGS} AS held ON {holdings}\n"
        f"LEFT JOIN {SITES} AS site ON {sites}\n"
        f"LEFT JOIN {MEASURED} AS measured ON keys.load_id = measured.load_id"
    )


def _load() -> Load:
    """The load of a key, in columns."""
    nodes = tuple((Sql(f"w{number}"), Sql(f"u{number}")) for number in range(1, _NODES + 1))
    return Load(nodes, Sql("load_low"), Sql("load_high"), False)  # type: ignore[arg-type]  # columns


def _loads() -> str:
    """Mean utilization and its bounds: the prior's, or those of the gap in what was measured."""
    mean = Sql("(" + " + ".join(text(weight * value) for weight, value in _load().nodes) + ")")
    low, _, high = loads.gap_range(mean, Sql("gap"), Sql("prior_low"), Sql("prior_high"))
    items = [
        "rate_inputs.*",
        f"{mean.text} AS load_mean",
        f"CASE WHEN gap IS NULL THEN prior_low ELSE {text(low)} END AS load_low",
        f"CASE WHEN gap IS NULL THEN prior_high ELSE {text(high)} END AS load_high",
        f"{text(loads.mean_curve_watts(_load().nodes, _CURVE))} AS host_central_watts",
    ]
    return f"SELECT\n{listed(items)}\nFROM rate_inputs"


def _watts() -> str:
    """Host watts with the load's bounds, none where all of it was measured; the model's error at the mean load."""
    load, central = _load(), Sql("host_central_watts")
    held = loads.load_range(central, _CURVE, load.low, load.high)
    exact = f"gap IS NOT NULL AND gap < {text(_NO_GAP)}"
    host = Interval(*(Sql(f"CASE WHEN {exact} THEN {text(central)} ELSE {text(end)} END") for end in held))  # type: ignore[arg-type]
    model = loads.model_range(Sql("load_mean"), _LOW, _HIGH)
    items = ["rate_loads.*", *interval_columns("host", host), *interval_columns("host_model", model)]
    return f"SELECT\n{listed(items)}\nFROM rate_loads"


def _sides() -> str:
    """Watts of the host and of the boards with both errors each, and with the power model's alone."""
    items = ["rate_watts.*"]
    for side in ("host", "boards"):
        held, model = interval(side), interval(f"{side}_model")
        items += interval_columns(f"{side}_watts", intervals.product(held, model))
        items += interval_columns(f"{side}_by_model", _times(model, held.central))
    return f"SELECT\n{listed(items)}\nFROM rate_watts"


def _machines() -> str:
    """Watts of a machine with both errors, and with the power model's alone: :func:`..physics.loads.machine_range`."""
    sums = {
        name: intervals.total((interval(f"host_{part}"), interval(f"boards_{part}")))
        for name, part in (("machine_watts", "watts"), ("model_watts", "by_model"))
    }
    items = ["rate_sides.*", *(item for name, value in sums.items() for item in interval_columns(name, value))]
    return f"SELECT\n{listed(items)}\nFROM rate_sides"


def _times(factors: Interval, central: object) -> Interval:
    return Interval(*(end * central for end in factors))  # type: ignore[operator]


def _units() -> str:
    """Energy of a unit at the wall of the equipment: of a machine by its watts, else by coefficient. [kWh]"""
    by_watts = intervals.evaluated(power.it_energy_kwh, interval("machine_watts"), 1.0)
    ends = zip(by_watts, interval("direct"), strict=True)
    unit = Interval(*(Sql(f"CASE WHEN has_curve THEN {text(own)} ELSE {text(flat)} END") for own, flat in ends))  # type: ignore[arg-type]
    pue = Interval(*(Sql(f"CASE WHEN has_pue THEN {text(end)} ELSE 1e0 END") for end in interval("pue")))  # type: ignore[arg-type]
    items = ["rate_machines.*", *interval_columns("it", unit), *interval_columns("overhead", pue)]
    return f"SELECT\n{listed(items)}\nFROM rate_machines"


def _widths() -> str:
    """Widths relative to the central value: of the whole, of the power model's error, of the site."""
    model = intervals.relative(interval("model_watts"))
    known = Interval(*(Sql(f"CASE WHEN has_curve THEN {text(end)} ELSE 1e0 END") for end in model))  # type: ignore[arg-type]
    items = [
        "rate_units.*",
        *interval_columns("width", intervals.relative(interval("it"))),
        *interval_columns("model_width", known),
        *interval_columns("overhead_width", intervals.relative(interval("overhead"))),
        *interval_columns("grid_width", intervals.relative(interval("intensity"))),
    ]
    return f"SELECT\n{listed(items)}\nFROM rate_units"


def _parts() -> str:
    """The widths by whose error they are: of all machines, of one type, and the rest, out of which one's own is."""
    fraction = Sql("shared_fraction")
    rest, shared = intervals.parted(interval("width"), fraction)
    items = [
        "rate_widths.*",
        *interval_columns("rest_width", rest),
        *interval_columns("alike_width", intervals.parted(interval("model_width"), fraction)[0]),
        *interval_columns("model_shared_width", shared),
    ]
    return f"SELECT\n{listed(items)}\nFROM rate_widths"


def _energy() -> str:
    """Energy of a unit with the site's overhead, and how much of its width is whose."""
    energy = intervals.evaluated(power.facility_energy_kwh, interval("it"), interval("overhead"))
    own = intervals.remainder(interval("rest_width"), interval("alike_width"))
    shared = intervals.product(interval("model_shared_width"), interval("overhead_width"))
    items = [
        "rate_parts.*",
        *interval_columns("energy", energy),
        *interval_columns("own_width", own),
        *interval_columns("shared_width", shared),
    ]
    return f"SELECT\n{listed(items)}\nFROM rate_parts"


def _result() -> str:
    emitted = intervals.evaluated(emissions.operational_kgco2e, interval("energy"), interval("intensity"))
    shared = interval("shared_width")
    shared_operational = intervals.product(shared, interval("grid_width"))
    reason = (
        "CASE WHEN unit IS NULL THEN 'nothing was looked up for it' WHEN holding_reason <> '' THEN holding_reason"
        " WHEN site_level IS NULL OR site_level = '' THEN coalesce(site_reason, 'its place was not looked up') END"
    )
    source = (
        f"CASE WHEN gap IS NULL THEN prior_source WHEN gap < {text(_NO_GAP)} THEN 'measured'"
        " ELSE 'measured+gaps' END || CASE WHEN gpu_source IS NULL THEN '' ELSE ', GPU ' || gpu_source END"
    )
    known = "rate_reason IS NULL"
    items = [
        *KEYS, "coalesce(unit, 'machine') AS unit", "machine", "tier", "scope", "method", "known_region", "site_level",
        "site_reason", "load_mean", "gap", "rate_reason",
        f"CASE WHEN {known} THEN {source} END AS utilization_source",
        *interval_columns("kwh", interval("energy"), guard=known),
        *interval_columns("kgco2e", emitted, guard=known),
        *interval_columns("embodied", interval("embodied"), guard=f"{known} AND has_curve"),
        *interval_columns("own", interval("own_width"), guard=known),
        *interval_columns("alike", interval("alike_width"), guard=known),
        *interval_columns("shared_kwh", shared, guard=known),
        *interval_columns("shared_kgco2e", shared_operational, guard=known),
    ]  # fmt: skip
    return f"SELECT\n{listed(items)}\nFROM (SELECT rate_energy.*, {reason} AS rate_reason FROM rate_energy) AS reasoned"
