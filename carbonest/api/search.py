"""What searches and trainings cost, trial by trial and epoch by epoch, with the meters of this machine.

>>> import carbonest
>>> cost = carbonest.SearchCost(stop=carbonest.StopRule(least_gain_per_kwh=5.0, patience=10))
>>> search = cost.watch(GridSearchCV(model, grid)).fit(X, y)                                 # doctest: +SKIP
>>> with cost:                                                                               # doctest: +SKIP
...     study.optimize(objective, n_trials=200, callbacks=[cost])
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from estimator.errors import AccessError, install_line
from profiler import search
from profiler.search import EpochCost, StopRule

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
    name: str = "training", *, stop: StopRule | None = None, monitor: str | None = None, greater_is_better: bool = False
) -> Any:
    """Return a callback for Lightning's Trainer: energy of each epoch, logged as ``energy_kwh``.

    ``callback.cost`` has the epochs and, after the training, its ``result``; every rank measures itself. With ``stop``
    the training ends when ``monitor`` (``val_loss``, say) gains too little per kWh.

    Raises
    ------
    AccessError
        If Lightning is not installed.
    """
    _installed("lightning")
    from lightning.pytorch import Callback

    class EnergyCallback(Callback):  # type: ignore[misc]  # of an optional package
        cost = EpochCost(measure, name, stop=stop, monitor=monitor, greater_is_better=greater_is_better)

        def on_train_start(self, trainer: Any, pl_module: Any) -> None:
            self.cost.begin()

        def on_train_epoch_end(self, trainer: Any, pl_module: Any) -> None:
            if self.cost.epoch_end(dict(trainer.callback_metrics)):
                trainer.should_stop = True
            if self.cost.kwh is not None:
                pl_module.log("energy_kwh", self.cost.kwh, rank_zero_only=True)

        def on_train_end(self, trainer: Any, pl_module: Any) -> None:
            self.cost.end()

        def on_exception(self, trainer: Any, pl_module: Any, exception: BaseException) -> None:
            self.cost.end()

    return EnergyCallback()


def trainer_callback(
    name: str = "training", *, stop: StopRule | None = None, monitor: str | None = None, greater_is_better: bool = False
) -> Any:
    """Return a callback for Hugging Face's Trainer: energy of each epoch, in its log as ``energy_kwh``.

    ``callback.cost`` has the epochs and, after the training, its ``result``. With ``stop`` the training ends when
    ``monitor`` (``eval_loss``, say) gains too little per kWh.

    Raises
    ------
    AccessError
        If transformers is not installed.
    """
    _installed("transformers")
    from transformers import TrainerCallback

    class EnergyCallback(TrainerCallback):  # type: ignore[misc]  # of an optional package
        cost = EpochCost(measure, name, stop=stop, monitor=monitor, greater_is_better=greater_is_better)

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
            if logs is not None and self.cost.kwh is not None:
                logs["energy_kwh"] = self.cost.kwh

        def on_train_end(self, args: Any, state: Any, control: Any, **more: Any) -> None:
            self.cost.end()

    return EnergyCallback()


def _evaluates(args: Any) -> bool:
    strategy = getattr(args, "eval_strategy", "no")
    return str(getattr(strategy, "value", strategy)) == "epoch"


def _installed(package: str) -> None:
    if find_spec(package) is None:
        raise AccessError(f"a callback for {package} needs it: install it with `{install_line(package)}`.")
