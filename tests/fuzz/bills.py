"""Bills: rows of every format with single things wrong, headers changed, files cut, packed or joined."""

import gzip
import random
from pathlib import Path

import duckdb

from ..estimator.fleet.generator import azure, cur, focus, gcp
from ..estimator.fleet.generator.files import headers_of, legacy_cur
from ..estimator.fleet.generator.focus_rows import VERSIONS, as_version
from .case import Case, surface
from .documents import as_csv, as_json, changed, scrambled
from .inputs import hostile


@surface("bills")
def bills(rng):
    """One or two files, read to the end: every row in one class, the ledger closed, every rejected line once."""
    files = {f"{number}{rng.choice(['.csv', '.csv.gz', '.json'])}": b"" for number in range(rng.choice([1, 1, 2]))}
    for name in files:
        rows = _rows(random.Random(rng.random()))
        if name.endswith(".json"):
            content = b"\n".join(as_json(rng, changed(rng, row)) for row in rows)
        else:
            header = headers_of(rows)
            content = as_csv(rng, [[_cell(row.get(name)) for name in header] for row in rows], header)
            content = gzip.compress(content) if name.endswith(".gz") and rng.random() < 0.9 else content
        files[name] = scrambled(rng, content) if rng.random() < 0.1 else content
    forced = rng.choice([None, None, None, "focus", "aws-cur", "azure-costs", "gcp-detailed", hostile(rng)])
    return Case(
        call=lambda: _read(sorted(files), forced),
        files=files,
        shown=f"open_bills({sorted(files)}, {forced!r})",
        allowed=(duckdb.OutOfMemoryException,),
    )


def _rows(rng):
    """Return a few rows of one format."""
    kind = rng.choice(["cur", "legacy", "focus", "azure", "gcp", "flat gcp"])
    count = rng.choice([1, 3, 12])
    if kind in ("cur", "legacy"):
        planted = [rng.choice(cur.PLANTERS)[1](rng).row for _ in range(count)]
        return [legacy_cur(row) for row in planted] if kind == "legacy" else planted
    if kind == "focus":
        version = rng.choice(list(VERSIONS))
        planters = rng.choice([focus.aws(version), focus.aws_by_words(), focus.azure()])
        return [as_version(rng.choice(planters)(rng).row, version) for _ in range(count)]
    if kind == "azure":
        planters = azure.Kind(rng.choice(["actual", "amortized"]), rng.choice(azure.DATES)).planters()
        return [rng.choice(planters)(rng).row for _ in range(count)]
    planted = [rng.choice(gcp.PLANTERS)(rng).row for _ in range(count)]
    return [gcp.flattened(row) for row in planted] if kind == "flat gcp" else planted


def _cell(value):
    """Return a value as CSV holds it."""
    import json

    return "" if value is None else json.dumps(value, default=str) if isinstance(value, dict | list) else str(value)


def _read(paths, forced):
    """Read bills as a report does, and hold what must hold of any file."""
    from estimator.fleet.bills import open_bills
    from estimator.fleet.usage_schema import CLASSES, NAMES

    Path("staged").mkdir(exist_ok=True)
    with open_bills(paths, forced_format=forced, staging="staged") as found:
        ledger = found.ledger()
        rows = found.connection.execute(f"SELECT * FROM ({found.usage_sql})").fetchall()
        assert len(rows) == ledger.rows
        assert {row[NAMES.index("class")] for row in rows} <= CLASSES.keys()
        assert len({row[:2] for row in rows}) == len(rows), "a row has two numbers, or two rows have one"
        assert len({(each.file, each.line) for each in found.rejected}) == len(found.rejected)
        found.connection.execute(found.over_bound_sql).fetchall()
        for row in rows[:2]:
            assert found.raw_row(row[0], row[1])
        return [
            len(rows),
            len(found.rejected),
            [why for _, why in (*found.refused, *found.left_out)],
            list(found.notes),
        ]
