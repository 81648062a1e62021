"""``carbonest check`` and the forms of its verdict."""
