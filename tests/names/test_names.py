"""Every name that a text mentions exists; and for each kind of name a planted one that does not is found."""

from collections import Counter

import pytest

from . import known
from .everywhere import found
from .mentions import extras_asked, mentions, roles
from .texts import of_page, of_source

KINDS = ("command", "extra", "file", "install line", "link", "option", "python", "value", "variable")


@pytest.mark.parametrize("kind", KINDS)
def test_every_name_exists(kind):
    faults = {f"{one.where}: {one.fault}" for one in found() if one.kind == kind and one.fault}
    assert not faults, "\n".join(sorted(faults))


def test_all_kinds_are_looked_for_and_found_in_numbers():
    """Less than these would mean that a pattern has stopped to see what it is for."""
    counted = Counter(one.kind for one in found())
    least = {"command": 400, "extra": 5, "file": 250, "install line": 5, "link": 100, "option": 1500, "python": 400,
             "value": 50, "variable": 30}  # fmt: skip
    assert set(counted) == set(KINDS)
    assert not {kind: counted[kind] for kind, number in least.items() if counted[kind] < number}
    assert {one.name for one in found() if one.kind == "command"} >= {f"carbonest {path[0]}" for path in known.paths()}


def faults_of_page(text, where="docs/planning.md"):
    return [(one.kind, one.name) for run in of_page(text, where) for one in mentions(run) if one.fault]


def faults_of_source(text, where="carbonest/cli/vm/command.py"):
    every = [one for run in of_source(text, where) for one in mentions(run)]
    return [(one.kind, one.name) for one in (*every, *roles(text, where), *extras_asked(text, where)) if one.fault]


PAGES = {
    "`carbonest fleets bill.csv`": ("command", "carbonest fleets"),
    "`carbonest usage gcp`": ("command", "carbonest usage gcp"),
    "```sh\ncarbonest fleet bill.csv && carbonest statment run.json\n```": ("command", "carbonest statment"),
    "Text:\n\n    carbonest profil --quick\n": ("command", "carbonest profil"),
    "`carbonest vm --sku m5.xlarge --regoin eu-west-1`": ("option", "--regoin"),
    "`carbonest usage slurm sacct.json --explain`": ("option", "--explain"),
    "`plan --hourly`": ("option", "--hourly"),
    "`--regoins` narrows it": ("option", "--regoins"),
    "Text:\n\n    carbonest fleet bill.csv \\\n      --group-by team --emti lines\n": ("option", "--emti"),
    "`carbonest check x.json --format gitlab`": ("value", "--format gitlab"),
    "`carbonest fleet b.csv --engine=polars`": ("value", "--engine polars"),
    "see `docs/plannning.md`": ("file", "docs/plannning.md"),
    "rows of `data/speeds.csv`": ("file", "data/speeds.csv"),
    "held by `test_import_grahp.py`": ("file", "test_import_grahp.py"),
    "the table regons.csv": ("file", "regons.csv"),
    "the table gpu_watts.csv": ("file", "gpu_watts.csv"),
    "held by tests/faults/test_*_nowhere.py": ("file", "tests/faults/test_*_nowhere.py"),
    "set `CARBONEST_DATE`": ("variable", "CARBONEST_DATE"),
    "set `ELECTRICITYMAP_TOKEN`": ("variable", "ELECTRICITYMAP_TOKEN"),
    "`carbonest.estimate_vms()`": ("python", "carbonest.estimate_vms"),
    "`physics.work.job_minutes`": ("python", "estimator.physics.work.job_minutes"),
    "`python -m pip install '.[fleets]'`": ("extra", "fleets"),
    "`pip install carbonest`": ("install line", "pip install carbonest"),
    "[there](planing.md)": ("link", "planing.md"),
    "[there](fleet.md#what-it-sings)": ("link", "fleet.md#what-it-sings"),
}  # fmt: skip


@pytest.mark.parametrize("text", PAGES)
def test_a_planted_name_on_a_page_is_found(text):
    assert faults_of_page(text) == [PAGES[text]]


SOURCES = {
    'raise InputError("carbonest statment writes it.")': ("command", "carbonest statment"),
    'raise InputError(f"{name} is no machine: `carbonest sku {name}` lists them.")': ("command", "carbonest sku"),
    'terminal.note(f"{count} rows; --exlpain shows them")': ("option", "--exlpain"),
    '"""Help.\n\n    carbonest vm --skus m5.xlarge\n"""': ("option", "--skus"),
    'note("--llm says more")': ("option", "--llm"),  # another command's
    '# ``--speeds`` wins': ("option", "--speeds"),
    'f"see docs/planing.md for {x}"': ("file", "docs/planing.md"),
    '"set the environment variable WATTIME_USER."': ("variable", "WATTIME_USER"),
    'f"{path}: CARBONEST_REGOIN"': ("variable", "CARBONEST_REGOIN"),
    '"""See :func:`estimate_wm`."""': ("python", "estimate_wm"),
    '"""See :func:`..machines.load.samples`."""': ("python", "..machines.load.samples"),
    '"""See :class:`estimator.model.Range`."""': ("python", "estimator.model.Range"),
    'raise MissingExtraError("duckdb", "fleets", "this")': ("extra", "fleets"),
    'need("torch", "training", extra="profiles")': ("extra", "profiles"),
    'say("pip install \'carbonest[fleet]\'")': ("install line", "pip install 'carbonest[fleet]'"),
}  # fmt: skip


@pytest.mark.parametrize("text", SOURCES)
def test_a_planted_name_in_the_source_is_found(text):
    assert SOURCES[text] in faults_of_source(text)
    assert len(set(faults_of_source(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "`carbonest usage aws|azure --last 30d`, `carbonest vm --explain`; carbonest knows more: `plan --explain`.",
        "`carbonest profile --sweep`, `carbonest profile --quick`, `carbonest --config FILE vm --sku X`",
        "`carbonest measure -- python train.py --epochs 3`, `sacct --json`, sacct --parsable2, `--region`",
        "`carbonest check x.json --format github --bound high`, `data/*.csv`, `data/{cpu,gpu}_power.csv`, `bill.csv`",
        "`CARBONEST_DATA`, `HTTPS_PROXY`, `estimator.physics.work.job_hours`, `carbonest.Interval.central`",
        "`python -m pip install '.[fleet,aws]'`, `pip install duckdb`, [x](fleet.md#what-it-says), [y](https://x.org/#z)",
    ],
)
def test_what_exists_is_no_fault(text):
    assert not faults_of_page(text)


def test_what_an_f_string_fills_in_is_no_name():
    assert not faults_of_source('f"carbonest {name} --{option} and --{a}-util, docs/{page}.md, CARBONEST_{key}"')


def test_a_module_may_name_another_commands_option_if_it_names_the_command():
    assert not faults_of_source('note("give its result to plan: --llm reads it")')
    assert not faults_of_source('note("--llm says more")', "estimator/planning/job.py")
