"""A group of commands that imports a subcommand only when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib import import_module
from typing import Any, ClassVar

import click

#: The variable by which a shell asks for completions.
COMPLETE_VARIABLE = "_CARBONEST_COMPLETE"


class LazyGroup(click.Group):
    """Subclasses name their subcommands; nothing of one is imported to list or to summarise it.

    Attributes
    ----------
    targets : mapping
        Subcommand → "module:attribute" of its click command.
    summaries : mapping
        Subcommand → its line in the overview.
    sections : mapping
        Titles of the overview → their subcommands; one list without them.
    kind, listing : str
        What an unknown name is called in its error, and the command that lists the known ones.
    """

    targets: ClassVar[Mapping[str, str]] = {}
    summaries: ClassVar[Mapping[str, str]] = {}
    sections: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    kind: ClassVar[str] = "command"
    listing: ClassVar[str] = "carbonest --help"

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all subcommands."""
        return sorted(self.targets)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one subcommand; ``None`` if there is none of that name."""
        target = self.targets.get(cmd_name)
        if target is None:
            return None
        module, _, attribute = target.partition(":")
        command: Any = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        if COMPLETE_VARIABLE in os.environ:
            from .completing import equip

            equip(command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Resolve a subcommand; an unknown name offers the nearest ones."""
        known = ctx.resilient_parsing or not args or args[0] in self.targets or args[0].startswith("-")
        if not known:
            from estimator.errors import UnknownNameError

            hint, meant = f"`{self.listing}` lists them.", self.meant(args[0])
            if meant:
                raise UnknownNameError(self.kind, args[0], [f"`{each}`" for each in meant], hint)
            raise UnknownNameError.among(self.kind, args[0], self.targets, hint)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Return subcommands that begin as typed, from the summaries, and the group's own options."""
        from click.shell_completion import CompletionItem

        found = [name for name in self.list_commands(ctx) if name.startswith(incomplete)]
        items: list[Any] = [CompletionItem(name, help=self.summaries[name]) for name in found]
        return items + click.Command.shell_complete(self, ctx, incomplete)

    def meant(self, name: str) -> tuple[str, ...]:
        """Return what to type instead of an unknown name, where another word for it is known."""
        return ()

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the overview from the summaries."""
        wide = max(len(name) for name in self.targets)
        for title, names in (self.sections or {"Commands": tuple(self.list_commands(ctx))}).items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(wide), self.summaries[name]) for name in names])
