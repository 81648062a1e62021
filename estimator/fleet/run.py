"""One run over bills: opened, estimated, summed; what later questions (lines, one row, quarantine) ask of it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any

from .. import units
from ..choices import one_of
from ..errors import CarbonestError, InputError, MissingExtraError, shown
from ..estimate.composer import composed
from ..model import Interval
from ..usage.rows import UsageRow, read_rows
from . import findings, state, totals
from .bills import Bills, open_bills
from .duckdb_engine import DuckDbEngine, connect
from .explain import Explained, explain
from .ledger import Ledger
from .lines import with_columns, write_lines
from .options import IntensityAt, Options
from .pipeline import Estimated, estimate
from .report import ClassLine, FleetReport, Read
from .totals import NONE

if TYPE_CHECKING:
    from .printed import Printed

ENGINES = ("duckdb", "spark")
#: What a run does, in order: the labels of its progress bar.
STAGES = ("reading the files", "working out the energy", "summing up")

#: What DuckDB says of a statement with bytes that are no text, as a shell may hand them over.
_NO_TEXT = "cannot encode str as UTF-8"


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
        if asked.engine == "spark" and (asked.repeatable or asked.state is not None):
            option = "--state" if asked.state is not None else "--audit"
            raise InputError(f"{option} promises equal bytes, which sums on Spark do not keep: leave --engine out.")
        if not asked.paths and asked.state is None:
            raise InputError("a bill must be given: FILES, or --state DIR with months that were kept.")
        measured = [row for path in asked.usage for row in read_rows(path)]
        self._assumed = self._options()
        repeatable = asked.repeatable or asked.state is not None
        threads = 1 if repeatable else None
        try:
            with plainly():
                spill = self._scratch()
                self.connection = connect(memory_limit=asked.memory_limit, spill_folder=spill, threads=threads)
                if repeatable:
                    self.connection.execute("SET preserve_insertion_order = true")
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
            state.load(engine, asked.state, self._tags())
            return None, Estimated(engine, "")
        self.progress(0, STAGES[0])
        bills = open_bills(list(asked.paths), connection=self.connection, forced_format=asked.forced_format)
        self._opened.append(bills.close)
        self.progress(1, STAGES[1])
        kept = totals.keep(asked.group_by, asked.engine)
        own = {totals.column(name): name.partition(":")[2] for name in asked.group_by if name.startswith("column:")}
        rows = with_columns(bills, own) if own else f"({bills.usage_sql})"
        if asked.engine == "spark":
            from .spark_bridge import spark_engine

            spark, usage = spark_engine(bills.connection, rows, self._scratch(), asked.master)
            return bills, estimate(spark, usage, options=options, keep=kept, measured=measured)
        found = estimate(engine, rows, options=options, keep=kept, measured=measured)
        if asked.state is not None:
            state.keep(engine, asked.state, asked.feed, self._tags())
        return bills, found

    def _tags(self) -> dict[str, str]:
        return {totals.column(name): name for name in self.asked.group_by if name not in totals.KEYS}

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
        pue = None if asked.pue is None else units.number(asked.pue, "pue", low=1)
        return Options(workload=asked.workload, network=asked.network, pue=pue, intensity=found, **given)

    def printed(self, dialect: str, *, with_tables: bool = False) -> Printed:
        """Return the totals of these bills as one statement for a warehouse; see :func:`.printed.printed`.

        Raises
        ------
        InputError
            Without files, and as said there.
        """
        from .printed import kept, printed

        if self.bills is None or self.asked.engine != "duckdb":
            raise InputError("--print-sql looks up what stands in FILES: give them, without --engine spark.")
        names = self.asked.group_by or ("class",)
        by = [totals.column(name) for name in names]
        with plainly():
            return printed(self.bills, self.estimated, dialect, by, keep=kept(names, dialect), with_tables=with_tables)

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
            ledger = None if bills is None else bills.ledger()
            months, compared, moved = findings.by_month(estimated, asked.group_by)
            report = FleetReport(
                files=self._files(ledger),
                left_out=list(bills.left_out) + list(bills.refused) if bills else [],
                ledger=self._ledger(ledger),
                rejected=[tuple(each) for each in bills.rejected] if bills else [],  # type: ignore[misc]
                whole=totals.whole(estimated),
                group_by=asked.group_by,
                groups=totals.groups(estimated, asked.group_by) if asked.group_by else [],
                classes=totals.groups(estimated, ("class",)),
                months=months,
                money_by_month=totals.money_by(estimated, "billing-month"),
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

    def _files(self, ledger: Ledger | None) -> list[Read]:
        if self.bills is None or ledger is None:
            return [Read(path, "state", 0) for path in state.files(self.asked.state or "")]
        counted: dict[str, int] = {}
        for (file,), (rows, _, _) in ledger.by("file").items():
            counted[str(file)] = rows
        return [Read(path, name, counted.get(path, 0)) for path, name, _ in self.bills.files]

    def _ledger(self, ledger: Ledger | None) -> list[ClassLine]:
        if ledger is None or self.asked.state is not None:
            return findings.ledger_of_cells(self.estimated)
        found = ledger.by("name", "currency")
        lines = [
            ClassLine(str(name), currency or NONE, rows, billed, effective)
            for (name, currency), (rows, billed, effective) in found.items()
        ]
        return findings.ordered(lines)

    def _flags(self) -> dict[str, int]:
        found = findings.flags(self.estimated)
        if self.bills is None:
            return found
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
    try:
        import duckdb
    except ImportError:
        raise MissingExtraError("duckdb", "fleet", "carbonest fleet") from None
    try:
        yield
    except duckdb.OutOfMemoryException as problem:
        raise InputError(
            f"the bill must fit the memory that it may take and the disk that it may spill to; {_first(problem)}. "
            "--memory-limit gives more, TMPDIR another disk."
        ) from None
    except duckdb.IOException as problem:
        raise InputError(f"files must be readable and the disk have room; {_first(problem)}.") from None
    except OSError as problem:
        if isinstance(problem, CarbonestError):
            raise
        where = f" ({shown(str(problem.filename), 120)})" if problem.filename else ""
        raise InputError(
            f"files must be readable and the disk have room; {problem.strerror or problem}{where}."
        ) from None
    except duckdb.Error as problem:
        if _NO_TEXT in str(problem):
            raise InputError(
                "files, tags and columns must have names that are text; one of those given holds bytes that are none."
            ) from None
        raise CarbonestError(f"the query must run; it does not: {_first(problem)}.") from problem


def _first(problem: Exception) -> str:
    return shown(str(problem).splitlines()[0], 300, quoted=False).rstrip(".")
