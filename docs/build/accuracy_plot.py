"""The plot of docs/accuracy.svg: predicted against measured power, drawn by the plotter of the pages."""

from __future__ import annotations

from collections.abc import Sequence

from carbonest.html.axis import Axis
from carbonest.html.chart import Chart
from estimator.model import Interval
from estimator.validation.rows import Outcome, Row

#: Shape and colour of each stratum: told apart without colour, too.
MARKS = {
    "cpu_server": ("circle", 0),
    "single_gpu": ("diamond", 1),
    "node_multi_gpu": ("square", 2),
    "cluster": ("triangle", 3),
    "inference": ("cross", 5),
    "inference_capped": ("plus", 4),
}
LABELS = {
    "cpu_server": "CPU servers",
    "single_gpu": "one GPU",
    "node_multi_gpu": "GPU nodes",
    "cluster": "clusters",
    "inference": "inference",
    "inference_capped": "inference, tuned servers",
    "ALL": "all",
}
WIDTH, HEIGHT = 900, 620
LOW, HIGH = 10.0, 1e6
OFF = 1.25


def plot(rows: Sequence[Row], outcomes: Sequence[Outcome]) -> str:
    """Predicted against measured on two logarithmic axes, each prediction with its 90 % range."""
    chart = Chart(
        "Predicted against measured power, with 90 % ranges",
        Axis("measured power [W]", LOW, HIGH, log=True),
        Axis("predicted without the row's group [W], with 90 % range", LOW, HIGH, log=True),
        height=HEIGHT,
        description="Each mark is a published measurement; on the line a prediction is exact.",
    )
    chart.guide([(LOW, LOW), (HIGH, HIGH)], "even", "predicted as measured")
    chart.guide([(LOW, LOW * OFF), (HIGH / OFF, HIGH)], "rule", "25 % more than measured")
    chart.guide([(LOW * OFF, LOW), (HIGH, HIGH / OFF)], "rule", "25 % less than measured")
    for row, outcome in zip(rows, outcomes, strict=True):
        if row["core"] != "Y" or outcome.prediction is None:
            continue
        low, central, high = outcome.prediction.watts
        watts = float(row["measured_watts"])
        tip = f"{row['id']}: measured {watts:,.0f} W, predicted {central:,.0f} W ({low:,.0f} – {high:,.0f})"
        shape, series = MARKS[row["stratum"]]
        chart.point(watts, Interval(low, central, high), "", tip, shape=shape, series=series, strong=False)
    for stratum, (shape, series) in MARKS.items():
        chart.key(LABELS[stratum], shape, series=series, strong=False)
    chart.key("exact", "even")
    chart.key("25 % off", "rule")
    return chart.alone(WIDTH)
