"""Run the commands that README.md, docs/tour.md and docs/inventories.md show, and write what they print below each.

usage: python docs/build/build_shown.py [--check]

A block is fenced as ``console``; its commands begin with ``$``. They are run in order, one folder for a page, as a
terminal of 100 columns shows them, notes included. A line of ``…`` cuts the output there: as many lines stay as are
shown. A block below ``<!-- run -->`` is run, and what a clock or this machine decides is left as it is.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = (ROOT / "README.md", ROOT / "docs" / "tour.md", ROOT / "docs" / "inventories.md")
#: Files of examples/ that lie in the folder of a page; the others begin in an empty one.
EXAMPLES = {"inventories.md": ("machines.csv",)}
COLUMNS = 100
CUT = "…"
_BLOCK = re.compile(r"^(<!-- run -->\n)?```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_KEPT = ("HOME", "LANG", "LC_ALL", "TMPDIR")


def environment(folder: Path) -> dict[str, str]:
    """Return what the commands see: this carbonest and this Python first, no settings of whoever runs them."""
    tools = folder / ".tools"
    tools.mkdir()
    for name, start in (("carbonest", "-m carbonest"), ("python", "")):
        (tools / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {start} "$@"\n', encoding="utf-8")
        (tools / name).chmod(0o755)
    own = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return own | {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "COLUMNS": str(COLUMNS),
        "NO_COLOR": "1",
    }  # fmt: skip


def printed(command: str, folder: Path, seen: dict[str, str]) -> tuple[int, str]:
    """Run one command line as a user's shell does; return its status and all that the terminal would show."""
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=seen, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return done.returncode, done.stdout.decode("utf-8")


def commands(block: str) -> list[tuple[str, list[str]]]:
    """Return the commands of a block, each with the lines that are shown below it."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def cut(lines: list[str], shown: list[str]) -> list[str]:
    """Return an output as it is shown: whole, or as long as before a line of ``…``."""
    if CUT not in shown:
        return lines
    return [*lines[: shown.index(CUT)], CUT]


def page(path: Path) -> str:
    """Return a page with what its commands print today."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        seen = environment(folder)
        for name in EXAMPLES.get(path.name, ()):
            shutil.copy(ROOT / "examples" / name, folder)

        def filled(block: re.Match[str]) -> str:
            lines: list[str] = []
            for command, shown in commands(block[2]):
                status, text = printed(command, folder, seen)
                if status not in (0, 3) or "Traceback" in text:
                    raise SystemExit(f"{path.name}: `{command}` ended with {status}:\n{text}")
                told = shown if block[1] else cut([line.rstrip() for line in text.splitlines()], shown)
                lines += [f"$ {command}", *told]
            return (block[1] or "") + "\n".join(["```console", *lines, "```"])

        return _BLOCK.sub(filled, path.read_text(encoding="utf-8"))


def main() -> int:
    """Write or compare; return the exit status."""
    stale = {path: text for path in PAGES if (text := page(path)) != path.read_text(encoding="utf-8")}
    for path, text in stale.items():
        if "--check" in sys.argv[1:]:
            print(f"{path.relative_to(ROOT)} does not show what its commands print: run docs/build/build_shown.py")
        else:
            path.write_text(text, encoding="utf-8")
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
