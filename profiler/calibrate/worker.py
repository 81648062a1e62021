"""One cell of the calibration in a child process: fit a model again and again for a window, under the sensors.

``python -m profiler.calibrate.worker FD``; the job's single fold holds the rows, its ``transfer`` the :class:`Window`.
"""

from __future__ import annotations

import sys
import time
from typing import NamedTuple, TextIO

from ..training.gauge import Gauge
from ..training.harness import main, tell
from ..training.job import Job
from ..training.worker import sensors, warm_up


class Window(NamedTuple):
    """The shortest length of a window, and the part of it that the model works; the rest it sleeps. [s], [-]"""

    seconds: float
    duty: float = 1.0


def work(job: Job, events: TextIO) -> None:
    """Run the cell."""
    warm_up(job)
    rows, data = job.folds[0].train, job.data
    features = data.transformer().fit(data.columns, rows).transform(data.columns, rows)
    _, model = job.spec.build(job.seed, job.quick)[0]
    gauge = Gauge(sensors())
    window: Window = job.transfer
    gauge.least_seconds = window.seconds

    def once() -> None:
        start = time.perf_counter()
        model.fit(features, data.target[rows])
        if window.duty < 1:
            time.sleep((time.perf_counter() - start) * (1 / window.duty - 1))

    _, cost = gauge.repeated(once)
    count = cost.repeats
    tell(
        events,
        {
            "event": "window",
            "cpu_seconds": cost.cpu_seconds * count,
            "wall_seconds": cost.wall_seconds * count,
            "joules": None if cost.machine_joules is None else cost.machine_joules * count,
            "repeats": count,
        },
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], work))
