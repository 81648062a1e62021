"""``carbonest skus``: filters, formats, counts, bad input."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from carbonest.cli.lookups.skus import command
from estimator.errors import InputError
from estimator.listings.machines import tier_counts


def run(*arguments):
    done = CliRunner().invoke(command, arguments)
    assert done.exit_code == 0, done.output
    return done.stdout


def rows(*arguments):
    return json.loads(run(*arguments, "--format", "json"))["results"]


def test_all_machines():
    assert len(rows()) == 3241


def test_text_names_units_and_tier():
    heading, row, *_ = run("d4s_v3").splitlines()
    assert heading.split("  ")[0] == "provider"
    assert all(unit in heading for unit in ("memory [GiB]", "at 0 % [W]", "at 50 % [W]", "at 100 % [W]"))
    assert row.split()[:4] == ["azure", "Standard_D4s_v3", "4", "16.0"]
    assert row.endswith("modelled")


def test_gpu_column():
    text = run("p3.*")
    assert "8 x V100 16GB SXM2" in text
    assert "0.1667 x A10" in run("nv6ads_a10_v5")


@pytest.mark.parametrize(
    ("arguments", "skus"),
    [
        (["p3.*"], ["p3.16xlarge", "p3.2xlarge", "p3.8xlarge"]),
        (["p3.*", "--min-memory", "100GiB"], ["p3.16xlarge", "p3.8xlarge"]),
        (["p3.*", "--min-vcpus", "33"], ["p3.16xlarge"]),
        (["--gpu", "mi300x"], ["Standard_ND96is_MI300X_v5", "Standard_ND96isr_MI300X_v5"]),
        (["d4s v3", "--provider", "azure"], ["Standard_D4s_v3"]),
        (["d4s v3", "--provider", "aws"], []),
    ],
)
def test_filters(arguments, skus):
    assert [row["sku"] for row in rows(*arguments)] == skus


def test_gpu_any():
    found = rows("--gpu", "any")
    assert found
    assert all(row["gpu_count"] > 0 for row in found)


def test_json_has_intervals_and_sources():
    (row,) = rows("m5.xlarge")
    assert row["power_50_watts"]["low"] < row["power_50_watts"]["central"] < row["power_50_watts"]["high"]
    assert row["tier"] == "measured"
    assert row["source_ids"]


def test_csv_has_one_line_per_machine():
    found = list(csv.DictReader(io.StringIO(run("m5.*", "--format", "csv"))))
    assert len(found) == 9
    assert float(found[0]["power_100_watts_central"]) > float(found[0]["power_0_watts_central"])


def test_stats_count_every_machine():
    found = {row.pop("provider"): row for row in rows("--stats")}
    assert {name: row["total"] for name, row in found.items()} == {"aws": 1391, "azure": 1504, "gcp": 346, "all": 3241}
    assert all(found[provider] == tiers | {"total": sum(tiers.values())} for provider, tiers in tier_counts().items())
    assert "measured: " in run("--stats")


def test_no_match_says_so_on_stderr():
    done = CliRunner().invoke(command, ["zzz"])
    assert done.exit_code == 0
    assert "no machine matches" in done.stderr
    assert json.loads(run("zzz", "--format", "json"))["results"] == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--min-vcpus", "-3"], "at least 0"),
        (["--min-vcpus", "nan"], "at least 0"),
        (["--min-memory", "lots"], "a size of memory like 64 (GiB)"),
    ],
)
def test_bad_input(arguments, says):
    done = CliRunner().invoke(command, arguments)
    assert isinstance(done.exception, InputError)
    assert says in str(done.exception)


def test_writes_a_file(tmp_path):
    target = tmp_path / "skus.json"
    assert run("m5.xlarge", "--format", "json", "--output", str(target)) == ""
    assert json.loads(target.read_text())["results"][0]["sku"] == "m5.xlarge"
