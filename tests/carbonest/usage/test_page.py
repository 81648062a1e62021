"""The page of running machines: what it says of them is in the JSON, and idle is what is below the rule."""

import json
import re

import pytest

from tests.carbonest.pages.structure import faults
from tests.estimator.usage.fake_aws import Instance

from .conftest import HOUR


def test_the_page_names_the_sum_and_what_stands_idle(fleet, aws, cli, start, week, tmp_path):
    fleet(3)
    quiet = Instance("i-quiet", "m5.xlarge", launched=start, tags={"team": "<b>"})
    aws.instances.append(quiet)
    aws.cpu(quiet, {start + h * HOUR: 1.0 for h in range(7 * 24)})
    code, out, err = cli("usage", "aws", *week, "--html", tmp_path / "page.html", "--format", "json")
    assert code == 0, err
    plain, page = json.loads(out), (tmp_path / "page.html").read_text(encoding="utf-8")
    assert faults(page) == [] and "<b>" not in page
    text = page.replace("\N{NO-BREAK SPACE}", " ")
    energy = plain["total"]["energy_kwh"]["central"]
    assert float(re.search(r"<h1>4 machines: ([\d.,]+) kWh", text)[1]) == pytest.approx(energy, rel=0.006)
    idle = next(row["energy_kwh"]["central"] for row in plain["results"] if row["resource_id"] == "i-quiet")
    found = re.search(r"1 machine stands idle: ([\d.]+) kWh, ([\d.]+) % of the energy\.", text)
    assert [float(each) for each in found.groups()] == pytest.approx([idle, 100 * idle / energy], rel=0.006)


def test_groups_have_a_page_too(fleet, cli, week, tmp_path):
    fleet(4)
    code, _, err = cli("usage", "aws", *week, "--group-by", "tag:team", "--html", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert code == 0 and faults(page) == [], err
    assert "<h2>By tag:team</h2>" in page and "No machine stands idle." in page


def test_of_days_and_of_short_windows_idle_is_not_told(fleet, cli, week, tmp_path):
    fleet(2)
    code, _, err = cli("usage", "aws", *week, "--rows", "day", "--html", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
    assert code == 0, err
    assert "What stands idle cannot be told: no row has 168 measured hours." in page
