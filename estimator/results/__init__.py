"""Results of carbonest read back: whatever a command wrote as JSON, as lines of energy, emissions and money."""
