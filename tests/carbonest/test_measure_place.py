"""kgCO2e of a block of Python, and its row in a log."""

import csv
import json

import pytest

import carbonest
from estimator.errors import InputError, UnknownNameError
from estimator.model import Interval
from profiler.measure.run_log import COLUMNS

from .run import carbonest as command


def work():
    return sum(i * i for i in range(200_000))


def test_three_lines_give_kgco2e():
    with carbonest.measure("epoch", intensity=400, pue=1.5) as m:
        work()
    assert isinstance(m.operational_kgco2e, Interval)
    for end in range(3):
        # J → kWh, the site's overhead, 400 g/kWh.
        assert m.operational_kgco2e[end] == pytest.approx(m.energy_joules[end] / 3.6e6 * 1.5 * 0.4)


def test_without_a_place_there_are_no_emissions():
    with carbonest.measure() as m:
        work()
    assert m.operational_kgco2e is None


def test_a_region_that_does_not_exist_is_said_before_the_work():
    with pytest.raises(UnknownNameError, match="eu-west-1"):
        carbonest.measure(region="eu-wst-1")
    with pytest.raises(UnknownNameError, match="eu-west-1"):
        carbonest.measured(region="eu-wst-1")(work)


def test_every_call_of_a_function_stands_in_the_log(tmp_path):
    path = tmp_path / "emissions.csv"
    function = carbonest.measured(region="eu-west-1", log=path)(work)
    function()
    function()
    rows = list(csv.DictReader(path.read_text().splitlines()))
    assert len(rows) == 2
    assert tuple(rows[0]) == COLUMNS
    assert float(rows[0]["operational_kgco2e_central"]) > 0
    assert rows[0]["cost_usd_central"] == ""
    path.write_text("another,table\n")
    with pytest.raises(InputError, match="begins otherwise"):
        carbonest.measured(log=path)(work)


def test_a_block_that_fails_is_in_the_log_and_its_error_goes_on(tmp_path):
    path = tmp_path / "log.csv"
    with pytest.raises(ZeroDivisionError), carbonest.measure("fails", region="eu-west-1", log=path):
        1 / 0  # noqa: B018
    assert "fails" in path.read_text()


def test_the_command_keeps_emissions_through_a_merge(tmp_path):
    for name in "ab":
        done = command(
            "measure", "--region", "eu-west-1", "--log", "log.csv", "-o", f"{name}.json", "--", "true", cwd=tmp_path
        )
        assert done.code == 0
    runs = [json.loads((tmp_path / f"{name}.json").read_text()) for name in "ab"]
    merged = command("merge", "a.json", "b.json", "-f", "json", cwd=tmp_path).json
    for end in ("low", "central", "high"):
        assert merged["here"]["operational_kgco2e"][end] == pytest.approx(
            sum(run["here"]["operational_kgco2e"][end] for run in runs)
        )
    assert len((tmp_path / "log.csv").read_text().splitlines()) == 3
