"""Resources by their providers' schemas: which machines, how many, where, and what is not known."""

import pytest

from .plans import change, constant, declared, refers, rows

AWS = {"aws": "eu-west-1"}


def held(row, side="after"):
    """Return (sku, region, least, now, most) of a row's machines."""
    found = getattr(row, side)
    assert found.reason == ""
    return [(each.sku, each.region, *each.number) for each in found.held]


def only(*changes, **parts):
    (row,) = rows(*changes, **parts).values()
    return row


def test_an_instance_takes_the_region_of_its_zone_before_that_of_its_provider():
    row = only(
        change("aws_instance.web", {"instance_type": "m5.large", "availability_zone": "us-east-1b"}), providers=AWS
    )
    assert held(row) == [("m5.large", "us-east-1", 1, 1, 1)]


def test_an_auto_scaling_group_is_a_range_of_the_type_that_overrides_its_template():
    # The template says t3.micro; the policy overrides it, in the order of its priority.
    policy = {
        "instances_distribution": [{"on_demand_base_capacity": 0, "on_demand_percentage_above_base_capacity": 100}],
        "launch_template": [
            {
                "launch_template_specification": [{"launch_template_id": None}],
                "override": [
                    {"instance_type": "m5.large", "weighted_capacity": None, "instance_requirements": []},
                    {"instance_type": "m5a.large", "weighted_capacity": None, "instance_requirements": []},
                ],
            }
        ],
    }
    group = {"min_size": 2, "max_size": 6, "desired_capacity": 3, "mixed_instances_policy": [policy]}
    row = rows(
        change("aws_launch_template.web", {"instance_type": "t3.micro", "name": "web"}),
        change("aws_autoscaling_group.web", group),
        providers=AWS,
    )["aws_autoscaling_group.web"]
    assert held(row) == [("m5.large", "eu-west-1", 2, 3, 6)]
    assert row.after.held[0].alternatives == ("m5a.large",)
    one = only(change("aws_instance.web", {"instance_type": "m5.large"}), providers=AWS).after.figures
    assert row.after.figures.energy_kwh.central == pytest.approx(3 * one.energy_kwh.central)
    assert row.after.figures.energy_kwh.low <= 2 * one.energy_kwh.low * (1 + 1e-9)
    assert row.after.figures.energy_kwh.high >= 6 * one.energy_kwh.high * (1 - 1e-9)


def test_weights_count_capacity_in_units():
    override = [{"instance_type": "m5.xlarge", "weighted_capacity": "4"}, {"instance_type": "m5.large",
                "weighted_capacity": "2"}]  # fmt: skip
    policy = {"launch_template": [{"override": override}]}
    group = {"min_size": 0, "max_size": 16, "desired_capacity": 8, "mixed_instances_policy": [policy]}
    assert held(only(change("aws_autoscaling_group.web", group), providers=AWS)) == [
        ("m5.xlarge", "eu-west-1", 0, 2, 8)
    ]


def test_a_group_whose_template_is_known_after_apply_is_found_by_reference_through_a_module():
    modules = {
        "template": {
            "module": {
                "resources": [declared("aws_launch_template.this", "aws")],
                "outputs": {"id": {"expression": refers("aws_launch_template.this.id", "aws_launch_template.this")}},
            }
        }
    }
    group = {"min_size": 1, "max_size": 4, "launch_template": [{"version": "$Latest"}]}
    row = rows(
        change("module.template.aws_launch_template.this", {"instance_type": "c5.xlarge"}, unknown={"id": True}),
        change(
            "aws_autoscaling_group.web",
            group,
            unknown={"launch_template": [{"id": True, "name": True}], "desired_capacity": True},
        ),
        resources=[
            declared(
                "aws_autoscaling_group.web",
                "aws",
                launch_template=[{"id": refers("module.template.id", "module.template")}],
            )
        ],
        providers=AWS,
        modules=modules,
    )["aws_autoscaling_group.web"]
    # Nobody set a desired capacity: the group begins with its least.
    assert held(row) == [("c5.xlarge", "eu-west-1", 1, 1, 4)]


