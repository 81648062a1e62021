"""CloudWatch through the real SDK client, against a fake that is as strict as the service."""

import pytest

from estimator.clouds import aws as aws_session
from estimator.clouds.patience import Patience, SessionExpiredError
from estimator.errors import AccessError, InputError, RemoteError, UnknownNameError
from estimator.usage import aws
from estimator.usage.collect import collect, exit_code
from estimator.usage.window import DAY, HOUR, Window

from .conftest import NOW
from .fake_aws import Fault, Instance

MONTH = Window(NOW - 30 * DAY, NOW)


EVERYTHING = aws.Request()


def patience(**given):
    return Patience("CloudWatch", aws_session.judge, first_wait_seconds=0.01, **given)


def run(window=MONTH, request=EVERYTHING, patient=None, workers=4, **given):
    patient = patient or patience(**given)
    survey = aws.survey(request, window, patient, now=NOW, workers=workers)
    problems = list(survey.problems)
    batches = survey.batches(window, survey.machines)
    observations = list(collect(batches, window, patience=patient, workers=workers, problems=problems))
    return survey, {o.machine.resource_id: o for o in observations}, problems


def hours(values, start=MONTH.start):
    return {start + n * HOUR: value for n, value in enumerate(values) if value is not None}


def test_a_series_comes_back_as_fractions_with_gaps_as_gaps(fake_aws):
    instance = Instance("i-0000000a", launched=MONTH.start)
    fake_aws.instances.append(instance)
    fake_aws.cpu(instance, hours([10.0, None, 0.0, 100.0]))
    survey, found, problems = run()
    cpu = found["i-0000000a"].cpu
    assert cpu.values[1] is None
    assert [cpu.values[0], cpu.values[2], cpu.values[3]] == pytest.approx([0.10, 0.0, 1.0])
    assert (cpu.width, len(cpu.values), cpu.observed) == (3600, 720, 3)
    assert (survey.metrics, survey.calls, problems) == (1, 1, [])


def test_at_most_500_queries_and_one_page_a_call(fake_aws):
    fake_aws.instances += [Instance(f"i-{n:08x}", launched=MONTH.start) for n in range(1001)]
    for instance in fake_aws.instances:
        fake_aws.cpu(instance, hours([50.0]))
    day = Window(NOW - DAY, NOW)
    survey, found, _ = run(day, aws.Request(bucket=3600))
    assert len(found) == 1001
    assert sorted(fake_aws.queries) == [1, 500, 500]
    assert survey.calls == fake_aws.operations["GetMetricData"] == 3
    fake_aws.queries.clear()
    _, found, _ = run()
    # 720 points each: 35 instances make 25,200 points, well within a page.
    assert sorted(fake_aws.queries) == [21, *[35] * 28]


def test_pages_are_merged_by_id(fake_aws):
    fake_aws.page_points = 1000
    fake_aws.instances += [Instance(f"i-{n:08x}", launched=MONTH.start) for n in range(3)]
    for n, instance in enumerate(fake_aws.instances):
        fake_aws.cpu(instance, hours([float(n + h % 7) for h in range(720)]))
    _, found, problems = run()
    for n, instance in enumerate(fake_aws.instances):
        assert [100 * v for v in found[instance.id].cpu.values] == pytest.approx([n + h % 7 for h in range(720)])
    assert fake_aws.operations["GetMetricData"] == 3  # 2,160 points in pages of 1,000
    assert problems == []


def test_the_inventory_is_read_to_its_last_page(fake_aws):
    fake_aws.inventory_page = 7
    fake_aws.instances += [Instance(f"i-{n:08x}", launched=MONTH.start) for n in range(20)]
    assert len(run()[0].machines) == 20
    assert fake_aws.operations["DescribeInstances"] == 3


