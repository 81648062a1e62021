"""Every command's text at 80 and 120 columns: no line beyond, no interval broken, no figure like 1e-05."""

import re

import pytest

from carbonest.cli import layout

from ..estimator.fleet import focus
from .run import carbonest_here

VM = ("vm", "--hours", "10", "--region", "us-east-1", "--sku")
LOAD = ("--input-tokens", "1000", "--output-tokens", "250")
MACHINES = """sku,hours,region,count,cpu_util,team
m5.xlarge,730,us-east-1,3,0.3,search
Standard_D4s_v3,730,westeurope,1,,ml
p4d.24xlarge,10,us-west-2,2,,ml
n2-standard-4,0.0001,europe-west4,1,0.5,
zz9.big,10,us-east-1,1,,ml
"""
#: Commands, and the exit codes of those that say that something is left.
COMMANDS = {
    "vm": ("vm", "--sku", "p3.16xlarge", "--hours", "10"),
    "vm, explained": (*VM, "p3.16xlarge", "--explain"),
    "vm, little": ("vm", "--sku", "m5.xlarge", "--hours", "0.0001", "--region", "eu-west-1", "--accounting", "market"),
    "vm, methods": (*VM, "p4d.24xlarge", "--compare-methods"),
    "vm, a list": ("vm", "--from", "machines.csv"),
    "vm, a list in groups": ("vm", "--from", "machines.csv", "--group-by", "team"),
    "power": ("power", "--cpu", "8480+", "--sockets", "2", "--gpu", "H100-SXM", "--gpus", "8", "--hours", "1"),
    "power, explained": ("power", "--cpu", "8480+", "--hours", "0.00001", "--explain"),
    "serve": ("serve", "--llm", "8B", "--requests-per-s", "50", "--gpu", "H100", *LOAD),
    "serve over the load": ("serve", "--llm", "8B", "--gpu", "H100", *LOAD, "--explain"),
    "zoo": ("zoo", "R_50"),
    "skus": ("skus", "A100"),
    "one sku": ("skus", "m5.xlarge"),
    "regions": ("regions",),
    "intensity": ("intensity", "westeurope"),
    "data": ("data", "sources", "teads-sheet", "emaps_yearly"),
    "iam": ("iam", "aws", "--explain"),
    "check": ("check", "machines.csv", "--max-kgco2e", "1", "--max-usd", "1"),
    "check, growth": ("check", "vm.json", "--baseline", "vm.json", "--max-increase", "10%"),
    "statement": ("statement", "vm.json"),
    "statement, forms": ("statement", "vm.json", "--format", "annex-xi,sci,scope3"),
    "merge": ("merge", "run.json"),
    "fleet": ("fleet", "bill.csv", "--group-by", "service"),
    "fleet, one row": ("fleet", "bill.csv", "--explain-row", "3"),
    "profile zoo": ("profile", "zoo"),
    "measure": ("measure", "--region", "eu-west-3", "--explain", "--", "true"),
    "an error": ("vm", "--sku", "m5.xlargee", "--hours", "1"),
}
#: A line end within ``central (low – high)``, or before a unit's number.
BROKEN = re.compile(r"(\d( %)? \([^()]*\d –?|\d –)$")
LITTLE = re.compile(r"\de-0[5-9]|\de-[1-9]\d")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Files for the commands: an inventory, a bill, a result, a measured run."""
    path = tmp_path_factory.mktemp("widths")
    (path / "machines.csv").write_text(MACHINES)
    focus.write(path / "bill.csv", focus.BILL)
    assert carbonest_here(*VM, "m5.xlarge", "-o", path / "vm.json").code == 0
    assert carbonest_here("measure", "-o", path / "run.json", "--", "true").code == 0
    return path


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("name", COMMANDS)
def test_text_fits(name, columns, folder, monkeypatch):
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", str(columns))
    done = carbonest_here(*COMMANDS[name])
    text = done.out + done.err
    assert len(text.splitlines()) > 1 or name == "an error"
    assert "Traceback" not in text
    for line in text.splitlines():
        # What is one piece may be wider, on a line of its own: an address is to be copied.
        assert len(line) <= columns or len(layout.wrap(line.strip(), 1)) == 1, line
        assert not BROKEN.search(line) or re.search(r"\(\d{4}$", line), line
        assert not LITTLE.search(line), line


def test_numbers_of_a_table_scale_and_those_of_machines_do_not(folder, monkeypatch):
    monkeypatch.chdir(folder)
    little = ("vm", "--sku", "m5.xlarge", "--hours", "0.0001", "--region", "eu-west-1")
    rows = {line.split("  ")[0]: line.split() for line in carbonest_here(*little).out.splitlines()}
    energy = carbonest_here(*little, "-f", "json").json["energy_kwh"]["central"]
    assert rows["energy, server+pue"][2] == "mWh"
    assert float(rows["energy, server+pue"][3]) == pytest.approx(energy * 1e6, rel=0.005)
    # Parts of one sum stand in one unit.
    assert rows["operational"][1] == rows["embodied"][1] == rows["total"][1]
    assert "energy_kwh_central" in carbonest_here(*little, "-f", "csv").out
