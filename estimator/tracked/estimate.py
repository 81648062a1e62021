"""From a run to a row: joules of its boards, its share of the host, then the same links as every estimate.

Measured watts win over measured utilization, that over the duty of a class of work; each row says which.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from ..errors import InputError
from ..estimate import chain, vm
from ..estimate.site import site_of
from ..estimate.workload import Workload
from ..machines import catalogue
from ..machines.load import CLASSES, workload_class
from ..model import Interval, Step
from ..physics import intervals
from ..power import Hardware, predict, released
from ..power.hardware import Prediction
from ..providers import find_region
from ..units import JOULES_PER_KWH, SECONDS_PER_HOUR, WATTS_PER_KILOWATT
from . import boards
from .rows import RunRow
from .run import Run
from .sharing import Sharing

#: No run is longer; what is, has a clock that was wrong. [h]
_MOST_HOURS = 24.0 * 366 * 5


class Place(NamedTuple):
    """Where a host stands, and which machine of a cloud it is, where it is one."""

    region: str | None = None
    sku: str | None = None


@dataclass(frozen=True)
class Setting:
    """What holds for all runs of a report beside what they stored; ``None`` leaves it to the store or to the tables.

    Attributes
    ----------
    places : host → place; wins over ``region`` and ``sku``.
    gpu, cpu : models, where the store has none.    gpus_per_host : boards that a host has, used or not.
    host : the host of runs that store none.
    counter_covers_node : the scheduler's counter reads whole nodes; else it is shown and not used.
    metric : a metric to print beside the energy.
    """

    region: str | None = None
    sku: str | None = None
    places: Mapping[str, Place] = field(default_factory=dict)
    gpu: str | None = None
    cpu: str | None = None
    gpus_per_host: int | None = None
    host: str | None = None
    host_cpus: int | None = None
    workload: str | None = None
    pue: float | None = None
    intensity: float | None = None
    boundary: str = "lifecycle"
    signal: str = "average"
    counter_covers_node: bool = False
    metric: str | None = None


def estimated(run: Run, setting: Setting, sharing: Sharing) -> RunRow:
    """Return the row of a run; one that cannot be estimated says why."""
    known = _known(run, setting)
    if run.tracker == "slurm" and run.started is not None and run.started == run.ended:
        return _momentary(known)
    try:
        start, end = _span(run)
        return _estimated(run, setting, sharing, known, start, end)
    except InputError as problem:
        return RunRow(**{**known, "status": "not_estimated", "reason": str(problem)})


def _momentary(known: dict[str, Any]) -> RunRow:
    """Return the row of a job that ended within a second, the unit of Slurm's times: it took next to nothing."""
    nothing = Interval.exact(0.0)
    figures = dict.fromkeys(("energy_kwh", "operational_kgco2e"), nothing)
    if known["sku"]:
        figures |= dict.fromkeys(("embodied_kgco2e", "total_kgco2e", "cost_usd"), nothing)
    said = "it lasted less than a second, the unit of Slurm's times: nothing is counted for it."
    return RunRow(**{**known, **figures, "own_hours": 0.0, "warnings": (*known["warnings"], said)})


def _known(run: Run, setting: Setting) -> dict[str, Any]:
    place = setting.places.get(run.host, Place())
    # A tracker stores how many boards the host has; those that it saw at work for the run are the run's.
    count = len(run.boards) or run.gpu_count
    hours = None
    if run.started is not None and run.ended is not None and run.ended >= run.started:
        hours = (run.ended - run.started) / SECONDS_PER_HOUR
    return {
        "tracker": run.tracker, "source": run.source, "project": run.project, "name": run.name,
        "run_id": run.run_id, "user": run.user,
        "sweep": run.sweep, "host": run.host, "state": run.state,
        "start": _stamp(run.started), "end": _stamp(run.ended),
        "hours": hours, "own_hours": None, "region": place.region or setting.region, "sku": place.sku or setting.sku,
        "gpu_model": run.gpu_model or setting.gpu, "gpu_count": count, "gpu_source": "none", "coverage": None,
        "board_joules": None, "counter_joules": run.counter_joules, "energy_kwh": None, "operational_kgco2e": None,
        "embodied_kgco2e": None, "total_kgco2e": None, "cost_usd": None,
        "metric": run.metrics.get(setting.metric) if setting.metric else None,
        "status": "estimated", "reason": "", "warnings": run.notes,
    }  # fmt: skip


def _span(run: Run) -> tuple[float, float]:
    if run.started is None:
        raise InputError("a run must have a time of its start; none is stored.")
    if run.ended is None:
        raise InputError("a run must have an end, or a point in time; none is stored: it may still be running.")
    if _stamp(run.started) is None:
        raise InputError(f"a run must start at a time that a calendar has; got {run.started:.6g} s after 1970.")
    hours = (run.ended - run.started) / SECONDS_PER_HOUR
    if not 0 < hours <= _MOST_HOURS:
        raise InputError(
            f"a run must end after its start, and within {_MOST_HOURS:,.0f} hours; it lasts {hours:,.6g} h."
        )
    return run.started, run.ended


