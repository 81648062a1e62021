"""``carbonest.usage``: the function behind the command, with its options under the same names and defaults."""

import csv
import inspect
import io
import json
import sys
from datetime import UTC, datetime
from typing import get_args

import pytest

from carbonest.api.usage import usage
from carbonest.cli.usage.command import command
from estimator.clouds.azure import AUTH
from estimator.errors import InputError, MissingExtraError, UnknownNameError
from estimator.usage import options
from estimator.usage.report import DryRunError
from tests.estimator.usage.fake_aws import Fault
from tests.estimator.usage.fake_azure import Vm

from .conftest import HOUR, iso

WRITING = {"output_format", "output_path", "html_path"}
#: What the function has as one keyword, ``live``, and what is done with its report by another function.
SERVICE = {"tracking_uri", "live", "start", "end", "all_users", "write", "dry_run"}
HOOKS = {"keep_journal", "announce", "progress", "say"}


def moments(start, days=7):
    return {"start": iso(start), "end": iso(start + days * 24 * HOUR)}


def without_waits(plain):
    return {name: value for name, value in plain.items() if name != "waited_seconds"}


def test_the_report_is_what_the_command_prints(fleet, cli, start, week):
    fleet()
    report = usage("aws", **moments(start))
    printed = json.loads(cli("usage", "aws", *week, "--format", "json")[1])
    assert without_waits(json.loads(json.dumps(report.to_dict()))) == without_waits(printed)
    grouped = usage("aws", **moments(start), group_by="tag:team").to_dict()
    printed = json.loads(cli("usage", "aws", *week, "--group-by", "tag:team", "--format", "json")[1])
    assert without_waits(json.loads(json.dumps(grouped))) == without_waits(printed)
    assert [result["tag:team"] for result in grouped["results"]] == ["search", "ml"]


def test_azure_is_read_by_the_same_function(azure, start):
    azure.vms.append(Vm("one", points={start + h * HOUR: 25.0 for h in range(168)}))
    (row,) = usage("azure", auth="cli", period=HOUR, **moments(start)).rows
    assert (row.name, row.running_hours, row.cpu_util_mean) == ("one", 168, pytest.approx(0.25))


def test_every_option_of_the_command_is_a_keyword_with_the_same_default():
    keywords = {
        name: parameter.default for name, parameter in inspect.signature(usage).parameters.items() if name != "provider"
    }
    of_both = {}
    for cloud in ("aws", "azure"):
        context = command.commands[cloud].make_context(cloud, [])
        given = {name: value for name, value in context.params.items() if name not in WRITING}
        for name, value in given.items():
            assert value == keywords[name], name
        of_both |= given
    assert set(of_both) == set(keywords) - HOOKS
    for own in options.OWN.values():
        assert own == {name: keywords[name] for name in own}
    assert set(get_args(options.Auth)) == {"auto", *AUTH}


def test_every_option_of_the_trackers_is_a_keyword_with_the_same_default():
    import carbonest

    keywords = {name: each.default for name, each in inspect.signature(carbonest.recorded).parameters.items()}
    found = set()
    for tracker in set(command.commands) - {"aws", "azure"}:
        given = command.commands[tracker].make_context(tracker, ["path"]).params
        given["counter_covers_node"] = given.pop("energy_counter", "ignore") == "node"
        for name, value in given.items():
            if name not in {*WRITING, *SERVICE, "paths"}:
                assert value == keywords[name], name
                found.add(name)
    assert found == set(keywords) - {"tracker", "paths", "progress", "live"}


@pytest.mark.parametrize(
    ("provider", "given", "words"),
    [
        ("aws", {"auth": "cli"}, "auth must be left out for aws: only azure has such a thing."),
        ("azure", {"regions": ["westeurope"], "agent": False}, "regions, agent must be left out for azure: only aws"),
        ("aws", {"rows": "week"}, "rows must be one of total, month, day; got 'week'"),
        ("azure", {"auth": "password"}, "auth must be one of auto, cli"),
        ("aws", {"max_wait": "soon"}, "--max-wait must be a time like"),
        ("aws", {"parallel": 0}, "--parallel must be at least 1; got 0"),
        ("aws", {"workload": "knitting"}, "unknown workload 'knitting'"),
    ],
)
def test_what_cannot_be_is_one_sentence_before_anything_is_asked(aws, azure, provider, given, words):
    with pytest.raises(InputError) as caught:
        usage(provider, **given)
    assert words in str(caught.value)
    assert not aws.operations
    assert not azure.operations


def test_an_unknown_cloud_offers_the_known_ones():
    with pytest.raises(UnknownNameError, match=r"unknown provider 'azur'\. Did you mean azure\? Machines of aws and"):
        usage("azur")


