"""Rows of the part tables: what is known of each CPU and GPU model, with its factors from the fit."""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from pathlib import Path
from statistics import fmean, median

import frame

from estimator.power.gpu_names import read_gpu_name

from . import cpu, raw

CPU_COLUMNS = (
    "cpu_key",
    "cpu_model",
    "vendor",
    "generation",
    "servers_class",
    "cores",
    "tdp_watts",
    "tdp_confidence",
    "servers",
    "idle_effect",
    "full_effect",
    "source_ids",
)
GPU_COLUMNS = (
    "gpu_key",
    "generation",
    "form",
    "memory_gb",
    "tdp_watts",
    "deep_idle_watts",
    "idle_watts",
    "waiting_watts",
    "fp32_tflops",
    "tensor_tflops",
    "host_cpu",
    "host_memory_gib_per_gpu",
    "gpus_per_node",
    "source_ids",
)
_HOSTS = {
    "kepler": ("Xeon E5-2686 v4", 32),
    "maxwell": ("Xeon E5-2686 v4", 64),
    "pascal": ("Xeon E5-2690 v4", 64),
    "volta": ("Xeon E5-2686 v4", 64),
    "turing": ("Xeon Platinum 8259CL", 48),
    "ampere": ("EPYC 7742", 128),
    "ada": ("EPYC 7763", 96),
    "hopper": ("Xeon Platinum 8480C", 256),
    "blackwell": ("Xeon Platinum 8570", 256),
    "cdna": ("Xeon Platinum 8480C", 256),
    "rdna": ("EPYC 7763", 64),
}
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
            "cpu_key": key,
            "cpu_model": part.name,
            "vendor": part.vendor,
            "generation": part.generation,
            "servers_class": "server" if _is_server(part) else "client",
            "cores": str(part.cores or ""),
            "tdp_watts": frame.number(part.tdp_watts),
            "tdp_confidence": part.confidence,
            "servers": str(servers),
            "idle_effect": frame.number(fit.idle.cpus.get(key, 1.0), 4),
            "full_effect": frame.number(fit.full.cpus.get(key, 1.0), 4),
            "source_ids": " ".join(sorted(set(sources))),
        }
    return rows


def _is_server(part: raw.CpuFacts) -> bool:
    return not any(
        word in part.name.lower() for word in ("ryzen", "core", "threadripper", "apple", "w-", "e3-", "e-2", "pentium")
    )


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
            "gpu_key": name,
            "generation": read.generation or "",
            "form": form,
            "memory_gb": row["memory_gb"],
            "tdp_watts": frame.number(tdp),
            "deep_idle_watts": "",
            "idle_watts": frame.number(idle),
            # Without a reading: an open context adds what it adds on the GPUs that were read.
            "waiting_watts": row["idle_w_with_context"] or frame.number(min(1.5 * idle, 0.5 * tdp)),
            "host_cpu": host,
            "host_memory_gib_per_gpu": str(memory),
            "gpus_per_node": "8" if form == "sxm" else "4",
            "source_ids": "gpu-models" + (" zeus-nsdi23" if "Zeus" in row["training_source"] else ""),
        }
    for row in frame.overrides("gpu_models"):
        rows[row["gpu_model"]] = {
            "gpu_key": row["gpu_model"],
            "deep_idle_watts": "",
            **{column: row[column] for column in GPU_COLUMNS[1:] if column in row},
        }
    _read_limits(rows)
    _read_idle(rows)
    _read_peaks(rows)
    return rows


def _read_limits(rows: Mapping[str, dict[str, str]]) -> None:
    """Power limits as drivers print them, where a list says otherwise."""
    for row in frame.overrides("gpu_limits_read"):
        rows[row["gpu_model"]]["tdp_watts"] = row["limit_watts"]
        _cite(rows[row["gpu_model"]], row)


def _read_idle(rows: Mapping[str, dict[str, str]]) -> None:
    """Idle watts by state as read off boards."""
    for row in frame.overrides("gpu_idle"):
        part = rows.get(row["gpu_model"])
        if part is not None:
            part["deep_idle_watts"] = row["deep_watts"]
            part["idle_watts"], part["waiting_watts"] = row["awake_watts"], row["context_watts"]
            _cite(part, row)


def _read_peaks(rows: Mapping[str, dict[str, str]]) -> None:
    """Dense peaks; a part without a row takes its generation's peak per watt, and without one that of all parts."""
    known = {row["gpu_model"]: row for row in frame.overrides("gpu_peaks")}
    for column in ("fp32_tflops", "tensor_tflops"):
        per_watt = [
            (part["generation"], part["form"], float(known[name][column]) / float(part["tdp_watts"]))
            for name, part in rows.items()
            if name in known
        ]
        for name, part in rows.items():
            if name in known:
                part[column] = known[name][column]
                continue
            kin = [value for generation, form, value in per_watt if (generation, form) == _kind(part)]
            kin = kin or [value for generation, _, value in per_watt if generation == part["generation"]]
            ratio = median(kin or [value for *_, value in per_watt])
            part[column] = frame.number(ratio * float(part["tdp_watts"]), 3)
    for name, part in rows.items():
        if name in known:
            _cite(part, known[name])


def _kind(part: Mapping[str, str]) -> tuple[str, str]:
    return part["generation"], part["form"]


def _cite(part: dict[str, str], row: Mapping[str, str]) -> None:
    part["source_ids"] = " ".join(sorted({*part["source_ids"].split(), *row["source_ids"].split()}))


def tdp_per_cores(facts: Mapping[str, raw.CpuFacts]) -> tuple[float, int]:
    """Exponent of cores in TDP among server parts of one generation, and how many parts tell it; from Ice Lake and
    Zen 2 on."""
    groups: dict[str, list[tuple[float, float]]] = {}
    for part in facts.values():
        if (
            part.cores
            and part.tdp_watts
            and part.confidence != "low"
            and part.generation in RECENT
            and _is_server(part)
        ):
            groups.setdefault(part.generation, []).append((log(part.cores), log(part.tdp_watts)))
    above = below = 0.0
    for pairs in groups.values():
        middle_cores, middle_tdp = (fmean(values) for values in zip(*pairs, strict=True))
        above += sum((cores - middle_cores) * (tdp - middle_tdp) for cores, tdp in pairs)
        below += sum((cores - middle_cores) ** 2 for cores, _ in pairs)
    return above / below, sum(len(pairs) for pairs in groups.values())


#: Generations whose parts say how TDP grows with cores today.
RECENT = (
    "icelake", "sapphirerapids", "emeraldrapids", "graniterapids", "sierraforest", "zen2", "zen3", "zen4", "zen5",
)  # fmt: skip
