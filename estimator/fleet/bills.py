"""The one door for bills: files and folders in, usage rows out, with what was left out, refused, rejected and noted."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import InputError, MissingExtraError, UnknownNameError, shown
from .blocks import unit_hours
from .classify import usage_query
from .costs import bases, broken_effective, refuse_mixed, refuse_twice
from .dates import Order, iso, orders
from .delivery import delivery
from .formats import BY_NAME, FORMATS, Format, detected, refusal, version
from .ledger import Ledger, Source, closed
from .reading import Rejected, Staged, stage
from .sniffing import Sniffed, sniff
from .sql import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    import duckdb


class Opened(NamedTuple):
    """A group of files of one format, one header, one order of dates and one kind of cost."""

    staged: Staged
    name: str
    basis: str
    relation: str


class Bills:
    """Bills that were read.

    Attributes
    ----------
    groups : the files by format and header.
    left_out : files that do not count, each with the reason.
    refused : files that cannot be read, each with one sentence.
    rejected : lines that cannot be taken apart, once each.
    notes : what was chosen or assumed.
    """

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        groups: Sequence[Opened],
        left_out: Sequence[tuple[str, str]],
        refused: Sequence[tuple[str, str]],
        rejected: Sequence[Rejected],
        notes: Sequence[str],
        staging: tempfile.TemporaryDirectory[str] | None,
    ) -> None:
        self.connection = connection
        self.groups = tuple(groups)
        self.left_out = tuple(left_out)
        self.refused = tuple(refused)
        self.rejected = tuple(rejected)
        self.notes = tuple(notes)
        self._staging = staging

    @property
    def files(self) -> tuple[tuple[str, str, str], ...]:
        """Return each file that was read with its format and its kind of cost."""
        return tuple((file.path, group.name, group.basis) for group in self.groups for file in group.staged.files)

    @property
    def usage_sql(self) -> str:
        """Return the query of the usage rows: every row of every file, in the columns of ``usage_schema.COLUMNS``."""
        return " UNION ALL ".join(
            usage_query(group.staged.form, group.relation, name=group.name) for group in self.groups
        )

    @property
    def over_bound_sql(self) -> str:
        """Return the query of machines that were billed for more hours than there were, by machine and day.

        The bound is the span of the day's charge periods; a scale set's machines are told apart by ``instance_name``.
        """
        # No WHERE names the class: pushed down, it would expand into every rule of the format, twenty times the work.
        counted = (
            "class = 'machine' AND charge_to > charge_from "
            "AND (instance_name IS NOT NULL OR lower(resource_id) NOT LIKE '%scaleset%')"
        )
        rows = (
            "SELECT resource_id, instance_name, CAST(charge_from AS DATE) AS day, "
            f"CASE WHEN {counted} THEN machine_hours END AS counted_hours, charge_from, charge_to "
            f"FROM ({self.usage_sql}) WHERE resource_id IS NOT NULL"
        )
        begin, end = (
            f"{bound}(CASE WHEN counted_hours IS NOT NULL THEN {stamp} END)"
            for bound, stamp in (("min", "charge_from"), ("max", "charge_to"))
        )
        return (
            f"SELECT resource_id, instance_name, day, sum(counted_hours) AS hours, "
            f"date_diff('second', {begin}, {end}) / 3600.0 AS bound_hours "
            f"FROM ({rows}) GROUP BY resource_id, instance_name, day HAVING hours > bound_hours * 1.0001"
        )

    def raw_row(self, file: str, line: int) -> dict[str, str | None]:
        """Return a row as it stands in its file: header → text, ``None`` where nothing stands.

        Raises
        ------
        InputError
            If there is no such row.
        """
        for group in self.groups:
            if any(each.path == file for each in group.staged.files):
                query = f"SELECT * EXCLUDE (file, line) FROM {group.staged.raw} WHERE file = ? AND line = ?"
                for row in self.connection.execute(query, [file, line]).fetchall():
                    return dict(zip(group.staged.files[0].headers, row, strict=True))
        raise InputError(f"a row must be one of a file that was read; {shown(file, 200)} has no row {line}.")

    def ledger(self) -> Ledger:
        """Return rows and money by file, currency and class, checked against the files.

        Raises
        ------
        CarbonestError
            If it does not close.
        """
        sources = [
            Source(
                frozenset(file.path for file in group.staged.files),
                group.relation,
                group.staged.form.sums,
                group.staged.rows,
            )
            for group in self.groups
        ]
        return closed(self.connection, self.usage_sql, sources, len(self.rejected))

    def close(self) -> None:
        """Remove what was staged on disk."""
        if self._staging is not None:
            self._staging.cleanup()

    def __enter__(self) -> Bills:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_bills(
    paths: Sequence[str | Path],
    *,
    connection: duckdb.DuckDBPyConnection | None = None,
    forced_format: str | None = None,
    staging: str | Path | None = None,
) -> Bills:
    """Open bills: files, or folders with deliveries.

    Parameters
    ----------
    paths : files and folders.
    connection : a DuckDB connection whose limits are set; a new one in memory if none is given.
    forced_format : the format of all files, whatever their headers say.
    staging : folder for what is staged; a temporary one, removed by :meth:`Bills.close`, if none is given.

    Raises
    ------
    InputError
        If no file can be read, an unknown format is forced, or actual and amortised costs are mixed.
    MissingExtraError
        If DuckDB is not installed.
    """
    forced = _forced(forced_format)
    held = connection if connection is not None else _connection()
    chosen = delivery(list(paths))
    refused: list[tuple[str, str]] = []
    grouped: dict[tuple[str, tuple[str, ...], tuple[str, ...], str, str, int, bool], tuple[Format, list[Sniffed]]] = {}
    for path in chosen.files:
        try:
            file = sniff(path, held)
            form = forced or _format_of(file)
        except InputError as problem:
            refused.append((str(path), str(problem)))
            continue
        key = (form.name, file.headers, file.types, file.kind, file.delimiter, file.skip, file.compressed)
        grouped.setdefault(key, (form, []))[1].append(file)
    temporary = None if staging is not None else _temporary()
    place = Path(staging) if staging is not None else Path(temporary.name if temporary else "")
    groups: list[Opened] = []
    rejected: list[Rejected] = []
    notes = list(chosen.notes)
    try:
        for form, files in grouped.values():
            for staged in _staged(held, form, files, place, refused, rejected):
                groups += _opened(held, staged, chosen.basis, notes)
        refuse_mixed({file.path: group.basis for group in groups for file in group.staged.files})
        if not groups:
            raise InputError(_nothing(refused))
        refuse_twice(held, _by_format(groups))
    except BaseException:
        if temporary is not None:
            temporary.cleanup()
        raise
    return Bills(held, groups, chosen.left_out, refused, rejected, notes, temporary)


def _connection() -> duckdb.DuckDBPyConnection:
    """Return a new connection in memory that reads times as UTC."""
    try:
        import duckdb
    except ImportError:
        raise MissingExtraError("duckdb", "fleet", "reading bills") from None
    made = duckdb.connect()
    made.execute("SET TimeZone = 'UTC'")
    return made


def _temporary() -> tempfile.TemporaryDirectory[str]:
    """Return a folder to stage in.

    Raises
    ------
    InputError
        If none can be made.
    """
    try:
        return tempfile.TemporaryDirectory(prefix="carbonest-fleet-", ignore_cleanup_errors=True)
    except OSError as problem:
        folder = shown(tempfile.gettempdir(), 200)
        raise InputError(f"reading bills needs room in {folder}, which TMPDIR sets; {problem.strerror}.") from None


def _forced(name: str | None) -> Format | None:
    """Return the format that the user forces."""
    if name is None:
        return None
    if name not in BY_NAME:
        raise UnknownNameError.among("format", name, BY_NAME, f"Formats: {', '.join(BY_NAME)}.")
    return BY_NAME[name]


def _format_of(file: Sniffed) -> Format:
    """Return a file's format by its headers."""
    keys = file.keys
    form = detected(keys)
    if form is not None:
        return form
    name = shown(file.path, 200)
    if what := refusal(keys):
        raise InputError(f"{name} is {what}.")
    nearest, missing = min(
        ((each, sorted(signs - set(keys))) for each in FORMATS for signs in each.signs), key=lambda found: len(found[1])
    )
    seen = ", ".join(shown(header, 40, quoted=False) for header in file.headers[:6])
    raise InputError(
        f"a bill must be one of {', '.join(each.title for each in FORMATS)}; {name} is none: its columns begin {seen}; "
        f"for {nearest.title} it lacks {', '.join(missing)}."
    )


