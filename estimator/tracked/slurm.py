"""Slurm's accounting: ``sacct --json`` and ``sacct --parsable2`` (or ``-p``) with a header. Source: [slurm-sacct]."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..errors import InputError, shown
from ..reading import MIB, parsed_json, read_text
from .run import Board, Fault, Run
from .slurm_steps import StepEnergy, job_joules

_FILE_BYTES = 512 * MIB
#: Job states of ``sacct``, each with what it means here; any other is unknown.
STATES = {
    "COMPLETED": "finished", "RUNNING": "running", "SUSPENDED": "running", "RESIZING": "running",
    "REQUEUED": "killed", "CANCELLED": "killed", "PREEMPTED": "killed", "TIMEOUT": "killed", "DEADLINE": "killed",
    "REVOKED": "killed", "FAILED": "failed", "NODE_FAIL": "failed", "OUT_OF_MEMORY": "failed", "BOOT_FAIL": "failed",
}  # fmt: skip
#: States of jobs that may have ended before they held anything.
_ENDED_EARLY = ("CANCELLED", "REVOKED", "DEADLINE")
_NEEDED = ("jobid", "state")
#: Boards that one node may hold; what is more is no count of boards.
_MOST_BOARDS = 1024
_SI = {"": 1.0, "K": 1e3, "M": 1e6, "G": 1e9, "T": 1e12}
_GPU = re.compile(r"gres/gpu(?::(?P<model>[^=,]+))?")
#: What Slurm writes where it measured nothing: an unsigned number with all bits set.
_NOTHING = (0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFE)


def runs(paths: tuple[str | Path, ...], *, utc_offset_hours: float | None = None) -> Iterator[Run | Fault]:
    """Yield the jobs of accounting files.

    Parameters
    ----------
    utc_offset_hours : of the times in parsable text, which carry none; by default this machine's. [h]

    Raises
    ------
    InputError
        If a file is no accounting of Slurm's.
    """
    for path in paths:
        yield from of_text(str(path), read_text(path, "Slurm's accounting", at_most=_FILE_BYTES), utc_offset_hours)


def of_text(source: str, text: str, utc_offset_hours: float | None = None) -> Iterator[Run | Fault]:
    """Yield the jobs of what sacct printed; ``source`` names it. Raises as :func:`runs`."""
    if text.lstrip().startswith("{"):
        yield from _of_json(source, parsed_json(text, f"{shown(source, 200)}", finite=False))
    else:
        yield from _of_text(source, text, utc_offset_hours)


def _of_text(source: str, text: str, offset: float | None) -> Iterator[Run | Fault]:
    lines = text.splitlines()
    header = [name.strip().lower() for name in lines[0].split("|")] if lines else []
    missing = [name for name in _NEEDED if name not in header]
    if missing:
        raise InputError(
            f"Slurm's accounting must be `sacct --json`, or `sacct --parsable2` with a header of JobID and State; "
            f"{shown(source, 200)} has no {' and no '.join(missing)} in its first line."
        )
    job: dict[str, str] | None = None
    steps: list[dict[str, str]] = []
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        cells = line.split("|")
        # ``-p`` ends each line with a bar; a job's name may hold one, which makes the line longer.
        if len(cells) == len(header) + 1 and not cells[-1]:
            cells.pop()
        if len(cells) != len(header):
            yield Fault(f"{source} line {number}", f"a line must have {len(header)} cells; it has {len(cells)}.")
            continue
        row = dict(zip(header, cells, strict=True))
        if "." in row["jobid"]:
            steps.append(row)
            continue
        if job is not None:
            yield _job(source, job, steps, offset)
        job, steps = row, []
    if job is not None:
        yield _job(source, job, steps, offset)


def _job(source: str, row: Mapping[str, str], steps: list[dict[str, str]], offset: float | None) -> Run:
    started, ended = _stamp(row.get("start"), offset), _stamp(row.get("end"), offset)
    elapsed = _elapsed(row)
    if started is not None and elapsed is not None:
        ended = started + elapsed
    held = _tres(row.get("alloctres") or row.get("tres") or "")
    joules, said = job_joules(_joules(row), [step for each in steps if (step := _step(each, offset)) is not None])
    state = row["state"].split()[0] if row["state"].split() else ""
    return _run(
        source,
        row["jobid"],
        project=row.get("account", ""),
        name=row.get("jobname", ""),
        user=row.get("user", ""),
        host=row.get("nodelist", ""),
        state=_state(state.rstrip("+"), started, elapsed),
        times=(started, ended),
        held=held,
        cpus=_count(row.get("ncpus") or row.get("alloccpus")),
        nodes=_count(row.get("nnodes") or row.get("allocnodes")),
        joules=joules,
        said=said,
    )


def _step(row: Mapping[str, str], offset: float | None) -> StepEnergy | None:
    joules = _joules(row)
    if joules is None:
        return None
    started, elapsed = _stamp(row.get("start"), offset), _elapsed(row)
    ended = _stamp(row.get("end"), offset) if started is None or elapsed is None else started + elapsed
    return StepEnergy(row["jobid"].partition(".")[2], joules, started, ended)


def _of_json(source: str, found: Any) -> Iterator[Run | Fault]:
    jobs = found.get("jobs") if isinstance(found, dict) else None
    if not isinstance(jobs, list):
        raise InputError(f"Slurm's accounting must hold a list of jobs; {shown(source, 200)} does not.")
    for position, job in enumerate(jobs):
        try:
            yield _of_object(source, job)
        except (TypeError, KeyError, AttributeError, ValueError, OverflowError):
            yield Fault(
                f"{source} jobs[{position}]", "a job must have job_id, state and time as `sacct --json` writes them."
            )


def _of_object(source: str, job: dict[str, Any]) -> Run:
    state = job["state"]["current"]
    word = (state[0] if state else "") if isinstance(state, list) else str(state)
    time = job["time"]
    started = _number(time.get("start")) or None
    elapsed = _number(time.get("elapsed"))
    ended = _number(time.get("end")) or None
    if started is not None and elapsed is not None:
        ended = started + elapsed
    allocated = job.get("tres", {}).get("allocated") or []
    held: dict[str, float] = {}
    for each in allocated:
        name = each["type"] + (f"/{each['name']}" if each.get("name") else "")
        held[name] = float(_number(each.get("count")) or 0)
    steps = [found for step in job.get("steps") or [] if (found := _step_of(step)) is not None]
    joules, said = job_joules(_measured(held.get("energy")), steps)
    array = job.get("array") or {}
    return _run(
        source,
        str(int(job["job_id"])),
        project=str(job.get("account") or ""),
        name=str(job.get("name") or ""),
        user=str(job.get("user") or (job.get("association") or {}).get("user") or ""),
        host=str(job.get("nodes") or ""),
        state=_state(word, started, elapsed),
        times=(started, ended),
        held=held,
        cpus=_count(held.get("cpu")),
        nodes=_count(job.get("allocation_nodes") or held.get("node")),
        joules=joules,
        said=said,
        sweep=str(_count(array.get("job_id")) or ""),
    )


def _step_of(step: dict[str, Any]) -> StepEnergy | None:
    joules = _measured(step.get("statistics", {}).get("energy", {}).get("consumed"))
    if joules is None:
        return None
    time = step.get("time") or {}
    started, elapsed = _number(time.get("start")) or None, _number(time.get("elapsed"))
    ended = _number(time.get("end")) or None
    if started is not None and elapsed is not None:
        ended = started + elapsed
    named = step.get("step") or {}
    # Named "71.batch" where the identifier is text, and by its own name besides.
    names = [str(each) for each in (named.get("id"), named.get("name")) if isinstance(each, str)]
    extern = any(name.rpartition(".")[2] == "extern" for name in names)
    return StepEnergy("extern" if extern else names[0] if names else "", joules, started, ended)


def _run(
    source: str,
    job_id: str,
    *,
    project: str,
    name: str,
    user: str,
    host: str,
    state: str,
    times: tuple[float | None, float | None],
    held: Mapping[str, float],
    cpus: int | None,
    nodes: int | None,
    joules: float | None,
    said: tuple[str, ...] = (),
    sweep: str = "",
) -> Run:
    models = {match["model"]: count for key, count in held.items() if (match := _GPU.fullmatch(key)) and match["model"]}
    whole = held.get("gres/gpu")
    count = int(whole if whole is not None else sum(models.values()))
    notes = (f"it held GPUs of {len(models)} models; the commonest stands for all.",) if len(models) > 1 else ()
    array, _, index = job_id.partition("_")
    return Run(
        "slurm",
        source,
        job_id,
        project=project,
        name=name,
        user=user,
        sweep=sweep or (array if index else ""),
        host=host if host not in ("None assigned", "") else "",
        state=state,
        started=times[0],
        ended=times[1],
        boards=tuple(Board(str(number)) for number in range(count))
        if count <= _MOST_BOARDS and nodes in (None, 1)
        else (),
        gpu_model=max(models, key=lambda model: models[model]) if models else None,
        gpu_count=count,
        cpu_count=cpus or (int(held["cpu"]) if held.get("cpu") else None),
        nodes=nodes or 1,
        counter_joules=joules,
        notes=(*notes, *said),
    )


def _state(word: str, started: float | None, elapsed: float | None) -> str:
    """Return how a job ended, or that it never began: Slurm gives some of those a start, none a second."""
    if word == "PENDING" or (word in _ENDED_EARLY and (started is None or elapsed == 0)):
        return "waiting"
    return STATES.get(word, "unknown")


def _tres(text: str) -> dict[str, float]:
    """Return ``cpu=8,gres/gpu:a100=4,energy=25`` as numbers; sizes carry K, M, G."""
    held = {}
    for part in text.split(","):
        key, _, value = part.partition("=")
        amount = _scaled(value)
        if amount is not None:
            held[key.strip().lower()] = amount
    return held


def _scaled(text: str | None) -> float | None:
    match = re.fullmatch(r"(\d+(?:\.\d+)?)([KMGT]?)i?", (text or "").strip())
    return None if match is None else float(match[1]) * _SI[match[2]]


def _joules(row: Mapping[str, str]) -> float | None:
    raw = row.get("consumedenergyraw")
    found = _measured(_scaled(raw if raw else row.get("consumedenergy")))
    return found if found is not None else _measured(_tres(row.get("alloctres", "")).get("energy"))


def _measured(value: Any) -> float | None:
    """Return joules; ``None`` for what Slurm writes where no plugin counts: nothing, zero, or all bits set."""
    found = _number(value)
    return None if not found or found in _NOTHING or found < 0 else found


def _number(value: Any) -> float | None:
    """Return a number, or that within ``{"set": true, "infinite": false, "number": 1}``."""
    if isinstance(value, dict):
        return _number(value.get("number")) if value.get("set") and not value.get("infinite") else None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _count(value: Any) -> int | None:
    found = _number(value) if not isinstance(value, str) else _scaled(value)
    return int(found) if found and found < 1e9 else None


def _elapsed(row: Mapping[str, str]) -> float | None:
    """Return seconds of ElapsedRaw, or of Elapsed: [days-]hours:minutes:seconds."""
    raw = row.get("elapsedraw")
    if raw and raw.strip().isdecimal() and len(raw) < 16:
        return float(raw)
    match = re.fullmatch(
        r"(?:(\d{1,6})-)?(?:(\d{1,6}):)?(\d{1,6}):(\d{2})(?:\.\d+)?", (row.get("elapsed") or "").strip()
    )
    if match is None:
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return float(((days * 24 + hours) * 60 + minutes) * 60 + seconds)


def _stamp(text: str | None, offset: float | None) -> float | None:
    """Return a time; ``Unknown`` and ``None`` are none."""
    text = (text or "").strip()
    if re.fullmatch(r"\d{9,11}", text):
        return float(text)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    try:
        if found.tzinfo is None and offset is not None:
            return found.replace(tzinfo=UTC).timestamp() - offset * 3600.0
        return found.timestamp()
    except (ValueError, OverflowError, OSError):
        return None
