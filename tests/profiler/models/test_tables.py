"""The models for a table of one's own: each learns, for numbers and for classes; students, and models handed over."""

import numpy as np
import pytest

pytest.importorskip("sklearn")
pytest.importorskip("torch")

import pickle

from sklearn.linear_model import Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from estimator.errors import InputError, UnknownNameError
from profiler.models import own
from profiler.models.base import Tuned
from profiler.models.tables import Setting, batch_of, chosen_for_table, epochs_of, table_specs

from . import users

NUMBERS, CLASSES = Setting(0, 300, 8), Setting(3, 300, 8)


@pytest.fixture(scope="module")
def made():
    chance = np.random.default_rng(1)
    x = chance.normal(size=(400, 8))
    y = 50 + 9 * x[:, 0] + 6 * np.abs(x[:, 1]) + chance.normal(size=400)
    codes = np.digitize(x[:, 0] + 0.3 * chance.normal(size=400), [-0.6, 0.6])
    return x, y, codes


def names(setting):
    # The naive networks are those of the benchmark, whose tests train them.
    left_out = ("catboost", "distill", "pca10", "fcn-naive", "cnn-naive")
    return [name for name in table_specs(setting) if name not in left_out]


@pytest.mark.parametrize("name", names(NUMBERS))
def test_every_model_of_numbers_beats_the_mean(made, name):
    x, y, _ = made
    pytest.importorskip(name) if name in ("lightgbm", "xgboost") else None
    ((_, model),) = chosen_for_table([name], NUMBERS)[0].build(0, True)
    if isinstance(model, Tuned):
        model.tune(x[:300], y[:300])
        assert model.decay in model.decays
    guess = model.fit(x[:300], y[:300]).predict(x[300:])
    assert guess.shape == (100,)
    rmse = np.sqrt(np.mean((guess - y[300:]) ** 2))
    assert rmse < (1.05 if name == "mean" else 0.95) * y[300:].std()


@pytest.mark.parametrize("name", names(CLASSES))
def test_every_model_of_classes_gives_chances_that_add_up(made, name):
    x, _, codes = made
    pytest.importorskip(name) if name in ("lightgbm", "xgboost") else None
    ((_, model),) = chosen_for_table([name], CLASSES)[0].build(0, True)
    if isinstance(model, Tuned):
        model.tune(x[:300], codes[:300])
    chances = model.fit(x[:300], codes[:300]).predict_proba(x[300:])
    assert chances.shape == (100, 3) and np.allclose(chances.sum(axis=1), 1, atol=1e-5) and (chances >= 0).all()
    if name != "mean":
        assert (chances.argmax(axis=1) == codes[300:]).mean() > 0.6


def test_students_of_classes_learn_from_their_teachers_chances(made):
    x, _, codes = made
    (spec,) = chosen_for_table(["student"], CLASSES)
    assert spec.rows == ("teacher", "student-hard", "student")
    right = {}
    for name, model in spec.build(0, True):
        if isinstance(model, Tuned):
            model.tune(x[:300], codes[:300])
        chances = model.fit(x[:300], codes[:300]).predict_proba(x[300:])
        assert np.allclose(chances.sum(axis=1), 1, atol=1e-4)
        right[name] = (chances.argmax(axis=1) == codes[300:]).mean()
    assert min(right.values()) > 0.6


def test_a_table_gets_the_components_that_it_has():
    assert [name for name in table_specs(NUMBERS) if name.startswith("pca")] == []
    assert [name for name in table_specs(Setting(0, 300, 35)) if name.startswith("pca")] == ["pca10", "pca20"]
    ((_, model),) = chosen_for_table(["pca60"], NUMBERS)[0].build(0, True)
    x = np.random.default_rng(0).normal(size=(30, 8))
    assert model.fit(x, x[:, 0]).pipeline[0].n_components_ == 8


def test_networks_take_enough_steps_of_small_tables_and_not_too_many_of_large_ones():
    for rows in (50, 300, 5_000, 200_000):
        steps = epochs_of(rows, False) * -(-rows // batch_of(rows))
        assert steps >= 400 and epochs_of(rows, False) <= 400
        assert batch_of(rows) <= 1024
    assert epochs_of(300, True) < epochs_of(300, False)


def test_names_that_do_not_exist_offer_the_nearest():
    with pytest.raises(UnknownNameError, match="lightgbm"):
        chosen_for_table(["lightgbmm"], NUMBERS)
    assert [spec.name for spec in chosen_for_table(["logistic", "fcn"], CLASSES)] == ["ridge", "fcn"]


def test_a_users_models_by_name_and_as_objects(made):
    x, y, _ = made
    home = users.__name__
    given = [
        own.named_spec(f"{home}:Net", NUMBERS), own.named_spec(f"{home}:configured", NUMBERS),
        own.named_spec(f"{home}:make", NUMBERS), own.named_spec("sklearn.linear_model:Ridge", NUMBERS),
        own.object_spec(make_pipeline(StandardScaler(), Ridge(alpha=3)), "pipe", NUMBERS),
        own.object_spec(users.Net(8, 1), None, NUMBERS),
    ]  # fmt: skip
    assert [spec.name for spec in given] == ["Net", "configured", "make", "Ridge", "pipe", "Net"]
    for spec in given:
        ((_, model),) = pickle.loads(pickle.dumps(spec)).build(0, True)
        guess = model.fit(x[:300], y[:300]).predict(x[300:])
        assert guess.shape == (100,), spec.name
        assert np.sqrt(np.mean((guess - y[300:]) ** 2)) < y[300:].std(), spec.name


def test_settings_of_an_object_stay_and_its_folds_are_fresh():
    spec = own.object_spec(Ridge(alpha=3.5), None, NUMBERS)
    (_, first), (_, second) = spec.build(0, False)[0], spec.build(0, False)[0]
    assert first is not second and first.alpha == 3.5


def test_seed_and_threads_are_set_only_where_they_were_left_open():
    ensemble = pytest.importorskip("sklearn.ensemble")
    free, fixed = ensemble.RandomForestRegressor(), ensemble.RandomForestRegressor(random_state=7, n_jobs=2)
    ((_, one),) = own.object_spec(free, None, NUMBERS).build(5, False)
    ((_, two),) = own.object_spec(fixed, None, NUMBERS).build(5, False)
    assert (one.random_state, one.n_jobs, two.random_state, two.n_jobs) == (5, 1, 7, 2)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("nowhere.at_all:Model", "No module named 'nowhere'"),
        ("sklearn.linear_model:Rigde", "Rigde"),
        ("json:JSONDecodeError", "must have fit and predict"),
        (":x", "must name what can be imported"),
    ],
)
def test_what_cannot_learn_is_refused_before_anything_trains(path, says):
    with pytest.raises(InputError, match=says):
        own.named_spec(path, NUMBERS)


def test_objects_that_a_process_of_their_own_cannot_get_are_refused():
    class Local(Ridge):
        pass

    with pytest.raises(InputError, match="must come from a module"):
        own.object_spec(Local(), None, NUMBERS)
    unpicklable = Ridge()
    unpicklable.extra = lambda: None
    with pytest.raises(InputError, match="must be one that can be pickled"):
        own.object_spec(unpicklable, "mine", NUMBERS)


def test_another_setting_is_another_mark_and_the_same_one_is_not():
    marks = [own.object_spec(Ridge(alpha=alpha), "m", NUMBERS).mark for alpha in (1, 1, 2)]
    assert marks[0] == marks[1] != marks[2]
    assert own.named_spec(f"{users.__name__}:Net", NUMBERS).mark