def test_an_incomplete_series_is_asked_for_again(fake_aws):
    instance = Instance("i-0000000a", launched=MONTH.start)
    fake_aws.instances.append(instance)
    fake_aws.cpu(instance, hours([10.0] * 720))
    key = ("eu-west-1", "AWS/EC2", "CPUUtilization", frozenset({("InstanceId", instance.id)}))
    fake_aws.status_script[key] = ["InternalError", "PartialData"]
    _, found, problems = run()
    assert found[instance.id].cpu.observed == 720
    assert problems == []
    fake_aws.status_script[key] = ["PartialData"] * 3
    _, found, problems = run()
    assert found[instance.id].cpu.observed == 360
    assert "came back incomplete 3 times (PartialData)" in problems[0].sentence
    assert exit_code(problems) == 5


def test_a_forbidden_metric_is_named_and_the_rest_stays(fake_aws):
    good, bad = Instance("i-0000000a", launched=MONTH.start), Instance("i-0000000b", launched=MONTH.start)
    fake_aws.instances += [good, bad]
    for instance in fake_aws.instances:
        fake_aws.cpu(instance, hours([10.0] * 720))
    key = ("eu-west-1", "AWS/EC2", "CPUUtilization", frozenset({("InstanceId", bad.id)}))
    fake_aws.status_script[key] = ["Forbidden"] * 9
    _, found, problems = run()
    assert found[good.id].cpu.observed == 720
    assert found[bad.id].cpu is None
    assert [(p.kind, p.where) for p in problems] == [("access", bad.id)]
    assert exit_code(problems) == 4


@pytest.mark.parametrize("code", ["ThrottlingException", "Throttling", "RequestLimitExceeded"])
def test_throttling_is_waited_out_and_counted(fake_aws, code):
    fake_aws.instances.append(Instance("i-0000000a", launched=MONTH.start))
    fake_aws.faults += [Fault("DescribeInstances", code, 503, times=2), Fault("GetMetricData", code, times=3)]
    patient = patience()
    _, _found, problems = run(patient=patient)
    assert problems == []
    assert patient.retries[f"throttled ({code})"] == 5
    assert patient.waited_seconds > 0


def test_retry_after_is_honoured_up_to_the_cap(fake_aws):
    fake_aws.instances.append(Instance("i-0000000a", launched=MONTH.start))
    fake_aws.faults.append(Fault("GetMetricData", "ThrottlingException", 429, retry_after="1"))
    patient = patience()
    run(patient=patient)
    assert patient.waited_seconds == pytest.approx(1.0, abs=0.05)
    fake_aws.faults.append(Fault("GetMetricData", "ThrottlingException", 429, retry_after="3600", times=9))
    _, found, problems = run(total_seconds=5)
    assert "asks to wait 3600 s; given up at the cap of 5 s" in problems[0].sentence
    assert found["i-0000000a"].cpu is None
    assert found["i-0000000a"].problems
    assert exit_code(problems) == 5


@pytest.mark.parametrize(
    "fault",
    [
        Fault("GetMetricData", "InternalServiceFault", 500, times=2),
        Fault("GetMetricData", "x", truncated=True, times=2),
    ],
)
def test_a_failing_service_is_asked_again(fake_aws, fault):
    instance = Instance("i-0000000a", launched=MONTH.start)
    fake_aws.instances.append(instance)
    fake_aws.cpu(instance, hours([10.0]))
    fake_aws.faults.append(fault)
    _, found, problems = run()
    assert found[instance.id].cpu.observed == 1
    assert problems == []


def test_a_failing_service_is_not_asked_for_ever(fake_aws):
    fake_aws.instances.append(Instance("i-0000000a", launched=MONTH.start))
    fake_aws.faults.append(Fault("GetMetricData", "InternalServiceFault", 500, times=99))
    _, _, problems = run(attempts=3)
    assert "3 times in a row" in problems[0].sentence
    assert fake_aws.operations["GetMetricData"] == 3


