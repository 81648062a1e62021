"""The usage row is a contract: what is written is read, what is documented is there, and what is broken is named."""

import json

import pytest

from estimator.errors import InputError
from estimator.usage.rows import FIELDS, UsageRow, read_rows
from tests.shared import ROOT

from .conftest import ROW


def test_the_documentation_lists_every_field():
    page = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")
    for field in FIELDS:
        assert f"| `{field.name}` | {field.unit} | {field.meaning} |" in page


def test_the_fields_are_those_of_the_row():
    assert {field.name for field in FIELDS} == set(UsageRow.__dataclass_fields__)


def written(tmp_path, text, name="rows.json"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_missing_stays_missing(tmp_path):
    (row,) = read_rows(written(tmp_path, json.dumps({"results": [ROW]})))
    assert row.running_hours is None
    assert row.energy_kwh is None
    (row,) = read_rows(
        written(tmp_path, ",".join(ROW) + ",energy_kwh_low\n" + ",".join(ROW.values()) + ",\n", "rows.csv")
    )
    assert row.running_hours is None
    assert row.energy_kwh is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "it is empty"),
        ("{", "must be JSON"),
        ('{"results": 7}', "list of usage rows"),
        ("[1]", "list of usage rows"),
        ('[{"provider": "aws"}]', "account, region, resource_id, sku, period_start, period_end is missing"),
        (
            json.dumps([{**ROW, "running_hours": "many"}]),
            "rows.json, row 1: running_hours must be a number or null; got 'many'",
        ),
        (json.dumps([{**ROW, "running_hours": "nan"}]), "must be a number"),
        (json.dumps([{**ROW, "running_hours": float("nan")}]), "NaN is no number"),
        (json.dumps([{**ROW, "running_hours": 10**400}]), "must be a number of at least 0"),
        (json.dumps([{**ROW, "running_hours": -1}]), "must be a number of at least 0"),
        (json.dumps([{**ROW, "energy_kwh": {"low": 1, "central": 2}}]), "must hold energy_kwh.high"),
        (json.dumps([{**ROW, "energy_kwh": {"low": 3, "central": 2, "high": 4}}]), "ascend from low to high"),
        (json.dumps([{**ROW, "energy_kwh": "12"}]), "energy_kwh must be an object or null"),
        (json.dumps([{**ROW, "tags": 7}]), "tags must be an object"),
        (json.dumps([{**ROW, "sku": ["m5.large"]}]), "sku must be text"),
        ("[" * 100_000, "nested deeper"),
        ("provider,account\naws\n", "as many cells as the header"),
        ("provider,account\naws,1,2\n", "as many cells as the header"),
        ("provider,account\naws," + "9" * 200_000 + "\n", "must be CSV"),
        ("a,b\n1,2\n", "is missing"),
    ],
)
def test_broken_files_are_named(tmp_path, text, words):
    with pytest.raises(InputError, match=words):
        read_rows(written(tmp_path, text))


def test_an_absent_file_is_one_sentence(tmp_path):
    with pytest.raises(InputError, match="readable file"):
        read_rows(tmp_path / "none.json")
