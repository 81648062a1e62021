"""Names in texts: every command, option, file, variable, Python name, extra and link that a text names must exist."""
