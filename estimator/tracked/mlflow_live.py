"""Runs of an MLflow server, through MLflow's own client (package mlflow-skinny). Source: [mlflow-rest]."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib.util import find_spec
from typing import Any, NamedTuple, TypeVar

from ..errors import AccessError, RemoteError
from . import asked
from .gathering import Gathered
from .keys import MLFLOW, meaning
from .mlflow_files import STATES
from .run import Fault, Run

Answer = TypeVar("Answer")
_SERVICE = "the MLflow server"
_PAGE = 1000
#: Pages in a row that may bring nothing new before a list is taken to have no end.
_BARREN = 20
_TAGS = ("mlflow.user", "mlflow.runName", "mlflow.parentRunId")
#: Patience of the client where the user set none, and no reports to anybody but the server that was named.
DEFAULTS = {
    "MLFLOW_HTTP_REQUEST_TIMEOUT": "30", "MLFLOW_HTTP_REQUEST_MAX_RETRIES": "4",
    "MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR": "1", "MLFLOW_DISABLE_TELEMETRY": "true",
}  # fmt: skip
_SECRETS = (
    "MLFLOW_TRACKING_USERNAME", "MLFLOW_TRACKING_PASSWORD", "MLFLOW_TRACKING_TOKEN", "DATABRICKS_TOKEN",
)  # fmt: skip


class Listed(NamedTuple):
    """A run as the server lists it: everything but its series."""

    run: Run
    series: tuple[str, ...]


class MlflowServer:
    """An MLflow server that was named; rights come from the client's own variables (MLFLOW_TRACKING_TOKEN, …).

    Raises
    ------
    InputError
        If the address is none.
    MissingExtraError
        Without MLflow's client.
    """

    def __init__(self, tracking_uri: str, projects: Sequence[str] = ()) -> None:
        self.address = asked.address(
            _SERVICE, tracking_uri, secrets="MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD"
        )
        asked.need("mlflow", "mlflow-skinny", "mlflow", "asking an MLflow server")
        self._projects = tuple(projects)
        self._listed: list[Listed | Fault] | None = None

    def runs(self, *, light: bool = False) -> Iterator[Run | Fault]:
        """Yield the runs; with ``light``, boards are named and their series are left out."""
        if self._listed is None:
            self._listed = list(self._list())
        if light:
            return iter([each.run for each in self._listed if isinstance(each, Listed)])
        return asked.one_by_one(self._listed, self._read, lambda each: f"{self.address} run {each.run.run_id}")

    def _list(self) -> Iterator[Listed | Fault]:
        client = client_of(self.address)
        experiments = {
            each.experiment_id: str(each.name)
            for each in pages(
                lambda token: client.search_experiments(max_results=_PAGE, page_token=token), _experiment_id
            )
            if not self._projects or each.name in self._projects
        }
        begun = False
        for some in _portions(sorted(experiments)):
            try:
                for found in pages(partial(_searched, client, some), _run_id):
                    begun = True
                    try:
                        yield _listed(found, experiments, self.address)
                    except asked.BROKEN as problem:
                        yield Fault(f"{self.address}, a run", f"a value of it is none: {problem}.", remote=True)
            except (RemoteError, AccessError) as problem:
                if not begun:
                    raise
                yield Fault(f"{self.address}, the rest of its runs", str(problem), remote=True)
                return

    def _read(self, listed: Listed) -> Run:
        client, gathered = client_of(self.address), Gathered(MLFLOW)
        for key in listed.series:
            for point in ask(lambda key=key: list(client.get_metric_history(listed.run.run_id, key))):  # type: ignore[misc]
                gathered.add(key, point.timestamp / 1000, float(point.value))
        run, ended = listed.run, listed.run.ended
        return Run(
            **{
                **{name: getattr(run, name) for name in Run.__slots__},
                "ended": ended if ended is not None else gathered.last_time(),
                "boards": gathered.boards(),
                "cpu_util": gathered.cpu_util(),
            }
        )


def client_of(address: str) -> Any:
    """Return MLflow's client for a store: an address, or ``file:`` and ``sqlite:`` of one on this machine."""
    with asked.environment(DEFAULTS):
        from mlflow import MlflowClient

        return MlflowClient(tracking_uri=address)


def ask(call: Callable[[], Answer], service: str = _SERVICE) -> Answer:
    """Return what a call of MLflow's client returns; raises as :func:`estimator.tracked.asked.asked`."""
    with asked.environment(DEFAULTS):
        from google.protobuf.json_format import Error
        from mlflow.exceptions import MlflowException

        secrets = tuple(os.environ.get(name, "") for name in _SECRETS)
        return asked.asked(service, call, (MlflowException, Error, *_of_databases()), secrets)


def _of_databases() -> tuple[type[BaseException], ...]:
    """Return what the drivers raise through which the client opens a database."""
    if find_spec("sqlalchemy") is None or find_spec("alembic") is None:
        return ()
    from alembic.util.exc import CommandError
    from sqlalchemy.exc import SQLAlchemyError

    return SQLAlchemyError, CommandError


def pages(page: Callable[[str | None], Any], name: Callable[[Any], str]) -> Iterator[Any]:
    """Yield the entries of all pages of a listing, each once: a page that is given again would count them twice.

    Raises
    ------
    RemoteError
        If page after page brings nothing new.
    """
    token: str | None = None
    known, barren = set[str](), 0
    while barren < _BARREN:
        found = ask(lambda: page(token))  # noqa: B023  # called at once
        new = {name(each): each for each in found if name(each) not in known}
        known |= new.keys()
        yield from new.values()
        token = found.token or None
        if token is None:
            return
        barren = 0 if new else barren + 1
    raise RemoteError(f"{_SERVICE} does not end its list: {_BARREN} pages in a row brought nothing new.")


def _experiment_id(experiment: Any) -> str:
    return str(experiment.experiment_id)


def _run_id(run: Any) -> str:
    return str(run.info.run_id)


def _searched(client: Any, ids: list[str], token: str | None) -> Any:
    return client.search_runs(ids, max_results=_PAGE, order_by=["attributes.start_time ASC"], page_token=token)


def _portions(ids: list[str]) -> Iterator[list[str]]:
    """Yield so many experiments as one request may name."""
    for first in range(0, len(ids), 100):
        yield ids[first : first + 100]


def _listed(found: Any, experiments: dict[str, str], address: str) -> Listed:
    info, tags = found.info, found.data.tags
    system = {key: known for key in found.data.metrics if (known := meaning(key, MLFLOW)) is not None}
    gathered = Gathered(MLFLOW)
    for key, value in found.data.metrics.items():
        gathered.add(key, float("nan") if key in system else 0.0, float(value))
    watts = {known.board for known in system.values() if known.quantity == "watts"}
    # A board's utilization stands in for its watts: where these are stored nobody needs it.
    series = [key for key, known in system.items() if known.quantity != "gpu_util" or known.board not in watts]
    user, name, parent = (str(tags.get(tag) or "") for tag in _TAGS)
    run = Run(
        "mlflow",
        address,
        str(info.run_id),
        project=experiments.get(info.experiment_id, ""),
        name=str(info.run_name or name),
        # The server itself calls a user whom it does not know so.
        user=str(info.user_id if info.user_id not in (None, "", "unknown") else user),
        sweep=parent,
        state=STATES.get(str(info.status), "unknown"),
        started=None if info.start_time is None else info.start_time / 1000,
        ended=None if info.end_time is None else info.end_time / 1000,
        boards=gathered.boards(),
        metrics=gathered.metrics,
    )
    return Listed(run, tuple(sorted(series)))