def _estimated(run: Run, setting: Setting, sharing: Sharing, known: dict[str, Any], start: float, end: float) -> RunRow:
    own_hours = sharing.of_host(run).own_seconds(start, end) / SECONDS_PER_HOUR
    seen = boards.measured(run, sharing, start, end)
    notes = [*run.notes, *(seen.notes if seen else ())]
    if own_hours < known["hours"] * (1 - 1e-9):
        notes.append("it shared its host with other runs of this report: each has its part of what they shared.")
    known = known | {"own_hours": own_hours}
    if seen:
        source = "board_counter" if seen.counted == seen.measured else "measured_watts"
        known |= {"gpu_source": source, "coverage": seen.coverage, "board_joules": seen.board_joules}
    alone = run.tracker == "slurm"
    boards_own = [sharing.of_board(run, board.key).own_seconds(start, end) / SECONDS_PER_HOUR for board in run.boards]
    # Slurm gives a job boards and CPUs of its own, and stores no names of them; trackers name the boards they saw.
    part_hours = known["hours"] if alone else sum(boards_own) / len(boards_own) if boards_own else own_hours
    job = _Job(run, setting, known, seen, own_hours, part_hours, start, notes)
    if setting.counter_covers_node and run.counter_joules is not None:
        return job.by_counter()
    return job.on_machine(known["sku"]) if known["sku"] else job.on_own_host()


