"""The head of a page: the answer in a sentence, and the few figures that carry it as cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from estimator.model import Interval

from .. import figures

STYLE = """
.answer { font-size: 1.15rem; line-height: 1.45; margin: 1rem 0 .5rem; overflow-wrap: anywhere; }
.answer.more { font-size: 1rem; color: var(--soft); margin: .4rem 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .8rem; margin: 1.2rem 0;
  padding: 0; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; margin: 0; }
.card dt { color: var(--soft); font-size: .85rem; }
.card dd { margin: 0; overflow-wrap: anywhere; }
.card dd.figure { font-size: 1.6rem; line-height: 1.25; font-weight: 650; font-variant-numeric: tabular-nums; }
.card dd.figure small { font-size: .9rem; font-weight: 500; color: var(--soft); }
.card dd.under { color: var(--soft); font-size: .85rem; }
@media (max-width: 480px) { .card dd.figure { font-size: 1.3rem; }
  .cards { grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); } }
@media print { .card { break-inside: avoid; }
  .cards { grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); gap: .4rem; }
  .card { padding: .4rem .6rem; } .card dd.figure { font-size: 1.1rem; } }
"""


@dataclass(frozen=True, slots=True)
class Card:
    """One headline figure: what it is, the figure with its unit, and a smaller line (its range, what it covers)."""

    label: str
    figure: str
    unit: str = ""
    below: str = ""


def quantity(label: str, value: Interval | None, unit: str, below: str = "") -> Card:
    """Return the card of an interval: the central figure, its range below."""
    if value is None:
        return Card(label, figures.UNKNOWN, "", below or "not known")
    scale = figures.scale([value], unit)
    between = scale.bounds(value.low, value.high)
    lines = [f"90 %: {between}" if between else "", below]
    return Card(label, scale.figure(value.central), scale.unit, "; ".join(line for line in lines if line))


def cards(shown: Sequence[Card]) -> str:
    """Return cards side by side."""
    return f'<div class="cards">{"".join(_card(one) for one in shown)}</div>' if shown else ""


def answer(sentence: str, *more: str) -> str:
    """Return what stands under a page's headline: one sentence large, what qualifies it smaller below."""
    lines = [f'<p class="answer">{escape(sentence)}</p>'] if sentence else []
    lines += [f'<p class="answer more">{escape(text)}</p>' for text in more if text]
    return "".join(lines)


def _card(one: Card) -> str:
    unit = f" <small>{escape(one.unit)}</small>" if one.unit else ""
    below = f'<dd class="under">{escape(one.below)}</dd>' if one.below else ""
    return (
        f'<dl class="card"><dt>{escape(one.label)}</dt><dd class="figure">{escape(one.figure)}{unit}</dd>{below}</dl>'
    )
