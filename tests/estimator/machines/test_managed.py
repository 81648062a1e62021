"""Sizes of managed services lead to machines: by the machine's name inside, or by vCPUs and memory as documented."""

import pytest

from estimator.errors import InputError, UnknownNameError
from estimator.estimate.total import total
from estimator.estimate.vm import estimate
from estimator.estimate.workload import Workload
from estimator.machines.catalogue import find_machine
from estimator.machines.managed import managed_machine


@pytest.mark.parametrize(
    ("provider", "service", "size", "machine"),
    [
        ("aws", "AmazonRDS", "db.m5.large", "m5.large"),
        ("aws", "aws_db_instance", "db.r5.large.tpc1.mem2x", "r5.large"),
        ("aws", "AmazonElastiCache", "cache.t3.micro", "t3.micro"),
        ("aws", "AmazonES", "m5.large.search", "m5.large"),
        ("aws", "AmazonES", "r5.large.elasticsearch", "r5.large"),
        ("aws", "AmazonSageMaker", "ml.p3.2xlarge", "p3.2xlarge"),
        ("aws", "AmazonMQ", "mq.m5.large", "m5.large"),
        ("aws", "AmazonMSK", "kafka.m5.large", "m5.large"),
        ("azure", "Azure Database for PostgreSQL", "GP_Standard_D4s_v3", "Standard_D4s_v3"),
        ("azure", "azurerm_mysql_flexible_server", "B_Standard_B1ms", "Standard_B1ms"),
        ("azure", None, "Standard_D4ds_v4", "Standard_D4ds_v4"),
        ("gcp", "Cloud SQL", "db-n1-standard-2", "n1-standard-2"),
    ],
)
def test_a_size_that_names_a_machine_is_that_machine(provider, service, size, machine):
    assert managed_machine(provider, service, size).machine == find_machine(machine, provider)


@pytest.mark.parametrize(
    ("provider", "service", "size", "vcpus", "memory_gib"),
    [
        # Teads' sheet of instances, columns Instance vCPU and Instance Memory.
        ("aws", "AmazonRedshift", "ra3.4xlarge", 12, 96),
        ("aws", "AmazonRedshift", "dc2.large", 2, 15),
        ("aws", "AmazonRedshift", "ds2.8xlarge", 36, 244),
        ("azure", "azurerm_mssql_database", "GP_Gen5_4", 4, 4 * 5.1),
        ("azure", "Azure Cache for Redis", "P1", 2, 6),
        ("azure", "azurerm_service_plan", "P1v3", 2, 8),
        ("azure", "SQL Database", "2 vCore", 2, 2 * 5.1),
        ("azure", "Azure App Service", "P1v3 App", 2, 8),
        ("azure", "Redis Cache", "C1 Cache", 1, 1),
        ("gcp", "Cloud SQL", "db-custom-4-15360", 4, 15),
    ],
)
def test_a_size_of_its_own_has_the_documented_shape(provider, service, size, vcpus, memory_gib):
    machine = managed_machine(provider, service, size).machine
    assert (machine.vcpus, machine.memory_gib) == (vcpus, pytest.approx(memory_gib))


def test_a_size_of_unpublished_hardware_is_generic_and_wide():
    machine = managed_machine("aws", "AmazonRedshift", "ra3.4xlarge").machine
    assert machine.tier == "generic"
    assert max(machine.low_factors) <= 0.5
    assert min(machine.high_factors) >= 2


def test_watts_grow_with_the_vcores():
    two, four = (managed_machine("azure", "sql", f"GP_Gen5_{n}").machine for n in (2, 4))
    assert four.watts[2] == pytest.approx(2 * two.watts[2], rel=1e-3)  # tables round their watts


def test_nodes_behind_one_that_is_billed():
    assert managed_machine("aws", "AmazonRDS", "db.m5.large").nodes == 1
    assert managed_machine("aws", "AmazonRDS", "db.m5.large", multi_az=True).nodes == 2
    assert managed_machine("aws", "AmazonMQ", "mq.m5.large", clustered=True).nodes == 3


@pytest.mark.parametrize(
    ("provider", "service", "size", "workload"),
    [
        ("aws", "AmazonRDS", "db.m5.large", "database"),
        ("aws", "AmazonSageMaker", "ml.m5.large", "general"),
        ("aws", "AmazonSageMaker", "ml.m5.large-Hosting", "general"),
        ("aws", "AmazonSageMaker", "ml.p3.2xlarge-Training", "training-billed"),
        ("aws", "AmazonSageMaker", "ml.p3.2xlarge", "training-billed"),
        ("azure", "App Service", "P1v3", "web"),
    ],
)
def test_the_service_decides_the_workload_class(provider, service, size, workload):
    assert managed_machine(provider, service, size).workload == workload


@pytest.mark.parametrize("size", ["db.serverless", "nonsense", "vcore-gp-0", "redis-c9", "x" * 5000])
def test_an_unknown_size_is_refused_by_its_name(size):
    with pytest.raises(UnknownNameError, match="size of a managed service"):
        managed_machine("aws", "AmazonRDS", size)


@pytest.mark.parametrize("size", ["", "  ", None, 3])
def test_no_size_is_no_name(size):
    with pytest.raises(InputError, match="size of a managed service must be a name"):
        managed_machine("aws", "AmazonRDS", size)


def test_estimates_and_totals_take_the_name_it_gives():
    found = managed_machine("aws", "AmazonRedshift", "ra3.4xlarge")
    one = estimate(Workload(found.sku, 10, provider="aws", region="us-east-1", workload=found.workload, closest=True))
    assert one.tier == "generic"
    assert total([one, one]).energy_kwh.central == pytest.approx(2 * one.energy_kwh.central)
