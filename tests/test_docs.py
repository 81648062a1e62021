"""Documentation that a machine can check."""

import re
import shlex
import subprocess
import sys

import click
import pytest

from carbonest.cli import COMMANDS, SUMMARIES, group

from .shared import ROOT


def test_command_pages_are_current():
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs/build/build_commands.py"), "--check"],
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
    blocks = re.findall(r"^(?:\$ )?(carbonest [a-z].*)$", text, flags=re.MULTILINE)
    return [line.replace("\\|", "|") for line in inline + blocks]


@pytest.mark.parametrize("line", sorted(set(commands_in((ROOT / "README.md").read_text(encoding="utf-8")))))
def test_commands_of_the_readme_parse(line):
    """Every option that the README shows exists; nothing is run."""
    command, name, arguments = group, "carbonest", shlex.split(line.split(" && ")[0])[1:]
    while isinstance(command, click.Group) and arguments and not arguments[0].startswith("-"):
        found = command.get_command(click.Context(command, info_name=name), arguments[0])
        if found is None:
            break
        command, name, arguments = found, f"{name} {arguments[0]}", arguments[1:]
    command.make_context(name, list(arguments), resilient_parsing="ROWS.csv" in line or not arguments)
