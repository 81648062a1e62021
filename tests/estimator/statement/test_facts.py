"""Facts of results: what they tell, what they do not, and why."""

import json

import pytest

from estimator.errors import InputError
from estimator.estimate.face import estimate_vm
from estimator.model import Interval
from estimator.results.documents import parsed
from estimator.statement.activities import activity
from estimator.statement.facts import MEASURED, MODELLED, PARTLY, Activity, together
from estimator.statement.scores import Given, checked, consumer_score, provider_score


def figure(central):
    return {"low": central / 2, "central": central, "high": central * 2}


def measured(joules, *, meter="rapl", here=True, **more):
    place = {
        "place": "aws eu-west-1", "energy_kwh": figure(joules / 3.6e6 * 1.2), "operational_kgco2e": figure(0.3),
        "cost_usd": None,
        "trail": [
            {"name": "PUE", "value": 1.2, "low": 1.1, "high": 1.3, "source_ids": ["gsf_rtc"]},
            {"name": "carbon intensity", "value": 300.0, "method": "grid zone IE, annual mean 2025", "source_ids": []},
        ],
    }  # fmt: skip
    device = {"device": "GPU-0", "part": "gpu", "meter": meter, "joules": figure(joules)}
    return parsed(
        {
            "schema_version": 1, "kind": "measurement", "name": "train", "energy_joules": figure(joules),
            "wall_seconds": 7200.0, "meter": meter, "modelled": meter == "cpu_time", "devices": [device],
            "host": {"cpu_model": "AMD EPYC 7763", "logical_cpus": 64},
            "started": "2026-08-02T00:00:00Z", "ended": "2026-08-04T12:00:00Z", "here": place if here else None, **more,
        },
        "run.json",
    )  # fmt: skip


def test_a_measured_run_tells_hardware_hours_site_grid_and_dates():
    found = activity(measured(3.6e6))
    assert found.how == MEASURED
    assert found.hardware == ("AMD EPYC 7763 (64 CPUs)", "GPU-0")
    assert (found.machine_hours, found.gpu_hours, found.days) == (60.0, 60.0, 2.5)
    assert found.it_kwh.central == pytest.approx(1.0)
    assert found.facility_kwh.central == pytest.approx(1.2)
    assert found.pue == Interval(1.1, 1.2, 1.3)
    assert found.intensity.central == 300.0
    assert found.bases == ("grid zone IE, annual mean 2025",)
    assert found.embodied is None
    assert "manufacture" in found.why("embodied")


def test_modelled_joules_are_called_so():
    assert activity(measured(3.6e6, meter="cpu_time")).how == MODELLED
    both = measured(3.6e6)
    both.data["devices"].append({"device": "cpu", "part": "cpu", "meter": "cpu_time", "joules": figure(1e5)})
    assert activity(both).how == PARTLY


def test_a_run_without_a_place_says_why_there_are_no_emissions():
    found = activity(measured(3.6e6, here=False))
    assert found.operational is None
    assert found.energy.central == pytest.approx(1.0)
    assert "--region" in found.why("operational")


def test_a_machine_of_a_cloud_brings_its_manufacture_and_its_range():
    estimate = estimate_vm("p3.16xlarge", 10, region="us-east-1", count=2)
    found = activity(parsed(estimate.to_dict(), "vm.json"))
    assert (found.machine_hours, found.gpu_hours) == (20.0, 160.0)
    assert found.operational == estimate.operational_kgco2e
    assert found.embodied == estimate.embodied_kgco2e
    assert found.facility_kwh == estimate.energy_kwh
    # IT energy times the site's overhead is what the site draws.
    assert found.it_kwh.central * found.pue.central == pytest.approx(found.facility_kwh.central)


def test_several_results_add_up_and_a_part_is_no_total():
    run, machine = activity(measured(3.6e6)), activity(parsed(estimate_vm("m5.large", 5).to_dict(), "vm.json"))
    found = together([run, machine])
    assert found.how == PARTLY
    assert found.operational.central == pytest.approx(run.operational.central + machine.operational.central)
    assert found.embodied is None
    assert found.machine_hours == 65.0
    assert min(run.intensity.low, machine.intensity.low) == found.intensity.low


def test_a_plan_of_infrastructure_is_nothing_that_ran():
    document = parsed({"schema_version": 1, "kind": "terraform", "results": []}, "tf.json")
    with pytest.raises(InputError, match="nothing has run yet"):
        activity(document)


