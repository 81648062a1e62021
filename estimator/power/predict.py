"""Watts of given hardware at a named scope: the same curves that fill the instance tables, read at one utilization."""

from __future__ import annotations

from dataclasses import replace
from math import ceil, log

from ..errors import InputError, UnknownNameError
from ..model import Interval, Step
from ..physics import intervals, server
from ..physics.power import LOADS, curve_watts
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
        ONE host; ``nodes`` such hosts are predicted. Without ``nodes``, a GPU count above 16 is read as the whole job's and spread
        over hosts of eight.
    scope : str
        ``gpu_only``, ``cpu_pkg``, ``cpu_pkg+dram``, ``server_ac`` or ``server+pue``.
    cpu_util, gpu_util : float, optional
        Fractions 0–1. Without them: the usual host load of GPU jobs or the prior of general machines; GPUs as busy as the class.
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
    workload = workload or "general"
    return _Job(hardware, nodes, workload, model).at(scope, cpu_util, gpu_util, pue)


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
    """One prediction in the making: terms, trail and warnings gather here."""

    def __init__(self, hardware: Hardware, nodes: int, workload: str, model: PowerModel) -> None:
        self.hardware, self.nodes, self.workload, self.model = hardware, nodes, workload, model
        self.steps: list[Step] = []
        self.warnings: list[str] = []
        self.tier = "measured"

    def at(self, scope: str, cpu_util: float | None, gpu_util: float | None, pue: Interval | float | None) -> Prediction:
        parts: dict[str, Interval] = {}
        if scope == "gpu_only":
            if not self.hardware.gpu_count:
                raise InputError("scope gpu_only needs at least one GPU; got 0. Give --gpu and --gpus, or another scope.")
            parts["gpu"] = self._gpus(gpu_util, wall=False)
        elif scope.startswith("cpu_pkg"):
            if self.hardware.sockets < 1:
                raise InputError(f"scope {scope} needs at least one CPU socket; got 0.")
            parts["host"] = self._host(cpu_util, scope)
        else:
            parts["host"] = self._host(cpu_util, "server")
            if self.hardware.gpu_count:
                parts["gpu"] = self._gpus(gpu_util, wall=True)
                parts["node"] = self._node()
        watts = intervals.total(parts.values()).scaled(self.nodes)
        if self.nodes > 1:
            self.steps.append(Step("nodes", float(self.nodes), "", "hosts of this kind"))
        if scope == "server+pue":
            overhead = self._pue(pue)
            watts = intervals.product(watts, overhead)
        return Prediction(watts, self.tier, tuple(self.steps), tuple(self.warnings), parts, scope)

    def _host(self, cpu_util: float | None, scope: str) -> Interval:
        host = HostModel(self.hardware, self.model)
        self.steps += host.steps()
        self.warnings += host.warnings
        self.tier = weaker(self.tier, host.spec.tier)
        wanted = {"server": (0, 1, 2), "cpu_pkg": (0,), "cpu_pkg+dram": (0, 1)}[scope]
        points = [sum(host.parts(i)[part] for part in wanted) for i in range(4)]
        use = self._utilization(cpu_util)
        central, low, high = (curve_watts(u, *points) for u in (use.central, use.low, use.high))
        factor = self._factor(host, use.central, "server" if scope == "server" else "package")
        share = self._host_share()
        spread = intervals.product(Interval(low, central, high), factor) if central > 0 else Interval(0.0, 0.0, 0.0)
        return spread.scaled(share)

    def _factor(self, host: HostModel, utilization: float, scope: str) -> Interval:
        """Bounds at a utilization between two loads: the widths of both, weighted by nearness."""
        bounds = [host.factors(i, scope) for i in range(4)]
        low, high = (curve_watts(utilization, *(log(getattr(b, side)) for b in bounds)) for side in ("low", "high"))
        from math import exp

        return Interval(exp(low), 1.0, exp(high))

    def _utilization(self, given: float | None) -> Interval:
        if given is not None:
            self.steps.append(Step("CPU utilization", given, "", "given"))
            return Interval.exact(given)
        kind = "idle" if self.workload == "idle" else "general" if self.workload == "general" and not self.hardware.gpu_count else "gpu_host"
        prior = self.model.coefficient(f"utilization.cpu.{kind}")
        self.steps.append(prior.step()._replace(assumed=True))
        return Interval(prior.low or 0.0, prior.value, prior.high or prior.value)

    def _host_share(self) -> float:
        whole = self.hardware.gpus_per_node
        if not whole or not self.hardware.gpu_count or whole <= self.hardware.gpu_count:
            return 1.0
        share = float(server.host_share(self.hardware.gpu_count, whole))
        self.steps.append(Step("share of the host", share, "", f"{self.hardware.gpu_count} of {whole} GPUs"))
        return share

    def _gpus(self, gpu_util: float | None, *, wall: bool) -> Interval:
        gpu = GpuModel(self.hardware, self.model)
        self.tier = weaker(self.tier, gpu.spec.tier)
        self.warnings += gpu.warnings
        self.steps += gpu.steps(self.workload)
        use = 1.0 if gpu_util is None else gpu_util
        self.steps.append(Step("GPU utilization", use, "", "as busy as the class" if gpu_util is None else "given", (), gpu_util is None))
        board = gpu.board_watts(self.workload, use)
        one = gpu.wall_watts(board) if wall else board
        busy, idle = gpu.factors(self.workload, 1.0), gpu.factors(self.workload, 0.0)
        low, high = busy.low**use * idle.low ** (1 - use), busy.high**use * idle.high ** (1 - use)
        terms = [Interval.factors(one * self.hardware.gpu_count, low, high)]
        terms += self._scale_out()
        self.ceiling = gpu.wall_watts(gpu.spec.tdp_watts) if wall else gpu.spec.tdp_watts
        result = intervals.product(*terms)
        # A board cannot exceed its power limit for long: the bound is physical, not statistical.
        top = self.ceiling * self.hardware.gpu_count * self.model["gpu.tdp_ceiling"]
        return Interval(result.low, result.central, max(result.central, min(result.high, top)))

    def _scale_out(self) -> list[Interval]:
        if self.nodes == 1 or self.workload == "idle":
            return []
        kind = "grows" if self.workload in ("llm-training", "serving", "serving-image") else "fixed"
        exponent = self.model.coefficient(f"gpu.scale_out_exponent.{kind}")
        self.steps.append(exponent.step())
        factors = [float(server.shared_among(self.nodes, value)) for value in (exponent.high or 0.0, exponent.value, exponent.low or 0.0)]
        return [Interval(factors[0], factors[1], max(factors[1], factors[2]))]

    def _node(self) -> Interval:
        gpu = GpuModel(self.hardware, self.model)
        whole = self.hardware.gpus_per_node or self.hardware.gpu_count
        watts = gpu.node_watts(max(whole, self.hardware.gpu_count)) * self._share_quietly()
        bounds = self.model.coefficient(f"gpu.node_share.{gpu.spec.form}")
        return Interval.factors(watts, (bounds.low or 0.0) / bounds.value, (bounds.high or bounds.value) / bounds.value)

    def _share_quietly(self) -> float:
        whole = self.hardware.gpus_per_node or 0
        return self.hardware.gpu_count / whole if whole > self.hardware.gpu_count else 1.0

    def _pue(self, given: Interval | float | None) -> Interval:
        if isinstance(given, Interval):
            interval = given
        elif given is not None:
            if not 1 <= given < 10:
                raise InputError(f"pue must be at least 1 and below 10; got {given:g}.")
            interval = Interval.exact(given)
        else:
            prior = self.model.coefficient("facility.pue")
            self.steps.append(prior.step()._replace(assumed=True))
            return Interval(prior.low or 1.0, prior.value, prior.high or prior.value)
        self.steps.append(Step("PUE", interval.central, "", "given", (), False, interval.low, interval.high))
        return interval


__all__ = ["LOADS", "predict"]
