"""Detectron2's model zoo: published training statistics as GPU-hours, and nothing where the zoo gives no speed.

The rows come from the caller (``data/zoo.csv``); what an installed detectron2 can add is in :mod:`.adapter`.
Upstream trained on servers with eight V100 GPUs and NVLink, mixed precision off. Source: [detectron2_zoo].
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from estimator.errors import DataError, InputError, UnknownNameError
from estimator.model import Interval

#: Scores by which models compare, with the field that holds each.
SCORES = {
    "box_ap": "box AP", "mask_ap": "mask AP", "keypoint_ap": "keypoint AP", "proposal_ar": "proposal AR",
    "panoptic_quality": "PQ", "box_ap50": "box AP50",
}  # fmt: skip
#: The score that a task is about.
SCORE_OF_TASK = {
    "detection": "box_ap", "fast_rcnn": "box_ap", "instance": "mask_ap", "keypoint": "keypoint_ap",
    "panoptic": "panoptic_quality", "proposals": "proposal_ar",
}  # fmt: skip
SORTS = ("table", "hours", "ap", "memory", "name")


class ZooModel(NamedTuple):
    """One trained model of the zoo; what upstream does not state is ``None``.

    ``train_gpu_hours`` are hours of one V100 with eight of them at work; ``lsj_gpu_hours`` is the labelled range of the
    large-scale-jitter rows, whose published figure has two plausible readings.
    """

    model_id: str | None
    name: str
    label: str
    config: str | None
    task: str
    dataset: str
    lr_schedule: str | None
    iterations: int | None
    images_per_batch: int | None
    train_gpus: int | None
    train_gpu: str | None
    train_s_per_iter: float | None
    train_hours: float | None
    train_gpu_hours: float | None
    lsj_gpu_hours: Interval | None
    infer_s_per_im: float | None
    train_mem_gb: float | None
    box_ap: float | None
    box_ap50: float | None
    mask_ap: float | None
    keypoint_ap: float | None
    proposal_ar: float | None
    panoptic_quality: float | None
    starts_from: str | None
    note: str | None

    @property
    def score_name(self) -> str:
        """The field of the score that this model's task is about."""
        return SCORE_OF_TASK[self.task]

    @property
    def score(self) -> float | None:
        """That score. [%]"""
        value: float | None = getattr(self, self.score_name)
        return value

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        row = self._asdict()
        row["lsj_gpu_hours"] = None if self.lsj_gpu_hours is None else self.lsj_gpu_hours.to_dict()
        return row


def models(rows: Iterable[Mapping[str, str]]) -> tuple[ZooModel, ...]:
    """Return the distinct models of ``data/zoo.csv``, repeats left out, in upstream's order.

    Raises
    ------
    DataError
        If a column is missing or holds no number where it must.
    """
    ordered = sorted(rows, key=lambda row: (_whole(row, "table") or 0, _whole(row, "row") or 0))
    return tuple(_model(row) for row in ordered if _cell(row, "repeat") != "yes")


def find(catalogue: Sequence[ZooModel], name: str) -> ZooModel:
    """Return the model of a name, configuration path or model id, case and ``detectron2:`` aside.

    Raises
    ------
    UnknownNameError
        If there is none, with the nearest names; or if a bare file name stands in two folders.
    """
    wanted = name.strip().removeprefix("detectron2:").removeprefix("configs/").casefold()
    wanted = wanted.removesuffix(".yaml").removesuffix(".py")
    exact = [m for m in catalogue if wanted and wanted in (m.name.casefold(), m.model_id, _path(m))]
    if exact:
        return exact[0]
    inside = [m for m in catalogue if wanted and _path(m).endswith("/" + wanted)]
    if len(inside) == 1:
        return inside[0]
    if inside:
        raise UnknownNameError("zoo model", name, [m.name for m in inside], "The name stands in more than one folder.")
    known = [*(m.name for m in catalogue), *(m.name.rpartition("/")[2] for m in catalogue)]
    raise UnknownNameError.among("zoo model", name, known, "`carbonest zoo` lists them.", cutoff=0.5)


