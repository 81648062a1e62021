"""Documentation that a machine can check; tests/names holds that what it names exists."""

import re
import subprocess
import sys

import pytest

from carbonest.cli import COMMANDS, SUMMARIES

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
