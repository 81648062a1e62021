"""What the JSON of each command holds: the declarations behind carbonest/schemas and docs/results.md."""
