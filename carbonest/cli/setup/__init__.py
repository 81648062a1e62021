"""``data``, ``doctor``, ``iam``: tables and their sources, what works here, which rights are needed."""
