"""A table of one's own: loading it, what its columns are, features fitted within the folds, and its splits."""
