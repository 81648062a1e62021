"""Cards of the options that a decision is between: what and where, the figures, what each costs against another."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from .marks import mark

STYLE = """
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem;
  margin: 1.6rem 0 .5rem; padding: 0; max-width: none; list-style: none; }
.choice { margin: 0; padding: 1.1rem 1.2rem; border: 1px solid var(--line); border-radius: .7rem;
  background: var(--card); break-inside: avoid; }
.choice.first { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.choice h2 { display: flex; align-items: center; gap: .5rem; font-size: 1.02rem; margin: 0 0 .6rem; }
.choice h2 svg { flex: none; width: 1.1rem; height: 1.1rem; }
.choice .what { font-size: 1.02rem; margin: 0; overflow-wrap: anywhere; }
.choice .where { color: var(--soft); font-size: .9rem; margin: .05rem 0 .8rem; overflow-wrap: anywhere; }
.choice dl { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1rem; margin: 0; }
.choice dt { color: var(--soft); font-size: .8rem; }
.choice dd { margin: 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
.choice dd.figure { font-size: 1.3rem; font-weight: 650; line-height: 1.3; }
.choice dd.figure small { font-size: .78rem; font-weight: 500; color: var(--soft); }
.choice dd.between { color: var(--soft); font-size: .78rem; }
.choice .against { font-size: .9rem; margin: .9rem 0 0; padding-top: .7rem; border-top: 1px solid var(--line); }
.choices.four { grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
@media print { .choices, .choices.four { grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .5rem; }
  .choice { padding: .5rem .6rem; }
  .choice dl { gap: .2rem .8rem; } .choice dd.figure { font-size: 1.05rem; } }
"""


#: So many cards stand two by two.
_FOUR = 4


class Figure(NamedTuple):
    """One figure of a card, as text: what it is, the number, its unit, its range."""

    name: str
    number: str
    unit: str = ""
    between: str = ""


class Choice(NamedTuple):
    """One card.

    Attributes
    ----------
    name : what the option is the best in.
    what, where : the machine, the place.
    figures : a few.
    against : what it costs and saves against another.
    series, shape : of its mark in the charts.
    """

    name: str
    what: str
    where: str
    figures: Sequence[Figure]
    against: str
    series: int
    shape: str


def choices(shown: Sequence[Choice]) -> str:
    """Return the cards, the first of them framed."""
    items = "".join(_item(one, "choice first" if index == 0 else "choice") for index, one in enumerate(shown))
    return f'<ul class="choices{" four" if len(shown) == _FOUR else ""}">{items}</ul>'


def _item(one: Choice, kind: str) -> str:
    sample = f'<g class="strong c{one.series}">{mark(one.shape, 0, 0)}</g>'
    swatch = f'<svg viewBox="-9 -9 18 18" aria-hidden="true">{sample}</svg>'
    figures = "".join(
        f'<div><dt>{escape(held.name)}</dt><dd class="figure">{escape(held.number)}'
        f"{f' <small>{escape(held.unit)}</small>' if held.unit else ''}</dd>"
        f'<dd class="between">{escape(held.between) or "&#160;"}</dd></div>'
        for held in one.figures
    )
    against = f'<p class="against">{escape(one.against)}</p>' if one.against else ""
    return (
        f'<li class="{kind}"><h2>{swatch}{escape(one.name)}</h2><p class="what">{escape(one.what)}</p>'
        f'<p class="where">{escape(one.where)}</p><dl>{figures}</dl>{against}</li>'
    )
