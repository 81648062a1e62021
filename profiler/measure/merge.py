"""Adding result files up, each joule once.

Ranks of a job on one node, nested measurements and files given twice all hold the same joules several times. Readings
of a machine-wide device (a CPU package, a GPU board) are laid on one time line per host, boot and device; where they
overlap they count once, and so do their emissions. Readings of processes add up, except inside a measurement that is
itself among the files, and except where a counter of the whole machine was read at the same time: its joules hold
theirs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from estimator.errors import InputError
from estimator.model import SCHEMA_VERSION, Interval

from ..meters import added
from .block import THREAD
from .carbon import merged_place
from .results import interval, moment, plain, stamp


class Span(NamedTuple):
    """A stretch of time."""

    started: datetime
    ended: datetime


@dataclass(frozen=True)
class Line:
    """One reading of one file, ready to be laid on a time line."""

    shown: str
    run_id: str
    host: tuple[str, str]
    device: str
    part: str
    span: Span
    joules: Interval
    meter: str
    modelled: bool
    machine_wide: bool
    of_thread: bool


class TimeLine:
    """The stretches of time that readings cover; readings come in the order of their start."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def uncovered(self, span: Span) -> list[Span]:
        """Return the pieces of a stretch that lie outside of what is covered."""
        pieces, reached = [], span.started
        first = bisect_left(self._spans, span.started, key=lambda covered: covered.ended)
        for covered in self._spans[first:]:
            if covered.started > span.ended:
                break
            if covered.started > reached:
                pieces.append(Span(reached, covered.started))
            reached = max(reached, covered.ended)
        if reached < span.ended or (reached == span.ended == span.started and not self._holds(span, first)):
            pieces.append(Span(reached, span.ended))
        return pieces

    def cover(self, span: Span) -> None:
        """Add a stretch, joined to the last one where they touch."""
        if self._spans and span.started <= self._spans[-1].ended:
            last = self._spans[-1]
            self._spans[-1] = Span(last.started, max(last.ended, span.ended))
        else:
            self._spans.append(span)

    def _holds(self, span: Span, first: int) -> bool:
        """Return whether a moment without length lies in a covered stretch."""
        return first < len(self._spans) and self._spans[first].started <= span.started


def merge(files: Sequence[tuple[str, dict[str, Any]]]) -> dict[str, Any]:
    """Return the sum of result files, without counting a joule twice.

    Parameters
    ----------
    files : (name to show, content) of each, as :func:`profiler.measure.results.read` returns it;
        merged ones may merge again.

    Raises
    ------
    InputError
        If there is no file, or one of them is no measurement.
    """
    if not files:
        raise InputError("merge needs at least one result file.")
    runs, notes = _distinct([pair for shown, data in files for pair in _measurements(shown, data)])
    lines = [line for shown, run in runs for line in _lines(shown, run)]
    present = {str(run["run_id"]) for _, run in runs}
    inner = {str(run["run_id"]) for _, run in runs if _ancestors(run) & present}
    notes += [
        f"{shown} ran inside another of these measurements: its processes are counted there."
        for shown, run in runs
        if run["run_id"] in inner
    ]
    counted, more = _laid_out(lines, inner)
    outer = [(shown, run) for shown, run in runs if run["run_id"] not in inner]
    cpu_seconds, again = _cpu_seconds(outer)
    notes = list(dict.fromkeys([*notes, *more, *again]))
    return _summary(runs, [run for _, run in outer], cpu_seconds, counted, notes)


