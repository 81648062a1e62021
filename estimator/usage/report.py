"""A whole run: survey, journal, metrics, estimates, sums. The clouds differ only in the survey that is handed in."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..clouds.patience import Patience
from ..errors import AccessError, InputError, MissingExtraError
from ..model import SCHEMA_VERSION
from .collect import Survey, collect, exit_code
from .estimate import Assumptions, estimated
from .grouping import Group, Sums
from .journal import Journal, path_for
from .machines import Problem
from .rows import UsageRow, flat
from .shown import page, summary
from .window import Window

if TYPE_CHECKING:
    import pandas

#: What to do about an inventory without machines, by cloud.
NOTHING_VISIBLE = {
    "aws": "0 machines visible in {places}: there are none there, or they are in another region (--all-regions) or "
    "another account (--profile).",
    "azure": "0 machines visible: likely no Reader role on {places} (without it Azure answers an empty list). "
    "`carbonest iam azure` prints the role that is needed.",
}
#: What of a request narrows the machines, by the option that says it.
_FILTERS = {"ids": "--id", "tags": "--tag", "resource_groups": "--resource-group"}


@dataclass(repr=False)
class Report:
    """What a run found.

    Attributes
    ----------
    rows : list of UsageRow
        Sorted by account, region, machine, period.
    complete : bool
        Whether everything that was asked for was answered.
    exit_code : int
        0, or 4 or 5 if a right was missing or a service failed somewhere.
    groups : list of Group
        Sums by the names that were asked for, most energy first; ``whole`` is the sum over everything.
    problems : list of Problem
        What could not be read, and why.
    """

    cloud: str
    window: Window
    survey: Survey
    rows: list[UsageRow]
    groups: list[Group]
    whole: Group
    problems: list[Problem]
    notes: list[str]
    calls: dict[str, int]
    retries: dict[str, int]
    waited_seconds: float
    resumed: int
    journal: Journal
    group_names: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """Return the command's exit code."""
        return exit_code(self.problems)

    def written(self) -> None:
        """Drop the file for resuming if nothing is missing: to be called when the report is on paper."""
        if self.complete:
            self.journal.forget()

    @property
    def journal_path(self) -> Path:
        """The file for resuming."""
        return self.journal.path

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.problems

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON: what the run was, and a group or a machine and period each under ``results``."""
        return {
            "schema_version": SCHEMA_VERSION,
            "provider": self.cloud,
            "window": self.window.text(),
            "complete": self.complete,
            "places": self.survey.places,
            "machines": len(self.survey.machines),
            "metrics": self.survey.metrics,
            "calls": self.calls,
            "retries": self.retries,
            "waited_seconds": self.waited_seconds,
            "resumed_machines": self.resumed,
            "problems": [problem._asdict() for problem in self.problems],
            "notes": self.notes,
            "total": self.whole.to_dict(("group",)),
            "group_by": list(self.group_names),
            "results": self._results(),
        }

    def to_frame(self) -> pandas.DataFrame:
        """Return the groups, or else the rows, as a table with the columns of the CSV.

        Raises
        ------
        MissingExtraError
            Without pandas.
        """
        try:
            import pandas
        except ImportError:
            raise MissingExtraError("pandas", "", "to_frame") from None
        return pandas.DataFrame([flat(result) for result in self._results()])

    def _results(self) -> list[dict[str, Any]]:
        if self.group_names:
            return [group.to_dict(self.group_names) for group in self.groups]
        return [row.to_dict() for row in self.rows]

    def __repr__(self) -> str:
        return f"<usage of {summary(self)}>"

    def _repr_html_(self) -> str:
        return page(self)


@dataclass
class Options:
    """How to run, beside what to look at."""

    assumptions: Assumptions = field(default_factory=Assumptions)
    group_by: Sequence[str] = ()
    workers: int = 8
    resume: bool = False
    journal_path: Path | None = None
    #: Called with the survey before any metric is asked for.
    announce: Callable[[Survey], None] | None = None
    #: Called with (machines done, machines in all).
    progress: Callable[[int, int], None] | None = None
    say: Callable[[str], None] = lambda sentence: None
    #: Stop after the survey, by :class:`DryRunError`.
    dry_run: bool = False


class DryRunError(Exception):
    """The survey was all that was asked for."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey
        super().__init__("dry run")


