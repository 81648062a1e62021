"""No network without a flag or a subcommand that names it: every command runs where opening a socket ends the process.

The list of commands is the command's own: one that is added without an invocation here fails.
"""

import subprocess
import sys

import pytest

from carbonest.cli import COMMANDS

from .shared import ROOT

#: Exit status of a process that touched the network.
TOUCHED = 97
GUARD = f"""
import os, sys

def watch(event, arguments):
    if event == "socket.__new__" and arguments[1] == 1:
        return  # A local (AF_UNIX) socket leads nowhere.
    if event.startswith("socket.") and event not in ("socket.gethostname", "socket.sethostname"):
        os.write(2, f"network: {{event}} {{arguments!r}}\\n".encode())
        os._exit({TOUCHED})

sys.addaudithook(watch)
sys.path.insert(0, {str(ROOT)!r})
from carbonest.cli import main
main()
"""
VM = ["vm", "--sku", "Standard_D4s_v3", "--hours", "10"]
VALIDATION = "id,provider,sku,scope\nx,aws,m5.xlarge,server_ac\n"
INTENSITY = "start,gco2e_per_kwh,end\n2026-01-01T00:00Z,300,2026-01-02T00:00Z\n"

#: Command → invocations that name no service; {tmp} is a directory of the test's own.
OFFLINE = {
    "data": [["data"], ["data", "check"], ["data", "sources"], ["data", "refresh", "--help"]],
    "doctor": [["doctor"]],
    "iam": [["iam", "aws"], ["iam", "azure"]],
    "intensity": [["intensity", "--region", "westeurope"]],
    "measure": [["measure", "--", sys.executable, "-c", "pass"]],
    "merge": [["merge", "--help"]],
    "power": [["power", "--gpu", "A100-SXM4-80GB", "--gpus", "8", "--hours", "1"]],
    "regions": [["regions"]],
    "run": [["run", "--", sys.executable, "-c", "pass"]],
    "skus": [["skus", "--stats"]],
    "usage": [["usage", "--help"], ["usage", "aws", "--help"], ["usage", "azure", "--help"]],
    "validate": [["validate", "{tmp}/rows.csv"]],
    "vm": [
        VM,
        [*VM, "--region", "uksouth", "--explain", "--format", "json"],
        [*VM, "--region", "uksouth", "--intensity", "{tmp}/series.csv", "--start", "2026-01-01T00:00"],
        [*VM, "--intensity", "350", "--compare-methods"],
        [*VM, "--region", "atlantis"],
    ],
    "zoo": [["zoo"]],
}
#: What names a service must be seen by the guard, or the guard sees nothing.
NAMING = [
    [*VM, "--region", "uksouth", "--intensity", "uk"],
    [*VM, "--region", "westeurope", "--prices", "live"],
    ["data", "refresh", "prices", "--region", "westeurope"],
]


def guarded(arguments, tmp_path):
    (tmp_path / "rows.csv").write_text(VALIDATION)
    (tmp_path / "series.csv").write_text(INTENSITY)
    typed = [argument.replace("{tmp}", str(tmp_path)) for argument in arguments]
    environment = {
        "PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "CARBONEST_CACHE": str(tmp_path / "cache"),
        "CARBONEST_OVERLAY": str(tmp_path / "overlay"), "OMP_NUM_THREADS": "1",
        # What a cloud machine would have: still no reason to go there.
        "ELECTRICITYMAPS_TOKEN": "token", "WATTTIME_USER": "someone", "WATTTIME_PASSWORD": "password",
        "AWS_ACCESS_KEY_ID": "AKIAEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_DEFAULT_REGION": "eu-west-1",
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-c", GUARD, *typed], capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=300
    )


def test_every_command_has_an_offline_invocation():
    assert set(COMMANDS) - set(OFFLINE) == set(), "add what it does without a network to OFFLINE above"


@pytest.mark.parametrize(
    "arguments", [a for name in sorted(OFFLINE) if name in COMMANDS for a in OFFLINE[name]], ids=" ".join
)
def test_no_command_touches_the_network(arguments, tmp_path):
    done = guarded(arguments, tmp_path)
    assert done.returncode != TOUCHED, done.stderr
    # A traceback (1) or a missing module would prove nothing.
    expected = {2} if "atlantis" in arguments else {0}
    assert done.returncode in expected, done.stderr[-2000:]


@pytest.mark.parametrize("arguments", NAMING, ids=" ".join)
def test_the_guard_sees_the_network(arguments, tmp_path):
    done = guarded(arguments, tmp_path)
    assert done.returncode == TOUCHED, done.stderr
    assert "network: socket." in done.stderr


def test_help_of_everything_touches_nothing(tmp_path):
    for arguments in (["--help"], ["--version"], []):
        assert guarded(arguments, tmp_path).returncode == 0
