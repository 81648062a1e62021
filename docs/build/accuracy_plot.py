"""The plot of docs/accuracy.svg: predicted against measured power, strata told apart by shape as well as colour."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import log10

from estimator.validation.rows import Outcome, Row

SHAPES = {
    "cpu_server": "circle",
    "single_gpu": "diamond",
    "node_multi_gpu": "square",
    "cluster": "triangle",
    "inference": "cross",
    "inference_capped": "plus",
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
COLOURS = {
    "cpu_server": "#1b6ca8",
    "single_gpu": "#b3541e",
    "node_multi_gpu": "#3d7a3a",
    "cluster": "#7a3b8f",
    "inference": "#a11d3a",
    "inference_capped": "#6b6200",
}
WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 880, 640, 96, 24, 60
LOW, HIGH = 1.0, 6.0


def plot(rows: Sequence[Row], outcomes: Sequence[Outcome]) -> str:
    """Predicted against measured on two logarithmic axes, each prediction with its 90 % range."""

    def across(watts: float) -> float:
        return LEFT + (log10(watts) - LOW) / (HIGH - LOW) * (WIDTH - LEFT - 24)

    def up(watts: float) -> float:
        return HEIGHT - BOTTOM - (log10(watts) - LOW) / (HIGH - LOW) * (HEIGHT - TOP - BOTTOM)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'font-family="system-ui, sans-serif" font-size="13" role="img" '
        'aria-label="Predicted against measured power, with 90 % ranges">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for power in range(int(LOW), int(HIGH) + 1):
        label = f"{10**power} W" if power < 3 else f"{10 ** (power - 3)} kW" if power < 6 else f"{10 ** (power - 6)} MW"
        x, y = across(10**power), up(10**power)
        out.append(f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}M{LEFT} {y:.1f}H{WIDTH - 24}" stroke="#e3e3e3"/>')
        out.append(f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle" fill="#333">{label}</text>')
        out.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#333">{label}</text>')
    ends = 10**LOW, 10**HIGH
    out.append(
        f'<path d="M{across(ends[0]):.1f} {up(ends[0]):.1f}L{across(ends[1]):.1f} {up(ends[1]):.1f}" '
        'stroke="#555" stroke-width="1.5"/>'
    )
    for factor in (0.8, 1.25):
        low, high = max(ends[0], ends[0] / factor), min(ends[1], ends[1] / factor)
        out.append(
            f'<path d="M{across(low):.1f} {up(low * factor):.1f}L{across(high):.1f} {up(high * factor):.1f}" '
            'stroke="#999" stroke-dasharray="4 4"/>'
        )
    for row, outcome in zip(rows, outcomes, strict=True):
        if row["core"] != "Y" or outcome.prediction is None:
            continue
        low, central, high = outcome.prediction.watts
        watts, colour = float(row["measured_watts"]), COLOURS[row["stratum"]]
        tip = f"{row['id']}: measured {watts:,.0f} W, predicted {central:,.0f} W ({low:,.0f} – {high:,.0f})"
        out.append(
            f'<g stroke="{colour}" fill="none" stroke-width="1.4"><title>{escape(tip)}</title>'
            f'<path d="M{across(watts):.1f} {up(low):.1f}V{up(high):.1f}" stroke-opacity=".45"/>'
            f"{mark(SHAPES[row['stratum']], across(watts), up(central))}</g>"
        )
    out.append(
        f'<rect x="{LEFT + 12}" y="{TOP + 8}" width="208" height="{22 * len(SHAPES) + 34}" fill="#fff" stroke="#ccc"/>'
    )
    for i, (stratum, shape) in enumerate(SHAPES.items()):
        y = TOP + 26 + 22 * i
        out.append(f'<g stroke="{COLOURS[stratum]}" fill="none" stroke-width="1.4">{mark(shape, LEFT + 28, y)}</g>')
        out.append(f'<text x="{LEFT + 42}" y="{y + 4}" fill="#333">{LABELS[stratum]}</text>')
    y = TOP + 26 + 22 * len(SHAPES)
    out.append(
        f'<path d="M{LEFT + 18} {y}h20" stroke="#999" stroke-dasharray="4 4"/>'
        f'<text x="{LEFT + 42}" y="{y + 4}" fill="#333">25 % off</text>'
    )
    out.append(
        f'<text x="{(LEFT + WIDTH - 24) / 2:.0f}" y="{HEIGHT - 14}" text-anchor="middle" fill="#111">'
        "measured power</text>"
    )
    out.append(
        f'<text transform="translate(16 {(HEIGHT - BOTTOM + TOP) / 2:.0f}) rotate(-90)" '
        'text-anchor="middle" fill="#111">'
        "predicted without the row's group, with 90 % range</text>"
    )
    return "\n".join([*out, "</svg>", ""])


def mark(shape: str, x: float, y: float) -> str:
    """One mark: strata differ by shape as well as colour."""
    paths = {
        "square": f"M{x - 4:.1f} {y - 4:.1f}h8v8h-8z",
        "diamond": f"M{x:.1f} {y - 5.5:.1f}l5.5 5.5l-5.5 5.5l-5.5 -5.5z",
        "triangle": f"M{x:.1f} {y - 5:.1f}l5 9h-10z",
        "cross": f"M{x - 4:.1f} {y - 4:.1f}l8 8m0 -8l-8 8",
        "plus": f"M{x - 5:.1f} {y:.1f}h10m-5 -5v10",
    }
    return f'<path d="{paths[shape]}"/>' if shape in paths else f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.2"/>'