def run(
    cloud: str,
    request: Mapping[str, Any],
    window: Window,
    look: Callable[[Window], Survey],
    patience: Patience,
    options: Options,
) -> Report:
    """Return the report of a cloud.

    Parameters
    ----------
    request : mapping
        What was asked, plain and without secrets: names the journal. The window stands in it as it was typed.
    look : callable
        Window → survey.

    Raises
    ------
    AccessError
        If no machine is visible.
    InputError
        If machines are visible and none matches.
    """
    if options.workers < 1:
        raise InputError(f"--parallel must be at least 1; got {options.workers}.")
    sums = Sums(options.group_by)
    journal = Journal(options.journal_path or path_for(request), request, options.say)
    left = journal.exists()
    if left and options.resume and journal.window is not None:
        window = journal.window
    # Look before the file is touched: a sign-in that has ended, or a dry run, must not cost an unfinished run.
    survey = look(window)
    _check_machines(cloud, survey, request)
    if options.dry_run:
        raise DryRunError(survey)
    _open(journal, window, options, left=left)
    try:
        if options.announce:
            options.announce(survey)
        resumed = len(journal.finished)
        wanted = [m for m in survey.machines if m.key not in journal.finished]
        problems = list(survey.problems)
        rows: list[UsageRow] = []
        warnings: dict[str, None] = {}
        observations = collect(
            survey.batches(window, wanted),
            window,
            patience=patience,
            journal=journal,
            workers=options.workers,
            problems=problems,
        )
        for number, observation in enumerate(observations, start=1):
            for item in estimated(observation, options.assumptions):
                sums.add(item)
                rows.append(item.row)
                warnings |= dict.fromkeys(item.warnings)
            if options.progress:
                options.progress(number, len(wanted) + resumed)
    finally:
        # A run that finished nothing leaves nothing to resume; any other stays until its report is written.
        journal.close(complete=not journal.finished)
    rows.sort(key=lambda row: (row.account, row.region, row.key, row.period_start))
    return Report(
        cloud,
        window,
        survey,
        rows,
        sums.groups(),
        sums.whole(),
        problems,
        [*survey.notes, *warnings],
        dict(patience.calls),
        dict(patience.retries),
        patience.waited_seconds,
        resumed,
        journal,
        sums.names,
    )


def _open(journal: Journal, window: Window, options: Options, *, left: bool) -> None:
    begun, finished = journal.begun, len(journal.finished)
    journal.open(window, resume=options.resume, now=time.time())
    if left and not options.resume:
        options.say(
            f"an unfinished run of {begun} with {finished} machines is thrown away; "
            "--resume would have gone on with it."
        )
    if left and options.resume:
        done = f"{len(journal.finished)} machines are done"
        options.say(f"resuming the run of {journal.begun}: {done}, window {window.text()}.")
    elif options.resume:
        options.say("nothing to resume: this is a new run.")


def _check_machines(cloud: str, survey: Survey, request: Mapping[str, Any]) -> None:
    if survey.machines:
        return
    more = f" and {len(survey.places) - 5} more" if len(survey.places) > 5 else ""
    places = ", ".join(survey.places[:5]) + more
    filters = [f"{option} {value}" for name, option in _FILTERS.items() for value in request.get(name) or ()]
    if filters and (cloud == "aws" or survey.notes):
        said = " ".join(survey.notes)
        raise InputError(f"no machine in {places} matches {' and '.join(filters)}. {said}".rstrip())
    raise AccessError(NOTHING_VISIBLE[cloud].format(places=places))