def test_credentials_that_expire_end_the_run_and_keep_what_is_there(fake_aws):
    fake_aws.instances += [Instance(f"i-{n:08x}", launched=MONTH.start) for n in range(700)]
    for instance in fake_aws.instances:
        fake_aws.cpu(instance, hours([10.0]))
    fake_aws.faults.append(Fault("GetMetricData", "ExpiredTokenException", skip=2, times=99))
    _, found, problems = run(workers=1)
    assert len(found) == 700
    assert sum(o.cpu is not None for o in found.values()) == 70
    assert [p.where for p in problems] == ["credentials"]
    assert "add --resume" in problems[0].sentence
    assert fake_aws.operations["GetMetricData"] <= 4
    assert exit_code(problems) == 4


def test_expired_credentials_at_the_start_are_one_sentence(fake_aws):
    fake_aws.faults.append(Fault("DescribeInstances", "RequestExpired", times=9))
    with pytest.raises(SessionExpiredError, match="expired"):
        run()


def test_a_denied_region_is_named_and_the_others_are_read(fake_aws):
    fake_aws.instances += [Instance("i-0000000a", launched=MONTH.start), Instance("i-0000000b", region="us-east-1")]
    denial = "You are not authorized. Encoded authorization failure message: Zm9vYmFyc2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"
    fake_aws.faults.append(Fault("DescribeInstances", "UnauthorizedOperation", 403, denial, 9, region="us-east-1"))
    _survey, found, problems = run(request=aws.Request(all_regions=True))
    assert list(found) == ["i-0000000a"]
    assert problems[0].where == "default profile, us-east-1"
    assert "DescribeInstances is denied (UnauthorizedOperation)" in problems[0].sentence
    assert "Zm9v" not in problems[0].sentence
    assert exit_code(problems) == 4


def test_all_regions_denied_is_an_error(fake_aws):
    fake_aws.faults.append(Fault("DescribeInstances", "UnauthorizedOperation", 403, times=9))
    with pytest.raises(AccessError, match="carbonest iam aws"):
        run()


def test_without_list_metrics_the_cpu_is_still_read(fake_aws):
    instance = Instance("i-0000000a", launched=MONTH.start)
    fake_aws.instances.append(instance)
    fake_aws.cpu(instance, hours([10.0]))
    fake_aws.faults.append(Fault("ListMetrics", "AccessDenied", 403, times=9))
    survey, found, problems = run()
    assert found[instance.id].cpu.observed == 1
    assert "cloudwatch:ListMetrics is denied" in survey.notes[0]
    assert problems == []


def test_agent_metrics_are_found_by_whatever_dimensions_they_have(fake_aws):
    by_id = Instance("i-0000000a", "p3.8xlarge", launched=MONTH.start)
    by_host = Instance("i-0000000b", "g5.xlarge", launched=MONTH.start, host="ip-10-0-0-7.eu-west-1.compute.internal")
    aggregate = Instance("i-0000000c", "p3.8xlarge", launched=MONTH.start)
    fake_aws.instances += [by_id, by_host, aggregate]
    for board in range(4):
        dims = {"InstanceId": by_id.id, "index": str(board), "name": "V100", "arch": "Volta"}
        fake_aws.put("eu-west-1", "CWAgent", "nvidia_smi_power_draw", dims, hours([100.0 + board, 200.0]))
        # Board 3 is silent in the second hour of its utilization: the mean is over the others.
        busy = [40.0 + board, 90.0 if board < 3 else None]
        fake_aws.put("eu-west-1", "CWAgent", "nvidia_smi_utilization_gpu", dims, hours(busy))
    # The same boards once more, aggregated: must not be added.
    fake_aws.put("eu-west-1", "CWAgent", "nvidia_smi_power_draw", {"InstanceId": by_id.id}, hours([999.0]))
    host = {"host": "ip-10-0-0-7", "index": "0", "name": "A10G"}
    fake_aws.put("eu-west-1", "CWAgent", "nvidia_smi_utilization_gpu", host, hours([70.0]))
    fake_aws.put("eu-west-1", "CWAgent", "nvidia_smi_power_draw", {"InstanceId": aggregate.id}, hours([250.0]))
    memory = {"InstanceId": by_id.id, "InstanceType": "p3.8xlarge"}
    fake_aws.put("eu-west-1", "CWAgent", "mem_used_percent", memory, hours([33.0]))
    fake_aws.put(
        "eu-west-1", "CWAgent", "nvidia_smi_power_draw", {"InstanceId": "i-0badbad0", "index": "0"}, hours([1.0])
    )
    survey, found, problems = run()
    assert problems == []
    first = found[by_id.id]
    assert first.gpu_boards == 4
    assert first.gpu_watts.values[:2] == pytest.approx([101.5, 200.0])
    assert first.gpu_utilization.values[:2] == pytest.approx([0.415, 0.90])
    assert first.memory.values[0] == pytest.approx(0.33)
    assert found[by_host.id].gpu_utilization.values[0] == pytest.approx(0.70)
    assert found[by_host.id].gpu_watts is None
    assert (found[aggregate.id].gpu_boards, found[aggregate.id].gpu_watts.values[0]) == (None, 250.0)
    # 3 CPU + 4 power + 4 utilization + 1 memory + 1 by host + 1 aggregate
    assert survey.metrics == 14


