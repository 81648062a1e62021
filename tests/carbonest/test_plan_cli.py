"""`carbonest plan`, `zoo` and `profile zoo` as they are typed."""

import csv
import io
import json
import re

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from carbonest.cli.lookups.zoo import command as zoo_command
from carbonest.cli.plan.command import CLASSES
from carbonest.cli.plan.command import command as plan_command
from carbonest.cli.profile.zoo import command as profile_zoo_command
from estimator.errors import CarbonestError, InputError, UnknownNameError

from .run import carbonest_here

ZOO = ["--zoo", "faster_rcnn_R_50_FPN_3x"]
SMALL = [*ZOO, "--sku", "p3.16xlarge", "--regions", "us-east-1,eu-west-1"]


def run(*arguments, command=plan_command, **given):
    found = CliRunner().invoke(command, list(arguments), catch_exceptions=False, **given)
    assert found.exit_code == 0, found.output
    return found


def results(*arguments, command=plan_command, **given):
    return json.loads(run(*arguments, "--format", "json", command=command, **given).stdout)


def test_zoo_list_as_json():
    found = results(command=zoo_command)
    by_name = {row["name"]: row for row in found["results"]}
    row = by_name["faster_rcnn_R_50_FPN_3x"]
    assert (row["model_id"], row["box_ap"], row["train_gpu_hours"]) == ("137849458", 40.2, 125.4)
    assert by_name["scratch_mask_rcnn_R_50_FPN_9x_gn"]["train_gpu_hours"] is None
    assert (found["models"], found["with_hours"]) == (62, 45)


def test_zoo_list_as_text():
    text = run("faster", "--task", "detection", command=zoo_command).stdout
    assert re.search(r"faster_rcnn_R_50_FPN_3x .* 125\.4 .* 40\.2", text)
    assert "— " not in run("LSJ", "--lsj", command=zoo_command).stdout.partition("GPU-hours")[2].partition("LSJ")[0]
    assert "no model" in run("nothing like this", command=zoo_command).stderr


def test_profile_zoo_gives_the_marginal_cost_of_accuracy():
    found = results(command=profile_zoo_command)
    assert found["steps"][-1]["gpu_hours_per_point"] == pytest.approx(211.2)
    assert all(step["kwh"] > 0 for step in found["steps"])
    text = run("--task", "keypoint", command=profile_zoo_command).stdout
    assert "keypoint AP against training" in text


def test_profile_zoo_keeps_models_without_hours():
    rows = results("--task", "instance", command=profile_zoo_command)["results"]
    unknown = [row for row in rows if row["train_gpu_hours"] is None]
    assert unknown
    assert all(row["energy_kwh"] is None and row["cost_usd"] is None and not row["on_front"] for row in unknown)


PROMISED = {
    "provider", "sku", "region", "price_kind", "start", "hours", "cost_usd", "energy_kwh", "operational_kgco2e",
    "embodied_kgco2e",
    "on_front", "indistinguishable_from_least",
}  # fmt: skip


def test_plan_as_json_keeps_its_promise():
    found = results(*SMALL)
    assert found["schema_version"] == 1
    assert found["candidates_considered"] == 2
    for row in found["results"]:
        assert row.keys() >= PROMISED
        for name in ("hours", "cost_usd", "energy_kwh", "operational_kgco2e", "embodied_kgco2e"):
            assert row[name]["low"] <= row[name]["central"] <= row[name]["high"]
    others = [row["total_kgco2e"]["central"] for row in found["results"][1:]]
    assert others == sorted(others)
    assert found["standing"]["best"]["region"] == found["results"][0]["region"]
    assert all(row["reason"] and row["count"] >= 1 for row in found["excluded"])
    assert {step["name"] for step in found["trail"]} >= {
        "published training",
        "hours",
        "PUE",
        "carbon intensity",
        "price",
    }


def test_everything_on_aws_and_azure():
    found = results(*ZOO)
    assert found["candidates_considered"] > 1000
    assert {row["provider"] for row in found["results"]} == {"aws", "azure"}
    assert not any(row["region"].startswith(("us-gov", "cn-", "china")) for row in found["results"])
    assert any(row["speed"] == "same hardware" for row in found["results"])
    assert any(not row["indistinguishable_from_least"] for row in found["results"])


