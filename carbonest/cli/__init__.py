"""The command: a lazy group, so that each subcommand pays only for its own imports."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from .. import __version__
from . import terminal
from .lazy import COMPLETE_VARIABLE, LazyGroup

#: Exit code after Ctrl-C.
INTERRUPTED = 130
#: Subcommand → "module:attribute" of its click command.
COMMANDS = {
    "check": "carbonest.cli.check.command:command",
    "completion": "carbonest.cli.setup.completion:command",
    "compare": "carbonest.cli.compare.command:command",
    "data": "carbonest.cli.setup.data:command",
    "doctor": "carbonest.cli.setup.doctor:command",
    "fleet": "carbonest.cli.fleet.command:command",
    "glossary": "carbonest.cli.lookups.glossary:command",
    "iam": "carbonest.cli.setup.iam:command",
    "intensity": "carbonest.cli.lookups.intensity:command",
    "measure": "carbonest.cli.measure.command:command",
    "merge": "carbonest.cli.measure.merge:command",
    "plan": "carbonest.cli.plan.command:command",
    "power": "carbonest.cli.vm.power:command",
    "profile": "carbonest.cli.profile.command:command",
    "regions": "carbonest.cli.lookups.regions:command",
    "replay": "carbonest.cli.fleet.replay:command",
    "run": "carbonest.cli.measure.command:command",
    "serve": "carbonest.cli.serve.command:command",
    "skus": "carbonest.cli.lookups.skus:command",
    "statement": "carbonest.cli.statement.command:command",
    "terraform": "carbonest.cli.terraform.command:command",
    "usage": "carbonest.cli.usage.command:command",
    "validate": "carbonest.cli.vm.validate:command",
    "vm": "carbonest.cli.vm.command:command",
    "zoo": "carbonest.cli.lookups.zoo:command",
}

#: The settings of a project, looked for from the working directory upwards; variables that set the same.
SETTINGS_FILE = "carbonest.toml"
SETTING_VARIABLES = tuple(
    f"CARBONEST_{name}"
    for name in ("CONFIG", "REGION", "PROVIDER", "FORMAT", "MAX_KGCO2E", "MAX_KWH", "MAX_USD", "MAX_INCREASE", "BOUND")
)

#: One line each for the overview, so that ``carbonest --help`` imports no subcommand.
SUMMARIES = {
    "check": "Hold results against budgets, for continuous integration.",
    "completion": "What makes bash, zsh or fish complete commands, options, machines, regions.",
    "compare": "The provider's own carbon figures beside ours, and the gap by stage.",
    "data": "List, check and cite the tables behind the numbers.",
    "doctor": "Say what works on this machine, and why the rest does not.",
    "fleet": "Energy, carbon and money of billing exports: every line, once.",
    "glossary": "What a word of the output means.",
    "iam": "Least-privilege policy or role for what reads your cloud.",
    "intensity": "Carbon intensity of a region, zone or country.",
    "measure": "Energy of any program: carbonest measure -- COMMAND.",
    "merge": "Add result files up, each joule once.",
    "plan": "Where, when and on what to run a job, ranked by carbon, cost or time.",
    "power": "Watts of hardware that is no cloud SKU.",
    "profile": "Accuracy against energy of models: house prices, sweeps, distillation, the zoo.",
    "regions": "List regions with carbon intensity and PUE.",
    "replay": "Make an audited result again, byte for byte.",
    "run": "Another name of measure.",
    "serve": "Serving a language model: replicas, energy, carbon and cost over the load.",
    "skus": "List machine types with their power and where it comes from.",
    "statement": "What results come to: for a paper, a model card, a regulator, an inventory.",
    "terraform": "What a Terraform or OpenTofu plan changes: before, after and the difference.",
    "usage": "What machines and runs really did: usage aws, azure, mlflow, wandb, slurm, …",
    "validate": "Score predictions against published measurements.",
    "vm": "Energy, carbon and cost of a cloud machine.",
    "zoo": "List model-zoo models with training hours and accuracy.",
}


#: The overview, by what one wants to do.
SECTIONS = {
    "Estimate": ("vm", "fleet", "terraform", "power"),
    "Plan": ("plan", "serve"),
    "Measure": ("measure", "run", "usage", "profile"),
    "Report": ("check", "statement", "compare", "merge", "replay", "validate"),
    "Look up": ("skus", "regions", "intensity", "zoo", "glossary"),
    "Set up": ("doctor", "data", "iam", "completion"),
}


class CarbonestGroup(LazyGroup):
    """The whole command."""

    targets = COMMANDS
    summaries = SUMMARIES
    sections = SECTIONS

    def meant(self, name: str) -> tuple[str, ...]:
        """Return the command that another tool's word stands for."""
        from .synonyms import commands_for

        return commands_for(name)

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
@click.option("--config", metavar="FILE", help="Settings; carbonest.toml here or in a folder above, if left out.")
@click.version_option(__version__, prog_name="carbonest")
@click.pass_context
def group(ctx: click.Context, config: str | None) -> None:
    """Energy, carbon and cost of cloud machines and models, with a range and a source for every number.

    Offline unless a flag or a subcommand names a service.
    """
    named = config or os.environ.get("CARBONEST_CONFIG")
    path = named or settings_file()
    if path is None and not any(os.environ.get(name) for name in SETTING_VARIABLES):
        return
    from .settings import load

    ctx.obj = load(path)
    ctx.default_map = ctx.obj.default_map()
    note = ctx.obj.note(ctx.invoked_subcommand)
    if note:
        terminal.note(note)


def settings_file() -> str | None:
    """Return the nearest ``carbonest.toml``, from the working directory upwards; ``None`` without one."""
    # pathlib would take longer to import than all of this to run.
    try:
        folder = os.getcwd()  # noqa: PTH109
    except OSError:  # it was deleted meanwhile
        return None
    while True:
        path = f"{folder.rstrip(os.sep)}{os.sep}{SETTINGS_FILE}"
        if os.access(path, os.F_OK):
            return path
        above = os.path.dirname(folder)  # noqa: PTH120
        if above == folder:
            return None
        folder = above


def main() -> None:
    """Run the command; the single place where errors become a sentence and an exit code."""
    from .._siblings import check

    check()
    if COMPLETE_VARIABLE in os.environ:
        from .completing import answer

        answer(group, COMPLETE_VARIABLE)
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
        message = terminal.bounded(readable(_message(error)))
        terminal.say(f"carbonest: {message}{'' if message.endswith(('.', '?', '?)')) else '.'}{hint}")
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


def _message(error: click.ClickException) -> str:
    if not isinstance(error, click.NoSuchOption):
        return error.format_message()
    from .synonyms import sentence

    return sentence(error)


def _is_of_a_stream(error: OSError) -> bool:
    """Return whether a help page could not be written; results have their own door."""
    import errno

    return error.filename is None and error.errno in (errno.ENOSPC, errno.EBADF, errno.EIO, errno.EFBIG)
