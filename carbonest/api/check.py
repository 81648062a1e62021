"""Anything that a budget can be held against, as a result with lines: results, job files, Terraform plans."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from estimator import reading
from estimator.errors import InputError, shown
from estimator.results.documents import RESULT_BYTES, Document, parsed

__all__ = ["document"]


def document(path: str, **places: Any) -> Document:
    """Return what a file comes to.

    Parameters
    ----------
    path : a result that carbonest wrote as JSON; a job file (TOML), which is planned and stands for its first option;
        a list of machines (CSV); or a Terraform plan as JSON. ``-`` is standard input.
    **places : what a Terraform plan leaves open: keywords of :func:`estimator.terraform.estimate.estimated`.

    Raises
    ------
    InputError
        If it is none of these.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix == ".toml":
        return _planned(path)
    if suffix == ".csv":
        from estimator.inventory.face import estimate_many

        return parsed(estimate_many(path).to_dict(), path)
    name = "stdin" if path == "-" else path
    what = f"{shown(name, 200, quoted=False)}, a result of carbonest or a Terraform plan,"
    content = reading.read_bytes(path, "a result file", at_most=RESULT_BYTES)
    from estimator.terraform.reading import is_terraform, json_of

    data = reading.parsed_json(json_of(reading.decoded(content, what)), what)
    if not is_terraform(data):
        return parsed(data, name)
    from estimator.terraform.estimate import estimated

    return parsed(estimated(data, name, **places).to_dict(), name)


def _planned(path: str) -> Document:
    from estimator.planning.job_files import file_options

    from .plan import plan

    options = file_options(path)
    if not options:
        raise InputError(f"the job file must say what the job is; {shown(path, 200)} is empty.")
    return parsed(plan(**options).to_dict(), path)
