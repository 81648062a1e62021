"""How tables look and behave: the style sheet of rows and cards, and the script that sorts."""

from __future__ import annotations

#: How rows become cards: the name above, each figure under its heading; the heading row is a strip of sort buttons.
_CARDS = """
{0} table, {0} tbody, {0} tfoot, {0} caption {{ display: block; }}
{0} thead {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
{0} thead.sorts {{ position: static; width: auto; height: auto; clip-path: none; display: block;
  margin-bottom: .7rem; }}
{0} thead.sorts tr {{ display: flex; flex-wrap: wrap; gap: .35rem; }}
{0} thead.sorts th {{ position: static; padding: 0; border: 0; background: none; }}
{0} thead.sorts button {{ border: 1px solid var(--line); border-radius: 1rem; padding: .2rem .7rem; }}
{0} tbody tr, {0} tfoot tr {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
  gap: .5rem .9rem; border: 1px solid var(--line); border-radius: 8px; padding: .7rem .9rem; margin-bottom: .7rem; }}
{0} tbody tr.strong {{ border-left: 4px solid var(--accent); }}
{0} tbody tr:hover > * {{ background: none; }}
{0} td, {0} tbody th, {0} tfoot th, {0} td.n, {0} th.n {{ display: block; border: 0; padding: 0; text-align: left;
  min-width: 0; }}
{0} tbody th, {0} tfoot th {{ grid-column: 1 / -1; font-size: 1rem; font-weight: 650; }}
{0} td:empty {{ display: none; }} {0} .spread {{ margin-left: 0; }}
{0} td[data-label]::before {{ content: attr(data-label); display: block; color: var(--soft); font-size: .78rem;
  font-weight: 400; white-space: normal; }}
"""

STYLE = (
    """
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.table { margin: .8rem 0 1.4rem; } .table.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .86rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td, tbody th, tfoot th { overflow-wrap: anywhere; min-width: 4.5rem; }
tbody th { font-weight: 500; min-width: 7rem; }
td.n, th.n { text-align: right; } td.n { white-space: nowrap; overflow-wrap: normal; }
thead th { background: var(--paper); border-bottom: 2px solid var(--line); position: sticky; top: 0; z-index: 1;
  font-weight: 600; vertical-align: bottom; color: var(--soft); }
.table.wide thead th { position: static; }
tbody tr:hover > * { background: var(--shade); } tr.strong > * { font-weight: 650; }
tfoot > tr > * { border-top: 2px solid var(--line); border-bottom: 0; font-weight: 650; }
.below { display: block; color: var(--soft); font-size: .8rem; font-weight: 400; }
svg.spread { display: block; width: 6rem; max-width: 100%; height: 8px; margin: .15rem 0 0 auto; }
svg.spread rect { fill: var(--accent); opacity: .4; } svg.spread rect.mid { opacity: 1; }
details.more { font-size: .8rem; font-weight: 400; color: var(--soft); border: 0; background: none; margin: .1rem 0; }
details.more > summary { padding: 0; font-weight: 400; } details.more > dl { margin-left: 0; margin-right: 0; }
.more dl { display: grid; grid-template-columns: auto 1fr; gap: .1rem .6rem; margin: .3rem 0; text-align: left; }
.more dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; white-space: normal; }
@media screen { table.short tbody tr:nth-child(n + 31) { display: none; } }
button.all { font: inherit; font-size: .9rem; color: var(--accent); background: var(--card); cursor: pointer;
  border: 1px solid var(--line); border-radius: .5rem; padding: .4rem 1rem; margin-top: .6rem; }
thead button { all: unset; box-sizing: border-box; cursor: pointer; }
thead button:hover { color: var(--accent); }
thead button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
th[aria-sort] button::after { content: "\\a0\\2195"; }
th[aria-sort=ascending] button::after { content: "\\a0\\2191"; }
th[aria-sort=descending] button::after { content: "\\a0\\2193"; }
th[aria-sort=ascending] button, th[aria-sort=descending] button { color: var(--accent); }
"""
    + """@media screen and (max-width: 60rem) { .table { overflow-x: auto; } th, td { padding: .35rem .3rem; }
  td.n, td.n .below { white-space: normal; } }
"""
    + "@media screen and (max-width: 40rem) {"
    + _CARDS.format(".table.some")
    + "}\n@media screen and (max-width: 60rem) {"
    + _CARDS.format(".table.many")
    + """}
@media print {
  thead { display: table-header-group; } thead th { position: static; } th[aria-sort] button::after { content: ""; }
  tr { break-inside: avoid; } .table.wide { overflow: visible; } table { font-size: 7.5pt; }
  th, td { padding: .15rem .3rem; } td, tbody th, tfoot th { min-width: 0; } svg.spread { width: 3rem; }
  details.more { display: none; } .below { font-size: 6.5pt; } button.all { display: none; }
}
"""
)

#: Headings become buttons only where this runs: a page without scripts has no dead ones. Long tables show thirty rows
#: at first, all of them on paper. Cards lose a table's roles with its layout; they are said again.
SCRIPT = """
for (const table of document.querySelectorAll("table[data-sort]")) {
  const head = table.tHead, body = table.tBodies[0], rows = [...body.rows];
  const say = document.createElement("span");
  say.setAttribute("role", "status");
  say.className = "unseen";
  table.parentNode.append(say);
  head.classList.add("sorts");
  [...head.rows[0].cells].forEach((cell, column) => {
    if (!cell.textContent) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = cell.textContent;
    cell.replaceChildren(button);
    cell.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const key = (row) => {
        const held = row.cells[column], text = held.dataset.value ?? held.firstChild?.textContent ?? "";
        return text === "" || text === "\\u2014" ? null : text;
      };
      const known = rows.map(key).filter((text) => text !== null);
      const numbers = known.every((text) => !Number.isNaN(Number(text)));
      const before = cell.getAttribute("aria-sort");
      // Of figures the largest are looked for first, of names the first of the alphabet.
      const first = numbers ? "descending" : "ascending", second = numbers ? "ascending" : "descending";
      const now = before === "none" ? first : before === first ? second : "none";
      for (const other of head.querySelectorAll("[aria-sort]")) other.setAttribute("aria-sort", "none");
      cell.setAttribute("aria-sort", now);
      const turn = now === "ascending" ? 1 : -1;
      const sorted = now === "none" ? rows : rows.slice().sort((one, other) => {
        const a = key(one), b = key(other);
        // The unknown is neither large nor small: it stays at the end.
        if (a === null || b === null) return (a === null) - (b === null);
        return turn * (numbers ? a - b : a.localeCompare(b, undefined, { numeric: true }));
      });
      body.append(...sorted);
      say.textContent = now === "none" ? "order as written" : `sorted by ${button.textContent}, ${now}`;
    });
  });
}
for (const table of document.querySelectorAll(".table table")) {
  const count = table.tBodies[0].rows.length;
  if (count > 40) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "all";
    button.textContent = `show all ${count} rows`;
    button.addEventListener("click", () => { table.classList.remove("short"); button.remove(); });
    table.classList.add("short");
    table.parentNode.append(button);
  }
  table.setAttribute("role", "table");
  for (const part of [table.tHead, ...table.tBodies, table.tFoot]) part?.setAttribute("role", "rowgroup");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    for (const cell of row.cells) {
      const kind = cell.tagName === "TD" ? "cell" : cell.scope === "row" ? "rowheader" : "columnheader";
      cell.setAttribute("role", kind);
    }
  }
}
"""
