"""The command: a lazy group, so that each subcommand pays only for its own imports."""

from __future__ import annotations

import sys
from typing import Any

import click

from .. import __version__
from . import terminal
from .lazy import LazyGroup

#: Exit code after Ctrl-C.
INTERRUPTED = 130
#: Subcommand → "module:attribute" of its click command.
COMMANDS = {
    "data": "carbonest.cli.setup.data:command",
    "doctor": "carbonest.cli.setup.doctor:command",
    "iam": "carbonest.cli.setup.iam:command",
    "intensity": "carbonest.cli.lookups.intensity:command",
    "measure": "carbonest.cli.measure.command:command",
    "merge": "carbonest.cli.measure.merge:command",
    "plan": "carbonest.cli.plan.command:command",
    "power": "carbonest.cli.vm.power:command",
    "profile": "carbonest.cli.profile.command:command",
    "regions": "carbonest.cli.lookups.regions:command",
    "run": "carbonest.cli.measure.command:command",
    "skus": "carbonest.cli.lookups.skus:command",
    "usage": "carbonest.cli.usage.command:command",
    "validate": "carbonest.cli.vm.validate:command",
    "vm": "carbonest.cli.vm.command:command",
    "zoo": "carbonest.cli.lookups.zoo:command",
}

#: One line each for the overview, so that ``carbonest --help`` imports no subcommand.
SUMMARIES = {
    "data": "List, check and cite the tables behind the numbers.",
    "doctor": "Say what works on this machine, and why the rest does not.",
    "iam": "Least-privilege policy or role for what reads your cloud.",
    "intensity": "Carbon intensity of a region, zone or country.",
    "measure": "Energy of any program: carbonest measure -- COMMAND.",
    "merge": "Add result files up, each joule once.",
    "plan": "Where, when and on what to run a job, ranked by carbon, cost or time.",
    "power": "Watts of hardware that is no cloud SKU.",
    "profile": "Accuracy against energy of models: house prices, sweeps, distillation, the zoo.",
    "regions": "List regions with carbon intensity and PUE.",
    "run": "Another name of measure.",
    "skus": "List machine types with their power and where it comes from.",
    "usage": "What machines and runs really did: usage aws, azure, mlflow, wandb, slurm, …",
    "validate": "Score predictions against published measurements.",
    "vm": "Energy, carbon and cost of a cloud machine.",
    "zoo": "List model-zoo models with training hours and accuracy.",
}


class CarbonestGroup(LazyGroup):
    """The whole command."""

    targets = COMMANDS
    summaries = SUMMARIES

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the options of the command itself; its help and its version are written here."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except BrokenPipeError:
            raise _ReaderGoneError from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise _ReaderGoneError from None


class _ReaderGoneError(Exception):
    """The reader of stdout has gone (``| head``) and has what it wanted; click would end with 1."""


@click.group(cls=CarbonestGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="carbonest")
def group() -> None:
    """Energy, carbon and cost of cloud machines and models, with a range and a source for every number.

    Offline unless a flag or a subcommand names a service.
    """


def main() -> None:
    """Run the command; the single place where errors become a sentence and an exit code."""
    from .._siblings import check

    check()
    from estimator.errors import CarbonestError, readable

    # Without one, Python has none, and whoever reads `-` would trip over that: a closed stdin is an empty one.
    sys.stdin = sys.stdin or terminal.silent("r")
    try:
        status = group.main(standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        terminal.say(error.format_message())
        sys.exit(0)
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        hint = f" `{context.command_path} --help` explains." if context else ""
        message = terminal.bounded(readable(error.format_message()))
        terminal.say(f"carbonest: {message}{'' if message.endswith(('.', '?', ')')) else '.'}{hint}")
        sys.exit(2)
    except click.Abort:
        terminal.complain("interrupted.")
        sys.exit(INTERRUPTED)
    except CarbonestError as error:
        terminal.complain(str(error))
        sys.exit(error.exit_code)
    except _ReaderGoneError:
        sys.stdout = terminal.silent()
        sys.exit(0)
    except OSError as error:
        if not _is_of_a_stream(error):
            raise
        sys.stdout = terminal.silent()
        terminal.complain(f"the output cannot be written to stdout: {error.strerror}.")
        sys.exit(2)
    sys.exit(status if isinstance(status, int) else 0)


def _is_of_a_stream(error: OSError) -> bool:
    """Return whether a help page could not be written; results have their own door."""
    import errno

    return error.filename is None and error.errno in (errno.ENOSPC, errno.EBADF, errno.EIO, errno.EFBIG)
