"""``carbonest.toml`` and its variables: found, obeyed, refused in a sentence."""

import os
import subprocess
import sys

import click
import pytest

from carbonest.cli import SETTING_VARIABLES, settings, settings_file

from ..fuzz import options
from ..shared import ROOT
from .run import carbonest

FILE = """
region = "eu-west-1"
provider = "aws"
format = "json"
[budgets]
max-usd = 19
bound = "high"
"""


@pytest.fixture
def project(tmp_path):
    (tmp_path / "carbonest.toml").write_text(FILE)
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    return inner


def test_a_file_above_stands_in_for_what_was_not_typed(project):
    done = carbonest("vm", "--sku", "m5.xlarge", "--hours", "100", cwd=project)
    assert done.json["workload"]["region"] == "eu-west-1"
    assert "region eu-west-1" in done.err
    typed = carbonest("vm", "--sku", "m5.xlarge", "--hours", "100", "--region", "us-east-1", "-f", "csv", cwd=project)
    assert ",us-east-1," in typed.out
    (project / "now.json").write_text(done.out)
    # 100 h × 0.214 $/h in Ireland.
    assert carbonest("check", "now.json", cwd=project).code == 3
    assert carbonest("check", "now.json", "--max-usd", "22", cwd=project).code == 0


def test_a_variable_wins_over_the_file_and_an_option_over_both(project):
    env = {"CARBONEST_REGION": "eu-north-1"}
    done = carbonest("vm", "--sku", "m5.xlarge", "--hours", "1", cwd=project, env=env)
    assert done.json["workload"]["region"] == "eu-north-1"
    done = carbonest("vm", "--sku", "m5.xlarge", "--hours", "1", "--region", "us-east-1", cwd=project, env=env)
    assert done.json["workload"]["region"] == "us-east-1"


def test_a_file_may_be_named(project, tmp_path):
    other = tmp_path / "other.toml"
    other.write_text('region = "us-west-2"\nformat = "json"\n')
    done = carbonest("--config", other, "vm", "--sku", "m5.xlarge", "--hours", "1", cwd=project)
    assert done.json["workload"]["region"] == "us-west-2"


def test_doctor_prints_what_is_set_and_where(project):
    done = carbonest("doctor", "--format", "text", cwd=project, env={"CARBONEST_MAX_KWH": "7", "COLUMNS": "400"})
    lines = [line for line in done.out.splitlines() if line.startswith("settings")]
    assert "carbonest.toml" in lines[0]
    assert "region eu-west-1, provider aws, format json, max_usd 19.0, bound high" in lines[0]
    assert "max_kwh 7.0" in lines[1]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('regiom = "x"', "Did you mean region"),
        ("max-usd = -1", "max_usd must be a number"),
        ("max-usd = true", "max_usd must be a number"),
        ('format = "yaml"', "must be one of text, json, csv, markdown; got 'yaml'"),
        ("format = 3", "must be text; got 3"),
        ("max-increase = 25", "Did you mean 25%"),
        ("[a]\nregion = 'x'\n[b]\nregion = 'y'", "each thing once"),
        ("region = ", "must be TOML"),
    ],
)
def test_what_a_file_must_not_say(tmp_path, content, says):
    path = tmp_path / "carbonest.toml"
    path.write_text(content)
    with pytest.raises(ValueError, match=says):
        settings.load(str(path))


def test_every_command_with_a_form_takes_it_from_the_settings():
    """A command that is added later is found by its --format, unless its forms are others."""
    found = settings.Settings({"format": "json"}, {"format": "x"}, None).default_map()
    for path, command in options.commands().items():
        forms = [p for p in command.params if p.name == "output_format" and isinstance(p.type, click.Choice)]
        if not forms or not set(settings.FORMATS) <= set(forms[0].type.choices) or path in (("measure",), ("run",)):
            continue
        place = found
        for name in path:
            place = place[name]
        assert place["output_format"] == "json", path


def test_the_variables_looked_for_at_the_start_are_those_that_are_read():
    assert set(SETTING_VARIABLES) == {settings.variable(key) for key in (*settings.KEYS, "config")}


def test_nothing_of_the_settings_is_loaded_without_them(tmp_path):
    code = (
        "import sys\nfrom carbonest.cli import main\n"
        "sys.argv = ['carbonest', 'vm', '--sku', 'm5.large', '--hours', '1']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'tomllib', 'carbonest.cli.settings'} & set(sys.modules)))\n"
    )
    environment = {name: value for name, value in os.environ.items() if name not in SETTING_VARIABLES}
    for content, loaded in ((None, "[]"), ('region = "eu-west-1"', "['carbonest.cli.settings', 'tomllib']")):
        if content is not None:
            (tmp_path / "carbonest.toml").write_text(content)
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env=environment | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.splitlines()[-1] == loaded


def test_no_file_is_no_settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert settings_file() is None
    (tmp_path / "carbonest.toml").touch()
    assert settings_file() == str(tmp_path / "carbonest.toml")
