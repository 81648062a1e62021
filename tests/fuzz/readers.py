"""Readers of files: users' tables, results, journals, stored answers, tables of carbonest's own."""

import csv
import json
from functools import cache
from pathlib import Path

from ..estimator.usage.conftest import NOW, ROW
from . import options
from .case import Case, surface
from .documents import as_csv, as_json, changed, scrambled
from .inputs import value
from .samples import SERIES, VALIDATION, VALIDATION_HEADER

#: Rows that a table of carbonest's is cut to: what a reader makes of a wrong cell does not depend on their number.
_MOST_ROWS = 40


@surface("validate")
def validate(rng):
    content = as_csv(rng, VALIDATION * rng.choice([1, 1, 20]), VALIDATION_HEADER)
    return Case(
        options.line(rng, ("validate",), ["rows.csv"], most=2, without=("leave_one_group_out", "leave_one_source_out")),
        files={"rows.csv": content},
    )


@surface("intensity files")
def intensity_files(rng):
    ends = rng.random() < 0.3
    rows = [
        (start, grams, "2026-07-03T00:00Z") if ends else (start, grams)
        for start, grams in SERIES[: rng.choice([1, 5, 48])]
    ]
    header = ("start", "gco2e_per_kwh", "end") if ends else ("start", "gco2e_per_kwh")
    start = rng.choice(["2026-07-01T08:00", "2026-07-01", value(rng, "moment")])
    job = rng.choice(
        [["vm", "--sku", "m5.large"], ["plan", "--vcpu-hours", "64", "--region", "eu-west-2", "--sku", "m5.xlarge"]]
    )
    hours = (
        ["--hours", value(rng, "hours", wild=0.1)]
        if job[0] == "vm"
        else rng.choice([[], ["--window", value(rng, "hours", wild=0.1)]])
    )
    argv = [
        *job,
        *hours,
        "--intensity",
        "series.csv",
        "--start",
        start,
        *rng.choice([[], ["-f", "json"], ["--region", "eu-west-1"]]),
    ]
    return Case(argv, files={"series.csv": as_csv(rng, rows, header)})


@surface("usage rows")
def usage_rows(rng):
    from estimator.usage.rows import read_rows

    row = {
        **ROW,
        "tags": {"team": "ml"},
        "energy_kwh": {"low": 1, "central": 2, "high": 3},
        "cpu_util_mean": 0.4,
        "hours": 744,
        "cost_usd": None,
    }
    if rng.random() < 0.6:
        content = as_json(rng, changed(rng, {"schema_version": 1, "results": [row, row]}))
    else:
        flat = {
            **ROW,
            "tags_team": "ml",
            "energy_kwh_low": 1,
            "energy_kwh_central": 2,
            "energy_kwh_high": 3,
            "cpu_util_mean": 0.4,
        }
        content = as_csv(rng, [flat.values()] * 2, flat)
    return Case(
        call=lambda: [row.to_dict() for row in read_rows("rows.x")],
        files={"rows.x": content},
        shown="read_rows('rows.x')",
    )


@surface("journals")
def journals(rng):
    from estimator.usage.journal import FORMAT, Journal, fingerprint
    from estimator.usage.window import Window

    request = {"cloud": "aws", "last": "7d"}
    header = {
        "carbonest_usage_journal": FORMAT,
        "fingerprint": fingerprint(request),
        "request": request,
        "window": [NOW, NOW + 7200],
        "begun": "x",
    }
    machine = {
        "provider": "aws",
        "account": "1",
        "region": "eu-west-1",
        "resource_id": "i-1",
        "sku": "m5.large",
        "tags": {"a": "b"},
    }
    left = {"machine": machine, "start": NOW, "end": NOW + 7200, "cpu": [NOW, 300, [0.1, None, 0.5]], "gpu_boards": 1}
    lines = [changed(rng, header) if rng.random() < 0.3 else header, changed(rng, left), changed(rng, left)]
    content = scrambled(
        rng, "".join(json.dumps(line, default=str) + "\n" for line in lines).encode("utf-8", "surrogatepass")
    )

    def resumed():
        from estimator.usage.estimate import Assumptions, estimated

        journal = Journal(Path("usage.jsonl"), request)
        if journal.exists():
            journal.open(Window(NOW, NOW + 7200), resume=True, now=NOW)
            for observation in journal.handed_on():
                for found in estimated(observation, Assumptions()):
                    found.row.to_dict()
        journal.close(complete=False)

    return Case(call=resumed, files={"usage.jsonl": content}, shown="resume from usage.jsonl")


