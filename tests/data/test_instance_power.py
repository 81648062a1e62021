"""Every machine on the clouds' lists has a row, and the rows keep what the table promises."""

import csv
import re
import subprocess
import sys
from collections import Counter, defaultdict

import pytest

from estimator import tables
from estimator.listings.machines import TIERS
from estimator.machines.catalogue import machines
from estimator.power import Hardware, part_curves

from ..shared import ROOT, SHARED, needs_shared

EVERY = list(machines())
ROWS = list(tables.read("instance_power"))
LISTS = {
    "azure": ("instances_azure_2026.csv", 1504),
    "aws": ("instances_aws_2026.csv", 1391),
    "gcp": ("instances_gcp_2026.csv", 346),
}


@needs_shared
@pytest.mark.parametrize("provider", LISTS)
def test_every_listed_machine_has_a_row(provider):
    name, count = LISTS[provider]
    with (SHARED / "sources" / "power" / name).open(encoding="utf-8") as file:
        listed = [row["sku"] for row in csv.DictReader(file)]
    found = [machine.sku for machine in EVERY if machine.provider == provider]
    assert len(listed) == count
    assert sorted(found) == sorted(listed)


@needs_shared
@pytest.mark.parametrize("provider", LISTS)
def test_hardware_is_what_the_list_says_unless_corrected(provider):
    # What may differ from the raw list is what data/build/overrides/machines.csv changes, with a reason each.
    with (ROOT / "data/build/overrides/machines.csv").open(encoding="utf-8") as file:
        corrected = defaultdict(list)
        for row in csv.DictReader(file):
            assert row["reason"]
            corrected[row["provider"]].append((row["sku_pattern"], row["field"]))

    found = {machine.sku: machine for machine in EVERY if machine.provider == provider}
    with (SHARED / "sources" / "power" / LISTS[provider][0]).open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            machine = found[row["sku"]]
            fixed = {field for pattern, field in corrected[provider] if re.search(pattern, row["sku"])}
            if "memory_gib" not in fixed:
                assert machine.memory_gib == pytest.approx(float(row["memory_gib"]), rel=1e-5)
            if "gpu_count" not in fixed:
                assert machine.gpu_count == pytest.approx(float(row["gpu_count"] or 0) if row["gpu_model"] else 0)
            if "cpu_models" not in fixed:
                assert "|".join(machine.cpu_models) == row["cpu_models"]
            if "host_share_vcpus" not in fixed:
                assert machine.host_share_vcpus == int(float(row["vcpu"]))


def test_rows_are_sorted_and_unique():
    keys = [(row["provider"], row["sku"]) for row in ROWS]
    assert keys == sorted(set(keys))


def test_curves_rise_and_are_positive():
    for machine in EVERY:
        for curve in (machine.cpu_watts, machine.dram_watts, machine.gpu_watts, machine.other_watts):
            assert 0 <= curve[0] <= curve[1] <= curve[2] <= curve[3], machine.sku
        assert machine.watts[0] > 0
        assert (machine.gpu_watts[3] > 0) == (machine.gpu_count > 0), machine.sku


def test_bounds_enclose_the_centre():
    for machine in EVERY:
        assert all(0 < low < 1 < high for low, high in zip(machine.low_factors, machine.high_factors, strict=True)), (
            machine.sku
        )
        assert 0 <= machine.shared_fraction <= 1
        if machine.gpu_count:
            pairs = zip(machine.gpu_low_factors, machine.gpu_high_factors, strict=True)
            assert all(0 < low < 1 < high for low, high in pairs), machine.sku


def test_shares_of_a_host_never_exceed_it():
    for machine in EVERY:
        assert machine.host_share_vcpus <= machine.host_vcpus, machine.sku
        assert machine.memory_gib <= machine.host_memory_gib * (1 + 1e-5), machine.sku
        assert machine.vcpus <= machine.host_share_vcpus, machine.sku
        if machine.gpu_count:
            assert machine.gpu_count <= machine.host_gpus, machine.sku


def test_hosts_are_servers():
    for machine in EVERY:
        assert machine.host_sockets in {1, 2, 4, 8, 16}, machine.sku
        assert machine.host_cores * 2 >= machine.host_vcpus, machine.sku
        assert machine.host_cores % machine.host_sockets == 0, machine.sku


