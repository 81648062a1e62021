"""The zoo's rows: names, search, gaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import tables
from estimator.errors import DataError, InputError, UnknownNameError
from profiler.zoo import models as zoo

from .fake_detectron2 import MODELS


@pytest.mark.parametrize(
    "name",
    [
        "faster_rcnn_R_50_FPN_3x",
        "FASTER_RCNN_R_50_FPN_3X",
        "detectron2:faster_rcnn_R_50_FPN_3x",
        "137849458",
        "COCO-Detection/faster_rcnn_R_50_FPN_3x",
        "configs/COCO-Detection/faster_rcnn_R_50_FPN_3x.yaml",
    ],
)
def test_every_spelling_finds_the_model(name):
    assert zoo.find(MODELS, name).model_id == "137849458"


def test_a_name_in_two_folders_is_asked_back():
    with pytest.raises(UnknownNameError, match="more than one folder") as caught:
        zoo.find(MODELS, "mask_rcnn_R_50_FPN_1x")
    assert set(caught.value.nearest) == {
        "COCO-InstanceSegmentation/mask_rcnn_R_50_FPN_1x",
        "LVISv0.5-InstanceSegmentation/mask_rcnn_R_50_FPN_1x",
    }


def test_an_unknown_name_offers_near_ones():
    with pytest.raises(UnknownNameError) as caught:
        zoo.find(MODELS, "faster_rcnn_R_50_FNP_3x")
    assert "faster_rcnn_R_50_FPN_3x" in caught.value.nearest


@given(st.text(max_size=60))
def test_any_name_is_found_or_refused(name):
    try:
        assert zoo.find(MODELS, name) in MODELS
    except UnknownNameError as error:
        assert str(error)


def test_search_filters_and_sorts_with_the_unknown_last():
    found = zoo.search(MODELS, "mask x101 fpn".replace("x101", "X_101"), sort="hours")
    assert found
    assert all("X_101" in model.name for model in found)
    by_hours = zoo.search(MODELS, sort="hours")
    known = [model.train_gpu_hours for model in by_hours if model.train_gpu_hours is not None]
    assert known == sorted(known)
    assert by_hours[len(known)].train_gpu_hours is None
    assert zoo.search(MODELS, task="keypoint", sort="ap")[0].keypoint_ap == 66.1
    with pytest.raises(InputError, match="sort"):
        zoo.search(MODELS, sort="beauty")


def test_what_training_starts_from_is_said():
    assert zoo.find(MODELS, "mask_rcnn_R_50_FPN").starts_from == "mask_rcnn_R_50_FPN_3x weights (COCO)"
    assert zoo.find(MODELS, "scratch_mask_rcnn_R_50_FPN_3x_gn").starts_from == "scratch"


def test_a_broken_table_names_the_column():
    with pytest.raises(DataError, match="no column"):
        zoo.models([{"repeat": "no"}])
    with pytest.raises(DataError, match="box_ap"):
        zoo.models([dict(tables.table("zoo")[0], box_ap="good")])
