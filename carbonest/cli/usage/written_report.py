"""What became of each run that was to be written, as lines on stderr."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ... import figures
from .. import terminal

if TYPE_CHECKING:
    from ...api.write_back import Outcome

#: Runs whose figures a dry run shows, and reasons that are told.
_SHOWN = 5


def tell(outcomes: Iterable[Outcome]) -> int:
    """Say how many runs were written, and why others were not; return the exit code of the first that failed."""
    counted: dict[str, int] = {}
    reasons: dict[tuple[str, str], int] = {}
    code = shown = 0
    for each in outcomes:
        counted[each.verdict] = counted.get(each.verdict, 0) + 1
        if each.reason:
            reasons[each.verdict, each.reason] = reasons.get((each.verdict, each.reason), 0) + 1
        code = code or each.exit_code
        if each.verdict == "would be written" and shown < _SHOWN:
            shown += 1
            terminal.tell("would write", f"{each.name or each.run_id}: {_figures(each)}")
    for verdict in ("written", "would be written", "unchanged", "left", "failed"):
        if verdict in counted:
            terminal.tell(verdict, figures.counted(counted[verdict], "run"))
    ordered = sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))
    for (verdict, reason), count in ordered[:_SHOWN]:
        terminal.tell(verdict, f"{figures.counted(count, 'run')}: {reason}")
    if len(ordered) > _SHOWN:
        terminal.tell("left", f"runs for {len(ordered) - _SHOWN:,} more reasons.")
    return code


def _figures(outcome: Outcome) -> str:
    metrics = ", ".join(f"{key} {figures.figure(value)}" for key, value in outcome.metrics.items())
    return f"{metrics}; tags {', '.join(outcome.tags)}"
