"""``serve``: the command, its text and its page."""
