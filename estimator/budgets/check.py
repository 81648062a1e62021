"""Holding results against limits and against an earlier result."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import inf
from typing import Any, Literal, NamedTuple

from ..errors import InputError
from ..model import SCHEMA_VERSION, Interval, plain
from ..results.documents import Document
from ..results.identities import identities
from ..results.lines import QUANTITIES, Line, Sums, summed
from .limits import Limits

Verdict = Literal["ok", "exceeded", "unknown"]
TOTAL = "total"


class Row(NamedTuple):
    """A line and what it was before; ``None`` where it is new, or gone."""

    path: str
    now: Line | None
    before: Line | None

    @property
    def line(self) -> Line:
        """The line as it is, or as it was."""
        found = self.now or self.before
        assert found is not None
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return {
            "file": self.path,
            "now": self.now and self.now.to_dict(),
            "before": self.before and self.before.to_dict(),
        }


class Finding(NamedTuple):
    """One limit held against one figure.

    Attributes
    ----------
    subject, path : the line's name, or ``total``; the file it comes from, empty for a total of several.
    quantity : ``kgco2e``, ``kwh`` or ``usd``.
    rule : ``"limit"``, or ``"increase"`` over the baseline.
    value, before : what is held against it, and what it was in the baseline; ``None`` where unknown.
    limit : the most that will do: an amount, or a growth as a fraction.
    verdict : ``unknown`` where a figure is missing that would have to be known to say ok.
    missing : lines whose figure is unknown.
    """

    subject: str
    path: str
    quantity: str
    rule: Literal["limit", "increase"]
    value: float | None
    before: float | None
    limit: float
    verdict: Verdict
    missing: int = 0

    @property
    def growth(self) -> float | None:
        """Growth over the baseline as a fraction; infinite from 0."""
        if self.value is None or self.before is None:
            return None
        if self.before == 0:
            return inf if self.value > 0 else 0.0
        return self.value / self.before - 1

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON; infinite growth is null."""
        growth = self.growth
        return self._asdict() | {"growth": None if growth is None or growth == inf else growth}


class Check(NamedTuple):
    """What a check found."""

    limits: Limits
    findings: tuple[Finding, ...]
    rows: tuple[Row, ...]
    now: Sums
    before: Sums | None
    said: tuple[str, ...]
    ignore_unknown: bool = False

    @property
    def verdict(self) -> Verdict:
        """Exceeded if anything is; unknown if anything cannot be judged; else ok.

        Where what is unknown is to be ignored, growth that is not known may stand beside growth that is.
        """
        if any(finding.verdict == "exceeded" for finding in self.findings):
            return "exceeded"
        growths = [finding.verdict for finding in self.findings if finding.rule == "increase"]
        ignored = self.ignore_unknown and "ok" in growths
        return "unknown" if any(not ignored or each.rule == "limit" for each in self.unknown) else "ok"

    @property
    def unknown(self) -> tuple[Finding, ...]:
        """What cannot be judged."""
        return tuple(finding for finding in self.findings if finding.verdict == "unknown")

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        sums = {"total": self.now, "baseline": self.before}
        return {
            "schema_version": SCHEMA_VERSION,
            "kind": "check",
            "verdict": self.verdict,
            "limits": self.limits._asdict(),
            "findings": [finding.to_dict() for finding in self.findings],
            **{name: None if each is None else _plain(each) for name, each in sums.items()},
            "lines": [row.to_dict() for row in self.rows],
            "notes": list(self.said),
        }


def check(
    documents: Sequence[Document], limits: Limits, baseline: Document | None = None, *, ignore_unknown: bool = False
) -> Check:
    """Return how results stand against their limits.

    Parameters
    ----------
    documents : results; the limits hold for all of them together, or for each line where ``limits.each`` says so.
    baseline : an earlier result; its lines are matched by name, SKU and region, then by name where that is unique.
        If left out, what the results themselves say of before: a Terraform plan does.
    ignore_unknown : whether a line without a figure may stay out of the judgement.

    Raises
    ------
    InputError
        If there is no result, or nothing that both results know.
    """
    if not documents:
        raise InputError("a check needs at least one result.")
    documents, doubled = _distinct(documents)
    own = None if baseline is not None else _own_baseline(documents)
    baseline = baseline or own
    rows = _matched([(each.path, line) for each in documents for line in each.lines], baseline)
    now = _joined(documents)
    before = None if baseline is None else baseline.total
    findings: list[Finding] = []
    path = documents[0].path if len(documents) == 1 else ""
    if not limits.each:
        findings += _limited(TOTAL, path, now, limits, now.without, ignore_unknown)
    if before is not None and limits.increase is not None:
        grown = now if own is None else _joined([each._replace(total=each.grown or each.total) for each in documents])
        findings += _grown(TOTAL, path, grown, before, limits, now.without, before.without, ignore_unknown)
    if limits.each:
        for row in rows:
            if row.now is not None:
                findings += _of_line(row, limits, ignore_unknown, compared=baseline is not None)
    said = [*doubled, *(each for one in (*documents, *([baseline] if baseline else ())) for each in one.said)]
    if not findings:
        raise InputError("nothing can be checked: the results hold no figure that a limit is given for.")
    return Check(limits, tuple(findings), rows, now, before, tuple(dict.fromkeys(said)), ignore_unknown)


