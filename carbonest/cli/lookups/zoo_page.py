"""The model zoo as a page: accuracy against training hours, what is worth its hours, every model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from profiler.zoo.front import compared, front
from profiler.zoo.models import SCORE_OF_TASK, SCORES

from ... import figures
from ...html import cards
from ...html import page as paper
from ...html.axis import Axis
from ...html.chart import Chart
from ...html.table import Cell, named, quantity, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.model import Interval
    from profiler.zoo.models import ZooModel

_TASKS = {
    "detection": "object detection", "fast_rcnn": "Fast R-CNN", "instance": "instance segmentation",
    "keypoint": "keypoints", "panoptic": "panoptic segmentation", "proposals": "region proposals",
}  # fmt: skip
_DATASETS = {"coco": "COCO", "lvis": "LVIS", "cityscapes": "Cityscapes", "voc": "Pascal VOC"}
#: Points of a chart below which a table tells more.
_LEAST = 3
_NOTE = (
    "Up and to the left is better. Filled and named: no other model is better in both. Scores of one run each, as "
    "published: a small difference may be chance."
)


def zoo_page(found: Sequence[ZooModel], notes: Sequence[str], *, lsj: bool) -> str:
    """Return the page of some models of the zoo."""
    groups = {key: models for key, models in compared(found).items() if len(models) >= _LEAST}
    sections = []
    for index, (key, models) in enumerate(groups.items()):
        chart = _chart(key, models)
        name = _about(key)
        name = name[:1].upper() + name[1:]
        shown = paper.section(name, chart, paper.paragraph(_NOTE, "note"))
        sections.append(paper.folded(name, chart) if index else shown)
    sections.append(paper.section("Every model", _table(found, lsj=lsj)))
    sections.append(paper.section("What the figures are", *(paper.paragraph(note, "note") for note in notes)))
    return paper.page(
        "Detectron2's model zoo",
        _lead(groups),
        sections,
        "Published training statistics, source detectron2_zoo; `carbonest plan --zoo NAME` prices a training.",
        headline=headline(found),
        answer=cards.cards(_cards(found)),
    )


def headline(found: Sequence[ZooModel]) -> str:
    """Return how many models there are, and what their trainings take."""
    hours = [model.train_gpu_hours for model in found if model.train_gpu_hours is not None]
    if not hours:
        return f"{figures.counted(len(found), 'model')}, none with training hours"
    between = f"{_tenths(min(hours))} to {_tenths(max(hours))}" if min(hours) < max(hours) else _tenths(hours[0])
    return f"{figures.counted(len(found), 'model')}: {between} GPU-hours of a V100 each"


def _lead(groups: dict[tuple[str, str], list[ZooModel]]) -> str:
    """Return what the front of the largest group spans."""
    for key, models in groups.items():
        best = front(models)
        first, last = best[0], best[-1]
        said = f"{len(best)} of {len(models)} models for {_about(key)} are beaten by none in both hours and score"
        return f"{said}: from {_reached(first)} to {_reached(last)}."
    return ""


def _about(key: tuple[str, str]) -> str:
    task, dataset = key
    return f"{_TASKS.get(task, task)} on {_DATASETS.get(dataset, dataset)}"


def _reached(model: ZooModel) -> str:
    score = f"{SCORES[model.score_name]} {_tenths(model.score)}"
    return f"{model.name.rpartition('/')[2]} ({score}, {_tenths(model.train_gpu_hours)} GPU-hours)"


def _cards(found: Sequence[ZooModel]) -> list[cards.Card]:
    hours = [model.train_gpu_hours for model in found if model.train_gpu_hours is not None]
    if not hours:
        return []
    return [
        cards.Card("all trainings together", figures.figure(sum(hours)), "GPU-hours", f"{len(hours)} with hours"),
        cards.Card("shortest", _tenths(min(hours)), "GPU-hours"),
        cards.Card("longest", _tenths(max(hours)), "GPU-hours"),
    ]


def _chart(key: tuple[str, str], models: Sequence[ZooModel]) -> str:
    """Return score against hours of one task and data set."""
    score = SCORES[SCORE_OF_TASK[key[0]]]
    best = front(models)
    names = {model.name for model in best}
    chart = Chart(
        f"{score} against training hours, {_about(key)}",
        Axis.around("Training [GPU-hours of a V100]", [one.train_gpu_hours or 0.0 for one in models], log=True),
        Axis.around(score, [one.score or 0.0 for one in models]),
    )
    chart.key("no other is better in both")
    chart.key("beaten by one that is", strong=False, series=None)
    for model in models:
        held = model.name in names
        label = model.name.rpartition("/")[2] if held else ""
        tip = _reached(model)
        series = 0 if held else None
        chart.point(model.train_gpu_hours or 0.0, model.score or 0.0, label, tip, strong=held, series=series)
    return chart.render()


def _table(found: Sequence[ZooModel], *, lsj: bool) -> str:
    """Return every model; the score is that of its task, the others are folded behind its name."""
    best = {model.name for models in compared(found).values() for model in front(models)}
    rows = [
        [
            named(model.name, _about((model.task, model.dataset)), _more(model)),
            Cell(_tenths(model.score), SCORES[model.score_name], model.score, number=True),
            _hours(model, lsj=lsj),
            Cell(_tenths(model.train_mem_gb), value=model.train_mem_gb, number=True),
            Cell(model.lr_schedule or figures.UNKNOWN, number=False),
        ]
        for model in found
    ]
    strong = [index for index, model in enumerate(found) if model.name in best]
    caption = "Bold: of its task and data set no other is better in both hours and score."
    headings = ["model", "score", "GPU-hours", "GB a GPU", "schedule"]
    return table(headings, rows, caption=caption, strong=strong)


def _hours(model: ZooModel, *, lsj: bool) -> Cell:
    span: Interval | None = model.lsj_gpu_hours if lsj else None
    if span is not None:
        return quantity(span)
    return Cell(_tenths(model.train_gpu_hours), value=model.train_gpu_hours, number=True)


def _more(model: ZooModel) -> list[tuple[str, str]]:
    scores = [(SCORES[name], _tenths(getattr(model, name))) for name in SCORES if getattr(model, name) is not None]
    trained = "" if model.train_hours is None else f"{model.train_hours:,.2f} h on {model.train_gpus} GPUs"
    others = [("training", trained), ("model id", model.model_id or ""), ("starts from", model.starts_from or ""),
              ("note", model.note or "")]  # fmt: skip
    return scores + others


def _tenths(value: float | None) -> str:
    """Upstream's own precision."""
    return figures.UNKNOWN if value is None else f"{value:,.1f}"
