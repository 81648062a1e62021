"""Measuring a command: a session around each of its runs, idle power first where asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from estimator.errors import InputError

from ..meters import MeterReport
from .clock import Clock
from .command import check_command, run_command
from .host import host
from .measurement import Measurement, combined
from .nesting import RUN_VARIABLE, ancestors, chain_for_child
from .node_lock import job_of, rank_of
from .session import Session, measure_idle, new_run_id
from .window import Energy


def measure_command(
    argv: Sequence[str],
    report: MeterReport,
    *,
    repeats: int = 1,
    idle_seconds: float = 0.0,
    follow: bool = False,
    name: str | None = None,
    line: Callable[[str], None] | None = None,
) -> Measurement:
    """Run a command, once or several times, and return what it used.

    Parameters
    ----------
    argv : the command.
    report : the meters, from :func:`profiler.meters.choose_meters`.
    repeats : how often to run it; a run that fails is the last one.
    idle_seconds : measure the machine's idle power for so long beforehand, and subtract it.
    follow : wait also for processes that outlive the command, where a cgroup shows them.
    name : a name for the result; the command itself if ``None``.
    line : called with every line that the command prints; see :func:`.command.run_command`.

    Raises
    ------
    InputError
        If there is no command, or fewer than one repeat is asked for.
    CommandNotFoundError, CommandNotExecutableError
        If it cannot be run.
    """
    if repeats < 1:
        raise InputError(f"a command must run at least once; got {repeats} repeats.")
    check_command(argv)
    idle = measure_idle(report, idle_seconds) if idle_seconds > 0 else None
    run_id, clock = new_run_id(), Clock()
    environ = os.environ | {RUN_VARIABLE: chain_for_child(run_id)}
    runs: list[Energy] = []
    exit_code = 0
    while len(runs) < repeats and exit_code == 0:
        session = Session(report, run_id, idle, clock)
        try:
            finished = run_command(argv, started=session.start_polling, follow=follow, environ=environ, line=line)
        except BaseException:
            session.abandon()
            raise
        runs.append(session.close(finished.usage).with_warnings(finished.warnings))
        exit_code = finished.exit_code
    early = f"run {len(runs)} of {repeats} ended with status {exit_code}: no further runs."
    shown = tuple(_readable(word) for word in argv)
    return combined(
        runs,
        run_id=run_id,
        name=_readable(name) if name else " ".join(shown),
        command=shown,
        exit_code=exit_code,
        idle=idle,
        host=host(),
        job=job_of(os.environ),
        rank=rank_of(os.environ),
        ancestors=ancestors(),
        pid=os.getpid(),
        warnings=(early,) if len(runs) < repeats else (),
    )


def _readable(word: str) -> str:
    """Return an argument as text that JSON can hold: bytes that are no UTF-8 become replacement characters."""
    return os.fsencode(word).decode("utf-8", "replace")
