"""The verdict for programs that read it: JUnit XML, and the annotations of GitHub Actions.

GitHub's workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions (escaping as
the toolkit's own: ``%``, line ends, and in properties ``:`` and ``,``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..terminal import one_line
from .report import sentence, what

if TYPE_CHECKING:
    from estimator.budgets.check import Check, Finding

#: What XML 1.0 cannot hold, not even escaped.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LEVELS = {"ok": "notice", "exceeded": "error", "unknown": "warning"}


def junit(found: Check) -> str:
    """Return the findings as JUnit XML: a test case each, failed where the limit is exceeded or cannot be judged."""
    failed = sum(finding.verdict == "exceeded" for finding in found.findings)
    errors = sum(finding.verdict == "unknown" for finding in found.findings)
    counts = f'tests="{len(found.findings)}" failures="{failed}" errors="{errors}"'
    cases = "\n".join(_case(finding, found.limits.bound) for finding in found.findings)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="carbonest" {counts}>\n'
        f'  <testsuite name="budgets" {counts} skipped="0" time="0">\n{cases}\n  </testsuite>\n</testsuites>\n'
    )


def github(found: Check) -> str:
    """Return the findings as workflow commands: errors, warnings and notices on the files they come from."""
    return "".join(f"{_annotation(finding, found.limits.bound)}\n" for finding in found.findings)


def _case(finding: Finding, bound: str) -> str:
    name = f"{finding.subject}: {what(finding).split(',')[0]}, {finding.rule}"
    said = _xml(sentence(finding, bound))
    opened = f'    <testcase classname="carbonest.check" name="{_xml(name)}" time="0"'
    if finding.path:
        opened += f' file="{_xml(finding.path)}"'
    if finding.verdict == "ok":
        return f"{opened}>\n      <system-out>{said}</system-out>\n    </testcase>"
    kind = "failure" if finding.verdict == "exceeded" else "error"
    return f'{opened}>\n      <{kind} type="{finding.verdict}" message="{said}"/>\n    </testcase>'


def _xml(text: str) -> str:
    from xml.sax.saxutils import escape

    return escape(_NO_XML.sub("\ufffd", one_line(text)), {'"': "&quot;"})


def _annotation(finding: Finding, bound: str) -> str:
    place = f"file={_property(finding.path)}," if finding.path and finding.path != "stdin" else ""
    title = _property(f"carbonest: {what(finding)}")
    return f"::{_LEVELS[finding.verdict]} {place}title={title}::{_data(sentence(finding, bound))}"


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
