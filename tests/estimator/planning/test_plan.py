"""Plans against single estimates, and what must hold of every plan."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from estimator.errors import BudgetExceededError, InputError, UnknownNameError
from estimator.estimate.face import estimate_vm
from estimator.machines.catalogue import find_machine, machines
from estimator.model import Interval, Step
from estimator.planning.fitting import Fitter
from estimator.planning.job import Job, cpu_job, gpu_job
from estimator.planning.objective import COST, OBJECTIVES, OWN_HARDWARE, priced
from estimator.planning.planner import plan
from estimator.planning.request import Request

V100 = "V100 16GB SXM2"
EU_WITH_REGIONS = set("AT BE DE DK ES FI FR GR IE IT NL PL SE".split())  # noqa: SIM905
START = datetime(2026, 12, 1, 8, tzinfo=UTC)


def v100_job(hours=10.0, **given) -> Job:
    return gpu_job(8 * hours, (V100,), reference_count=8, **given)


def request(job=None, **given) -> Request:
    return Request(job or v100_job(), **{"skus": ("p3.16xlarge",), "regions": ("us-east-1",)} | given)


FIELDS = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd", "power_watts")


@pytest.mark.parametrize(
    ("sku", "region", "kind", "start"),
    [
        ("p3.16xlarge", "us-east-1", "on_demand", None),
        ("p3.16xlarge", "eu-west-1", "on_demand", None),
        ("p3.16xlarge", "us-west-2", "spot", None),
        ("p3.8xlarge", "eu-central-1", "on_demand", START),
        ("p3.2xlarge", "eu-west-2", "reserved_1y", START),
    ],
)
def test_one_candidate_equals_the_single_estimate(sku, region, kind, start):
    job = gpu_job(find_machine(sku).gpu_count * 10.0, (V100,), gpu_util=0.8)
    one = plan(request(job, skus=(sku,), regions=(region,), price_kinds=(kind,), start=start)).best
    single = estimate_vm(
        sku, hours=10.0, region=region, gpu_util=0.8, workload="training", price_kind=kind, start=start
    )
    for name in FIELDS:
        assert getattr(one, name) == pytest.approx(tuple(getattr(single, name)), rel=1e-9), name


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["Standard_D8s_v5", "m5.2xlarge", "c7g.4xlarge", "Standard_F16s_v2"]), st.floats(0.5, 200))
def test_a_cpu_job_equals_the_single_estimate(sku, hours):
    machine = find_machine(sku)
    region = "eu-west-1" if machine.provider == "aws" else "westeurope"
    job = cpu_job(hours * machine.vcpus, machine.cpu_models[0])
    one = plan(request(job, skus=(sku,), regions=(region,))).best
    single = estimate_vm(sku, hours=one.hours.central, region=region, cpu_util=1.0, workload="batch")
    for name in ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "cost_usd"):
        assert getattr(one, name).central == pytest.approx(getattr(single, name).central, rel=1e-9), name


@pytest.mark.parametrize("when", [{}, {"start": START}, {"start": START, "window_hours": 30.0}])
def test_quick_figures_of_the_sweep_equal_the_whole_ones(when):
    """The sweep's central watts, hours, money and carbon are those of the options that are shown."""
    found = plan(Request(v100_job(work="detection_two_stage"), limit=20, **when))
    assert len(found.options) > 10
    for option in found.options:
        one = option
        assert one.slot.hours == pytest.approx(one.hours.central, rel=1e-9)
        assert one.slot.fit.mean_watts == pytest.approx(one.slot.fit.power.watts.central, rel=1e-9)
        assert one.slot.total_kgco2e == pytest.approx(one.total_kgco2e.central, rel=1e-9)
        assert one.cost_usd.low <= one.slot.cost_usd <= one.cost_usd.high


def test_quick_watts_of_cpu_machines():
    fitter = Fitter(cpu_job(100))
    checked = 0
    for machine in list(machines("aws"))[::40]:
        fit = fitter.fit(machine)
        if not isinstance(fit, str):
            assert fit.mean_watts == pytest.approx(fit.power.watts.central, rel=1e-9)
            checked += 1
    assert checked > 10


