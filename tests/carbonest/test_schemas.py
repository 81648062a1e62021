"""The shipped schemas: well formed, complete, met by what commands print, and strict enough to catch a break."""

import copy
import json
import subprocess
import sys

import jsonschema
import pytest

from carbonest import schemas

from ..estimator.fleet import focus
from ..estimator.provider_figures import figures_of
from ..estimator.terraform.plans import change, plan
from ..estimator.tracked import stores
from ..shared import ROOT
from .conftest import _paths
from .declared import closed, faults, of_command, validator
from .run import carbonest_here

VM = ("vm", "--sku", "m5.xlarge", "--hours", "10")
A_WEEK = [(stores.START + 60 * minute, 250.0 + minute) for minute in range(11)]

#: Cheap runs, one for each schema that needs nothing but what is made here.
RUNS = {
    "vm": VM,
    "vm-from": ("vm", "--from", "MACHINES", "--group-by", "team"),
    "vm-methods": (*VM, "--cpu-util", "50%", "--compare-methods"),
    "power": ("power", "--gpu", "H100-SXM", "--gpus", "8", "--hours", "2"),
    "plan": ("plan", "--gpu-hours", "200", "--gpu", "A100", "--regions", "eu-north-1,us-east-1"),
    "serve": (
        "serve",
        "--llm",
        "8B",
        "--requests-per-s",
        "50",
        "--input-tokens",
        "1k",
        "--output-tokens",
        "250",
        "--gpu",
        "H100",
    ),
    "terraform": ("terraform", "TERRAFORM"),
    "fleet": ("fleet", "BILL", "--group-by", "region"),
    "fleet-row": ("fleet", "BILL", "--explain-row", "3"),
    "recorded": ("usage", "mlflow", "MLRUNS", "--region", "eu-north-1"),
    "recorded-groups": ("usage", "mlflow", "MLRUNS", "--region", "eu-north-1", "--group-by", "state"),
    "measure": ("measure", "--region", "westeurope", "--", "true"),
    "merge": ("merge", "MEASURED"),
    "check": ("check", "RESULT", "--max-usd", "1"),
    "statement": ("statement", "RESULT"),
    "compare": ("compare", "aws", "CARBON", "--ours", "OURS"),
    "validate": ("validate", "ROWS"),
    "validate-predictions": ("validate", "UNMEASURED"),
    "profile-zoo": ("profile", "zoo"),
    "zoo": ("zoo", "faster_rcnn"),
    "glossary": ("glossary", "SCI"),
    "skus": ("skus", "p3.16xlarge"),
    "skus-counts": ("skus", "--stats"),
    "regions": ("regions", "--provider", "gcp"),
    "intensity": ("intensity", "westeurope"),
    "intensity-market": ("intensity", "us-east-1", "--accounting", "market"),
    "intensity-hours": ("intensity", "us-west-1", "--hourly"),
    "data": ("data",),
    "data-sources": ("data", "sources", "emaps_yearly"),
    "data-schema": ("data", "schema"),
    "doctor": ("doctor",),
}
#: Schemas that the suite's other tests of this folder meet: they need a cloud, a sensor, a training or broken tables.
MET_ELSEWHERE = {
    "usage", "usage-groups", "usage-dry-run", "profile", "profile-curve", "profile-diff", "profile-calibrate",
    "profile-zoo-measured", "intensity-live", "data-check", "data-broken", "data-refresh",
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return placeholder → a small file that stands for it."""
    folder = tmp_path_factory.mktemp("schemas")
    (folder / "machines.csv").write_text("sku,hours,team\nm5.large,730,web\nm5.huge,1,web\n")
    large = {"instance_type": "m5.large"}
    changes = [change("aws_instance.a", large, before=large), change("aws_instance.b", large)]
    (folder / "plan.json").write_text(json.dumps(plan(*changes, providers={"aws": "us-east-1"})))
    for name, words in (("result", VM), ("measured", ("measure", "--", "true"))):
        done = carbonest_here(words[0], "-f", "json", "-o", folder / f"{name}.json", *words[1:])
        assert done.code == 0, done.err
    runs = [
        ("one", 3, stores.START, stores.START + 600, {"system/gpu_0_power_usage_watts": A_WEEK}, {}),
        ("two", 4, stores.START, stores.START + 300, {}, {}),
    ]
    october = ("2026-10", "v3.0.0", "111", "eu-west-1", "AmazonEC2", 0.001, 0.100, 0.0, 0.050)
    usage = figures_of.usage(("2026-10", "111", "eu-west-1", 90.0, 20.0))
    return {
        "MACHINES": folder / "machines.csv", "TERRAFORM": folder / "plan.json", "RESULT": folder / "result.json",
        "MEASURED": folder / "measured.json", "BILL": focus.write(folder / "focus.csv"),
        "MLRUNS": stores.mlflow_folder(folder, runs),
        "CARBON": figures_of.written(folder, "carbon.csv", figures_of.aws(october)),
        "OURS": figures_of.written(folder, "ours.json", usage),
        "ROWS": rows_of(folder / "rows.csv", "300"), "UNMEASURED": rows_of(folder / "unmeasured.csv", ""),
    }  # fmt: skip


def rows_of(path, watts):
    columns = {"id": "r1", "stratum": "gpu_single", "gpu_model": "V100", "gpu_count": "1", "measured_scope": "gpu_only"}
    path.write_text(f"{','.join([*columns, 'measured_watts'])}\n{','.join([*columns.values(), watts])}\n")
    return path


@pytest.fixture(scope="module")
def printed(made):
    """Return name → what that command prints, each run once."""
    found = {}

    def of(name):
        if name not in found:
            words = [str(made.get(word, word)) for word in RUNS[name]]
            own = words.index("--") if "--" in words else len(words)
            done = carbonest_here(*words[:own], "-f", "json", *words[own:])
            assert done.code in (0, 2, 3) and done.out, done.err  # 2: a row of the list is refused
            found[name] = done.json
        return found[name]

    return of


@pytest.mark.parametrize("name", sorted(RUNS))
def test_what_a_command_prints_is_what_its_schema_says(name, printed):
    assert [str(error)[:500] for error in validator(name).iter_errors(printed(name))] == []


def test_a_correction_may_take_back_more_hours_than_a_group_has(tmp_path):
    bill = focus.write(tmp_path / "bill.csv", [focus.row(), focus.row(region="us-east-1", hours="-10", cost="-1.92")])
    found = carbonest_here("fleet", bill, "--group-by", "region", "-f", "json").json
    assert [group["machine_hours"] for group in found["results"]] == [10.0, -10.0]
    assert [str(error)[:500] for error in validator("fleet").iter_errors(found)] == []


def test_every_schema_is_met_and_every_command_with_json_has_one():
    assert set(RUNS) | MET_ELSEWHERE == set(schemas.names())
    from carbonest.cli import group

    commands = {id(command): command for command in every(group)}
    paths = {
        path
        for key, path in _paths(group).items()
        if any("--format" in parameter.opts for parameter in commands[key].params)
    }
    assert {"vm", "usage slurm", "profile houses", "data schema"} <= paths
    # The JSON of iam is a policy in the form that its provider reads.
    assert [path for path in sorted(paths) if not of_command(path)] == ["iam"]


def every(command):
    import click

    yield command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name="carbonest")
        for name in command.list_commands(context):
            yield from every(command.get_command(context, name))


@pytest.mark.parametrize("name", schemas.names())
def test_a_schema_decides_everything(name):
    """Draft 2020-12, titled, versioned; each object says whether others may stand in it, each field what it is."""
    whole = json.loads(schemas.text(name))
    jsonschema.Draft202012Validator.check_schema(whole)
    assert whole["$schema"].endswith("2020-12/schema")
    assert whole["title"] and "schema_version" in whole["required"]
    silent = []

    def walk(shape, path):
        if isinstance(shape, list):
            for each in shape:
                walk(each, path)
        if not isinstance(shape, dict):
            return
        if shape.get("type") == "object" and "properties" in shape:
            assert "additionalProperties" in shape, path
            silent.extend(
                f"{path}.{field}"
                for field, below in shape["properties"].items()
                if "description" not in below and "$ref" not in below and not {"const", "type", "items"} & set(below)
            )
        for key, value in shape.items():
            walk(value, f"{path}.{key}")

    walk(whole, name)
    assert silent == []


def test_units_stand_where_names_carry_them():
    """A field that ends like a unit says that unit."""
    units = {
        "gco2e_per_kwh": "gCO2e/kWh", "sci_kgco2e": "kgCO2e/unit", "_kwh": "kWh", "_kgco2e": "kgCO2e", "_watts": "W",
        "_joules": "J", "_seconds": "s", "_hours": "h",
    }  # fmt: skip
    wrong, seen = [], 0
    for name in schemas.names():
        for field, shape in fields_of(json.loads(schemas.text(name))):
            unit = next((unit for ending, unit in units.items() if field.endswith(ending)), None)
            numeric = shape.get("type") in ("number", ["number", "null"]) or "interval" in json.dumps(shape)
            if unit is not None and numeric and "additionalProperties" not in shape:
                seen += 1
                wrong += [f"{name}: {field} {shape.get('x-unit')}"] if shape.get("x-unit") != unit else []
    assert seen > 100
    assert wrong == []


def fields_of(shape):
    if isinstance(shape, dict):
        yield from shape.get("properties", {}).items()
        for value in shape.values():
            yield from fields_of(value)
    elif isinstance(shape, list):
        for value in shape:
            yield from fields_of(value)


def _without(document):
    del document["energy_kwh"]


def _of_another_type(document):
    document["energy_kwh"] = document["energy_kwh"]["central"]


def _unknown(document):
    document["power_watts"] = None


def _undeclared(document):
    document["workload"]["surprise"] = 1


def _renamed(document):
    document["trail"][0]["sources"] = document["trail"][0].pop("source_ids")


def _of_another_version(document):
    document["schema_version"] += 1


@pytest.mark.parametrize(
    "planted", [_without, _of_another_type, _unknown, _undeclared, _renamed, _of_another_version]
)  # fmt: skip
def test_a_planted_break_is_caught(planted, printed):
    broken = copy.deepcopy(printed("vm"))
    planted(broken)
    assert faults("vm", broken) != []
    assert faults("vm", printed("vm")) == []


def test_readers_of_a_schema_live_with_fields_that_are_added(printed):
    """The schemas as they ship are open; only the suite closes them."""
    later = copy.deepcopy(printed("vm")) | {"added_later": 1}
    assert jsonschema.Draft202012Validator(json.loads(schemas.text("vm"))).is_valid(later)
    assert not jsonschema.Draft202012Validator(closed(json.loads(schemas.text("vm")))).is_valid(later)


def test_the_command_prints_a_schema_as_it_ships(tmp_path):
    assert carbonest_here("data", "schema", "plan").out == schemas.text("plan")
    target = tmp_path / "vm.schema.json"
    assert carbonest_here("data", "schema", "vm", "-o", target).code == 0
    assert target.read_text(encoding="utf-8") == schemas.text("vm")
    done = carbonest_here("data", "schema", "vm-form")
    assert done.code == 2
    assert "Did you mean vm-from" in done.err
    assert {row["name"] for row in carbonest_here("data", "schema", "-f", "json").json["results"]} == set(
        schemas.names()
    )


def test_schemas_and_their_page_are_current():
    done = subprocess.run(
        [sys.executable, ROOT / "docs/build/build_results.py", "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["", "../schemas/vm", "/etc/passwd", "VM", "vm.json", "a" * 5000, "\udcff", "\x1b[2J"])
def test_a_name_that_is_none_is_a_sentence(name):
    done = carbonest_here("data", "schema", name)
    assert (done.code, done.out) == (2, "")
    assert "unknown schema" in done.err and "carbonest data schema" in done.err
    assert "\x1b" not in done.err and len(done.err) < 1000
