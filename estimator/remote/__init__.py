"""Asking a service: one guarded client, what it may answer, and what is kept of it on disk."""
