"""Readers of files: users' tables, results, journals, stored answers, tables of carbonest's own."""

import csv
import hashlib
import io
import json
from functools import cache
from pathlib import Path

from estimator.inventory.fields import ALIASES

from ..estimator.usage.conftest import NOW, ROW
from . import options
from .case import Case, surface
from .documents import as_csv, as_json, changed, scrambled
from .inputs import hostile, value
from .samples import CHECKED, PLANNED, RESULT, SERIES, SETTINGS, VALIDATION, VALIDATION_HEADER

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


@surface("measured machines of a bill")
def measured_machines(rng):
    from math import isfinite

    from estimator.fleet.utilization import measured_loads
    from estimator.usage.rows import read_rows

    row = {
        **ROW,
        "observed_hours": 100.0,
        "cpu_util_mean": 0.4,
        "cpu_share_0_10": 0.25,
        "cpu_util_0_10": 0.05,
        "cpu_share_10_50": 0.75,
        "cpu_util_10_50": 0.4,
        **rng.choice(
            [
                {},
                {
                    "sku": "p3.2xlarge",
                    "gpu_source": "measured_watts",
                    "gpu_board_watts_mean": 180.0,
                    "gpu_coverage": 0.9,
                },
                {"sku": "p3.2xlarge", "gpu_source": "measured_utilization", "gpu_util_mean": 0.7, "gpu_coverage": 1.0},
            ]
        ),
    }

    def joined():
        found = list(measured_loads(read_rows("rows.json")))
        assert all(isfinite(cell) for load in found for cell in load if isinstance(cell, float))
        return [str(load) for load in found]

    content = as_json(rng, changed(rng, {"schema_version": 1, "results": [row, row]}))
    return Case(call=joined, files={"rows.json": content}, shown="measured_loads(read_rows('rows.json'))")


@surface("lists of machines")
def lists_of_machines(rng):
    """A list as a spreadsheet or a tool writes it, with odd headings, cells and rows."""
    fields = {
        "sku": "sku", "hours": "hours", "region": "region", "count": "machines", "cpu_util": "fraction",
        "gpu_util": "fraction", "workload": "workload", "start": "moment", "pue": "number", "provider": "provider",
        "price_kind": "tag", "intensity": "number", "days": "number", "end": "moment", "share": "fraction",
        "Team": "tag",
    }  # fmt: skip
    names = ["sku", "hours", *rng.sample(sorted(fields), rng.randrange(6))]
    headings = [rng.choice([name, *ALIASES.get(name, ())]) for name in names]
    rows = [[value(rng, fields[name], wild=0.1) for name in names] for _ in range(rng.choice([1, 3, 12]))]
    if rng.random() < 0.3:
        records = [dict(zip(headings, row, strict=False)) for row in rows]
        wrapped = rng.choice([records, {"machines": records}, {"Reservations": [{"Instances": records}]}, records[0]])
        content = as_json(rng, changed(rng, wrapped))
    else:
        content = as_csv(rng, rows, headings)
        if rng.random() < 0.3:
            content = content.replace(b",", rng.choice([b";", b"\t", b"|"]))
    extra = options.line(rng, ("vm",), (), most=3, wild=0.1, without=("sku", "explain", "compare_methods"))[1:]
    given = rng.choice([[], ["--group-by", rng.choice([headings[-1], "sku", "region,tier"])]])
    return Case(["vm", "--from", "list.csv", *given, *extra], files={"list.csv": content})


@surface("allocations")
def allocations(rng):
    """An answer of OpenCost, with what its nodes are."""
    pod = {
        "name": "a", "properties": {"node": "n1", "pod": "a", "namespace": "x", "labels": {"team": "ml"}},
        "window": {"start": "2026-10-01T00:00:00Z"}, "minutes": 1440.0, "cpuCoreHours": 24.0, "ramByteHours": 5e10,
        "gpuHours": 0.0, "cpuCoreUsageAverage": 0.5,
    }  # fmt: skip
    node = {"type": "Node", "nodeType": "m5.large", "minutes": 1440.0, "properties": {"name": "n1", "provider": "AWS"}}
    answer = {"code": 200, "data": [{"a": pod, "__idle__": {"name": "__idle__"}}]}
    assets = {"code": 200, "data": [{"n": node}]} if rng.random() < 0.5 else [node]
    files = {
        "allocation.json": as_json(rng, changed(rng, answer)), "nodes.json": as_json(rng, changed(rng, assets)),
        "nodes.csv": as_csv(rng, [("n1", "m5.large", "eu-west-1")], ("node", "instance type", "region")),
    }  # fmt: skip
    nodes = rng.choice(["nodes.json", "nodes.csv", "none.json"])
    form = rng.choice(["text", "json", "csv", "markdown"])
    return Case(["vm", "--from", "allocation.json", "--nodes", nodes, "-f", form], files=files)


