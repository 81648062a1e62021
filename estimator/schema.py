"""What parsed data must be: a declared rule for each value, and one checker that says in a sentence what breaks it.

A rule is plain data. :func:`checked` holds a value of a JSON or TOML file, or of a service's answer, against it, and
raises the error that the reader names: a user's file, a service and a table of ours end differently.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from math import isfinite
from typing import Any

from .errors import CarbonestError, InputError, shown
from .units import LARGEST

_KINDS = {
    "text": "text", "number": "a number", "whole": "a whole number", "flag": "true or false", "list": "a list",
    "object": "an object", "result": "a number, finite or not",
    "moment": "a time with its offset, like 2026-07-01T08:00:00Z",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """What one value must be.

    Attributes
    ----------
    kind : {"text", "number", "whole", "flag", "list", "object", "moment", "result", "anything"}
    low, high : bounds of a number, both inclusive.
    longest : of a text or a list.
    allowed : the only texts; empty: any.
    fields : of an object, by key; further keys are free.
    each : what every item of a list, and every value under a free key of an object, must be.
    null : whether null will do.
    required : whether it may be left out of its object.
    """

    kind: str
    low: float = -LARGEST
    high: float = LARGEST
    longest: int = 10_000_000
    allowed: tuple[str, ...] = ()
    fields: Mapping[str, Rule] = field(default_factory=dict)
    each: Rule | None = None
    null: bool = False
    required: bool = True


def text(*allowed: str, longest: int = 100_000) -> Rule:
    """Return the rule of a text, or of one of a few."""
    return Rule("text", allowed=allowed, longest=longest)


def number(low: float = -LARGEST, high: float = LARGEST, *, whole: bool = False) -> Rule:
    """Return the rule of a finite number within bounds."""
    return Rule("whole" if whole else "number", low=low, high=high)


def items(each: Rule, longest: int = 10_000_000) -> Rule:
    """Return the rule of a list whose items obey a rule."""
    return Rule("list", each=each, longest=longest)


def mapping(fields: Mapping[str, Rule] | None = None, each: Rule | None = None) -> Rule:
    """Return the rule of an object: by key, and for the keys that are not named."""
    return Rule("object", fields=fields or {}, each=each)


FLAG, MOMENT, ANYTHING = Rule("flag"), Rule("moment"), Rule("anything")
#: A number that a computation gave: NaN and infinity are results of it.
RESULT = Rule("result")


def or_null(rule: Rule) -> Rule:
    """Return the rule with null allowed."""
    return replace(rule, null=True)


def optional(rule: Rule) -> Rule:
    """Return the rule of what may be left out, or null."""
    return replace(rule, null=True, required=False)


def checked(value: Any, rule: Rule, what: str, *, error: type[CarbonestError] = InputError) -> Any:
    """Return a value that obeys a rule.

    Parameters
    ----------
    what : what holds the value: a file's name, a service; begins the message.

    Raises
    ------
    CarbonestError
        Of the class ``error``; says where in the value which rule is broken.
    """
    fault = _fault(value, rule, "")
    if fault is None:
        return value
    where, must, got = fault
    raise error(f"{what}{f': {where}' if where else ''} must {must}; {got}.")


def obeys(value: Any, rule: Rule) -> bool:
    """Say whether a value obeys a rule."""
    return _fault(value, rule, "") is None


def moment(value: Any) -> datetime | None:
    """Return a UTC time of an ISO 8601 text with its offset; ``None`` if it is none."""
    try:
        found = datetime.fromisoformat(value)
        return found.astimezone(UTC) if found.tzinfo is not None else None
    except (TypeError, ValueError, OverflowError):
        return None


def _fault(value: Any, rule: Rule, where: str) -> tuple[str, str, str] | None:
    """Return (where, what must hold, what was got) of the first breach."""
    if value is None and rule.null:
        return None
    if not _is(value, rule.kind):
        return where, f"be {_KINDS[rule.kind]}{' or null' if rule.null else ''}", f"got {shown(value)}"
    if rule.kind in ("number", "whole"):
        # A whole number may be too large for a float: compared first.
        if not (rule.low <= value <= rule.high and isfinite(value)):
            return where, f"be {_KINDS[rule.kind]}{_bounds(rule)}", f"got {shown(value)}"
    elif rule.kind == "text":
        if rule.allowed and value not in rule.allowed:
            return where, f"be {' or '.join(rule.allowed)}", f"got {shown(value)}"
        if len(value) > rule.longest:
            return where, f"be at most {rule.longest:,} characters long", f"it has {len(value):,}"
    elif rule.kind == "list":
        return _of_list(value, rule, where)
    elif rule.kind == "object":
        return _of_object(value, rule, where)
    return None


def _of_list(value: list[Any], rule: Rule, where: str) -> tuple[str, str, str] | None:
    if len(value) > rule.longest:
        return where, f"be a list of at most {rule.longest:,}", f"it holds {len(value):,}"
    if rule.each is not None:
        for position, item in enumerate(value):
            fault = _fault(item, rule.each, f"{where}[{position}]")
            if fault is not None:
                return fault
    return None


def _of_object(value: dict[str, Any], rule: Rule, where: str) -> tuple[str, str, str] | None:
    for key, inner in rule.fields.items():
        below = f"{where}.{key}" if where else key
        if key not in value:
            if inner.required:
                return "", f"hold {below}", "it does not"
            continue
        fault = _fault(value[key], inner, below)
        if fault is not None:
            return fault
    if rule.each is not None:
        for key, item in value.items():
            if key not in rule.fields:
                fault = _fault(item, rule.each, f"{where}.{shown(key, 40, quoted=False)}".lstrip("."))
                if fault is not None:
                    return fault
    return None


def _is(value: Any, kind: str) -> bool:
    if kind in ("number", "result"):
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind == "whole":
        return isinstance(value, int) and not isinstance(value, bool)
    if kind == "moment":
        return moment(value) is not None
    types = {"text": str, "flag": bool, "list": list, "object": dict}
    return kind not in types or isinstance(value, types[kind])


def _bounds(rule: Rule) -> str:
    if rule.low == -LARGEST and rule.high == LARGEST:
        return f" no larger than {LARGEST:.0e}"
    return f" of at least {rule.low:g}" if rule.high == LARGEST else f" between {rule.low:g} and {rule.high:g}"
