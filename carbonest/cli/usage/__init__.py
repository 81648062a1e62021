"""``usage``: what running machines did, from the clouds' own monitoring."""
