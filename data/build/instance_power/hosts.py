"""The physical server behind a machine: sockets, cores, sellable vCPUs, memory and GPUs.

Nobody publishes this for every machine. In order of preference: a hand-set row with its reason (`overrides/hosts.csv`),
Azure's dedicated-host pages, the vCPUs of the family's bare-metal size or of its largest size, Teads' platform, and
last the threads of the sockets less the part that clouds keep for themselves.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import ceil
from pathlib import Path
from statistics import median
from typing import NamedTuple

import frame

from .machines import Machine

#: A largest size that fills less of the sockets than this says nothing about what is sold of them.
FILLED = 0.75


class Host(NamedTuple):
    """One physical server. `cores` are those of all sockets; `basis` says how it was found."""

    cpu_model: str
    sockets: int
    cores: int
    vcpus: int
    memory_gib: float
    gpus: int
    basis: str
    documented: bool
    source_ids: tuple[str, ...]


class Cpu(NamedTuple):
    """Cores and threads of one socket."""

    cores: int
    threads: int


class Override(NamedTuple):
    """A hand-set host, or a part of one (`None` where the rules decide)."""

    provider: str
    pattern: re.Pattern[str]
    cpu_model: str
    vcpus_per_core: int | None
    sockets: int | None
    cores: int | None
    vcpus: int | None
    memory_gib: float | None
    gpus: int | None
    reason: str
    source_ids: tuple[str, ...]


class Dedicated(NamedTuple):
    """One row of Azure's dedicated-host pages."""

    series: str
    cpu_model: str
    cores: int
    vcpus: int
    memory_gib: float


def _whole(text: str) -> int | None:
    return int(text) if text else None


def overrides() -> list[Override]:
    return [
        Override(
            row["provider"],
            re.compile(row["sku_pattern"]),
            row["cpu_model"],
            _whole(row["vcpus_per_core"]),
            _whole(row["sockets"]),
            _whole(row["host_cores"]),
            _whole(row["host_vcpus"]),
            float(row["host_memory_gib"]) if row["host_memory_gib"] else None,
            _whole(row["host_gpus"]),
            row["reason"],
            tuple(row["source_ids"].split()),
        )
        for row in frame.overrides("hosts")
    ]


def azure_series(sku: str) -> str:
    """`Standard_E16-4ads_v5` → `Eadsv5`."""
    found = re.match(r"^Standard_([A-Z]+)\d+(?:-\d+)?([a-z]*)(?:_\w+?)?(?:_(v\d+))?$", sku)
    return "".join(part or "" for part in found.groups()) if found else sku


_HOST_CPU = {"8573B": "Xeon Platinum 8573C", "EPYC 7763v": "EPYC 7763"}


