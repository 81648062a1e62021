"""``carbonest profile zoo``: accuracy of model-zoo models against what their training takes."""

from __future__ import annotations

from typing import Any

import click

from estimator.choices import PRICE_KINDS

from ...api.zoo import MeasuredHere, ZooProfile, measured_here, zoo_profile
from .. import options, render, terminal
from ..help import Grouped
from ..lookups.zoo import DATASETS, TASKS


@click.command("zoo", cls=Grouped)
@click.option(
    "--task", type=click.Choice(TASKS), default="detection", show_default=True, help="Models of one task compare."
)
@click.option(
    "--dataset", type=click.Choice(DATASETS), default="coco", show_default=True, help="Data set of training and score."
)
@click.option("--sku", default="p3.16xlarge", show_default=True, help="Machine to train on.")
@click.option("--region", default="us-east-1", show_default=True, help="Region of the machine.")
@click.option("--price-kind", type=options.Word(PRICE_KINDS), default=PRICE_KINDS[0], show_default=True)
@click.option(
    "--measure", "measured", metavar="NAME", help="Measure inference of this model here instead (needs detectron2)."
)
@click.option(
    "--images", type=click.IntRange(min=1), default=20, show_default=True, help="With --measure: images in the window."
)
@click.option(
    "--train-steps",
    type=click.IntRange(min=0, max=10_000),
    default=0,
    show_default=True,
    help="With --measure: also so many training steps, and hours from them.",
)
@click.option(
    "--batch",
    type=click.IntRange(min=1, max=1024),
    default=1,
    show_default=True,
    help="With --train-steps: images of a step.",
)
@click.option(
    "--weights", default="", metavar="FILE", help="With --measure: a local checkpoint; random weights without."
)
@click.option("--device", default="cpu", show_default=True, help="With --measure: where the model runs.")
@options.output
def command(
    task: str,
    dataset: str,
    sku: str,
    region: str,
    price_kind: str,
    measured: str | None,
    images: int,
    train_steps: int,
    batch: int,
    weights: str,
    device: str,
    output_format: str,
    output_path: str | None,
) -> None:
    """Accuracy of Detectron2 models against GPU-hours, energy, carbon and money of their training.

    Hours are upstream's own, on eight V100; the machine named turns them into the rest. The steps say what one more
    point of accuracy takes along the front.

    \b
    carbonest profile zoo
    carbonest profile zoo --task keypoint --sku Standard_ND40rs_v2 --region westeurope
    carbonest profile zoo --measure retinanet_R_50_FPN_1x --train-steps 3
    """
    if measured is not None:
        found_here = measured_here(
            measured, images=images, train_steps=train_steps, batch=batch, device=device, weights=weights
        )
        _say(found_here)
        tables = [_measured(found_here), *_trained(found_here)]
        render.write(output_format, output_path, results=[found_here.to_dict()], tables=tables)
        return
    found = zoo_profile(task=task, dataset=dataset, sku=sku, region=region, price_kind=price_kind)
    steps = [step._asdict() for step in found.steps]
    render.write(
        output_format,
        output_path,
        results=[row.to_dict() for row in found.rows],
        tables=[_models(found), _steps(found)],
        header={"score": found.score, "machine": sku, "region": region, "steps": steps},
    )


def _models(found: ZooProfile) -> render.Table:
    rows: list[tuple[Any, ...]] = []
    for row in found.rows:
        one, model = row.training, row.model
        rows.append(
            (
                model.name,
                _tenths(model.score),
                _tenths(model.train_gpu_hours),
                one and one.hours.central,
                one and one.energy_kwh,
                one and one.total_kgco2e,
                one and one.cost_usd,
                "front" if row.on_front else "",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in (1, 2)]
    rows = [(row[0], row[1].rjust(widths[0]), row[2].rjust(widths[1]), *row[3:]) for row in rows]
    headings = ("model", found.score, "GPU-hours", "hours", "energy [kWh]", "total [kgCO2e]", "cost [USD]", "")
    notes = [
        "A dash: the zoo gives no training hours. GPU-hours are upstream's, of V100, FP32; pre-trained weights are "
        "not in them."
    ]
    return render.Table(headings, rows, title=f"{found.score} against training on {found.where}", notes=notes)


def _steps(found: ZooProfile) -> render.Table:
    rows = [
        (
            f"to {step.better}",
            f"+{step.points:.1f}",
            f"+{step.gpu_hours:,.1f}",
            step.kwh,
            f"{step.gpu_hours_per_point:,.0f}",
            step.kwh_per_point,
        )
        for step in found.steps
    ]
    headings = ("step along the front", f"{found.score} points", "GPU-hours", "kWh", "GPU-hours/point", "kWh/point")
    notes = [
        "Each step is from the front's model before it. All share the machine's errors: the ratio of two steps is "
        "known better than either."
    ]
    return render.Table(headings, rows, title="What more accuracy takes", notes=notes)


def _tenths(value: float | None) -> str:
    return render.UNKNOWN if value is None else f"{value:,.1f}"


def _say(found: MeasuredHere) -> None:
    """Say on standard error what qualifies the figures."""
    setting = found.inference.setting
    if found.inference.random_weights:
        terminal.note(
            "random weights: hardly any proposal survives, so the heads of a two-stage model barely run; a lower bound."
        )
    if setting.synchronised_norms:
        terminal.note(
            f"{render.counted(setting.synchronised_norms, 'layer')} of SyncBatchNorm ran as BatchNorm: one process has "
            "nobody to synchronise with, and the numbers are the same."
        )
    if setting.missing_weights:
        terminal.note(f"{setting.missing_weights} weight tensors are not in the checkpoint and stayed random.")


def _measured(found: MeasuredHere) -> render.Table:
    size, inference = found.size, found.inference
    rows = [
        ("training iterations", "", found.schedule.iterations),
        ("images per iteration", "", found.schedule.images_per_batch),
        ("parameters", "", float(size.parameters)),
        ("operations per image", "GFLOP", size.flops_per_image / 1e9),
        ("energy per image", "J", inference.joules_per_image),
        ("CPU time per image", "s", inference.cpu_seconds_per_image),
        ("time per image", "s", inference.wall_seconds_per_image),
    ]
    setting = inference.setting
    title = f"{found.model.name} on this machine, {inference.images} images, meter {inference.meter}"
    sides = " × ".join(str(side) for side in setting.image_size)
    versions = ", ".join(f"{name} {number}" for name, number in setting.versions.items())
    threads = render.counted(setting.threads, "thread")
    notes = [
        f"{setting.device} ({setting.device_name}), {threads}, images of {sides}, seed {setting.seed}; {versions}."
    ]
    return render.Table(("", "unit", "value"), rows, title=title, notes=notes)


def _trained(found: MeasuredHere) -> list[render.Table]:
    training = found.training
    if training is None:
        return []
    rows = [
        ("time per image", "s", training.seconds_per_image),
        ("CPU time per image", "s", training.cpu_seconds_per_image),
        ("energy per image", "J", training.joules_per_image),
        ("whole schedule at this pace", "h", training.hours),
        ("energy of the whole schedule", "kWh", training.energy_kwh),
        ("the zoo's own", "GPU-hours", found.model.train_gpu_hours),
    ]
    title = f"Training: {render.counted(training.steps, 'step')} of {render.counted(training.images_per_step, 'image')}"
    notes = [
        "Extrapolated from these steps to all images of the schedule: one device, random images with seven objects "
        "each, nothing read from disk. The zoo's GPU-hours are of V100, eight at work."
    ]
    return [render.Table(("", "unit", "value"), rows, title=title, notes=notes)]
