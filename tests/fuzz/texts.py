"""Text laid out: tables of anything at any width, and how each figure is printed."""

import os

from . import options
from .case import Case, surface
from .inputs import hostile, value


@surface("tables of text")
def tables(rng):
    """A table of hostile cells, beside figures of any size, at any width."""
    from carbonest.cli import render
    from estimator.model import Interval

    def cell():
        pick = rng.random()
        if pick < 0.4:
            return hostile(rng)
        if pick < 0.7:
            size = 10.0 ** rng.uniform(-15, 15) * rng.choice([1, 1, 1, -1, 0])
            return Interval(min(size, size * 0.3), size, max(size, size * 3)) if rng.random() < 0.7 else size
        return rng.choice([None, "", "—", True, 7, " ".join(value(rng, "sku") for _ in range(rng.randrange(1, 40)))])

    columns = rng.randrange(1, 7)
    kinds = ["name", "", "unit", "energy [kWh]", "J per image", "kgCO2e", "USD", "hours"]
    headings = [rng.choice([*kinds, hostile(rng)]) for _ in range(columns)]
    rows = [[cell() for _ in headings] for _ in range(rng.randrange(0, 6))]
    more = {"spare": rng.sample(headings, rng.randrange(0, columns)), "keep": rng.randrange(0, columns + 2)}
    table = render.Table(headings, rows, hostile(rng), [hostile(rng)], strong=rng.choice([(), (0,), (-1,)]), **more)
    width = rng.choice([1, 40, 60, 80, 120, rng.randrange(20, 300)])
    return Case(call=lambda: laid_out(table, width), shown=f"{table!r} at {width}")


def laid_out(table, width):
    """Lay a table out; where no column may be left out, no word of a cell is lost."""
    from carbonest.cli import render

    with render.at(width):
        text = render.plain(table)
    render.markdown(table)
    if not table.spare:
        seen = "".join(text.split())
        for row in table.rows:
            for cell in row:
                for word in render.one_line(cell).split(" ") if isinstance(cell, str) and cell != "—" else ():
                    assert "".join(word.split()) in seen, f"{word!r} is lost at {width}"


@surface("completion")
def completion(rng):
    """A shell asks in the middle of any command: words cut, quoted by halves, or hostile, and any place among them."""
    path = rng.choice(list(options.commands()))
    words = ["carbonest", *options.line(rng, path, [], most=3)]
    words = words[: rng.randrange(1, len(words) + 1)]
    last = rng.choice(["", "", words[-1][: rng.randrange(4)], hostile(rng), "--", "9", "a,"])
    line = " ".join([*words, last])
    shell = rng.choice(["bash", "zsh", "fish"])
    place = rng.choice([str(len(words)), str(len(words)), "0", "-1", "x", "", "99"]) if shell != "fish" else last
    said = {"COMP_WORDS": line, "COMP_CWORD": place}
    environment = {name: _held(text) for name, text in said.items() if rng.random() > 0.03}
    return Case([], environment=environment | {"_CARBONEST_COMPLETE": f"{shell}_complete"})


def _held(text):
    """Return a text as an environment holds it: bytes without a zero, read as Python reads them."""
    return os.fsdecode(text.encode("utf-8", "surrogatepass").replace(b"\x00", b""))
