"""Each cause against the estimate made again with that one figure at its end."""

import pytest

from estimator.estimate.causes import causes
from estimator.estimate.face import estimate_vm

ASKED = {"hours": 100.0, "region": "eu-west-1", "cpu_util": 0.4}


def by_name(estimate):
    return {cause.step.name: cause for cause in causes(estimate)}


@pytest.mark.parametrize(("name", "option"), [("PUE", "pue"), ("carbon intensity", "intensity")])
@pytest.mark.parametrize("end", ["low", "high"])
def test_a_cause_at_its_end_is_the_estimate_with_that_figure_given(name, option, end):
    estimate = estimate_vm("m5.4xlarge", **ASKED)
    cause = by_name(estimate)[name]
    figure = getattr(cause.step, end)
    again = estimate_vm("m5.4xlarge", **ASKED, **{option: str(figure) if option == "intensity" else figure})
    found = again.total_kgco2e.central / estimate.total_kgco2e.central
    assert getattr(cause.factor, end) == pytest.approx(found, rel=1e-9)


def test_a_short_life_of_the_server_weighs_as_much_as_its_share_of_the_whole():
    estimate = estimate_vm("m5.4xlarge", **ASKED)
    cause = by_name(estimate)["service life"]
    years, embodied, total = cause.step, estimate.embodied_kgco2e.central, estimate.total_kgco2e.central
    worst = total - embodied + embodied * years.value / years.low
    best = total - embodied + embodied * years.value / years.high
    assert cause.factor.high == pytest.approx(worst / total) and cause.factor.low == pytest.approx(best / total)


def test_the_widest_comes_first_and_a_wide_error_of_a_small_part_is_small():
    found = causes(estimate_vm("p3.16xlarge", hours=16.0, region="us-east-1"))
    widths = [cause.factor.high / cause.factor.low for cause in found]
    assert widths == sorted(widths, reverse=True)
    assert found[0].step.name == "carbon intensity" and found[-1].step.name == "service life"


def test_of_several_places_there_is_one_range_and_of_one_its_two_causes():
    one, several = (by_name(estimate_vm("m5.large", hours=1.0, region=name)) for name in ("eu-west-1", "Germany"))
    assert "carbon intensity of the run" not in one and {"carbon intensity", "hour of day and season"} <= set(one)
    assert "carbon intensity of the run" in several and "carbon intensity" not in several
