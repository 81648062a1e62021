"""The zoo's accuracy against what its training takes: hours, energy, carbon and money on one machine."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from estimator.errors import InputError
from estimator.model import Interval
from estimator.physics.work import marginal
from estimator.planning.candidate import Candidate
from estimator.units import JOULES_PER_KWH
from profiler.training import frontier
from profiler.zoo import adapter, steps
from profiler.zoo.models import SCORES, ZooModel, find, search

from .plan import plan, zoo_models

if TYPE_CHECKING:
    # `carbonest plan` reads this module too, and needs no meters.
    from profiler.measure.measurement import Measurement


class Trained(NamedTuple):
    """A model with its training on the machine; ``training`` is ``None`` where the zoo gives no hours."""

    model: ZooModel
    training: Candidate | None
    on_front: bool

    def __repr__(self) -> str:
        """Return name and energy in a line."""
        energy = "no hours given" if self.training is None else f"{self.training.energy_kwh} kWh"
        return f"<Trained {self.model.name}: {energy}{', on the front' if self.on_front else ''}>"

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        row = self.model.to_dict()
        found = None if self.training is None else self.training.to_dict()
        names = ("hours", "energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")
        return {**row, **{name: None if found is None else found[name] for name in names}, "on_front": self.on_front}


class NextPoint(NamedTuple):
    """One step along the front: what more accuracy takes. Central figures; all steps share the machine's errors."""

    cheaper: str
    better: str
    points: float
    gpu_hours: float
    kwh: float
    gpu_hours_per_point: float
    kwh_per_point: float


class ZooProfile(NamedTuple):
    """Models of one task and data set, cheapest first, and the steps along their front."""

    score: str
    rows: tuple[Trained, ...]
    steps: tuple[NextPoint, ...]
    where: str

    def __repr__(self) -> str:
        """Return how many models, and the front in a line."""
        front = ", ".join(row.model.name for row in self.rows if row.on_front)
        return f"<ZooProfile of {len(self.rows)} models by {self.score}, on {self.where}; front: {front}>"


def zoo_profile(
    *,
    task: str = "detection",
    dataset: str = "coco",
    sku: str = "p3.16xlarge",
    region: str = "us-east-1",
    price_kind: str = "on_demand",
) -> ZooProfile:
    """Return accuracy against training of the zoo's models of a task.

    Raises
    ------
    InputError
        If no model is of that task and data set, or the machine cannot run them.
    """
    found = search(zoo_models(), task=task, dataset=dataset, sort="hours")
    if not found:
        raise InputError(f"the zoo has no {task} model trained on {dataset}: `carbonest zoo` lists what it has.")
    trained = {model.name: _training(model, sku, region, price_kind) for model in found}
    points = [
        frontier.Candidate(model.name, 100.0 - model.score, one.energy_kwh.scaled(JOULES_PER_KWH), one.energy_kwh)
        for model in found
        if (one := trained[model.name]) is not None and model.score is not None
    ]
    front = {point.name for point in frontier.pareto_front(points)}
    rows = tuple(Trained(model, trained[model.name], model.name in front) for model in found)
    return ZooProfile(
        SCORES[found[0].score_name], rows, _steps([row for row in rows if row.on_front]), f"{sku} in {region}"
    )


def _training(model: ZooModel, sku: str, region: str, price_kind: str) -> Candidate | None:
    if model.train_gpu_hours is None:
        return None
    return plan(zoo=model.name, sku=[sku], regions=[region], price_kind=[price_kind], limit=1).best


def _steps(front: list[Trained]) -> tuple[NextPoint, ...]:
    found = []
    for cheaper, better in pairwise(front):
        low, high = cheaper.model, better.model
        if cheaper.training is None or better.training is None or low.score is None or high.score is None:
            continue
        hours = (high.train_gpu_hours or 0.0, low.train_gpu_hours or 0.0)
        kwh = better.training.energy_kwh.central, cheaper.training.energy_kwh.central
        found.append(
            NextPoint(
                low.name,
                high.name,
                high.score - low.score,
                hours[0] - hours[1],
                kwh[0] - kwh[1],
                marginal(*hours, high.score, low.score),
                marginal(*kwh, high.score, low.score),
            )
        )
    return tuple(found)


