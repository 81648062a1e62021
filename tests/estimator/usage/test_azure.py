"""Azure through the real SDK clients, over TLS, against a local fake of Resource Manager and the batch endpoint."""

import pytest

from estimator.clouds import azure as azure_session
from estimator.clouds.azure import AzureSession, BrokenAnswer
from estimator.clouds.patience import Patience, SessionExpiredError
from estimator.errors import AccessError, InputError, RemoteError
from estimator.usage import azure, azure_metrics
from estimator.usage.collect import collect, exit_code
from estimator.usage.machines import Series
from estimator.usage.window import DAY, HOUR, Window

from .conftest import NOW
from .fake_azure import TOKEN, Fault, StaticCredential, Vm

WEEK = Window(NOW - 60 * DAY, NOW - 53 * DAY)
LONG = Window(NOW - 45 * DAY, NOW)

EVERYTHING = azure.Request()


def run(window=WEEK, request=EVERYTHING, workers=4, **given):
    patience = Patience("Azure Monitor", azure_session.judge, first_wait_seconds=0.01, **given)
    session = AzureSession(StaticCredential())
    survey = azure.survey(request, window, patience, session, now=NOW, workers=workers)
    problems = list(survey.problems)
    batches = survey.batches(window, survey.machines)
    observations = list(collect(batches, window, patience=patience, workers=workers, problems=problems))
    run.patience = patience
    return survey, {o.machine.name: o for o in observations}, problems


def hourly(values, start=WEEK.start):
    return {start + n * HOUR: value for n, value in enumerate(values) if value is not None}


@pytest.mark.parametrize("batch", [True, False])
def test_points_without_a_value_are_missing_not_zero(fake_azure, batch):
    fake_azure.vms.append(Vm("one", points=hourly([10.0, None, 0.0, 100.0])))
    _survey, found, problems = run(request=azure.Request(batch=batch, bucket=3600))
    cpu = found["one"].cpu
    assert cpu.values[1] is None
    assert [cpu.values[n] for n in (0, 2, 3)] == pytest.approx([0.10, 0.0, 1.0])
    assert (cpu.observed, len(cpu.values), problems) == (3, 168, [])
    kind = (
        "POST /subscriptions/{}/metrics:getBatch"
        if batch
        else (
            "GET /subscriptions/{}/resourceGroups/{}/providers/Microsoft.Compute/virtualMachines/{}"
            "/providers/Microsoft.Insights/metrics"
        )
    )
    assert fake_azure.operations[kind] == 1


@pytest.mark.parametrize(("count", "sizes"), [(1, [1]), (50, [50]), (51, [1, 50]), (120, [20, 50, 50])])
def test_batches_hold_at_most_fifty(fake_azure, count, sizes):
    fake_azure.vms += [Vm(f"vm{n}", points=hourly([float(n % 90)])) for n in range(count)]
    _, found, problems = run(request=azure.Request(bucket=3600))
    assert sorted(fake_azure.batches) == sizes
    assert len(found) == count
    assert all(found[f"vm{n}"].cpu.values[0] == pytest.approx(n % 90 / 100) for n in range(count))
    assert problems == []


def test_batches_never_mix_regions_types_or_subscriptions(fake_azure):
    fake_azure.subscriptions["sub-b"] = "Production"
    fake_azure.vms += [
        Vm("a"),
        Vm("b", region="northeurope"),
        Vm("c", subscription="sub-b"),
        Vm("0", scale_set="pool"),
        Vm("1", scale_set="pool"),
    ]
    _, found, problems = run()
    assert sorted(fake_azure.batches) == [1, 1, 1, 2]
    assert problems == []
    assert len(found) == 5


def test_listings_are_read_to_their_last_page(fake_azure):
    fake_azure.page = 3
    fake_azure.vms += [Vm(f"vm{n}", power="deallocated" if n == 7 else "running") for n in range(10)]
    _survey, found, _ = run()
    assert len(found) == 10
    assert found["vm7"].machine.state == "deallocated"
    assert found["vm6"].machine.state == "running"
    assert fake_azure.operations["GET /subscriptions/{}/providers/Microsoft.Compute/virtualMachines"] == 8


def test_windows_span_at_most_thirty_days(fake_azure):
    fake_azure.vms.append(Vm("one", points=hourly([float(h % 100) for h in range(45 * 24)], LONG.start)))
    for batch in (True, False):
        _, found, problems = run(LONG, azure.Request(batch=batch))
        cpu = found["one"].cpu
        assert (cpu.start, cpu.width, cpu.observed) == (LONG.start, 3600, 1080)
        assert [100 * v for v in cpu.values] == pytest.approx([h % 100 for h in range(1080)])
        assert problems == []
    assert fake_azure.operations["POST /subscriptions/{}/metrics:getBatch"] == 2


