"""What surrounds the code: versions that agree, forms that a host reads, a site that leaves no page out."""

import re
import subprocess
import sys
import tomllib
from datetime import date

import pytest
import yaml

import carbonest

from .shared import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_one_version_everywhere():
    cited = yaml.safe_load(read("CITATION.cff"))
    newest = re.search(r"^## (\S+) \((\d{4}-\d{2}-\d{2})\)$", read("CHANGELOG.md"), flags=re.MULTILINE)
    assert PROJECT["version"] == carbonest.__version__ == cited["version"] == newest[1]
    assert date.fromisoformat(cited["date-released"]) == date.fromisoformat(newest[2])


def newest_entry():
    return read("CHANGELOG.md").split("\n## ")[1]


def test_watts_of_the_changelog_are_todays():
    """What its newest entry says that machines draw now is what they draw now."""
    table = re.findall(
        r"^  \| ([^|]+?) \|[^|]*\| ([0-9,.]+) \(([0-9,.]+) – ([0-9,.]+)\) W \|", newest_entry(), re.MULTILINE
    )
    asked = {"idle": {"workload": "idle"}, "CPU 100 %": {"cpu_util": 1.0}, "CPU 0 %": {"cpu_util": 0.0}}
    assert len(table) == 9
    for name, *told in table:
        sku, _, load = name.partition(", ")
        found = carbonest.estimate_vm(sku, 1, scope="server_ac", **asked.get(load, {})).power_watts
        for figure, value in zip(told, (found.central, found.low, found.high), strict=True):
            digits = len(figure.partition(".")[2])
            assert figure == f"{value:,.{digits}f}", (name, figure, value)


def test_errors_of_the_changelog_stand_on_the_page_of_accuracy():
    accuracy = read("docs/accuracy.md")
    rows = {row[0]: row[1:] for row in map(cells, newest_entry().splitlines()) if len(row) == 4}
    said, unmet, now = rows["error, macro (mean of the strata's medians)"]
    assert (
        f"Release 0.1 printed {said[:5]} in sample and 6.4 % with each group" in accuracy and "6.4 % by group" in said
    )
    assert f"macro {unmet}" in accuracy
    macro, inside = re.findall(r"[0-9.]+ %", now)
    assert f"released **{inside}**" in accuracy and f"source left out **{macro}**" in accuracy
    (whole,) = [
        row for row in map(cells, accuracy.splitlines()) if row[2:3] == ["source left out"] and row[1:2] == [""]
    ][-1:]
    assert rows["measurements inside the 90 % range"][2].startswith(whole[5])
    assert rows["interval score, lower is better"][2] == whole[6]
    loops = {row[0]: row for row in map(cells, accuracy.splitlines()) if len(row) == 6 and row[1] == "45"}
    by_work, with_utilization = (
        loops[f"the work{more}"] for more in (": network, batch, precision", " and the driver's utilization")
    )
    assert (
        rows["ordinary loops on one H200: median error"][2]
        == f"{by_work[2]} by the work, {with_utilization[2]} with utilization"
    )
    assert rows["… inside the 90 % range"][2] == f"{by_work[4]}, {with_utilization[4]}"


