"""The handful of operations that formulas use beside arithmetic, for every kind of operand.

A formula written with these runs on floats, on NumPy arrays and pandas columns, and on any operand
that brings its own ``operations`` attribute (an object with ``least``, ``greatest``, ``coalesce``, ``choose``, ``exp``,
``ln`` and ``sqrt``): an operand that writes SQL text makes the formula print itself as SQL.
"""

from __future__ import annotations

import math
from typing import Any


def ramp(value: Any, start: float, end: float) -> Any:
    """Return 0 below ``start``, 1 above ``end``, and a straight line between. Increasing in ``value``."""
    return least(1.0, greatest(0.0, (value - start) / (end - start)))


def least(*values: Any) -> Any:
    """Return the smallest of the values, element by element."""
    host = _host(values)
    return min(values) if host is None else host.least(*values)


def greatest(*values: Any) -> Any:
    """Return the largest of the values, element by element."""
    host = _host(values)
    return max(values) if host is None else host.greatest(*values)


def coalesce(*values: Any) -> Any:
    """Return the first value that is not missing (``None``; NaN in arrays; NULL in SQL)."""
    host = _host(values)
    if host is None:
        return next((value for value in values if value is not None), None)
    return host.coalesce(*values)


def choose(test: Any, then: Any, otherwise: Any) -> Any:
    """Return ``then`` where ``test`` is above 0, else ``otherwise``: for what is defined above 0 only."""
    host = _host((test, then, otherwise))
    if host is None:
        return then if test > 0 else otherwise
    return host.choose(test, then, otherwise)


def quotient(over: Any, under: Any, otherwise: Any) -> Any:
    """Return ``over / under`` where ``under`` is above 0, else ``otherwise``. Increasing in ``over``."""
    return choose(under, over / choose(under, under, 1.0), otherwise)


def exp(value: Any) -> Any:
    """Return e to the power of the value."""
    host = _host((value,))
    return math.exp(value) if host is None else host.exp(value)


def ln(value: Any) -> Any:
    """Return the natural logarithm."""
    host = _host((value,))
    return math.log(value) if host is None else host.ln(value)


def sqrt(value: Any) -> Any:
    """Return the square root."""
    host = _host((value,))
    return math.sqrt(value) if host is None else host.sqrt(value)


def _host(values: tuple[Any, ...]) -> Any:
    """Return whoever knows the operations of these operands; ``None`` for plain numbers."""
    for value in values:
        if isinstance(value, float | int) or value is None:
            continue
        own = getattr(value, "operations", None)
        if own is not None:
            return own
        if hasattr(value, "__array__"):
            return _Arrays
    return None


class _Arrays:
    """The operations on NumPy arrays and pandas columns; missing is NaN."""

    @staticmethod
    def least(*values: Any) -> Any:
        import numpy as np

        result = values[0]
        for value in values[1:]:
            result = np.minimum(result, value)
        return result

    @staticmethod
    def greatest(*values: Any) -> Any:
        import numpy as np

        result = values[0]
        for value in values[1:]:
            result = np.maximum(result, value)
        return result

    @staticmethod
    def coalesce(*values: Any) -> Any:
        import numpy as np

        result = values[-1]
        for value in reversed(values[:-1]):
            filled = np.nan if value is None else value
            result = np.where(np.isnan(filled), result, filled)
        return result

    @staticmethod
    def choose(test: Any, then: Any, otherwise: Any) -> Any:
        import numpy as np

        return np.where(np.greater(test, 0), then, otherwise)

    @staticmethod
    def exp(value: Any) -> Any:
        import numpy as np

        return np.exp(value)

    @staticmethod
    def ln(value: Any) -> Any:
        import numpy as np

        return np.log(value)

    @staticmethod
    def sqrt(value: Any) -> Any:
        import numpy as np

        return np.sqrt(value)
