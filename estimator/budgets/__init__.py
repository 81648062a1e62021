"""Budgets over results: does what was computed stay within its limits, and within reach of what it was before?"""
