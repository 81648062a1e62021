"""Write docs/python.md: the cells of python_walk.md.in, each run, its answer below it.

usage: python docs/build/build_python.py [--check]

A cell is a fenced block of Python; what its last expression shows, what it prints, or the error that it raises is its
answer. ``python run`` is run without writing an answer (a clock or a meter decides it); ``python shown`` is not run.
"""

from __future__ import annotations

import ast
import contextlib
import io
import re
import sys
import textwrap
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
SOURCE = Path(__file__).with_name("python_walk.md.in")
TARGET = ROOT / "docs" / "python.md"
_CELL = re.compile(r"```python( run| shown)?\n(.*?)\n```\n", re.DOTALL)


def answer(code: str, names: dict[str, Any]) -> str:
    """Run a cell and return what it shows."""
    tree = ast.parse(code)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    printed = io.StringIO()
    shown = None
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(tree, "<cell>", "exec"), names)
            if isinstance(last, ast.Expr):
                shown = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)
    except (ValueError, TypeError) as error:
        return f"{type(error).__name__}: {error}"
    return printed.getvalue().rstrip("\n") + ("" if shown is None else repr(shown))


def page() -> str:
    """Return the page."""
    names: dict[str, Any] = {}

    def filled(cell: re.Match[str]) -> str:
        mode, code = (cell[1] or "").strip(), cell[2]
        block = f"```python\n{code}\n```\n"
        if mode == "shown":
            return block
        said = answer(code, names)
        if mode == "run":
            if said.startswith(("TypeError", "ValueError")):
                raise SystemExit(f"a cell failed: {said}")
            return block
        lines = [line for text in said.splitlines() for line in textwrap.wrap(text, 140, subsequent_indent="  ")]
        return block + ("\n```text\n" + "\n".join(lines) + "\n```\n" if said else "")

    return _CELL.sub(filled, SOURCE.read_text(encoding="utf-8"))


def main() -> None:
    """Write the page, or compare it."""
    text = page()
    if "--check" not in sys.argv:
        TARGET.write_text(text, encoding="utf-8")
    elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
        raise SystemExit("docs/python.md is not what its cells say: run docs/build/build_python.py")


if __name__ == "__main__":
    main()
