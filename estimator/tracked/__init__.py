"""Runs that experiment trackers and schedulers already recorded: read from disk, and estimated."""
