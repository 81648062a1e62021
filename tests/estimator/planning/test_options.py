"""Options of a plan: each of its kind, none without effect, none that contradicts another."""

import pytest

from carbonest.api.plan import plan, zoo_job, zoo_models
from estimator.errors import InputError, UnknownNameError
from estimator.planning.asked import job_of, request_of
from estimator.planning.job_files import file_options
from estimator.planning.options import checked
from profiler.zoo import models as zoo

ZOO = {"zoo": "faster_rcnn_R_50_FPN_3x"}


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("zoo", ["a", "b"]),
        ("near", ["a", "b"]),
        ("intensity", ["a"]),
        ("start", True),
        ("regions", {"a": 1}),
        ("regions", [["eu-north-1"]]),
        ("boundary", "x"),
        ("signal", "x"),
        ("precision", "fp64"),
        ("prices", "free"),
        ("minimize", "money"),
        ("trials", 0),
        ("trials", 2.5),
        ("trials", True),
        ("limit", "5"),
        ("lsj", "yes"),
        ("deadline", float("nan")),
        ("deadline", [1]),
        ("threads", 0),
        ("pue", 0.2),
        ("budget", -1),
        ("gpu_util", 1.5),
    ],
)
def test_a_value_of_another_kind_is_refused(option, value):
    with pytest.raises(InputError, match=option.replace("_", ".")):
        checked({**ZOO, option: value})


@pytest.mark.parametrize(
    "given",
    [
        {"vcpu_hours": 10, "gpu": "V100"},
        {"vcpu_hours": 10, "lsj": True},
        {"vcpu_hours": 10, "precision": "amp"},
        {"gpu_hours": 10, "gpu": "V100", "cpu": "x"},
        {**ZOO, "model": "x"},
        {**ZOO, "within_km": 5},
        {**ZOO, "gpu": "V100"},
        {**ZOO, "threads": 4},
        {**ZOO, "fallback": "annual"},
        {**ZOO, "fallback": "annual", "intensity": "annual"},
        {**ZOO, "minimize": "time", "carbon_price": 100},
    ],
)
def test_an_option_that_would_change_nothing_is_refused(given):
    with pytest.raises(InputError, match="leave"):
        checked(given)


def test_what_is_said_as_the_default_counts_as_left_out():
    given = {**ZOO, "intensity": "annual", "prices": "snapshot", "lsj": False, "trials": None}
    assert checked(given) == {**ZOO, "lsj": False}


def test_an_option_that_no_plan_has_is_refused_with_the_nearest():
    with pytest.raises(UnknownNameError, match="regions"):
        plan(**ZOO, regoins=["eu-north-1"])


def test_text_is_parsed_in_python_as_on_the_command_line():
    assert checked({**ZOO, "deadline": "2d", "memory": "1024MiB"}) == {**ZOO, "deadline": 48.0, "memory": 1.0}


def test_a_job_file_says_each_thing_once(tmp_path):
    path = tmp_path / "job.toml"
    path.write_text('[a]\nzoo = "x"\n[b]\nzoo = "y"\n')
    with pytest.raises(InputError, match="once"):
        file_options(str(path))


def test_no_name_is_no_model():
    # Two rows of the zoo have no configuration of their own: an empty name must not find them.
    with pytest.raises(UnknownNameError):
        zoo.find(zoo_models(), "")


@pytest.mark.parametrize(
    "result",
    [
        '{"cpu_seconds": 10, "wall_seconds": 5, "cpu_model": ["a"]}',
        '{"cpu_seconds": 10, "wall_seconds": 5, "gpu_joules": 5, "gpu_model": 7}',
        '{"cpu_seconds": 1e308, "wall_seconds": 5}',
        '{"cpu_seconds": 9, "wall_seconds": 5, "gpu_joules": {"low": 1, "central": 2, "high": "x"}, "gpu_model": "T4"}',
        '{"cpu_seconds": 9, "wall_seconds": 5, "gpu_joules": {"low": 3, "central": 2, "high": 4}, "gpu_model": "T4"}',
    ],
)
def test_a_profile_of_other_types_is_refused(tmp_path, result):
    path = tmp_path / "run.json"
    path.write_text(result)
    with pytest.raises(InputError, match="of a profile"):
        job_of({"profile": str(path)}, zoo_job)


def test_a_median_without_bounds_is_exact(tmp_path):
    path = tmp_path / "run.json"
    path.write_text('{"cpu_seconds": 9, "wall_seconds": 5, "gpu_joules": {"median": 500}, "gpu_model": "T4"}')
    assert job_of({"profile": str(path)}, zoo_job).gpu_watts == (100.0, 100.0, 100.0)


def test_marginal_figures_of_the_tables_are_called_direct():
    given = {"vcpu_hours": 5, "sku": "m5.large", "regions": "eu-west-1", "signal": "marginal"}
    assert plan(**given).request.boundary == "direct"
    assert plan(**given, intensity="100").request.boundary == "lifecycle"
    with pytest.raises(InputError, match="direct"):
        plan(**given, boundary="lifecycle")


@pytest.mark.parametrize("machines", ["1,2", [1, 2], ["1", "2"], ["1,2"], (2, 1)])
def test_machines_in_any_spelling(machines):
    assert request_of({**ZOO, "machines": machines}, zoo_job).counts == (1, 2)
    with pytest.raises(InputError, match="machines"):
        request_of({**ZOO, "machines": "1.5"}, zoo_job)
