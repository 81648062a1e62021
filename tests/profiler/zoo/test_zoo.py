"""The zoo's rows and the adapter: on a stand-in of detectron2 always, on the real one where it can be imported."""

from contextlib import nullcontext
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import tables
from estimator.errors import AccessError, DataError, InputError, UnknownNameError
from estimator.model import Interval
from profiler.zoo import adapter as zoo_adapter
from profiler.zoo import models as zoo

from .fake_detectron2 import FAKE, MODELS, ROWS, Image


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


# --- the adapter -----------------------------------------------------------------------------------------------------


def real():
    """detectron2 itself, or the reason why not: also a torchvision that does not fit raises on import."""
    try:
        return zoo_adapter.load()
    except AccessError as error:
        return str(error)


REAL = real()
BOTH = [
    pytest.param(FAKE, id="stand-in"),
    pytest.param(REAL, id="detectron2", marks=pytest.mark.skipif(isinstance(REAL, str), reason=f"contract: {REAL}")),
]


@pytest.mark.parametrize("detectron2", BOTH)
def test_iterations_and_batches_are_those_of_the_table(detectron2):
    checked = 0
    for path, row in ROWS.items():
        assert zoo_adapter.schedule(path, detectron2) == (row.iterations, row.images_per_batch), path
        checked += 1
    assert checked == 61


@pytest.mark.parametrize("detectron2", BOTH)
def test_an_unknown_configuration_is_our_own_error(detectron2):
    with pytest.raises(UnknownNameError):
        zoo_adapter.schedule("nope.yaml", detectron2)


@pytest.mark.parametrize("detectron2", BOTH)
def test_size_of_retinanet(detectron2):
    image = Image() if detectron2 is FAKE else zoo_adapter.random_image()
    found = zoo_adapter.size("COCO-Detection/retinanet_R_50_FPN_1x.yaml", detectron2, image=image)
    # detectron2 0.6, one 800×1067 image: 37.916 M parameters, 199.14 GMAC
    assert round(found.parameters / 1e6, 3) == 37.916
    assert found.flops_per_image == pytest.approx(2 * 199.14e9, rel=1e-3)
    assert found.random_weights


def test_models_are_built_on_the_cpu_without_weights():
    built = zoo_adapter.model("COCO-Detection/retinanet_R_50_FPN_1x.yaml", FAKE)
    assert (built.config.MODEL.DEVICE, built.config.MODEL.WEIGHTS, built.training) == ("cpu", "", False)
    lazy = zoo_adapter.model("new_baselines/mask_rcnn_R_50_FPN_100ep_LSJ.py", FAKE)
    assert (lazy.config, lazy.device) == ("a lazy model", "cpu")
    with pytest.raises(InputError, match="local file"):
        zoo_adapter.model("COCO-Detection/retinanet_R_50_FPN_1x.yaml", FAKE, weights="https://example.org/w.pkl")


def test_inference_is_measured_after_a_warm_up():
    seen = []

    def measured(run):
        run()
        seen.append(run)
        return SimpleNamespace(
            energy_joules=Interval(40.0, 50.0, 60.0), cpu_seconds=10.0, wall_seconds=5.0, meter="replay"
        )

    found = zoo_adapter.inference(
        "COCO-Detection/retinanet_R_50_FPN_1x.yaml", FAKE, measured, images=5, image=Image(), no_grad=nullcontext
    )
    assert len(seen) == 1
    assert found.joules_per_image == (8.0, 10.0, 12.0)
    assert (found.cpu_seconds_per_image, found.wall_seconds_per_image, found.meter) == (2.0, 1.0, "replay")
    with pytest.raises(InputError, match="at least 1"):
        zoo_adapter.inference("x", FAKE, measured, images=0)


def test_absence_and_a_broken_installation_are_told_apart(monkeypatch):
    with pytest.raises(AccessError, match="on no package index"):
        zoo_adapter.load("no_such_detectron")
    monkeypatch.setattr(zoo_adapter, "find_spec", lambda name: object())

    def broken(name):
        raise RuntimeError("operator torchvision::nms does not exist")

    monkeypatch.setattr(zoo_adapter, "import_module", broken)
    with pytest.raises(AccessError, match="torchvision"):
        zoo_adapter.load()
