from hypothesis import given
from hypothesis import strategies as st

from estimator.planning.front import undominated

small = st.tuples(*[st.integers(0, 6).map(float)] * 3)


def beats(a, b):
    return all(x <= y for x, y in zip(a, b, strict=True)) and a != b


@given(st.lists(small, max_size=60))
def test_front_holds_exactly_the_undominated(points):
    by_definition = [i for i, p in enumerate(points) if not any(beats(q, p) for q in points)]
    assert undominated(points) == by_definition


@given(st.lists(st.tuples(*[st.floats(0, 1e6)] * 3), min_size=1, max_size=60), st.tuples(*[st.floats(0, 1e6)] * 3))
def test_an_added_point_never_worsens_the_best(points, extra):
    for axis in range(3):
        before = min(points[i][axis] for i in undominated(points))
        after = min([*points, extra][i][axis] for i in undominated([*points, extra]))
        assert after <= before


def test_ties_stay_together():
    assert undominated([(1.0, 1.0, 1.0), (2.0, 2.0, 2.0), (1.0, 1.0, 1.0)]) == [0, 2]


def test_nothing_gives_nothing():
    assert undominated([]) == []