class StepUp(NamedTuple):
    """The next better model of a task: points gained, and its work relative to the model's."""

    name: str
    score: str
    points: float
    work_ratio: float


def next_step(name: str) -> StepUp | None:
    """Return the cheapest model of the same task and data set that scores better; ``None`` if there is none."""
    model = find(zoo_models(), name)
    if model.train_gpu_hours is None or model.score is None:
        return None
    better = [
        other
        for other in search(zoo_models(), task=model.task, dataset=model.dataset, sort="hours")
        if other.train_gpu_hours is not None
        and other.score is not None
        and other.score > model.score
        and other.train_gpu_hours >= model.train_gpu_hours
    ]
    if not better:
        return None
    found = better[0]
    assert found.train_gpu_hours is not None
    assert found.score is not None
    points = found.score - model.score
    return StepUp(found.name, SCORES[model.score_name], points, found.train_gpu_hours / model.train_gpu_hours)


class MeasuredHere(NamedTuple):
    """What an installed detectron2 says of a zoo model: its schedule and size, inference and training measured here."""

    model: ZooModel
    schedule: adapter.Schedule
    size: adapter.Size
    inference: adapter.Inference
    training: steps.Training | None = None

    def __repr__(self) -> str:
        """Return joules per image, hours where measured, and device in a line."""
        joules = self.inference.joules_per_image
        each = "unknown energy" if joules is None else f"{joules} J"
        hours = "" if self.training is None else f", schedule at this pace {self.training.hours} h"
        return f"<MeasuredHere {self.model.name}: {each} an image{hours}, on {self.inference.setting.device}>"

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        inference = _plain(self.inference)
        return {
            "model_id": self.model.model_id,
            "name": self.model.name,
            **self.schedule._asdict(),
            **self.size._asdict(),
            **inference.pop("setting"),
            **inference,
            "training": None if self.training is None else _plain(self.training),
        }


def _plain(found: adapter.Inference | steps.Training) -> dict[str, Any]:
    row = {name: value.to_dict() if isinstance(value, Interval) else value for name, value in found._asdict().items()}
    return row | {"setting": found.setting._asdict() | {"image_size": list(found.setting.image_size)}}


def measured_here(
    name: str,
    *,
    images: int = 20,
    train_steps: int = 0,
    batch: int = 1,
    device: str = "cpu",
    weights: str = "",
    seed: int = 0,
) -> MeasuredHere:
    """Return schedule, size, measured inference and, where asked for, training steps of a zoo model.

    Parameters
    ----------
    name : name, configuration path or model id.
    images : images in the measured window. [-]
    train_steps : training steps in a window of their own; none if 0. [-]
    batch : images of a training step. [-]
    device : where the model runs.
    weights : a local checkpoint; random weights without.
    seed : of weights, images and proposals.

    Raises
    ------
    AccessError
        If detectron2 cannot be imported here.
    InputError
        If the model has no configuration, the device or the weights cannot be used, or it needs more than an image.
    """
    from .measure import measure

    model = find(zoo_models(), name)
    if model.config is None:
        raise InputError(f"{model.name} has no configuration: it is an evaluation of another model.")
    detectron2 = adapter.load()

    def measured(run: Callable[[], object]) -> Measurement:
        with measure(model.name) as block:
            run()
        return block.result

    # What cannot be used is said before minutes of counting.
    inference = adapter.inference(
        model.config, detectron2, measured, images=images, device=device, weights=weights, seed=seed
    )
    schedule = adapter.schedule(model.config, detectron2)
    training = None
    if train_steps:
        training = steps.training(
            model.config,
            detectron2,
            schedule,
            measured,
            task=model.task,
            steps=train_steps,
            batch=batch,
            device=device,
            weights=weights,
            seed=seed,
        )
    size = adapter.size(model.config, detectron2, weights=weights, seed=seed)
    return MeasuredHere(model, schedule, size, inference, training)
