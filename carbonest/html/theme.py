"""The look of every page: colours as custom properties for light, dark and paper, type, space, and the charts' classes.

Colours stand here alone: charts and tables name classes, so that one picture serves both themes. The categorical
colours keep 3 : 1 to their ground and apart from each other for every kind of colour vision (tests/carbonest/pages).
"""

from __future__ import annotations

#: Categorical colours in the order of use: navy, brown, green, purple, gold, rose, slate, sky.
LIGHT = ("#22417e", "#7f3d0b", "#3e7d5f", "#8643bb", "#b88614", "#e851a9", "#4a5863", "#4594ca")
DARK = ("#637ece", "#e59426", "#4cf9eb", "#d5a1fd", "#fde25a", "#d4527a", "#a7b4be", "#35a0ac")
SERIES = len(LIGHT)

LIGHT_TOKENS = {
    "ink": "#16211c", "soft": "#53605a", "line": "#d5ddd9", "paper": "#ffffff", "shade": "#f3f6f4", "card": "#f7f9f8",
    "accent": "#0a6b57", "warn": "#9a4b00",
}  # fmt: skip
DARK_TOKENS = {
    "ink": "#e7eeea", "soft": "#a5b2ab", "line": "#303b36", "paper": "#101614", "shade": "#19211e", "card": "#171f1c",
    "accent": "#52d1ae", "warn": "#f2b266",
}  # fmt: skip


def tokens(dark: bool = False) -> str:
    """Return the custom properties of one theme."""
    named = (DARK_TOKENS if dark else LIGHT_TOKENS).items()
    counted = enumerate(DARK if dark else LIGHT)
    return "".join(f"--{name}:{value};" for name, value in named) + "".join(f"--c{i}:{value};" for i, value in counted)


_TYPE = """
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; color: var(--ink);
  background: var(--paper); margin: 0; overflow-wrap: break-word; }
.sheet { max-width: 70rem; margin: 0 auto; padding: 2.4rem 1.5rem 3rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.skip { position: absolute; left: -99rem; top: .5rem; padding: .4rem .8rem; background: var(--ink);
  color: var(--paper); border-radius: .3rem; } .skip:focus { left: .5rem; }
.kicker { color: var(--accent); font-size: .85rem; font-weight: 600; letter-spacing: .02em; margin: 0 0 .5rem;
  overflow-wrap: anywhere; }
h1 { font-size: clamp(1.45rem, 1rem + 2vw, 2.2rem); line-height: 1.2; font-weight: 650; letter-spacing: -.012em;
  margin: 0 0 .7rem; max-width: 52rem; overflow-wrap: anywhere; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.3; font-weight: 650; margin: 0 0 .5rem; letter-spacing: -.005em; }
h3 { font-size: 1.02rem; font-weight: 650; margin: 1.4rem 0 .3rem; }
p { margin: .5rem 0; max-width: 48rem; }
.lead { color: var(--soft); font-size: 1.05rem; margin: 0; }
.note { color: var(--soft); font-size: .9rem; }
section { margin-top: 3rem; } header + main > section:first-child { margin-top: 2rem; }
.warn { border-left: .25rem solid var(--warn); background: var(--shade); padding: .6rem .9rem;
  border-radius: 0 .3rem .3rem 0; }
ul, ol { padding-left: 1.2rem; max-width: 48rem; } li { margin: .3rem 0; }
code.option { white-space: nowrap; }
code { font: .9em ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
a { color: var(--accent); } .far { overflow-wrap: anywhere; }
details.fold { margin: .8rem 0; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
.fold > :not(summary) { margin-left: 1rem; margin-right: 1rem; }
.fold > summary { cursor: pointer; padding: .6rem 1rem; font-weight: 600; }
:focus-visible { outline: .18rem solid var(--accent); outline-offset: .15rem; border-radius: .2rem; }
.scroll { overflow-x: auto; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
footer p { margin: .2rem 0; }
@media (max-width: 40rem) { .sheet { padding: 1.4rem 1rem 2rem; } section { margin-top: 2.3rem; } }
"""

