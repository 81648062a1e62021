import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.errors import InputError
from estimator.model import Interval
from profiler.training import frontier
from profiler.training.frontier import Candidate


def candidate(name, error, train, predict=1.0):
    return Candidate(name, error, Interval.exact(float(train)), Interval.exact(float(predict)))


def test_front_keeps_what_nothing_beats_in_both():
    models = [candidate("a", 0.2, 1), candidate("b", 0.15, 10), candidate("c", 0.16, 20), candidate("d", 0.1, 30)]
    assert [c.name for c in frontier.pareto_front(models)] == ["a", "b", "d"]


@given(st.lists(st.tuples(st.floats(0.01, 1), st.floats(0.01, 1e6)), min_size=1, max_size=20))
def test_front_is_undominated_and_dominates_the_rest(points):
    models = [candidate(str(i), error, train) for i, (error, train) in enumerate(points)]
    front = frontier.pareto_front(models)
    for model in models:
        beaten = [c for c in front if c.error <= model.error and c.train_joules.central <= model.train_joules.central]
        assert beaten
    errors = [c.error for c in front]
    assert errors == sorted(errors, reverse=True) and len(set(errors)) == len(errors)


def test_marginal_kwh_per_point():
    front = [candidate("a", 0.130, 3.6e6), candidate("b", 0.120, 3 * 3.6e6)]
    (step,) = frontier.marginal(front, lambda one, other: Interval(0.002, 0.01, 0.018))
    assert (step.cheaper, step.better, step.told_apart) == ("a", "b", True)
    assert step.kwh == pytest.approx(2.0)
    assert step.kwh_per_point == pytest.approx(0.2)
    assert step.to_dict()["gain"] == {"low": 0.002, "central": 0.01, "high": 0.018}


@pytest.mark.parametrize("gap", [None, Interval(-0.001, 0.01, 0.021), Interval(0.0, 0.01, 0.02)])
def test_a_step_that_folds_do_not_tell_apart_has_no_price_per_point(gap):
    front = [candidate("a", 0.130, 1.0), candidate("b", 0.120, 2.0)]
    (step,) = frontier.marginal(front, lambda one, other: gap)
    assert step.kwh_per_point is None and not step.told_apart and step.kwh > 0


def test_small_steps_add_up_to_one_that_is_told_apart():
    front = [candidate("a", 0.13, 1), candidate("b", 0.125, 2), candidate("c", 0.12, 3)]
    errors = {c.name: c.error for c in front}

    def gap(one, other):
        middle = errors[one] - errors[other]
        return Interval(middle - 0.007, middle, middle + 0.007)

    assert [c.name for c in frontier.told_apart(front, gap)] == ["a", "c"]
    assert [c.name for c in frontier.told_apart(front, lambda *_: None)] == ["a"]
    assert frontier.told_apart([], gap) == []


def test_elasticity_finds_a_power_law_and_needs_six_points():
    points = [candidate(str(i), 0.2 * 0.9**i, 5.0 * (1 / 0.9) ** (9 * i)) for i in range(6)]
    found = frontier.elasticity(points)
    assert found.central == pytest.approx(9.0) and found.high - found.low < 1e-6
    assert frontier.elasticity(points[:5]) is None


def test_elasticity_interval_is_that_of_a_regression_line():
    noise = [0.1, -0.2, 0.15, -0.05, 0.1, -0.1]
    points = [candidate(str(i), math.exp(-0.1 * i), math.exp(0.5 * i + n)) for i, n in enumerate(noise)]
    x = [0.1 * i for i in range(6)]
    y = [0.5 * i + n for i, n in enumerate(noise)]
    mx, my = sum(x) / 6, sum(y) / 6
    sxx = sum((a - mx) ** 2 for a in x)
    slope = sum((a - mx) * (b - my) for a, b in zip(x, y, strict=True)) / sxx
    sse = sum((b - my - slope * (a - mx)) ** 2 for a, b in zip(x, y, strict=True))
    half = 2.132 * math.sqrt(sse / 4 / sxx)  # t, 95 %, 4 degrees of freedom, from the printed tables
    found = frontier.elasticity(points)
    assert found.central == pytest.approx(slope)
    assert found.high - found.central == pytest.approx(half, rel=1e-3)


