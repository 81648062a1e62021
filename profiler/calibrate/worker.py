"""One cell of the calibration in a child process: fit a model again and again for a window, under the sensors.

``python -m profiler.calibrate.worker JOB``; the job's single fold holds the rows, its ``transfer`` the window.
"""

from __future__ import annotations

import os
import pickle
import sys
import warnings
from functools import partial
from pathlib import Path

from ..training.gauge import Gauge
from ..training.job import Job
from ..training.worker import cap_memory, die_with_parent, sensors, tell, warm_up


def main(path: str) -> int:
    """Run the cell; return the exit status."""
    events = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    die_with_parent(int(os.environ.get("CARBONEST_PARENT", "0")))
    job: Job = pickle.loads(Path(path).read_bytes())
    cap_memory(job.memory_gib)
    warnings.simplefilter("ignore")
    if "torch" in job.spec.needs:
        import torch

        torch.set_num_threads(job.threads)
    warm_up(job)
    rows, data = job.folds[0].train, job.data
    features = data.transformer().fit(data.columns, rows).transform(data.columns, rows)
    _, model = job.spec.build(job.seed, job.quick)[0]
    gauge = Gauge(sensors())
    gauge.least_seconds = float(job.transfer)
    _, cost = gauge.repeated(partial(model.fit, features, data.target[rows]))
    count = cost.repeats
    tell(
        events,
        {
            "event": "window",
            "cpu_seconds": cost.cpu_seconds * count,
            "wall_seconds": cost.wall_seconds * count,
            "joules": None if cost.joules is None else cost.joules * count,
            "repeats": count,
        },
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
