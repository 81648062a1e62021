"""Slurm's accounting, asked of Slurm itself: ``sacct`` where it is installed. Source: [slurm-sacct]."""

from __future__ import annotations

import re
import shutil
import subprocess

from ..errors import AccessError, InputError, RemoteError, shown
from ..reading import MIB
from ..remote.answers import one_line

#: What is run: all of it where sacct knows JSON, as from Slurm 21.08 on.
_AS_JSON, _AS_TEXT = "sacct --json", "sacct --parsable2"
#: What narrows or widens the question.
_OF_ALL, _SINCE, _UNTIL = "sacct --allusers", "sacct --starttime", "sacct --endtime"
_ANSWER_BYTES = 512 * MIB
_PATIENCE_SECONDS = 600.0
#: What the parsable text must hold; asked for where sacct knows no JSON, as before Slurm 21.08.
_COLUMNS = "JobID,JobName,User,Account,State,Start,End,ElapsedRaw,AllocTRES,NNodes,NCPUS,NodeList,ConsumedEnergyRaw"
#: Times as sacct takes them: ISO, ``now-7days``, ``2026-10-01``, ``midnight``.
_TIME = re.compile(r"[0-9A-Za-z:/.+-]{1,40}")
_NO_JSON = re.compile(r"unrecognized option|invalid option|json", re.IGNORECASE)


def accounting(*, start: str | None = None, end: str | None = None, all_users: bool = False) -> str:
    """Return what ``sacct`` prints: JSON, or parsable text with its header where it knows no JSON.

    Parameters
    ----------
    start, end : as sacct takes them; its own default is the jobs since midnight.
    all_users : ask for everybody's jobs, as far as the site lets one.

    Raises
    ------
    InputError
        If a time is none that sacct takes.
    AccessError
        Where there is no sacct, or it refuses.
    RemoteError
        Where it fails, or does not answer.
    """
    asked = _OF_ALL.split()[1:] if all_users else []
    for option, value in ((_SINCE, start), (_UNTIL, end)):
        if value is not None:
            if not _TIME.fullmatch(value) or value.startswith("-"):
                raise InputError(
                    f"a time must be as sacct takes it, such as 2026-10-01 or now-7days; got {shown(value)}."
                )
            asked += [*option.split()[1:], value]
    program = shutil.which(_AS_JSON.split(maxsplit=1)[0])
    if program is None:
        raise AccessError("asking Slurm needs its command sacct, and there is none here: run it where Slurm is.")
    answer = _run([program, *_AS_JSON.split()[1:], *asked])
    if answer.returncode and _NO_JSON.search(answer.stderr.decode("utf-8", "replace")):
        answer = _run([program, *_AS_TEXT.split()[1:], f"--format={_COLUMNS}", *asked])
    if answer.returncode:
        said = one_line(answer.stderr.decode("utf-8", "replace"), 200) or "nothing"
        kind = AccessError if re.search(r"denied|not permitted|authoriz", said, re.IGNORECASE) else RemoteError
        raise kind(f"sacct failed with exit status {answer.returncode}; it said: {said}")
    if len(answer.stdout) > _ANSWER_BYTES:
        raise RemoteError(f"sacct must answer at most {_ANSWER_BYTES // MIB:,} MiB: ask for a shorter time.")
    try:
        return answer.stdout.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise RemoteError(f"sacct must answer UTF-8 text; byte {problem.start:,} is none.") from None


def _run(command: list[str]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise RemoteError(f"sacct did not answer within {_PATIENCE_SECONDS:,.0f} s: ask for a shorter time.") from None
    except OSError as problem:
        raise AccessError(f"sacct cannot be run: {problem.strerror}.") from None
