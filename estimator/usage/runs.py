"""From the options of ``carbonest usage`` to its report: joins the clouds' readers with the intensity services."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..clouds import aws as aws_session
from ..clouds import azure as azure_session
from ..clouds.patience import Patience
from ..machines.load import workload_class
from ..units import SECONDS_PER_HOUR, hours
from . import aws, azure
from .estimate import Assumptions
from .options import OWN, checked
from .report import Options, Report, run
from .window import resolve

if TYPE_CHECKING:
    from .collect import Survey
    from .estimate import Grid
    from .window import Window

    Look = Callable[[Window], Survey]

#: Options of both clouds that say what to look at: with a cloud's own they name a run that can be resumed.
_LOOKED_AT = ("start", "end", "last", "month", "tags", "period")


def report(
    provider: str,
    given: Mapping[str, Any],
    *,
    announce: Callable[[Survey], None] | None = None,
    progress: Callable[[int, int], None] | None = None,
    say: Callable[[str], None] | None = None,
) -> Report:
    """Return the report on a cloud; ``given`` are the options of :func:`carbonest.usage` by name, all of them.

    Raises
    ------
    UnknownNameError
        If there is no such cloud.
    InputError
        If an option breaks its rule, or belongs to the other cloud.
    """
    asked = checked(provider, given)
    options = Options(
        assumptions=_assumptions(asked),
        group_by=asked["group_by"],
        workers=asked["parallel"],
        resume=asked["resume"],
        journal_path=Path(asked["journal"]) if asked["journal"] else None,
        announce=announce,
        progress=progress,
        say=say or (lambda sentence: None),
        dry_run=asked["dry_run"],
    )
    window = resolve(start=asked["start"], end=asked["end"], last=asked["last"], month=asked["month"])
    service, judge, look_with = _CLOUDS[provider]
    patience = Patience(
        service, judge, total_seconds=hours(asked["max_wait"], "--max-wait") * SECONDS_PER_HOUR, notice=options.say
    )
    request = {"cloud": provider, **{name: asked[name] for name in (*_LOOKED_AT, *OWN[provider])}}
    return run(provider, request, window, look_with(asked, patience), patience, options)


def _look_at_aws(asked: Mapping[str, Any], patience: Patience) -> Look:
    request = aws.Request(
        profiles=asked["profiles"] or (None,),
        regions=asked["regions"],
        all_regions=asked["all_regions"],
        ids=asked["ids"],
        tags=asked["tags"],
        bucket=asked["period"],
        agent=asked["agent"],
        agent_namespace=asked["agent_namespace"],
    )
    return lambda window: aws.survey(request, window, patience, now=time.time(), workers=asked["parallel"])


def _look_at_azure(asked: Mapping[str, Any], patience: Patience) -> Look:
    request = azure.Request(
        subscriptions=asked["subscriptions"],
        resource_groups=asked["resource_groups"],
        tags=asked["tags"],
        bucket=asked["period"],
        batch=asked["batch"],
    )

    def look(window: Window) -> Survey:
        session = azure_session.AzureSession(azure_session.credential(asked["auth"]))
        return azure.survey(request, window, patience, session, now=time.time(), workers=asked["parallel"])

    return look


#: Each cloud's name in messages, the meaning of its errors, and how to look at it.
_CLOUDS = {"aws": ("AWS", aws_session.judge, _look_at_aws), "azure": ("Azure", azure_session.judge, _look_at_azure)}


def _assumptions(asked: dict[str, Any]) -> Assumptions:
    """Return what holds for every machine."""
    named = asked["workload"]
    return Assumptions(
        workload=None if named is None else workload_class(named, gpus=0, burstable=False)[0],
        pue=asked["pue"],
        rows=asked["rows"],
        boundary=asked["boundary"] or "lifecycle",
        signal=asked["signal"] or "average",
        grid=_grid(asked),
    )


def _grid(given: dict[str, Any]) -> Callable[[str, str, Window], Grid] | None:
    """Return the look-up of a place's intensity; ``None`` for the yearly table."""
    from ..estimate.composer import composed
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
