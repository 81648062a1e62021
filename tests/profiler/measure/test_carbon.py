"""Emissions of merged runs, and the log of runs."""

import csv
from concurrent.futures import ThreadPoolExecutor

import pytest

from estimator import files
from estimator.errors import InputError
from profiler.measure.merge import merge
from profiler.measure.run_log import HEADER

from .test_merge import device, result


def figure(central):
    return {"low": central / 2, "central": central, "high": central * 2}


def run(name, start, end, joules, kgco2e=None, *, board="GPU-1"):
    shown, data = result(name, start, end, device(board, start, end, joules))
    data["energy_joules"] = figure(joules)
    if kgco2e is not None:
        place = {"place": "aws eu-west-1", "energy_kwh": figure(joules / 3.6e6 * 1.2), "cost_usd": None, "trail": []}
        data["here"] = place | {"operational_kgco2e": figure(kgco2e)}
    return shown, data


def test_emissions_of_runs_apart_add_up():
    here = merge([run("a", 0, 10, 1000, 0.4), run("b", 10, 20, 500, 0.1)])["here"]
    assert here["operational_kgco2e"] == {"low": 0.25, "central": 0.5, "high": 1.0}
    assert here["energy_kwh"]["central"] == pytest.approx(1500 / 3.6e6 * 1.2)
    assert here["place"] == "aws eu-west-1"
    assert here["cost_usd"] is None


def test_emissions_of_one_board_in_two_files_count_once():
    whole, again = run("a", 0, 10, 1000, 0.4), run("b", 0, 10, 1000, 0.4)
    assert merge([whole, again])["here"]["operational_kgco2e"]["central"] == pytest.approx(0.4)
    # The second ran on for as long again: half of its joules, and half of what they emitted, are new.
    longer = run("c", 0, 20, 2000, 0.8)
    assert merge([whole, longer])["here"]["operational_kgco2e"]["central"] == pytest.approx(0.8)


def test_a_part_is_no_total():
    merged = merge([run("a", 0, 10, 1000, 0.4), run("b", 10, 20, 500)])
    assert merged["here"]["operational_kgco2e"] is None
    assert any("b.json was measured without a place" in warning for warning in merged["warnings"])


def test_without_any_place_there_is_none():
    assert merge([run("a", 0, 10, 1000)])["here"] is None


def test_merged_files_keep_their_emissions_when_they_merge_again():
    once = merge([run("a", 0, 10, 1000, 0.4), run("b", 10, 20, 500, 0.1)])
    again = merge([("m.json", once), run("c", 20, 30, 100, 0.2)])
    assert again["here"]["operational_kgco2e"]["central"] == pytest.approx(0.7)


def test_rows_of_many_writers_are_whole_and_the_header_stands_once(tmp_path):
    path = tmp_path / "log.csv"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: files.append_line(path, "a,b", f"{n},{'x' * 500}", "the log"), range(200)))
    rows = list(csv.reader(path.read_text().splitlines()))
    assert rows[0] == ["a", "b"]
    assert sorted(int(row[0]) for row in rows[1:]) == list(range(200))
    assert {len(row[1]) for row in rows[1:]} == {500}


def test_a_row_that_was_cut_off_does_not_take_the_next_one_with_it(tmp_path):
    path = tmp_path / "log.csv"
    path.write_text("a,b\n1,2\n3,")
    files.append_line(path, "a,b", "4,5", "the log")
    assert path.read_text() == "a,b\n1,2\n3,\n4,5\n"


def test_another_table_is_no_log(tmp_path):
    path = tmp_path / "other.csv"
    path.write_text("x\n1\n")
    for line in (None, "1"):
        with pytest.raises(InputError, match="begins otherwise"):
            files.append_line(path, HEADER, line, "the log")
    assert path.read_text() == "x\n1\n"


def test_a_look_ahead_leaves_nothing_behind(tmp_path):
    files.append_line(tmp_path / "log.csv", HEADER, None, "the log")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(InputError, match="can be written"):
        files.append_line(tmp_path / "no" / "log.csv", HEADER, None, "the log")
