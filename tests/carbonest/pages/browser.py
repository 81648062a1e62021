"""A real browser that lays pages out at given widths and measures them; nothing is fetched."""

import html
import json
import re
import shutil
import subprocess

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
#: Wide, tablet, phone. [px]
WIDTHS = (1280, 768, 390)

#: For each page at each width: what sticks out of the page or of its drawing, what words lie on each other, and sizes.
_MEASURE = """
const found = [];
for (const frame of document.querySelectorAll("iframe")) {
  const page = frame.contentDocument, width = frame.clientWidth, faults = [];
  const root = page.documentElement;
  if (root.scrollWidth > width) faults.push(`the page is ${root.scrollWidth} px wide`);
  let least = Infinity, drawn = 0;
  for (const svg of page.querySelectorAll(".chart svg")) {
    const frame_ = svg.getBoundingClientRect();
    if (!frame_.width) continue;
    drawn += 1;
    const words = [...svg.querySelectorAll("text")].map(node => [node.textContent, node.getBoundingClientRect()]);
    least = Math.min(least, 13 * frame_.width / svg.viewBox.baseVal.width);
    const marks = [...svg.querySelectorAll(".strong .mark")].map(node => node.getBoundingClientRect());
    const ranges = [...svg.querySelectorAll(".strong .whisker")].map(node => node.getBoundingClientRect());
    const named = [...svg.querySelectorAll("text.label")].map(node => [node.textContent, node.getBoundingClientRect()]);
    const within = (low, high, from, to) => Math.min(high, to) - Math.max(low, from) > 3;
    for (const [text, box] of named) for (const its of ranges) {
      // A range is a line: it has a length and no breadth.
      const flat = its.width > its.height, at = flat ? its.top : its.left;
      const across = flat ? at > box.top + 3 && at < box.bottom - 3 : at > box.left + 1 && at < box.right - 1;
      const along = flat
        ? within(its.left, its.right, box.left, box.right) : within(its.top, its.bottom, box.top, box.bottom);
      if (across && along) faults.push(`"${text}" lies on a range`);
    }
    const meet = (a, b) => [Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
    words.forEach(([text, box], index) => {
      if (box.left < frame_.left - 1 || box.right > frame_.right + 1 || box.top < frame_.top - 1
        || box.bottom > frame_.bottom + 1) faults.push(`"${text}" leaves its drawing`);
      for (const [other, its] of words.slice(0, index)) {
        const [across, up] = meet(box, its);
        if (across > 1 && up > 4) faults.push(`"${text}" lies on "${other}"`);
      }
      for (const its of marks) {
        const [across, up] = meet(box, its);
        if (across > 1 && up > 4) faults.push(`"${text}" lies on a mark`);
      }
    });
  }
  found.push({page: frame.title, width, drawn, least: drawn ? least : null, faults});
}
document.body.textContent = "";
const out = document.createElement("pre");
out.id = "found";
out.textContent = JSON.stringify(found);
document.body.append(out);
"""


def browser():
    """Return the path of a Chromium; skip where there is none."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip("no Chromium is installed here to lay pages out")
    return path


def measured(pages, folder):
    """Return what was found on each page, {name: text}, at each width.

    The measuring script stands in the page around; the pages' own policy keeps it out of them.
    """
    frames = "".join(
        f'<iframe title="{html.escape(name)}" width="{width}" height="900" frameborder="0" '
        f'srcdoc="{html.escape(text)}"></iframe>'
        for name, text in pages.items()
        for width in WIDTHS
    )
    path = folder / "around.html"
    path.write_text(
        f'<!doctype html><meta charset="utf-8"><body>{frames}<script>onload = () => {{ {_MEASURE} }}</script></body>',
        encoding="utf-8",
    )
    done = subprocess.run(
        [
            browser(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            f"--user-data-dir={folder / 'profile'}", "--window-size=1400,1000", "--dump-dom", path.as_uri(),
        ],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    held = re.search(r'<pre id="found">(.*?)</pre>', done.stdout, re.DOTALL)
    if held is None:
        pytest.skip(f"this Chromium lays nothing out: {done.stderr.strip()[-200:] or done.returncode}")
    return json.loads(html.unescape(held[1]))
