"""Writing the audit of a fleet report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ... import __version__

if TYPE_CHECKING:
    from estimator.fleet.run import Asked


def write_audit(path: str, asked: Asked, output_format: str, rendered: str) -> None:
    """Write what ``carbonest replay`` needs.

    Raises
    ------
    InputError
        If it cannot be written, or the result rests on months kept elsewhere.
    """
    from estimator import files
    from estimator.fleet.audit import audit

    found = audit(asked, output_format, rendered.encode("utf-8", "backslashreplace"), __version__)
    files.put(path, json.dumps(found, indent=2, ensure_ascii=False) + "\n", "--audit")
