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
    path.write_text("a\n```console\n$ echo 1; echo 2; echo 3\n1\nwrong\n…\n```\nb\n```console run\n$ true\nkept\n```\n")
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