def _measurements(shown: str, data: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    if data["kind"] == "measurement":
        return [(shown, data)]
    if data["kind"] == "merged":
        return [(f"{shown} ({run.get('name', run['run_id'])})", run) for run in data["measurements"]]
    raise InputError(f"{shown} is a {data['kind']}: merge adds up files of `carbonest measure`.")


def _distinct(runs: list[tuple[str, dict[str, Any]]]) -> tuple[list[tuple[str, dict[str, Any]]], list[str]]:
    kept: dict[str, tuple[str, dict[str, Any]]] = {}
    notes = []
    for shown, run in runs:
        if run["run_id"] in kept:
            notes.append(f"{shown} holds the same run as {kept[run['run_id']][0]}: counted once.")
        else:
            kept[str(run["run_id"])] = (shown, run)
    return list(kept.values()), notes


def _ancestors(run: dict[str, Any]) -> set[str]:
    return {str(name) for name in run.get("ancestors") or ()}


def _host(run: dict[str, Any]) -> tuple[str, str]:
    return str(run["host"].get("hostname")), str(run["host"].get("boot_id"))


def _process(run: dict[str, Any]) -> str:
    """Return whose CPU time a run holds. Blocks of one process see it as a whole and share it; commands do not."""
    return f"process {run['pid']}" if run.get("command") is None and run.get("pid") else f"run {run['run_id']}"


def _of_thread(run: dict[str, Any]) -> bool:
    """Return whether a block was charged its own thread only: others of its process are not in it, nor it in them."""
    return run.get("cpu_accounting") == THREAD


def _cpu_seconds(runs: Sequence[tuple[str, dict[str, Any]]]) -> tuple[float, list[str]]:
    """Return the CPU-seconds of runs, those of one process once where they lie side by side, and what is said of it."""
    axes: defaultdict[tuple[tuple[str, str], str], TimeLine] = defaultdict(TimeLine)
    total, notes = 0.0, []
    spans = [
        (Span(*(moment(run[name], shown, name) for name in ("started", "ended"))), shown, run) for shown, run in runs
    ]
    # Whole processes first: a block of a thread lies within them, or beside others of its kind.
    for span, shown, run in sorted(spans, key=lambda x: (_of_thread(x[2]), x[0].started, -x[0].ended.timestamp())):
        axis = axes[_host(run), _process(run)]
        part = _part(axis.uncovered(span), span)
        if not _of_thread(run):
            axis.cover(span)
        total += run["cpu_seconds"] * part
        if part < 1:
            notes.append(_said_twice(shown, "the CPU time", _host(run)[0], span, part, "another file"))
    return total, notes


def _lines(shown: str, run: dict[str, Any]) -> Iterable[Line]:
    host = _host(run)
    modelled = {
        (data["part"], data["started"]) for data in run["devices"] if data["counted"] and not data["machine_wide"]
    }
    for number, data in enumerate(run["devices"]):
        if not data["counted"] and (data["part"], data["started"]) in modelled:
            # A stranger's measurement counts this counter; what this run had of it is in its CPU time.
            continue
        where = f"devices[{number}]."
        span = Span(*(moment(data[name], shown, where + name) for name in ("started", "ended")))
        joules = interval(data["joules"], shown, f"{where}joules")
        assert joules is not None
        device = data["device"] if data["machine_wide"] else _process(run)
        yield Line(
            shown,
            str(run["run_id"]),
            host,
            device,
            data["part"],
            span,
            joules,
            data["meter"],
            bool(data.get("modelled")),
            data["machine_wide"],
            not data["machine_wide"] and _of_thread(run),
        )


def _laid_out(lines: Sequence[Line], inner: set[str]) -> tuple[list[tuple[Line, float]], list[str]]:
    """Return each reading with the part of it that counts (0–1), and what is to be said about the rest."""
    axes: defaultdict[tuple[tuple[str, str], str], TimeLine] = defaultdict(TimeLine)
    counters: defaultdict[tuple[str, str], TimeLine] = defaultdict(TimeLine)
    counted: list[tuple[Line, float]] = []
    notes: dict[str, None] = {}
    # Counters of the machine first: what they cover of a host's CPUs holds the readings of its processes.
    for line in sorted(
        lines, key=lambda x: (not x.machine_wide, x.of_thread, x.span.started, -x.span.ended.timestamp())
    ):
        if not line.machine_wide and line.run_id in inner:
            continue
        axis = axes[line.host, line.device]
        pieces = axis.uncovered(line.span)
        again = _part(pieces, line.span)
        if not line.of_thread:
            axis.cover(line.span)
        if line.machine_wide and line.part == "cpu":
            counters[line.host].cover(line.span)
        elif not line.machine_wide:
            pieces = [rest for piece in pieces for rest in counters[line.host].uncovered(piece)]
        part = _part(pieces, line.span)
        counted.append((line, part))
        if part < 1:
            notes[_overlap(line, part, again == 1)] = None
    return counted, list(notes)


def _order(line: Line) -> tuple[bool, bool, datetime, float]:
    return not line.machine_wide, line.of_thread, line.span.started, -line.span.ended.timestamp()


def _part(pieces: Sequence[Span], span: Span) -> float:
    """Return which part of a stretch its pieces are (0–1)."""
    length = (span.ended - span.started).total_seconds()
    if length == 0:
        return float(bool(pieces))
    return min(1.0, sum((piece.ended - piece.started).total_seconds() for piece in pieces) / length)


def _overlap(line: Line, part: float, held: bool) -> str:
    by = "a counter of the whole machine" if held else "another file"
    what = line.device if line.machine_wide else "the CPU time"
    return _said_twice(line.shown, what, line.host[0], line.span, part, by)


def _said_twice(shown: str, what: str, hostname: str, span: Span, part: float, by: str) -> str:
    seconds = (span.ended - span.started).total_seconds() * (1 - part)
    rest = "" if part < 1e-9 else f"; the other {part:.0%} is taken at its mean power"
    return f"{shown}: {what} on {hostname} is also in {by} for {seconds:.1f} s: counted once{rest}."


def _summary(
    runs: Sequence[tuple[str, dict[str, Any]]],
    outer: Sequence[dict[str, Any]],
    cpu_seconds: float,
    counted: Sequence[tuple[Line, float]],
    notes: Sequence[str],
) -> dict[str, Any]:
    by_part = {
        part: [line.joules.scaled(share) for line, share in counted if line.part in parts and share > 0]
        for part, parts in (("cpu", ("cpu", "dram")), ("gpu", ("gpu",)))
    }
    cpu, gpu = added(by_part["cpu"]), added(by_part["gpu"])
    used = [line for line, share in counted if share > 0]
    unknown = [shown for shown, run in runs if not run["devices"]]
    if unknown:
        notes = [*notes, f"not in the sum, because nothing could be metered there: {', '.join(unknown)}."]
    joules: defaultdict[str, list[float]] = defaultdict(list)
    for line, share in counted:
        joules[line.run_id].append(line.joules.central * share)
    here, more = merged_place(runs, joules)
    notes = [*notes, *more]
    starts = [moment(run["started"], shown, "started") for shown, run in runs]
    ends = [moment(run["ended"], shown, "ended") for shown, run in runs]
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "merged",
        "files": len(runs),
        "hosts": sorted({str(run["host"].get("hostname")) for _, run in runs}),
        "started": stamp(min(starts)),
        "ended": stamp(max(ends)),
        "cpu_seconds": cpu_seconds,
        "wall_seconds": sum(run["wall_seconds"] for run in outer),
        "energy_joules": plain(added(x for x in (cpu, gpu) if x is not None)),
        "cpu_joules": plain(cpu),
        "gpu_joules": plain(gpu),
        "here": here,
        "meter": "+".join(dict.fromkeys(line.meter for line in used)) or "none",
        "modelled": any(line.modelled for line in used),
        "devices": _by_device(counted),
        "warnings": list(notes),
        "measurements": [run for _, run in runs],
    }


def _by_device(counted: Sequence[tuple[Line, float]]) -> list[dict[str, Any]]:
    rows: dict[tuple[str, str, str], list[tuple[Line, float]]] = {}
    for line, share in counted:
        device = line.device if line.machine_wide else "CPU time of processes"
        rows.setdefault((line.host[0], line.host[1], device), []).append((line, share))
    return [
        {
            "hostname": host,
            "boot_id": boot,
            "device": device,
            "part": pairs[0][0].part,
            "meter": pairs[0][0].meter,
            "readings": len(pairs),
            "joules": plain(added(line.joules.scaled(share) for line, share in pairs)),
            "joules_in_files": plain(added(line.joules for line, _ in pairs)),
        }
        for (host, boot, device), pairs in sorted(rows.items())
    ]