def cells(line):
    return (
        [cell.strip().replace("**", "") for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
    )


def test_the_citation_has_what_the_format_demands():
    """Citation File Format 1.2.0: required keys, and types of those that are used."""
    cited = yaml.safe_load(read("CITATION.cff"))
    assert {"cff-version", "message", "title", "authors"} <= set(cited)
    assert cited["cff-version"] == "1.2.0" and cited["type"] == "software" and cited["license"] == PROJECT["license"]
    assert cited["authors"] and all({"name"} == set(one) for one in cited["authors"])
    assert len(cited["keywords"]) == len(set(cited["keywords"]))


def test_issue_forms_are_what_a_host_reads():
    """Each form has a name, a description and a body of known elements with labels and distinct ids."""
    forms = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
    assert len(forms) == 4
    for path in forms:
        form = yaml.safe_load(path.read_text(encoding="utf-8"))
        if path.stem == "config":
            assert isinstance(form["blank_issues_enabled"], bool)
            continue
        assert {"name", "description", "body"} <= set(form)
        ids = [element["id"] for element in form["body"]]
        assert len(ids) == len(set(ids)) >= 4
        for element in form["body"]:
            assert element["type"] in ("input", "textarea", "dropdown", "checkboxes", "markdown")
            assert element["attributes"]["label"]
    assert "--explain" in read(".github/ISSUE_TEMPLATE/wrong_number.yml")


def test_the_workflow_runs_what_anybody_can_run_by_hand():
    (job,) = yaml.safe_load(read(".github/workflows/ci.yml"))["jobs"].values()
    assert [step["run"] for step in job["steps"] if "run" in step] == [".ci/run"]
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_every_page_is_in_the_menu_of_the_site():
    # The slugs are a Python name that only the site's own loader knows.
    text = re.sub(r"!!python\S+", "", read("mkdocs.yml"))
    listed = set()

    def walk(part):
        if isinstance(part, str):
            listed.add(part)
        for below in part if isinstance(part, list) else part.values() if isinstance(part, dict) else ():
            walk(below)

    walk(yaml.safe_load(text)["nav"])
    assert {path.name for path in (ROOT / "docs").glob("*.md")} == listed


def test_the_site_leads_to_pages_beside_the_documentation():
    """Links from ``docs/`` to the repository's own pages, and back, without the site's packages."""
    sys.path.insert(0, str(ROOT / "docs" / "build"))
    try:
        import site_pages
    finally:
        sys.path.pop(0)

    class At:
        def __init__(self, uri):
            self.file = self
            self.src_uri = uri

    led = site_pages.on_page_markdown
    assert led("[x](../examples/README.md)", At("checking.md")) == "[x](examples/README.md)"
    assert led("[x](docs/fleet.md#a)", At("CHANGELOG.md")) == "[x](fleet.md#a)"
    assert led("[x](../docs/checking.md)", At("examples/README.md")) == "[x](../checking.md)"
    assert led("[x](github/carbon-budget.yml)", At("examples/README.md")) == "x"
    assert led("[x](../measuring.md), [y](https://a.b/c.md)", At("decisions/0063-a.md")) == (
        "[x](../measuring.md), [y](https://a.b/c.md)"
    )
    assert led("![p](accuracy.svg)", At("accuracy.md")) == "![p](accuracy.svg)"


def test_the_first_page_is_short():
    assert len(read("README.md").splitlines()) <= 150


def test_pages_show_what_their_commands_print():
    """README.md and docs/tour.md, typed through from the first command to the last."""
    done = subprocess.run(
        [sys.executable, ROOT / "docs/build/build_shown.py", "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_page_that_shows_something_else_is_found(tmp_path):
    sys.path.insert(0, str(ROOT / "docs" / "build"))
    try:
        import build_shown
    finally:
        sys.path.pop(0)
    path = tmp_path / "page.md"
    path.write_text(
        "a\n```console\n$ echo 1; echo 2; echo 3\n1\nwrong\n…\n```\nb\n<!-- run -->\n```console\n$ true\nkept\n```\n"
    )
    assert build_shown.page(path) == path.read_text().replace("wrong", "2")
    path.write_text("```console\n$ carbonest vm --sku nothing\n```\n")
    with pytest.raises(SystemExit, match="ended with 2"):
        build_shown.page(path)


def test_what_is_distributed_holds_the_schemas_and_the_community_files():
    parts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert "carbonest" in parts["wheel"]["only-include"]
    listed = {name.lstrip("/") for name in parts["sdist"]["include"]}
    assert {"CITATION.cff", "CONTRIBUTING.md", "SECURITY.md", "docs", "examples", "mkdocs.yml", "tests"} <= listed
    assert not [name for name in listed if not (ROOT / name).exists()]


@pytest.mark.parametrize(
    "name", ["README.md", "CHANGELOG.md", *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md"))]
)
def test_fences_are_such_as_hosts_and_the_site_read(name):
    """A word after the language makes the site take the end of a block for its beginning."""
    fences = re.findall(r"^ *```(.*)$", read(name), flags=re.MULTILINE)
    assert len(fences) % 2 == 0
    assert not [opening for opening in fences[::2] if not re.fullmatch(r"[a-z]*", opening)]
    assert not [closing for closing in fences[1::2] if closing]