@surface("stored answers")
def stored_answers(rng):
    from estimator.intensity.live.service import Place
    from estimator.intensity.live.uk import UkCarbonIntensity

    from .services import serving_uk

    place = Place("there", "GB", None, "GB")
    figures = {"from": "2026-11-27T20:00Z", "to": "2026-11-27T20:30Z", "intensity": {"forecast": 200, "actual": None}}
    entry = {
        "version": 1, "received": "2026-01-01T00:00:00+00:00", "fresh_until": "2100-01-01T00:00:00+00:00",
        "etag": '"x"', "last_modified": None,
        "skew_seconds": 0.0, "body": {"data": [figures]},
    }  # fmt: skip
    content = as_json(rng, changed(rng, entry))

    def asked():
        service = UkCarbonIntensity()
        file = service._cache.file(service._remote.base_url, "intensity", None)
        file.parent.mkdir(parents=True, exist_ok=True)
        for path in ("intensity", "/intensity"):
            service._cache.file(service._remote.base_url, path, None).write_bytes(content)
        service.latest(place)

    return Case(
        call=asked,
        files={"entry.json": content},
        shown="a stored answer of the UK service",
        serve=serving_uk(rng, whole=True),
    )


@surface("price overlays")
def price_overlays(rng):
    from estimator.prices.overlay import COLUMNS

    rows = [
        ("azure", "Standard_D4s_v3", "westeurope", kind, "0.24", "2026-11-01", "list", "", "azure-retail")
        for kind in ("on_demand", "spot")
    ]
    argv = [
        "vm",
        "--sku",
        "d4s_v3",
        "--hours",
        "10",
        "--region",
        "westeurope",
        "--prices",
        "overlay",
        "-f",
        rng.choice(["text", "json"]),
    ]
    return Case(argv, files={"overlay/prices_azure_westeurope.csv": as_csv(rng, rows, COLUMNS)})


