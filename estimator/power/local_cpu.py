"""The power curve of the CPUs of one particular machine: a whole host, or the slice of one that a virtual machine sees.

Serves the CPU-time meter. What the machine says about itself comes in as arguments; nothing here looks at the system.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from .. import tables
from ..errors import InputError
from ..model import Interval, Step
from ..physics.intervals import product
from ..physics.power import share_watts
from ..tables import figure, table
from . import Factors, Hardware, PartCurves, PowerModel, cpu_spec, part_curves, released
from .cpuid import SERIES
from .names import read_cpu_name
from .reader import head

#: Vendors whose server cores run two threads, and the generations that do not.
_THREADED = ("intel", "amd")
_UNTHREADED = ("sierraforest", "clearwaterforest")
#: Clouds buy the large parts of a generation: relatives count from this share of its most cores.
_LARGE = 0.5
Four = tuple[float, float, float, float]


@dataclass(frozen=True)
class LocalCpu:
    """Watts of packages and memory at 0, 10, 50 and 100 % of all logical CPUs, with bounds as factors.

    Attributes
    ----------
    curve_watts : four watts
        Idle to full. [W]
    low_factor, high_factor : float
        90 % bounds of energy computed from CPU-seconds with this curve. [-]
    scope : str
        ``cpu_pkg+dram``.
    cpu_model : str
        The CPU that the curve is of, as it was resolved.
    tier : str
        measured, modelled, family or generic.
    """

    curve_watts: Four
    low_factor: float
    high_factor: float
    scope: str
    cpu_model: str
    tier: str
    steps: tuple[Step, ...]
    warnings: tuple[str, ...]

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Sources of all steps."""
        return tuple(dict.fromkeys(source for step in self.steps for source in step.source_ids))


def local_cpu(
    cpu_model: str,
    logical_cpus: int,
    *,
    memory_gib: float | None = None,
    sockets: int = 1,
    virtual: bool = False,
    shows_threads: bool = True,
    cpuid: tuple[str, int, int] | None = None,
) -> LocalCpu:
    """Return the power curve of a machine's CPUs and memory.

    Parameters
    ----------
    cpu_model : name as the system spells it.
    logical_cpus : logical CPUs that the system shows. [-]
    memory_gib : memory that the system shows; by the cores if ``None``. [GiB]
    sockets : packages that the system shows (a physical machine's own).
    virtual : the CPUs are a hypervisor's guests: a share of one socket is charged.
    shows_threads : the system shows two threads per core; where a guest does not, a vCPU may be a whole core.
    cpuid : vendor, family and model, for CPUs whose name a hypervisor hides.

    Raises
    ------
    InputError
        If nothing is known of a physical machine's CPU: its watts could be a phone's or a server's.
    """
    model = released()
    name, steps = _resolved(cpu_model, cpuid, virtual=virtual)
    spec = cpu_spec(name, model=model)
    pattern = _pattern_factor()
    steps.append(
        Step(
            "load pattern",
            1.0,
            "-",
            "CPU-seconds do not tell clock nor how many cores share the base power",
            ("codecarbon-load-profiles",),
            True,
            pattern.low,
            pattern.high,
        )
    )
    warnings: tuple[str, ...] = ()
    spread = Interval.exact(1.0)
    if not virtual:
        curves = part_curves(Hardware(name, sockets=sockets, memory_gib=memory_gib), model=model)
        watts, tier, factors = _sum(curves.cpu, curves.dram), curves.tier, curves.cpu_factors[1:]
    elif spec.cores is not None:
        threads = _threads_of(spec.cores, spec.vendor, spec.generation)
        curves = _host(name, threads, logical_cpus, memory_gib, model)
        watts = _share(_sum(curves.cpu, curves.dram), logical_cpus, threads)
        tier, factors = curves.tier, curves.cpu_factors[1:]
        steps.append(Step("share of a socket", logical_cpus / threads, "-", f"{logical_cpus} of {threads} threads"))
    else:
        watts, spread, tier, factors, count = _slice_of_relatives(name, logical_cpus, memory_gib, model)
        steps.append(
            Step(
                "share of a socket",
                None,
                "-",
                f"watts per thread: median of the generation's {count} parts",
                spec.source_ids,
                True,
                spread.low,
                spread.high,
            )
        )
        warnings = (
            f"the hypervisor hides which CPU this is ({cpu_model}): watts per thread are those of its "
            f"generation's {count} server parts.",
        )
    hidden = Interval(1.0, 1.0, 2.0) if virtual and not shows_threads and spec.vendor in _THREADED else None
    if hidden is not None:
        steps.append(
            Step(
                "vCPU",
                1.0,
                "thread",
                "the guest is not told whether a vCPU is a thread or a core",
                (),
                True,
                hidden.low,
                hidden.high,
            )
        )
    # Idle is charged by the share of CPU-seconds used, so its wide bounds do not govern: loads from 10 % on do.
    curve = Interval(min(f.low for f in factors), 1.0, max(f.high for f in factors))
    steps.append(
        Step(
            "power curve",
            watts[3],
            "W at full load",
            f"tier {tier}",
            spec.source_ids,
            tier != "measured",
            watts[3] * curve.low,
            watts[3] * curve.high,
        )
    )
    whole = product(pattern, curve, spread, *([hidden] if hidden is not None else []))
    return LocalCpu(watts, whole.low, whole.high, "cpu_pkg+dram", name or cpu_model, tier, tuple(steps), warnings)