#: What charts are drawn with, on pages and in files of their own. Sizes are in units of the drawing.
CHART = """
.chart svg { display: block; width: 100%; height: auto; } .chart svg.medium, .chart svg.narrow { display: none; }
.chart text, svg.alone text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  fill: var(--soft); font-variant-numeric: tabular-nums; }
svg { --c: var(--c0); } .ground { fill: var(--paper); }
text.label { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
text.label.bold { font-weight: 650; } text.label.quiet { fill: var(--soft); } text.title { fill: var(--ink); }
text.value { fill: var(--ink); } text.name { fill: var(--ink); }
.grid { stroke: var(--line); stroke-width: 1; fill: none; }
.fine { stroke: var(--line); stroke-width: .6; opacity: .6; fill: none; }
.axis { stroke: var(--soft); stroke-width: 1; fill: none; }
.front { stroke: var(--soft); stroke-width: 2; fill: none; stroke-dasharray: 1 5; stroke-linecap: round; }
.leader { stroke: var(--soft); stroke-width: .8; fill: none; }
.rule { stroke: var(--soft); stroke-width: 1.2; stroke-dasharray: 5 4; fill: none; }
.even { stroke: var(--soft); stroke-width: 1.4; fill: none; }
.s, .whisker { stroke: var(--c); } .series { stroke: var(--c); stroke-width: 2.2; fill: none; stroke-linejoin: round; }
.whisker { stroke-width: 1.4; fill: none; opacity: .6; }
.extent { stroke: var(--c); stroke-width: 7; opacity: .42; stroke-linecap: round; }
.band { fill: var(--c); opacity: .17; stroke: none; }
.mark { fill: var(--c); stroke: var(--paper); stroke-width: 1.5; }
.mark.line { fill: none; stroke: var(--c); stroke-width: 2.2; } .bar { fill: var(--c); }
.many .mark { fill: var(--soft); stroke: var(--paper); stroke-width: 1; opacity: .55; }
.weak .mark { fill: var(--paper); stroke: var(--c); stroke-width: 1.6; } .weak .whisker { opacity: .35; }
.weak .bar { opacity: .4; } .over .whisker { stroke: var(--ink); opacity: .8; }
.rest { --c: var(--soft); }
""" + "".join(f".c{i} {{ --c: var(--c{i}); }} " for i in range(SERIES))

#: Which of a chart's drawings is shown, by the room there is; text is 11 px or more in each.
_ROOM = """
@media (max-width: 62.49rem) { .chart svg.wide { display: none; } .chart svg.medium { display: block; } }
@media (max-width: 39.99rem) { .chart svg.medium { display: none; }
  .chart svg.narrow { display: block; max-width: 30rem; } }
.chart { margin: 1rem 0 .6rem; } .chart svg.wide { max-width: 67rem; }
"""

_PRINT = """
@page { margin: 14mm; }
@media print {
  .sheet { max-width: none; padding: 0; } body { font-size: 10.5pt; } .skip, .screen { display: none; }
  section { break-inside: auto; margin-top: 1.6rem; } h2, h3 { break-after: avoid; }
  figure, .chart, tr, li { break-inside: avoid; }
  .chart svg.wide, .chart svg.narrow { display: none; } .chart svg.medium { display: block; }
  .fold::details-content { content-visibility: visible; display: block; height: auto; }
  details.fold { border: 0; background: none; }
  .fold > :not(summary) { margin-left: 0; margin-right: 0; } .fold > summary { padding-left: 0; list-style: none; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""

#: Dark is for screens only: paper is always light.
THEME = (
    f":root {{ color-scheme: light dark; {tokens()} }}\n"
    f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {tokens(dark=True)} }} }}\n"
)
STYLE = THEME + _TYPE + CHART + _ROOM
#: Comes last on a page, after the styles of its parts.
PRINT = _PRINT
