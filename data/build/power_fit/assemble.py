"""From raw tables to the released model: part tables, coefficients, and their calibration on published measurements."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import exp, log
from pathlib import Path
from statistics import fmean, median, stdev

import frame

from estimator.power.coefficients import Coefficient, PowerModel
from estimator.power.gpu_names import read_gpu_name
from estimator.power.hardware import Hardware
from estimator.validation import Row, place, predict_row, read_rows

from . import cpu, gpu, raw, widths

CPU_COLUMNS = (
    "cpu_key", "cpu_model", "vendor", "generation", "servers_class", "cores", "tdp_watts", "tdp_confidence", "servers",
    "idle_effect", "full_effect", "source_ids",
)  # fmt: skip
GPU_COLUMNS = (
    "gpu_key", "generation", "form", "memory_gb", "tdp_watts", "idle_watts", "waiting_watts", "host_cpu",
    "host_memory_gib_per_gpu", "gpus_per_node", "source_ids",
)  # fmt: skip
_HOSTS = {
    "kepler": ("Xeon E5-2686 v4", 32), "maxwell": ("Xeon E5-2686 v4", 64), "pascal": ("Xeon E5-2690 v4", 64),
    "volta": ("Xeon E5-2686 v4", 64), "turing": ("Xeon Platinum 8259CL", 48), "ampere": ("EPYC 7742", 128),
    "ada": ("EPYC 7763", 96), "hopper": ("Xeon Platinum 8480C", 256), "blackwell": ("Xeon Platinum 8570", 256),
    "cdna": ("Xeon Platinum 8480C", 256), "rdna": ("EPYC 7763", 64),
}  # fmt: skip
_LATER_HOST = ("Xeon Platinum 8275CL", 64)


def cpu_rows(facts: Mapping[str, raw.CpuFacts], fit: cpu.CpuFit) -> dict[str, dict[str, str]]:
    """Rows of cpu_power.csv: facts of each part and its shrunken factors."""
    rows = {}
    for key, part in facts.items():
        if part.tdp_watts is None:
            continue
        servers = fit.full.cpu_n.get(key, 0)
        sources = (*part.source_ids, *(("specpower-2026",) if servers else ()))
        rows[key] = {
            "cpu_key": key, "cpu_model": part.name, "vendor": part.vendor, "generation": part.generation,
            "servers_class": "server" if _is_server(part) else "client",
            "cores": str(part.cores or ""), "tdp_watts": frame.number(part.tdp_watts), "tdp_confidence": part.confidence,
            "servers": str(servers), "idle_effect": frame.number(fit.idle.cpus.get(key, 1.0), 4),
            "full_effect": frame.number(fit.full.cpus.get(key, 1.0), 4), "source_ids": " ".join(sorted(set(sources))),
        }  # fmt: skip
    return rows


def _is_server(part: raw.CpuFacts) -> bool:
    return not any(word in part.name.lower() for word in ("ryzen", "core", "threadripper", "apple", "w-", "e3-", "e-2", "pentium"))


def gpu_rows(sources: Path) -> dict[str, dict[str, str]]:
    """Rows of gpu_power.csv: board power, idle and waiting watts, and the host that such a GPU usually has."""
    rows = {}
    for row in frame.csv_rows(sources / "power" / "gpu_power.csv"):
        name = row["gpu_model"]
        read = read_gpu_name(name)
        form = "sxm" if row["form_factor"].startswith(("SXM", "OAM", "NVL")) else "pcie"
        tdp = float(row["tdp_w_per_cloud_gpu"])
        idle = float(row["idle_w"] or 0.12 * tdp)
        host, memory = _HOSTS.get(read.generation or "", _LATER_HOST)
        rows[name] = {
            "gpu_key": name, "generation": read.generation or "", "form": form, "memory_gb": row["memory_gb"],
            "tdp_watts": frame.number(tdp), "idle_watts": frame.number(idle),
            # Without a reading: an open context adds what it adds on the GPUs that were read.
            "waiting_watts": row["idle_w_with_context"] or frame.number(min(1.5 * idle, 0.5 * tdp)),
            "host_cpu": host, "host_memory_gib_per_gpu": str(memory), "gpus_per_node": "8" if form == "sxm" else "4",
            "source_ids": "gpu-models" + (" zeus-nsdi23" if "Zeus" in row["training_source"] else ""),
        }  # fmt: skip
    for row in frame.overrides("gpu_models"):
        rows[row["gpu_model"]] = {"gpu_key": row["gpu_model"], **{column: row[column] for column in GPU_COLUMNS[1:]}}
    return rows


@dataclass(frozen=True)
class Inputs:
    """Everything raw that the fit reads, read once."""

    sources: Path
    rows: tuple[Row, ...]

    @classmethod
    def read(cls, sources: Path) -> Inputs:
        """Read the published measurements that may be calibrated on: never rows that are hours times an assumed wattage."""
        path = sources.parent / "validation" / "measured.csv"
        return cls(sources, tuple(row for row in read_rows(path) if row["method"] != "tdp_derived"))

    @cached_property
    def facts(self) -> dict[str, raw.CpuFacts]:
        return raw.cpu_facts(self.sources)

    @cached_property
    def servers(self) -> list[raw.Server]:
        return raw.servers(self.sources, self.facts)

    @cached_property
    def levels(self) -> list[raw.Server]:
        return raw.load_levels(self.sources, self.facts)

    @cached_property
    def zeus(self) -> list[gpu.Reading]:
        return gpu.zeus(self.sources)


class Fitter:
    """Builds one model, leaving out the groups of measured rows (and everything else about them) in `groups`."""

    def __init__(self, inputs: Inputs, groups: Collection[str] = ()) -> None:
        self.inputs, self.groups = inputs, frozenset(groups)
        self.coefficients: dict[str, Coefficient] = {}
        left_out = [row for row in inputs.rows if row["group"] in self.groups]
        self.cpu_keys = {raw.read_cpu_name(row["cpu_model"]).key for row in left_out if row["cpu_model"] and not row["gpu_model"]}
        self.rows = [row for row in inputs.rows if row["group"] not in self.groups]
        self.cpu_fit = cpu.fit(inputs.servers, inputs.levels, self.cpu_keys)
        self.model = PowerModel(self.coefficients, cpu_rows(inputs.facts, self.cpu_fit), gpu_rows(inputs.sources))

    def build(self, width_of: Mapping[str, tuple[float, float]] | None = None) -> PowerModel:
        """Fit everything; the widths come from elsewhere because they are residuals of models like this one."""
        self._cpu()
        self._judged()
        self._fleet()
        self._gpu()
        widths.install(self, width_of or {})
        self._nodes()
        return self.model

    def put(
        self, name: str, value: float, unit: str, method: str, sources: str, *, n: int = 0, sd: float | None = None,
        low: float | None = None, high: float | None = None,
    ) -> None:  # fmt: skip
        """Set a coefficient, rounded as the table prints it, so that the fit and the release agree."""
        rounded = [None if v is None else float(frame.number(v)) for v in (value, low, high, sd)]
        assert rounded[0] is not None
        self.coefficients[name] = Coefficient(name, rounded[0], unit, rounded[1], rounded[2], n, rounded[3], method, tuple(sources.split()))

    def _cpu(self) -> None:
        for point, fit in (("idle", self.cpu_fit.idle), ("full", self.cpu_fit.full)):
            n, sd = len(fit.residuals), float(fit.residuals.std())
            units = {"processor_share": "W/W", "dram_watts_per_gib": "W/GiB", "socket_watts": "W", "board_watts": "W"}
            for term, value in fit.terms.items():
                self.put(f"cpu.{point}.{term}", value, units[term], "least squares on ln W", "specpower-2026", n=n, sd=sd)
            for name, value in fit.generations.items():
                self.put(f"cpu.{point}.generation.{name}", value, "", "least squares on ln W, ridge", "specpower-2026",
                         n=fit.generation_n[name], sd=sd)  # fmt: skip
        for name in self.cpu_fit.full.generations:
            ten, half, n = self._shape(name)
            for load, value in (("10", ten), ("50", half)):
                self.put(f"cpu.shape.{load}.{name}", value, "", "median share of the idle-full span, shrunk", "specpower-load-levels", n=n)

    def _shape(self, generation: str) -> tuple[float, float, int]:
        """Shape of a generation; newer ones without load levels take their vendor's last."""
        shapes = self.cpu_fit.shapes
        kin = {"zen4": "zen3", "zen5": "zen3", "sapphirerapids": "icelake", "emeraldrapids": "icelake", "graniterapids": "icelake",
               "sierraforest": "icelake", "raptorlake": "rocketlake"}  # fmt: skip
        if generation in shapes:
            return shapes[generation]
        if kin.get(generation) in shapes:
            ten, half, _ = shapes[kin[generation]]
            return ten, half, shapes[kin[generation]][2]
        return (*self.cpu_fit.mean_shape, 0)

    def _judged(self) -> None:
        for row in frame.overrides("power_judged"):
            self.put(
                row["coefficient"], float(row["value"]), row["unit"], row["reason"], row["source_ids"],
                low=float(row["low"]) if row["low"] else None, high=float(row["high"]) if row["high"] else None,
            )  # fmt: skip

    def _fleet(self) -> None:
        """Fleets lie midway (in logs) between the benchmark and the stress test of Teads' bare-metal hosts."""
        ratios = fleet_ratios(self.inputs.sources, self.model)
        for point, values in ratios.items():
            middle = exp(fmean(log(value) for value in values) / 2)
            self.put(f"fleet.processor.{point}", middle, "", "square root of stress test over benchmark, package power",
                     "teads-platforms specpower-2026", n=len(values), sd=stdev(log(v) for v in values) / 2, low=1.0, high=max(middle, 1.0) ** 2)  # fmt: skip

    def _readings(self) -> list[gpu.Reading]:
        """Direct readings of GPU boards: the Zeus trace and every gpu_only row of the published measurements."""
        readings = gpu.without(self.inputs.zeus, self.groups)
        seen = {reading.group for reading in readings}
        for row in self.rows:
            if row["measured_scope"] == "gpu_only" and row["group"] not in seen and row["group"] not in ("bloom",):
                placed = place(row)
                name = read_gpu_name(row["gpu_model"])
                if name.board_watts and placed.gpu_util in (None, 1.0) and name.generation != "tpu":
                    share = float(row["measured_watts"]) / float(row["gpu_count"]) / name.board_watts
                    readings.append(gpu.Reading(row["group"], name.generation or "", placed.workload, placed.hardware.gpu_count, share))
        return readings

    def _gpu(self) -> None:
        readings = self._readings()
        factor, n = gpu.generation_factor(readings, "pascal")
        for generation in ("pascal", "maxwell", "kepler"):
            self.put(f"gpu.generation.{generation}", factor, "", "well-fed training against later generations, shrunk", "zeus-nsdi23", n=n)
        exponent = self.model["gpu.sharing_exponent.serving"]
        for workload, (prior, weight) in gpu.PRIORS.items():
            own = []
            for r in readings:
                if r.workload == workload:
                    serving = workload.startswith("serving")
                    own.append((r.group, r.share / (factor if r.generation == "pascal" else 1.0) * (r.gpus**exponent if serving else 1.0)))
            groups = gpu.by_group(own)
            value = gpu.shrunk(groups, prior, weight)
            logs = [log(v) - log(value) for values in groups.values() for v in values]
            self.put(f"gpu.share.{workload}", value, "", "geometric mean over groups, drawn to a prior",
                     _gpu_sources(workload), n=len(logs), sd=stdev(logs) if len(logs) > 1 else None)  # fmt: skip
        waiting = [(r.group, r.share) for r in readings if r.workload == "input-bound"]
        ratios = self._waiting_ratios(waiting, readings)
        self.put("gpu.input_bound_over_waiting", gpu.shrunk(gpu.by_group(ratios), 1.1, 1.0), "", "geometric mean over GPUs", "zeus-nsdi23",
                 n=len(ratios))  # fmt: skip
        cap, n = gpu.cap_share(self.inputs.sources)
        self.put("gpu.cap_share", cap, "", "median mean power over a binding limit", "zeus-nsdi23", n=n)

    def _waiting_ratios(self, waiting: Sequence[tuple[str, float]], readings: Sequence[gpu.Reading]) -> list[tuple[str, float]]:
        from estimator.power.gpu import gpu_spec

        names = {"v100": "V100 16GB PCIe", "p100": "P100 PCIe", "a40": "A40", "rtx6000": "RTX 6000"}
        out = []
        for group, share in waiting:
            spec = gpu_spec(names.get(group.split(":")[1] if ":" in group else "", "A40"), model=self.model)
            out.append((group, share * spec.tdp_watts / spec.waiting_watts))
        return out

    def _nodes(self) -> None:
        """Coefficients that only whole servers show, each solved to leave no bias over its groups."""
        untuned = [r for r in self.rows if r["core"] == "Y" and r["measured_scope"].startswith("server") and r["gpu_model"]
                   and not place(r).hardware.gpu_tuned and place(r).nodes == 1]  # fmt: skip
        self._solve("gpu.node_share.sxm", untuned, 0.05, 0.6)
        tuned = [r for r in self.rows if r["core"] == "Y" and r["gpu_model"] and place(r).hardware.gpu_tuned]
        for kind in ("encoder", "decoder", "vision"):
            workload = f"serving-tuned-{kind}"
            self._solve(f"gpu.share.{workload}", [r for r in tuned if place(r).workload == workload], 0.1, 1.0)
        clusters = [r for r in self.rows if r["core"] == "Y" and r["measured_scope"] == "server_ac" and r["gpu_model"] and place(r).nodes > 1]
        grows = [r for r in clusters if place(r).workload == "llm-training"]
        self._solve("gpu.scale_out_exponent.fixed", [r for r in clusters if r not in grows], 0.0, 0.3)
        self._solve("gpu.scale_out_exponent.grows", grows, 0.0, 0.3)

    def _solve(self, name: str, rows: Sequence[Row], low: float, high: float) -> None:
        """Bisect a coefficient until the mean over groups of the log error is 0; keep the prior without rows."""
        if not rows:
            return
        prior = self.coefficients[name]

        def bias(value: float) -> float:
            self.coefficients[name] = prior._replace(value=value)
            return fmean(fmean(v) for v in gpu.by_group(self._errors(rows)).values())

        rising = bias(high) > bias(low)
        for _ in range(40):
            middle = (low + high) / 2
            if (bias(middle) > 0) == rising:
                high = middle
            else:
                low = middle
        errors = [error for _, error in self._errors(rows)]
        self.put(name, (low + high) / 2, prior.unit, f"solved for no bias over {len({r['group'] for r in rows})} groups",
                 "validation-rows", n=len(rows), sd=stdev(errors) if len(errors) > 1 else None, low=prior.low, high=prior.high)  # fmt: skip

    def _errors(self, rows: Iterable[Row]) -> list[tuple[str, float]]:
        out = []
        for row in rows:
            prediction = predict_row(row, self.model).prediction
            if prediction is not None:
                out.append((row["group"], log(prediction.watts.central / float(row["measured_watts"]))))
        return out


