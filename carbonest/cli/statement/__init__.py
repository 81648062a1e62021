"""``carbonest statement`` and the forms of what it says."""
