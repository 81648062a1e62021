"""What an installed detectron2 can add to the zoo's published figures: schedules, sizes, and what is measured here.

detectron2 is on no package index and is never a dependency: it is used where it can be imported, and every function
takes the module as an argument, so that tests can hand in a stand-in. Only configurations named in our own table are
loaded: loading one may run Python. Weights are never downloaded.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from estimator.errors import AccessError, InputError
from estimator.model import Interval

from . import building
from .building import Setting, config, quiet

INSTALL = "https://github.com/facebookresearch/detectron2/blob/main/INSTALL.md"
#: FlopCountAnalysis counts multiply-adds.
OPERATIONS_PER_MULTIPLY_ADD = 2
#: Height and width of the random test image: the short and the usual long side of COCO evaluation. [pixels]
IMAGE_SIZE = (800, 1067)
_PARTS = ("model_zoo", "config", "modeling", "structures", "checkpoint", "utils.analysis")


class Schedule(NamedTuple):
    """Optimiser steps, and images per step over all GPUs."""

    iterations: int
    images_per_batch: int


class Size(NamedTuple):
    """Parameters, and floating-point operations of one image.

    ``random_weights`` is true where no weights were given: then almost no proposals survive, the heads of a two-stage
    model hardly run, and the operations are a lower bound. Weights, image and proposals are seeded: the same each time.
    """

    parameters: int
    flops_per_image: float
    random_weights: bool


class Inference(NamedTuple):
    """Measured inference: joules and seconds per image, who measured, and on what."""

    joules_per_image: Interval | None
    cpu_seconds_per_image: float
    wall_seconds_per_image: float
    images: int
    meter: str
    random_weights: bool
    setting: Setting


def load(name: str = "detectron2") -> Any:
    """Return the detectron2 package with the parts that are used here.

    Raises
    ------
    AccessError
        If it is not installed, or cannot be imported (a torchvision that does not fit torch raises RuntimeError there).
    """
    if find_spec(name) is None:
        raise AccessError(f"{name} is not installed; it is on no package index. Upstream's instructions: {INSTALL}.")
    try:
        with quiet():
            for part in _PARTS:
                import_module(f"{name}.{part}")
            return import_module(name)
    except (ImportError, RuntimeError, OSError) as error:
        raise AccessError(
            f"{name} is installed but cannot be imported: {error}. Often torchvision does not fit torch."
        ) from None


def schedule(path: str, detectron2: Any) -> Schedule:
    """Return iterations and batch of a configuration, in either of upstream's two styles.

    Raises
    ------
    UnknownNameError
        If this version of detectron2 does not have it.
    """
    found = config(path, detectron2)
    if isinstance(found, detectron2.config.CfgNode):
        return Schedule(int(found.SOLVER.MAX_ITER), int(found.SOLVER.IMS_PER_BATCH))
    return Schedule(int(found.train.max_iter), int(found.dataloader.train.total_batch_size))


def size(path: str, detectron2: Any, *, image: Any = None, weights: str = "", seed: int = 0) -> Size:
    """Return parameters and operations per image of a model; counted on the CPU.

    Raises
    ------
    InputError
        If the weights cannot be used, or the model needs more than an image.
    AccessError
        If this installation cannot run the model; says how it failed.
    """
    torch = import_module("torch")
    built, _ = building.model(path, detectron2, weights=weights, seed=seed)
    analysis = detectron2.utils.analysis
    inputs = [_input(image if image is not None else random_image(seed))]
    with building.told(path, detectron2), building.seeded(torch, seed), torch.no_grad():
        multiply_adds = analysis.FlopCountAnalysis(built, inputs).total()
    return Size(
        int(analysis.parameter_count(built)[""]), float(multiply_adds) * OPERATIONS_PER_MULTIPLY_ADD, not weights
    )


def inference(
    path: str,
    detectron2: Any,
    measured: Callable[[Callable[[], object]], Any],
    *,
    images: int = 20,
    warm_up: int = 2,
    device: str = "cpu",
    weights: str = "",
    image: Any = None,
    seed: int = 0,
) -> Inference:
    """Return what inference of a model costs here, one image at a time.

    Parameters
    ----------
    measured : runs a function and returns its :class:`profiler.measure.measurement.Measurement`.
    images, warm_up : images inside and before the measured window.

    Raises
    ------
    InputError
        If ``images`` is below 1, the device or the weights cannot be used, or the model needs more than an image.
    AccessError
        If this installation cannot run the model; says how it failed.
    """
    if images < 1:
        raise InputError(f"images must be at least 1; got {images}.")
    torch = import_module("torch")
    built, setting = building.model(path, detectron2, device=device, weights=weights, seed=seed)
    shown = image if image is not None else random_image(seed)
    inputs = [_input(shown)]

    def run(count: int) -> None:
        with torch.no_grad():
            for _ in range(count):
                built(inputs)
        # Kernels run on after the call has returned: a window that closes before their end misses them.
        building.finish(torch, device)

    with building.told(path, detectron2), building.seeded(torch, seed, device):
        run(warm_up)
        window = measured(lambda: run(images))
    joules = window.energy_joules
    return Inference(
        None if joules is None else joules.scaled(1 / images),
        window.cpu_seconds / images,
        window.wall_seconds / images,
        images,
        str(window.meter),
        not weights,
        setting._replace(image_size=tuple(int(side) for side in shown.shape[1:])),
    )


def random_image(seed: int = 0) -> Any:
    """Return a random image tensor of :data:`IMAGE_SIZE`, three channels of 0–255."""
    torch = import_module("torch")
    generator = torch.Generator().manual_seed(seed)
    return torch.rand((3, *IMAGE_SIZE), generator=generator) * 255


def _input(image: Any) -> dict[str, Any]:
    _, height, width = image.shape
    return {"image": image, "height": int(height), "width": int(width)}