def _gpu_sources(workload: str) -> str:
    return "validation-rows mlenergy-2026" if workload.startswith("serving") else "zeus-nsdi23 validation-rows"


def fleet_ratios(sources: Path, model: PowerModel) -> dict[str, list[float]]:
    """Package power under Teads' stress test over the benchmark model's, for each host that was measured."""
    from estimator.power.curves import HostModel

    ratios: dict[str, list[float]] = {"idle": [], "10": [], "50": [], "full": []}
    for row in frame.csv_rows(sources / "power" / "teads_platforms_derived.csv"):
        if row["basis"] != "measured":
            continue
        host = HostModel(Hardware(row["cpu"], sockets=2, memory_gib=384.0, setting="benchmark"), model)
        for index, (point, column) in enumerate((("idle", "pkg_w_idle"), ("10", "pkg_w_10"), ("50", "pkg_w_50"), ("full", "pkg_w_100"))):
            ratios[point].append(float(row[column]) / host.parts(index)[0])
    return ratios


def refit(inputs: Inputs, width_of: Mapping[str, tuple[float, float]]) -> Callable[[str], PowerModel]:
    """Return a function from a group to the model fitted without it."""
    return lambda group: Fitter(inputs, (group,)).build(width_of)


__all__ = ["Fitter", "Inputs", "median", "refit", "replace"]
