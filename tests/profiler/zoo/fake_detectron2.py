"""A stand-in of detectron2 that works and fails as the real package does, on small models of torch's own layers.

It warns and logs when a configuration is read, draws proposals from torch's random numbers, has SyncBatchNorm in the
models whose configurations ask for it, wants proposals for fast_rcnn and labels for training, and reads checkpoints
with pickle and torch. Nothing of it needs torch before a model is built.
"""

import logging
import pickle
import warnings
from functools import cache
from types import SimpleNamespace

from estimator import tables
from profiler.zoo import models as zoo

MODELS = zoo.models(tables.table("zoo"))
ROWS = {model.config: model for model in MODELS if model.config}
#: One that warns of nothing else than what the package does; two-stage; with SyncBatchNorm; fed with proposals.
RETINANET = "COCO-Detection/retinanet_R_50_FPN_1x.yaml"
MASK_RCNN = "COCO-InstanceSegmentation/mask_rcnn_R_50_FPN_1x.yaml"
KEYPOINT_RCNN = "COCO-Keypoints/keypoint_rcnn_R_50_FPN_1x.yaml"
PANOPTIC = "COCO-PanopticSegmentation/panoptic_fpn_R_50_1x.yaml"
SYNC_BN = "new_baselines/mask_rcnn_R_50_FPN_100ep_LSJ.py"
FAST_RCNN = "COCO-Detection/fast_rcnn_R_50_FPN_1x.yaml"


class CfgNode(SimpleNamespace):
    """As detectron2's: attributes all the way down."""


def image(height=40, width=53):
    """A small image of torch's."""
    import torch

    return torch.rand((3, height, width), generator=torch.Generator().manual_seed(1)) * 255


def _config(path, trained):
    assert trained is False, "nothing may be downloaded"
    row = ROWS.get(path)
    if row is None:
        raise RuntimeError(f"{path} not available in Model Zoo!")
    warnings.warn("pkg_resources is deprecated as an API", DeprecationWarning, stacklevel=2)
    logging.getLogger("fvcore.common.config").warning("Loading config %s with yaml.unsafe_load.", path)
    if path.endswith(".py"):
        train = SimpleNamespace(max_iter=row.iterations)
        loader = SimpleNamespace(train=SimpleNamespace(total_batch_size=row.images_per_batch))
        return SimpleNamespace(train=train, dataloader=loader, model=CfgNode(PATH=path, DEVICE="cpu"))
    solver = CfgNode(MAX_ITER=row.iterations, IMS_PER_BATCH=row.images_per_batch)
    model = CfgNode(DEVICE="cuda", WEIGHTS="https://example.org/weights", LOAD_PROPOSALS=path == FAST_RCNN, PATH=path)
    return CfgNode(SOLVER=solver, MODEL=model)


@cache
def _kind_of_model():
    import torch

    class SyncBatchNorm(torch.nn.SyncBatchNorm):
        """As that of torch 1.13, which detectron2 runs on: alone or not, it refuses the CPU."""

        def forward(self, found):
            if not found.is_cuda:
                raise ValueError("SyncBatchNorm expected input tensor to be on GPU")
            return super().forward(found)

    class FakeModel(torch.nn.Module):
        """Two layers, and as many heads as proposals survive: by chance, as with random weights."""

        def __init__(self, path):
            super().__init__()
            self.path, self.task, self.calls, self.multiply_adds = path, ROWS[path].task, 0, 0
            self.conv = torch.nn.Conv2d(3, 4, 3)
            self.norm = SyncBatchNorm(4) if path == SYNC_BN else torch.nn.BatchNorm2d(4)

        def forward(self, inputs):
            self.calls += 1
            assert {"image", "height", "width"} <= set(inputs[0])
            if self.path == FAST_RCNN:
                assert "proposals" in inputs[0]
            pixels = torch.stack([one["image"].to(self.conv.weight.device) for one in inputs]) / 255
            found = self.norm(self.conv(pixels))
            if self.training:
                return self._losses(inputs, found)
            kept = 0 if "retinanet" in self.path else int(torch.rand(()) * 1000)
            self.multiply_adds = 199_141_000_000 + 1_000_000 * kept
            return [{"instances": kept}] * len(inputs)

        def _losses(self, inputs, found):
            for one in inputs:
                objects = one["instances"]
                assert len(objects.gt_boxes) == len(objects.gt_classes) > 0
                wide = objects.gt_boxes.tensor[:, 2:] - objects.gt_boxes.tensor[:, :2]
                assert (wide > 0).all() and objects.gt_boxes.tensor.max() <= max(objects.image_size)
                if self.task in ("instance", "panoptic"):
                    assert objects.gt_masks.tensor.any(dim=(1, 2)).all()
                if self.task == "keypoint":
                    assert objects.gt_keypoints.tensor.shape[1:] == (17, 3)
                if self.task == "panoptic":
                    assert one["sem_seg"].shape == one["image"].shape[1:]
            return {"loss_cls": found.mean() ** 2, "loss_box_reg": found.std()}

    return FakeModel


def _build(config):
    built = _kind_of_model()(config.MODEL.PATH)
    built.weights_asked_for = config.MODEL.WEIGHTS
    return built.to(config.MODEL.DEVICE)


class FakeFlops:
    def __init__(self, model, inputs):
        self._model, self._inputs = model, inputs

    def total(self):
        warnings.warn("torch.meshgrid: in an upcoming release", UserWarning, stacklevel=2)
        self._model(self._inputs)
        return self._model.multiply_adds


class DetectionCheckpointer:
    def __init__(self, model):
        self._model = model

    def load(self, path):
        if path.endswith(".pkl"):
            with open(path, "rb") as file:  # noqa: PTH123
                held = pickle.load(file, encoding="latin1")
        else:
            import torch

            held = torch.load(path, map_location="cpu")
        self._model.load_state_dict(held["model"], strict=False)


class Instances:
    def __init__(self, image_size):
        self.__dict__["image_size"] = image_size

    def __setattr__(self, name, value):
        held = [kept for key, kept in self.__dict__.items() if key != "image_size"]
        assert not held or len(value) == len(held[0]), "all fields are as long"
        self.__dict__[name] = value


class _OfTensor:
    def __init__(self, tensor):
        self.tensor = tensor

    def __len__(self):
        return len(self.tensor)


FAKE = SimpleNamespace(
    __name__="detectron2",
    __version__="0.6",
    model_zoo=SimpleNamespace(get_config=_config),
    config=SimpleNamespace(CfgNode=CfgNode, instantiate=lambda lazy: _kind_of_model()(lazy.PATH)),
    modeling=SimpleNamespace(build_model=_build),
    checkpoint=SimpleNamespace(DetectionCheckpointer=DetectionCheckpointer),
    structures=SimpleNamespace(Instances=Instances, Boxes=_OfTensor, BitMasks=_OfTensor, Keypoints=_OfTensor),
    utils=SimpleNamespace(
        analysis=SimpleNamespace(FlopCountAnalysis=FakeFlops, parameter_count=lambda model: {"": 37_916_000, "x": 1})
    ),
)