@cache
def _tables():
    from estimator import tables

    found = {}
    for path in sorted(tables.directory().glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        keep = [row for row in rows if {"m5.large", "westeurope", "us-east-1", "V100"} & set(row[:4])][
            : _MOST_ROWS // 2
        ]
        found[path.name] = header, sorted(keep + [row for row in rows[: _MOST_ROWS // 2] if row not in keep])
    return found


@surface("tables")
def tables(rng):
    """Another directory of tables, one of which is broken, now and then missing."""
    from estimator import tables

    name = rng.choice([n for n in _tables() if n not in ("schema.csv", "sources.csv")])
    header, rows = _tables()[name]
    content = as_csv(rng, rows, header)
    argv = rng.choice([
        ["vm", "--sku", "m5.large", "--hours", "1", "--region", "us-east-1", "-f", "json"], ["regions"], ["zoo"],
        ["data"],
        ["intensity", "westeurope"], ["power", "--gpu", "V100", "--cpu", "EPYC 7763"], ["skus", "m5"], ["data",
        "sources"],
        ["plan", "--gpu-hours", "10", "--gpu", "V100", "--region", "us-east-1"], ["intensity", "westeurope",
        "--hourly"],
    ])  # fmt: skip
    # The others are linked whole. A name of its own for the folder: what was read of another one is kept.
    source, folder = tables.directory(), f"tables-{rng.getrandbits(64):x}"

    def overlaid():
        for path in source.glob("*.csv"):
            if path.name != name:
                (Path(folder) / path.name).symlink_to(path)
        import os
        import sys

        os.environ["CARBONEST_DATA"] = folder
        from carbonest.cli import main

        sys.argv = ["carbonest", *argv]
        main()

    return Case(
        call=overlaid, files={f"{folder}/{name}": content}, shown=f"CARBONEST_DATA={folder} carbonest {' '.join(argv)}"
    )


@surface("houses")
def houses(rng):
    from profiler.houses.columns import NUMERIC, TARGET, TEXT
    from profiler.houses.loading import read_rows
    from profiler.houses.synthetic import houses as made

    del made
    header = ["Id", *NUMERIC, *TEXT, TARGET]
    row = ["1", *["7"] * len(NUMERIC), *["TA"] * len(TEXT), "180000"]
    for name, text in {"YearBuilt": "2003", "YrSold": "2008", "YearRemodAdd": "2004", "MoSold": "5"}.items():
        row[header.index(name)] = text
    rows = [[str(number), *row[1:]] for number in range(1, rng.choice([2, 8, 40]))]
    return Case(
        call=lambda: read_rows(Path("train.csv")),
        files={"train.csv": as_csv(rng, rows, header)},
        shown="read_rows('train.csv')",
    )


@surface("own tables")
def own_tables(rng):
    """A table of one's own: read, understood, cut into folds, made into features; nothing is trained."""
    header = ["size", "rooms", "since", "town", "said", "kept", "y"]
    rows = [
        [
            f"{rng.uniform(20, 200):.1f}", str(rng.randrange(1, 6)),
            f"20{rng.randrange(10, 25)}-0{rng.randrange(1, 10)}-11",
            rng.choice(["Oslo", "Turin", "Cork", ""]), f"a {rng.choice(['bright', 'dark'])} flat {number}",
            rng.choice(["yes", "no"]), rng.choice(["a", "b"]),
        ]
        for number in range(rng.choice([2, 12, 60]))
    ]  # fmt: skip
    if rng.random() < 0.5:
        rows = [[*row[:-1], str(100 * number)] for number, row in enumerate(rows)]
    wild = rng.random() < 0.15
    given = {
        "target": rng.choice(["y", "y", "y", "kept"]),
        "task": None,
        "metric": None,
        "positive": None,
        "categorical": rng.choice([[], [], ["rooms"]]),
        "drop": rng.choice([[], [], ["said"]]),
    }
    cv = rng.choice([None, "3", "2x2", "group:town:2", "group:rooms:2", "time:since:3", "time:size:2"])
    if wild:
        odd = value(rng, "place")
        name, found = rng.choice([
            ("target", odd), ("target", "rooms"), ("metric", odd), ("metric", "auc"), ("metric", "mae"),
            ("positive", odd), ("positive", "yes"), ("categorical", [odd]), ("task", "classification"),
            ("task", "regression"), ("drop", header[:-1]), ("drop", [odd]), ("cv", odd),
        ])  # fmt: skip
        given, cv = (given, found) if name == "cv" else (given | {name: found}, cv)
    return Case(
        call=lambda: _cut_and_fitted(given, cv),
        files={"own.csv": as_csv(rng, rows, header)},
        shown=f"load_table('own.csv', **{given!r}), cv {cv!r}",
    )


def _cut_and_fitted(given, cv):
    import numpy as np

    from carbonest.api.profile_table import prepared_table
    from profiler.training.job import Plan

    made = prepared_table(
        "own.csv", given["target"], ["mean"], Plan(), cv=cv, device="cpu", quick=True,
        **{name: value for name, value in given.items() if name != "target"},
    )  # fmt: skip
    for fold in made.cuts[:2]:
        features = made.table.transformer().fit(made.table.columns, fold.train)
        assert np.isfinite(features.transform(made.table.columns, fold.test)).all()


@surface("profiles compared")
def profiles_compared(rng):
    cost = {"low": 1.0, "central": 2.0, "high": 5.0}
    rows = [
        {
            "model": name, "status": "ok", "diverged": False, "error": 0.2, "cpu_seconds": 1.0, "train_joules": cost,
            "joules_per_prediction": cost,
            "by_fold": [
                {"repeat": 0, "fold": fold, "error": rng.random(), "error_trimmed": rng.random()} for fold in range(3)
            ],
        }
        for name in ("ridge", "gbm")
    ]  # fmt: skip
    profile = {
        "kind": "profile", "data": "d.csv", "error": "RMSE", "metric": "rmse", "meter": "sensor", "cpu": "A CPU",
        "test_share": 0.2, "identity": {"data": "1", "splits": "2"}, "results": rows,
    }  # fmt: skip
    more = rng.choice([[], ["--models", "ridge,gbm"], ["--models", value(rng, "place")], ["-f", "json"]])
    return Case(
        ["profile", "diff", "a.json", "b.json", *more],
        files={
            "a.json": as_json(rng, changed(rng, profile)),
            "b.json": as_json(rng, rng.choice([profile, changed(rng, profile)])),
        },
    )
