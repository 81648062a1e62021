"""Regressors that hang, eat memory, fail or diverge: what the caps are for. They start fast: without scikit-learn."""

import mmap
import os
import signal
import time

import numpy as np

#: Names, in the environment, where :class:`Pauses` stops for good.
PAUSE_VARIABLE = "CARBONEST_TEST_PAUSES"


class Hangs:
    def fit(self, X, y):
        while True:
            time.sleep(0.01)
            sum(range(10_000))


class EatsMemory:
    def fit(self, X, y):
        held = []
        while True:
            held.append(np.ones(8_000_000))


class EatsSharedMemory:
    """Shared pages are no data to the kernel's limit: only someone who looks sees them."""

    def fit(self, X, y):
        held, page = mmap.mmap(-1, 8 * 2**30), bytes(2**20)
        while held.tell() < len(held):
            held.write(page)
            time.sleep(0.001)


class Fails:
    def fit(self, X, y):
        raise ValueError("no such luck")


class Diverges:
    def fit(self, X, y):
        return self

    def predict(self, X):
        return np.full(len(X), 1e6)


class GivesNothing:
    def fit(self, X, y):
        return self

    def predict(self, X):
        return np.full(len(X), np.nan)


class BlasGivesUp:
    """As OpenBLAS ends a process to which memory was refused."""

    def fit(self, X, y):
        os.write(2, b"OpenBLAS error: Memory allocation still failed after 10 attempts, giving up.\n")
        os._exit(1)


class EndsItsProcess:
    def fit(self, X, y):
        os._exit(3)


class EndsItsParent:
    def fit(self, X, y):
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)


class SpoilsNumpy:
    def fit(self, X, y):
        np.sqrt = None
        return self

    def predict(self, X):
        return np.zeros(len(X))


class Pauses:
    """Guesses with a seed; where the environment says so, it stops for good in its fourth fold of four."""

    built = 0

    def __init__(self):
        self.random_state = None
        # One for the warm-up, one for each fold.
        type(self).built += 1

    def get_params(self):
        return {"random_state": self.random_state}

    def set_params(self, random_state):
        self.random_state = random_state

    def fit(self, X, y):
        if self.built == 5 and PAUSE_VARIABLE in os.environ:
            time.sleep(3600)
        self.guesses = np.random.default_rng(self.random_state).normal(y.mean(), y.std(), 64)
        return self

    def predict(self, X):
        return np.resize(self.guesses, len(X))
