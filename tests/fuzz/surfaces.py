"""The commands, the parsers behind their options, and the public Python face."""

import json

from . import options
from .case import Case, surface
from .documents import changed, scrambled
from .inputs import GOOD, KINDS, argument, hostile, odd, value
from .samples import JOBS, RESULT, files_of

#: Commands whose work is heavy, or starts what it is given: only their options are read.
PARSED_ONLY = {
    ("validate",),
    ("measure",),
    ("run",),
    ("doctor",),
    ("data", "check"),
    ("data", "refresh"),
    ("usage", "aws"),
    ("usage", "azure"),
}
#: Options of ``vm`` that go with a list only.
OF_LISTS = ("lists", "group_by", "columns", "nodes")
#: Machines, each with a region that has it.
MATCHING = (
    ("m5.xlarge", "eu-west-1"), ("p3.16xlarge", "us-east-1"), ("Standard_D4s_v3", "westeurope"), ("n2-standard-4",
    "europe-west1"),
    ("Standard_NC6s_v3", "eastus"), ("t3.micro", "eu-north-1"),
)  # fmt: skip


@surface("every command")
def every_command(rng):
    """Any command with any of its options: what is added later is here without being listed."""
    path = rng.choice(sorted(options.commands()))
    argv = options.line(rng, path, options.arguments(rng, path), wild=0.4)
    if path in PARSED_ONLY or path[0] == "profile":
        return Case(call=lambda: _parsed(path, argv[len(path) :]), shown=f"parse {argv!r}")
    return Case(argv, files=files_of(rng), stdin=rng.choice([b"", json.dumps(RESULT).encode()]))


def _parsed(path, words):
    import click

    with options.commands()[path].make_context(path[-1], list(words)) as context:
        assert isinstance(context, click.Context)


@surface("vm")
def vm(rng):
    given = [rng.choice(["--sku", "-"]), value(rng, "sku", wild=0.15), "--hours", value(rng, "hours", wild=0.1)]
    if given[0] == "-":
        named = [value(rng, "sku", wild=0.1) for _ in range(rng.randrange(1, 4))]
        given = [*(name for name in named if not name.startswith("-")), *given[2:]]
        return Case(options.line(rng, ("vm",), given, wild=0.1, without=OF_LISTS), files=files_of(rng))
    if rng.random() < 0.6:
        sku, region = rng.choice(MATCHING)
        given[1:2], given[4:] = [sku], rng.choice([[], ["--region", region]])
        without = ("provider", "region", *OF_LISTS)
        return Case(options.line(rng, ("vm",), given, wild=0.1, without=without), files=files_of(rng))
    without = OF_LISTS if rng.random() < 0.9 else ()
    return Case(options.line(rng, ("vm",), given, wild=0.15, without=without), files=files_of(rng))


@surface("power")
def power(rng):
    given = []
    for option, kind in rng.choice([[("--cpu", "cpu")], [("--gpu", "gpu")], [("--cpu", "cpu"), ("--gpu", "gpu")]]):
        given += [option, value(rng, kind, wild=0.2)]
    return Case(options.line(rng, ("power",), given, wild=0.15))


@surface("plan")
def plan(rng):
    job = rng.choice([
        ["--gpu-hours", value(rng, "number", wild=0.1), "--gpu", value(rng, "gpu", wild=0.1)],
        ["--vcpu-hours", value(rng, "number", wild=0.1)],
        ["--zoo", value(rng, "zoo", wild=0.1)],
    ])  # fmt: skip
    where = rng.choice(
        [["--region", value(rng, "region", wild=0.05)], ["--region", "westeurope,eu-north-1"], ["--sku", "p3.16xlarge"]]
    )
    return Case(
        options.line(
            rng,
            ("plan",),
            [*job, *where],
            wild=0.12,
            without=("zoo", "profile", "gpu", "gpu_hours", "vcpu_hours", "regions", "provider"),
        ),
        files=files_of(rng),
    )


