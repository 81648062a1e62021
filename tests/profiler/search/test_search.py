"""Searches, trial by trial: scikit-learn's, Optuna's, a loop of one's own; and when to stop."""

import json
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.errors import InputError
from estimator.model import Interval
from profiler.measure.block import measure_block
from profiler.meters import MeterReport
from profiler.search import EpochCost, SearchCost, StopRule

from ..measure.fakes import MODELLED, Silent, burn

KWH = 3.6e6


class Replayed:
    """Blocks that took the joules they are told, one after the other."""

    def __init__(self, *joules):
        self.joules, self.names, self.open = list(joules), [], 0

    def __call__(self, name):
        self.names.append(name)
        return self

    def start(self):
        self.open += 1
        return self

    def stop(self):
        self.open -= 1
        joules = self.joules.pop(0) if len(self.joules) > 1 else self.joules[0]
        return SimpleNamespace(
            energy_joules=None if joules is None else Interval(joules / 2, joules, joules * 2),
            cpu_seconds=1.0,
            wall_seconds=2.0,
        )


def searched(cost, scores):
    for at, score in enumerate(scores):
        with cost.trial({"at": at}) as trial:
            trial.score = score
        if cost.stopped:
            break
    return cost


def test_a_loop_of_ones_own():
    cost = searched(SearchCost(Replayed(1.0, 2.0, 4.0)), [0.5, float("nan"), 0.7])
    assert [trial.score for trial in cost.trials] == [0.5, None, 0.7]
    assert [trial.best_score for trial in cost.trials] == [0.5, 0.5, 0.7]
    assert cost.joules == (3.5, 7.0, 14.0)
    assert repr(cost) == "<SearchCost of 3 trials: 7 (3.5 – 14) J, best 0.7>"
    plain = json.loads(json.dumps(cost.to_dict(), allow_nan=False))
    assert plain["kind"] == "search" and plain["trials"][2]["joules"]["central"] == 4.0
    assert plain["trials"][0]["params"] == {"at": 0} and "<td>0.7</td>" in cost._repr_html_()


def test_a_trial_that_fails_costs_energy_all_the_same():
    cost = SearchCost(Replayed(3.0))
    with pytest.raises(ZeroDivisionError), cost.trial({"x": object()}):
        _ = 1 / 0
    assert cost.trials[0].score is None and cost.trials[0].joules.central == 3.0
    json.dumps(cost.to_dict())


def test_energy_of_some_is_no_energy_of_all():
    assert searched(SearchCost(Replayed(1.0, None)), [1.0, 2.0]).joules is None


@pytest.mark.parametrize(
    ("scores", "ended"),
    [
        # 1 kWh a trial, two looked back on, half a point a kWh asked for: 0.6 + 0.6 goes on, 0.4 + 0.4 does not.
        ([0.0, 0.6, 1.2, 1.6, 2.0, 9.0], 5),
        ([0.0, 0.6, 1.2, 1.8], None),
        ([0.5, 0.4, 0.3, 0.2], 3),
        ([None, None, None, None], None),
    ],
)
def test_a_search_ends_where_it_gains_too_little_per_kwh(scores, ended):
    cost = searched(SearchCost(Replayed(KWH), stop=StopRule(0.5, patience=2)), scores)
    assert len(cost.trials) == (ended or len(scores))
    assert bool(cost.stopped) is (ended is not None)
    if ended:
        assert f"stopped after {ended} trials: the last 2 gained" in cost.stopped


def test_less_is_better_where_it_is_said():
    cost = SearchCost(Replayed(KWH), stop=StopRule(0.5, patience=1), greater_is_better=False)
    searched(cost, [3.0, 2.0, 1.9, 0.0])
    assert [trial.best_score for trial in cost.trials] == [3.0, 2.0, 1.9]


def test_without_energy_there_is_no_gain_per_kwh_and_no_end():
    cost = SearchCost(lambda name: measure_block(MeterReport((Silent(),), ()), name), stop=StopRule(0.5, patience=1))
    searched(cost, [1.0, 1.0, 1.0])
    assert not cost.stopped and cost.gain_per_kwh is None and cost.joules is None


@given(st.lists(st.floats(-1e6, 1e6), max_size=20), st.integers(1, 5), st.floats(0, 100))
def test_a_rule_never_ends_what_gains_enough(best, patience, least):
    best = [max(best[: at + 1]) for at in range(len(best))]
    rule, kwh = StopRule(least, patience), [0.5] * len(best)
    gain = rule.gain_per_kwh(best, kwh)
    assert (gain is None) is (len(best) <= patience)
    assert rule.says_stop(best, kwh) is (gain is not None and (gain < least or gain <= 0))


@pytest.mark.parametrize(("least", "patience"), [(-1.0, 1), (float("nan"), 1), (1.0, 0)])
def test_rules_that_make_no_sense(least, patience):
    with pytest.raises(InputError):
        StopRule(least, patience)


def data():
    numpy = pytest.importorskip("numpy")
    chance = numpy.random.default_rng(0)
    features = chance.normal(size=(80, 5))
    return features, features @ [1.0, 2.0, 0.0, 0.0, 0.0] + chance.normal(size=80)


