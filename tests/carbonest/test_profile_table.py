"""Tables of one's own through the command and from Python: the same front, page, answers and hand-over."""

import json
import re

import pytest
from click.testing import CliRunner

pd = pytest.importorskip("pandas")
pytest.importorskip("sklearn")

import numpy as np  # noqa: E402
from sklearn.compose import ColumnTransformer, make_column_selector  # noqa: E402
from sklearn.linear_model import Ridge  # noqa: E402
from sklearn.pipeline import make_pipeline  # noqa: E402
from sklearn.preprocessing import StandardScaler  # noqa: E402

import carbonest  # noqa: E402
from carbonest.cli.plan.command import command as plan_command  # noqa: E402
from carbonest.cli.profile.command import command  # noqa: E402
from estimator.errors import InputError, UnknownNameError  # noqa: E402

QUICK = ["--quick", "--models", "mean,ridge"]


def invoke(*arguments):
    return CliRunner().invoke(command, [str(a) for a in arguments], catch_exceptions=False, standalone_mode=False)


@pytest.fixture(scope="module")
def table(tmp_path_factory):
    """Text, dates, flags, codes, gaps and groups; whether they left depends on some of them."""
    chance = np.random.default_rng(4)
    count = 240
    plan, member = chance.integers(1, 5, count), chance.random(count) < 0.4
    left = chance.random(count) < 1 / (1 + np.exp(1.2 - 2.4 * (plan == 3) + 1.5 * member))
    frame = pd.DataFrame({
        "plan": plan, "member": np.where(member, "yes", "no"), "spend": chance.lognormal(3, 1, count).round(2),
        "since": pd.Timestamp("2024-01-01") + pd.to_timedelta(chance.integers(0, 700, count), unit="D"),
        "shop": chance.integers(0, 40, count), "left": np.where(left, "yes", "no"), "bill": 20 * plan + 5 * member,
    })  # fmt: skip
    frame.loc[::9, "spend"] = np.nan
    path = tmp_path_factory.mktemp("table") / "churn.csv"
    frame.to_csv(path, index=False)
    return path


@pytest.fixture(scope="module")
def run(table):
    page = table.parent / "page.html"
    result = invoke(
        "--data", table, "--target", "left", "--metric", "auc", "--cv", "group:shop:3", "--drop", "bill",
        "--html", page, "--resume", table.parent / "run.jsonl", "--format", "json", *QUICK,
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout), page.read_text(encoding="utf-8")


def test_json_says_what_was_predicted_by_which_score_on_which_folds(run):
    plain, _ = run
    assert plain["kind"] == "profile" and plain["metric"] == "auc" and plain["task"] == "classification"
    assert plain["classes"] == ["no", "yes"] and plain["target"] == "left"
    assert plain["error"].startswith("1 − area under the ROC curve of left")
    rows = {row["model"]: row for row in plain["results"]}
    assert rows["mean"]["error"] == pytest.approx(0.5) and rows["ridge"]["error"] < 0.45
    assert rows["ridge"]["scores"]["auc"] == pytest.approx(1 - rows["ridge"]["error"])
    assert len(rows["ridge"]["by_fold"]) == 3 and not any("log_price" in name for name in rows["ridge"])
    assert plain["frontier"]["models"] == ["ridge"] and "frontier_trimmed" not in plain
    assert 0.3 < plain["test_share"] < 0.37


def test_text_and_page_speak_of_the_table_and_not_of_houses(run, table):
    text = invoke(
        "--data", table, "--target", "left", "--metric", "auc", "--cv", "group:shop:3", "--drop", "bill",
        "--resume", table.parent / "run.jsonl", *QUICK,
    ).stdout  # fmt: skip
    assert "3 folds × 1 of whole groups by shop" in text and "1 − AUC" in text
    for shown in (text, run[1]):
        assert not re.search(r"(?i)house|sq ft|price", shown.replace("prices.", ""))
    assert "Accuracy against energy: left" in run[1] and not re.search(r"(?i)<script|https?://", run[1])


def test_a_profile_of_a_table_is_handed_over_to_plan(run, table, tmp_path):
    path = tmp_path / "profile.json"
    path.write_text(json.dumps(run[0]))
    arguments = ["--profile", str(path), "--model", "ridge", "--region", "westeurope", "--format", "json"]
    found = CliRunner().invoke(plan_command, arguments, catch_exceptions=False, standalone_mode=False)
    assert found.exit_code == 0 and json.loads(found.stdout)["results"]


