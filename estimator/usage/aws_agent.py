"""Metrics that the CloudWatch agent adds where it runs: GPU power, GPU utilization, memory.

Fleets publish them under different sets of dimensions, so they are discovered, never spelled out. The agent can
publish the same board twice (once per board, once aggregated per instance): each board is taken once, and an
aggregate only where no single board is told apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from ..clouds.aws import pages
from ..clouds.patience import Patience
from .machines import Machine

POWER = "nvidia_smi_power_draw"
UTILIZATION = "nvidia_smi_utilization_gpu"
MEMORY = "mem_used_percent"
NAMES = (POWER, UTILIZATION, MEMORY)

Dimensions = tuple[tuple[str, str], ...]


class AgentMetrics(NamedTuple):
    """The agent's series of one instance: per board, or under the key ``""`` one mean for all of them."""

    namespace: str
    power: dict[str, Dimensions]
    utilization: dict[str, Dimensions]
    memory: Dimensions | None

    @property
    def boards(self) -> int | None:
        """Boards that the series tell apart; ``None`` if they don't."""
        told = {board for board in (*self.power, *self.utilization) if board}
        return len(told) or None


def discover(client: Any, namespace: str, machines: Iterable[Machine], patience: Patience) -> dict[str, AgentMetrics]:
    """Return the agent's metrics by machine key, for machines that have any.

    A series belongs to an instance by its dimension ``InstanceId`` or, where the agent does not append that, by
    ``host``, the instance's private name. Metrics silent for more than two weeks are not listed by CloudWatch.
    """
    by_id = {machine.key: machine.key for machine in machines}
    by_host = {name: machine.key for machine in machines for name in _host_names(machine)}
    series: dict[str, dict[str, list[Dimensions]]] = {}
    for name in NAMES:
        for dimensions in _listed(client, namespace, name, patience):
            named = dict(dimensions)
            key = by_id.get(named.get("InstanceId", "").lower()) or by_host.get(named.get("host", "").lower())
            if key:
                series.setdefault(key, {}).setdefault(name, []).append(dimensions)
    return {key: _chosen(namespace, names) for key, names in series.items()}


def _chosen(namespace: str, names: dict[str, list[Dimensions]]) -> AgentMetrics:
    memory = sorted(names.get(MEMORY, []), key=lambda d: (len(d), d))
    return AgentMetrics(
        namespace, _boards(names.get(POWER, [])), _boards(names.get(UTILIZATION, [])), memory[0] if memory else None
    )


def _boards(found: list[Dimensions]) -> dict[str, Dimensions]:
    boards: dict[str, Dimensions] = {}
    # The longest set of dimensions is the series itself; shorter ones are aggregates that the agent was told to add.
    for dimensions in sorted(found, key=lambda d: (-len(d), d)):
        boards.setdefault(dict(dimensions).get("index", ""), dimensions)
    if len(boards) > 1:
        boards.pop("", None)
    return boards


def _listed(client: Any, namespace: str, name: str, patience: Patience) -> Iterable[Dimensions]:
    def ask(token: dict[str, str]) -> Any:
        return client.list_metrics(Namespace=namespace, MetricName=name, **token)

    for answer in pages(patience.call, "ListMetrics", ask, "Metrics"):
        for metric in answer["Metrics"]:
            yield tuple(sorted((str(d["Name"]), str(d["Value"])) for d in metric.get("Dimensions", [])))


def _host_names(machine: Machine) -> Iterable[str]:
    if machine.host:
        yield machine.host.lower()
        yield machine.host.lower().partition(".")[0]