@surface("serve")
def serve(rng):
    """Services: a load or none, on a machine, a GPU or any."""
    load = rng.choice([
        [], ["--requests-per-s", value(rng, "number", wild=0.1)], ["--tokens-per-day", value(rng, "count", wild=0.1)],
        ["--requests-per-day", value(rng, "count", wild=0.1)], ["--concurrency", value(rng, "number", wild=0.1)],
    ])  # fmt: skip
    lengths = ["--input-tokens", value(rng, "count", wild=0.05), "--output-tokens", value(rng, "count", wild=0.05)]
    on = rng.choice([["--sku", "p5.48xlarge"], ["--sku", "p4d.24xlarge"], ["--gpu", value(rng, "gpu", wild=0.1)], []])
    given = ["--llm", value(rng, "llm", wild=0.1), *load, *(lengths if load or rng.random() < 0.5 else []), *on]
    others = ("requests_per_s", "tokens_per_day", "requests_per_day", "concurrency", "sku", "gpu", "provider")
    return Case(options.line(rng, ("serve",), given, wild=0.1, most=4, without=others), files=files_of(rng))


@surface("plan, job files")
def job_files(rng):
    job = dict(rng.choice(JOBS))
    for _ in range(rng.choice([0, 1, 2])):
        key = rng.choice(
            [
                *JOBS[0],
                "region",
                "threads",
                "start",
                "deadline",
                "machines",
                "speed",
                "name",
                "intensity",
                "pue",
                "zoo",
                "model",
            ]
        )
        job[key] = rng.choice(
            [value(rng, rng.choice(KINDS)), 3, 0.5, -1, True, ["a"], [1, None], {"x": 1}, 10**30, "a\0b", hostile(rng)]
        )
    lines = [f"{key} = {_toml(item)}" for key, item in job.items()]
    content = scrambled(rng, ("[job]\n" * (rng.random() < 0.3) + "\n".join(lines) + "\n").encode("utf-8", "replace"))
    extra = options.line(rng, ("plan",), (), most=2)[1:] if rng.random() < 0.3 else []
    return Case(["plan", "job.toml", *extra], files={**files_of(rng), "job.toml": content})


def _toml(item):
    if item is None:
        return rf"{json.dumps('')}"
    if isinstance(item, dict):
        return "{" + ", ".join(f"{k} = {_toml(v)}" for k, v in item.items()) + "}"
    return json.dumps(item)


@surface("plan, results")
def plan_of_results(rng):
    content = {"results": [RESULT]} if rng.random() < 0.3 else RESULT
    extra = rng.choice(
        [[], ["--gpu", "V100"], ["--trials", "200"], ["--model", "true"], ["--cpu", "EPYC 7763"], ["-f", "json"]]
    )
    argv = ["plan", "--profile", "run.json", "--region", "westeurope", *extra]
    return Case(argv, files={"run.json": files_of(rng, result=content)["run.json"]})


@surface("pages")
def pages(rng):
    """Charts of a plan whose names are anybody's: a job's, a result's, a file's."""
    name = hostile(rng)
    job = {**rng.choice(JOBS), "name": name, "regions": rng.choice(["westeurope", "uksouth,us-east-1"])}
    if rng.random() < 0.4:
        result = changed(rng, RESULT, times=1)
        if isinstance(result, dict):  # else the whole of it was changed into something else
            result |= {"name": name}
        argv, files = (
            ["plan", "--profile", "run.json", "--regions", "westeurope"],
            files_of(rng, result=result, whole=True),
        )
    else:
        lines = "".join(f"{key} = {_toml(item)}\n" for key, item in job.items())
        argv, files = ["plan", "job.toml"], {**files_of(rng), "job.toml": lines.encode("utf-8", "replace")}
    start = rng.choice(
        [
            [],
            ["--start", "2026-07-01T08:00"],
            ["--intensity", "series.csv", "--start", "2026-07-01T08:00", "--window", "6h"],
        ]
    )
    return Case([*argv, *start, "--html", "page.html"], files=files)


