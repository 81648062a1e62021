"""The same question by every method: ours and the published ones, side by side."""

from __future__ import annotations

from typing import Any

from ..choices import METHODS
from ..errors import InputError
from ..machines.catalogue import find_machine
from ..published.reasons import why
from .face import estimate_vm


def by_every_method(sku: str, hours: float | str, **given: Any) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """Return (rows, warnings): per method power, energy, emissions and why it differs; nulls where it has no figure.

    Parameters
    ----------
    sku, hours, **given : as :func:`estimator.estimate.face.estimate_vm` takes them; ``method`` is set here.
    """
    machine = find_machine(sku, given.get("provider"))
    fields = ("power_watts", "energy_kwh", "operational_kgco2e")
    rows: list[dict[str, Any]] = []
    warnings: tuple[str, ...] = ()
    for method in METHODS:
        try:
            found = estimate_vm(sku, hours, **given | {"method": method})
        except InputError as error:
            if method == "carbonest":
                raise
            rows.append({"method": method, **dict.fromkeys(fields), "reason": str(error)})
            continue
        plain = found.to_dict()
        if method == "carbonest":
            warnings = tuple(w for w in found.warnings if "price" not in w)
        reason = "the yardstick" if method == "carbonest" else why(machine, method)
        rows.append({"method": method, **{name: plain[name] for name in fields}, "reason": reason})
    return rows, warnings
