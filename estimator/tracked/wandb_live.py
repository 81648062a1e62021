"""Runs of a project at Weights & Biases, through W&B's own client (package wandb). Source: [wandb-public-api].

The service hands out a run's system metrics as a sample of at most so many points; what it leaves out is not known.
"""

from __future__ import annotations

import netrc
import os
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeVar
from urllib.parse import urlsplit

from ..errors import AccessError, InputError, RemoteError, shown
from . import asked
from .gathering import Gathered
from .keys import WANDB
from .run import Fault, Run

Answer = TypeVar("Answer")
_SERVICE = "Weights & Biases"
#: Points of system metrics that are asked for: a fortnight of one every 15 s.
_POINTS = 100_000
_PAGE = 200
#: Runs in a row that may be listed again before a list is taken to have no end.
_REPEATED = 5 * _PAGE
_ADDRESS = "https://api.wandb.ai"
_PROJECT = re.compile(r"[^/\s]{1,200}/[^/\s]{1,200}")
_STATES = {
    "finished": "finished", "failed": "failed", "crashed": "killed", "killed": "killed", "preempted": "killed",
    "running": "running", "pending": "waiting", "preempting": "running",
}  # fmt: skip
#: Quiet, and no reports of errors to anybody.
DEFAULTS = {"WANDB_SILENT": "true", "WANDB_ERROR_REPORTING": "false"}


def is_project(text: str) -> bool:
    """Say whether a text is ENTITY/PROJECT, as W&B names a project."""
    return _PROJECT.fullmatch(text) is not None


class Listed(NamedTuple):
    """A run as the service lists it, and the client's own object of it."""

    run: Run
    handle: Any


class WandbProject:
    """A project at the service that WANDB_BASE_URL names, with the key of WANDB_API_KEY or of ``wandb login``.

    Raises
    ------
    InputError
        If the name is no ENTITY/PROJECT.
    MissingExtraError
        Without W&B's client.
    """

    def __init__(self, project: str) -> None:
        if not is_project(project):
            raise InputError(f"a project of W&B must be given as ENTITY/PROJECT; got {shown(project)}.")
        self.project = project
        self.address = asked.address(
            _SERVICE, os.environ.get("WANDB_BASE_URL") or _ADDRESS, secrets="WANDB_API_KEY or `wandb login`"
        )
        asked.need("wandb", "wandb", "wandb", "asking Weights & Biases")
        self._key = _key_for(self.address)
        self._listed: list[Listed | Fault] | None = None

    def runs(self, *, light: bool = False) -> Iterator[Run | Fault]:
        """Yield the runs; with ``light``, boards are named and their series are left out."""
        if light:
            return iter([each.run for each in self.listed() if isinstance(each, Listed)])
        return asked.one_by_one(self.listed(), self._read, lambda each: f"{self.project}/{each.run.run_id}")

    def listed(self) -> list[Listed | Fault]:
        """Return all runs of the project, asked for once, and what of them could not be read."""
        if self._listed is None:
            self._listed = list(self._list())
        return self._listed

    def ask(self, call: Callable[[], Answer]) -> Answer:
        """Return what a call of W&B's client returns; raises as :func:`estimator.tracked.asked.asked`."""
        with asked.environment(DEFAULTS):
            from wandb.errors import Error
            from wandb.sdk.lib.service.service_connection import WandbApiFailedError

            # A project or a run that is not there is a ValueError of the client's.
            return asked.asked(_SERVICE, call, (Error, WandbApiFailedError, TimeoutError, ValueError), (self._key,))

    def _list(self) -> Iterator[Listed | Fault]:
        api = self.ask(self._api)
        found = iter(self.ask(lambda: api.runs(self.project, per_page=_PAGE, lazy=False)))
        begun, known, repeated = False, set[str](), 0
        while repeated < _REPEATED:
            try:
                handle = self.ask(lambda: next(found, None))
            except (RemoteError, AccessError) as problem:
                if not begun:
                    raise
                yield Fault(f"{self.project}, the rest of its runs", str(problem), remote=True)
                return
            if handle is None:
                return
            begun, run_id = True, str(getattr(handle, "id", None))
            repeated = repeated + 1 if run_id in known else 0
            if repeated:
                continue
            known.add(run_id)
            try:
                yield self.ask(lambda handle=handle: _listed(handle, self.project))  # type: ignore[misc]
            except (RemoteError, AccessError) as problem:
                yield Fault(f"{self.project}, a run", str(problem), remote=True)
        sentence = f"{_SERVICE} does not end its list: {_REPEATED:,} runs in a row were there before."
        yield Fault(f"{self.project}, the rest of its runs", sentence, remote=True)

    def _api(self) -> Any:
        import wandb

        return wandb.Api(overrides={"base_url": self.address}, api_key=self._key)

    def _read(self, listed: Listed) -> Run:
        rows = self.ask(lambda: listed.handle.history(samples=_POINTS, pandas=False, stream="system"))
        gathered, times = Gathered(WANDB), list[float]()
        if not isinstance(rows, list):
            raise RemoteError(f"{_SERVICE} must answer a list of points; got {shown(rows)}.")
        for row in rows:
            time = _number(row.get("_timestamp")) if isinstance(row, dict) else None
            if time is None:
                continue
            times.append(time)
            for key, value in row.items():
                number = _number(value)
                if number is not None and gathered.stands_for(key) is not None:
                    gathered.add(key, time, number)
        run, notes = listed.run, listed.run.notes
        if len(rows) >= _POINTS:
            notes = (*notes, f"the service holds more than the {_POINTS:,} points of system metrics that it gave.")
        ended = run.ended if run.ended is not None else max(times, default=None)
        return Run(
            **{
                **{name: getattr(run, name) for name in Run.__slots__},
                "started": run.started if run.started is not None else min(times, default=None),
                "ended": ended,
                "boards": gathered.boards(),
                "notes": notes,
            }
        )