class _Job:
    """One run on its way to a row.

    ``own_hours`` are of its host, ``part_hours`` of the boards (or of a job's CPUs) that it holds. [h]
    """

    def __init__(
        self,
        run: Run,
        setting: Setting,
        known: dict[str, Any],
        seen: boards.Boards | None,
        own_hours: float,
        part_hours: float,
        start: float,
        notes: list[str],
    ) -> None:
        self.run, self.setting, self.known, self.seen = run, setting, known, seen
        self.own_hours, self.part_hours = own_hours, part_hours
        self.start, self.notes = datetime.fromtimestamp(start, UTC), notes
        self.cpu_util, said = boards.mean_of(run.cpu_util, "utilization of the CPUs")
        self.gpu_util, more = (None, ()) if seen else boards.utilization(run)
        self.notes += [*said, *more]
        self.count: int = known["gpu_count"] or 0
        if self.gpu_util is not None:
            known["gpu_source"] = "measured_utilization"
        elif not seen and self.count:
            known["gpu_source"] = "assumed"

    def by_counter(self) -> RunRow:
        """Return the row by the scheduler's counter of whole nodes."""
        # Of two jobs on one node, the counter of each read the whole node: each joule counts once.
        joules = (self.run.counter_joules or 0.0) * self.own_hours / self.known["hours"]
        self.known["gpu_source"] = "counter"
        self.notes.append("energy is the scheduler's own counter; its error is not known and not in the range.")
        step = Step("energy of the nodes", joules, "J", "the scheduler's counter of whole nodes", ("slurm-sacct",))
        return self._placed(Interval.exact(joules / JOULES_PER_KWH), (step,))

    def on_machine(self, sku: str) -> RunRow:
        """Return the row of a run on a machine of a cloud: with its embodied share and its price."""
        machine = catalogue.find_machine(sku)
        self._fits(machine.sku, machine.gpu_count)
        watts = None
        if self.seen and machine.gpu_count:
            mean = self.seen.wall_joules.scaled(1 / (self.own_hours * SECONDS_PER_HOUR))
            others = max(0.0, machine.gpu_count - self.seen.measured)
            idle = Interval.exact(machine.gpu_watts[0] * others / machine.gpu_count)
            watts = intervals.total((mean, idle)) if others else mean
            if others:
                self.notes.append(f"{others:g} boards of {machine.sku} have no stored watts: taken as idle.")
        found = vm.estimate(
            Workload(
                machine.sku,
                self.own_hours,
                provider=machine.provider,
                region=self.known["region"],
                count=self.run.nodes,
                cpu_util=self.cpu_util,
                gpu_util=self.gpu_util if machine.gpu_count else None,
                gpu_wall_watts=watts,
                workload=self.setting.workload,
                start=self.start,
                pue=self.setting.pue,
                intensity=self.setting.intensity,
                boundary=self.setting.boundary,
                signal=self.setting.signal,
            )
        )
        figures = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")
        return RunRow(
            **{
                **self.known,
                **{name: getattr(found, name) for name in figures},
                "sku": machine.sku,
                "warnings": tuple(dict.fromkeys((*self.notes, *found.warnings))),
                "trail": (*(self.seen.steps if self.seen else ()), *found.trail),
            }
        )

    def _fits(self, sku: str, boards_of_machine: float) -> None:
        """Raise if the run held more boards than the machine has; note it if it held fewer and they have no watts."""
        held = self.count / max(1, self.run.nodes)
        if held > math.ceil(boards_of_machine):
            raise InputError(
                f"the machine must have the boards that the run held, {held:g} on each; {sku} has "
                f"{boards_of_machine:g}: give another --sku or --places."
            )
        if not self.seen and 0 < held < boards_of_machine:
            self.notes.append(
                f"it held {held:g} of the {boards_of_machine:g} boards of {sku}: the machine is counted whole, with "
                "all boards at work."
            )

    def on_own_host(self) -> RunRow:
        """Return the row of a run on a host that is no cloud's: boards, and its share of the rest of the host."""
        if not self.count and self.run.tracker == "slurm" and self.setting.host_cpus is None:
            held = f"{self.run.cpu_count:,} CPUs" if self.run.cpu_count else "CPUs"
            raise InputError(f"a job of {held} holds an unknown share of its host: give --host-cpus, or --sku.")
        if self.count and self.known["gpu_model"] is None and not self.seen:
            raise InputError("the model of its GPUs is not stored, nor are watts: give --gpu.")
        if self.known["gpu_model"] is None and self.count:
            self.notes.append("the model of its GPUs is not stored: the rest of the host is that of a usual GPU host.")
        work, _, _ = workload_class(self.setting.workload, gpus=self.count, burstable=False)
        per_host = self.setting.gpus_per_host
        if per_host is None and self.run.gpu_count and self.run.gpu_count > self.count:
            per_host = self.run.gpu_count
        nodes = max(1, self.run.nodes)
        share = 1.0
        if not self.count and self.setting.host_cpus and self.run.cpu_count:
            share = min(1.0, self.run.cpu_count / nodes / self.setting.host_cpus)
        on_each = max(1, round(self.count / nodes)) if self.count else 0
        found = _host(
            self.run.cpu_model or self.setting.cpu,
            self.known["gpu_model"],
            on_each,
            per_host,
            nodes,
            CLASSES[work].gpu_class if self.count else None,
            self.cpu_util,
            self.gpu_util,
        )
        rest = intervals.total(part for name, part in found.parts.items() if name != "gpu").scaled(share)
        # What already is a part of the host, by boards or by CPUs, is not divided again by who else was on it.
        divided = per_host is not None if self.count else share < 1.0
        energies = [rest.scaled((self.part_hours if divided else self.own_hours) / WATTS_PER_KILOWATT)]
        steps: tuple[Step, ...] = (Step.of("power of the host without its boards", rest, "W", "power model"),)
        if self.seen:
            known = self.seen.wall_joules
            if self.count > self.seen.measured:
                # Boards without watts of their own do what the others do, as far as anybody knows.
                known = known.scaled(self.count / self.seen.measured)
                self.notes.append(
                    f"{self.count - self.seen.measured} of its boards have no stored watts: as the others."
                )
            energies.append(known / JOULES_PER_KWH)
            steps = (*self.seen.steps, *steps)
        elif self.count:
            # Boards need not divide evenly among the nodes: three on two nodes are three.
            watts = found.parts["gpu"].scaled(self.count / (on_each * nodes))
            energies.append(watts.scaled(self.part_hours / WATTS_PER_KILOWATT))
            steps = (*steps, Step.of("power of the boards", watts, "W", self.known["gpu_source"]))
        self.notes += [warning for warning in found.warnings if warning not in self.notes]
        return self._placed(intervals.total(energies), steps)

    def _placed(self, it_kwh: Interval, steps: tuple[Step, ...]) -> RunRow:
        """Return the row of energy at the equipment: overhead and carbon of its place."""
        region = self.known["region"]
        provider = find_region(region).provider if region else "aws"
        site = site_of(
            provider,
            region,
            hours=self.own_hours,
            start=self.start,
            boundary=self.setting.boundary,
            signal=self.setting.signal,
            pue=self.setting.pue,
            intensity=self.setting.intensity,
        )
        pue, pue_steps = site.pue, site.pue_steps
        if region is None and self.setting.pue is None:
            prior = released().coefficient("facility.pue")
            pue = Interval(prior.low or 1.0, prior.value, prior.high or prior.value)
            pue_steps = (prior.step()._replace(assumed=True),)
        if region is None and self.setting.intensity is None:
            self.notes.append(
                f"its place is not known: carbon spans what the grids of {provider}'s regions do, in their stead."
            )
        energy, energy_steps = chain.facility_energy(it_kwh, pue, pue_steps)
        carbon, carbon_steps = chain.operational_emissions(energy, site.intensity, site.intensity_steps)
        return RunRow(
            **{
                **self.known,
                "energy_kwh": energy,
                "operational_kgco2e": carbon,
                "warnings": tuple(dict.fromkeys((*self.notes, *site.warnings))),
                "trail": (*steps, *energy_steps, *carbon_steps),
            }
        )


@lru_cache(4096)
def _host(
    cpu: str | None,
    gpu: str | None,
    gpus: int,
    per_host: int | None,
    nodes: int,
    work: str | None,
    cpu_util: float | None,
    gpu_util: float | None,
) -> Prediction:
    hardware = Hardware(cpu, gpu_model=gpu if gpus else None, gpu_count=gpus, gpus_per_node=per_host)
    return predict(hardware, scope="server_ac", cpu_util=cpu_util, gpu_util=gpu_util, workload=work, nodes=nodes)


def _stamp(seconds: float | None) -> str | None:
    try:
        return None if seconds is None else datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError, OSError):
        return None
