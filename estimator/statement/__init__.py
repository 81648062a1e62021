"""What a statement of emissions says: the facts behind results, and the scores that standards ask for."""
