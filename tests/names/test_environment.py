"""The page of environment variables names every one that is read, and none that is not."""

import re

import pytest

from carbonest.cli import SETTING_VARIABLES

from ..shared import ROOT
from . import known
from .texts import sources

PAGE = (ROOT / "docs" / "environment.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`([A-Z][A-Z0-9]*(?:_[A-Za-z0-9]+)*)(?:=\w+)?`", PAGE))
#: Libraries read them, or the shell does; the source does not.
OF_OTHERS = {
    "AWS_DEFAULT_REGION", "AWS_PROFILE", "AZURE_CLIENT_ID", "CLICOLOR", "COLUMNS", "COMP_CWORD", "HTTPS_PROXY",
    "MLFLOW_TRACKING_USERNAME", "TERM", "TMPDIR",
}  # fmt: skip
#: Strings spelled like variables, in modules that read some: values of them, and flags of the operating system.
NO_VARIABLES = re.compile(r"O_[A-Z]+|SC_[A-Z_]+|PCI_BUS_ID|NVML_[A-Z_]+|CERTIFICATE_[A-Z_]+|CAISO_NORTH|MAX_[A-Z0-9]+")
_STRING = re.compile(r"\"([A-Z][A-Z0-9]*(?:_[A-Za-z0-9]+)+|RANK|HOME|LOCALAPPDATA|TERM|CLICOLOR)\"")


def read():
    """Return the variables that the source looks up: its strings spelled so, where an environment is spoken of."""
    found = set(SETTING_VARIABLES)
    for path in sources():
        text = path.read_text(encoding="utf-8")
        names = set(_STRING.findall(text))
        if not re.search(r"environ|environment: Mapping|_VARIABLE\b|THREAD_VARIABLES", text):
            names = {name for name in names if name.startswith("CARBONEST_")}
        found |= {name for name in names if not NO_VARIABLES.fullmatch(name) and name == name.upper()}
    return found


def test_every_variable_that_is_read_is_documented():
    assert {"CARBONEST_DATA", "WATTTIME_USER", "SLURM_JOB_ID", "XDG_STATE_HOME", "CARBONEST_BOUND"} <= read()
    assert read() - NAMED == set()


def test_every_variable_that_is_documented_is_read():
    tests = {name for name in known.variables() if name.startswith("CARBONEST_")}
    assert NAMED - read() - OF_OTHERS - tests - {"OMPI_MCA_ess_base_jobid"} == {"PCI_BUS_ID"}


@pytest.mark.parametrize("name", ["CARBONEST_SNAPSHOTS", "CARBONEST_FUZZ_SEED", "CARBONEST_OFF_SCHEMA"])
def test_variables_of_tests_are_read_by_tests_alone(name):
    assert name in known.variables() and name not in read()
