"""Detectron2's model zoo: published training statistics, and the package itself where it is installed."""
