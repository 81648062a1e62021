"""What the serving coefficients are for: families of models that no fit saw, from the public rows."""

import sys
from statistics import median

import pytest

from tests.shared import ROOT, SHARED, needs_shared

pytestmark = [needs_shared, pytest.mark.skipif(not (ROOT / "data/build").is_dir(), reason="build scripts do not ship")]


@pytest.fixture(scope="module")
def misses():
    """Row → measured over predicted by fits without the row's family."""
    sys.path.insert(0, str(ROOT / "data/build"))
    try:
        from math import exp

        from serving_fit import fit, rows, watts
        from serving_fit.judged import Judge

        every = list(rows.measured(SHARED / "sources"))
        judge = Judge(every)
        speed = fit.left_out(every, judge.fits)
        energy = watts.left_out_joules(every, judge.fits)
    finally:
        sys.path.remove(str(ROOT / "data/build"))
    ratio = {row.row_id: exp(speed[row.row_id]) for row in every if row.row_id in speed}
    return every, ratio, {name: exp(value) for name, value in energy.items()}


def is_static(row):
    return "argonne" in row.source and row.boards == "nvidia" and row.engine != "llama.cpp"


def error(ratios):
    return median(abs(1 / ratio - 1) for ratio in ratios)


@pytest.mark.parametrize("engine", ["vllm", "tensorrt-llm", "deepspeed-mii"])
def test_fixed_batches_of_families_left_out(misses, engine):
    every, ratio, _ = misses
    assert error([ratio[row.row_id] for row in every if is_static(row) and row.engine == engine]) <= 0.10


def test_everything_else_of_families_left_out(misses):
    every, ratio, _ = misses
    found = [ratio[row.row_id] for row in every if not is_static(row) and row.row_id in ratio]
    assert len(found) > 600
    assert error(found) <= 0.35


def test_joules_of_families_left_out(misses):
    assert len(misses[2]) > 150
    assert error(list(misses[2].values())) <= 0.45


def test_shipped_ranges_hold_most_of_the_families_left_out(misses):
    from estimator import tables

    bounds = {
        tuple(row[name] for name in ("engine", "boards", "architecture")): (float(row["low"]), float(row["high"]))
        for row in tables.table("llm_serving")
        if row["coefficient"] == "speed"
    }
    every, ratio, _ = misses
    inside = [
        low <= ratio[row.row_id] <= high
        for row in every
        if row.row_id in ratio
        for low, high in [bounds[row.engine, row.boards, row.architecture]]
    ]
    assert 0.88 <= sum(inside) / len(inside) <= 0.98
