"""A sweep by lazypredict, as outcomes like ours: scores from it, CPU-seconds and joules from us."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import isfinite
from typing import Any

from ..extras import need
from ..models.base import Spec
from ..training.children import run
from ..training.job import Job, Plan, folds
from ..training.outcomes import Joules, Outcome, with_front


def sweep(
    data: Any, plan: Plan, joules: Joules, on_progress: Callable[[str, int, int], None] | None = None
) -> tuple[list[Outcome], list[str]]:
    """Return one outcome per model of lazypredict on the first fold, and what is to be said.

    CPU-seconds are those of its whole step per model: preprocessing, fit, prediction and scoring.

    Raises
    ------
    MissingExtraError
        If lazypredict is not installed.
    """
    need("lazypredict", "carbonest profile sweep lazypredict", "sweep")
    rows: dict[str, Outcome] = {}
    said: list[str] = []

    def note(event: dict[str, Any]) -> None:
        kind = event["event"]
        if kind == "ready" and event["patched"]:
            said.append("scikit-learn-intelex is installed and lazypredict switches it on: timings are those of it.")
        elif kind == "model":
            spent = event["cpu_seconds"]
            rows[event["model"]] = Outcome(
                event["model"],
                "sweep",
                "failed" if event["failed"] else "ok",
                "failed inside lazypredict" if event["failed"] else "",
                1,
                1,
                cpu_seconds=spent,
                wall_seconds=event["wall_seconds"],
                train_joules=joules.of_cpu_seconds(spent),
                own_train_joules=joules.of_cpu_seconds(spent),
                meter="cpu-time (modelled)",
                modelled=True,
            )
            if on_progress:
                on_progress(event["model"], event["done"], event["total"])
        elif kind == "score":
            good = isfinite(event["rmse"]) and event["r2"] > -99.0
            rows[event["model"]] = replace(
                rows[event["model"]], rmse_log_price=event["rmse"], r2=event["r2"], diverged=not good
            )

    splits = folds(len(data.target), plan)[:1]
    spec = Spec("lazypredict", "sweep", ("lazypredict",), _nothing)
    job = Job(spec, data, splits, plan.seed, plan.quick, plan.threads, plan.memory_gib)
    end = run(job, plan.timeout_seconds, note, "profiler.sweep.worker")
    if end.status != "ok":
        said.append(f"lazypredict was {end.message or end.status}; models it had finished are listed, without scores.")
    found = sorted(rows.values(), key=lambda row: row.r2 if row.r2 is not None else float("-inf"), reverse=True)
    return with_front(found), said


def _nothing(seed: int, quick: bool) -> list[Any]:
    return []
