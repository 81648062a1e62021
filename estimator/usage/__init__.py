"""Measured utilization of running machines, read from the clouds' own monitoring.

``options``        what may be asked, and which cloud has which option
``runs``           from options to a report
``report``         a whole run: survey, journal, metrics, estimates, sums; ``shown`` is the report at a glance
``machines``       what a cloud says about a machine, and the series measured on it
``window``         the time asked for, and the bucket width that a service still has for it
``running``        which of those hours a machine ran, was silent, or ran unobserved
``aws``, ``azure`` the two sources: survey (inventory, metrics, price of asking), then fetch
``collect``        runs a survey's batches in parallel, keeps finished machines in a ``journal``
``estimate``       an observation → usage rows, through the same estimate as ``carbonest vm``
``rows``           the row that is written and read back: one machine in one period
``grouping``       rows summed by tag, type, region or account

All calls read; none writes. Nothing here is imported unless a user names a cloud.
"""
