"""``carbonest replay``: an audited result again, byte for byte."""

from __future__ import annotations

import hashlib

import click

from .. import options, render, terminal


@click.command("replay")
@click.argument("audit", metavar="FILE")
@click.option("--output", "-o", "output_path", metavar="FILE", help="Write to FILE, in the form of the audited result.")
@options.quiet
def command(audit: str, output_path: str | None) -> int:
    """Make the result of a `carbonest fleet --audit FILE` again, and check that not a byte differs.

    Inputs and tables must be what they were: their hashes are compared first. Exit code 6 if the result differs all
    the same.

    \b
    carbonest fleet bill.csv --output october.json --format json --audit october.audit.json
    carbonest replay october.audit.json --output again.json
    """
    from estimator.errors import DataError
    from estimator.fleet import audit as audits
    from estimator.fleet.run import FleetRun

    from .command import rendered

    asked, found = audits.read(audit)
    audits.check(asked, found)
    with FleetRun(asked) as run:
        report = run.report()
    again = rendered(report, found["format"])
    same = hashlib.sha256(again.encode("utf-8", "backslashreplace")).hexdigest() == found["result_sha256"]
    render.put(again, output_path)
    if not same:
        raise DataError("the result must be the one of the audit, byte for byte; it differs.")
    terminal.note(f"the same result, byte for byte (sha256 {found['result_sha256'][:16]}…).")
    return 0
