"""Running a command under measurement: its CPU-seconds, its memory, its exit status, and signals passed on to it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from types import FrameType
from typing import Any

from estimator.errors import InputError

from ..meters import Usage
from .accounting import CpuTimes, machine_share, machine_times, own_peak_memory_bytes, peak_memory_bytes, require_posix
from .cgroup import Cgroup, make_cgroup
from .tee import Tee

_FORWARDED = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2")
                   if hasattr(signal, name))  # fmt: skip
#: Typed at a terminal these reach every process of the foreground group, so the child has them already.
_TYPED = (signal.SIGINT, signal.SIGQUIT) if hasattr(signal, "SIGQUIT") else (signal.SIGINT,)
#: Two counts of the same CPU time agree so far; a child spends up to so long before it enters its group.
_AGREE = 1.02
_START_SECONDS = 0.02


class CommandNotFoundError(InputError):
    """No such program; ends with the status that shells use for it."""

    exit_code = 127


class CommandNotExecutableError(InputError):
    """The file exists but cannot be run; ends with the status that shells use for it."""

    exit_code = 126


@dataclass(frozen=True)
class Finished:
    """How a command ended. ``exit_code`` is 128 + n for a command that signal n ended, as in shells."""

    exit_code: int
    usage: Usage
    survivors: int
    warnings: tuple[str, ...] = ()


def check_command(argv: Sequence[str]) -> str:
    """Return the path of the program, before anything is started.

    Raises
    ------
    InputError
        If there is no command.
    CommandNotFoundError, CommandNotExecutableError
        If it cannot be run; exit codes 127 and 126, as in shells.
    """
    if not argv or not argv[0]:
        raise InputError("a command must be given after `--`: carbonest measure -- python train.py")
    found = shutil.which(argv[0])
    if found:
        return found
    if os.path.lexists(argv[0]) and os.sep in argv[0]:
        directory = Path(argv[0]).is_dir()
        what = "is a directory" if directory else "is not executable; `chmod +x` it, or name its interpreter"
        raise CommandNotExecutableError(f"cannot run {argv[0]!r}: it {what}.")
    raise CommandNotFoundError(f"cannot run {argv[0]!r}: no such program in PATH.")


def run_command(
    argv: Sequence[str],
    *,
    started: Callable[[], None] = lambda: None,
    follow: bool = False,
    environ: dict[str, str] | None = None,
    use_cgroup: bool = True,
    line: Callable[[str], None] | None = None,
) -> Finished:
    """Run a command to its end and return what it used.

    Parameters
    ----------
    argv : the command; its standard streams are ours.
    started : called right after the command was started.
    follow : wait also for processes that outlive the command, where a cgroup shows them.
    environ : its environment, ours if ``None``.
    use_cgroup : count by a cgroup where one can be made; else by ``wait4``.
    line : called with every line that the command prints, which then goes on to our streams; left out, these are the
        command's own.
    """
    require_posix("measuring a command")
    program = check_command(argv)
    group = make_cgroup() if use_cgroup else None
    inside = False
    try:
        with _forwarding() as forwarder:
            before, began = machine_times(), monotonic()
            child, inside = _start(program, argv, environ, group, piped=line is not None)
            forwarder.target(child.pid)
            tee = Tee(line) if line is not None else None
            if tee is not None:
                tee.start((child.stdout, 1), (child.stderr, 2))
            started()
            # Read now that the child has begun: what we held then is where its own peak starts.
            floor = own_peak_memory_bytes()
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            forwarder.gone()
            if tee is not None:
                tee.finish()
            if follow and group is not None and inside:
                group.wait_until_empty(stop=forwarder.asked)
        wall, after = monotonic() - began, machine_times()
        times, method, survivors = _counted(used, group if inside else None)
        memory = group.peak_memory_bytes() if group is not None and inside else None
    finally:
        if group is not None:
            group.remove()
    peak = peak_memory_bytes(used.ru_maxrss)
    busy, steal = machine_share(before, after)
    measured = (peak, floor) if memory is None else (memory, 0)
    usage = Usage(times.user, times.system, wall, busy, steal, *measured, method)
    remarks = tuple(_remarks(method, survivors, inside))
    return Finished(_shell_status(child.returncode), usage, survivors, remarks)


def _counted(used: Any, group: Cgroup | None) -> tuple[CpuTimes, str, int]:
    """Return CPU-seconds, where they come from, and how many processes are left.

    The group sees whatever was not waited for; ``wait4`` sees what left the group (a container engine moves its
    processes into groups of their own). Each can only miss, never invent: the larger one is nearer.
    """
    waited = CpuTimes(used.ru_utime, used.ru_stime)
    if group is None:
        return waited, "wait4", 0
    grouped, survivors = group.times(), len(group.pids())
    left = sum(waited) > sum(grouped) * _AGREE + _START_SECONDS
    return (waited, "wait4", survivors) if left else (grouped, "cgroup v2", survivors)


def _start(
    program: str, argv: Sequence[str], environ: dict[str, str] | None, group: Cgroup | None, *, piped: bool = False
) -> tuple[subprocess.Popen[bytes], bool]:
    """Start the command; return it, and whether it runs in the group.

    Descriptors that we were started with are the command's (``<(echo hi)``, the job server of make): ours close by
    themselves when it begins.
    """
    streams = subprocess.PIPE if piped else None
    try:
        if group is not None:
            with suppress(subprocess.SubprocessError):
                # The hook only writes one byte to an open file, so threads of ours cannot hold what it needs.
                hooked = subprocess.Popen(
                    list(argv),
                    executable=program,
                    env=environ,
                    preexec_fn=group.enter,  # noqa: PLW1509
                    close_fds=False,
                    stdout=streams,
                    stderr=streams,
                )
                return hooked, True
        plain = subprocess.Popen(
            list(argv), executable=program, env=environ, close_fds=False, stdout=streams, stderr=streams
        )
        return plain, False
    except OSError as error:
        raise CommandNotExecutableError(f"cannot run {argv[0]!r}: {error.strerror}.") from None


class _Forwarder:
    """Passes signals on to the child; those that arrive before it exists wait for it."""

    def __init__(self) -> None:
        self._pid: int | None = None
        self._early: list[int] = []
        self._gone = self._asked = False

    def target(self, pid: int) -> None:
        """Name the child."""
        self._pid = pid
        for number in self._early:
            self.forward(number, None)

    def gone(self) -> None:
        """Say that the child has ended: its number may soon be another process's, so no signal goes there."""
        self._gone = True

    def asked(self) -> bool:
        """Return whether a signal came after the child's end: then nobody wants to wait on for what it left."""
        return self._asked

    def forward(self, number: int, frame: FrameType | None) -> None:
        """Handle one signal."""
        if self._gone:
            self._asked = True
            return
        if number in _TYPED and _at_terminal():
            return
        if self._pid is None:
            self._early.append(number)
            return
        with suppress(ProcessLookupError):
            os.kill(self._pid, number)


