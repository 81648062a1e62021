"""A whole run over a survey that is handed in: what is kept, what is thrown away, what is said, and the exit code."""

import errno
import os

import pytest

from estimator.clouds.patience import Patience, SessionExpiredError
from estimator.errors import AccessError, InputError, RemoteError
from estimator.model import Interval
from estimator.usage.collect import Batch, Survey
from estimator.usage.estimate import Assumptions, Grid
from estimator.usage.machines import Machine, Observation, Problem, Series
from estimator.usage.report import DryRunError, Options, run
from estimator.usage.window import HOUR, Window

WINDOW = Window(24 * HOUR, 34 * HOUR)
EXACT = Assumptions(pue=1.2, grid=lambda *_: Grid(Interval.exact(400.0)))


class Cloud:
    """Machines in batches of two; ``broken`` are the batches (by number) that fail, and how."""

    def __init__(self, count=5):
        self.machines = [
            Machine("aws", "1", "eu-west-1", f"i-{n}", "m5.large", state="running", launched_at=0, tags={"n": str(n)})
            for n in range(count)
        ]
        self.broken = {}
        self.asked = []
        self.looked = []
        self.problems = []
        self.notes = []

    def look(self, window):
        self.looked.append(window)
        return Survey(self.machines, self.batches, places=["here"], problems=self.problems, notes=self.notes)

    def batches(self, window, wanted):
        pairs = [tuple(wanted[n : n + 2]) for n in range(0, len(wanted), 2)]
        return [Batch(pair, lambda pair=pair: self.fetch(pair, window)) for pair in pairs]

    def fetch(self, machines, window):
        for machine in machines:
            if machine.resource_id in self.broken:
                raise self.broken[machine.resource_id]
        self.asked += [machine.resource_id for machine in machines]
        cpu = Series(window.start, HOUR, (0.5,) * int(window.hours))
        return [Observation(machine, *window, cpu=cpu) for machine in machines]


@pytest.fixture
def cloud():
    return Cloud()


@pytest.fixture
def ran(cloud):
    """Return ``ran(**options)`` → the report and what was said; one batch at a time."""

    def go(request=None, window=WINDOW, **options):
        said = []
        patience = Patience("S", lambda error: None)
        chosen = Options(**{"assumptions": EXACT, "workers": 1, "say": said.append} | options)
        asked = {"cloud": "aws", "last": "10h"} | (request or {})
        return run("aws", asked, window, cloud.look, patience, chosen), said

    return go


def test_every_machine_once_in_order_and_nothing_missing(cloud, ran):
    cloud.machines.reverse()
    report, said = ran()
    assert [row.resource_id for row in report.rows] == ["i-0", "i-1", "i-2", "i-3", "i-4"]
    assert (report.complete, report.exit_code, report.problems, said) == (True, 0, [], [])
    assert (report.whole.machines, report.whole.running_hours) == (5, 50)
    assert report.whole.energy_kwh.central == pytest.approx(sum(row.energy_kwh.central for row in report.rows))
    assert cloud.looked == [WINDOW]


def test_the_sum_does_not_depend_on_the_groups(ran):
    plain, grouped = ran()[0], ran(group_by=("tag:n",))[0]
    assert grouped.whole == plain.whole
    assert sorted(group.key for group in grouped.groups) == [(str(n),) for n in range(5)]
    assert plain.groups == []


def test_progress_counts_to_the_end_and_the_price_is_said_before(cloud, ran):
    seen = []
    ran(announce=lambda survey: seen.append(len(survey.machines)), progress=lambda *at: seen.append(at))
    assert seen == [5, *((n, 5) for n in range(1, 6))]


@pytest.mark.parametrize(
    ("broken", "code", "kinds"),
    [
        ({"i-0": RemoteError("down.")}, 5, ["remote"]),
        ({"i-0": AccessError("denied.")}, 4, ["access"]),
        ({"i-0": RemoteError("down."), "i-2": AccessError("denied.")}, 4, ["remote", "access"]),
    ],
)
def test_what_fails_is_named_the_rest_is_there_and_a_resumed_run_asks_for_no_more(cloud, ran, broken, code, kinds):
    whole = ran()[0]
    cloud.broken = broken
    report, _ = ran()
    assert (report.complete, report.exit_code) == (False, code)
    assert [problem.kind for problem in report.problems] == kinds
    assert len(report.rows) == 5
    missing = {row.resource_id for row in report.rows if row.status == "partial"}
    assert missing == {name for first in broken for name in (first, f"i-{int(first[2:]) + 1}")}
    assert report.journal_path.exists()
    report.written()
    assert report.journal_path.exists(), "an incomplete report is no reason to forget what was read"
    cloud.broken, cloud.asked = {}, []
    again, said = ran(resume=True)
    assert set(cloud.asked) == missing
    assert again.rows == whole.rows
    assert (again.complete, again.resumed) == (True, 5 - len(missing))
    assert f"{5 - len(missing)} machines are done, window {WINDOW.text()}." in said[0]
    again.written()
    assert not again.journal_path.exists()