def test_scale_sets_uniform_and_flexible_count_each_instance_once(fake_azure):
    fake_azure.flexible.add("flex")
    fake_azure.vms += [
        Vm("0", scale_set="pool", size="Standard_NC6s_v3", points=hourly([30.0])),
        Vm("1", scale_set="pool", power="deallocated"),
        Vm("flex_1", scale_set="flex", points=hourly([60.0])),
        Vm("flex_2", scale_set="flex"),
    ]
    _, found, problems = run(request=azure.Request(bucket=3600))
    assert set(found) == {"0", "1", "flex_1", "flex_2"}
    assert problems == []
    uniform = found["0"]
    assert (uniform.machine.sku, uniform.machine.tags["pool"]) == ("Standard_NC6s_v3", "pool")
    assert uniform.cpu.values[0] == pytest.approx(0.30)
    assert found["flex_1"].cpu.values[0] == pytest.approx(0.60)
    assert found["1"].machine.state == "deallocated"


def test_an_interval_that_the_service_widens_is_read_back(fake_azure):
    fake_azure.vms += [Vm("wide", points=hourly([10.0] * 6 + [40.0] * 6)), Vm("narrow", points=hourly([10.0] * 12))]
    fake_azure.widened["wide"] = "PT6H"
    for batch in (True, False):
        _, found, _ = run(request=azure.Request(batch=batch, bucket=3600))
        wide = found["wide"].cpu
        # Six hours on the clock's grid, which begins before the window does.
        assert wide.width == 6 * HOUR
        assert wide.start % (6 * HOUR) == 0
        assert found["narrow"].cpu.width == HOUR
        assert sum(v is not None for v in wide.values) == 3 if WEEK.start % (6 * HOUR) else 2


def test_a_denied_subscription_is_named_and_the_others_are_read(fake_azure):
    fake_azure.subscriptions["sub-b"] = "Production"
    fake_azure.denied.add("sub-b")
    fake_azure.vms += [Vm("a", points=hourly([10.0])), Vm("b", subscription="sub-b")]
    _survey, found, problems = run()
    assert list(found) == ["a"]
    assert [(p.kind, p.where) for p in problems] == [("access", "subscription sub-b (Production)")]
    assert "denied (AuthorizationFailed): `carbonest iam azure`" in problems[0].sentence
    assert TOKEN not in str(problems)
    assert exit_code(problems) == 4


def test_the_only_subscription_denied_is_an_error_that_names_it(fake_azure):
    fake_azure.denied.add("sub-a")
    with pytest.raises(AccessError, match=r"subscription sub-a \(Research\): denied"):
        run()


def test_no_subscription_at_all(fake_azure):
    fake_azure.subscriptions.clear()
    with pytest.raises(AccessError, match="0 subscriptions visible"):
        run()


def test_without_the_right_to_batch_machines_are_read_one_by_one(fake_azure):
    fake_azure.batch_denied.add("sub-a")
    fake_azure.vms += [Vm(f"vm{n}", points=hourly([20.0])) for n in range(60)]
    survey, found, problems = run(workers=1, request=azure.Request(bucket=3600))
    assert all(o.cpu.values[0] == pytest.approx(0.20) for o in found.values())
    assert len(found) == 60
    assert problems == []
    # Denied once, not asked again.
    assert fake_azure.operations["POST /subscriptions/{}/metrics:getBatch"] == 1
    assert "it needs Monitoring Reader" in survey.notes[0]


def test_a_batch_that_is_refused_falls_back_and_the_machine_that_is_gone_is_named(fake_azure):
    fake_azure.vms += [Vm("stays", points=hourly([20.0])), Vm("goes")]

    def vanish(path):
        if "metrics" in path:
            fake_azure.vms[:] = [vm for vm in fake_azure.vms if vm.name != "goes"]

    fake_azure.before = vanish
    _, found, problems = run(request=azure.Request(bucket=3600))
    assert found["stays"].cpu.observed == 1
    assert found["goes"].cpu is None
    assert [p.kind for p in problems] == ["remote"]
    assert "ResourceNotFound" in problems[0].sentence


@pytest.mark.parametrize("batch", [True, False])
def test_throttling_with_retry_after(fake_azure, batch):
    fake_azure.vms.append(Vm("one", points=hourly([20.0])))
    fake_azure.faults.append(Fault("metrics", 429, "ResourceRequestsThrottled", times=2, retry_after="1"))
    _, found, problems = run(request=azure.Request(batch=batch, bucket=3600))
    assert found["one"].cpu.observed == 1
    assert problems == []
    assert run.patience.retries["throttled (ResourceRequestsThrottled)"] == 2
    assert run.patience.waited_seconds == pytest.approx(2.0, abs=0.1)