@pytest.mark.parametrize(
    "kwargs", [{}, {"minimize": "cost"}, {"minimize": "time"}, {"carbon_price_usd_per_tonne": 100.0}]
)
def test_front_and_best_against_every_option_one_by_one(kwargs):
    """Brute force over a few machines and regions: the same front, the same best."""
    job = v100_job(work="detection_two_stage")
    skus = ("p3.16xlarge", "p4d.24xlarge", "g5.xlarge", "Standard_NC24ads_A100_v4")
    regions = ("us-east-1", "eu-west-1", "eu-north-1", "westeurope", "swedencentral")
    found = plan(Request(job, providers=("aws", "azure"), skus=skus, regions=regions, limit=100, **kwargs))
    every = {option.slot.name: option.slot for option in found.options}
    assert len(every) == found.considered
    points = {name: slot.point for name, slot in every.items()}

    def beats(a, b):
        return a != b and all(x <= y for x, y in zip(a, b, strict=True))

    front = {name for name, p in points.items() if not any(beats(q, p) for q in points.values())}
    assert {option.slot.name for option in found.options if option.on_front} == front
    value = {"carbon": lambda s: s.total_kgco2e, "cost": lambda s: s.cost_usd, "time": lambda s: s.hours}[
        kwargs.get("minimize", "carbon")
    ]
    if kwargs.get("carbon_price_usd_per_tonne"):
        value = lambda s: s.cost_usd + s.total_kgco2e * 0.1  # noqa: E731
    assert value(found.least.slot) == min(map(value, every.values()))
    for objective in OBJECTIVES.values():
        least = found.titled(objective.title).slot
        assert objective.value(least) == min(map(objective.value, every.values()))
    own = [slot for slot in every.values() if slot.fit.evidence == "same hardware"]
    assert value(found.titled(OWN_HARDWARE).slot) == min(map(value, own))


@settings(max_examples=15, deadline=None)
@given(st.floats(0.5, 500), st.floats(1.01, 10))
def test_more_hours_never_cost_less(hours, more):
    less, greater = (plan(request(v100_job(h), skus=("p3.16xlarge", "p3.8xlarge"))).best for h in (hours, hours * more))
    for name in ("cost_usd", "energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e"):
        assert all(a <= b for a, b in zip(getattr(less, name), getattr(greater, name), strict=True)), name


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.sampled_from(["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-northeast-1"]),
        min_size=2,
        unique=True,
    ),
    st.sampled_from(["carbon", "cost", "time"]),
)
def test_an_added_region_never_worsens_the_best(regions, minimize):
    def best(names):
        one = plan(request(regions=tuple(names), minimize=minimize)).least.slot
        return {"carbon": one.total_kgco2e, "cost": one.cost_usd, "time": one.hours}[minimize]

    assert best(regions) <= best(regions[:-1])


def test_two_trials_are_twice_one():
    one, two = (plan(request(v100_job(trials=n))).best for n in (1, 2))
    for name in ("hours", "cost_usd", "energy_kwh", "embodied_kgco2e"):
        assert getattr(two, name) == pytest.approx([2 * x for x in getattr(one, name)])
    # A longer job sees more hours of the grid: the central value doubles, the hour-to-hour spread shrinks.
    assert two.operational_kgco2e.central == pytest.approx(2 * one.operational_kgco2e.central)
    assert two.operational_kgco2e.high < 2 * one.operational_kgco2e.high


def test_ties_are_ties():
    """us-east-1 and us-east-2 sell p3 at one price, and the job takes the same hours: nothing tells them apart."""
    found = plan(request(regions=("us-east-1", "us-east-2"), minimize="cost"))
    alike = next(option for option in found.options if option.slot.name != found.least.slot.name)
    assert (alike.indistinguishable, found.tied) == (True, 1)
    assert alike.against_least == pytest.approx((1.0, 1.0, 1.0))
    # Nothing tells the money apart, so the greener of the two leads.
    assert found.best.total_kgco2e.central == min(option.total_kgco2e.central for option in found.options)


def test_one_machine_in_two_regions_is_told_apart_by_the_grid_alone():
    found = plan(request(regions=("us-east-1", "ca-central-1"), providers=("aws",)))
    far = found.options[1]
    assert found.best.slot.place.region == "ca-central-1"
    # The whole intervals overlap; the ratio, without the power model that both share, does not reach 1.
    assert far.operational_kgco2e.low / found.best.operational_kgco2e.high < far.against_least.low
    assert not far.indistinguishable


def test_two_machines_in_one_region_share_the_grid():
    found = plan(
        request(v100_job(work="detection_two_stage"), skus=("p3.16xlarge", "p4d.24xlarge"), regions=("us-east-1",))
    )
    best, other = found.options
    apart = [option.total_kgco2e for option in (other, best)]
    # If the grid and the power model did not cancel, the range of the ratio would be as wide as both together.
    assert other.against_least.high < apart[0].high / apart[1].low
    assert other.against_least.high / other.against_least.central < apart[0].high / apart[0].central
    assert ("grid", "US-MIDA-PJM") in best.place_factors.keys() & other.place_factors.keys()