def _resolved(cpu_model: str, cpuid: tuple[str, int, int] | None, *, virtual: bool) -> tuple[str | None, list[Step]]:
    """Return the name to look up, and how it was found where the machine's own says too little.

    A hypervisor that hides everything still runs on a server: ``None``, some server CPU.
    """
    read = read_cpu_name(cpu_model)
    if read.generation is None and read.line is None and cpuid in SERIES:
        series = SERIES[cpuid]
        method = f"series of family {cpuid[1]} model {cpuid[2]}; the system names it {cpu_model!r}"
        return series, [Step("CPU", series, "", method, (), True)]
    if read.known or read.limit_watts is not None:
        return cpu_model, [Step("CPU", cpu_model, "", "as the system names it")]
    if not virtual:
        raise InputError(
            f"the watts of CPU time need a CPU that is known; this machine names its {head(cpu_model)!r}. "
            "Measure with a power counter (`carbonest doctor` lists them)."
        )
    return None, [Step("CPU", cpu_model, "", "hidden by the hypervisor: some server CPU", (), True)]


def _pattern_factor() -> Interval:
    row = next(row for row in table("meter_model") if row["quantity"] == "cpu_time.pattern_factor")
    low, central, high = (figure(row, column, "meter_model") for column in ("low", "central", "high"))
    return Interval(low, central, high)


def _host(name: str | None, threads: int, logical_cpus: int, memory_gib: float | None, model: PowerModel) -> PartCurves:
    """Return the curves of one socket with as much memory per thread as the guest has."""
    memory = None if memory_gib is None else memory_gib * threads / logical_cpus
    return part_curves(Hardware(name, sockets=1, memory_gib=memory), model=model)


def _slice_of_relatives(
    name: str | None, logical_cpus: int, memory_gib: float | None, model: PowerModel
) -> tuple[Four, Interval, str, tuple[Factors, Factors, Factors], int]:
    """Return watts of so many threads of some part of a generation, their spread, tier, bounds and number of parts."""
    from statistics import median

    read = read_cpu_name(name or "")
    kin = [row for row in model.cpus.values() if row["servers_class"] == "server" and row["cores"] and row["tdp_watts"]]
    own = [row for row in kin if read.generation and row["generation"] == read.generation]
    kin = own or [row for row in kin if read.vendor in (None, row["vendor"])] or kin
    most = max(int(tables.number(row, "cores")) for row in kin)
    kin = [row for row in kin if int(tables.number(row, "cores")) >= _LARGE * most]
    slices = []
    for row in kin:
        threads = _threads_of(int(tables.number(row, "cores")), row["vendor"], row["generation"])
        curves = _host(row["cpu_model"], threads, logical_cpus, memory_gib, model)
        slices.append(_share(_sum(curves.cpu, curves.dram), logical_cpus, threads))
    idle, tenth, half, full_watts = (median(part[i] for part in slices) for i in range(4))
    watts = (idle, tenth, half, full_watts)
    full = sorted(part[3] / watts[3] for part in slices)
    reach = Interval(min(1.0, full[int(0.05 * (len(full) - 1))]), 1.0, max(1.0, full[int(0.95 * (len(full) - 1))]))
    whole = part_curves(Hardware(name), model=model)
    return watts, reach, whole.tier, whole.cpu_factors[1:], len(kin)


def _threads_of(cores: int, vendor: str | None, generation: str | None) -> int:
    return cores * (2 if vendor in _THREADED and generation not in _UNTHREADED else 1)


def _share(host: Four, logical_cpus: int, threads: int) -> Four:
    first, second, third, fourth = (share_watts(watts, logical_cpus, threads) for watts in host)
    return first, second, third, fourth


def _sum(one: Four, other: Four) -> Four:
    """Return the sum of two curves. More work never draws less: a point below its predecessor is raised to it."""
    first, second, third, fourth = accumulate((a + b for a, b in zip(one, other, strict=True)), max)
    return first, second, third, fourth
