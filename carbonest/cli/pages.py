"""``--html``: the page that a result is written as, beside its text."""

from __future__ import annotations

from estimator import files
from estimator.errors import InputError

_OPTION = "--html"


def check(html_path: str, output_path: str | None) -> None:
    """Make sure that a page can be written, before anything runs whose page it is to be.

    Raises
    ------
    InputError
        If it cannot, or the text would be written over it.
    """
    if html_path == "-":
        raise InputError(f"{_OPTION} must name a file: on stdout the page would run into the report; got '-'.")
    if output_path is not None and files.is_same(html_path, output_path):
        raise InputError(f"--output and {_OPTION} must name two files; both name {html_path!r}.")
    files.check_writable(html_path, _OPTION)


def put(page: str, html_path: str) -> None:
    """Write a page whole or not at all.

    Raises
    ------
    InputError
        If the file cannot be written.
    """
    files.put(html_path, page, _OPTION)
