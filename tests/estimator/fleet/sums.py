"""What a reader found beside what was planted."""

from collections import Counter

import pytest

from estimator.fleet.bills import Bills

from .generator.planted import Planted, oracle


def assert_found(bills: Bills, planted: list[Planted], rejected: int) -> None:
    """Compare counts, money in each ledger and currency, and hours by class, month and type with what was planted."""
    expected = oracle(planted)
    ledger = bills.ledger()
    assert ledger.rows == len(planted)
    assert len(bills.rejected) == rejected == ledger.rejected
    assert Counter({name: rows for (name,), (rows, _, _) in ledger.by("name").items()}) == expected.rows
    by = ledger.by("name", "currency")
    assert {k: v[1] for k, v in by.items() if v[1] is not None} == expected.billed
    assert {k: v[2] for k, v in by.items() if v[2] is not None} == expected.effective
    bills.connection.execute(
        "CREATE OR REPLACE TEMP TABLE found AS SELECT class, usage_month, sku, machine_hours, nodes, vcpu_hours, "
        f"gib_hours, gib_months, tokens FROM ({bills.usage_sql})"
    )
    hours = bills.connection.execute(
        "SELECT class, CAST(usage_month AS VARCHAR), sku, sum(machine_hours) FROM found WHERE machine_hours <> 0 "
        "GROUP BY ALL"
    ).fetchall()
    planned = {key: pytest.approx(float(value), abs=1e-9) for key, value in expected.hours.items()}
    assert {(name, month, sku): value for name, month, sku, value in hours} == planned
    totals = bills.connection.execute(
        "SELECT sum(vcpu_hours) FILTER (class <> 'machine'), sum(gib_hours), sum(gib_months), sum(tokens), "
        "sum(machine_hours * nodes) FROM found"
    ).fetchall()
    for name, got in zip(("vcpu_hours", "gib_hours", "gib_months", "tokens", "node_hours"), totals[0], strict=True):
        assert (got or 0) == pytest.approx(float(expected.totals[name]), rel=1e-9, abs=1e-9), name
