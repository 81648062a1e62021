"""Machines under managed services: a database, a cache or a search domain of a size is so many machines of a type.

The size names the machine (``db.r6g.large``, ``cache.m6g.large``, ``m5.large.search``, ``GP_Standard_D4s_v3``), or
is a size of the service's own, whose vCPUs and memory ``data/managed_sizes.csv`` holds. Its watts are those of our own
curves, whatever the service.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..choices import PROVIDERS, one_of
from ..errors import InputError, UnknownNameError
from .catalogue import Machine
from .unknown import closest_machine

#: Machines behind one that is billed, where a standby stands ready in a second zone, and where a broker is a cluster.
MULTI_AZ_NODES, CLUSTERED_BROKER_NODES = 2.0, 3.0
_LONGEST_SIZE = 100
#: Part of a service's name, letters and digits only → workload class of its machines. Others are databases: they hold
#: data in memory and wait for requests.
_CLASSES = (
    ("sagemaker", "training-billed"), ("machinelearning", "training-billed"), ("appservice", "web"),
    ("serviceplan", "web"), ("functions", "web"), ("gamelift", "general"), ("msk", "general"), ("kafka", "general"),
    ("mq", "general"), ("migration", "batch"),
)  # fmt: skip

_AWS = (
    # Product attribute of SageMaker: the machine and what it is for, "ml.m5.large-Hosting".
    (re.compile(r"ml\.([a-z0-9-]+\.[a-z0-9]+)-(?!.*unused)[a-z]+"), r"\1"),
    (re.compile(r"(?:db\.)?(influx\..+)"), r"\1"),
    (re.compile(r"(?:db|cache|ml|mq|kafka|express|dms|dax|opensearch)\.(.+?)(?:\.tpc\d+\.mem\d+x)?"), r"\1"),
    (re.compile(r"(.+)\.(?:search|elasticsearch)"), r"\1"),
)
_AZURE = (
    # Meters of bills: "2 vCore", "P1v3 App", "D4s v3".
    (re.compile(r"(\d{1,3}) ?v?cores?(?: instance)?"), r"vcore-gp-\1"),
    # Azure SQL and single servers: tier, generation, vCores. Gen4 is retired and counted as Gen5.
    (re.compile(r"(gp|mo|b|bc|hs)_(?:s_)?(?:gen\d+|fsv2|dc|prms|moprms)_(\d{1,3})"), r"vcore-\1-\2"),
    # Flexible servers: a tier before the machine.
    (re.compile(r"(?:gp|mo|b)_(standard_.+)"), r"\1"),
    (re.compile(r"(?:basic|standard|premium)[ _-]*([cp])[ _-]*(\d)(?: cache(?: instance)?)?"), r"redis-\1\2"),
)
#: Short sizes that other services have too: (what the service is, pattern, name).
_AZURE_SHORT = (
    ("redis", re.compile(r"([cp])\s*(\d)(?: cache(?: instance)?)?"), r"redis-\1\2"),
    ("appservice", re.compile(r"((?:[bs][1-3]|p[0-5]m?v[23]|i[1-3]v2|ep[1-3]))(?: app)?"), r"appservice-\1"),
)
_GCP = (
    (re.compile(r"(?:db-)?custom-(\d+)-(\d+)"), r"custom-\1-\2"),
    (re.compile(r"db-perf-optimized-n-(\d{1,3})"), r"perf-optimized-\1"),
    (re.compile(r"db-(.+)"), r"\1"),
)
_RULES = {"aws": _AWS, "azure": _AZURE, "gcp": _GCP}
_AZURE_PLANS = ("appservice", "serviceplan", "functions")


class ManagedMachine(NamedTuple):
    """The machine behind a size of a managed service.

    Attributes
    ----------
    sku : str
        Name that :func:`~estimator.machines.unknown.closest_machine` knows: give it to an estimate with ``closest``.
    machine : Machine
        One node.
    nodes : float
        Machines behind one that is billed or declared. [-]
    workload : str
        Key of :data:`estimator.machines.load.CLASSES`.
    """

    sku: str
    machine: Machine
    nodes: float
    workload: str


def managed_machine(
    provider: str, service: str | None, size: str, *, multi_az: bool = False, clustered: bool = False
) -> ManagedMachine:
    """Return the machine behind a size of a managed service.

    Parameters
    ----------
    provider : str
        aws, azure or gcp.
    service : str, optional
        The service by any of its names, of a bill or of a Terraform resource (``AmazonRDS``,
        ``azurerm_redis_cache``): decides the workload class, and what a size means that several services have.
    size : str
        ``db.m5.large``, ``cache.r6g.xlarge``, ``m5.large.search``, ``ra3.4xlarge``, ``ml.g5.xlarge``,
        ``GP_Standard_D4s_v3``, ``GP_Gen5_4``, ``Premium P1``, ``P1v3``, ``db-custom-4-15360``, …
    multi_az : bool
        A standby in a second zone, billed or declared as one.
    clustered : bool
        A broker of three nodes that is billed or declared as one (Amazon MQ cluster).

    Raises
    ------
    InputError
        If the provider is none, or the size no text.
    UnknownNameError
        If the size leads to no machine.

    Examples
    --------
    >>> managed_machine("aws", "AmazonRDS", "db.m5.large", multi_az=True)[::2]
    ('m5.large', 2.0)
    """
    one_of("provider", provider, PROVIDERS)
    if not isinstance(size, str) or not size.strip():
        raise InputError(f"the size of a managed service must be a name, like db.m5.large; got {size!r}.")
    known = "".join(character for character in (service or "").lower() if character.isalnum())
    sku = _machine_name(provider, known, size.strip())
    try:
        machine = closest_machine(sku, provider)
    except UnknownNameError as error:
        hint = f"It was looked for as the machine {sku}." if sku != size else ""
        raise UnknownNameError("size of a managed service", size, error.nearest, hint) from None
    nodes = (MULTI_AZ_NODES if multi_az else 1.0) * (CLUSTERED_BROKER_NODES if clustered else 1.0)
    return ManagedMachine(machine.sku, machine, nodes, _workload(known, machine))


def _machine_name(provider: str, service: str, size: str) -> str:
    if len(size) > _LONGEST_SIZE:
        return size
    lower = size.lower()
    if provider == "azure":
        plans = any(name in service for name in _AZURE_PLANS)
        for about, pattern, name in _AZURE_SHORT:
            meant = plans if about == "appservice" else about in service or "cache" in service
            if meant and (found := pattern.fullmatch(lower)):
                return found.expand(name)
    for pattern, name in _RULES[provider]:
        if found := pattern.fullmatch(lower):
            return found.expand(name)
    return size


def _workload(service: str, machine: Machine) -> str:
    for part, workload in _CLASSES:
        if part in service:
            return workload if machine.gpu_count or workload != "training-billed" else "general"
    return "training-billed" if machine.gpu_count else "database"
