"""Energy, carbon and cost of cloud machines: the calculating half of carbonest.

Import the public names from :mod:`carbonest`; modules here are its kernel and rims.
"""
