"""Simple published ways of guessing watts, for comparison with the power model on the same rows.

They see what the predictor sees (:func:`estimator.validation.rows.visible`), except the last one, fitted on the
rows themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from ..errors import CarbonestError
from ..model import Interval
from ..power import Prediction, cpu_spec, gpu_spec
from .rows import Outcome, Placed, Row, place

#: Green Algorithms' memory factor [W/GiB] and CodeCarbon's [W/GB, 3 W per 8 GB].
_GA_DRAM, _CC_DRAM = 0.3725, 0.375
#: CodeCarbon's share of TDP where it has no meter.
_CC_SHARE = 0.5
#: CCF's ends of the GPU curve, shares of TDP, read at its default of 50 %.
_CCF_GPU = 0.5 * (0.115 + 1.02)
#: The curve that Teads' method gives every CPU it did not measure, shares of TDP at 0/10/50/100 %, and the rest of
#: the server.
_TEADS_SHARES, _TEADS_REST = (0.1161, 0.3183, 0.7523, 1.0186), 0.2
_TEADS_DRAM = (0.2, 0.3, 0.4, 0.6)
#: The usual host that these methods assume when a row names none: two 205 W sockets and 512 GiB for eight GPUs.
_HOST_TDP, _HOST_SOCKETS, _HOST_MEMORY = 205.0, 2, 512.0


@dataclass(frozen=True)
class _Facts:
    """Nominal watts of a row's parts, for the whole job."""

    gpu: float
    cpu: float
    memory_gib: float
    cpu_util: float | None
    gpu_util: float | None
    pue: float


def _facts(placed: Placed) -> _Facts:
    hardware, scope, nodes = placed.hardware, placed.scope, placed.nodes
    gpus = hardware.gpu_count * nodes
    with_gpu = gpus > 0 and not scope.startswith("cpu")
    with_cpu = scope != "gpu_only"
    tdp = cpu_spec(hardware.cpu_model).tdp_watts if hardware.cpu_model else _HOST_TDP
    sockets = hardware.sockets if hardware.cpu_model else _HOST_SOCKETS
    memory = hardware.memory_gib if hardware.memory_gib is not None else (_HOST_MEMORY if gpus else 0.0)
    return _Facts(
        gpus * gpu_spec(hardware.gpu_model).tdp_watts if with_gpu else 0.0,
        sockets * nodes * tdp if with_cpu else 0.0,
        memory * nodes if with_cpu and scope != "cpu_pkg" else 0.0,
        placed.cpu_util,
        placed.gpu_util,
        placed.overhead,
    )


def tdp(placed: Placed) -> float:
    """Nameplate: devices at their TDP all the time, as ML CO2 Impact counts."""
    facts = _facts(placed)
    return facts.gpu or facts.cpu


def green_algorithms(placed: Placed) -> float:
    """Green Algorithms with the row's own scope and PUE: TDP times utilization, plus memory."""
    facts = _facts(placed)
    gpu = facts.gpu * (1.0 if facts.gpu_util is None else facts.gpu_util)
    cpu = facts.cpu * (1.0 if facts.cpu_util is None else facts.cpu_util)
    return (gpu + cpu + _GA_DRAM * facts.memory_gib) * facts.pue


def half_tdp(placed: Placed) -> float:
    """CodeCarbon without meters: half of TDP, plus memory."""
    facts = _facts(placed)
    return _CC_SHARE * (facts.gpu + facts.cpu) + _CC_DRAM * facts.memory_gib


def teads_curve(placed: Placed) -> float:
    """Teads' generic curve times TDP, memory and 20 % of TDP for the rest of the server; CCF's GPUs at 50 %."""
    from ..physics.power import curve_watts

    facts = _facts(placed)
    load = 0.5 if facts.cpu_util is None else facts.cpu_util
    rest = _TEADS_REST if placed.scope.startswith("server") else 0.0
    cpu = facts.cpu * (curve_watts(load, *_TEADS_SHARES) + rest)
    return float(facts.gpu * _CCF_GPU + cpu + facts.memory_gib * curve_watts(load, *_TEADS_DRAM)) * facts.pue


