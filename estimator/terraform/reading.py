"""A plan as ``terraform show -json`` prints it: its resources, before and after.

The format is documented at https://developer.hashicorp.com/terraform/internals/json-format (versions 0.1 to 1.2);
OpenTofu prints the same. Resources come from ``resource_changes``; what only ``planned_values`` lists is taken as
unchanged; a state (``terraform show -json`` without a plan) is taken as what is there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .. import reading, schema
from ..errors import InputError, shown

#: Plans of large roots hold every attribute of every resource several times.
PLAN_BYTES = 256 * reading.MIB
#: A line that may begin the JSON below what a wrapper printed; no wrapper prints more of them before it.
_BEGINS = re.compile(r"^[ \t]*\{", re.MULTILINE)
_MOST_BEGINNINGS = 100
_MAJOR = re.compile(r"[01]\.\d+")
_CHANGE = schema.mapping(
    {
        "address": schema.text(), "type": schema.text(), "mode": schema.optional(schema.text()),
        "change": schema.mapping(
            {
                "actions": schema.items(schema.text()), "before": schema.optional(schema.mapping()),
                "after": schema.optional(schema.mapping()),
            }
        ),
    }
)  # fmt: skip
_MODULE = schema.mapping(
    {
        "resources": schema.optional(
            schema.items(schema.mapping({"address": schema.text(), "type": schema.text(),
                                         "values": schema.optional(schema.mapping())}))
        ),
        "child_modules": schema.optional(schema.items(schema.mapping())),
    }
)  # fmt: skip
_INDEX = re.compile(r'\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]')


class Resource(NamedTuple):
    """One resource instance of a plan.

    Attributes
    ----------
    address, type : such as ``module.web.aws_instance.app[0]`` and ``aws_instance``.
    actions : what the plan does with it: ``no-op``, ``create``, ``update``, ``delete``, or both for a replacement.
    before, after : its attributes; ``None`` where it does not exist.
    unknown : which attributes of ``after`` are known only after the plan was applied, in the same shape.
    """

    address: str
    type: str
    actions: tuple[str, ...]
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    unknown: Mapping[str, Any]

    @property
    def change(self) -> str:
        """The plan's action in one word."""
        if set(self.actions) == {"create", "delete"}:
            return "replace"
        return self.actions[0] if len(self.actions) == 1 else "/".join(self.actions)

    @property
    def place(self) -> str:
        """The address without indices: where the configuration declares it."""
        return _INDEX.sub("", self.address)


def is_terraform(data: Any) -> bool:
    """Say whether plain data is a plan or a state of Terraform."""
    parts = ("planned_values", "resource_changes", "values")
    return isinstance(data, dict) and "format_version" in data and any(part in data for part in parts)


def json_of(text: str) -> str:
    """Return the JSON in a text that a wrapper of a continuous-integration system may have put words around.

    What is no such text is returned as it is: whoever reads it says what is wrong.
    """
    if text.lstrip("\ufeff \t\r\n").startswith("{") and text.rstrip().endswith("}"):
        return text
    decoder = json.JSONDecoder()
    for number, begins in enumerate(_BEGINS.finditer(text)):
        if number == _MOST_BEGINNINGS:
            break
        start = begins.end() - 1
        try:
            found, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict) and "format_version" in found:
            return text[start:end]
    return text


def read(path: str) -> dict[str, Any]:
    """Return a plan in a file; ``-`` is standard input.

    Raises
    ------
    InputError
        If it cannot be read or is none; a binary plan file is named as such.
    """
    name = shown("stdin" if path == "-" else path, 200, quoted=False)
    content = reading.read_bytes(path, "a Terraform plan", at_most=PLAN_BYTES)
    if content.startswith(b"PK"):
        raise InputError(
            f"{name} must be a plan as JSON; it is the binary plan file: `terraform show -json PLANFILE > plan.json`."
        )
    what = f"{name}, a Terraform plan,"
    data = reading.parsed_json(json_of(reading.decoded(content, what)), what)
    if not is_terraform(data):
        raise InputError(f"{name} must be what `terraform show -json PLANFILE` prints; it is other JSON.")
    assert isinstance(data, dict)
    return data


def resources(data: Mapping[str, Any], what: str) -> list[Resource]:
    """Return the managed resources of a plan or a state, in its order.

    Raises
    ------
    InputError
        If a part has another shape than Terraform gives it, or the plan failed.
    """
    version = data.get("format_version")
    if not isinstance(version, str) or not _MAJOR.fullmatch(version):
        raise InputError(f"{what} must have format_version 0.x or 1.x; got {shown(version)}.")
    if data.get("errored") is True:
        raise InputError(f"{what} must be a plan that succeeded; Terraform says that it failed (errored).")
    changes = data.get("resource_changes")
    schema.checked(changes, schema.or_null(schema.items(_CHANGE)), f"{what}: resource_changes")
    # What an earlier replacement could not delete is listed under the address of what replaced it.
    managed = [each for each in changes or () if each.get("mode", "managed") == "managed" and not each.get("deposed")]
    found = {each["address"]: _changed(each) for each in managed}
    for part, exists in (("planned_values", True), ("values", True)):
        for address, kind, values in _listed(data.get(part), f"{what}: {part}"):
            if address not in found and exists:
                found[address] = Resource(address, kind, ("no-op",), values, values, {})
    return list(found.values())


def _changed(each: Mapping[str, Any]) -> Resource:
    change = each["change"]
    unknown = change.get("after_unknown")
    actions = tuple(change["actions"]) or ("no-op",)
    # What Terraform forgets goes on running.
    after = change.get("before") if actions == ("forget",) else change.get("after")
    return Resource(
        each["address"],
        each["type"],
        actions,
        change.get("before"),
        after,
        unknown if isinstance(unknown, dict) else {},
    )


def _listed(values: Any, what: str) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Return (address, type, attributes) of the managed resources of all modules of a state."""
    if values is None:
        return
    schema.checked(values, schema.mapping({"root_module": schema.optional(schema.mapping())}), what)
    modules = [values.get("root_module") or {}]
    while modules:
        module = modules.pop(0)
        schema.checked(module, _MODULE, what)
        for each in module.get("resources") or ():
            if each.get("mode", "managed") == "managed":
                yield each["address"], each["type"], each.get("values") or {}
        modules += module.get("child_modules") or ()
