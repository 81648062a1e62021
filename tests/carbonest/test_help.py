"""Help pages: every option in one group, the usual ones first, commands by what one wants, words explained."""

import re
import subprocess
import sys

import click
import pytest

from carbonest import glossary
from carbonest.cli import COMMANDS, SECTIONS, group
from carbonest.cli.help import SHARED, Grouped, groups_of

from ..shared import ROOT
from .run import carbonest, carbonest_here
from .test_first_words import KNOWN

GROUPED = {" ".join(path): command for path, command in KNOWN.items() if isinstance(command, Grouped)}
#: Longer pages need groups.
LONG = 12


def options_of(command):
    return [each for each in command.params if isinstance(each, click.Option) and not each.hidden]


def test_long_commands_have_groups():
    long = {" ".join(path) for path, command in KNOWN.items() if len(options_of(command)) > LONG}
    assert long <= set(GROUPED), long - set(GROUPED)


@pytest.mark.parametrize("name", sorted(GROUPED))
def test_every_option_stands_in_exactly_one_group(name):
    command = GROUPED[name]
    groups = dict(groups_of(command))
    assert groups, name
    first = next(iter(groups.values())).split()
    assert len(first) == 5 or len(options_of(command)) < LONG, f"{name}: the usual ones are five, not {first}"
    for option in options_of(command):
        names = {*option.opts, *option.secondary_opts}
        own = [title for title, listed in groups.items() if names & set(listed.split())]
        assert len(own) <= 1, f"{name}: {option.opts[0]} is in {own}"
        assert own or names & set(SHARED[1].split()), f"{name}: {option.opts[0]} is in no group"


@pytest.mark.parametrize("name", sorted(GROUPED))
def test_a_page_shows_every_option_once_and_says_what_is_printed(name):
    command = GROUPED[name]
    page = command.get_help(click.Context(command, info_name=name, terminal_width=100, max_content_width=100))
    listed = page[page.index(f"\n{next(iter(groups_of(command)))}:") :]
    for option in options_of(command):
        spelled = max((each for each in option.opts if each.startswith("--")), key=len)
        assert len(re.findall(rf"^  (?:-\w, )?(?:--[\w-]+, )*{spelled}\b(?!-)", listed, flags=re.MULTILINE)) == 1, (
            spelled
        )
    assert "Others:" not in page
    assert page.index("usual ones" if "usual ones" in page else "Limits") < page.index("Result:")
    assert "What it prints:" in page
    assert f"  carbonest {'measure' if name == 'run' else name.split()[0]}" in page


def test_the_overview_has_every_command_once():
    listed = [name for names in SECTIONS.values() for name in names]
    assert sorted(listed) == sorted(COMMANDS)
    page = group.get_help(click.Context(group, info_name="carbonest"))
    assert [line.strip() for line in page.splitlines() if line.strip(" :") in SECTIONS] == [f"{x}:" for x in SECTIONS]


# The words that a new user stumbles over, from the issue that asked for a glossary.
@pytest.mark.parametrize(
    "word",
    [
        "server_ac", "server+pue", "SCI", "front", "≈", "linked", "borrowed", "direct", "lifecycle", "location-based",
        "market-based", "basis", "embodied", "boundary", "duty", "prior", "Server AC", "told apart", "PUE", "tier",
    ],
)  # fmt: skip
def test_the_glossary_explains(word):
    done = carbonest_here("glossary", *word.split())
    assert done.code == 0
    assert len(done.out.splitlines()) >= 3


def test_every_spelling_means_one_term_and_every_page_exists():
    names = [name for term in glossary.TERMS for name in (term.name, *term.also)]
    assert len(names) == len({glossary.key(name) for name in names})
    for term in glossary.TERMS:
        page, _, anchor = term.page.partition("#")
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        anchors = {
            re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
            for title in re.findall(r"^#+ (.*)$", text, flags=re.MULTILINE)
        }
        assert not anchor or anchor in anchors, term
        assert 20 <= len(term.meaning) <= 300, term.name


