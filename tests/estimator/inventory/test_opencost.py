"""OpenCost's answers: pods are shares of their nodes, and shares and idle add up to the node."""

import json

import pytest

from estimator.estimate.face import estimate_vm
from estimator.inventory.face import estimate_many

from ...shared import SHARED, needs_shared

WINDOW = {"start": "2026-10-01T00:00:00Z", "end": "2026-10-02T00:00:00Z"}


def pod(name, node, cores, gib, used, minutes=1440.0):
    hours = minutes / 60
    return {
        "name": name, "properties": {"node": node, "pod": name, "namespace": "shop", "labels": {"team": name[0]}},
        "window": WINDOW, "minutes": minutes, "cpuCoreHours": cores * hours, "ramByteHours": gib * 2**30 * hours,
        "gpuHours": 0.0, "cpuCoreUsageAverage": used,
    }  # fmt: skip


PODS = [pod("api", "n1", 1.0, 2.0, 0.3), pod("web", "n1", 0.5, 4.0, 0.1), pod("job", "n2", 4.0, 16.0, 3.5)]
IDLE = {"name": "__idle__", "window": WINDOW, "minutes": 1440.0, "cpuCoreHours": 9.0, "ramByteHours": 1.0}
ANSWER = {"code": 200, "data": [{each["name"]: each for each in [*PODS, IDLE]}]}
ASSETS = {"code": 200, "data": [{
    "a": {"type": "Node", "nodeType": "m5.large", "minutes": 1440.0, "properties": {"name": "n1", "provider": "AWS"},
          "labels": {"label_topology_kubernetes_io_region": "eu-west-1"}},
    "b": {"type": "Node", "nodeType": "m5.xlarge", "minutes": 1440.0, "properties": {"name": "n2", "provider": "AWS"},
          "labels": {"label_topology_kubernetes_io_region": "eu-west-1"}},
    "c": {"type": "Disk", "properties": {"name": "d"}},
}]}  # fmt: skip


@pytest.fixture
def files(tmp_path):
    for name, content in (("allocation.json", ANSWER), ("assets.json", ASSETS)):
        (tmp_path / name).write_text(json.dumps(content), "utf-8")
    return tmp_path / "allocation.json", str(tmp_path / "assets.json")


def test_pods_and_idle_add_up_to_their_nodes(files):
    found = estimate_many(files[0], nodes=files[1], group_by="node")
    assert not found.refused
    assert [group.key[0] for group in found.groups] == ["n2", "n1"]
    for group in found.groups:
        sku, load = {"n1": ("m5.large", 0.4 / 2), "n2": ("m5.xlarge", 3.5 / 4)}[group.key[0]]
        node = estimate_vm(sku, 24, region="eu-west-1", cpu_util=load, start=WINDOW["start"])
        assert group.total.energy_kwh.central == pytest.approx(node.energy_kwh.central)
        assert group.total.cost_usd.central == pytest.approx(node.cost_usd.central)
        assert group.machine_hours == pytest.approx(24)


def days(*numbers):
    """Return the answer for these days of October, each a window of its own."""
    sets = []
    for number in numbers:
        window = {"start": f"2026-10-{number:02}T00:00:00Z", "end": f"2026-10-{number + 1:02}T00:00:00Z"}
        sets.append({each["name"]: each | {"window": window} for each in PODS})
    return {"code": 200, "data": sets}


@pytest.mark.parametrize("asked", [(1, 2), (1,)])
def test_hours_of_a_node_over_many_days_are_not_those_of_each(tmp_path, asked):
    """Two days of one node that was there for both: 48 hours in the assets, 24 in each window."""
    assets = {"code": 200, "data": {"a": ASSETS["data"][0]["a"] | {"minutes": 2880.0}, "b": ASSETS["data"][0]["b"]}}
    for name, content in (("allocation.json", days(*asked)), ("assets.json", assets)):
        (tmp_path / name).write_text(json.dumps(content), "utf-8")
    found = estimate_many(tmp_path / "allocation.json", nodes=str(tmp_path / "assets.json"), group_by="node")
    assert not found.refused
    assert {group.key[0]: group.machine_hours for group in found.groups} == {
        "n1": pytest.approx(24 * len(asked)),
        "n2": pytest.approx(24 * len(asked)),
    }


def test_a_region_may_be_told_by_kubernetes_own_label(tmp_path):
    asset = ASSETS["data"][0]["b"] | {"labels": {"topology.kubernetes.io/region": "eu-west-1"}}
    found = estimate_many([each for each in PODS if each["properties"]["node"] == "n2"], nodes=[asset])
    assert {line.given["region"] for line in found.lines} == {"eu-west-1"}


def test_idle_has_its_own_line_and_a_full_node_none(files):
    found = estimate_many(files[0], nodes=files[1])
    idle = {line.given["node"]: line.given["share"] for line in found.lines if line.given["pod"] is None}
    assert idle["n2"] == pytest.approx(0, abs=1e-12)
    assert 0.2 < idle["n1"] < 0.6
    assert {line.given["tag:team"] for line in found.lines} == {"a", "w", "j", None}


def test_a_node_may_be_told_by_a_plain_list(files, tmp_path):
    nodes = tmp_path / "nodes.csv"
    nodes.write_text("node,instance type,region\nn1,m5.large,eu-west-1\n", "utf-8")
    found = estimate_many(files[0], nodes=str(nodes))
    assert [line.given["node"] for line in found.refused] == ["n2"]
    assert "--nodes" in found.refused[0].reason


@needs_shared
def test_the_answer_that_opencost_documents():
    found = estimate_many(SHARED / "samples/billing/opencost/allocation_example.json")
    assert [line.given["name"] for line in found.lines] == ["kube-system", "opencost", "prometheus"]
    assert ["aggregate=pod" in line.reason for line in found.lines] == [True, False, True]
