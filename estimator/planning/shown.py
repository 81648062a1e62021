"""How options show themselves: in a line, as a table in a notebook, as a data frame."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..errors import MissingExtraError

if TYPE_CHECKING:
    import pandas

    from ..model import Interval
    from .candidate import Candidate

_HEADINGS = ("machine", "region", "hours", "USD", "kWh", "kgCO2e", "kgCO2e, 90 %", "speed", "")


def brief(one: Candidate) -> str:
    """Return an option in a line, central figures only."""
    cost = "cost unknown" if one.cost_usd is None else f"{_central(one.cost_usd)} $"
    figures = f"{_central(one.hours)} h, {cost}, {_central(one.total_kgco2e)} kgCO2e"
    return f"{one.slot.label}, {one.slot.price_kind.replace('_', ' ')}: {figures}"


def table(options: Iterable[Candidate]) -> str:
    """Return options as an HTML table, for notebooks."""
    from html import escape

    head = "".join(f"<th>{heading}</th>" for heading in _HEADINGS)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in _cells(one))}</tr>" for one in options)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def frame(options: Iterable[Candidate]) -> pandas.DataFrame:
    """Return a row for each option: an interval is three columns (``energy_kwh_low``, …), a list one text.

    Raises
    ------
    MissingExtraError
        If pandas is not installed.
    """
    try:
        import pandas
    except ImportError:
        raise MissingExtraError("pandas", "profile", "to_frame") from None
    return pandas.DataFrame([_row(one) for one in options])


def _row(one: Candidate) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name, value in one.to_dict().items():
        if name in one.INTERVALS:
            row |= {f"{name}_{end}": None if value is None else value[end] for end in ("low", "central", "high")}
        else:
            row[name] = ", ".join(value) if isinstance(value, list) else value
    return row


def _cells(one: Candidate) -> tuple[str, ...]:
    marks = [*one.titles, *(["front"] if one.on_front else []), *(["≈ best"] if one.indistinguishable else [])]
    low, _, high = one.total_kgco2e
    return (
        one.slot.machines,
        f"{one.slot.place.provider} {one.slot.place.region}",
        *map(_central, (one.hours, one.cost_usd, one.energy_kwh, one.total_kgco2e)),
        f"{_figure(low)} – {_figure(high)}",
        one.slot.fit.evidence,
        ", ".join(marks),
    )


def _central(interval: Interval | None) -> str:
    return "—" if interval is None else _figure(interval.central)


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