def test_text_says_what_the_figures_mean():
    text = run(*ZOO).stdout
    for piece in (
        "options weighed",
        "Best: ",
        "cannot be told from",
        "greenest instead of cheapest",
        "per tonne avoided",
        "widest contributor",
        "left out",
        "why, against the cheapest",
    ):
        assert piece in " ".join(text.split()), piece
    assert "nan" not in text.lower().replace("finance", "")


def test_a_terminal_shows_the_report_whole():
    text = run(*ZOO).stdout
    assert max(map(len, text.splitlines())) <= 120
    wide = run(*SMALL, "--wide").stdout
    assert "vs greenest" in " ".join(wide.split()) and "operational" in wide and "vs greenest" not in run(*SMALL).stdout


def test_the_next_step_up_of_the_zoo():
    from carbonest.api.zoo import next_step

    found = next_step("faster_rcnn_R_101_FPN_3x")
    # MODEL_ZOO.md: X101-FPN 43.0 against 42.0 AP, 382.8 against 171.6 GPU-hours
    assert (found.name, round(found.points, 1)) == ("faster_rcnn_X_101_32x8d_FPN_3x", 1.0)
    assert found.work_ratio == pytest.approx(382.8 / 171.6)
    assert next_step("faster_rcnn_X_101_32x8d_FPN_3x") is None
    assert "next step up: faster_rcnn_R_101_FPN_3x, +1.8 box AP" in run(*SMALL).stdout


def test_a_carbon_price_moves_the_best():
    cheap = next(row for row in results(*ZOO, "--minimize", "cost")["results"] if "cheapest" in row["titles"])
    dear = results(*ZOO, "--carbon-price", "1000000")["results"][0]
    assert dear["total_kgco2e"]["central"] < cheap["total_kgco2e"]["central"]
    free = results(*ZOO, "--carbon-price", "0")["results"][0]
    assert free["cost_usd"]["central"] == cheap["cost_usd"]["central"]


def test_price_kinds_name_the_interruption_of_spot():
    found = results(*SMALL, "--price-kind", "all")
    spot = [row for row in found["results"] if row["price_kind"] == "spot"]
    assert spot
    assert all(row["interruption"] for row in spot)
    assert spot[0]["cost_usd"]["central"] < max(row["cost_usd"]["central"] for row in found["results"])


def test_a_profile_of_measure(tmp_path):
    path = tmp_path / "run.json"
    measured = {
        "schema_version": 1,
        "kind": "measurement",
        "name": "fit",
        "cpu_seconds": 72000.0,
        "wall_seconds": 20000.0,
        "peak_memory_bytes": 4 * 2**30,
        "repeats": 2,
        "energy_joules": None,
        "gpu_joules": None,
        "host": {"cpu_model": "Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz"},
    }
    path.write_text(json.dumps(measured))
    found = results(
        "--profile", str(path), "--regions", "westeurope,swedencentral,eu-north-1,us-east-1", "--limit", "3"
    )
    # Totals of two runs: ten vCPU-hours of one, on four threads (72,000 / 20,000 rounded up)
    assert found["job"]["device_hours"]["central"] == 10.0
    assert (found["job"]["threads"], found["job"]["devices"]) == (4.0, ["Xeon Platinum 8370C"])
    assert {row["region"] for row in found["results"]} <= {"westeurope", "swedencentral", "eu-north-1", "us-east-1"}
    assert found["results"][0]["memory_gib"] >= 4.8
    piped = results("--profile", "-", "--regions", "eu-north-1", input=path.read_text())
    assert piped["job"]["name"] == "fit"


