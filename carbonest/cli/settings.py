"""Settings of a project: ``carbonest.toml``, found upwards from the working directory, and ``CARBONEST_*`` variables.

They stand in for options that were not typed: an option wins over a variable, a variable over the file. Loaded only
where a file or a variable is there.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, NamedTuple

from estimator import reading, schema
from estimator.budgets.limits import BOUNDS, LIMITS, increase
from estimator.choices import PROVIDERS, one_of
from estimator.errors import InputError, UnknownNameError, shown

FORMATS = ("text", "json", "csv", "markdown")
_BUDGETS = ("max_kgco2e", "max_kwh", "max_usd", "max_increase", "bound")
KEYS = ("region", "provider", "format", *_BUDGETS)
#: Commands with --format, by the names that lead to them.
_WITH_FORMAT: Mapping[str, tuple[str, ...]] = {
    "check": (), "compare": ("aws", "azure", "gcp"), "data": ("check", "list", "refresh", "schema", "sources"),
    "doctor": (), "fleet": (), "glossary": (), "iam": (), "intensity": (), "merge": (), "plan": (), "power": (),
    "profile": ("calibrate", "curve", "diff", "distill", "houses", "sweep", "zoo"),
    "regions": (), "serve": (), "skus": (), "terraform": (),
    "usage": ("aws", "azure", "mlflow", "slurm", "tensorboard", "wandb"), "validate": (), "vm": (), "zoo": (),
}  # fmt: skip
#: Commands that a default region or provider is for. Where `measure` runs, and what `plan` may choose from, it is not.
_WITH_REGION: Mapping[str, str] = {"vm": "region", "check": "region", "terraform": "regions"}
_WITH_PROVIDER: Mapping[str, str] = {"vm": "provider", "plan": "provider"}
_MULTIPLE = {("terraform", "regions"), ("plan", "provider")}


class Settings(NamedTuple):
    """What was set, by key of :data:`KEYS`, and where: a file or a variable."""

    values: Mapping[str, Any]
    origins: Mapping[str, str]
    path: str | None

    def default_map(self) -> dict[str, Any]:
        """Return the defaults as click takes them: by command, then by parameter."""
        found: dict[str, Any] = {}
        if "format" in self.values:
            for name, inner in _WITH_FORMAT.items():
                form = {"output_format": self.values["format"]}
                found[name] = form | {each: dict(form) for each in inner}
        for key, commands in (("region", _WITH_REGION), ("provider", _WITH_PROVIDER)):
            if key in self.values:
                for name, parameter in commands.items():
                    value = self.values[key]
                    found.setdefault(name, {})[parameter] = (value,) if (name, parameter) in _MULTIPLE else value
        budgets = {key: self.values[key] for key in _BUDGETS if key in self.values}
        found.setdefault("check", {}).update(budgets)
        return found

    def note(self, command: str) -> str:
        """Return what is to be said of a command that takes its place from here; nothing for the others."""
        used = [
            f"{key} {self.values[key]} ({self.origins[key]})"
            for key, commands in (("region", _WITH_REGION), ("provider", _WITH_PROVIDER))
            if key in self.values and command in commands
        ]
        return f"settings, where no option says otherwise: {', '.join(used)}." if used else ""


def variable(key: str) -> str:
    """Return the name of the variable that sets a key."""
    return f"CARBONEST_{key.upper()}"


def load(path: str | None) -> Settings:
    """Return the settings of a file and of the variables.

    Parameters
    ----------
    path : the file; ``None`` without one.

    Raises
    ------
    InputError
        If it cannot be read, is no TOML, or a value breaks its rule; names the file or the variable.
    UnknownNameError
        For a key that does not exist.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    if path is not None:
        for key, value in _of_file(path).items():
            values[key], origins[key] = _checked(key, value, f"{shown(path, 200, quoted=False)}: {key}"), path
    for key in KEYS:
        text = os.environ.get(variable(key))
        if text:
            values[key], origins[key] = _checked(key, text, variable(key)), variable(key)
    return Settings(values, origins, path)


def _of_file(path: str) -> dict[str, Any]:
    import tomllib
    from pathlib import Path

    text = reading.read_text(Path(path), "carbonest.toml", at_most=reading.SETTINGS_BYTES)
    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else shown(str(error), 200, quoted=False)
        raise InputError(f"carbonest.toml must be TOML; {shown(path, 200)}: {reason}.") from None
    reading.check_plain(found, "carbonest.toml")
    flat: dict[str, Any] = {}
    for name, content in found.items():
        for key, value in content.items() if isinstance(content, dict) else ((name, content),):
            plain = key.replace("-", "_")
            if plain not in KEYS:
                raise UnknownNameError.among("key in carbonest.toml", key, KEYS, f"It may set {', '.join(KEYS)}.")
            if plain in flat:
                raise InputError(f"carbonest.toml must say each thing once; {shown(path, 200)}: {key} is there twice.")
            flat[plain] = value
    return flat


def _checked(key: str, value: Any, what: str) -> Any:
    if key.startswith("max_"):
        if not isinstance(value, str):
            schema.checked(value, schema.number(0), what)
        return increase(value, what) if key == "max_increase" else LIMITS[key](value, what)
    text: str = schema.checked(value, schema.text(longest=300), what)
    allowed = {"provider": PROVIDERS, "format": FORMATS, "bound": BOUNDS}.get(key)
    return text if allowed is None else one_of(what, text, allowed)
