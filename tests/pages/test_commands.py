"""Every command line of the pages is run, in the page's order, or has a reason why it cannot be."""

import io
import json
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from ..carbonest.run import carbonest_here
from ..names.texts import of_page, pages
from ..shared import ROOT
from . import samples

pytest.importorskip("duckdb")
pytest.importorskip("yaml")

#: Why a line is not run here: the first that matches.
REASONS = {
    r"…|\bFILE\b|\bID\b|\bPLACE\b|\bNAME\b|\bTERM\b|bash\|zsh": "stands for a line with names of one's own",
    r"^carbonest (power --explain|plan --max-kgco2e)$": "speaks of an option",
    r"^carbonest usage (aws|azure)|--live|doctor --cloud": "asks a service",
    r"data refresh|--prices|--tracking-uri|wandb --project": "asks a service",
    r"^carbonest profile (?!zoo --task|diff)|--profile out.json": "trains models",
    r"^carbonest profile diff": "needs two trainings",
    r"^carbonest measure": "measures a program",
    r"usage mlflow .*--write": "writes into MLflow's own store",
    r"^carbonest fleet .*--usage october.json": "needs what usage measured",
    r"compare azure|compare gcp|fleet billing.json": "needs exports of that cloud",
    r"--leave-one-source-out": "refits the model from raw tables that do not ship",
    r"--profile run.json --tokens": "needs a training that printed its speed",
}  # fmt: skip
#: Statuses that a line ends with where that is its point.
STATUS = {"check": {0, 3}, "vm --from machines.csv": {0, 2}, "validate": {0}}
#: The page of results names the commands that write them, without what they work on.
PAGES = [path for path in pages() if not {"decisions", "build", "results.md"} & set(path.parts)]


def lines_of(path):
    """Return the command lines of a page, in order, each once."""
    found = []
    for run in of_page(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()):
        if run.code and run.language in ("", "sh", "text", "console"):
            for line in re.sub(r"\\\n\s*", " ", run.words).splitlines():
                line = re.sub(r"\s+#\s.*", "", line).strip().removeprefix("$ ")
                if re.match(r"(?:(?:aws|az) [^|]*\| )?carbonest [a-z-]", line) and " " in line.removeprefix(
                    "carbonest "
                ):
                    found.append(line)
    return list(dict.fromkeys(found))


def lines_to_run(path):
    """Return what is to be run of a page: of the reference only what no other page has."""
    found = [line for line in lines_of(path) if not reason_of(line)]
    if "commands" not in path.parts:
        return found
    elsewhere = {line for other in PAGES if "commands" not in other.parts for line in lines_of(other)}
    return [line for line in found if line not in elsewhere]


def reason_of(line):
    return next((reason for pattern, reason in REASONS.items() if re.search(pattern, line)), "")


def ran(line, monkeypatch):
    """Run a line as a shell would, globs and pipes included; return what is wrong with how it ended."""
    first, _, rest = line.partition(" | ")
    if first.startswith(("aws ", "az ")):
        line = rest
        answer = json.dumps(samples.EC2 if first.startswith("aws") else samples.AZURE).encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(answer)))
    words = shlex.split(re.sub(r" (?:>|&&) .*", "", line))[1:]
    spread = [sorted(map(str, Path().glob(word))) or [word] if "*" in word else [word] for word in words]
    done = carbonest_here(*(each for found in spread for each in found))
    allowed = next((codes for begins, codes in STATUS.items() if line.startswith(f"carbonest {begins}")), {0})
    return "" if done.code in allowed else f"{line}: ended with {done.code}: {done.err.strip()[-300:]}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return samples.make(tmp_path_factory.mktemp("samples"))


@pytest.mark.parametrize("path", [p for p in PAGES if lines_to_run(p)], ids=lambda p: p.relative_to(ROOT).as_posix())
def test_the_lines_of_a_page_run(path, folder, tmp_path, monkeypatch):
    here = tmp_path / "here"
    shutil.copytree(folder, here)
    monkeypatch.chdir(here)
    monkeypatch.setenv("COLUMNS", "100")
    wrong = [fault for line in lines_to_run(path) if (fault := ran(line, monkeypatch))]
    assert not wrong, "\n".join(wrong)


def test_most_lines_run_and_every_reason_is_needed():
    every = {line for path in PAGES for line in lines_of(path)}
    kept = {line for line in every if not reason_of(line)}
    assert len(kept) > 80
    # A reason that no line has is one too many.
    used = {pattern for pattern in REASONS if any(re.search(pattern, line) for line in every)}
    assert not set(REASONS) - used


def test_a_line_that_does_not_run_is_found(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "ended with 2" in ran("carbonest vm --sku m5.xlarge --hours 10 --regoin eu-west-1", monkeypatch)
    assert "ended with 2" in ran("carbonest fleet nowhere.csv", monkeypatch)
    assert not ran("carbonest zoo faster_rcnn", monkeypatch)