@pytest.mark.parametrize(
    ("freedom", "printed"),
    [(1, 6.314), (2, 2.920), (3, 2.353), (4, 2.132), (5, 2.015), (9, 1.833), (24, 1.711), (120, 1.658)],
)
def test_students_t_as_in_printed_tables(freedom, printed):
    assert frontier.student_t(freedom) == pytest.approx(printed, abs=5e-4)


def test_crossing_and_never():
    cheap, dear = candidate("cheap", 0.2, 10, 2), candidate("dear", 0.1, 110, 1)
    assert frontier.crossing(cheap, dear) == ("cheap", "dear", 100.0)
    assert frontier.crossing(dear, cheap, trials=5).predictions == 500.0
    assert frontier.crossing(candidate("a", 0.2, 10, 1), candidate("b", 0.1, 20, 1)).predictions is None


@given(st.floats(0, 1e3), st.floats(0, 1e3), st.floats(1e-3, 10), st.floats(1e-3, 10), st.integers(1, 50))
def test_at_the_crossing_both_cost_the_same(train_a, train_b, run_a, run_b, trials):
    a, b = candidate("a", 0.2, train_a, run_a), candidate("b", 0.1, train_b, run_b)
    at = frontier.crossing(a, b, trials).predictions
    if at is not None:
        one, other = (frontier.total_joules(c, at, trials) for c in (a, b))
        assert one == pytest.approx(other, rel=1e-6, abs=1e-9)


def test_cheapest_over_is_the_lower_envelope():
    models = [
        candidate("a", 0.3, 1, 100),
        candidate("b", 0.2, 10, 10),
        candidate("c", 0.1, 1000, 1),
        candidate("never", 0.1, 2000, 50),
    ]
    found = frontier.cheapest_over(models)
    assert [name for _, name in found] == ["a", "b", "c"]
    assert [at for at, _ in found] == pytest.approx([0, 0.1, 110])
    for at, name in found:
        best = min(models, key=lambda c: frontier.total_joules(c, at + 1e-6))
        assert best.name == name


def test_break_even_counts_the_students_training_and_all_trials():
    # notes: 1.7 / 46.55e-6 predictions, here in round numbers.
    assert frontier.break_even(10, 90, 1) == pytest.approx(10)
    assert frontier.break_even(10, 90, 1, trials=4) == pytest.approx(40)
    assert frontier.break_even(10, 90, 10) is None
    # Against a rival without a teacher both trainings come back: 2 × (1090 − 90) / (3 − 1).
    student, rival = candidate("student", 0.121, 1000 + 90, 1), candidate("rival", 0.13, 90, 3)
    assert frontier.crossing(rival, student, trials=2) == ("rival", "student", pytest.approx(1000))


def test_within_budget():
    models = [candidate("a", 0.3, 1), candidate("b", 0.2, 10)]
    assert frontier.within_budget(models, 5).name == "a"
    assert frontier.within_budget(models, 0.5) is None


def test_paired_difference_is_wider_than_a_naive_one_and_needs_two_folds():
    a, b = [0.11, 0.13, 0.12, 0.16], [0.12, 0.13, 0.14, 0.17]
    found = frontier.paired_difference(a, b, test_share=0.25)
    gaps = [-0.01, 0.0, -0.02, -0.01]
    deviation = math.sqrt(sum((g + 0.01) ** 2 for g in gaps) / 3)
    assert found.central == pytest.approx(-0.01)
    assert found.high - found.central == pytest.approx(2.353 * deviation * math.sqrt(1 / 4 + 1 / 3), rel=2e-3)
    with pytest.raises(InputError):
        frontier.paired_difference([1.0], [1.0], test_share=0.2)


def test_bad_counts_are_refused():
    with pytest.raises(InputError, match="trials at least 1"):
        frontier.total_joules(candidate("a", 1, 1), 1, trials=0)
