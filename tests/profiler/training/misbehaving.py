"""Regressors that hang, eat memory, fail or diverge: what the caps are for."""

import mmap
import time

import numpy as np
from sklearn.base import BaseEstimator, RegressorMixin


class Hangs(RegressorMixin, BaseEstimator):
    def fit(self, X, y):
        while True:
            time.sleep(0.01)
            sum(range(10_000))

    def predict(self, X):
        return np.zeros(len(X))


class EatsMemory(RegressorMixin, BaseEstimator):
    def fit(self, X, y):
        held = []
        while True:
            held.append(np.ones(8_000_000))

    def predict(self, X):
        return np.zeros(len(X))


class EatsSharedMemory(RegressorMixin, BaseEstimator):
    """Shared pages are no data to the kernel's limit: only someone who looks sees them."""

    def fit(self, X, y):
        held, page = mmap.mmap(-1, 8 * 2**30), bytes(2**20)
        while held.tell() < len(held):
            held.write(page)
            time.sleep(0.001)

    def predict(self, X):
        return np.zeros(len(X))


class Fails(RegressorMixin, BaseEstimator):
    def fit(self, X, y):
        raise ValueError("no such luck")

    def predict(self, X):
        return np.zeros(len(X))


class Diverges(RegressorMixin, BaseEstimator):
    def fit(self, X, y):
        return self

    def predict(self, X):
        return np.full(len(X), 1e6)


class GivesNothing(RegressorMixin, BaseEstimator):
    def fit(self, X, y):
        return self

    def predict(self, X):
        return np.full(len(X), np.nan)
