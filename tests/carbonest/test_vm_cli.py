"""``carbonest vm`` as it is typed: forms of output, bad input, and rubbish in every option."""

import csv
import io
import shutil
import string
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ..shared import ROOT
from .run import carbonest, carbonest_here

BARE = ("vm", "--sku", "Standard_D4s_v3", "--hours", "10")
PLACED = (*BARE, "--region", "westeurope", "--cpu-util", "30%")


def test_text_shows_units_bounds_and_the_widest():
    done = carbonest(*BARE)
    assert done.code == 0
    for word in ("W ", "kWh", "gCO2e", "USD", "embodied", "widest contributor: region (give --region)"):
        assert word in done.out
    assert "region not given" in done.err and "region not given" not in done.out


def test_json_is_the_same_estimate_as_the_api():
    import carbonest as package

    expected = package.estimate_vm("Standard_D4s_v3", hours=10.0, region="westeurope", cpu_util=0.3).to_dict()
    assert carbonest(*PLACED, "--format", "json").json == expected


def test_csv_and_markdown_hold_the_same_central_figures():
    plain = carbonest_here(*PLACED, "--format", "json").json
    row = next(csv.DictReader(io.StringIO(carbonest_here(*PLACED, "--format", "csv").out)))
    assert float(row["energy_kwh_central"]) == plain["energy_kwh"]["central"]
    assert carbonest_here(*PLACED, "--format", "markdown").out.count("\n|") >= 8


@pytest.mark.parametrize("sku", ["Standard_D4s_v3", "m5.xlarge", "p3.16xlarge", "Standard_ND96asr_v4", "p5.48xlarge"])
def test_explain_prints_every_step_and_its_sources(sku):
    done = carbonest_here("vm", "--sku", sku, "--hours", "1", "--explain")
    plain = carbonest_here("vm", "--sku", sku, "--hours", "1", "--format", "json").json
    for step in plain["trail"]:
        assert step["name"] in done.out
    cited = {source for step in plain["trail"] for source in step["source_ids"]}
    listed = done.out.split("\nSources\n")[1]
    assert cited and all(source in listed for source in cited)


@pytest.mark.parametrize("spelling", ["Standard_D4s_v3", "standard_d4s_v3", "d4s_v3", "D4s v3", "D4S_V3"])
def test_any_spelling_is_the_same_machine(spelling):
    assert (
        carbonest_here("vm", "--sku", spelling, "--hours", "1", "--format", "json").json["workload"]["sku"]
        == "Standard_D4s_v3"
    )


@pytest.mark.parametrize("spelling", ["westeurope", "West Europe", "EU West", "azure:westeurope"])
def test_any_spelling_is_the_same_region(spelling):
    done = carbonest_here(*BARE, "--region", spelling, "--format", "json")
    assert done.json["workload"]["region"] == "westeurope"


def test_compare_methods_stand_side_by_side_with_reasons():
    done = carbonest_here(
        "vm", "--sku", "m5.xlarge", "--hours", "10", "--cpu-util", "50%", "--compare-methods", "--format", "json"
    )
    rows = {row["method"]: row for row in done.json["results"]}
    assert list(rows) == ["carbonest", "teads", "ccf", "tdp"]
    # Teads sheet, m5.xlarge @ 50 %: 28.2 W.
    assert rows["teads"]["power_watts"]["central"] == pytest.approx(28.2)
    assert all(row["reason"] for row in rows.values())
    azure = carbonest_here("vm", "--sku", "d4s_v3", "--hours", "10", "--compare-methods", "--format", "json").json
    assert azure["results"][1]["power_watts"] is None and "AWS" in azure["results"][1]["reason"]


def test_a_comparison_says_what_it_assumes():
    done = carbonest_here("vm", "--sku", "m5.xlarge", "--hours", "10", "--compare-methods")
    assert "region not given" in done.err and "utilization not given" in done.err


def test_bounds_are_shown_where_there_are_any():
    done = carbonest_here("vm", "--sku", "m5.xlarge", "--hours", "1", "--region", "us-east-1", "--explain")
    assert "()" not in done.out


def test_an_intensity_of_ones_own_is_not_called_anything_else():
    out = carbonest_here(*PLACED, "--intensity", "100").out
    assert "100 gCO2e/kWh, as given" in out and "location-based" not in out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_sentence():
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "carbonest", *PLACED],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd=ROOT,
        )
    assert done.returncode == 2
    assert "cannot be written to stdout" in done.stderr and "Traceback" not in done.stderr