def test_watts_per_vcpu_are_plausible():
    # From Graviton's 2 W to a whole core of a GPU host; cores that are switched off still draw. Desktops are apart.
    for machine in EVERY:
        if machine.family.startswith("mac"):
            continue
        busy = (machine.watts[3] - machine.gpu_watts[3]) / machine.vcpus
        most = 45 if machine.gpu_count or machine.vcpus < machine.host_share_vcpus else 25
        assert 1 < busy < most, (machine.sku, busy)


def test_gpus_stay_within_their_limit_supply_losses_and_node_share():
    limits = {row["gpu_key"]: float(row["tdp_watts"]) for row in tables.table("gpu_power")}
    seen = Counter()
    for machine in EVERY:
        if machine.gpu_model in limits:
            seen[machine.gpu_model] += 1
            # Supply losses, and what of the node follows the boards: a third of the limit and the chassis at most.
            each = 1.06 * limits[machine.gpu_model] + 0.34 * limits[machine.gpu_model] + 150 / machine.host_gpus
            assert machine.gpu_watts[3] <= each * machine.gpu_count, machine.sku
    assert len(seen) > 15


def test_equal_hardware_gets_equal_watts_on_every_cloud():
    # Same CPU, GPUs, sockets, sold vCPUs, shares and memory of the host: same curves, whatever the cloud and family.
    groups = defaultdict(set)
    for machine in EVERY:
        key = (
            *(
                machine.cpu_models,
                machine.host_sockets,
                machine.host_cores,
                machine.host_vcpus,
                machine.host_memory_gib,
            ),
            *(machine.gpu_model, machine.gpu_count, machine.host_gpus),
            *(machine.host_share_vcpus, machine.vcpus, machine.memory_gib),
        )
        if len(machine.cpu_models) == 1 and not machine.family.startswith("mac"):
            groups[key].add((machine.cpu_watts, machine.dram_watts, machine.gpu_watts, machine.other_watts))
    assert all(len(curves) == 1 for curves in groups.values())
    assert len(groups) < len(EVERY) / 2


def test_h100_boards_draw_the_same_everywhere():
    draws = {machine.gpu_watts for machine in EVERY if machine.gpu_model == "H100 80GB SXM5" and machine.gpu_count == 8}
    providers = {machine.provider for machine in EVERY if machine.gpu_model == "H100 80GB SXM5"}
    assert providers == {"aws", "azure", "gcp"}
    assert len(draws) == 1


def test_tiers_are_defensible():
    measured = {machine.cpu_models for machine in EVERY if machine.tier == "measured"}
    # The seven CPUs that Teads measured on bare metal; nothing on Azure or GCP.
    assert {cpu for models in measured for cpu in models} <= {
        "Xeon E5-2686 v4",
        "Xeon Platinum 8124M",
        "Xeon Platinum 8151",
        "Xeon Platinum 8175M",
        "Xeon Platinum 8252C",
        "Xeon Platinum 8259CL",
        "Xeon Platinum 8275CL",
    }
    assert {machine.provider for machine in EVERY if machine.tier == "measured"} == {"aws"}
    for machine in EVERY:
        assert machine.tier in TIERS
        if machine.cpu_basis != "named" and not machine.family.startswith("mac"):
            assert machine.tier in {"family", "generic"}, machine.sku
        assert (machine.cpu_basis == "unknown") == (not machine.cpu_models), machine.sku


def test_machines_on_several_cpus_carry_the_spread():
    one = next(m for m in EVERY if m.sku == "Standard_D4s_v5")
    several = next(m for m in EVERY if m.sku == "Standard_D4s_v3")
    assert len(one.cpu_models) == 1 < len(several.cpu_models)
    assert several.high_factors[2] / several.low_factors[2] > one.high_factors[2] / one.low_factors[2]
    assert "mean over 5 possible CPUs" in several.method


def test_known_corrections():
    by_sku = {machine.sku: machine for machine in EVERY}
    assert by_sku["p6e-gb200.36xlarge"].gpu_count == 4
    assert by_sku["p4d.24xlarge"].cpu_models == ("Xeon Platinum 8275CL",)
    assert by_sku["Standard_NC288ds_xl_RTXPRO6000BSE_v6"].memory_gib == 1032
    assert by_sku["hpc7a.12xlarge"].host_share_vcpus == 192
    assert "no published watts" in by_sku["f2.12xlarge"].covers
    # One vCPU of the old Azure series is a whole core, of the new ones a hyper-thread (Azure's ACU page): half as many
    # fit the same 8370C host, whose page sells 119 threads.
    assert (by_sku["Standard_D2_v2"].host_vcpus, by_sku["Standard_D2s_v3"].host_vcpus) == (59, 119)


