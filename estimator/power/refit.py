"""Fitting the model again without some of the published measurements; only a checkout can, the fitting scripts do
not ship."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from .. import tables
from ..errors import InputError, MissingExtraError
from .coefficients import PowerModel


def without(
    what: str, build: Path | None = None, sources: Path | None = None
) -> tuple[Callable[[str], PowerModel], Callable[[Mapping[str, str]], str]]:
    """Return two functions: from a name to the model fitted without it, and from a row to the name that it goes by.

    Leaving out a group drops its rows and everything else about its CPU; leaving out a source drops everything that
    the laboratory or submitter ever measured. Widths are refitted too.

    Parameters
    ----------
    what : {"group", "source"}
        What is left out at a time.
    build : Path, optional
        The folder ``data/build`` of a checkout.
    sources : Path, optional
        The folder of raw tables; by default ``../shared/sources`` beside the checkout.

    Raises
    ------
    InputError
        If this installation is no checkout, or the raw tables are not beside it.
    MissingExtraError
        If NumPy, which the fit needs, is not installed.
    """
    build = build or tables.directory() / "build"
    sources = sources or build.parent.parent.parent / "shared" / "sources"
    if not (build / "fit_power.py").is_file():
        raise InputError(
            "leaving rows out refits the model, which needs a checkout with data/build; this is an installed copy."
        )
    if not (sources / "power").is_dir():
        raise InputError(f"leaving rows out refits the model from raw tables; {sources} holds none.")
    if str(build) not in sys.path:
        sys.path.insert(0, str(build))
    try:
        fitting = import_module("fit_power")
    except ModuleNotFoundError as error:
        if error.name == "numpy":
            raise MissingExtraError("numpy", "", "refitting the power model") from None
        raise
    fit: Callable[[str], PowerModel]
    if what == "group":
        fit = fitting.without_group(sources)
        return fit, lambda row: row.get("group", "")
    fit = fitting.without_source(sources)
    unknown: type[Exception] = import_module("frame").BuildError

    def source_of(row: Mapping[str, str]) -> str:
        try:
            return str(fitting.source_of(row))
        except unknown as error:
            raise InputError(f"a row to leave out must be one of the published measurements; {error}.") from None

    return fit, source_of
