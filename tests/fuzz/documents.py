"""Documents: plain data and tables with single things wrong, and bytes that are no document at all."""

import copy
import csv
import gzip
import io
import json

from .inputs import hostile, mutated

_LEAVES = [
    None,
    True,
    False,
    0,
    -1,
    1e300,
    10**400,
    -(10**30),
    0.5,
    "",
    "x",
    [],
    {},
    [[]],
    {"a": None},
    "2026-01-01T00:00Z",
]


class Raw(str):
    """Text that stands in JSON as it is: NaN, 1e999, or more digits than a parser may take."""


def leaf(rng):
    """Return a value that belongs nowhere."""
    pick = rng.random()
    if pick < 0.6:
        return copy.deepcopy(rng.choice(_LEAVES))
    if pick < 0.75:
        return rng.choice([float("nan"), float("inf"), -float("inf")])
    return hostile(rng)


def places(data, path=()):
    """Return the paths of all nodes of plain data."""
    found = [path]
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, inner in items:
        found += places(inner, (*path, key))
        if len(found) > 400:
            break
    return found


def changed(rng, data, times=None):
    """Return plain data with a few nodes replaced, removed, renamed, doubled or changed a little."""
    data = copy.deepcopy(data)
    for _ in range(rng.choice([0, 1, 1, 1, 2, 4]) if times is None else times):
        path = rng.choice(places(data))
        if not path:
            if rng.random() < 0.1:
                data = leaf(rng)
            continue
        holder = data
        for key in path[:-1]:
            holder = holder[key]
        key, pick = path[-1], rng.random()
        if pick < 0.55:
            holder[key] = leaf(rng)
        elif pick < 0.7:
            del holder[key]
        elif pick < 0.8 and isinstance(holder[key], int | float) and not isinstance(holder[key], bool):
            holder[key] = rng.choice([-holder[key], holder[key] * 10**9, str(holder[key]), [holder[key]]])
        elif pick < 0.9 and isinstance(holder[key], str):
            holder[key] = mutated(rng, holder[key])
        elif isinstance(holder, list):
            holder += [copy.deepcopy(holder[key])] * rng.choice([1, 3])
        else:
            holder[hostile(rng)] = leaf(rng)
    return data


def as_json(rng, data):
    """Return the bytes of a JSON document, now and then broken as bytes."""
    text = json.dumps(data, default=str)
    if rng.random() < 0.05:
        text = rng.choice(
            ["[" * 100_000, '{"a":' * 50_000, "9" * 10_000, '{"a": ' + "9" * 5000 + "}", '"\\ud800"', "NaN", "null"]
        )
    return scrambled(rng, text.encode("utf-8", "surrogatepass"))


def as_csv(rng, rows, header):
    """Return the bytes of a table with single cells, rows and the header changed."""
    header, rows = list(header), [list(row) for row in rows]
    for _ in range(rng.choice([0, 1, 1, 2, 4])):
        pick = rng.random()
        if pick < 0.65 and rows:
            row = rng.choice(rows)
            if row:
                at = rng.randrange(len(row))
                row[at] = hostile(rng) if rng.random() < 0.6 else mutated(rng, str(row[at]))
        elif pick < 0.75 and rows:
            row = rng.choice(rows)
            row[:] = rng.choice([row[:-1], [*row, "x"], []])
        elif pick < 0.85 and rows:
            rows.append(list(rng.choice(rows)))
        elif pick < 0.95:
            at = rng.randrange(len(header))
            header[at] = rng.choice([hostile(rng), header[0], header[at].upper(), ""])
        else:
            rng.shuffle(rows)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator=rng.choice(["\n", "\n", "\r\n"]), escapechar="\\")
    writer.writerows([header, *rows])
    return scrambled(rng, buffer.getvalue().encode("utf-8", "surrogatepass"))


def scrambled(rng, content):
    """Return bytes as they are, most of the time; else with another encoding, cut, or with noise."""
    pick = rng.random()
    if pick < 0.8:
        return content
    text = content.decode("utf-8", "replace")
    at = rng.randrange(len(content) + 1)
    return rng.choice([
        lambda: b"\xef\xbb\xbf" + content,
        lambda: text.encode("utf-16"),
        lambda: text.encode("latin-1", "replace"),
        lambda: content[:at],
        lambda: content[:at] + bytes(rng.randrange(256) for _ in range(rng.randrange(1, 9))) + content[at:],
        lambda: content[:at] + b"\0" + content[at:],
        lambda: gzip.compress(content),
        lambda: b"",
        lambda: content + content,
        lambda: content.replace(b"\n", b"\r"),
        lambda: bytes(rng.randrange(256) for _ in range(rng.randrange(200))),
    ])()  # fmt: skip
