"""``carbonest doctor``: what works here, and why the rest does not."""

from __future__ import annotations

import click

from estimator.choices import ASKED_PROVIDERS

from .. import options, render

#: Optional package → (extra that brings it, what it is for).
PACKAGES = {
    "boto3": ("aws", "usage aws, live AWS prices"),
    "azure.identity": ("azure", "usage azure"),
    "azure.mgmt.monitor": ("azure", "usage azure"),
    "torch": ("profile", "profile: FCN, CNN, distillation"),
    "sklearn": ("profile", "profile: linear models, PCA, trees"),
    "pandas": ("profile", "profile: house prices, sweeps"),
    "lazypredict": ("sweep", "profile --sweep lazypredict"),
    "pynvml": ("gpu", "measure: NVIDIA GPUs"),
    "detectron2": ("", "profile zoo: models measured here (cannot be resolved from the public index)"),
}


#: Live intensity service → (environment variables that hold its credentials, what it is); asked only when named.
SERVICES: dict[str, tuple[tuple[str, ...], str]] = {
    "uk": ((), "vm and plan --intensity uk: Great Britain"),
    "electricitymaps": (("ELECTRICITYMAPS_TOKEN",), "vm and plan --intensity electricitymaps: most zones"),
    "watttime": (("WATTTIME_USER", "WATTTIME_PASSWORD"), "vm and plan --intensity watttime: marginal figures"),
}


@click.command("doctor")
@click.option("--cloud", type=options.Word(ASKED_PROVIDERS), help="Also probe the rights there (uses the network).")
@options.output
def command(cloud: str | None, output_format: str, output_path: str | None) -> None:
    """Say what works on this machine, and why the rest does not.

    Nothing is sent anywhere unless --cloud names a provider.
    """
    findings = [*_settings(), *_tables(), *_meters(), *_packages(), *_services()]
    if cloud:
        from .cloud_doctor import probe

        findings += probe(cloud)
    table = render.Table(
        ("area", "what", "works", "detail"), [(f["area"], f["what"], f["works"], f["detail"]) for f in findings]
    )
    render.write(output_format, output_path, results=findings, tables=[table])


def _finding(area: str, what: str, works: bool, detail: str) -> dict[str, object]:
    return {"area": area, "what": what, "works": works, "detail": detail}


def _settings() -> list[dict[str, object]]:
    found = click.get_current_context().obj
    if found is None:
        return [_finding("settings", "carbonest.toml", True, "none here or above, and no variable: options only")]
    origins = dict.fromkeys((*([found.path] if found.path else ()), *found.origins.values()))
    return [
        _finding(
            "settings",
            origin,
            True,
            ", ".join(f"{key} {value}" for key, value in found.values.items() if found.origins[key] == origin)
            or "sets nothing",
        )
        for origin in origins
    ]


def _tables() -> list[dict[str, object]]:
    from estimator import tables
    from estimator.errors import DataError
    from estimator.tables.check import check

    try:
        where = tables.folder()
    except DataError as error:
        return [_finding("tables", "directory", False, str(error))]
    try:
        problems = [str(problem) for problem in check()]
    except DataError as error:
        problems = [str(error)]
    return [_finding("tables", where, not problems, problems[0] if problems else "complete and consistent")]


def _meters() -> list[dict[str, object]]:
    from ...api.measure import meter_reports

    return [_finding("meter", report.name, report.usable, report.reason) for report in meter_reports()]


def _services() -> list[dict[str, object]]:
    import os

    return [
        _finding("service", name, all(os.environ.get(key) for key in keys), _credentials(keys, detail))
        for name, (keys, detail) in SERVICES.items()
    ]


def _credentials(keys: tuple[str, ...], detail: str) -> str:
    return f"{detail}; {' and '.join(keys)} must be set" if keys else f"{detail}; no key needed"


def _packages() -> list[dict[str, object]]:
    from importlib.util import find_spec

    from estimator.errors import install_line

    findings = []
    for package, (extra, purpose) in PACKAGES.items():
        try:
            found = find_spec(package) is not None
        except ModuleNotFoundError:
            found = False
        remedy = install_line(extra=extra) if extra else "optional adapter"
        findings.append(_finding("package", package, found, purpose if found else f"{purpose}: {remedy}"))
    return findings
