"""Measured energy and quality of programs and models: the measuring half of carbonest.

Import the public names from :mod:`carbonest`.
"""
