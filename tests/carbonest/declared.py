"""Holding printed JSON against the shipped schemas, closed: nothing is printed that is not declared."""

import json
from functools import cache

import jsonschema

from carbonest import schemas


def closed(shape):
    """Return a schema whose objects take no field that it does not name."""
    if isinstance(shape, dict):
        return {
            name: False if name == "additionalProperties" and value is True else closed(value)
            for name, value in shape.items()
        }
    return [closed(each) for each in shape] if isinstance(shape, list) else shape


@cache
def validator(name):
    whole = json.loads(schemas.text(name))
    jsonschema.Draft202012Validator.check_schema(whole)
    return jsonschema.Draft202012Validator(closed(whole))


@cache
def of_command(path):
    """Return the names of the schemas of a command, as ``x-command`` has it: options aside, words with choices."""
    found = []
    for name in schemas.names():
        for told in json.loads(schemas.text(name))["x-command"].split(", "):
            words = [word.split("|") for word in told.removeprefix("carbonest ").split() if _is_command_word(word)]
            asked = path.split()
            if len(words) == len(asked) and all(word in choices for word, choices in zip(asked, words, strict=True)):
                found.append(name)
    return found


def _is_command_word(word):
    return not word.startswith("-") and not word.isupper()


def faults(path, document):
    """Return what in a document is not as any schema of the command has it; of the schema that it comes nearest to."""
    names = of_command(path)
    if not names:
        return [f"no schema says what `carbonest {path}` prints"]
    tried = {name: [_told(error) for error in validator(name).iter_errors(document)] for name in names}
    best = min(names, key=lambda name: len(tried[name]))
    return [f"{best}: {fault}" for fault in tried[best]]


def _told(error):
    return f"{error.json_path}: {error.message[:300]}"
