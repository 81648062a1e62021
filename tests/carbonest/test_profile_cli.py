import json
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner

pytest.importorskip("sklearn")

import carbonest
from carbonest.api.zoo import zoo_profile
from carbonest.cli import render
from carbonest.cli.profile.command import command
from carbonest.html.table import SCRIPT
from estimator.errors import InputError, MissingExtraError, UnknownNameError
from estimator.model import Interval
from profiler import extras, models
from profiler.zoo import adapter, steps

from ..profiler.zoo.fake_detectron2 import FAKE, SYNC_BN, image
from .run import carbonest_here

RUN = ["--quick", "--models", "mean,ridge,pca20"]


def invoke(*arguments):
    return CliRunner().invoke(command, list(arguments), catch_exceptions=False, standalone_mode=False)


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    path = tmp_path_factory.mktemp("profile")
    files = ["--html", str(path / "page.html"), "--resume", str(path / "results.jsonl")]
    result = invoke(*RUN, "--format", "json", *files)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout), (path / "page.html").read_text(encoding="utf-8"), path / "results.jsonl"


def test_json_of_a_profile_has_the_promised_fields(run):
    plain, _, _ = run
    assert plain["schema_version"] == 1 and plain["kind"] == "profile" and plain["synthetic"] is True
    rows = {row["model"]: row for row in plain["results"]}
    assert list(rows) == ["mean", "ridge", "pca20"]
    ridge = rows["ridge"]
    for name in ("rmse_log_price", "rmse_log_price_trimmed", "r2", "cpu_seconds", "wall_seconds"):
        assert isinstance(ridge[name], float), name
    for name in (
        "train_joules",
        "joules_per_prediction",
        "joules_per_prediction_single",
        "kgco2e",
        "cost_usd",
        "joules_per_prediction_with_features",
        "joules_per_prediction_single_with_features",
    ):
        low, central, high = (ridge[name][key] for key in ("low", "central", "high"))
        assert 0 < low < central < high, name
    assert ridge["meter"] and isinstance(ridge["modelled"], bool) and ridge["on_front"] in (True, False)
    assert rows["mean"]["rmse_log_price"] > 2 * ridge["rmse_log_price"]
    assert plain["frontier"]["elasticity"] is None
    assert plain["cloud"] == {"sku": "Standard_D2s_v5", "region": "westeurope", "assumed": True}


def test_carbon_and_money_grow_with_cpu_seconds(run):
    rows = [row for row in run[0]["results"] if row["cpu_seconds"]]
    per_second = [row["kgco2e"]["central"] / row["cpu_seconds"] for row in rows]
    assert max(per_second) == pytest.approx(min(per_second), rel=1e-6)


def test_text_says_synthetic_modelled_and_what_cannot_be_answered(run):
    result = invoke(*RUN, "--resume", str(run[2]))
    assert result.stdout.startswith("SYNTHETIC DATA: no such houses exist")
    assert "one process per model" in result.stdout and "(assumed: name your own with --cloud" in result.stdout
    if run[0]["modelled"]:
        assert "meter: cpu-time (modelled)" in result.stdout
        assert "not answerable here" in result.stdout
        assert not re.search(r"(?i)correlation|r² of|r2 0\.9", result.stdout)


def test_the_baseline_is_no_answer_in_json_either(run):
    found = run[0]["frontier"]
    text = invoke(*RUN, "--resume", str(run[2])).stdout
    named = [row["model"] for row in found["cheapest_from_predictions"]]
    assert named and "mean" not in named and "mean" not in found["best_within_joules"].values()
    rows = text.partition("cheapest of the front\n")[2].partition("Predictions in")[0].splitlines()
    assert [row.split()[-1] for row in rows] == named
    assert "mean" not in found["models"]
    answer = next(line for line in text.splitlines() if line.startswith("best within a budget"))
    for joules, name in found["best_within_joules"].items():
        assert f"{render.figure(float(joules))} J: {name or 'none'}" in answer


