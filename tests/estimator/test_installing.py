"""Install advice: a line that works for this copy, since carbonest itself is on no package index."""

import importlib.metadata
import importlib.util
import sys
import tomllib

import pytest

from estimator import installing
from estimator.errors import MissingExtraError, install_line

from ..shared import ROOT

DECLARED = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
PLAIN = sorted(extra for extra, lines in DECLARED.items() if not any("carbonest[" in line for line in lines))


@pytest.mark.parametrize("extra", PLAIN)
def test_an_extra_is_named_by_the_packages_that_it_declares(extra):
    assert installing.extras()[extra] == DECLARED[extra]
    assert all(f"'{line}'" in install_line(extra=extra) or f" {line}" in install_line(extra=extra)
               for line in DECLARED[extra])  # fmt: skip


def test_an_extra_of_extras_brings_what_those_bring():
    every = installing.extras()["all"]
    assert set(DECLARED["aws"] + DECLARED["fleet"] + DECLARED["profile"]) <= set(every)
    assert not [line for line in every if line.startswith("carbonest")]
    assert len(every) == len(set(every))


def test_a_single_package_comes_in_the_version_that_is_declared():
    assert install_line("pandas").endswith(" 'pandas>=2.1'")
    assert install_line("lightning-thunder").endswith(" lightning-thunder")


def test_an_installed_copy_asks_its_own_metadata(tmp_path, monkeypatch):
    monkeypatch.setattr(installing, "__file__", str(tmp_path / "estimator" / "installing.py"))
    lines = ["click>=8.1", "duckdb>=1.4; extra == 'fleet'", 'boto3>=1.34 ; python_version > "3" and extra == "aws"',
             "carbonest[aws,fleet]; extra == 'all'"]  # fmt: skip
    monkeypatch.setattr(importlib.metadata, "requires", lambda name: lines)
    assert installing.extras() == {
        "fleet": ["duckdb>=1.4"], "aws": ["boto3>=1.34"], "all": ["boto3>=1.34", "duckdb>=1.4"],
    }  # fmt: skip
    # A folder of packages may hold somebody else's project file.
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "other"\noptional-dependencies = {fleet = ["x"]}\n')
    assert installing.extras()["fleet"] == ["duckdb>=1.4"]
    (tmp_path / "pyproject.toml").write_text("[project\n")
    assert installing.extras()["fleet"] == ["duckdb>=1.4"]


def test_a_copy_that_was_never_installed_names_the_package(tmp_path, monkeypatch):
    def unknown(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(installing, "__file__", str(tmp_path / "estimator" / "installing.py"))
    monkeypatch.setattr(importlib.metadata, "requires", unknown)
    assert installing.extras() == {}
    assert str(MissingExtraError("duckdb", "fleet", "carbonest fleet")).startswith("carbonest fleet needs duckdb: ")
    assert install_line("duckdb", extra="fleet").endswith(" install duckdb")


def test_the_installer_is_that_of_the_environment(monkeypatch):
    monkeypatch.setattr(sys, "prefix", "/home/me/.local/share/pipx/venvs/carbonest")
    assert install_line("duckdb") == "pipx inject carbonest 'duckdb>=1.4'"
    monkeypatch.setattr(sys, "prefix", "/srv/env")
    monkeypatch.setattr(sys, "executable", "/srv/env/bin/python")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert install_line("duckdb") == "uv pip install --python /srv/env/bin/python 'duckdb>=1.4'"


def test_no_message_names_carbonest_itself_as_something_to_download():
    for extra in installing.extras():
        assert "carbonest[" not in install_line(extra=extra) and "carbonest " not in install_line(extra=extra)