METHODS: dict[str, Callable[[Placed], float]] = {
    "TDP x hours": tdp,
    "Green Algorithms, scope-matched": green_algorithms,
    "half TDP (CodeCarbon without meters)": half_tdp,
    "Teads curve x TDP": teads_curve,
}


def outcomes(method: Callable[[Placed], float], rows: Sequence[Mapping[str, str]]) -> list[Outcome]:
    """Predict every row by a simple method; bounds are the value itself."""
    return [_outcome(row, method) for row in rows]


def _outcome(row: Mapping[str, str], method: Callable[[Placed], float]) -> Outcome:
    try:
        watts = method(place(row))
    except CarbonestError as error:
        return Outcome(row.get("id", ""), None, str(error))
    if watts <= 0:
        return Outcome(row.get("id", ""), None, "nothing of this row is in the method's scope")
    return Outcome(row.get("id", ""), Prediction(Interval.exact(watts), "published", (), ()))


#: Device, scope and load.
_Kind = tuple[str, str, str]


def _kind(placed: Placed) -> _Kind:
    """What the nine constants tell apart: device, scope and kind of load."""
    scope = "server" if placed.scope.startswith("server") else placed.scope
    if not placed.hardware.gpu_count or scope.startswith("cpu"):
        load = placed.cpu_util
        return "cpu", scope, "idle" if load == 0 else "mid" if load is not None and load < 0.75 else "full"
    return "gpu", scope, "serving" if placed.workload.startswith("serving") else "training"


def nine_constants(rows: Sequence[Row], without: Callable[[Row], str] | None = None) -> list[Outcome]:
    """Predict by median shares of TDP by device, scope and load, fitted on the rows themselves.

    Parameters
    ----------
    rows : rows with their measured columns
    without : maps a row to its group; each row is then predicted by constants fitted without its group.
    """
    shares: dict[_Kind, list[tuple[float, str]]] = defaultdict(list)
    for row in rows:
        share = _share(row) if row.get("core", "Y") == "Y" else None
        if share is not None:
            shares[share[0]].append((share[1], without(row) if without else ""))
    medians = {kind: _Medians(found) for kind, found in shares.items()}
    found = []
    for row in rows:
        group = without(row) if without else None

        def constant(placed: Placed, group: str | None = group) -> float:
            own = medians[_kind(placed)].without(group) if _kind(placed) in medians else None
            return tdp(placed) * placed.overhead * own if own is not None else 0.0

        found.append(_outcome(row, constant))
    return found


def _share(row: Row) -> tuple[_Kind, float] | None:
    """Return a row's kind and its measured watts as a share of TDP; ``None`` where either cannot be known."""
    if not row.get("measured_watts"):
        return None
    try:
        placed = place(row)
        nominal = tdp(placed) * placed.overhead
    except CarbonestError:
        return None
    return (_kind(placed), float(row["measured_watts"]) / nominal) if nominal > 0 else None


class _Medians:
    """The median of the shares of a kind without those of one group, in time that grows with the group alone."""

    def __init__(self, shares: list[tuple[float, str]]) -> None:
        ordered = sorted(shares)
        self._values = [value for value, _ in ordered]
        self._positions: dict[str | None, list[int]] = defaultdict(list)
        for position, (_, group) in enumerate(ordered):
            self._positions[group].append(position)
        self._known: dict[str | None, float | None] = {}

    def without(self, group: str | None) -> float | None:
        """Return the median without a group (``None``: of all); ``None`` if nothing is left."""
        if group not in self._known:
            out = self._positions.get(group, []) if group is not None else []
            count = len(self._values) - len(out)
            middle = [self._left(place, out) for place in ((count - 1) // 2, count // 2)] if count else []
            self._known[group] = median(middle) if middle else None
        return self._known[group]

    def _left(self, place: int, out: list[int]) -> float:
        """Return the value at a place among those that are not out; ``out`` holds rising positions."""
        for position in out:
            if position > place:
                break
            place += 1
        return self._values[place]