@surface("listings")
def listings(rng):
    path = rng.choice([("regions",), ("skus",), ("zoo",), ("intensity",), ("data", "sources"), ("data",), ("iam",)])
    return Case(options.line(rng, path, options.arguments(rng, path), wild=0.3), files=files_of(rng))


@surface("measure")
def measure(rng):
    child = rng.choice([["true"], ["false"], ["true", hostile(rng)], ["no-such-command\x1b[31m"], []])
    given = ["--repeats", rng.choice([*"111111", "2", "0", "x"])]
    argv = options.line(rng, ("measure",), given, most=3, without=("idle_seconds", "output_path"))
    out = ["-o", rng.choice(["run2.json", "no/such/run.json", ".", "a\x1b[31m.json"])] if rng.random() < 0.5 else []
    return Case([*argv, *out, "--", *map(argument, child)], files=files_of(rng))


@surface("merge")
def merge(rng):
    names = [f"{number}.json" for number in range(rng.randrange(1, 4))]
    files = {name: files_of(rng)["run.json"] for name in names}
    return Case(["merge", *names, *rng.choice([[], ["-f", "json"], ["-f", "csv"], ["missing.json"]])], files=files)


@surface("units")
def units(rng):
    from estimator import units

    parser = rng.choice([
        units.number, units.fraction, units.memory_gib, units.hours, units.seconds, units.milliseconds, units.usd,
        units.usd_per_tonne, units.usd_per_kwh, units.usd_per_hour, units.kilograms, units.kwh, units.watts,
        units.kilometres, units.board_memory_gb, units.whole,
    ])  # fmt: skip
    kind = {"number": "number", "fraction": "fraction", "memory_gib": "memory"}.get(parser.__name__, "hours")
    given = value(rng, kind, wild=0.8) if rng.random() < 0.7 else odd(rng)
    if rng.random() < 0.3:
        signs = [
            "$",
            "usd",
            "€",
            "kg",
            "t",
            "GB",
            "kWh",
            "/t",
            "per",
            "x",
            "×",
            "month",
            "M",
            "mi",
            "ms",
            "W",
            " ",
            "-",
        ]
        given = "".join(rng.choice([*signs, value(rng, kind, wild=0.2)]) for _ in range(rng.randrange(1, 5)))
    low = {"low": 1} if parser is units.number and rng.random() < 0.5 else {}
    return Case(call=lambda: parser(given, "the value", **low), shown=f"{parser.__name__}({given!r})")


@surface("first words")
def first_words(rng):
    """Words in the place of a command, an option, a place or a term, and what a shell would complete."""
    import click

    from carbonest import glossary
    from carbonest.cli import group, synonyms
    from carbonest.cli.completing import equip
    from estimator.listings.machines import gpus_asked
    from estimator.providers.areas import area, countries_of

    word = value(rng, rng.choice(["sku", "region", "gpu", "model", "hours"]), wild=0.6)
    if rng.random() < 0.4:
        command = group.get_command(click.Context(group), rng.choice(["vm", "plan", "skus", "intensity", "zoo"]))
        equip(command)
        param = rng.choice(command.params)
        context = click.Context(command, resilient_parsing=True)
        return Case(call=lambda: param.shell_complete(context, word) and None, shown=f"{param.name}: complete {word!a}")
    reader = rng.choice([
        synonyms.commands_for, lambda text: synonyms.options_for(text, ("--sku", "--format")), glossary.find,
        gpus_asked, countries_of, area,
    ])  # fmt: skip
    return Case(call=lambda: reader(word) and None, shown=f"{getattr(reader, '__name__', reader)}({word[:300]!a})")


