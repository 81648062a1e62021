"""Measured utilization of running machines, read from the clouds' own monitoring.

``machines``       what a cloud says about a machine, and the series measured on it
``window``         the time asked for, and the bucket width that a service still has for it
``running``        which of those hours a machine ran, was silent, or ran unobserved
``aws``, ``azure`` the two sources: survey (inventory, metrics, price of asking), then fetch
``collect``        runs a survey's batches in parallel, keeps finished machines in a ``journal``
``retry``          one patience for all calls of a run: Retry-After, backoff, a total cap
``estimate``       an observation → usage rows, through the same estimate as ``carbonest vm``
``rows``           the row that ``fleet``, ``compare`` and ``plan`` read
``grouping``       rows summed by tag, type, region or account
``permissions``    every call made, with the right it needs

All calls read; none writes. Nothing here is imported unless a user names a cloud.
"""
