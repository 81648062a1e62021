import numpy as np
import pytest

from profiler.houses import loading as houses
from profiler.houses.columns import CLASSES, NUMERIC, SCALES, TEXT
from profiler.houses.features import BOUND, HouseFeatures


@pytest.fixture(scope="module")
def found():
    return houses.load(None)


def test_every_column_of_text_is_a_scale_or_a_class():
    assert {*SCALES, *CLASSES} == set(TEXT)


def test_training_features_are_standardised_and_without_gaps(found):
    rows = np.arange(0, 1000)
    features = HouseFeatures().fit(found.columns, rows).transform(found.columns, rows)
    assert np.isfinite(features).all()
    numbers = features[:, :60]
    inside = np.abs(numbers).max(axis=0) < BOUND
    assert inside.sum() > 20
    assert np.allclose(numbers[:, inside].mean(axis=0), 0, atol=1e-9) and np.allclose(numbers[:, inside].std(axis=0), 1)


def test_no_model_sees_a_feature_beyond_three_deviations(found):
    """Every model gets the same bounded inputs: with other bounds the front would compare bounds."""
    rows = np.arange(1000)
    made = HouseFeatures().fit(found.columns, rows)
    far = {name: values.copy() for name, values in found.columns.items()}
    far["GrLivArea"][1000:] = 1e6
    assert np.abs(made.transform(far, np.arange(1460))).max() == 3.0
    assert np.abs(made.transform(found.columns, rows)).max() == 3.0


def test_what_stands_in_held_out_rows_does_not_reach_the_fit(found):
    rows = np.arange(0, 1000)
    before = HouseFeatures().fit(found.columns, rows).transform(found.columns, rows)
    changed = {name: values.copy() for name, values in found.columns.items()}
    for name in NUMERIC:
        changed[name][1000:] = 1e6
    for name in TEXT:
        changed[name][1000:] = "unheard of"
    after = HouseFeatures().fit(changed, rows)
    assert np.array_equal(before, after.transform(changed, rows))
    assert np.isfinite(after.transform(changed, np.arange(1000, 1460))).all()


def test_the_target_has_no_way_into_the_features(found):
    assert "SalePrice" not in found.columns


def test_frontage_is_filled_by_the_neighbourhood_of_the_training_rows():
    columns = {name: values[:40].copy() for name, values in houses.load(None).columns.items()}
    columns["Neighborhood"][:] = ["A", "B"] * 20
    columns["LotFrontage"][:] = [50.0, 90.0] * 20
    columns["LotFrontage"][0] = np.nan
    made = HouseFeatures(rare=1).fit(columns, np.arange(1, 40))
    assert made._numbers(columns, np.array([0]))[0, 0] == 50.0


def test_rare_levels_share_a_column_and_new_ones_join_them(found):
    columns = {name: values.copy() for name, values in found.columns.items()}
    columns["RoofMatl"][:] = "CompShg"
    columns["RoofMatl"][:4] = "Gold"
    made = HouseFeatures(rare=5).fit(columns, np.arange(1000))
    assert list(made.levels["RoofMatl"]) == ["CompShg"]
    columns["RoofMatl"][0] = "Never seen"
    one, other = made.transform(columns, np.array([0, 1]))
    at = made._other["RoofMatl"] - (~made._kept[: made._other["RoofMatl"]]).sum()
    assert one[at] == other[at] > 1


def test_one_row_gives_what_it_gives_in_a_batch(found):
    made = HouseFeatures().fit(found.columns, np.arange(500))
    batch = made.transform(found.columns, np.arange(500, 520))
    assert np.allclose(made.transform(found.columns, np.array([507]))[0], batch[7])