def _distinct(documents: Sequence[Document]) -> tuple[tuple[Document, ...], list[str]]:
    """Return the results without runs, measured or recorded, that another of them holds too, and what is said of it.

    Raises
    ------
    InputError
        If two results share some of their runs only: their sum would count those twice.
    """
    runs = [identities(each.data, each.kind) for each in documents]
    kept: dict[int, Document] = {}
    said: list[str] = []
    for number in sorted(range(len(documents)), key=lambda number: -len(runs[number])):
        here = documents[number]
        for other in kept:
            shared = runs[number] & runs[other]
            if shared == runs[number] != set():
                said.append(f"{here.path} holds the same runs as {documents[other].path}: counted once.")
                break
            if shared:
                raise InputError(
                    f"{here.path} and {documents[other].path} share {len(shared)} of their runs: give the result of "
                    "`carbonest merge` over them, which counts each joule once."
                )
        else:
            kept[number] = here
    return tuple(kept[number] for number in sorted(kept)), said


def _own_baseline(documents: Sequence[Document]) -> Document | None:
    """Return what changes begin from, if every result is one."""
    if any(each.earlier is None for each in documents):
        return None
    lines = tuple(line for each in documents for line in each.earlier or ())
    totals = [each._replace(total=each.earlier_total) for each in documents if each.earlier_total is not None]
    return Document("the plan's own before", "terraform", {}, lines, _joined(totals))


def _of_line(row: Row, limits: Limits, ignore_unknown: bool, *, compared: bool) -> Iterable[Finding]:
    line = row.now
    assert line is not None
    sums = summed([line])
    yield from _limited(line.name, row.path, sums, limits, sums.without, ignore_unknown)
    if compared and row.before is not None and limits.increase is not None:
        old = summed([row.before])
        yield from _grown(line.name, row.path, sums, old, limits, sums.without, old.without, ignore_unknown)


def _limited(
    subject: str, path: str, sums: Sums, limits: Limits, without: dict[str, int], ignore_unknown: bool
) -> Iterable[Finding]:
    for name in QUANTITIES:
        limit = getattr(limits, name)
        if limit is None:
            continue
        value = _end(getattr(sums, name), limits.bound)
        missing = without[name]
        verdict: Verdict = "ok"
        if value is not None and value > limit:
            verdict = "exceeded"
        elif value is None or (missing and not ignore_unknown):
            verdict = "unknown"
        yield Finding(subject, path, name, "limit", value, None, limit, verdict, missing)


def _grown(
    subject: str,
    path: str,
    now: Sums,
    before: Sums,
    limits: Limits,
    without: dict[str, int],
    without_before: dict[str, int],
    ignore_unknown: bool,
) -> Iterable[Finding]:
    assert limits.increase is not None
    known = False
    for name in QUANTITIES:
        value, old = (_end(getattr(sums, name), limits.bound) for sums in (now, before))
        if value is None and old is None:
            continue
        known = True
        missing = without[name] + without_before[name]
        finding = Finding(subject, path, name, "increase", value, old, limits.increase, "ok", missing)
        growth = finding.growth
        if growth is None or (missing and not ignore_unknown):
            # A sum without some of its lines grows and shrinks with what is known, not with what is there.
            finding = finding._replace(verdict="unknown")
        elif growth > limits.increase:
            finding = finding._replace(verdict="exceeded")
        yield finding
    if not known:
        raise InputError(f"{subject} and its baseline have no figure in common: nothing can be compared.")


def _end(value: Interval | None, bound: str) -> float | None:
    if value is None:
        return None
    return value.high if bound == "high" else value.central


def _joined(documents: Sequence[Document]) -> Sums:
    """Return the sum of the totals of several results; each total knows best what its own lines share."""
    lines = [Line(each.path, "", "", each.total.kgco2e, each.total.kwh, each.total.usd) for each in documents]
    whole = summed(lines)
    without = {
        name: sum(
            # A result without lines may still lack the figure: that is no zero either.
            each.total.without[name] or (getattr(each.total, name) is None and not each.lines)
            for each in documents
        )
        for name in QUANTITIES
    }
    return whole._replace(without=without)


def _matched(now: Sequence[tuple[str, Line]], baseline: Document | None) -> tuple[Row, ...]:
    """Return each line with its counterpart: the same name, SKU and region; else the only one left of its name."""
    if baseline is None:
        return tuple(Row(path, line, None) for path, line in now)
    old: defaultdict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for line in baseline.lines:
        old[line.key].append(line)
    pairs: list[Line | None] = [old[line.key].pop(0) if old[line.key] else None for _, line in now]
    left: defaultdict[str, list[Line]] = defaultdict(list)
    for lines in old.values():
        for line in lines:
            left[line.name].append(line)
    unmatched: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, line) in enumerate(now):
        if pairs[number] is None:
            unmatched[line.name].append(number)
    for name, numbers in unmatched.items():
        if len(numbers) == len(left[name]) == 1:
            pairs[numbers[0]] = left[name].pop()
    rows = [Row(path, line, before) for (path, line), before in zip(now, pairs, strict=True)]
    return (*rows, *(Row(baseline.path, None, line) for lines in left.values() for line in lines))


def _plain(sums: Sums) -> dict[str, Any]:
    return {name: plain(getattr(sums, name)) for name in QUANTITIES} | {"without": sums.without}
