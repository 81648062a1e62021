"""Write examples/first_look.ipynb from first_look.md.in: its text and its Python as cells, without outputs.

usage: python docs/build/build_notebook.py [--check]

A fenced block of Python is a cell of code, the text between two of them one of Markdown. Outputs are left to whoever
runs it (``tests/pages/test_notebook.py`` does), so that the file is the same on every machine.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SOURCE = Path(__file__).with_name("first_look.md.in")
TARGET = ROOT / "examples" / "first_look.ipynb"
_CODE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def cells(text: str) -> list[dict[str, Any]]:
    """Return the cells of a notebook: text and code by turns."""
    found: list[dict[str, Any]] = []
    for at, piece in enumerate(_CODE.split(text)):
        lines = piece.strip("\n").splitlines(keepends=True)
        if not lines:
            continue
        cell: dict[str, Any] = {"cell_type": "code" if at % 2 else "markdown", "id": f"cell-{len(found) + 1:02d}"}
        found.append(cell | {"metadata": {}, "source": lines})
        if at % 2:
            found[-1] |= {"execution_count": None, "outputs": []}
    return found


def notebook() -> str:
    """Return the whole file: the notebook format 4.5."""
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    whole = {
        "cells": cells(SOURCE.read_text(encoding="utf-8")),
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(whole, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def main() -> None:
    """Write the notebook, or compare it."""
    text = notebook()
    if "--check" not in sys.argv:
        TARGET.write_text(text, encoding="utf-8")
    elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
        raise SystemExit("examples/first_look.ipynb is not what its source says: run docs/build/build_notebook.py")


if __name__ == "__main__":
    main()
