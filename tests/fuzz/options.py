"""Options as the command itself declares them: one that is added tomorrow is fuzzed without being listed here."""

from functools import cache

import click

from .inputs import GOOD, argument, hostile, value

#: Word in the name, the metavar or the type of an option → kind of its values; the first that fits.
_KINDS = (
    ("usd_per_h", "price"), ("checkpoint", "hours"),
    ("llm", "llm"), ("tokens", "count"), ("active", "count"), ("seq", "count"), ("log", "file"),
    ("output", "output"), ("html", "output"), ("journal", "output"), ("resume", "output"), ("profile", "file"),
    ("intensity", "intensity"), ("live", "intensity"), ("sku", "sku"), ("cloud", "sku"), ("region", "region"), ("near",
    "region"),
    ("country", "country"), ("power_cap", "number"), ("gpu_model", "gpu"), ("cpu_model", "cpu"), ("util", "fraction"),
    ("65%", "fraction"),
    ("gib", "memory"), ("memory", "memory"), ("hours", "hours"), ("start", "moment"), ("end", "moment"), ("month",
    "month"),
    ("workload", "workload"), ("zoo", "zoo"), ("speed", "speed"), ("machines", "machines"), ("tag", "tag"), ("last",
    "hours"),
    ("wait", "hours"), ("group", "group"), ("provider", "provider"), ("ids", "id"), ("gpu", "gpu"), ("cpu", "cpu"),
    ("name", "place"), ("llm", "llm"), ("active", "llm"), ("20m", "count"), ("tokens", "count"),
    ("number", "number"), ("file", "file"), ("csv", "file"), ("device", "device"), ("model", "model"),
)  # fmt: skip
#: Files that a case may lay beside the command, and some that are not there or are no files.
FILES = ["job.toml", "run.json", "rows.csv", "series.csv", "missing.json", ".", "", "/dev/null", "a\x1b[31mb.csv", "-"]


@cache
def commands():
    """Return every command with its path, groups left out."""
    from carbonest.cli import group

    found = {}

    def walk(command, path):
        if isinstance(command, click.Group):
            context = click.Context(command)
            for name in command.list_commands(context):
                walk(command.get_command(context, name), (*path, name))
            if not command.invoke_without_command:
                return
        if path:
            found[path] = command

    walk(group, ())
    return found


def kind_of(parameter):
    """Return the kind of values that a parameter takes, or nothing where it is not known."""
    words = (parameter.name, str(getattr(parameter, "metavar", "") or ""), str(getattr(parameter.type, "name", "")))
    for word, kind in _KINDS:
        if any(word in text.lower() for text in words):
            return kind
    return None


def typed(rng, parameter, wild):
    """Return one value of a parameter as text."""
    if isinstance(parameter.type, click.Choice):
        return rng.choice(list(parameter.type.choices)) if rng.random() > wild / 3 else hostile(rng)
    if isinstance(parameter.type, click.types.IntParamType):
        if rng.random() < wild:
            return hostile(rng)
        low, high = getattr(parameter.type, "min", None), getattr(parameter.type, "max", None)
        return str(rng.choice([1, 2, 3, 8, 300, low or 0, min(high or 50, 10**6)]))
    kind = kind_of(parameter)
    if kind == "file":
        return rng.choice(FILES) if rng.random() > wild / 3 else hostile(rng)
    return value(rng, kind, wild=wild) if kind in GOOD else hostile(rng)


def line(rng, path, given=(), *, most=6, wild=0.25, without=()):
    """Return a command line: what is given, and a few more options of the command with values."""
    command = commands()[path]
    there = set(given)
    words = []
    options = [
        p for p in command.params if isinstance(p, click.Option) and not there & set(p.opts) and p.name not in without
    ]
    for parameter in rng.sample(options, min(len(options), rng.randrange(most + 1))):
        for _ in range(2 if parameter.multiple and rng.random() < 0.3 else 1):
            if parameter.is_flag:
                words.append(rng.choice([*parameter.opts, *parameter.secondary_opts]))
            else:
                text = argument(typed(rng, parameter, wild))
                words += (
                    [f"{parameter.opts[0]}={text}"] if parameter.opts[0].startswith("--") else [parameter.opts[0], text]
                )
    return [*path, *map(argument, given), *words]


def arguments(rng, path, wild=0.25):
    """Return values for the positional arguments of a command, most of the time as many as it wants."""
    found = []
    for parameter in commands()[path].params:
        if isinstance(parameter, click.Argument):
            count = rng.randrange(3) if parameter.nargs == -1 else int(parameter.required or rng.random() < 0.5)
            count += rng.random() < 0.03
            found += [argument(typed(rng, parameter, wild)) for _ in range(count)]
    return [f"./{text}" if text.startswith("-") and len(text) > 1 and rng.random() < 0.9 else text for text in found]
