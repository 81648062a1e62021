"""Two profiles compared fold by fold, and everything that is no pair of profiles."""

import json
from copy import deepcopy

import pytest

pytest.importorskip("scipy")

from estimator.errors import InputError, UnknownNameError
from profiler.training.difference import difference, read_profile


def row(name, errors, joules=2.0, **given):
    cost = {"low": joules / 2, "central": joules, "high": 2 * joules}
    by_fold = [{"repeat": 0, "fold": n, "error": e, "error_trimmed": e} for n, e in enumerate(errors)]
    plain = {"model": name, "status": "ok", "diverged": False, "by_fold": by_fold, "error": sum(errors) / len(errors)}
    return plain | {"cpu_seconds": 1.0, "train_joules": cost, "joules_per_prediction": cost} | given


def profile(*rows, **given):
    plain = {
        "kind": "profile", "data": "d.csv", "error": "RMSE", "metric": "rmse", "meter": "sensor", "cpu": "A",
        "test_share": 0.25, "identity": {"data": "1", "splits": "2"}, "results": list(rows),
    }  # fmt: skip
    return plain | given


def test_a_difference_is_paired_by_fold_and_not_by_order():
    first = profile(row("gbm", [0.1, 0.2, 0.3, 0.4]))
    second = profile(row("gbm", [0.09, 0.19, 0.28, 0.40], joules=5.0))
    second["results"][0]["by_fold"].reverse()
    (change,) = difference(first, second).changes
    gaps = [-0.01, -0.01, -0.02, 0.0]
    mean = sum(gaps) / 4
    deviation = (sum((gap - mean) ** 2 for gap in gaps) / 3) ** 0.5
    # t, 95 %, 3 degrees of freedom, of the printed tables; 1/4 + 0.25/0.75.
    assert change.error.central == pytest.approx(mean)
    assert change.error.high - mean == pytest.approx(2.353 * deviation * (1 / 4 + 1 / 3) ** 0.5, rel=1e-3)
    assert not change.told_apart and change.joules_ratio == 2.5
    (sure,) = difference(first, profile(row("gbm", [0.05, 0.15, 0.25, 0.35]))).changes
    assert sure.told_apart and sure.error.central == pytest.approx(-0.05)


def test_models_that_one_lacks_or_did_not_finish_are_named():
    first = profile(row("ridge", [1, 2]), row("gbm", [1, 2]), row("fcn", [1, 2], status="timeout"))
    second = profile(row("ridge", [1, 3]), row("fcn", [1, 2]), row("mean", [5, 6], diverged=True))
    found = difference(first, second)
    assert [change.first for change in found.changes] == ["ridge"]
    assert (found.only_first, found.only_second) == (("gbm",), ("fcn",))


def test_two_models_of_different_names():
    one = profile(row("ridge", [1, 2]), row("gbm", [0.5, 1.6]))
    (change,) = difference(one, one, ("ridge", "gbm")).changes
    assert (change.first, change.second) == ("ridge", "gbm") and change.error.central == pytest.approx(-0.45)
    with pytest.raises(UnknownNameError, match="gbm"):
        difference(one, one, ("ridge", "gmb"))


def test_joules_of_two_machines_are_said_to_be():
    found = difference(profile(row("a", [1, 2])), profile(row("a", [1, 2]), cpu="B", meter="model"))
    assert len(found.warnings) == 2 and "'A' and 'B'" in " ".join(found.warnings)


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        (
            {"identity": {"data": "9", "splits": "2"}, "data": "e.csv"},
            "same data, target and metric.*their data differ",
        ),
        ({"identity": {"data": "9", "splits": "2"}}, "both are of 'd.csv', but not of the same cells.*--drop"),
        ({"identity": {"data": "1", "splits": "9"}}, "same folds.*their splits differ"),
        ({"metric": "mae"}, "same score; got rmse and mae"),
        ({"results": []}, "a finished model in common"),
    ],
)
def test_what_cannot_be_paired_is_refused(changed, says):
    with pytest.raises(InputError, match=says):
        difference(profile(row("a", [1, 2])), profile(row("a", [1, 2]), **changed))


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (("kind",), "vm", "kind must be profile"),
        (("identity",), None, "identity must be an object"),
        (("test_share",), 1, "test_share must be a number between"),
        (("results", 0, "by_fold", 1, "error"), "x", "error must be a number or null"),
        (("results", 0, "train_joules"), 5, "train_joules must be an object or null"),
        (("results", 0, "model"), 7, "model must be text"),
    ],
)
def test_files_that_are_no_profile_are_refused_by_what_breaks_them(tmp_path, path, value, says):
    whole = deepcopy(profile(row("a", [1, 2])))
    inner = whole
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    file = tmp_path / "a.json"
    file.write_text(json.dumps(whole))
    with pytest.raises(InputError, match=says):
        read_profile(str(file))
    file.write_text("{")
    with pytest.raises(InputError, match=r"the profile .*a\.json"):
        read_profile(str(file))
