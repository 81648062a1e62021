"""client_cpus.csv: thermal design power, segment and most watts of desktop, laptop and small processors.

From the MIT list of CodeCarbon; a part that several of its files name keeps the vendor list's row. The most that a
part draws is the turbo power its vendor prints, else the top of its configurable TDP, and never less than 1.35 times
its TDP, AMD's own ratio of socket limit to TDP.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import frame

from estimator.power.names import CpuName, read_cpu_name

COLUMNS = (
    "cpu_key", "cpu_model", "vendor", "generation", "line", "suffix", "age", "cores", "tdp_watts", "most_watts",
    "most_basis", "source_row", "source_ids",
)  # fmt: skip
#: Socket limit over TDP of AMD's desktop parts (142 over 105 W), and what no measured server package exceeded.
MOST_OVER_TDP = 1.35
_TOP = re.compile(r"-(\d+(?:\.\d+)?)W?$")


def tables(sources: Path) -> Iterator[frame.Table]:
    """The table of client parts."""
    yield frame.Table("client_cpus", COLUMNS, ("cpu_key",), rows(sources))


def rows(sources: Path) -> list[dict[str, object]]:
    """One row per part that the reader tells from others."""
    limits = {
        read_cpu_name(name).key: (name, row)
        for row in frame.overrides("client_limits")
        for name in row["cpu_models"].split("|")
    }
    found: dict[str, dict[str, object]] = {}
    raw = list(enumerate(frame.csv_rows(sources / "calibration" / "client_cpu_tdp.csv"), start=2))
    # The vendors' own lists come before the third file, which repeats parts without cores.
    for line, row in sorted(raw, key=lambda item: "cpu_power.csv" in item[1]["source_locator"]):
        read = read_cpu_name(row["cpu_name"])
        # Apple's row gives a chip's share of a laptop; the host tables hold Apple's parts.
        if read.line in (None, "apple") or read.key in found or not row["tdp_w"]:
            continue
        found[read.key] = _row(read, row["cpu_name"], float(row["tdp_w"]), row, limits.get(read.key))
        found[read.key]["source_row"] = f"client_cpu_tdp.csv:{line}"
    for key, (name, row) in limits.items():
        if key not in found:
            found[key] = _row(read_cpu_name(name), name, float(row["tdp_watts"]), {}, (name, row))
            found[key] |= {"source_row": "overrides/client_limits.csv", "source_ids": row["source_ids"]}
    return list(found.values())


def _row(
    read: CpuName, name: str, tdp: float, listed: Mapping[str, str], limit: tuple[str, dict[str, str]] | None
) -> dict[str, object]:
    turbo = float(limit[1]["turbo_watts"]) if limit and limit[1]["turbo_watts"] else None
    most, basis = _most(tdp, listed.get("ctdp", ""), turbo)
    return {
        "cpu_key": read.key,
        "cpu_model": name,
        "vendor": read.vendor,
        "generation": read.generation,
        "line": read.line,
        "suffix": read.suffix,
        "age": read.age,
        "cores": listed.get("cores", "").removesuffix(".0"),
        "tdp_watts": frame.number(tdp),
        "most_watts": frame.number(most),
        "most_basis": basis,
        "source_ids": "codecarbon-client" + (f" {limit[1]['source_ids']}" if limit and turbo else ""),
    }


def _most(tdp: float, configurable: str, turbo: float | None) -> tuple[float, str]:
    """Most watts of a part, and what says so. [W]"""
    if turbo is not None:
        return turbo, "printed turbo power"
    top = _TOP.search(configurable)
    if top and float(top.group(1)) > MOST_OVER_TDP * tdp:
        return float(top.group(1)), "top of configurable TDP"
    return MOST_OVER_TDP * tdp, "1.35 x TDP"


if __name__ == "__main__":
    sys.exit(frame.main(tables))