def search(
    catalogue: Sequence[ZooModel],
    pattern: str = "",
    *,
    task: str | None = None,
    dataset: str | None = None,
    sort: str = "table",
) -> list[ZooModel]:
    """Return the models whose name, label, task or data set holds every word of ``pattern``, in the order asked for."""
    words = pattern.casefold().split()
    found = [
        m for m in catalogue if all(word in f"{m.name} {m.label} {m.task} {m.dataset}".casefold() for word in words)
    ]
    found = [m for m in found if task in (None, m.task) and dataset in (None, m.dataset)]
    if sort == "hours":
        found.sort(key=lambda m: (m.train_gpu_hours is None, m.train_gpu_hours or 0.0))
    elif sort == "ap":
        found.sort(key=lambda m: (m.score is None, -(m.score or 0.0)))
    elif sort == "memory":
        found.sort(key=lambda m: (m.train_mem_gb is None, m.train_mem_gb or 0.0))
    elif sort == "name":
        found.sort(key=lambda m: m.name.casefold())
    elif sort != "table":
        raise InputError(f"sort must be one of {', '.join(SORTS)}; got {sort!r}.")
    return found


def gpu_hours(model: ZooModel, *, lsj: bool = False) -> Interval:
    """Return a model's training GPU-hours.

    Raises
    ------
    InputError
        If the zoo gives none; says why, and what to do.
    """
    if model.train_gpu_hours is not None:
        return Interval.exact(model.train_gpu_hours)
    if model.lsj_gpu_hours is not None and lsj:
        return model.lsj_gpu_hours
    if model.lsj_gpu_hours is not None:
        low, _, high = model.lsj_gpu_hours
        raise InputError(
            f"the zoo gives no training hours for {model.name}: {model.note}. Ask for the range of {low:,.0f} to "
            f"{high:,.0f} "
            "GPU-hours with --lsj, or give your own with --gpu-hours."
        )
    raise InputError(f"the zoo gives no training hours for {model.name}: {model.note}. Give your own with --gpu-hours.")


def _path(model: ZooModel) -> str:
    return (model.config or "").casefold().removesuffix(".yaml").removesuffix(".py")


def _model(row: Mapping[str, str]) -> ZooModel:
    hours = _number(row, "train_gpu_hours")
    gpus = _whole(row, "train_gpus")
    low, high = _number(row, "lsj_gpu_hours_low"), _number(row, "lsj_gpu_hours_high")
    # Between two readings of which either may be the right one: the geometric mean, no third reading.
    lsj = None if low is None or high is None else Interval(low, (low * high) ** 0.5, high)
    return ZooModel(
        model_id=_cell(row, "model_id") or None,
        name=_cell(row, "name"),
        label=_cell(row, "label"),
        config=_cell(row, "config") or None,
        task=_cell(row, "task"),
        dataset=_cell(row, "dataset"),
        lr_schedule=_cell(row, "lr_schedule") or None,
        iterations=_whole(row, "iterations"),
        images_per_batch=_whole(row, "images_per_batch"),
        train_gpus=gpus,
        train_gpu=_cell(row, "train_gpu") or None,
        train_s_per_iter=_number(row, "train_s_per_iter"),
        train_hours=hours / gpus if hours is not None and gpus else None,
        train_gpu_hours=hours,
        lsj_gpu_hours=lsj,
        infer_s_per_im=_number(row, "infer_s_per_im"),
        train_mem_gb=_number(row, "train_mem_gb"),
        box_ap=_number(row, "box_ap"),
        box_ap50=_number(row, "box_ap50"),
        mask_ap=_number(row, "mask_ap"),
        keypoint_ap=_number(row, "keypoint_ap"),
        proposal_ar=_number(row, "proposal_ar"),
        panoptic_quality=_number(row, "panoptic_quality"),
        starts_from=_cell(row, "starts_from") or None,
        note=_cell(row, "note") or None,
    )


def _cell(row: Mapping[str, str], column: str) -> str:
    try:
        return row[column]
    except KeyError:
        raise DataError(f"zoo.csv has no column {column}.") from None


def _number(row: Mapping[str, str], column: str) -> float | None:
    text = _cell(row, column)
    try:
        return float(text) if text else None
    except ValueError:
        raise DataError(f"zoo.csv, {row.get('name', '?')}: column {column} must hold a number; got {text!r}.") from None


def _whole(row: Mapping[str, str], column: str) -> int | None:
    value = _number(row, column)
    return None if value is None else int(value)
