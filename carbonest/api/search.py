"""What searches and trainings cost, trial by trial and epoch by epoch, with the meters of this machine.

>>> import carbonest
>>> cost = carbonest.SearchCost(stop=carbonest.StopRule(least_gain_per_kwh=5.0, patience=10))
>>> search = cost.watch(GridSearchCV(model, grid)).fit(X, y)                                 # doctest: +SKIP
>>> with cost:                                                                               # doctest: +SKIP
...     study.optimize(objective, n_trials=200, callbacks=[cost])
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from typing import Any

from estimator.errors import AccessError, install_line
from estimator.model import Interval
from profiler import search
from profiler.search import EpochCost, StopRule

from .footprint import Place, check_places
from .measure import measure

__all__ = ["SearchCost", "StopRule", "lightning_callback", "trainer_callback"]


class SearchCost(search.SearchCost):
    """:class:`profiler.search.SearchCost` with the meters of this machine.

    Parameters
    ----------
    stop : when to end the search; never if ``None``.
    greater_is_better : direction of the score; ``None``: as the search says, greater where it does not.

    Raises
    ------
    InputError
        When a search is watched that cannot be.

    Examples
    --------
    >>> cost = SearchCost()
    >>> for depth in (1, 2):
    ...     with cost.trial({"depth": depth}) as trial:
    ...         trial.score = 0.5 + depth / 10
    >>> [trial.best_score for trial in cost.trials]
    [0.6, 0.7]
    """

    def __init__(self, *, stop: StopRule | None = None, greater_is_better: bool | None = None) -> None:
        super().__init__(measure, stop=stop, greater_is_better=greater_is_better)


def lightning_callback(
    name: str = "training",
    *,
    stop: StopRule | None = None,
    monitor: str | None = None,
    greater_is_better: bool = False,
    region: str | None = None,
    intensity: str | float | None = None,
    pue: float | None = None,
) -> Any:
    """Return a callback for Lightning's Trainer: energy and emissions of its epochs, in whatever it logs to.

    Logged at each epoch are ``energy_kwh`` until then, ``energy_kwh_low`` and ``_high`` (its 90 % interval), and with a
    place ``kgco2e``, ``kgco2e_low`` and ``kgco2e_high``. Energy is what the meters read; emissions have the overhead of
    the region's site, or ``pue``, on top. ``callback.cost`` has the epochs and, after the training, its ``result``;
    every rank measures itself, and rank 0 logs. With ``stop`` the training ends when ``monitor`` (``val_loss``, say)
    gains too little per kWh.

    Parameters
    ----------
    name : of the training.
    stop : when more epochs no longer pay; never if left out.
    monitor : the score that ``stop`` looks at: ``"val_loss"``, say; needed with ``stop``, else optional.
    greater_is_better : direction of that score.
    region, intensity, pue : where this machine stands, as :class:`carbonest.measure` takes them; no emissions if left
        out. [gCO2e/kWh], [-]

    Returns
    -------
    lightning.pytorch.Callback
        For ``callbacks=[…]``; its ``cost`` has the epochs and the result.

    Raises
    ------
    AccessError
        If Lightning is not installed.
    InputError
        If the place is unknown.

    Examples
    --------
    >>> trainer = Trainer(callbacks=[lightning_callback(monitor="val_loss")])                    # doctest: +SKIP
    """
    _installed("lightning")
    from lightning.pytorch import Callback

    emitted = _emissions(region, intensity, pue)

    class EnergyCallback(Callback):  # type: ignore[misc]  # of an optional package
        cost = EpochCost(
            measure, name, stop=stop, monitor=monitor, greater_is_better=greater_is_better, emitted=emitted
        )

        def on_train_start(self, trainer: Any, pl_module: Any) -> None:
            self.cost.begin()

        def on_train_epoch_end(self, trainer: Any, pl_module: Any) -> None:
            if self.cost.epoch_end(dict(trainer.callback_metrics)):
                trainer.should_stop = True
            for key, value in self.cost.figures().items():
                pl_module.log(key, value, rank_zero_only=True)

        def on_train_end(self, trainer: Any, pl_module: Any) -> None:
            self.cost.end()

        def on_exception(self, trainer: Any, pl_module: Any, exception: BaseException) -> None:
            self.cost.end()

    return EnergyCallback()


def trainer_callback(
    name: str = "training",
    *,
    stop: StopRule | None = None,
    monitor: str | None = None,
    greater_is_better: bool = False,
    region: str | None = None,
    intensity: str | float | None = None,
    pue: float | None = None,
) -> Any:
    """Return a callback for Hugging Face's Trainer: energy and emissions of its epochs, in its logs.

    Keys are those of :func:`lightning_callback`; they stand in ``trainer.state.log_history``. The
    Trainer hands its logs to W&B, MLflow and TensorBoard before it calls callbacks of the user's:
    ``callback.attach(trainer)`` puts this one before them, so that they have the figures too.

    Parameters
    ----------
    name : of the training.
    stop : when more epochs no longer pay; never if left out.
    monitor : the score that ``stop`` looks at: ``"eval_loss"``, say; needed with ``stop``, else optional.
    greater_is_better : direction of that score.
    region, intensity, pue : where this machine stands, as :class:`carbonest.measure` takes them; no emissions if left
        out. [gCO2e/kWh], [-]

    Returns
    -------
    transformers.TrainerCallback
        For ``callbacks=[…]``; its ``cost`` has the epochs and the result.

    Raises
    ------
    AccessError
        If transformers is not installed.
    InputError
        If the place is unknown.

    Examples
    --------
    >>> callback = trainer_callback(monitor="eval_loss", region="eu-west-1")                     # doctest: +SKIP
    >>> callback.attach(trainer)                                                                 # doctest: +SKIP
    """
    _installed("transformers")
    from transformers import TrainerCallback

    emitted = _emissions(region, intensity, pue)

    class EnergyCallback(TrainerCallback):  # type: ignore[misc]  # of an optional package
        cost = EpochCost(
            measure, name, stop=stop, monitor=monitor, greater_is_better=greater_is_better, emitted=emitted
        )

        def attach(self, trainer: Any) -> Any:
            """Put this callback before all others of a Trainer; return the Trainer."""
            callbacks = trainer.callback_handler.callbacks
            callbacks[:] = [self, *(each for each in callbacks if each is not self)]
            return trainer

        def on_train_begin(self, args: Any, state: Any, control: Any, **more: Any) -> None:
            self.cost.begin()

        def on_epoch_end(self, args: Any, state: Any, control: Any, **more: Any) -> None:
            # Where every epoch is evaluated that comes after this call, and is a part of the epoch.
            if not _evaluates(args) and self.cost.epoch_end({}):
                control.should_training_stop = True

        def on_evaluate(self, args: Any, state: Any, control: Any, metrics: Any = None, **more: Any) -> None:
            if _evaluates(args) and self.cost.epoch_end(metrics or {}):
                control.should_training_stop = True

        def on_log(self, args: Any, state: Any, control: Any, logs: Any = None, **more: Any) -> None:
            figures = self.cost.figures()
            if logs is not None:
                logs.update(figures)
            if state.log_history:
                # The Trainer keeps a copy, made before the callbacks are asked.
                state.log_history[-1].update(figures)

        def on_train_end(self, args: Any, state: Any, control: Any, **more: Any) -> None:
            self.cost.end()

    return EnergyCallback()


def _emissions(
    region: str | None, intensity: str | float | None, pue: float | None
) -> Callable[[Interval, float], Interval | None] | None:
    """Return what tells the emissions of joules at a place; ``None`` where nobody names one."""
    if region is None and intensity is None:
        return None
    check_places(region=region, intensity=intensity)
    places: list[Place] = []

    def emitted(joules: Interval, wall_seconds: float) -> Interval | None:
        if not places:
            begun = datetime.now(UTC) - timedelta(seconds=wall_seconds)
            places.append(Place(begun, region=region, intensity=intensity, pue=pue))
        return places[0].of(joules, wall_seconds).operational_kgco2e

    return emitted


def _evaluates(args: Any) -> bool:
    strategy = getattr(args, "eval_strategy", "no")
    return str(getattr(strategy, "value", strategy)) == "epoch"


def _installed(package: str) -> None:
    if find_spec(package) is None:
        raise AccessError(f"a callback for {package} needs it: install it with `{install_line(package)}`.")
