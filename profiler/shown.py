"""How results show themselves in a console and in a notebook: short figures, and cells with bars."""

from __future__ import annotations

from estimator.notebook import figure, interval
from estimator.notebook import ranged as cell

__all__ = ["cell", "figure", "interval"]