@contextmanager
def _forwarding() -> Iterator[_Forwarder]:
    """Pass signals on to the child instead of dying of them: the measurement must outlive the command."""
    forwarder = _Forwarder()
    old: dict[int, Any] = {}
    # Ignored signals stay ignored (nohup, background jobs): a handler here would become the default in the child.
    # Only the main thread may set handlers; a measurement in another one leaves signals to the program.
    with suppress(ValueError):
        for number in _FORWARDED:
            if signal.getsignal(number) is not signal.SIG_IGN:
                old[number] = signal.signal(number, forwarder.forward)
    try:
        yield forwarder
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)


def _at_terminal() -> bool:
    """Return whether we are in the foreground of a terminal, where typed signals reach the child without us."""
    try:
        terminal = os.open(os.ctermid(), os.O_RDONLY | os.O_NOCTTY)
    except OSError:
        return False
    try:
        return os.tcgetpgrp(terminal) == os.getpgrp()
    except OSError:
        return False
    finally:
        os.close(terminal)


def _shell_status(returncode: int) -> int:
    return returncode if returncode >= 0 else 128 - returncode


def _remarks(method: str, survivors: int, inside: bool) -> Iterator[str]:
    if survivors:
        yield (
            f"{survivors} process(es) outlived the command; their CPU-seconds are counted up to its end "
            "(--follow waits for them)."
        )
    if method == "wait4":
        why = "the command left the cgroup made for it" if inside else "no cgroup could be made for the command"
        yield f"{why}: processes that detached themselves or were not waited for are not in its CPU-seconds."
