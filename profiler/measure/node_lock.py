"""One counter, one owner: of several measurements on a node, the first one counts a device that all of them can see.

Ranks of a distributed job each measure their own process, but the sockets and boards of the node exist once. The first
measurement to claim a device counts it; the others record it as counted elsewhere. Locks go with their processes, so
that none is ever left over.
"""

from __future__ import annotations

import errno
import json
import os
import re
import stat
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from .nesting import ancestors

_JOB_VARIABLES = ("SLURM_JOB_ID", "TORCHELASTIC_RUN_ID", "PMIX_NAMESPACE", "OMPI_MCA_ess_base_jobid", "PBS_JOBID",
                  "LSB_JOBID", "JOB_ID")  # fmt: skip
#: What a lock file holds at most, and how the identifier of a run looks. [bytes]
_LONGEST_BYTES = 4096
_RUN_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_RANK_VARIABLES = ("RANK", "SLURM_PROCID", "OMPI_COMM_WORLD_RANK", "PMIX_RANK", "PMI_RANK")


class Holder(NamedTuple):
    """Who counts a device that we do not."""

    run_id: str
    pid: int
    job: str | None


def job_of(environ: Mapping[str, str]) -> str | None:
    """Return the identifier of the cluster job that this process belongs to; None outside of one."""
    for name in _JOB_VARIABLES:
        if environ.get(name):
            return f"{name}={environ[name]}"
    address, port = environ.get("MASTER_ADDR"), environ.get("MASTER_PORT")
    return f"MASTER_ADDR={address}:{port}" if address and port and "RANK" in environ else None


def rank_of(environ: Mapping[str, str]) -> int | None:
    """Return the rank of this process within its job; None outside of one."""
    if job_of(environ) is None:
        return None
    return next((int(environ[name]) for name in _RANK_VARIABLES if environ.get(name, "").isdecimal()), None)


class NodeLocks:
    """Claims on devices, held until :meth:`release` or the end of the process."""

    def __init__(self, run_id: str, job: str | None, directory: Path | None = None) -> None:
        self._me = Holder(run_id, os.getpid(), job)
        self._directory = directory or Path(tempfile.gettempdir())
        self._files: list[int] = []

    def claim(self, devices: Iterable[str]) -> dict[str, Holder]:
        """Claim devices; return those that another measurement counts, with its name.

        A measurement that we run under, or that runs in this very process, does not keep us from measuring: ours is
        a part of it. Where no lock file can be made every claim succeeds.
        """
        above = set(ancestors())
        taken: dict[str, Holder] = {}
        for device in devices:
            holder = self._claim(device)
            if holder is not None and holder.run_id not in above and holder.pid != os.getpid():
                taken[device] = holder
        return taken

    def release(self) -> None:
        """Give all claims back."""
        while self._files:
            os.close(self._files.pop())

    def _claim(self, device: str) -> Holder | None:
        try:
            import fcntl

            handle = self._opened(self._directory / f"carbonest-{_safe(device)}.lock")
        except (OSError, ImportError):
            return None
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return self._read(handle)
        with suppress(OSError):
            # On a full disk the claim stands, without a name.
            os.ftruncate(handle, 0)
            os.pwrite(handle, json.dumps(self._me).encode(), 0)
        self._files.append(handle)
        return None

    @staticmethod
    def _opened(path: Path) -> int:
        """Return the open lock file. The directory is everybody's: what is no plain file of one name is left alone.

        Raises
        ------
        OSError
            If it is none, or cannot be opened.
        """
        flags = os.O_RDWR | os.O_CLOEXEC | os.O_NONBLOCK | getattr(os, "O_NOFOLLOW", 0)
        # Not in one call: kernels refuse O_CREAT on another user's file in a shared sticky directory.
        try:
            handle = os.open(path, flags)
        except FileNotFoundError:
            handle = os.open(path, flags | os.O_CREAT, 0o666)
            with suppress(OSError):
                os.fchmod(handle, 0o666)
        found = os.fstat(handle)
        # A second name would be a link to a file of somebody's, which a claim would overwrite.
        if not stat.S_ISREG(found.st_mode) or found.st_nlink != 1:
            os.close(handle)
            raise OSError(errno.EINVAL, "no plain file", str(path))
        return handle

    @staticmethod
    def _read(handle: int) -> Holder:
        """Return who holds a lock, as far as its file says so in words that carbonest writes."""
        with suppress(OSError, ValueError, TypeError, RecursionError):
            try:
                run_id, pid, job = json.loads(os.pread(handle, _LONGEST_BYTES, 0))
            finally:
                os.close(handle)
            if _RUN_ID.fullmatch(run_id) and type(pid) is int and (job is None or isinstance(job, str)):
                return Holder(run_id, pid, job)
        return Holder("unknown", 0, None)


def _safe(device: str) -> str:
    return "".join(c if c.isalnum() or c in "-_" else "_" for c in device)
