"""`carbonest fleet` and `carbonest replay` as a user types them."""

import csv
import json
from decimal import Decimal

import pytest

from ..estimator.fleet import focus
from .run import carbonest, carbonest_here

pytest.importorskip("duckdb")


@pytest.fixture(scope="module")
def bill(tmp_path_factory):
    return focus.write(tmp_path_factory.mktemp("bill") / "focus.csv")


@pytest.fixture(scope="module")
def plain(bill):
    return carbonest_here("fleet", bill, "--group-by", "region", "-f", "json").json


def test_the_report_answers_a_newcomers_questions(bill):
    done = carbonest_here("fleet", bill, "--group-by", "region,tag:team")
    assert done.code == 0, done.err
    assert done.out.startswith("9 billing rows of 1 file (focus")
    for words in (
        f"billed {focus.billed():,.2f} USD", "By class of row", "By region, tag:team", "Month by month",
        "What moved most", "What to do", "Not estimated, largest spend first", "9.99 USD",
    ):  # fmt: skip
        assert words in done.out
    assert max(map(len, done.out.splitlines())) <= 200


def test_forms(bill, plain):
    assert plain["total"]["rows"] == len(focus.BILL)
    rows = list(csv.DictReader(carbonest_here("fleet", bill, "--group-by", "region", "-f", "csv").out.splitlines()))
    assert sum(Decimal(row["billed_USD"]) for row in rows) == focus.billed()


def test_lines_keep_every_column_and_row(bill, plain, tmp_path):
    target = tmp_path / "lines.csv"
    assert carbonest_here("fleet", bill, "--emit", "lines", "-o", target).code == 0
    rows = list(csv.DictReader(target.read_text("utf-8").splitlines()))
    assert [{name: row[name] for name in focus.COLUMNS} for row in rows] == [
        {name: each.get(name, "") for name in focus.COLUMNS} for each in focus.BILL
    ]
    whole = plain["total"]["by_scope"]["server+pue"]
    energy = sum(float(row["x_EnergyKwh"]) for row in rows if row["x_EnergyKwh"])
    assert energy == pytest.approx(whole["energy_kwh"]["central"])
    assert [row["x_Class"] for row in rows].count("machine") == 6
    assert all(row["x_EnergyKwh"] or row["x_NotEstimated"] for row in rows)


def test_lines_as_parquet(bill, tmp_path):
    import duckdb

    target = tmp_path / "lines.parquet"
    assert carbonest_here("fleet", bill, "--emit", "lines", "-o", target).code == 0
    found = duckdb.sql(f"SELECT count(*), sum(CAST(BilledCost AS DECIMAL(18, 6))) FROM '{target}'").fetchall()
    assert found == [(len(focus.BILL), focus.billed())]


def test_one_row_explained(bill):
    done = carbonest_here("fleet", bill, "--explain-row", "3")
    for words in ("machine", "24.0", "2.304", "c5.large", "prior of", "energy × intensity / 1000"):
        assert words in done.out
    found = carbonest_here("fleet", bill, "--explain-row", "3", "-f", "json").json
    trail = {step["name"]: step["value"] for step in found["trail"]}
    assert found["figures"]["energy_kwh"]["central"] == pytest.approx(trail["energy"])
    assert found["figures"]["operational_kgco2e"]["central"] == pytest.approx(trail["operational emissions"])
    assert found["figures"]["embodied_kgco2e"]["central"] == pytest.approx(trail["embodied emissions"])
    assert "rows 1 to 9" in carbonest_here("fleet", bill, "--explain-row", "10").err


def test_quarantined_rows_have_a_file_of_their_own(tmp_path):
    rows = [*focus.BILL, focus.row(hours="many", cost="7.77")]
    path, target = focus.write(tmp_path / "b.csv", rows), tmp_path / "q.csv"
    done = carbonest_here("fleet", path, "--quarantine", target, "-f", "json")
    assert done.json["quarantined"]
    found = list(csv.DictReader(target.read_text("utf-8").splitlines()))
    assert [(row["BilledCost"], row["x_Class"]) for row in found] == [("7.77", "quarantined")]
    assert Decimal(done.json["total"]["money"]["USD"]["billed"]) == focus.billed(rows)


