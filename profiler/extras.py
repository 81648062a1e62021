"""Optional packages: asked for by name before the work begins, not when an import fails in the middle of it."""

from __future__ import annotations

from importlib.util import find_spec

from estimator.errors import MissingExtraError

#: Packages whose name on the index is not that of their module.
_DISTRIBUTIONS = {"sklearn": "scikit-learn"}


def need(module: str, purpose: str, extra: str = "profile") -> None:
    """Raise unless a module can be imported.

    Parameters
    ----------
    module : name of the module.
    purpose : what it is needed for; begins the message.
    extra : the extra of carbonest that brings it.

    Raises
    ------
    MissingExtraError
        If it is not installed; with the install line.
    """
    if find_spec(module) is None:
        raise MissingExtraError(_DISTRIBUTIONS.get(module, module), extra, purpose)