def test_a_sign_in_that_ends_leaves_the_rest_unread_and_is_told_once(cloud, ran):
    cloud.broken = {"i-2": SessionExpiredError("expired.")}
    report, _ = ran()
    assert [(problem.where, problem.kind) for problem in report.problems] == [("credentials", "access")]
    # The last batch may have been asked for before the end was noticed.
    assert [row.status for row in report.rows][:4] == ["estimated"] * 2 + ["partial"] * 2
    assert report.exit_code == 4


def test_a_place_that_could_not_be_read_makes_the_report_partial(cloud, ran):
    cloud.problems = [Problem("access", "there", "denied.")]
    report, _ = ran()
    assert (report.complete, report.exit_code, len(report.rows)) == (False, 4, 5)


def test_a_bug_is_no_partial_result_and_what_was_finished_stays(cloud, ran):
    cloud.broken = {"i-4": ZeroDivisionError()}
    with pytest.raises(ZeroDivisionError):
        ran()
    cloud.broken = {}
    assert ran(resume=True)[0].resumed in (2, 4)


def test_ctrl_c_keeps_what_was_finished(cloud, ran):
    def at(number, total):
        if number == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ran(progress=at)
    cloud.asked.clear()
    report, _ = ran(resume=True)
    # Three machines were handed on, so they are on the disk, whatever else is.
    assert report.resumed >= 3
    assert len(cloud.asked) == 5 - report.resumed
    assert len(report.rows) == 5


def test_a_full_disk_costs_the_journal_and_not_the_report(cloud, ran, monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    whole = ran()[0]
    monkeypatch.setattr(os, "fsync", full)
    report, said = ran()
    assert report.complete
    assert report.rows == whole.rows
    assert sum("No space left on device" in sentence for sentence in said) == 1


def test_a_run_that_finished_nothing_leaves_nothing(cloud, ran):
    cloud.broken = {f"i-{n}": RemoteError("down.") for n in range(5)}
    report, _ = ran()
    assert not report.journal_path.exists()
    assert ran(resume=True)[1] == ["nothing to resume: this is a new run."]


def test_a_new_run_says_what_it_throws_away(cloud, ran):
    cloud.broken = {"i-4": RemoteError("down.")}
    ran()
    cloud.broken = {}
    report, said = ran()
    assert "with 4 machines is thrown away; --resume would have gone on with it." in said[0]
    assert report.resumed == 0


def test_another_request_has_its_own_file(cloud, ran):
    cloud.broken = {"i-4": RemoteError("down.")}
    first, _ = ran()
    other, said = ran({"last": "11h"}, resume=True)
    assert said == ["nothing to resume: this is a new run."]
    assert other.journal_path != first.journal_path
    assert first.journal_path.exists()


def test_a_resumed_run_keeps_the_window_of_the_first(cloud, ran):
    cloud.broken = {"i-4": RemoteError("down.")}
    ran()
    cloud.broken = {}
    report, _ = ran(window=Window(WINDOW.start + HOUR, WINDOW.end + HOUR), resume=True)
    assert report.window == WINDOW
    assert {(row.period_start, row.period_end) for row in report.rows} == {("1970-01-02T00:00Z", "1970-01-02T10:00Z")}


def test_nothing_that_ends_before_the_first_question_touches_an_unfinished_run(cloud, ran):
    cloud.broken = {"i-4": RemoteError("down.")}
    report, _ = ran()
    held = report.journal_path.read_bytes()
    with pytest.raises(DryRunError):
        ran(dry_run=True)
    look, cloud.look = cloud.look, lambda window: (_ for _ in ()).throw(SessionExpiredError("expired."))
    with pytest.raises(SessionExpiredError):
        ran()
    cloud.look = look
    with pytest.raises(InputError, match="--parallel must be at least 1"):
        ran(workers=0)
    with pytest.raises(InputError, match="--group-by"):
        ran(group_by=("colour",))
    assert report.journal_path.read_bytes() == held


def test_no_machine_is_no_report_of_zeros(cloud, ran):
    cloud.machines = []
    with pytest.raises(AccessError, match="0 machines visible in here: there are none there, or they are in another"):
        ran()
    with pytest.raises(InputError, match="no machine in here matches --tag a=b and --tag c"):
        ran({"tags": ("a=b", "c"), "ids": ()})


def test_remarks_come_once_however_many_machines_make_them(cloud, ran):
    cloud.notes = ["ListMetrics is denied."]
    warned = Assumptions(pue=1.2, grid=lambda *_: Grid(Interval.exact(400.0), warnings=("live figures.",)))
    report, _ = ran(assumptions=warned)
    assert report.notes.count("live figures.") == 1
    assert report.notes[0] == "ListMetrics is denied."