def test_a_file_of_several_results_asks_which(tmp_path):
    path = tmp_path / "runs.json"
    rows = [{"name": name, "cpu_seconds": 3600.0, "wall_seconds": 3600.0} for name in ("linear", "cnn")]
    path.write_text(json.dumps({"results": rows}))
    with pytest.raises(InputError, match="linear, cnn"):
        run("--profile", str(path))
    assert results("--profile", str(path), "--model", "cnn", "--regions", "eu-north-1")["job"]["name"] == "cnn"
    with pytest.raises(UnknownNameError, match="linear"):
        run("--profile", str(path), "--model", "lin")


def test_a_job_file_and_the_command_line_over_it(tmp_path):
    path = tmp_path / "job.toml"
    path.write_text(
        '[job]\nzoo = "faster_rcnn_R_50_FPN_3x"\n[where]\nregions = ["us-east-1"]\nsku = "p3.16xlarge"\n[aim]\nmin'
        'imize = "cost"\n'
    )
    assert results(str(path))["results"][0]["region"] == "us-east-1"
    over = results(str(path), "--regions", "eu-west-1")
    assert {row["region"] for row in over["results"]} == {"eu-west-1"}
    assert over["minimize"] == "cost"
    path.write_text(
        'zoo = "faster_rcnn_R_50_FPN_3x"\nregions = "us-east-1"\ndeadline = "2d"\nstart = 2026-12-01T08:00:00\n'
    )
    assert results(str(path))["results"][0]["start"] == "2026-12-01T08:00:00Z"
    path.write_text('gpu_hours = "many"\ngpu = "V100"\n')
    with pytest.raises(InputError, match=r"gpu_hours must be a time like 10 .* got .many.\."):
        run(str(path))
    path.write_text('zoo = "faster_rcnn_R_50_FPN_3x"\nregoins = "us-east-1"\n')
    with pytest.raises(UnknownNameError, match="regions"):
        run(str(path))
    path.write_text("zoo = \n")
    with pytest.raises(InputError, match="TOML"):
        run(str(path))


def test_a_job_file_may_name_its_zoo_model(tmp_path):
    path = tmp_path / "job.toml"
    path.write_text('zoo = "faster_rcnn_R_50_FPN_3x"\nname = "detector of birds"\nregion = "us-east-1"\n')
    assert results(str(path))["job"]["name"] == "detector of birds"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--gpu-hours", "8", "--gpu", "V100", "--gpus", "8.9"], "--gpus must be a whole number; got 8.9"),
        (["--zoo", "faster_rcnn_R50_FPN_3x"], "Did you mean"),
        (["--gpu-hours", "10"], "--gpu V100"),
        (["--gpu-hours", "10", "--gpu", "RTX 4090"], "no machine of aws or azure has the GPU"),
        ([*ZOO, "--deadline", "10min"], "nearest is"),
        ([*ZOO, "--country", "Atlantis"], "unknown country"),
        ([*ZOO, "--speed", "A100"], "GPU=FACTOR"),
        ([*ZOO, "--speed", "A100=-1"], "--speed"),
        ([*ZOO, "--window", "24h"], "--start"),
        ([*ZOO, "--machines", "1.5"], "whole numbers"),
        ([*ZOO, "--intensity", "uk"], "--regions"),
        ([*ZOO, "--vcpu-hours", "3"], "exactly one"),
        (["--vcpu-hours", "3", "--cpu", "8080"], "unknown CPU"),
        ([], "exactly one"),
        (["--profile", "/nowhere.json"], "readable"),
        (["no-such-job.toml"], "readable"),
    ],
)
def test_bad_input_is_one_sentence_that_helps(arguments, says):
    with pytest.raises(InputError) as caught:
        run(*arguments)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_misspelt_option_of_the_function_is_no_silence():
    import carbonest

    with pytest.raises(UnknownNameError, match="regions"):
        carbonest.plan(zoo="faster_rcnn_R_50_FPN_3x", region="us-east-1")


def test_the_classes_of_work_are_those_of_the_tables():
    from estimator.planning.speed_tables import work_classes

    assert list(work_classes()) == CLASSES


def test_a_region_without_a_price_is_said():
    found = results(*ZOO, "--provider", "azure", "--regions", "belgiumcentral")
    assert all(row["cost_usd"] is None for row in found["results"])
    assert not any("price" in row["reason"] for row in found["excluded"])
    text = " ".join(run(*ZOO, "--provider", "azure", "--regions", "belgiumcentral").stdout.split())
    assert text.count("cost unknown (—) of") == 1 and "--price SKU=USD_PER_H" in text


