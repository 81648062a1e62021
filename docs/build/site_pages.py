"""Hooks of the documentation site: pages that lie beside ``docs/``, and the parts of the menu that a folder decides.

A page that is added to ``docs/commands`` or ``docs/decisions`` is in the menu without being listed; one that is added
to ``docs/`` must stand in ``mkdocs.yml``, or the strict build fails.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
#: Pages of the repository that the site shows as well.
BESIDE = ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "DATA-LICENSES.md", "examples/README.md")
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^)#\s:]+)([^)]*)\)")


def on_config(config: Any) -> Any:
    """Fill the menu."""
    for title in ("Commands", "Decisions"):
        folder = title.lower()
        pages = sorted(path.name for path in (DOCS / folder).glob("*.md") if path.name != "README.md")
        config.nav.append({title: [f"{folder}/README.md", *(f"{folder}/{name}" for name in pages)]})
    config.nav.append({"Project": list(BESIDE)})
    return config


def on_files(files: Any, config: Any) -> Any:
    """Add the pages that lie outside of ``docs/``."""
    from mkdocs.structure.files import File

    for name in BESIDE:
        files.append(File.generated(config, name, abs_src_path=str(ROOT / name)))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Let links between ``docs/`` and what lies beside it lead to the site's own pages.

    A link to a file that is no page (a script, a licence, a workflow) becomes its words: the site has no copy of it.
    """
    here = page.file.src_uri
    folder = (ROOT if here in BESIDE else DOCS) / Path(here).parent

    def led(link: re.Match[str]) -> str:
        words, path, rest = link.groups()
        target = (folder / path).resolve()
        if not target.exists() or not target.is_relative_to(ROOT):
            return link[0]
        if target.is_relative_to(DOCS):
            there = target.relative_to(DOCS).as_posix()
        elif (there := target.relative_to(ROOT).as_posix()) not in BESIDE:
            return words
        return f"[{words}]({'../' * here.count('/')}{there}{rest})"

    return _LINK.sub(led, markdown)
