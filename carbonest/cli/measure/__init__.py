"""``measure`` (or ``run``) and ``merge``: energy of any program."""