def test_csv_and_markdown():
    rows = list(csv.DictReader(io.StringIO(run(*SMALL, "--format", "csv").stdout)))
    assert len(rows) == 2
    assert float(rows[0]["cost_usd_central"]) > 0
    assert run(*SMALL, "--format", "markdown").stdout.startswith("| machine |")


def test_explain_names_every_source():
    text = run(*SMALL, "--explain").stdout
    assert "Trail" in text
    assert "detectron2_zoo" in text
    assert "MODEL_ZOO" in text


def test_the_page_stands_alone(tmp_path):
    path = tmp_path / "plan.html"
    run(*ZOO, "--country", "eu", "--start", "2026-12-01T08:00", "--window", "24h", "--html", str(path))
    page = path.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    for piece in ("Money against carbon", "When to start in", "Trail of the best option", "Left out, and why", "<svg"):
        assert piece in page
    assert not re.search(r'(?:src|href)="(?!#)', page), "nothing is loaded from elsewhere"
    assert "<script src" not in page


def test_markup_in_names_is_escaped(tmp_path):
    path, page = tmp_path / "run.json", tmp_path / "page.html"
    path.write_text(json.dumps({"name": "<script>alert(1)</script>", "cpu_seconds": 3600.0, "wall_seconds": 3600.0}))
    run("--profile", str(path), "--regions", "eu-north-1", "--html", str(page))
    assert "<script>alert" not in page.read_text(encoding="utf-8")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_job_file_is_read_or_refused(tmp_path_factory, text):
    from estimator.planning.job_files import file_options

    path = tmp_path_factory.getbasetemp() / "fuzz.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        assert isinstance(file_options(str(path)), dict)
    except InputError as error:
        assert str(error)


KEYS = ["results", "name", "cpu_seconds", "wall_seconds", "repeats", "host", "gpu_joules"]
LEAVES = st.none() | st.booleans() | st.floats() | st.text(max_size=8)
TREES = st.recursive(
    LEAVES, lambda x: st.lists(x, max_size=3) | st.dictionaries(st.sampled_from(KEYS), x, max_size=4), max_leaves=8
)


@settings(max_examples=60, deadline=None)
@given(TREES)
def test_any_result_file_is_read_or_refused(tmp_path_factory, content):
    from carbonest.api.plan import zoo_job
    from estimator.planning.asked import job_of

    path = tmp_path_factory.getbasetemp() / "fuzz.json"
    path.write_text(json.dumps(content))
    try:
        assert job_of({"profile": str(path)}, zoo_job).device_hours.central > 0
    except CarbonestError as error:
        assert str(error)


@pytest.mark.parametrize("limit", [("--budget", "1"), ("--max-kgco2e", "0.001")])
def test_a_budget_that_nothing_keeps_ends_with_its_own_code(limit):
    done = carbonest_here("plan", *ZOO, *limit)
    assert done.code == 3
    assert "nearest is" in done.err


def test_a_small_limit_changes_neither_the_best_nor_how_many_tie_with_it():
    asked = ("plan", "--gpu-hours", "100", "--gpu", "A100", "--provider", "gcp", "--format", "json")
    found = [
        carbonest_here(*asked, *limit).json for limit in ((), ("--limit", "1"), ("--limit", "2"), ("--limit", "5"))
    ]
    assert len({(each["results"][0]["sku"], each["results"][0]["region"]) for each in found}) == 1
    assert len({each["indistinguishable_from_least"] for each in found}) == 1


def test_where_no_table_says_what_is_sold_where_the_plan_says_so():
    asked = ("plan", "--gpu-hours", "100", "--gpu", "A100-80GB", "--limit", "1", "--provider")
    said = "Where each machine is sold is not known either"
    assert said in " ".join(carbonest_here(*asked, "gcp").out.split())
    assert said not in " ".join(carbonest_here(*asked, "azure").out.split())
