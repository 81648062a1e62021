"""Power curves of a host and of one GPU, from the coefficients and the formulas of ``physics.server``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from math import ceil, exp, hypot, log, sqrt
from typing import TypeVar

from ..model import Interval, Step
from ..physics import duty as law
from ..physics import server
from ..physics.power import LOADS, curve_watts
from .boards import GpuSpec
from .coefficients import PowerModel, released
from .cpu import CpuSpec, cpu_spec
from .cpu_relatives import generation_for
from .gpu import gpu_spec
from .hardware import Factors, Four, Hardware, PartCurves

_POINTS = ("idle", "10", "50", "full")
_T = TypeVar("_T")
_TIERS = ("measured", "modelled", "family", "generic")
#: Xeons of one socket share their generation's name with servers, but idle as desktops do.
_SINGLE_SOCKET = ("e3-", "e-", "d-", "w-")
#: CPUs whose TDP covers the memory on their module, and that no server of their own corrects for it.
_WITH_MEMORY = ("grace",)


def part_curves(hardware: Hardware, *, model: PowerModel | None = None) -> PartCurves:
    """Return the four-point curves of one whole host, part by part, with their bounds.

    Parameters
    ----------
    hardware : Hardware
        The host. Without a CPU model: a server CPU of the GPU's era, or of the last generations.

    Returns
    -------
    PartCurves
        cpu + dram + other is the host without GPUs; add ``gpu``, over duty, for each GPU.
    """
    model = model or released()
    host = HostModel(hardware, model)
    gpu = GpuModel(hardware, model) if hardware.gpu_model is not None or hardware.gpu_count else None
    cpu, dram, other = (_four(host.parts(i)[part] for i in range(4)) for part in range(3))
    curves: Four | None = None
    boards: Four | None = None
    factors: tuple[Factors, Factors, Factors, Factors] | None = None
    if gpu is not None:
        gpus = max(1, hardware.gpus_per_node or 0, hardware.gpu_count)
        fixed = gpu.node_watts(gpus)
        other = _four(watts + fixed for watts in other)
        boards = _four(gpu.board_watts(duty) for duty in LOADS)
        # What of the node follows the boards' duty goes with the boards.
        curves = _four(
            gpu.wall_watts(watts) + (gpu.node_watts(gpus, duty) - fixed) / gpus
            for watts, duty in zip(boards, LOADS, strict=True)
        )
        factors = _four(gpu.factors(duty) for duty in LOADS)
    tier = weaker(host.spec.tier, gpu.spec.tier if gpu else "measured")
    steps = (*host.steps(), *(gpu.steps() if gpu else ()))
    return PartCurves(
        cpu,
        dram,
        other,
        curves,
        boards,
        _four(host.factors(i) for i in range(4)),
        factors,
        tier,
        steps,
        (*host.warnings, *(gpu.warnings if gpu else ())),
    )


def weaker(*tiers: str) -> str:
    """Return the least certain of several tiers."""
    return max(tiers, key=_TIERS.index)


def _four(values: Iterable[_T]) -> tuple[_T, _T, _T, _T]:
    first, second, third, fourth = values
    return first, second, third, fourth


def apart(low: float, high: float, own_low: float, own_high: float) -> Factors:
    """Return bounds split in two: what one machine differs from the next of its kind, and what all of them share.

    ``own_low`` and ``own_high`` bound a server whose CPU model is known from others; the rest of the squared log width
    is the model's own.
    """
    alone_low, alone_high = max(low, own_low), min(high, own_high)
    shared_low = exp(-sqrt(max(0.0, log(low) ** 2 - log(alone_low) ** 2)))
    shared_high = exp(sqrt(max(0.0, log(high) ** 2 - log(alone_high) ** 2)))
    return Factors(low, high, shared_low, shared_high, alone_low, alone_high)


def split(low: float, high: float, shared_share: float) -> Factors:
    """Return bounds split into a shared part (``shared_share`` of the squared log width) and the rest."""
    shared, rest = sqrt(shared_share), sqrt(1 - shared_share)
    return Factors(
        low, high, exp(log(low) * shared), exp(log(high) * shared), exp(log(low) * rest), exp(log(high) * rest)
    )


class HostModel:
    """The host without GPUs: packages, memory and the rest, at each of the four loads."""

    def __init__(self, hardware: Hardware, model: PowerModel, *, dense: bool = False) -> None:
        self.hardware, self.model, self.dense = hardware, model, dense
        self.warnings: list[str] = []
        self._assumed: list[Step] = []
        gpu = gpu_spec(hardware.gpu_model, model=model) if hardware.gpu_count and hardware.cpu_model is None else None
        cpu_name = hardware.cpu_model
        self.sockets = float(hardware.sockets)
        if gpu is not None:
            cpu_name = gpu.host_cpu
            self._assumed.append(Step("host CPU", cpu_name, "", "usual host of this GPU", gpu.source_ids, True))
            if gpu.cpus_per_gpu:
                gpus = max(1, hardware.gpus_per_node or 0, hardware.gpu_count)
                self.sockets = float(ceil(gpus * gpu.cpus_per_gpu))
        per_socket = hardware.cores / self.sockets if hardware.cores and self.sockets else None
        self.spec: CpuSpec = cpu_spec(cpu_name, cores_per_socket=per_socket, model=model)
        self.generation, own = generation_for(self.spec.generation, self.spec.vendor, model)
        if self.spec.tier in ("family", "generic") and self.sockets:
            self.warnings.append(
                f"CPU {self.spec.name!r} is placed by its relatives ({self.generation}, {self.spec.tdp_watts:.0f} W): "
                "wider range."
            )
        if self.spec.note:
            self.warnings.append(self.spec.note)
        if not own and not self.spec.client:
            self._assumed.append(
                Step("CPU generation", self.generation, "", "nearest generation with measured servers", (), True)
            )
        self.memory_gib = self._memory(gpu)

    def _memory(self, gpu: GpuSpec | None) -> float:
        if self.hardware.memory_gib is not None:
            return self.hardware.memory_gib
        if gpu is not None:
            memory = gpu.host_memory_gib_per_gpu * max(1, self.hardware.gpus_per_node or self.hardware.gpu_count)
        else:
            per_core = self.model["cpu.dense_memory_gib_per_core" if self.dense else "host.memory_gib_per_core"]
            memory = per_core * (self.hardware.cores or self.sockets * (self.spec.cores or 32))
        self._assumed.append(
            Step("memory", memory, "GiB", "usual memory of such a host: give it to narrow the range", (), True)
        )
        return memory

    def _end(self, point: str) -> tuple[float, float, float]:
        """Packages, memory, rest at idle or full load, at the wall of a benchmark-tuned server."""
        model, spec = self.model, self.spec
        effect = spec.idle_effect if point == "idle" else spec.full_effect
        processors = server.processor_watts(
            self.sockets,
            spec.tdp_watts,
            model[f"cpu.{point}.processor_share"],
            model[f"cpu.{point}.generation.{self.generation}"] * effect,
        )
        outside = 0.0 if spec.key in _WITH_MEMORY else self.memory_gib
        memory = outside * model[f"cpu.{point}.dram_watts_per_gib"] * effect
        platform = effect * server.platform_watts(
            0.0, 0.0, self.sockets, model[f"cpu.{point}.socket_watts"], model[f"cpu.{point}.board_watts"]
        )
        return processors, memory, platform

    @cached_property
    def _wall(self) -> list[tuple[float, float, float]]:
        """Wall power of processors, memory and the rest at each of the four loads. [W]"""
        model = self.model
        shares = (0.0, model[f"cpu.shape.10.{self.generation}"], model[f"cpu.shape.50.{self.generation}"], 1.0)
        ends = list(zip(self._end("idle"), self._end("full"), strict=True))
        fleet = self.hardware.setting == "fleet"
        adder = model["fleet.host_watts"] if fleet and self.sockets else 0.0
        if self.spec.busy_watts is not None:
            # Servers' shares of TDP do not carry over: firmware holds their packages below it, a client's turbo fills
            # it.
            scale = self.sockets / model["cpu.conversion"]
            idle_watts = model["cpu.client.idle_share"] * self.spec.tdp_watts
            ends[0] = (scale * idle_watts, scale * self.spec.busy_watts)
            fleet = False
        walls: list[tuple[float, float, float]] = []
        for point, share in zip(_POINTS, shares, strict=True):
            # A part that was fitted higher at idle than at full load says only that it hardly moves.
            processors, memory, platform = (
                float(server.at_share_of_span(min(idle, full), full, share)) for idle, full in ends
            )
            processors *= model[f"fleet.processor.{point}"] if fleet else 1.0
            if fleet and point == "idle":
                processors = max(processors, self._idle_floor_watts())
            if self.dense and point == "full":
                # Dense arithmetic fills the vector units: power stands at its limit, whatever a generation saves
                # under ordinary full load.
                processors = float(
                    server.dense_watts(
                        self.sockets, self.spec.tdp_watts, model["cpu.dense_share"], model["cpu.dense_socket_watts"]
                    )
                )
            walls.append((processors, memory, platform + adder))
        return walls

    def _idle_floor_watts(self) -> float:
        """What cloud hosts of the generation were read to draw idle at least, at the wall. [W]"""
        name = f"fleet.idle_floor.{self.generation}"
        if name not in self.model or self.spec.key.startswith(_SINGLE_SOCKET):
            return 0.0
        return self.model[name] * self.spec.tdp_watts * self.sockets / self.model["cpu.conversion"]

    def parts(self, index: int) -> tuple[float, float, float]:
        """Return (cpu, dram, other) at one of the four loads. [W]"""
        _, memory, platform = self._wall[index]
        # Old parts that idle high gain less from a fleet's settings at idle than the mean ratio says.
        processors = self.processors(index)
        conversion = self.model["cpu.conversion"]
        ceiling = self.spec.most_watts * self.sockets
        package = float(server.package_watts(processors, conversion, ceiling))
        dram = conversion * memory
        return package, dram, processors + memory + platform - package - dram

    def processors(self, index: int) -> float:
        """Return the wall power that scales with the processors at one of the four loads. [W]"""
        return min(wall[0] for wall in self._wall[index:])

    def factors(self, index: int, scope: str = "server") -> Factors:
        """Return the bounds of the sum of the parts (or of the packages alone) at one load."""
        point = _POINTS[index]
        name = f"width.{scope}.{self.hardware.setting}.{self.spec.tier}.{point}"
        # Clusters under dense work were measured as they are: their scatter holds the model's own error.
        bounds = self.model.coefficient("width.cpu.dense" if self.dense else name)
        own = self.model.coefficient(f"width.server.benchmark.measured.{point}")
        doubt = 0.0 if self.spec.tdp_confidence == "high" else self.model[f"width.tdp.{self.spec.tdp_confidence}"]
        if index:
            doubt = hypot(doubt, self.spec.busy_doubt)
        low, high = exp(-hypot(log(bounds.low or 1.0), doubt)), exp(hypot(log(bounds.high or 1.0), doubt))
        return apart(low, high, own.low or 1.0, own.high or 1.0)

    def factors_at(self, utilization: float, scope: str = "server") -> Interval:
        """Return the bounds at any utilization: log widths on straight lines between the four loads."""
        bounds = [self.factors(i, scope) for i in range(4)]
        low = curve_watts(utilization, *(log(bound.low) for bound in bounds))
        high = curve_watts(utilization, *(log(bound.high) for bound in bounds))
        return Interval(exp(low), 1.0, exp(high))

    def steps(self) -> tuple[Step, ...]:
        """Return the trail: what was assumed, what the CPU row says, every coefficient used."""
        spec, model = self.spec, self.model
        row = Step(
            f"CPU {spec.name}",
            spec.tdp_watts,
            "W TDP per socket",
            f"tier {spec.tier}, {spec.generation or 'unknown generation'}, {spec.servers} servers of this CPU",
            spec.source_ids,
            spec.tier in ("family", "generic"),
        )
        names = [
            f"cpu.{point}.{part}"
            for point in ("idle", "full")
            for part in (
                "processor_share",
                f"generation.{self.generation}",
                "dram_watts_per_gib",
                "socket_watts",
                "board_watts",
            )
        ]
        names += [f"cpu.shape.10.{self.generation}", f"cpu.shape.50.{self.generation}", "cpu.conversion"]
        names += ["cpu.dense_share", "cpu.dense_socket_watts"] if self.dense else []
        if self.hardware.setting == "fleet":
            names += [f"fleet.processor.{point}" for point in _POINTS] + ["fleet.host_watts"]
            if self._idle_floor_watts():
                names.append(f"fleet.idle_floor.{self.generation}")
        return (*self._assumed, row, *(model.coefficient(name).step() for name in names))


class GpuModel:
    """One GPU of a host: board and wall watts over its duty, and what it brings to its node."""

    def __init__(self, hardware: Hardware, model: PowerModel) -> None:
        self.hardware, self.model = hardware, model
        self.spec = gpu_spec(hardware.gpu_model, model=model)
        self.warnings: list[str] = []
        if self.spec.note:
            self.warnings.append(self.spec.note)
        elif self.spec.tier != "modelled":
            self.warnings.append(
                f"GPU {self.spec.name!r} is placed by its relatives ({self.spec.tdp_watts:.0f} W board): wider range."
            )

    @property
    def limit_watts(self) -> float:
        """Power of one board at full duty. [W]"""
        return self.spec.tdp_watts

    def limit_of(self, workload: str) -> float:
        """Power of one board at full duty for a class: silicon tuned for efficiency goes by the standard part's. [W]"""
        tuned = self.model.classes[workload].arithmetic == "tuned"
        return self.spec.table_tdp_watts if tuned else self.spec.tdp_watts

    def capped(self, watts: float) -> float:
        """Board power under the limit that the user set. [W]"""
        cap = self.hardware.gpu_power_cap_watts
        return watts if cap is None else min(watts, cap * self.model["gpu.cap_share"])

    def board_watts(self, duty: float) -> float:
        """Mean board power of one GPU at a duty. [W]"""
        return self.capped(float(law.board_watts(duty, self.spec.waiting_watts, self.limit_watts)))

    @property
    def most_watts(self) -> float:
        """The most that one board's mean power can be, under a limit set on it too. [W]"""
        cap = self.hardware.gpu_power_cap_watts
        return self.spec.most_watts if cap is None else min(self.spec.most_watts, cap * self.model["gpu.tdp_ceiling"])

    def wall_watts(self, board_watts: float) -> float:
        """Wall power that one board causes. [W]"""
        return float(server.gpu_wall_watts(board_watts, self.model["gpu.loss_share"]))

    def node_watts(self, gpus: int, duty: float = 0.0) -> float:
        """Power that GPUs bring to their host beside themselves, at their mean duty. [W]"""
        form = self._node_form
        each = self.model[f"gpu.node_share.{form}"] * self.spec.table_tdp_watts
        # A superchip is its host's board: fans and supplies are in the host's own watts already.
        chassis = 0.0 if self.spec.cpus_per_gpu else self.model["gpu.chassis_watts"]
        full = float(server.gpu_node_watts(gpus, each, chassis))
        idle = full * self.model[f"gpu.node_idle_share.{form}"]
        return float(server.at_share_of_span(idle, full, duty))

    @property
    def _node_form(self) -> str:
        """Form whose share of node power applies: one GPU to a CPU has no switch between GPUs."""
        return "pcie" if self.spec.cpus_per_gpu >= 1 else self.spec.form

    def node_interval(self, gpus: int, duty: float = 0.0) -> Interval:
        """Return the same with its bounds. [W]"""
        share = self.model.coefficient(f"gpu.node_share.{self._node_form}")
        watts = self.node_watts(gpus, duty)
        return Interval.factors(
            watts, (share.low or share.value) / share.value, (share.high or share.value) / share.value
        )

    def factors(self, duty: float) -> Factors:
        """Return the bounds of one board's power at a known duty: those of waiting and of the limit, by duty."""
        waiting, limit = self.model.coefficient("width.gpu.waiting"), self.model.coefficient("width.gpu.limit")
        widen = 1.0 if self.spec.tier == "modelled" else self.model[f"width.gpu_tier.{self.spec.tier}"]
        low = widen * (duty * log(limit.low or 1.0) + (1 - duty) * log(waiting.low or 1.0))
        high = widen * (duty * log(limit.high or 1.0) + (1 - duty) * log(waiting.high or 1.0))
        # A board cannot exceed its power limit for long: the bound is physical, not statistical.
        room = log(self.most_watts / self.board_watts(duty))
        return split(exp(low), exp(max(0.0, min(high, room))), self.model["width.shared_share.gpu"])

    def factors_at(self, duty: float) -> Interval:
        """Return the whole bounds as an interval around 1."""
        factors = self.factors(duty)
        return Interval(factors.low, 1.0, factors.high)

    def steps(self) -> tuple[Step, ...]:
        """Return the trail: the board, and every coefficient used beside its duty."""
        spec, model = self.spec, self.model
        row = Step(
            f"GPU {spec.name}",
            spec.tdp_watts,
            "W board",
            f"tier {spec.tier}, read as {spec.key or 'relatives'}; waiting {spec.waiting_watts:.0f} W",
            spec.source_ids,
            spec.tier != "modelled",
        )
        names = [
            "gpu.loss_share",
            f"gpu.node_share.{self._node_form}",
            f"gpu.node_idle_share.{self._node_form}",
            *(() if spec.cpus_per_gpu else ("gpu.chassis_watts",)),
        ]
        if self.hardware.gpu_power_cap_watts is not None:
            names.append("gpu.cap_share")
        return (row, *(model.coefficient(name).step() for name in names))