def test_tdp_says_why_it_overstates():
    done = carbonest_here("vm", "--sku", "Standard_D2s_v3", "--hours", "4", "--compare-methods")
    assert "overstated by the number of its neighbours" in " ".join(done.out.split())


def test_the_closest_machine_is_taken_only_where_it_is_asked_for():
    asked = (
        "vm",
        "--sku",
        "m5.3xlarge",
        "--hours",
        "10",
        "--region",
        "us-east-1",
        "--cpu-util",
        "50%",
        "--format",
        "json",
    )
    refused, taken = carbonest_here(*asked), carbonest_here(*asked, "--closest")
    sibling = carbonest_here(*asked[:2], "m5.4xlarge", *asked[3:]).json
    assert (refused.code, taken.code) == (2, 0) and "--closest" in refused.err
    assert "0.75 times m5.4xlarge" in taken.err and taken.json["tier"] == "family" and taken.json["cost_usd"] is None
    watts, known = taken.json["power_watts"], sibling["power_watts"]
    assert watts["central"] == pytest.approx(0.75 * known["central"], rel=1e-6)
    assert watts["high"] / watts["central"] > known["high"] / known["central"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--sku", "Standard_D4s_v33", "--hours", "1"), "Standard_D4s_v3"),
        (("--sku", "m5.xlarge", "--hours", "1", "--region", "us-esat-1"), "us-east-1"),
        (("--sku", "m5.xlarge", "--hours", "-3"), "at least 0"),
        (("--sku", "m5.xlarge", "--hours", "nan"), "nan"),
        (("--sku", "m5.xlarge", "--hours", "1", "--cpu-util", "65"), "Did you mean 0.65 or 65%?"),
        (("--sku", "m5.xlarge", "--hours", "1", "--cpu-util", "nan"), "nan"),
        (("--sku", "", "--hours", "1"), "got nothing"),
        (("--sku", "m5.xlarge", "--hours", "1", "--provider", "azure"), "machine of aws, not of azure"),
        (("--sku", "m5.xlarge", "--hours", "1", "--region", "westeurope"), "region of azure, not of aws"),
        (("--sku", "m5.xlarge", "--hours", "1", "--start", "tomorrow"), "2026-07-01T08:00"),
        (("--sku", "m5.xlarge", "--hours", "1", "--workload", "trainin"), "training"),
        (("--sku", "m5.xlarge", "--hours", "1", "--intensity", "ukk"), "uk"),
        (("--sku", "m5.xlarge", "--hours", "1", "--intensity", "electricitymaps"), "give --region"),
        (("--sku", "m5.xlarge", "--hours", "1", "--output", "/no/such/folder/x.json"), "--output"),
        (("--sku", "Standard_D4s_v3", "--hours", "1", "--method", "teads"), "AWS machines only"),
        (("--sku", "m5.xlarge", "--hours", "1e308"), "no larger than 1e+15"),
        (("--sku", "m5.xlarge", "--hours", "1", "--count", "9" * 400), "count"),
        (("--sku", "m5.xlarge", "--hours", "1", "--signal", "marginal", "--boundary", "lifecycle"), "direct emissions"),
        (("--sku", "m5.xlarge", "--hours", "1", "--count", "1.5"), "--count"),
        (("--sku", "m5.xlarge", "--hours", "1", "--scope", "moon"), "gpu_only"),
        (("--sku", "m5.xlarge", "--hours", "1", "--hour", "2"), "carbonest vm --help"),
        (("--hours", "1"), "name a machine"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(arguments, says):
    done = carbonest("vm", *arguments)
    assert done.code == 2, done.err
    assert says in done.err
    assert done.out == "" and "Traceback" not in done.err
    assert done.err.splitlines()[-1].startswith("carbonest: ") and "Usage:" not in done.err
    assert "?." not in done.err and ".." not in done.err


def test_output_appears_whole_or_not_at_all(tmp_path):
    target = tmp_path / "estimate.json"
    assert carbonest(*PLACED, "--format", "json", "--output", target).code == 0
    assert '"energy_kwh"' in target.read_text()
    assert [path.name for path in tmp_path.iterdir()] == ["estimate.json"]


@pytest.fixture
def broken_tables(tmp_path):
    copy = tmp_path / "data"
    shutil.copytree(ROOT / "data", copy, ignore=shutil.ignore_patterns("build"))
    return copy


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [("aws,m5.xlarge,m5,", "aws,m5.xlarge,", "expected"), ("cpu_50_watts", "cpu_fifty_watts", "cpu_50_watts")],
)
def test_a_broken_table_names_file_and_place(broken_tables, before, after, says):
    path = broken_tables / "instance_power.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    done = carbonest("vm", "--sku", "m5.xlarge", "--hours", "1", env={"CARBONEST_DATA": str(broken_tables)})
    assert done.code == 6, done.err
    assert "instance_power.csv" in done.err and says in done.err


def test_a_cell_that_is_no_number_names_row_and_column(broken_tables):
    path = broken_tables / "instance_power.csv"
    lines = path.read_text(encoding="utf-8").split("\n")
    column = lines[0].split(",").index("dram_10_watts")
    row = next(i for i, line in enumerate(lines) if line.startswith("aws,m5.xlarge,"))
    cells = lines[row].split(",")
    cells[column] = "warm"
    lines[row] = ",".join(cells)
    path.write_text("\n".join(lines), encoding="utf-8")
    done = carbonest("vm", "--sku", "m5.xlarge", "--hours", "1", env={"CARBONEST_DATA": str(broken_tables)})
    assert done.code == 6
    assert all(word in done.err for word in ("instance_power.csv", "m5.xlarge", "dram_10_watts", "warm"))


@pytest.mark.parametrize("table", ["instance_power", "regions", "pue", "prices", "embodied", "grid_intensity_emaps"])
@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda data: data.replace(b"\n", b"\r\n"), "line feeds"),
        (lambda data: b"\xef\xbb\xbf" + data, "byte-order mark"),
        (lambda data: b"\xff" + data, "UTF-8"),
        (lambda data: b"\n".join([data.split(b"\n")[0], *sorted(data.split(b"\n")[1:-1])[::-1], b""]), "sorted"),
        (lambda data: data.replace(b",source_ids", b",origins", 1).replace(b",em_zone", b",zone", 1), "no column"),
        (lambda data: b"", "file is empty"),
    ],
)
def test_a_table_of_another_form_is_refused(broken_tables, table, change, says):
    path = broken_tables / f"{table}.csv"
    path.write_bytes(change(path.read_bytes()))
    done = carbonest(
        "vm", "--sku", "m5.xlarge", "--hours", "1", "--region", "us-east-1", env={"CARBONEST_DATA": str(broken_tables)}
    )
    assert done.code == 6, done.err
    assert f"{table}.csv" in done.err and says in done.err and "Traceback" not in done.err


