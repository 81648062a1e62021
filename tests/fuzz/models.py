"""What measures models reads: files of a calibration, frames and targets of a sweep."""

import json
from pathlib import Path

from .case import Case, surface
from .documents import changed, leaf, scrambled
from .inputs import hostile


@surface("calibrations")
def calibrations(rng):
    settings = {"data": "abc", "meter": "rapl", "devices": ["package-0"], "seed": 0, "cpus": 2, "machine": "here"}
    cell = {"block": 0, "family": "ridge", "size": 1, "threads": 2, "duty": 1.0}
    kept = {**cell, "cpu_seconds": 2.0, "wall_seconds": 1.0, "joules": 26.0, "meter": "rapl", "modelled": False}
    gone = {**cell, "discarded": "other programs kept 40% of the CPUs busy"}
    head = {"carbonest_calibration": settings}
    lines = [changed(rng, head) if rng.random() < 0.3 else head]
    lines += [changed(rng, rng.choice([kept, gone])) for _ in range(rng.choice([1, 8]))]
    whole = "".join(json.dumps(line, default=str) + "\n" for line in lines)
    content = scrambled(rng, whole.encode("utf-8", "surrogatepass"))

    def resumed():
        from profiler.calibrate.analysis import analyse
        from profiler.calibrate.record import Record

        record = Record(Path("run.jsonl"), settings)
        found = [model.to_dict() for model in analyse(record.observations)]
        json.dumps(found, allow_nan=False)

    return Case(call=resumed, files={"run.jsonl": content}, shown="resume a calibration from run.jsonl")


@surface("frames")
def frames(rng):
    count = rng.choice([2, 3, 20])

    def column():
        kind = rng.randrange(9)
        if kind == 0:
            return [rng.choice([True, False, None]) for _ in range(count)]
        if kind == 1:
            return [rng.gauss(0, 10.0 ** rng.randint(-5, 300)) for _ in range(count)]
        if kind == 2:
            return [leaf(rng) for _ in range(count)]
        if kind == 3:
            return [rng.choice(["2026-01-01", "1.1.1600", "", None, "262000-01-01"]) for _ in range(count)]
        if kind == 4:
            return [rng.choice([float("inf"), float("nan"), 1e308, -0.0, 3]) for _ in range(count)]
        return [hostile(rng) if rng.random() < 0.2 else rng.choice("abc") for _ in range(count)]

    names = [rng.choice(["a", "b", "a", hostile(rng), 3, None]) for _ in range(rng.choice([0, 1, 4]))]
    train, test = ([(name, column(), rng.random()) for name in names] for _ in range(2))
    if rng.random() < 0.2:
        rng.shuffle(test)
    targets = [column() for _ in range(2)]
    classes = rng.random() < 0.5

    def taken():
        import pandas as pd

        from profiler.sweep.frames import FrameFeatures
        from profiler.sweep.lazy import LazyClassifier, LazyRegressor

        sweep = (LazyClassifier if classes else LazyRegressor)()
        data, border, _ = sweep._table(*(_frame(pd, columns, count) for columns in (train, test)), *targets)
        rows = list(range(border))
        features = FrameFeatures().fit(data.columns, rows).transform(data.columns, range(len(data.target)))
        assert len(features) == len(data.target)

    return Case(call=taken, shown=f"a sweep of {train!r}, {test!r} for {targets!r}")


def _frame(pd, columns, count):
    made = pd.DataFrame(index=range(count))
    for at, (_, cells, chance) in enumerate(columns):
        held = pd.Series(cells, dtype=object)
        # pandas itself makes no text of its own kind of half a character.
        whole = all(not isinstance(cell, str) or cell.isascii() for cell in cells)
        if chance < 0.3 and whole:
            held = held.infer_objects()
        elif chance < 0.5 and whole and all(isinstance(cell, str | None) for cell in cells):
            held = held.astype("category")
        elif chance < 0.6 and whole:
            held = pd.to_datetime(held.astype(str), errors="coerce", format="%Y-%m-%d")
        made[at] = held
    # Nor names.
    names = [name.encode("utf-8", "replace").decode() if isinstance(name, str) else name for name, _, _ in columns]
    return made.set_axis(names, axis=1)