def test_a_node_group_of_eks():
    group = {
        "instance_types": ["m5.xlarge"], "capacity_type": "SPOT",
        "scaling_config": [{"desired_size": 2, "min_size": 1, "max_size": 5}],
    }  # fmt: skip
    row = only(change("aws_eks_node_group.pool", group), providers=AWS)
    assert held(row) == [("m5.xlarge", "eu-west-1", 1, 2, 5)]
    assert row.after.held[0].spot
    # EKS documents t3.medium for a group that names no type.
    unset = {"scaling_config": group["scaling_config"], "instance_types": None}
    row = only(
        change("aws_eks_node_group.pool", unset, unknown={"instance_types": True}),
        resources=[declared("aws_eks_node_group.pool", "aws", scaling_config=[{}])],
        providers=AWS,
    )
    assert held(row)[0][0] == "t3.medium"


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("aws_db_instance", {"instance_class": "db.r5.large", "multi_az": True}, ("r5.large", 2)),
        ("aws_rds_cluster_instance", {"instance_class": "db.r6g.large"}, ("r6g.large", 1)),
        ("aws_rds_cluster", {"db_cluster_instance_class": "db.m5d.large"}, ("m5d.large", 3)),
        ("aws_elasticache_cluster", {"node_type": "cache.m5.large", "num_cache_nodes": 3}, ("m5.large", 3)),
        (
            "aws_elasticache_replication_group",
            {"node_type": "cache.r5.large", "num_node_groups": 3, "replicas_per_node_group": 1},
            ("r5.large", 6),
        ),
        (
            "aws_elasticache_replication_group",
            {"node_type": "cache.r5.large", "num_cache_clusters": 2},
            ("r5.large", 2),
        ),
        (
            "aws_opensearch_domain",
            {"cluster_config": [{"instance_type": "m5.large.search", "instance_count": 2}]},
            ("m5.large", 2),
        ),
        (
            "aws_mq_broker",
            {"host_instance_type": "mq.m5.large", "deployment_mode": "CLUSTER_MULTI_AZ"},
            ("m5.large", 3),
        ),
    ],
)
def test_databases_and_caches_are_the_machines_under_them_and_have_no_price(kind, values, expected):
    row = only(change(f"{kind}.it", values), providers=AWS)
    assert held(row) == [(expected[0], "eu-west-1", *(expected[1],) * 3)]
    assert row.after.figures.cost_usd is None
    assert row.after.figures.energy_kwh.central > 0


@pytest.mark.parametrize(
    ("kind", "values", "nodes"),
    [
        ("azurerm_redis_cache", {"family": "P", "capacity": 1, "sku_name": "Premium", "shard_count": 2}, 4),
        ("azurerm_redis_cache", {"family": "C", "capacity": 2, "sku_name": "Basic"}, 1),
        ("azurerm_mssql_database", {"sku_name": "GP_Gen5_4"}, 1),
        ("azurerm_mssql_elasticpool", {"sku": [{"name": "BC_Gen5", "capacity": 8}]}, 1),
        ("azurerm_service_plan", {"sku_name": "P1v3", "worker_count": 3}, 3),
    ],
)
def test_services_of_azure_that_name_no_machine_have_sizes_of_their_own(kind, values, nodes):
    row = only(change(f"{kind}.it", values | {"location": "westeurope"}))
    assert row.after.reason == ""
    assert row.after.held[0].number.central == nodes
    assert row.after.figures.energy_kwh.low > 0


def test_a_custom_machine_of_google_is_scaled_to_what_its_name_says():
    row = only(change("google_compute_instance.it", {"machine_type": "n2-custom-8-24576", "zone": "europe-west1-b"}))
    standard = only(change("google_compute_instance.it", {"machine_type": "n2-standard-8", "zone": "europe-west1-b"}))
    ratio = row.after.figures.energy_kwh.central / standard.after.figures.energy_kwh.central
    assert 0.8 < ratio < 1.1  # eight vCPUs each, 24 GiB beside 32


