"""``carbonest terraform``: a plan of infrastructure, before, after and the difference."""