def test_a_region_without_a_price_has_carbon_and_no_cost():
    found = plan(Request(v100_job(work="detection_two_stage"), providers=("azure",), regions=("belgiumcentral",)))
    assert found.best.cost_usd is None
    assert found.best.to_dict()["cost_usd"] is None
    assert (found.cheapest, found.balanced) == (None, None)
    assert "titles" in found.best.to_dict() and "greenest" in found.greenest.titles
    # What is ranked is not left out as well, and what is missing is said once.
    assert not any("price" in row["reason"] for row in found.excluded)
    assert len(found.no_price) == 1
    mixed = plan(
        Request(v100_job(work="detection_two_stage"), providers=("azure",), regions=("belgiumcentral", "westeurope"))
    )
    places = {option.slot.place.region: option.cost_usd for option in mixed.options}
    assert places["belgiumcentral"] is None and places["westeurope"] is not None


def test_a_deadline_that_nothing_meets_names_the_nearest():
    with pytest.raises(InputError, match=r"p3\.16xlarge with 10 h"):
        plan(request(deadline_hours=1.0))


def test_a_budget_that_nothing_meets_names_the_nearest():
    with pytest.raises(BudgetExceededError, match=r"nearest is p3\.16xlarge in us-east-1"):
        plan(request(budget_usd=1.0))
    with pytest.raises(BudgetExceededError, match="carbon limit"):
        plan(request(max_kgco2e=0.001))


def test_a_gpu_that_no_machine_has():
    with pytest.raises(InputError, match="has the GPU RTX 6000 Ada"):
        plan(Request(gpu_job(10, ("RTX 6000 Ada",))))
    assert plan(Request(gpu_job(10, ("RTX 6000 Ada",), work="detection"), regions=("us-east-1",))).considered > 0


def test_unknown_region_and_country():
    with pytest.raises(UnknownNameError, match="westeurope"):
        plan(request(skus=(), regions=("wsteurope",)))
    with pytest.raises(UnknownNameError, match="Sweden"):
        plan(request(regions=(), countries=("Swedn",)))


def test_residency_and_distance():
    eu = plan(Request(v100_job(work="detection_two_stage"), countries=("eu",), limit=50))
    assert {option.slot.place.iso2 for option in eu.options} <= {
        "AT",
        "BE",
        "DE",
        "DK",
        "ES",
        "FI",
        "FR",
        "GR",
        "IE",
        "IT",
        "NL",
        "PL",
        "SE",
    }
    near = plan(Request(v100_job(work="detection_two_stage"), near=("westeurope", 400.0)))
    assert {option.slot.place.region for option in near.options} <= {
        "westeurope",
        "eu-central-1",
        "germanywestcentral",
        "belgiumcentral",
        "eu-west-2",
        "uksouth",
    }


def test_more_machines_at_once_are_faster_and_less_efficient():
    job = v100_job(work="detection_two_stage")
    found = {o.slot.fit.count: o for o in plan(request(job, counts=(1, 2))).options}
    assert found[2].hours.central < found[1].hours.central
    assert found[2].cost_usd.central > found[1].cost_usd.central


def test_requests_are_checked():
    for wrong in (
        {"providers": ("ibm",)},
        {"price_kinds": ("free",)},
        {"minimize": "joy"},
        {"counts": (0,)},
        {"deadline_hours": 0.0},
        {"window_hours": 24.0},
        {"start": datetime(2026, 1, 1)},
        {"limit": 0},
    ):
        with pytest.raises(InputError):
            request(**wrong)
    with pytest.raises(InputError, match="above 0"):
        v100_job(0.0)


def test_an_intensity_source_takes_the_place_of_the_tables():
    asked = []

    def source(provider, region, start, hours):
        asked.append((provider, region, start, hours))
        return Interval(90.0, 100.0, 110.0), (), ("from a test",)

    one = plan(request(intensity=source, start=START)).best
    assert one.site.intensity == (90.0, 100.0, 110.0)
    assert ("aws", "us-east-1", START, 10.0) in asked
    assert one.operational_kgco2e.central == pytest.approx(one.energy_kwh.central * 0.1)
    assert "from a test" in one.warnings


def test_one_figure_for_all_places_ranks_by_energy():
    given = Interval.exact(300.0)
    found = plan(Request(v100_job(work="detection_two_stage"), regions=("eu-north-1", "us-east-1"), intensity=given))
    assert all(option.site.intensity == given for option in found.options)


def test_a_cloud_without_prices_has_carbon():
    job = v100_job(work="detection_two_stage")
    found = plan(Request(job, providers=("gcp",), regions=("europe-west4",)))
    assert found.best.cost_usd is None
    assert found.best.total_kgco2e.central > 0