def test_the_bucket_follows_age_and_detail():
    def bucket(days_ago, length, *, detailed=False, given=None):
        start = NOW - days_ago * DAY
        return aws.bucket_for(Window(start, min(NOW, start + length)), NOW, detailed, given)

    assert bucket(1, DAY) == 300
    assert bucket(1, DAY, detailed=True) == 60
    assert bucket(30, 30 * DAY) == 3600
    assert bucket(14, DAY, detailed=True) == 60
    # 15 days less an hour is the end of one-minute points: a run must not outlive its data.
    assert bucket(15, DAY, detailed=True) == 300
    assert bucket(62, DAY) == 300
    assert bucket(63, DAY) == 3600
    assert bucket(30, 30 * DAY, given=300) == 300
    with pytest.raises(InputError, match="at least 3600 s for a window that begins 70 days ago"):
        bucket(70, DAY, given=300)
    with pytest.raises(InputError, match="a multiple of that; got 420"):
        bucket(20, DAY, given=420)
    # Without detailed monitoring there is a point in five minutes, whatever is asked for.
    assert bucket(1, DAY, given=60) == bucket(1, DAY, given=240) == 300
    assert bucket(1, DAY, given=420) == 420
    assert bucket(1, DAY, detailed=True, given=60) == 60


@pytest.mark.parametrize(
    ("request_", "window", "words"),
    [
        (aws.Request(), Window(NOW - 456 * DAY, NOW), "CloudWatch keeps 455 days"),
        (aws.Request(bucket=90), MONTH, "multiple of 60 seconds; got 90"),
        (aws.Request(ids=("m5.large",)), MONTH, "instance id such as"),
    ],
)
def test_impossible_requests(fake_aws, request_, window, words):
    with pytest.raises(InputError, match=words):
        run(window, request_)
    assert not fake_aws.operations


def test_filters_reach_the_service(fake_aws):
    fake_aws.instances += [
        Instance("i-0000000a", launched=1, tags={"team": "ml", "env": "prod"}),
        Instance("i-0000000b", launched=1, tags={"team": "search"}),
        Instance("i-0000000c", launched=1),
    ]
    assert set(run(request=aws.Request(tags=("team=ml",)))[1]) == {"i-0000000a"}
    assert set(run(request=aws.Request(tags=("team",)))[1]) == {"i-0000000a", "i-0000000b"}
    assert set(run(request=aws.Request(tags=("team", "env=prod")))[1]) == {"i-0000000a"}
    survey, found, _ = run(request=aws.Request(ids=("i-0000000c", "i-0badbad0")))
    assert set(found) == {"i-0000000c"}
    assert survey.notes == ["not found in 1 places: i-0badbad0."]