class Hosts:
    """The rules, over the whole list of machines (a family's largest size decides for the others)."""

    def __init__(self, sources: Path, machines: Iterable[Machine]) -> None:
        power = sources / "power"
        self.cpus = {
            row["cpu_model"]: Cpu(int(row["cores_per_socket"]), int(row["threads_per_socket"]))
            for row in frame.csv_rows(power / "cpu_models.csv")
        }
        self.dedicated = [
            Dedicated(
                row["vm_series"],
                _HOST_CPU.get(row["cpu_model"], row["cpu_model"]),
                int(row["physical_cores"]),
                int(row["available_vcpus"]),
                float(row["available_ram_gib"]),
            )
            for row in frame.csv_rows(power / "azure_dedicated_hosts.csv")
        ]
        self.platforms: dict[str, int] = {}
        for row in frame.csv_rows(power / "teads_platforms_derived.csv"):
            self.platforms[row["cpu"]] = max(int(row["platform_vcpus"]), self.platforms.get(row["cpu"], 0))
        self.overrides = overrides()
        #: Share of a host's threads that Azure sells, where nothing is published (AWS offloads to its own cards).
        kept = [
            row.vcpus / (row.cores / self.cpus[row.cpu_model].cores * self.cpus[row.cpu_model].threads)
            for row in self.dedicated
            if row.vcpus > row.cores
        ]
        self.sold_share = {"aws": 1.0, "azure": median(kept), "gcp": median(kept)}
        self.families: dict[tuple[str, str], list[Machine]] = defaultdict(list)
        self.groups: dict[tuple[str, str, int], list[Machine]] = defaultdict(list)
        for machine in machines:
            self.families[machine.provider, machine.family].append(machine)
            for cpu_model in machine.cpu_models:
                override = self.override(machine, cpu_model)
                if not machine.gpu_count and not machine.metal and (override is None or override.vcpus is None):
                    self.groups[machine.provider, cpu_model, self.per_core(machine, cpu_model)].append(machine)

    def override(self, machine: Machine, cpu_model: str) -> Override | None:
        for row in self.overrides:
            if (
                row.provider == machine.provider
                and row.pattern.search(machine.sku)
                and row.cpu_model in ("", cpu_model)
            ):
                return row
        return None

    def cpu(self, cpu_model: str, override: Override | None) -> Cpu:
        if cpu_model in self.cpus:
            return self.cpus[cpu_model]
        if override and override.cores and override.sockets:
            cores = override.cores // override.sockets
            return Cpu(cores, cores * (override.vcpus_per_core or 2))
        return Cpu(32, 64)

    def per_core(self, machine: Machine, cpu_model: str) -> int:
        """vCPUs per physical core: 2 where threads are sold, 1 where cores are."""
        override = self.override(machine, cpu_model)
        if override and override.vcpus_per_core:
            return override.vcpus_per_core
        cpu = self.cpu(cpu_model, override)
        return max(1, cpu.threads // cpu.cores)

    def host(self, machine: Machine, cpu_model: str) -> Host:
        """The server that carries this machine when it has this CPU."""
        override = self.override(machine, cpu_model)
        cpu, per_core = self.cpu(cpu_model, override), self.per_core(machine, cpu_model)
        page = self._page(machine, cpu_model) if machine.provider == "azure" and not machine.gpu_count else None
        per_socket = cpu.cores * per_core
        if override and override.vcpus:
            vcpus, basis, documented = override.vcpus, f"host set by hand: {override.reason}", False
        elif page:
            threads = max(1, cpu.threads // cpu.cores)
            vcpus = page.vcpus * per_core // threads if page.vcpus > page.cores else page.vcpus
            basis, documented = "Azure dedicated-host page", True
        else:
            vcpus, basis, documented = self._largest(machine, cpu_model, per_core, per_socket)
        vcpus = max(vcpus, machine.host_share_vcpus)
        sockets = (override and override.sockets) or _power_of_two(
            (page.cores / cpu.cores) if page else vcpus / per_socket
        )
        cores = (override and override.cores) or (page.cores if page else sockets * cpu.cores)
        memory = self._memory(machine, vcpus, override, page)
        gpus = self._gpus(machine, override)
        ids = set(override.source_ids if override else ())
        if page:
            ids.add("azure-dedicated-hosts")
        if "Teads" in basis:
            ids.add("teads-sheet")
        return Host(cpu_model, sockets, cores, vcpus, memory, gpus, basis, documented, tuple(sorted(ids)))

    def _page(self, machine: Machine, cpu_model: str) -> Dedicated | None:
        series = azure_series(machine.sku)
        fits = [row for row in self.dedicated if row.cpu_model == cpu_model and row.vcpus >= machine.host_share_vcpus]
        exact = [row for row in fits if row.series == series]
        if exact:
            return min(exact, key=lambda row: row.memory_gib)
        alike = [
            row for row in fits if row.series[0] == series[0] and row.series.startswith("DC") == series.startswith("DC")
        ]
        alike = alike or [row for row in fits if not row.series.startswith(("M", "DC"))]
        big = [row for row in alike if row.memory_gib >= machine.memory_gib]
        return min(big or alike, key=lambda row: row.memory_gib, default=None)

    def _largest(self, machine: Machine, cpu_model: str, per_core: int, per_socket: int) -> tuple[int, str, bool]:
        family = [other for other in self.families[machine.provider, machine.family] if cpu_model in other.cpu_models]
        if machine.gpu_count:
            return _most(self._gpu_kin(machine)), "the largest size with these GPUs", True
        if any(other.metal for other in family):
            own = [other for other in family if other.metal == machine.metal]
            return _most(own or family), "the family's bare-metal or largest size", True
        kin = self.groups[machine.provider, cpu_model, per_core] or [machine]
        largest = _most(kin)
        capacity = _power_of_two(largest / per_socket) * per_socket
        if largest >= FILLED * capacity:
            return largest, "the largest size with this CPU", True
        if machine.provider == "aws" and self.platforms.get(cpu_model, 0) >= largest:
            return self.platforms[cpu_model], "Teads' platform", True
        share = self.sold_share[machine.provider]
        return round(capacity * share), f"{100 * share:.0f} % of what {_counted(capacity // per_socket)} hold", False

    def _gpu_kin(self, machine: Machine) -> Sequence[Machine]:
        return self.families[machine.provider, machine.family]

    def _gpus(self, machine: Machine, override: Override | None) -> int:
        if not machine.gpu_count:
            return 0
        if override and override.gpus:
            return override.gpus
        return max(1, ceil(max(other.gpu_count for other in self._gpu_kin(machine))))

    def _memory(self, machine: Machine, vcpus: int, override: Override | None, page: Dedicated | None) -> float:
        if override and override.memory_gib:
            return max(override.memory_gib, machine.memory_gib)
        family = self.families[machine.provider, machine.family]
        largest = max(other.memory_gib for other in family)
        if page and page.memory_gib >= largest:
            return page.memory_gib
        fitting = [other for other in family if other.host_share_vcpus <= vcpus]
        if machine.gpu_count:
            return max(largest, machine.memory_gib)
        return max(other.memory_gib * (vcpus // other.host_share_vcpus) for other in fitting)


def _counted(sockets: int) -> str:
    return "one socket could" if sockets == 1 else f"{sockets} sockets could"


def _most(machines: Iterable[Machine]) -> int:
    return max(machine.host_share_vcpus for machine in machines)


def _power_of_two(sockets: float) -> int:
    """Servers have 1, 2, 4, 8 or 16 sockets; a hair above (a reserve, a rounded page) does not add one."""
    count = 1
    while count < sockets - 0.01:
        count *= 2
    return count
