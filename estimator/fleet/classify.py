"""Every row into exactly one class: a format's declaration printed as one query from its text columns to usage rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .sql import quoted
from .usage_schema import COLUMNS

if TYPE_CHECKING:
    from .formats import Format, Rule

#: Rows that no rule fits are money without an estimate.
_NO_RULE = ("other", "no rule fits: money without an estimate")


def usage_query(form: Format, source: str, *, name: str) -> str:
    """Return the query that gives a format's rows in the usage schema, one row for each row of the source.

    Parameters
    ----------
    form : the declaration.
    source : relation with ``file``, ``line``, ``basis`` and the declaration's text columns.
    name : what the column ``format`` says.
    """
    rules = numbered(form)
    layers = source
    for layer in (form.parsed, form.derived):
        if layer:
            columns = ", ".join(f"{expression} AS {column}" for column, expression in layer.items())
            layers = f"(SELECT *, {columns} FROM {layers})"
    ruled = f"(SELECT *, {_choice(form)} AS rule FROM {layers})"
    outputs = ", ".join(_output(form, rules, column.name, column.sql_type, name) for column in COLUMNS)
    return f"SELECT {outputs} FROM {ruled}"


def numbered(form: Format) -> tuple[Rule, ...]:
    """Return a format's rules in order: rule number n is the n-th, counted from 1."""
    return tuple(rule for group in form.groups for rule in group.rules)


def _choice(form: Format) -> str:
    """Return the number of the rule that each row fits, 0 where none does.

    A group without a guard is tried row by row and left again; of the others, the first whose guard holds decides.
    """
    number, branches = 0, []
    for group in form.groups:
        cases = []
        for rule in group.rules:
            number += 1
            cases.append(f"WHEN {rule.when} THEN {number}")
        if group.guard:
            branches.append(f"WHEN {group.guard} THEN CASE {' '.join(cases)} ELSE 0 END")
        else:
            branches.extend(cases)
    return f"CASE {' '.join(branches)} ELSE 0 END"


def _output(form: Format, rules: tuple[Rule, ...], column: str, sql_type: str, name: str) -> str:
    """Return one column of the usage schema."""
    if column in ("file", "line"):
        return column
    if column == "format":
        return f"'{name}' AS format"
    if column == "class":
        return f"{_by_rule([rule.puts for rule in rules], _NO_RULE[0])} AS class"
    if column == "reason":
        return f"{_by_rule([rule.why for rule in rules], _NO_RULE[1])} AS reason"
    given: dict[str, list[int]] = {}
    for number, rule in enumerate(rules, 1):
        if column in rule.gives:
            given.setdefault(rule.gives[column], []).append(number)
    otherwise = form.outputs.get(column, "1.0" if column == "nodes" else "NULL")
    if given:
        cases = " ".join(f"WHEN {_is_one_of(numbers)} THEN {expression}" for expression, numbers in given.items())
        otherwise = f"CASE {cases} ELSE {otherwise} END"
    if column == "flag":
        otherwise = f"CASE WHEN {_HOURS_OF.format(hours=_hours(rules))} THEN 'exceeds_period' ELSE {otherwise} END"
    return f"CAST({otherwise} AS {sql_type}) AS {column}"


#: One machine cannot run longer than the charge period of its row; a scale set's shared identifier is many machines.
_HOURS_OF = (
    "resource IS NOT NULL AND lower(resource) NOT LIKE '%scaleset%' AND charge_to > charge_from "
    "AND abs({hours}) * 3600.0 > 1.0001 * date_diff('second', charge_from, charge_to)"
)


def _hours(rules: tuple[Rule, ...]) -> str:
    """Return the machine-hours of a row by its rule."""
    cases: dict[str, list[int]] = {}
    for number, rule in enumerate(rules, 1):
        if rule.puts == "machine" and "machine_hours" in rule.gives:
            cases.setdefault(rule.gives["machine_hours"], []).append(number)
    body = " ".join(f"WHEN {_is_one_of(n)} THEN {e}" for e, n in cases.items())
    return f"CASE {body} END"


def _is_one_of(numbers: list[int]) -> str:
    """Return the condition that the rule is one of these.

    A list and nothing else: comparisons joined by OR are expanded into every rule when few columns are asked for, and
    planning such a query of FOCUS takes 3.7 CPU seconds instead of 0.06 (DuckDB 2.0.1), whatever the number of rows.
    """
    return f"rule IN ({', '.join(map(str, numbers))})"


def _by_rule(values: list[str], otherwise: str) -> str:
    """Return a text by the rule's number; rules that share a text share a branch."""
    numbers: dict[str, list[int]] = {}
    for number, value in enumerate(values, 1):
        numbers.setdefault(value, []).append(number)
    numbers.pop(otherwise, None)
    cases = " ".join(f"WHEN {_is_one_of(found)} THEN {quoted(value)}" for value, found in numbers.items())
    return f"CASE {cases} ELSE {quoted(otherwise)} END"