@surface("audits")
def audits(rng):
    """The audit of a fleet report, changed; its bill is whole."""
    from estimator.fleet import audit as audits_of

    from ..estimator.fleet import focus

    bill = as_focus(focus)
    asked = {
        "paths": ["bill.csv"], "forced_format": None, "group_by": ["region"], "usage": [], "engine": "duckdb",
        "master": None, "memory_limit": None, "workload": None, "network": False, "pue": None, "intensity": "annual",
        "fallback": None, "boundary": None, "signal": None, "state": None, "feed": None, "repeatable": True,
    }  # fmt: skip
    audit = {
        "kind": "carbonest-fleet-audit", "version": 1, "carbonest": "0", "asked": asked, "format": "json",
        "inputs": [{"path": "bill.csv", "bytes": len(bill), "sha256": hashlib.sha256(bill).hexdigest()}],
        "tables_sha256": audits_of.tables_sha256() if rng.random() < 0.2 else "0" * 64, "result_sha256": "0" * 64,
    }  # fmt: skip
    return Case(["replay", "audit.json"], files={"audit.json": as_json(rng, changed(rng, audit)), "bill.csv": bill})


@surface("fleet")
def fleet(rng):
    """A whole bill under any options."""
    from ..estimator.fleet import focus

    without = ("engine", "master", "group_by")
    group = rng.choice([[], ["--group-by", "region,tag:team"], ["--group-by", f"tag:{hostile(rng)}"],
                        ["--group-by", f"column:{rng.choice([*focus.COLUMNS, hostile(rng)])}"]])  # fmt: skip
    argv = options.line(rng, ("fleet",), ["bill.csv", *group], most=3, wild=0.2, without=without)
    return Case(argv, files={"bill.csv": as_focus(focus), "usage.json": b'{"results": []}'})


def as_focus(focus):
    """Return the bytes of a small bill."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, focus.COLUMNS, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(focus.BILL)
    return buffer.getvalue().encode()


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


@surface("terraform")
def terraform(rng):
    content = as_json(rng, changed(rng, PLANNED))
    if rng.random() < 0.2:
        content = b"[command]/bin/terraform show -json\n" + content + b"\n::debug::done\n"
    argv = options.line(rng, ("terraform",), ["plan.json"], most=2)
    return Case(argv, files={"plan.json": scrambled(rng, content)})


@surface("check")
def check(rng):
    result = rng.choice([*CHECKED, RESULT, PLANNED])
    now, old = (as_json(rng, changed(rng, result) if rng.random() < 0.7 else result) for _ in range(2))
    limits = rng.choice(
        [["--max-kgco2e", "1"], ["--max-usd", "0.1"], ["--baseline", "old.json", "--max-increase", "10%"]]
    )
    argv = options.line(rng, ("check",), ["now.json", *limits], most=2, without=("baseline", "max_increase"))
    return Case(argv, files={"now.json": scrambled(rng, now), "old.json": scrambled(rng, old)})


@surface("settings")
def settings(rng):
    from carbonest.cli.settings import KEYS

    lines = [line for line in SETTINGS if rng.random() < 0.6]
    if rng.random() < 0.6:
        lines.append(
            f"{rng.choice(KEYS)} = {json.dumps(rng.choice([value(rng, 'number'), 3, -1, True, [1], 1e400, '5%']))}"
        )
    content = scrambled(rng, "\n".join(lines).encode("utf-8", "replace"))
    argv = rng.choice([["vm", "--sku", "m5.large", "--hours", "1"], ["check", "run.json", "--max-kwh", "1"]])
    return Case(
        ["--config", "carbonest.toml", *argv], files={"carbonest.toml": content, "run.json": as_json(rng, RESULT)}
    )


@surface("statement")
def statement(rng):
    result = rng.choice([*CHECKED, RESULT, RESULT])
    content = as_json(rng, changed(rng, result) if rng.random() < 0.7 else result)
    forms = rng.choice(["text", "latex", "modelcard", "annex-xi,sci,scope3", "json"])
    argv = options.line(rng, ("statement",), ["run.json", "-f", forms], most=2, without=("inference", "output_format"))
    return Case([*argv, *rng.choice([[], ["--inference", "run.json"]])], files={"run.json": scrambled(rng, content)})


@surface("compare")
def compare(rng):
    from ..estimator.provider_figures import figures_of as files

    month, place = rng.choice(["2026-10", "2026-09"]), rng.choice(["eu-west-1", "us-east-1", "nowhere", ""])
    provider = rng.choice(["aws", "azure", "gcp"])
    if provider == "aws":
        theirs = files.aws((month, "v3.0.0", "1", place, "AmazonEC2", 0.001, 0.1, 0.0, 0.05)).encode()
    elif provider == "gcp":
        theirs = files.google((month, "1", place, "Compute Engine", 1.0, 40.0, 2.0, 9.0)).encode()
    else:
        item = {"dataType": "MonthlySummaryData", "latestMonthEmissions": 12.5, "date": f"{month}-01"}
        theirs = as_json(rng, changed(rng, {"value": [item]}))
    result = rng.choice([files.usage, files.fleet])(("2026-10", "1", place, 90.0, 20.0))
    if "provider" in result:
        result["provider"] = provider
    ours = as_json(rng, changed(rng, result) if rng.random() < 0.6 else result)
    argv = options.line(rng, ("compare", provider), ["theirs", "--ours", "ours.json"], most=2, without=("ours",))
    return Case(argv, files={"theirs": scrambled(rng, theirs), "ours.json": scrambled(rng, ours)})
