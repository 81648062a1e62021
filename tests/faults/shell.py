"""Running the command from a shell: streams closed, full, or read by nobody."""

import os
import subprocess
import sys
from typing import NamedTuple

from ..shared import ROOT

ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT)}


class Ended(NamedTuple):
    """How a shell ended, and what it printed."""

    code: int
    out: str
    err: str


def bash(line, cwd=None, **more):
    """Run a line of bash in which ``carbonest`` is this checkout's command; pipes end with the first failure."""
    script = f'set -o pipefail; carbonest() {{ "{sys.executable}" -m carbonest "$@"; }}; {line}'
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, check=False, cwd=cwd, env=ENVIRONMENT | more, timeout=120
    )
    return Ended(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))
