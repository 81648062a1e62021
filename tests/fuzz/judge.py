"""What counts as a fault of a run, and where it is."""

import json
import re
import traceback
from html.parser import HTMLParser
from math import isfinite
from typing import NamedTuple

from ..shared import ROOT

#: Controls that a terminal obeys, and overrides of the direction of writing; line feeds and tabs lay text out.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
#: More than this of text beside the result is no sentence.
LONGEST_NOTE = 20_000
PACKAGES = tuple(str(ROOT / name) for name in ("carbonest", "estimator", "profiler"))
ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "section", "div", "table", "caption",
    "thead", "tbody", "tr", "th", "td", "footer", "details", "summary", "ul", "ol", "li", "svg", "g", "path",
    "line", "rect", "circle", "text", "polyline", "polygon", "tspan", "defs", "a", "b", "strong", "em", "br",
    "figure", "figcaption", "span", "code", "pre", "header", "main", "desc", "dl", "dt", "dd", "small", "tfoot",
}  # fmt: skip


class Fault(NamedTuple):
    """Something that must not happen: its kind, its place (one report each), and what was seen."""

    kind: str
    place: str
    seen: str


def exception(error, allowed):
    """Return the fault that an exception is; nothing for one of our own or an allowed one."""
    import click

    from estimator.errors import CarbonestError

    if isinstance(error, MemoryError):
        return Fault("memory", _place(error), "more than the limit")
    if isinstance(error, CarbonestError):
        if error.exit_code == 1 or not str(error).strip():
            return Fault("error", _place(error), repr(error))
        return text_fault("message", type(error).__name__ + " " + _place(error), str(error))
    if isinstance(error, (*allowed, click.ClickException, click.Abort, click.exceptions.Exit)):
        return None
    return Fault("traceback", f"{type(error).__name__} {_place(error)}", str(error)[:200])


def text_fault(stream, where, text):
    """Return the fault of text for a terminal: controls, or a flood."""
    found = CONTROLS.search(text)
    if found:
        return Fault("control", f"{stream} of {where}", ascii(text[max(0, found.start() - 60) : found.end() + 20]))
    if stream != "stdout" and len(text) > LONGEST_NOTE:
        return Fault("flood", f"{stream} of {where}", f"{len(text):,} characters: {text[:80]!a}")
    return None


def data_fault(where, text):
    """Return the fault of a JSON result: no JSON, numbers that are none, bounds that are not in order."""

    def refuse(name):
        raise ValueError(f"the constant {name}")

    try:
        data = json.loads(text, parse_constant=refuse)
    except ValueError as error:
        return Fault("json", f"stdout of {where}", str(error))
    wrong = next(_unordered(data, ""), None)
    return Fault("interval", f"{where}{re.sub(r'[0-9]+', 'N', wrong[0])[:60]}", str(wrong[1])) if wrong else None


def _unordered(data, path):
    if isinstance(data, dict):
        if {"low", "central", "high"} <= data.keys():
            ends = [data[name] for name in ("low", "central", "high")]
            numbers = all(isinstance(x, int | float) for x in ends)
            if any(x is not None for x in ends) and not (numbers and all(map(isfinite, ends)) and ends == sorted(ends)):
                yield path, ends
        for key, inner in data.items():
            yield from _unordered(inner, f"{path}.{key}"[-60:])
    elif isinstance(data, list):
        for inner in data:
            yield from _unordered(inner, f"{path}[]")
    elif isinstance(data, float) and not isfinite(data):
        yield path, data


class _Page(HTMLParser):
    wrong = ""

    def handle_starttag(self, tag, attributes):
        if tag not in ELEMENTS:
            self.wrong = self.wrong or f"element {tag}"
        for name, text in attributes:
            if name.startswith("on") or "javascript:" in (text or "").lower():
                self.wrong = self.wrong or f"attribute {name}={text!a} of {tag}"
            if name in ("src", "href", "xlink:href") and not (text or "").startswith("#"):
                self.wrong = self.wrong or f"{name}={text!a} of {tag}"


def page_fault(where, text):
    """Return the fault of a page: anything active, or anything that is not ours."""
    from carbonest.html.table import SCRIPT

    page = _Page()
    page.feed(text.replace(f"<script>{SCRIPT}</script>", "", 1) if SCRIPT else text)  # the pages' own
    controls = re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", text)
    wrong = page.wrong or (f"control {controls[0]!a}" if controls else "")
    return Fault("html", f"{where}: {wrong[:80]}", wrong) if wrong else None


def _place(error):
    """Return the innermost line of ours that an exception came through."""
    frames = traceback.extract_tb(error.__traceback__)
    for frame in reversed(frames):
        if frame.filename.startswith(PACKAGES):
            return f"{frame.filename.removeprefix(str(ROOT) + '/')}:{frame.lineno} {frame.name}"
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "nowhere"
