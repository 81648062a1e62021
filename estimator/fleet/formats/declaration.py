"""What a billing format is declared by: its headers, how its columns are read, and which rule makes which class.

A declaration is data: texts of SQL over the format's own column names, in the subset that DuckDB and Spark share (CASE,
LIKE, IN, ``regexp_extract`` with a group, ``try_cast``; no backslash, which Spark takes away). ``classify.py`` prints
them as one query.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..usage_schema import MONEY

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A localised Azure header names the English one in brackets: ``Ressourcenstandort (ResourceLocation)``.
_IN_BRACKETS = re.compile(r"\(([A-Za-z0-9_/ .:-]+)\)\s*$")


class Rule(NamedTuple):
    """Which rows of a format belong to a class, and what they tell.

    Parameters
    ----------
    when : condition over the format's columns.
    puts : the class; a key of ``usage_schema.CLASSES``.
    why : the reason that the row shows.
    gives : usage column → expression, for this rule's rows only.
    """

    when: str
    puts: str
    why: str
    gives: Mapping[str, str] = {}


class Group(NamedTuple):
    """Rules for the rows that meet a guard; the first rule that fits decides."""

    guard: str
    rules: tuple[Rule, ...]


class Format(NamedTuple):
    """A billing format.

    Parameters
    ----------
    name : what ``--as`` and the column ``format`` say.
    title : for people.
    signs : sets of header keys; a file that has all of one set is of this format.
    columns : name of a text column → header keys that hold it, best first; ``product[type]`` is a key of a map.
    money : those columns that hold money: exact text even where a file stores binary numbers.
    dates : those columns that hold dates.
    parsed, derived : further columns, each layer over the one before.
    groups : the rules; a row that fits none is ``other``.
    outputs : usage column → expression, for all rows.
    sums : ledger → expression over the text columns whose plain sum over a file is the ledger's, whatever the classes.
    tags : patterns of what stands before a tag's name, in headers that are tags of their own.
    one_cost : whether a file's only cost is either actual or amortised.
    ragged : whether exports of this format leave out empty fields at a line's end.
    """

    name: str
    title: str
    signs: tuple[frozenset[str], ...]
    columns: Mapping[str, tuple[str, ...]]
    money: frozenset[str]
    dates: frozenset[str]
    parsed: Mapping[str, str]
    derived: Mapping[str, str]
    groups: tuple[Group, ...]
    outputs: Mapping[str, str]
    sums: Mapping[str, str]
    tags: tuple[str, ...] = ()
    one_cost: bool = False
    ragged: bool = False


def header_key(header: str) -> str:
    """Return what a header is compared by: its letters and digits in lower case, without language, case or signs.

    Examples
    --------
    >>> header_key("lineItem/UsageAmount"), header_key("line_item_usage_amount")
    ('lineitemusageamount', 'lineitemusageamount')
    >>> header_key("Ressourcenstandort (ResourceLocation)")
    'resourcelocation'
    """
    bracketed = _IN_BRACKETS.search(header)
    return re.sub(r"[^a-z0-9]", "", (bracketed[1] if bracketed else header).lower())


def number(column: str) -> str:
    """Return a text column as a number; null where it is none. ``1_000`` is none, though DuckDB casts it."""
    return (
        f"CASE WHEN position('_' IN {column}) > 0 THEN NULL "
        f"ELSE CAST(try_cast({column} AS DECIMAL(38,12)) AS DOUBLE) END"
    )


def money(column: str) -> str:
    """Return a text column as money; null where it is none."""
    return f"CASE WHEN position('_' IN {column}) > 0 THEN NULL ELSE try_cast({column} AS {MONEY}) END"


def matches(column: str, pattern: str) -> str:
    """Return the condition that a text holds a match of a pattern; the pattern has one group around all of it."""
    return f"regexp_extract({column}, '({pattern})', 1) <> ''"


def json_text(column: str, key: str) -> str:
    """Return the text under a key of JSON that may lack its braces; null where there is none."""
    return f"""nullif(regexp_extract({column}, '"{key}" *: *"([^"]*)"', 1), '')"""


def listed(*names: str) -> str:
    """Return names as the list of an IN."""
    return "(" + ", ".join(f"'{name}'" for name in names) + ")"