def test_an_unknown_profile_offers_the_near_ones(fake_aws, monkeypatch, tmp_path):
    (tmp_path / "config").write_text("[profile production]\nregion = eu-west-1\n")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    with pytest.raises(UnknownNameError, match="Did you mean production"):
        aws_session.AwsSession("producton")


def test_two_profiles_of_one_account_count_a_machine_once(fake_aws, monkeypatch, tmp_path):
    lines = "".join(
        f"[profile {n}]\nregion=eu-west-1\naws_access_key_id=AKIAFAKEFAKEFAKEFAKE\naws_secret_access_key=x\n"
        for n in "ab"
    )
    (tmp_path / "config").write_text(lines)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    fake_aws.instances.append(Instance("i-0000000a", launched=MONTH.start))
    survey, found, _ = run(request=aws.Request(profiles=("a", "b")))
    assert len(found) == len(survey.machines) == 1
    assert len(survey.places) == 2


def test_no_region_is_an_input_error(fake_aws, monkeypatch):
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    with pytest.raises(InputError, match="--region"):
        run()


def test_no_credentials_is_one_sentence(fake_aws, monkeypatch):
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    with pytest.raises(AccessError, match="no AWS credentials"):
        run()


def test_nothing_listens(fake_aws, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(RemoteError, match="no connection"):
        run(attempts=2)


def test_a_point_older_than_retention_is_simply_missing(fake_aws):
    instance = Instance("i-0000000a", launched=1)
    fake_aws.instances.append(instance)
    fake_aws.cpu(instance, {NOW - 70 * DAY: 10.0, NOW - 69 * DAY: 20.0})
    _, found, _ = run(Window(NOW - 71 * DAY, NOW - 60 * DAY))
    assert found[instance.id].cpu.width == 3600
    assert found[instance.id].cpu.observed == 2


@pytest.mark.parametrize("name", ["EU (Ireland)", "eu-west-1", "eu-west-1a", "Ireland", "aws:eu-west-1"])
def test_a_region_goes_by_any_of_its_names(fake_aws, name):
    fake_aws.instances.append(Instance("i-0000000a", launched=MONTH.start))
    survey, found, _ = run(request=aws.Request(regions=(name,)))
    assert set(found) == {"i-0000000a"}
    assert survey.places == ["default profile, eu-west-1"]


def test_a_region_younger_than_the_table_is_asked(fake_aws):
    fake_aws.instances.append(Instance("i-0000000a", region="eu-north-9", launched=MONTH.start))
    assert set(run(request=aws.Request(regions=("eu-north-9",)))[1]) == {"i-0000000a"}


@pytest.mark.parametrize("name", ["evil.example/", "Irland of the EU", "-", "a b"])
def test_what_is_no_region_is_one_sentence(fake_aws, monkeypatch, name):
    with pytest.raises(InputError):
        run(request=aws.Request(regions=(name,)))
    monkeypatch.setenv("AWS_DEFAULT_REGION", name)
    with pytest.raises(InputError):
        run()
    assert not fake_aws.operations


def test_an_endpoint_that_is_none_is_one_sentence(fake_aws, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "nowhere")
    with pytest.raises(InputError, match="must have an address"):
        run()


def test_a_region_that_the_service_makes_up_is_asked_nothing(fake_aws, monkeypatch):
    monkeypatch.setattr(fake_aws, "regions", ["eu-west-1", "evil.example/"])
    with pytest.raises(RemoteError, match=r"must answer names of regions; it answered 'evil.example/'"):
        run(request=aws.Request(all_regions=True))


def test_a_region_named_twice_is_asked_once(fake_aws):
    survey, _, _ = run(request=aws.Request(regions=("eu-west-1", "EU (Ireland)")))
    assert survey.places == ["default profile, eu-west-1"]
