"""A service as text and tables: the point asked for, the curve over the load, and what else fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import render
from ..ledger import ledger, sources, trail

if TYPE_CHECKING:
    from estimator.model import Interval
    from estimator.serving.figures import Point
    from estimator.serving.service import Service

_PER_MILLION = 1000.0


def text(service: Service, *, explain: bool) -> str:
    """Return the report; the trail as a ledger."""
    sections = [render.plain(found) for found in tables(service, explain=False)]
    if explain:
        sections += [ledger(service.trail), render.plain(sources(service.trail))]
    return "\n\n".join(sections)


def tables(service: Service, *, explain: bool) -> list[render.Table]:
    """Return the point, the curve, the alternatives, and on request the trail with sources."""
    found = [] if service.point is None else [point_table(service, service.point)]
    found.append(curve_table(service))
    if service.alternatives:
        found.append(alternatives_table(service))
    if explain:
        found += [trail(service.trail), sources(service.trail)]
    return found


def heading(service: Service) -> str:
    """Return what is served, on what and where, in a line."""
    asked, machine, replica = service.asked, service.chosen.machine, service.chosen.replica
    engine = f"{asked.form.name}, {asked.engine}"
    boards = f"{machine.gpu_count:g} × {machine.gpu_model}"
    split = f", {replica.gpus} GPUs to a replica" if replica.gpus > 1 else ""
    place = f"{machine.sku} ({machine.provider}: {boards}{split}), {service.region or 'no region given'}"
    return f"{render.one_line(asked.model.name)} ({engine}) on {place}"


def lengths(service: Service) -> str:
    """Return the lengths of a request."""
    asked = service.asked
    return f"{asked.input_tokens:,.0f} tokens in, {asked.output_tokens:,.0f} out"


def load_text(service: Service) -> str:
    """Return the load that was asked for."""
    asked = service.asked
    if asked.requests_per_s is not None:
        return f"{asked.requests_per_s:,.4g} requests/s"
    return f"{asked.concurrency or 0:,.4g} requests at any time"


def point_table(service: Service, point: Point) -> render.Table:
    """Return the point asked for, a line for each figure."""
    month, found = point.month, point.sized
    machines = "machine" if found.machines == 1 else "machines"
    lines: list[tuple[str, str, Interval | float | int | None, str]] = [
        (
            "replicas",
            "",
            found.replicas,
            f"on {found.machines} {machines}, {render.counted(point.gpus, 'GPU')} at work",
        ),
        ("batch", "", point.batch, f"requests at once of a replica; {_up_to(service)} fit"),
        ("load of capacity", "%", 100 * found.full, f"boards busy {100 * found.busy:.0f} % of the time"),
        ("answer", "s", point.answer_s, "first token to last"),
        ("between tokens", "ms", point.token_ms, ""),
        ("energy", "kWh/month", month.energy_kwh, f"whole machines, PUE {_pue(point)}"),
        ("operational", "kgCO2e/month", month.operational_kgco2e, _grid(point)),
        ("embodied", "kgCO2e/month", month.embodied_kgco2e, ""),
        ("total", "kgCO2e/month", month.total_kgco2e, ""),
        ("cost", "USD/month", month.cost_usd, _price(service)),
        ("1,000 output tokens", "J", point.facility_joules, f"boards alone {render.amount(point.board_joules, 'J')}"),
        ("", "gCO2e", point.gco2e, "manufacture included"),
        ("1,000,000 output tokens", "USD", _million(point.usd), ""),
        ("a request", "J", point.per_request(point.facility_joules), lengths(service)),
        ("", "gCO2e", point.per_request(point.gco2e), ""),
    ]
    rows = [(name, unit, *_two(value), note) for name, unit, value, note in lines]
    title = f"{heading(service)}\n{load_text(service)}, {lengths(service)}"
    return render.Table(
        ("", "unit", "central", "90 % interval", "basis"),
        rows,
        title,
        [f"widest in a token's energy: {service.widest}"],
    )


def curve_table(service: Service) -> render.Table:
    """Return the figures of a token over the load."""
    rows = [
        (
            f"{point.batch:,.0f}",
            point.tokens_per_s,
            point.token_ms,
            point.facility_joules,
            point.gco2e,
            _million(point.usd),
        )
        for point in service.curve
    ]
    headings = ("at once", "tokens/s", "ms/token", "J / 1,000", "gCO2e / 1,000", "USD / 10⁶")
    asked = service.asked
    limited = " and the latency asked for" if asked.answer_s is not None or asked.token_ms is not None else ""
    notes = [
        f"at once: requests of each replica; the last as many as memory{limited} allows. "
        "Per output tokens, input included."
    ]
    if service.point is None:
        title = f"{heading(service)}\nload not given: one machine kept at each load, {lengths(service)}"
        notes.append(f"widest in a token's energy: {service.widest}")
    else:
        title = "Over the load: one such machine kept at it"
    return render.Table(headings, rows, title, notes)


def alternatives_table(service: Service) -> render.Table:
    """Return what else fits."""
    money = "USD/month" if service.point else "USD / 10⁶ tokens"
    rows = [
        (each.sku, each.gpu, each.gpus_per_replica, each.machines, each.usd, each.board_joules)
        for each in service.alternatives
    ]
    headings = ("machine", "GPUs", "GPUs/replica", "machines", money, "J / 1,000 tokens, boards")
    load = "at this load" if service.point else "at the largest batch"
    of = render.counted(service.considered, "machine type")
    title = f"What else fits, {load}: cheapest first of {of}, central figures"
    return render.Table(headings, rows, title)


def _million(of_thousand: Interval | None) -> Interval | None:
    return None if of_thousand is None else of_thousand.scaled(_PER_MILLION)


def _up_to(service: Service) -> str:
    return f"{service.chosen.replica.batch_limit:,.0f}"


def _pue(point: Point) -> str:
    from estimator.model import Interval

    return render.interval(Interval(**point.month.workload["pue"]))


def _grid(point: Point) -> str:
    from estimator.model import Interval

    return f"{render.interval(Interval(**point.month.workload['intensity_gco2e_per_kwh']))} gCO2e/kWh"


def _price(service: Service) -> str:
    return next((step.method for step in service.trail if step.name == "price"), "")


def _two(value: Interval | float | int | None) -> tuple[float | int | None, render.Bounds | str]:
    if value is None or isinstance(value, int | float):
        return value, ""
    return value.central, "" if value.low == value.high else render.Bounds(value.low, value.high)
