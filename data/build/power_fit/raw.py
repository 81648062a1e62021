"""Reading the raw power tables: SPECpower servers, TDP lists, traces; each known defect is repaired here and nowhere
else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import frame

from estimator.power.names import read_cpu_name

#: Multi-node chassis publish the watts of all their nodes.
LARGEST_SINGLE_NODE = 8


@dataclass(frozen=True)
class Server:
    """One published SPECpower result: wall watts of a whole server."""

    cpu: str
    key: str
    generation: str
    vendor: str
    year: int
    chips: int
    cores: int
    threads: int
    memory_gib: float
    tdp_watts: float
    idle_watts: float
    full_watts: float
    tenth_watts: float | None = None
    half_watts: float | None = None
    submitter: str = ""

    @property
    def mark(self) -> tuple[str, float, float]:
        """The two SPECpower tables share results: one is known in both by its CPU and watts."""
        return self.key, self.idle_watts, self.full_watts

    def watts(self, load: str) -> float | None:
        """Wall watts at `idle`, `10`, `50` or `full`."""
        return {"idle": self.idle_watts, "10": self.tenth_watts, "50": self.half_watts, "full": self.full_watts}[load]


@dataclass(frozen=True)
class CpuFacts:
    """One CPU model of the lists: TDP, cores and where they were read."""

    name: str
    key: str
    vendor: str
    generation: str
    cores: int | None
    tdp_watts: float | None
    confidence: str
    source_ids: tuple[str, ...]


def cpu_facts(sources: Path) -> dict[str, CpuFacts]:
    """TDP and cores by CPU key: hand-checked cloud parts first, then overrides, then the public lists."""
    found: dict[str, CpuFacts] = {}
    for row in frame.csv_rows(sources / "power" / "cpu_models.csv"):
        read = read_cpu_name(row["cpu_model"])
        found[read.key] = CpuFacts(
            row["cpu_model"],
            read.key,
            row["vendor"],
            row["microarchitecture"],
            _whole(row["cores_per_socket"]),
            _figure(row["tdp_w"]),
            row["tdp_confidence"] or "low",
            ("cpu-models",),
        )
    for row in frame.overrides("cpu_tdp"):
        read = read_cpu_name(row["cpu_model"])
        before = found.get(read.key)
        found[read.key] = CpuFacts(
            row["cpu_model"],
            read.key,
            row["vendor"],
            row["generation"] or read.generation or "",
            _whole(row["cores"]) or (before.cores if before else None),
            float(row["tdp_watts"]),
            row["confidence"],
            tuple(row["source_ids"].split()),
        )
    for row in frame.csv_rows(sources / "power" / "cpu_tdp_reference.csv"):
        read = read_cpu_name(row["cpu_name"])
        tdp = _figure(row["tdp_w"])
        if tdp is None or read.generation is None:
            continue
        cores = _whole(row["cores"])
        known = found.get(read.key)
        if known is None:
            found[read.key] = CpuFacts(
                _title(row["cpu_name"]),
                read.key,
                read.vendor or row["vendor"],
                read.generation,
                cores,
                tdp,
                "high",
                ("codecarbon-hardware",),
            )
        elif known.cores is None and cores is not None:
            found[read.key] = CpuFacts(
                known.name,
                known.key,
                known.vendor,
                known.generation,
                cores,
                known.tdp_watts,
                known.confidence,
                known.source_ids,
            )
    return found


def servers(sources: Path, facts: dict[str, CpuFacts]) -> list[Server]:
    """Idle and full load of every usable single-node result to 2026."""
    out = []
    for row in frame.csv_rows(sources / "power" / "specpower_idle_max_2026.csv"):
        chips, per_chip = int(row["Chips"]), int(row["# Cores Per Chip"])
        cores = chips * per_chip
        memory = float(row["Total Memory (GB)"])
        # "1 TB" was stored as 1 in 45 rows of large servers.
        if cores >= 64 and memory < 8:
            memory *= 1024
        server = _server(
            row["CPU Description"],
            facts,
            int(row["Published"][-4:]),
            chips,
            cores,
            cores * int(row["# Threads Per Core"]),
            memory,
            None,
            (row["avg. watts @ active idle"], None, None, row["avg. watts @ 100%"]),
            _submitter(row["Hardware Vendor"]),
        )
        if server is not None and chips <= LARGEST_SINGLE_NODE:
            out.append(server)
    return out


def load_levels(sources: Path, facts: dict[str, CpuFacts]) -> list[Server]:
    """Results to 2022 with every load level."""
    out = []
    for row in frame.csv_rows(sources / "power" / "specpower_load_levels.csv"):
        server = _server(
            row["cpu_name_raw"],
            facts,
            int(row["hw_available"][-4:]),
            int(row["chips"]),
            int(row["cores"]),
            int(row["threads"]),
            float(row["memory_gb"]),
            _figure(row["gc_tdp_w_per_chip"]),
            (row["watts_idle"], row["watts_10"], row["watts_50"], row["watts_100"]),
            _submitter(row["hw_vendor"]),
        )
        if server is not None:
            out.append(server)
    return out


def _server(
    cpu: str,
    facts: dict[str, CpuFacts],
    year: int,
    chips: int,
    cores: int,
    threads: int,
    memory: float,
    tdp: float | None,
    watts: tuple[str, str | None, str | None, str],
    submitter: str,
) -> Server | None:
    read = read_cpu_name(cpu)
    known = facts.get(read.key)
    watts_each = known.tdp_watts if known and known.tdp_watts else tdp
    generation = known.generation if known and known.generation else read.generation
    idle, full = float(watts[0]), float(watts[3])
    if watts_each is None or generation is None or not 0 < idle < full:
        return None
    return Server(
        cpu,
        read.key,
        generation,
        read.vendor or "",
        year,
        chips,
        cores,
        threads,
        memory,
        watts_each,
        idle,
        full,
        float(watts[1]) if watts[1] else None,
        float(watts[2]) if watts[2] else None,
        submitter,
    )


def _submitter(vendor: str) -> str:
    """One word for a maker of servers, whatever form its name takes."""
    word = vendor.lower().replace(",", " ").split()[0] if vendor.strip() else ""
    return {"asustek": "asus", "hpe": "hewlett", "hewlett-packard": "hewlett"}.get(word, word)


def _figure(text: str) -> float | None:
    return float(text) if text else None


def _whole(text: str) -> int | None:
    return int(float(text)) if text else None


def _title(name: str) -> str:
    return " ".join(name.replace("®", "").replace("™", "").replace("Processor", "").split())