def test_a_wait_beyond_the_cap_is_not_waited(fake_azure):
    fake_azure.vms += [Vm("one"), Vm("two")]
    fake_azure.faults.append(Fault("metrics", 429, "ResourceRequestsThrottled", times=99, retry_after="309"))
    _, found, problems = run(total_seconds=60)
    assert "asks to wait 309 s; given up at the cap of 60 s" in problems[0].sentence
    assert all(o.cpu is None and o.problems for o in found.values())
    assert exit_code(problems) == 5


@pytest.mark.parametrize(
    "fault",
    [
        Fault("getBatch", 503, "ServerBusy", times=2),
        Fault("getBatch", 200, "", times=2, truncated=True),
        Fault("virtualMachines", 500, "InternalServerError", times=2),
        Fault("virtualMachines$", 200, "", times=1, truncated=True),
    ],
)
def test_a_failing_service_is_asked_again(fake_azure, fault):
    fake_azure.vms.append(Vm("one", points=hourly([20.0])))
    fake_azure.faults.append(fault)
    _, found, problems = run(request=azure.Request(bucket=3600))
    assert found["one"].cpu.observed == 1
    assert problems == []


def test_a_rejected_token_ends_the_run(fake_azure):
    fake_azure.vms.append(Vm("one"))
    fake_azure.faults.append(Fault("metrics", 401, "ExpiredAuthenticationToken", times=99))
    _, found, problems = run()
    assert "sign in again, then add --resume" in problems[0].sentence
    assert found["one"].problems
    assert exit_code(problems) == 4
    fake_azure.faults[:] = [Fault("subscriptions", 401, "ExpiredAuthenticationToken", times=99)]
    with pytest.raises(SessionExpiredError):
        run()


def test_the_batch_audience_alone_rejected_means_one_by_one(fake_azure):
    fake_azure.vms.append(Vm("one", points=hourly([20.0])))
    fake_azure.faults.append(Fault("getBatch", 401, "InvalidAudience", times=9))
    _, found, problems = run(request=azure.Request(bucket=3600))
    assert found["one"].cpu.observed == 1
    assert problems == []


def test_a_region_without_a_batch_endpoint_is_read_one_by_one(fake_azure, monkeypatch):
    fake_azure.vms += [Vm(f"vm{n}", points=hourly([20.0])) for n in range(60)]
    tried = []

    def nobody(self, region, *rest):
        from azure.core.exceptions import ServiceRequestError

        tried.append(region)
        raise ServiceRequestError("name or service not known")

    monkeypatch.setattr(AzureSession, "post_batch", nobody)
    _, found, problems = run(request=azure.Request(bucket=3600), workers=1, attempts=2)
    assert all(o.cpu.observed == 1 for o in found.values())
    assert (len(found), problems, tried) == (60, [], ["westeurope"] * 2)


def test_filters(fake_azure):
    fake_azure.vms += [
        Vm("a", group="RG-One", tags={"Team": "ml"}),
        Vm("b", group="rg-two", tags={"team": "search"}),
        Vm("c", group="rg-one"),
    ]
    assert set(run(request=azure.Request(resource_groups=("rg-one",)))[1]) == {"a", "c"}
    assert set(run(request=azure.Request(tags=("team=ml",)))[1]) == {"a"}
    survey, found, _ = run(request=azure.Request(tags=("team",)))
    assert set(found) == {"a", "b"}
    assert survey.notes == ["3 machines are visible, 2 match."]


@pytest.mark.parametrize(
    ("window", "bucket", "words"),
    [
        (Window(NOW - 94 * DAY, NOW), None, "Azure Monitor keeps 93 days"),
        (WEEK, 120, "must be one of 60, 300, 900, 1800, 3600 seconds; got 120"),
    ],
)
def test_impossible_requests(fake_azure, window, bucket, words):
    with pytest.raises(InputError, match=words):
        run(window, azure.Request(bucket=bucket))
    assert not fake_azure.operations


def test_a_next_page_on_another_host_is_not_followed(fake_azure):
    session = AzureSession(StaticCredential())
    with pytest.raises(RemoteError, match="another host"):
        session.get("https://evil.example/subscriptions?x=1", {})
    with pytest.raises(RemoteError, match="another host"):
        session.get(fake_azure.url + ".evil.example/subscriptions", {})


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1", "https://evil.example", "https://127.0.0.1.evil.example", "evil"]
)
def test_the_test_endpoint_is_loopback_over_tls_only(url):
    with pytest.raises(InputError, match=r"must be https on 127\.0\.0\.1"):
        azure_session.endpoint({azure_session.OVERRIDE: url})


