"""Evidence on package power beside the benchmark: Teads' stress test and the RAPL load profiles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from math import exp, log
from pathlib import Path
from statistics import fmean, median

import frame
import numpy as np

from estimator.power.coefficients import PowerModel
from estimator.power.curves import HostModel
from estimator.power.hardware import Hardware
from estimator.power.names import read_cpu_name
from estimator.validation.rows import Row, place

from . import widths
from .duty import MOST_WEIGHT, search
from .raw import Server


def stress_ratios(sources: Path, model: PowerModel) -> dict[str, list[float]]:
    """Package power under Teads' stress test over the benchmark model's, for each host that was measured."""
    ratios: dict[str, list[float]] = {point: [] for point in widths.POINTS}
    for row in frame.csv_rows(sources / "power" / "teads_platforms_derived.csv"):
        if row["basis"] != "measured":
            continue
        host = HostModel(Hardware(row["cpu"], sockets=2, memory_gib=384.0, setting="benchmark"), model)
        for index, (point, column) in enumerate(zip(widths.POINTS, ("idle", "10", "50", "100"), strict=True)):
            ratios[point].append(float(row[f"pkg_w_{column}"]) / host.parts(index)[0])
    return ratios


def idle_shares(sources: Path) -> dict[str, dict[str, float]]:
    """Idle package power over TDP of bare-metal cloud hosts, by generation and CPU.

    The benchmark's wall watts do not tell packages and boards apart at idle; these do, and agree within 10 %.
    """
    shares: dict[str, dict[str, float]] = {}
    for row in frame.csv_rows(sources / "power" / "teads_platforms_derived.csv"):
        generation = read_cpu_name(row["cpu"]).generation
        if row["basis"] == "measured" and generation:
            shares.setdefault(generation, {})[row["cpu"]] = float(row["ratio_idle"])
    return shares


def profile_ratios(sources: Path, model: PowerModel, without: Collection[str] = ()) -> dict[str, list[float]]:
    """Package power in the RAPL load profiles over the benchmark model's, one ratio per CPU and load."""
    ratios: dict[str, list[float]] = {point: [] for point in widths.POINTS}
    for name, curve in profiles(sources).items():
        key = read_cpu_name(name).key
        if key in without or key.startswith(WORKSTATIONS):
            continue
        host = HostModel(
            Hardware(name, sockets=PROFILE_SOCKETS.get(key, 1), memory_gib=64.0, setting="benchmark"), model
        )
        for index, (point, load) in enumerate(zip(widths.POINTS, (0.0, 0.1, 0.5, 1.0), strict=True)):
            near = [log(watts) for at, watts in curve if abs(at - load) <= 0.05]
            if index and near:
                ratios[point].append(exp(fmean(near)) / host.parts(index)[0])
    return ratios


def program_ratios(rows: Iterable[Row], model: PowerModel) -> list[float]:
    """Package and memory power of whole programs that keep every core busy, over the benchmark model's, one ratio per
    source and machine."""
    found: dict[tuple[str, str], list[float]] = {}
    for row in rows:
        if row["measured_scope"] != "cpu_pkg+dram" or row["core"] != "Y" or row["cpu_util_pct"] != "100":
            continue
        placed = place(row)
        host = HostModel(replace(placed.hardware, setting="benchmark", gpu_model=None, gpu_count=0), model)
        package, memory, _ = host.parts(3)
        # Programs that hardly touch memory and programs that wait for it are both among them.
        middle = (memory + host.parts(0)[1]) / 2
        ratio = max(0.2 * package, float(row["measured_watts"]) - middle) / package
        found.setdefault((row["group"], row["cpu_model"]), []).append(log(ratio))
    return [exp(fmean(logs)) for logs in found.values()]


def dense_terms(rows: Sequence[Row], model: PowerModel) -> tuple[float, float, int]:
    """Watts per TDP watt, watts per socket and number of clusters: what their processors draw under dense work."""
    count = Counter(row["source"] for row in rows)
    known = []
    for row in rows:
        placed = place(row)
        host = HostModel(placed.hardware, model, dense=True)
        parts = host.parts(3)
        without = sum(parts) - host.processors(3)
        known.append(
            (
                host.sockets,
                host.spec.tdp_watts,
                without,
                log(float(row["measured_watts"])),
                min(MOST_WEIGHT, count[row["source"]]) / count[row["source"]],
            )
        )
    if len(count) < 5:
        return model["cpu.dense_share"], model["cpu.dense_socket_watts"], len(known)
    sockets, tdp, bare, watts, weight = (np.array(column) for column in zip(*known, strict=True))

    def loss(per_watt: float, each: float) -> float:
        predicted = np.log(sockets * (tdp * per_watt + max(0.0, each)) + bare)
        # Half of it beyond a fifth: a few entries are ratings, not readings.
        error = np.abs(predicted - watts)
        return float((weight * np.where(error < 0.2, error**2, 0.4 * error - 0.04)).sum())

    share, socket = search(loss, (1.0, 30.0), (0.1, 10.0))
    return share, max(0.0, socket), len(known)


def dense_ratios(servers: Iterable[Server], model: PowerModel) -> list[float]:
    """Log ratio of dense work to the benchmark in what scales with the processors, median over recent servers."""
    share, socket = model["cpu.dense_share"], model["cpu.dense_socket_watts"]
    ratios = [
        (share + socket / s.tdp_watts)
        / (model["cpu.full.processor_share"] * model[f"cpu.full.generation.{s.generation}"])
        for s in servers
        if s.year >= widths.FIRST_YEAR and f"cpu.full.generation.{s.generation}" in model
    ]
    return [log(median(ratios))] if ratios else []


#: Desktop parts run at clocks and voltages that no server of their generation has.
WORKSTATIONS = ("threadripper", "ryzen")
#: The profiles do not name sockets; this machine has two (24 threads on six-core parts).
PROFILE_SOCKETS = {"e5-2620v3": 2}


def profiles(sources: Path) -> dict[str, list[tuple[float, float]]]:
    """(load, package watts) by CPU name; load is the share of the machine's threads in use."""
    curves: dict[str, list[tuple[float, float]]] = {}
    for row in frame.csv_rows(sources / "power" / "cpu_rapl_load_profiles.csv"):
        curves.setdefault(row["cpu_name"], []).append((float(row["cpu_load"]) / 100, float(row["rapl_power"])))
    return curves