RUBBISH = st.one_of(
    st.text(string.printable, max_size=15),
    st.text(max_size=8).filter(lambda text: "\x00" not in text),
    st.sampled_from(
        [
            "0",
            "-0.0",
            "-1",
            "1e308",
            "1e-320",
            "9" * 400,
            "1e400",
            "nan",
            "inf",
            "65",
            "1.5",
            "50%",
            "",
            " ",
            "m5.xlarge",
            "westeurope",
            "2026-13-01",
        ]
    ),
)
OPTIONS = [
    "--sku", "--hours", "--count", "--provider", "--region", "--cpu-util", "--gpu-util", "--workload", "--start",
    "--pue", "--boundary", "--accounting", "--signal", "--scope", "--method", "--price-kind", "--per", "--format",
]  # fmt: skip


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(OPTIONS), RUBBISH)
def test_rubbish_in_any_option_ends_well(option, value):
    arguments = {"--sku": "m5.xlarge", "--hours": "2", "--region": "us-east-1"} | {option: value}
    done = carbonest_here("vm", *(f"{name}={text}" for name, text in arguments.items()))
    assert done.code in (0, 2), done.err
    if done.code == 2:
        assert done.err.strip() and not done.out
    else:
        assert done.out


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(max_size=12).filter(lambda text: "\x00" not in text and text not in ("uk", "electricitymaps", "watttime"))
)
def test_rubbish_as_intensity_ends_well(value):
    done = carbonest_here("vm", "--sku=m5.xlarge", "--hours=2", "--region=us-east-1", f"--intensity={value}")
    assert done.code in (0, 2), done.err
