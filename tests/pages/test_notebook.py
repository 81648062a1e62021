"""The notebook of the examples is what its source says, is a valid notebook, and runs from end to end."""

import os
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from ..shared import ROOT

nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed: the notebook cannot be read")
nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed: the notebook cannot be run")
pytest.importorskip("ipykernel", reason="ipykernel is not installed: the notebook cannot be run")
pytest.importorskip("sklearn", reason="scikit-learn is not installed: the notebook's profile cannot run")

NOTEBOOK = ROOT / "examples" / "first_look.ipynb"


def test_it_is_what_its_source_says():
    build = ROOT / "docs" / "build" / "build_notebook.py"
    done = subprocess.run([sys.executable, str(build), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_it_is_valid_and_holds_no_output():
    read = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(read)
    assert not [cell for cell in read.cells if cell.cell_type == "code" and (cell.outputs or cell.execution_count)]


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """The notebook, run as a user runs it: with a home of its own, so that no profile of IPython comes in."""
    home = tmp_path_factory.mktemp("home")
    read = nbformat.read(NOTEBOOK, as_version=4)
    own = dict.fromkeys(("HOME", "IPYTHONDIR", "JUPYTER_DATA_DIR"), str(home))
    there = {"metadata": {"path": str(home)}}
    client = nbclient.NotebookClient(read, timeout=300, kernel_name="python3", resources=there)
    client.execute(env=os.environ | own | {"PYTHONPATH": str(ROOT)})
    return read


def results(read):
    """Return what each cell of code shows, by the mime type."""
    shown = []
    for cell in read.cells:
        if cell.cell_type == "code":
            shown.append({k: v for out in cell.outputs if "data" in out for k, v in out.data.items()})
    return shown


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")
def test_every_cell_runs_and_shows_something(ran):
    for cell in ran.cells:
        if cell.cell_type == "code":
            assert not [out for out in cell.outputs if out.output_type == "error"]
            assert cell.outputs, cell.source


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning")
def test_results_show_as_tables_with_bars(ran):
    """Estimate, range, plan, list, groups, measurement and profile: each a table of its own, drawn without a script."""
    ours = [each["text/html"] for each in results(ran) if "<svg" in each.get("text/html", "")]
    assert len(ours) == 7
    for html in ours:
        tags = {each.tag for each in ElementTree.fromstring(html).iter()}
        assert {"table", "svg", "rect"} <= tags and not tags & {"script", "style", "img"}
    frames = [each for each in results(ran) if 'class="dataframe"' in each.get("text/html", "")]
    assert len(frames) == 3
