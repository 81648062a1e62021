"""Energy and emissions into runs of MLflow, by its own client: metrics of the figures, tags of what stands behind."""

from __future__ import annotations

import time
from typing import Any

from estimator.errors import InputError
from estimator.tracked import asked
from estimator.tracked.mlflow_live import ask, client_of

from .written import Written, written

__all__ = ["MlflowRun", "active_run", "log_to_mlflow"]


class MlflowRun:
    """One run that figures are written into.

    Parameters
    ----------
    run_id : of the run.    client : of the store that holds it.
    """

    def __init__(self, run_id: str, client: Any) -> None:
        self.run_id, self._client = run_id, client
        self._step = 0

    def point(self, seconds: float, found: Written) -> None:
        """Write the figures until now, after so many seconds, as the next point of their series."""
        del seconds
        self._batch(found.metrics(), {})
        self._step += 1

    def final(self, found: Written) -> None:
        """Write the last figures, and the tags of what stands behind them."""
        self._batch(found.metrics(), found.tags())

    def overwrite(self, found: Written, millis: int) -> None:
        """Write figures after those that the run holds already, so that they are its latest; and the tags."""
        for key in found.metrics():
            history = ask(lambda key=key: list(self._client.get_metric_history(self.run_id, key)))  # type: ignore[misc]
            self._step = max([self._step, *(point.step + 1 for point in history)])
        self._batch(found.metrics(), found.tags(), millis)

    def _batch(self, metrics: dict[str, float], tags: dict[str, str], millis: int | None = None) -> None:
        from mlflow.entities import Metric, RunTag

        at = round(time.time() * 1000) if millis is None else millis
        points = [Metric(key, value, at, self._step) for key, value in metrics.items()]
        named = [RunTag(key, value) for key, value in tags.items()]
        ask(lambda: self._client.log_batch(self.run_id, metrics=points, tags=named))


def active_run() -> MlflowRun:
    """Return the run of ``mlflow.start_run`` that is open in this thread.

    Raises
    ------
    InputError
        If there is none.
    MissingExtraError
        Without MLflow.
    """
    asked.need("mlflow", "mlflow-skinny", "mlflow", "writing into MLflow's runs")
    import mlflow

    run = mlflow.active_run()
    if run is None:
        raise InputError("there must be an active run of MLflow: begin one with mlflow.start_run(), or name it.")
    return MlflowRun(run.info.run_id, mlflow.MlflowClient())


def log_to_mlflow(result: Any, run_id: str | None = None, *, tracking_uri: str | None = None) -> None:
    """Write a finished result into a run of MLflow, as metrics ``carbonest/kwh`` and ``carbonest/kgco2e`` and tags.

    Parameters
    ----------
    result : a finished ``carbonest.measure`` block, a Measurement, an Estimate, or a run of ``carbonest.recorded``.
    run_id : the run; the active one if left out.
    tracking_uri : of the store that holds it; the one that MLflow uses if left out.

    Raises
    ------
    InputError
        If the result holds no energy, or no run is active.
    RemoteError, AccessError
        If the store cannot be written.

    Examples
    --------
    >>> with mlflow.start_run(), carbonest.measure("fit", region="eu-west-1") as m:           # doctest: +SKIP
    ...     model.fit(X, y)
    >>> carbonest.log_to_mlflow(m, run.info.run_id)                                          # doctest: +SKIP
    """
    found = written(result)
    if run_id is None:
        run = active_run()
    else:
        asked.need("mlflow", "mlflow-skinny", "mlflow", "writing into MLflow's runs")
        run = MlflowRun(run_id, _client(tracking_uri))
    run.overwrite(found, round(time.time() * 1000))


def _client(tracking_uri: str | None) -> Any:
    if tracking_uri is not None:
        return ask(lambda: client_of(tracking_uri))
    import mlflow

    return mlflow.MlflowClient()
