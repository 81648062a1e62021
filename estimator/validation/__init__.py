"""Predictions beside published measurements, and how far apart they are."""
