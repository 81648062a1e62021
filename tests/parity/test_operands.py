"""One formula, every engine: the chain of an estimate on floats, arrays, columns, SQL text and ranges."""

import duckdb
import numpy as np
import pandas as pd
import pytest

from estimator.fleet.sql import Sql
from estimator.model import Interval
from estimator.physics import emissions, power
from estimator.physics.intervals import evaluated


def chain(utilization, idle, tenth, half, full, hours, pue, intensity):
    """Return the whole chain of an estimate, as one expression."""
    energy = power.facility_energy_kwh(
        power.it_energy_kwh(power.curve_watts(utilization, idle, tenth, half, full), hours), pue
    )
    return emissions.operational_kgco2e(energy, intensity)


def test_one_formula_every_engine():
    random = np.random.default_rng(11)
    rows = np.column_stack(
        [
            random.uniform(-0.2, 1.2, 200),
            np.sort(random.uniform(1, 400, (200, 4)), axis=1),
            random.uniform(0, 800, 200),
            random.uniform(1, 2, 200),
            random.uniform(1, 900, 200),
        ]
    )
    scalar = [chain(*map(float, row)) for row in rows]
    arrays = chain(*rows.T)
    names = ["u", "w0", "w10", "w50", "w100", "h", "p", "i"]
    values = ", ".join(f"({', '.join(repr(float(x)) + '::DOUBLE' for x in row)})" for row in rows)
    sql = f"select {chain(*map(Sql, names)).text} from (values {values}) as t({', '.join(names)})"
    with duckdb.connect() as connection:
        printed = [row[0] for row in connection.execute(sql).fetchall()]
    frame = pd.DataFrame(rows, columns=names)
    columns = chain(*(frame[name] for name in names))
    exact = [evaluated(chain, *map(float, row[:-2]), *(Interval.exact(float(x)) for x in row[-2:])) for row in rows]
    assert arrays == pytest.approx(scalar, rel=1e-12)
    assert list(columns) == pytest.approx(scalar, rel=1e-12)
    assert printed == pytest.approx(scalar, rel=1e-12)
    for interval, value in zip(exact, scalar, strict=True):
        assert tuple(interval) == pytest.approx((value, value, value), rel=1e-12)
