"""``carbonest data schema``: JSON Schemas of what the commands print."""

from __future__ import annotations

import click

from .. import options, render


@click.command("schema")
@click.argument("name", required=False)
@options.output
def schema(name: str | None, output_format: str, output_path: str | None) -> None:
    """Print the JSON Schema of a result (draft 2020-12); without a NAME, list them.

    docs/results.md explains every field.

    \b
    carbonest data schema
    carbonest data schema vm
    """
    import json

    from ... import schemas

    if name is not None:
        render.put(schemas.text(name), output_path)
        return
    found = []
    for each in schemas.names():
        whole = json.loads(schemas.text(each))
        found.append({"name": each, "commands": whole["x-commands"], "holds": whole["title"]})
    table = render.Table(
        ("schema", "what it is", "printed by"),
        [(one["name"], one["holds"], ", ".join(one["commands"])) for one in found],
    )
    render.write(output_format, output_path, results=found, tables=[table])
