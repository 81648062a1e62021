"""``carbonest profile``: a lazy group whose default is house prices."""

from __future__ import annotations

from typing import Any

import click

from ..lazy import LazyGroup

#: Subcommand → "module:attribute" of its click command.
COMMANDS = {
    "calibrate": "carbonest.cli.profile.calibrate:command",
    "curve": "carbonest.cli.profile.curve:command",
    "diff": "carbonest.cli.profile.diff:command",
    "distill": "carbonest.cli.profile.distill:command",
    "houses": "carbonest.cli.profile.houses:command",
    "sweep": "carbonest.cli.profile.sweep:command",
    "zoo": "carbonest.cli.profile.zoo:command",
}
SUMMARIES = {
    "calibrate": "Does CPU time tell energy here? The experiment, where a sensor exists.",
    "curve": "What more rows or epochs bring and cost: error against joules, with the elasticity.",
    "diff": "Two profiles compared fold by fold.",
    "distill": "A small student of a large teacher: accuracy kept, cost saved, break-even.",
    "houses": "Accuracy against energy of a dozen models, on house prices or your own table (the default).",
    "sweep": "Every scikit-learn regressor, capped in time and memory, with its energy.",
    "zoo": "Detectron2 models: published training statistics as energy, and what is measurable here.",
}
DEFAULT = "houses"
#: Flags of the default that stand for subcommands: ``carbonest profile --sweep``.
FLAGS = {"--sweep": "sweep", "--distill": "distill", "--calibrate": "calibrate"}


class ProfileGroup(LazyGroup):
    """Without a subcommand the default runs; ``--sweep`` and its like stand for one."""

    targets = COMMANDS
    summaries = SUMMARIES
    kind = "profile"
    listing = "carbonest profile --help"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the subcommand in front where a flag or nothing stands for it."""
        if (args and args[0] in ("-h", "--help")) or (ctx.resilient_parsing and not args):
            return super().parse_args(ctx, args)
        flag = next((arg for arg in args if arg in FLAGS), None)
        if args and args[0] in COMMANDS:
            pass
        elif flag is not None:
            at = args.index(flag)
            # `--sweep lazypredict`: the word after it is the sweep's engine.
            args = [FLAGS[flag], *args[:at], *args[at + 1 :]]
        elif not args or args[0].startswith("-"):
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Return subcommands, and options of the default."""
        found = super().shell_complete(ctx, incomplete)
        default = self.get_command(ctx, DEFAULT) if incomplete.startswith("-") else None
        return found if default is None else [*found, *default.shell_complete(ctx, incomplete)]


@click.group("profile", cls=ProfileGroup, context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Measure models: accuracy against energy, carbon and money.

    Without a subcommand: house prices, `carbonest profile houses` (see its --help). The flags --sweep, --distill and
    --calibrate stand for the subcommands of these names.

    \b
    carbonest profile --quick
    carbonest profile --data train.csv --html report.html
    carbonest profile --data churn.csv --target left --metric auc
    carbonest profile --sweep --data train.csv
    """
