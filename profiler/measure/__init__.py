"""Measured energy of a program or a block: a session over the meters, its accounting, its result."""
