"""What a column of a list of machines may be called, and what each of its cells means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from .. import units
from ..choices import PRICE_KINDS
from ..errors import InputError, UnknownNameError, shown

#: Field → what people call it, the plainest first; of two columns of one field the earlier name is taken. Compared
#: without case, blanks, marks and units in brackets.
ALIASES: dict[str, tuple[str, ...]] = {
    "sku": (
        "sku", "instance type", "machine type", "vm size", "vm sku", "ec2 instance type", "ec2 type", "arm sku name",
        "instance size", "vm type", "node type", "server type", "compute type", "shape", "flavor", "flavour",
        "hardware profile vm size", "size", "type", "instance", "machine",
    ),
    "hours": (
        "hours", "hrs", "hours per month", "hrs per month", "hours month", "hrs month", "monthly hours", "hrs mo",
        "hours mo", "usage hours", "running hours", "run hours", "runtime hours", "uptime hours", "machine hours",
        "instance hours", "vm hours", "hours per year", "hours year", "total hours", "no of hours", "number of hours",
        "h", "runtime", "run time", "uptime", "duration",
    ),
    "days": ("days", "number of days", "days per month", "days month"),
    "region": (
        "region", "location", "aws region", "azure region", "gcp region", "cloud region", "resource location",
        "region name", "region id", "region code", "arm region name", "placement availability zone",
        "availability zone", "zone", "az", "data center", "datacenter", "data centre",
    ),
    "provider": ("provider", "cloud", "cloud provider", "csp", "provider name"),
    "count": (
        "count", "#", "quantity", "qty", "instances", "number of instances", "no of instances", "num instances",
        "instance count", "vm count", "node count", "number of vms", "number of machines", "machines", "vms", "nodes",
        "replicas",
    ),
    "share": ("share", "share of machine", "machine share", "fraction of machine"),
    "cpu_util": (
        "cpu util", "cpu utilization", "cpu utilisation", "cpu usage", "cpu load", "avg cpu", "average cpu", "cpu avg",
        "mean cpu", "avg cpu utilization", "average cpu utilization", "average cpu utilisation", "cpu average",
        "percentage cpu", "cpu percent", "cpu pct", "pct cpu", "cpu", "utilization", "utilisation", "util",
    ),
    "gpu_util": (
        "gpu util", "gpu utilization", "gpu utilisation", "gpu usage", "gpu load", "avg gpu", "average gpu", "gpu avg",
        "gpu percent", "gpu pct", "average gpu utilization", "gpu",
    ),
    "workload": ("workload", "workload class", "workload type"),
    "start": ("start", "start time", "start date", "started", "launch time", "begin"),
    "end": ("end", "end time", "end date", "ended"),
    "pue": ("pue",),
    "intensity": (
        "intensity", "carbon intensity", "gco2e per kwh", "gco2 per kwh", "g per kwh", "gco2e kwh", "gco2 kwh",
        "grid intensity",
    ),
    "price_kind": ("price kind", "purchase option", "pricing model", "purchase type", "instance lifecycle"),
    "price_usd_per_hour": ("price usd per hour", "usd per hour", "price per hour", "hourly price", "hourly rate"),
    "batch": ("batch", "batch size"),
    "precision": ("precision",),
    "idle_state": ("idle state",),
    "network": ("neural network",),
}  # fmt: skip
#: What names a machine to its owner, where there is such a column.
LABELS = (
    "name", "tag:Name", "hostname", "host", "resource name", "vm name", "instance name", "server", "server name",
    "pod", "id", "instance id", "resource id",
)  # fmt: skip

_PROVIDERS = {
    "aws": "aws", "amazon": "aws", "amazonwebservices": "aws", "ec2": "aws", "amazonec2": "aws",
    "azure": "azure", "microsoft": "azure", "microsoftazure": "azure", "azurecloud": "azure",
    "gcp": "gcp", "google": "gcp", "googlecloud": "gcp", "googlecloudplatform": "gcp", "gce": "gcp",
}  # fmt: skip
_PRICE_KINDS = {
    "ondemand": "on_demand", "payg": "on_demand", "payasyougo": "on_demand", "consumption": "on_demand",
    "standard": "on_demand", "normal": "on_demand", "spot": "spot", "preemptible": "spot", "lowpriority": "spot",
    "reserved1y": "reserved_1y", "ri1y": "reserved_1y", "1yearreserved": "reserved_1y", "reserved1year": "reserved_1y",
    "reserved3y": "reserved_3y", "ri3y": "reserved_3y", "3yearreserved": "reserved_3y", "reserved3year": "reserved_3y",
}  # fmt: skip
_BRACKETS = re.compile(r"[(\[{].*?[)\]}]")
_GROUPED = re.compile(r"\d{1,3}(?:[, \u00a0\u202f']\d{3})+(?:\.\d+)?")
_COMMA_DECIMAL = re.compile(r"(?:\d{1,3}(?:[. \u00a0\u202f']\d{3})+|\d+),\d+")
_POINTS_OF_THREE = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_SUFFIX = re.compile(r"(?s)(.*?)(\s*%|\s*[A-Za-z]*)")
_URL = re.compile(r"https?://\S+/([^/\s]+)")


class Column(NamedTuple):
    """One column of a list: where it stands, what it is called there, and whether bare numbers in it are percent."""

    index: int  # type: ignore[assignment]  # hides tuple.index, which nobody needs here
    heading: str
    percent: bool = False


def plain_name(heading: str) -> str:
    """Return a heading as names are compared: ``"CPU Utilization (%)"`` → ``cpuutilization``."""
    bare = heading.strip()
    if bare == "#":
        return bare
    return re.sub(r"[^a-z0-9]", "", _BRACKETS.sub(" ", bare.replace("%", " ")).casefold())


_RANKS = {plain_name(alias): (field, rank) for field, aliases in ALIASES.items() for rank, alias in enumerate(aliases)}


def columns_of(headings: Iterable[str], named: Mapping[str, str] | None = None) -> dict[str, Column]:
    """Return which column holds which field.

    Parameters
    ----------
    headings : the columns of the list, in order.
    named : field → heading, where the user says so; wins over what the headings suggest.

    Raises
    ------
    InputError
        If a field or a heading named does not exist, or two columns of one spelling mean the same field.
    """
    every = list(headings)
    found: dict[str, tuple[int, Column]] = {}
    for index, heading in enumerate(every):
        name = plain_name(heading)
        field, rank = _RANKS.get(name, ("", 0))
        # "CPU" and "GPU" alone may be a number of them, or a model; with a percent sign they are a load.
        if not field or (name in ("cpu", "gpu") and "%" not in heading):
            continue
        before = found.get(field)
        if before is not None and before[0] == rank:
            raise InputError(
                f"two columns, {shown(before[1].heading)} and {shown(heading)}, both mean {field}: rename one, or say "
                f"which with --column {field}=HEADING."
            )
        if before is None or rank < before[0]:
            found[field] = (rank, _column(index, heading))
    result = {field: column for field, (_, column) in found.items()}
    for field, heading in (named or {}).items():
        if field not in ALIASES:
            raise UnknownNameError.among("field", field, ALIASES, f"A list has {', '.join(ALIASES)}.")
        if heading not in every:
            raise UnknownNameError.among("column", heading, every, f"The list has {_listed(every)}.")
        result = {other: column for other, column in result.items() if column.heading != heading}
        result[field] = _column(every.index(heading), heading)
    return result


def _column(index: int, heading: str) -> Column:
    percent = "%" in heading or re.search(r"(?i)percent|pct", heading) is not None
    return Column(index, heading, percent)


def missing_machine(headings: Iterable[str]) -> InputError:
    """Return the error for a list in which no column names the machine."""
    return InputError(
        f"a list of machines must have a column for the machine type (sku, instance type, VM size, …); this one has "
        f"{_listed(list(headings))}. --column sku=HEADING names it."
    )


def _listed(headings: list[str]) -> str:
    some = ", ".join(shown(heading, 40, quoted=False) for heading in headings[:12])
    return (some or "no columns") + (f" and {len(headings) - 12} more" if len(headings) > 12 else "")


def number(text: Any, name: str, *, semicolons: bool = False) -> Any:
    """Return a number's text as Python reads it: thousands separators and, beside semicolons, decimal commas resolved.

    Raises
    ------
    InputError
        If points may be decimal or between thousands.
    """
    if not isinstance(text, str):
        return text
    figure, unit = _SUFFIX.fullmatch(text.strip()).groups()  # type: ignore[union-attr]  # it matches any text
    if semicolons and _COMMA_DECIMAL.fullmatch(figure):
        figure = re.sub(r"[.' \u00a0\u202f](?=\d{3})", "", figure).replace(",", ".")
    elif semicolons and _POINTS_OF_THREE.fullmatch(figure):
        raise InputError(
            f"{name} must be told apart: in a file with semicolons, {figure} may be {figure.replace('.', '')} or "
            f"{figure}0. Write it without points between thousands."
        )
    elif _GROUPED.fullmatch(figure):
        figure = re.sub(r"[, \u00a0\u202f']", "", figure)
    return figure + unit


def hours(text: Any, name: str) -> float:
    """Return hours; text may carry its unit. [h]"""
    return units.hours(text, name)


def fraction(text: Any, name: str, *, percent: bool) -> float:
    """Return a utilization as a fraction; a bare number under a heading with a percent sign is percent."""
    if percent and not (isinstance(text, str) and text.endswith("%")):
        return units.number(text, f"{name} in percent", low=0, high=100) / 100
    return units.fraction(text, name)


def whole(text: Any, name: str = "count") -> int:
    """Return a whole number of machines; spreadsheets write ``3.0``."""
    value = units.number(text, name, low=0)
    if value != int(value):
        raise InputError(f"{name} must be a whole number of at least 0; got {shown(text)}.")
    return int(value)


def provider(text: str) -> str:
    """Return a cloud's short name; what is none stays as it is, for the estimate to refuse."""
    return _PROVIDERS.get(plain_name(text), text)


def price_kind(text: str) -> str:
    """Return the kind of a price; what is none stays as it is, for the estimate to refuse."""
    plain = plain_name(text)
    return _PRICE_KINDS.get(plain, text if text in PRICE_KINDS else text.strip().lower())


def last_part(text: str) -> str:
    """Return the name at the end of an address: Google's lists hold URLs of machine types and zones."""
    found = _URL.fullmatch(text)
    return found[1] if found else text


#: How a cell that is text only is read, by field.
TEXTS: dict[str, Callable[[str], str]] = {
    "sku": last_part, "region": last_part, "provider": provider, "price_kind": price_kind,
    "workload": str, "precision": str, "idle_state": str, "network": str, "start": str, "end": str,
}  # fmt: skip