def test_every_source_id_resolves():
    known = {row["source_id"] for row in tables.read("sources")}
    for name in ("instance_power", "teads_instances", "teads_defects", "ccf_coefficients"):
        cited = {source_id for row in tables.read(name) for source_id in row["source_ids"].split()}
        assert cited <= known, name


def test_every_row_says_how_and_from_where():
    for row in ROWS:
        assert row["method"] and row["covers"] and row["source_ids"], row["sku"]


@needs_shared
@pytest.mark.slow
@pytest.mark.parametrize("script", ["build_instance_power", "build_published_methods"])
def test_tables_are_what_the_scripts_make(script):
    done = subprocess.run(
        [sys.executable, str(ROOT / "data" / "build" / f"{script}.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[:500]


def test_range_holds_teads_platforms_with_plausible_memory():
    # The sheet's totals, its implausible memory replaced by ours, at all loads of all machines with a measured CPU.
    inside = outside = 0
    for machine in EVERY:
        rows = tables.rows_for("teads_instances", machine.sku) if machine.tier == "measured" else ()
        for point, percent in enumerate((0, 10, 50, 100) if rows else ()):
            memory = float(rows[0][f"ram_{percent}_watts"])
            watts = float(rows[0][f"total_{percent}_watts"]) - memory + machine.dram_watts[point]
            low, _, high = machine.watts_at(point)
            inside += low <= watts <= high
            outside += not low <= watts <= high
    assert inside + outside > 600
    assert inside / (inside + outside) > 0.9


@pytest.mark.parametrize("sku", ["m5.xlarge", "c6a.4xlarge", "m7g.large", "Standard_D8s_v5", "c3-standard-4"])
def test_range_reaches_down_to_a_server_tuned_for_the_benchmark(sku):
    machine = next(m for m in EVERY if m.sku == sku)
    host = part_curves(
        Hardware(
            machine.cpu_models[0],
            sockets=machine.host_sockets,
            cores=machine.host_cores,
            memory_gib=machine.host_memory_gib,
            setting="benchmark",
        )
    )
    vcpus, memory = machine.host_share_vcpus / machine.host_vcpus, machine.memory_gib / machine.host_memory_gib
    for point in range(4):
        tuned = (host.cpu[point] + host.other[point]) * vcpus + host.dram[point] * memory
        low, central, _ = machine.watts_at(point)
        assert low <= tuned * 1.001
        assert tuned < central


def test_methods_page_is_current():
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs/build/build_methods.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_bounds_hold_the_packages_that_teads_measured():
    """Where Teads measured the platform, their package watts beside our memory and rest lie in the 90 % interval."""
    sheet = {row["sku"]: row for row in tables.read("teads_instances")}
    seen = Counter()
    for machine in EVERY:
        if machine.tier != "measured" or machine.sku not in sheet:
            continue
        for point, percent in enumerate((0, 10, 50, 100)):
            package = float(sheet[machine.sku][f"pkg_{percent}_watts"])
            rest = machine.dram_watts[point] + machine.other_watts[point]
            ratio = (package + rest) / (machine.cpu_watts[point] + rest)
            # Factors are written with four digits, the sheet's watts with two decimals.
            assert machine.low_factors[point] * 0.998 <= ratio <= machine.high_factors[point] * 1.002, machine.sku
        seen[machine.cpu_models[0]] += 1
    assert len(seen) == 7, seen


@pytest.mark.parametrize(
    ("sku", "terabytes"),
    [
        # Teads' sheet, "Storage Info": 8TB NVMe SSD; 2 x 900 NVMe SSD; SSD 470; 225; 8 x 1.900 NVMe SSD; 24 x 2000 HDD.
        ("p4d.24xlarge", 8.0),
        ("p3dn.24xlarge", 1.8),
        ("f1.2xlarge", 0.47),
        ("g4dn.2xlarge", 0.225),
        ("i3.16xlarge", 15.2),
        ("d2.8xlarge", None),
        ("m5.xlarge", None),
    ],
)
def test_local_flash_is_what_the_sheet_says(sku, terabytes):
    assert next(machine for machine in EVERY if machine.sku == sku).local_disk_tb == terabytes
