"""Running a survey's batches in parallel, each finished machine kept in the journal before it is handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import NamedTuple

from ..clouds.patience import Patience, SessionExpiredError, StoppedError
from ..errors import AccessError, RemoteError
from .crew import crew
from .journal import Journal
from .machines import Machine, Observation, Problem
from .window import Window


class Batch(NamedTuple):
    """Machines whose metrics are asked for together, and the function that asks."""

    machines: tuple[Machine, ...]
    fetch: Callable[[], list[Observation]]


@dataclass
class Survey:
    """What a cloud shows before any metric is read.

    Attributes
    ----------
    machines : list of Machine
        Everything visible that matches; each machine once.
    batches : callable
        (window, machines still wanted) → batches.
    metrics : int
        Metrics that will be asked for.
    calls : int
        Calls that this takes, without retries.
    cost_usd : float or None
        What the provider charges for them, about; ``None`` where asking is free.
    places : list of str
        Where was looked: accounts, regions, subscriptions.
    problems : list of Problem
        Places that could not be read.
    notes : list of str
        What a reader should know: a missing right that has a way around, …
    """

    machines: list[Machine]
    batches: Callable[[Window, list[Machine]], list[Batch]]
    metrics: int = 0
    calls: int = 0
    cost_usd: float | None = None
    places: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def collect(
    batches: Iterable[Batch],
    window: Window,
    *,
    patience: Patience,
    journal: Journal | None = None,
    workers: int = 8,
    problems: list[Problem] | None = None,
) -> Iterator[Observation]:
    """Yield one observation per machine: first what an earlier run left, then batch after batch as they finish.

    A batch that fails yields its machines without figures and with the reason; expired credentials end the run, and
    the machines that were not asked for come the same way. Only what was answered in full enters the journal.

    Parameters
    ----------
    problems : list, optional
        Gets one entry per failed batch or incomplete machine.
    """
    found = problems if problems is not None else []
    if journal is not None:
        yield from journal.handed_on()
    queue, running = iter(batches), dict[Future[list[Observation]], Batch]()
    # Not wait(): it locks every future by hand, and Ctrl-C in between would leave a worker waiting for ever.
    done = SimpleQueue[Future[list[Observation]]]()
    expired: Exception | None = None
    with crew(workers, "usage", patience) as pool:
        while True:
            # Few batches ahead of the reader: answers must not pile up in memory.
            for batch in queue:
                if expired is not None:
                    yield from _unread(batch, window, expired)
                    continue
                future = pool.submit(batch.fetch)
                running[future] = batch
                future.add_done_callback(done.put)
                if len(running) >= 2 * workers:
                    break
            if not running:
                return
            future = done.get()
            batch, error = running.pop(future), future.exception()
            if error is None:
                observations = future.result()
                found += [problem for o in observations for problem in o.problems]
                if journal is not None:
                    journal.add(o for o in observations if not o.problems)
                yield from observations
                continue
            if not isinstance(error, AccessError | RemoteError):
                raise error
            if isinstance(error, SessionExpiredError) and expired is None:
                expired = error
                patience.stop()
                found.append(problem_of("credentials", error))
            elif not isinstance(error, StoppedError | SessionExpiredError):
                found.append(problem_of(_where(batch), error))
            yield from _unread(batch, window, expired or error)


def problem_of(where: str, error: BaseException) -> Problem:
    """Return an error as a problem of a place."""
    return Problem("access" if isinstance(error, AccessError) else "remote", where, str(error))


def exit_code(problems: Iterable[Problem]) -> int:
    """Return 4 if a right was missing, else 5 if a service failed, else 0."""
    kinds = {problem.kind for problem in problems}
    if "access" in kinds:
        return AccessError.exit_code
    return RemoteError.exit_code if kinds else 0


def _unread(batch: Batch, window: Window, error: BaseException) -> Iterator[Observation]:
    problem = problem_of(_where(batch), error)
    for machine in batch.machines:
        yield Observation(machine, *window, problems=(problem,))


def _where(batch: Batch) -> str:
    first = batch.machines[0]
    return f"{first.account} {first.region}"