def test_names_may_be_one_or_several_and_times_may_be_datetimes(fleet, aws, start):
    fleet(2)
    window = {name: datetime.fromisoformat(text).astimezone(UTC) for name, text in moments(start).items()}
    one = usage("aws", **window, tags="team=ml", regions="eu-west-1")
    assert [row.resource_id for row in one.rows] == ["i-00000001"]
    two = usage("aws", **window, regions=["eu-west-1", "us-east-1"])
    assert len(two.rows) == 2
    assert one.window == two.window
    assert len(usage("aws", **window, ids=["i-00000000"], rows="day").rows) == 7
    assert one.window.text() == f"{iso(start)}/{iso(start + 7 * 24 * HOUR)}"


def test_a_workload_in_any_spelling_serves_machines_with_gaps(aws, fleet, start):
    (instance,) = fleet(1)
    aws.cpu(instance, {start + h * HOUR: 10.0 for h in range(0, 168, 2)})
    (row,) = usage("aws", **moments(start), workload="Dev_Test").rows
    assert (row.cpu_source, row.coverage) == ("measured+gaps", 0.5)
    assert row == usage("aws", **moments(start), workload="dev-test").rows[0]


def test_the_report_shows_itself_in_one_line_and_in_a_table_that_nothing_breaks(fleet, aws, start):
    for instance in fleet(2):
        instance.tags["Name"] = "<script>alert(1)</script>"
    report = usage("aws", **moments(start))
    whole = report.whole.energy_kwh
    assert repr(report).startswith(f"<usage of aws, {report.window.text()}: 2 machines, 336 h, ")
    assert f"{whole.central:.3g} (" in repr(report)
    assert "PARTIAL" not in repr(report)
    shown = report._repr_html_()
    assert "&lt;script&gt;" in shown
    assert "<script>" not in shown
    assert shown.count("<tr>") == 4  # heading, two machines, total
    grouped = usage("aws", **moments(start), group_by=["region", "type"])._repr_html_()
    assert "<td>eu-west-1</td><td>m5.xlarge</td><td>336</td><td>100%</td>" in grouped


def test_a_frame_has_the_columns_and_figures_of_the_csv(fleet, aws, start, cli, week):
    pytest.importorskip("pandas")
    fleet(2)
    frame = usage("aws", **moments(start)).to_frame()
    table = list(csv.DictReader(io.StringIO(cli("usage", "aws", *week, "--format", "csv")[1])))
    assert list(frame.columns) == list(table[0])
    assert [str(value) for value in frame["energy_kwh_high"]] == [row["energy_kwh_high"] for row in table]
    assert list(frame["tags_team"]) == ["search", "ml"]


def test_columns_of_figures_are_the_same_where_a_figure_is_missing(fleet, aws, start, cli, week):
    fleet(1)[0].type = "zz9.big"
    (row,) = csv.DictReader(io.StringIO(cli("usage", "aws", *week, "--format", "csv")[1]))
    assert row["status"] == "not_estimated"
    assert (row["energy_kwh_low"], row["energy_kwh_central"], row["energy_kwh_high"]) == ("", "", "")
    assert "energy_kwh" not in row


def test_a_frame_without_pandas_says_what_to_install(fleet, aws, start, monkeypatch):
    fleet(1)
    report = usage("aws", **moments(start))
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"to_frame needs pandas: install it with `.* install 'pandas>="):
        report.to_frame()


def test_the_file_for_resuming_goes_when_the_report_is_handed_over(fleet, aws, start, tmp_path):
    fleet(1)
    usage("aws", **moments(start))
    assert not list((tmp_path / "state").rglob("*.jsonl"))
    held = usage("aws", **moments(start), keep_journal=True)
    assert held.journal_path.exists()
    held.written()
    assert not held.journal_path.exists()


def test_what_the_command_left_unfinished_the_function_finishes(fleet, aws, start, cli, week):
    fleet(2)[1].region = "us-east-1"
    aws.faults.append(Fault("GetMetricData", "AccessDenied", 403, times=99, region="us-east-1"))
    assert cli("usage", "aws", *week, "--all-regions")[0] == 4
    aws.faults.clear()
    said = []
    report = usage("aws", **moments(start), all_regions=True, resume=True, say=said.append)
    assert (report.complete, report.resumed, len(report.rows)) == (True, 1, 2)
    assert "1 machines are done" in said[0]


def test_a_dry_run_ends_with_what_asking_would_take(fleet, aws, start):
    fleet(3)
    with pytest.raises(DryRunError) as stopped:
        usage("aws", **moments(start), dry_run=True)
    assert (len(stopped.value.survey.machines), stopped.value.survey.metrics) == (3, 3)
    assert stopped.value.survey.cost_usd == pytest.approx(3e-5)
    assert "GetMetricData" not in aws.operations


def test_a_store_of_which_nothing_can_be_read_sums_to_nothing(tmp_path):
    from ..run import carbonest_here

    (tmp_path / "history.csv").write_text("")
    done = carbonest_here("usage", "wandb", tmp_path / "history.csv")
    assert (done.code, done.out) == (2, "")
    assert "left out" in done.err and "no run could be read" in done.err
    total = carbonest_here("usage", "wandb", tmp_path / "history.csv", "-f", "json").json["total"]
    assert total["energy_kwh"] is None
