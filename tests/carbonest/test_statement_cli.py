"""``carbonest statement``: each form, from runs that overlap."""

import json

import pytest

from carbonest.cli.statement.fields import scientific
from carbonest.cli.statement.sentence import escaped
from estimator.estimate.face import estimate_vm

from ..profiler.measure.test_carbon import run
from .run import carbonest_here


@pytest.fixture
def overlapping(tmp_path):
    """Two files that hold the joules of one board: 3.6 MJ in all, 1.2 kWh with the site, 0.4 kg."""
    paths = []
    for name in ("a", "b"):
        path = tmp_path / f"{name}.json"
        data = run(name, 0, 7200, 3.6e6, 0.4)[1]
        data["here"]["trail"] = [{"name": "PUE", "value": 1.2, "low": 1.2, "high": 1.2, "source_ids": []}]
        path.write_text(json.dumps(data))
        paths.append(path)
    return paths


def test_overlapping_runs_count_once_in_the_sentence(overlapping):
    done = carbonest_here("statement", *overlapping)
    assert done.code == 0
    words = " ".join(done.out.split())
    assert "used 2.00 machine-hours and 2.00 GPU-hours on" in words
    assert "(0.900 – 1.10) kWh; with a PUE of 1.20 that is 1.20 (0.600 – 2.40) kWh in all" in words
    assert "0.400 (0.200 – 0.800) kgCO2e" in words
    assert "on 2026-07-01 in aws eu-west-1" in words
    assert "runs that overlap are counted once" in words
    assert "Embodied emissions are not included because" in words
    assert "counted once" in done.err


def test_the_model_card_is_in_grams_and_parses_as_yaml(overlapping):
    yaml = pytest.importorskip("yaml")
    done = carbonest_here("statement", *overlapping, "-f", "modelcard", "--training-type", "fine-tuning")
    block = yaml.safe_load(done.out)["co2_eq_emissions"]
    assert block["emissions"] == 400
    assert block["training_type"] == "fine-tuning"
    assert block["geographical_location"] == "aws eu-west-1"
    assert block["source"].startswith("carbonest ")


def test_annex_xi_has_two_significant_figures_and_says_what_was_measured(overlapping):
    done = carbonest_here("statement", *overlapping, "-f", "annex-xi", "--flop", "3.14e21", "--model", "tiny")
    assert "amount of computation used for training: 3.1 × 10^21 FLOP" in done.out
    # 1.2 kWh, interval 0.6 to 2.4.
    assert "energy used for training: 1.2 × 10^-3 MWh (90 % interval 6.0 × 10^-4 to 2.4 × 10^-3 MWh)" in done.out
    assert "basis: measured (meter nvml" in done.out
    assert "energy used for inference: not applicable because" in done.out


def test_sci_reports_both_scores_with_their_components(overlapping, tmp_path):
    served = tmp_path / "served.json"
    estimate = estimate_vm("m5.xlarge", 720, region="eu-west-1")
    served.write_text(json.dumps(estimate.to_dict()))
    given = ("--inference", served, "--per", "1e6", "--unit", "token", "--parameters", "8e9")
    done = carbonest_here("statement", *overlapping, *given, "-f", "sci")
    assert "provider score: 50.0 (25.0 – 100) gCO2e per billion parameters" in done.out  # 400 g over 8 billions
    consumer = next(line for line in done.out.splitlines() if line.startswith("consumer score"))
    assert consumer.endswith("gCO2e per token")
    assert f"{estimate.total_kgco2e.central * 1000 / 1e6:.5f} (" in consumer
    assert "provider: M: not applicable because" in done.out


def test_scope_3_is_category_1_with_period_and_quality(overlapping):
    done = carbonest_here("statement", *overlapping, "-f", "scope3")
    assert "training: category 1, purchased services: 0.400 (0.200 – 0.800) kgCO2e" in done.out
    assert "training: period: 2026-07-01 to 2026-07-01" in done.out
    assert "training: spend: not applicable because" in done.out


def test_a_place_may_be_said_where_runs_do_not(tmp_path):
    path = tmp_path / "run.json"
    path.write_text(json.dumps(run("a", 0, 3600, 3.6e6)[1]))
    assert "Emissions are not stated because" in " ".join(carbonest_here("statement", path).out.split())
    done = carbonest_here("statement", path, "--intensity", "250", "--pue", "1.5")
    words = " ".join(done.out.split())
    assert "with a PUE of 1.50 that is 1.50 (1.35 – 1.65) kWh in all" in words
    assert "At 250 gCO2e/kWh (given) this is 0.375" in words  # 1 kWh × 1.5 × 250 g


def test_every_field_is_filled_or_says_why(overlapping):
    data = carbonest_here("statement", *overlapping, "-f", "json").json
    for report in ("annex_xi", "sci", "scope3"):
        assert all(row["answer"] for row in data[report])
    assert data["tables"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "at least one result"),
        (("x.json", "-f", "pdf"), "one or more of text, latex"),
        (("x.json", "-f", "json,text"), "leave the others out"),
        (("x.json",), "readable file"),
    ],
)
def test_what_makes_no_statement(arguments, says):
    done = carbonest_here("statement", *arguments)
    assert done.code == 2
    assert says in done.err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("50 % of a_b & c#1 {x}", r"50 \% of a\_b \& c\#1 \{x\}"),
        ("12 gCO2e/kWh", r"12 gCO\textsubscript{2}e/kWh"),
        ("1–2 × 3", r"1--2 $\times$ 3"),
        ("\\input{/etc/passwd} ~^", r"\textbackslash{}input\{/etc/passwd\} \textasciitilde{}\textasciicircum{}"),
        ("日本", "??"),
    ],
)
def test_latex_sets_what_results_say_and_obeys_none_of_it(words, expected):
    assert escaped(words) == expected


@pytest.mark.parametrize(("value", "shown"), [(7.31e10, "7.3 × 10^10"), (0.0999, "1.0 × 10^-1"), (0.0, "0.0 × 10^0")])
def test_numbers_of_forms(value, shown):
    assert scientific(value) == shown
