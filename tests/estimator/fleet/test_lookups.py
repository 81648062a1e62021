"""What a bill's keys lead to: machines, units, places; and the sentence where they lead nowhere."""

from datetime import date
from statistics import median

import pytest

from estimator.errors import UnknownNameError
from estimator.fleet import sites
from estimator.fleet.lookups import FIELDS, holdings
from estimator.fleet.options import Options
from estimator.fleet.services import attached_gpu, storage_kwh_per_gib_month, unit_machine
from estimator.fleet.usage_schema import STORAGE_KINDS
from estimator.machines.catalogue import find_machine

from .usage import MACHINE, MARCH, estimated, lines

NAMES = [field.name for field in FIELDS]


def held(*key, **options):
    return [dict(zip(NAMES, row, strict=True)) for row in holdings([key], Options(**options))]


def test_a_vcpu_is_the_median_of_current_machines():
    names = ("m7i.2xlarge", "m7a.2xlarge", "m8i.2xlarge", "m8a.2xlarge")
    machines = [find_machine(name, "aws") for name in names]
    half = median((machine.cpu_watts[2] + machine.other_watts[2]) / machine.vcpus for machine in machines)
    assert unit_machine("aws", "", "vcpu").cpu_watts[2] == pytest.approx(half, rel=1e-5)
    dram = median(machine.dram_watts[2] / machine.memory_gib for machine in machines)
    assert unit_machine("aws", "", "gib").cpu_watts[2] == pytest.approx(dram, rel=1e-5)


@pytest.mark.parametrize("spelling", ["arm64", "ARM", "aarch64", "Graviton2"])
def test_arm_is_told_from_x86_in_any_spelling(spelling):
    assert unit_machine("aws", spelling, "vcpu").sku == "aws arm vcpu"
    assert unit_machine("aws", "x86_64", "vcpu").sku == "aws x86 vcpu"


def test_serverless_adds_vcpus_and_memory():
    row = {"provider": "aws", "region": "us-east-1", "class": "serverless", "usage_month": MARCH}
    rows = [{**row, "vcpu_hours": 3.0}, {**row, "gib_hours": 8.0}, {**row, "vcpu_hours": 3.0, "gib_hours": 8.0}]
    with estimated(rows) as found:
        cells = lines(found, "energy_kwh_low", "energy_kwh_central", "energy_kwh_high", "embodied_kgco2e_central")
    assert cells[3] == pytest.approx([one + other for one, other in zip(cells[1], cells[2], strict=True)])
    assert all(value > 0 for value in cells[1] + cells[2])


def test_a_function_of_1792_mb_draws_no_more_than_a_machine_of_its_size():
    """Foreign coefficients of containers are up to five times those of machines; ours are the machines' own."""
    row = {**MACHINE, "sku": "m7i.large", "machine_hours": 1.0, "resource_id": None}
    unit = {"provider": "aws", "region": "us-east-1", "class": "serverless", "usage_month": MARCH}
    with estimated([row, {**unit, "vcpu_hours": 2.0, "gib_hours": 8.0}]) as found:
        cells = lines(found, "energy_kwh_central")
    assert cells[2][0] == pytest.approx(cells[1][0], rel=0.5)


@pytest.mark.parametrize("kind", STORAGE_KINDS)
def test_every_kind_of_storage_has_a_coefficient_with_a_range_of_three(kind):
    low, central, high = storage_kwh_per_gib_month(kind)
    assert (central / low, high / central) == pytest.approx((3, 3), rel=1e-5)


def test_other_kinds_of_storage_are_refused_with_the_nearest():
    with pytest.raises(UnknownNameError, match="snapshot"):
        storage_kwh_per_gib_month("snapshots")


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        (("aws", "machine", "", "nonsense", "", ""), "unknown SKU 'nonsense'"),
        (("aws", "machine", "", "", "", ""), "names no machine type"),
        (("", "machine", "", "m5.large", "", ""), "which cloud"),
        (("aws", "managed", "AmazonRDS", "db.nonsense", "", ""), "size of a managed service"),
        (("oracle", "machine", "", "m5.large", "", ""), "provider must be one of"),
        (("aws", "ai_tokens", "", "", "", ""), "counted and priced only"),
        (("aws", "storage", "", "", "", "tape"), "unknown kind of storage"),
        (("gcp", "machine_gpus", "", "nvidia h100 80gb gpu", "", ""), "counted with it"),
    ],
)
def test_what_leads_nowhere_says_why(key, reason):
    (row,) = held(*key)
    assert reason in row["holding_reason"]
    assert len([name for name in NAMES if row[name] is None]) == 0


def test_serverless_of_no_known_cloud_says_why():
    assert ["provider must be" in row["holding_reason"] for row in held("oracle", "serverless", "x", "", "", "")] == [
        True,
        True,
    ]


def test_held_capacity_idles():
    (row,) = held("aws", "held_unused", "", "m5.large", "", "")
    assert (row["w1"], row["u1"], row["prior_low"], row["prior_high"]) == (1.0, 0.0, 0.0, 0.0)


def test_a_workload_class_may_be_given():
    rows = [held("aws", "machine", "", "m5.large", "", "", **given)[0] for given in ({}, {"workload": "batch"})]
    assert [row["prior_source"] for row in rows] == ["prior of general", "prior of batch"]


def test_an_attached_gpu_is_a_board_without_a_host():
    board = attached_gpu("Nvidia Tesla T4 GPU running in Americas")
    assert board.gpu_watts == find_machine("g4dn.xlarge", "aws").gpu_watts
    assert board.cpu_watts == board.other_watts == (0.0,) * 4


def test_a_month_is_its_own_hours_in_utc():
    start, hours = sites.window(date(2024, 2, 1))
    assert (start.isoformat(), hours) == ("2024-02-01T00:00:00+00:00", 29 * 24)
    assert sites.window(sites.NO_MONTH) == (None, 730.0)


def test_an_unknown_region_takes_the_providers_median_and_says_so():
    known, unknown, none = sites.sites(
        [("aws", "us-east-1", MARCH), ("aws", "atlantis-1", MARCH), ("aws", "", MARCH)], Options()
    )
    names = [field.name for field in sites.FIELDS]
    known, unknown, none = (dict(zip(names, row, strict=True)) for row in (known, unknown, none))
    assert (known["site_level"], known["site_reason"]) == ("region", "")
    assert unknown["site_level"] == none["site_level"] == "provider"
    assert "atlantis-1" in unknown["site_reason"]
    assert unknown["intensity_high"] / unknown["intensity_low"] > known["intensity_high"] / known["intensity_low"]
