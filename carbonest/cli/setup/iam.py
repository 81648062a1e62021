"""``carbonest iam aws|azure``: the least rights that reading a cloud needs."""

from __future__ import annotations

import re

import click

from estimator.choices import ASKED_PROVIDERS
from estimator.errors import InputError

from .. import options, render, terminal

_SUBSCRIPTION = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_PLACEHOLDER = "00000000-0000-0000-0000-000000000000"


@click.command("iam")
@click.argument("cloud", type=options.Word(ASKED_PROVIDERS))
@click.option(
    "--for", "features", multiple=True, metavar="COMMAND", help="Only for this command; may be repeated. Default: all."
)
@click.option(
    "--subscription", multiple=True, metavar="ID", help="Azure: where the role may be assigned; may be repeated."
)
@click.option("--explain", is_flag=True, help="List the calls and what each right is for, instead of the document.")
@options.output
def command(
    cloud: str,
    features: tuple[str, ...],
    subscription: tuple[str, ...],
    explain: bool,
    output_format: str,
    output_path: str | None,
) -> None:
    """Print the least-privilege policy (AWS) or custom role (Azure) for what carbonest reads.

    A test of carbonest keeps it equal to the calls that the code makes. The document is JSON; --explain, and csv
    and markdown, list the calls and what each right is for.

    \b
    carbonest iam aws > policy.json
    carbonest iam azure --subscription ID > role.json && az role definition create --role-definition role.json
    """
    from estimator.clouds import permissions

    if explain or output_format in ("csv", "markdown"):
        rows = [
            (p.action, p.call, p.why, p.optional or "nothing is read") for p in permissions.permissions(cloud, features)
        ]
        headings = ("right", "call", "for", "without it")
        results = [dict(zip(("right", "call", "why", "without"), row, strict=True)) for row in rows]
        render.write(output_format, output_path, results=results, tables=[render.Table(headings, rows)])
        return
    for name in subscription:
        if not _SUBSCRIPTION.fullmatch(name):
            raise InputError(f"--subscription must be a subscription id such as {_PLACEHOLDER}; got {name!r}.")
    scopes = subscription or ((_PLACEHOLDER,) if cloud == "azure" else ())
    render.put(permissions.document(cloud, features, scopes), output_path)
    if cloud == "azure" and not subscription:
        terminal.note(f"replace {_PLACEHOLDER} by your subscription, or give --subscription.")
