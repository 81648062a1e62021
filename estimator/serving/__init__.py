"""Serving a language model: how many boards a load needs, how busy they are, and what a token costs.

A replica (the boards that hold one copy of the weights) is timed by the roofline of :mod:`estimator.physics.serving`
with coefficients fitted to published measurements (``data/llm_serving.csv``); its boards' watts follow how busy memory
and arithmetic are; the machines around them are estimated as any other.
"""
