"""``carbonest power`` and ``carbonest validate`` as a newcomer types them."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from carbonest.cli.vm.power import command as power
from carbonest.cli.vm.validate import command as validate
from estimator.errors import InputError, UnknownNameError

from ..shared import SHARED

NODE = (
    "--cpu", "Xeon Platinum 8480+", "--sockets", "2", "--memory", "512GiB", "--gpu", "H100-SXM", "--gpus", "8",
    "--workload", "llm-training", "--scope", "server_ac",
)  # fmt: skip
ROWS = "id,measured_scope,cpu_model,cpu_sockets,gpu_model,gpu_count,memory_gib\n"
MEASURED = SHARED / "validation" / "measured.csv"


def run(command, *arguments, given=None):
    return CliRunner().invoke(command, arguments, input=given, catch_exceptions=False)


def test_the_issues_own_example():
    done = run(power, *NODE, "--hours", "10", "--format", "json")
    found = json.loads(done.stdout)
    watts, kwh = found["power_watts"], found["energy_kwh"]
    # METHOD.md, "What the measurements say", 5: such nodes draw 6.84-7.16 kW with 2 TB of memory, 8.4 kW at most.
    assert 5500 < watts["central"] < 7500
    assert watts["low"] < watts["central"] < watts["high"] < 10_200
    for bound in ("low", "central", "high"):
        assert kwh[bound] == pytest.approx(watts[bound] * 10 / 1000)
    assert found["tier"] == "modelled"
    assert found["schema_version"] == 1
    assert sum(part["central"] for part in found["parts_watts"].values()) == pytest.approx(watts["central"])


def test_explain_names_source_and_residuals_of_each_coefficient():
    out = run(power, *NODE, "--explain").stdout
    for word in (
        "cpu.full.processor_share",
        "residual n = 956",
        "specpower-2026",
        "GPU duty",
        "gpu.node_share.sxm",
        "assumed",
    ):
        assert word in out
    assert "Sources" in out


def test_all_formats_say_the_same():
    central = json.loads(run(power, *NODE, "-f", "json").stdout)["power_watts"]["central"]
    (row,) = csv.DictReader(io.StringIO(run(power, *NODE, "-f", "csv").stdout))
    assert float(row["power_watts_central"]) == central
    for form in ("text", "markdown"):
        assert f"{central:,.0f}" in run(power, *NODE, "-f", form).stdout


def test_unknown_hardware_is_said_on_stderr():
    done = run(power, "--cpu", "Zorgon 9000 (250 W)", "--cpu-util", "50%")
    assert "Zorgon 9000" in done.stderr
    assert "tier: generic" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "give hardware"),
        (("--cpu", "Zorgon 9000"), r'"Zorgon 9000 \(35 W\)"'),
        (("--gpu", "Jetson AGX Orin"), r'"Jetson AGX Orin \(300 W\)"'),
        (("--gpu", "T4 MIG 1g.5gb"), "cannot be cut"),
        (("--cpu", "EPYC 7763", "--gpus", "2"), "--gpu with a model"),
        (("--cpu", "EPYC 7763", "--scope", "gpu_only"), "at least one GPU"),
        (("--cpu", "EPYC 7763", "--memory", "-4"), "memory"),
        (("--cpu", "EPYC 7763", "--cpu-util", "65"), "between 0 and 1"),
    ],
)
def test_bad_input_gets_a_sentence(arguments, sentence):
    with pytest.raises(InputError, match=sentence):
        run(power, *arguments)


def test_an_unknown_workload_offers_the_nearest():
    with pytest.raises(UnknownNameError, match="llm-training"):
        run(power, "--gpu", "H100", "--workload", "llm-trainin")


def test_validate_writes_one_line_per_row_and_a_reason_where_it_cannot(tmp_path):
    target = tmp_path / "predictions.csv"
    rows = ROWS + "1,server_ac,EPYC 9654,2,,,256\n2,gpu_only,,,,0,\n3,server_ac,EPYC 9654,2,,,-1\n"
    done = run(validate, "-", "--output", str(target), given=rows)
    found = list(csv.DictReader(io.StringIO(target.read_text())))
    assert list(found[0])[:4] == ["id", "watts", "p05", "p95"]
    assert [row["id"] for row in found] == ["1", "2", "3"]
    assert float(found[0]["p05"]) < float(found[0]["watts"]) < float(found[0]["p95"])
    assert [row["watts"] for row in found[1:]] == ["", ""]
    assert all(row["reason"] for row in found[1:])
    assert done.stderr.count("has no prediction") == 2


@pytest.mark.parametrize("content", ["", ROWS, "id,watts\n1,2\n"])
def test_validate_says_what_is_wrong_with_a_file(tmp_path, content):
    path = tmp_path / "rows.csv"
    path.write_text(content)
    with pytest.raises(InputError):
        run(validate, str(path))


@pytest.mark.skipif(not MEASURED.is_file(), reason="needs ../shared/validation beside the checkout")
def test_validate_prints_scores_beside_the_baselines():
    found = json.loads(run(validate, str(MEASURED), "--format", "json").stdout)
    assert found["macro_median_abs_pct"] < min(found["baselines_macro_median_abs_pct"].values())
    assert [item["stratum"] for item in found["strata"]][-1] == "ALL"
    assert len(found["predictions"]) == 133
    assert "macro" in run(validate, str(MEASURED)).stdout
