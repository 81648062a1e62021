"""What every page must hold, read from its text: landmarks, headings in order, names of pictures, the policy."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

VOID = {"meta", "br", "img", "input", "link", "hr"}


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.seen, self.faults, self.ids, self.levels, self.policy = [], [], [], [], [], ""
        self.text = {}

    def handle_starttag(self, tag, attributes):
        held = dict(attributes)
        if tag != "title" or "svg" not in self.open:  # in a drawing it is a tooltip
            self.seen.append((tag, held))
        self.ids += [held["id"]] if "id" in held else []
        for name, value in attributes:
            if name == "style" or name.startswith("on"):
                self.faults.append(f"<{tag} {name}> is blocked by the policy")
            if name in ("src", "href", "xlink:href") and not (value or "").startswith("#"):
                self.faults.append(f"<{tag} {name}={value}> leads away")
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if (
            tag == "svg"
            and held.get("aria-hidden") != "true"
            and not (held.get("role") == "img" and (held.get("aria-label") or "").strip())
        ):
            self.faults.append("a picture without a name")
        if tag == "th" and "scope" not in held:
            self.faults.append("a heading of a table without scope")
        if held.get("http-equiv") == "Content-Security-Policy":
            self.policy = held["content"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing of its own")

    def handle_data(self, data):
        if self.open:
            self.text.setdefault(self.open[-1], []).append(data)


def faults(page):
    """Return what is wrong with a page; nothing where it is right."""
    reader = _Reader()
    reader.feed(page)
    found, tags = reader.faults, [tag for tag, _ in reader.seen]
    found += [f"<{tag}> is left open" for tag in reader.open]
    for tag in ("h1", "main", "header", "footer", "title", "style"):
        if tags.count(tag) != 1:
            found.append(f"{tags.count(tag)} <{tag}>")
    if dict(reader.seen).get("html", {}).get("lang") != "en":
        found.append("no language")
    if reader.levels[:1] != [1] or any(b > a + 1 for a, b in zip(reader.levels, reader.levels[1:], strict=False)):
        found.append(f"headings out of order: {reader.levels}")
    if len(set(reader.ids)) != len(reader.ids):
        found.append("an id twice")
    skips = [held["href"] for tag, held in reader.seen if tag == "a" and held.get("class") == "skip"]
    if [skip[1:] for skip in skips] != ["main"] or "main" not in reader.ids:
        found.append("no link past the heading")
    return found + _policy(reader)


def _policy(reader):
    found = [] if reader.policy.startswith("default-src 'none'; ") else [f"the policy is {reader.policy!r}"]
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        for text in ("".join(reader.text[tag]),) if tag in reader.text else ():
            digest = f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
            if f"{name} {digest};" not in reader.policy:
                found.append(f"the policy does not name the {tag}")
    if "unsafe" in reader.policy:
        found.append("the policy allows what it does not name")
    return found
