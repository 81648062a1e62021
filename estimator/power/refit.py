"""Fitting the model again without some of the published measurements; only a checkout can, the fitting scripts do
not ship."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from .. import tables
from ..errors import InputError, MissingExtraError
from .coefficients import PowerModel


def without_group(build: Path | None = None, sources: Path | None = None) -> Callable[[str], PowerModel]:
    """Return a function from the name of a group to the model fitted without any row of it, nor anything else about
    its CPU.

    Parameters
    ----------
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
            "leaving groups out refits the model, which needs a checkout with data/build; this is an installed copy."
        )
    if not (sources / "power").is_dir():
        raise InputError(f"leaving groups out refits the model from raw tables; {sources} holds none.")
    if str(build) not in sys.path:
        sys.path.insert(0, str(build))
    try:
        fitting = import_module("fit_power")
    except ModuleNotFoundError as error:
        if error.name == "numpy":
            raise MissingExtraError("numpy", "profile", "refitting the power model") from None
        raise
    refit: Callable[[str], PowerModel] = fitting.without_group(sources)
    return refit