def test_an_azure_machine_takes_its_own_location():
    machine = {"size": "Standard_D4s_v3", "location": "westeurope", "priority": "Regular"}
    assert held(only(change("azurerm_linux_virtual_machine.web", machine))) == [
        ("Standard_D4s_v3", "westeurope", 1, 1, 1)
    ]


def test_a_scale_set_takes_the_bounds_of_the_setting_that_scales_it():
    found = rows(
        change(
            "azurerm_linux_virtual_machine_scale_set.web",
            {"sku": "Standard_D2s_v3", "instances": 2, "location": "northeurope"},
            unknown={"id": True},
        ),
        change(
            "azurerm_monitor_autoscale_setting.web",
            {"enabled": True, "profile": [{"capacity": [{"default": 2, "minimum": 1, "maximum": 10}]}]},
            unknown={"target_resource_id": True},
        ),
        resources=[
            declared("azurerm_linux_virtual_machine_scale_set.web", "azurerm", instances=constant(2)),
            declared(
                "azurerm_monitor_autoscale_setting.web",
                "azurerm",
                target_resource_id=refers(
                    "azurerm_linux_virtual_machine_scale_set.web.id", "azurerm_linux_virtual_machine_scale_set.web"
                ),
            ),
        ],
    )
    assert held(found["azurerm_linux_virtual_machine_scale_set.web"]) == [("Standard_D2s_v3", "northeurope", 1, 2, 10)]


def test_a_pool_of_aks_stands_where_its_cluster_stands():
    found = rows(
        change(
            "azurerm_kubernetes_cluster.main",
            {
                "location": "westeurope",
                "default_node_pool": [{"vm_size": "Standard_D4s_v3", "node_count": 3, "auto_scaling_enabled": False}],
            },
            unknown={"id": True},
        ),
        change(
            "azurerm_kubernetes_cluster_node_pool.gpu",
            {"vm_size": "Standard_NC6s_v3", "auto_scaling_enabled": True, "min_count": 0, "max_count": 4},
            unknown={"kubernetes_cluster_id": True, "node_count": True},
        ),
        resources=[
            declared("azurerm_kubernetes_cluster.main", "azurerm"),
            declared(
                "azurerm_kubernetes_cluster_node_pool.gpu",
                "azurerm",
                kubernetes_cluster_id=refers("azurerm_kubernetes_cluster.main.id", "azurerm_kubernetes_cluster.main"),
            ),
        ],
    )
    assert held(found["azurerm_kubernetes_cluster.main"]) == [("Standard_D4s_v3", "westeurope", 3, 3, 3)]
    assert held(found["azurerm_kubernetes_cluster_node_pool.gpu"]) == [("Standard_NC6s_v3", "westeurope", 0, 0, 4)]


def test_a_flexible_server_is_its_machine_twice_where_it_is_highly_available():
    server = {
        "sku_name": "GP_Standard_D4s_v3",
        "location": "westeurope",
        "high_availability": [{"mode": "ZoneRedundant"}],
    }
    assert held(only(change("azurerm_postgresql_flexible_server.db", server))) == [
        ("Standard_D4s_v3", "westeurope", 2, 2, 2)
    ]


def test_a_regional_pool_of_gke_counts_nodes_by_zone():
    pool = {
        "location": "europe-west1", "node_count": 2, "node_config": [{"machine_type": "n2-standard-4", "spot": True}],
        "autoscaling": [{"min_node_count": 1, "max_node_count": 4}],
    }  # fmt: skip
    row = only(change("google_container_node_pool.pool", pool))
    assert held(row) == [("n2-standard-4", "europe-west1", 3, 6, 12)]
    pool |= {"node_locations": ["europe-west1-b", "europe-west1-c"], "autoscaling": []}
    assert held(only(change("google_container_node_pool.pool", pool))) == [("n2-standard-4", "europe-west1", 4, 4, 4)]


