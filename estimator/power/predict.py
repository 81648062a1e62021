"""Watts of given hardware at a named scope: the same curves that fill the instance tables, read at one utilization."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from ..errors import InputError, UnknownNameError
from ..model import Interval, Step
from ..physics import intervals, server
from ..physics.power import curve_watts
from .coefficients import PowerModel, released
from .curves import GpuModel, HostModel, weaker
from .hardware import SCOPES, Hardware, Prediction
from .workloads import checked

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
        as the class.
    workload : str, optional
        One of :data:`WORKLOADS`; by default ``general``: nothing known, so a wide range.
    pue : Interval or float, optional
        Facility overhead for ``server+pue``.

    Raises
    ------
    InputError
        If the scope holds nothing of this hardware (``gpu_only`` without GPUs) or a value breaks its rule.
    """
    model = model or released()
    checked(workload)
    if scope not in SCOPES:
        raise UnknownNameError("scope", scope, (), f"Known: {', '.join(SCOPES)}.")
    for name, value in (("cpu_util", cpu_util), ("gpu_util", gpu_util)):
        if value is not None and not 0 <= value <= 1:
            raise InputError(f"{name} must be between 0 and 1; got {value:g}.")
    hardware, nodes = _as_hosts(hardware, nodes, model)
    job = _Job(hardware, nodes, workload or "general", model)
    origin = "unknown: anything from waiting for data to full load" if workload is None else "given"
    job.steps.append(Step("workload class", job.workload, "", origin, (), workload is None))
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

    def __init__(self, hardware: Hardware, nodes: int, workload: str, model: PowerModel) -> None:
        self.hardware, self.nodes, self.workload, self.model = hardware, nodes, workload, model
        self.steps: list[Step] = []
        self.warnings: list[str] = []
        self.tier = "measured"
        #: Contributor → (watts it takes off, watts it adds), of the whole job.
        self.widths: dict[str, tuple[float, float]] = {}
        whole = hardware.gpus_per_node or 0
        self.share = float(server.host_share(hardware.gpu_count, whole)) if 0 < hardware.gpu_count < whole else 1.0

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
        host = HostModel(self.hardware, self.model)
        self.steps += host.steps()
        self.warnings += host.warnings
        self.tier = weaker(self.tier, host.spec.tier)
        if self.share < 1:
            self.steps.append(Step("share of the host", self.share, "", "GPUs used over GPUs of the host"))
        wanted = {"server": (0, 1, 2), "cpu_pkg": (0,), "cpu_pkg+dram": (0, 1)}[scope]
        points = [sum(parts[part] for part in wanted) for parts in map(host.parts, range(4))]
        use = self._utilization(cpu_util)
        low, central, high = (self._scaled(float(curve_watts(u, *points))) for u in use)
        factor = host.factors_at(use.central, "server" if scope == "server" else "package")
        self._note_width("CPU utilization unknown: give it", Interval(low, central, high))
        self._note_width(f"power model of the CPU host ({host.spec.tier})", factor.scaled(central))
        result = intervals.product(Interval(low, central, high), factor)
        if scope == "server":
            return result
        # Packages cannot draw more than their turbo limit for long, whatever the residuals say.
        dram = float(curve_watts(use.high, *(host.parts(i)[1] for i in range(4)))) if 1 in wanted else 0.0
        top = self._scaled(host.spec.most_watts * host.sockets + dram * factor.high)
        return Interval(result.low, result.central, max(result.central, min(result.high, top)))

    def _scaled(self, watts: float) -> float:
        """Watts of one host's part in use, times the hosts. [W]"""
        return self.share * self.nodes * watts

    def _utilization(self, given: float | None) -> Interval:
        if given is not None:
            self.steps.append(Step("CPU utilization", given, "", "given"))
            return Interval.exact(given)
        without_gpus = self.workload == "general" and not self.hardware.gpu_count
        kind = "idle" if self.workload == "idle" else "general" if without_gpus else "gpu_host"
        prior = self.model.coefficient(f"utilization.cpu.{kind}")
        self.steps.append(prior.step()._replace(assumed=True))
        return Interval(prior.low or 0.0, prior.value, prior.high or prior.value)

    def _gpus(self, gpu_util: float | None, *, wall: bool) -> Interval:
        gpu = GpuModel(self.hardware, self.model)
        self.tier = weaker(self.tier, gpu.spec.tier)
        self.warnings += gpu.warnings
        self.steps += gpu.steps(self.workload)
        use = 1.0 if gpu_util is None else gpu_util
        origin = "as busy as the class of work" if gpu_util is None else "given"
        self.steps.append(Step("GPU utilization", use, "", origin, (), gpu_util is None))
        count = self.hardware.gpu_count * self.nodes
        to_wall = gpu.wall_watts if wall else float
        central = count * to_wall(gpu.board_watts(self.workload, use))
        model = gpu.factors_at(self.workload, use).scaled(central)
        name = (
            "class of work unknown: give --workload"
            if self.workload == "general"
            else f"power of GPUs in {self.workload}"
        )
        self._note_width(name, model)
        result = intervals.product(model, *self._scale_out(central))
        # A board cannot exceed its power limit for long: the bound is physical, not statistical.
        top = count * to_wall(gpu.most_watts)
        return Interval(result.low, result.central, max(result.central, min(result.high, top)))

    def _scale_out(self, central: float) -> list[Interval]:
        if self.nodes == 1 or self.workload == "idle":
            return []
        grows = self.workload in ("llm-training", "serving", "serving-image")
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
        node = gpu.node_interval(whole).scaled(self.share * self.nodes)
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
