"""``help()`` of every public name is complete: each parameter with its unit and what leaving it out means, what comes
back, what is raised, an example; of results, every field.
"""

import doctest
import inspect
import re
from importlib import import_module

import pytest

import carbonest

PUBLIC = sorted(set(carbonest.__all__) - {"__version__"})
_SECTION = re.compile(r"^(Parameters|Attributes|Returns|Raises|Examples|Yields|Notes)\n-{4,}\n", re.MULTILINE)
_ENTRY = re.compile(r"^(\**\w+(?:, \**\w+)*) : ?(.*(?:\n(?: .*|))*)", re.MULTILINE)
#: How a description says what holds where an argument is ``None``.
LEFT_OUT = re.compile(r"left out|optional|without|unless|blank|None|else\b|where (?:there|they|it|the)")


def sections(text):
    """Return the sections of a docstring by name."""
    parts = _SECTION.split(inspect.cleandoc(text))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def entries(section):
    """Return the description of each name that a section lists; names may share one."""
    found = {}
    for names, text in _ENTRY.findall(section):
        found |= dict.fromkeys((name.strip("*") for name in names.split(", ")), " ".join(text.split()))
    return found


def parameters(thing):
    """Return the parameters that a caller may give; ``unknown`` only catches what is misspelt."""
    return {
        name: each
        for name, each in inspect.signature(thing).parameters.items()
        if not (each.kind is each.VAR_KEYWORD and name == "unknown")
    }


def is_result(thing):
    """Return whether a class is one that carbonest makes, not its caller."""
    return isinstance(thing, type) and (hasattr(thing, "_fields") or hasattr(thing, "__dataclass_fields__"))


def fields(thing):
    return [name for name in getattr(thing, "_fields", None) or thing.__dataclass_fields__ if not name.startswith("_")]


def faults(thing):
    """Return what the documentation of a public name lacks."""
    text = inspect.getdoc(thing) or ""
    found = sections(text)
    if is_result(thing):
        listed = found.get("Attributes", "") + found.get("Parameters", "")
        named = set(entries(listed)) | set(re.findall(r"``(\w+)``", listed))
        return [f"the field {name} is not described" for name in fields(thing) if name not in named]
    wrong = []
    described, taken = entries(found.get("Parameters", "")), parameters(thing)
    wrong += [f"the parameter {name} is not described" for name in taken if name not in described]
    wrong += [f"{name} is described and no parameter" for name in described if name not in taken]
    wrong += [f"{name} stands for any keyword" for name, each in taken.items() if each.kind is each.VAR_KEYWORD]
    for name, each in taken.items():
        words = described.get(name, "")
        if each.default is None and words and not LEFT_OUT.search(words):
            wrong.append(f"what {name} means if left out is not said")
        if words and re.search(r"\bfloat\b|Number", str(each.annotation)) and not re.search(r"\[[^\]]+\]", words):
            wrong.append(f"{name} has no unit in brackets")
    gives = not isinstance(thing, type) and inspect.signature(thing).return_annotation not in (None, "None")
    if gives and not {"Returns", "Yields"} & found.keys():
        wrong.append("what it returns has no section")
    if "Raises" not in found and taken:
        wrong.append("what it raises has no section")
    if ">>>" not in text:
        wrong.append("there is no example")
    return wrong


@pytest.mark.parametrize("name", PUBLIC)
def test_help_is_complete(name):
    thing = getattr(carbonest, name)
    assert not faults(thing)


@pytest.mark.parametrize("name", PUBLIC)
def test_examples_of_help_run(name):
    """As :mod:`doctest` runs them; what trains for minutes is marked as shown only."""
    thing = getattr(carbonest, name)
    around = vars(import_module(thing.__module__)) | {"carbonest": carbonest, name: thing}
    finder, runner = doctest.DocTestFinder(recurse=False), doctest.DocTestRunner(verbose=False)
    for example in finder.find(thing, name, module=False, globs=around):
        runner.run(example)
    assert runner.failures == 0


def test_what_is_lacking_is_found():
    def lacking(hours: float, region: str | None = None, *, pue: float | None = None, **more: object) -> int:
        """Do something.

        Parameters
        ----------
        hours : how long
        region : its place
        gone : what was there once
        """

    assert faults(lacking) == [
        "the parameter pue is not described", "the parameter more is not described",
        "gone is described and no parameter", "more stands for any keyword", "hours has no unit in brackets",
        "what region means if left out is not said", "what it returns has no section",
        "what it raises has no section", "there is no example",
    ]  # fmt: skip


def test_a_field_that_is_not_described_is_found():
    class Result(tuple):
        """A result.

        Attributes
        ----------
        energy_kwh : Interval
            Energy; ``cost_usd`` beside it. [kWh]
        """

        _fields = ("energy_kwh", "cost_usd", "trail")

    assert faults(Result) == ["the field trail is not described"]
