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
            "rows.json, row 1: column running_hours must hold a number; got 'many'",
        ),
        (json.dumps([{**ROW, "running_hours": "nan"}]), "must hold a number"),
        (json.dumps([{**ROW, "energy_kwh": {"low": 1, "central": 2}}]), "column energy_kwh must hold a number"),
        ("a,b\n1,2\n", "is missing"),
    ],
)
def test_broken_files_are_named(tmp_path, text, words):
    with pytest.raises(InputError, match=words):
        read_rows(written(tmp_path, text))


def test_an_absent_file_is_one_sentence(tmp_path):
    with pytest.raises(InputError, match="readable UTF-8 file"):
        read_rows(tmp_path / "none.json")