def test_files_that_cannot_be_written_are_refused_before_anything_trains(tmp_path):
    for option in ("--html", "--output"):
        with pytest.raises(InputError, match=f"{option} must name a file that can be written"):
            invoke(*RUN, "--resume", str(tmp_path / "run.jsonl"), option, str(tmp_path / "absent" / "x"))
    assert list(tmp_path.iterdir()) == []


def test_the_page_shows_the_figures_of_the_table(run):
    table = re.search(r"<h2>All models</h2>.*?<tbody>(.*?)</tbody>", run[1]).group(1)
    rows = {re.search(r'<th scope="row"[^>]*>([^<]*)', row).group(1): row for row in table.split("<tr")[1:]}
    for row in run[0]["results"]:
        shown = rows[row["model"]]
        assert f">{row['rmse_log_price']:.4f}<" in shown
        for joules in (Interval(**row["train_joules"]), Interval(**row["joules_per_prediction"]).scaled(1e6)):
            assert f">{render.figure(joules.central)}<" in shown
            assert f">{render.figure(joules.low)} – {render.figure(joules.high)}<" in shown


def test_csv_and_markdown(run):
    markdown = invoke(*RUN, "--resume", str(run[2]), "--format", "markdown").stdout
    assert "| ridge |" in markdown
    lines = invoke(*RUN, "--resume", str(run[2]), "--format", "csv").stdout.splitlines()
    assert len(lines) == 4 and "rmse_log_price" in lines[0]


def test_the_page_is_whole_and_loads_nothing(run):
    page = run[1]
    assert page.startswith("<!doctype html>") and page.rstrip().endswith("</html>")
    assert page.count("<svg") >= 3 and "Synthetic data" in page
    assert page.count("<script") == 1 and f"<script>{SCRIPT}</script>" in page, "one script, and it sorts tables"
    assert not re.search(r"(?i)<link|@import|src=|https?://", page)
    for name in ("ridge", "pca20", "Training energy [J]", "RMSE of log price"):
        assert name in page
    assert page.count("<title>") > 8, "every mark has a tooltip"


def test_the_same_from_python_by_keywords():
    found = carbonest.profile_houses(models=["mean"], quick=True, folds=2, seed=4, memory_gib=1.0)
    assert (found.plan.folds, found.plan.repeats, found.plan.seed, found.plan.memory_gib) == (2, 1, 4, 1.0)
    assert [row.folds for row in found.results] == [2] and "least error: mean" in repr(found)
    with pytest.raises(TypeError, match="modles"):
        carbonest.profile_houses(modles=["mean"])


def test_unknown_names_offer_the_nearest():
    with pytest.raises(UnknownNameError, match="ridge"):
        invoke("--models", "rigde")
    with pytest.raises(UnknownNameError, match="houses"):
        invoke("house")
    with pytest.raises(UnknownNameError):
        invoke("--models", "mean", "--cloud", "no_such_machine")


@pytest.mark.parametrize("arguments", [("--models", ","), ("--sweep", "--regressors", " , ")])
def test_an_option_without_a_name_is_refused(arguments):
    with pytest.raises(InputError, match=f"{arguments[-2]} must hold names"):
        invoke(*arguments)


def test_a_sweep_in_which_no_model_finished_is_no_success():
    wanted = ",".join(f"tests.profiler.training.misbehaving:{name}" for name in ("Fails", "EndsItsProcess"))
    done = carbonest_here("profile", "sweep", "--quick", "--folds", "2", "--regressors", wanted)
    assert done.code == 2
    assert "no model finished: 1 × failed (ValueError: no such luck); 1 × failed (exit 3)" in done.err
    assert "Fails: failed: ValueError: no such luck" in done.out, "what was found is told all the same"


