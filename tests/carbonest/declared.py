"""Holding printed JSON against the shipped schemas, closed: nothing is printed that is not declared."""

import json
from functools import cache
from itertools import takewhile

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
    """Return the names of the schemas of a command, given without ``carbonest``."""
    return [name for name in schemas.names() if path in _words(name)]


@cache
def _words(name):
    commands = json.loads(schemas.text(name))["x-commands"]
    return [" ".join(takewhile(_is_command, command.split()[1:])) for command in commands]


def _is_command(word):
    return word[0] != "-" and word.islower()


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
