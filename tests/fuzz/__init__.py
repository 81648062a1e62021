"""A seeded fuzzer over every command, option and reader: ``python -m tests.fuzz --count 1000000 --seed 1``.

An input is decided by its seed and its index alone. A command, a reader or a service that comes later adds a function
to :mod:`.surfaces` (or :mod:`.readers`, :mod:`.services`); options need no listing, they are read from the command.
"""