def kilograms(operational, embodied=None):
    return Activity(
        operational=Interval.exact(operational), embodied=None if embodied is None else Interval.exact(embodied)
    )


def test_scores_of_the_specifications_own_examples():
    """SCI for AI, 9.1: 200,000 kg over 5e22 FLOP are 4e-18 kg per FLOP; 6,500 kg over 50 billion tokens."""
    provider = provider_score(kilograms(180_000, 20_000), Given(flop=5e22))
    assert provider.value.central == pytest.approx(4e-18)
    consumer = consumer_score(kilograms(5_000, 1_500), Given(units=50e9, unit="token"))
    assert consumer.value.central == pytest.approx(6_500 / 50e9)
    # 9.2: 75,000 kg over 2.5 billion parameters; the 30 kg printed there is a thousandth of the quotient.
    assert provider_score(kilograms(75_000, 0), Given(parameters=2.5e9)).value.central == pytest.approx(30_000)


def test_a_score_that_cannot_be_said_says_why():
    assert "--flop" in provider_score(kilograms(1), Given()).because
    assert "--inference" in consumer_score(None, Given(units=5)).because
    assert "--per" in consumer_score(kilograms(1), Given()).because
    with pytest.raises(InputError, match="--flop must be above 0"):
        checked(Given(flop=0.0))


def test_recorded_runs_say_how_many_are_missing_and_claim_no_machine_hours():
    total = {"runs": 4, "not_estimated": 1, "hours": 30.0, "measured_share": 0.5, "energy_kwh": figure(3)}
    rows = [{"name": str(n), "energy_kwh": None if n == 3 else figure(1)} for n in range(4)]
    data = {"schema_version": 1, "kind": "runs", "group_by": [], "total": total, "results": rows, "faults": [{}]}
    found = activity(parsed(data, "runs.json"))
    assert found.machine_hours is None
    assert found.how == PARTLY
    assert "stored watts" in found.basis
    assert found.left_out[0].startswith("1 of 4 runs")
    assert found.left_out[1].startswith("1 part of the store")
    whole = activity(parsed(data | {"total": total | {"not_estimated": 0, "measured_share": None}, "faults": []}, "r"))
    assert whole.left_out == ()
    assert (whole.how, whole.basis) == (MODELLED, "power model")
    rows = [row | {"gpu_source": "counter"} for row in rows]
    counted = activity(parsed(data | {"total": total | {"measured_share": 0.0}, "results": rows}, "c.json"))
    assert counted.how == PARTLY
    assert "counter of whole nodes" in counted.basis


@pytest.mark.parametrize(
    ("data", "hours", "hardware"),
    [
        (
            {"ledger": [], "group_by": ["sku"],
             "total": {"machine_hours": 10.0, "estimated_hours": 8.0, "by_scope": {"server+pue": {"energy_kwh": "E"}}},
             "results": [{"sku": "m5.large", "by_scope": {"server+pue": {"energy_kwh": "E"}}}]},
            8.0, "1 group of machines: m5.large",
        ),
        (
            {"window": "2026-01-01T00:00Z/2026-01-03T00:00Z", "total": {"running_hours": 48.0, "energy_kwh": "E"},
             "results": [{"resource_id": "i-1", "sku": "m5.large", "energy_kwh": "E"},
                         {"resource_id": "i-1", "sku": "m5.large", "energy_kwh": "E"},
                         {"resource_id": "i-2", "sku": "zz9.huge", "energy_kwh": None}]},
            48.0, "1 machine: m5.large",
        ),
        (
            {"group_by": [], "groups": [], "total": {"machine_hours": 60.0, "energy_kwh": "E"},
             "results": [{"workload": {"sku": "m5.large", "count": 6}, "energy_kwh": "E"}]},
            60.0, "6 machines: m5.large",
        ),
    ],
)  # fmt: skip
def test_hours_and_machines_are_those_that_the_energy_is_of(data, hours, hardware):
    content = json.loads(json.dumps(data).replace('"E"', json.dumps(figure(2))))
    found = activity(parsed({"schema_version": 1} | content, "result.json"))
    assert (found.machine_hours, found.hardware) == (hours, (hardware,))
    if "window" in data:
        assert found.basis.endswith("2026-01-01T00:00Z to 2026-01-03T00:00Z")
        assert not any("2026" in each for each in found.left_out)
