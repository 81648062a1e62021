"""Pages run: their commands, their outputs, their Python and the notebook."""
