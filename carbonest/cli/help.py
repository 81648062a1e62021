"""Help pages that can be read: options in named groups, the usual ones first, and what the output means below.

A module ``groups`` beside the command's module holds both, by the command's name; it is loaded when help is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

#: Titles of groups → their options, separated by blanks, in the order of the page.
Groups = Mapping[str, str]
#: What most commands have for their result; a command's own groups come before, and win.
SHARED = ("Result", "--explain --wide --limit --html --format --output --quiet --help")
#: Where an option stands that no group names, so that a page never loses one.
OTHERS = "Others"


class Grouped(click.Command):
    """A command whose help page has groups and a paragraph on its output."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options group by group, then what the command prints."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        left = {name: param for param in options for name in (*param.opts, *param.secondary_opts)}
        written: set[int] = set()
        titles = {**groups_of(self), SHARED[0]: f"{groups_of(self).get(SHARED[0], '')} {SHARED[1]}", OTHERS: ""}
        for title, names in titles.items():
            chosen = [left[name] for name in names.split() if name in left] if title != OTHERS else [*left.values()]
            rows = []
            for param in chosen:
                record = param.get_help_record(ctx)
                if record is not None and id(param) not in written:
                    written.add(id(param))
                    rows.append(record)
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)
        if reads := _beside(self, "READS").get(self.name or "", ""):
            with formatter.section("What it prints"):
                formatter.write_text(reads)


def groups_of(command: click.Command) -> Groups:
    """Return the groups that stand beside a command's module."""
    found: Groups = _beside(command, "GROUPS").get(command.name or "", {})
    return found


def _beside(command: click.Command, name: str) -> Mapping[str, Any]:
    assert command.callback is not None
    package = command.callback.__module__.rpartition(".")[0]
    found: Mapping[str, Any] = getattr(import_module(f"{package}.groups"), name)
    return found
