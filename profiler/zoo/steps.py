"""Training steps of a zoo model, measured: hours of its schedule from this machine, not only from the table.

Images, boxes and masks are random and seeded; a step is forward, losses, backward and one step of SGD. Reading and
changing images, and several GPUs waiting for each other, are not in it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from math import sqrt
from time import perf_counter
from typing import Any, NamedTuple

from estimator.errors import InputError
from estimator.model import Interval
from estimator.units import JOULES_PER_KWH, SECONDS_PER_HOUR

from ..training.frontier import student_t
from . import building
from .adapter import Schedule, random_image
from .building import Setting

#: Objects per image, as COCO's training images have in the mean (860,001 in 117,266). [-]
OBJECTS = 7
_KEYPOINTS = 17
#: Small: random weights diverge at upstream's rates, and what a step costs does not depend on it.
_RATE = 1e-7


class Training(NamedTuple):
    """Measured training: seconds and joules per image, and what the whole schedule would take at that pace here.

    ``seconds_per_image`` is a 90 % interval over the steps (Student's t); of a single step it has no width.
    """

    steps: int
    images_per_step: int
    seconds_per_image: Interval
    cpu_seconds_per_image: float
    joules_per_image: Interval | None
    hours: Interval
    energy_kwh: Interval | None
    meter: str
    random_weights: bool
    setting: Setting


def training(
    path: str,
    detectron2: Any,
    schedule: Schedule,
    measured: Callable[[Callable[[], object]], Any],
    *,
    task: str,
    steps: int = 3,
    batch: int = 1,
    warm_up: int = 1,
    device: str = "cpu",
    weights: str = "",
    seed: int = 0,
    image: Any = None,
) -> Training:
    """Return what training steps of a model cost here, and the hours and energy of its schedule at that pace.

    Parameters
    ----------
    schedule : iterations and images per iteration of the whole training.
    measured : runs a function and returns its :class:`profiler.measure.measurement.Measurement`.
    task : the zoo's task, which decides what the images are labelled with: boxes, masks, keypoints, kinds of ground.
    steps, warm_up : steps inside and before the measured window. [-]
    batch : images of a step; upstream's come from eight GPUs. [-]

    Raises
    ------
    InputError
        If a number is below 1, or the device, the weights or the model cannot be used.
    AccessError
        If this installation cannot train the model; says how it failed.
    """
    if steps < 1 or batch < 1:
        raise InputError(f"training needs one step and one image at least; got {steps} and {batch}.")
    torch = import_module("torch")
    built, setting = building.model(path, detectron2, device=device, weights=weights, seed=seed, train=True)
    shown = image if image is not None else random_image(seed)
    seconds: list[float] = []
    with building.told(path, detectron2), building.seeded(torch, seed, device):
        inputs = [labelled(shown, task, detectron2, torch, built, seed + at) for at in range(batch)]
        optimiser = torch.optim.SGD([p for p in built.parameters() if p.requires_grad], lr=_RATE, momentum=0.9)

        def run(count: int) -> None:
            for _ in range(count):
                start = perf_counter()
                optimiser.zero_grad()
                sum(built(inputs).values()).backward()
                optimiser.step()
                building.finish(torch, device)
                seconds.append(perf_counter() - start)

        run(warm_up)
        seconds.clear()
        window = measured(lambda: run(steps))
    images = steps * batch
    pace = _interval([value / batch for value in seconds])
    in_all = schedule.iterations * schedule.images_per_batch
    joules = None if window.energy_joules is None else window.energy_joules.scaled(1 / images)
    return Training(
        steps,
        batch,
        pace,
        window.cpu_seconds / images,
        joules,
        pace.scaled(in_all / SECONDS_PER_HOUR),
        None if joules is None else joules.scaled(in_all / JOULES_PER_KWH),
        str(window.meter),
        not weights,
        setting._replace(image_size=tuple(int(side) for side in shown.shape[1:])),
    )


def labelled(image: Any, task: str, detectron2: Any, torch: Any, built: Any, seed: int) -> dict[str, Any]:
    """Return an image with random objects, in the form that detectron2 trains on."""
    structures = detectron2.structures
    height, width = (int(side) for side in image.shape[1:])
    generator = torch.Generator().manual_seed(seed)
    sides = torch.tensor([width, height, width, height], dtype=torch.float32)
    corners = torch.rand((OBJECTS, 4), generator=generator)
    # From the upper left half to the lower right one, so that no box is empty.
    boxes = torch.cat([corners[:, :2] * 0.45, 0.55 + corners[:, 2:] * 0.45], dim=1) * sides
    found = structures.Instances((height, width))
    found.gt_boxes = structures.Boxes(boxes)
    found.gt_classes = torch.zeros(OBJECTS, dtype=torch.int64)
    if task in ("instance", "panoptic"):
        masks = torch.zeros((OBJECTS, height, width), dtype=torch.bool)
        for mask, (left, top, right, bottom) in zip(masks, boxes.to(torch.int64).tolist(), strict=True):
            mask[top:bottom, left:right] = True
        found.gt_masks = structures.BitMasks(masks)
    if task == "keypoint":
        within = torch.rand((OBJECTS, _KEYPOINTS, 2), generator=generator)
        points = boxes[:, None, :2] + within * (boxes[:, None, 2:] - boxes[:, None, :2])
        seen = torch.full((OBJECTS, _KEYPOINTS, 1), 2.0)
        found.gt_keypoints = structures.Keypoints(torch.cat([points, seen], dim=2))
    one = {"image": image, "height": height, "width": width, "instances": found}
    if task == "panoptic":
        one["sem_seg"] = torch.zeros((height, width), dtype=torch.int64)
    return one


def _interval(values: list[float]) -> Interval:
    count = len(values)
    central = sum(values) / count
    if count < 2:
        return Interval.exact(central)
    spread = sqrt(sum((value - central) ** 2 for value in values) / (count - 1))
    half = student_t(count - 1) * spread / sqrt(count)
    return Interval(max(0.0, central - half), central, central + half)
