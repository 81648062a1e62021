"""From raw tables to the model: part tables, coefficients, and those solved on published measurements."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from math import exp, log
from statistics import fmean, stdev

import frame

from estimator.power.coefficients import Coefficient, PowerModel
from estimator.power.gpu import gpu_spec
from estimator.power.gpu_names import read_gpu_name
from estimator.power.names import read_cpu_name
from estimator.validation.rows import Row, place, predict_row

from . import gpu, widths
from .evidence import idle_shares, profile_ratios, stress_ratios
from .inputs import Inputs
from .parts import cpu_rows, tdp_per_cores


class Fitter:
    """Builds one model, leaving out the groups of measured rows (and everything else about them) in `groups`."""

    def __init__(self, inputs: Inputs, groups: Collection[str] = ()) -> None:
        self.inputs, self.groups = inputs, frozenset(groups)
        self.coefficients: dict[str, Coefficient] = {}
        left_out = [row for row in inputs.rows if row["group"] in self.groups]
        self.cpu_keys = {
            read_cpu_name(row["cpu_model"]).key for row in left_out if row["cpu_model"] and not row["gpu_model"]
        }
        self.rows = [row for row in inputs.rows if row["group"] not in self.groups]
        self.cpu_fit = inputs.cpu_fit(self.cpu_keys)
        self.model = PowerModel(self.coefficients, cpu_rows(inputs.facts, self.cpu_fit), inputs.gpus)

    def build(self, width: widths.Widths | None = None) -> PowerModel:
        """Fit everything; the widths come from elsewhere because they are residuals of models like this one."""
        self._cpu()
        self._judged()
        self._fleet()
        self._gpu()
        widths.install(self, width or widths.Widths.first())
        self._nodes()
        return self.model

    def host_only(self) -> PowerModel:
        """Fit what a host without GPUs needs: for experiments that leave out a CPU rather than a group of rows."""
        self.model = PowerModel(self.coefficients, cpu_rows(self.inputs.facts, self.cpu_fit), self.model.gpus)
        self._cpu()
        self._judged()
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
        profiled = profile_ratios(self.inputs.sources, self.model, self.cpu_keys)
        for point in widths.POINTS:
            stress = fmean(log(v) for v in stressed[point])
            profile = [fmean(log(v) for v in profiled[point])] if profiled[point] else []
            kinds = [0.0, stress, *(profile if point in ("50", "full") else [])]
            n = len(stressed[point]) + len(profiled[point])
            self.put(
                f"fleet.processor.{point}",
                exp(fmean(kinds)),
                "",
                "mean in logs of benchmark, stress test and load profiles",
                "codecarbon-load-profiles specpower-2026 teads-sheet",
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

    def readings(self) -> list[gpu.Reading]:
        """Direct readings of GPU boards: the Zeus trace and every gpu_only row of the published measurements."""
        readings = gpu.without(self.inputs.zeus, self.groups)
        seen = {reading.group for reading in readings}
        for row in self.rows:
            if row["measured_scope"] == "gpu_only" and row["group"] not in seen and row["group"] not in ("bloom",):
                placed = place(row)
                name = read_gpu_name(row["gpu_model"])
                if name.board_watts and placed.gpu_util in (None, 1.0) and name.generation != "tpu":
                    share = float(row["measured_watts"]) / float(row["gpu_count"]) / name.board_watts
                    readings.append(
                        gpu.Reading(
                            row["group"], name.generation or "", placed.workload, placed.hardware.gpu_count, share
                        )
                    )
        return readings

    def _gpu(self) -> None:
        readings = self.readings()
        factor, n = gpu.generation_factor(readings, "pascal")
        for generation in ("pascal", "maxwell", "kepler"):
            self.put(
                f"gpu.generation.{generation}",
                factor,
                "",
                "well-fed training against later generations, shrunk",
                "zeus-nsdi23",
                n=n,
            )
        exponent = self.model["gpu.sharing_exponent.serving"]
        for workload, (prior, weight) in gpu.PRIORS.items():
            own = []
            for r in readings:
                if r.workload == workload:
                    serving = workload.startswith("serving")
                    own.append(
                        (
                            r.group,
                            r.share
                            / (factor if r.generation == "pascal" else 1.0)
                            * (r.gpus**exponent if serving else 1.0),
                        )
                    )
            groups = gpu.by_group(own)
            value = gpu.shrunk(groups, prior, weight)
            logs = [log(v) - log(value) for values in groups.values() for v in values]
            self.put(
                f"gpu.share.{workload}",
                value,
                "",
                "geometric mean over groups, drawn to a prior",
                _gpu_sources(workload),
                n=len(logs),
                sd=stdev(logs) if len(logs) > 1 else None,
            )
        waiting = [(r.group, r.share) for r in readings if r.workload == "input-bound"]
        ratios = self._waiting_ratios(waiting, readings)
        self.put(
            "gpu.input_bound_over_waiting",
            gpu.shrunk(gpu.by_group(ratios), 1.1, 1.0),
            "",
            "geometric mean over GPUs",
            "zeus-nsdi23",
            n=len(ratios),
        )
        cap, n = gpu.cap_share(self.inputs.sources)
        self.put("gpu.cap_share", cap, "", "median mean power over a binding limit", "zeus-nsdi23", n=n)

    def _waiting_ratios(
        self, waiting: Sequence[tuple[str, float]], readings: Sequence[gpu.Reading]
    ) -> list[tuple[str, float]]:
        names = {"v100": "V100 16GB PCIe", "p100": "P100 PCIe", "a40": "A40", "rtx6000": "RTX 6000"}
        out = []
        for group, share in waiting:
            spec = gpu_spec(names.get(group.split(":")[1] if ":" in group else "", "A40"), model=self.model)
            out.append((group, share * spec.tdp_watts / spec.waiting_watts))
        return out

    def _nodes(self) -> None:
        """Coefficients that only whole servers show, each solved to leave no bias over its groups."""
        untuned = [
            r
            for r in self.rows
            if r["core"] == "Y"
            and r["measured_scope"].startswith("server")
            and r["gpu_model"]
            and not place(r).hardware.gpu_tuned
            and place(r).nodes == 1
        ]
        tuned = [r for r in self.rows if r["core"] == "Y" and r["gpu_model"] and place(r).hardware.gpu_tuned]
        cards = [r for r in tuned if gpu_form(r) == "pcie"]
        kinds = [
            (f"gpu.share.serving-tuned-{kind}", [r for r in tuned if place(r).workload == f"serving-tuned-{kind}"])
            for kind in ("encoder", "decoder", "vision")
        ]
        # Each depends on the others a little: three rounds settle them.
        for _ in range(3):
            self._solve("gpu.node_share.sxm", untuned, 0.05, 0.6)
            if cards and len(cards) < len(tuned):
                self._solve("gpu.tuned_sxm_factor", [r for r in tuned if r not in cards], 0.5, 1.0)
            for name, rows in kinds:
                self._solve(name, [r for r in rows if r in cards] or rows, 0.1, 1.0)
        clusters = [
            r
            for r in self.rows
            if r["core"] == "Y" and r["measured_scope"] == "server_ac" and r["gpu_model"] and place(r).nodes > 1
        ]
        grows = [r for r in clusters if place(r).workload == "llm-training"]
        self._solve("gpu.scale_out_exponent.fixed", [r for r in clusters if r not in grows], 0.0, 0.3)
        self._solve("gpu.scale_out_exponent.grows", grows, 0.0, 0.3)

    def _solve(self, name: str, rows: Sequence[Row], low: float, high: float) -> None:
        """Set a coefficient so that the mean over groups of the log error is 0; keep the prior without rows."""
        if not rows:
            return
        prior = self.coefficients[name]

        def bias(value: float) -> float:
            self.coefficients[name] = prior._replace(value=value)
            return fmean(fmean(v) for v in gpu.by_group(self._errors(rows)).values())

        value = gpu.root(bias, low, high)
        bias(value)
        errors = [error for _, error in self._errors(rows)]
        self.put(
            name,
            value,
            prior.unit,
            f"solved for no bias over {len({r['group'] for r in rows})} groups",
            "validation-rows",
            n=len(rows),
            sd=stdev(errors) if len(errors) > 1 else None,
            low=prior.low,
            high=prior.high,
        )

    def _errors(self, rows: Iterable[Row]) -> list[tuple[str, float]]:
        return self.errors_of(self.model, rows)

    @staticmethod
    def errors_of(model: PowerModel, rows: Iterable[Row]) -> list[tuple[str, float]]:
        """Group and log error (predicted over measured) of each row that the model can place."""
        out = []
        for row in rows:
            prediction = predict_row(row, model).prediction
            if prediction is not None:
                out.append((row["group"], log(prediction.watts.central / float(row["measured_watts"]))))
        return out


def gpu_form(row: Row) -> str:
    """Form of the GPU of a row: socketed or card."""
    return read_gpu_name(row["gpu_model"]).form or "pcie"


def _gpu_sources(workload: str) -> str:
    return "validation-rows mlenergy-2026" if workload.startswith("serving") else "zeus-nsdi23 validation-rows"