def test_grid_search_is_measured_candidate_by_candidate_and_finds_the_same():
    selection = pytest.importorskip("sklearn.model_selection")
    from sklearn.linear_model import Ridge

    grid = {"alpha": [0.1, 1.0, 10.0, 1000.0], "fit_intercept": [True, False]}
    plain = selection.GridSearchCV(Ridge(), grid, cv=3).fit(*data())
    cost = SearchCost(lambda name: measure_block(MODELLED, name))
    watched = cost.watch(selection.GridSearchCV(Ridge(), grid, cv=3)).fit(*data())
    assert watched.best_params_ == plain.best_params_ and len(cost.trials) == 8
    scores = plain.cv_results_["mean_test_score"].tolist()
    assert watched.cv_results_["mean_test_score"].tolist() == pytest.approx(scores)
    assert [trial.score for trial in cost.trials] == pytest.approx(scores)
    assert [trial.params for trial in cost.trials] == plain.cv_results_["params"]
    assert all(trial.joules.central > 0 for trial in cost.trials)
    assert watched.predict(data()[0]).shape == (80,), "refitted"


def test_randomized_search_with_several_metrics_is_ended_by_the_rule_and_still_refits():
    selection = pytest.importorskip("sklearn.model_selection")
    from sklearn.linear_model import Ridge

    cost = SearchCost(Replayed(KWH), stop=StopRule(0.5, patience=2))
    search = selection.RandomizedSearchCV(
        Ridge(), {"alpha": [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]}, n_iter=6, cv=2, random_state=0,
        scoring=["r2", "neg_mean_absolute_error"], refit="neg_mean_absolute_error",
    )  # fmt: skip
    cost.watch(search).fit(*data())
    assert len(cost.trials) == 3 and "stopped after 3 trials" in cost.stopped
    assert len(search.cv_results_["params"]) == 3 and search.best_estimator_ is not None
    assert [t.score for t in cost.trials] == search.cv_results_["mean_test_neg_mean_absolute_error"].tolist()


def test_candidates_see_the_same_folds_though_they_are_shuffled_without_a_seed():
    selection = pytest.importorskip("sklearn.model_selection")
    from sklearn.linear_model import Ridge

    cost = SearchCost(Replayed(1.0))
    folds = selection.KFold(3, shuffle=True)
    cost.watch(selection.GridSearchCV(Ridge(), {"alpha": [1.0, 1.0, 1.0]}, cv=folds)).fit(*data())
    assert len({trial.score for trial in cost.trials}) == 1


def test_searches_that_race_candidates_are_refused():
    pytest.importorskip("sklearn")
    from sklearn.linear_model import Ridge

    with pytest.raises(InputError, match="GridSearchCV or RandomizedSearchCV; got Ridge"):
        SearchCost(Replayed(1.0)).watch(Ridge())


def quiet_study(**more):
    optuna = pytest.importorskip("optuna")
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    return optuna, optuna.create_study(sampler=optuna.samplers.RandomSampler(seed=0), **more)


def test_optuna_trial_by_trial():
    optuna, study = quiet_study(direction="minimize")

    def objective(trial):
        x = trial.suggest_float("x", -1, 1)
        if trial.number == 2:
            raise optuna.TrialPruned
        burn(0.03)
        return x * x

    with SearchCost(lambda name: measure_block(MODELLED, name)) as cost:
        study.optimize(objective, n_trials=5, callbacks=[cost])
    assert [trial.number for trial in cost.trials] == [0, 1, 2, 3, 4]
    assert cost.trials[2].score is None and cost.trials[-1].best_score == study.best_value
    assert cost.trials[0].params == study.trials[0].params
    assert all(trial.cpu_seconds >= 0.03 for trial in cost.trials if trial.number != 2)
    assert cost.trials[2].cpu_seconds < 0.03 + cost.trials[1].cpu_seconds and not cost.warnings


def test_optuna_is_ended_by_the_rule():
    _, study = quiet_study(direction="maximize")
    with SearchCost(Replayed(KWH), stop=StopRule(0.5, patience=3)) as cost:
        study.optimize(lambda trial: 1.0, n_trials=50, callbacks=[cost])
    assert len(study.trials) == 4 and cost.stopped


def test_optuna_side_by_side_is_said():
    _, study = quiet_study()
    measured = Replayed(1.0)
    with SearchCost(measured) as cost:
        study.optimize(lambda trial: burn(0.1) or 1.0, n_trials=6, n_jobs=3, callbacks=[cost])
    assert len(cost.trials) == 6 and measured.open == 0
    assert any("side by side" in warning for warning in cost.warnings)


def test_optuna_without_with_is_refused():
    _, study = quiet_study()
    with pytest.raises(InputError, match="with cost: study"):
        study.optimize(lambda trial: 1.0, n_trials=1, callbacks=[SearchCost(Replayed(1.0))])


def test_epochs_add_up_to_the_training_and_end_where_they_no_longer_pay():
    measured = Replayed(KWH)
    cost = EpochCost(measured, "fit", stop=StopRule(0.5, patience=1), monitor="val_loss")
    cost.begin()
    ended = [cost.epoch_end({"val_loss": loss}) for loss in (3.0, 2.0, 1.9)]
    cost.end()
    assert ended == [False, False, True] and measured.open == 0
    assert [epoch.params["epoch"] for epoch in cost.epochs] == [1, 2, 3] and cost.kwh == pytest.approx(3.0)
    assert cost.result is not None and cost.epoch_end({}) is False
    cost.end()


def test_frames_of_trials():
    pytest.importorskip("pandas")
    made = searched(SearchCost(Replayed(KWH, 2 * KWH)), [0.5, 0.6]).to_frame()
    assert made["kwh"].tolist() == [1.0, 2.0] and made["param_at"].tolist() == [0, 1]
