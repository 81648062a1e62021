"""What the options of ``carbonest fleet`` ask for, checked before any bill is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from estimator.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.fleet.run import Asked


def asked_of(files: tuple[str, ...], given: dict[str, Any]) -> Asked:
    """Return what is asked of bills.

    Raises
    ------
    InputError
        If options contradict each other.
    """
    from estimator.fleet.run import Asked

    names = [name.strip() for each in given.pop("group_by") for name in each.split(",") if name.strip()]
    if given["feed"] is not None and given["state"] is None:
        raise InputError("--feed says what delivers the months of --state DIR: give that too.")
    return Asked(paths=files, group_by=tuple(dict.fromkeys(names)), **given)


def check_writable(
    bills: Sequence[str], output: str | None, html: str | None, audit: str | None, quarantine: str | None
) -> None:
    """Make sure that every file can be written, no two results are one file, and none is a bill.

    Raises
    ------
    InputError
    """
    from estimator import files

    wanted = [("--output", output), ("--html", html), ("--audit", audit), ("--quarantine", quarantine)]
    taken: dict[str, str] = {}
    for option, path in wanted:
        if path is None or (path == "-" and option == "--output"):
            continue
        before = next((each for each in taken if files.is_same(each, path)), None)
        if before is not None:
            raise InputError(f"{taken[before]} and {option} must name two files; both name {path!r}.")
        if any(files.is_same(bill, path) for bill in bills):
            raise InputError(f"{option} must name another file than the bill; {path!r} is read, and would be lost.")
        taken[path] = option
        files.check_writable(path, option)


def form_of_lines(output_format: str, output_path: str | None) -> str:
    """Return whether lines are written as CSV or as Parquet.

    Raises
    ------
    InputError
        If no file is named: a bill's lines are no text for a terminal.
    """
    if output_path in (None, "-"):
        raise InputError("--emit lines writes a file: give --output FILE.csv or FILE.parquet.")
    if str(output_path).lower().endswith(".parquet"):
        return "parquet"
    if output_format in ("text", "csv"):
        return "csv"
    raise InputError(f"--emit lines writes CSV or Parquet, not {output_format}: leave --format out.")
