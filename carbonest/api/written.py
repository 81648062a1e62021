"""What carbonest writes into a tracker's run: names, figures, and what stands behind them."""

from __future__ import annotations

from typing import Any, NamedTuple

from estimator.errors import InputError, shown
from estimator.model import Estimate, Interval
from estimator.tracked.rows import RunRow
from estimator.units import JOULES_PER_KWH
from profiler.measure.measurement import Measurement

#: Keys of the figures that change while a run goes, and at its end.
KWH, KGCO2E = "carbonest/kwh", "carbonest/kgco2e"
#: What the method of a figure begins with that was measured while the run went.
MEASURED = "measured"
_BASES = {
    "board_counter": "the boards' stored energy counters", "measured_watts": "the boards' stored watts",
    "measured_utilization": "the boards' stored utilization", "assumed": "boards at the duty of a class of work",
    "counter": "the scheduler's counter of whole nodes", "none": "no GPU",
}  # fmt: skip


class Written(NamedTuple):
    """What is known of one run.

    Attributes
    ----------
    kwh, kgco2e : energy and emissions; ``None`` where the place is not known. [kWh], [kgCO2e]
    method : how the energy was found.    includes : what the figures cover.
    place : where the run stood; empty where nobody said.
    """

    kwh: Interval
    kgco2e: Interval | None
    method: str
    includes: str
    place: str

    def metrics(self) -> dict[str, float]:
        """Return the central figures by their keys."""
        found = {KWH: self.kwh.central}
        return found if self.kgco2e is None else found | {KGCO2E: self.kgco2e.central}

    def bounds(self) -> dict[str, float]:
        """Return the ends of the 90 % intervals by their keys."""
        known = {KWH: self.kwh} if self.kgco2e is None else {KWH: self.kwh, KGCO2E: self.kgco2e}
        return {f"{key}_{end}": getattr(figure, end) for key, figure in known.items() for end in ("low", "high")}

    def texts(self) -> dict[str, str]:
        """Return what stands behind the figures by its keys."""
        from .. import __version__

        place = {"carbonest/place": self.place} if self.place else {}
        return {
            "carbonest/method": self.method,
            "carbonest/includes": self.includes,
            "carbonest/version": __version__,
            **place,
        }

    def tags(self) -> dict[str, str]:
        """Return bounds and texts as tags, with a point where a metric has a slash: ``carbonest.kwh_low``."""
        every = {**{key: repr(value) for key, value in self.bounds().items()}, **self.texts()}
        return {key.replace("/", ".", 1): value for key, value in every.items()}


def written(result: Any) -> Written:
    """Return what is written of a result.

    Parameters
    ----------
    result : a finished ``carbonest.measure`` block or its Measurement, an Estimate, or a run of ``carbonest.recorded``.

    Raises
    ------
    InputError
        If it is none of them, or holds no energy.
    """
    held = getattr(result, "result", result)
    if isinstance(held, Measurement):
        return _of_measurement(held)
    if isinstance(held, Estimate):
        return _of_estimate(held)
    if isinstance(held, RunRow):
        return _of_row(held)
    raise InputError(
        "what is written must be a finished measurement, an Estimate or a run of carbonest.recorded; got "
        f"{shown(type(result).__name__)}."
    )


def _of_measurement(found: Measurement) -> Written:
    if found.energy_joules is None:
        raise InputError(f"the measurement {shown(found.name)} holds no energy: nothing could be metered here.")
    here = found.extras.get("here") or {}
    how = f"{MEASURED} while it ran (meter {found.meter}{', modelled' if found.modelled else ''})"
    energy, emitted = here.get("energy_kwh"), here.get("operational_kgco2e")
    if energy is None:
        kwh = found.energy_joules.scaled(1 / JOULES_PER_KWH)
        return Written(kwh, None, how, f"{found.scope}, without the site's overhead", "")
    return Written(
        Interval(**energy),
        None if emitted is None else Interval(**emitted),
        how,
        f"{found.scope}, with the site's overhead; emissions of the electricity",
        str(here.get("place") or ""),
    )


def _of_estimate(found: Estimate) -> Written:
    covers, emitted = _emitted(found.total_kgco2e, found.operational_kgco2e)
    asked = found.workload
    place = str(asked["region"] or asked.get("area") or "")
    return Written(
        found.energy_kwh, emitted, f"estimated (tier {found.tier})", f"{asked['scope']}; emissions {covers}", place
    )


def _of_row(row: RunRow) -> Written:
    if row.energy_kwh is None:
        raise InputError(f"the run {shown(row.name or row.run_id)} is not estimated: {row.reason}")
    covers, emitted = _emitted(row.total_kgco2e, row.operational_kgco2e)
    how = f"estimated afterwards from {_BASES[row.gpu_source]}"
    return Written(
        row.energy_kwh,
        emitted,
        how,
        f"boards, its share of the host, the site's overhead; emissions {covers}",
        " ".join(each for each in (row.sku, row.region) if each),
    )


def _emitted(total: Interval | None, operational: Interval | None) -> tuple[str, Interval | None]:
    """Return emissions in all where they are known, else of the electricity; and which they are."""
    if total is not None:
        return "of the electricity and of making the machine", total
    return "of the electricity", operational
