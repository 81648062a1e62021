"""Two profiles compared fold by fold: did a change of model, features or machine change error or energy?

Read from the JSON of ``carbonest profile``. Only profiles of the same data and the same splits are compared: the same
rows, held out together, make a difference that has an interval.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from estimator import reading, schema
from estimator.errors import InputError, UnknownNameError, shown
from estimator.model import SCHEMA_VERSION, Interval

from .frontier import paired_difference

_MOST_BYTES = 256 * reading.MIB
_INTERVAL = schema.mapping({"low": schema.number(), "central": schema.number(), "high": schema.number()})
_FOLD = schema.mapping(
    {
        "repeat": schema.number(0, whole=True), "fold": schema.number(0, whole=True),
        "error": schema.or_null(schema.number()), "error_trimmed": schema.or_null(schema.number()),
    }
)  # fmt: skip
_ROW = schema.mapping(
    {
        "model": schema.text(longest=200), "status": schema.text(), "diverged": schema.FLAG,
        "by_fold": schema.items(_FOLD, longest=100_000), "error": schema.or_null(schema.number()),
        "cpu_seconds": schema.or_null(schema.number(0)), "train_joules": schema.or_null(_INTERVAL),
        "joules_per_prediction": schema.or_null(_INTERVAL),
    }
)  # fmt: skip
_PROFILE = schema.mapping(
    {
        "kind": schema.text("profile"), "data": schema.text(), "error": schema.text(longest=500),
        "metric": schema.text(longest=100), "meter": schema.text(longest=200), "cpu": schema.text(longest=500),
        "test_share": schema.number(1e-6, 1 - 1e-6),
        "identity": schema.mapping({"data": schema.text(longest=100), "splits": schema.text(longest=100)}),
        "results": schema.items(_ROW, longest=10_000),
    }
)  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One model in two profiles.

    Attributes
    ----------
    first, second : name of the model in each.
    error : Interval or None
        Paired difference of errors, second − first, on the same folds; below 0 is better.
    joules_ratio, prediction_ratio : float or None
        Energy of a training, and of a prediction, of the second over the first.
    """

    first: str
    second: str
    error_before: float
    error_after: float
    error: Interval | None
    joules_ratio: float | None
    prediction_ratio: float | None

    @property
    def told_apart(self) -> bool:
        """Whether the difference is beyond doubt."""
        return self.error is not None and not self.error.low <= 0 <= self.error.high

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "first": self.first, "second": self.second, "error_before": self.error_before,
            "error_after": self.error_after, "error_difference": None if self.error is None else self.error.to_dict(),
            "told_apart": self.told_apart, "joules_ratio": self.joules_ratio,
            "prediction_ratio": self.prediction_ratio,
        }  # fmt: skip


@dataclass(frozen=True)
class Difference:
    """Two profiles compared.

    Attributes
    ----------
    changes : tuple of Change
        Models that both finished, in the order of the first.
    only_first, only_second : tuple of str
        Models that one of them lacks or did not finish.
    warnings : tuple of str
        What makes their joules differ for another reason than the models.
    """

    data: str
    label: str
    changes: tuple[Change, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    warnings: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return {
            "schema_version": SCHEMA_VERSION, "kind": "profile_difference", "data": self.data, "error": self.label,
            "results": [change.to_dict() for change in self.changes], "only_first": list(self.only_first),
            "only_second": list(self.only_second), "warnings": list(self.warnings),
        }  # fmt: skip


def read_profile(path: str) -> dict[str, Any]:
    """Return a profile as its JSON has it; ``-`` is standard input.

    Raises
    ------
    InputError
        If the file cannot be read or is no JSON of ``carbonest profile``.
    """
    what = f"the profile {shown(path, 200)}"
    content = reading.read_bytes(Path(path) if path != "-" else path, "the profile", at_most=_MOST_BYTES)
    found = reading.parsed_json(content, what)
    profile: dict[str, Any] = schema.checked(found, _PROFILE, f"{what}, JSON of `carbonest profile`,")
    return profile


def difference(first: dict[str, Any], second: dict[str, Any], pair: tuple[str, str] | None = None) -> Difference:
    """Return what changed from one profile to another.

    Parameters
    ----------
    pair : a model of each, compared though their names differ.

    Raises
    ------
    InputError
        If they are not of the same data, splits and score, or have no finished model in common.
    UnknownNameError
        If one has no model of a name.
    """
    for part, words in (("data", "data, target and metric"), ("splits", "folds")):
        if first["identity"][part] != second["identity"][part]:
            if part == "data" and first["data"] == second["data"]:
                raise InputError(
                    f"profiles are compared fold by fold, which needs the same {words}; both are of "
                    f"{shown(first['data'], 120)}, but not of the same cells, columns or classes: take both with the "
                    "same --target, --task, --metric, --positive, --categorical, --drop and --fresh."
                )
            raise InputError(
                f"profiles are compared fold by fold, which needs the same {words}; the first is of "
                f"{shown(first['data'], 120)}, the second of {shown(second['data'], 120)}, and their {part} differ."
            )
    if first["metric"] != second["metric"]:
        raise InputError(f"profiles must be by the same score; got {first['metric']} and {second['metric']}.")
    one, other = _finished(first), _finished(second)
    if pair is not None:
        for name, rows in zip(pair, (one, other), strict=True):
            if name not in rows:
                known = [shown(row, 60, quoted=False) for row in rows]
                raise UnknownNameError.among("finished model", name, known, "See the results of the profile.")
        pairs = [pair]
    else:
        pairs = [(name, name) for name in one if name in other]
    if not pairs:
        raise InputError(
            "profiles must have a finished model in common; the first has "
            f"{shown(', '.join(one) or 'none', 120, quoted=False)}, the second "
            f"{shown(', '.join(other) or 'none', 120, quoted=False)}: name one of each with --models."
        )
    share = (first["test_share"] + second["test_share"]) / 2
    return Difference(
        first["data"],
        first["error"],
        tuple(_change(one[a], other[b], share) for a, b in pairs),
        () if pair else tuple(name for name in one if name not in other),
        () if pair else tuple(name for name in other if name not in one),
        tuple(_said(first, second)),
    )


def _finished(profile: dict[str, Any]) -> dict[str, Any]:
    rows = profile["results"]
    return {r["model"]: r for r in rows if r["status"] == "ok" and not r["diverged"] and r["error"] is not None}


def _change(one: dict[str, Any], other: dict[str, Any], share: float) -> Change:
    errors = [_errors(row) for row in (one, other)]
    shared = sorted(errors[0].keys() & errors[1].keys())
    gap = None
    if len(shared) > 1:
        gap = paired_difference([errors[1][k] for k in shared], [errors[0][k] for k in shared], test_share=share)
    ratios = [_ratio(one[name], other[name]) for name in ("train_joules", "joules_per_prediction")]
    return Change(one["model"], other["model"], one["error"], other["error"], gap, *ratios)


def _errors(row: dict[str, Any]) -> dict[tuple[int, int], float]:
    return {(fold["repeat"], fold["fold"]): fold["error"] for fold in row["by_fold"] if fold["error"] is not None}


def _ratio(one: dict[str, float] | None, other: dict[str, float] | None) -> float | None:
    if one is None or other is None or one["central"] <= 0:
        return None
    return other["central"] / one["central"]


def _said(first: dict[str, Any], second: dict[str, Any]) -> list[str]:
    return [
        f"joules are of two {words}, {shown(first[part], 80)} and {shown(second[part], 80)}: ratios hold that as well."
        for part, words in (("meter", "meters"), ("cpu", "CPUs"))
        if first[part] != second[part]
    ]
