"""Every JSON that a command prints within a test of this folder is held against its shipped schema."""

import json

import click
import pytest

from carbonest.cli import group, render
from carbonest.cli.statement import command as statement

from .declared import faults


def _paths(command, words=()):
    found = {id(command): " ".join(words)}
    if isinstance(command, click.Group):
        context = click.Context(command, info_name="carbonest")
        for name in command.list_commands(context):
            found |= _paths(command.get_command(context, name), (*words, name))
    return found


@pytest.fixture(scope="session")
def _path_of():
    return _paths(group)


@pytest.fixture(autouse=True)
def declared_json(monkeypatch, _path_of):
    """Fail where a command prints JSON that no schema declares; what is written by hand in a test has no command."""

    def held(write):
        def holding(*arguments):
            printed = write(*arguments)
            context = click.get_current_context(silent=True)
            if context is not None and id(context.command) in _path_of:
                found = faults(_path_of[id(context.command)], json.loads(printed))
                assert not found, "JSON that no schema declares (docs/build/results):\n" + "\n".join(found[:20])
            return printed

        return holding

    monkeypatch.setattr(render, "_json", held(render._json))
    monkeypatch.setattr(statement, "_json", held(statement._json))
