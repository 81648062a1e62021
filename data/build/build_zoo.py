"""data/zoo.csv: training statistics of the Detectron2 model zoo, one row per row of the twelve upstream tables.

What the raw table cannot say stays blank: rows with "N/A" and multi-machine rows have no speed, and the rows of the
large-scale-jitter (LSJ) table print "s/im" without the number of GPUs. The LSJ rows carry a labelled range of GPU-hours
instead, from the two plausible readings of that figure: seconds per iteration on 32 GPUs, and on 64 GPUs (which equals
GPU-seconds per image at a batch of 64). Repeated models keep their row, marked, so that nothing is summed twice.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import frame

COLUMNS = (
    "zoo", "table", "row", "model_id", "name", "label", "config", "task", "dataset", "lr_schedule", "iterations",
    "images_per_batch", "train_gpus", "train_gpu", "train_s_per_iter", "infer_s_per_im", "train_mem_gb",
    "train_gpu_hours",
    "lsj_gpu_hours_low", "lsj_gpu_hours_high", "box_ap", "box_ap50", "mask_ap", "keypoint_ap", "proposal_ar",
    "panoptic_quality",
    "repeat", "starts_from", "note", "source_ids",
)  # fmt: skip
GPUS = 8
LSJ_GPUS_LOW, LSJ_GPUS_HIGH = 32, 64
TASK_OF_TABLE = {
    1: "detection", 2: "detection", 4: "instance", 5: "instance", 6: "keypoint", 7: "panoptic", 8: "instance",
    9: "instance",
    10: "instance", 11: "instance", 12: "instance",
}  # fmt: skip
TASK_OF_CONFIG = (
    ("rpn_", "proposals"),
    ("fast_rcnn_", "fast_rcnn"),
    ("faster_rcnn_", "detection"),
    ("panoptic_", "panoptic"),
)
DATASETS = (("LVISv0.5", "lvis"), ("Cityscapes", "cityscapes"), ("PascalVOC", "voc"))


def rows(sources: Path) -> Iterator[dict[str, object]]:
    raw = list(frame.csv_rows(sources / "zoo" / "detectron2_zoo.csv"))
    stems = Counter(stem for stem, _ in {(_stem(row["config"]), row["config"]) for row in raw if row["config"]})
    place: Counter[str] = Counter()
    for row in raw:
        place[row["table"]] += 1
        yield {
            "zoo": "detectron2",
            "table": row["table"],
            "row": place[row["table"]],
            "model_id": row["model_id"],
            "name": _name(row, stems),
            "label": row["name"],
            "config": row["config"].removeprefix("configs/"),
            "task": _task(row),
            "dataset": _dataset(row["config"]),
            "lr_schedule": row["lr_sched"],
            "iterations": row["iterations"],
            "images_per_batch": row["ims_per_batch"],
            "train_gpus": GPUS if row["train_s_per_iter"] else "",
            "train_gpu": "V100 SXM2" if row["train_s_per_iter"] else "",
            "train_s_per_iter": row["train_s_per_iter"],
            "infer_s_per_im": row["infer_s_per_im"],
            "train_mem_gb": row["train_mem_gb"],
            "train_gpu_hours": frame.number(_gpu_hours(row)),
            **_lsj(row),
            "box_ap": row["box_ap"],
            "box_ap50": row["box_ap50"],
            "mask_ap": row["mask_ap"],
            "keypoint_ap": row["kp_ap"],
            "proposal_ar": row["prop_ar"],
            "panoptic_quality": row["pq"],
            "repeat": "yes" if row["notes"].startswith("repeat") else "no",
            "starts_from": _start(row),
            "note": _note(row),
            "source_ids": "detectron2_zoo",
        }


def _stem(config: str) -> str:
    return PurePosixPath(config).stem


def _name(row: dict[str, str], stems: Counter[str]) -> str:
    """What people type: the configuration's file name, with its folder where two folders hold the same."""
    if not row["config"]:
        return "mask_rcnn_X_152_test_time_augmentation"
    path = PurePosixPath(row["config"])
    return path.stem if stems[path.stem] == 1 else f"{path.parent.name}/{path.stem}"


def _task(row: dict[str, str]) -> str:
    stem = _stem(row["config"])
    for start, task in TASK_OF_CONFIG:
        if stem.startswith(start):
            return task
    return TASK_OF_TABLE[int(row["table"])]


def _dataset(config: str) -> str:
    return next((name for folder, name in DATASETS if folder in config), "coco")


def _start(row: dict[str, str]) -> str:
    """What the training hours leave out: the training of the weights it starts from."""
    stem = _stem(row["config"])
    if not stem:
        return ""
    if stem.startswith("scratch_") or "_LSJ" in stem:
        return "scratch"
    if "Cityscapes" in row["config"]:
        return "mask_rcnn_R_50_FPN_3x weights (COCO)"
    if stem.startswith("fast_rcnn_"):
        return "ImageNet weights, and proposals of a trained RPN"
    return "ImageNet weights"


def _note(row: dict[str, str]) -> str:
    if row["train_s_per_im"]:
        return (
            f'upstream prints {row["train_s_per_im"]} under "s/im" and no number of GPUs: no figure; the LSJ range is '
            f"that many seconds per iteration on {LSJ_GPUS_LOW} to {LSJ_GPUS_HIGH} GPUs; mixed precision on"
        )
    if "LVIS" in row["config"]:
        return "COCO's number of iterations, about 24 epochs of LVIS v0.5"
    return row["notes"]


def _gpu_hours(row: dict[str, str]) -> float | None:
    if not row["train_s_per_iter"]:
        return None
    hours = float(row["train_s_per_iter"]) * int(row["iterations"]) * GPUS / 3600
    if abs(hours - float(row["train_gpu_hours"])) > 0.06:
        raise frame.BuildError(
            f"detectron2_zoo.csv, {row['config']}: {row['train_gpu_hours']} GPU-h, computed {hours:.2f}"
        )
    return hours


def _lsj(row: dict[str, str]) -> dict[str, str]:
    if not row["train_s_per_im"]:
        return {}
    hours = float(row["train_s_per_im"]) * int(row["iterations"]) / 3600
    return {
        "lsj_gpu_hours_low": frame.number(hours * LSJ_GPUS_LOW),
        "lsj_gpu_hours_high": frame.number(hours * LSJ_GPUS_HIGH),
    }


def tables(sources: Path) -> Iterator[frame.Table]:
    yield frame.Table("zoo", COLUMNS, ("zoo", "table", "row"), rows(sources))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
