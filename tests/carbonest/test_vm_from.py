"""`carbonest vm --from`: a list of machines on the command line."""

import csv
import io
import json

import pytest

from .run import carbonest, carbonest_here

LIST = "Team,Instance Type,hrs/month,Region\nml,m5.large,730,eu-west-1\nweb,m5.huge,730,\n'=x,m5.large,10,us-east-1\n"


@pytest.fixture
def machines(tmp_path):
    path = tmp_path / "machines.csv"
    path.write_text(LIST, "utf-8")
    return path


def test_refused_rows_end_with_2_and_the_rest_is_written(machines):
    done = carbonest_here("vm", "--from", machines)
    assert done.code == 2
    assert "unknown SKU 'm5.huge'" in done.out
    assert "1 of 3 rows were refused" in done.err
    assert "total (2)" in done.out
    assert "Refused" in done.out


def test_the_csv_keeps_the_lists_own_columns(machines):
    done = carbonest_here("vm", "--from", machines, "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert list(rows[0])[:4] == ["Team", "Instance Type", "hrs/month", "Region"]
    assert [row["x_Status"] for row in rows] == ["estimated", "refused", "estimated"]
    assert rows[1]["x_EnergyKwh"] == ""
    low, central, high = (float(rows[0][f"x_EnergyKwh{end}"]) for end in ("Low", "", "High"))
    assert 0 < low < central < high


def test_json_and_groups(machines):
    found = carbonest_here("vm", "--from", machines, "--group-by", "team,region", "-f", "json").json
    assert found["group_by"] == ["team", "region"]
    assert [row["line"] for row in found["results"]] == [2, 3, 4]
    assert found["total"]["count"] == 2
    assert sum(group["lines"] for group in found["groups"]) == 3
    assert found["columns"]["sku"] == "Instance Type"
    markdown = carbonest_here("vm", "--from", machines, "--group-by", "Team", "-f", "markdown").out
    assert markdown.startswith("**3 rows, 1 refused**")


def test_one_row_is_the_command_of_one_machine(machines, tmp_path):
    one = tmp_path / "one.json"
    one.write_text(json.dumps([{"sku": "m5.large", "hours": 730, "region": "eu-west-1", "cpu util": "20%"}]), "utf-8")
    alone = ["vm", "--sku", "m5.large", "--hours", "730", "--region", "eu-west-1", "--cpu-util", "20%", "-f", "json"]
    (row,) = carbonest_here("vm", "--from", one, "-f", "json").json["results"]
    single = carbonest_here(*alone).json
    for name in ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd", "workload"):
        assert row[name] == single[name]


def test_standard_input_and_several_lists(machines):
    done = carbonest("vm", "--from", "-", "--from", machines, "-f", "json", stdin="sku;hours\nc5.large;1,5\n")
    assert done.json["results"][0]["given"] == {"sku": "c5.large", "hours": "1,5"}
    assert done.json["results"][0]["workload"]["hours"] == 1.5
    assert len(done.json["results"]) == 4


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--sku", "m5.large", "--from", "x.csv"], "one of the two"), (["--from", "x.csv", "--explain"], "--explain"),
        (["--from", "no-such.csv"], "no-such.csv"),
        (["--sku", "m5.large", "--hours", "1", "--group-by", "x"], "--from"),
        ([], "name a machine"), (["m5.large", "--from", "x.csv"], "one of the two"),
        (["m5.large", "c5.large", "--explain"], "--explain"),
        (["m5.large", "--spot", "--price-kind", "on_demand"], "one of the two"),
    ],
)  # fmt: skip
def test_what_does_not_go_together(arguments, word):
    done = carbonest_here("vm", *arguments)
    assert done.code == 2
    assert word in done.err
    assert not done.out


def test_a_heading_can_be_named(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("Kind,T\nm5.large,3\n", "utf-8")
    done = carbonest_here("vm", "--from", path, "--column", "sku=Kind", "--column", "hours=T", "-f", "json")
    assert done.json["results"][0]["workload"]["hours"] == 3
    assert carbonest_here("vm", "--from", path, "--column", "sku").code == 2
