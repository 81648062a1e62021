"""``plan``: the command, its text, its sentences and its page."""
