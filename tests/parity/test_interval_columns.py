"""The combination rule gives the same on numbers, arrays and SQL text, zeros and all."""

import duckdb
import numpy as np
import pytest

from estimator.fleet.sql import interval, text
from estimator.model import Interval
from estimator.physics import intervals, loads

RANDOM = np.random.default_rng(5)


def ranges(count):
    central = RANDOM.uniform(0, 50, count) * (RANDOM.random(count) > 0.1)
    low = central * RANDOM.uniform(0, 1, count) * (RANDOM.random(count) > 0.1)
    return np.column_stack([low, central, central * RANDOM.uniform(1, 3, count) + (RANDOM.random(count) > 0.9)])


ONE, OTHER = ranges(300), ranges(300)
RULES = {
    "product": lambda a, b: intervals.product(a, b),
    "total": lambda a, b: intervals.total((a, b)),
    "total_shared": lambda a, b: intervals.total_shared((a, b)),
    "relative": lambda a, b: intervals.relative(a),
    "independent": lambda a, b: intervals.parted(intervals.relative(a), 0.8)[0],
    "shared": lambda a, b: intervals.parted(intervals.relative(a), 0.8)[1],
    "machine": lambda a, b: loads.machine_range(a, b, b, a),
}


def through_sql(rule):
    items = ", ".join(map(text, rule(interval("a"), interval("b"))))
    names = ", ".join(f"{name}_{end}" for name in "ab" for end in Interval._fields)
    values = ", ".join(
        "(" + ", ".join(f"{float(x)!r}::DOUBLE" for x in row) + ")" for row in np.column_stack([ONE, OTHER])
    )
    with duckdb.connect() as connection:
        return connection.execute(f"select {items} from (values {values}) as t({names})").fetchall()


@pytest.mark.parametrize("name", RULES)
def test_one_rule_on_numbers_arrays_and_sql(name):
    rule = RULES[name]
    scalar = [rule(Interval(*map(float, a)), Interval(*map(float, b))) for a, b in zip(ONE, OTHER, strict=True)]
    arrays = rule(Interval(*ONE.T), Interval(*OTHER.T))
    columns = [np.broadcast_to(end, len(ONE)) for end in arrays]
    for number, (expected, printed) in enumerate(zip(scalar, through_sql(rule), strict=True)):
        assert tuple(column[number] for column in columns) == pytest.approx(tuple(expected), rel=1e-12, abs=1e-250)
        assert printed == pytest.approx(tuple(expected), rel=1e-12, abs=1e-250)