def test_missing_packages_are_named(monkeypatch):
    monkeypatch.setattr(models, "find_spec", lambda name: None if name == "torch" else object())
    result = invoke("--quick", "--models", "mean,fcn")
    assert result.exit_code == 0
    assert "not run: fcn: needs torch" in result.stdout
    assert "install 'torch>=" in result.stdout


@pytest.mark.parametrize("arguments", [(), ("--sweep",)])
def test_without_scikit_learn_nothing_begins(monkeypatch, arguments):
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name == "sklearn" else object())
    with pytest.raises(MissingExtraError, match=r"needs scikit-learn: install it with .* 'scikit-learn>="):
        invoke(*arguments)


def test_flags_stand_for_subcommands():
    for flag, word in (("--sweep", "regressor"), ("--distill", "teacher"), ("--calibrate", "CPU-seconds")):
        shown = invoke(flag, "--help").output
        assert word in shown, flag
    assert "--unlabelled" in invoke("houses", "--help").output
    assert "calibrate" in invoke("--help").output


def test_calibrate_without_a_sensor_says_why_and_gives_the_range(monkeypatch, tmp_path):
    monkeypatch.setenv("CARBONEST_POWERCAP", str(tmp_path / "none"))
    result = invoke("calibrate", "--format", "json")
    plain = json.loads(result.stdout)
    assert plain["measurable"] is False and plain["models"] == [] and plain["reasons"]
    one = plain["modelled_joules_per_cpu_second"]["one"]
    assert one["low"] < one["central"] < one["high"]
    assert "Not measurable here" in invoke("calibrate").stdout


def test_a_zoo_model_measured_here_says_how_it_was_trained_and_on_what_it_ran(monkeypatch):
    pytest.importorskip("torch")
    monkeypatch.setattr(adapter, "load", lambda: FAKE)
    for module in (adapter, steps):
        monkeypatch.setattr(module, "random_image", lambda seed: image())
    arguments = ("zoo", "--measure", "retinanet_R_50_FPN_1x", "--images", "3", "--train-steps", "2")
    (found,) = json.loads(invoke(*arguments, "--format", "json").stdout)["results"]
    assert (found["iterations"], found["images_per_batch"], found["parameters"]) == (90_000, 16, 37_916_000)
    assert found["images"] == 3 and found["random_weights"] is True
    assert found["device"] == "cpu" and found["threads"] >= 1 and found["image_size"] == [40, 53]
    assert {"detectron2", "torch", "python"} <= set(found["versions"])
    assert found["training"]["hours"]["central"] > 0 and found["training"]["setting"]["device"] == "cpu"
    text = invoke(*arguments).stdout
    assert re.search(r"training iterations +90,000\n", text) and re.search(r"images per iteration +16\n", text)
    assert re.search(r"whole schedule at this pace +h +\d", text) and "images of 40 × 53, seed 0" in text


def test_results_of_the_zoo_show_themselves_in_a_line():
    found = zoo_profile()
    assert repr(found).startswith("<ZooProfile of 13 models by box AP, on p3.16xlarge in us-east-1; front: retinanet")
    assert len(repr(found)) < 300 and all(len(repr(row)) < 150 for row in found.rows)


def test_layers_that_ran_alone_are_said(monkeypatch):
    pytest.importorskip("torch")
    monkeypatch.setattr(adapter, "load", lambda: FAKE)
    monkeypatch.setattr(adapter, "random_image", lambda seed: image())
    said = invoke("zoo", "--measure", SYNC_BN, "--images", "1").stderr
    assert "1 layer of SyncBatchNorm ran as BatchNorm" in said


def test_help_of_the_group_imports_neither_numpy_nor_the_profiler():
    code = (
        "import sys; from carbonest.cli import group\n"
        "try: group.main(['profile', '--help'], standalone_mode=True)\n"
        "except SystemExit: pass\n"
        "print(sorted({'numpy', 'sklearn', 'torch', 'pandas', 'profiler'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip().endswith("[]")
