"""What the fuzzer found, as it found it: each input ended in a traceback once."""

import json
from datetime import datetime

import pytest
from dateutil import tz

import carbonest
from estimator.errors import InputError
from estimator.usage import readings

from ..carbonest.run import carbonest_here
from . import judge
from .samples import RESULT


@pytest.mark.parametrize("given", [[None], [0], ["x", None]])
def test_a_total_takes_estimates_only(given):
    with pytest.raises(InputError, match="a total needs estimates, which know what they share; got"):
        carbonest.total([carbonest.estimate_vm("m5.large", 1), *given])


def test_a_zoo_job_has_the_name_that_its_file_gives(tmp_path):
    job = tmp_path / "job.toml"
    job.write_text('zoo = "faster_rcnn_R_50_FPN_3x"\nname = "nightly"\nregions = "us-east-1"\n')
    done = carbonest_here("plan", job, "--format", "json")
    assert (done.code, done.json["job"]["name"]) == (0, "nightly")


def test_a_gpu_named_for_a_run_without_one_is_said(tmp_path):
    path = tmp_path / "run.json"
    path.write_text(json.dumps(RESULT))
    done = carbonest_here("plan", "--profile", path, "--gpu", "V100", "--regions", "westeurope")
    assert done.code == 2
    assert "--gpu names the GPU of a run that used one" in done.err


@pytest.mark.parametrize(
    "body",
    [
        b'{"Metrics": "x"}',
        b'{"Metrics": [[]]}',
        b'{"Metrics": [{"Dimensions": 0.5}]}',
        b"\x1f\x8b\x08\x00",
        b"[" * 100_000,
    ],
)
def test_what_the_sdk_cannot_read_is_a_broken_answer(body):
    """The SDK's parser ends in errors of any class over an answer off its own model."""
    session, parsers = pytest.importorskip("botocore.session"), pytest.importorskip("botocore.parsers")
    from estimator.clouds.aws import judge

    service = session.get_session().get_service_model("cloudwatch", api_version="2010-08-01")
    parse = parsers.create_parser("json").parse
    answer = {"body": body, "headers": {}, "status_code": 200}
    try:
        found = parse(answer, service.operation_model("ListMetrics").output_shape)
    except Exception as error:  # noqa: BLE001 - that it is one of any class is the point
        assert judge(error).reason
    else:
        assert set(found) <= {"ResponseMetadata", "Metrics"}


def test_what_we_raise_ourselves_is_no_answer_of_the_service():
    pytest.importorskip("botocore")
    from estimator.clouds.aws import judge

    try:
        {}["x"]
    except KeyError as error:
        assert judge(error) is None


@pytest.mark.parametrize(
    "ask",
    [
        lambda: carbonest.total(1j),
        lambda: carbonest.estimate_series("m5.large", 0.5, 1),
        lambda: carbonest.estimate_series("m5.large", "50%", 1),
        lambda: carbonest.estimate_vm("m5.large", 1, workload=1.5),
        lambda: carbonest.estimate_vm("m5.large", 1, region=7),
        lambda: carbonest.estimate_vm(None, 1),
        lambda: carbonest.estimate_vm("m5.large", 1, batch=()),
        lambda: carbonest.estimate_vm("m5.large", 1, precision=[1]),
        lambda: carbonest.estimate_vm("m5.large", 1, idle_state={}),
        lambda: carbonest.estimate_vm("m5.large", 1, network=set()),
        lambda: carbonest.estimate_vm("m5.large", 1, start=b"x", intensity="uk", region="eu-west-2"),
        lambda: carbonest.estimate_vm("m5.large", 1, intensity="a" * 300),
        lambda: carbonest.estimate_vm("m5.large", 1, intensity="a\0b"),
        lambda: carbonest.estimate_vm("m5.large", 1, prices="a\0b"),
    ],
)
def test_values_of_another_type_are_refused_in_a_sentence(ask):
    with pytest.raises(InputError, match=r" must | needs "):
        ask()


def test_a_power_cap_of_nothing_is_refused():
    done = carbonest_here("power", "--gpu", "V100", "--gpu-power-cap", "0")
    assert (done.code, "--gpu-power-cap must be a finite number between 1 and" in done.err) == (2, True)


def test_a_page_holds_no_control_and_no_override():
    from carbonest.html.page import page, paragraph

    text = page("a\x1b[31m", "b\u202e\x00", [paragraph("c\x9b\ud800\u2066")], "d\x7f\r")
    assert not judge.CONTROLS.search(text)
    assert text.encode()


@pytest.mark.parametrize("body", [b"null", b"[]", b'{"Reservations": 7}'])
def test_usage_goes_on_to_a_sentence_when_the_service_answers_nonsense(body, monkeypatch):
    """A body that is no object ends inside the SDK, outside of its parser."""
    session = pytest.importorskip("botocore.httpsession")
    from botocore.awsrequest import AWSResponse

    from estimator.clouds.aws import AwsSession, judge

    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nonexistent")
    answer = AWSResponse("https://x", 200, {"Content-Type": "application/x-amz-json-1.0"}, None)
    answer._content = body
    monkeypatch.setattr(session.URLLib3Session, "send", lambda self, request: answer)
    client = AwsSession().client("cloudwatch", "eu-west-1")
    try:
        assert "Metrics" not in client.list_metrics()
    except Exception as error:  # noqa: BLE001 - that it is one of any class is the point
        assert judge(error).reason


