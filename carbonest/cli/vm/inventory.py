"""``carbonest vm --from``: a list of machines, each row answered or refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from estimator.errors import InputError

from .. import render, terminal

if TYPE_CHECKING:
    from estimator.inventory.result import Group, Inventory, Line

#: Exit code where some rows were refused: they are input that breaks a rule, though the rest was answered.
_REFUSED = 2
#: Rows and sentences that are shown before the rest is only counted.
_MOST_ROWS, _MOST_REFUSED, _MOST_NOTES = 40, 10, 4
_FIGURES = ("energy [kWh]", "operational [kgCO2e]", "embodied [kgCO2e]", "USD")
#: What some rows may lack that others have, and how it is said.
_LACKING = (
    ("operational_kgco2e", "no carbon intensity", "operational emissions"),
    ("embodied_kgco2e", "no embodied share", "embodied emissions"),
    ("cost_usd", "no list price", "USD"),
)


def run(
    lists: Sequence[str | list[dict[str, str]]],
    given: dict[str, Any],
    *,
    group_by: Sequence[str],
    columns: Iterable[str],
    nodes: str | None,
    output_format: str,
    output_path: str | None,
    html_path: str | None = None,
) -> int:
    """Estimate lists, in files or at hand, and write what they come to; return the exit code."""
    from estimator.inventory.face import estimate_many

    names = [name.strip() for each in group_by for name in each.split(",") if name.strip()]
    named = dict(_pair(text) for text in columns)
    found: Inventory | None = None
    for path in lists:
        one = estimate_many(path, columns=named, nodes=nodes, **given)
        if found is None:
            found = one
        else:
            found.lines += one.lines
    assert found is not None
    found.group_by = tuple(names)
    groups = found.groups
    if html_path is not None:
        from .. import pages
        from .list_page import list_page

        pages.put(list_page(found, groups, _notes(found, found.whole)), html_path)
    _write(found, groups, output_format, output_path)
    return _tell(found, listed=output_format in ("text", "markdown"))


def _pair(text: str) -> tuple[str, str]:
    field, separator, heading = text.partition("=")
    if not separator:
        raise InputError(f"--column must be FIELD=HEADING, like sku='VM Size'; got {text!r}.")
    return field.strip(), heading.strip()


def _write(found: Inventory, groups: Sequence[Group], output_format: str, output_path: str | None) -> None:
    if output_format == "csv":
        rows = [g.to_dict(found.group_by) for g in groups] if found.group_by else [x.to_flat() for x in found.lines]
        render.write(output_format, output_path, results=rows)
        return
    plain = found.to_dict() if output_format == "json" else {"results": []}
    results = plain.pop("results")
    shown = [] if output_format == "json" else tables(found, groups)
    render.write(output_format, output_path, results=results, tables=shown, header=plain)


def tables(found: Inventory, groups: Sequence[Group]) -> list[render.Table]:
    """Return the rows or their groups, with the sum as the last line, and the refused rows."""
    whole = found.whole
    blank = ("",) * (len(found.group_by) - 1)
    if found.group_by:
        # Rows, hours and energy of a sum are of the same rows; refused ones are counted beside them.
        headings = (*found.group_by, "rows", *(("refused",) if found.refused else ()), "machine-hours", *_FIGURES)
        rows = [(*group.key, *_counts(group, found), *_sum(group)) for group in groups[:_MOST_ROWS]]
        rows.append(("total", *blank, *_counts(whole, found), *_sum(whole)))
        hidden = len(groups) - _MOST_ROWS
    else:
        headings = ("line", "machine", "region", "count", "machine-hours", *_FIGURES)
        answered = [line for line in found.lines if line.result]
        answered.sort(key=lambda line: -line.result.energy_kwh.central if line.result else 0.0)
        rows = [_row(line) for line in answered[:_MOST_ROWS]]
        rows.append(("", f"total ({len(answered):,})", "", "", *_sum(whole)))
        hidden = len(answered) - _MOST_ROWS
    below = _notes(found, whole)
    if hidden > 0:
        below.insert(0, f"{hidden:,} more are in the sum; --format csv lists all, --group-by sums them up.")
    title = f"{render.counted(len(found.lines), 'row')}, {len(found.refused):,} refused"
    spare, keep = ("embodied [kgCO2e]", "count"), len(found.group_by) or 2
    shown = [render.Table(headings, rows, title=title, notes=below, spare=spare, keep=keep, strong=(-1,))]
    if found.refused:
        shown.append(_refusals(found.refused))
    return shown


def _row(line: Line) -> tuple[object, ...]:
    found = line.result
    assert found is not None
    asked = found.workload
    share = f" × {render.percent(asked['share'])}" if "share" in asked else ""
    return (
        str(line.line),
        f"{asked['sku']}{share}",
        asked["region"] or asked.get("area") or render.UNKNOWN,
        str(asked["count"]),
        asked["hours"] * asked["count"] * asked.get("share", 1.0),
        found.energy_kwh,
        found.operational_kgco2e,
        found.embodied_kgco2e and found.embodied_kgco2e.central,
        found.cost_usd and found.cost_usd.central,
    )


def _counts(group: Group, found: Inventory) -> tuple[object, ...]:
    return (group.lines - group.refused, *((group.refused,) if found.refused else ()))


def _sum(group: Group) -> tuple[object, ...]:
    total = group.total
    if total is None:
        return (group.machine_hours, None, None, None, None)
    return (
        group.machine_hours,
        total.energy_kwh,
        total.operational_kgco2e,
        total.embodied_kgco2e and total.embodied_kgco2e.central,
        total.cost_usd and total.cost_usd.central,
    )


def _notes(found: Inventory, whole: Group) -> list[str]:
    """Return what is said below the table: causes of the range, what some rows lack, how columns were read."""
    lines = ["USD: list price; ranges of embodied and USD are in --format json and csv."]
    total = whole.total
    if total is not None:
        apart = [
            f"{name} {render.amount(part['energy_kwh'], 'kWh')}"
            for name, part in (("what machines err by themselves", total.independent), ("together", total.shared))
        ]
        lines.append(f"range of the total by cause: {'; '.join(apart)}.")
        for name, what, where in _LACKING:
            missing = total.without[name]
            if missing:
                lines.append(f"{what} is known for {render.counted(missing, 'row')}: not in the sum of {where}.")
    read = ", ".join(f"{field} from {heading!r}" for field, heading in found.columns.items() if field != heading)
    if read:
        lines.append(f"columns: {read}.")
    return lines


def _refusals(refused: Sequence[Line]) -> render.Table:
    rows = [(str(line.line), line.reason) for line in refused[:_MOST_ROWS]]
    notes = [f"and {len(refused) - _MOST_ROWS:,} more; --format csv has all."] if len(refused) > _MOST_ROWS else []
    return render.Table(("line", "why not"), rows, title="Refused", notes=notes)


def _tell(found: Inventory, *, listed: bool) -> int:
    """Say on stderr what was assumed and how many rows were refused; return the exit code.

    ``listed`` says that the result lists the refused rows itself.
    """
    said = list(found.warnings.items())
    for sentence, times in said[:_MOST_NOTES]:
        terminal.note(f"{render.counted(times, 'row')}: {sentence}")
    if len(said) > _MOST_NOTES:
        terminal.note(f"and {len(said) - _MOST_NOTES:,} more such sentences.")
    refused = found.refused
    for line in () if listed else refused[:_MOST_REFUSED]:
        terminal.tell("refused", f"line {line.line}: {line.reason}")
    if not refused:
        return 0
    of = f"{len(refused):,} of {len(found.lines):,} rows were refused"
    terminal.complain(f"{of}, each with its reason; the others are in the result.")
    return _REFUSED