def test_a_profile_differs_from_itself_by_nothing(run, tmp_path):
    path = tmp_path / "profile.json"
    path.write_text(json.dumps(run[0]))
    plain = json.loads(invoke("diff", path, path, "--format", "json").stdout)
    assert [(r["first"], r["error_difference"]["central"], r["joules_ratio"]) for r in plain["results"]] == [
        ("mean", 0.0, 1.0),
        ("ridge", 0.0, 1.0),
    ]
    text = invoke("diff", path, path, "--models", "mean,ridge").stdout
    assert re.search(r"mean → ridge .*better", text)
    with pytest.raises(InputError, match="--models must name one model of each"):
        invoke("diff", path, path, "--models", "mean")


def test_models_of_ones_own_beside_ours_from_python(table):
    scaled = ColumnTransformer([("n", StandardScaler(), make_column_selector(dtype_include="number"))])
    frame = pd.read_csv(table).drop(columns="spend")
    models = {"mine": make_pipeline(scaled, Ridge(alpha=2.0)), "stock": Ridge(alpha=2.0)}
    found = carbonest.profile_table(frame, "bill", models=models, metric="mae", cv="3", repeats=1, quick=True)
    assert [row.model for row in found.results] == ["mine", "stock"] and found.subject.metric == "mae"
    mine, stock = found.results
    assert mine.status == stock.status == "ok" and mine.error < 20
    # What prepares the raw columns itself is not charged with our features.
    assert mine.joules_per_prediction_with_features == mine.joules_per_prediction
    assert stock.joules_per_prediction_with_features.central > stock.joules_per_prediction.central
    assert found.reference == "mine" and stock.versus_reference is not None


def test_fresh_rows_score_the_models_once_more(table, tmp_path):
    frame = pd.read_csv(table)
    frame[:170].to_csv(tmp_path / "old.csv", index=False)
    arguments = ["--data", tmp_path / "old.csv", "--target", "bill", "--fresh", table, "--quick", "--cv", "2x1"]
    arguments += ["--models", "ridge"]
    text = invoke(*arguments, "--resume", tmp_path / "r.jsonl").stdout
    assert "Rows never seen: ranking in, ranking out" in text and "scored on 70 others" in text


def test_a_learning_curve_of_a_table(table):
    arguments = ("curve", "--data", table, "--target", "bill", "--model", "ridge", "--points", "3", "--quick")
    plain = json.loads(invoke(*arguments, "--extrapolate", "500", "--format", "json").stdout)
    assert [row["rows"] for row in plain["results"]] == [30, 69, 160] and plain["by"] == "rows"
    assert plain["results"][0]["error"]["central"] > plain["results"][-1]["error"]["central"]
    assert plain["extrapolated"]["measured"] is False and plain["extrapolated"]["rows"] == 500
    for bad, says in (
        (("--extrapolate", "100"), "above the 160 rows measured"),
        (("--by", "epochs"), "for networks"),
        (("--model", "distill"), "distill' trains teacher, student-hard, student"),
    ):
        with pytest.raises(InputError, match=says):
            invoke(*arguments, *bad)


def test_a_gpu_that_is_not_there_is_missed_before_anything_trains(table, monkeypatch):
    from profiler.models import networks

    monkeypatch.setattr(networks, "device_of", lambda name: "cpu")
    with pytest.raises(InputError, match="--device cuda needs a GPU that torch can use"):
        invoke("--data", table, "--target", "left", "--device", "cuda")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--metric", "auc"], "--metric is for a table of your own"),
        (["--target", "left"], "--target needs the table that has it"),
        (["--data", "T", "--target", "left", "--unlabelled", "x.csv"], "--unlabelled is for house prices"),
        (["--data", "T", "--target", "left", "--cv", "group:shop:90"], "there are 40 for 90 folds"),
        (["--data", "T", "--target", "left", "--cv", "group:shopp"], "shop"),
        (["--data", "T", "--target", "left", "--cv", "time:spend"], "needs a value in every row; 27 lack one"),
        (["--data", "T", "--target", "left", "--models", "no.such:Model"], "must name what can be imported"),
        (["--data", "T", "--target", "left", "--models", "ridge,sklearn.linear_model:ridge"], "can be imported"),
        (["--data", "T"], "name the column to predict with --target"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_trains(table, arguments, says):
    given = [str(table) if word == "T" else word for word in arguments]
    with pytest.raises((InputError, UnknownNameError), match=says):
        invoke(*given)