@surface("hardware names")
def hardware_names(rng):
    from estimator.machines.catalogue import find_machine
    from estimator.machines.unknown import read_name
    from estimator.planning import hardware_names as named
    from estimator.power import cpu_spec, gpu_spec
    from estimator.power.gpu_names import read_gpu_name
    from estimator.power.local_cpu import local_cpu
    from estimator.providers import find_region

    kind, reader = rng.choice([
        ("gpu", gpu_spec), ("gpu", read_gpu_name), ("gpu", named.gpus_named), ("speed", named.speed_given), ("cpu",
        cpu_spec),
        ("cpu", named.cpu_named), ("cpu", named.known_cpu), ("cpu", local_cpu), ("sku", find_machine), ("sku",
        read_name),
        ("region", find_region),
    ])  # fmt: skip
    given = value(rng, kind, wild=0.85)
    if rng.random() < 0.2:
        given = " ".join(rng.choice(GOOD[kind] + [hostile(rng)]) for _ in range(rng.choice([2, 3, 200])))
    more = (8,) if reader is local_cpu else ()
    return Case(
        call=lambda: reader(given, *more), shown=f"{reader.__name__}({given[:300]!a}) of {len(given)} characters"
    )


@surface("Python face")
def python_face(rng):
    import carbonest

    name = rng.choice(["estimate_vm", "estimate_vm", "estimate_series", "estimate_many", "plan", "serve", "total"])
    if name == "estimate_many":
        machines = [
            rng.choice(["m5.large", "p3.2xlarge", hostile(rng), odd(rng)]) for _ in range(rng.choice([1, 3, 25]))
        ]
        keywords = {"hours": 1, **_keywords(rng, carbonest.estimate_many)}
        return Case(
            call=lambda: _shown(carbonest.estimate_many(machines, **keywords)),
            files=files_of(rng),
            shown=f"estimate_many({machines!r}, **{keywords!r})"[:2000],
        )
    if name == "total":
        estimate = carbonest.estimate_vm("m5.large", 1)
        given = rng.choice([[estimate, odd(rng)], odd(rng), [], estimate, [estimate, None], {"a": estimate}])
        return Case(call=lambda: carbonest.total(given), shown=f"total({given!r})")
    if name == "estimate_series":
        keywords = {
            **_keywords(rng, carbonest.estimate_series),
            **({"region": "westeurope"} if rng.random() < 0.7 else {}),
        }
        values = rng.choice([[0.1, 0.5], [odd(rng), 0.5], odd(rng), ["10%", "90%"], [0.1] * 1000])
        return Case(
            call=lambda: carbonest.estimate_series("m5.large", values, 0.5, **keywords),
            shown=f"estimate_series(m5.large, {values!r}, {keywords!r})"[:2000],
        )
    if name == "serve":
        keywords = {"sku": "p5.48xlarge", **_keywords(rng, carbonest.serve)}
        llm = odd(rng) if rng.random() < 0.1 else value(rng, "llm")
        return Case(call=lambda: carbonest.serve(llm, **keywords), shown=f"serve({llm!r}, **{keywords!r})")
    if name == "plan":
        keywords = {"vcpu_hours": 10, "regions": "westeurope", **_keywords(rng, carbonest.plan)}
        return Case(call=lambda: carbonest.plan(**keywords), files=files_of(rng), shown=f"plan(**{keywords!r})")
    keywords = _keywords(rng, carbonest.estimate_vm)
    sku, hours = (odd(rng), 1) if rng.random() < 0.1 else ("m5.large", odd(rng) if rng.random() < 0.2 else 1)
    return Case(
        call=lambda: _shown(carbonest.estimate_vm(sku, hours, **keywords)),
        files=files_of(rng),
        shown=f"estimate_vm({sku!r}, {hours!r}, **{keywords!r})",
    )


def _keywords(rng, function):
    import inspect

    names = [p.name for p in inspect.signature(function).parameters.values() if p.kind is p.KEYWORD_ONLY]
    found = {}
    for name in rng.sample(names, min(len(names), rng.randrange(1, 4))):
        fitting = [kind for kind in KINDS if kind in name]
        found[name] = value(rng, rng.choice(fitting)) if fitting and rng.random() < 0.5 else odd(rng)
    if rng.random() < 0.03:
        found[hostile(rng)] = 1
    return found


def _shown(estimate):
    """Everything that a caller does with an estimate, and the order of its bounds."""
    from .judge import data_fault

    fault = data_fault("estimate", json.dumps(estimate.to_dict(), default=str))
    assert fault is None, fault
    repr(estimate), estimate._repr_html_()
