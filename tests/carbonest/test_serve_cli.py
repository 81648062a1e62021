"""`carbonest serve` as it is typed."""

import csv
import io
import json
import re

import pytest
from click.testing import CliRunner

import carbonest
from carbonest.cli.serve.command import command
from carbonest.cli.serve.page import serve_page

from .run import carbonest as typed

LOAD = ["--llm", "llama-3.1-8b", "--requests-per-s", "50", "--input-tokens", "1000", "--output-tokens", "250"]
POINT = [*LOAD, "--sku", "p5.48xlarge", "--region", "us-east-1"]
ON_ONE = ["--llm", "8B", "--sku", "p5.4xlarge", "--gpus-per-replica", "1"]
CURVE = ["--llm", "qwen3-30b-a3b", "--sku", "p5.48xlarge", "--region", "eu-north-1"]


def run(*arguments):
    found = CliRunner().invoke(command, list(arguments), catch_exceptions=False)
    assert found.exit_code == 0, found.output
    return found


def test_a_point_as_text_names_replicas_and_what_a_token_costs():
    text = run(*POINT).stdout
    assert re.search(r"^replicas +\d+ +on 1 machine, \d GPUs at work$", text, flags=re.MULTILINE)
    assert re.search(r"^1,000 output tokens +J +[\d,.]+ +[\d,.]+ – [\d,.]+ +boards alone", text, flags=re.MULTILINE)
    assert "Over the load" in text
    assert len(max(text.splitlines(), key=len)) <= 130


def test_a_curve_as_text_says_that_the_load_was_not_given():
    found = run(*CURVE)
    assert "load not given: one machine kept at each load" in found.stdout
    assert "load not given" in found.stderr
    assert "replicas" not in found.stdout


def test_json_holds_point_and_curve_with_ranges():
    found = json.loads(run(*POINT, "-f", "json").stdout)
    kinds = [row["kind"] for row in found["results"]]
    assert kinds == ["load"] + ["curve"] * (len(kinds) - 1)
    point = found["results"][0]
    assert point["tokens_per_s"] == {"low": 12500.0, "central": 12500.0, "high": 12500.0}
    assert point["energy_kwh_per_month"]["low"] < point["energy_kwh_per_month"]["central"]
    assert {step["name"] for step in found["trail"]} >= {
        "engine",
        "step",
        "replicas",
        "mean power of one board",
        "price",
    }
    named = {source for step in found["trail"] for source in step["source_ids"]}
    assert {"llm-inference-bench", "roofline"} <= named


def test_csv_is_a_row_for_each_load():
    rows = list(csv.DictReader(io.StringIO(run(*CURVE, "-f", "csv").stdout)))
    assert [row["kind"] for row in rows] == ["curve"] * len(rows)
    assert [float(row["batch"]) for row in rows][:3] == [1.0, 4.0, 16.0]
    assert all(float(row["gco2e_per_1000_tokens_central"]) > 0 for row in rows)


def test_markdown_and_explain_cite_their_sources():
    text = run(*POINT, "-f", "markdown", "--explain").stdout
    assert "| engine |" in text
    assert "https://github.com/argonne-lcf/LLM-Inference-Bench" in text


def test_the_page_is_whole_and_holds_both_curves():
    service = carbonest.serve(
        "llama-3.1-8b", requests_per_s=50, input_tokens=1000, output_tokens=250, sku="p5.48xlarge"
    )
    text = serve_page(service)
    titles = ("Energy of 1,000 output tokens [J]", "Price of 1,000,000 output tokens [USD]")
    assert all(f"{title} over requests at once" in text for title in titles)
    assert "as asked" in text and "a month</h1>" in text
    assert "<script src" not in text and "<link" not in text
    assert "No load was given" in serve_page(carbonest.serve("8B", sku="p5.48xlarge"))


def test_a_service_shows_itself():
    service = carbonest.serve("llama-3.1-8b", sku="p5.48xlarge")
    assert repr(service).startswith("<Service of Llama-3.1-8B on 1 × p5.48xlarge: ")
    assert "<table" in service._repr_html_()
    frame = service.to_frame()
    assert list(frame["batch"])[:2] == [1, 4]
    assert frame["facility_joules_per_1000_tokens_central"].is_monotonic_decreasing


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--llm", "8B", "--requests-per-s", "50", "--gpu", "H100"], "a load needs the lengths of its requests"),
        (["--llm", "405B", "--gpu", "H100"], "What would make it fit"),
        (["--llm", "8B", "--gpu", "trainium2"], "no peak and memory bandwidth"),
        (
            [
                *[
                    "--llm",
                    "8B",
                    "--sku",
                    "p5.4xlarge",
                    "--gpus-per-replica",
                    "1",
                    "--tokens-per-s",
                    "90000",
                    "--at-batch",
                    "32",
                ]
            ],
            "above what the memory",
        ),
        ([*LOAD, "--gpu", "H100", "--answer-s", "0.2"], "nothing here answers within 0.2 s"),
    ],
)
def test_bad_input_ends_with_one_sentence_and_code_2(arguments, said):
    done = typed("serve", *arguments)
    assert done.code == 2
    assert done.out == ""
    assert done.err.startswith("carbonest: ") and said in done.err
    assert done.err.count("\n") == 1
