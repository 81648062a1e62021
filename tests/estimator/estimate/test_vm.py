"""The estimate of a machine: every machine answers, parts sum up, and each input moves the result the right way."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import carbonest
from estimator import tables
from estimator.errors import InputError, UnknownNameError
from estimator.estimate.face import estimate_series, estimate_vm
from estimator.estimate.vm import estimate
from estimator.estimate.workload import Workload
from estimator.machines.catalogue import machines
from estimator.model import Interval
from estimator.physics.power import curve_watts
from estimator.prices.snapshot import prices_by_region

KNOWN = {"region": "westeurope", "cpu_util": 0.3}
SAMPLE = [
    "Standard_D4s_v3",
    "m5.xlarge",
    "p3.16xlarge",
    "Standard_ND96asr_v4",
    "p5.48xlarge",
    "t3.micro",
    "n2-standard-4",
]
FIGURES = ("power_watts", "energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e")
slow_ok = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def ordered(interval):
    return 0 <= interval.low <= interval.central <= interval.high


@pytest.mark.parametrize("provider", ["aws", "azure", "gcp"])
def test_every_machine_answers_in_three_regions(provider):
    regions = {
        "aws": ("us-east-1", "eu-west-1", "ap-south-1"),
        "azure": ("eastus", "westeurope", "centralindia"),
        "gcp": ("us-central1", "europe-west1", "asia-south1"),
    }[provider]
    count = 0
    for machine in machines(provider):
        listed = prices_by_region(provider, machine.sku)
        for region in regions:
            found = estimate_vm(machine.sku, 10, provider=provider, region=region)
            assert found.energy_kwh.low > 0
            assert all(ordered(getattr(found, figure)) for figure in FIGURES), machine.sku
            if region in listed:
                assert found.cost_usd is not None and found.cost_usd.central > 0
            elif provider != "aws":
                assert found.cost_usd is None
        count += 1
    # sources/power: 1,391 EC2, 1,504 Azure and 346 Google machines.
    assert count == {"aws": 1391, "azure": 1504, "gcp": 346}[provider]


@pytest.mark.parametrize("sku", SAMPLE)
def test_parts_of_the_trail_sum_to_the_whole(sku):
    found = estimate_vm(sku, 7, count=3, workload="general" if sku[0] in "tn" else None)
    value = {step.name: step.value for step in found.trail}
    parts = sum(v for name, v in value.items() if name.startswith("power, "))
    assert 3 * parts == pytest.approx(found.power_watts.central)
    assert value["IT energy"] == pytest.approx(found.power_watts.central * 7 / 1000)
    assert found.energy_kwh.central == pytest.approx(value["IT energy"] * value["PUE"])
    assert found.operational_kgco2e.central == pytest.approx(
        found.energy_kwh.central * value["carbon intensity of the run"] / 1000
    )
    assert found.total_kgco2e.central == pytest.approx(found.operational_kgco2e.central + found.embodied_kgco2e.central)


@pytest.mark.parametrize("sku", SAMPLE)
def test_every_step_with_a_figure_says_where_it_comes_from(sku):
    known = {row["source_id"] for row in tables.read("sources")}
    for step in estimate_vm(sku, 1).trail:
        assert set(step.source_ids) <= known, step
        assert step.method or step.source_ids, step


def test_by_hand_from_the_tables():
    """m5.xlarge, 100 h in us-east-1 at 50 %, through from the rows: watts × PUE 1.15 × 418 g/kWh, $0.192 an hour."""
    row = tables.rows_for("instance_power", "aws", "m5.xlarge")[0]
    watts = sum(float(row[f"{part}_50_watts"]) for part in ("cpu", "dram", "other"))
    found = estimate_vm("m5.xlarge", 100, region="us-east-1", cpu_util=0.5)
    assert found.power_watts.central == pytest.approx(watts)
    assert found.energy_kwh.central == pytest.approx(watts * 100 / 1000 * 1.15)
    # Electricity Maps, US-MIDA-PJM, 2025: 418 g/kWh. AWS list price of m5.xlarge in us-east-1: 0.192 USD/h.
    assert found.operational_kgco2e.central == pytest.approx(watts * 0.1 * 1.15 * 0.418)
    assert found.cost_usd == pytest.approx((19.2, 19.2, 19.2))


@slow_ok
@given(
    st.sampled_from(SAMPLE[:5]),
    st.floats(0.1, 1000),
    st.integers(1, 50),
    st.floats(0, 1),
    st.floats(1, 2),
    st.floats(1, 900),
)
def test_linear_in_hours_and_count_and_increasing_in_the_rest(sku, hours, count, utilization, pue, intensity):
    def total(**changed):
        given = {"hours": hours, "count": count, "cpu_util": utilization, "pue": pue, "intensity": intensity} | changed
        found = estimate_vm(sku, **given)
        return found.operational_kgco2e.central, found.energy_kwh.central

    carbon, energy = total()
    assert total(hours=2 * hours) == pytest.approx((2 * carbon, 2 * energy))
    assert total(count=2 * count) == pytest.approx((2 * carbon, 2 * energy))
    assert total(cpu_util=min(1, utilization + 0.1))[0] >= carbon
    assert total(pue=pue + 0.1)[0] > carbon
    assert total(intensity=2 * intensity)[0] == pytest.approx(2 * carbon)


def test_a_split_period_equals_the_whole():
    whole = estimate_vm("m5.xlarge", 30, intensity=300, **{**KNOWN, "region": "eu-west-1"})
    parts = [estimate_vm("m5.xlarge", h, intensity=300, **{**KNOWN, "region": "eu-west-1"}) for h in (12, 18)]
    for figure in (*FIGURES[1:], "cost_usd"):
        assert sum(getattr(part, figure).central for part in parts) == pytest.approx(getattr(whole, figure).central)


def test_a_series_is_the_mean_of_watts():
    values = [0.0, 0.1, 0.5, 0.4]
    series = estimate_series("m5.xlarge", values, 0.25, region="us-east-1")
    single = [estimate_vm("m5.xlarge", 0.25, region="us-east-1", cpu_util=u) for u in values]
    assert series.energy_kwh.central == pytest.approx(sum(x.energy_kwh.central for x in single))
    at_mean = estimate_vm("m5.xlarge", 1, region="us-east-1", cpu_util=sum(values) / 4)
    assert series.energy_kwh.central < at_mean.energy_kwh.central


def test_a_series_of_one_is_the_single_estimate():
    series = estimate_series("m5.xlarge", [0.3], 10, region="us-east-1")
    single = estimate_vm("m5.xlarge", 10, region="us-east-1", cpu_util=0.3)
    for figure in (*FIGURES, "cost_usd"):
        assert getattr(series, figure) == pytest.approx(tuple(getattr(single, figure)))


def test_giving_more_never_widens():
    def width(**given):
        interval = estimate_vm("Standard_D4s_v3", 10, **given).operational_kgco2e
        return interval.high / interval.low

    bare, placed = width(), width(region="westeurope")
    loaded = width(region="westeurope", cpu_util=0.17)
    settled = width(region="westeurope", cpu_util=0.17, intensity=253, pue=1.14)
    assert bare > placed > loaded > settled > 1


def test_nothing_is_assumed_silently():
    found = estimate_vm("Standard_D4s_v3", 10)
    assumed = {step.name for step in found.trail if step.assumed}
    assert {"workload class", "CPU utilization", "PUE", "carbon intensity", "hour of day and season"} <= assumed
    text = " ".join(found.warnings)
    assert "region not given" in text and "utilization not given" in text and "class not given" in text


def test_no_region_spans_the_regions():
    bare = estimate_vm("Standard_D4s_v3", 10, cpu_util=0.2).operational_kgco2e
    clean = estimate_vm("Standard_D4s_v3", 10, cpu_util=0.2, region="francecentral").operational_kgco2e
    dirty = estimate_vm("Standard_D4s_v3", 10, cpu_util=0.2, region="polandcentral").operational_kgco2e
    assert bare.low < clean.central < bare.central < dirty.central < bare.high


def test_widest_is_named_and_moves_on_once_given():
    assert estimate_vm("Standard_D4s_v3", 10).widest == "region"
    assert estimate_vm("m5.xlarge", 8760, region="eu-central-1").widest == "utilization"
    assert estimate_vm("m5.xlarge", 8760, region="eu-central-1", cpu_util=0.2).widest == "power model"


def test_start_moves_the_centre_where_a_profile_is_known():
    night = estimate_vm("m5.xlarge", 2, region="eu-central-1", start=datetime(2026, 6, 1, 1, tzinfo=UTC))
    noon = estimate_vm("m5.xlarge", 2, region="eu-central-1", start=datetime(2026, 6, 1, 11, tzinfo=UTC))
    assert noon.operational_kgco2e.central < night.operational_kgco2e.central


def test_a_start_that_nothing_can_use_is_said_and_not_asked_for():
    given = {"region": "northeurope", "cpu_util": 0.5}
    bare = estimate_vm("Standard_NV6ads_A10_v5", 10, gpu_util=0.5, **given)
    timed = estimate_vm("Standard_NV6ads_A10_v5", 10, gpu_util=0.5, **given, start=datetime(2026, 7, 1, tzinfo=UTC))
    assert bare.widest == timed.widest == "hour of day and season"
    assert any("start time is not used" in warning and "zone IE" in warning for warning in timed.warnings)
    assert not any("start time" in warning for warning in bare.warnings)


def test_marginal_figures_are_called_direct():
    # The tables' marginal figures count stack emissions of CO2 only.
    found = estimate_vm("Standard_D4s_v3", 10, region="westeurope", cpu_util=0.3, signal="marginal")
    assert found.workload["boundary"] == "direct"
    assert (
        found.operational_kgco2e
        == estimate_vm(
            "Standard_D4s_v3", 10, region="westeurope", cpu_util=0.3, signal="marginal", boundary="direct"
        ).operational_kgco2e
    )


def test_an_idle_machine_is_not_asked_for_its_utilization():
    assert not estimate_vm("p4d.24xlarge", 10, region="us-east-1", workload="idle").warnings


def test_a_start_in_another_zone_is_the_same_moment():
    from datetime import timezone

    utc = datetime(2026, 6, 1, 11, tzinfo=UTC)
    other = utc.astimezone(timezone(timedelta(hours=5, minutes=30)))
    first, second = (estimate_vm("m5.xlarge", 2, region="eu-central-1", start=s) for s in (utc, other))
    assert first.operational_kgco2e == second.operational_kgco2e


QUESTIONS = [
    {"workload": "training"},
    {"workload": "detection", "batch": 2, "precision": "fp32", "network": "faster_rcnn_R_50_FPN"},
    {"workload": "serving", "batch": 8},
    {"workload": "dense-hpc"},
    {"workload": "llm-training", "gpu_util": 0.8},
    {"workload": "idle"},
    {"workload": "idle", "idle_state": "context"},
]


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
@pytest.mark.parametrize(
    ("sku", "gpu"), [("p4d.24xlarge", "A100 40GB SXM4"), ("p5.48xlarge", "H100 80GB SXM5"), ("g5.48xlarge", "A10G")]
)
def test_a_machine_draws_what_the_power_model_says_of_its_boards(sku, gpu, question):
    # One question, two doors: vm through the machine's table, power through the model.
    from estimator.power import Hardware, network_of, predict

    found = estimate_vm(sku, 1, region="us-east-1", scope="gpu_only", **question).power_watts
    asked = question | {"network": network_of(question.get("network"))}
    expected = predict(Hardware(gpu_model=gpu, gpu_count=8), scope="gpu_only", **asked).watts
    assert found.central == pytest.approx(expected.central, rel=1e-6)
    assert found.low == pytest.approx(expected.low, rel=0.03)
    assert found.high == pytest.approx(expected.high, rel=0.06)


def test_batch_precision_and_idle_state_are_checked():
    for wrong, sentence in (
        ({"batch": 0}, "batch must be above 0"),
        ({"precision": "fp64"}, "precision must be one of"),
        ({"idle_state": "asleep"}, "idle state must be one of"),
    ):
        with pytest.raises(InputError, match=sentence):
            estimate_vm("p4d.24xlarge", 1, region="us-east-1", **wrong)


@pytest.mark.parametrize("scope", ["gpu_only", "cpu_pkg", "cpu_pkg+dram", "server_ac"])
def test_scopes_nest_and_hold_no_facility(scope):
    given = {"region": "us-east-1", "cpu_util": 0.5, "gpu_util": 0.9}
    whole, part = (estimate_vm("p3.16xlarge", 10, scope=s, **given) for s in ("server+pue", scope))
    assert part.energy_kwh.central == pytest.approx(part.power_watts.central * 10 / 1000)
    assert part.power_watts.central <= whole.power_watts.central
    assert part.energy_kwh.central < whole.energy_kwh.central


def test_market_based_never_touches_the_other_figures():
    location, market = (
        estimate_vm("m5.xlarge", 10, region="us-east-1", cpu_util=0.5, accounting=kind)
        for kind in ("location", "market")
    )
    assert all(getattr(location, figure) == getattr(market, figure) for figure in FIGURES)
    assert "market_based_kgco2e" not in location.to_dict()
    published = max(
        (r for r in tables.read("grid_intensity_market") if (r["provider"], r["region"]) == ("aws", "us-east-1")),
        key=lambda r: r["year"],
    )
    expected = market.energy_kwh.central * float(published["gco2e_per_kwh"]) / 1000
    assert market.to_dict()["market_based_kgco2e"]["central"] == pytest.approx(expected)


def test_market_based_unpublished_is_null_and_said():
    found = estimate_vm("Standard_D4s_v3", 10, region="polandcentral", accounting="market")
    assert found.to_dict()["market_based_kgco2e"] is None
    assert any("publishes no market-based" in warning for warning in found.warnings)


def test_teads_method_reads_the_sheet():
    # Teads sheet, m5.xlarge, "Instance @ 50%": 28.2 W; 10 h, PUE 1.2: 0.3384 kWh (sources/power/worked_examples.json).
    found = estimate_vm("m5.xlarge", 10, method="teads", cpu_util=0.5, pue=1.2, region="us-east-1")
    assert found.power_watts.central == pytest.approx(28.2)
    assert found.energy_kwh.central == pytest.approx(0.3384)


def test_tdp_method_is_the_devblog():
    # Devblog example 1: Standard_D2s_v3, P = c × Pc = 165 W, 4 h: 0.66 kWh (own arithmetic from the stated formula).
    from estimator.machines.catalogue import find_machine
    from estimator.published import method_watts

    found = method_watts(find_machine("Standard_D2s_v3"), "tdp", cpu_model="Xeon Platinum 8171M")
    assert found.watts == pytest.approx((165.0,) * 4)
    assert curve_watts(0.2, *found.watts) * 4 / 1000 == pytest.approx(0.66)


def test_sci_is_the_total_per_unit():
    found = estimate_vm("m5.xlarge", 10, count=2, region="us-east-1", cpu_util=0.5)
    assert found.extras["sci_kgco2e"]["central"] == pytest.approx(found.total_kgco2e.central / 20)
    per = estimate_vm("m5.xlarge", 10, count=2, region="us-east-1", cpu_util=0.5, per=1000)
    assert per.extras["sci_kgco2e"]["central"] == pytest.approx(found.total_kgco2e.central / 1000)


def test_the_largest_of_everything_stays_finite():
    found = estimate_vm("m5.xlarge", 1e15, count=10**15, pue=1e15, intensity=1e15, price_usd_per_hour=1e15, per=1e-15)
    json.dumps(found.to_dict(), allow_nan=False)


def test_numbers_may_come_as_text_and_from_arrays():
    numpy = pytest.importorskip("numpy")
    assert estimate_vm("m5.xlarge", "90min", cpu_util="50%", pue="1.2") == estimate_vm(
        "m5.xlarge", 1.5, cpu_util=0.5, pue=1.2
    )
    assert estimate_vm("m5.xlarge", 1, count=numpy.int64(3)).workload["count"] == 3
    loads = numpy.array([0.1, 0.9])
    series = estimate_series("p3.2xlarge", loads, 1, gpu_util=loads)
    assert series == estimate_series("p3.2xlarge", [0.1, 0.9], 1, gpu_util=[0.1, 0.9])


def test_zero_hours_and_zero_machines_cost_nothing():
    assert str(estimate_vm("m5.xlarge", -0.0).workload["hours"]) == "0.0"
    for empty in ({"hours": 0}, {"hours": 5, "count": 0}):
        found = estimate_vm("m5.xlarge", region="us-east-1", **empty)
        assert found.energy_kwh == (0, 0, 0)
        assert found.total_kgco2e == (0, 0, 0)
        assert "sci_kgco2e" not in found.extras


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"hours": -3}, "hours must be a finite number of at least 0; got -3"),
        ({"hours": float("nan")}, "hours"),
        ({"hours": 1e16}, r"hours must be no larger than 1e\+15"),
        ({"hours": 10**400}, "hours"),
        ({"hours": 1, "count": 10**400}, "count"),
        ({"hours": 1, "pue": 1e308}, "pue"),
        ({"hours": 1, "per": 1e-320}, "above 0"),
        ({"hours": 1, "start": 20260701}, "must be a datetime"),
        ({"hours": 1, "start": "yesterday"}, "must be a date or time like"),
        ({"hours": 1, "intensity": Interval(3, 2, 1)}, "ordered"),
        ({"hours": 1, "cpu_util": 65}, r"Did you mean 0\.65 or 65%"),
        ({"hours": 1, "gpu_util": 0.5}, "has none"),
        ({"hours": 1, "count": 1.5}, "whole number"),
        ({"hours": 1, "count": -1}, "at least 0"),
        ({"hours": 1, "pue": 0.9}, "at least 1"),
        ({"hours": 1, "intensity": -1}, "intensity"),
        ({"hours": 1, "per": 0}, "above 0"),
        ({"hours": 1, "scope": "server"}, "scope must be one of"),
        ({"hours": 1, "scope": "gpu_only"}, "needs a machine with GPUs"),
        ({"hours": 1, "method": "guess"}, "method must be one of"),
        ({"hours": 1, "price_kind": "free"}, "price_kind must be one of"),
        ({"hours": 1, "start": datetime(2026, 1, 1)}, "time zone"),
        ({"hours": 1, "region": "eu-west-1"}, "region of aws, not of azure"),
    ],
)
def test_bad_input_is_one_sentence(given, says):
    with pytest.raises(InputError, match=says):
        estimate_vm("Standard_D4s_v3", **given)


def test_unknown_names_offer_the_nearest():
    with pytest.raises(UnknownNameError, match="Standard_D4s_v3"):
        estimate_vm("Standard_D4s_v33", 1)
    with pytest.raises(UnknownNameError, match="westeurope"):
        estimate_vm("Standard_D4s_v3", 1, region="westeurop")


def test_to_dict_keeps_its_shape():
    plain = estimate_vm("Standard_D4s_v3", 10).to_dict()
    assert list(plain)[:12] == [
        "schema_version",
        "workload",
        "energy_kwh",
        "operational_kgco2e",
        "embodied_kgco2e",
        "total_kgco2e",
        "cost_usd",
        "power_watts",
        "widest",
        "tier",
        "trail",
        "warnings",
    ]
    assert set(plain["energy_kwh"]) == {"low", "central", "high"}
    assert {"name", "value", "unit", "method", "source_ids", "assumed"} <= set(plain["trail"][0])


def test_public_names():
    assert carbonest.estimate_vm is estimate_vm
    assert isinstance(carbonest.estimate_vm("m5.xlarge", hours=1).energy_kwh, Interval)
    assert estimate(Workload("m5.xlarge", 1)).energy_kwh == estimate_vm("m5.xlarge", 1).energy_kwh
    with pytest.raises(AttributeError):
        carbonest.estimate_everything  # noqa: B018
