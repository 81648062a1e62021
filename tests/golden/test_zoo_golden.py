"""Detectron2 MODEL_ZOO.md, commit 02b5c4e (2026-06-06): expected figures typed from the tables there.

GPU-hours are upstream's seconds per iteration × iterations of the configuration × 8 GPUs / 3600, by hand.
"""

import pytest

from estimator import tables
from estimator.errors import InputError
from profiler.zoo import models as zoo

MODELS = zoo.models(tables.table("zoo"))


@pytest.mark.parametrize(
    ("name", "gpu_hours", "score"),
    [
        # table 1: 0.209 s/iter, 270,000 iterations
        ("faster_rcnn_R_50_FPN_3x", 0.209 * 270_000 * 8 / 3600, 40.2),
        # table 1: 0.210 s/iter, 90,000 iterations
        ("faster_rcnn_R_50_FPN_1x", 0.210 * 90_000 * 8 / 3600, 37.9),
        # table 1: 0.638 s/iter, 270,000 iterations
        ("faster_rcnn_X_101_32x8d_FPN_3x", 0.638 * 270_000 * 8 / 3600, 43.0),
        # table 6: 0.738 s/iter, 270,000 iterations
        ("keypoint_rcnn_X_101_32x8d_FPN_3x", 0.738 * 270_000 * 8 / 3600, 66.0),
    ],
)
def test_training_hours_and_score_of_the_tables(name, gpu_hours, score):
    model = zoo.find(MODELS, name)
    assert model.train_gpu_hours == pytest.approx(gpu_hours, rel=1e-6)
    assert (model.keypoint_ap if model.task == "keypoint" else model.box_ap) == score


@pytest.mark.parametrize(
    ("name", "rounded"),
    [
        ("faster_rcnn_R_50_FPN_3x", 125.4),
        ("faster_rcnn_R_50_FPN_1x", 42.0),
        ("faster_rcnn_X_101_32x8d_FPN_3x", 382.8),
        ("rpn_R_50_C4_1x", 26.0),
        ("mask_rcnn_X_101_32x8d_FPN_3x", 414.0),
        ("mask_rcnn_R_50_FPN", 12.8),
    ],
)
def test_rounded_hours_as_published_elsewhere(name, rounded):
    assert round(zoo.find(MODELS, name).train_gpu_hours, 1) == rounded


def test_distinct_models_and_their_sum():
    with_hours = [model for model in MODELS if model.train_gpu_hours is not None]
    assert len({model.model_id for model in with_hours}) == len(with_hours) == 45
    assert sum(model.train_gpu_hours for model in with_hours) == pytest.approx(7765.08, abs=0.005)


def test_each_model_stands_once():
    ids = [model.model_id for model in MODELS if model.model_id]
    assert len(ids) == len(set(ids)) == 61
    assert len({model.name for model in MODELS}) == len(MODELS) == 62


@pytest.mark.parametrize(
    "name",
    [
        "scratch_mask_rcnn_R_50_FPN_9x_gn",
        "scratch_mask_rcnn_R_50_FPN_9x_syncbn",
        "panoptic_fpn_R_101_dconv_cascade_gn_3x",
        "cascade_mask_rcnn_X_152_32x8d_FPN_IN5k_gn_dconv",
        "mask_rcnn_X_152_test_time_augmentation",
    ],
)
def test_rows_without_a_speed_have_no_number(name):
    model = zoo.find(MODELS, name)
    assert model.train_gpu_hours is None
    assert model.to_dict()["train_gpu_hours"] is None
    with pytest.raises(InputError, match="no training hours"):
        zoo.gpu_hours(model, lsj=True)


def test_large_scale_jitter_rows_have_a_range_only_on_request():
    jittered = [model for model in MODELS if model.name.endswith("_LSJ")]
    assert len(jittered) == 12
    assert all(model.train_gpu_hours is None for model in jittered)
    model = zoo.find(MODELS, "mask_rcnn_R_50_FPN_100ep_LSJ")
    with pytest.raises(InputError, match="--lsj"):
        zoo.gpu_hours(model)
    # 0.376 s × 184,375 iterations / 3600, on 32 and on 64 GPUs
    low, _, high = zoo.gpu_hours(model, lsj=True)
    assert (round(low), round(high)) == (616, 1232)
    ratio = zoo.gpu_hours(zoo.find(MODELS, "mask_rcnn_R_101_FPN_100ep_LSJ"), lsj=True).low / low
    assert ratio == pytest.approx(0.518 / 0.376, rel=1e-5)


def test_front_of_coco_detection_and_its_last_point():
    from carbonest.api.zoo import zoo_profile

    found = zoo_profile()
    front = [row.model for row in found.rows if row.on_front]
    # GPU-hours and box AP of tables 1 and 2, by hand
    assert [(round(m.train_gpu_hours, 1), m.box_ap) for m in front] == [
        (41.0, 37.4),
        (42.0, 37.9),
        (123.0, 38.7),
        (125.4, 40.2),
        (171.6, 42.0),
        (382.8, 43.0),
    ]
    # (382.8 - 171.6) / (43.0 - 42.0)
    assert found.steps[-1].gpu_hours_per_point == pytest.approx(211.2, abs=0.01)
