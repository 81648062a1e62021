"""Providers' figures beside ours: read by their documented shapes, told apart by stage, summing to the gap."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.errors import InputError
from estimator.intensity.annual import known_intensity
from estimator.model import Interval
from estimator.provider_figures import aws, azure, google
from estimator.provider_figures.figures import Figure, newest, step_of, version_key
from estimator.provider_figures.gap import ledger
from estimator.provider_figures.ours import Ours, ours
from estimator.providers import find_region
from estimator.results.documents import parsed

from ...shared import SHARED
from . import figures_of as files
from .figures_of import written

SAMPLES = SHARED / "samples" / "billing" / "azure_carbon"
#: Tonnes of scope 1, scope 2 by location and by market, and scope 3.
OCTOBER = ("2026-10", "v3.0.0", "111", "eu-west-1", "AmazonEC2", 0.001, 0.100, 0.0, 0.050)


def mine(data, provider="aws"):
    return ours(parsed(data, "ours.json"), provider)


def sums(found):
    return sum(stage.value.central for stage in found.stages)


def test_tonnes_become_kilograms_and_scopes_are_kept(tmp_path):
    (found,) = aws.read(written(tmp_path, "a.csv", files.aws(OCTOBER)))
    assert found.location == pytest.approx(151.0)
    assert found.market == pytest.approx(51.0)
    assert (found.scope_1, found.scope_2_location, found.scope_3) == pytest.approx((1.0, 100.0, 50.0))
    assert (found.month, found.account, found.region, found.service) == ("2026-10", "111", "eu-west-1", "AmazonEC2")
    assert found.step == pytest.approx(0.001)  # six places of a tonne


def test_kilograms_where_tonnes_are_documented_are_refused(tmp_path):
    with pytest.raises(InputError, match=r"must be MTCO2e.*a thousand times"):
        aws.read(written(tmp_path, "a.csv", files.aws(OCTOBER, unit="kgCO2e")))


def test_two_model_versions_of_one_month_count_once(tmp_path):
    older = ("2026-10", "v2.10.0", "111", "eu-west-1", "AmazonEC2", 0.0, 0.080, 0.0, 0.0)
    figures = aws.read(written(tmp_path, "a.csv", files.aws(older, OCTOBER)))
    kept, versions = newest(figures)
    assert [each.version for each in kept] == ["v3.0.0"]
    assert versions == {"2026-10": {"v2.10.0": pytest.approx(80.0), "v3.0.0": pytest.approx(151.0)}}
    found = ledger("aws", figures, mine(files.usage(("2026-10", "111", "eu-west-1", 90.0, 20.0))))
    assert found.theirs == pytest.approx(151.0)


def test_an_account_that_only_an_older_version_covers_is_not_lost(tmp_path):
    other = ("2026-10", "v2.10.0", "222", "eu-west-1", "AmazonEC2", 0.0, 0.080, 0.0, 0.0)
    kept, versions = newest(aws.read(written(tmp_path, "a.csv", files.aws(other, OCTOBER))))
    assert sorted((each.account, each.version) for each in kept) == [("111", "v3.0.0"), ("222", "v2.10.0")]
    assert versions == {}


def test_versions_are_ordered_by_number_and_not_by_letter():
    assert version_key("v3.0.0") > version_key("v2.10.0") > version_key("v2.9.1") > version_key("")


def test_stages_sum_to_the_gap_and_numbers_are_those_of_the_sides(tmp_path):
    figures = aws.read(written(tmp_path, "a.csv", files.aws(OCTOBER)))
    found = ledger("aws", figures, mine(files.usage(("2026-10", "111", "eu-west-1", 90.0, 20.0))))
    assert found.gap == pytest.approx(151.0 - 110.0)
    assert sums(found) == pytest.approx(found.gap)
    by_name = {stage.name: stage for stage in found.stages}
    scope_1 = next(stage for name, stage in by_name.items() if name.startswith("scope 1"))
    scope_3 = next(stage for name, stage in by_name.items() if name.startswith("scope 3"))
    assert tuple(scope_1.value) == pytest.approx((1.0, 1.0, 1.0))
    assert scope_3.value.central == pytest.approx(50.0 - 20.0)
    assert (scope_3.value.low, scope_3.value.high) == pytest.approx((50.0 - 40.0, 50.0 - 10.0))
    assert by_name["coverage"].value.central == 0.0
    assert by_name["PUE"].kind == "range"
    assert by_name["PUE"].value.low < 0 < by_name["PUE"].value.high
    # Our tables hold no direct average of Ireland: up to all of our 90 kg.
    fuel = next(stage for name, stage in by_name.items() if "supply of fuel" in name)
    assert (fuel.kind, fuel.value) == ("range", (-90.0, 0.0, 0.0))
    assert found.stages[-1].kind == "rest"


def test_the_supply_of_fuel_is_told_where_our_tables_hold_both():
    place = find_region("us-east-1", "aws")
    whole, direct = (known_intensity(place, None, boundary)[0] for boundary in ("lifecycle", "direct"))
    mine_ = Ours("2026-10", "1", "us-east-1", "", Interval.exact(90.0), Interval.exact(0.0))
    found = ledger("aws", [Figure("2026-10", "1", "us-east-1", location=100.0)], [mine_])
    fuel = next(stage for stage in found.stages if "supply of fuel" in stage.name)
    assert fuel.kind == "number"
    assert fuel.value.central == pytest.approx(90.0 * (direct.central / whole.central - 1))
    assert fuel.value.low < fuel.value.central < 0


def test_the_market_based_figure_is_a_stage_of_its_own(tmp_path):
    figures = aws.read(written(tmp_path, "a.csv", files.aws(OCTOBER)))
    ours_of = mine(files.usage(("2026-10", "111", "eu-west-1", 90.0, 20.0)))
    found = ledger("aws", figures, ours_of, accounting="market")
    market = next(stage for stage in found.stages if stage.name.startswith("market"))
    assert market.value.central == pytest.approx(51.0 - 151.0)
    assert sums(found) == pytest.approx(51.0 - 110.0)


def test_coverage_is_what_only_one_side_has(tmp_path):
    elsewhere = ("2026-10", "v3.0.0", "111", "us-east-1", "AmazonEC2", 0.0, 0.030, 0.0, 0.0)
    figures = aws.read(written(tmp_path, "a.csv", files.aws(OCTOBER, elsewhere)))
    rows = (("2026-10", "111", "EU (Ireland)", 90.0, 20.0), ("2026-10", "111", "eu-north-1", 1.0, 2.0))
    found = ledger("aws", figures, mine(files.fleet(*rows)))
    coverage = found.stages[0]
    # 30 kg of theirs in a region without ours, 3 kg of ours in a region without theirs; Ireland is one place.
    assert coverage.value.central == pytest.approx(30.0 - 3.0)
    assert coverage.kind == "number"
    assert sums(found) == pytest.approx(found.gap) == pytest.approx(181.0 - 113.0)


def test_scopes_that_are_not_told_are_ranges_and_not_guesses(tmp_path):
    text = files.aws(OCTOBER)
    header, row = (line.split(",") for line in text.strip().splitlines())
    keep = [n for n, name in enumerate(header) if "scope" not in name]
    old = "\n".join(",".join(line[n] for n in keep) for line in (header, row))
    found = ledger(
        "aws", aws.read(written(tmp_path, "a.csv", old)), mine(files.usage(("2026-10", "111", "eu-west-1", 90.0, 20.0)))
    )
    kinds = {stage.name[:7]: stage.kind for stage in found.stages}
    assert kinds["scope 1"] == kinds["scope 3"] == "range"
    assert sums(found) == pytest.approx(found.gap)


def test_answers_of_the_sustainability_api(tmp_path):
    values = {
        "TOTAL_LBM_CARBON_EMISSIONS": {"Value": 0.151, "Unit": "MTCO2e"},
        "TOTAL_MBM_CARBON_EMISSIONS": {"Value": 0.051, "Unit": "MTCO2e"},
    }
    row = {
        "TimePeriod": {"Start": "2026-10-01T00:00:00Z", "End": "2026-11-01T00:00:00Z"},
        "DimensionsValues": {"USAGE_ACCOUNT_ID": "111", "REGION": "eu-west-1"},
        "ModelVersion": "v3.0.0",
        "EmissionsValues": values,
    }
    (found,) = aws.read(written(tmp_path, "a.json", {"Results": [row]}))
    assert (found.location, found.market, found.region) == (pytest.approx(151.0), pytest.approx(51.0), "eu-west-1")
    values["TOTAL_LBM_CARBON_EMISSIONS"]["Unit"] = "KGCO2e"
    with pytest.raises(InputError, match="must be MTCO2e"):
        aws.read(written(tmp_path, "a.json", {"Results": [row]}))
    with pytest.raises(InputError, match="NextToken"):
        aws.read(written(tmp_path, "a.json", {"Results": [], "NextToken": "more"}))


def test_googles_export_as_csv_and_as_json_lines(tmp_path):
    text = files.google(("2026-10", "", "europe-west1", "Compute Engine", 1.0, 40.0, 2.0, 9.0))
    (found,) = google.read(written(tmp_path, "g.csv", text))
    assert (found.account, found.location, found.market) == ("(no project)", 50.0, 12.0)
    nested = {
        "usage_month": "2026-10-01", "project": {"id": None}, "location": {"region": "europe-west1"},
        "service": {"description": "Compute Engine"}, "carbon_model_version": 15,
        "carbon_footprint_total_kgCO2e": {"location_based": 50.0, "market_based": 12.0},
        "carbon_footprint_kgCO2e": {
            "scope1": 1.0, "scope2": {"location_based": 40.0, "market_based": 2.0}, "scope3": 9.0,
        },
    }  # fmt: skip
    assert google.read(written(tmp_path, "g.jsonl", f"{json.dumps(nested)}\n{json.dumps(nested)}\n"))[0]._replace(
        step=0
    ) == found._replace(step=0)
    result = mine(files.fleet(("2026-10", "p", "europe-west1", 30.0, 4.0)), "gcp")
    compared = ledger("gcp", [found], result)
    assert sums(compared) == pytest.approx(50.0 - 34.0)


def test_azures_answer_and_trends(tmp_path):
    answer = {
        "value": [{"dataType": "MonthlySummaryData", "latestMonthEmissions": 12.5, "date": "2026-10-01"}],
        "subscriptionAccessDecisionList": [{"subscriptionId": "s", "decision": "Allowed"}],
    }
    figures = azure.read(written(tmp_path, "a.json", answer))
    assert (figures[0].unstated, figures[0].month) == (12.5, "2026-10")
    found = ledger(
        "azure", figures, mine(files.usage(("2026-10", "s", "westeurope", 8.0, 1.0), provider="azure"), "azure")
    )
    market = next(stage for stage in found.stages if stage.name.startswith("market"))
    assert market.kind == "range"
    assert market.value == (-16.0, 0.0, 0.0)
    assert sums(found) == pytest.approx(12.5 - 9.0)
    trends = "Month,TotalEmissions,Scope1,Scope2,Scope3,CarbonIntensity\n2026-10,12.5,0.5,7,5,22\n"
    (row,) = azure.read(written(tmp_path, "t.csv", trends))
    assert (row.scope_1, row.scope_2, row.scope_3) == (0.5, 7.0, 5.0)


def test_a_denied_subscription_is_no_small_figure(tmp_path):
    denied = {"value": [], "subscriptionAccessDecisionList": [{"subscriptionId": "s1", "decision": "Denied"}]}
    with pytest.raises(InputError, match="s1 was denied"):
        azure.read(written(tmp_path, "a.json", denied))


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="needs ../shared/samples/billing beside the checkout")
def test_azures_own_examples():
    summary = azure.read(str(SAMPLES / "monthly_summary_2026-05-01-preview.json"))
    assert [(each.month, each.unstated) for each in summary] == [("2024-05", 0.1), ("2024-04", 0.1), ("2024-03", 0.1)]
    items = str(SAMPLES / "by_billing_account_2026-05-01-preview.json")
    with pytest.raises(InputError, match="give --month"):
        azure.read(items)
    assert [each.unstated for each in azure.read(items, of_month="2026-05")] == [1.2, 0.95]


@pytest.mark.parametrize(
    ("reader", "content", "says"),
    [
        (aws.read, "Month,Emissions (MTCO2e)\n2026-10,3\n", "no documented header"),
        (azure.read, "Month,Emissions_MTCO2e\n2026-10,3\n", "is in tonnes"),
        (azure.read, "Month,Emissions\n2026-10,3\n", "Emissions Impact"),
        (google.read, "usage_month,carbon\n2026-10-01,3\n", "lacks carbon_footprint_total_kgco2e.location_based"),
        (aws.read, '{"a": 1}', "other JSON"),
        (aws.read, "PAR1....", "Parquet"),
        (aws.read, "", "it is empty"),
        (google.read, "a,a\n1,2\n", "each column once"),
        (google.read, "a,b\n1\n", "must have 2 cells"),
    ],
)
def test_what_is_nowhere_documented_is_refused_in_a_sentence(tmp_path, reader, content, says):
    with pytest.raises(InputError, match=says):
        reader(written(tmp_path, "x", content))


def test_figures_a_thousand_apart_are_said():
    theirs = [Figure("2026-10", "111", "eu-west-1", location=0.11)]
    found = ledger(
        "aws", theirs, [Ours("2026-10", "111", "eu-west-1", "", Interval.exact(100.0), Interval.exact(10.0))]
    )
    assert any("tonnes are taken for kilograms" in note for note in found.notes)


def test_months_without_a_counterpart_are_left_out_and_said():
    theirs = [Figure(month, location=5.0) for month in ("2026-09", "2026-10")]
    mine_ = [Ours("2026-10", "", "", "", Interval.exact(4.0), Interval.exact(1.0))]
    found = ledger("aws", theirs, mine_)
    assert found.months == ("2026-10",)
    assert any("2026-09" in note for note in found.notes)
    with pytest.raises(InputError, match="no month in common"):
        ledger("aws", theirs[:1], mine_)


def test_ours_must_tell_months_and_the_provider():
    whole_year = files.usage(("2026-10", "111", "eu-west-1", 9.0, 1.0))
    whole_year["results"][0]["period_end"] = "2026-12-01T00:00:00+00:00"
    with pytest.raises(InputError, match="more than a calendar month"):
        mine(whole_year)
    with pytest.raises(InputError, match="figures are of gcp"):
        mine(files.usage(("2026-10", "1", "eu-west-1", 9.0, 1.0)), "gcp")
    with pytest.raises(InputError, match="usage` or `carbonest fleet"):
        mine({"schema_version": 1, "kind": "terraform", "results": []})


@pytest.mark.parametrize(("text", "step"), [("0.012", 0.001), ("3", 1.0), ("1e-3", 1e-3), ("1.50", 0.01), (12, 1.0)])
def test_the_last_place_of_a_printed_value(text, step):
    assert step_of(text) == pytest.approx(step)


@given(
    st.lists(st.tuples(*[st.floats(0, 1e6)] * 3), min_size=1, max_size=5),
    st.floats(0.001, 1e6),
    st.floats(0, 1e5),
    st.sampled_from(["location", "market"]),
)
def test_stages_always_sum_to_the_gap(theirs, operational, embodied, accounting):
    figures = [
        Figure("2026-10", "1", "eu-west-1", location=one + two + three, market=one + three, scope_1=one,
               scope_2_location=two, scope_3=three)
        for one, two, three in theirs
    ]  # fmt: skip
    mine_ = Ours("2026-10", "1", "eu-west-1", "", Interval.exact(operational), Interval.exact(embodied))
    found = ledger("aws", figures, [mine_], accounting=accounting)
    assert sums(found) == pytest.approx(found.gap, abs=1e-6 * (1 + abs(found.theirs) + operational))
    assert all(stage.value.low <= stage.value.central <= stage.value.high for stage in found.stages)
