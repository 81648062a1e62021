"""One run over bills: opened, estimated, summed; what later questions (lines, one row, quarantine) ask of it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any

from ..choices import one_of
from ..errors import CarbonestError, InputError, shown
from ..estimate.composer import composed
from ..model import Interval
from ..usage.rows import UsageRow, read_rows
from . import findings, state, totals
from .bills import Bills, open_bills
from .duckdb_engine import DuckDbEngine, connect
from .explain import Explained, explain
from .lines import write_lines
from .options import IntensityAt, Options
from .pipeline import Estimated, estimate
from .report import ClassLine, FleetReport, Read
from .totals import NONE

if TYPE_CHECKING:
    pass

ENGINES = ("duckdb", "spark")
#: What a run does, in order: the labels of its progress bar.
STAGES = ("reading the files", "working out the energy", "summing up")


@dataclass(frozen=True)
class Asked:
    """What is asked of bills, as the command takes it; see :func:`estimator.fleet.face.fleet`."""

    paths: tuple[str, ...]
    forced_format: str | None = None
    group_by: tuple[str, ...] = ()
    usage: tuple[str, ...] = ()
    engine: str = "duckdb"
    master: str | None = None
    memory_limit: str | None = None
    workload: str | None = None
    network: bool = False
    pue: float | None = None
    intensity: str | float | None = None
    fallback: str | None = None
    boundary: str | None = None
    signal: str | None = None
    state: str | None = None
    feed: str | None = None
    #: Whether the same bills must give the same bytes: sums are then taken in one order, by one thread.
    repeatable: bool = False


@dataclass
class FleetRun:
    """Bills with their energy, open until :meth:`close`.

    Parameters
    ----------
    asked : what is asked.
    progress : called with (stages done, what comes next).

    Raises
    ------
    InputError
        If an option breaks its rule or no bill can be read.
    MissingExtraError
        Without duckdb, or pyspark where Spark is asked for.
    """

    asked: Asked
    progress: Callable[[int, str], None] = lambda done, label: None
    _opened: list[Any] = field(default_factory=list, init=False, repr=False)

    def __post_init__(self) -> None:
        asked = self.asked
        totals.check(asked.group_by)
        one_of("--engine", asked.engine, ENGINES)
        if asked.master is not None and asked.engine != "spark":
            raise InputError("--master names where Spark runs: it goes with --engine spark.")
        if not asked.paths and asked.state is None:
            raise InputError("a bill must be given: FILES, or --state DIR with months that were kept.")
        measured = [row for path in asked.usage for row in read_rows(path)]
        self._assumed = self._options()
        repeatable = asked.repeatable or asked.state is not None
        threads = 1 if repeatable else None
        self.connection = connect(memory_limit=asked.memory_limit, spill_folder=self._scratch(), threads=threads)
        if repeatable:
            self.connection.execute("SET preserve_insertion_order = true")
        try:
            with plainly():
                self.bills, self.estimated = self._estimated(self._assumed, measured)
        except BaseException:
            self.close()
            raise

    def _scratch(self) -> str:
        folder = tempfile.TemporaryDirectory(prefix="carbonest-fleet-", ignore_cleanup_errors=True)
        self._opened.append(folder.cleanup)
        return folder.name

    def _estimated(self, options: Options, measured: Sequence[UsageRow]) -> tuple[Bills | None, Estimated]:
        asked, engine = self.asked, DuckDbEngine(self.connection)
        if not asked.paths:
            assert asked.state is not None
            state.load(engine, asked.state)
            return None, Estimated(engine, "")
        self.progress(0, STAGES[0])
        bills = open_bills(list(asked.paths), connection=self.connection, forced_format=asked.forced_format)
        self._opened.append(bills.close)
        self.progress(1, STAGES[1])
        kept = totals.keep(asked.group_by, asked.engine)
        if asked.engine == "spark":
            from .spark_bridge import spark_engine

            spark, usage = spark_engine(bills, self._scratch(), asked.master)
            return bills, estimate(spark, usage, options=options, keep=kept, measured=measured)
        found = estimate(engine, f"({bills.usage_sql})", options=options, keep=kept, measured=measured)
        if asked.state is not None:
            state.keep(engine, asked.state, asked.feed)
        return bills, found

    def _options(self) -> Options:
        asked = self.asked
        boundary, signal = asked.boundary, asked.signal
        found: float | IntensityAt | None = None
        source = composed(asked.intensity, boundary=boundary, signal=signal, fallback=asked.fallback)
        if source is not None and source.chosen.gco2e_per_kwh is not None:
            found = source.chosen.gco2e_per_kwh
        elif source is not None:

            def at(provider: str, region: str | None, start: datetime | None, hours: float) -> Interval:
                return source.at(provider, region, start, hours).gco2e_per_kwh

            found = at
        given = {name: value for name, value in (("boundary", boundary), ("signal", signal)) if value is not None}
        if signal == "marginal":
            given["boundary"] = "direct"
        return Options(workload=asked.workload, network=asked.network, pue=asked.pue, intensity=found, **given)

    def report(self) -> FleetReport:
        """Return what the bills come to.

        Raises
        ------
        CarbonestError
            If the ledger does not close: a bug, and no figure can be trusted.
        """
        self.progress(2, STAGES[2])
        asked, estimated, bills = self.asked, self.estimated, self.bills
        with plainly():
            months, compared, moved = findings.by_month(estimated, asked.group_by)
            report = FleetReport(
                files=self._files(),
                left_out=list(bills.left_out) + list(bills.refused) if bills else [],
                ledger=self._ledger(),
                rejected=[tuple(each) for each in bills.rejected] if bills else [],  # type: ignore[misc]
                whole=totals.whole(estimated),
                group_by=asked.group_by,
                groups=totals.groups(estimated, asked.group_by) if asked.group_by else [],
                classes=totals.groups(estimated, ("class",)),
                months=months,
                money_by_month=findings.money_by_month(estimated),
                compared=compared,
                movers=moved,
                uncovered=findings.uncovered(estimated),
                covered=findings.covered(estimated),
                advice=findings.advised(estimated),
                quarantined=findings.quarantined(estimated),
                flags=self._flags(),
                notes=list(bills.notes) if bills else [],
            )
        self.progress(3, "")
        return report

    def _files(self) -> list[Read]:
        if self.bills is None:
            return [Read(path, "state", 0) for path in state.files(self.asked.state or "")]
        counted: dict[str, int] = {}
        for (file,), (rows, _, _) in self.bills.ledger().by("file").items():
            counted[str(file)] = rows
        return [Read(path, name, counted.get(path, 0)) for path, name, _ in self.bills.files]

    def _ledger(self) -> list[ClassLine]:
        if self.bills is None or self.asked.state is not None:
            return findings.ledger_of_cells(self.estimated)
        found = self.bills.ledger().by("name", "currency")
        lines = [
            ClassLine(str(name), currency or NONE, rows, billed, effective)
            for (name, currency), (rows, billed, effective) in found.items()
        ]
        return findings.ordered(lines)

    def _flags(self) -> dict[str, int]:
        if self.bills is None:
            return {}
        rows = self.connection.execute(
            f"SELECT flag, count(*) FROM ({self.bills.usage_sql}) WHERE flag IS NOT NULL GROUP BY 1 ORDER BY 1"
        ).fetchall()
        found = {str(flag): int(count) for flag, count in rows}
        over = self.connection.execute(f"SELECT count(*) FROM ({self.bills.over_bound_sql})").fetchall()[0][0]
        return found | ({"more hours in a day than the machine had": int(over)} if over else {})

    def explain(self, which: str) -> Explained:
        """Return one row explained: ``N`` or ``FILE:N``.

        Raises
        ------
        InputError
            If there is no such row.
        """
        with plainly():
            return explain(self._bills("--explain-row"), self.estimated, self._assumed, which)

    def write_lines(self, path: str, form: str) -> int:
        """Write every row with our columns beside its own, as csv or parquet; return how many.

        Raises
        ------
        InputError
            If the file cannot be written.
        """
        with plainly():
            return write_lines(self._bills("--emit lines"), self.estimated, path, form)

    def write_quarantine(self, path: str) -> int:
        """Write the rows that were set aside, with their reasons, as CSV; return how many."""
        with plainly():
            return write_lines(self._bills("--quarantine"), self.estimated, path, "csv", where="class = 'quarantined'")

    def _bills(self, option: str) -> Bills:
        """Return the bills; months that were kept no longer have their rows.

        Raises
        ------
        InputError
        """
        if self.bills is None or self.asked.engine != "duckdb":
            raise InputError(f"{option} needs the rows of a bill, read by DuckDB: give FILES, and leave --engine out.")
        return self.bills

    def close(self) -> None:
        """Give back files and memory."""
        while self._opened:
            self._opened.pop()()
        if getattr(self, "connection", None) is not None:
            self.connection.close()

    def __enter__(self) -> FleetRun:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@contextmanager
def plainly() -> Iterator[None]:
    """Say in a sentence what DuckDB could not do: too little memory, a full disk, a file that changed.

    Raises
    ------
    InputError
        Instead of DuckDB's own error.
    """
    import duckdb

    try:
        yield
    except duckdb.OutOfMemoryException as problem:
        raise InputError(
            f"the bill must fit the memory that it may take and the disk that it may spill to; {_first(problem)}. "
            "--memory-limit gives more, TMPDIR another disk."
        ) from None
    except duckdb.IOException as problem:
        raise InputError(f"files must be readable and the disk have room; {_first(problem)}.") from None
    except duckdb.Error as problem:
        raise CarbonestError(f"the query must run; it does not: {_first(problem)}.") from problem


def _first(problem: Exception) -> str:
    return shown(str(problem).splitlines()[0], 300, quoted=False).rstrip(".")
