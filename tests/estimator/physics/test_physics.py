"""Formulas: published arithmetic, corners, monotony."""

import ast
import doctest
import importlib
import inspect
import pkgutil
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import estimator.physics
from estimator import tables
from estimator.physics import emissions, operations, power

MODULES = [m.name for m in pkgutil.iter_modules(estimator.physics.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_docstring_examples_run(name):
    module = importlib.import_module(f"estimator.physics.{name}")
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize("name", ["power", "server", "emissions", "work", "published"])
def test_formulas_hold_no_branch_loop_comparison_or_default(name):
    module = importlib.import_module(f"estimator.physics.{name}")
    tree = ast.parse(inspect.getsource(module))
    branching = (ast.If, ast.IfExp, ast.Compare, ast.BoolOp, ast.For, ast.While, ast.comprehension, ast.Try)
    assert not [node.lineno for node in ast.walk(tree) if isinstance(node, branching)]
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert called <= own | {"curve_watts", "ramp", "least", "greatest", "coalesce", "exp", "ln", "sqrt"}
    assert not [
        f.name for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) and (f.args.defaults or f.args.kw_defaults)
    ]


@pytest.mark.parametrize("name", MODULES)
def test_sources_named_in_docstrings_resolve(name):
    module = importlib.import_module(f"estimator.physics.{name}")
    known = {row["source_id"] for row in tables.read("sources")}
    text = "\n".join(
        filter(None, [module.__doc__, *(getattr(f, "__doc__", "") for f in vars(module).values() if callable(f))])
    )
    cited = set(re.findall(r"\[([a-z][a-z0-9_.]*(?:-[a-z0-9_.]+)+)\]", text))
    assert cited <= known
    if name in {"power", "emissions", "intervals", "published", "server"}:
        assert cited, "formulas cite their sources"


CURVE = st.tuples(*[st.floats(0, 500)] * 4).map(sorted)
UTILIZATION = st.floats(0, 1)


@given(CURVE)
def test_curve_passes_through_its_points(curve):
    for load, watts in zip(power.LOADS, curve, strict=True):
        assert power.curve_watts(load, *curve) == pytest.approx(watts, abs=1e-9)


@given(CURVE, UTILIZATION, UTILIZATION)
def test_curve_increases(curve, one, other):
    low, high = sorted((one, other))
    assert power.curve_watts(low, *curve) <= power.curve_watts(high, *curve) + 1e-9


@given(CURVE, st.floats(-5, 5))
def test_curve_is_clipped_outside_its_loads(curve, utilization):
    assert curve[0] - 1e-9 <= power.curve_watts(utilization, *curve) <= curve[-1] + 1e-9


def test_parts_sum_to_the_whole():
    assert power.machine_watts(1.0, 2.0, 3.0, 4.0) == 10.0


@given(st.floats(0, 1e6), st.floats(0, 1e4), st.floats(1, 3))
def test_energy_is_linear_and_pue_never_lowers_it(watts, hours, pue):
    energy = power.it_energy_kwh(watts, hours)
    assert power.it_energy_kwh(watts, 2 * hours) == pytest.approx(2 * energy)
    assert power.facility_energy_kwh(energy, pue) >= energy


def test_sci_worked_form():
    # SCI specification (ISO/IEC 21031:2024), SCI = ((E × I) + M) per R: 2 kWh at 500 g/kWh plus 0.5 kg over 3 units.
    operational = emissions.operational_kgco2e(2.0, 500.0)
    assert emissions.software_carbon_intensity(operational, 0.5, 3.0) == pytest.approx(0.5)


def test_embodied_share_of_the_specification():
    # M = TE × (TiR / EL) × (RR / ToR): 1,000 kg, 1 of 4 years, 8 of 64 vCPU.
    assert emissions.embodied_kgco2e(1000.0, 8 / 64, 8760.0, 4.0) == pytest.approx(31.25)


def test_coalesce_takes_the_first_known_value():
    assert operations.coalesce(None, None, 3.0) == 3.0
    assert operations.coalesce(None, None) is None
    assert list(operations.coalesce(np.array([np.nan, 1.0]), 7.0)) == [7.0, 1.0]
