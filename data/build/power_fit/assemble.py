"""From raw tables to the model: part tables, coefficients, and those solved on published measurements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import exp, log
from statistics import fmean, stdev

import frame
import numpy as np

from estimator.power.classes import WorkClass
from estimator.power.classes import parse as parse_classes
from estimator.power.coefficients import Coefficient, PowerModel
from estimator.power.curves import GpuModel, HostModel
from estimator.power.gpu_names import read_gpu_name
from estimator.power.names import read_cpu_name
from estimator.validation.rows import Row, place, predict_row

from . import duty, gpu, widths
from .evidence import dense_ratios, dense_terms, idle_shares, profile_ratios, program_ratios, stress_ratios
from .inputs import Inputs, source_of
from .parts import cpu_rows, tdp_per_cores
from .readings import Reading

#: Sources from which on the scatter of clusters tells a range.
LEAST_SOURCES = 5


class Fitter:
    """Builds one model, leaving out whole sources, or groups of measured rows with everything else about them."""

    def __init__(self, inputs: Inputs, groups: Collection[str] = (), sources: Collection[str] = ()) -> None:
        self.inputs, self.groups, self.sources = inputs, frozenset(groups), frozenset(sources)
        self.coefficients: dict[str, Coefficient] = {}
        # Of a source, what others say of the same CPU stays; of a group, nothing that tells of its CPU does.
        left_out = [row for row in inputs.rows if row["group"] in self.groups]
        self.cpu_keys = {
            read_cpu_name(row["cpu_model"]).key for row in left_out if row["cpu_model"] and not row["gpu_model"]
        }
        self.rows = [row for row in inputs.rows if self.keeps(row)]
        self.cpu_fit = inputs.cpu_fit(self.cpu_keys, self._submitters())
        self.classes: dict[str, WorkClass] = blank_classes()
        self.readings: dict[str, int] = {}
        self.model = PowerModel(self.coefficients, cpu_rows(inputs.facts, self.cpu_fit), inputs.gpus, self.classes)

    def keeps(self, row: Row) -> bool:
        """Whether a published measurement may inform this model."""
        return row["group"] not in self.groups and source_of(row) not in self.sources

    def _submitters(self) -> frozenset[str]:
        return frozenset(name.removeprefix("spec-") for name in self.sources if name.startswith("spec-"))

    def build(self, width: widths.Widths | None = None) -> PowerModel:
        """Fit everything; the widths come from elsewhere because they are residuals of models like this one."""
        self._cpu()
        self._judged()
        widths.install(self, widths.Widths.first())
        self._dense_hosts()
        self._fleet()
        self._duty()
        widths.install(self, width or widths.Widths.first())
        self._nodes()
        self._dense_boards()
        return self.model

    def host_only(self) -> PowerModel:
        """Fit what a host without GPUs needs: for experiments that leave out a CPU rather than a group of rows."""
        parts = cpu_rows(self.inputs.facts, self.cpu_fit)
        self.model = PowerModel(self.coefficients, parts, self.model.gpus, self.classes)
        self._cpu()
        self._judged()
        widths.install(self, widths.Widths.first())
        self._dense_hosts()
        self._fleet()
        return self.model

    def put(
        self,
        name: str,
        value: float,
        unit: str,
        method: str,
        sources: str,
        *,
        n: int = 0,
        sd: float | None = None,
        low: float | None = None,
        high: float | None = None,
    ) -> None:
        """Set a coefficient, rounded as the table prints it, so that the fit and the release agree."""
        rounded = [None if v is None else float(frame.number(v)) for v in (value, low, high, sd)]
        assert rounded[0] is not None
        self.coefficients[name] = Coefficient(
            name, rounded[0], unit, rounded[1], rounded[2], n, rounded[3], method, tuple(sources.split())
        )

    def _cpu(self) -> None:
        for point, fit in (("idle", self.cpu_fit.idle), ("full", self.cpu_fit.full)):
            n, sd = len(fit.residuals), float(fit.residuals.std())
            units = {"processor_share": "W/W", "dram_watts_per_gib": "W/GiB", "socket_watts": "W", "board_watts": "W"}
            for term, value in fit.terms.items():
                self.put(
                    f"cpu.{point}.{term}", value, units[term], "least squares on ln W", "specpower-2026", n=n, sd=sd
                )
            for name, value in fit.generations.items():
                self.put(
                    f"cpu.{point}.generation.{name}",
                    value,
                    "",
                    "least squares on ln W, ridge",
                    "specpower-2026",
                    n=fit.generation_n[name],
                    sd=sd,
                )
        for name in self.cpu_fit.full.generations:
            ten, half, n = self._shape(name)
            for load, value in (("10", ten), ("50", half)):
                self.put(
                    f"cpu.shape.{load}.{name}",
                    value,
                    "",
                    "median share of the idle-full span, shrunk",
                    "specpower-load-levels",
                    n=n,
                )

        exponent, n = tdp_per_cores(self.inputs.facts)
        self.put(
            "cpu.tdp_per_cores_exponent",
            exponent,
            "",
            "least squares on ln TDP over ln cores within generations",
            "codecarbon-hardware",
            n=n,
        )

    def _shape(self, generation: str) -> tuple[float, float, int]:
        """Shape of a generation; newer ones without load levels take their vendor's last."""
        shapes = self.cpu_fit.shapes
        kin = {
            "zen4": "zen3",
            "zen5": "zen3",
            "sapphirerapids": "icelake",
            "emeraldrapids": "icelake",
            "graniterapids": "icelake",
            "sierraforest": "icelake",
            "raptorlake": "rocketlake",
        }
        if generation in shapes:
            return shapes[generation]
        if kin.get(generation) in shapes:
            ten, half, _ = shapes[kin[generation]]
            return ten, half, shapes[kin[generation]][2]
        return (*self.cpu_fit.mean_shape, 0)

    def _judged(self) -> None:
        for row in frame.overrides("power_judged"):
            self.put(
                row["coefficient"],
                float(row["value"]),
                row["unit"],
                row["reason"],
                row["source_ids"],
                low=float(row["low"]) if row["low"] else None,
                high=float(row["high"]) if row["high"] else None,
            )

    def _fleet(self) -> None:
        """Fleets: the mean (in logs) of three kinds of evidence on package power at the same load, bounded by their
        extremes.

        Benchmark-tuned servers at the wall (1 by definition), Teads' stress test of bare-metal cloud hosts, and the
        RAPL profiles of untuned machines under synthetic load. The profiles read about 0.5 W at idle: an offset is
        missing, which at 50 % and more matters little; at 10 % they bound the low side only.
        """
        stressed = stress_ratios(self.inputs.sources, self.model)
        profiled = (
            {point: [] for point in widths.POINTS}
            if "codecarbon" in self.sources
            else profile_ratios(self.inputs.sources, self.model, self.cpu_keys)
        )
        run = program_ratios(self.rows, self.model)
        for point in widths.POINTS:
            stress = fmean(log(v) for v in stressed[point])
            profile = [fmean(log(v) for v in profiled[point])] if profiled[point] else []
            programs = [fmean(log(v) for v in run)] if run and point == "full" else []
            dense = dense_ratios(self.inputs.servers, self.model) if point == "full" else []
            kinds = [0.0, stress, *(profile if point in ("50", "full") else []), *programs, *dense]
            n = len(stressed[point]) + len(profiled[point]) + (len(run) if point == "full" else 0)
            self.put(
                f"fleet.processor.{point}",
                exp(fmean(kinds)),
                "",
                "mean in logs of benchmark, stress test, load profiles and (full load) programs and dense work",
                "codecarbon-load-profiles hpl-top500 specpower-2026 teads-sheet validation-more",
                n=n,
                sd=stdev(kinds),
                low=exp(min(kinds + profile)),
                high=exp(max(kinds)),
            )
        for generation, shares in idle_shares(self.inputs.sources).items():
            if not any(read_cpu_name(name).key in self.cpu_keys for name in shares):
                logs = [log(share) for share in shares.values()]
                self.put(
                    f"fleet.idle_floor.{generation}",
                    exp(fmean(logs)),
                    "W/W",
                    "mean in logs over bare-metal cloud hosts: idle package over TDP",
                    "teads-sheet",
                    n=len(logs),
                    sd=stdev(logs) if len(logs) > 1 else None,
                    low=exp(min(logs)),
                    high=exp(max(logs)),
                )

    def board_readings(self) -> list[Reading]:
        """Readings of boards that may inform this model."""
        return [
            reading
            for reading in self.inputs.readings
            if reading.group not in self.groups and reading.source not in self.sources
        ]

    def _duty(self) -> None:
        """The laws of duty, and odds and spread of every class of work."""
        readings = self.board_readings()
        law = duty.fit_law(self._stepped(readings), duty.utilized(readings))
        steps, use = "zeus-nsdi23 h200-sweep", "gaissa-training calibration-own h200-sweep"
        fitted = "least squares on duty, a source weighs at most ten readings"
        for name, value, unit, sources, n, sd in (
            ("half_step_ms", law.half_step_ms, "ms", steps, law.n, law.spread),
            ("step_slope", law.step_slope, "", steps, law.n, law.spread),
            ("full_odds", law.full_odds, "", steps, law.n, law.spread),
            ("old_odds", law.old_odds, "", "zeus-nsdi23", law.n, law.spread),
            ("intensity", law.intensity, "", use, law.utilization_n, law.utilization_spread),
            ("limit_exponent", law.limit_exponent, "", use, law.utilization_n, law.utilization_spread),
            ("utilization_exponent", law.utilization_exponent, "", use, law.utilization_n, law.utilization_spread),
            ("utilization_spread", law.utilization_spread, "", use, law.utilization_n, None),
        ):
            self.put(f"duty.{name}", value, unit, fitted, sources, n=n, sd=sd)
        slope, n = duty.batch_slope(readings)
        self.put(
            "duty.serving_batch_slope", slope, "", "median slope of log odds over log batch within a model and board",
            "mlenergy-configurations", n=n,
        )  # fmt: skip
        self._classes(duty.fit_classes(readings, self.model, blank_classes(), law.spread), readings)
        cap, n = gpu.cap_share(self.inputs.sources)
        self.put("gpu.cap_share", cap, "", "median mean power over a binding limit", "zeus-nsdi23", n=n)

    def _stepped(self, readings: Sequence[Reading]) -> list[tuple[Reading, float]]:
        if not self.inputs.milliseconds:
            self.inputs.milliseconds.update(
                {i: duty.step_milliseconds(r, self.model) for i, r in enumerate(self.inputs.readings)}
            )
        known = {id(r): self.inputs.milliseconds[i] for i, r in enumerate(self.inputs.readings)}
        stepped = ((reading, known[id(reading)]) for reading in readings)
        return [(reading, value) for reading, value in stepped if value is not None]

    def _classes(self, found: Mapping[str, WorkClass], readings: Sequence[Reading]) -> None:
        self.classes.update(
            {
                name: kind._replace(odds=float(frame.number(kind.odds)), spread=float(frame.number(kind.spread)))
                for name, kind in found.items()
            }
        )
        self.readings = dict(Counter(reading.work.workload for reading in readings))

    def _nodes(self) -> None:
        """Coefficients that only whole servers show, each solved to leave no bias over its sources."""
        servers = [r for r in self.rows if r["core"] == "Y" and r["gpu_model"]]
        busy = [r for r in servers if r["measured_scope"].startswith("server") and place(r).nodes == 1]
        busy = [r for r in busy if place(r).workload not in ("idle", "general") and place(r).gpu_util != 0.0]
        tuned = [r for r in servers if place(r).hardware.gpu_tuned]
        untuned = [r for r in busy if r not in tuned and gpu_form(r) == "sxm"]
        cards = [r for r in tuned if gpu_form(r) == "pcie"]
        # Each depends on the others a little: three rounds settle them.
        for _ in range(3):
            self._solve("gpu.node_share.sxm", untuned, 0.08, 0.45)
            self._rest()
            if cards and len(cards) < len(tuned):
                self._solve("duty.tuned_sxm_odds", [r for r in tuned if r not in cards], 0.1, 3.0)
            for kind in ("encoder", "decoder", "vision"):
                rows = [r for r in tuned if place(r).workload == f"serving-tuned-{kind}"]
                self._solve_odds(f"serving-tuned-{kind}", [r for r in rows if r in cards] or rows)
        clusters = [r for r in servers if r["measured_scope"] == "server_ac" and place(r).nodes > 1]
        grows = [r for r in clusters if place(r).workload == "llm-training"]
        self._solve("gpu.scale_out_exponent.fixed", [r for r in clusters if r not in grows], 0.0, 0.3)
        self._solve("gpu.scale_out_exponent.grows", grows, 0.0, 0.3)

    def _rest(self) -> None:
        """Share of what GPUs bring to their node that stays at idle, from servers that wait for a run to start."""
        found: dict[str, list[float]] = {"sxm": [], "pcie": []}
        for node in self.inputs.idle_nodes:
            if node.source in self.sources:
                continue
            board = GpuModel(node.hardware, self.model)
            host = HostModel(node.hardware, self.model)
            spec = board.spec
            held = {
                True: spec.waiting_watts,
                False: spec.idle_watts,
                None: (spec.waiting_watts * spec.idle_watts) ** 0.5,
            }
            boards = node.hardware.gpu_count * board.wall_watts(held[node.context])
            whole = board.node_watts(node.hardware.gpu_count, 1.0)
            found[spec.form].append((node.watts - boards - sum(host.parts(0))) / whole)
        for form, shares in found.items():
            prior = self.coefficients[f"gpu.node_idle_share.{form}"]
            value = min(1.0, max(0.05, (sum(shares) + prior.value) / (len(shares) + 1)))
            self.put(
                prior.name, value, "", "mean over idle servers of what is left of them, drawn to a prior",
                "idle-nodes", n=len(shares), low=prior.low, high=prior.high,
            )  # fmt: skip

    def _dense_rows(self, *, boards: bool) -> list[Row]:
        rows = [row for row in self.inputs.dense if row["source"] not in self.sources]
        return [row for row in rows if bool(row["gpu_model"]) == boards]

    def _dense_hosts(self) -> None:
        """Dense arithmetic on every core, from clusters without GPUs."""
        hosts = self._dense_rows(boards=False)
        share, socket, n = dense_terms(hosts, self.model)
        how = "least squares on ln W, a source weighs its clusters, at most ten"
        for name, value, unit in (("share", share, "W/W"), ("socket_watts", socket, "W")):
            self.put(f"cpu.dense_{name}", value, unit, how, "hpl-top500", n=n)
        low, high, n = self._scatter(hosts)
        self.put(
            "width.cpu.dense", 1.0, "", "quantiles of what clusters under HPL draw beside the model", "hpl-top500",
            n=n, low=low, high=high,
        )  # fmt: skip

    def _dense_boards(self) -> None:
        """Dense arithmetic on every board, from clusters with GPUs."""
        boards = self._dense_rows(boards=True)
        self._solve_odds("dense-hpc", boards)
        low, high, n = self._scatter(boards)
        self.put(
            "width.gpu.dense", 1.0, "", "quantiles of what clusters with GPUs draw under HPL beside the model",
            "hpl-top500", n=n, low=low, high=high,
        )  # fmt: skip

    def _scatter(self, rows: Sequence[Row]) -> tuple[float, float, int]:
        """Factors that hold nine tenths of what the model misses of clusters, every source weighing the same."""
        errors = self._errors(rows)
        count = Counter(source for source, _ in errors)
        left = np.array([-error for _, error in errors])
        weight = np.array([1 / count[source] for source, _ in errors])
        if len(count) < LEAST_SOURCES:
            return 0.7, 1.45, len(left)
        # The mean of few sources is itself unsure: a next one lies further out than those that made it.
        stretch = (1 + 1 / len(count)) ** 0.5 * 1.1
        low = stretch * duty.weighted_quantile(left, weight, 0.05)
        high = stretch * duty.weighted_quantile(left, weight, 0.95)
        return exp(min(-0.1, low)), exp(max(0.1, high)), len(left)

    def _solve(self, name: str, rows: Sequence[Row], low: float, high: float) -> None:
        """Set a coefficient so that the mean over sources of the log error is 0; keep the prior without rows."""
        if not rows:
            return
        prior = self.coefficients[name]

        def bias(value: float) -> float:
            self.coefficients[name] = prior._replace(value=value)
            return self._bias(rows)

        value = gpu.root(bias, low, high)
        bias(value)
        errors = [error for _, error in self._errors(rows)]
        self.put(
            name,
            value,
            prior.unit,
            f"solved for no bias over {len({row_source(r) for r in rows})} sources",
            prior.source_ids[0],
            n=len(rows),
            sd=stdev(errors) if len(errors) > 1 else None,
            low=None if prior.low is None else min(prior.low, value),
            high=None if prior.high is None else max(prior.high, value),
        )

    def _solve_odds(self, workload: str, rows: Sequence[Row]) -> None:
        """Set the odds of a class so that the mean over sources of the log error is 0, drawn to the prior."""
        if not rows:
            return
        kind = self.classes[workload]

        def bias(log_odds: float) -> float:
            self.classes[workload] = kind._replace(odds=exp(log_odds))
            return self._bias(rows)

        prior = log(blank_classes()[workload].odds)
        sources = len({row_source(row) for row in rows})
        solved = gpu.root(bias, -2.5, 4.5)
        drawn = (sources * solved + duty.CLASS_RIDGE * prior) / (sources + duty.CLASS_RIDGE)
        self.classes[workload] = kind._replace(odds=float(frame.number(exp(drawn))), sources=sources)
        self.readings[workload] = len(rows)

    def _bias(self, rows: Sequence[Row]) -> float:
        return fmean(fmean(v) for v in gpu.by_group(self._errors(rows)).values())

    def _errors(self, rows: Iterable[Row]) -> list[tuple[str, float]]:
        return self.errors_of(self.model, rows)

    @staticmethod
    def errors_of(model: PowerModel, rows: Iterable[Row]) -> list[tuple[str, float]]:
        """Source and log error (predicted over measured) of each row that the model can place."""
        out = []
        for row in rows:
            prediction = predict_row(row, model).prediction
            if prediction is not None:
                out.append((row_source(row), log(prediction.watts.central / float(row["measured_watts"]))))
        return out


def row_source(row: Row) -> str:
    """Laboratory behind a row: its own column where the raw table has one, else as named by hand."""
    return row.get("source") or source_of(row)


def gpu_form(row: Row) -> str:
    """Form of the GPU of a row: socketed or card."""
    return read_gpu_name(row["gpu_model"]).form or "pcie"


def blank_classes() -> dict[str, WorkClass]:
    """Classes of work as judged, before any reading."""
    rows = (
        {**row, "odds": row["prior_odds"], "spread": row["prior_spread"], "sources": "0", "method": row["reason"]}
        for row in frame.overrides("workload_classes")
    )
    return parse_classes(rows)