def test_a_certificate_of_nobody_is_one_sentence(fake_azure, monkeypatch):
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    with pytest.raises(RemoteError, match="certificate was not accepted"):
        run()


def test_every_call_reads(fake_azure):
    fake_azure.vms += [Vm("one"), Vm("0", scale_set="pool")]
    run()
    assert {op for op in fake_azure.operations if not op.startswith("GET ")} == {
        "POST /subscriptions/{}/metrics:getBatch"
    }


def test_auth_narrows_the_chain(monkeypatch):
    import azure.identity

    assert isinstance(azure_session.credential("cli"), azure.identity.AzureCliCredential)
    assert isinstance(azure_session.credential("managed-identity"), azure.identity.ManagedIdentityCredential)
    names = [type(c).__name__ for c in azure_session.credential("auto", {}).credentials]
    assert "ManagedIdentityCredential" not in names
    assert "AzureCliCredential" in names
    hosted = azure_session.credential("auto", {"IDENTITY_ENDPOINT": "http://localhost/"})
    assert "ManagedIdentityCredential" in [type(c).__name__ for c in hosted.credentials]


def test_no_credential_is_one_sentence(fake_azure, monkeypatch):
    monkeypatch.setenv("PATH", "/nonexistent")
    patience = Patience("Azure", azure_session.judge)
    with pytest.raises(AccessError, match="no Azure credential worked: sign in"):
        azure.survey(azure.Request(), WEEK, patience, AzureSession(azure_session.credential("cli")), now=NOW)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("PT1M", 60),
        ("PT5M", 300),
        ("PT1H", 3600),
        ("PT6H", 21600),
        ("P1D", 86400),
        ("PT1H30M", 5400),
        (None, 7),
        ("FULL", 7),
        ("", 7),
    ],
)
def test_durations(text, seconds):
    assert azure_metrics.seconds_of(text, 7) == seconds


def test_pieces_join_at_the_widest_bucket():
    window = Window(0, 4 * HOUR)
    fine = Series(0, 1800, (0.1, 0.3, None, 0.5))
    coarse = Series(2 * HOUR, HOUR, (0.7, None))
    assert azure_metrics.joined([fine, coarse], window) == Series(0, HOUR, (0.2, 0.5, 0.7, None))


@pytest.mark.parametrize(
    "region",
    ["evil.example/", "evil.example#", "user@evil.example", "evil", "", "westeurope.evil.example/", "west\r\n"],
)
def test_a_location_that_is_none_of_azures_gets_no_token(fake_azure, monkeypatch, region):
    def nobody(self, *given):
        raise AssertionError("the region's own host was asked")

    monkeypatch.setattr(AzureSession, "post_batch", nobody)
    fake_azure.vms.append(Vm("one", region=region, points=hourly([20.0])))
    survey, found, problems = run(request=azure.Request(bucket=3600))
    assert found["one"].cpu.observed == 1
    assert problems == []
    assert "is in no table of Azure's regions: its machines were read one by one" in survey.notes[0]


@pytest.mark.parametrize("region", ["evil.example/", "a@b", "", "x" * 41, "west-europe", "westeurope\n"])
def test_a_region_is_one_label_of_a_host_name(fake_azure, region):
    with pytest.raises(RemoteError, match="a region of Azure must be letters and digits"):
        AzureSession(StaticCredential()).post_batch(region, "/x", {}, {})
    assert not fake_azure.authorizations


@pytest.mark.parametrize("path", ["@evil.example/subscriptions", ".evil.example/x", "https://evil.example/x", ""])
def test_an_id_cannot_change_the_host(fake_azure, path):
    with pytest.raises(RemoteError, match="pointed to another host: not followed"):
        AzureSession(StaticCredential()).get(path, {})
    assert not fake_azure.authorizations


def test_metrics_off_schema_are_a_broken_answer():
    """Found by the fuzzer: each ended in a traceback."""
    for answer in (
        {},
        {"values": {}},
        {"values": ["x"]},
        {"values": [{"value": [{"timeseries": [{"data": ["x"]}]}]}]},
        {"values": [{"value": [{"timeseries": [{"data": [{"timeStamp": 7, "average": 1}]}]}]}]},
    ):
        with pytest.raises(BrokenAnswer):
            azure_metrics._with_values(answer)
    assert azure_metrics._with_values({"values": [{"value": None}, {}]})
    assert azure_metrics._points_of_json({"value": None}) == ({}, "")