def test_a_blank_range_of_a_usage_row_is_none(tmp_path):
    from estimator.usage.rows import read_rows

    from ..estimator.usage.conftest import ROW

    path = tmp_path / "rows.json"
    path.write_text(json.dumps({"results": [{**ROW, "energy_kwh": ""}]}))
    assert read_rows(path)[0].energy_kwh is None


def test_a_row_of_nobody_cannot_be_left_out(monkeypatch, tmp_path):
    """The fitting scripts say so with an error of their own; a stand-in for them needs no raw tables."""
    import sys
    from types import ModuleType

    from estimator.power.refit import without

    frame, fitting = ModuleType("frame"), ModuleType("fit_power")
    frame.BuildError = type("BuildError", (Exception,), {})

    def source_of(row):
        raise frame.BuildError(f"no source of {row['id']}")

    fitting.source_of, fitting.without_source = source_of, lambda sources: None
    monkeypatch.setitem(sys.modules, "frame", frame)
    monkeypatch.setitem(sys.modules, "fit_power", fitting)
    (tmp_path / "fit_power.py").touch()
    (tmp_path / "power").mkdir()
    monkeypatch.setattr(sys, "path", list(sys.path))
    _, name_of = without("source", tmp_path, tmp_path)
    with pytest.raises(
        InputError, match="a row to leave out must be one of the published measurements; no source of a"
    ):
        name_of({"id": "a"})


@pytest.mark.parametrize(
    ("name", "old", "new", "argv"),
    [
        ("cpu_power", b",32,", b",x,", ("power", "--cpu", "EPYC 7999")),
        (
            "prices",
            b"aws,m5.large,us-east-1,on_demand",
            b"aws,m5.large,us-east-1,\xff",
            ("vm", "--sku", "m5.large", "--hours", "1"),
        ),
    ],
)
def test_a_broken_cell_of_a_table_is_named(name, old, new, argv, tmp_path, monkeypatch):
    from estimator import tables

    folder = tables.directory()
    for path in folder.glob("*.csv"):
        if path.stem != name:
            (tmp_path / path.name).symlink_to(path)
    content = (folder / f"{name}.csv").read_bytes()
    assert old in content
    (tmp_path / f"{name}.csv").write_bytes(content.replace(old, new))
    monkeypatch.setenv("CARBONEST_DATA", str(tmp_path))
    done = carbonest_here(*argv, "--region", "us-east-1") if argv[0] == "vm" else carbonest_here(*argv)
    assert done.code == 6
    assert f"{name}.csv" in done.err


def test_a_name_with_half_a_letter_is_unknown():
    done = carbonest_here("skus", "--gpu", "\udcff")
    assert done.code in (0, 2)
    assert carbonest_here("vm", "--sku", "m5.large\udcff", "--hours", "1").code == 2
    assert carbonest_here("intensity", "\udcff").code == 2


def test_a_moment_of_a_machine_has_no_emissions_per_hour():
    assert "sci_kgco2e" not in carbonest.estimate_vm("m5.large", 1e-320).to_dict()


@pytest.mark.parametrize("cloud", ["aws", "azure"])
def test_a_body_nested_too_deeply_for_the_sdk_is_a_broken_answer(cloud):
    pytest.importorskip("botocore" if cloud == "aws" else "azure.core")
    import importlib

    verdict = importlib.import_module(f"estimator.clouds.{cloud}").judge(RecursionError("while decoding a JSON array"))
    assert (verdict.reason, verdict.error) == ("the answer was broken", None)


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 20, tzinfo=tz.tzoffset(None, 99 * 3600)),
        "2026-11-20T00:00:00+99:00",
        "0001-01-01",
        "",
        None,
        7,
    ],
)
def test_a_time_that_is_none_is_no_time(moment):
    """What SDKs take an offset of 99 hours for raises at its first use."""
    assert readings.seconds(moment) is None


def test_a_time_is_seconds_of_utc():
    # date -u -d 2026-11-20T00:00:00Z +%s
    assert readings.seconds("2026-11-20T01:00:00.1234567+01:00") == 1795132800


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("no file 'https://ada:s3cr3t@h/x' here", "no file 'https://***@h/x' here"),
        ("got https:/ada:s3/cr3t@h.", "got https:/***@h."),
        ("asked http://h/?api_key=s3cr3t&page=2", "asked http://h/?api_key=***&page=2"),
        ("asked https://h/x?sv=1&sig=s3cr3t", "asked https://h/x?sv=1&sig=***"),
        ("mail ada@example.org about https://h/x", "mail ada@example.org about https://h/x"),
    ],
)
def test_no_message_repeats_what_an_address_carries(message, said):
    assert str(InputError(message)) == said


@pytest.mark.parametrize(
    "message", ["a:/@" * 500_000 + "x:/" * 300_000, "x:/a:" * 500_000 + "@", "?token" * 500_000 + ":/="]
)
def test_a_long_message_is_cut_before_it_is_searched(message):
    assert len(str(InputError(message))) <= 4001


def test_a_bill_is_not_overwritten_by_what_it_comes_to(tmp_path):
    bill = tmp_path / "bill.csv"
    bill.write_text("a\n")
    for given in (["-o", bill], ["--html", bill], ["--audit", f"{tmp_path}/./bill.csv"]):
        done = carbonest_here("fleet", bill, *given)
        assert done.code == 2 and "would be lost" in done.err
    assert bill.read_text() == "a\n"


def test_a_pattern_longer_than_any_name_matches_nothing(monkeypatch):
    from estimator.listings import machines

    def unasked(name, pattern):
        raise AssertionError("a pattern of a page was translated")

    monkeypatch.setattr(machines, "fnmatchcase", unasked)
    assert not list(machines.search("[" * 99_000))
