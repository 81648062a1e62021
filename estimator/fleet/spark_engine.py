"""Spark, where a machine is outgrown: the same SQL, in a session whose answers do not depend on where it runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from ..errors import MissingExtraError
from .engine import Field, Query

#: ANSI: what does not fit is an error, not NULL. UTC: a month is a month everywhere.
SETTINGS = {"spark.sql.ansi.enabled": "true", "spark.sql.session.timeZone": "UTC", "spark.sql.adaptive.enabled": "true"}


def session(master: str = "local[*]", *, settings: dict[str, str] | None = None) -> Any:
    """Return a Spark session with the fleet's settings; an existing one takes them on.

    Parameters
    ----------
    master : as Spark takes it: ``local[4]``, ``spark://host:7077``, ``yarn``.
    settings : further ones of Spark's own.

    Raises
    ------
    MissingExtraError
        Without pyspark.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise MissingExtraError("pyspark", "spark", "carbonest fleet --engine spark") from None
    builder = SparkSession.builder.master(master).appName("carbonest fleet")
    # On one machine, 200 pieces of each small relation cost more than all its formulas.
    local = {"spark.sql.shuffle.partitions": "8"} if master.startswith("local") else {}
    wanted = {**SETTINGS, **local, **(settings or {})}
    for name, value in wanted.items():
        builder = builder.config(name, value)
    found = builder.getOrCreate()
    for name in (*SETTINGS, *local):
        found.conf.set(name, wanted[name])
    return found


class SparkEngine:
    """The engine over a session; its relations are temporary views, kept in memory or on disk once computed."""

    dialect = "spark"

    def __init__(self, session: Any) -> None:
        self.session = session
        self._kept: dict[str, Any] = {}

    def store(self, name: str, query: Query) -> None:
        """Keep the result of a query as a cached view."""
        self._stage(query)
        self._register(name, self.session.sql(query.select).persist())

    def load(self, name: str, fields: Sequence[Field], rows: Iterable[Sequence[Any]]) -> None:
        """Keep a small relation as a view."""
        from pyspark.sql import types

        kinds = {
            "text": types.StringType(),
            "number": types.DoubleType(),
            "day": types.DateType(),
            "flag": types.BooleanType(),
        }
        schema = types.StructType([types.StructField(field.name, kinds[field.kind]) for field in fields])
        cells = [tuple(_cell(value, field.kind) for value, field in zip(row, fields, strict=True)) for row in rows]
        self._register(name, self.session.createDataFrame(cells, schema).persist())

    def fetch(self, query: Query | str) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        select = query
        if not isinstance(query, str):
            self._stage(query)
            select = query.select
        return [tuple(row) for row in self.session.sql(select).collect()]

    def _stage(self, query: Query) -> None:
        """Keep each stage as a view of its own: one plan over all of them would write every formula many times."""
        for name, select in query.stages.items():
            self._register(name, self.session.sql(select).persist())

    def forget(self) -> None:
        """Drop what is kept."""
        for frame in self._kept.values():
            frame.unpersist()
        self._kept.clear()

    def _register(self, name: str, frame: Any) -> None:
        if (old := self._kept.pop(name, None)) is not None:
            old.unpersist()
        frame.createOrReplaceTempView(name)
        self._kept[name] = frame


def _cell(value: Any, kind: str) -> Any:
    if value is None or kind == "text":
        return value
    if kind == "day":
        return value if isinstance(value, date) else date.fromisoformat(str(value))
    return bool(value) if kind == "flag" else float(value)
