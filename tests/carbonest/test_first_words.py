"""What people type first: other tools' words, machines and units as they write them."""

import re

import click
import pytest

from carbonest.cli import COMMANDS, group
from carbonest.cli.synonyms import _COMMANDS, _OPTIONS, commands_for, options_for

from .run import carbonest_here as run


def carbonest_here(*arguments):
    """Run the command; sentences on stderr on one line each, however wide the terminal."""
    done = run(*arguments)
    return done._replace(err=" ".join(done.err.split()))


def all_commands(command=group, path=()):
    """Return every command below the group, by its words."""
    found = {path: command}
    if isinstance(command, click.Group):
        context = click.Context(command, info_name="x")
        for name in command.list_commands(context):
            found |= all_commands(command.get_command(context, name), (*path, name))
    return found


KNOWN = all_commands()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("estimate", "vm"), ("ls", "skus"), ("list", "skus"), ("cost", "vm"), ("emissions", "vm"),
        ("report", "statement"), ("track", "measure"), ("instances", "skus"), ("machines", "skus"), ("bill", "fleet"),
        ("m5.large", "vm m5.large"), ("A100", "skus A100"), ("Frankfurt", "intensity Frankfurt"), ("plna", "plan"),
    ],
)  # fmt: skip
def test_another_word_for_a_command_is_understood_and_not_obeyed(word, meant):
    done = carbonest_here(word)
    assert (done.code, done.out) == (2, "")
    assert re.search(rf"Did you mean (`carbonest )?{re.escape(meant)}\b", done.err), done.err


def test_no_other_word_hides_a_command_and_each_names_one():
    words = [word for each in _COMMANDS.values() for word in each.split()]
    assert not set(words) & set(COMMANDS)
    assert len(words) == len(set(words))
    for name in _COMMANDS:
        assert name.startswith("--") or tuple(name.split()) in KNOWN, name
    assert commands_for("nothing like it") == ()


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("vm", "--instance-type", "m5.large"), "--sku"), (("vm", "--location", "x"), "--region"),
        (("plan", "--gpu-type", "A100"), "--gpu"), (("vm", "--json"), "--format json"), (("vm", "-v"), "--explain"),
        (("plan", "--max-cost", "5"), "--budget"), (("check", "--max-cost", "5"), "--max-usd"),
        (("vm", "--regin", "x"), "'--region'"),
    ],
)  # fmt: skip
def test_another_word_for_an_option(arguments, meant):
    done = carbonest_here(*arguments)
    assert (done.code, done.out) == (2, "")
    assert meant in done.err


def test_every_option_that_is_suggested_exists_somewhere():
    every = {name for command in KNOWN.values() for each in command.params for name in each.opts}
    suggested = {name for names in _OPTIONS for name in names.split()}
    assert suggested <= every | {"--quiet", "--html"}
    for name in suggested:
        assert options_for(name, ()) == ()


@pytest.mark.parametrize(
    ("arguments", "hours"),
    [((), 1), (("--hours", "1month"), 730), (("--hours", "2w"), 336), (("--hours", "1h30m"), 1.5)],
)
def test_a_machine_is_an_argument(arguments, hours):
    found = carbonest_here("vm", "p4d.24xlarge", *arguments, "-f", "json").json
    assert (found["workload"]["sku"], found["workload"]["hours"]) == ("p4d.24xlarge", hours)
    assert found == carbonest_here("vm", "--sku", "p4d.24xlarge", *arguments, "-f", "json").json


def test_what_was_left_out_or_has_no_fixed_length_is_said():
    assert "--hours not given: taken as 1 h" in carbonest_here("vm", "m5.large").err
    assert "1month is 730 h" in carbonest_here("vm", "m5.large", "--hours", "1month").err
    assert "730" not in carbonest_here("vm", "m5.large", "--hours", "7d", "--region", "eu-west-1").err


def test_several_machines_are_all_printed_and_summed():
    both = carbonest_here("vm", "m5.large", "--sku", "c5.large", "--hours", "10", "--region", "UK", "-f", "json").json
    ones = [
        carbonest_here("vm", sku, "--hours", "10", "--region", "eu-west-2", "-f", "json").json
        for sku in ("m5.large", "c5.large")
    ]
    energies = [one["energy_kwh"]["central"] for one in ones]
    assert both["total"]["energy_kwh"]["central"] == pytest.approx(sum(energies), rel=1e-12)
    assert len(both["results"]) == 2
    refused = carbonest_here("vm", "m5.large", "m5.lrge", "--hours", "1")
    assert refused.code == 2
    assert "Did you mean m5.large" in refused.out


