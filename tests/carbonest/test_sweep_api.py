"""Sweeps from Python with this machine's power curve, and carbon and money of a machine in a cloud."""

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("sklearn")
pytest.importorskip("pandas")

import carbonest  # noqa: E402
from estimator.errors import UnknownNameError  # noqa: E402
from estimator.estimate.measured_run import on_machine  # noqa: E402


def data():
    chance = np.random.default_rng(0)
    rows = chance.normal(size=(90, 3))
    target = rows @ [1.0, 2.0, 0.0] + chance.normal(size=90)
    return rows[:60], rows[60:], target[:60], target[60:]


def test_energy_carbon_and_money_of_a_regressor():
    lazy = carbonest.LazyRegressor(regressors=["Ridge"], cloud="m5.large", region="eu-west-1")
    row = lazy.fit(*data())[0].loc["Ridge"]
    assert 0 < row["Energy J low"] < row["Energy J"] < row["Energy J high"]
    assert row["kWh"] == pytest.approx(row["Energy J"] / 3.6e6)
    there = on_machine("m5.large", cpu_seconds=row["CPU s"], wall_seconds=row["CPU s"], region="eu-west-1", speed=None)
    assert row["kgCO2e"] == pytest.approx(there.total_kgco2e.central)
    assert row["USD"] == pytest.approx(there.cost_usd.central)


def test_of_a_classifier_too_and_an_unknown_machine_is_refused_before_anything_trains():
    first, second, before, after = data()
    lazy = carbonest.LazyClassifier(classifiers=["LogisticRegression"])
    row = lazy.fit(first, second, before > 0, after > 0)[0].loc["LogisticRegression"]
    assert row["Accuracy"] > 0.7 and row["kgCO2e"] > 0 and row["USD"] > 0
    with pytest.raises(UnknownNameError, match="no_such_machine"):
        carbonest.LazyClassifier(cloud="no_such_machine", region="eu-west-1")
