"""Prices of machine-hours: the shipped table, the overlay that a refresh writes, and the providers' services."""
