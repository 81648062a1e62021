"""``carbonest completion``: the script that makes a shell complete commands, options and values."""

from __future__ import annotations

import click

from .. import render

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that makes a shell complete commands, options, machines, regions, GPUs and models.

    Nothing is installed: the shell reads what this prints. Values come from the shipped tables; no network is used.

    \b
    eval "$(carbonest completion bash)"                                     in ~/.bashrc
    eval "$(carbonest completion zsh)"                                      in ~/.zshrc, after compinit
    carbonest completion fish > ~/.config/fish/completions/carbonest.fish   once
    """
    from click.shell_completion import get_completion_class

    from .. import group
    from ..lazy import COMPLETE_VARIABLE

    of_shell = get_completion_class(shell)
    assert of_shell is not None
    render.put(of_shell(group, {}, "carbonest", COMPLETE_VARIABLE).source(), None)
