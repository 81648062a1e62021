"""Watts of given hardware at a named scope: the same curves that fill the instance tables, read at one utilization."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from .. import tables
from ..errors import InputError, UnknownNameError
from ..model import Interval, Step
from ..physics import duty as law
from ..physics import intervals, server
from ..physics.power import curve_watts
from .classes import Network, check_inputs, checked
from .coefficients import PowerModel, released
from .curves import GpuModel, HostModel, weaker
from .duty import NODE_WEIGHTS, Work, duty_of
from .hardware import SCOPES, Hardware, Prediction
from .idle import check_state, idle_watts

#: More GPUs than any one host holds: the count means a cluster.
_LARGEST_HOST = 16


def predict(
    hardware: Hardware,
    *,
    scope: str = "server_ac",
    cpu_util: float | None = None,
    gpu_util: float | None = None,
    workload: str | None = None,
    pue: Interval | float | None = None,
    nodes: int | None = None,
    batch: float | None = None,
    precision: str | None = None,
    network: Network | None = None,
    idle_state: str | None = None,
    model: PowerModel | None = None,
) -> Prediction:
    """Return the mean watts of hardware at a scope, as a 90 % interval with its trail.

    Parameters
    ----------
    hardware : Hardware
        ONE host; ``nodes`` such hosts are predicted. Without ``nodes``, a GPU count above 16 is read as the whole
        job's and spread over hosts of eight.
    scope : str
        ``gpu_only``, ``cpu_pkg``, ``cpu_pkg+dram``, ``server_ac`` or ``server+pue``.
    cpu_util, gpu_util : float, optional
        Fractions 0–1. Without them: the usual host load of GPU jobs or the prior of general machines; GPUs as busy
        as the class. ``gpu_util`` is the driver's: time with a kernel resident, not intensity.
    workload : str, optional
        A class of :func:`estimator.power.work_classes`; by default ``general``: nothing known, so a wide range.
    pue : Interval or float, optional
        Facility overhead for ``server+pue``.
    batch : float, optional
        Items of one step on one GPU: with the class or the network it tells how full a step is.
    precision : str, optional
        ``fp32``, ``amp``, ``bf16`` or ``fp8``: at which rate the board works a step off.
    network : Network, optional
        What a name told of the network: see :func:`estimator.power.network_of`.
    idle_state : str, optional
        ``deep``, ``awake`` or ``context``, for the class ``idle``.

    Raises
    ------
    InputError
        If the scope holds nothing of this hardware (``gpu_only`` without GPUs) or a value breaks its rule.
    """
    model = model or released()
    kind = checked(workload, model.classes)
    check_inputs(batch, precision)
    check_state(idle_state)
    if scope not in SCOPES:
        raise UnknownNameError("scope", scope, (), f"Known: {', '.join(SCOPES)}.")
    for name, value in (("cpu_util", cpu_util), ("gpu_util", gpu_util)):
        if value is not None and not 0 <= value <= 1:
            raise InputError(f"{name} must be between 0 and 1; got {value:g}.")
    hardware, nodes = _as_hosts(hardware, nodes, model)
    work = Work(kind, batch, precision, network, hardware.gpu_count)
    job = _Job(hardware, nodes, work, idle_state, model)
    origin = "unknown: anything from waiting for data to full load" if workload is None else "given"
    job.steps.append(Step("workload class", work.workload, "", origin, (), workload is None))
    return job.at(scope, cpu_util, gpu_util, pue)


def _as_hosts(hardware: Hardware, nodes: int | None, model: PowerModel) -> tuple[Hardware, int]:
    if nodes is not None:
        if nodes < 1:
            raise InputError(f"nodes must be at least 1; got {nodes}.")
        return hardware, nodes
    if hardware.gpu_count <= _LARGEST_HOST:
        return hardware, 1
    per_node = hardware.gpus_per_node or 8
    hosts = ceil(hardware.gpu_count / per_node)
    return replace(hardware, gpu_count=max(1, round(hardware.gpu_count / hosts)), gpus_per_node=None), hosts


class _Job:
    """One prediction in the making: parts, trail, warnings and what widens it gather here."""

    def __init__(self, hardware: Hardware, nodes: int, work: Work, idle_state: str | None, model: PowerModel) -> None:
        self.hardware, self.nodes, self.work, self.model = hardware, nodes, work, model
        self.idle_state = idle_state
        self.mean_duty = 0.0
        self.steps: list[Step] = []
        self.warnings: list[str] = []
        self.tier = "measured"
        #: Contributor → (watts it takes off, watts it adds), of the whole job.
        self.widths: dict[str, tuple[float, float]] = {}
        whole = hardware.gpus_per_node or 0
        self.share = float(server.host_share(hardware.gpu_count, whole)) if 0 < hardware.gpu_count < whole else 1.0

    @property
    def _dense(self) -> bool:
        return self.model.classes[self.work.workload].arithmetic == "fp64"

    def at(
        self, scope: str, cpu_util: float | None, gpu_util: float | None, pue: Interval | float | None
    ) -> Prediction:
        parts: dict[str, Interval] = {}
        if scope == "gpu_only":
            if not self.hardware.gpu_count:
                raise InputError(
                    "scope gpu_only needs at least one GPU; got 0. Give a GPU model and count, or another scope."
                )
            parts["gpu"] = self._gpus(gpu_util, wall=False)
        elif self.hardware.sockets < 1:
            raise InputError(f"scope {scope} needs at least one CPU socket; got 0.")
        elif scope.startswith("cpu_pkg"):
            parts["host"] = self._host(cpu_util, scope)
        else:
            parts["host"] = self._host(cpu_util, "server")
            if self.hardware.gpu_count:
                parts["gpu"] = self._gpus(gpu_util, wall=True)
                parts["node"] = self._node()
        watts = intervals.total(parts.values())
        if self.hardware.gpu_count and self._dense and scope.startswith("server"):
            # Whole clusters were measured at this scope: their scatter stands for that of the parts.
            bounds = self.model.coefficient("width.gpu.dense")
            self.steps.append(bounds.step())
            watts = Interval.factors(watts.central, bounds.low or 1.0, bounds.high or 1.0)
        if self.nodes > 1:
            self.steps.append(Step("nodes", float(self.nodes), "", "hosts of this kind"))
        if scope == "server+pue":
            overhead = self._pue(pue)
            watts = intervals.product(watts, overhead)
            relative = (overhead.low / overhead.central, overhead.high / overhead.central)
            self.widths["PUE unknown: give it"] = (watts.central * (1 - relative[0]), watts.central * (relative[1] - 1))
        return Prediction(
            watts, self.tier, tuple(self.steps), tuple(self.warnings), parts, scope, self._widest(watts.central)
        )

    def _widest(self, central: float) -> str:
        spans = {
            name: Interval(max(0.0, central - low), central, central + high)
            for name, (low, high) in self.widths.items()
        }
        return intervals.widest(spans)

    def _note_width(self, name: str, interval: Interval) -> None:
        self.widths[name] = (interval.central - interval.low, interval.high - interval.central)

    def _host(self, cpu_util: float | None, scope: str) -> Interval:
        host = HostModel(self.hardware, self.model, dense=self._dense and not self.hardware.gpu_count)
        self.steps += host.steps()
        self.warnings += host.warnings
        self.tier = weaker(self.tier, host.spec.tier)
        if self.share < 1:
            self.steps.append(Step("share of the host", self.share, "", "GPUs used over GPUs of the host"))
        nodes, low, high = self._utilization(cpu_util)
        wanted = {"cpu_pkg": (0,), "cpu_pkg+dram": (0, 1), "server": (0, 1, 2)}[scope]
        curve = [sum(host.parts(i)[part] for part in wanted) for i in range(4)]
        scale = self.share * self.nodes

        def at(utilization: float) -> float:
            return scale * float(curve_watts(utilization, *curve))

        # The mean of the watts, not the watts of the mean.
        central = sum(weight * at(value) for weight, value in nodes)
        mean = sum(weight * value for weight, value in nodes)
        load = Interval(min(at(low), central), central, max(at(high), central))
        factor = host.factors_at(mean, "server" if scope == "server" else "package")
        self._note_width("CPU utilization unknown: give it", load)
        self._note_width(f"power model of the CPU host ({host.spec.tier})", factor.scaled(central))
        result = intervals.product(load, factor)
        if scope == "server":
            return result
        # Packages cannot draw more than their turbo limit for long, whatever the residuals say.
        dram = float(curve_watts(high, *(host.parts(i)[1] for i in range(4)))) if 1 in wanted else 0.0
        top = scale * (host.spec.most_watts * host.sockets + dram * factor.high)
        return Interval(result.low, result.central, max(result.central, min(result.high, top)))

    def _utilization(self, given: float | None) -> tuple[tuple[tuple[float, float], ...], float, float]:
        """Weighted nodes of the CPU utilization, and its 90 % bounds."""
        if given is not None:
            self.steps.append(Step("CPU utilization", given, "", "given"))
            return ((1.0, given),), given, given
        if self.work.workload == "idle":
            prior = self.model.coefficient("utilization.cpu.idle")
            self.steps.append(prior.step()._replace(assumed=True))
            low, high = prior.low or 0.0, prior.high or prior.value
            return ((1.0, prior.value),), low, high
        if self.work.workload == "dense-hpc" and not self.hardware.gpu_count:
            self.steps.append(Step("CPU utilization", 1.0, "", "dense work on every core", (), True))
            return ((1.0, 1.0),), 1.0, 1.0
        kind = "gpu_training" if self.hardware.gpu_count else "general"
        (row,) = tables.rows_for("utilization_priors", kind, "cpu")
        values = [tables.figure(row, name, "utilization_priors") for name in ("q05", "q25", "q50", "q75", "q95")]
        nodes = tuple(zip(NODE_WEIGHTS, values, strict=True))
        mean = sum(weight * value for weight, value in nodes)
        sources = tuple(row["source_ids"].split())
        how = f"prior of class {kind}, integrated through the curve"
        self.steps.append(Step("CPU utilization", mean, "fraction", how, sources, True, values[0], values[-1]))
        return nodes, values[0], values[-1]

    def _gpus(self, gpu_util: float | None, *, wall: bool) -> Interval:
        gpu = GpuModel(self.hardware, self.model)
        self.tier = weaker(self.tier, gpu.spec.tier)
        self.warnings += gpu.warnings
        count = self.hardware.gpu_count * self.nodes
        to_wall = gpu.wall_watts if wall else float
        if self.work.workload == "idle" or gpu_util == 0.0:
            return self._idle(gpu, count * to_wall(1.0))
        duty = duty_of(self.work, gpu.spec, self.model, gpu_util)
        self.mean_duty = duty.mean
        self.steps += (*gpu.steps(), *duty.steps)
        limit = gpu.limit_of(self.work.workload)
        spans = [
            gpu.capped(float(law.board_watts(share, min(gpu.spec.waiting_watts, limit), limit)))
            for share in duty.quantiles
        ]
        mean = sum(weight * value for weight, value in zip(NODE_WEIGHTS, spans, strict=True))
        boards = Interval(spans[0], mean, max(mean, spans[-1])).scaled(count * to_wall(1.0))
        unknown = "class of work unknown: give --workload"
        name = unknown if self.work.workload == "general" else f"duty of GPUs in {self.work.workload}"
        if gpu_util is None and self.work.batch is None and self.work.workload not in ("general", "dense-hpc"):
            name += ": give --gpu-util or --batch"
        self._note_width(name, boards)
        result = intervals.product(boards, gpu.factors_at(duty.mean), *self._scale_out(boards.central))
        # A board cannot exceed its power limit for long: the bound is physical, not statistical.
        top = count * to_wall(gpu.most_watts)
        return Interval(result.low, result.central, max(result.central, min(result.high, top)))

    def _idle(self, gpu: GpuModel, scale: float) -> Interval:
        each, step = idle_watts(gpu.spec, self.model, self.idle_state)
        self.steps += (*gpu.steps(), step)
        found = each.scaled(scale)
        self._note_width("idle state of the GPUs" + ("" if self.idle_state else " unknown: give --idle-state"), found)
        return found

    def _scale_out(self, central: float) -> list[Interval]:
        if self.nodes == 1 or self._dense:
            return []
        grows = self.work.workload in ("llm-training", "serving", "serving-image")
        exponent = self.model.coefficient(f"gpu.scale_out_exponent.{'grows' if grows else 'fixed'}")
        self.steps.append(exponent.step())
        value, low, high = exponent.value, exponent.low or 0.0, exponent.high or exponent.value
        slow, middle, fast = (
            float(server.shared_among(self.nodes, b)) for b in (max(high, value), value, min(low, value))
        )
        factor = Interval(slow, middle, fast)
        self._note_width("waiting for other nodes", factor.scaled(central))
        return [factor]

    def _node(self) -> Interval:
        gpu = GpuModel(self.hardware, self.model)
        whole = max(self.hardware.gpus_per_node or 0, self.hardware.gpu_count)
        node = gpu.node_interval(whole, self.mean_duty).scaled(self.share * self.nodes)
        self._note_width("what GPUs bring to the node", node)
        return node

    def _pue(self, given: Interval | float | None) -> Interval:
        if given is None:
            prior = self.model.coefficient("facility.pue")
            self.steps.append(prior.step()._replace(assumed=True))
            return Interval(prior.low or 1.0, prior.value, prior.high or prior.value)
        interval = given if isinstance(given, Interval) else Interval.exact(given)
        if not 1 <= interval.low <= interval.high < 10:
            raise InputError(f"pue must be at least 1 and below 10; got {interval.central:g}.")
        self.steps.append(Step("PUE", interval.central, "", "given", (), False, interval.low, interval.high))
        return interval
