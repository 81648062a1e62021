"""Running the command as a user does: a process of its own, or in this one where only the result matters."""

import json
import os
import subprocess
import sys
from typing import NamedTuple

from ..shared import ROOT


class Done(NamedTuple):
    """What a run printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


def carbonest(*arguments, cwd=None, env=None, stdin=None):
    """Run the command in a fresh process."""
    done = subprocess.run(
        [sys.executable, "-m", "carbonest", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        input=stdin,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | (env or {}),
    )
    return Done(done.returncode, done.stdout, done.stderr)


def carbonest_here(*arguments):
    """Run the command in this process: fast enough for hundreds of inputs."""
    import contextlib
    import io

    from carbonest.cli import main

    out, err = io.StringIO(), io.StringIO()
    before = sys.argv
    sys.argv = ["carbonest", *map(str, arguments)]
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main()
        code = 0
    except SystemExit as stop:
        code = stop.code or 0
    finally:
        sys.argv = before
    return Done(code, out.getvalue(), err.getvalue())
