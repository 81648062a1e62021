"""Documentation that a machine can check."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from carbonest.cli import COMMANDS, SUMMARIES, group
from carbonest.cli.profile.command import DEFAULT, FLAGS

from .shared import ROOT


@pytest.mark.parametrize("page", ["commands", "architecture", "python"])
def test_generated_pages_are_current(page):
    """What the code says of itself, and the walk through its Python face, run again."""
    done = subprocess.run(
        [sys.executable, str(ROOT / f"docs/build/build_{page}.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_command_has_a_summary_and_stands_in_the_readme():
    assert set(COMMANDS) == set(SUMMARIES)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert not [name for name in COMMANDS if f"carbonest {name}" not in readme]


@pytest.mark.parametrize(
    "page", sorted(p.relative_to(ROOT).as_posix() for p in ROOT.glob("**/*.md") if ".venv" not in p.parts)
)
def test_relative_links_resolve(page):
    path = ROOT / page
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
    assert not [
        link
        for link in links
        if "://" not in link and not link.startswith("mailto:") and not (path.parent / link).exists()
    ]


def test_methodology_cites_only_known_sources():
    from estimator import tables

    known = {row["source_id"] for row in tables.read("sources")}
    cited = set(re.findall(r"\[`([a-z0-9_.@-]+)`\]", (ROOT / "docs/methodology.md").read_text(encoding="utf-8")))
    assert cited
    assert cited <= known


def commands_in(text: str) -> list[str]:
    """Return every carbonest command line of a page: inline code and shell blocks."""
    inline = re.findall(r"`(carbonest [a-z][^`]*)`", text)
    fenced = "\n".join(re.findall(r"```(?:sh|text)?\n(.*?)```", text, flags=re.DOTALL))
    blocks = re.findall(r"^(?:\$ )?(carbonest [a-z].*)$", fenced, flags=re.MULTILINE)
    return [line.replace("\\|", "|") for line in inline + blocks]


def pages() -> list[Path]:
    """Return the pages that show commands; the reference is generated, decisions and the changelog are history."""
    return [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]


@pytest.mark.parametrize("line", sorted({line for page in pages() for line in commands_in(page.read_text("utf-8"))}))
def test_commands_of_the_pages_exist(line):
    """Every command and option that a page shows exists; nothing is run."""
    command, name, arguments = group, "carbonest", shlex.split(line.split(" && ")[0])[1:]
    while isinstance(command, click.Group) and arguments and not arguments[0].startswith("-"):
        found = command.get_command(click.Context(command, info_name=name), arguments[0])
        if found is None:
            raise AssertionError(f"{line}: there is no {name} {arguments[0]}")
        command, name, arguments = found, f"{name} {arguments[0]}", arguments[1:]
    if name == "carbonest profile" and arguments:
        command = command.get_command(click.Context(command, info_name=name), DEFAULT)
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    own = arguments[: arguments.index("--")] if "--" in arguments else arguments
    shown = {argument.partition("=")[0] for argument in own if re.match(r"--?[a-z]", argument)}
    assert shown <= known | {"--help", "-h", *FLAGS}, f"{line}: {name} has no {', '.join(shown - known)}"
