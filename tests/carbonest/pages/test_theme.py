import re

import pytest

from carbonest.html import theme

from .colours import BLINDNESS, WHOLE, contrast, least_difference

THEMES = [
    pytest.param(theme.LIGHT, theme.LIGHT_TOKENS, id="light"),
    pytest.param(theme.DARK, theme.DARK_TOKENS, id="dark"),
]


def test_the_measure_of_contrast():
    """Black on white is 21 : 1, and #767676 the lightest grey with 4.5 : 1 on white (WCAG 2, 1.4.3)."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") > 4.5 > contrast("#777777", "#ffffff")


@pytest.mark.parametrize(("colours", "tokens"), THEMES)
def test_text_is_readable_and_marks_are_visible(colours, tokens):
    for ground in ("paper", "shade", "card"):
        assert all(contrast(tokens[name], tokens[ground]) >= 4.5 for name in ("ink", "soft", "accent", "warn"))
    assert all(contrast(colour, tokens["paper"]) >= 3 for colour in colours)


@pytest.mark.parametrize("eyes", ["everybody", *BLINDNESS])
@pytest.mark.parametrize(("colours", "tokens"), THEMES)
def test_colours_differ_to_all_eyes(colours, tokens, eyes):
    """The first six by three times what is just seen (0.02), all of them by twice."""
    sight = BLINDNESS.get(eyes, WHOLE)
    assert least_difference(colours[:6], sight) > 0.06
    assert least_difference(colours, sight) > 0.04


def test_every_class_of_the_charts_has_a_style():
    from carbonest.html.axis import Axis
    from carbonest.html.chart import Chart

    chart = Chart("t", Axis("x", 1, 100, log=True), Axis("y", 0, 1))
    chart.point(5, 0.5, "a")
    chart.point(6, 0.5, "b", strong=False, series=None)
    chart.line([(1, 0.1), (9, 0.5)], "l")
    chart.band([(1, 0.1, 0.2), (9, 0.5, 0.6)])
    chart.steps([(2, 0.2)])
    chart.rule(50, "r")
    chart.guide([(1, 0), (100, 1)])
    names = {name for text in re.findall(r'class="([^"]+)"', chart.render()) for name in text.split()}
    assert not {name for name in names if f".{name}" not in theme.STYLE} - {"tick", "strong"}


def test_paper_is_light():
    assert "@media screen and (prefers-color-scheme: dark)" in theme.THEME
    assert "prefers-color-scheme" not in theme.PRINT