def test_a_forecast_picks_its_best_hour():
    def source(provider, region, start, hours):
        return Interval.exact(100.0 + abs((start - START).total_seconds() / 3600 - 5)), (), ()

    found = plan(request(intensity=source, start=START, window_hours=12.0))
    assert found.best.slot.start == START + timedelta(hours=5)
    # 105 at the earliest start, 100 at the best
    assert found.timing.saving.central == pytest.approx(1 - 100 / 105)


def test_another_source_of_prices_reorders_what_is_shown():
    def prices(provider, sku, region, kind):
        if region == "us-west-2":
            return None
        return Interval.exact(5.0 if region == "eu-west-1" else 50.0), Step("price", 5.0, "USD/h", "asked now")

    regions = ("us-east-1", "eu-west-1", "us-west-2")
    found = plan(request(regions=regions, minimize="cost", prices=prices))
    assert found.best.slot.place.region == "eu-west-1"
    assert found.best.cost_usd == pytest.approx((50.0, 50.0, 50.0))
    assert "cheapest" in found.best.titles
    unpriced = next(o for o in found.options if o.slot.place.region == "us-west-2")
    assert unpriced.cost_usd is None
    assert any(step.method == "asked now" for step in found.best.steps)


def test_titles_are_those_at_the_prices_asked():
    def prices(provider, sku, region, kind):
        usd = {"p3.16xlarge": 30.0, "g5.xlarge": 1.0}[sku] * (2.0 if region == "us-east-1" else 1.0)
        return Interval.exact(usd), Step("price", usd, "USD/h", "asked now")

    job = v100_job(work="detection_two_stage")
    asked = {"skus": ("p3.16xlarge", "g5.xlarge"), "regions": ("us-east-1", "eu-west-1")}
    found = plan(request(job, **asked, minimize="cost", prices=prices))
    cheap, own = found.titled(COST.title), found.titled(OWN_HARDWARE)
    assert (cheap.slot.fit.machine.sku, cheap.slot.place.region) == ("g5.xlarge", "eu-west-1")
    assert (own.slot.fit.machine.sku, own.slot.place.region) == ("p3.16xlarge", "eu-west-1")


def test_a_price_on_carbon_adds_to_money():
    """1000 $ per tonne: 400 $ and 50 kg are 450 $."""
    objective, base = priced(1000.0), plan(request()).best
    slot = base.slot._replace(cost_usd=400.0, total_kgco2e=50.0)
    assert objective.value(slot) == pytest.approx(450.0)
    assert objective.value(slot._replace(cost_usd=None)) == float("inf")
    terms = objective.terms(base)
    assert sum(term.value for term in terms) == pytest.approx(base.cost_usd.central + base.total_kgco2e.central)


def test_without_prices_no_cost_is_compared():
    found = plan(request(regions=("us-east-1", "eu-west-1"), prices=lambda *_: None))
    assert all(option.cost_usd is None and option.against_least is not None for option in found.options)
    # The same time, and no money: only the greener is undominated.
    assert [option.on_front for option in found.options] == [True, False]
    assert found.cheapest is None


def test_what_has_no_price_keeps_no_budget():
    job = v100_job(work="detection_two_stage")
    given = {"providers": ("azure",), "regions": ("belgiumcentral",)}
    with pytest.raises(InputError):
        plan(Request(job, budget_usd=1e9, **given))
    with pytest.raises(BudgetExceededError):
        plan(Request(job, max_kgco2e=1e-6, **given))
    assert plan(Request(job, max_kgco2e=1e6, **given)).best.cost_usd is None


def test_a_budget_holds_at_the_prices_of_the_source():
    def prices(provider, sku, region, kind):
        if region == "us-west-2":
            return None
        return Interval.exact(5.0 if region == "eu-west-1" else 50.0), Step("price", 5.0, "USD/h", "asked now")

    regions = ("us-east-1", "eu-west-1", "us-west-2")
    # Ten hours: 50 $ in eu-west-1, 500 $ in us-east-1, unknown in us-west-2; the shipped prices are lower than 1000 $.
    found = plan(request(regions=regions, budget_usd=1000, prices=prices))
    assert {option.slot.place.region for option in found.options} == {"us-east-1", "eu-west-1"}
    found = plan(request(regions=regions, budget_usd=400, prices=prices))
    assert {option.slot.place.region for option in found.options} == {"eu-west-1"}
    dear = lambda *_: (Interval.exact(200.0), Step("price", 200.0, "USD/h", "asked now"))  # noqa: E731
    with pytest.raises(BudgetExceededError, match=r"budget of 1000 \$\. The nearest is .* with 2e\+03 \$"):
        plan(request(regions=regions, budget_usd=1000, prices=dear))