def _key_for(address: str) -> str:
    """Return the key for a service, from where W&B's client looks for it; it is never printed and never stored.

    Raises
    ------
    AccessError
        If there is none: the client would ask for it at the terminal and store it.
    """
    key = os.environ.get("WANDB_API_KEY", "").strip()
    if not key:
        try:
            found = netrc.netrc().authenticators(urlsplit(address).hostname or "")
            key = (found[2] or "") if found else ""
        except (OSError, netrc.NetrcParseError):
            key = ""
    if not key:
        raise AccessError(f"{_SERVICE} needs your own key for {address}: set WANDB_API_KEY, or `wandb login` first.")
    return key


def _listed(handle: Any, project: str) -> Listed:
    metadata = handle.metadata
    facts: Mapping[str, Any] = metadata if isinstance(metadata, dict) else {}
    summary = handle.summary_metrics
    metrics = {
        key: number
        for key, value in (summary if isinstance(summary, dict) else {}).items()
        if isinstance(key, str) and not key.startswith("_") and (number := _number(value)) is not None
    }
    started = _moment(facts.get("startedAt")) or _moment(getattr(handle, "created_at", None))
    inner = summary.get("_wandb") if isinstance(summary, dict) else None
    runtime = _number(inner.get("runtime")) if isinstance(inner, dict) else None
    ended = (
        started + runtime
        if started is not None and runtime is not None
        else _moment(getattr(handle, "heartbeat_at", None))
    )
    gathered = Gathered(WANDB)
    for key in handle.system_metrics if isinstance(handle.system_metrics, dict) else ():
        if gathered.stands_for(str(key)) is not None:
            gathered.add(str(key), float("nan"), float("nan"))
    user = getattr(handle, "user", None)
    run = Run(
        "wandb",
        f"{project}/{handle.id}",
        str(handle.id),
        project=project.partition("/")[2],
        name=str(handle.name or ""),
        user=str(facts.get("username") or getattr(user, "username", "") or ""),
        sweep=str(handle.sweep_name or getattr(handle, "group", "") or ""),
        host=str(facts.get("host") or ""),
        state=_STATES.get(str(handle.state), "unknown"),
        started=started,
        ended=ended,
        boards=gathered.boards(),
        gpu_model=str(facts.get("gpu") or "") or None,
        gpu_count=_count(facts.get("gpu_count")),
        cpu_count=_count(facts.get("cpu_count_logical") or facts.get("cpu_count")),
        metrics=metrics,
    )
    return Listed(run, handle)


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value)
    except OverflowError:
        return None


def _count(value: Any) -> int | None:
    number = _number(value)
    return int(number) if number is not None and 0 < number < 1e6 else None


def _moment(text: Any) -> float | None:
    """Return a time as the service writes it: ISO, in UTC unless it says otherwise."""
    if not isinstance(text, str):
        return None
    try:
        found = datetime.fromisoformat(text)
        return found.replace(tzinfo=found.tzinfo or UTC).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
