"""From what was typed for ``carbonest usage`` to reports: joins the clouds' readers with the intensity services."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .collect import Survey
    from .estimate import Assumptions, Grid
    from .report import Options, Report
    from .window import Window


def aws(given: dict[str, Any], options: Options, *, max_wait_seconds: float) -> Report:
    """Return the report on AWS; ``given`` are the options of ``carbonest usage aws`` that say what to look at."""
    from ..clouds import aws as aws_session
    from ..clouds.patience import Patience
    from . import aws as source
    from . import report

    request = source.Request(
        profiles=given["profile"] or (None,),
        regions=given["region"],
        all_regions=given["all_regions"],
        ids=given["id"],
        tags=given["tag"],
        bucket=given["period"],
        agent=given["agent"],
        agent_namespace=given["agent_namespace"],
    )
    patience = Patience("AWS", aws_session.judge, total_seconds=max_wait_seconds, notice=options.say)

    def look(window: Window) -> Survey:
        return source.survey(request, window, patience, now=time.time(), workers=options.workers)

    return report.run("aws", {"cloud": "aws", **given}, _window(given), look, patience, options)


def azure(given: dict[str, Any], options: Options, *, max_wait_seconds: float) -> Report:
    """Return the report on Azure; ``given`` are the options of ``carbonest usage azure`` that say what to look at."""
    from ..clouds import azure as azure_session
    from ..clouds.patience import Patience
    from . import azure as source
    from . import report

    request = source.Request(
        subscriptions=given["subscription"],
        resource_groups=given["resource_group"],
        tags=given["tag"],
        bucket=given["period"],
        batch=given["batch"],
    )
    patience = Patience("Azure", azure_session.judge, total_seconds=max_wait_seconds, notice=options.say)

    def look(window: Window) -> Survey:
        session = azure_session.AzureSession(azure_session.credential(given["auth"]))
        return source.survey(request, window, patience, session, now=time.time(), workers=options.workers)

    return report.run("azure", {"cloud": "azure", **given}, _window(given), look, patience, options)


def assumptions(given: dict[str, Any]) -> Assumptions:
    """Return what holds for every machine, from the options of that kind."""
    from ..machines.load import workload_class
    from .estimate import Assumptions

    if given["workload"] is not None:
        workload_class(given["workload"], gpus=0, burstable=False)
    return Assumptions(
        workload=given["workload"],
        pue=given["pue"],
        rows=given["rows"],
        boundary=given["boundary"] or "lifecycle",
        signal=given["signal"] or "average",
        grid=_grid(given),
    )


def _window(given: dict[str, Any]) -> Window:
    from .window import resolve

    return resolve(start=given["start"], end=given["end"], last=given["last"], month=given["month"])


def _grid(given: dict[str, Any]) -> Callable[[str, str, Window], Grid] | None:
    """Return the look-up of a place's intensity; ``None`` for the yearly table."""
    from ..estimate.intensity import composed
    from .estimate import Grid

    source = composed(
        given["intensity"], boundary=given["boundary"], signal=given["signal"], fallback=given["fallback"]
    )
    if source is None:
        return None

    def grid(provider: str, region: str, window: Window) -> Grid:
        found = source.at(provider, region, datetime.fromtimestamp(window.start, UTC), window.hours)
        return Grid(found.gco2e_per_kwh, found.boundary, found.signal, found.warnings)

    return grid
