"""The fleet's SQL on DuckDB gives what the single estimate gives, row by row and in sums."""

import pytest

from estimator.estimate.site import site_of
from estimator.estimate.total import Sums, errors_of
from estimator.fleet import duckdb_engine, groups, pipeline
from estimator.fleet.usage_schema import COLUMNS
from estimator.machines.catalogue import find_machine
from estimator.machines.gpu_load import gpu_load
from estimator.machines.load import CLASSES, GpuUse, Load
from estimator.machines.watts import mean_power

from . import fleet_rows
from .fleet_rows import FIGURES

NAMES = [f"{figure}_{end}" for figure in FIGURES for end in ("low", "central", "high")]
NEVER = {"nonsense", "p9.xlarge", "db.serverless", None}


@pytest.fixture(scope="module")
def estimated():
    connection = duckdb_engine.connect(threads=1)
    columns = ", ".join(f"{column.name} {column.sql_type}" for column in COLUMNS)
    connection.execute(f"CREATE TABLE usage_rows ({columns})")
    for row in fleet_rows.usage_rows():
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO usage_rows ({', '.join(row)}) VALUES ({marks})", list(row.values()))
    engine = duckdb_engine.DuckDbEngine(connection)
    yield pipeline.estimate(engine, "usage_rows", measured=fleet_rows.measured_rows())
    connection.close()


def by_line(estimated, names):
    select = f"SELECT line, {', '.join(names)} FROM ({estimated.rows_sql()}) AS rows"
    return {line: cells for line, *cells in estimated.engine.fetch(select)}


@pytest.fixture(scope="module")
def figures(estimated):
    return by_line(estimated, NAMES)


def test_every_row_is_answered_once(figures):
    assert sorted(figures) == [row["line"] for row in fleet_rows.usage_rows()]


#: GPUs that are billed apart are no machine of a single estimate.
MACHINES = [row for row in fleet_rows.usage_rows() if not row.get("gpu_hours")]


@pytest.mark.parametrize("row", MACHINES, ids=lambda row: f"{row['line']}-{row['class']}-{row.get('sku')}")
def test_a_row_is_its_share_of_the_single_estimate(figures, row):
    expected = fleet_rows.expected(row)
    if expected is None:
        assert figures[row["line"]] == [None] * len(NAMES)
    else:
        assert figures[row["line"]] == pytest.approx([end for figure in expected for end in figure], rel=1e-9)


def test_a_gpu_billed_apart_is_the_boards_part_of_a_machine_that_has_one(estimated, figures):
    attached, of_a_machine = (row["line"] for row in fleet_rows.usage_rows() if row.get("gpu_hours"))
    machine = find_machine("g4dn.xlarge", "aws")
    duty, wall, _ = gpu_load(machine, CLASSES["training-billed"], GpuUse(), None)
    idle = Load(((1.0, 0.0),), 0.0, 0.0, True)
    watts = mean_power(machine, idle, duty, gpu_wall_watts=wall).parts["gpu"]
    site = site_of("gcp", None, hours=744.0)
    assert figures[attached][1] == pytest.approx(watts * 9.0 / 1000 * site.pue.central, rel=1e-9)
    assert figures[attached][6:] == [None] * 3
    assert figures[of_a_machine] == [None] * len(NAMES)


def test_the_rows_cover_every_tier_and_source(estimated):
    cells = by_line(estimated, ["tier", "utilization_source", "site_level"]).values()
    assert {"measured", "modelled", "family", "generic"} <= {tier for tier, _, _ in cells}
    assert {"measured", "measured+gaps", "measured, GPU measured", "measured, GPU measured watts", "idle",
            "prior of burstable", "prior of database"} <= {source for _, source, _ in cells}  # fmt: skip
    assert {"region", "provider"} <= {level for _, _, level in cells}


def test_what_is_not_estimated_says_why(estimated, figures):
    reasons = by_line(estimated, ["not_estimated"])
    for line, cells in figures.items():
        assert (reasons[line][0] is None) == (cells[1] is not None)
    sku_of = {row["line"]: row.get("sku") for row in fleet_rows.usage_rows()}
    refused = {sku_of[line] for line, (reason,) in reasons.items() if reason}
    assert refused >= NEVER


def test_rows_and_cells_sum_alike(estimated, figures):
    cells = estimated.engine.fetch(f"SELECT sum(energy_kwh_central), sum(billing_rows) FROM {estimated.energy}")[0]
    assert cells[0] == pytest.approx(sum(row[1] for row in figures.values() if row[1] is not None), rel=1e-12)
    assert cells[1] == len(figures)


def test_a_group_is_the_total_of_single_estimates(estimated):
    rows = [row for row in fleet_rows.usage_rows() if (row.get("machine_hours") or 0) > 0]
    # One row a resource and a month: each is one estimate of its own. Others of the same resource are no lines apart.
    for month in (fleet_rows.MARCH, fleet_rows.FEBRUARY):
        sums = Sums()
        for row in rows:
            alone = row["resource_id"] != "r-0" and (row.get("nodes") or 1.0) == 1.0
            if alone and row["usage_month"] == month and fleet_rows.expected(row):
                sums.add(*whole(row))
        wanted = sums.total()
        picked = f"(SELECT * FROM {estimated.energy} WHERE coalesce(resource_id, '') <> 'r-0' AND machine_hours > 0"
        picked += f" AND machine_hours = node_hours AND usage_month = DATE '{month}')"
        names = groups.columns(())
        (found,) = (
            total for row in estimated.engine.fetch(groups.group_totals((), picked))
            if (total := dict(zip(names, row, strict=True)))["estimated"]
        )  # fmt: skip
        for figure in (*FIGURES, "total_kgco2e"):
            ends = [found[f"{figure}_{end}"] for end in ("low", "central", "high")]
            assert ends == pytest.approx(tuple(getattr(wanted, figure)), rel=1e-9), figure
        for part in ("independent", "shared"):
            for figure in FIGURES[:2]:
                ends = [found[f"{figure}_{part}_{end}"] for end in ("low", "central", "high")]
                assert ends == pytest.approx(tuple(getattr(wanted, part)[figure]), rel=1e-9), (part, figure)


def whole(row):
    """Return a row as an estimate with its errors: the month's, scaled to the row's hours."""
    found = fleet_rows._estimate(row)
    scale = row["machine_hours"] / found.workload["hours"]
    scaled = found._replace(
        **{figure: getattr(found, figure).scaled(scale) for figure in (*FIGURES, "total_kgco2e")}
    )  # fmt: skip
    return scaled, errors_of(scaled)


def test_a_correction_takes_its_energy_back(estimated):
    lines = {row["line"]: row for row in fleet_rows.usage_rows()}
    (line,) = (number for number, row in lines.items() if (row.get("machine_hours") or 0) < 0)
    low, central, high = by_line(estimated, NAMES[:3])[line]
    assert low < central < high < 0
