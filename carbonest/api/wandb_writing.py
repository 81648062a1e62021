"""Energy and emissions into runs of Weights & Biases: history while they go, the summary at their end."""

from __future__ import annotations

from typing import Any

from estimator.errors import InputError, shown
from estimator.tracked import asked

from .written import Written, written

__all__ = ["WandbRun", "active_run", "log_to_wandb"]


class WandbRun:
    """One run of this process that figures are written into.

    Points go into the row that the program logs next (``commit=False``): a row of our own would take a step from it.
    """

    def __init__(self, run: Any) -> None:
        self._run = run

    def point(self, seconds: float, found: Written) -> None:
        """Put the figures until now, after so many seconds, into the next row of the history."""
        self._run.log(found.metrics() | {"carbonest/seconds": seconds}, commit=False)

    def final(self, found: Written) -> None:
        """Put the last figures, their bounds, and what stands behind them into the summary."""
        # A row that still waits is written at the end of the run, and would put its older figures into the summary.
        self._run.log(found.metrics(), commit=False)
        self._run.summary.update(summary(found))


def summary(found: Written) -> dict[str, float | str]:
    """Return what a run's summary holds of it."""
    return {**found.metrics(), **found.bounds(), **found.texts()}


def active_run() -> WandbRun:
    """Return the run of ``wandb.init`` in this process.

    Raises
    ------
    InputError
        If there is none.
    MissingExtraError
        Without W&B's package.
    """
    asked.need("wandb", "wandb", "wandb", "writing into W&B's runs")
    import wandb

    if wandb.run is None:
        raise InputError("there must be an active run of W&B: begin one with wandb.init(), or name it.")
    return WandbRun(wandb.run)


def log_to_wandb(result: Any, run: Any = None) -> None:
    """Write a finished result into the summary of a W&B run, as ``carbonest/kwh``, ``carbonest/kgco2e`` and more.

    Parameters
    ----------
    result : a finished ``carbonest.measure`` block, a Measurement, an Estimate, or a run of ``carbonest.recorded``.
    run : what ``wandb.init`` or ``wandb.Api().run(…)`` returned; the active run if left out. A run folder of an
        offline run that has ended cannot be written any more: sync it, and name it through ``wandb.Api()``.

    Raises
    ------
    InputError
        If the result holds no energy, or there is no such run.

    Examples
    --------
    >>> with wandb.init() as run, carbonest.measure("fit", region="eu-west-1") as m:             # doctest: +SKIP
    ...     model.fit(X, y)
    >>> carbonest.log_to_wandb(m, run)                                                           # doctest: +SKIP
    """
    found = written(result)
    if run is None:
        active_run().final(found)
        return
    if not hasattr(run, "summary"):
        raise InputError(
            f"run must be what wandb.init() or wandb.Api().run() returned; got {shown(type(run).__name__)}."
        )
    run.summary.update(summary(found))
