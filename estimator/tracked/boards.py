"""Joules of the boards of a run, from their stored watts; and their stored utilization."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Interval, Step
from ..physics import intervals, server
from ..power import released
from .integral import MOST_BOARD_WATTS, Integral, Shares, integrate, sound
from .run import Board, Run, Series
from .sharing import Sharing

#: What NVML states of its power readings: within 5 % of the draw. Source: [nvml-power].
READING = Interval(0.95, 1.0, 1.05)
#: A tracker's thread takes its first and last point a little before and after what it stores as the run. [s]
_SLACK_SECONDS = 60.0


class Boards(NamedTuple):
    """What the boards of a run drew by their own readings.

    Attributes
    ----------
    board_joules : sum over the boards of the integral of their stored series, gaps left out. [J]
    wall_joules : the run's share of it with its gaps filled, at the wall. [J]
    measured_seconds, gap_seconds : board-seconds with and without points.
    measured : boards with watts.    gaps : stretches without points.
    """

    board_joules: float
    wall_joules: Interval
    measured_seconds: float
    gap_seconds: float
    measured: int
    gaps: int
    steps: tuple[Step, ...]
    notes: tuple[str, ...]

    @property
    def coverage(self) -> float:
        """Share of the time of the measured boards that has points."""
        whole = self.measured_seconds + self.gap_seconds
        return self.measured_seconds / whole if whole else 0.0


def measured(run: Run, sharing: Sharing, start: float, end: float) -> Boards | None:
    """Return what the boards with stored watts drew from ``start`` to ``end``; ``None`` if there is none.

    A gap, and time before the first and after the last point, is taken at the run's own mean, between its least and
    its largest reading; that part is no measurement, and the notes say how long it is.
    """
    found: list[tuple[Board, Integral, Shares]] = []
    notes: list[str] = []
    for board in run.boards:
        series, said = _sound(board, start, end)
        notes += said
        if series is not None:
            shares = sharing.of_board(run, board.key)
            found.append((board, integrate(series, start, end, shares), shares))
    if not found:
        return None
    length = end - start
    joules = []
    for _, integral, shares in found:
        own_gap = integral.gap_seconds * shares.own_seconds(start, end) / length
        seen = READING.scaled(integral.own_joules)
        filled = Interval(integral.least * own_gap, integral.mean * own_gap, integral.most * own_gap)
        joules.append(intervals.total_shared((seen, filled)))
    # One meter make, one run: what errs, errs in all boards alike.
    boards = intervals.total_shared(joules)
    loss = released().coefficient("gpu.loss_share")
    low, high = (loss.value if bound is None else bound for bound in (loss.low, loss.high))
    share = Interval(low, loss.value, high)
    wall = intervals.product(boards, Interval(*(float(server.gpu_wall_watts(1.0, each)) for each in share)))
    gap = sum(integral.gap_seconds for _, integral, _ in found)
    covered = sum(integral.covered_seconds for _, integral, _ in found)
    gaps = sum(integral.gaps for _, integral, _ in found)
    if gap > 0.01 * (gap + covered):
        notes.append(
            f"{gap / (gap + covered):.0%} of the boards' time has no stored watts ({gaps:,} gaps within the series, "
            "and its ends): taken at the run's mean, between its least and largest reading."
        )
    steps = (
        Step.of("energy of the boards", boards, "J", "stored watts integrated, gaps at their mean", ("nvml-power",)),
        loss.step(),
    )
    total = sum(integral.joules for _, integral, _ in found)
    return Boards(total, wall, covered, gap, len(found), gaps, steps, tuple(notes))


def utilization(run: Run) -> tuple[float | None, tuple[str, ...]]:
    """Return the mean over the boards of the time-mean utilization, 0–1; ``None`` where none is stored."""
    means, notes = list[float](), list[str]()
    for board in run.boards:
        mean, said = mean_of(board.utilization, f"utilization of board {board.key}")
        notes += said
        if mean is not None:
            means.append(mean)
    return (sum(means) / len(means) if means else None), tuple(notes)


def mean_of(series: Series | None, what: str) -> tuple[float | None, tuple[str, ...]]:
    """Return the mean of a stored share, over its points; ``None`` where there are none."""
    if series is None:
        return None, ()
    kept, notes = sound(series, most=1.02, what=what)
    return (None if kept is None else min(1.0, sum(kept.values) / len(kept.values))), notes


def _sound(board: Board, start: float, end: float) -> tuple[Series | None, tuple[str, ...]]:
    if board.watts is None:
        return None, ()
    what = f"watts of board {board.key}"
    series, notes = sound(board.watts, most=MOST_BOARD_WATTS, what=what)
    if series is None:
        return None, notes
    pairs = [pair for pair in zip(*series, strict=True) if start - _SLACK_SECONDS <= pair[0] <= end + _SLACK_SECONDS]
    outside = len(series.times) - len(pairs)
    if outside:
        notes = (*notes, f"{what}: {outside:,} points lie outside of the run's time and are left out.")
    return (Series(*zip(*pairs, strict=True)) if pairs else None), notes