def test_an_unknown_word_names_the_nearest():
    done = carbonest_here("glossary", "embodyed")
    assert done.code == 2
    assert "Did you mean embodied" in done.err


def test_the_glossary_page_is_the_text_that_is_shipped():
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs/build/build_glossary.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def completed(line, shell="bash"):
    """Return (kind, value) of what a shell is offered behind a line; the last word is the one being typed."""
    at = len(line.split()) - (0 if line.endswith(" ") else 1)
    done = carbonest(env={"COMP_WORDS": line, "COMP_CWORD": str(at), "_CARBONEST_COMPLETE": f"{shell}_complete"})
    assert (done.code, done.err) == (0, "")
    return [tuple(row.split(",", 1)) for row in done.out.splitlines()]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("carbonest pl", "plan"), ("carbonest usage sl", "slurm"), ("carbonest profile sw", "sweep"),
        ("carbonest vm --ho", "--hours"), ("carbonest profile --qu", "--quick"), ("carbonest vm p4d", "p4d.24xlarge"),
        ("carbonest vm d4s", "D4s_v3"), ("carbonest vm m5.large --region eu-w", "eu-west-1"),
        ("carbonest plan --regions eu-west-1,eu-n", "eu-west-1,eu-north-1"),
        ("carbonest plan --gpu h100", "H100-80GB-SXM5"), ("carbonest plan --llm qwen3-8", "qwen3-8b"),
        ("carbonest plan --zoo mask_rcnn_R_50_FPN_3", "mask_rcnn_R_50_FPN_3x"),
        ("carbonest vm --workload tr", "training"), ("carbonest vm --hours 1", "1month"),
        ("carbonest glossary SC", "SCI"), ("carbonest vm m5.large --hours 1month --form", "--format"),
        ("carbonest intensity Ger", "Germany"),
    ],
)  # fmt: skip
def test_a_shell_completes(line, offered):
    assert ("plain", offered) in completed(line)


def test_a_shell_completes_by_what_stands_before():
    regions = {value for _, value in completed("carbonest vm m5.large --region ")}
    assert "eu-west-1" in regions
    assert not {"westeurope", "europe-west1"} & regions
    assert completed("carbonest fleet bill") == [("file", "bill")]
    assert completed("carbonest nonsense --x ")  # the commands again, and no complaint between the words


@pytest.mark.parametrize(
    ("shell", "words", "at"),
    [
        ("bash", None, None),
        ("zsh", "carbonest vm m5", None),
        ("bash", "", ""),
        ("bash", "carbonest vm m5", "x"),
        ("zsh", "carbonest vm m5", "-5"),
        ("bash", "carbonest vm --hours \udcff9", "3"),
        ("fish", "carbonest vm --hours \x1b[2J9", "\x1b[2J9"),
        ("zsh", "carbonest fleet \x1b[2J", "2"),
        ("bash", "carbonest fleet \udcff", "2"),
        ("bash", "carbonest vm --sku '`$(x)", "3"),
        ("bash", "carbonest plan --regions x,\u202eeu", "3"),
    ],
)
def test_a_line_of_rubbish_is_completed_without_a_word(shell, words, at):
    """A traceback, or a command to the terminal, would stand in the middle of what is being typed."""
    given = {"COMP_WORDS": words, "COMP_CWORD": at, "_CARBONEST_COMPLETE": f"{shell}_complete"}
    done = carbonest(env={name: value for name, value in given.items() if value is not None})
    assert done.err == ""
    assert done.out.replace("\n", "").isprintable()


def test_what_is_completed_is_understood():
    for value in ("H100-80GB-SXM5", "A100-40GB-PCIe"):
        assert carbonest_here("power", "--gpu", value).code == 0
    assert carbonest_here("vm", "D4s_v3", "--hours", "1", "--region", "UK").code == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell(shell):
    done = carbonest_here("completion", shell)
    assert done.code == 0
    assert "_CARBONEST_COMPLETE" in done.out
