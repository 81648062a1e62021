"""Joules of the boards of a run, from their stored counters or watts; and their stored utilization."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from ..model import Interval, Step
from ..physics import intervals, server
from ..power import released
from .counter import counted
from .integral import MOST_BOARD_WATTS, Integral, Shares, integrate, sound
from .run import Board, Run, Series
from .sharing import Sharing

#: What NVML states of its power readings: within 5 % of the draw. Source: [nvml-power].
_SENSOR = 0.05
#: The energy counter of a board moves in steps of up to about a tenth of a second. [s]
_COUNTER_STEP_SECONDS = 0.1
#: A tracker's thread takes its first and last point a little before and after what it stores as the run. [s]
_SLACK_SECONDS = 60.0


class Boards(NamedTuple):
    """What the boards of a run drew by their own readings.

    Attributes
    ----------
    board_joules : sum over the boards of what their stored series come to, gaps left out. [J]
    wall_joules : the run's share of it with its gaps filled, at the wall. [J]
    measured_seconds, gap_seconds : board-seconds with and without points.
    measured, counted : boards with watts or a counter; of them those whose counter was taken.
    gaps : stretches without points.
    """

    board_joules: float
    wall_joules: Interval
    measured_seconds: float
    gap_seconds: float
    measured: int
    counted: int
    gaps: int
    steps: tuple[Step, ...]
    notes: tuple[str, ...]

    @property
    def coverage(self) -> float:
        """Share of the time of the measured boards that has points."""
        whole = self.measured_seconds + self.gap_seconds
        return self.measured_seconds / whole if whole else 0.0


class _Read(NamedTuple):
    """One board: its joules, who shares it, how far they may be off, and its watts where a counter was taken."""

    integral: Integral
    shares: Shares
    error: float
    from_counter: bool = False
    beside: Integral | None = None


def measured(run: Run, sharing: Sharing, start: float, end: float) -> Boards | None:
    """Return what the boards with a stored counter or stored watts drew; ``None`` if there is none.

    A board's own counter wins over its watts: it misses nothing between two readings. A gap, and time before the first
    and after the last point, is taken at the run's own mean, between its least and its largest reading; that part is
    no measurement, and the notes say how long it is.
    """
    notes: list[str] = []
    found: list[_Read] = []
    for board in run.boards:
        read, said = _read(board, sharing.of_board(run, board.key), start, end)
        notes += said
        if read is not None:
            found.append(read)
    if not found:
        return None
    # One meter make, one run: what errs, errs in all boards alike.
    boards = intervals.total_shared([_filled(read, start, end) for read in found])
    loss = released().coefficient("gpu.loss_share")
    low, high = (loss.value if bound is None else bound for bound in (loss.low, loss.high))
    share = Interval(low, loss.value, high)
    wall = intervals.product(boards, Interval(*(float(server.gpu_wall_watts(1.0, each)) for each in share)))
    gap = sum(read.integral.gap_seconds for read in found)
    covered = sum(read.integral.covered_seconds for read in found)
    gaps = sum(read.integral.gaps for read in found)
    if gap > 0.01 * (gap + covered):
        notes.append(
            f"{gap / (gap + covered):.0%} of the boards' time has no stored watts ({gaps:,} gaps within the series, "
            "and its ends): taken at the run's mean, between its least and largest reading."
        )
    by_counter = [read for read in found if read.from_counter]
    method = "stored watts integrated, gaps at their mean"
    if by_counter:
        all_of_them = len(by_counter) == len(found)
        method = "rise of the boards' own energy counters" + ("" if all_of_them else ", the others' watts integrated")
    steps = (Step.of("energy of the boards", boards, "J", method, ("nvml-power",)), *_beside(by_counter), loss.step())
    total = sum(read.integral.joules for read in found)
    return Boards(total, wall, covered, gap, len(found), len(by_counter), gaps, steps, tuple(notes))


def _read(board: Board, shares: Shares, start: float, end: float) -> tuple[_Read | None, list[str]]:
    """Return a board by its counter, else by its watts, and what is said of them."""
    series, said = _sound(board.watts, f"watts of board {board.key}", MOST_BOARD_WATTS, start, end)
    watts = None if series is None else integrate(series, start, end, shares)
    what = f"energy counter of board {board.key}"
    readings, more = _sound(board.counter, what, inf, start, end)
    notes = [*said, *more]
    if readings is not None:
        found, of_counter = counted(readings, start, end, shares, what)
        notes += of_counter
        if found is not None:
            # The counter moves in steps, at both ends of the run.
            error = min(1.0, _SENSOR + _COUNTER_STEP_SECONDS / found.covered_seconds)
            return _Read(found, shares, error, True, watts), notes
    return (None if watts is None else _Read(watts, shares, _SENSOR)), notes


def _filled(read: _Read, start: float, end: float) -> Interval:
    """Return the run's own joules of a board, its gaps at the mean."""
    integral = read.integral
    own_gap = integral.gap_seconds * read.shares.own_seconds(start, end) / (end - start)
    seen = Interval(1 - read.error, 1.0, 1 + read.error).scaled(integral.own_joules)
    filled = Interval(integral.least * own_gap, integral.mean * own_gap, integral.most * own_gap)
    return intervals.total_shared((seen, filled))


def _beside(by_counter: Sequence[_Read]) -> tuple[Step, ...]:
    """Return what the watts of the same boards come to: not in the result, for whoever compares."""
    pairs = [(read.integral, read.beside) for read in by_counter if read.beside is not None]
    if not pairs:
        return ()
    joules = sum(beside.joules for _, beside in pairs)
    method = (
        f"their stored watts integrated, for comparison only: they cover "
        f"{sum(beside.covered_seconds for _, beside in pairs):,.0f} board-seconds, the counters "
        f"{sum(integral.covered_seconds for integral, _ in pairs):,.0f}"
    )
    return (Step("energy of the boards by watts", joules, "J", method, ("nvml-power",)),)


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


def _sound(
    stored: Series | None, what: str, most: float, start: float, end: float
) -> tuple[Series | None, tuple[str, ...]]:
    if stored is None:
        return None, ()
    series, notes = sound(stored, most=most, what=what)
    if series is None:
        return None, notes
    pairs = [pair for pair in zip(*series, strict=True) if start - _SLACK_SECONDS <= pair[0] <= end + _SLACK_SECONDS]
    outside = len(series.times) - len(pairs)
    if outside:
        notes = (*notes, f"{what}: {outside:,} points lie outside of the run's time and are left out.")
    return (Series(*zip(*pairs, strict=True)) if pairs else None), notes
