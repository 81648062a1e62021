"""data/instance_power.csv: the power curves of every machine that AWS, Azure and GCP sell, by part.

One yardstick: every machine is its share of a host, and every host's curves come from the same power model
(`estimator.power.part_curves`, fleet setting), so that equal hardware gets equal watts on any cloud.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import frame

sys.path.insert(0, str(frame.CHECKOUT))

from instance_power.apportion import Four
from instance_power.hosts import Hosts
from instance_power.machines import machines
from instance_power.rows import COLUMNS, MEASURED_BY_TEADS, rows

from estimator import tables as shipped
from estimator.power import PowerModel
from estimator.power.classes import parse as parse_classes
from estimator.power.coefficients import parse

#: The curves read these tables.
AFTER = ("build_power",)
#: "4 x 900 NVMe SSD", "1x900", "4 x SSD 840", "SSD 470", "225" (gigabytes); a point is a thousands mark ("8 x 7.500").
#: Hard disks ("2 HDD": terabytes) are left out.
_STORAGE = re.compile(r"^(?:SSD )?(?:(\d+) ?x ?)?(?:SSD )?(\d{1,5}|\d\.\d{3})(?: ?(?:NVMe SSD|SSD|\(SSD\)))?$")
_TERABYTES = re.compile(r"^(\d+)TB NVMe SSD$")


def local_disks(sources: Path) -> dict[str, float]:
    """Terabytes of local flash by EC2 name, where Teads' sheet writes a plain count times gigabytes."""
    found: dict[str, float] = {}
    for row in frame.csv_rows(sources / "power" / "teads_aws_instances.csv"):
        text = row["Storage Info (Type and Size in GB)"]
        if match := _STORAGE.match(text):
            found[row["Instance type"]] = int(match[1] or 1) * int(match[2].replace(".", "")) / 1000
        elif match := _TERABYTES.match(text):
            found[row["Instance type"]] = float(match[1])
    return found


def measured_packages(sources: Path) -> dict[str, Four]:
    """Package watts per vCPU at 0, 10, 50 and 100 % of the platforms that Teads measured. [W]"""
    found: dict[str, Four] = {}
    for row in frame.csv_rows(sources / "power" / "teads_platforms_derived.csv"):
        if row["cpu"] in MEASURED_BY_TEADS:
            vcpus = float(row["platform_vcpus"])
            idle, tenth, half, full = (float(row[f"pkg_w_{load}"]) / vcpus for load in ("idle", "10", "50", "100"))
            found[row["cpu"]] = idle, tenth, half, full
    return found


def power_model() -> PowerModel:
    """The model as its tables stand now: another script of the same process may just have written them."""
    return PowerModel(
        parse(shipped.read("power_model")),
        {row["cpu_key"]: row for row in shipped.read("cpu_power")},
        {row["gpu_key"]: row for row in shipped.read("gpu_power")},
        parse_classes(shipped.read("workload_classes")),
    )


def tables(sources: Path) -> Iterator[frame.Table]:
    every = list(machines(sources))
    made = rows(every, Hosts(sources, every), power_model(), local_disks(sources), measured_packages(sources))
    yield frame.Table("instance_power", COLUMNS, ("provider", "sku"), made)


if __name__ == "__main__":
    sys.exit(frame.main(tables))
