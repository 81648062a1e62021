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
    hours = bills.connection.execute(
        f"SELECT class, CAST(usage_month AS VARCHAR), sku, sum(machine_hours) FROM ({bills.usage_sql}) "
        "WHERE machine_hours <> 0 GROUP BY ALL"
    ).fetchall()
    assert {(c, m, s): h for c, m, s, h in hours} == {
        k: pytest.approx(float(v), abs=1e-9) for k, v in expected.hours.items()
    }
    totals = bills.connection.execute(
        "SELECT sum(vcpu_hours) FILTER (class <> 'machine'), sum(gib_hours), sum(gib_months), sum(tokens), "
        f"sum(machine_hours * nodes) FROM ({bills.usage_sql})"
    ).fetchall()
    for name, got in zip(("vcpu_hours", "gib_hours", "gib_months", "tokens", "node_hours"), totals[0], strict=True):
        assert (got or 0) == pytest.approx(float(expected.totals[name]), rel=1e-9, abs=1e-9), name
