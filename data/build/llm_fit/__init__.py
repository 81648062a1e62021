"""Fits of how much of a GPU's peak the training of language models reaches."""