def test_spot_is_short_for_a_price_kind():
    spot, kind = (("--spot",), ("--price-kind", "spot"))
    one, other = (carbonest_here("vm", "m5.large", "--hours", "1", *each, "-f", "json").json for each in (spot, kind))
    assert one == other
    assert one["workload"]["price_kind"] == "spot"
    many = carbonest_here("vm", "m5.large", "c5.large", "--hours", "1", "--spot", "-f", "csv").out
    assert carbonest_here("vm", "m5.large", "c5.large", "--hours", "1", *kind, "-f", "csv").out == many
    assert carbonest_here("vm", "m5.large", "c5.large", "--hours", "1", "-f", "csv").out != many


@pytest.mark.parametrize(
    ("pattern", "gpus", "count"),
    [
        ("A100", "A100", None), ("NVIDIA H100 80GB HBM3", "H100 80GB SXM5", None), ("8x H100", "H100", 8),
        ("8 gpus", "", 8), ("V100", "V100", None),
    ],
)  # fmt: skip
def test_machines_are_found_by_their_gpus(pattern, gpus, count):
    found = carbonest_here("skus", pattern, "-f", "json").json["results"]
    assert found
    for machine in found:
        assert gpus in machine["gpu_model"]
        assert count in (None, machine["gpu_count"])


def test_a_name_of_both_finds_both_and_nothing_that_only_holds_its_letters():
    found = carbonest_here("skus", "L4", "-f", "json").json["results"]
    assert {machine["gpu_model"] for machine in found} == {"L4", None}
    assert all(re.match(r"Standard_L4\D", machine["sku"]) for machine in found if machine["gpu_model"] is None)


def test_a_gpu_that_no_cloud_has_is_no_wrong_name():
    assert "`carbonest power --gpu 'RTX 4090'`" in carbonest_here("skus", "NVIDIA GeForce RTX 4090").err
    assert "no machine matches" in carbonest_here("skus", "nothing").err


@pytest.mark.parametrize(
    ("words", "held"),
    [
        (("intensity", "South", "Korea"), "KOR"), (("regions", "south", "korea"), "ap-northeast-2"),
        (("skus", "8x", "H100"), "p5.48xlarge"), (("skus", "NVIDIA", "A100-SXM4-80GB"), "p4de.24xlarge"),
    ],
)  # fmt: skip
def test_several_words_are_one_name(words, held):
    done = carbonest_here(*words)
    assert done.code == 0
    assert held in done.out


def test_a_country_in_every_form():
    found = carbonest_here("vm", "m5.large", "--region", "Germany", "-f", "json").json["workload"]
    assert (found["region"], found["area"]) == (None, "Germany")
    assert found["regions"] == ["eu-central-1", "eusc-de-east-1"]
    assert "1 h, Germany" in carbonest_here("vm", "m5.large", "--region", "Germany").out
    both = carbonest_here("vm", "m5.large", "d4s_v5", "--region", "Germany")
    assert both.out.count("Germany") == 2


def test_a_choice_goes_by_any_case():
    plain = carbonest_here("vm", "m5.large", "--provider", "aws", "--price-kind", "on_demand", "-f", "json")
    assert carbonest_here("vm", "m5.large", "--provider", "AWS", "--price-kind", "On-Demand", "-f", "json") == plain
    refused = carbonest_here("vm", "m5.large", "--provider", "ibm")
    assert refused.code == 2
    assert "'ibm' is not one of 'aws', 'azure', 'gcp'" in refused.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("vm", "m5.large", "10h"), "10h is no machine: give it as --hours 10h"),
        (("vm", "m5.large", "eu-west-1"), "eu-west-1 is no machine: give it as --region eu-west-1"),
        (("vm", "H100"), "It is a GPU: `carbonest skus H100`"),
        (("vm", "m5.large", "--region", "eu-west-1,eu-north-1"), "Name one region"),
        (("plan", "--gpu-hours", "5", "--gpu", "8xA100"), "--gpus 8 says that"),
        (("vm", ":,:"), "unknown SKU ':,:'"),
        (("vm", "Standard_L4s_v9"), "`carbonest skus` lists all machines"),
    ],
)
def test_what_stands_in_the_wrong_place_is_told_its_own(arguments, said):
    done = carbonest_here(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_names_with_commas_are_several():
    commas = carbonest_here("vm", "m5.large,c5.large", "-f", "csv")
    assert commas.out == carbonest_here("vm", "m5.large", "c5.large", "-f", "csv").out


@pytest.mark.parametrize(("typed", "meant"), [("Germny", "Germany"), ("Irland", "Ireland"), ("eu-wst-1", "eu-west-1")])
def test_a_misspelt_country_or_region_is_told(typed, meant):
    done = carbonest_here("vm", "m5.large", "--region", typed)
    assert done.code == 2
    assert f"unknown region '{typed}'. Did you mean {meant}" in done.err


def test_a_hint_follows_a_whole_sentence():
    assert "extra argument (A100). `" in carbonest_here("power", "A100").err
    assert "'--quiet'?) `" in carbonest_here("vm", "m5.large", "--budget", "5").err
