"""Charts as inline SVG."""

from .chart import Chart
from .rows import bars

__all__ = ["Chart", "bars"]
