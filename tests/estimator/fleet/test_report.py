"""What a report says of a bill, against sums made here."""

import hashlib
import json
import subprocess
import sys
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from estimator.errors import InputError
from estimator.estimate.face import estimate_vm
from estimator.fleet import audit as audits
from estimator.fleet.face import fleet
from estimator.fleet.run import Asked
from estimator.notebook import interval

from . import focus

pytest.importorskip("duckdb")


@pytest.fixture(scope="module")
def bill(tmp_path_factory):
    return str(focus.write(tmp_path_factory.mktemp("bill") / "focus.csv"))


@pytest.fixture(scope="module")
def report(bill):
    return fleet(bill, group_by=("region", "tag:team"))


def test_rows_and_money_of_the_classes_are_those_of_the_file(report):
    assert report.rows == len(focus.BILL)
    assert sum((line.billed for line in report.ledger if line.billed is not None), Decimal(0)) == focus.billed()
    assert report.whole.money["USD"].billed == focus.billed()
    for groups in (report.groups, report.classes, report.months):
        assert sum(group.rows for group in groups) == len(focus.BILL)
        assert sum((group.money["USD"].billed for group in groups), Decimal(0)) == focus.billed()


def test_groups_and_months_add_up_to_the_whole(report):
    whole = report.whole.machines.energy_kwh.central
    for groups in (report.groups, report.classes, report.months):
        assert sum(g.machines.energy_kwh.central for g in groups if g.machines) == pytest.approx(whole)
    assert {group.key for group in report.groups if group.machines} == {
        ("eu-west-1", "web"), ("eu-north-1", "ml"), ("eu-north-1", "(none)"),
    }  # fmt: skip


def test_one_machines_month_is_the_estimate_of_that_machine(report):
    """c5.large ran 240 h in October; the bill knows the month and no more."""
    found = next(g for g in report.groups if g.key == ("eu-north-1", "(none)")).machines
    single = estimate_vm("c5.large", 240, region="eu-north-1", workload="general")
    assert found.energy_kwh.central == pytest.approx(single.energy_kwh.central, rel=1e-9)
    assert tuple(found.energy_kwh) == pytest.approx(tuple(single.energy_kwh), rel=1e-6)
    assert tuple(found.embodied_kgco2e) == pytest.approx(tuple(single.embodied_kgco2e), rel=1e-9)


def test_a_notebook_shows_the_groups_and_the_total(report):
    rows = [[cell.text or "" for cell in line] for line in ElementTree.fromstring(report._repr_html_()).iter("tr")]
    assert [tuple(row[:2]) for row in rows[1:-1]] == [group.key for group in report.groups]
    assert rows[-1][0] == "total" and rows[-1][2] == str(len(focus.BILL))
    assert rows[-1][3] == interval(report.whole.machines.energy_kwh)


def test_what_is_not_estimated_is_listed_by_money_with_its_reason(report):
    spent = [(one.amount, one.name) for one in report.uncovered]
    assert [amount for amount, _ in spent] == sorted((a for a, _ in spent), key=lambda a: -abs(a))
    assert spent[0] == (Decimal("9.99"), "machine")
    assert "m5.gigantic" in report.uncovered[0].reason
    machines = [r for r in focus.BILL if r["ConsumedUnit"] == "Hours" and r["BilledCost"] != "9.99"]
    assert report.covered.money_estimated["USD"] == focus.billed(machines)
    assert report.covered.machine_hours == pytest.approx(10 + 10 + 24 + 10 + 240 + 3)
    assert report.covered.estimated_hours == pytest.approx(10 + 10 + 24 + 10 + 240)


def test_what_moved_is_told_with_its_error(report):
    assert report.compared == ("2026-09", "2026-10")
    changes = [abs(mover.difference) for mover in report.movers]
    assert changes == sorted(changes, reverse=True)
    north = next(mover for mover in report.movers if mover.key == ("eu-north-1", "(none)"))
    assert (north.before_kgco2e, north.change, north.told_apart) == (None, None, True)
    west = next(mover for mover in report.movers if mover.key == ("eu-west-1", "web"))
    assert west.change.central == pytest.approx(0.5, rel=0.1)
    assert west.told_apart
    paid = {month: [r for r in focus.BILL if f"-{month}-" in r["ChargePeriodStart"]] for month in ("09", "10")}
    of = {
        month: [r for r in rows if r["RegionId"] == "eu-west-1" and "web" in r["Tags"]] for month, rows in paid.items()
    }
    assert west.billed["USD"] == focus.billed(of["10"]) - focus.billed(of["09"])


def test_any_column_of_the_bill_groups(bill, report):
    found = fleet(bill, group_by=["column:x_usagetype", "region"])
    assert {g.key: g.rows for g in found.groups}["EU-BoxUsage:m5.xlarge", "eu-west-1"] == 3
    assert found.whole.money == report.whole.money
    with pytest.raises(InputError, match="x_UsageType"):
        fleet(bill, group_by="column:x_UsageTypes")