def _staged(
    connection: duckdb.DuckDBPyConnection,
    form: Format,
    files: list[Sniffed],
    place: Path,
    refused: list[tuple[str, str]],
    rejected: list[Rejected],
) -> list[Staged]:
    """Read files together; where one of them cannot be read, one by one, so that the others are."""
    target = place / f"{len(list(place.iterdir()))}.parquet"
    try:
        staged, lines = stage(connection, form, files, target)
    except InputError as problem:
        target.unlink(missing_ok=True)
        if len(files) == 1:
            refused.append((files[0].path, str(problem)))
            return []
        return [each for file in files for each in _staged(connection, form, [file], place, refused, rejected)]
    rejected += lines
    return [staged]


def _opened(
    connection: duckdb.DuckDBPyConnection, staged: Staged, known: dict[str, str], notes: list[str]
) -> list[Opened]:
    """Return staged files by the order of their dates and the kind of their costs."""
    form = staged.form
    name = version(form, staged.files[0].keys)
    period, ends = (each if each in form.columns else None for each in ("period_text", "period_end_text"))
    written = staged.files[0].kind != "parquet"
    order_of = orders(connection, staged.relation, "from_text", period, ends) if written else {}
    basis_of = bases(connection, form, staged.relation, known)
    notes += [
        f"{shown(file, 200)}: nothing tells day from month in its dates; read month first."
        for file, order in order_of.items()
        if order == "open"
    ]
    blocks = unit_hours(connection, form, staged.relation)
    if broken := broken_effective(connection, form, staged.relation):
        notes.append(
            f"{shown(staged.files[0].path, 200)}: {broken:,} rows were billed outside any commitment and have an "
            "effective cost of 0; trust its billed cost."
        )
    kinds: dict[tuple[Order | None, str], list[Sniffed]] = {}
    for file in staged.files:
        kinds.setdefault((order_of.get(file.path), basis_of.get(file.path, "both")), []).append(file)
    opened = []
    for (order, kind), files in kinds.items():
        chosen = "" if len(kinds) == 1 else f" WHERE file IN ({', '.join(quoted(file.path) for file in files)})"
        replaced = {column: iso(column, order) for column in sorted(form.dates)} if order else {}
        if blocks is not None:
            replaced["unit_hours"] = blocks
        columns = ", ".join(f"{expression} AS {column}" for column, expression in replaced.items())
        columns = f"* REPLACE ({columns})" if columns else "*"
        relation = f"(SELECT {columns}, '{kind}' AS basis FROM {staged.relation}{chosen})"
        count = staged.rows if len(kinds) == 1 else _count(connection, relation)
        opened.append(Opened(staged._replace(files=tuple(files), rows=count), name, kind, relation))
    return opened


def _by_format(groups: Sequence[Opened]) -> dict[str, str]:
    """Return the query of the usage rows of each format."""
    queries: dict[str, list[str]] = {}
    for group in groups:
        form = group.staged.form
        queries.setdefault(form.name, []).append(usage_query(form, group.relation, name=group.name))
    return {name: " UNION ALL ".join(parts) for name, parts in queries.items()}


def _nothing(refused: Sequence[tuple[str, str]]) -> str:
    """Return why nothing can be read: the first file's sentence, and how many more there are."""
    more = f" ({len(refused) - 1} more files cannot be read either.)" if len(refused) > 1 else ""
    return refused[0][1] + more if refused else "a bill must be given; there is none."


def _count(connection: duckdb.DuckDBPyConnection, relation: str) -> int:
    """Return how many rows a relation has."""
    found = connection.execute(f"SELECT count(*) FROM {relation}").fetchall()
    return int(found[0][0])
