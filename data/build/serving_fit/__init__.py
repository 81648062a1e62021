"""Coefficients of serving from published measurements: rows, groups, fits, and how far left-out families are missed."""