def test_a_tag_of_any_name_is_a_name_only(bill):
    names = ["'); drop table carbonest_cells; --", 'a"b', "a/b~c", "\\", "user:team"]
    found = fleet(bill, group_by=[f"tag:{name}" for name in names])
    assert [group.key for group in found.groups] == [("(none)",) * 5]


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ({"group_by": "team"}, "tag:NAME"), ({"forced_format": "cvr"}, "format"), ({"memory_limit": "much"}, "2GB"),
        ({"engine": "presto"}, "duckdb"), ({"master": "local[2]"}, "spark"), ({"pue": 0.5}, "pue"),
        ({"workload": "thinking"}, "workload"), ({"signal": "loud"}, "signal"),
    ],
)  # fmt: skip
def test_a_wrong_option_is_a_sentence(bill, asked, word):
    with pytest.raises(InputError, match=word):
        fleet(bill, **asked)


def test_json_has_every_digit_of_the_money(report):
    plain = json.loads(json.dumps(report.to_dict(), allow_nan=False))
    assert Decimal(plain["total"]["money"]["USD"]["billed"]) == focus.billed()
    assert plain["schema_version"] == 1


def test_measured_machines_count_as_measured_and_an_idle_one_is_named(bill, tmp_path):
    """c5.large of October: 200 of its 240 hours were measured, at 1 % CPU."""
    measured = {
        "provider": "aws", "account": "11", "region": "eu-north-1", "resource_id": "i-c5.large-eu-north-1",
        "sku": "c5.large", "period_start": "2026-10-01T00:00Z", "period_end": "2026-11-01T00:00Z",
        "running_hours": 240, "observed_hours": 200, "cpu_source": "measured", "cpu_util_mean": 0.01,
        "cpu_share_0_10": 1.0, "cpu_util_0_10": 0.01, "status": "estimated",
    }  # fmt: skip
    path = tmp_path / "usage.json"
    path.write_text(json.dumps({"schema_version": 1, "results": [measured]}), "utf-8")
    found = fleet(bill, usage=path)
    assert found.covered.measured_hours == pytest.approx(200)
    idle = [one for one in found.advice if one.kind == "idle"]
    assert ["i-c5.large-eu-north-1" in one.what for one in idle] == [True]
    assert idle[0].hours == 240


def months_in(state):
    return {path: path.read_bytes() for path in sorted(state.rglob("*.parquet"))}


@pytest.fixture
def state(bill, tmp_path):
    """A folder with the months of the bill, kept with a tag, and what the first report said."""
    folder = tmp_path / "state"
    return folder, fleet(bill, state=folder, group_by="tag:team")


def test_months_kept_are_the_bill_and_a_restated_one_replaces(bill, state, tmp_path):
    folder, first = state
    assert [path.parent.name for path in months_in(folder)] == ["billing_month=2026-09", "billing_month=2026-10"]
    again = fleet(state=folder, group_by="tag:team").to_dict()
    assert (again["total"], again["results"]) == (first.to_dict()["total"], first.to_dict()["results"])
    assert {group.key for group in first.groups} == {("web",), ("ml",), ("(none)",)}
    with pytest.raises(InputError, match="kept without tag:env"):
        fleet(state=folder, group_by="tag:env")
    restated = [each for each in focus.BILL if each["BillingPeriodStart"].startswith("2026-10")][:1]
    path = focus.write(tmp_path / "restated.csv", restated)
    kept = [each for each in focus.BILL if each["BillingPeriodStart"].startswith("2026-09")]
    assert fleet(path, state=folder).whole.money["USD"].billed == focus.billed([*kept, *restated])
    both = fleet(path, state=folder, feed="second").whole.money["USD"].billed
    assert both == focus.billed([*kept, *restated, *restated])


def test_a_run_that_is_killed_leaves_no_half_month_and_the_next_the_same_bytes(bill, state):
    folder, _ = state
    before = months_in(folder)
    code = (
        "import os, signal\nfrom estimator import files\nfrom estimator.fleet.face import fleet\n"
        "class Struck:\n    def __new__(cls, *a, **k):\n        os.kill(os.getpid(), signal.SIGKILL)\n"
        "files._take_after = Struck  # the whole content is written, the file not yet in its place\n"
        f"fleet({bill!r}, state={str(folder)!r}, pue=1.5)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == -9, done.stderr
    assert months_in(folder) == before
    fleet(bill, state=folder, group_by="tag:team")
    assert months_in(folder) == before


def test_a_folder_that_is_no_state_is_a_sentence(tmp_path):
    with pytest.raises(InputError, match="give FILES"):
        fleet(state=tmp_path)
    month = tmp_path / "billing_month=2026-09"
    month.mkdir()
    (month / "bill.parquet").write_bytes(b"PAR1 no more")
    with pytest.raises(InputError, match=r"readable|took|month"):
        fleet(state=tmp_path)
    with pytest.raises(InputError, match="--feed"):
        fleet(focus.write(tmp_path / "b.csv"), state=tmp_path / "s", feed="../x")


def test_an_audited_question_comes_back_and_changed_inputs_are_named(bill, tmp_path):
    asked = Asked((bill,), group_by=("sku",), repeatable=True)
    path = tmp_path / "audit.json"
    path.write_text(json.dumps(audits.audit(asked, "json", b"result", "0")), "utf-8")
    again, found = audits.read(str(path))
    assert again == asked
    assert found["result_sha256"] == hashlib.sha256(b"result").hexdigest()
    audits.check(again, found)
    found["inputs"][0]["sha256"] = "0" * 64
    with pytest.raises(InputError, match="changed since"):
        audits.check(again, found)
