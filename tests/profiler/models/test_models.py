import numpy as np
import pytest

from estimator.errors import UnknownNameError
from profiler import models
from profiler.models.base import MeanModel

sklearn = pytest.importorskip("sklearn")
torch = pytest.importorskip("torch")


@pytest.fixture(scope="module")
def made_up():
    chance = np.random.default_rng(5)
    features = chance.normal(size=(1060, 30))
    target = 12 + 0.3 * features[:, 0] + 0.2 * np.maximum(features[:, 1], 0) + 0.05 * chance.normal(size=1060)
    return features[:1000], target[:1000], features[1000:], target[1000:]


def test_every_model_learns_and_beats_the_mean(made_up):
    x, y, held, truth = made_up
    naive = np.std(truth)
    names = ["ols", "ridge", "lasso", "pca20", "forest", "gbm", "fcn", "fcn-naive", "cnn", "cnn-naive"]
    for spec in models.chosen(names):
        ((name, model),) = spec.build(0, True)
        assert name == spec.name
        guess = model.fit(x, y).predict(held)
        assert guess.shape == (60,)
        if spec.name != "lasso":  # its penalty is set for 232 features
            assert np.sqrt(np.mean((guess - truth) ** 2)) < naive, spec.name


@pytest.mark.parametrize("name", ["gbm", "forest", "fcn", "cnn"])
def test_the_same_seed_gives_the_same_model_and_another_another(made_up, name):
    x, y, held, _ = made_up
    (spec,) = models.chosen([name])
    first, same, other = (spec.build(seed, True)[0][1].fit(x, y).predict(held) for seed in (1, 1, 2))
    assert np.array_equal(first, same)
    assert not np.allclose(first, other)


def test_mean_model():
    assert MeanModel().fit(np.zeros((3, 1)), np.array([1.0, 2.0, 6.0])).predict(np.zeros((2, 1))).tolist() == [3.0, 3.0]


def test_names_of_models():
    assert [spec.name for spec in models.chosen(["gbm", "pca", "student", "linear"])] == [
        "ols",
        "pca10",
        "pca20",
        "pca40",
        "pca80",
        "gbm",
        "distill",
    ]
    assert [spec.name for spec in models.chosen(["pca7"])] == ["pca7"]
    with pytest.raises(UnknownNameError, match="ridge"):
        models.chosen(["rigde"])


def test_what_is_missing_is_named(monkeypatch):
    monkeypatch.setattr(models, "find_spec", lambda name: None if name == "torch" else object())
    (spec,) = models.chosen(["distill"])
    assert models.lacking(spec) == ["torch"]
    assert models.lacking(models.chosen(["ridge"])[0]) == []
