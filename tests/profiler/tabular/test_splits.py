"""Splits of a table: those of scikit-learn, whole groups, time that only runs forward, and what is refused."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

selection = pytest.importorskip("sklearn.model_selection")

from estimator.errors import InputError  # noqa: E402
from profiler.tabular.splits import Split, held_out_share, parsed_split, table_folds  # noqa: E402


@pytest.mark.parametrize(
    ("given", "split"),
    [
        (None, Split(5, 2)),
        ("10", Split(10, 2)),
        ("4x3", Split(4, 3)),
        ("group:shop", Split(5, 1, "group", "shop")),
        ("group:shop:3x4", Split(3, 4, "group", "shop")),
        ("group:a:b:3", Split(3, 1, "group", "a:b")),
        ("time:sold at:6", Split(6, 1, "time", "sold at")),
    ],
)
def test_splits_as_they_are_typed(given, split):
    assert parsed_split(given, folds=5, repeats=2) == split


@pytest.mark.parametrize("given", ["", "x", "5x", "1", "0x3", "5x0", "group:", "groups:a", "time:a:5x2", ":5", "-3"])
def test_splits_that_mean_nothing_are_refused(given):
    with pytest.raises(InputError, match="--cv"):
        parsed_split(given, folds=5, repeats=2)


def test_rows_and_classes_are_split_as_scikit_learn_does():
    y = np.random.default_rng(0).integers(0, 3, 90)
    for classes, kind in ((None, selection.KFold), (("a", "b", "c"), selection.StratifiedKFold)):
        ours = table_folds(Split(3, 2), y, classes, None, seed=4)
        theirs = [cut for seed in (4, 5) for cut in kind(3, shuffle=True, random_state=seed).split(y, y)]
        for fold, (train, test) in zip(ours, theirs, strict=True):
            assert np.array_equal(fold.train, train) and np.array_equal(fold.test, test)
        assert held_out_share(ours) == pytest.approx(1 / 3, abs=0.01)


@settings(max_examples=40)
@given(st.lists(st.integers(0, 8), min_size=20, max_size=80), st.integers(2, 4), st.integers(0, 5))
def test_groups_are_never_torn_and_every_row_is_held_out_once_a_repeat(groups, folds, seed):
    groups = np.array([str(group) for group in groups])
    names, sizes = np.unique(groups, return_counts=True)
    if len(names) < folds or sizes.max() == 1:
        return
    cuts = table_folds(Split(folds, 2, "group", "g"), np.zeros(len(groups)), None, groups, seed)
    for repeat in range(2):
        mine = [fold for fold in cuts if fold.repeat == repeat]
        assert sorted(np.concatenate([fold.test for fold in mine])) == list(range(len(groups)))
        for fold in mine:
            assert not set(groups[fold.train]) & set(groups[fold.test]) and len(fold.train) and len(fold.test)


@settings(max_examples=40)
@given(st.lists(st.integers(0, 1000), min_size=30, max_size=90, unique=True), st.integers(2, 5))
def test_time_only_runs_forward(times, folds):
    times = np.array(times)
    cuts = table_folds(Split(folds, 1, "time", "t"), np.zeros(len(times)), None, times, 0)
    for fold in cuts:
        assert times[fold.train].max() < times[fold.test].min()
    assert sum(len(fold.test) for fold in cuts) < len(times), "what comes first is never held out"


def test_equal_times_stay_together():
    times = np.repeat([3, 1, 2, 4], 10)
    for fold in table_folds(Split(2, 1, "time", "t"), np.zeros(40), None, times, 0):
        assert times[fold.train].max() < times[fold.test].min()


@pytest.mark.parametrize(
    ("split", "target", "classes", "by", "says"),
    [
        (Split(5, 1), np.zeros(4), None, None, "not be more than the 4 rows"),
        (Split(3, 1), np.array([0, 0, 0, 0, 1, 1]), ("a", "b"), None, "rarest class .* it has 2 for 3 folds"),
        (Split(3, 1, "group", "g"), np.zeros(6), None, np.array(list("aabbbb")), "there are 2 for 3 folds"),
        (Split(3, 1, "group", "g"), np.zeros(6), None, np.array(list("abcdef")), "stands in one row only"),
        (Split(2, 1, "group", "g"), np.array([0, 0, 1, 1]), ("no", "yes"), np.array(list("aabb")), "no row of 'yes'"),
        (Split(3, 1, "time", "t"), np.zeros(9), None, np.repeat([1, 2], [8, 1]), "more different times"),
        (Split(2, 1, "time", "t"), np.repeat([0, 1], 6), ("no", "yes"), np.arange(12), "fold 1 of 2 folds along t"),
    ],
)
def test_what_cannot_be_split_is_said_in_a_sentence(split, target, classes, by, says):
    with pytest.raises(InputError, match=says):
        table_folds(split, target, classes, by, 0)
