import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("sklearn")

from profiler.models import distill
from profiler.training.job import Plan, folds


@pytest.fixture(scope="module")
def small():
    chance = np.random.default_rng(2)
    x = chance.normal(size=(240, 12))
    y = 12 + 0.4 * x[:, 0] + 0.3 * np.sin(2 * x[:, 1]) + 0.25 * chance.normal(size=240)
    return x[:120], y[:120], x[120:], y[120:]


def test_swapped_rows_keep_every_columns_values():
    rows = np.arange(40.0).reshape(10, 4)
    noisy = distill.swapped(rows, 3, seed=1)
    assert noisy.shape == (30, 4)
    for column in range(4):
        assert set(noisy[:, column]) <= set(rows[:, column])
    changed = np.mean(noisy != np.tile(rows, (3, 1)))
    assert 0.05 < changed < 0.25
    assert np.array_equal(noisy, distill.swapped(rows, 3, seed=1))


def test_teacher_is_the_weighted_mean_of_its_parts(small):
    x, y, held, _ = small
    teacher = distill.house_teacher(0, True).fit(x, y)
    assert sum(weight for weight, _ in teacher.parts) == pytest.approx(1.0)
    by_hand = sum(weight * part.predict(held) for weight, part in teacher.parts)
    assert np.allclose(teacher.predict(held), by_hand)


def test_student_learns_from_teacher_truth_noise_and_unlabelled_rows(small):
    x, y, held, _ = small

    class Oracle:
        def predict(self, features):
            return np.full(len(features), 7.0)

    student = distill.Student(Oracle(), 0, True)
    student.unlabelled = held
    features, target = student._lesson(Oracle(), x, y)
    count = len(x) * (1 + distill.SWAP_COPIES) + len(held)
    assert features.shape == (count, 12) and target.shape == (count,)
    assert np.allclose(target[: len(x)], distill.TEACHER_SHARE * 7 + (1 - distill.TEACHER_SHARE) * y)
    assert (target[len(x) :] == 7.0).all()
    assert np.array_equal(features[-len(held) :], held)


def test_both_students_take_the_same_number_of_steps():
    hard, soft = distill.Student(None, 0, False), distill.Student(distill.house_teacher(0, True), 0, False)
    one, other = hard._untrained(2.0).training, soft._untrained(2.0).training
    assert one.epochs == other.epochs * (1 + distill.SWAP_COPIES)
    assert (one.weight_decay, one.learning_rate, one.batch) == (2.0, other.learning_rate, other.batch)
    assert hard.decays == soft.decays == distill.DECAYS


def test_a_student_chooses_its_decay_on_rows_that_its_teacher_has_not_seen(small):
    x, y, _, _ = small
    seen = []

    class Noted:
        def fit(self, features, target):
            seen.append({tuple(row) for row in features})
            return self

        def predict(self, features):
            return np.full(len(features), y.mean())

    student = distill.Student(Noted(), 0, True, another=lambda seed, quick: Noted())
    student.tune(x, y)
    assert student.decay in distill.QUICK_DECAYS
    assert [len(rows) for rows in seen] == [60, 60] and not seen[0] & seen[1]


def test_inner_folds_hold_every_row_out_once():
    held = [rows for _, rows in distill.inner_folds(11, seed=3)]
    assert sorted(np.concatenate(held)) == list(range(11))
    for train, rows in distill.inner_folds(11, seed=3):
        assert not set(train) & set(rows) and len(train) + len(rows) == 11


def test_student_on_soft_labels_beats_hard_ones_and_stays_near_its_teacher():
    from profiler.houses import loading as houses
    from profiler.houses.features import HouseFeatures

    data = houses.load(None)
    fold = folds(len(data), Plan(folds=3, repeats=1))[0]
    made = HouseFeatures().fit(data.columns, fold.train)
    x, held = (made.transform(data.columns, rows) for rows in (fold.train, fold.test))
    rmse = {}
    for name, model in distill.pupils(0, True):
        model.fit(x, data.target[fold.train])
        rmse[name] = np.sqrt(np.mean((model.predict(held) - data.target[fold.test]) ** 2))
    assert rmse["student"] < rmse["student-hard"]
    assert rmse["student"] - rmse["teacher"] < 0.01