def test_a_pool_that_is_a_resource_of_its_own_is_not_counted_with_its_cluster_again():
    node = [{"machine_type": "n2-standard-4"}]
    cluster = {
        "location": "europe-west1-b", "name": "main", "initial_node_count": 1,
        "node_pool": [{"name": "default-pool", "node_count": 1, "node_config": node},
                      {"name": "work", "node_count": 3, "node_config": node}],
    }  # fmt: skip
    pool = {"name": "work", "cluster": "main", "location": "europe-west1-b", "node_count": 3, "node_config": node}
    found = rows(
        change("google_container_cluster.main", cluster, before=cluster),
        change("google_container_node_pool.work", pool, before=pool),
    )
    assert held(found["google_container_cluster.main"]) == [("n2-standard-4", "europe-west1", 1, 1, 1)]
    assert held(found["google_container_node_pool.work"]) == [("n2-standard-4", "europe-west1", 3, 3, 3)]


@pytest.mark.parametrize(
    ("address", "values", "unknown", "because"),
    [
        ("aws_instance.web", {}, {"instance_type": True}, "instance_type is known after apply"),
        ("aws_instance.web", {"instance_type": "m99.huge"}, {}, "unknown SKU 'm99.huge'"),
        ("aws_rds_cluster_instance.db", {"instance_class": "db.serverless"}, {}, "no machine of its own"),
        ("azurerm_mssql_database.it", {"sku_name": "GP_S_Gen5_2", "location": "westeurope"}, {}, "serverless"),
        ("google_redis_instance.it", {"memory_size_gb": 5, "location_id": "europe-west1-b"}, {}, "not published"),
        (
            "google_compute_instance.it",
            {"machine_type": "n1-standard-2", "guest_accelerator": [{"count": 2, "type": "nvidia-tesla-k80"}]},
            {},
            "2 × nvidia-tesla-k80 attached to n1-standard-2",
        ),
        (
            "aws_autoscaling_group.web",
            {"min_size": 1, "max_size": 2, "mixed_instances_policy": [
                {"launch_template": [{"override": [{"instance_requirements": [{"vcpu_count": [{"min": 2}]}]}]}]}]},
            {},
            "chosen by requirements",
        ),
    ],
)  # fmt: skip
def test_what_is_not_known_is_listed_and_never_zero(address, values, unknown, because):
    row = only(change(address, values, unknown=unknown), providers=AWS)
    assert because in row.after.reason
    assert row.after.figures is None
    assert row.difference is None


def test_the_region_of_a_provider_comes_through_variables_of_modules():
    modules = {
        "web": {
            "expressions": {"place": refers("var.place")},
            "module": {"resources": [declared("aws_instance.app", "web:aws")], "variables": {"place": {}}},
        }
    }
    parts = {"modules": modules, "providers": {"aws": refers("var.place")}, "variables": {"place": "us-west-2"}}
    app = change("module.web.aws_instance.app[0]", {"instance_type": "m5.large"})
    assert held(only(app, **parts)) == [("m5.large", "us-west-2", 1, 1, 1)]
    parts["providers"] = {"aws": "us-east-1", "module.web:aws": refers("var.place")}
    assert held(only(app, **parts)) == [("m5.large", "us-west-2", 1, 1, 1)]


def test_a_provider_under_another_name_has_its_own_region():
    row = only(
        change("aws_instance.web", {"instance_type": "m5.large"}),
        resources=[declared("aws_instance.web", "aws.west")],
        providers={"aws": "us-east-1", "aws.west": "us-west-2"},
    )
    assert held(row)[0][1] == "us-west-2"


def test_a_region_that_the_plan_does_not_tell_is_a_spread_or_what_was_said():
    app = change("aws_instance.web", {"instance_type": "m5.large"})
    anywhere, named = only(app), only(app, region="eu-north-1")
    assert held(anywhere)[0][1] is None
    assert held(named)[0][1] == "eu-north-1"
    wide, narrow = (row.after.figures.operational_kgco2e for row in (anywhere, named))
    assert wide.high / wide.low > narrow.high / narrow.low
