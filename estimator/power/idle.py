"""Idle states of a GPU: one number for each cannot be right, for a board sleeps, wakes, or holds a context."""

from __future__ import annotations

from ..errors import InputError
from ..model import Interval, Step
from .boards import GpuSpec
from .coefficients import PowerModel

#: State → what it means.
STATES: dict[str, str] = {
    "deep": "no process, clocks asleep (the driver shows P8)",
    "awake": "no process, clocks up (P0)",
    "context": "a process holds the GPU and nothing runs",
}


def check_state(state: str | None) -> None:
    """Raise unless an idle state exists.

    Raises
    ------
    InputError
        If it does not; names those that do.
    """
    if state is not None and state not in STATES:
        raise InputError(f"idle state must be one of {', '.join(STATES)}; got {state!r}.")


def idle_watts(spec: GpuSpec, model: PowerModel, state: str | None = None) -> tuple[Interval, Step]:
    """Return the power of one idle board, and the trail's line. [W]

    Parameters
    ----------
    spec : GpuSpec
        The board.
    state : str, optional
        One of :data:`STATES`. Unknown: boards that can sleep do, others stay awake, and the range holds every state.
    """
    check_state(state)
    inside = model.coefficient("gpu.idle_state")
    low, high = inside.low or 1.0, inside.high or 1.0
    watts = {"deep": spec.deep_watts, "awake": spec.idle_watts, "context": spec.waiting_watts}
    if state is not None:
        known = watts[state]
        # Boards with stacked memory were never seen asleep: for them the deepest state is the awake one.
        value = spec.idle_watts if known is None else known
        found = Interval(low * value, value, high * value)
        return found, _step(found, f"state {state}: {STATES[state]}", inside.source_ids, assumed=False)
    default = spec.idle_watts if spec.deep_watts is None else spec.deep_watts
    deepest = min(default, spec.idle_watts)
    central = default if spec.deep_watts is None else (default * spec.idle_watts) ** 0.5
    found = Interval(low * deepest, central, max(central, high * spec.waiting_watts))
    return found, _step(found, "state unknown: asleep to a context held; give --idle-state", inside.source_ids, True)


def _step(found: Interval, how: str, source_ids: tuple[str, ...], assumed: bool) -> Step:
    return Step("idle power of one GPU", found.central, "W", how, source_ids, assumed, found.low, found.high)
