"""What every model of the benchmark is: built by name, fitted, asked for predictions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable


class Model(Protocol):
    """A regressor on a matrix of standardised features; the target is the log of the price."""

    def fit(self, features: Any, target: Any) -> Any:
        """Learn from features of shape (n, k) and a target of shape (n,)."""

    def predict(self, features: Any) -> Any:
        """Return predictions of shape (n,)."""


@runtime_checkable
class Tuned(Protocol):
    """A model that chooses its weight decay on inner folds of the training rows, before it is fitted."""

    decay: float

    def tune(self, features: Any, target: Any) -> Any:
        """Choose the decay."""


@dataclass(frozen=True)
class Spec:
    """A model of the benchmark.

    Attributes
    ----------
    name : str
        What the user asks for: ``ridge``, ``pca20``, ``fcn-naive``.
    family : str
        What it stands for: baseline, linear, components, trees, network, distilled, sweep.
    needs : tuple of str
        Packages that must be importable.
    build : callable
        Called with (seed, quick); returns unfitted models as (name of its row, model), fitted in this order.
    note : str
        What it shows, in a few words.
    provides : tuple of str
        Names of its rows, where they are not its own name.
    mark : str
        Of a user's model, what changes with its code and settings: no run resumes from folds of another one.
    """

    name: str
    family: str
    needs: tuple[str, ...]
    build: Callable[[int, bool], list[tuple[str, Model]]]
    note: str = ""
    provides: tuple[str, ...] = ()
    mark: str = ""

    @property
    def rows(self) -> tuple[str, ...]:
        """Names of the rows that it gives."""
        return self.provides or (self.name,)


class MeanModel:
    """Predicts the mean of the training target: what every other model must beat."""

    def fit(self, features: Any, target: Any) -> MeanModel:
        """Remember the mean."""
        self.mean = float(target.mean())
        return self

    def predict(self, features: Any) -> Any:
        """Return the mean for every row."""
        import numpy as np

        return np.full(len(features), self.mean)
