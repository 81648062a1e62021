"""``carbonest zoo``: the model zoo's training statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .. import options, render, terminal

if TYPE_CHECKING:
    from profiler.zoo.models import ZooModel

TASKS = ["detection", "fast_rcnn", "instance", "keypoint", "panoptic", "proposals"]
DATASETS = ["coco", "lvis", "cityscapes", "voc"]
FIRST_FIGURE = 4
SORTS = ["table", "hours", "ap", "memory", "name"]


@click.command("zoo")
@click.argument("pattern", nargs=-1)
@click.option("--task", type=click.Choice(TASKS), help="Only models of this task.")
@click.option("--dataset", type=click.Choice(DATASETS), help="Only models trained on this data set.")
@click.option(
    "--sort", type=click.Choice(SORTS), default="table", show_default=True, help="Order; the unknown comes last."
)
@click.option(
    "--lsj", is_flag=True, help="Show the large-scale-jitter models' range of hours: two readings of one figure."
)
@options.page
@options.output
def command(
    pattern: tuple[str, ...],
    task: str | None,
    dataset: str | None,
    sort: str,
    lsj: bool,
    html_path: str | None,
    output_format: str,
    output_path: str | None,
) -> None:
    """List Detectron2 model-zoo models with training hours and accuracy; PATTERN is words of the name.

    GPU-hours are hours of one V100 with eight of them at work, FP32, without the training of the weights it starts
    from. A dash is a figure that the zoo does not give.

    \b
    carbonest zoo faster R_50
    carbonest zoo --task detection --sort hours
    """
    from profiler.zoo.models import SCORES, search

    from ...api.plan import zoo_models

    found = search(zoo_models(), " ".join(pattern), task=task, dataset=dataset, sort=sort)
    if not found:
        terminal.note("no model of the zoo answers to that; `carbonest zoo` lists all.")
    rows = [
        (
            model.name,
            model.task,
            model.dataset,
            model.lr_schedule or render.UNKNOWN,
            _hundredths(model.train_hours),
            _hours(model, lsj=lsj),
            _tenths(model.train_mem_gb),
            *(_tenths(getattr(model, score)) for score in SCORES if score != "box_ap50"),
        )
        for model in found
    ]
    headings = (
        "model",
        "task",
        "data",
        "schedule",
        "hours",
        "GPU-hours",
        "GB/GPU",
        "box",
        "mask",
        "keypoint",
        "proposal",
        "PQ",
    )
    known = [model.train_gpu_hours for model in found if model.train_gpu_hours is not None]
    notes = [
        f"{len(found)} models, {len(known)} with training hours ({sum(known):,.2f} GPU-hours in all); source: "
        f"Detectron2 MODEL_ZOO.md",
        "hours: on eight V100; GB/GPU: training memory; box, mask, keypoint: AP; proposal: AR.",
    ]
    if any(model.lsj_gpu_hours for model in found) and not lsj:
        notes.append(
            "LSJ models print a time without the number of GPUs: no hours; --lsj shows the range of its two readings."
        )
    if html_path is not None:
        from .. import pages
        from .zoo_page import zoo_page

        pages.check(html_path, output_path)
        pages.put(zoo_page(found, notes, lsj=lsj), html_path)
    render.write(
        output_format,
        output_path,
        results=[model.to_dict() for model in found],
        tables=[_table(headings, rows, notes)],
        header={"source": "detectron2_zoo", "models": len(found), "with_hours": len(known)},
    )


def _hours(model: ZooModel, *, lsj: bool) -> str:
    if lsj and model.lsj_gpu_hours:
        return render.interval(model.lsj_gpu_hours)
    return _tenths(model.train_gpu_hours)


def _tenths(value: float | None) -> str:
    """Upstream's own precision: a tenth of an hour, a gigabyte or a point."""
    return render.UNKNOWN if value is None else f"{value:,.1f}"


def _table(headings: tuple[str, ...], rows: list[tuple[str, ...]], notes: list[str]) -> render.Table:
    """Leave out the columns in which no row has anything; set figures under each other."""
    kept = [i for i in range(len(headings)) if not rows or any(row[i] != render.UNKNOWN for row in rows)]
    widths = {i: max((len(row[i]) for row in rows), default=0) for i in kept}
    cells = [[row[i].rjust(widths[i]) if i >= FIRST_FIGURE else row[i] for i in kept] for row in rows]
    spare = ("data", "GB/GPU", "schedule", "proposal", "GPU-hours", "keypoint", "PQ", "task")
    return render.Table([headings[i] for i in kept], cells, notes=notes, spare=spare)


def _hundredths(value: float | None) -> str:
    return render.UNKNOWN if value is None else f"{value:,.2f}"
