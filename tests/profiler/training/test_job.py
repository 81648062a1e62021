"""Plans and their splits."""

import numpy as np
import pytest

from estimator.errors import InputError
from profiler.training.job import Plan, folds


def test_folds_are_those_of_scikit_learn():
    selection = pytest.importorskip("sklearn.model_selection")
    ours = folds(97, Plan(folds=5, repeats=2, seed=3))
    splits = [selection.KFold(5, shuffle=True, random_state=seed).split(np.zeros(97)) for seed in (3, 4)]
    theirs = [fold for split in splits for fold in split]
    for fold, (train_rows, test_rows) in zip(ours, theirs, strict=True):
        assert np.array_equal(fold.train, train_rows) and np.array_equal(fold.test, test_rows)


def test_sizes_of_a_full_and_a_quick_plan():
    assert Plan.sized(quick=False) == Plan()
    quick = Plan.sized(quick=True, repeats=4, seed=7)
    assert (quick.folds, quick.repeats, quick.seed, quick.quick) == (3, 4, 7, True)


def test_bad_plans_are_refused():
    with pytest.raises(InputError, match="folds must be at least 2"):
        Plan(folds=1)
    with pytest.raises(InputError, match="limits of time and memory"):
        Plan(timeout_seconds=0)
    with pytest.raises(InputError, match="not be more than the 3 rows"):
        folds(3, Plan(folds=4))
    with pytest.raises(InputError, match="folds must be at least 2; got 0"):
        Plan.sized(quick=True, folds=0)