def test_an_audit_is_replayed_byte_for_byte(bill, tmp_path):
    result, audit, again = tmp_path / "r.json", tmp_path / "a.json", tmp_path / "again.json"
    asked = ("--group-by", "region", "-f", "json", "-o", result, "--audit", audit)
    assert carbonest("fleet", bill, *asked).code == 0
    done = carbonest_here("replay", audit, "-o", again)
    assert done.code == 0, done.err
    assert again.read_bytes() == result.read_bytes()
    changed = json.loads(audit.read_text("utf-8"))
    changed["result_sha256"] = "0" * 64
    audit.write_text(json.dumps(changed), "utf-8")
    assert carbonest_here("replay", audit, "-o", again).code == 6


def test_a_replay_of_changed_bills_is_refused(tmp_path):
    path, audit = focus.write(tmp_path / "b.csv"), tmp_path / "a.json"
    assert carbonest_here("fleet", path, "--audit", audit).code == 0
    focus.write(path, focus.BILL[:-1])
    done = carbonest_here("replay", audit)
    assert (done.code, "has changed since" in done.err, done.out) == (2, True, "")


def test_the_page_needs_nothing_else_and_runs_nothing_of_the_bills(tmp_path):
    rows = [*focus.BILL, focus.row(Tags='{"team": "<script>alert(1)</script>"}', SubAccountId="<b>x")]
    path, page = focus.write(tmp_path / "b.csv", rows), tmp_path / "page.html"
    assert carbonest_here("fleet", path, "--group-by", "account,tag:team", "--html", page).code == 0
    text = page.read_text("utf-8")
    assert "<script>alert" not in text
    assert "<b>x" not in text
    assert "http://" not in text and "https://" not in text
    for words in ("What to do", "How much of the bill this covers", "prefers-color-scheme: dark", "<svg"):
        assert words in text


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ([], "--state"), (["no-such.csv"], "no-such.csv"), (["BILL", "--emit", "lines"], "--output"),
        (["BILL", "--emit", "lines", "-o", "x.csv", "-f", "json"], "CSV or Parquet"),
        (["BILL", "--feed", "x"], "--state"), (["BILL", "--group-by", "moon"], "tag:NAME"),
        (["BILL", "-o", "same", "--html", "same"], "two files"), (["BILL", "--as", "cvr"], "cvr"),
        (["BILL", "--audit", "a", "--quarantine", "./a"], "two files"), (["BILL", "-o", "BILL"], "would be lost"),
        (["BILL", "--state", "s", "--audit", "a.json"], "--audit"),
        (["BILL", "--state", "s", "--engine", "spark"], "--state"),
        (["BILL", "--audit", "a.json", "--engine", "spark"], "--audit"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_a_sentence(bill, arguments, word, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = carbonest_here("fleet", *(bill if each == "BILL" else each for each in arguments))
    assert done.code == 2, done.err
    assert word in done.err
    assert not done.out


def test_an_answer_of_opencost_is_told_where_it_belongs(tmp_path):
    path = tmp_path / "allocation.json"
    path.write_text('{"code": 200, "data": [{}]}', "utf-8")
    assert "vm --from" in carbonest_here("fleet", path).err


def test_a_full_disk_is_a_sentence(bill):
    done = carbonest_here("fleet", bill, "-o", "/dev/full")
    assert done.code == 2
    assert "No space left" in done.err


@pytest.mark.parametrize("more", [(), ("--print-sql",)], ids=["", "print-sql"])
@pytest.mark.parametrize("name", ["tag:\udcff", "column:a\udcff", "tag:m5\x9b31m", "tag:a\x1b[31m", "column:a\u202eb"])
def test_a_name_that_cannot_be_printed_is_none(bill, name, more):
    done = carbonest_here("fleet", bill, "--group-by", name, *more)
    assert (done.code, done.out) == (2, "")
    assert "text that can be printed" in done.err


def test_classes_of_one_scope_have_a_sum(bill, plain):
    done = carbonest_here("fleet", bill, "--group-by", "region", "-f", "markdown")
    totals = [line for line in done.out.splitlines() if line.startswith("| total")]
    energy = plain["total"]["by_scope"]["server+pue"]["energy_kwh"]["central"]
    assert len(totals) == 2
    for line in totals:
        shown = next(cell for cell in line.split("|") if "(" in cell)
        assert float(shown.split()[0]) == pytest.approx(energy, rel=0.006)
