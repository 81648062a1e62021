"""``carbonest data``, ``regions`` and ``intensity``: what they print, in every form, and how they end."""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carbonest.cli import group
from estimator import tables
from estimator.errors import CarbonestError


def run(*arguments):
    return CliRunner().invoke(group, arguments, catch_exceptions=True)


def fails(*arguments):
    result = run(*arguments)
    assert isinstance(result.exception, CarbonestError), result.output
    return result.exception


def test_data_lists_every_table_with_licences():
    result = run("data")
    assert result.exit_code == 0
    assert "ODbL-1.0" in result.output
    listed = json.loads(run("data", "--format", "json").output)["results"]
    assert {row["table"] for row in listed} == {path.stem for path in tables.directory().glob("*.csv")}
    assert all(row["row_count"] > 0 for row in listed)


def test_data_sources_prints_address_and_licence():
    result = run("data", "sources", "emaps_yearly")
    assert "https://portal.electricitymaps.com/datasets" in result.output
    assert "ODbL-1.0" in result.output
    every = json.loads(run("data", "sources", "-f", "json").output)["results"]
    assert len(every) == len(tables.table("sources"))
    error = fails("data", "sources", "emaps_yearli")
    assert error.exit_code == 2
    assert "emaps_yearly" in str(error)


def test_data_check_passes_here():
    result = run("data", "check", "--format", "json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.output)["problems"] == []


def test_data_check_names_what_is_broken_and_exits_with_six(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(tables.directory(), folder, ignore=shutil.ignore_patterns("build"))
    text = (folder / "pue.csv").read_text().split("\n")
    text[4] = text[4].replace(",measured,", ",guessed,")
    (folder / "pue.csv").write_text("\n".join(text))
    done = subprocess.run(
        [sys.executable, "-m", "carbonest", "data", "check"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "CARBONEST_DATA": str(folder)},
    )
    assert done.returncode == 6, done.stderr
    assert done.stderr.startswith("carbonest: pue.csv, line 5, column kind: must be one of")
    assert done.stderr.count("\n") == 1
    assert "pue" in done.stdout


@pytest.mark.parametrize("form", ["text", "json", "csv", "markdown"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["regions", "frankfurt"],
        ["intensity", "eastus"],
        ["intensity", "us-west-1", "--hourly"],
        ["intensity", "us-west-1", "--hourly", "--month", "7"],
        ["intensity", "eu-west-1", "--accounting", "market"],
        ["intensity", "DE", "--year", "2022"],
        ["data"],
        ["data", "sources"],
    ],
    ids=" ".join,
)
def test_every_form_is_written(arguments, form):
    result = run(*arguments, "--format", form)
    assert result.exit_code == 0, result.output
    if form == "json":
        assert json.loads(result.output)["schema_version"] == 1
    elif form == "csv":
        rows = list(csv.DictReader(io.StringIO(result.output)))
        assert rows
        assert None not in rows[0]
    elif form == "markdown":
        assert "|---" in result.output
    assert not re.search(r"\bnan\b", result.output.lower())


def test_regions_sorted_by_intensity_start_with_the_cleanest():
    rows = json.loads(run("regions", "--provider", "aws", "--sort", "intensity", "-f", "json").output)["results"]
    values = [row["intensity_gco2e_per_kwh"]["central"] for row in rows]
    assert values == sorted(values)
    assert rows[0]["region"] == "eu-north-1"
    assert {row["provider"] for row in rows} == {"aws"}


def test_intensity_marks_what_estimates_use_and_says_who_disagrees():
    plain = json.loads(run("intensity", "westus2", "-f", "json").output)
    used = [row for row in plain["results"] if row["used_by_default"]]
    assert [row["source_ids"] for row in used] == [["emaps_yearly"]]
    assert any(found["boundary"] == "lifecycle" and found["factor"] > 2 for found in plain["disagreements"])
    text = run("intensity", "westus2").output
    assert "Contested zone" in text
    assert "Sources disagree on average lifecycle" in text


def test_filters_never_mix_boundaries():
    rows = json.loads(run("intensity", "eu-central-1", "--boundary", "direct", "-f", "json").output)["results"]
    assert {row["boundary"].partition("_")[0] for row in rows} == {"direct"}
    rows = json.loads(run("intensity", "eu-central-1", "--signal", "marginal", "-f", "json").output)["results"]
    assert {row["signal"] for row in rows} == {"marginal"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["intensity", "Francee"], "Did you mean France"),
        (["intensity", "eastuss"], "Did you mean eastus"),
        (["intensity", ""], "got nothing"),
        (["intensity", "africa south"], "unknown place"),
        (["intensity", "europe"], "holds several regions"),
        (["intensity", "DE", "--year", "2035"], "years with any figure"),
        (["intensity", "DE", "--accounting", "market"], "provider's region"),
        (["intensity", "westeurope", "--accounting", "market"], "publishes no market-based"),
        (["intensity", "DE", "--month", "7"], "--hourly"),
    ],
)
def test_bad_questions_get_one_sentence(arguments, said):
    error = fails(*arguments)
    assert error.exit_code == 2
    assert said in str(error)
    assert "\n" not in str(error)


def test_no_hourly_data_is_said_and_the_spread_shown():
    result = run("intensity", "eu-west-1", "--hourly")
    assert "no open hourly data for zone IE" in result.stderr
    assert "0.589" in result.stdout


def test_a_pattern_without_match_is_a_note():
    result = run("regions", "atlantis")
    assert result.exit_code == 0
    assert "no region matches" in result.stderr


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text(max_size=20), st.sampled_from(["text", "json", "csv"]), st.booleans())
def test_any_place_ends_well(name, form, hourly):
    # A name that begins with a dash is an option to click.
    result = run("intensity", "--format", form, *(["--hourly"] if hourly else []), "--", name)
    assert result.exit_code == 0 or isinstance(result.exception, CarbonestError), result.exception
    assert result.exit_code in (0, 1)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("intensity", "DE", "FR", "us-east-1"), "one place at a time; got 3: DE, FR, us-east-1."),
        (("intensity", "DE,FR"), "one place at a time; got 2: DE, FR."),
        (("glossary", "pue", "embodied"), "one term at a time; got 2: pue, embodied."),
    ],
)
def test_several_known_names_are_not_called_unknown(words, told):
    result = run(*words)
    assert isinstance(result.exception, CarbonestError)
    assert told in str(result.exception)
