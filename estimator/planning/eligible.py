"""The machines of a plan: those that can do the job at all, and of these the ones that meet its deadline."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import InputError
from ..machines.catalogue import Machine, find_machine, machines
from . import llm_fitting
from .fitting import Fit, Fitter
from .request import Request
from .tally import Tally


def fitting_machines(request: Request, tally: Tally) -> list[Fit]:
    """Return every machine, in each number, that can do the job; the others go to the tally.

    Raises
    ------
    InputError
        If none can.
    """
    fitter = Fitter(request.job)
    found = []
    small: list[tuple[Machine, int]] = []
    for machine in _wanted(request):
        counts = fitter.counts(machine, request.counts, request.deadline_hours)
        if not counts:
            tally.add("machine", "no whole number of them has the GPUs asked for", machine.sku)
        for count in counts:
            fit = fitter.fit(machine, count)
            if isinstance(fit, str):
                tally.add("machine", fit, _described(machine) if fit.startswith("not comparable") else machine.sku)
                small += [(machine, count)] if fit == llm_fitting.TOO_SMALL else []
            else:
                found.append(fit)
    if not found:
        raise InputError(_none(request, tally, small))
    return found


def in_time(fits: list[Fit], deadline_hours: float | None, tally: Tally) -> list[Fit]:
    """Return the fits that meet the deadline by their central time.

    Raises
    ------
    InputError
        If none does; says the fastest.
    """
    if deadline_hours is None:
        return fits
    kept = [fit for fit in fits if fit.mean_hours <= deadline_hours]
    for fit in fits:
        if fit.mean_hours > deadline_hours:
            tally.add("machine", f"slower than the deadline of {deadline_hours:g} h", fit.machine.sku)
    if fits and not kept:
        fastest = min(fits, key=lambda fit: fit.mean_hours)
        low, central, high = fastest.hours
        raise InputError(
            f"no machine finishes within {deadline_hours:g} h. The nearest is {fastest.count} × {fastest.machine.sku} "
            f"with {central:.3g} h ({low:.3g} – {high:.3g}): give it longer, or more machines at once with --machines."
        )
    return kept


def _wanted(request: Request) -> Iterable[Machine]:
    if request.skus:
        return [find_machine(sku) for sku in request.skus]
    return (machine for provider in request.providers for machine in machines(provider))


def _described(machine: Machine) -> str:
    """A machine with the part that decides."""
    return f"{machine.sku} ({machine.gpu_model or ' or '.join(machine.cpu_models) or 'CPU unknown'})"


def _none(request: Request, tally: Tally, small: list[tuple[Machine, int]]) -> str:
    job, providers = request.job, " or ".join(request.providers)
    if job.llm is not None and job.llm.only and not request.skus and not _has_gpu(job.llm.only, request.providers):
        return f"no machine of {providers} has the GPU {job.llm.only[0]}: name another with --gpu, or leave it out."
    if job.llm is not None:
        told = llm_fitting.nothing_fits(job, small)
        if told is not None:
            return f"no machine of {providers} can run {job.name}: {told}"
    if job.kind == "gpu" and job.llm is None and not request.skus and not _has_gpu(job.devices, request.providers):
        return (
            f"no machine of {providers} has the GPU {job.devices[0]}, and no known speed links another to it: "
            f"give {'' if job.work else '--class (the kind of work) or '}--speed GPU=FACTOR."
        )
    return f"no machine of {providers} can run {job.name}: {tally.reasons('machine')}."


def _has_gpu(devices: tuple[str, ...], providers: tuple[str, ...]) -> bool:
    """Whether any machine of the providers has one of these GPUs."""
    return any(machine.gpu_model in devices for provider in providers for machine in machines(provider))
